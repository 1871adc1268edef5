"""A candidate in a project: every pair of state and action, and the conditions of each move."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from trajectories.domain.candidate import (
    CANDIDATE_TABLE,
    CHOSEN_STATES,
    OPEN_STATES,
    OUTCOME_STATES,
    REFUSAL_REASON_LABELS,
    WITHDRAWAL_REASON_LABELS,
    ProposalFacts,
    RefusalReason,
    WithdrawalReason,
    action_for_outcome,
    may_answer,
    may_finish,
    may_move,
    may_propose,
    may_start,
    may_still_answer,
    may_take_back,
    may_withdraw,
)
from trajectories.domain.candidate import CandidateAction as A
from trajectories.domain.candidate import CandidateState as S
from trajectories.domain.learn_in import DropOutReason, Outcome, OutcomeFacts

TODAY = date(2026, 3, 2)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
ALLOWED = {
    (S.PROPOSED, A.ACCEPT): S.ACCEPTED,
    (S.PROPOSED, A.REFUSE): S.REFUSED,
    (S.PROPOSED, A.WITHDRAW): S.WITHDRAWN,
    (S.ACCEPTED, A.WITHDRAW): S.WITHDRAWN,
    (S.ACCEPTED, A.START_LEARNING_IN): S.LEARNING_IN,
    (S.ACCEPTED, A.PLACE): S.PLACED,
    (S.ACCEPTED, A.END): S.ENDED,
    (S.ACCEPTED, A.TAKE_BACK): S.PROPOSED,
    (S.LEARNING_IN, A.PLACE): S.PLACED,
    (S.LEARNING_IN, A.END): S.ENDED,
}


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_whole_table(state: S, action: A) -> None:
    move = CANDIDATE_TABLE.find(state, action)
    assert (move.target if move else None) == ALLOWED.get((state, action))
    assert may_move(state.value, action.value).allowed is ((state, action) in ALLOWED)
    assert move is None or move.condition


def test_states_fall_in_groups() -> None:
    assert CANDIDATE_TABLE.final == (S.REFUSED, S.WITHDRAWN, S.PLACED, S.ENDED)
    assert set(S) - set(CANDIDATE_TABLE.final) == OPEN_STATES
    assert OUTCOME_STATES < CHOSEN_STATES
    assert set(REFUSAL_REASON_LABELS) == set(RefusalReason)
    assert set(WITHDRAWAL_REASON_LABELS) == set(WithdrawalReason)


FINE = ProposalFacts(TODAY, open_here=False, learning_elsewhere=False, project_open=True, job_open=True)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"consented_on": None}, "toestemming"),
        ({"consented_on": TOMORROW}, "toestemming"),
        ({"open_here": True}, "al voorgesteld"),
        ({"learning_elsewhere": True}, "ergens anders"),
        ({"project_open": False}, "afgesloten"),
        ({"job_open": False}, "vervallen"),
    ],
)
def test_who_may_be_proposed(change: dict[str, object], word: str) -> None:
    assert may_propose(FINE, TODAY)
    found = may_propose(replace(FINE, **change), TODAY)
    assert not found
    assert word in found.reason


@pytest.mark.parametrize(
    ("action", "on", "reason", "allowed"),
    [
        (A.ACCEPT, TODAY, "", True),
        (A.ACCEPT, YESTERDAY, "", True),
        (A.ACCEPT, TOMORROW, "", False),
        (A.ACCEPT, YESTERDAY - timedelta(days=1), "", False),
        (A.REFUSE, TODAY, " ", False),
        (A.REFUSE, TODAY, RefusalReason.HOURS, True),
    ],
)
def test_answer_of_the_employer(action: A, on: date, reason: str, allowed: bool) -> None:
    assert may_answer(action, on, YESTERDAY, reason, TODAY).allowed is allowed


@pytest.mark.parametrize(
    ("state", "reason", "signed", "allowed"),
    [
        (S.PROPOSED, "x", False, True),
        (S.ACCEPTED, "x", False, True),
        (S.ACCEPTED, "x", True, False),
        (S.ACCEPTED, " ", False, False),
        (S.LEARNING_IN, "x", False, False),
    ],
)
def test_withdrawing(state: S, reason: str, signed: bool, allowed: bool) -> None:
    assert may_withdraw(state, reason, agreement_signed=signed).allowed is allowed


@pytest.mark.parametrize(
    ("state", "on", "signed", "word"),
    [
        (S.ACCEPTED, TODAY, TODAY, ""),
        (S.ACCEPTED, TODAY, YESTERDAY, ""),
        (S.ACCEPTED, TODAY, None, "nog niet ondertekend"),
        (S.ACCEPTED, TOMORROW, TODAY, "toekomst"),
        (S.ACCEPTED, YESTERDAY, TODAY, "2 maart 2026"),
        (S.PROPOSED, TODAY, TODAY, "nog niet besloten"),
    ],
)
def test_starting(state: S, on: date, signed: date | None, word: str) -> None:
    found = may_start(state, on, signed, TODAY)
    assert found.allowed is (word == "")
    assert word in found.reason


def test_every_outcome_has_its_move() -> None:
    placed = {outcome for outcome in Outcome if action_for_outcome(outcome) == A.PLACE}
    assert placed == {Outcome.INTENDED_JOB, Outcome.OTHER_EMPLOYER, Outcome.TEMP_AGENCY}
    with pytest.raises(ValueError, match="nothing"):
        action_for_outcome("nothing")


@pytest.mark.parametrize(
    ("state", "facts", "allowed"),
    [
        (S.LEARNING_IN, OutcomeFacts(Outcome.INTENDED_JOB, TODAY, YESTERDAY), True),
        (S.LEARNING_IN, OutcomeFacts(Outcome.NO_JOB, TODAY, YESTERDAY, DropOutReason.NOT_ABLE), True),
        (S.LEARNING_IN, OutcomeFacts(Outcome.NO_JOB, TODAY, YESTERDAY), False),
        (S.LEARNING_IN, OutcomeFacts(Outcome.UNKNOWN, TODAY, YESTERDAY), True),
        (S.ACCEPTED, OutcomeFacts(Outcome.INTENDED_JOB, TODAY, None), True),
        (S.ACCEPTED, OutcomeFacts(Outcome.NO_JOB, TODAY, None, DropOutReason.BEFORE_START), True),
        (S.ACCEPTED, OutcomeFacts(Outcome.NO_JOB, TODAY, None, DropOutReason.NOT_ABLE), False),
        (S.PROPOSED, OutcomeFacts(Outcome.INTENDED_JOB, TODAY, None), False),
        (S.PLACED, OutcomeFacts(Outcome.NO_JOB, TODAY, None, DropOutReason.BEFORE_START), False),
    ],
)
def test_finishing(state: S, facts: OutcomeFacts, allowed: bool) -> None:
    assert may_finish(state, facts, TODAY).allowed is allowed


@pytest.mark.parametrize(
    ("state", "on", "planned", "says"),
    [
        (S.ACCEPTED, TODAY, False, ""),
        (S.ACCEPTED, YESTERDAY, False, "op de dag zelf"),
        (S.ACCEPTED, None, False, "op de dag zelf"),
        (S.ACCEPTED, TODAY, True, "al een inleerplan"),
        (S.LEARNING_IN, TODAY, False, "al aan het inleren"),
    ],
)
def test_a_choice_is_taken_back_on_the_day_itself(
    state: S, on: date | None, planned: bool, says: str
) -> None:
    found = may_take_back(state, on, TODAY, planned=planned)
    assert found.allowed is (says == "")
    assert says in found.reason


def test_whether_an_answer_can_still_be_written_down() -> None:
    assert may_still_answer(S.PROPOSED, running=True)
    assert "afgesloten" in may_still_answer(S.PROPOSED, running=False).reason
    assert (
        "gekozen op 1 maart 2026" in may_still_answer(S.ACCEPTED, running=True, answered_on=YESTERDAY).reason
    )
