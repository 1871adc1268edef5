"""Levels and skills of language: the file records them, a job can ask them.

Nothing else about language is used in a match.
"""

from __future__ import annotations

from enum import StrEnum


class LanguageSkill(StrEnum):
    """The five language skills of the Participatiewet (art. 18b)."""

    READING = "reading"
    WRITING = "writing"
    LISTENING = "listening"
    SPEAKING = "speaking"
    CONVERSATION = "conversation"


LANGUAGE_SKILL_LABELS: dict[str, str] = {
    LanguageSkill.READING: "Lezen",
    LanguageSkill.WRITING: "Schrijven",
    LanguageSkill.LISTENING: "Luisteren",
    LanguageSkill.SPEAKING: "Spreken",
    LanguageSkill.CONVERSATION: "Gesprekken voeren",
}


class Cefr(StrEnum):
    """Language levels of the European framework, in rising order; A0 is below A1."""

    A0 = "A0"
    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"

    @property
    def rank(self) -> int:
        """0 for A0 to 6 for C2."""
        return list(Cefr).index(self)


def steps_short(held: Cefr, asked: Cefr) -> int:
    """How many levels someone falls short of what is asked; 0 when it is enough."""
    return max(asked.rank - held.rank, 0)
