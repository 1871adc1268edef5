"""The states of a stacked job: the whole table, the refused pairs too."""

from itertools import product

import pytest

from employers.domain.stacked_job import (
    STACKED_TABLE,
    StackedAction,
    StackedState,
    may_change_stacked,
    may_move_stacked,
)

TARGETS = {
    ("idea", "talk"): "talking",
    ("idea", "drop"): "dropped",
    ("talking", "agree"): "agreed",
    ("talking", "drop"): "dropped",
    ("agreed", "drop"): "dropped",
    ("dropped", "take_up"): "idea",
}


@pytest.mark.parametrize(("status", "action"), list(product(StackedState, StackedAction)))
def test_whole_table(status: StackedState, action: StackedAction) -> None:
    move = STACKED_TABLE.find(status, action)
    assert (move.target if move else None) == TARGETS.get((status, action))
    found = may_move_stacked(status, action, (), "De zomer is voorbij.")
    assert found.allowed is ((status, action) in TARGETS)


@pytest.mark.parametrize(("status", "action"), [("idea", "talk"), ("talking", "agree")])
def test_jobs_that_do_not_hold_go_no_further(status: str, action: str) -> None:
    found = may_move_stacked(status, action, ("Ze zijn tegelijk.",))
    assert not found
    assert found.reason.endswith("Ze zijn tegelijk.")
    assert "nog 1 ding" in may_move_stacked(status, action, ("A.", "B.")).reason
    assert "nog 2 dingen" in may_move_stacked(status, action, ("A.", "B.", "C.")).reason


def test_dropping_asks_why_and_taking_up_doesn_t() -> None:
    assert "waarom" in may_move_stacked("idea", "drop", (), " ").reason
    assert may_move_stacked("dropped", "take_up", ("Ze zijn tegelijk.",))


@pytest.mark.parametrize(
    ("status", "allowed"), [("idea", True), ("talking", True), ("agreed", False), ("dropped", False)]
)
def test_what_was_agreed_stays(status: str, allowed: bool) -> None:
    assert may_change_stacked(status).allowed is allowed
