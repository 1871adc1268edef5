"""Learn-in places: the list of the region, one place, and everything that is filled in about it."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.forms import BaseModelForm
from core.pages import action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest
from trajectories import permissions_train as rights
from trajectories.deeds import at
from trajectories.forms.places import (
    ClosedForm,
    GuideForm,
    HoursForm,
    PlaceDetailsForm,
    PlaceSkillForm,
    RoomForm,
    hours_now,
)
from trajectories.models import LearnInPlace, PlaceClosed, PlaceGuide, PlaceRoom, PlaceSkill
from trajectories.places_page import list_rows, place_page
from trajectories.services import places as services
from trajectories.services.places import PlaceRow
from trajectories.tabs import project_tabs
from trajectories.train_facts import read_places

RELATED = ("employer", "project__job__employer", "project__account_manager")
PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class RowKind:
    """Something that a place has several of: the row, its form, and the words."""

    model: type[PlaceRow]
    form: type[BaseModelForm]
    new: str
    change: str


KINDS: dict[str, RowKind] = {
    "ruimte": RowKind(PlaceRoom, RoomForm, "Ruimte op deze plek", "Ruimte veranderen"),
    "dicht": RowKind(PlaceClosed, ClosedForm, "Dagen waarop de plek dicht is", "Sluiting veranderen"),
    "vaardigheden": RowKind(PlaceSkill, PlaceSkillForm, "Vaardigheid die je hier leert", "Vaardigheid"),
    "begeleiders": RowKind(PlaceGuide, GuideForm, "Begeleider op deze plek", "Begeleider"),
}


def learn_in_places(request: StaffRequest) -> HttpResponse:
    """All places of the region that still take people, with who is there in numbers."""
    rights.check_view_places(request.user)
    text, today = request.GET.get("q", "").strip()[:100], timezone.localdate()
    found = LearnInPlace.objects.visible_to(request.user).filter(Q(closed_on=None) | Q(closed_on__gte=today))
    found = found.filter(Q(project=None) | Q(project__state="running"))
    if text:
        found = found.filter(
            Q(name__icontains=text) | Q(teaches__icontains=text) | Q(skills__skill__name__icontains=text)
        ).distinct()
    page = Paginator(found.order_by("name", "id").values_list("pk", flat=True), PER_PAGE).get_page(
        request.GET.get("page")
    )
    ids = list(page.object_list)
    places = {one.pk: one for one in _for_list().filter(pk__in=ids)}
    may_add = rights.can_add_place(request.user)
    new = Action("Nieuwe leerplek", reverse("trajectories:new_place"), primary=True, icon="plus-lg")
    context = {
        "rows": list_rows([places[pk] for pk in ids], read_places(ids, today)),
        "page_obj": page,
        "text": text,
        "tabs": project_tabs(request.user, "learn_in_places"),
        "actions": [new] if may_add else [],
    }
    return TemplateResponse(request, "trajectories/places.html", context)


def _for_list() -> Any:
    return LearnInPlace.objects.select_related("employer", "project__job__employer").prefetch_related(
        Prefetch("skills", queryset=PlaceSkill.objects.select_related("skill"))
    )


def _place(request: StaffRequest, pk: int) -> LearnInPlace:
    return get_visible(LearnInPlace, request.user, pk, related=RELATED)


def _url(place: LearnInPlace) -> str:
    return at("learn_in_place", place.pk)


def _crumbs(*more: tuple[str, str]) -> dict[str, Any]:
    first = [
        ("Projecten", reverse("trajectories:projects")),
        ("Leerplekken", reverse("trajectories:learn_in_places")),
    ]
    return {"crumbs": [*first, *more]}


def learn_in_place(request: StaffRequest, pk: int) -> HttpResponse:
    """One place: room, hours, what is taught, and who uses it when."""
    place = _place(request, pk)
    rights.check_view_places(request.user)
    context = place_page(place, request.user, timezone.localdate()) | _crumbs((place.name, ""))
    return TemplateResponse(request, "trajectories/place.html", context)


def new_place(request: StaffRequest) -> HttpResponse:
    """A place of the region."""
    rights.check_add_place(request.user)
    return form_page(
        request,
        PlaceDetailsForm,
        save=lambda form: services.add_region_place(by=request.user, form_key=form.form_key, **form.values),
        title="Nieuwe leerplek",
        intro="Een plek die elk project in de regio kan gebruiken.",
        back=reverse("trajectories:learn_in_places"),
        go_to=_url,
        context=_crumbs(("Nieuw", "")),
    )


def change_details(request: StaffRequest, pk: int) -> HttpResponse:
    place = _place(request, pk)
    rights.check_edit_place(request.user, place)
    return form_page(
        request,
        PlaceDetailsForm,
        instance=place,
        save=lambda form: services.change_details(
            by=request.user, place=place, version=form.version, **form.values
        ),
        title=place.name,
        back=_url(place),
        context=_crumbs((place.name, _url(place)), ("Wijzigen", "")),
    )


def place_hours(request: StaffRequest, pk: int) -> HttpResponse:
    """The opening hours of a week."""
    place = _place(request, pk)
    rights.check_edit_place(request.user, place)
    return form_page(
        request,
        HoursForm,
        instance=place,
        initial=hours_now(place.hours.all()),
        save=lambda form: services.save_hours(
            by=request.user, place=place, version=form.version, hours=form.hours
        ),
        title="Openingstijden",
        intro="Laat een dag leeg als de plek dan dicht is.",
        template="trajectories/place_hours.html",
        back=_url(place),
        context=_crumbs((place.name, _url(place)), ("Openingstijden", "")),
    )


def _kind(kind: str) -> RowKind:
    if kind not in KINDS:
        raise Http404("Deze pagina bestaat niet.")
    return KINDS[kind]


def add_place_row(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    """A period of room, a closing, a skill or a guide."""
    found, place = _kind(kind), _place(request, pk)
    rights.check_edit_place(request.user, place)
    return form_page(
        request,
        found.form,
        initial={"start": timezone.localdate()} if kind == "ruimte" else None,
        save=lambda form: services.add_row(
            by=request.user, place=place, model=found.model, form_key=form.form_key, **form.values
        ),
        title=found.new,
        back=_url(place),
        context=_crumbs((place.name, _url(place)), (found.new, "")),
    )


def _row(request: StaffRequest, pk: int, kind: str) -> tuple[RowKind, Any, LearnInPlace]:
    found = _kind(kind)
    row = get_visible(found.model, request.user, pk)
    place = _place(request, row.place_id)
    rights.check_edit_place(request.user, place)
    return found, row, place


def change_place_row(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    found, row, place = _row(request, pk, kind)
    return form_page(
        request,
        found.form,
        instance=row,
        save=lambda form: services.change_row(by=request.user, row=row, version=form.version, **form.values),
        title=found.change,
        template="trajectories/place_row.html",
        back=_url(place),
        context={
            "remove_url": reverse("trajectories:remove_place_row", args=[kind, row.pk]),
            **_crumbs((place.name, _url(place)), (found.change, "")),
        },
    )


@require_POST
def remove_place_row(request: StaffRequest, pk: int, kind: str) -> HttpResponse:
    _, row, place = _row(request, pk, kind)
    return action(
        request,
        do=lambda: services.remove_row(by=request.user, row=row),
        back=_url(place),
        done="Weggehaald.",
    )
