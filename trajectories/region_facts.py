"""What colleagues of the whole region may know about an employer: numbers, and names of job coaches.

Read in one statement in the scope of the region, so that a page pays for it once; no person comes along.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q, Value
from django.db.models.fields import CharField
from django.db.models.functions import Cast

from core.kept import once
from core.tenancy import question, read_in_region
from trajectories.domain.announcement import OPEN_STATES
from trajectories.domain.job_coach import CoachThere, there_on
from trajectories.models import Announcement, Candidate, JobCoaching, Placement, Project

OPEN = [state.value for state in OPEN_STATES]


@dataclass(frozen=True, slots=True)
class AtEmployer:
    """``placed``: people who work there now; ``coaches``: job coaches who come there; ``announced``:
    announcements that wait; ``candidates``: project → state → number of candidates.
    """

    placed: int
    announced: int
    coaches: tuple[CoachThere, ...]
    candidates: dict[int, dict[str, int]]


def at_employer(employer_id: int, today: date) -> AtEmployer:
    """Over the whole region, on this day."""
    return once(("at_employer", employer_id, today), lambda: _read(employer_id, today))


def _read(employer_id: int, today: date) -> AtEmployer:
    answer = read_in_region(question(_statement(employer_id, today)))[0]
    rows = [tuple(line.values()) for line in answer]
    counts = {kind: number for kind, number, *_ in rows if kind in ("placed", "announced")}
    coaches = [CoachThere(*rest) for kind, _, *rest in rows if kind == "coach"]
    candidates: dict[int, dict[str, int]] = {}
    for kind, number, state, project, *_ in rows:
        if kind == "candidate":
            candidates.setdefault(int(project), {})[state] = number
    placed, announced = counts.get("placed", 0), counts.get("announced", 0)
    return AtEmployer(placed, announced, there_on(coaches, today), candidates)


def _statement(employer_id: int, today: date):  # type: ignore[no-untyped-def]
    """Kind, number, and for a job coach name, organisation, first and last day."""

    def word(text: str) -> Value:
        return Value(text, output_field=CharField())

    placed = (
        Placement.objects.filter(employer_id=employer_id, end=None)
        .order_by()
        .values(kind=word("placed"))
        .annotate(number=Count("id"), name=word(""), of=word(""), first=Max("start"), last=Max("end"))
    )
    announced = (
        Announcement.objects.filter(employer_id=employer_id, state__in=OPEN)
        .order_by()
        .values(kind=word("announced"))
        .annotate(number=Count("id"), name=word(""), of=word(""), first=Max("start"), last=Max("start"))
    )
    coaches = (
        JobCoaching.objects.filter(Q(end=None) | Q(end__gte=today), employer_id=employer_id)
        .order_by()
        .values(kind=word("coach"))
        .annotate(number=Value(0))
        .values_list("kind", "number", "coach_name", "organisation", "start", "end")
    )
    candidates = (
        Candidate.objects.filter(project__in=Project.objects.at_employer(employer_id).values("pk"))
        .order_by()
        .values(kind=word("candidate"), name=Cast("status", CharField()), of=Cast("project_id", CharField()))
        .annotate(number=Count("id"), first=Max("proposed_on"), last=Max("proposed_on"))
    )
    names = ("kind", "number", "name", "of", "first", "last")
    others = (announced.values_list(*names), coaches, candidates.values_list(*names))
    return placed.values_list(*names).union(*others, all=True)
