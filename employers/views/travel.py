"""Travel between workplaces: minutes that somebody entered, and the table of postcodes for an estimate."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.domain.calendar import count_words
from core.pages import Refused, action, form_page
from core.registry import Action
from core.requests import StaffRequest
from employers import permissions_stacked as permissions
from employers.domain.postcodes import MOST_ROWS, CheckedTable, as_text
from employers.forms_stacked import PostcodesForm, TakeOverForm, TravelForm
from employers.models import PostcodeArea, TravelTime
from employers.services import travel as services
from employers.stacking_facts import missing_places, norms_on

PAGE_SIZE = 25
MOST_PROBLEMS = 20


def travel(request: StaffRequest) -> HttpResponse:
    """The travel times that were entered, and what there is to estimate the others with."""
    user = request.user
    permissions.check_view_travel(user)
    page = Paginator(TravelTime.objects.all(), PAGE_SIZE).get_page(request.GET.get("page"))
    areas = PostcodeArea.objects.count()
    may_edit = permissions.can_edit_travel(user)
    actions = [
        Action("Voeg reistijd toe", reverse("employers:new_travel"), primary=True, icon="plus-lg"),
        Action("Neem postcodes over", reverse("employers:postcodes"), icon="upload"),
    ]
    context = {
        "page_obj": page,
        "rows": list(page.object_list),
        "areas": areas,
        "missing": missing_places(),
        "norms": norms_on(timezone.localdate()),
        "may_edit": may_edit,
        "actions": actions if may_edit else [],
    }
    return TemplateResponse(request, "employers/travel.html", context)


def new_travel(request: StaffRequest) -> HttpResponse:
    """The minutes between two postcodes."""
    permissions.check_edit_travel(request.user)
    return form_page(
        request,
        TravelForm,
        save=lambda form: services.enter_travel_time(
            by=request.user, form_key=form.form_key, **_values(form)
        ),
        title="Voeg reistijd toe",
        back=reverse("employers:travel"),
        context={"crumbs": _crumbs("Voeg toe")},
    )


def change_travel(request: StaffRequest, pk: int) -> HttpResponse:
    """Other minutes, or other postcodes."""
    permissions.check_edit_travel(request.user)
    row = get_object_or_404(TravelTime, pk=pk)
    return form_page(
        request,
        TravelForm,
        instance=row,
        initial={"from_code": row.from_code, "to_code": row.to_code, "minutes": row.minutes},
        save=lambda form: services.change_travel_time(
            by=request.user, row=row, version=form.version, **_values(form)
        ),
        title="Wijzig reistijd",
        back=reverse("employers:travel"),
        context={"crumbs": _crumbs("Wijzig")},
    )


def _values(form: Any) -> dict[str, Any]:
    data = form.cleaned_data
    return {"one": data["from_code"], "two": data["to_code"], "minutes": data["minutes"]}


@require_POST
def remove_travel(request: StaffRequest, pk: int) -> HttpResponse:
    """Then the estimate counts again."""
    permissions.check_edit_travel(request.user)
    row = get_object_or_404(TravelTime, pk=pk)
    return action(
        request,
        do=lambda: services.remove_travel_time(by=request.user, row=row),
        back=reverse("employers:travel"),
        done="De reistijd is weg. Nu telt de schatting weer, als die er is.",
    )


def postcodes(request: StaffRequest) -> HttpResponse:
    """A file with postcodes: first what is in it, then taking it over."""
    permissions.check_edit_travel(request.user)
    if request.method == "POST" and "rows" in request.POST:
        return _take_over(request)
    files: dict[str, Any] = {"files": request.FILES} if request.method == "POST" else {}
    form = PostcodesForm(request.POST if request.method == "POST" else None, user=request.user, **files)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                checked = services.read_postcodes(form.cleaned_data["file"].read())
            except Refused as refused:
                form.add_error("file", refused.reason)
            else:
                return _preview(request, checked, form.cleaned_data["source"])
    context = {
        "form": form,
        "title": "Neem postcodes over",
        "intro": "Een tabel met kolommen postcode4, latitude en longitude. Daarmee schatten we reistijden.",
        "submit_label": "Bekijk wat erin staat",
        "cancel_url": reverse("employers:travel"),
        "crumbs": _crumbs("Postcodes"),
        "most": MOST_ROWS,
        "draft_key": "",
        "draft_from": None,
    }
    return TemplateResponse(request, "employers/travel_postcodes.html", context, status=status)


def _preview(request: StaffRequest, checked: CheckedTable, source: str) -> HttpResponse:
    """What the file comes to; nothing is written yet."""
    known = PostcodeArea.objects.filter(code__in=[one.code for one in checked.areas]).count()
    context = {
        "checked": checked,
        "source": source,
        "rows": as_text(checked.areas) if checked.areas else "",
        "facts": [("Nieuwe postcodes", len(checked.areas) - known), ("Al bekend", known), ("Bron", source)],
        "problems": checked.problems[:MOST_PROBLEMS],
        "more": max(0, len(checked.problems) - MOST_PROBLEMS),
        "crumbs": _crumbs("Postcodes"),
    }
    return TemplateResponse(request, "employers/travel_preview.html", context)


def _take_over(request: StaffRequest) -> HttpResponse:
    """Writes what was looked at; it is checked again, for it came by way of the browser."""
    form = TakeOverForm(request.POST, user=request.user)
    try:
        if not form.is_valid():
            raise Refused("Breng het bestand opnieuw in.")
        checked = services.read_postcodes(form.cleaned_data["rows"].encode())
        if checked.problems:
            raise Refused(checked.problems[0])
        number = services.take_over_postcodes(
            by=request.user, areas=checked.areas, source=form.cleaned_data["source"]
        )
    except Refused as refused:
        messages.error(request, refused.reason)
        return redirect("employers:postcodes")
    messages.success(request, f"{count_words(number, 'postcode', 'postcodes')} overgenomen.")
    return redirect("employers:travel")


def _crumbs(last: str) -> list[tuple[str, str]]:
    return [("Reistijden", reverse("employers:travel")), (last, "")]
