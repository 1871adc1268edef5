"""How fresh the contact with an employer is. The norms are dated parameters (days) and are passed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.calendar import count_words, date_words


class Freshness(StrEnum):
    FRESH = "fresh"
    DUE = "due"
    OVERDUE = "overdue"


FRESHNESS_LABELS: dict[str, str] = {
    Freshness.FRESH: "Op tijd",
    Freshness.DUE: "Weer nodig",
    Freshness.OVERDUE: "Te laat",
}


@dataclass(frozen=True, slots=True)
class ContactState:
    """`days` since the last contact, None when there was none."""

    freshness: Freshness
    days: int | None
    reason: str


def contact_state(last: date | None, today: date, fresh_days: int, due_days: int) -> ContactState:
    """Up to and including `fresh_days` fresh, up to and including `due_days` due, later or never overdue.

    A contact that is planned for later counts as today. Raises ValueError unless fresh_days ≤ due_days.
    """
    if fresh_days > due_days:
        raise ValueError("De eerste norm voor contact is niet langer dan de tweede.")
    if last is None:
        return ContactState(Freshness.OVERDUE, None, "Er is nog geen contact vastgelegd.")
    days = max((today - last).days, 0)
    if days <= fresh_days:
        freshness = Freshness.FRESH
    else:
        freshness = Freshness.DUE if days <= due_days else Freshness.OVERDUE
    ago = f"{count_words(days, 'dag', 'dagen')} geleden"
    return ContactState(freshness, days, f"Laatste contact op {date_words(last)}, {ago}.")
