"""What is written about stacked jobs. Each verb is one transaction with its log line.

All raise Refused when a rule says no, and EditConflict when somebody else saved the same record first.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from employers.domain.stacked_job import (
    STACKED_TABLE,
    StackedAction,
    StackedState,
    may_change_stacked,
    may_move_stacked,
)
from employers.domain.stacking import check_set
from employers.models import FutureJob, StackedJob
from employers.services.parts import data_set
from employers.stacking_facts import jobs_of, norms_on, question_for, stack_job

FEWEST = 2


@transaction.atomic
def create_stacked_job(
    *, by: User, jobs: Iterable[FutureJob], form_key: UUID | None = None, **fields: Any
) -> StackedJob:
    """Keeps a set of jobs as an idea; also one that doesn't hold yet: what it lacks is shown with it."""
    chosen = list(jobs)
    _check_number(chosen)
    fields = {"data_set": data_set(by), **fields}
    stack, new = create_once(StackedJob, by=by, form_key=form_key, **fields)
    if new:
        stack.jobs.set(chosen)
        audit.record("stacked_job.created", by=by, on=stack)
    return stack


@transaction.atomic
def change_stacked_job(
    *, by: User, stack: StackedJob, version: int, jobs: Iterable[FutureJob], **changes: Any
) -> StackedJob:
    """Changes an idea, or what is being talked about."""
    chosen = list(jobs)
    _check_number(chosen)
    saved = save_version(stack, by=by, version=version, **changes)
    decision = may_change_stacked(saved.status)
    if not decision:
        raise Refused(decision.reason)
    saved.jobs.set(chosen)
    audit.record("stacked_job.changed", by=by, on=saved)
    return saved


@transaction.atomic
def move_stacked_job(
    *, by: User, stack: StackedJob, action: StackedAction, today: date, reason: str = ""
) -> StackedJob:
    """Takes a step of the table in employers.domain.stacked_job. Where it already is, nothing happens."""
    current = StackedJob.objects.select_for_update(of=("self",)).get(pk=stack.pk)
    target = next(move.target for move in STACKED_TABLE.transitions if move.action == action)
    if current.status == target:
        return current
    decision = may_move_stacked(current.status, action, problems_of(current, today), reason)
    if not decision:
        raise Refused(decision.reason)
    changes: dict[str, Any] = {"status": target}
    if target in (StackedState.DROPPED, StackedState.IDEA):
        changes["dropped_reason"] = reason.strip()
    saved = save_version(current, by=by, version=current.version, **changes)
    audit.record(f"stacked_job.{action}", by=by, on=saved)
    return saved


def problems_of(stack: StackedJob, today: date) -> tuple[str, ...]:
    """Why the jobs of a saved set don't hold together now; empty when they do."""
    jobs = [stack_job(job) for job in jobs_of(stack)]
    question = question_for(jobs, norms_on(today), hours=stack.wanted_hours)
    return tuple(problem.sentence for problem in check_set(jobs, question))


def _check_number(jobs: list[FutureJob]) -> None:
    if len({job.pk for job in jobs}) < FEWEST:
        raise Refused("Kies ten minste twee banen.")
