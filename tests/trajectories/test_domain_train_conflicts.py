"""Days as weeks, and everything that can't be in the train, in words."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectories.domain.train_conflicts import (
    Hours,
    PlaceFacts,
    RideFacts,
    StepFacts,
    find_conflicts,
    free_minutes,
)
from trajectories.domain.train_weeks import (
    Span,
    missed_weeks,
    monday,
    monday_of,
    moved,
    rooms_of,
    runs,
    week_of,
    weeks_of,
)

FIRST = date(2026, 11, 23)
TODAY = date(2026, 11, 25)
MORNING = tuple(Hours(day, time(9), time(13)) for day in range(5))


def day(week: int, days: int = 0) -> date:
    return FIRST + timedelta(weeks=week, days=days)


def step(number: int, first: int, weeks: int, **fields: object) -> StepFacts:
    return StepFacts(number, 1, "de keuken", day(first), day(first + weeks, -3), **fields)  # type: ignore[arg-type]


def ride(*steps: StepFacts, **fields: object) -> RideFacts:
    return RideFacts(7, "Samira", steps, **fields)  # type: ignore[arg-type]


KITCHEN = PlaceFacts(1, "De keuken", ((Span(day(-9)), 1),))


def keys(
    *rides: RideFacts, place: PlaceFacts = KITCHEN, others: dict[tuple[int, int], int] | None = None
) -> list[str]:
    found = find_conflicts(rides, {1: place}, others or {}, FIRST, TODAY)
    assert all(one.text.endswith((".", "?")) for one in found)
    return [one.key for one in found]


def test_what_fits_says_nothing() -> None:
    assert keys(ride(step(1, 1, 4), replace(step(2, 5, 4), place_id=None))) == []


@pytest.mark.parametrize(
    ("rides", "place", "key"),
    [
        ((ride(step(1, 1, 4)), ride(step(2, 4, 4))), KITCHEN, "room"),
        ((ride(step(1, 1, 4)),), replace(KITCHEN, closings=(Span(day(2), day(2, 4), "feest"),)), "closed"),
        ((ride(step(1, 1, 4)),), replace(KITCHEN, closed_on=day(3)), "closed"),
        ((ride(step(1, 1, 4), away=(Span(day(3), day(3, 11), "vakantie"),)),), KITCHEN, "away"),
        ((ride(step(1, 1, 4, hours=32)),), replace(KITCHEN, hours=MORNING), "open_hours"),
        ((ride(step(1, -4, 3, begun=True)),), KITCHEN, "late"),
        ((ride(step(1, -1, 3)),), KITCHEN, "not_begun"),
        ((ride(step(1, 1, 4), job_by=day(3)),), KITCHEN, "job"),
    ],
)  # fmt: skip
def test_every_conflict_is_said(rides: tuple[RideFacts, ...], place: PlaceFacts, key: str) -> None:
    assert keys(*rides, place=place) == [key]


def test_order_and_waiting() -> None:
    roomy = replace(KITCHEN, rooms=())
    assert keys(ride(step(1, 1, 4), step(2, 4, 2)), place=roomy) == ["order"]
    assert keys(ride(step(1, 1, 4), step(2, 7, 2)), place=roomy) == ["gap"]
    assert keys(ride(step(1, 1, 4), step(2, 4, 2), side_by_side=True), place=roomy) == []


def test_care_hours_count_against_the_opening_hours() -> None:
    care = (Hours(2, time(12), time(18)), Hours(2, time(12, 30), time(14)))
    opened = replace(KITCHEN, hours=MORNING)
    assert keys(ride(step(1, 1, 4, hours=20), care=care), place=opened) == ["care"]
    assert keys(ride(step(1, 1, 4, hours=19), care=care), place=opened) == []
    assert free_minutes(MORNING, care) == 19 * 60


def test_people_out_of_sight_take_room_and_are_not_named() -> None:
    [found] = find_conflicts([ride(step(1, 1, 4))], {1: KITCHEN}, {(1, 2): 1, (1, 3): 1}, FIRST, TODAY)
    assert found.text == "De keuken heeft plek voor 1; van 7 dec tot en met 18 dec zijn het er 2."
    assert found.rider_id == 0


def test_a_day_off_is_no_conflict_and_what_is_done_neither() -> None:
    shut = replace(KITCHEN, closings=(Span(day(2), day(2, 1)),))
    assert keys(ride(step(1, 1, 4)), place=shut) == []
    assert keys(ride(step(1, -4, 3, begun=True, done=True)), place=shut) == []


def test_a_step_that_ends_on_wednesday_and_one_that_begins_on_thursday_follow_each_other() -> None:
    one = weeks_of(FIRST, day(0), day(3, 2))
    two = weeks_of(FIRST, day(3, 3), day(6, 4))
    assert one[0] + one[1] == two[0]


@given(st.integers(0, 700), st.integers(0, 200), st.integers(1, 200))
def test_steps_that_follow_in_days_follow_in_weeks(begin: int, length: int, more: int) -> None:
    start = FIRST + timedelta(days=begin)
    end = start + timedelta(days=length)
    weeks = weeks_of(FIRST, start, end)
    assert weeks[1] >= 1
    after = week_of(FIRST, end + timedelta(days=1))
    assert after == weeks[0] + weeks[1] or length < 6
    assert moved(start, more).weekday() == start.weekday()
    assert monday_of(monday(FIRST, more)) == monday(FIRST, more)


def test_room_by_week_takes_the_period_that_began_last_and_none_outside() -> None:
    assert rooms_of(FIRST, [], most=3) is None
    spans = [(Span(day(0), day(1, 6)), 2), (Span(day(1), day(1, 6)), 5)]
    assert rooms_of(FIRST, spans, most=3) == (2, 5, 0)


def test_weeks_in_a_row() -> None:
    assert runs([1, 2, 5, 4, 9]) == [(1, 2), (4, 5), (9, 9)]
    assert missed_weeks(FIRST, [Span(day(1), day(2, 1)), Span(day(2, 2), day(2, 2))], most=9) == {1, 2}
