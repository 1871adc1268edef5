"""Duties of one resident: exemptions, messages to team income, and community service."""

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions
from clients.domain import duties as rules
from clients.forms import care as forms
from clients.models import Client, CommunityService, Exemption, SanctionSignal
from clients.services import duties as services
from clients.views.changes import FORM, frame
from core.models import User
from core.pages import action, form_page, get_visible
from core.parameters import value_on
from core.registry import Action
from core.requests import StaffRequest

NEVER_DECIDES = (
    "Opstap besluit niets over een maatregel en stelt er nooit zelf een voor. Team inkomen beslist; jij legt "
    "vast wat er gebeurde, wat de inwoner zegt, en wat het besluit was."
)


def duties(request: StaffRequest, pk: int) -> HttpResponse:
    """Everything about duties on one page, what runs first."""
    client = get_visible(Client, request.user, pk)
    permissions.check_see_duties(request.user, client)
    today = timezone.localdate()
    warning = int(value_on("exemption_warning", today))
    exemptions = list(Exemption.objects.filter(client=client).order_by("-start", "-id"))
    terms = services.single_parent_terms(today)
    context: dict[str, Any] = {
        "client": client,
        "today": today,
        "may_edit": permissions.can_edit_duties(request.user, client),
        "exemptions": [
            (
                row,
                rules.running([(row.start, row.end)], today),
                rules.running([(row.start, row.end)], today) and rules.ends_soon(row.end, today, warning),
                [f for f in rules.follow_ups(row.ground, row.start, row.end, terms) if f.on >= today],
            )
            for row in exemptions
        ],
        "signals": [_told(row) for row in SanctionSignal.objects.filter(client=client).latest_first()],
        "actions": _actions(request.user, client),
        "services": list(CommunityService.objects.filter(client=client).order_by("-start", "-id")),
        "service_label": rules.service_label(today),
        "never_decides": NEVER_DECIDES,
    }
    return TemplateResponse(request, "clients/duties.html", context)


def _actions(user: User, client: Client) -> list[Action]:
    if not permissions.can_edit_duties(user, client):
        return []
    label = rules.service_label(timezone.localdate())
    return [
        Action("Leg een vrijstelling vast", reverse("clients:add_exemption", args=[client.pk])),
        Action(f"Leg {label} vast", reverse("clients:add_service", args=[client.pk])),
        Action("Meld iets aan team inkomen", reverse("clients:add_signal", args=[client.pk])),
    ]


def _told(row: SanctionSignal) -> dict[str, Any]:
    """One message with both sides, and what team income decided."""
    told: list[tuple[str, Any]] = [("Wat er gebeurde", row.reason), ("Wat de inwoner zegt", row.client_says)]
    if row.percent is not None:
        told.append(("Maatregel", f"{row.percent}%"))
        told += [("Van", row.start), ("Tot en met", row.end)]
    if row.decided_on is not None:
        told += [("Besloten door", row.decided_by), ("Besloten op", row.decided_on)]
        told.append(("Waarom", row.decision_reason))
    if row.reconsider_on is not None:
        told.append(("Opnieuw bekijken voor", row.reconsider_on))
    label = row.get_status_display()
    return {"pk": row.pk, "duty": row.duty, "on": row.on, "status": row.status, "label": label, "told": told}


