"""Days, months, quarters and Dutch words for dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calendar import (
    Quarter,
    add_months,
    add_working_days,
    age_on,
    count_words,
    date_words,
    day_words,
    is_working_day,
    middle_of,
    month_words,
    months_between,
    quarter_of,
    relative_words,
    working_days_between,
)

FRIDAY = date(2026, 3, 6)
MONDAY = date(2026, 3, 9)
days = st.dates(date(1950, 1, 1), date(2080, 12, 31))


@pytest.mark.parametrize(
    ("day", "number"),
    [(date(2026, 1, 1), 1), (date(2026, 3, 31), 1), (date(2026, 4, 1), 2), (date(2026, 12, 31), 4)],
)
def test_quarter_of_a_day(day: date, number: int) -> None:
    assert quarter_of(day) == Quarter(2026, number)


@given(days)
def test_a_day_lies_in_its_quarter(day: date) -> None:
    quarter = quarter_of(day)
    assert quarter.first_day <= day <= quarter.last_day
    assert quarter.next().first_day == quarter.last_day + timedelta(days=1)
    assert quarter < quarter.next()


def test_quarter_has_a_name_and_a_range() -> None:
    assert Quarter(2026, 3).label == "3e kwartaal 2026"
    for number in (0, 5):
        with pytest.raises(ValueError, match="kwartaal"):
            Quarter(2026, number)


def test_middle_of_a_window() -> None:
    assert middle_of(date(2026, 1, 1), date(2026, 1, 31)) == date(2026, 1, 16)
    assert middle_of(date(2026, 1, 1), date(2026, 1, 2)) == date(2026, 1, 1)
    assert middle_of(FRIDAY, FRIDAY) == FRIDAY
    with pytest.raises(ValueError, match="einddatum"):
        middle_of(MONDAY, FRIDAY)


def test_working_days_skip_weekend_and_own_days_off() -> None:
    assert is_working_day(FRIDAY)
    assert not is_working_day(FRIDAY + timedelta(days=1))
    assert not is_working_day(MONDAY, {MONDAY})
    assert add_working_days(FRIDAY, 0) == FRIDAY
    assert add_working_days(FRIDAY, 1) == MONDAY
    assert add_working_days(FRIDAY, 1, {MONDAY}) == MONDAY + timedelta(days=1)
    with pytest.raises(ValueError, match="niet negatief"):
        add_working_days(FRIDAY, -1)


@given(days, st.integers(0, 60))
def test_working_days_there_and_back(start: date, number: int) -> None:
    holidays = {start + timedelta(days=3)}
    assert working_days_between(start, add_working_days(start, number, holidays), holidays) == number


def test_no_working_days_backwards() -> None:
    assert working_days_between(MONDAY, FRIDAY) == 0


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 15), 3, date(2027, 2, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_add_months(start: date, months: int, end: date) -> None:
    assert add_months(start, months) == end


def test_months_between_on_both_sides() -> None:
    assert months_between(date(2026, 1, 15), date(2026, 2, 14)) == 0
    assert months_between(date(2026, 1, 15), date(2026, 2, 15)) == 1
    with pytest.raises(ValueError, match="einddatum"):
        months_between(MONDAY, FRIDAY)


@given(days, st.integers(0, 600))
def test_months_there_and_back(start: date, months: int) -> None:
    assert months_between(start, add_months(start, months)) == months


def test_age_on_both_sides_of_a_birthday() -> None:
    born = date(1971, 5, 20)
    assert age_on(born, date(2026, 5, 19)) == 54
    assert age_on(born, date(2026, 5, 20)) == 55
    assert age_on(date(2004, 2, 29), date(2026, 2, 28)) == 22


def test_words() -> None:
    assert date_words(FRIDAY) == "6 maart 2026"
    assert day_words(FRIDAY) == "vrijdag 6 maart 2026"
    assert month_words(FRIDAY) == "maart 2026"
    assert (count_words(1, "dag", "dagen"), count_words(2, "dag", "dagen")) == ("1 dag", "2 dagen")


@pytest.mark.parametrize(
    ("away", "words"),
    [(0, "vandaag"), (1, "morgen"), (-1, "gisteren"), (2, "over 2 dagen"), (-2, "2 dagen geleden")],
)
def test_relative_words(away: int, words: str) -> None:
    assert relative_words(FRIDAY + timedelta(days=away), FRIDAY) == words
