"""Evaluations: warnings, when the next is due, progress that isn't known, go and no-go."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectories.domain.evaluation import (
    EvaluationHeld,
    Present,
    Progress,
    Verdict,
    WarningKind,
    check_verdict,
    evaluation_due,
    evaluation_warnings,
    is_one_sided,
    latest_verdict,
    may_pass_on,
    missing_sides,
    progress,
)
from trajectories.domain.learn_in import EvaluationKind, PlannedEvaluation

DAY = date(2026, 3, 2)
EVERYBODY = frozenset({Present.CANDIDATE, Present.EMPLOYER, Present.COACH})


def planned(*days: int) -> list[PlannedEvaluation]:
    return [PlannedEvaluation(DAY + timedelta(days=day), EvaluationKind.INTERIM) for day in days]


def held(*days: int) -> list[EvaluationHeld]:
    return [EvaluationHeld(DAY + timedelta(days=day), EVERYBODY) for day in days]


@pytest.mark.parametrize(
    ("plan", "done", "today", "missing"),
    [
        ((0,), (), 7, []),
        ((0,), (), 8, [0]),
        ((0,), (7,), 30, []),
        ((0,), (8,), 30, [0]),
        ((0,), (-5,), 30, []),
        ((0, 28), (-5, -4), 60, [28]),
        ((0, 28), (1, 28), 60, []),
        ((0, 28), (28,), 60, [0]),
        ((0, 28), (5,), 60, [28]),
        ((0, 3), (5,), 60, [3]),
        ((), (1,), 60, []),
    ],
)
def test_missing_evaluations(
    plan: tuple[int, ...], done: tuple[int, ...], today: int, missing: list[int]
) -> None:
    found = evaluation_warnings(planned(*plan), held(*done), DAY + timedelta(days=today))
    assert [(warning.on - DAY).days for warning in found] == missing
    assert all(warning.kind is WarningKind.MISSING and warning.text for warning in found)


@pytest.mark.parametrize(
    ("present", "one_sided"),
    [
        ({Present.CANDIDATE, Present.EMPLOYER, Present.COACH}, False),
        ({Present.CANDIDATE, Present.PLACE}, False),
        ({Present.CANDIDATE, Present.COACH}, True),
        ({Present.EMPLOYER, Present.PLACE, Present.COACH}, True),
        (set(), True),
    ],
)
def test_one_sided(present: set[Present], one_sided: bool) -> None:
    assert is_one_sided(present) is one_sided
    found = evaluation_warnings([], [EvaluationHeld(DAY, present)], DAY)
    assert [warning.kind for warning in found] == ([WarningKind.ONE_SIDED] if one_sided else [])


def test_warnings_name_who_was_absent_and_come_in_time() -> None:
    assert missing_sides({Present.CANDIDATE}) == ("de werkgever of de inleerlocatie", "de werkcoach")
    assert missing_sides(EVERYBODY) == ()
    lonely = EvaluationHeld(DAY, {Present.COACH})
    found = evaluation_warnings(planned(28, 0), [lonely], DAY + timedelta(days=90))
    assert [warning.kind for warning in found] == [WarningKind.ONE_SIDED, WarningKind.MISSING]
    assert "de kandidaat en de werkgever of de inleerlocatie" in found[0].text


@pytest.mark.parametrize(("days", "over"), [(27, 0), (28, 0), (29, 1)])
def test_evaluation_due_every_four_weeks(days: int, over: int) -> None:
    for last in (None, DAY):
        started = DAY if last is None else DAY - timedelta(days=100)
        found = evaluation_due(started, last, 28, DAY + timedelta(days=days))
        assert (found.on, found.days_over, found.overdue) == (DAY + timedelta(days=28), over, over > 0)
        assert "30 maart 2026" in found.reason


def test_progress_leaves_out_what_is_not_assessed() -> None:
    found = progress({1: 3, 2: 1, 3: 2}, {1: 50, 2: 100, 99: 0})
    assert found == Progress(Fraction(250, 400), Fraction(4, 6), 1)
    assert progress({1: 3}, {}) == Progress(None, Fraction(0), 1, 1)
    assert progress({}, {}) == Progress(None, Fraction(0), 0)


@pytest.mark.parametrize("value", [-1, 101])
def test_progress_is_a_percentage(value: int) -> None:
    with pytest.raises(ValueError, match="tussen 0% en 100%"):
        progress({1: 1}, {1: value})


@given(
    st.dictionaries(st.integers(1, 6), st.integers(1, 3)),
    st.dictionaries(st.integers(1, 6), st.integers(0, 100)),
)
def test_progress_is_a_share(asked: dict[int, int], assessed: dict[int, int]) -> None:
    found = progress(asked, assessed)
    assert found.value is None or 0 <= found.value <= 1
    assert 0 <= found.share_known <= 1


@pytest.mark.parametrize(
    ("verdict", "explanation", "allowed"),
    [
        (Verdict.GO, "", True),
        (Verdict.NO_GO, "Lukt niet.", True),
        (Verdict.NO_GO, " ", False),
        ("maybe", "x", False),
    ],
)
def test_verdict(verdict: str, explanation: str, allowed: bool) -> None:
    assert check_verdict(verdict, explanation).allowed is allowed


HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("verdict", "value", "threshold", "word"),
    [
        (Verdict.GO, HALF, HALF, ""),
        (Verdict.GO, Fraction(499, 1000), HALF, "net geen 50%"),
        (Verdict.GO, Fraction(1, 4), HALF, "25%"),
        (Verdict.GO, None, HALF, "nog geen vaardigheid"),
        (Verdict.GO, None, None, ""),
        (Verdict.NO_GO, Fraction(1), HALF, "Besloten: niet verder"),
        ("", Fraction(1), None, "nog niet besloten"),
    ],
)
def test_passing_on(verdict: str, value: Fraction | None, threshold: Fraction | None, word: str) -> None:
    found = may_pass_on(verdict, Progress(value, Fraction(1), 0), threshold)
    assert found.allowed is (word == "")
    assert word in found.reason


@pytest.mark.parametrize(
    ("assessed", "allowed", "word"),
    [
        ({1: 80, 2: 80, 3: 80, 4: 80}, True, "van de vaardigheden"),
        ({1: 80, 2: 80, 3: 80}, True, "1 vaardigheid is nog niet beoordeeld"),
        ({2: 80, 3: 80, 4: 80}, False, "waarvan 1 onmisbaar"),
        ({1: 80}, False, "3 vaardigheden zijn nog niet beoordeeld: dat is meer dan de helft"),
    ],
)
def test_a_high_score_for_few_skills_is_not_enough(
    assessed: dict[int, int], allowed: bool, word: str
) -> None:
    found = may_pass_on(Verdict.GO, progress({1: 3, 2: 2, 3: 2, 4: 1}, assessed), HALF)
    assert found.allowed is allowed
    assert word in found.reason


def test_latest_verdict() -> None:
    rows = [(DAY, 2, "go"), (DAY, 3, "no_go"), (DAY - timedelta(days=1), 9, "go")]
    assert latest_verdict(rows) == "no_go"
    assert latest_verdict([]) == ""
