"""The job follows its project: worked out, learning in, filled."""

from core.models import User
from core.tenancy import scope
from employers.domain.future_job import JobAction, JobFacts, may_change_status
from employers.models import FutureJob, JobSkill
from trajectories.domain.candidate import CandidateState
from trajectories.domain.learn_in import Outcome
from trajectories.models import Candidate, Project


def follow_job(*, by: User, project: Project) -> None:
    """Moves the job as far as the project brought it and its own rules allow; never stops the project.

    The moves are made with the rights of the project: a coach who starts the learning in may not edit the
    employer's job otherwise.
    """
    from employers.services import move_job

    job = FutureJob.objects.select_for_update().get(pk=project.job_id)
    facts = _facts(job, project)
    for action in _wished(project, facts):
        if may_change_status(job.status, action, facts):
            move_job(by=by, job=job, action=action, learning=facts.learning, filled=facts.filled)
            job.refresh_from_db()


def _wished(project: Project, facts: JobFacts) -> list[str]:
    finished = project.state == Project.State.FINISHED
    wishes: list[tuple[bool, JobAction]] = [
        (project.step >= 3, JobAction.WORK_OUT),
        (facts.learning > 0, JobAction.START_LEARNING_IN),
        (facts.filled >= facts.places and (finished or facts.learning == 0), JobAction.FILL),
    ]
    return [action.value for wanted, action in wishes if wanted]


def _facts(job: FutureJob, project: Project) -> JobFacts:
    """Counts over the whole region: a place is filled whoever's candidate has it."""
    with scope(municipality_id=None, region=True):
        rows = list(Candidate.objects.filter(project=project).values_list("status", "outcome"))
    skills = list(JobSkill.objects.filter(job=job).values_list("weight", flat=True))
    return JobFacts(
        function=job.function,
        places=job.places,
        window_from=job.window_start,
        window_until=job.window_end,
        route=job.route,
        skills_asked=len(skills),
        essential=skills.count(3),
        learning=sum(1 for status, _ in rows if status == CandidateState.LEARNING_IN),
        filled=sum(1 for _, outcome in rows if outcome == Outcome.INTENDED_JOB),
    )
