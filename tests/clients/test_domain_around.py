"""Rules around the file: looking alone first, who is known early, the ladder as a walk, change over time."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain.benefit import BenefitPeriod, days_on_benefit, months_on_benefit
from clients.domain.early import EarlyState, early_due, may_start_guidance
from clients.domain.ladder import LADDER_QUESTIONS, LadderAnswers, answer, answers_for, rung_from
from clients.domain.profiles import (
    MOTIVATION_PART_LABELS,
    SKILLS_PART_LABELS,
    Direction,
    change_between,
    change_sentence,
)
from clients.domain.search_period import check_search, search_term

REPORTED = date(2026, 11, 2)
DAYS = st.dates(date(2000, 1, 1), date(2026, 12, 31))
SCORES = st.integers(0, 3)
PARTS = [*MOTIVATION_PART_LABELS, *SKILLS_PART_LABELS]


@pytest.mark.parametrize(
    ("born", "days", "by_law"),
    [
        (date(1999, 11, 3), 28, True),  # 26, turns 27 tomorrow
        (date(1999, 11, 2), 21, False),  # turned 27 today
        (date(1980, 1, 1), 21, False),
        (None, 21, False),
    ],
)
def test_the_weeks_of_looking_follow_the_age_on_the_day_of_the_report(
    born: date | None, days: int, by_law: bool
) -> None:
    term = search_term(REPORTED, born, young_days=28, days=21)
    assert (term.until, term.days, term.by_law) == (REPORTED + timedelta(days=days), days, by_law)
    assert f"{days} dagen" in term.reason


def test_another_term_needs_a_reason_and_an_order() -> None:
    proposed = search_term(REPORTED, None, young_days=28, days=21)
    assert check_search(REPORTED, proposed.until, proposed, "")
    assert not check_search(REPORTED, proposed.until + timedelta(days=1), proposed, " ")
    assert check_search(REPORTED, proposed.until + timedelta(days=1), proposed, "vakantie")
    assert not check_search(REPORTED, REPORTED - timedelta(days=1), proposed, "vakantie")


@pytest.mark.parametrize(
    ("ends", "state", "asks"),
    [
        (None, EarlyState.OPEN, False),
        (date(2026, 11, 1), EarlyState.PASSED, True),
        (REPORTED, EarlyState.NEAR, True),
        (date(2027, 1, 2), EarlyState.NEAR, True),
        (date(2027, 1, 3), EarlyState.LATER, False),
    ],
)
def test_who_is_known_early_asks_within_two_months(ends: date | None, state: EarlyState, asks: bool) -> None:
    due = early_due(ends, REPORTED)
    assert (due.state, due.asks) == (state, asks)
    assert due.reason.endswith(".")


def test_guidance_starts_once() -> None:
    assert may_start_guidance("early")
    assert not may_start_guidance("active")
    assert not may_start_guidance("ended")


@pytest.mark.parametrize("rung", range(1, 7))
def test_a_rung_stands_for_answers_that_give_it_back(rung: int) -> None:
    assert rung_from(answers_for(rung)).rung == rung


@pytest.mark.parametrize("rung", [0, 7])
def test_there_is_no_other_rung(rung: int) -> None:
    with pytest.raises(ValueError, match=str(rung)):
        answers_for(rung)


@pytest.mark.parametrize(
    ("question", "rung"), [("unpaid_work", 4), ("organised_weekly", 3), ("contact_weekly", 2)]
)
def test_a_yes_further_down_says_no_to_what_was_left_open_above(question: str, rung: int) -> None:
    assert rung_from(answer(LadderAnswers(), question, True)).rung == rung


def test_an_answer_that_was_given_stays() -> None:
    kept = answer(LadderAnswers(unpaid_work=True), "contact_weekly", True)
    assert (kept.unpaid_work, kept.organised_weekly, rung_from(kept).rung) == (True, False, 4)
    assert answer(LadderAnswers(), "with_support", False) == LadderAnswers(has_work=True, with_support=False)
    with pytest.raises(ValueError, match="bestaat niet"):
        answer(LadderAnswers(), "age", True)


def test_every_way_of_answering_ends_on_a_rung_or_asks_on() -> None:
    for said in product((None, True, False), repeat=len(LADDER_QUESTIONS)):
        result = rung_from(LadderAnswers(**dict(zip(LADDER_QUESTIONS, said, strict=True))))
        assert (result.rung is None) == bool(result.next_question)
        assert result.reason


@given(st.lists(st.tuples(st.sampled_from(list(LADDER_QUESTIONS)), st.booleans()), max_size=12))
def test_pressing_buttons_never_leads_nowhere(presses: list[tuple[str, bool]]) -> None:
    answers = LadderAnswers()
    for question, yes in presses:
        answers = answer(answers, question, yes)
        result = rung_from(answers)
        assert result.rung is not None or result.next_question in LADDER_QUESTIONS


@given(st.dictionaries(st.sampled_from(PARTS), SCORES), st.dictionaries(st.sampled_from(PARTS), SCORES))
def test_the_change_of_each_part(before: dict[str, int], after: dict[str, int]) -> None:
    changes = change_between(PARTS, before, after)
    assert [change.part for change in changes] == PARTS
    for change in changes:
        if change.part not in before or change.part not in after:
            assert change.direction == Direction.UNKNOWN
            assert change.change is None
        else:
            assert change.change == after[change.part] - before[change.part]
            assert (change.direction == Direction.BETTER) == (after[change.part] < before[change.part])
            assert (change.direction == Direction.WORSE) == (after[change.part] > before[change.part])
    turned = change_between(PARTS, after, before)
    mirror = {Direction.BETTER: Direction.WORSE, Direction.WORSE: Direction.BETTER}
    for there, back in zip(changes, turned, strict=True):
        assert back.direction == mirror.get(there.direction, there.direction)
    assert change_sentence(changes)


@given(st.lists(st.tuples(DAYS, st.integers(0, 900)), max_size=6), DAYS)
def test_days_on_benefit_count_each_day_once(spans: list[tuple[date, int]], today: date) -> None:
    periods = [
        BenefitPeriod("participatiewet", start, start + timedelta(days=length)) for start, length in spans
    ]
    counted = {
        start + timedelta(days=n)
        for start, length in spans
        for n in range(length + 1)
        if start + timedelta(days=n) <= today
    }
    assert days_on_benefit(periods, today) == len(counted)
    assert months_on_benefit(periods, today) == int(len(counted) / 30.4375 + 1e-9)
    assert days_on_benefit([*periods, *periods], today) == len(counted)


@given(DAYS, st.integers(0, 3000))
def test_a_period_that_runs_ends_today(start: date, length: int) -> None:
    today = start + timedelta(days=length)
    running = [BenefitPeriod("ioaw", start)]
    assert days_on_benefit(running, today) == length + 1
    assert days_on_benefit(running, start - timedelta(days=1)) == 0
    assert days_on_benefit([BenefitPeriod("ww", start)], today) == 0
