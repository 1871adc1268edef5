"""From an idea to a stacked job that all employers agreed to. Source: page on employers, future job."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from core.domain.decision import Decision, allow, refuse
from core.domain.state_table import StateTable, Transition


class StackedState(StrEnum):
    IDEA = "idea"
    TALKING = "talking"
    AGREED = "agreed"
    DROPPED = "dropped"


class StackedAction(StrEnum):
    TALK = "talk"
    AGREE = "agree"
    DROP = "drop"
    TAKE_UP = "take_up"


STACKED_STATE_LABELS: dict[str, str] = {
    StackedState.IDEA: "Idee",
    StackedState.TALKING: "In gesprek",
    StackedState.AGREED: "Afgesproken",
    StackedState.DROPPED: "Gaat niet door",
}
STACKED_ACTION_LABELS: dict[str, str] = {
    StackedAction.TALK: "In gesprek met de werkgevers",
    StackedAction.AGREE: "Afspreken",
    StackedAction.DROP: "Gaat niet door",
    StackedAction.TAKE_UP: "Opnieuw oppakken",
}
_HOLDS = "De banen passen bij elkaar."
_REASON = "De reden staat erbij."
STACKED_TABLE = StateTable(
    name="Stapelbaan",
    initial=StackedState.IDEA,
    states=STACKED_STATE_LABELS,
    actions=STACKED_ACTION_LABELS,
    now={
        StackedState.IDEA: "Deze stapelbaan is nog een idee.",
        StackedState.TALKING: "Over deze stapelbaan praten we nog met de werkgevers.",
        StackedState.AGREED: "Deze stapelbaan is al afgesproken.",
        StackedState.DROPPED: "Deze stapelbaan gaat niet door.",
    },
    transitions=(
        Transition(StackedState.IDEA, StackedAction.TALK, StackedState.TALKING, _HOLDS),
        Transition(StackedState.IDEA, StackedAction.DROP, StackedState.DROPPED, _REASON),
        Transition(StackedState.TALKING, StackedAction.AGREE, StackedState.AGREED, _HOLDS),
        Transition(StackedState.TALKING, StackedAction.DROP, StackedState.DROPPED, _REASON),
        Transition(StackedState.AGREED, StackedAction.DROP, StackedState.DROPPED, _REASON),
        Transition(StackedState.DROPPED, StackedAction.TAKE_UP, StackedState.IDEA),
    ),
)
CHANGEABLE = frozenset({StackedState.IDEA, StackedState.TALKING})


def may_move_stacked(status: str, action: str, problems: Sequence[str] = (), reason: str = "") -> Decision:
    """Whether a stacked job can take this step. ``problems``: sentences that say why its jobs don't hold."""
    moved = STACKED_TABLE.may(status, action)
    if not moved:
        return moved
    match StackedAction(action):
        case StackedAction.TALK | StackedAction.AGREE if problems:
            more = len(problems) - 1
            rest = f" En nog {more} {'ding' if more == 1 else 'dingen'}." if more else ""
            return refuse(f"Deze banen passen nog niet bij elkaar. {problems[0]}{rest}")
        case StackedAction.DROP if not reason.strip():
            return refuse("Schrijf op waarom deze stapelbaan niet doorgaat.")
    return allow(moved.reason)


def may_change_stacked(status: str) -> Decision:
    """What was agreed or dropped stays as it is."""
    if status in CHANGEABLE:
        return allow("De stapelbaan is te wijzigen.")
    return refuse(f"Deze stapelbaan is {STACKED_STATE_LABELS[status].lower()}: er verandert niets meer aan.")
