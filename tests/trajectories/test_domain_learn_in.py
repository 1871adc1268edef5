"""The learn-in plan, its duration, and the outcome, on both sides of every boundary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calendar import add_months
from trajectories.domain.learn_in import (
    DROP_OUT_REASON_LABELS,
    OUTCOME_LABELS,
    DropOutReason,
    EvaluationKind,
    LearnInPlan,
    Outcome,
    OutcomeFacts,
    PlannedEvaluation,
    PlanStep,
    check_outcome,
    check_plan,
    learn_in_months,
    plan_problems,
)

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
TODAY = date(2026, 3, 2)
INTERIM, FINAL = EvaluationKind.INTERIM, EvaluationKind.FINAL
KITCHEN = PlanStep("Keuken", "Afwassen", FIRST, date(2026, 3, 31))
HOTEL = PlanStep("Hotel", "Ontbijt", date(2026, 4, 1), LAST)
PLAN = LearnInPlan(
    skills=3,
    steps=(KITCHEN, HOTEL),
    guidance=True,
    financing=True,
    conditions=True,
    evaluations=(PlannedEvaluation(date(2026, 2, 1), INTERIM), PlannedEvaluation(LAST, FINAL)),
    agreement_signed_on=FIRST,
    explained_on=FIRST,
)


def problems(**change: object) -> list[tuple[str, str]]:
    return [(found.key, found.text) for found in plan_problems(replace(PLAN, **change))]


def test_complete_plan() -> None:
    assert problems() == []
    assert check_plan(PLAN)
    assert (PLAN.starts_on, PLAN.ends_on, PLAN.months) == (FIRST, LAST, 6)


def test_an_empty_plan_says_everything_at_once() -> None:
    empty = LearnInPlan(0, (), False, False, False, (), None)
    keys = [found.key for found in plan_problems(empty)]
    assert keys == [
        "skills",
        "steps",
        "guidance",
        "financing",
        "evaluations",
        "evaluations",
        "conditions",
        "explained",
        "agreement",
    ]
    assert not check_plan(empty)
    assert (empty.starts_on, empty.ends_on, empty.months) == (None, None, None)


@pytest.mark.parametrize("start", [FIRST, date(2024, 2, 29), date(2026, 1, 31)])
def test_duration_of_24_months_on_both_sides(start: date) -> None:
    last = add_months(start, 24) - timedelta(days=1)
    evaluations = (PlannedEvaluation(start, INTERIM), PlannedEvaluation(last, FINAL))
    fits = PlanStep("Keuken", "Afwassen", start, last)
    assert problems(steps=(fits,), evaluations=evaluations) == []
    longer = replace(fits, ends_on=last + timedelta(days=1))
    [(key, text)] = problems(steps=(longer,), evaluations=evaluations)
    assert key == "duration"
    assert "hoogstens 24 maanden" in text


def test_steps_are_sound_and_in_order() -> None:
    backwards = replace(KITCHEN, ends_on=FIRST - timedelta(days=1))
    assert ("steps", "Stap 1 eindigt voordat hij begint.") in problems(steps=(backwards, HOTEL))
    assert replace(PLAN, steps=(replace(KITCHEN, starts_on=LAST, ends_on=FIRST),)).months is None
    assert problems(steps=(HOTEL, KITCHEN)) == [
        ("steps", "Stap 2 begint eerder dan stap 1. Zet de stappen op volgorde.")
    ]


def test_steps_side_by_side_only_for_stacked_jobs() -> None:
    during = replace(HOTEL, starts_on=KITCHEN.ends_on - timedelta(days=1))
    assert problems(steps=(KITCHEN, during)) == [("steps", "Stap 2 begint terwijl stap 1 nog loopt.")]
    assert problems(steps=(KITCHEN, during), side_by_side=True) == []
    same_day = replace(HOTEL, starts_on=KITCHEN.ends_on)
    assert problems(steps=(KITCHEN, same_day)) == []


@pytest.mark.parametrize(
    ("evaluations", "word"),
    [
        ((PlannedEvaluation(LAST, FINAL),), "tussentijdse"),
        ((PlannedEvaluation(LAST, INTERIM),), "eindevaluatie"),
        (
            (PlannedEvaluation(FIRST - timedelta(days=1), INTERIM), PlannedEvaluation(LAST, FINAL)),
            "31 december 2025 valt buiten",
        ),
        (
            (PlannedEvaluation(FIRST, INTERIM), PlannedEvaluation(LAST + timedelta(days=1), FINAL)),
            "1 juli 2026 valt buiten",
        ),
        ((PlannedEvaluation(LAST, INTERIM), PlannedEvaluation(TODAY, FINAL)), "laatste evaluatie"),
    ],
)
def test_evaluation_dates(evaluations: tuple[PlannedEvaluation, ...], word: str) -> None:
    [(key, text)] = problems(evaluations=evaluations)
    assert key == "evaluations"
    assert word in text


def test_evaluations_on_first_and_last_day() -> None:
    assert problems(evaluations=(PlannedEvaluation(FIRST, INTERIM), PlannedEvaluation(LAST, FINAL))) == []


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (FIRST, FIRST, 0),
        (FIRST, date(2026, 1, 30), 0),
        (FIRST, date(2026, 1, 31), 1),
        (FIRST, LAST, 6),
        (FIRST, date(2026, 7, 1), 6),
        (date(2018, 2, 1), date(2018, 2, 28), 1),
        (FIRST, date(2026, 12, 31), 12),
    ],
)
def test_months_of_learning_in(first: date, last: date, months: int) -> None:
    assert learn_in_months(first, last) == months


@given(st.dates(date(2015, 1, 1), date(2040, 1, 1)), st.integers(0, 24))
def test_published_months_come_out_again(first: date, months: int) -> None:
    assert learn_in_months(first, add_months(first, months)) == months


def test_learning_in_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="voordat"):
        learn_in_months(LAST, FIRST)


NO_JOB = OutcomeFacts(Outcome.NO_JOB, TODAY, FIRST, DropOutReason.CANDIDATE_STOPPED)
JOB = OutcomeFacts(Outcome.INTENDED_JOB, TODAY, FIRST)


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        (JOB, ""),
        (NO_JOB, ""),
        (replace(JOB, on=FIRST), ""),
        (replace(JOB, started_on=None), ""),
        (replace(JOB, outcome=Outcome.UNKNOWN), ""),
        (replace(NO_JOB, drop_out_reason=DropOutReason.BEFORE_START, started_on=None), ""),
        (replace(JOB, outcome="nothing"), "uitkomst uit de lijst"),
        (replace(JOB, on=TODAY + timedelta(days=1)), "toekomst"),
        (replace(JOB, on=FIRST - timedelta(days=1)), "voor de start"),
        (replace(NO_JOB, drop_out_reason=""), "waarom"),
        (replace(NO_JOB, drop_out_reason="nothing"), "reden uit de lijst"),
        (replace(JOB, drop_out_reason=DropOutReason.BUSINESS), "Er is een baan"),
        (replace(NO_JOB, drop_out_reason=DropOutReason.BEFORE_START), "al begonnen"),
    ],
)
def test_outcome(facts: OutcomeFacts, word: str) -> None:
    found = check_outcome(facts, TODAY)
    assert found.allowed is (word == "")
    assert word in found.reason


def test_lists_are_complete() -> None:
    assert set(OUTCOME_LABELS) == set(Outcome)
    assert set(DROP_OUT_REASON_LABELS) == set(DropOutReason)
