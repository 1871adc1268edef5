"""Aftercare: when somebody is spoken to after the start of a job, and what may be done with a moment.

Planned 1, 3, 6 and 12 months after the start by default (norms), with the person and with the employer.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import add_months, count_words, date_words
from core.domain.decision import Decision, allow, refuse
from core.domain.state_table import StateTable, Transition


class AftercareState(StrEnum):
    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"


class AftercareAction(StrEnum):
    LOG = "log"
    MOVE = "move"
    SKIP = "skip"


AFTERCARE_STATE_LABELS: dict[str, str] = {
    AftercareState.PLANNED: "Gepland",
    AftercareState.DONE: "Geweest",
    AftercareState.SKIPPED: "Overgeslagen",
}
AFTERCARE_ACTION_LABELS: dict[str, str] = {
    AftercareAction.LOG: "Vastleggen",
    AftercareAction.MOVE: "Verzetten",
    AftercareAction.SKIP: "Overslaan",
}
_S, _A = AftercareState, AftercareAction
AFTERCARE_TABLE = StateTable(
    name="Contact in de nazorg",
    initial=_S.PLANNED,
    states=AFTERCARE_STATE_LABELS,
    actions=AFTERCARE_ACTION_LABELS,
    now={
        _S.PLANNED: "Dit contact is nog niet geweest.",
        _S.DONE: "Dit contact is al geweest.",
        _S.SKIPPED: "Dit contact is overgeslagen.",
    },
    transitions=(
        Transition(_S.PLANNED, _A.LOG, _S.DONE, "Er staat bij hoe het gaat, en op welke dag."),
        Transition(
            _S.PLANNED, _A.MOVE, _S.PLANNED, "Een nieuwe dag na het begin van de baan, met een reden."
        ),
        Transition(_S.PLANNED, _A.SKIP, _S.SKIPPED, "De reden staat erbij."),
    ),
)
# So many days before the day itself a coach sees it.
AHEAD_DAYS = 7
JOB_ENDED = "De baan is geëindigd."


def planned_days(start: date, months: Iterable[int]) -> tuple[date, ...]:
    """The days after the start on which somebody is spoken to; each day once, in order."""
    return tuple(sorted({add_months(start, number) for number in months if number > 0}))


def asks_now(due_on: date, today: date) -> bool:
    """Within a week, or late."""
    return due_on - timedelta(days=AHEAD_DAYS) <= today


def due_words(due_on: date, today: date) -> str:
    """'vandaag', 'over 3 dagen', '5 dagen te laat'."""
    days = (due_on - today).days
    if days == 0:
        return "vandaag"
    words = count_words(abs(days), "dag", "dagen")
    return f"over {words}" if days > 0 else f"{words} te laat"


def may_log(state: str, on: date, start: date, today: date) -> Decision:
    step = AFTERCARE_TABLE.may(state, AftercareAction.LOG)
    if not step:
        return step
    if on > today:
        return refuse("Leg het gesprek vast op de dag zelf of daarna.")
    if on < start:
        return refuse(f"De baan begon op {date_words(start)}. Nazorg komt daarna.")
    return allow("Dit gesprek kan worden vastgelegd.")


def may_move(state: str, due_on: date, to: date, start: date, reason: str) -> Decision:
    step = AFTERCARE_TABLE.may(state, AftercareAction.MOVE)
    if not step:
        return step
    if to == due_on:
        return refuse("Dat is dezelfde dag.")
    if to < start:
        return refuse(f"De baan begon op {date_words(start)}. Kies een dag daarna.")
    if not reason.strip():
        return refuse("Schrijf op waarom het een andere dag wordt.")
    return allow("Verzetten kan.")


def may_skip(state: str, reason: str) -> Decision:
    step = AFTERCARE_TABLE.may(state, AftercareAction.SKIP)
    if step and not reason.strip():
        return refuse("Schrijf op waarom dit contact niet nodig is.")
    return step
