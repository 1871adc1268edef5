"""Rules of social return: the duty to the cent, what counts, how a contract goes, who may check."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from employers.domain import social_return as rules
from employers.domain.social_return import Balance, DatedValue, ItemFacts, ItemState, Pace, Term

DAY = date(2026, 11, 23)
TERM = Term(date(2026, 1, 1), date(2026, 12, 31))
euros = st.decimals(min_value=0, max_value=10**9, places=2)
percents = st.decimals(min_value=0, max_value=100, places=2)


@pytest.mark.parametrize(
    ("value", "part", "duty"),
    [
        ("400000", "5", "20000.00"),
        ("123456.78", "5", "6172.84"),
        ("100.10", "5", "5.01"),
        ("100", "0", "0.00"),
        ("99999.99", "2.5", "2500.00"),
    ],
)
def test_the_duty_to_the_cent(value: str, part: str, duty: str) -> None:
    assert rules.duty_of(Decimal(value), Decimal(part)) == Decimal(duty)


def test_half_a_cent_goes_up() -> None:
    assert rules.worth_of(Decimal("0.5"), Decimal("0.01")) == Decimal("0.01")
    assert rules.worth_of(Decimal("0.5"), Decimal("30000")) == Decimal("15000.00")


@given(euros, st.lists(st.tuples(st.sampled_from(list(ItemState)), euros), max_size=12))
def test_the_open_amount_is_never_below_nought_and_sums_are_exact(
    duty: Decimal, items: list[tuple[ItemState, Decimal]]
) -> None:
    found = rules.balance(duty, items)
    checked = sum((amount for state, amount in items if state == ItemState.CHECKED), Decimal(0))
    waiting = sum((amount for state, amount in items if state == ItemState.WAITING), Decimal(0))
    assert (found.checked, found.waiting) == (checked, waiting)
    assert found.open >= 0
    assert found.over >= 0
    assert found.open_if_all_counts <= found.open
    assert found.open - found.over == duty - checked
    assert 0 <= found.done_share <= found.with_waiting_share <= 1


@given(euros, percents)
def test_the_duty_is_whole_cents_within_the_value(value: Decimal, part: Decimal) -> None:
    found = rules.duty_of(value, part)
    assert found == found.quantize(rules.CENT)
    assert abs(found - value * part / 100) <= Decimal("0.005")


def test_what_was_refused_counts_nowhere() -> None:
    found = rules.balance(
        Decimal(100), [("refused", Decimal(60)), ("checked", Decimal(30)), ("waiting", Decimal(50))]
    )
    assert (found.open, found.waiting, found.open_if_all_counts) == (70, 50, 20)


def test_without_a_duty_all_is_done() -> None:
    assert Balance(Decimal(0), Decimal(0), Decimal(0)).done_share == 1


@pytest.mark.parametrize(
    ("checked", "refused", "state"),
    [(True, False, "checked"), (False, True, "refused"), (False, False, "waiting"), (True, True, "checked")],
)
def test_the_state_of_an_item(checked: bool, refused: bool, state: str) -> None:
    assert rules.item_state(checked=checked, refused=refused) == state


def balance(checked: int, waiting: int = 0) -> Balance:
    return Balance(Decimal(100), Decimal(checked), Decimal(waiting))


@pytest.mark.parametrize(
    ("term", "found", "today", "expected"),
    [
        (Term(TERM.start, TERM.end, closed=True), balance(0), DAY, Pace.CLOSED),
        (TERM, balance(100), DAY, Pace.DONE),
        (TERM, balance(99), TERM.end + timedelta(days=1), Pace.PAST),
        (TERM, balance(99), TERM.end, Pace.ENDS),
        (TERM, balance(99), TERM.end - timedelta(days=60), Pace.ENDS),
        (TERM, balance(99), TERM.end - timedelta(days=61), Pace.GOOD),
        (TERM, balance(0), date(2026, 4, 1), Pace.GOOD),  # 91 of 365 days: not yet a quarter
        (TERM, balance(0), date(2026, 4, 2), Pace.BEHIND),
        (TERM, balance(20, 30), date(2026, 6, 1), Pace.GOOD),  # what waits is on its way
        (TERM, balance(20), date(2026, 6, 1), Pace.BEHIND),
        (TERM, balance(0), date(2025, 6, 1), Pace.GOOD),
    ],
)
def test_how_a_contract_goes(term: Term, found: Balance, today: date, expected: Pace) -> None:
    pace, why = rules.pace(term, found, 60, today)
    assert pace == expected
    assert why.endswith(".")


@given(st.dates(date(2025, 1, 1), date(2028, 1, 1)))
def test_the_time_that_passed_is_a_share(today: date) -> None:
    assert 0 <= TERM.passed(today) <= 1


@pytest.mark.parametrize(
    ("item", "closed", "allowed"),
    [
        (ItemFacts(DAY), False, True),
        (ItemFacts(DAY), True, False),
        (ItemFacts(DAY, state="checked"), False, False),
        (ItemFacts(DAY, state="refused"), False, True),
        (ItemFacts(TERM.start), False, True),
        (ItemFacts(TERM.start - timedelta(days=1)), False, False),
        (ItemFacts(DAY + timedelta(days=1)), False, False),
        (ItemFacts(DAY, made_to_measure=True), False, False),
        (ItemFacts(DAY, made_to_measure=True, reason="past bij het werk"), False, True),
    ],
)
def test_what_may_be_written(item: ItemFacts, closed: bool, allowed: bool) -> None:
    assert bool(rules.may_write_item(item, Term(TERM.start, TERM.end, closed), DAY)) == allowed


@pytest.mark.parametrize(
    ("item", "own", "closed", "allowed"),
    [
        (ItemFacts(DAY, evidence="urenlijst"), False, False, True),
        (ItemFacts(DAY, evidence="urenlijst"), True, False, False),
        (ItemFacts(DAY, evidence="urenlijst"), False, True, False),
        (ItemFacts(DAY, evidence="  "), False, False, False),
        (ItemFacts(DAY, evidence="urenlijst", state="checked"), False, False, False),
        (ItemFacts(DAY, evidence="urenlijst", state="refused"), False, False, False),
    ],
)
def test_who_may_say_that_it_counts(item: ItemFacts, own: bool, closed: bool, allowed: bool) -> None:
    answer = rules.may_check_own(1, [rules.Text(1 if own else 2)])
    assert bool(rules.may_count_item(item, own=answer, closed=closed)) == allowed


@pytest.mark.parametrize(
    ("texts", "may"),
    [
        ([], True),
        ([(None, "waiting")], True),
        ([(2, "waiting"), (3, "waiting")], True),
        ([(1, "waiting")], False),
        ([(2, "waiting"), (1, "waiting"), (3, "waiting")], False),
        ([(2, "waiting"), (1, "refused"), (2, "waiting")], True),
        ([(2, "waiting"), (1, "checked")], True),
    ],
)
def test_who_wrote_it_does_not_check_it(texts: list[tuple[int | None, str]], may: bool) -> None:
    answer = rules.may_check_own(1, [rules.Text(*one) for one in texts])
    assert bool(answer) is may
    assert ("zelf opgeschreven" in answer.reason) is not may
    judged = rules.may_judge_item(ItemFacts(DAY, evidence="lijst"), own=answer, closed=False)
    assert judged.reason == ("Je kunt dit controleren." if may else answer.reason)


def test_refusing_needs_no_evidence() -> None:
    assert rules.may_judge_item(ItemFacts(DAY), own=rules.may_check_own(1, []), closed=False)


@pytest.mark.parametrize(
    ("closed", "waiting", "how", "allowed"),
    [(False, 0, "ingevuld", True), (True, 0, "x", False), (False, 1, "x", False), (False, 0, " ", False)],
)
def test_closing(closed: bool, waiting: int, how: str, allowed: bool) -> None:
    assert bool(rules.may_close(closed=closed, waiting=waiting, how=how)) == allowed


def test_the_value_of_the_day() -> None:
    values = [DatedValue(date(2026, 1, 1), Decimal(30)), DatedValue(date(2027, 1, 1), Decimal(35))]
    assert rules.value_on(values, date(2025, 12, 31)) is None
    assert rules.value_on(values, date(2026, 12, 31)) == values[0]
    assert rules.value_on(values, date(2027, 1, 1)) == values[1]
    assert rules.value_on([], DAY) is None
