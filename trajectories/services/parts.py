"""What every service here does: lock the row, refuse with reasons, tell the others."""

from datetime import date

from django.utils import timezone

from core import audit
from core.domain.decision import Decision
from core.models import User
from core.outbox import announce
from core.pages import Refused
from trajectories.models import Candidate, Project


def day(today: date | None) -> date:
    """The day that a service works on: the caller's, otherwise the day of the clock."""
    return today or timezone.localdate()


def require(decision: Decision) -> None:
    """Raises Refused with the rule's reason when it says no."""
    if not decision:
        raise Refused(decision.reason)


def lock_project(project_id: int) -> Project:
    """The project, until the end of the transaction nobody else's."""
    return Project.objects.select_for_update().get(pk=project_id)


def lock_candidate(candidate_id: int) -> Candidate:
    """The candidate, with the project locked first: always in that order, so that two never wait for
    each other.
    """
    project_id = Candidate.objects.values_list("project_id", flat=True).get(pk=candidate_id)
    project = lock_project(project_id)
    candidate = Candidate.objects.select_for_update().get(pk=candidate_id)
    candidate.project = project
    return candidate


def tell_project(action: str, *, by: User, project: Project) -> None:
    """A line in the log, and the event that figures follow."""
    audit.record(action, by=by, on=project)
    announce("project.changed", project_id=project.pk, job_id=project.job_id)


def tell_candidate(action: str, *, by: User, candidate: Candidate) -> None:
    """A line in the log with the person it is about, and the event that figures follow."""
    audit.record(action, by=by, on=candidate, clients=[candidate.client_id])
    announce(
        "candidate.changed",
        candidate_id=candidate.pk,
        project_id=candidate.project_id,
        client_id=candidate.client_id,
        municipality_id=candidate.municipality_id,
    )
