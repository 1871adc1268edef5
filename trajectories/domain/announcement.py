"""A direct placement that a coach announces: states, the term to answer, and who may do what next.

Source: page on employers, the relation; norm 'hand-over and direct-placement answer'.
"""

from __future__ import annotations

from enum import StrEnum

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
}
_WHY = "De reden staat erbij."
ANNOUNCEMENT_TABLE = StateTable(
    name="Aankondiging",
    initial=AnnouncementState.OPEN,
    states=ANNOUNCEMENT_STATE_LABELS,
    actions=ANNOUNCEMENT_ACTION_LABELS,
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
            "De werkcoach die aankondigde trekt terug.",
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
            "De werkcoach die aankondigde trekt terug.",
        ),
    ),
)
