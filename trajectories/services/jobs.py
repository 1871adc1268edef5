"""The job follows its project: worked out, learning in, filled, and open again when a place comes free."""

from core.models import User
from employers.domain.future_job import OPEN_STATUSES, JobAction, JobStatus, may_change_status
from employers.facts import PeopleOnJob, job_facts
from employers.models import FutureJob
from employers.services import count_places, move_job
from trajectories.facts import people_on_job, people_on_jobs
from trajectories.models import Placement, Project


def follow_job(*, by: User, project: Project) -> None:
    """Moves the job as far as the project brought it and its own rules allow; never stops the project.

    The moves go with the rights of the project: a coach who records a start may not edit the job otherwise.
    """
    job = FutureJob.objects.select_for_update().get(pk=project.job_id)
    people = people_on_job(job.pk)
    job = count_places(by=by, job=job, people=people)
    facts = job_facts(job, job.skills.all(), people)
    for action in _wished(project, people):
        if may_change_status(job.status, action, facts):
            job = move_job(by=by, job=job, action=action, people=people)


def follow_place(*, by: User, placement: Placement) -> None:
    """Somebody's job changed: the places of the future job that it came from are counted again."""
    if placement.candidate_id is not None:
        follow_job(by=by, project=Project.objects.get(candidates=placement.candidate_id))


def _wished(project: Project, people: PeopleOnJob) -> list[str]:
    """Matching asks a job that is worked out. That all places are filled the job sees by itself."""
    wishes: list[tuple[bool, JobAction]] = [
        (project.step >= 3, JobAction.WORK_OUT),
        (people.learning > 0, JobAction.START_LEARNING_IN),
    ]
    return [action.value for wanted, action in wishes if wanted]


def count_all_places() -> int:
    """Every open job has the number of filled places that its candidates say; for how many that was new.

    For data that was loaded at once, and every night as a check: the services keep the number themselves.
    Closed jobs stay as they are, also when the files of who works there are removed one day.
    """
    changed = 0
    jobs = FutureJob.objects.order_by("pk").exclude(status=JobStatus.LAPSED)
    people = people_on_jobs(list(jobs.values_list("pk", flat=True)))
    for job in jobs.filter(pk__in=people).only("pk", "filled", "status"):
        filled = people[job.pk].filled
        if filled != job.filled and (job.status in OPEN_STATUSES or filled > job.filled):
            changed += FutureJob.objects.filter(pk=job.pk, filled=job.filled).update(filled=filled)
    return changed
