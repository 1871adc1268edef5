"""What was expected on an earlier day, beside what came of it.

Source: issue on the account manager's day, future jobs as a pipeline; page on employers, future job.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core.domain.calendar import Quarter, middle_of, quarter_of
from employers.domain.future_job import OPEN_STATUSES
from employers.domain.places import open_places


@dataclass(frozen=True, slots=True)
class Expectation:
    """What was expected of a job since a day: its open places count. ``number`` goes up with every line that
    is written; ``filled``: how many of the places somebody had started in.
    """

    job: int
    number: int
    on: date
    places: int
    certainty: int
    window_from: date
    window_until: date
    status: str
    filled: int = 0

    @property
    def open(self) -> int:
        return open_places(self.places, self.filled)


@dataclass(frozen=True, slots=True)
class Arrival:
    """So many people started in their job in a quarter."""

    job: int
    quarter: Quarter
    people: int


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """A quarter as it was expected on the day (the places that were open then), and what came: ``foreseen``
    of the people that came (``came``) work in a job that was expected on that day, in whichever quarter.
    """

    quarter: Quarter
    jobs: int = 0
    places: int = 0
    weighted: Fraction = Fraction(0)
    came: int = 0
    foreseen: int = 0


def expected_on(rows: Iterable[Expectation], day: date) -> tuple[Expectation, ...]:
    """The open jobs as they stood on a day: of each the latest line up to and including that day."""
    latest: dict[int, Expectation] = {}
    for row in rows:
        known = latest.get(row.job)
        if row.on <= day and (known is None or (known.on, known.number) < (row.on, row.number)):
            latest[row.job] = row
    return tuple(row for _, row in sorted(latest.items()) if row.status in OPEN_STATUSES)


def quarter_then(row: Expectation, day: date) -> Quarter:
    """The quarter in which a job was expected on that day. What should have begun already was expected at
    once.
    """
    return quarter_of(max(day, middle_of(row.window_from, row.window_until)))


def then_and_now(
    rows: Iterable[Expectation], arrivals: Iterable[Arrival], day: date, last: Quarter
) -> tuple[ThenAndNow, ...]:
    """Every quarter from the one of ``day`` up to and including ``last``: expected then (places × certainty),
    and what came. Arrivals before the day aren't given.
    """
    expected = expected_on(rows, day)
    then = [(quarter_then(row, day), row) for row in expected]
    known = {row.job for row in expected}
    came = list(arrivals)
    return tuple(_quarter(one, then, came, known) for one in quarters(quarter_of(day), last))


def _quarter(
    quarter: Quarter,
    then: Collection[tuple[Quarter, Expectation]],
    came: Collection[Arrival],
    known: Collection[int],
) -> ThenAndNow:
    rows = [row for when, row in then if when == quarter]
    here = [one for one in came if one.quarter == quarter]
    return ThenAndNow(
        quarter=quarter,
        jobs=len(rows),
        places=sum(row.open for row in rows),
        weighted=sum((Fraction(row.open * row.certainty, 100) for row in rows), Fraction(0)),
        came=sum(one.people for one in here),
        foreseen=sum(one.people for one in here if one.job in known),
    )


def quarters(first: Quarter, last: Quarter) -> tuple[Quarter, ...]:
    """All quarters from first to last; none when the last comes before the first."""
    found: list[Quarter] = []
    while first <= last:
        found.append(first)
        first = first.next()
    return tuple(found)
