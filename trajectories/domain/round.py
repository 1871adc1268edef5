"""Rounds of a large project: the same row of parts for a group of candidates.

Source: method page: large groups repeat steps 3–5 in rounds.
"""

from __future__ import annotations

from enum import StrEnum


class RoundPart(StrEnum):
    """What is done for each candidate of a round, in this order."""

    SELECTED = "selected"
    INFORMATION = "information"
    EMPOWERMENT = "empowerment"
    SELECTION_DAY = "selection_day"
    FEEDBACK = "feedback"
    TRAINING = "training"
    SECOND_TALK = "second_talk"
    REFERENCE = "reference"


ROUND_PART_LABELS: dict[str, str] = {
    RoundPart.SELECTED: "Gekozen voor de ronde",
    RoundPart.INFORMATION: "Informatiebijeenkomst",
    RoundPart.EMPOWERMENT: "Empowerment",
    RoundPart.SELECTION_DAY: "Selectiedag",
    RoundPart.FEEDBACK: "Feedback opgepakt",
    RoundPart.TRAINING: "Training",
    RoundPart.SECOND_TALK: "Tweede gesprek",
    RoundPart.REFERENCE: "Referenties nagevraagd",
}


class RoundResult(StrEnum):
    BUSY = "busy"
    THROUGH = "through"
    NEXT_ROUND = "next_round"
    STOPPED = "stopped"


ROUND_RESULT_LABELS: dict[str, str] = {
    RoundResult.BUSY: "Bezig",
    RoundResult.THROUGH: "Door naar het inleren",
    RoundResult.NEXT_ROUND: "Schuift door naar de volgende ronde",
    RoundResult.STOPPED: "Gestopt",
}
