"""The step list from what is missing, skills that need no step, and who was told about the plan."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from core.domain.money import euro_words
from core.editing import save_version
from core.models import Skill, User
from core.pages import Refused
from core.parameters import values_on
from employers.models import JobSkill
from trajectories.domain import candidate as rules
from trajectories.domain.legal_form import PAYER_LABELS
from trajectories.domain.step_list import ProposedStep, costs_of, propose_dates
from trajectories.models import Candidate, LearnInAside, LearnInPlan, LearnInStep
from trajectories.plan_gap import ABLE, gap_of, last_order, skills_by_id
from trajectories.services.learn_in import SIGNATURES, TOLD, new_plan
from trajectories.services.parts import day, lock_candidate, require, tell_candidate

OTHERWISE = "Het voorstel is intussen anders geworden. Kijk opnieuw; er is nog niets bewaard."
IF_IT_FAILS = "Dan praten we er samen over. We kijken naar meer tijd, andere taken of een andere plek."


@transaction.atomic
def fill_plan(*, by: User, candidate: Candidate, seen: str = "", today: date | None = None) -> int | None:
    """Adds a step for every missing skill that has none, and a reason for what somebody can already.

    ``seen``: the key of the proposal that was looked at. Gives how many steps were added, None when nothing
    changed: so it is for a second press. Raises Refused.
    """
    locked, now = _locked(candidate), day(today)
    plan = LearnInPlan.objects.filter(candidate=locked).first()
    gap = gap_of(locked, plan, now)
    if not gap.adds:
        return None
    if seen and seen != gap.key:
        raise Refused(OTHERWISE)
    plan = plan or new_plan(by, locked, None, {})
    order = last_order(plan)
    for number, step in enumerate(gap.proposal.steps, start=order + 1):
        _write_step(by, plan, step, number)
    _set_aside_many(by, plan, gap.able)
    fields = _filled_in(plan, locked, now)
    save_version(plan, by=by, version=plan.version, **fields, **dict.fromkeys((*SIGNATURES, *TOLD)))
    tell_candidate("candidate.plan_proposed", by=by, candidate=locked)
    return len(gap.proposal.steps)


def _locked(candidate: Candidate) -> Candidate:
    """The candidate locked, with project and job. Not the file: the employer's side doesn't see that row."""
    locked = lock_candidate(candidate.pk)
    require(rules.may_plan(locked.status))
    return Candidate.objects.select_related("project__job__employer", "profile").get(pk=locked.pk)


def _of(plan: LearnInPlan) -> dict[str, int]:
    return {
        "client_id": plan.client_id,
        "municipality_id": plan.municipality_id,
        "team_id": plan.team_id,
    }


def _write_step(by: User, plan: LearnInPlan, step: ProposedStep, order: int) -> None:
    row = LearnInStep.objects.create(
        **_of(plan),
        plan=plan,
        created_by=by,
        order=order,
        place_id=step.place.place_id or None,
        tasks="\n".join(step.tasks),
        start=step.start,
        end=step.end,
        hours=step.hours,
        pay=step.pay,
        guide=step.place.guide,
        legal_form=step.legal_form,
        cost=step.cost,
        payer=step.payer,
    )
    row.skills.set(skills_by_id(step.skills))


def _set_aside_many(by: User, plan: LearnInPlan, skill_ids: tuple[int, ...]) -> None:
    for skill_id in skill_ids:
        LearnInAside.objects.create(**_of(plan), plan=plan, created_by=by, skill_id=skill_id, reason=ABLE)


def _filled_in(plan: LearnInPlan, candidate: Candidate, today: date) -> dict[str, Any]:
    """What can be said already, for what nobody wrote yet; people change it."""
    project, job = candidate.project, candidate.project.job
    steps = list(plan.steps.all())
    fields: dict[str, Any] = {
        "if_it_fails": IF_IT_FAILS,
        "guide_coach_id": project.coach_id or candidate.client.coach_id,
        "guide_place": next((step.guide for step in steps if step.guide), ""),
        "financing": financing_words(steps),
    }
    if steps:
        interval = int(values_on(["evaluation_interval"], today).get("evaluation_interval", 28))
        first, last = min(step.start for step in steps), max(step.end for step in steps)
        dates = propose_dates(first, last, interval, job.window_start)
        fields |= {
            "interim_on": dates.interim_on,
            "final_on": dates.final_on,
            "contract_on": dates.contract_on,
        }
    return {name: value for name, value in fields.items() if not getattr(plan, name)}


def financing_words(steps: list[LearnInStep]) -> str:
    """Who pays what, as a first text: amounts per payer, and the income of the candidate."""
    if not steps:
        return ""
    costs = costs_of((step.payer, step.cost) for step in steps)
    parts = [
        f"{PAYER_LABELS.get(payer, 'Nog te kiezen')}: {euro_words(Decimal(amount))}."
        for payer, amount in costs.per_payer
    ]
    if any(step.pay == LearnInStep.Pay.BENEFIT for step in steps):
        parts.append("De kandidaat houdt de uitkering tijdens het inleren.")
    return " ".join(parts)


@transaction.atomic
def set_skill_aside(*, by: User, candidate: Candidate, skill: Skill, reason: str) -> LearnInAside:
    """This skill needs no step, with the reason; a second time only the reason changes. Raises Refused."""
    locked = _locked(candidate)
    if not JobSkill.objects.filter(job=locked.project.job_id, skill=skill).exists():
        raise Refused("Deze vaardigheid vraagt de baan niet (meer).")
    plan = LearnInPlan.objects.filter(candidate=locked).first() or new_plan(by, locked, None, {})
    if LearnInStep.objects.filter(plan=plan, skills=skill).exists():
        raise Refused(f"Voor {skill.name} is al een stap. Haal de vaardigheid daar eerst weg.")
    row = LearnInAside.objects.filter(plan=plan, skill=skill).first()
    if row is None:
        row = LearnInAside.objects.create(**_of(plan), plan=plan, created_by=by, skill=skill, reason=reason)
    elif row.reason != reason:
        row = save_version(row, by=by, version=row.version, reason=reason)
    else:
        return row
    _plan_changed(by, locked, plan, "candidate.plan_skill_aside")
    return row


@transaction.atomic
def take_skill_back(*, by: User, aside: LearnInAside) -> None:
    """The skill needs a step after all; twice is no problem."""
    locked = _locked(Candidate.objects.get(plan=aside.plan_id))
    plan = LearnInPlan.objects.get(candidate=locked)
    removed, _ = LearnInAside.objects.filter(pk=aside.pk).delete()
    if removed:
        _plan_changed(by, locked, plan, "candidate.plan_skill_back")


@transaction.atomic
def tell_plan(
    *, by: User, candidate: Candidate, field: str, on: date, today: date | None = None
) -> LearnInPlan:
    """``field``: explained_on (discussed with the candidate) or shared_on (employer and place have it)."""
    locked, now = _locked(candidate), day(today)
    plan = LearnInPlan.objects.filter(candidate=locked).first()
    if plan is None or not plan.steps.exists():
        raise Refused("Er is nog geen stappenlijst om te bespreken.")
    if on > now:
        raise Refused("Deze datum ligt in de toekomst.")
    if getattr(plan, field) == on:
        return plan
    saved = save_version(plan, by=by, version=plan.version, **{field: on})
    action = "candidate.plan_explained" if field == "explained_on" else "candidate.plan_shared"
    tell_candidate(action, by=by, candidate=locked)
    return saved


def _plan_changed(by: User, candidate: Candidate, plan: LearnInPlan, action: str) -> None:
    """What is learned is otherwise: everybody hears and signs again."""
    save_version(plan, by=by, version=plan.version, **dict.fromkeys((*SIGNATURES, *TOLD)))
    tell_candidate(action, by=by, candidate=candidate)
