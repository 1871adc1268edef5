"""Job carving: a new future job from tasks that stand at another one."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import transaction

from core.editing import save_version
from core.models import User
from core.pages import Refused
from employers.domain.future_job import OPEN_STATUSES
from employers.models import FutureJob, JobTask
from employers.services.jobs import create_future_job, locked
from employers.services.parts import tell_job


@transaction.atomic
def carve_job(
    *, by: User, job: FutureJob, task_ids: Collection[int], form_key: UUID | None = None, **fields: Any
) -> FutureJob:
    """Makes a future job of these tasks of a job; they move along, with whose function they free of how many
    hours (a task without one frees the function of the job that it leaves).

    A task moves once: pressing twice gives the same job. Raises Refused when a task is no longer there.
    """
    current = locked(job)
    earlier = FutureJob.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    if current.status not in OPEN_STATUSES:
        raise Refused("Deze baan is gevuld of vervallen. Er verandert niets meer aan.")
    tasks = list(current.task_lines.filter(pk__in=task_ids).order_by("order", "id"))
    if not tasks:
        raise Refused("Kies minstens één taak.")
    if len(tasks) != len(set(task_ids)):
        raise Refused("Iemand anders wijzigde de taken intussen. Open deze bladzijde opnieuw.")
    fields = _as_there(current) | fields
    made = create_future_job(by=by, employer=current.employer, form_key=form_key, **fields)
    for order, task in enumerate(tasks, start=1):
        task.job, task.order = made, order
        task.from_function = task.from_function or current.function[:120]
    JobTask.objects.bulk_update(tasks, ["job", "order", "from_function"])
    # Whoever has the tasks of the old job open hears that they changed.
    saved = save_version(current, by=by, version=current.version)
    tell_job("job.tasks_carved", by, saved)
    return made


def _as_there(job: FutureJob) -> dict[str, Any]:
    """What the new job has in common with the one that the tasks come from."""
    return {
        "conversation": job.conversation,
        "growth_kind": job.growth_kind,
        "route": job.route,
        "branch": job.branch,
        "city": job.city,
        "postcode": job.postcode,
    }
