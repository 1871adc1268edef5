"""Looking back together: what works, and how it goes on."""

from datetime import date
from uuid import UUID

from django.db import transaction

from clients.domain.plan import PLAN_TABLE, EvaluationOutcome, PlanAction, PlanStatus, check_evaluation
from clients.models import PlanEvaluation, SupportPlan
from clients.services.client import announce_change, of_client
from clients.services.frequency import change_frequency
from clients.services.planning import fresh, require, start_plan
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused


@transaction.atomic
def evaluate_plan(
    *,
    by: User,
    plan: SupportPlan,
    today: date,
    on: date,
    works: str,
    outcome: str,
    hinders: str = "",
    client_says: str = "",
    next_on: date | None = None,
    form_key: UUID | None = None,
) -> PlanEvaluation:
    """Keeps the evaluation and does what it says: a next date, a draft to adapt, or the end of the plan.

    Raises Refused when the plan doesn't run or the dates don't fit.
    """
    plan = fresh(plan)
    told = {"on": on, "works": works, "hinders": hinders, "client_says": client_says, "outcome": outcome}
    earlier = PlanEvaluation.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    if plan.status != PlanStatus.AGREED or plan.approved_on is None:
        raise Refused("Alleen een plan dat is afgesproken, evalueer je.")
    require(check_evaluation(outcome, on, next_on, plan.approved_on, today))
    ends = outcome == EvaluationOutcome.END
    row, _ = create_once(
        PlanEvaluation,
        by=by,
        form_key=form_key,
        **of_client(plan.client),
        plan=plan,
        next_on=None if ends else next_on,
        **told,
    )
    audit.record("plan.evaluated", by=by, on=row, clients=[plan.client_id])
    _follow(by=by, plan=plan, row=row, today=today)
    announce_change(plan.client)
    return row


def _follow(*, by: User, plan: SupportPlan, row: PlanEvaluation, today: date) -> None:
    """What the outcome brings about."""
    if row.outcome != EvaluationOutcome.END:
        save_version(plan, by=by, version=plan.version, evaluate_on=row.next_on)
        if row.outcome == EvaluationOutcome.ADAPT:
            start_plan(by=by, client=plan.client, today=today)
        return
    require(PLAN_TABLE.may(plan.status, PlanAction.END))
    save_version(
        plan, by=by, version=plan.version, status=PlanStatus.ENDED.value, ended_on=row.on, evaluate_on=None
    )
    if plan.every_days is not None and plan.client.contact_days == plan.every_days:
        change_frequency(
            by=by,
            client=plan.client,
            on=row.on,
            every_days=None,
            reason=f"Plan {plan.number} is afgesloten. De norm geldt weer.",
        )
