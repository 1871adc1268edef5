"""What the pages about the route of a project show: who shares it, and the chain of stepping-stone jobs."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core import audit
from core.domain.calendar import count_words, date_words
from core.models import User
from core.tenancy import whole_region
from trajectories.deeds import Deed, at
from trajectories.domain.candidate import CandidateState
from trajectories.domain.route import (
    FEWEST_LINKS,
    ChainLink,
    chain_gaps,
    chain_problems,
    link_warning,
)
from trajectories.models import Candidate, ChainJob, ChainMove, Project, ProjectEmployer
from trajectories.permissions import sees_notes
from trajectories.permissions_routes import may_edit_route, may_record_round

ENDED_WORDS = dict(ChainMove.Ended.choices)


# --- employers --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EmployerLine:
    """An employer of the project; ``row`` is None for the employer of the job that the project is about."""

    name: str
    url: str
    job: str
    job_url: str
    places: int
    guaranteed: bool
    note: str
    deeds: tuple[Deed, ...] = ()
    leads: bool = False


def shared_by(project: Project) -> list[ProjectEmployer]:
    return list(project.employers.select_related("employer", "job"))


def employer_lines(
    project: Project, rows: Sequence[ProjectEmployer], *, may_edit: bool
) -> list[EmployerLine]:
    """The employer whose job it is first, then those that share the project."""
    job = project.job
    first = EmployerLine(
        name=job.employer.name,
        url=job.employer.get_absolute_url(),
        job=job.function,
        job_url=job.get_absolute_url(),
        places=job.places,
        guaranteed=False,
        note="",
        leads=True,
    )
    return [first, *(_employer_line(row, may_edit) for row in rows)]


def _employer_line(row: ProjectEmployer, may_edit: bool) -> EmployerLine:
    deeds = (
        Deed("Wijzig", at("change_project_employer", row.pk)),
        Deed("Haal weg", at("remove_project_employer", row.pk)),
    )
    return EmployerLine(
        name=row.employer.name,
        url=row.employer.get_absolute_url(),
        job=row.job.function if row.job else "",
        job_url=row.job.get_absolute_url() if row.job else "",
        places=row.places,
        guaranteed=row.guaranteed,
        note=row.note,
        deeds=deeds if may_edit else (),
    )


def places_words(lines: Sequence[EmployerLine]) -> str:
    """'9 plaatsen bij 3 werkgevers'."""
    employers = len({line.url for line in lines})
    places = count_words(sum(line.places for line in lines), "plaats", "plaatsen")
    return f"{places} bij {count_words(employers, 'werkgever', 'werkgevers')}"


def employers_page(project: Project, user: User) -> dict[str, Any]:
    may_edit = may_edit_route(user, project) and project.state == Project.State.RUNNING
    lines = employer_lines(project, shared_by(project), may_edit=may_edit)
    return {
        "project": project,
        "job": project.job,
        "lines": lines,
        "total": places_words(lines),
        "stack": project.stacked_job,
        "may_edit": may_edit,
    }


# --- the chain --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MoveLine:
    """Somebody on a link of the chain, as far as the user may see who."""

    name: str
    url: str
    words: str
    note: str
    deed: Deed | None


@dataclass(frozen=True, slots=True)
class LinkCard:
    """A link of the chain: what, where, when, how it goes on, who works there."""

    link: ChainJob
    when: str
    warning: str
    people: tuple[MoveLine, ...]
    others: str
    deeds: tuple[Deed, ...]


def links_of(project: Project) -> list[ChainJob]:
    return list(project.chain.select_related("employer", "job"))


def as_rules(rows: Sequence[ChainJob]) -> tuple[ChainLink, ...]:
    return tuple(
        ChainLink(row.function, row.start, row.end, row.job_id is not None, bool(row.onward.strip()))
        for row in rows
    )


def people_on(project_id: int) -> dict[int, int]:
    """How many work at each link now, over the whole region: a number, never who."""
    with whole_region():
        found: dict[int, int] = defaultdict(int)
        for pk in ChainMove.objects.filter(chain_job__project_id=project_id, end=None).values_list(
            "chain_job_id", flat=True
        ):
            found[pk] += 1
        return found


def chain_page(project: Project, user: User, today: date) -> dict[str, Any]:
    """Everything on the page of the chain."""
    running = project.state == Project.State.RUNNING
    may_edit = may_edit_route(user, project) and running
    rows, there = links_of(project), people_on(project.pk)
    chain = as_rules(rows)
    moves = _moves(project, user)
    records = may_record_round(user, project) and running
    cards = [
        _card(row, place, chain, moves.get(row.pk, []), there[row.pk], today, may_edit, records, user)
        for place, row in enumerate(rows)
    ]
    return {
        "project": project,
        "job": project.job,
        "cards": cards,
        "problems": chain_problems(chain) if "stepping_stone" in routes_of(project) or rows else (),
        "gaps": chain_gaps(chain),
        "fewest": FEWEST_LINKS,
        "may_edit": may_edit,
        "waiting": _waiting(project, user) if records and rows else [],
        "last": rows[-1] if rows else None,
    }


def routes_of(project: Project) -> tuple[str, ...]:
    return (project.route, *project.extra_routes)


def _moves(project: Project, user: User) -> dict[int, list[ChainMove]]:
    """Steps on the chain of people in sight, by link, with the agreed name."""
    found = (
        ChainMove.objects.visible_to(user)
        .filter(chain_job__project=project)
        .select_related("candidate__profile")
        .order_by("start", "id")
    )
    grouped: dict[int, list[ChainMove]] = defaultdict(list)
    for move in found:
        grouped[move.chain_job_id].append(move)
    audit.note_shown(move.client_id for moves in grouped.values() for move in moves)
    return grouped


def _card(
    row: ChainJob,
    place: int,
    chain: Sequence[ChainLink],
    moves: Sequence[ChainMove],
    there: int,
    today: date,
    may_edit: bool,
    records: bool,
    user: User,
) -> LinkCard:
    unseen = there - sum(1 for move in moves if move.end is None)
    return LinkCard(
        link=row,
        when=f"{date_words(row.start)} – {date_words(row.end)}",
        warning=link_warning(chain, place, there, today),
        people=tuple(_move_line(move, records, sees_notes(user), today) for move in moves),
        others=f"En {count_words(unseen, 'kandidaat', 'kandidaten')} van andere teams" if unseen else "",
        deeds=_link_deeds(row, place, len(chain)) if may_edit else (),
    )


def _link_deeds(row: ChainJob, place: int, links: int) -> tuple[Deed, ...]:
    up = Deed("Eerder in de keten", at("move_link", row.pk, "omhoog"), method="post")
    down = Deed("Later in de keten", at("move_link", row.pk, "omlaag"), method="post")
    return (
        Deed("Wijzig", at("change_link", row.pk)),
        *([up] if place else []),
        *([down] if place + 1 < links else []),
        Deed("Haal weg", at("remove_link", row.pk)),
    )


def _move_line(move: ChainMove, records: bool, notes: bool, today: date) -> MoveLine:
    words = f"{'begint op' if move.start > today else 'sinds'} {date_words(move.start)}"
    if move.end:
        words = f"{date_words(move.start)} – {date_words(move.end)}, {ENDED_WORDS[move.ended]}"
    deed = Deed("Leg het einde vast", at("end_link", move.pk)) if records and move.end is None else None
    return MoveLine(
        name=move.candidate.profile.name,
        url=move.candidate.get_absolute_url(),
        words=words,
        note=move.note if notes else "",
        deed=deed,
    )


def _waiting(project: Project, user: User) -> list[tuple[str, Deed]]:
    """Who learns in and works at no link now: they can begin, at the next link or the first."""
    busy = ChainMove.objects.filter(chain_job__project=project, end=None).values("candidate_id")
    done = ChainMove.objects.filter(chain_job__project=project).exclude(ended="onward").values("candidate_id")
    found = (
        Candidate.objects.visible_to(user)
        .filter(project=project, status=CandidateState.LEARNING_IN.value)
        .exclude(pk__in=busy)
        .exclude(pk__in=done)
        .select_related("profile")
        .order_by("proposed_on", "id")
    )
    rows = list(found)
    audit.note_shown(one.client_id for one in rows)
    return [(one.profile.name, Deed("Begint op de keten", at("begin_link", one.pk))) for one in rows]
