"""Announced placements, job coaches, first proposals as rules: every pair of the table, every boundary."""

import datetime as dt
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calendar import add_working_days, is_working_day
from core.domain.holidays import holidays_between
from trajectories.domain import announcement as rules
from trajectories.domain.announcement import ANNOUNCEMENT_TABLE, AnnouncementAction, AnnouncementState
from trajectories.domain.job_coach import CoachThere, may_end, may_join, others_there, there_on
from trajectories.domain.proposal import Clock, Pace, may_plan_meeting, proposal_clock

S, A = AnnouncementState, AnnouncementAction
TODAY = dt.date(2026, 11, 23)
DAY = dt.timedelta(days=1)
ALLOWED = {
    (S.OPEN, A.AGREE): S.AGREED,
    (S.OPEN, A.ASK_TO_TALK): S.TALK_FIRST,
    (S.OPEN, A.WITHDRAW): S.WITHDRAWN,
    (S.TALK_FIRST, A.AGREE): S.AGREED,
    (S.TALK_FIRST, A.WITHDRAW): S.WITHDRAWN,
    (S.AGREED, A.TAKE_BACK): S.OPEN,
    (S.AGREED, A.BACK_TO_TALK): S.TALK_FIRST,
}


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_every_pair_of_the_table(state: S, action: A) -> None:
    move = ANNOUNCEMENT_TABLE.find(state, action)
    assert (move.target if move else None) == ALLOWED.get((state, action))
    assert bool(rules.may_answer(state, action, "waarom")) == ((state, action) in ALLOWED)


@pytest.mark.parametrize(
    ("state", "days", "placed", "says"),
    [
        (S.AGREED, 0, False, ""),
        (S.AGREED, 1, False, "op de dag zelf"),
        (S.AGREED, 0, True, "al vastgelegd"),
        (S.WITHDRAWN, 0, False, "teruggetrokken"),
    ],
)
def test_a_yes_is_taken_back_on_the_day_itself(state: S, days: int, placed: bool, says: str) -> None:
    found = rules.may_take_back(state, TODAY - days * DAY, TODAY, placed=placed)
    assert found.allowed is (says == "")
    assert says in found.reason


def test_first_talk_says_about_what() -> None:
    assert not rules.may_answer(S.OPEN, A.ASK_TO_TALK, "  ")
    assert rules.may_answer(S.OPEN, A.ASK_TO_TALK, "De ploeg is vol.")
    assert rules.may_answer(S.OPEN, A.AGREE, "")


