"""What the board and the calendar of future jobs read: set-based, in a fixed number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    F,
    Min,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
    Window,
)
from django.db.models.functions import Cast, Greatest, JSONObject, RowNumber, TruncDate, TruncQuarter

from core.domain.calendar import Quarter, quarter_of
from core.parameters import value_on
from employers.domain.expectation import Arrival, ThenAndNow, quarters
from employers.domain.future_job import JOB_STATUS_LABELS, JobFacts, JobStatus
from employers.facts import PeopleOnJob, arrivals_between, people_on_many
from employers.models import FutureJob, JobExpectation, JobShift, JobSkill, JobTask
from employers.querysets import OPEN, OPEN_PLACES, MiddleDay

MOST_CARDS = 10
MOST_CLOSED = 5
CLOSED = (JobStatus.FILLED.value, JobStatus.LAPSED.value)
# The last day that something was heard of a job.
TOLD_ON = Greatest("confirmed_on", TruncDate("changed_at"))


def stale(rows: QuerySet[FutureJob], until: date) -> QuerySet[FutureJob]:
    """Open jobs of which nothing was confirmed or changed after ``until``.

    The rule is employers.domain.pipeline.is_stale; a test holds the two together.
    """
    return rows.filter(status__in=OPEN).alias(told=TOLD_ON).filter(told__lte=until)


def overdue(rows: QuerySet[FutureJob], today: date) -> QuerySet[FutureJob]:
    """Open jobs that were expected in a quarter that is over."""
    middle = MiddleDay("window_start", "window_end")
    return rows.filter(status__in=OPEN).alias(due=middle).filter(due__lt=quarter_of(today).first_day)


def days_to_stale(today: date) -> int:
    """The norm of this day: after how many days without news a job is asked about."""
    return int(value_on("stale_job", today))


# --- the board ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BoardJob:
    """A job on the board with what its card needs. ``since``: the first day in this column, if known."""

    job: Any
    facts: JobFacts
    told_on: date
    since: date | None


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A status with its first jobs; jobs, open places, filled ones and open places × certainty are of all."""

    status: str
    label: str
    jobs: int
    places: int
    filled: int
    weighted: Fraction
    cards: tuple[BoardJob, ...]


def board_columns(rows: QuerySet[FutureJob]) -> list[BoardColumn]:
    """All columns of the board, in three queries: the first to start in front, of closed jobs the last."""
    closed_at = Case(When(status__in=CLOSED, then=F("changed_at")))
    order = [closed_at.desc(nulls_last=True), F("window_start").asc(), F("id").asc()]
    column = [F("status")]
    numbered = rows.order_by().annotate(
        place=Window(RowNumber(), order_by=order, partition_by=column),
        of=Window(Count("id"), partition_by=column),
        all_places=Window(Sum(OPEN_PLACES), partition_by=column),
        all_filled=Window(Sum("filled"), partition_by=column),
        weight=Window(Sum(OPEN_PLACES * F("certainty")), partition_by=column),
    )
    found: list[Any] = list(
        numbered.filter(place__lte=MOST_CARDS)
        .order_by("status", "place")
        .values("id", "status", "place", "of", "all_places", "all_filled", "weight")
    )
    shown = [one["id"] for one in found if one["status"] in OPEN or one["place"] <= MOST_CLOSED]
    jobs = _cards(shown)
    return [
        _column(status, [one for one in found if one["status"] == status], jobs)
        for status in JOB_STATUS_LABELS
    ]


def _column(status: str, found: list[dict[str, Any]], jobs: dict[int, BoardJob]) -> BoardColumn:
    first = found[0] if found else {"of": 0, "all_places": 0, "all_filled": 0, "weight": 0}
    return BoardColumn(
        status=str(status),
        label=JOB_STATUS_LABELS[status],
        jobs=first["of"],
        places=first["all_places"],
        filled=first["all_filled"],
        weighted=Fraction(first["weight"], 100),
        cards=tuple(jobs[one["id"]] for one in found if one["id"] in jobs),
    )


def _cards(ids: Sequence[int]) -> dict[int, BoardJob]:
    """By id, each with the people on it."""
    skills = JobSkill.objects.filter(job=OuterRef("pk")).order_by().values("job")
    since = (
        JobExpectation.objects.filter(job=OuterRef("pk"), status=OuterRef("status")).order_by().values("job")
    )
    rows = (
        FutureJob.objects.filter(pk__in=ids)
        .select_related("employer", "employer__account_manager")
        .annotate(
            asked=Subquery(skills.annotate(n=Count("id")).values("n")),
            essential=Subquery(skills.filter(weight=3).annotate(n=Count("id")).values("n")),
            since=Subquery(since.annotate(first=Min("on")).values("first")),
            told=TOLD_ON,
        )
        .order_by("id")
    )
    people = people_on_many(ids)
    return {row.pk: _board_job(row, people.get(row.pk, PeopleOnJob())) for row in rows}


