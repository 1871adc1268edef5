"""The arithmetic of skills: unknown is never 0, the latest record counts, thresholds are exact."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.skills import (
    Asked,
    Held,
    JobMastery,
    Source,
    check_essentials,
    gap,
    job_mastery,
    latest_held,
    mastery_of_skill,
    passes_threshold,
)

DAY = date(2026, 3, 2)


def held(skill: int, level: int, on: date = DAY, record_id: int = 0) -> Held:
    return Held(skill, level, Source.COACH, on, record_id)


def test_mastery_is_the_weighted_mean_over_known_skills() -> None:
    asked = [Asked(1, 4, 3), Asked(2, 2, 1), Asked(3, 3, 2)]
    found = job_mastery(asked, [held(1, 2), held(2, 4)])
    assert found.value == Fraction(3 * Fraction(1, 2) + 1, 4)
    assert found.share_known == Fraction(4, 6)
    assert found.unknown == 1
    assert (found.percent, found.percent_known) == (63, 67)


def test_unknown_is_shown_and_counts_as_nothing() -> None:
    found = job_mastery([Asked(1, 2, 3), Asked(2, 2, 3)], [held(1, 2)])
    line = found.lines[1]
    assert (line.held, line.mastery, line.gap, line.known) == (None, None, None, False)
    assert found.value == 1
    assert found.essential_unknown == (line,)


def test_level_zero_is_known_and_counts() -> None:
    found = job_mastery([Asked(1, 2, 1)], [held(1, 0)])
    assert (found.value, found.unknown, found.share_known) == (0, 0, 1)
    assert found.lines[0].gap == 2


def test_nothing_known_and_nothing_asked() -> None:
    nothing_known = job_mastery([Asked(1, 2, 1)], [])
    assert (nothing_known.value, nothing_known.percent, nothing_known.share_known) == (None, None, 0)
    nothing_asked = job_mastery([], [held(1, 4)])
    assert (nothing_asked.value, nothing_asked.share_known, nothing_asked.lines) == (None, 0, ())


def test_a_job_asks_a_skill_once() -> None:
    with pytest.raises(ValueError, match="hoogstens één keer"):
        job_mastery([Asked(1, 2, 1), Asked(1, 3, 1)], [])


def test_latest_record_wins_by_date_then_id() -> None:
    records = [
        held(1, 4, DAY - timedelta(days=1), 9),
        held(1, 1, DAY, 2),
        held(1, 3, DAY, 5),
        held(1, 2, DAY, 4),
    ]
    assert latest_held(records)[1].level == 3
    assert latest_held(reversed(records))[1].level == 3


@pytest.mark.parametrize(
    ("has", "asks", "mastery", "short"),
    [(0, 1, 0, 1), (1, 4, Fraction(1, 4), 3), (2, 2, 1, 0), (4, 2, 1, 0)],
)
def test_mastery_and_gap_of_one_skill(has: int, asks: int, mastery: Fraction, short: int) -> None:
    assert mastery_of_skill(has, asks) == mastery
    assert gap(has, asks) == short


def test_level_zero_is_not_asked() -> None:
    with pytest.raises(ValueError, match="niet gevraagd"):
        mastery_of_skill(2, 0)


@pytest.mark.parametrize(("level", "weight"), [(0, 1), (5, 1), (2, 0), (2, 4)])
def test_asked_outside_the_scale_is_refused(level: int, weight: int) -> None:
    with pytest.raises(ValueError, match="vaardigheid"):
        Asked(1, level, weight)


@pytest.mark.parametrize("level", [-1, 5])
def test_held_outside_the_scale_is_refused(level: int) -> None:
    with pytest.raises(ValueError, match="tussen 0 en 4"):
        held(1, level)


def test_gaps_come_heaviest_first() -> None:
    asked = [Asked(1, 4, 1), Asked(2, 3, 3), Asked(3, 4, 3), Asked(4, 1, 3)]
    found = job_mastery(asked, [held(1, 0), held(2, 2), held(3, 1), held(4, 1)])
    assert [line.skill_id for line in found.gaps] == [3, 2, 1]
    assert [line.skill_id for line in found.essential_short] == [3, 2]


@pytest.mark.parametrize(("essential", "allowed"), [(0, True), (3, True), (4, False)])
def test_at_most_three_essential(essential: int, allowed: bool) -> None:
    asked = [Asked(number, 2, 3) for number in range(essential)] + [Asked(99, 2, 2)]
    decision = check_essentials(asked)
    assert decision.allowed is allowed
    assert str(essential) in decision.reason


def of(value: Fraction | None, unknown: int = 0) -> JobMastery:
    lines = job_mastery([Asked(1, 2, 1), Asked(2, 2, 1)], []).lines
    return JobMastery(value, Fraction(1), lines, unknown)


def test_threshold_on_both_sides() -> None:
    half = Fraction(1, 2)
    assert passes_threshold(of(half), half)
    short = passes_threshold(of(half - Fraction(1, 1000)), half)
    assert not short
    assert "net geen 50%" in short.reason
    assert passes_threshold(of(Fraction(0)), Fraction(0))
    assert passes_threshold(of(Fraction(1)), Fraction(1))


def test_threshold_says_what_is_not_known() -> None:
    assert "Niet bekend: 1 van de 2" in passes_threshold(of(Fraction(1), unknown=1), Fraction(1, 2)).reason
    assert not passes_threshold(of(None, unknown=2), Fraction(0))
    assert "nog geen vaardigheden" in passes_threshold(job_mastery([], []), Fraction(0)).reason


@pytest.mark.parametrize("threshold", [Fraction(-1, 100), Fraction(101, 100)])
def test_threshold_is_a_share(threshold: Fraction) -> None:
    with pytest.raises(ValueError, match="tussen 0% en 100%"):
        passes_threshold(of(Fraction(1)), threshold)


asks = st.lists(
    st.builds(Asked, st.integers(1, 8), st.integers(1, 4), st.integers(1, 3)), unique_by=lambda a: a.skill_id
)
helds = st.lists(st.builds(held, st.integers(1, 8), st.integers(0, 4), record_id=st.integers(1, 99)))


@given(asks, helds)
def test_mastery_is_a_share_and_more_never_hurts(asked: list[Asked], records: list[Held]) -> None:
    found = job_mastery(asked, records)
    assert 0 <= found.share_known <= 1
    assert found.unknown == sum(1 for line in found.lines if not line.known)
    if found.value is None:
        assert found.unknown == len(asked)
        return
    assert 0 <= found.value <= 1
    best = [held(ask.skill_id, 4, DAY + timedelta(days=1)) for ask in asked]
    assert job_mastery(asked, records + best).value == 1


@given(asks, helds)
def test_order_of_records_does_not_matter(asked: list[Asked], records: list[Held]) -> None:
    numbered = [Held(r.skill_id, r.level, r.source, r.on, number) for number, r in enumerate(records)]
    assert job_mastery(asked, numbered) == job_mastery(asked, list(reversed(numbered)))
