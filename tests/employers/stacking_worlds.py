"""Made-up jobs for the rules and the search of stacked jobs."""

import random
from collections.abc import Iterable
from datetime import time
from typing import Any

from hypothesis import strategies as st

from employers.domain.pattern import MONTHS, Shift
from employers.domain.stacking import Question, StackJob
from employers.domain.travel import Position, TravelTable

ALL_YEAR = frozenset(MONTHS)
SUMMER = frozenset({4, 5, 6, 7, 8, 9})
WINTER = ALL_YEAR - SUMMER
WORKDAYS = frozenset({1, 2, 3, 4, 5})


def shift(start: int, end: int, days: Iterable[int] = WORKDAYS, months: Iterable[int] = ALL_YEAR) -> Shift:
    """From a whole hour until a whole hour."""
    return Shift(frozenset(months), frozenset(days), time(start), time(end))


def job(number: int, *shifts: Shift, **fields: Any) -> StackJob:
    """A job of an employer with the same number, unless given."""
    there = {"employer": number, "employer_name": f"Bedrijf {fields.get('employer', number)}"}
    return StackJob(number, f"Baan {number}", shifts=shifts, **(there | fields))


def question(wanted: int = 32, **fields: Any) -> Question:
    return Question(wanted * 60, **({"most": 40 * 60, "most_travel": 45} | fields))


def spread_out(rng: random.Random, employers: int) -> TravelTable:
    """Places some minutes to an hour apart; of the last no place is known."""
    positions = {
        str(8200 + n): Position(52.4 + rng.random() * 0.12, 5.4 + rng.random() * 0.2)
        for n in range(employers - 1)
    }
    return TravelTable({("8200", "8201"): 20}, positions, 15)


def forty_jobs(seed: int) -> tuple[list[StackJob], TravelTable]:
    """40 part-time and seasonal jobs of 12 employers."""
    rng = random.Random(seed)
    jobs = []
    for number in range(40):
        employer = number % 12
        first, length = rng.randint(1, 12), rng.randint(3, 8)
        season = {(first + month - 1) % 12 + 1 for month in range(length)}
        months = season if rng.random() < 0.6 else ALL_YEAR
        days = rng.choice([[1, 2, 3, 4, 5], [6, 7], [5, 6, 7], [1, 3, 5], [2, 4], [1, 2, 3], [4, 5, 6]])
        start, hours = rng.choice([6, 7, 8, 9, 12, 13, 17]), rng.choice([3, 4, 5, 6, 8])
        work = shift(start, min(start + hours, 23), days, months)
        place = f"{8200 + employer} AB" if rng.random() < 0.9 else ""
        jobs.append(job(number + 1, work, employer=employer + 1, place=place))
    return jobs, spread_out(rng, 12)


# --- for hypothesis: few values, so that clashes, ties and full weeks come by often ------------------------

_shifts = st.builds(
    lambda months, days, start, hours: shift(start, start + hours, days, months),
    st.sampled_from([ALL_YEAR, SUMMER, WINTER, frozenset({6, 7, 8}), frozenset({1, 12})]),
    st.sampled_from([WORKDAYS, {1, 2}, {3, 4}, {5}, {6, 7}, {1, 3, 5}]),
    st.sampled_from([7, 8, 12, 13, 17]),
    st.sampled_from([3, 4, 5]),
)
_PLACES = ["8231 AA", "8231 AB", "8232 AA", "8242 AA", "9999 ZZ", ""]
_table = TravelTable(
    {("8231", "8242"): 50, ("8232", "8242"): 20},
    {"8231": Position(52.50, 5.47), "8232": Position(52.52, 5.45), "8242": Position(52.49, 5.42)},
)


@st.composite
def some_jobs(draw: Any) -> list[StackJob]:
    """Up to seven jobs of four employers; now and then one that is closed or has no times."""
    jobs = []
    for number in range(1, draw(st.integers(3, 7)) + 1):
        work = [draw(_shifts), *([draw(_shifts)] if draw(st.integers(0, 3)) == 3 else [])]
        odd = draw(st.integers(0, 19))
        fields = {"employer": draw(st.integers(1, 4)), "place": draw(st.sampled_from(_PLACES))}
        jobs.append(job(number, *(work if odd != 19 else []), open=odd != 18, **fields))
    return jobs


@st.composite
def some_questions(draw: Any) -> Question:
    wanted = draw(st.sampled_from([12, 20, 24, 32, 36]))
    return Question(
        wanted=wanted * 60,
        most=wanted * 60 + draw(st.sampled_from([480, 240, 0])),
        most_travel=draw(st.sampled_from([60, 45, 30, 10])),
        months=draw(st.sampled_from([ALL_YEAR, ALL_YEAR, SUMMER, frozenset({7})])),
        must=draw(st.sampled_from([frozenset()] * 4 + [frozenset({1}), frozenset({1, 2})])),
        most_employers=draw(st.sampled_from([None, None, 3, 2])),
        travel=_table,
    )
