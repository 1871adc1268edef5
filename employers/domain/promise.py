"""What one of the two sides promised in a talk: open, late, done or dropped.

Source: page on employers, what employers ask: clear agreements beforehand, no surprises.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.calendar import count_words, date_words, relative_words

NO_LONGER_NEEDED = "Niet meer nodig"


class PromiseState(StrEnum):
    OPEN = "open"
    TODAY = "today"
    LATE = "late"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class PromiseStanding:
    state: PromiseState
    reason: str

    @property
    def open(self) -> bool:
        return self.state in (PromiseState.OPEN, PromiseState.TODAY, PromiseState.LATE)


def promise_standing(due_on: date, done_on: date | None, dropped: str, today: date) -> PromiseStanding:
    """Where a promise stands today; done goes before dropped."""
    if done_on is not None:
        return PromiseStanding(PromiseState.DONE, f"Gedaan op {date_words(done_on)}.")
    if dropped:
        return PromiseStanding(PromiseState.DROPPED, f"Vervallen: {dropped}.")
    if due_on > today:
        return PromiseStanding(
            PromiseState.OPEN, f"Voor {date_words(due_on)}, {relative_words(due_on, today)}."
        )
    if due_on == today:
        return PromiseStanding(PromiseState.TODAY, "Vandaag.")
    late = count_words((today - due_on).days, "dag", "dagen")
    return PromiseStanding(PromiseState.LATE, f"Was voor {date_words(due_on)}, {late} te laat.")
