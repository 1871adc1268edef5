"""A direct placement that a coach announces: states, the term to answer, and who may do what next.

Source: page on employers, the relation; norm 'hand-over and direct-placement answer'.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import add_working_days, count_words
from core.domain.decision import Decision, all_of, allow, refuse
from core.domain.state_table import StateTable, Transition


class AnnouncementState(StrEnum):
    OPEN = "open"
    AGREED = "agreed"
    TALK_FIRST = "talk_first"
    WITHDRAWN = "withdrawn"


class AnnouncementAction(StrEnum):
    AGREE = "agree"
    ASK_TO_TALK = "ask_to_talk"
    WITHDRAW = "withdraw"
    TAKE_BACK = "take_back"
    BACK_TO_TALK = "back_to_talk"


ANNOUNCEMENT_STATE_LABELS: dict[str, str] = {
    AnnouncementState.OPEN: "Wacht op antwoord",
    AnnouncementState.AGREED: "Akkoord",
    AnnouncementState.TALK_FIRST: "Eerst overleggen",
    AnnouncementState.WITHDRAWN: "Teruggetrokken",
}
ANNOUNCEMENT_ACTION_LABELS: dict[str, str] = {
    AnnouncementAction.AGREE: "Akkoord geven",
    AnnouncementAction.ASK_TO_TALK: "Eerst willen overleggen",
    AnnouncementAction.WITHDRAW: "Terugtrekken",
    AnnouncementAction.TAKE_BACK: "Akkoord terugnemen",
    AnnouncementAction.BACK_TO_TALK: "Akkoord terugnemen en weer overleggen",
}
_WHY = "De reden staat erbij."
_SAME_DAY = "Dezelfde dag; er is nog geen baan vastgelegd."
_BACK = "De werkcoach of een collega van het team trekt terug; er is nog geen baan vastgelegd."
ANNOUNCEMENT_TABLE = StateTable(
    name="Aankondiging",
    initial=AnnouncementState.OPEN,
    states=ANNOUNCEMENT_STATE_LABELS,
    actions=ANNOUNCEMENT_ACTION_LABELS,
    now={
        AnnouncementState.OPEN: "Op deze aankondiging is nog niet geantwoord.",
        AnnouncementState.AGREED: "Op deze aankondiging is al geantwoord: akkoord{since}.",
        AnnouncementState.TALK_FIRST: "Op deze aankondiging is al geantwoord{since}: eerst overleggen.",
        AnnouncementState.WITHDRAWN: "Deze aankondiging is teruggetrokken.",
    },
    transitions=(
        Transition(
            AnnouncementState.OPEN,
            AnnouncementAction.AGREE,
            AnnouncementState.AGREED,
            "De accountmanager van de werkgever antwoordt.",
        ),
        Transition(
            AnnouncementState.OPEN, AnnouncementAction.ASK_TO_TALK, AnnouncementState.TALK_FIRST, _WHY
        ),
        Transition(
            AnnouncementState.OPEN,
            AnnouncementAction.WITHDRAW,
            AnnouncementState.WITHDRAWN,
            _BACK,
        ),
        Transition(
            AnnouncementState.TALK_FIRST,
            AnnouncementAction.AGREE,
            AnnouncementState.AGREED,
            "Er is overlegd.",
        ),
        Transition(
            AnnouncementState.TALK_FIRST,
            AnnouncementAction.WITHDRAW,
            AnnouncementState.WITHDRAWN,
            _BACK,
        ),
        Transition(AnnouncementState.AGREED, AnnouncementAction.TAKE_BACK, AnnouncementState.OPEN, _SAME_DAY),
        Transition(
            AnnouncementState.AGREED, AnnouncementAction.BACK_TO_TALK, AnnouncementState.TALK_FIRST, _SAME_DAY
        ),
    ),
)

OPEN_STATES = frozenset({AnnouncementState.OPEN, AnnouncementState.TALK_FIRST})
TAKES_BACK = frozenset({AnnouncementAction.TAKE_BACK, AnnouncementAction.BACK_TO_TALK})
AHEAD = timedelta(days=366)  # further away nothing is certain enough to ask an answer for


def answer_day(announced_on: date, term: int, holidays: AbstractSet[date] = frozenset()) -> date:
    """The last day to answer: ``term`` working days after the day of announcing."""
    return add_working_days(announced_on, term, holidays)


@dataclass(frozen=True, slots=True)
class AnnounceFacts:
    """What must be known before a coach announces.

    ``open_here``: another announcement for this person at this employer waits; ``works_here``: the person
    has a job there already; ``standing``: the file of the employer wasn't merged into another.
    """

    start: date
    open_here: bool
    works_here: bool
    standing: bool = True


def may_announce(facts: AnnounceFacts, today: date) -> Decision:
    """Whether a direct placement can be announced. What began already is a placement to record."""
    checks = (
        (facts.standing, "Deze werkgever is samengevoegd met een andere. Kies die."),
        (not facts.open_here, "Voor deze inwoner staat bij deze werkgever al een aankondiging open."),
        (not facts.works_here, "Deze inwoner werkt al bij deze werkgever."),
        (facts.start >= today, "De begindatum is al geweest. Een aankondiging doe je voor de start."),
        (
            facts.start <= today + AHEAD,
            "Kies een begindatum binnen een jaar.",
        ),
    )
    refused = [refuse(reason) for fine, reason in checks if not fine]
    return all_of(refused, otherwise="De plaatsing kan worden aangekondigd.")


def may_answer(state: str, action: str, answer: str, answered_on: date | None = None) -> Decision:
    """The account manager's answer: by the table, and 'first talk' says about what."""
    moved = ANNOUNCEMENT_TABLE.may(state, action, answered_on)
    if not moved:
        return moved
    if action == AnnouncementAction.ASK_TO_TALK and not answer.strip():
        return refuse("Schrijf op waarom je eerst wilt overleggen. Dan kan de werkcoach verder.")
    return allow("Het antwoord is compleet.")


