"""Questionnaires: when they are due, who may answer, and what a group may show."""

import datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectories.domain.questionnaire import (
    LEAST_OF_A_GROUP,
    ListKind,
    ListState,
    ListTerms,
    change,
    item_result,
    may_export,
    may_fill_in,
    may_remind,
    planned_lists,
    response,
)
from trajectories.domain.questions import (
    ASKED_TWICE,
    CANDIDATE,
    COACH_T0,
    COACH_T1,
    QUESTIONS,
    SIDE_BY_SIDE,
    WORKER_SKILLS,
    AnswerKind,
    Question,
    favourable,
    question,
)

START, END = datetime.date(2026, 3, 2), datetime.date(2026, 9, 1)
TERMS = ListTerms(after_start=14, after_end=10, remind_after=7)
DAY = datetime.timedelta(days=1)


def test_lists_follow_the_dates_of_the_trajectory() -> None:
    assert planned_lists(None, None, TERMS) == ()
    assert planned_lists(None, END, TERMS) == ()
    first = [(one.kind, one.due_on) for one in planned_lists(START, None, TERMS)]
    assert first == [("candidate", START + 14 * DAY), ("coach_t0", START + 14 * DAY)]
    last = planned_lists(START, END, TERMS)[-1]
    assert (last.kind, last.due_on) == ("coach_t1", END + 10 * DAY)


@pytest.mark.parametrize(
    ("state", "consent", "withdrawn", "allowed"),
    [
        ("planned", START, None, True),
        ("started", START, None, True),
        ("answered", START, None, True),
        ("planned", None, None, False),
        ("planned", START + DAY, None, False),
        ("planned", START, START, False),
        ("removed", START, None, False),
        ("skipped", START, None, False),
    ],
)
def test_consent_comes_first(
    state: str, consent: datetime.date | None, withdrawn: datetime.date | None, allowed: bool
) -> None:
    found = may_fill_in(state, consent, withdrawn, START)
    assert bool(found) is allowed
    assert found.reason.endswith(".")


def test_a_reminder_on_the_day_and_once_a_term() -> None:
    due = START
    assert not may_remind("planned", due, None, TERMS, due - DAY)
    assert may_remind("planned", due, None, TERMS, due).reason == "De lijst moet vandaag klaar zijn."
    assert "1 dag te laat" in may_remind("started", due, None, TERMS, due + DAY).reason
    assert not may_remind("planned", due, due, TERMS, due + 6 * DAY)
    assert may_remind("planned", due, due, TERMS, due + 7 * DAY)
    for state in (ListState.ANSWERED, ListState.SKIPPED, ListState.REMOVED):
        assert not may_remind(state, due, None, TERMS, due + 30 * DAY)


def test_the_response_counts_each_list_once() -> None:
    lists = [
        ("answered", END, True),  # before its day: still an answer
        ("planned", START, True),
        ("started", START, False),
        ("planned", END, True),  # not due yet
        ("skipped", START, True),
        ("removed", START, False),
    ]
    found = response(lists, START)
    assert (found.due, found.answered, found.open, found.without_consent, found.skipped) == (4, 1, 1, 1, 1)
    assert found.share == Fraction(1, 4)
    assert response([], START).share is None


@given(st.lists(st.tuples(st.sampled_from(list(ListState)), st.dates(), st.booleans()), max_size=20))
def test_the_parts_of_the_response_add_up(lists: list[tuple[str, datetime.date, bool]]) -> None:
    found = response(lists, START)
    assert found.answered + found.open + found.skipped + found.without_consent == found.due


def test_four_answers_show_nothing_and_five_do() -> None:
    few = item_result([5] * (LEAST_OF_A_GROUP - 1))
    assert few.hidden
    assert (few.number, few.counts) == (4, ())
    enough = item_result([1, 2, 3, 4, 5])
    assert (enough.mean, enough.counts) == (Fraction(3), (1, 1, 1, 1, 1))
    with pytest.raises(ValueError, match="tussen 1 en 5"):
        item_result([6])


def test_change_is_over_the_same_people() -> None:
    assert change([(1, 5)] * 4).difference is None
    found = change([(2, 4), (2, 2), (3, 2), (1, 2), (2, 5)])
    assert (found.up, found.same, found.down) == (3, 1, 1)
    assert found.difference == Fraction(1)
    with pytest.raises(ValueError, match="tussen 1 en 5"):
        change([(0, 3)] * 5)


def test_a_small_group_does_not_leave_the_system() -> None:
    assert not may_export(4)
    assert may_export(5)


def test_the_lists_ask_what_the_method_asks() -> None:
    assert len(CANDIDATE) == 10
    assert len(WORKER_SKILLS) == 14
    assert len(question(ListKind.COACH_T0, "domains").options) == 13
    for asked in QUESTIONS.values():
        keys = [one.key for one in asked]
        assert len(keys) == len(set(keys))
    t0, t1 = {one.key for one in COACH_T0}, {one.key for one in COACH_T1}
    assert set(ASKED_TWICE) <= t0 & t1
    for mine, theirs, _ in SIDE_BY_SIDE:
        assert question(ListKind.CANDIDATE, mine).kind == AnswerKind.SCALE
        assert question(ListKind.COACH_T0, theirs).kind == AnswerKind.SCALE
    with pytest.raises(KeyError):
        question(ListKind.CANDIDATE, "nothing")


def test_only_criticism_and_obstacles_are_turned_round() -> None:
    turned = {one.key for asked in QUESTIONS.values() for one in asked if one.reversed}
    assert turned == {"criticism", "obstacles"}
    assert favourable(question(ListKind.COACH_T0, "criticism"), 5) == 1
    assert favourable(question(ListKind.COACH_T0, "on_time"), 5) == 5


def test_control_answers_that_do_not_fit_are_found() -> None:
    with pytest.raises(ValueError, match="passen niet"):
        Question("x", "Wat?", AnswerKind.SCALE, scale=("een", "twee"))
