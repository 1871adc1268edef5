"""Rules of meetings with employers: rounds, two people on one list, room, and the end of a meeting."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from employers.domain.event import (
    EVENT_TABLE,
    EventAction,
    EventState,
    may_add,
    may_cancel,
    may_hold,
    next_day,
    room_words,
)
from trajectories.domain.event import (
    LeftOut,
    Presence,
    Settled,
    may_record,
    presence_with_talks,
    schedule_rounds,
    settle,
)

DAY = datetime.date(2026, 11, 24)
ONE = datetime.timedelta(days=1)
pairs = st.lists(st.tuples(st.integers(1, 8), st.integers(1, 6)), max_size=30)


# --- rounds -----------------------------------------------------------------------------------------------


@given(pairs, st.integers(1, 6))
def test_nobody_is_at_two_tables_at_once(wanted: list[tuple[int, int]], rounds: int) -> None:
    plan = schedule_rounds(wanted, rounds)
    assert set(plan.rounds.values()) <= set(range(1, rounds + 1))
    for side in (0, 1):
        busy = [(pair[side], number) for pair, number in plan.rounds.items()]
        assert len(busy) == len(set(busy))


@given(pairs, st.integers(1, 6))
def test_every_talk_has_a_round_or_a_reason(wanted: list[tuple[int, int]], rounds: int) -> None:
    plan = schedule_rounds(wanted, rounds)
    left_out = [one.pair for one in plan.left_out]
    assert sorted([*plan.rounds, *left_out]) == sorted(set(wanted))
    for one in plan.left_out:
        person, employer = one.pair
        mine = {number for pair, number in plan.rounds.items() if pair[0] == person}
        theirs = {number for pair, number in plan.rounds.items() if pair[1] == employer}
        assert one.person_full == (len(mine) == rounds)
        assert one.employer_full == (len(theirs) == rounds)
        assert one.person_full or one.employer_full


@given(pairs, st.integers(1, 6))
def test_all_fits_when_nobody_has_more_talks_than_rounds(wanted: list[tuple[int, int]], rounds: int) -> None:
    once = list(dict.fromkeys(wanted))
    most = max(
        (sum(1 for pair in once if pair[side] == one[side]) for one in once for side in (0, 1)), default=0
    )
    if most <= rounds:
        assert not schedule_rounds(wanted, rounds).left_out


def test_the_same_number_on_both_sides_is_no_one_and_the_same() -> None:
    assert schedule_rounds([(1, 1), (2, 1), (1, 2)], 2).left_out == ()


def test_who_does_not_fit_hears_why() -> None:
    [left] = schedule_rounds([(1, 1), (1, 2)], 1).left_out
    assert left.words(1) == "De kandidaat heeft al in alle 1 rondes een gesprek."
    [left] = schedule_rounds([(1, 1), (2, 1)], 1).left_out
    assert left.words(3).startswith("De werkgever heeft al")
    assert LeftOut((1, 1), True, True).words(2) == "Kandidaat en werkgever hebben al 2 gesprekken."
    assert schedule_rounds([], 3).rounds == {}


# --- two people on one list -------------------------------------------------------------------------------

answers = st.sampled_from(["", "talk", "go_on", "no"])


@given(answers, answers, answers, answers)
def test_nobody_loses_an_answer(begin: str, first: str, second: str, third: str) -> None:
    """Two people open the same page; the first saves, then the second."""
    now = first if settle(begin, first, begin) == Settled.WRITE else begin
    assert now == first
    verdict = settle(begin, second, now)
    if second in (begin, now):
        assert verdict == Settled.KEEP
    elif first == begin:
        assert verdict == Settled.WRITE
    else:
        assert verdict == Settled.CLASH
    # After the clash the page knows what stands there: the choice is written.
    assert settle(now, third, now) == (Settled.KEEP if third == now else Settled.WRITE)


def test_what_was_seen_is_not_always_known() -> None:
    assert settle(None, "no", "go_on") == Settled.WRITE
    assert settle(None, "no", "no") == Settled.KEEP


@pytest.mark.parametrize(
    ("presence", "talks", "found"),
    [
        (Presence.INVITED, [], Presence.INVITED),
        (Presence.INVITED, ["", ""], Presence.INVITED),
        (Presence.INVITED, ["", "talk"], Presence.CAME),
        (Presence.CAME, ["no"], Presence.CAME),
        (Presence.ABSENT, [""], Presence.ABSENT),
        (Presence.ABSENT, ["no"], None),
        (Presence.CANCELLED, ["go_on"], None),
    ],
)
def test_who_spoke_was_there(presence: str, talks: list[str], found: str | None) -> None:
    assert presence_with_talks(presence, talks) == found


def test_before_the_day_only_who_cancels() -> None:
    for presence in (Presence.CAME, Presence.ABSENT):
        assert not may_record(presence, DAY, DAY - ONE)
        assert may_record(presence, DAY, DAY)
    for presence in (Presence.CANCELLED, Presence.INVITED):
        assert may_record(presence, DAY, DAY - ONE)


# --- the meeting itself -----------------------------------------------------------------------------------


def test_the_whole_table_of_states() -> None:
    moves = {(one.source, one.action): one.target for one in EVENT_TABLE.transitions}
    for state in EventState:
        for deed in EventAction:
            assert bool(EVENT_TABLE.may(state, deed)) == ((state, deed) in moves)
    assert EVENT_TABLE.final == ("held", "cancelled")


def test_held_from_the_day_on() -> None:
    assert not may_hold("planned", DAY, DAY - ONE)
    assert may_hold("planned", DAY, DAY)
    assert not may_hold("cancelled", DAY, DAY)


def test_cancelled_with_a_reason_and_without_people() -> None:
    assert may_cancel("planned", "Geen zaal.", 0)
    assert "Schrijf op" in may_cancel("planned", "  ", 0).reason
    assert "1 inwoner" in may_cancel("planned", "Geen zaal.", 1).reason
    assert not may_cancel("held", "Geen zaal.", 0)


def test_room() -> None:
    assert [room_words(3, n) for n in (1, 2, 3, 4)] == [
        "nog 2 plaatsen",
        "nog 1 plaats",
        "vol",
        "1 meer dan de 3 plaatsen",
    ]
    assert room_words(None, 9) == ""


def test_who_does_not_fit_waits() -> None:
    assert may_add("planned", 3, 1, 2, None)
    assert may_add("planned", None, 400, 40, None)
    assert "nog plaats voor 2, en je koos er 3" in may_add("planned", 3, 1, 3, None).reason
    assert may_add("planned", 3, 1, 3, None).reason.endswith("De anderen wachten tot er iemand afzegt.")
    full = may_add("planned", 3, 4, 2, DAY).reason
    assert full == (
        "Alle plaatsen zijn bezet. 2 inwoners wachten op de volgende keer, dinsdag 24 november 2026."
    )
    assert "gaat niet door" in may_add("cancelled", 3, 0, 1, None).reason
    assert "Kies wie" in may_add("planned", 3, 0, 0, None).reason


@given(st.integers(-400, 400))
def test_the_next_one_is_an_even_number_of_weeks_on(days: int) -> None:
    day = DAY + days * ONE
    found = next_day(day, DAY)
    assert (found - day).days % 14 == 0
    assert found > day
    assert found >= DAY
    assert found == day + 14 * ONE or found < DAY + 14 * ONE
