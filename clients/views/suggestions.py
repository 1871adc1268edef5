"""What the profiles suggest, and the coach's choice."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions
from clients.domain.profiles import HEALTH_PARTS, MOTIVATION_PART_LABELS, SKILLS_PART_LABELS
from clients.domain.suggestions import OTHER_PART_LABELS, SUPPORT_LABELS
from clients.forms.suggestions import AddSuggestionForm, RejectSuggestionForm
from clients.models import Client, LifeDomainRecord, PlanItem, Provision, SupportSuggestion
from clients.overview.statement import HEALTH_DOMAINS
from clients.services import suggestions as service
from clients.services.plan_items import offered
from core.pages import action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest

PART_LABELS: dict[str, str] = {**MOTIVATION_PART_LABELS, **SKILLS_PART_LABELS, **OTHER_PART_LABELS}
GROUPS = (
    ("Motivatie", MOTIVATION_PART_LABELS),
    ("Wat staat werk in de weg", SKILLS_PART_LABELS),
    ("Werk en praktisch", OTHER_PART_LABELS),
)
MANY_WORRIES = 2  # of 5, see WELLBEING
Status = SupportSuggestion.Status


@dataclass(frozen=True, slots=True)
class Line:
    """One suggestion with its words, and what the catalogue offers for it."""

    row: SupportSuggestion
    support: str
    comes_from: str
    provisions: list[Provision]


@dataclass(frozen=True, slots=True)
class Group:
    """The suggestions that come from one profile."""

    title: str
    lines: list[Line]


def _url(client_id: int) -> str:
    return reverse("clients:suggestions", args=[client_id])


def _crumbs(client: Client, *more: tuple[str, str]) -> list[tuple[str, str]]:
    start = ("Inwoners", reverse("clients:list"))
    return [start, (client.full_name, reverse("clients:client", args=[client.pk])), *more]


def suggestions(request: StaffRequest, pk: int) -> HttpResponse:
    """All suggestions of one resident: to choose, chosen, and not chosen with the reason."""
    client = get_visible(Client, request.user, pk, related=("team",))
    health = permissions.can_see_health(request.user, client)
    rows = [
        row
        for row in SupportSuggestion.objects.filter(client=client).select_related("decided_by")
        if health or row.part not in HEALTH_PARTS
    ]
    may_edit = permissions.can_edit_client(request.user, client)
    context = {
        "client": client,
        "groups": _groups(client, [row for row in rows if row.status == Status.OPEN]),
        "accepted": _decided(rows, Status.ACCEPTED),
        "rejected": _decided(rows, Status.REJECTED),
        "worries": worries(client, health=health),
        "may_edit": may_edit,
        "actions": _deeds(client) if may_edit else [],
        "crumbs": _crumbs(client, ("Suggesties", "")),
    }
    return TemplateResponse(request, "clients/intake/suggestions.html", context)


def worries(client: Client, *, health: bool) -> list[str]:
    """Areas of life with many worries, or in the way of work, that no plan of now speaks of."""
    newest = LifeDomainRecord.objects.filter(client=client).select_related("domain")
    planned = PlanItem.objects.filter(client=client, plan__status__in=("draft", "agreed"))
    in_plan = set(planned.values_list("life_domain_id", flat=True))
    return [
        row.domain.name.lower()
        for row in newest.order_by("domain_id", "-on", "-id").distinct("domain_id")
        if (row.hinders_work or (row.score is not None and row.score <= MANY_WORRIES))
        and (health or row.domain.code not in HEALTH_DOMAINS)
        and row.domain_id not in in_plan
    ]


def _deeds(client: Client) -> list[Action]:
    return [
        Action("Naar het plan", reverse("clients:plans", args=[client.pk]), primary=True),
        Action("Zelf toevoegen", reverse("clients:add_suggestion", args=[client.pk])),
        Action("Kijk opnieuw", reverse("clients:renew_suggestions", args=[client.pk]), method="post"),
    ]


def _groups(client: Client, rows: list[SupportSuggestion]) -> list[Group]:
    """By profile, in the order of its parts. What is past its review date isn't offered."""
    catalogue = list(offered(client.municipality_id, timezone.localdate())) if rows else []
    found = []
    for title, parts in GROUPS:
        lines = [
            Line(row, SUPPORT_LABELS.get(row.support, row.support), _from(row), _fitting(catalogue, row))
            for part in parts
            for row in rows
            if row.part == part
        ]
        if lines:
            found.append(Group(title, lines))
    return found


