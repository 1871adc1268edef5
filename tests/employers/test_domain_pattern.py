"""Months × weekdays × times: hours that come out exactly, and clashes beside a plain count of minutes."""

from datetime import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from employers.domain.pattern import (
    DAYS_IN_YEAR,
    MONTHS,
    WEEKDAYS,
    Clash,
    Shift,
    busy,
    clashes,
    hours_in_month,
    hours_in_week,
    hours_on,
    hours_per_week,
)

ALL_YEAR, WORKDAYS = frozenset(MONTHS), frozenset({1, 2, 3, 4, 5})


def shift(
    start: int, end: int, months: frozenset[int] = ALL_YEAR, weekdays: frozenset[int] = WORKDAYS
) -> Shift:
    """A shift from a whole hour to a whole hour."""
    return Shift(months, weekdays, time(start), time(end))


def test_a_year_is_an_average_year() -> None:
    assert Fraction(1461, 4) == DAYS_IN_YEAR


def test_the_same_week_all_year_gives_that_week() -> None:
    mornings = [shift(8, 12)]
    assert hours_per_week(mornings) == 20
    assert all(hours_in_week(mornings, month) == 20 for month in MONTHS)
    assert hours_in_month(mornings, 1) == Fraction(20 * 31, 7)
    assert hours_in_month(mornings, 2) == Fraction(20 * 113, 4 * 7)


def test_a_season_is_averaged_over_the_year() -> None:
    summer = [shift(9, 17, months=frozenset({6, 7, 8}))]
    assert hours_in_week(summer, 7) == 40
    assert hours_in_month(summer, 5) == 0
    assert hours_per_week(summer) == Fraction(40 * 92 * 4, 1461)


def test_without_work_there_are_no_hours() -> None:
    assert hours_per_week([]) == 0
    assert hours_on([shift(8, 12)], 1, 6) == 0


def test_lines_that_overlap_count_once_and_lines_that_touch_join() -> None:
    lines = [shift(8, 12), shift(10, 14), shift(9, 10), shift(14, 15), shift(18, 19)]
    assert busy(lines, 3, 2) == ((480, 900), (1080, 1140))
    assert hours_on(lines, 3, 2) == 8


@pytest.mark.parametrize(
    ("months", "weekdays", "start", "end"),
    [
        ({1}, {1}, time(9), time(9)),
        ({1}, {1}, time(9), time(8)),
        ({13}, {1}, time(8), time(9)),
        ({0}, {1}, time(8), time(9)),
        ({1}, {8}, time(8), time(9)),
    ],
)
def test_what_is_no_shift(months: set[int], weekdays: set[int], start: time, end: time) -> None:
    with pytest.raises(ValueError, match=r"werktijd|Maanden"):
        Shift(frozenset(months), frozenset(weekdays), start, end)


def test_touching_is_no_clash_unless_there_is_travel_in_between() -> None:
    monday = frozenset({1})
    early, late = [shift(8, 12, weekdays=monday)], [shift(12, 16, weekdays=monday)]
    assert clashes(early, late) == ()
    assert len(clashes(early, late, gap=1)) == 12
    half = [Shift(frozenset({5}), monday, time(12, 30), time(16))]
    assert clashes(early, half, gap=30) == ()
    assert clashes(early, half, gap=31) == (Clash(5, 1, 720, 750),)
    assert clashes(half, early, gap=31) == clashes(early, half, gap=31)


def test_a_clash_says_when() -> None:
    a = [shift(8, 12, months=frozenset({5, 6}), weekdays=frozenset({1, 3}))]
    b = [shift(11, 15, months=frozenset({6, 7}), weekdays=frozenset({3, 4}))]
    assert clashes(a, b) == (Clash(6, 3, 660, 720),)
    assert clashes(a, [shift(8, 12, weekdays=frozenset({6}))]) == ()


hours = st.tuples(st.integers(0, 22), st.integers(1, 6)).map(lambda t: (t[0], min(23, t[0] + t[1])))
shifts = st.lists(
    st.builds(
        lambda span, months, weekdays: shift(*span, months=frozenset(months), weekdays=frozenset(weekdays)),
        hours,
        st.sets(st.integers(1, 12), min_size=1),
        st.sets(st.integers(1, 7), min_size=1),
    ),
    max_size=3,
)


def plain(lines: list[Shift]) -> set[tuple[int, int, int]]:
    """Every hour of every kind of day at which there is work."""
    return {
        (month, weekday, hour)
        for one in lines
        for month in one.months
        for weekday in one.weekdays
        for hour in range(one.start.hour, one.end.hour)
    }


@given(shifts, shifts)
def test_hours_and_clashes_are_those_of_a_plain_count(a: list[Shift], b: list[Shift]) -> None:
    for month in MONTHS:
        assert hours_in_week(a, month) == sum(1 for one in plain(a) if one[0] == month)
    both = {
        (one.month, one.weekday, hour)
        for one in clashes(a, b)
        for hour in range(one.start // 60, one.end // 60)
    }
    assert both == plain(a) & plain(b)
    assert clashes(a, b) == clashes(b, a)
    assert 0 <= hours_per_week(a) <= max((hours_in_week(a, month) for month in MONTHS), default=0)
    assert all(0 <= hours_on(a, 1, day) <= 24 for day in WEEKDAYS)
