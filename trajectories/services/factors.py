"""What helped and hindered, written down per step, of a project and of one candidate."""

from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from core import audit
from core.editing import create_once
from core.models import User
from core.outbox import announce
from core.pages import Refused
from trajectories.domain.factors import check_factor
from trajectories.models import Candidate, CandidateFactor, Project, ProjectFactor
from trajectories.services.parts import day, require, tell_candidate, tell_project

THERE = "Deze factor staat al bij deze stap."


def _checked(step: int, helps: bool, key: str, note: str) -> None:
    require(check_factor(step, helps, key, note))


@transaction.atomic
def add_project_factor(
    *,
    by: User,
    project: Project,
    step: int,
    helps: bool,
    key: str = "",
    note: str = "",
    form_key: UUID | None = None,
    today: date | None = None,
) -> ProjectFactor:
    """Raises Refused for a factor of another step or side, or one that stands there already."""
    _checked(step, helps, key, note)
    try:
        with transaction.atomic():
            row, is_new = create_once(
                ProjectFactor,
                by=by,
                form_key=form_key,
                project=project,
                step=step,
                helps=helps,
                key=key,
                note=note.strip(),
                on=day(today),
            )
    except IntegrityError as error:
        raise Refused(THERE) from error
    if is_new:
        tell_project("project.factor_added", by=by, project=project)
    return row


@transaction.atomic
def remove_project_factor(*, by: User, factor: ProjectFactor) -> None:
    """Twice does no harm; the history keeps what stood there."""
    if ProjectFactor.objects.filter(pk=factor.pk).delete()[0]:
        tell_project("project.factor_removed", by=by, project=factor.project)


@transaction.atomic
def add_candidate_factor(
    *,
    by: User,
    candidate: Candidate,
    step: int,
    helps: bool,
    key: str = "",
    note: str = "",
    form_key: UUID | None = None,
    today: date | None = None,
) -> CandidateFactor:
    """Raises Refused for a factor of another step or side, or one that stands there already."""
    _checked(step, helps, key, note)
    try:
        with transaction.atomic():
            row, is_new = create_once(
                CandidateFactor,
                by=by,
                form_key=form_key,
                candidate=candidate,
                client_id=candidate.client_id,
                municipality_id=candidate.municipality_id,
                team_id=candidate.team_id,
                step=step,
                helps=helps,
                key=key,
                note=note.strip(),
                on=day(today),
            )
    except IntegrityError as error:
        raise Refused(THERE) from error
    if is_new:
        tell_candidate("candidate.factor_added", by=by, candidate=candidate)
    return row


@transaction.atomic
def remove_candidate_factor(*, by: User, factor: CandidateFactor) -> None:
    """Twice does no harm; the history keeps what stood there."""
    if not CandidateFactor.objects.filter(pk=factor.pk).delete()[0]:
        return
    audit.record("candidate.factor_removed", by=by, on=factor.candidate, clients=[factor.client_id])
    announce(
        "candidate.changed",
        candidate_id=factor.candidate_id,
        project_id=factor.candidate.project_id,
        client_id=factor.client_id,
        municipality_id=factor.municipality_id,
    )
