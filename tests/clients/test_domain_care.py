"""Rules of handing over and of duties, at and around their limits."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain import duties, hand_over
from clients.domain.duties import FollowUp, SanctionAction, SanctionState, SingleParentTerms
from clients.domain.hand_over import HandOverAction, HandOverState, Receiver
from core.domain.calendar import add_months, is_working_day, working_days_between

TERMS = SingleParentTerms(longest=60, plan_within=6, review_every=6)
MONDAY = date(2026, 11, 23)
WHO = Receiver(7, "Iris de Wit", 3, True)


def test_every_move_of_a_hand_over_and_no_other():
    known = {
        ("open", "accept"): "accepted",
        ("open", "refuse"): "refused",
        ("open", "escalate"): "escalated",
        ("open", "withdraw"): "withdrawn",
        ("refused", "escalate"): "escalated",
        ("refused", "withdraw"): "withdrawn",
        ("escalated", "settle"): "settled",
        ("escalated", "withdraw"): "withdrawn",
    }
    for state in HandOverState:
        for action in HandOverAction:
            move = hand_over.HAND_OVER_TABLE.find(state, action)
            assert (move.target if move else None) == known.get((state.value, action.value)), (state, action)
            assert hand_over.HAND_OVER_TABLE.may(state, action).allowed is ((state, action) in known)


def test_every_move_of_a_signal_to_team_income_and_no_other():
    known = {
        ("proposed", "decide"): "decided",
        ("proposed", "no_sanction"): "none",
        ("proposed", "withdraw"): "withdrawn",
        ("decided", "lift"): "lifted",
    }
    for state in SanctionState:
        for action in SanctionAction:
            move = duties.SANCTION_TABLE.find(state, action)
            assert (move.target if move else None) == known.get((state.value, action.value)), (state, action)


def test_five_working_days_to_answer_skip_the_weekend_and_holidays():
    assert hand_over.answer_by(MONDAY, 5) == date(2026, 11, 30)
    assert hand_over.answer_by(MONDAY, 5, frozenset({date(2026, 11, 25)})) == date(2026, 12, 1)


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(1, 30))
def test_the_last_day_is_a_working_day_that_many_working_days_on(asked, days):
    last = hand_over.answer_by(asked, days)
    assert is_working_day(last)
    assert working_days_between(asked, last) == days


def test_the_last_day_itself_is_in_time():
    assert not hand_over.term_passed(MONDAY, MONDAY)
    assert hand_over.term_passed(MONDAY, MONDAY + timedelta(days=1))
    assert "1 dag te laat" in hand_over.waiting_words(MONDAY, MONDAY + timedelta(days=1))
    assert "Antwoord voor" in hand_over.waiting_words(MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("receiver", "coach", "team", "to_team", "fine", "word"),
    [
        (WHO, 1, 2, 3, True, "kan deze inwoner overnemen"),
        (WHO, 7, 3, 3, False, "al de coach"),
        (WHO, 1, 3, 3, True, "kan"),
        (WHO, 1, 2, 4, False, "werkt niet in dat team"),
        (Receiver(7, "Iris", 3, False), 1, 2, 3, False, "werkt hier niet meer"),
        (None, 1, 2, 3, True, "eerste"),
        (None, 1, 3, 3, False, "collega, of een ander team"),
    ],
)
def test_who_can_be_asked(receiver, coach, team, to_team, fine, word):
    found = hand_over.check_receiver(receiver, coach_id=coach, client_team_id=team, to_team_id=to_team)
    assert (found.allowed, word in found.reason) == (fine, True)


@pytest.mark.parametrize(
    ("note", "fine"),
    [("", False), ("ok", False), ("x" * 40, False), ("Loopt goed, zie plan van maart.", True)],
)
def test_a_note_tells_something(note, fine):
    assert hand_over.check_note(note).allowed is fine


def test_the_first_coach_is_no_change():
    days = [date(2026, 3, 1), date(2025, 1, 1), date(2026, 9, 1)]
    assert hand_over.changes_of_coach(days) == 2
    assert hand_over.changes_of_coach(days, since=date(2026, 4, 1)) == 1
    assert hand_over.changes_of_coach([]) == 0


@given(
    st.lists(st.integers(1, 500), unique=True, max_size=60),
    st.dictionaries(st.integers(1, 20), st.integers(0, 90), min_size=1, max_size=8),
)
def test_spreading_gives_everybody_a_coach_and_fills_the_smallest_first(clients, load):
    shares = hand_over.spread_evenly(clients, load.items())
    assert set(shares) == set(clients)
    after = {pk: size + sum(1 for who in shares.values() if who == pk) for pk, size in load.items()}
    got = [pk for pk in load if after[pk] > load[pk]]
    assert all(after[pk] <= min(after.values()) + 1 for pk in got)


def test_nobody_to_take_over_is_told():
    with pytest.raises(ValueError, match="niemand"):
        hand_over.spread_evenly([1], [])


BORN = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("ground", "start", "end", "born", "fine"),
    [
        ("urgent", MONDAY, None, None, False),
        ("urgent", MONDAY, MONDAY, None, True),
        ("unfit", MONDAY, None, None, True),
        ("single_parent", MONDAY, date(2028, 1, 1), BORN, True),
        ("single_parent", MONDAY, date(2028, 1, 1), None, False),
        ("single_parent", MONDAY, None, BORN, False),
        ("single_parent", MONDAY, date(2029, 5, 31), BORN, True),
        ("single_parent", MONDAY, date(2029, 6, 1), BORN, False),
        ("single_parent", date(2029, 5, 31), date(2029, 5, 31), BORN, True),
        ("single_parent", date(2029, 6, 1), date(2029, 6, 2), BORN, False),
        ("single_parent", date(2024, 5, 31), date(2025, 1, 1), BORN, False),
    ],
)
def test_what_an_exemption_needs(ground, start, end, born, fine):
    assert duties.check_exemption(ground, start, end, youngest_born=born, terms=TERMS).allowed is fine


def test_the_exemption_of_a_single_parent_lasts_five_years_at_most():
    born = date(2026, 11, 23)
    last = add_months(MONDAY, 60)
    fine = duties.check_exemption(
        "single_parent", MONDAY, last - timedelta(days=1), youngest_born=born, terms=TERMS
    )
    late = duties.check_exemption("single_parent", MONDAY, last, youngest_born=born, terms=TERMS)
    assert fine.allowed
    assert not late.allowed
    assert "60 maanden" in late.reason


def test_the_clock_of_a_single_parent_asks_a_plan_and_a_look_each_half_year():
    end = date(2028, 1, 1)
    found = duties.follow_ups("single_parent", date(2026, 6, 1), end, TERMS)
    assert found[0] == FollowUp(date(2026, 12, 1), "Opnieuw bekijken of de vrijstelling nog past")
    assert FollowUp(date(2026, 12, 1), "Plan gemaakt met de inwoner") in found
    assert all(f.on < end for f in found)
    assert duties.next_review(date(2026, 6, 1), end, TERMS, date(2026, 12, 1)) == date(2027, 6, 1)
    assert duties.next_review(date(2026, 6, 1), date(2026, 9, 1), TERMS, date(2026, 6, 1)) is None
    assert duties.follow_ups("unfit", MONDAY, None, TERMS) == ()


def test_ending_soon_counts_from_the_given_day():
    assert duties.ends_soon(MONDAY + timedelta(days=30), MONDAY, 30)
    assert not duties.ends_soon(MONDAY + timedelta(days=31), MONDAY, 30)
    assert duties.ends_soon(MONDAY - timedelta(days=1), MONDAY, 30)
    assert not duties.ends_soon(None, MONDAY, 30)


WHOLE = {
    "percent": 30,
    "start": MONDAY,
    "end": date(2026, 12, 31),
    "decided_on": MONDAY,
    "decided_by": "team inkomen",
}


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({}, ""),
        ({"percent": 0}, "percentage"),
        ({"percent": 1}, ""),
        ({"percent": 100}, ""),
        ({"percent": 101}, "percentage"),
        ({"percent": None}, "percentage"),
        ({"start": None}, "van wanneer"),
        ({"end": None}, "van wanneer"),
        ({"end": MONDAY - timedelta(days=1)}, "voor de begindatum"),
        ({"decided_by": "  "}, "wie"),
        ({"decided_on": None}, "wie"),
        ({"decided_on": MONDAY + timedelta(days=1)}, "toekomst"),
    ],
)
def test_a_decision_of_team_income_is_recorded_whole_or_not(change, word):
    told = WHOLE | change
    found = duties.check_sanction_decision(
        told["percent"], told["start"], told["end"],
        decided_on=told["decided_on"], decided_by=told["decided_by"], today=MONDAY,
    )  # fmt: skip
    assert found.allowed is (word == "")
    assert word in found.reason


def test_a_sanction_is_looked_at_again_within_three_months():
    assert duties.reconsider_by(date(2026, 11, 30), 3) == date(2027, 2, 28)


def test_the_name_of_the_service_follows_the_law_of_the_day():
    assert duties.service_label(date(2025, 12, 31)) == "tegenprestatie"
    assert duties.service_label(date(2026, 1, 1)) == "maatschappelijke participatie"


def test_a_period_holds_on_its_first_and_last_day():
    period = [(MONDAY, MONDAY + timedelta(days=2))]
    assert duties.running(period, MONDAY)
    assert duties.running(period, MONDAY + timedelta(days=2))
    assert not duties.running(period, MONDAY + timedelta(days=3))
    assert not duties.running(period, MONDAY - timedelta(days=1))
    assert duties.running([(MONDAY, None)], date(2090, 1, 1))