def facts(**more: object) -> rules.AnnounceFacts:
    return rules.AnnounceFacts(**({"start": TODAY, "open_here": False, "works_here": False} | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("more", "allowed"),
    [
        ({}, True),
        ({"start": TODAY - DAY}, False),
        ({"start": TODAY + 366 * DAY}, True),
        ({"start": TODAY + 367 * DAY}, False),
        ({"open_here": True}, False),
        ({"works_here": True}, False),
        ({"standing": False}, False),
    ],
)
def test_may_announce(more: dict[str, object], allowed: bool) -> None:
    assert bool(rules.may_announce(facts(**more), TODAY)) == allowed


def test_all_reasons_are_given() -> None:
    reason = rules.may_announce(facts(open_here=True, works_here=True), TODAY).reason
    assert "al een aankondiging open" in reason
    assert "werkt al" in reason


@given(st.dates(dt.date(2020, 1, 1), dt.date(2035, 1, 1)), st.integers(0, 30))
def test_the_answer_is_due_on_a_working_day(on: dt.date, term: int) -> None:
    holidays = holidays_between(on, on + 366 * DAY)
    due = rules.answer_day(on, term, holidays)
    assert due == add_working_days(on, term, holidays)
    assert term == 0 or is_working_day(due, holidays)


@pytest.mark.parametrize(
    ("days", "late", "words"),
    [
        (0, False, "antwoord vandaag"),
        (1, False, "nog 1 dag"),
        (3, False, "nog 3 dagen"),
        (-1, True, "1 dag te laat"),
    ],
)
def test_how_long_an_answer_is_waited_for(days: int, late: bool, words: str) -> None:
    found = rules.waiting(S.OPEN, TODAY + days * DAY, TODAY)
    assert found is not None
    assert (found.late, found.words) == (late, words)


@pytest.mark.parametrize("state", [S.AGREED, S.TALK_FIRST, S.WITHDRAWN])
def test_nobody_waits_for_what_was_answered(state: S) -> None:
    assert rules.waiting(state, TODAY - DAY, TODAY) is None


@pytest.mark.parametrize("state", list(S))
def test_a_job_is_recorded_once_and_after_agreement(state: S) -> None:
    assert bool(rules.may_record_placement(state, placed=False)) == (state == S.AGREED)
    assert not rules.may_record_placement(state, placed=True)


# --- job coaches -------------------------------------------------------------------------------------------

BEA = CoachThere("Bea Vos", "Werkpad", TODAY - 100 * DAY)


def test_who_comes_there_is_named_once_and_first_in_front() -> None:
    later = CoachThere("Ali Can", "", TODAY + DAY)
    again = CoachThere("bea  vos", "Elders", TODAY)
    assert [one.name for one in there_on([later, again, BEA], TODAY)] == ["Bea Vos", "Ali Can"]


@pytest.mark.parametrize(("end", "there"), [(TODAY, True), (TODAY - DAY, False), (None, True)])
def test_the_last_day_still_counts(end: dt.date | None, there: bool) -> None:
    one = CoachThere("Bea Vos", "", TODAY - 9 * DAY, end)
    assert bool(there_on([one], TODAY)) == there


def test_the_same_job_coach_is_no_second_one() -> None:
    assert others_there([BEA], " BEA  vos", TODAY) == ()
    assert may_join((), "")


def test_a_second_job_coach_has_a_reason_and_hears_who_is_first() -> None:
    others = others_there([BEA], "Ali Can", TODAY)
    refused = may_join(others, " ")
    assert not refused
    assert "Bea Vos (Werkpad)" in refused.reason
    assert may_join(others, "Spreekt Tigrinya.")
    two = may_join((BEA, CoachThere("Ali", "", TODAY)), "")
    assert "komen al Bea Vos (Werkpad) en Ali" in two.reason


@pytest.mark.parametrize(
    ("end", "on", "allowed"),
    [
        (None, TODAY, True),
        (None, TODAY - 10 * DAY, True),
        (None, TODAY - 11 * DAY, False),
        (None, TODAY + DAY, False),
        (TODAY, TODAY, False),
    ],
)
def test_ending(end: dt.date | None, on: dt.date, allowed: bool) -> None:
    assert bool(may_end(TODAY - 10 * DAY, end, on, TODAY)) == allowed


# --- first proposals ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "running", "pace"),
    [
        (7, True, Pace.ON_TIME),
        (8, True, Pace.NEARS),
        (10, True, Pace.NEARS),
        (11, True, Pace.LATE),
        (10, False, Pace.ON_TIME),
        (11, False, Pace.LATE),
    ],
)
def test_pace_against_the_norm(days: int, running: bool, pace: Pace) -> None:
    assert Clock(days, 10, running).pace == pace


def test_a_short_norm_nears_a_day_before() -> None:
    assert Clock(1, 2, True).pace == Pace.NEARS
    assert Clock(0, 2, True).pace == Pace.ON_TIME


def test_words_of_the_clock() -> None:
    assert Clock(1, 10, True).words == "1 werkdag van 10"
    assert Clock(12, 10, True).words == "12 werkdagen, 2 over de norm"
    assert Clock(4, 10, False).words == "4 werkdagen tot het eerste voorstel"


def test_no_vacancy_no_clock() -> None:
    assert proposal_clock(None, None, TODAY, 10) is None
    assert proposal_clock(TODAY + DAY, None, TODAY, 10) is None


def test_the_clock_stops_at_the_first_proposal_and_skips_days_off() -> None:
    friday, tuesday = dt.date(2026, 4, 3), dt.date(2026, 4, 7)
    holidays = holidays_between(friday, tuesday)
    running = proposal_clock(friday, None, tuesday, 10, holidays)
    assert running is not None
    assert (running.days, running.running) == (1, True)  # Easter Monday is a day off
    stopped = proposal_clock(friday, friday - DAY, tuesday, 10, holidays)
    assert stopped is not None
    assert (stopped.days, stopped.running) == (0, False)


NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
FINE = {"running": True, "met": False, "consent_holds": True, "at": NOW + dt.timedelta(minutes=1), "now": NOW}


@pytest.mark.parametrize(
    ("state", "more", "allowed"),
    [
        ("proposed", {}, True),
        ("accepted", {}, True),
        ("learning_in", {}, True),
        ("refused", {}, False),
        ("withdrawn", {}, False),
        ("placed", {}, False),
        ("ended", {}, False),
        ("proposed", {"running": False}, False),
        ("proposed", {"met": True}, False),
        ("proposed", {"consent_holds": False}, False),
        ("proposed", {"at": NOW}, False),
    ],
)
def test_planning_a_meeting(state: str, more: dict[str, object], allowed: bool) -> None:
    assert bool(may_plan_meeting(state, **(FINE | more))) == allowed  # type: ignore[arg-type]
