"""The project itself: its start, the facts of steps 1 and 2, and the decisions from step to step."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from employers.models import FutureJob
from trajectories.domain import steps as rules
from trajectories.domain.steps import STEPS, Phase
from trajectories.facts import longest_months, phase_of, picture_of
from trajectories.models import LearnInPlace, Project, StepDecision
from trajectories.services.jobs import follow_job
from trajectories.services.parts import day, lock_project, tell_project

JOB_CLOSED = "Deze baan is al gevuld of vervallen."
ENDED = "Dit project is afgesloten. Er verandert niets meer aan."


@transaction.atomic
def start_project(
    *, by: User, job: FutureJob, form_key: UUID | None = None, today: date | None = None
) -> Project:
    """The project of this job, made when there is none yet. Raises Refused for a job that is filled or
    lapsed.
    """
    found = Project.objects.filter(job_id=job.pk).first()
    if found is not None:
        return found
    locked = FutureJob.objects.select_for_update().get(pk=job.pk)
    found = Project.objects.filter(job_id=job.pk).first()  # somebody who held the lock may have made it
    if found is not None:
        return found
    if not FutureJob.objects.open().filter(pk=locked.pk).exists():
        raise Refused(JOB_CLOSED)
    project, _ = create_once(
        Project,
        by=by,
        form_key=form_key,
        job=locked,
        started_on=day(today),
        account_manager_id=locked.employer.account_manager_id,
        coach=by if by.role == "coach" else None,
        route=locked.route,
        data_set=locked.data_set,
    )
    tell_project("project.started", by=by, project=project)
    return project


@transaction.atomic
def change_project(*, by: User, project: Project, version: int, **changes: Any) -> Project:
    """Writes facts of steps 1 and 2. Raises EditConflict when somebody was first, Refused after the end."""
    locked = lock_project(project.pk)
    if locked.state != Project.State.RUNNING:
        raise Refused(ENDED)
    saved = save_version(locked, by=by, version=version, **changes)
    tell_project("project.changed", by=by, project=saved)
    return saved


@transaction.atomic
def decide_step(
    *,
    by: User,
    project: Project,
    step: int,
    choice: str,
    on: date,
    reason: str,
    form_key: UUID | None = None,
    today: date | None = None,
) -> StepDecision:
    """Go, back or stop, about the step that the user saw (``step``).

    Raises Refused with all that is missing, or when somebody else moved the project meanwhile. Pressing
    twice decides once.
    """
    locked, now = lock_project(project.pk), day(today)
    earlier = StepDecision.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    phase = phase_of(locked)
    if locked.state == Project.State.RUNNING and locked.step != step:
        label = rules.PHASE_LABELS[phase]
        raise Refused(f"Iemand anders nam intussen een besluit: het project staat nu in stap '{label}'.")
    target = _check(locked, phase, rules.StepDecision(choice, on, reason, by.pk), by, now)
    decision, _ = create_once(
        StepDecision,
        by=by,
        form_key=form_key,
        project=locked,
        step=locked.step,
        choice=choice,
        on=on,
        reason=reason,
    )
    moved = save_version(locked, by=by, version=locked.version, **_after(target, on))
    follow_job(by=by, project=moved)
    tell_project(f"project.decided_{choice}", by=by, project=moved)
    return decision


def _check(project: Project, phase: Phase, decision: rules.StepDecision, by: User, today: date) -> Phase:
    facts = picture_of(project, by).facts
    result = rules.may_leave(phase, facts, decision, today, longest_months(today))
    if result.target is not None:
        return result.target
    missing = tuple(capital(text) for need in result.missing for text in need.problems)
    if not missing:
        raise Refused(result.decision.reason)
    complete = rules.check_step_decision(decision, facts.entered_on, today)
    first = "Deze stap kan nog niet worden verlaten." if complete else complete.reason
    raise Refused(first, missing)


def capital(text: str) -> str:
    """A sentence that starts with a capital, also when it starts with 'een andere kandidaat'."""
    return text[:1].upper() + text[1:]


def _after(target: Phase, on: date) -> dict[str, Any]:
    """What changes on the project: another step, or the end. The step of an ended project stays."""
    if target in STEPS:
        return {"step": target.number}
    return {"state": Project.State(target.value).value, "ended_on": on}


@transaction.atomic
def add_place(*, by: User, project: Project, form_key: UUID | None = None, **fields: Any) -> LearnInPlace:
    """A place where somebody can learn in."""
    locked = lock_project(project.pk)
    if locked.state != Project.State.RUNNING:
        raise Refused(ENDED)
    place, is_new = create_once(LearnInPlace, by=by, form_key=form_key, project=locked, **fields)
    if is_new:
        tell_project("project.place_added", by=by, project=locked)
    return place


@transaction.atomic
def change_place(*, by: User, place: LearnInPlace, version: int, **changes: Any) -> LearnInPlace:
    """Raises EditConflict when somebody was first."""
    saved = save_version(place, by=by, version=version, **changes)
    if saved.project is None:
        audit.record("place.changed", by=by, on=saved)
    else:
        tell_project("project.place_changed", by=by, project=saved.project)
    return saved
