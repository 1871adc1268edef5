"""Questionnaires of Nieuwe Banen: who answers which list, and when.

Source: method page, questionnaires. The wording is our own.
"""

from __future__ import annotations

from enum import StrEnum


class ListKind(StrEnum):
    """Which list: the candidate's interview, or the coach's at the start (T0) and at the end (T1)."""

    CANDIDATE = "candidate"
    COACH_T0 = "coach_t0"
    COACH_T1 = "coach_t1"


LIST_KIND_LABELS: dict[str, str] = {
    ListKind.CANDIDATE: "Vragen aan de kandidaat",
    ListKind.COACH_T0: "Vragen aan de coach bij het begin",
    ListKind.COACH_T1: "Vragen aan de coach aan het einde",
}


class ListState(StrEnum):
    PLANNED = "planned"
    STARTED = "started"
    ANSWERED = "answered"
    SKIPPED = "skipped"
    REMOVED = "removed"


LIST_STATE_LABELS: dict[str, str] = {
    ListState.PLANNED: "Nog niet ingevuld",
    ListState.STARTED: "Begonnen",
    ListState.ANSWERED: "Ingevuld",
    ListState.SKIPPED: "Overgeslagen",
    ListState.REMOVED: "Antwoorden verwijderd",
}
