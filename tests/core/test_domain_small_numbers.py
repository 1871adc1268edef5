"""The guard for small numbers, on both sides of every boundary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.small_numbers import (
    Audience,
    could_identify,
    guard_breakdown,
    guard_count,
    guard_share,
    wilson_interval,
)


@pytest.mark.parametrize(("count", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_small_counts_are_hidden_for_others_only(count: int, hidden: bool) -> None:
    assert guard_count(count, Audience.OTHERS).hidden is hidden
    assert could_identify(count) is hidden
    for audience in (Audience.OWN_CASELOAD, Audience.PUBLISHED):
        assert guard_count(count, audience).value == count


def test_hidden_count_has_text_and_reason() -> None:
    found = guard_count(3, Audience.OTHERS)
    assert found.text == "minder dan 5"
    assert "3" not in found.text + found.reason
    with pytest.raises(ValueError, match="niet negatief"):
        guard_count(-1, Audience.OTHERS)


def test_one_hidden_cell_takes_a_second_with_it() -> None:
    shown = [cell.value for cell in guard_breakdown([3, 9, 7, 0], Audience.OTHERS)]
    assert shown == [None, 9, None, 0]
    assert [cell.value for cell in guard_breakdown([3, 2, 7], Audience.OTHERS)] == [None, None, 7]
    assert [cell.value for cell in guard_breakdown([3, 0], Audience.OTHERS)] == [None, 0]
    assert [cell.value for cell in guard_breakdown([3, 9], Audience.OWN_CASELOAD)] == [3, 9]


def test_share_of_fewer_than_ten_has_an_interval_and_no_rank() -> None:
    nine, ten = guard_share(5, 9, Audience.OWN_CASELOAD), guard_share(5, 10, Audience.OWN_CASELOAD)
    assert (nine.percent, nine.rankable) == (56, False)
    assert nine.low is not None
    assert nine.low < 56 < (nine.high or 0)
    assert "tussen" in nine.text
    assert (ten.percent, ten.low, ten.rankable, ten.text) == (50, None, True, "50%")


@pytest.mark.parametrize(
    ("part", "whole", "hidden"),
    [
        (4, 20, True),
        (5, 20, False),
        (16, 20, True),
        (15, 20, False),
        (0, 20, False),
        (20, 20, False),
        (0, 3, True),
    ],
)
def test_share_hides_when_part_or_rest_could_identify(part: int, whole: int, hidden: bool) -> None:
    assert guard_share(part, whole, Audience.OTHERS).hidden is hidden


def test_published_share_is_shown_in_full() -> None:
    found = guard_share(3, 7, Audience.PUBLISHED)
    assert (found.percent, found.text, found.low) == (43, "43%", None)


def test_share_of_nobody() -> None:
    found = guard_share(0, 0, Audience.OWN_CASELOAD)
    assert found.hidden
    assert found.text == "–"


def test_known_intervals() -> None:
    assert wilson_interval(0, 10) == (0, 28)
    assert wilson_interval(10, 10) == (72, 100)
    assert wilson_interval(5, 10) == (23, 77)
    for part, whole in ((0, 0), (-1, 3), (4, 3)):
        with pytest.raises(ValueError, match="geen deel"):
            wilson_interval(part, whole)


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_interval_holds_the_share(numbers: tuple[int, int]) -> None:
    part, whole = numbers
    low, high = wilson_interval(part, whole)
    assert 0 <= low <= 100 * part / whole <= high <= 100
