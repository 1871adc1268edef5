"""People around a resident, and residents who are known before a benefit starts."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions
from clients.domain.early import early_due
from clients.forms.file import CaseMeetingForm, EarlyForm, EarlyNoticeForm, ProfessionalForm
from clients.models import CaseMeeting, Client, EarlyNotice, Professional
from clients.services import early as early_services
from clients.services import people as services
from clients.views.changes import FORM, client_url, frame
from core.pages import action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest

PER_PAGE = 25


def _own(request: StaffRequest, pk: int) -> Client:
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return client


def _helper(request: StaffRequest, pk: int) -> Professional:
    row = get_visible(Professional, request.user, pk, related=("client", "client__team"))
    permissions.check_edit_client(request.user, row.client)
    return row


def _people_url(client: Client) -> str:
    return reverse("clients:people", args=[client.pk])


def people(request: StaffRequest, pk: int) -> HttpResponse:
    """Who helps, who helped, and the talks of several organisations."""
    client = get_visible(Client, request.user, pk, related=("team",))
    today = timezone.localdate()
    rows = list(Professional.objects.filter(client=client))
    may_edit = permissions.can_edit_client(request.user, client)
    context = frame(client) | {
        "client": client,
        "may_edit": may_edit,
        "helping": [row for row in rows if row.until is None or row.until >= today],
        "helped": [row for row in rows if row.until is not None and row.until < today],
        "meetings": list(CaseMeeting.objects.filter(client=client).select_related("created_by")),
        "actions": _people_actions(client) if may_edit else [],
    }
    return TemplateResponse(request, "clients/people.html", context)


def _people_actions(client: Client) -> list[Action]:
    add = reverse("clients:add_professional", args=[client.pk])
    meet = reverse("clients:add_case_meeting", args=[client.pk])
    deeds = [Action("Voeg iemand toe", add, primary=True, icon="person-plus")]
    deeds.append(Action("Leg een overleg vast", meet, icon="chat-square-text"))
    return deeds


def add_professional(request: StaffRequest, pk: int) -> HttpResponse:
    """Somebody else who helps."""
    client = _own(request, pk)
    return form_page(
        request,
        ProfessionalForm,
        save=lambda form: services.add_professional(
            by=request.user, client=client, form_key=form.form_key, **form.values
        ),
        title="Wie helpt er nog meer?",
        intro="Spreek met de inwoner af dat je dit opschrijft.",
        back=_people_url(client),
        initial={"since": timezone.localdate()},
        template=FORM,
        context=frame(client),
    )


def change_professional(request: StaffRequest, pk: int) -> HttpResponse:
    """Who helps and how, or until when."""
    row = _helper(request, pk)
    return form_page(
        request,
        ProfessionalForm,
        instance=row,
        save=lambda form: services.change_professional(
            by=request.user, professional=row, version=form.version, **form.values
        ),
        title=row.name,
        back=_people_url(row.client),
        template=FORM,
        context=frame(row.client),
    )


@require_POST
def ask_along(request: StaffRequest, pk: int) -> HttpResponse:
    """To the next talk; pressed again it is taken back."""
    row = _helper(request, pk)
    asked = request.POST.get("mee") != "nee"
    return action(
        request,
        do=lambda: services.ask_along(by=request.user, professional=row, asked=asked),
        back=_people_url(row.client),
        done=f"{row.name} komt mee naar het volgende gesprek." if asked else f"{row.name} komt niet mee.",
    )


@require_POST
def spoken(request: StaffRequest, pk: int) -> HttpResponse:
    """Spoken to today."""
    row = _helper(request, pk)
    return action(
        request,
        do=lambda: services.note_spoken(by=request.user, professional=row, on=timezone.localdate()),
        back=_people_url(row.client),
        done="Vandaag gesproken.",
    )


def add_case_meeting(request: StaffRequest, pk: int) -> HttpResponse:
    """A talk of several organisations; starts with who help now."""
    client = _own(request, pk)
    today = timezone.localdate()
    helping = Professional.objects.filter(client=client, until=None)
    present = [f"{row.name} ({row.role})" for row in helping]
    return form_page(
        request,
        CaseMeetingForm,
        save=lambda form: services.add_case_meeting(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Overleg met anderen",
        intro="Het liefst is de inwoner er zelf bij.",
        back=_people_url(client),
        initial={"on": today, "present": "\n".join([str(request.user), *present])},
        template=FORM,
        context=frame(client),
    )


# --- known early ------------------------------------------------------------------------------------------


def early_list(request: StaffRequest) -> HttpResponse:
    """Who is known before a benefit starts, what ends first on top."""
    permissions.check_list_early(request.user)
    today = timezone.localdate()
    rows = EarlyNotice.objects.visible_to(request.user).filter(client__status=Client.Status.EARLY)
    kind = request.GET.get("soort", "")
    if kind in EarlyNotice.Kind.values:
        rows = rows.filter(kind=kind)
    page = Paginator(rows.values_list("pk", flat=True), PER_PAGE).get_page(request.GET.get("page"))
    found = rows.select_related("client", "client__coach").in_bulk(list(page.object_list))
    context: dict[str, Any] = {
        "page": page,
        "rows": [(found[pk], early_due(found[pk].ends_on, today)) for pk in page.object_list],
        "kinds": EarlyNotice.Kind.choices,
        "chosen": kind,
        "actions": [],
    }
    if permissions.may_create_client(request.user):
        url = reverse("clients:add_early")
        context["actions"] = [Action("Meld iemand vroeg aan", url, primary=True, icon="person-plus")]
    return TemplateResponse(request, "clients/early.html", context)


def add_early(request: StaffRequest) -> HttpResponse:
    """Somebody who is known before a benefit starts."""
    permissions.check_create_client(request.user)
    today = timezone.localdate()
    back = reverse("clients:early")
    return form_page(
        request,
        EarlyForm,
        save=lambda form: early_services.add_early(
            by=request.user, today=today, form_key=form.form_key, **form.values
        ),
        title="Vroeg in beeld",
        intro="De inwoner telt nog niet mee in je caseload. Bij de start van de begeleiding wel.",
        back=back,
        go_to=client_url,
        done="De inwoner staat bij vroeg in beeld.",
        template=FORM,
        context={"crumbs": [("Vroeg in beeld", back), ("Aanmelden", "")]},
    )


def early_notice(request: StaffRequest, pk: int) -> HttpResponse:
    """What is known, and the warm hand-over; from here guidance starts."""
    row = get_visible(EarlyNotice, request.user, pk, related=("client", "client__team"))
    permissions.check_edit_client(request.user, row.client)
    today = timezone.localdate()
    start = None
    if row.client.status == Client.Status.EARLY:
        url = reverse("clients:start_guidance", args=[row.pk])
        method = "post" if row.handed_over_on else "get"  # without a warm hand-over it is asked first
        start = Action("Start de begeleiding", url, method=method, icon="play")
    return form_page(
        request,
        EarlyNoticeForm,
        instance=row,
        save=lambda form: early_services.change_early(
            by=request.user, notice=row, today=today, version=form.version, **form.values
        ),
        title="Vroeg in beeld",
        intro=early_due(row.ends_on, today).reason,
        back=client_url(row.client),
        template="clients/early_notice.html",
        context=frame(row.client, start=start),
    )


def start_guidance(request: StaffRequest, pk: int) -> HttpResponse:
    """From early to guided: one press; asked once when the warm hand-over isn't there yet."""
    row = get_visible(EarlyNotice, request.user, pk, related=("client", "client__team"))
    permissions.check_edit_client(request.user, row.client)
    if request.method != "POST":
        told = {
            "title": "Begeleiding starten?",
            "intro": "De warme overdracht ligt nog niet vast. Je kunt die eerst invullen.",
            "submit_label": "Start de begeleiding",
            "cancel_url": reverse("clients:early_notice", args=[row.pk]),
        }
        if row.handed_over_on:
            told["intro"] = "De inwoner telt vanaf dan mee in je caseload."
        return TemplateResponse(request, "components/confirm.html", told)
    return action(
        request,
        do=lambda: early_services.start_guidance(
            by=request.user, client=row.client, today=timezone.localdate()
        ),
        back=client_url(row.client),
        done="De begeleiding is begonnen.",
    )