def _from(row: SupportSuggestion) -> str:
    """Where it comes from; a coach's own words with the part before them."""
    return f"{PART_LABELS.get(row.part, row.part)}: {row.because}" if row.added else row.because


def _fitting(catalogue: list[Provision], row: SupportSuggestion) -> list[Provision]:
    return [provision for provision in catalogue if provision.support == row.support]


def _decided(rows: list[SupportSuggestion], status: str) -> list[dict[str, Any]]:
    return [
        {
            "row": row,
            "support": SUPPORT_LABELS.get(row.support, row.support),
            "part": PART_LABELS.get(row.part, row.part),
        }
        for row in rows
        if row.status == status
    ]


def _editable(request: StaffRequest, pk: int) -> SupportSuggestion:
    row = get_visible(SupportSuggestion, request.user, pk, related=("client__team",))
    permissions.check_edit_client(request.user, row.client)
    return row


@require_POST
def take_up_suggestion(request: StaffRequest, pk: int) -> HttpResponse:
    """Into the plan, in one press; with a provision of the catalogue when one was chosen."""
    row = _editable(request, pk)
    chosen = request.POST.get("provision", "")
    catalogue = offered(row.municipality_id, timezone.localdate()).filter(support=row.support)
    provision = catalogue.filter(pk=int(chosen)).first() if chosen.isdecimal() and len(chosen) < 19 else None
    return action(
        request,
        do=lambda: service.take_up(
            by=request.user, suggestion=row, today=timezone.localdate(), provision=provision
        ),
        back=_url(row.client_id),
        done="Dit staat nu in het plan.",
    )


def reject_suggestion(request: StaffRequest, pk: int) -> HttpResponse:
    """This doesn't fit now, and why."""
    row = _editable(request, pk)
    return form_page(
        request,
        RejectSuggestionForm,
        instance=row,
        save=lambda form: service.reject_suggestion(
            by=request.user,
            suggestion=row,
            version=form.version,
            today=timezone.localdate(),
            **form.values,
        ),
        title=f"{SUPPORT_LABELS.get(row.support, row.support)}: past nu niet",
        intro=row.because,
        back=_url(row.client_id),
        done="Bewaard dat dit nu niet past.",
        context={"crumbs": _crumbs(row.client, ("Suggesties", _url(row.client_id)), ("Past nu niet", ""))},
    )


def add_suggestion(request: StaffRequest, pk: int) -> HttpResponse:
    """A coach's own idea."""
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return form_page(
        request,
        AddSuggestionForm,
        form_kwargs={"health": permissions.can_edit_health(request.user, client)},
        save=lambda form: service.add_suggestion(
            by=request.user,
            client=client,
            today=timezone.localdate(),
            form_key=form.form_key,
            **form.values,
        ),
        title="Ondersteuning toevoegen",
        intro="Jij kent de inwoner. Wat past er nog meer?",
        back=_url(client.pk),
        done="Toegevoegd aan de suggesties.",
        context={"crumbs": _crumbs(client, ("Suggesties", _url(client.pk)), ("Toevoegen", ""))},
    )


@require_POST
def renew_suggestions(request: StaffRequest, pk: int) -> HttpResponse:
    """Looks again with the profiles of today; what was decided stays decided."""
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return action(
        request,
        do=lambda: service.renew_suggestions(by=request.user, client=client, today=timezone.localdate()),
        back=_url(client.pk),
        done="De suggesties passen weer bij de profielen van nu.",
    )