def add_exemption(request: StaffRequest, pk: int) -> HttpResponse:
    client = _editable(request, pk)
    today = timezone.localdate()
    return form_page(
        request,
        forms.ExemptionForm,
        save=lambda form: services.record_exemption(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Vrijstelling",
        intro="Team inkomen besluit. Leg hier het besluit vast; Opstap bewaakt de datums.",
        back=_back(client),
        initial={"decided_on": today, "start": today},
        done="De vrijstelling staat in het dossier.",
        template=FORM,
        context=frame(client),
    )


def change_exemption(request: StaffRequest, pk: int) -> HttpResponse:
    row: Exemption = get_visible(Exemption, request.user, pk, related=("client",))
    permissions.check_edit_duties(request.user, row.client)
    return form_page(
        request,
        forms.ExemptionForm,
        instance=row,
        save=lambda form: services.change_exemption(
            by=request.user, exemption=row, version=form.version, today=timezone.localdate(), **form.values
        ),
        title="Vrijstelling",
        back=_back(row.client),
        template=FORM,
        context=frame(row.client),
    )


def end_exemption(request: StaffRequest, pk: int) -> HttpResponse:
    row: Exemption = get_visible(Exemption, request.user, pk, related=("client",))
    permissions.check_edit_duties(request.user, row.client)
    return form_page(
        request,
        forms.EndExemptionForm,
        form_kwargs={"instance": row},
        save=lambda form: services.end_exemption(
            by=request.user, exemption=row, version=form.version, **form.values
        ),
        title="Vrijstelling stopt eerder",
        back=_back(row.client),
        initial={"on": timezone.localdate()},
        template=FORM,
        context=frame(row.client),
    )


def add_signal(request: StaffRequest, pk: int) -> HttpResponse:
    """Only a person tells team income something, with both sides of the story."""
    client = _editable(request, pk)
    today = timezone.localdate()
    return form_page(
        request,
        forms.SignalForm,
        save=lambda form: services.signal_team_income(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Melding voor team inkomen",
        intro=NEVER_DECIDES,
        back=_back(client),
        initial={"on": today},
        done="Vastgelegd. Team inkomen besluit.",
        template=FORM,
        context=frame(client, submit_label="Leg de melding vast"),
    )


def record_decision(request: StaffRequest, pk: int) -> HttpResponse:
    row = _signal(request, pk)
    return form_page(
        request,
        forms.DecisionForm,
        form_kwargs={"instance": row},
        save=lambda form: services.record_sanction_decision(
            by=request.user, signal=row, version=form.version, today=timezone.localdate(), **form.values
        ),
        title="Besluit van team inkomen",
        intro=NEVER_DECIDES,
        back=_back(row.client),
        initial={"decided_on": timezone.localdate()},
        done="Het besluit staat in het dossier.",
        template=FORM,
        context=frame(row.client, submit_label="Leg het besluit vast"),
    )


def lift(request: StaffRequest, pk: int) -> HttpResponse:
    row = _signal(request, pk)
    return form_page(
        request,
        forms.LiftForm,
        form_kwargs={"instance": row},
        save=lambda form: services.lift_sanction(
            by=request.user, signal=row, version=form.version, **form.values
        ),
        title="Maatregel opgeheven",
        back=_back(row.client),
        initial={"decided_on": timezone.localdate()},
        template=FORM,
        context=frame(row.client),
    )


@require_POST
def withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    row = _signal(request, pk)
    return action(
        request,
        do=lambda: services.withdraw_signal(by=request.user, signal=row),
        back=_back(row.client),
        done="De melding is ingetrokken.",
    )


def add_service(request: StaffRequest, pk: int) -> HttpResponse:
    client = _editable(request, pk)
    today = timezone.localdate()
    return form_page(
        request,
        forms.ServiceForm,
        save=lambda form: services.record_service(
            by=request.user, client=client, form_key=form.form_key, **form.values
        ),
        title=rules.service_label(today).capitalize(),
        intro="Iets wat nuttig is en past bij wat deze inwoner kan en wil. Kies het samen.",
        back=_back(client),
        initial={"start": today, "decided_on": today},
        template=FORM,
        context=frame(client),
    )


def change_service(request: StaffRequest, pk: int) -> HttpResponse:
    row: CommunityService = get_visible(CommunityService, request.user, pk, related=("client",))
    permissions.check_edit_duties(request.user, row.client)
    return form_page(
        request,
        forms.ServiceForm,
        instance=row,
        save=lambda form: services.change_service(
            by=request.user, service=row, version=form.version, **form.values
        ),
        title=rules.service_label(timezone.localdate()).capitalize(),
        back=_back(row.client),
        template=FORM,
        context=frame(row.client),
    )


def _editable(request: StaffRequest, pk: int) -> Client:
    client = get_visible(Client, request.user, pk)
    permissions.check_edit_duties(request.user, client)
    return client


def _signal(request: StaffRequest, pk: int) -> SanctionSignal:
    row: SanctionSignal = get_visible(SanctionSignal, request.user, pk, related=("client",))
    permissions.check_edit_duties(request.user, row.client)
    return row


def _back(client: Client) -> str:
    return reverse("clients:duties", args=[client.pk])
