"""A learn-in agreement on paper for one candidate: with the name of the agreed profile, and only on paper.

Agreements are seen in the whole region and name no resident. Which candidates they are for follows from the
job; the name comes from the profile at the moment of looking, so it goes when consent goes.
"""

from typing import Any

from core.models import User
from core.policy import may
from core.registry import Panel, Registry
from employers.domain.agreement import AgreementKind, AgreementState
from employers.models import Agreement
from trajectories.deeds import at
from trajectories.domain.candidate import CandidateState
from trajectories.models import Candidate

LEARNERS = (CandidateState.ACCEPTED.value, CandidateState.LEARNING_IN.value)


def learners(user: User, job_id: int) -> Any:
    """Candidates of this job that this user sees, whose profile is still agreed, and who (will) learn in."""
    seen = Candidate.objects.visible_to(user).filter(project__job_id=job_id, profile__withdrawn_on=None)
    return seen.filter(status__in=LEARNERS).for_list()


def agreement_for(candidate: Candidate, user: User, pk: int = 0) -> Agreement | None:
    """The learn-in agreement about the candidate's job: the one asked for, or the newest that runs."""
    papers = Agreement.objects.visible_to(user).filter(
        job_id=candidate.project.job_id, kind=AgreementKind.LEARN_IN.value
    )
    papers = papers.filter(pk=pk) if pk else papers.exclude(state=AgreementState.ENDED.value)
    related = ("employer__account_manager__municipality", "employer__account_manager__team", "job")
    found: Agreement | None = papers.select_related(*related).order_by("-starts_on", "-id").first()
    return found


def agreement_panel(user: User, agreement: Agreement) -> dict[str, Any] | None:
    """On the page of a learn-in agreement: for whom it can be printed."""
    if agreement.kind != AgreementKind.LEARN_IN or agreement.job_id is None:
        return None
    if not may(user, "candidate", "view"):
        return None
    rows = [
        (one.profile.name, one.get_absolute_url(), f"{at('learn_in_agreement', one.pk)}?nr={agreement.pk}")
        for one in learners(user, agreement.job_id)
    ]
    return {"rows": rows} if rows else None


def register(registry: Registry) -> None:
    registry.panels.append(
        Panel("agreement", "learners", 10, "trajectories/panels/agreement.html", agreement_panel)
    )
