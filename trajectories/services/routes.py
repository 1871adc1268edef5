"""The route of a project: which one, the employers that share it, the chain of stepping-stone jobs."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.db.models.deletion import ProtectedError

from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from employers.domain.growth import LearnInRoute
from employers.models import FutureJob, StackedJob
from trajectories.domain import route as rules
from trajectories.domain.candidate import CandidateState
from trajectories.models import Candidate, ChainJob, ChainMove, Project, ProjectEmployer
from trajectories.services.parts import (
    day,
    lock_candidate,
    lock_project,
    require,
    tell_candidate,
    tell_project,
)
from trajectories.services.projects import ENDED, change_project, start_project

PEOPLE_ON_LINK = "Op deze ontwikkelbaan werkten al kandidaten. Wijzig de datums, of laat hem staan."


def _running(project_id: int) -> Project:
    locked = lock_project(project_id)
    if locked.state != Project.State.RUNNING:
        raise Refused(ENDED)
    return locked


# --- route and employers ----------------------------------------------------------------------------------


@transaction.atomic
def choose_route(*, by: User, project: Project, version: int, **changes: Any) -> Project:
    """Writes the facts of step 2. A stacked job brings the employers of its parts along."""
    saved = change_project(by=by, project=project, version=version, **changes)
    if saved.stacked_job_id is not None:
        bring_stack_employers(by=by, project=saved)
    return saved


def bring_stack_employers(*, by: User, project: Project) -> None:
    """Each other job of the stacked job is a part of this project, at its own employer; those that are there
    stay as they are."""
    there = set(project.employers.values_list("job_id", flat=True))
    parts = FutureJob.objects.filter(stacks=project.stacked_job_id).exclude(pk=project.job_id)
    for job in parts.exclude(pk__in=[pk for pk in there if pk]).order_by("pk"):
        ProjectEmployer.objects.create(
            project=project, employer_id=job.employer_id, job=job, places=1, created_by=by
        )


@transaction.atomic
def start_stacked_project(*, by: User, stack: StackedJob, today: date | None = None) -> Project:
    """The project of a stacked job: at the first of its jobs that has none yet, with the others as parts.

    Raises Refused for a stacked job that doesn't go on, or whose jobs all have projects of their own.
    """
    locked = StackedJob.objects.select_for_update().get(pk=stack.pk)
    found = Project.objects.filter(stacked_job=locked).order_by("pk").first()
    if found is not None:
        return found
    if locked.status == StackedJob.Status.DROPPED:
        raise Refused("Deze stapelbaan gaat niet door. Pak hem eerst weer op.")
    job = FutureJob.objects.open().filter(stacks=locked, project=None).order_by("window_start", "pk").first()
    if job is None:
        raise Refused("Alle banen van deze stapelbaan hebben al een eigen project, of zijn niet meer open.")
    project = start_project(by=by, job=job, today=today)
    return choose_route(
        by=by,
        project=project,
        version=project.version,
        route=LearnInRoute.STACKED.value,
        stacked_job=locked,
    )


@transaction.atomic
def add_employer(
    *, by: User, project: Project, form_key: UUID | None = None, **fields: Any
) -> ProjectEmployer:
    """Another employer shares the project, with the job that it brings or without one yet."""
    locked = _running(project.pk)
    same = {"project": locked, "employer": fields["employer"], "job": fields.get("job")}
    known = ProjectEmployer.objects.filter(form_key=form_key).exists() if form_key else False
    if not known and ProjectEmployer.objects.filter(**same).exists():
        raise Refused("Deze werkgever doet al mee met deze baan.")
    row, is_new = create_once(ProjectEmployer, by=by, form_key=form_key, project=locked, **fields)
    if is_new:
        tell_project("project.employer_added", by=by, project=locked)
    return row


@transaction.atomic
def change_employer(*, by: User, row: ProjectEmployer, version: int, **changes: Any) -> ProjectEmployer:
    locked = _running(row.project_id)
    saved = save_version(row, by=by, version=version, **changes)
    tell_project("project.employer_changed", by=by, project=locked)
    return saved


@transaction.atomic
def remove_employer(*, by: User, row: ProjectEmployer) -> None:
    """An employer leaves the project; leaving twice is no problem."""
    locked = _running(row.project_id)
    removed, _ = ProjectEmployer.objects.filter(pk=row.pk).delete()
    if removed:
        tell_project("project.employer_removed", by=by, project=locked)


# --- the chain --------------------------------------------------------------------------------------------


@transaction.atomic
def add_link(*, by: User, project: Project, form_key: UUID | None = None, **fields: Any) -> ChainJob:
    """Another stepping-stone job, at the end of the chain."""
    locked = _running(project.pk)
    last = locked.chain.aggregate(last=Max("order"))["last"] or 0
    row, is_new = create_once(ChainJob, by=by, form_key=form_key, project=locked, order=last + 1, **fields)
    if is_new:
        tell_project("project.chain_job_added", by=by, project=locked)
    return row


@transaction.atomic
def change_link(*, by: User, link: ChainJob, version: int, **changes: Any) -> ChainJob:
    locked = _running(link.project_id)
    saved = save_version(link, by=by, version=version, **changes)
    tell_project("project.chain_job_changed", by=by, project=locked)
    return saved


@transaction.atomic
def remove_link(*, by: User, link: ChainJob) -> None:
    """Takes a link out; the others move up. Raises Refused when somebody worked there."""
    locked = _running(link.project_id)
    try:
        with transaction.atomic():
            removed, _ = ChainJob.objects.filter(pk=link.pk).delete()
    except ProtectedError as protected:
        raise Refused(PEOPLE_ON_LINK) from protected
    if removed:
        _number(list(locked.chain.order_by("order", "id")))
        tell_project("project.chain_job_removed", by=by, project=locked)


@transaction.atomic
def move_link(*, by: User, link: ChainJob, up: bool) -> None:
    """One place up or down the chain; the dates stay, and the page says where they don't fit any more."""
    locked = _running(link.project_id)
    rows = list(locked.chain.order_by("order", "id"))
    place = next((n for n, row in enumerate(rows) if row.pk == link.pk), None)
    if place is None:
        return
    other = place - 1 if up else place + 1
    if 0 <= other < len(rows):
        rows[place], rows[other] = rows[other], rows[place]
        _number(rows)
        tell_project("project.chain_job_moved", by=by, project=locked)


