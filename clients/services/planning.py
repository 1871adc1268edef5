"""The support plan from draft to agreed, its versions, and a suggestion that becomes a line of it."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from clients.domain.plan import (
    OPEN_ITEMS,
    PLAN_TABLE,
    AgreementFacts,
    PlanAction,
    PlanStatus,
    agreement_lacks,
    evaluation_by,
    may_write,
)
from clients.domain.plan_support import AIM_OF_SUPPORT, track_of
from clients.domain.suggestions import SUPPORT_LABELS
from clients.models import Client, PlanItem, SupportPlan, SupportSuggestion, Task
from clients.services.client import announce_change, locked, of_client
from clients.services.frequency import change_frequency
from core import audit
from core.domain.decision import Decision
from core.editing import EditConflict, create_once, save_version
from core.models import User
from core.pages import Refused
from core.parameters import value_on

# What a new version takes along from the one before.
KEPT = (
    "goal_rung",
    "goal_occupation_id",
    "goal",
    "months",
    "every_days",
    "client_does",
    "municipality_does",
    "duties",
    "route_id",
)
KEPT_OF_ITEM = (
    "track",
    "life_domain_id",
    "provision_id",
    "suggestion_id",
    "title",
    "aim",
    "by_on",
    "status",
    "result",
    "done_on",
    "order",
)


def require(decision: Decision) -> None:
    """Raises Refused with the reason when a rule says no."""
    if not decision:
        raise Refused(decision.reason)


def fresh(plan: SupportPlan) -> SupportPlan:
    """The plan as it is now; others who change plans of this client wait until this transaction ends."""
    locked(plan.client)
    return SupportPlan.objects.select_related("client__team", "goal_occupation").get(pk=plan.pk)


def plan_in(client: Client, status: PlanStatus) -> SupportPlan | None:
    """The plan of this client with this status; of draft and agreed there is at most one."""
    return SupportPlan.objects.filter(client=client, status=status).select_related("client").first()


def next_evaluation(since: date, today: date) -> date:
    """The day by which the plan is looked at again, by the norm of today."""
    return evaluation_by(since, int(value_on("plan_evaluation", today)))


@transaction.atomic
def start_plan(*, by: User, client: Client, today: date) -> SupportPlan:
    """The draft of this client: the one that there is, a copy of the agreed plan, or an empty one."""
    client = locked(client)
    return plan_in(client, PlanStatus.DRAFT) or _new_draft(by=by, client=client, today=today)


def _new_draft(*, by: User, client: Client, today: date) -> SupportPlan:
    running = plan_in(client, PlanStatus.AGREED)
    last = SupportPlan.objects.filter(client=client).aggregate(last=Max("number"))["last"] or 0
    kept = {name: getattr(running, name) for name in KEPT} if running else {}
    draft, _ = create_once(
        SupportPlan, by=by, form_key=None, **of_client(client), number=last + 1, start=today, **kept
    )
    if running:
        _copy_items(by=by, old=running, draft=draft)
    audit.record("plan.drafted", by=by, on=draft, clients=[client.pk])
    announce_change(client)
    return draft


def _copy_items(*, by: User, old: SupportPlan, draft: SupportPlan) -> None:
    """What is still to do goes along; what is done stays with the version in which it was done."""
    PlanItem.objects.bulk_create(
        PlanItem(
            **of_client(draft.client),
            plan=draft,
            created_by=by,
            **{name: getattr(item, name) for name in KEPT_OF_ITEM},
        )
        for item in old.items.filter(status__in=OPEN_ITEMS)
    )


@transaction.atomic
def change_plan(*, by: User, plan: SupportPlan, version: int, **changes: Any) -> SupportPlan:
    """Changes the words of a draft. Raises Refused for an agreed plan, EditConflict when not the first."""
    require(may_write(fresh(plan).status))
    changed = save_version(plan, by=by, version=version, **changes)
    audit.record("plan.changed", by=by, on=changed, clients=[changed.client_id])
    return changed


@transaction.atomic
def drop_plan(*, by: User, plan: SupportPlan, today: date) -> SupportPlan:
    """Stops with a draft; the plan that runs stays as it is. A second press changes nothing."""
    plan = fresh(plan)
    if plan.status == PlanStatus.ENDED and plan.approved_on is None:
        return plan
    require(PLAN_TABLE.may(plan.status, PlanAction.DROP))
    ended = save_version(plan, by=by, version=plan.version, status=PlanStatus.ENDED.value, ended_on=today)
    audit.record("plan.dropped", by=by, on=ended, clients=[ended.client_id])
    announce_change(plan.client)
    return ended


def agreement_facts(plan: SupportPlan, items: int, **dates: Any) -> AgreementFacts:
    """What the rule asks, from the plan and from what is filled in now."""
    return AgreementFacts(
        goal=plan.goal,
        items=items,
        client_does=plan.client_does,
        municipality_does=plan.municipality_does,
        duties=plan.duties,
        discussed_on=dates.get("discussed_on", plan.discussed_on),
        approved_on=dates.get("approved_on", plan.approved_on),
        approved_how=dates.get("approved_how", plan.approved_how),
        evaluate_on=dates.get("evaluate_on", plan.evaluate_on),
    )


@transaction.atomic
def agree_plan(
    *,
    by: User,
    plan: SupportPlan,
    version: int,
    today: date,
    discussed_on: date,
    approved_on: date,
    approved_how: str,
    evaluate_on: date,
    frequency_reason: str = "",
) -> SupportPlan:
    """Records that the resident agrees. The version before becomes 'replaced' in the same transaction.

    Raises Refused with what is missing; EditConflict when the plan changed since it was read. A second
    press of the button changes nothing.
    """
    plan = fresh(plan)
    if plan.status == PlanStatus.AGREED and plan.approved_on == approved_on and plan.changed_by_id == by.pk:
        return plan
    require(PLAN_TABLE.may(plan.status, PlanAction.AGREE))
    dates: dict[str, Any] = {
        "discussed_on": discussed_on,
        "approved_on": approved_on,
        "approved_how": approved_how,
        "evaluate_on": evaluate_on,
    }
    if plan.version != version:
        raise EditConflict(plan, dates)
    lacks = agreement_lacks(agreement_facts(plan, plan.items.count(), **dates), today)
    if lacks:
        raise Refused(lacks[0].text, tuple(one.text for one in lacks[1:]))
    _replace(by=by, new=plan, today=today)
    agreed = save_version(plan, by=by, version=version, status=PlanStatus.AGREED.value, **dates)
    _speak_as_agreed(by=by, plan=agreed, reason=frequency_reason)
    audit.record("plan.agreed", by=by, on=agreed, clients=[agreed.client_id])
    announce_change(plan.client)
    return agreed


def _replace(*, by: User, new: SupportPlan, today: date) -> None:
    """The plan that ran gives way; what moved in it since the copy, and its open tasks, go along."""
    old = plan_in(new.client, PlanStatus.AGREED)
    if old is None:
        return
    require(PLAN_TABLE.may(old.status, PlanAction.REPLACE))
    before = {(i.track, i.title, i.provision_id, i.suggestion_id): i for i in old.items.all()}
    for item in new.items.all():
        same = before.get((item.track, item.title, item.provision_id, item.suggestion_id))
        if same is None:
            continue
        Task.objects.filter(item=same).update(item=item)
        if item.status != same.status:
            moved = {"status": same.status, "result": same.result, "done_on": same.done_on}
            save_version(item, by=by, version=item.version, **moved)
    save_version(old, by=by, version=old.version, status=PlanStatus.REPLACED.value, ended_on=today)


def _speak_as_agreed(*, by: User, plan: SupportPlan, reason: str) -> None:
    """How often there is contact follows the plan, with the reason kept."""
    client = Client.objects.get(pk=plan.client_id)
    if client.contact_days == plan.every_days:
        return
    words = f"Afgesproken in plan {plan.number}. {reason}".strip()
    change_frequency(
        by=by,
        client=client,
        on=plan.approved_on or plan.start,
        every_days=plan.every_days,
        reason=words,
    )


@transaction.atomic
def accept_suggestion(*, by: User, suggestion: SupportSuggestion, today: date) -> PlanItem:
    """Puts what was suggested in the draft, which is made when there is none. Twice gives the same item.

    Raises Refused for a suggestion that was rejected.
    """
    client = locked(suggestion.client)
    suggestion = SupportSuggestion.objects.get(pk=suggestion.pk)
    if suggestion.status == SupportSuggestion.Status.REJECTED:
        raise Refused("Deze suggestie is niet gekozen. Voeg zelf een onderdeel toe als het toch past.")
    earlier = PlanItem.objects.filter(suggestion=suggestion).order_by("-plan__number", "-id").first()
    if suggestion.status == SupportSuggestion.Status.ACCEPTED and earlier is not None:
        return earlier
    draft = start_plan(by=by, client=client, today=today)
    item = PlanItem.objects.create(
        **of_client(client),
        created_by=by,
        plan=draft,
        suggestion=suggestion,
        track=track_of(suggestion.part, suggestion.support),
        title=SUPPORT_LABELS.get(suggestion.support, suggestion.support),
        aim=AIM_OF_SUPPORT.get(suggestion.support, ""),
        order=draft.items.count(),
    )
    save_version(
        suggestion,
        by=by,
        version=suggestion.version,
        status=SupportSuggestion.Status.ACCEPTED.value,
        decided_on=today,
        decided_by=by,
    )
    audit.record("plan.suggestion_accepted", by=by, on=item, clients=[client.pk])
    announce_change(client)
    return item
