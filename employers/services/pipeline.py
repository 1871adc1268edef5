"""What is written about a future job on its way: tasks, times of work, that it still holds, that it is open.

Each verb is one transaction with its log line. All raise Refused when a rule says no, and those with a
version EditConflict when somebody else saved the job first.
"""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from core.editing import save_version
from core.models import User
from core.pages import Refused
from employers.domain.future_job import OPEN_STATUSES
from employers.domain.pattern import Shift, clashes
from employers.domain.pipeline import may_open_vacancy
from employers.facts import ShiftLine, TaskLine
from employers.models import FutureJob, JobShift, JobTask
from employers.services.jobs import check_editable, locked
from employers.services.parts import tell_job

MOST_HOURS = 60


@transaction.atomic
def set_job_tasks(*, by: User, job: FutureJob, version: int, tasks: Sequence[TaskLine]) -> FutureJob:
    """Replaces the tasks of a job, in this order; with whose function they are split off from."""
    if any(one.hours is not None and not 0 <= one.hours <= MOST_HOURS for one in tasks):
        raise Refused(f"Vul uren per week in van 0 tot en met {MOST_HOURS}.")
    saved = save_version(job, by=by, version=version)
    check_editable(saved)
    there = list(saved.task_lines.all())
    if there != list(tasks):
        saved.task_lines.all().delete()
        JobTask.objects.bulk_create(
            JobTask(job=saved, order=order, name=one.name, hours=one.hours, from_function=one.from_function)
            for order, one in enumerate(tasks, start=1)
        )
    tell_job("job.tasks_changed", by, saved)
    return saved


@transaction.atomic
def set_job_shifts(*, by: User, job: FutureJob, version: int, shifts: Sequence[ShiftLine]) -> FutureJob:
    """Replaces the times of work. Refused when two lines are at the same time: then an hour would be meant
    twice.
    """
    check_shifts([one.shift for one in shifts])
    saved = save_version(job, by=by, version=version)
    check_editable(saved)
    there = list(saved.shift_lines.all())
    if there != list(shifts):
        saved.shift_lines.all().delete()
        JobShift.objects.bulk_create(
            JobShift(
                job=saved,
                months=sorted(one.shift.months),
                weekdays=sorted(one.shift.weekdays),
                start=one.shift.start,
                end=one.shift.end,
            )
            for one in shifts
        )
    tell_job("job.shifts_changed", by, saved)
    return saved


def check_shifts(shifts: Sequence[Shift]) -> None:
    """Raises Refused for lines without a month or a day, and for two lines at the same time."""
    if any(not one.months or not one.weekdays for one in shifts):
        raise Refused("Kies bij elke regel minstens één maand en één dag.")
    for number, one in enumerate(shifts):
        if clashes([one], shifts[number + 1 :]):
            raise Refused(
                f"{one.start:%H:%M}–{one.end:%H:%M} valt samen met een andere regel. Pas een van de twee aan."
            )


@transaction.atomic
def confirm_job(*, by: User, job: FutureJob, today: date) -> FutureJob:
    """The employer was asked, and it still holds. Beside the version: it must not get in the way of somebody
    who edits the job.
    """
    current = locked(job)
    if current.status not in OPEN_STATUSES:
        raise Refused("Deze baan is gevuld of vervallen. Navragen hoeft niet meer.")
    if current.confirmed_on != today:
        FutureJob.objects.filter(pk=current.pk).update(confirmed_on=today)
        tell_job("job.confirmed", by, current)
    current.confirmed_on = today
    return current


@transaction.atomic
def unconfirm_job(*, by: User, job: FutureJob, today: date) -> FutureJob:
    """Takes back what was confirmed today by mistake: the day before it holds again."""
    current = locked(job)
    if current.confirmed_on == today:
        current.confirmed_on = _confirmed_before(current, today)
        FutureJob.objects.filter(pk=current.pk).update(confirmed_on=current.confirmed_on)
        tell_job("job.unconfirmed", by, current)
    return current


def _confirmed_before(job: FutureJob, today: date) -> date | None:
    """From the history of the job, which the database keeps."""
    lines = job.events.order_by("-pgh_id").exclude(confirmed_on__gte=today)  # type: ignore[attr-defined]
    found: date | None = lines.values_list("confirmed_on", flat=True).first()
    return found


@transaction.atomic
def open_vacancy(*, by: User, job: FutureJob, today: date) -> FutureJob:
    """The employer looks for people from today on: the clock to the first proposal starts."""
    current = locked(job)
    if current.vacancy_on is not None and current.status in OPEN_STATUSES:
        return current
    decision = may_open_vacancy(current.status, current.vacancy_on)
    if not decision:
        raise Refused(decision.reason)
    saved = save_version(current, by=by, version=current.version, vacancy_on=today)
    tell_job("job.vacancy_opened", by, saved)
    return saved


@transaction.atomic
def close_vacancy(*, by: User, job: FutureJob) -> FutureJob:
    """No vacancy after all, or not yet: the job itself stays expected."""
    current = locked(job)
    if current.status not in OPEN_STATUSES:
        raise Refused("Deze baan is gevuld of vervallen. Er verandert niets meer aan.")
    if current.vacancy_on is None:
        return current
    saved = save_version(current, by=by, version=current.version, vacancy_on=None)
    tell_job("job.vacancy_closed", by, saved)
    return saved