def _number(rows: list[ChainJob]) -> None:
    for number, row in enumerate(rows, start=1):
        if row.order != number:
            ChainJob.objects.filter(pk=row.pk).update(order=number)


@transaction.atomic
def begin_link(
    *,
    by: User,
    candidate: Candidate,
    link: ChainJob,
    start: date,
    form_key: UUID | None = None,
    today: date | None = None,
) -> ChainMove:
    """A candidate begins at a link of the chain of the own project. Pressing twice begins once."""
    locked = lock_candidate(candidate.pk)
    known = ChainMove.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if known is not None:
        return known
    if link.project_id != locked.project_id:
        raise Refused("Deze ontwikkelbaan hoort bij een ander project.")
    _check_begin(locked, link, start, day(today))
    row, is_new = create_once(
        ChainMove,
        by=by,
        form_key=form_key,
        client_id=locked.client_id,
        municipality_id=locked.municipality_id,
        team_id=locked.team_id,
        candidate=locked,
        chain_job=link,
        start=start,
    )
    if is_new:
        tell_candidate("candidate.chain_begun", by=by, candidate=locked)
    return row


def _check_begin(candidate: Candidate, link: ChainJob, start: date, today: date) -> None:
    """Raises Refused when this candidate can't begin there on this day."""
    moves = list(ChainMove.objects.filter(candidate=candidate).select_related("chain_job"))
    other = next((move.chain_job.function for move in moves if move.end is None), "")
    been_here = any(move.chain_job_id == link.pk for move in moves)
    learning = candidate.status == CandidateState.LEARNING_IN
    require(rules.may_begin_link(learning, start, other, been_here, today, link.start))


@transaction.atomic
def end_link(
    *,
    by: User,
    move: ChainMove,
    version: int,
    end: date,
    ended: str,
    note: str = "",
    next_start: date | None = None,
    today: date | None = None,
) -> ChainMove:
    """How it went at a link: on to the next, staying there, or stopping.

    Going on puts the candidate on the next link at once, from ``next_start``: without it the day after, or
    the first day of that link.
    """
    locked = lock_candidate(move.candidate_id)
    current = ChainMove.objects.select_for_update().get(pk=move.pk)  # a form may have filled in its own row
    if current.end is not None:
        raise Refused("Deze stap op de keten is al afgesloten.")
    links = list(ChainJob.objects.filter(project_id=locked.project_id).values_list("pk", flat=True))
    facts = rules.ChainMoveFacts(current.start, end, ended, links.index(current.chain_job_id), len(links))
    require(rules.may_end_link(facts, day(today)))
    saved = save_version(current, by=by, version=version, end=end, ended=ended, note=note.strip())
    tell_candidate("candidate.chain_ended", by=by, candidate=locked)
    if ended == ChainMove.Ended.ONWARD:
        _go_on(by, locked, ChainJob.objects.get(pk=links[facts.place + 1]), end, next_start)
    return saved


def _go_on(by: User, candidate: Candidate, link: ChainJob, ended: date, start: date | None) -> None:
    """Puts somebody on the next link. Raises Refused for a wrong day, or when the link was done before."""
    start = start or max(ended + timedelta(days=1), link.start)
    require(rules.check_onward(start, ended, link.start))
    if ChainMove.objects.filter(candidate=candidate, chain_job=link).exists():
        raise Refused("Deze kandidaat was al op de volgende ontwikkelbaan.")
    ChainMove.objects.create(
        created_by=by,
        client_id=candidate.client_id,
        municipality_id=candidate.municipality_id,
        team_id=candidate.team_id,
        candidate=candidate,
        chain_job=link,
        start=start,
    )
    tell_candidate("candidate.chain_begun", by=by, candidate=candidate)
