"""Handing a resident to a colleague or another team: who answers, within what term, and what follows.

Source: page on the client file, from report to route; the term is a norm (working days).
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.calendar import add_working_days, count_words, date_words
from core.domain.decision import Decision, allow, refuse
from core.domain.state_table import StateTable, Transition


class HandOverState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    ESCALATED = "escalated"
    SETTLED = "settled"
    WITHDRAWN = "withdrawn"


class HandOverAction(StrEnum):
    ACCEPT = "accept"
    REFUSE = "refuse"
    ESCALATE = "escalate"
    SETTLE = "settle"
    WITHDRAW = "withdraw"


HAND_OVER_STATE_LABELS: dict[str, str] = {
    HandOverState.OPEN: "Wacht op antwoord",
    HandOverState.ACCEPTED: "Overgenomen",
    HandOverState.REFUSED: "Geweigerd",
    HandOverState.ESCALATED: "Ligt bij kwaliteit",
    HandOverState.SETTLED: "Besloten door kwaliteit",
    HandOverState.WITHDRAWN: "Ingetrokken",
}
HAND_OVER_ACTION_LABELS: dict[str, str] = {
    HandOverAction.ACCEPT: "Overnemen",
    HandOverAction.REFUSE: "Weigeren",
    HandOverAction.ESCALATE: "Aan kwaliteit voorleggen",
    HandOverAction.SETTLE: "Besluiten",
    HandOverAction.WITHDRAW: "Intrekken",
}

_S, _A = HandOverState, HandOverAction
HAND_OVER_TABLE = StateTable(
    name="Overdracht van een inwoner",
    initial=_S.OPEN,
    states=HAND_OVER_STATE_LABELS,
    actions=HAND_OVER_ACTION_LABELS,
    now={
        _S.OPEN: "Deze overdracht wacht nog op antwoord.",
        _S.ACCEPTED: "Deze inwoner is al overgenomen.",
        _S.REFUSED: "Deze overdracht is geweigerd.",
        _S.ESCALATED: "Deze overdracht ligt bij kwaliteit.",
        _S.SETTLED: "Kwaliteit heeft al over deze overdracht besloten.",
        _S.WITHDRAWN: "Deze overdracht is ingetrokken.",
    },
    transitions=(
        Transition(_S.OPEN, _A.ACCEPT, _S.ACCEPTED, "De ontvanger neemt over; inwoner en dossier gaan mee."),
        Transition(_S.OPEN, _A.REFUSE, _S.REFUSED, "De reden staat erbij."),
        Transition(_S.OPEN, _A.ESCALATE, _S.ESCALATED, "De termijn is voorbij."),
        Transition(_S.OPEN, _A.WITHDRAW, _S.WITHDRAWN, "Alleen door wie het vroeg."),
        Transition(_S.REFUSED, _A.ESCALATE, _S.ESCALATED, "De vrager is het er niet mee eens."),
        Transition(_S.REFUSED, _A.WITHDRAW, _S.WITHDRAWN, "De vrager houdt de inwoner."),
        Transition(_S.ESCALATED, _A.SETTLE, _S.SETTLED, "Kwaliteit kiest de coach; de reden staat erbij."),
        Transition(_S.ESCALATED, _A.WITHDRAW, _S.WITHDRAWN, "De vrager houdt de inwoner."),
    ),
)
RUNNING = frozenset({_S.OPEN, _S.REFUSED, _S.ESCALATED})
SHORTEST_NOTE = 20


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who may get a resident: ids of person and team, and whether the account is in use."""

    pk: int
    name: str
    team_id: int | None
    active: bool


def answer_by(asked: date, working_days: int, holidays: AbstractSet[date] = frozenset()) -> date:
    """The last day to answer. Raises ValueError for a negative term."""
    return add_working_days(asked, working_days, holidays)


def term_passed(last_day: date, today: date) -> bool:
    """The last day itself is in time."""
    return today > last_day


def check_receiver(
    receiver: Receiver | None, *, coach_id: int | None, client_team_id: int, to_team_id: int
) -> Decision:
    """Whether this person can be asked. No receiver = anybody of the team, which must be another one."""
    if receiver is None:
        if client_team_id == to_team_id:
            return refuse("Kies een collega, of een ander team.")
        return allow("Wie van het team als eerste overneemt, wordt de coach.")
    if not receiver.active:
        return refuse(f"{receiver.name} werkt hier niet meer. Kies iemand anders.")
    if receiver.team_id != to_team_id:
        return refuse(f"{receiver.name} werkt niet in dat team. Kies een coach van dat team.")
    if receiver.pk == coach_id:
        return refuse(f"{receiver.name} is al de coach.")
    return allow(f"{receiver.name} kan deze inwoner overnemen.")


def check_note(note: str) -> Decision:
    """A hand-over without a story costs the resident the same talk twice."""
    if len(note.split()) < 3 or len(note.strip()) < SHORTEST_NOTE:
        return refuse("Schrijf in een paar zinnen op wat je opvolger moet weten: wat loopt er, wat werkt.")
    return allow("De opvolger weet wat er loopt.")


def waiting_words(last_day: date, today: date) -> str:
    """How long there is to answer, in words."""
    if term_passed(last_day, today):
        late = count_words((today - last_day).days, "dag", "dagen")
        return f"Het antwoord had er {date_words(last_day)} moeten zijn ({late} te laat)."
    return f"Antwoord voor {date_words(last_day)}."


def changes_of_coach(starts: Iterable[date], since: date | None = None) -> int:
    """How often the coach changed: the periods that began after the first one (and after ``since``)."""
    later = sorted(starts)[1:]
    return sum(1 for start in later if since is None or start >= since)


def spread_evenly(client_ids: Iterable[int], receivers: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Who gets whom when a coach leaves: each next resident to whoever then has the fewest.

    ``receivers``: (id, size of the caseload now). Ties go to the lowest id, so that the same question
    always has the same answer. Raises ValueError without receivers.
    """
    load = dict(receivers)
    if not load:
        raise ValueError("Er is niemand om over te nemen.")
    shares: dict[int, int] = {}
    for client_id in client_ids:
        least = min(load, key=lambda pk: (load[pk], pk))
        shares[client_id] = least
        load[least] += 1
    return shares
