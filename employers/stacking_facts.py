"""Future jobs, travel and norms as the rules of stacking see them, in a fixed number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from core.models import User
from core.parameters import values_on
from employers.domain.future_job import OPEN_STATUSES
from employers.domain.pattern import Shift
from employers.domain.stacking import ALL_MONTHS, HOUR, Question, StackJob
from employers.domain.travel import Position, TravelTable, code_of
from employers.models import FutureJob, PostcodeArea, StackedJob, TravelTime

# How jobs stand in a list to choose from.
IN_ORDER = ("employer__name", "window_start", "id")
NORMS = ["stack_travel", "stack_week", "travel_speed"]


@dataclass(frozen=True, slots=True)
class StackNorms:
    """At most ``travel`` minutes between two jobs and ``week`` hours in a week; ``speed`` km an hour."""

    travel: int
    week: int
    speed: float


def norms_on(today: date) -> StackNorms:
    """The norms of this day. Raises LookupError when one of them has no value."""
    found = values_on(NORMS, today)
    if missing := [key for key in NORMS if key not in found]:
        raise LookupError(f"Er is geen waarde voor {', '.join(missing)}. Vraag de functioneel beheerder.")
    return StackNorms(int(found["stack_travel"]), int(found["stack_week"]), float(found["travel_speed"]))


def candidates(user: User) -> QuerySet[FutureJob]:
    """Open jobs of employers of today, of which the times are known."""
    rows = FutureJob.objects.visible_to(user).open().filter(employer__merged_into=None)
    with_times = rows.exclude(data_set="pilot").exclude(shift_lines=None)
    return with_rows(with_times).order_by(*IN_ORDER)


def with_rows(jobs: QuerySet[FutureJob]) -> QuerySet[FutureJob]:
    """With what ``stack_job`` reads."""
    return jobs.select_related("employer", "branch").prefetch_related("shift_lines")


def jobs_of(stack: StackedJob) -> list[FutureJob]:
    """The jobs of a saved set, by employer and start."""
    return list(with_rows(FutureJob.objects.filter(stacks=stack)).order_by(*IN_ORDER))


def stack_job(job: FutureJob) -> StackJob:
    """A job for the rules; without queries on ``with_rows``."""
    branch = job.branch.postcode if job.branch else ""
    return StackJob(
        id=job.pk,
        title=job.function,
        employer=job.employer_id,
        employer_name=job.employer.name,
        shifts=tuple(
            Shift(frozenset(row.months), frozenset(row.weekdays), row.start, row.end)
            for row in job.shift_lines.all()
        ),
        place=job.postcode or branch or job.employer.postcode,
        open=job.status in OPEN_STATUSES,
    )


def travel_table(places: Iterable[str], speed: float) -> TravelTable:
    """What is known about travel between these postcodes."""
    codes = sorted({code_of(place) for place in places if place})
    entered = TravelTime.objects.filter(from_code__in=codes, to_code__in=codes)
    areas = PostcodeArea.objects.filter(code__in=codes).values_list("code", "latitude", "longitude")
    return TravelTable(
        entered={
            (first, second): minutes
            for first, second, minutes in entered.values_list("from_code", "to_code", "minutes")
        },
        positions={code: Position(float(up), float(side)) for code, up, side in areas},
        speed=speed,
    )


def question_for(
    jobs: Sequence[StackJob],
    norms: StackNorms,
    *,
    hours: int,
    most_travel: int | None = None,
    months: Iterable[int] = (),
    must: Iterable[int] = (),
    most_employers: int | None = None,
    around: str = "",
) -> Question:
    """What is asked, by the norms. ``around``: a postcode of which the travel is looked up too."""
    return Question(
        wanted=min(hours, norms.week) * HOUR,
        most=norms.week * HOUR,
        most_travel=min(most_travel or norms.travel, norms.travel),
        months=frozenset(months) or ALL_MONTHS,
        must=frozenset(must),
        most_employers=most_employers,
        travel=travel_table([around, *(job.place for job in jobs)], norms.speed),
    )


def within(jobs: Iterable[StackJob], around: str, question: Question) -> list[StackJob]:
    """The jobs within the travel from a postcode; where the travel isn't known a job stays in."""
    if not around:
        return list(jobs)
    found = []
    for job in jobs:
        minutes = question.travel.between(around, job.place).minutes
        if minutes is None or minutes <= question.most_travel or job.id in question.must:
            found.append(job)
    return found


def places_without_travel(jobs: Iterable[StackJob], table: TravelTable) -> list[str]:
    """Four-digit codes of workplaces that are not in the table of postcodes."""
    return sorted({code_of(job.place) for job in jobs if job.place} - set(table.positions))


def open_or_chosen(user: User, ids: Iterable[int]) -> QuerySet[FutureJob]:
    """Jobs that somebody puts together by hand: any that can be seen, also closed or without times."""
    chosen = FutureJob.objects.visible_to(user).filter(Q(pk__in=list(ids)))
    return with_rows(chosen).order_by(*IN_ORDER)


def missing_places() -> list[str]:
    """Codes of workplaces of open jobs for which no estimate can be made: they aren't in the table."""
    open_jobs = FutureJob.objects.open().filter(employer__merged_into=None).exclude(data_set="pilot")
    rows = open_jobs.values_list("postcode", "branch__postcode", "employer__postcode")
    codes = {code_of(job or branch or employer) for job, branch, employer in rows.distinct()} - {""}
    known = PostcodeArea.objects.filter(code__in=codes).values_list("code", flat=True)
    return sorted(codes - set(known))
