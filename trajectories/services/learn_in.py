"""The learn-in plan, its step list and signatures, and the start."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from core.editing import create_once, save_version
from core.models import Skill, User
from core.pages import Refused
from trajectories.domain import candidate as rules
from trajectories.domain.candidate import CandidateAction, CandidateState
from trajectories.domain.learn_in import LearnInPlan as PlanFacts
from trajectories.domain.learn_in import may_sign, plan_problems
from trajectories.facts import longest_months, phase_of, picture_of
from trajectories.models import Candidate, LearnInPlan, LearnInStep
from trajectories.services.candidates import move_candidate
from trajectories.services.jobs import follow_job
from trajectories.services.parts import day, lock_candidate, require, tell_candidate

SIGNATURES = ("signed_candidate_on", "signed_employer_on", "signed_municipality_on")
# A step list that changed is discussed and shared again.
TOLD = ("explained_on", "shared_on")


@transaction.atomic
def save_plan(
    *, by: User, candidate: Candidate, version: int | None = None, form_key: UUID | None = None, **fields: Any
) -> LearnInPlan:
    """Makes the plan, or writes a new version of it (``version``: the one the user saw).

    Who signed already signs again: an agreement never changes in silence. Raises EditConflict, Refused.
    """
    locked = lock_candidate(candidate.pk)
    require(rules.may_plan(locked.status))
    plan = LearnInPlan.objects.filter(candidate=locked).first()
    if plan is None:
        plan = new_plan(by, locked, form_key, fields)
    elif version is not None:
        plan = save_version(plan, by=by, version=version, **fields, **dict.fromkeys(SIGNATURES))
    tell_candidate("candidate.plan_saved", by=by, candidate=locked)
    return plan


def new_plan(by: User, candidate: Candidate, form_key: UUID | None, fields: dict[str, Any]) -> LearnInPlan:
    plan, _ = create_once(
        LearnInPlan,
        by=by,
        form_key=form_key,
        candidate=candidate,
        client_id=candidate.client_id,
        municipality_id=candidate.municipality_id,
        team_id=candidate.team_id,
        **fields,
    )
    return plan


@transaction.atomic
def add_plan_step(
    *,
    by: User,
    candidate: Candidate,
    skills: Sequence[Skill] = (),
    form_key: UUID | None = None,
    **fields: Any,
) -> LearnInStep:
    """Adds a line at the end of the step list; makes the plan when there is none."""
    locked = lock_candidate(candidate.pk)
    require(rules.may_plan(locked.status))
    plan = LearnInPlan.objects.filter(candidate=locked).first() or new_plan(by, locked, None, {})
    last = plan.steps.aggregate(last=Max("order"))["last"] or 0
    step, is_new = create_once(
        LearnInStep,
        by=by,
        form_key=form_key,
        plan=plan,
        client_id=locked.client_id,
        municipality_id=locked.municipality_id,
        team_id=locked.team_id,
        order=last + 1,
        **fields,
    )
    if is_new:
        step.skills.set(skills)
        _changed(by, locked, plan, "candidate.plan_step_added")
    return step


@transaction.atomic
def change_plan_step(
    *, by: User, step: LearnInStep, version: int, skills: Sequence[Skill] = (), **changes: Any
) -> LearnInStep:
    """Raises EditConflict when somebody was first."""
    candidate = _lock_for(step)
    saved = save_version(step, by=by, version=version, **changes)
    saved.skills.set(skills)
    _changed(by, candidate, saved.plan, "candidate.plan_step_changed")
    return saved


@transaction.atomic
def remove_plan_step(*, by: User, step: LearnInStep) -> None:
    """Takes a line out of the step list; removing it twice is no problem."""
    candidate = _lock_for(step)
    plan = LearnInPlan.objects.get(candidate=candidate)
    removed, _ = LearnInStep.objects.filter(pk=step.pk).delete()
    if removed:
        _number(by, plan, list(plan.steps.order_by("order", "id")))
        _changed(by, candidate, plan, "candidate.plan_step_removed")


@transaction.atomic
def move_plan_step(*, by: User, step: LearnInStep, up: bool) -> None:
    """Moves a line one place; the first can't go higher, the last not lower."""
    candidate = _lock_for(step)
    plan = LearnInPlan.objects.get(candidate=candidate)
    rows = list(plan.steps.order_by("order", "id"))
    place = next(n for n, row in enumerate(rows) if row.pk == step.pk)
    other = place - 1 if up else place + 1
    if 0 <= other < len(rows):
        rows[place], rows[other] = rows[other], rows[place]
        _number(by, plan, rows)
        _changed(by, candidate, plan, "candidate.plan_step_moved")