def _board_job(row: Any, people: PeopleOnJob) -> BoardJob:
    facts = JobFacts(
        function=row.function,
        places=row.places,
        window_from=row.window_start,
        window_until=row.window_end,
        route=row.route,
        skills_asked=row.asked or 0,
        essential=row.essential or 0,
        learning=people.learning,
        filled=people.filled,
    )
    return BoardJob(row, facts, row.told, row.since)


# --- then and now ------------------------------------------------------------------------------------------


def expected_then(day: date, jobs: QuerySet[FutureJob] | None = None) -> QuerySet[JobExpectation]:
    """Of each job the line that held on this day, for jobs that were open then; with their quarter then."""
    rows = JobExpectation.objects.filter(on__lte=day)
    if jobs is not None:
        rows = rows.filter(job__in=jobs.order_by().values("pk"))
    latest = rows.order_by("job_id", "-on", "-id").distinct("job_id").values("pk")
    due = Greatest(MiddleDay("window_start", "window_end"), Value(day, DateField()))
    return (
        JobExpectation.objects.filter(pk__in=latest, status__in=OPEN)
        .annotate(quarter=TruncQuarter(due))
        .order_by("job_id")
    )


def then_and_now(day: date, last: Quarter, jobs: QuerySet[FutureJob] | None = None) -> list[ThenAndNow]:
    """Every quarter from the one of ``day`` to ``last``: expected then, and what came since. Three queries.

    The rule is employers.domain.expectation.then_and_now; a test holds the two together.
    """
    expected: Any = expected_then(day, jobs)
    then = {
        quarter_of(row["quarter"]): row
        for row in expected.order_by("quarter")
        .values("quarter")
        .annotate(n=Count("id"), all_places=Sum(OPEN_PLACES), weight=Sum(OPEN_PLACES * F("certainty")))
    }
    came = arrivals_of(day, last.last_day, jobs)
    known = set(
        expected.filter(job_id__in={one.job for one in came}).values_list("job_id", flat=True) if came else ()
    )
    return [_then(one, then.get(one), came, known) for one in quarters(quarter_of(day), last)]


def arrivals_of(first: date, last: date, jobs: QuerySet[FutureJob] | None) -> list[Arrival]:
    """Who started between two days in one of these jobs (None = in any)."""
    came = arrivals_between(first, last)
    if jobs is None or not came:
        return came
    mine = set(jobs.filter(pk__in={one.job for one in came}).values_list("pk", flat=True))
    return [one for one in came if one.job in mine]


def _then(
    quarter: Quarter, row: dict[str, Any] | None, came: Iterable[Arrival], known: set[int]
) -> ThenAndNow:
    here = [one for one in came if one.quarter == quarter]
    row = row or {"n": 0, "all_places": 0, "weight": 0}
    return ThenAndNow(
        quarter=quarter,
        jobs=row["n"],
        places=row["all_places"],
        weighted=Fraction(row["weight"], 100),
        came=sum(one.people for one in here),
        foreseen=sum(one.people for one in here if one.job in known),
    )


# --- one job -----------------------------------------------------------------------------------------------


def with_lines(rows: QuerySet[FutureJob]) -> QuerySet[FutureJob]:
    """With tasks, times of work and expectations of the job beside it, without a query more."""
    tasks = JobTask.objects.filter(job=OuterRef("pk")).order_by("order", "id")
    shifts = JobShift.objects.filter(job=OuterRef("pk")).order_by("id")
    told = JobExpectation.objects.filter(job=OuterRef("pk")).order_by("on", "id")
    text = CharField()
    return rows.annotate(
        told=TOLD_ON,
        tasks_read=ArraySubquery(
            tasks.values(
                line=JSONObject(name="name", hours=Cast("hours", text), from_function="from_function")
            )
        ),
        shifts_read=ArraySubquery(
            shifts.values(line=JSONObject(months="months", weekdays="weekdays", start="start", end="end"))
        ),
        told_read=ArraySubquery(
            told.values(
                line=JSONObject(
                    on="on",
                    places="places",
                    filled="filled",
                    certainty="certainty",
                    window_start="window_start",
                    window_end="window_end",
                    status="status",
                )
            )
        ),
    )


def until_stale(today: date) -> date:
    """The last day of which a job that was heard of then is asked about today."""
    return today - timedelta(days=days_to_stale(today))
