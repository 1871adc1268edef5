"""When a round can begin, what a row of it may say, and when it is closed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from trajectories.domain.round import (
    ROUND_PART_LABELS,
    ROUND_RESULT_LABELS,
    LastRound,
    Pool,
    RoundPart,
    RoundResult,
    check_date,
    check_pace,
    check_result,
    is_done,
    may_close_round,
    may_plan_round,
    out_of_order,
)

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
LAST = LastRound(1, TODAY - 59 * DAY, 18)
POOL = Pool(waiting=4, fitting=20)
BOTH = {RoundPart.INFORMATION: TODAY, RoundPart.SELECTION_DAY: TODAY}


@pytest.mark.parametrize(("days", "too_soon"), [(0, True), (59, True), (60, False), (200, False)])
def test_a_round_too_soon_after_the_last(days: int, too_soon: bool) -> None:
    pace = check_pace(LAST.starts_on + days * DAY, 18, LAST, POOL, 60)
    assert pace.too_soon is too_soon
    verdict = may_plan_round(pace, "", running=True, open_before=False)
    assert bool(verdict) is not too_soon
    if too_soon:
        for figure in ("nam 18 kandidaten mee", "de norm is 60 dagen", "4 kandidaten wachten", "20 inwoners"):
            assert figure in verdict.reason
    assert may_plan_round(pace, "De werkgever heeft haast.", running=True, open_before=False)


def test_the_first_round_is_never_too_soon_but_people_may_be_few() -> None:
    pace = check_pace(TODAY, 25, None, POOL, 60)
    assert not pace.too_soon
    assert pace.too_few
    assert "te weinig" in pace.text
    assert may_plan_round(pace, "", running=True, open_before=False)
    assert not check_pace(TODAY, 24, None, POOL, 60).too_few


def test_who_may_not_see_residents_gets_no_number_of_them() -> None:
    pace = check_pace(TODAY, 24, None, replace(POOL, fitting=None), 60)
    assert not pace.too_few
    assert "werkcoaches" in pace.figures[-1]
    assert Pool(4, None).left == 4


def test_a_round_waits_for_the_one_before_and_for_a_running_project() -> None:
    pace = check_pace(TODAY, 5, None, POOL, 60)
    assert "afgesloten" in may_plan_round(pace, "x", running=False, open_before=False).reason
    assert "vorige ronde" in may_plan_round(pace, "x", running=True, open_before=True).reason


@pytest.mark.parametrize("result", list(RoundResult))
def test_only_going_on_asks_something(result: RoundResult) -> None:
    assert bool(check_result(result, {}, True, TODAY)) is (result is not RoundResult.THROUGH)
    assert bool(check_result(result, {}, False, TODAY)) is (result is not RoundResult.THROUGH)
    assert check_result(result, BOTH, True, TODAY)


@pytest.mark.parametrize("part", list(BOTH))
@pytest.mark.parametrize("on", [None, TODAY + DAY])
def test_going_on_needs_both_days_to_have_been(part: RoundPart, on: date | None) -> None:
    verdict = check_result(RoundResult.THROUGH, BOTH | {part: on}, True, TODAY)
    assert not verdict
    assert ROUND_PART_LABELS[part].lower() in verdict.reason


def test_a_day_far_from_the_round_is_a_slip() -> None:
    assert check_date(TODAY + 366 * DAY, TODAY)
    assert check_date(TODAY - 366 * DAY, TODAY)
    assert not check_date(TODAY + 367 * DAY, TODAY)
    assert not check_date(date(226, 1, 1), TODAY)


def test_days_in_another_order_are_remarked() -> None:
    assert out_of_order({}) == ""
    assert out_of_order(BOTH) == ""
    assert "Training" in out_of_order(BOTH | {RoundPart.TRAINING: TODAY - DAY})


def test_planned_is_not_done() -> None:
    assert is_done(TODAY, TODAY)
    assert not is_done(TODAY + DAY, TODAY)
    assert not is_done(None, TODAY)


def test_a_round_closes_when_nobody_is_busy() -> None:
    assert may_close_round(0, closed=False)
    assert "één kandidaat" in may_close_round(1, closed=False).reason
    assert "3 kandidaten" in may_close_round(3, closed=False).reason
    assert not may_close_round(0, closed=True)


def test_every_part_and_result_has_words() -> None:
    assert set(ROUND_PART_LABELS) == set(RoundPart)
    assert set(ROUND_RESULT_LABELS) == set(RoundResult)