@transaction.atomic
def sign_plan(
    *,
    by: User,
    plan: LearnInPlan,
    version: int,
    signed_candidate_on: date | None,
    signed_employer_on: date | None,
    signed_municipality_on: date | None,
    explained_on: date | None = None,
    today: date | None = None,
) -> LearnInPlan:
    """Records who signed when. Raises Refused under an incomplete plan, EditConflict when it just changed.

    ``explained_on``: when the step list was discussed with the candidate, for who writes that down here.
    """
    locked, now = lock_candidate(plan.candidate_id), day(today)
    require(rules.may_plan(locked.status))
    dates = (signed_candidate_on, signed_employer_on, signed_municipality_on)
    facts = plan_facts(locked)
    told = explained_on or facts.explained_on
    require(may_sign(replace(facts, explained_on=told), (*dates, told), now, longest_months(now)))
    changes = dict(zip(SIGNATURES, dates, strict=True))
    saved = save_version(plan, by=by, version=version, explained_on=told, **changes)
    tell_candidate("candidate.plan_signed", by=by, candidate=locked)
    return saved


@transaction.atomic
def start_learning_in(*, by: User, candidate: Candidate, on: date, today: date | None = None) -> Candidate:
    """The candidate begins. Raises Refused around step 4: an incomplete plan, or a project before step 5."""
    locked, now = lock_candidate(candidate.pk), day(today)
    require(rules.may_move(locked.status, CandidateAction.START_LEARNING_IN))
    others = Candidate.objects.filter(client_id=locked.client_id, status=CandidateState.LEARNING_IN.value)
    if others.exclude(pk=locked.pk).exists():
        raise Refused(
            "Deze kandidaat leert nog in bij een ander project. Leg daarvan eerst de uitkomst vast."
        )
    plan = plan_facts(locked)
    missing = [item.text for item in plan_problems(plan, longest_months(now))]
    require(rules.check_step_four(phase_of(locked.project).number, missing))
    require(rules.may_start(locked.status, on, plan.agreement_signed_on, now))
    saved = move_candidate(locked, CandidateAction.START_LEARNING_IN, by=by, learn_in_start=on)
    follow_job(by=by, project=locked.project)
    return saved


def _lock_for(step: LearnInStep) -> Candidate:
    candidate_id = LearnInPlan.objects.values_list("candidate_id", flat=True).get(pk=step.plan_id)
    candidate = lock_candidate(candidate_id)
    require(rules.may_plan(candidate.status))
    return candidate


def plan_facts(candidate: Candidate) -> PlanFacts:
    """The plan as the rules see it. Raises Refused when there is none."""
    lines = picture_of(candidate.project, None).lines
    plan = next((line.plan for line in lines if line.id == candidate.pk), None)
    if plan is None:
        raise Refused("Er is nog geen inleerplan. Maak dat eerst.")
    return plan


def _number(by: User, plan: LearnInPlan, rows: list[LearnInStep]) -> None:
    for number, row in enumerate(rows, start=1):
        if row.order != number:
            save_version(row, by=by, version=row.version, order=number)


def _changed(by: User, candidate: Candidate, plan: LearnInPlan, action: str) -> None:
    """Another step list: the plan has a new version, and is discussed and signed again."""
    save_version(plan, by=by, version=plan.version, **dict.fromkeys((*SIGNATURES, *TOLD)))
    tell_candidate(action, by=by, candidate=candidate)
