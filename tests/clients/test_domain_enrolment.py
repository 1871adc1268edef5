"""Taking part in support: every state with every action, and when somebody may begin."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain import enrolment as rules
from clients.domain.benefit import BenefitPeriod
from clients.domain.enrolment import EnrolmentAction as A
from clients.domain.enrolment import EnrolmentState as S
from clients.domain.enrolment import Offer, Room

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)
PAID = Offer(price=Decimal("750"))
FREE = Offer()
FREE_ROOM = Room(None, 0, 0)
MOVES = {
    (S.ENROLLED, A.START): S.RUNNING,
    (S.ENROLLED, A.CANCEL): S.CANCELLED,
    (S.RUNNING, A.EXTEND): S.RUNNING,
    (S.RUNNING, A.FINISH): S.FINISHED,
    (S.RUNNING, A.STOP): S.STOPPED,
}


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_the_table_allows_these_moves_and_no_others(state, action):
    found = rules.ENROLMENT_TABLE.find(state, action)
    assert (found.target if found else None) == MOVES.get((state, action))
    assert bool(rules.ENROLMENT_TABLE.may(state, action)) == ((state, action) in MOVES)


def benefit(first, last=None, kind="participatiewet"):
    return BenefitPeriod(kind, first, last)


@pytest.mark.parametrize(
    ("periods", "allowed"),
    [
        ([], False),
        ([benefit(TODAY)], True),
        ([benefit(TODAY + DAY)], False),
        ([benefit(TODAY - 90 * DAY, TODAY)], True),
        ([benefit(TODAY - 90 * DAY, TODAY - DAY)], False),
        ([benefit(TODAY - DAY, kind="ww")], False),
        ([benefit(TODAY - DAY, kind="ioaw")], True),
        ([benefit(TODAY - DAY, kind="ioaz")], True),
        ([benefit(TODAY - DAY, kind="bbz")], True),
        ([benefit(TODAY - DAY, kind="none"), benefit(TODAY - DAY)], True),
    ],
)
def test_what_costs_money_waits_for_the_benefit(periods, allowed):
    verdict = rules.may_start(S.ENROLLED, PAID, FREE_ROOM, periods, TODAY, TODAY)
    assert bool(verdict) == allowed
    assert allowed or "uitkering is toegekend" in verdict.reason
    assert rules.may_start(S.ENROLLED, FREE, FREE_ROOM, periods, TODAY, TODAY)


@given(price=st.decimals(min_value="0.01", max_value="99999", places=2), back=st.integers(0, 4000))
def test_any_price_needs_a_benefit_that_began(price, back):
    start = TODAY - timedelta(days=back)
    assert not rules.benefit_first(price, [benefit(start + DAY)], start)
    assert rules.benefit_first(price, [benefit(start)], start)


def test_all_reasons_come_at_once_and_the_future_is_not_recorded():
    full = Room(2, 2, 3)
    over = Offer(price=Decimal(1), volume=2, contract_until=TODAY - DAY)
    reason = rules.may_start(S.ENROLLED, over, full, [], TODAY, TODAY).reason
    assert "toegekend" in reason
    assert "contract liep" in reason
    assert "2 plaatsen zijn bezet" in reason
    assert not rules.may_start(S.ENROLLED, FREE, FREE_ROOM, [], TODAY + DAY, TODAY)
    early = Offer(contract_from=TODAY + DAY)
    assert "begint pas" in rules.may_start(S.ENROLLED, early, FREE_ROOM, [], TODAY, TODAY).reason
    assert not rules.may_start(S.RUNNING, FREE, FREE_ROOM, [], TODAY, TODAY)


@pytest.mark.parametrize(
    ("room", "left", "words"),
    [
        (Room(None, 9, 9), None, "geen vast aantal plaatsen"),
        (Room(12, 9, 0), 3, "nog 3 van 12 plaatsen"),
        (Room(1, 0, 0), 1, "nog 1 van 1 plaats"),
        (Room(12, 12, 0), 0, "vol"),
        (Room(12, 13, 1), 0, "vol: 1 inwoner wacht"),
        (Room(12, 12, 2), 0, "vol: 2 inwoners wachten"),
        (Room(0, 0, 0), 0, "vol"),
    ],
)
def test_places_in_words(room, left, words):
    assert (room.left, room.words) == (left, words)
    assert bool(rules.waiting_words(room)) == room.full


def test_the_waiting_number_is_the_next_one():
    assert "nummer 4 op de wachtlijst" in rules.waiting_words(Room(2, 2, 3))


@pytest.mark.parametrize(
    ("offer", "allowed"),
    [
        (FREE, True),
        (Offer(active=False), False),
        (Offer(contract_until=TODAY), True),
        (Offer(contract_until=TODAY - DAY), False),
        (Offer(volume=0), True),
    ],
)
def test_who_may_be_enrolled(offer, allowed):
    assert bool(rules.may_enrol(offer, TODAY)) == allowed


@pytest.mark.parametrize(
    ("until", "extended", "reason", "allowed"),
    [
        (TODAY + DAY, 0, "", True),
        (TODAY, 0, "", False),
        (TODAY + DAY, 1, "  ", False),
        (TODAY + DAY, 1, "Het taalexamen is in mei.", True),
    ],
)
def test_extending_once_more_asks_why(until, extended, reason, allowed):
    assert bool(rules.may_extend(S.RUNNING, TODAY, until, extended, reason)) == allowed
    assert not rules.may_extend(S.ENROLLED, TODAY, until, extended, reason)


@pytest.mark.parametrize(
    ("action", "end", "reason", "allowed"),
    [
        (A.FINISH, TODAY, "", True),
        (A.STOP, TODAY, "", False),
        (A.STOP, TODAY, "Verhuisd.", True),
        (A.FINISH, TODAY + DAY, "", False),
        (A.FINISH, TODAY - 11 * DAY, "", False),
        (A.FINISH, TODAY - 10 * DAY, "", True),
    ],
)
def test_ending(action, end, reason, allowed):
    told = {"start": TODAY - 10 * DAY, "end": end, "today": TODAY, "reason": reason}
    assert bool(rules.may_end(S.RUNNING, action, **told)) == allowed
    assert not rules.may_end(S.FINISHED, action, **told)


def test_length_and_review():
    assert rules.planned_end(date(2026, 1, 5), 2) == date(2026, 1, 18)
    assert rules.planned_end(TODAY, None) is None
    assert not rules.review_passed(None, TODAY)
    assert not rules.review_passed(TODAY, TODAY)
    assert rules.review_passed(TODAY - DAY, TODAY)
