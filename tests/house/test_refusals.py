"""What a state table refuses is said in a sentence that a coach understands."""

import re
from itertools import product

import pytest

from core.domain.state_table import StateTable
from trajectories.management.commands.state_diagrams import TABLES

REFUSED = [
    pytest.param(table, state, action, id=f"{table.name}: {state} {action}")
    for table in TABLES
    for state, action in product(table.states, table.actions)
    if table.find(state, action) is None
]


@pytest.mark.parametrize(("table", "state", "action"), REFUSED)
def test_a_refusal_is_a_sentence_and_no_code(table: StateTable, state: str, action: str) -> None:
    told = table.may(state, action).reason
    codes = {str(code) for code in (*table.states, *table.actions)}
    assert not codes & set(re.findall(r"\w+", told)), told
    assert "vanuit" not in told
    assert "{" not in told
    assert re.fullmatch(r"[A-Z][^{}]+\. (Wel kan nog: .+|Daar verandert niets meer aan)\.", told), told


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_each_state_says_how_it_is(table: StateTable) -> None:
    assert set(table.now) == set(table.states)
