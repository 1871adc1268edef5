"""The job follows its project: worked out, learning in, filled."""

from core.models import User
from employers.domain.future_job import JobAction, may_change_status
from employers.facts import PeopleOnJob, job_facts
from employers.models import FutureJob
from employers.services import move_job
from trajectories.facts import people_on_job
from trajectories.models import Project


def follow_job(*, by: User, project: Project) -> None:
    """Moves the job as far as the project brought it and its own rules allow; never stops the project.

    The moves go with the rights of the project: a coach who records a start may not edit the job otherwise.
    """
    job = FutureJob.objects.select_for_update().get(pk=project.job_id)
    people = people_on_job(job.pk)
    facts = job_facts(job, job.skills.all(), people)
    for action in _wished(project, people, job.places):
        if may_change_status(job.status, action, facts):
            job = move_job(by=by, job=job, action=action, people=people)


def _wished(project: Project, people: PeopleOnJob, places: int) -> list[str]:
    """Matching asks a job that is worked out; full is when every place is filled and nobody still learns."""
    wishes: list[tuple[bool, JobAction]] = [
        (project.step >= 3, JobAction.WORK_OUT),
        (people.learning > 0, JobAction.START_LEARNING_IN),
        (people.filled >= places and people.learning == 0, JobAction.FILL),
    ]
    return [action.value for wanted, action in wishes if wanted]
