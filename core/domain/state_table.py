"""State machines as tables: from, what is done, to, under which condition.

The docs draw their picture from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from core.domain.calendar import date_words
from core.domain.decision import Decision, allow, refuse


@dataclass(frozen=True, slots=True)
class Transition:
    """One allowed move.

    `source`, `action` and `target` are codes; `condition` says in Dutch what must be true first.
    """

    source: str
    action: str
    target: str
    condition: str = ""


@dataclass(frozen=True, slots=True)
class StateTable:
    """A process: its states and actions with their Dutch names, where it starts, and every allowed move.

    ``now`` says per state how it is, for who asks something that can't be done any more (or not yet);
    "{since}" in it becomes the day on which that came to be, when it is known.

    Raises ValueError when a move names an unknown state or action, or when one state has the same action
    twice.
    """

    name: str
    initial: str
    states: Mapping[str, str]
    actions: Mapping[str, str]
    transitions: Sequence[Transition]
    now: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        seen: set[tuple[str, str]] = set()
        for move in self.transitions:
            if not {move.source, move.target} <= set(self.states) or move.action not in self.actions:
                raise ValueError(
                    f"Onbekende stap in '{self.name}': {move.source} {move.action} {move.target}."
                )
            if (move.source, move.action) in seen:
                raise ValueError(f"Dubbele stap in '{self.name}': {move.source} {move.action}.")
            seen.add((move.source, move.action))
        if self.initial not in self.states:
            raise ValueError(f"Onbekend begin in '{self.name}': {self.initial}.")

    def find(self, source: str, action: str) -> Transition | None:
        """The move from a state by an action, or None when the table doesn't allow it."""
        return next((m for m in self.transitions if m.source == source and m.action == action), None)

    def actions_from(self, source: str) -> tuple[str, ...]:
        """The actions that a state allows, in the order of the table."""
        return tuple(m.action for m in self.transitions if m.source == source)

    @property
    def final(self) -> tuple[str, ...]:
        """States that nothing leads out of, in the order of the table."""
        return tuple(state for state in self.states if not self.actions_from(state))

    def may(self, source: str, action: str, since: date | None = None) -> Decision:
        """Whether the table allows the move at all (its condition is another question).

        A refusal says how it is now, and what can be done instead. Unknown codes raise KeyError.
        """
        state, wanted = self.states[source], self.actions[action]
        if self.find(source, action) is not None:
            return allow(f"'{wanted}' kan nu.")
        told = self.now.get(source, f"Nu is dit: {state.lower()}.")
        told = told.replace("{since}", f" op {date_words(since)}" if since else "")
        *others, last = [f"'{self.actions[name]}'" for name in self.actions_from(source)] or [""]
        options = f"{', '.join(others)} of {last}" if others else last
        rest = f"Wel kan nog: {options}." if options else "Daar verandert niets meer aan."
        return refuse(f"{told} {rest}")


def mermaid(table: StateTable) -> str:
    """The table as text of a Mermaid state diagram, with Dutch names.

    The same table always gives the same text.
    """
    lines = ["stateDiagram-v2", f"    [*] --> {table.initial}"]
    lines += [f"    {code} : {label}" for code, label in table.states.items()]
    lines += [f"    {m.source} --> {m.target} : {table.actions[m.action]}" for m in table.transitions]
    lines += [f"    {code} --> [*]" for code in table.final]
    return "\n".join(lines) + "\n"


def markdown_rows(table: StateTable) -> Iterable[str]:
    """The table as rows of a Markdown table: van, wat, naar, voorwaarde."""
    yield "| van | wat | naar | voorwaarde |"
    yield "| --- | --- | --- | --- |"
    for m in table.transitions:
        cells = (table.states[m.source], table.actions[m.action], table.states[m.target], m.condition)
        yield f"| {' | '.join(cells)} |"