def may_still_answer(state: str, answered_on: date | None) -> Decision:
    """Whether an answer can be given at all."""
    return ANNOUNCEMENT_TABLE.may(state, AnnouncementAction.AGREE, answered_on)


def may_take_back(state: str, answered_on: date | None, today: date, *, placed: bool) -> Decision:
    """A yes that was given by mistake: taken back on the day itself, before the job is recorded."""
    moved = ANNOUNCEMENT_TABLE.may(state, AnnouncementAction.TAKE_BACK, answered_on)
    if not moved:
        return moved
    if placed:
        return refuse("De baan is al vastgelegd. Overleg met de werkcoach.")
    if answered_on != today:
        return refuse("Terugnemen kan alleen op de dag zelf. Overleg met de werkcoach.")
    return allow("Het akkoord kan worden teruggenomen.")


def may_record_placement(state: str, *, placed: bool) -> Decision:
    """The job is recorded from the announcement once, after the account manager agreed."""
    if placed:
        return refuse("De baan bij deze aankondiging is al vastgelegd.")
    if state != AnnouncementState.AGREED:
        return refuse("De accountmanager heeft nog geen akkoord gegeven.")
    return allow("De baan kan worden vastgelegd.")


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long an answer is still waited for: in words, and whether it is too late."""

    late: bool
    days: int
    words: str


def waiting(state: str, answer_by: date, today: date) -> Waiting | None:
    """Where an unanswered announcement stands against its term; None when nobody waits for an answer.

    On the last day itself the answer is still in time. ``days`` counts calendar days, never below 0.
    """
    if state != AnnouncementState.OPEN:
        return None
    days = abs((answer_by - today).days)
    if answer_by < today:
        return Waiting(True, days, f"{count_words(days, 'dag', 'dagen')} te laat")
    if not days:
        return Waiting(False, 0, "antwoord vandaag")
    return Waiting(False, days, f"nog {count_words(days, 'dag', 'dagen')}")
