"""The states of a grant, pair by pair; what people may decide; and the days that count."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.norms import NORMS
from employers.domain.instrument_facts import Limits
from employers.domain.instrument_terms import Term, TermState
from trajectories.domain.grant import (
    GRANT_ACTION_LABELS,
    GRANT_STATE_LABELS,
    GRANT_TABLE,
    Decided,
    Facts,
    deadlines,
    decide_by,
    may_ask,
    may_decide_for,
    may_end,
    may_extend,
    may_grant,
    may_pay,
    may_recount,
    may_refuse,
    may_stop,
    remeasure_by,
    stands_beside,
)

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
ASKED_ON = TODAY - 10 * DAY
LIMITS = Limits.of({key: norm.default for key, norm in NORMS.items()})
GOOD = (Term("hours", TermState.MET, "Goed."),)
ELS = Decided(TODAY, "Els", "Omdat.", Decimal(100))
ALLOWED = {
    ("asked", "grant"): "granted",
    ("asked", "refuse"): "refused",
    ("granted", "stop"): "stopped",
    ("granted", "end"): "ended",
}


@pytest.mark.parametrize("action", list(GRANT_ACTION_LABELS))
@pytest.mark.parametrize("state", list(GRANT_STATE_LABELS))
def test_every_pair_of_the_table(state: str, action: str) -> None:
    target = ALLOWED.get((state, action))
    assert bool(GRANT_TABLE.may(state, action)) is (target is not None)
    move = GRANT_TABLE.find(state, action)
    assert (move.target if move else None) == target
    tried = {
        "grant": lambda: may_grant(state, GOOD, ELS, Decimal(100), ASKED_ON, TODAY),
        "refuse": lambda: may_refuse(state, ELS, ASKED_ON, TODAY),
        "stop": lambda: may_stop(state, ELS, ASKED_ON, TODAY),
        "end": lambda: may_end(state, TODAY - DAY, TODAY),
    }[action]()
    assert bool(tried) is (target is not None)
    assert tried.reason


@pytest.mark.parametrize("state", list(GRANT_STATE_LABELS))
def test_what_a_new_request_must_go_together_with(state: str) -> None:
    for asker, mine in ((7, True), (8, False), (None, False)):
        stands = state == "granted" or (state == "asked" and mine)
        assert stands_beside(state, asked_by=7, asker=asker) is stands, (state, asker)
    assert not stands_beside("asked", asked_by=None, asker=None)


def test_what_is_not_met_refuses_and_what_is_not_known_waits() -> None:
    missed = Term("hours", TermState.NOT_MET, "Te weinig uren.")
    unknown = Term("contract", TermState.UNKNOWN, "Hoelang duurt het contract?")
    assert may_ask((missed, unknown)).reason == "Te weinig uren."
    assert may_ask((unknown,))
    for open_term in (missed, unknown):
        answer = may_grant("asked", (open_term,), ELS, Decimal(100), ASKED_ON, TODAY)
        assert answer.reason == open_term.text


@pytest.mark.parametrize(
    ("decided", "counted", "says"),
    [
        (ELS, Decimal(100), "Alle voorwaarden kloppen."),
        (ELS, Decimal("99.99"), "Meer dan € 99,99 kan niet"),
        (ELS, None, "nog niet te berekenen"),
        (replace(ELS, on=TODAY + DAY), Decimal(100), "niet in de toekomst"),
        (replace(ELS, on=ASKED_ON), Decimal(100), "Alle voorwaarden kloppen."),
        (replace(ELS, on=ASKED_ON - DAY), Decimal(100), "van na de aanvraag"),
    ],
)
def test_granting(decided: Decided, counted: Decimal | None, says: str) -> None:
    assert says in may_grant("asked", GOOD, decided, counted, ASKED_ON, TODAY).reason


@pytest.mark.parametrize(
    ("other", "asker", "may"),
    [
        ("", "Noor de Vries", True),
        ("  ", "", True),
        ("Els de Wit", "Noor de Vries", True),
        ("Noor de Vries", "Noor de Vries", False),
        (" noor  de VRIES ", "Noor de Vries", False),
    ],
)
def test_whose_decision_may_be_written_down(other: str, asker: str, may: bool) -> None:
    answer = may_decide_for(replace(ELS, other=other), asker)
    assert bool(answer) is may
    assert answer.reason


def test_refusing_stopping_and_counting_again_ask_why() -> None:
    silent = replace(ELS, reason="  ")
    assert not may_refuse("asked", silent, ASKED_ON, TODAY)
    assert not may_stop("granted", silent, ASKED_ON, TODAY)
    assert not may_recount("granted", "wage_cost_subsidy", silent, ASKED_ON, TODAY)
    assert not may_recount("granted", "cheque", ELS, ASKED_ON, TODAY)
    assert not may_recount("asked", "wage_cost_subsidy", ELS, ASKED_ON, TODAY)
    assert not may_recount("granted", "wage_cost_subsidy", replace(ELS, on=TODAY + DAY), ASKED_ON, TODAY)
    assert may_recount("granted", "wage_cost_subsidy", ELS, ASKED_ON, TODAY)


@pytest.mark.parametrize(("end", "over"), [(TODAY - DAY, True), (TODAY, False), (None, False)])
def test_it_ends_after_its_last_day(end: date | None, over: bool) -> None:
    assert bool(may_end("granted", end, TODAY)) is over


def test_only_a_running_trial_is_made_longer() -> None:
    assert may_extend("granted", "trial_placement", TODAY, TODAY + DAY)
    assert not may_extend("granted", "trial_placement", TODAY, TODAY)
    assert not may_extend("asked", "trial_placement", TODAY, TODAY + DAY)
    assert not may_extend("granted", "cheque", TODAY, TODAY + DAY)


@pytest.mark.parametrize(
    ("state", "amount", "on", "why", "may"),
    [
        ("granted", "40", TODAY, "", True),
        ("granted", "40.01", TODAY, "", False),
        ("granted", "40.01", TODAY, "Nabetaling", True),
        ("granted", "1", TODAY + DAY, "", False),
        ("ended", "40", TODAY, "", True),
        ("stopped", "40", TODAY, "", True),
        ("asked", "1", TODAY, "", False),
        ("refused", "1", TODAY, "", False),
    ],
)
def test_paying(state: str, amount: str, on: date, why: str, may: bool) -> None:
    answer = may_pay(state, Decimal(100), Decimal(60), Decimal(amount), on, TODAY, why)
    assert bool(answer) is may
    assert answer.reason


def test_terms_of_the_law_as_days() -> None:
    assert decide_by("wage_cost_subsidy", date(2026, 9, 1), LIMITS) == date(2026, 10, 6)
    assert decide_by("cheque", date(2026, 9, 1), LIMITS) is None
    start, measured = date(2026, 7, 1), date(2026, 6, 15)
    assert remeasure_by("wage_cost_subsidy", True, start, None, LIMITS) == date(2027, 1, 1)
    assert remeasure_by("wage_cost_subsidy", False, start, measured, LIMITS) == date(2027, 6, 15)
    assert remeasure_by("wage_cost_subsidy", False, start, None, LIMITS) is None
    assert remeasure_by("no_risk", True, start, measured, LIMITS) is None


SUBSIDY = Facts(
    "wage_cost_subsidy", "granted", date(2026, 7, 1), None, False, 60, None, date(2027, 6, 15),
    date(2026, 7, 1),
)  # fmt: skip


def kinds(grant: Facts, today: date) -> list[tuple[str, bool]]:
    found = deadlines(grant, today)
    assert all(one.why for one in found)
    return [(one.kind, one.urgent) for one in found]


def test_a_decision_is_asked_for_and_presses_two_weeks_before() -> None:
    asked = replace(SUBSIDY, state="asked", decided_on=None, remeasure_on=None, decide_by=TODAY + 15 * DAY)
    assert kinds(asked, TODAY) == [("grant_decide", False)]
    assert kinds(asked, TODAY + DAY) == [("grant_decide", True)]
    assert kinds(replace(asked, decide_by=None), TODAY) == []


def test_measuring_again_is_seen_six_weeks_ahead() -> None:
    due = date(2026, 12, 20)
    value = replace(SUBSIDY, remeasure_on=due)
    assert kinds(value, due - 43 * DAY) == []
    assert kinds(value, due - 42 * DAY) == [("grant_remeasure", False)]
    assert kinds(value, due - 14 * DAY) == [("grant_remeasure", True)]
    flat = replace(value, flat_rate=True, wage_value=None)
    assert kinds(flat, due - 15 * DAY) == [("grant_flat_ends", False)]
    assert kinds(replace(value, state="stopped"), due) == []


@pytest.mark.parametrize("code", ["trial_placement", "work_experience"])
def test_an_end_is_seen_two_weeks_ahead(code: str) -> None:
    trial = replace(SUBSIDY, code=code, remeasure_on=None, end=TODAY)
    assert kinds(trial, TODAY - 15 * DAY) == []
    assert kinds(trial, TODAY - 14 * DAY) == [("trial_ends", False)]
    assert kinds(trial, TODAY + DAY) == [("trial_ends", True)]
    assert kinds(replace(trial, end=None), TODAY) == []


def test_the_new_year_asks_to_count_again() -> None:
    january = date(2027, 1, 1)
    running = replace(SUBSIDY, remeasure_on=None)
    assert kinds(running, january - DAY) == []
    assert kinds(running, january) == [("grant_index", False)]
    assert kinds(running, january + 32 * DAY) == [("grant_index", True)]
    assert kinds(replace(running, decided_on=january), january + DAY) == []
    assert kinds(replace(running, end=january - DAY), january) == []
    assert kinds(replace(running, code="cheque"), january) == []
