"""The page of a plan: goal, four tracks beside each other, agreements, and the one thing to do now."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import uuid4

from django.urls import reverse

from clients import permissions
from clients.domain.ladder import RUNG_LABELS
from clients.domain.plan import (
    ITEM_STATUS_LABELS,
    PLAN_STATUS_LABELS,
    ItemAction,
    ItemStatus,
    PlanStatus,
    evaluation_is_near,
    may_move_item,
    may_write,
    plan_lacks,
)
from clients.models import PlanItem, SupportPlan, Track
from clients.planning.effort import frequency_words, proposed_frequency
from clients.planning.hints import hints_for
from clients.planning.routes import startable_routes
from clients.planning.tasks import is_late, open_tasks
from clients.services.plan_items import offered
from clients.services.planning import agreement_facts
from core.domain.calendar import count_words, date_words
from core.models import User
from core.registry import Action

ITEM_TONES: Final = {"planned": "neutral", "running": "info", "done": "good", "stopped": "attention"}
STATUS_TONES: Final = {"draft": "attention", "agreed": "good", "replaced": "neutral", "ended": "neutral"}
TRACK_ICONS: Final = {
    "motivation": "heart",
    "skills": "mortarboard",
    "matching": "briefcase",
    "life": "house",
}
TRACK_ABOUT: Final = {
    "motivation": "Willen en durven",
    "skills": "Kunnen en leren",
    "matching": "Werk zoeken en vinden",
    "life": "Thuis en om je heen",
}


@dataclass(frozen=True, slots=True)
class ItemCard:
    """A line of the plan as the page shows it, with its buttons."""

    pk: int
    title: str
    provision: str
    domain: str
    aim: str
    when: str
    late: bool
    label: str
    tone: str
    result: str
    closed: bool
    deeds: tuple[Action, ...]
    finish_url: str
    stop_url: str
    enrol_url: str
    task_url: str
    change_url: str
    remove_url: str


def plan_page(user: User, plan: SupportPlan, today: date) -> dict[str, Any]:
    """Everything that the page shows. ``plan`` with client, team and occupation loaded."""
    client = plan.client
    writes = permissions.can_edit_client(user, client)
    duties = permissions.can_see_duties(user, client)
    items = list(plan.items.select_related("provision", "life_domain"))
    lacks = plan_lacks(agreement_facts(plan, len(items))) if plan.status == PlanStatus.DRAFT else ()
    proposal, norm = proposed_frequency(client, today)
    editing = writes and bool(may_write(plan.status))
    versions = list(SupportPlan.objects.filter(client=client).exclude(pk=plan.pk))
    running = plan.status == PlanStatus.AGREED or any(v.status == PlanStatus.AGREED for v in versions)
    return {
        "plan": plan,
        "client": client,
        "today": today,
        "status": PLAN_STATUS_LABELS[plan.status].lower(),
        "tone": STATUS_TONES[plan.status],
        "editing": editing,
        "writes": writes,
        "sees_duties": duties,
        "lacks": [(one.text, _place_of(one.key, plan)) for one in lacks] if writes else [],
        "hints": hints_for(client, today, running=running, duties=duties),
        "goal_lines": _goal_lines(plan),
        "tracks": _tracks(plan, items, today, writes=writes),
        "catalogue": list(offered(client.municipality_id, today).values_list("name", flat=True))
        if editing
        else [],
        "routes": startable_routes(client, today) if editing and not items else [],
        "frequency": frequency_words(plan.every_days, norm),
        "proposal": proposal.reason,
        "tasks": open_tasks(client.pk, today) if plan.status in (PlanStatus.DRAFT, PlanStatus.AGREED) else [],
        "evaluations": list(plan.evaluations.select_related("created_by")),
        "evaluation_near": plan.status == PlanStatus.AGREED and evaluation_is_near(plan.evaluate_on, today),
        "versions": versions,
        "deeds": _deeds(user, plan, today, writes=writes, ready=not lacks, duties=duties, versions=versions),
        "more": _more(plan, writes=writes, duties=duties, versions=versions),
    }


def _place_of(key: str, plan: SupportPlan) -> str:
    """Where what is missing is filled in: the form, or the tracks on this page."""
    if key == "items":
        return "#sporen"
    return f"{reverse('clients:change_plan', args=[plan.pk])}#id_{key}"


def _goal_lines(plan: SupportPlan) -> list[tuple[str, Any]]:
    rung = plan.goal_rung
    told = [
        ("Trede", f"{rung}: {RUNG_LABELS[rung].lower()}" if rung else None),
        ("Werk", str(plan.goal_occupation) if plan.goal_occupation_id else None),
        ("Begint", plan.start),
        ("Duurt ongeveer", count_words(plan.months, "maand", "maanden") if plan.months else None),
    ]
    return [(label, value) for label, value in told if value is not None]


def _tracks(plan: SupportPlan, items: list[PlanItem], today: date, *, writes: bool) -> list[dict[str, Any]]:
    return [
        {
            "key": key,
            "label": label.capitalize(),
            "about": TRACK_ABOUT[key],
            "icon": TRACK_ICONS[key],
            "form_key": str(uuid4()),
            "cards": [_card(plan, item, today, writes) for item in items if item.track == key],
        }
        for key, label in Track.choices
    ]


def _card(plan: SupportPlan, item: PlanItem, today: date, writes: bool) -> ItemCard:
    closed = item.status in (ItemStatus.DONE, ItemStatus.STOPPED)
    editing = writes and bool(may_write(plan.status))
    runs = writes and plan.status == PlanStatus.AGREED and not closed
    return ItemCard(
        pk=item.pk,
        title=item.title,
        provision=str(item.provision) if item.provision_id and str(item.provision) != item.title else "",
        domain=str(item.life_domain) if item.life_domain_id else "",
        aim=item.aim,
        when=_when(item, closed, today),
        late=is_late(item.by_on, closed, today),
        label=ITEM_STATUS_LABELS[item.status].lower(),
        tone=ITEM_TONES[item.status],
        result=item.result,
        closed=closed,
        deeds=_item_deeds(plan, item) if runs else (),
        finish_url=_address("finish_plan_item", item) if runs and item.status == ItemStatus.PLANNED else "",
        stop_url=_address("stop_plan_item", item) if runs else "",
        enrol_url=_enrol(item) if runs else "",
        task_url=f"{reverse('clients:add_task', args=[item.client_id])}?onderdeel={item.pk}" if runs else "",
        change_url=_address("change_plan_item", item) if editing else "",
        remove_url=_address("remove_plan_item", item) if editing else "",
    )


def _enrol(item: PlanItem) -> str:
    """Where somebody is enrolled in what the line names; '' when it names nothing of the catalogue."""
    if item.provision_id is None or item.status != ItemStatus.PLANNED:
        return ""
    return f"{reverse('clients:enrol', args=[item.client_id])}?onderdeel={item.pk}"


def _address(name: str, item: PlanItem) -> str:
    return reverse(f"clients:{name}", args=[item.pk])


def _when(item: PlanItem, closed: bool, today: date) -> str:
    if closed and item.done_on:
        return date_words(item.done_on)
    if item.by_on is None:
        return ""
    return (
        f"{'was klaar voor' if is_late(item.by_on, closed, today) else 'klaar voor'} {date_words(item.by_on)}"
    )


def _item_deeds(plan: SupportPlan, item: PlanItem) -> tuple[Action, ...]:
    """The one thing that comes next: begin what is planned, close what runs."""
    if may_move_item(plan.status, item.status, ItemAction.START):
        begin = Action("Begint", _address("start_plan_item", item), method="post")
        if item.provision_id is None:
            return (begin,)
        enrol = f"{reverse('clients:enrol', args=[item.client_id])}?onderdeel={item.pk}"
        return (begin, Action("Meld aan", enrol))
    return (Action("Klaar", _address("finish_plan_item", item)),)


def _deeds(
    user: User,
    plan: SupportPlan,
    today: date,
    *,
    writes: bool,
    ready: bool,
    duties: bool,
    versions: list[SupportPlan],
) -> list[Action]:
    """The one clear action, and printing beside it."""
    found = []
    if writes and plan.status == PlanStatus.DRAFT:
        found.append(
            Action(
                "Leg akkoord vast",
                reverse("clients:agree_plan", args=[plan.pk]),
                enabled=ready,
                reason="" if ready else "Hieronder staat wat nog nodig is.",
                primary=True,
                icon="check2-circle",
            )
        )
    if writes and plan.status == PlanStatus.AGREED:
        found.append(
            Action(
                "Bespreek samen",
                reverse("clients:evaluate_plan", args=[plan.pk]),
                primary=True,
                icon="people",
            )
        )
        draft = next((v for v in versions if v.status == PlanStatus.DRAFT), None)
        if draft is not None:
            found.append(Action("Ga verder met de nieuwe versie", reverse("clients:plan", args=[draft.pk])))
        else:
            found.append(Action("Pas plan aan", reverse("clients:adapt_plan", args=[plan.pk]), method="post"))
    if duties:
        found.append(
            Action("Maak PDF", reverse("clients:plan_pdf", args=[plan.pk]), icon="file-earmark-text")
        )
    return found


def _more(plan: SupportPlan, *, writes: bool, duties: bool, versions: list[SupportPlan]) -> list[Action]:
    found = []
    if any(v.number < plan.number for v in versions):
        found.append(
            Action("Vergelijk met de vorige versie", reverse("clients:compare_plan", args=[plan.pk]))
        )
    if duties and plan.status != PlanStatus.DRAFT:
        found.append(
            Action("PDF voor het archief", f"{reverse('clients:plan_pdf', args=[plan.pk])}?bewaren=1")
        )
    if writes and plan.status == PlanStatus.DRAFT:
        found.append(
            Action(
                "Ga niet door met deze versie", reverse("clients:drop_plan", args=[plan.pk]), method="post"
            )
        )
    return found
