"""Meetings of employers and candidates: kinds, and what came of a meeting.

Source: page on employers, events.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import count_words, day_words
from core.domain.decision import Decision, allow, refuse
from core.domain.state_table import StateTable, Transition


class EventKind(StrEnum):
    CAFE = "cafe"
    SPEED_DATE = "speed_date"
    SELECTION = "selection"
    VISIT = "visit"
    FAIR = "fair"


EVENT_KIND_LABELS: dict[str, str] = {
    EventKind.CAFE: "Netwerkcafé",
    EventKind.SPEED_DATE: "Speeddates",
    EventKind.SELECTION: "Selectiedag",
    EventKind.VISIT: "Bezoek aan een werkgever",
    EventKind.FAIR: "Banenmarkt",
}


class MeetingResult(StrEnum):
    """What a meeting of a person with an employer led to."""

    GO_ON = "go_on"
    TRIAL_DAY = "trial_day"
    JOB = "job"
    NOT_NOW = "not_now"
    NO = "no"


MEETING_RESULT_LABELS: dict[str, str] = {
    MeetingResult.GO_ON: "Praat verder",
    MeetingResult.TRIAL_DAY: "Loopt een dag mee",
    MeetingResult.JOB: "Krijgt de baan",
    MeetingResult.NOT_NOW: "Nu niet",
    MeetingResult.NO: "Past niet",
}


class EventState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class EventAction(StrEnum):
    HOLD = "hold"
    CANCEL = "cancel"


EVENT_STATE_LABELS: dict[str, str] = {
    EventState.PLANNED: "Gepland",
    EventState.HELD: "Geweest",
    EventState.CANCELLED: "Gaat niet door",
}
EVENT_TABLE = StateTable(
    name="Ontmoeting",
    initial=EventState.PLANNED,
    states=EVENT_STATE_LABELS,
    actions={EventAction.HOLD: "Geweest noemen", EventAction.CANCEL: "Niet laten doorgaan"},
    now={
        EventState.PLANNED: "Deze ontmoeting moet nog komen.",
        EventState.HELD: "Deze ontmoeting is al geweest.",
        EventState.CANCELLED: "Deze ontmoeting gaat niet door.",
    },
    transitions=(
        Transition(EventState.PLANNED, EventAction.HOLD, EventState.HELD, "De dag is er."),
        Transition(
            EventState.PLANNED,
            EventAction.CANCEL,
            EventState.CANCELLED,
            "De reden staat erbij, en niemand is als aanwezig vastgelegd.",
        ),
    ),
)

# The rhythm of the network café. Who wants another day changes it on the form.
RHYTHM = timedelta(weeks=2)


def next_day(day: date, today: date) -> date:
    """The day of the next meeting: two weeks on, and two weeks more until it no longer lies behind us."""
    found = day + RHYTHM
    if found < today:
        found += -((found - today) // RHYTHM) * RHYTHM
    return found


def may_hold(state: str, day: date, today: date) -> Decision:
    """Whether a meeting can be called held."""
    moved = EVENT_TABLE.may(state, EventAction.HOLD)
    if not moved:
        return moved
    if day > today:
        return refuse(f"De ontmoeting is pas op {day_words(day)}.")
    return allow("De dag is er.")


def may_cancel(state: str, reason: str, came: int) -> Decision:
    """Whether a meeting can be called off; ``came``: how many people were there."""
    moved = EVENT_TABLE.may(state, EventAction.CANCEL)
    if not moved:
        return moved
    if came:
        people = count_words(came, "inwoner", "inwoners")
        return refuse(f"Er is al vastgelegd dat er {people} waren. Dan is de ontmoeting geweest.")
    if not reason.strip():
        return refuse("Schrijf op waarom het niet doorgaat.")
    return allow("Dit kan.")


def room_words(room: int | None, taken: int) -> str:
    """How full it is; '' when nobody counts the places."""
    if room is None:
        return ""
    if taken > room:
        return f"{taken - room} meer dan de {count_words(room, 'plaats', 'plaatsen')}"
    return "vol" if taken == room else f"nog {count_words(room - taken, 'plaats', 'plaatsen')}"


def may_add(state: str, room: int | None, taken: int, number: int, following: date | None) -> Decision:
    """Whether so many more can be asked. Who doesn't fit waits for the ``following`` meeting, if any."""
    if state == EventState.CANCELLED:
        return refuse("Deze ontmoeting gaat niet door.")
    if number < 1:
        return refuse("Kies wie je wilt uitnodigen.")
    if room is None or taken + number <= room:
        return allow("Er is plaats.")
    left = max(room - taken, 0)
    fits = f"Er is nog plaats voor {left}, en je koos er {number}." if left else "Alle plaatsen zijn bezet."
    waits = "De anderen wachten" if left else f"{count_words(number, 'inwoner wacht', 'inwoners wachten')}"
    until = f" op de volgende keer, {day_words(following)}." if following else " tot er iemand afzegt."
    return refuse(f"{fits} {waits}{until}")
