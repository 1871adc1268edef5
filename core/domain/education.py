"""Levels of education and what became of it, by the codes in which municipalities exchange profiles (VUM 3).

Source: the page on exchange, education level and status.
"""

from __future__ import annotations

EDUCATION_LEVELS: dict[str, str] = {
    "1": "Basisonderwijs",
    "2": "Vmbo, mavo of praktijkonderwijs",
    "3": "Havo of vwo",
    "4": "Mbo",
    "5": "Hbo of bachelor",
    "6": "Universiteit of master",
    "9": "Anders",
}
# Is there a diploma: the answer, and what the file keeps of it (None = not known).
DIPLOMA_ANSWERS: dict[str, str] = {"yes": "Ja", "no": "Nee", "busy": "Nog bezig"}
LOW_LEVELS = frozenset({"1", "2"})


def has_diploma(answer: str) -> bool | None:
    """What an answer says about the diploma; None when nothing was said or the course still runs."""
    return {"yes": True, "no": False}.get(answer)


def level_words(code: str) -> str:
    """The Dutch name of a level; '' for a code that isn't in the list."""
    return EDUCATION_LEVELS.get(code, "")
