"""Future jobs as they are named in a talk: quarters, windows, a guess at the route."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calendar import Quarter, middle_of, quarter_of
from employers.domain.growth_jobs import (
    CERTAINTY_LABELS,
    QUARTERS_AHEAD,
    guess_route,
    quarter_key,
    quarter_words,
    quarters_to_choose,
    window_of,
    window_problems,
)

DAY = date(2026, 11, 23)
DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))


@given(DAYS)
def test_one_chooses_from_this_quarter_on(today: date) -> None:
    found = quarters_to_choose(today)
    assert found[0] == quarter_of(today)
    assert len(found) == len(set(found)) == QUARTERS_AHEAD
    assert list(found) == sorted(found)


@given(DAYS)
def test_a_window_lies_in_its_quarter_and_not_behind_us(today: date) -> None:
    for quarter in quarters_to_choose(today):
        first, last = window_of(quarter, today)
        assert today <= first or quarter.first_day > today
        assert first <= last
        assert quarter_of(middle_of(first, last)) == quarter


def test_a_window_begins_today_in_this_quarter_and_at_the_start_of_another() -> None:
    assert window_of(Quarter(2026, 4), DAY) == (DAY, date(2026, 12, 31))
    assert window_of(Quarter(2026, 4), date(2026, 12, 31)) == (date(2026, 12, 31), date(2026, 12, 31))
    assert window_of(Quarter(2027, 1), DAY) == (date(2027, 1, 1), date(2027, 3, 31))


def test_quarters_in_words_and_in_an_address() -> None:
    assert quarter_words(Quarter(2027, 2)) == "2e kwartaal 2027 (april t/m juni)"
    assert quarter_key(Quarter(2027, 2)) == "2027-2"


@pytest.mark.parametrize(("places", "route"), [(1, "small"), (3, "small"), (4, "large"), (40, "large")])
def test_many_places_are_learned_elsewhere(places: int, route: str) -> None:
    assert guess_route(places) == route


@pytest.mark.parametrize(
    ("quarter", "first", "last", "wrong"),
    [
        ("", None, None, {"quarter"}),
        ("2027-1", None, None, set()),
        ("", DAY, None, {"window_end"}),
        ("", None, DAY, {"window_start"}),
        ("", DAY, DAY, set()),
        ("", DAY, date(2026, 11, 22), {"window_end"}),
        ("2027-1", DAY, date(2026, 11, 24), set()),
    ],
)
def test_what_is_missing_about_the_start(
    quarter: str, first: date | None, last: date | None, wrong: set[str]
) -> None:
    assert window_problems(quarter, first, last).keys() == wrong


def test_every_certainty_says_its_percentage() -> None:
    assert all(f"({percent}%)" in label for percent, label in CERTAINTY_LABELS.items())
