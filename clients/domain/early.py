"""People who are known before a benefit starts: when something ends for them, and whether that is near."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.calendar import add_months, date_words
from core.domain.decision import Decision, allow, refuse

# The information evening for people whose WW ends is held every two months.
NEAR_MONTHS = 2


class EarlyState(StrEnum):
    PASSED = "passed"
    NEAR = "near"
    LATER = "later"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class EarlyDue:
    """How near it is, with the reason in words."""

    state: EarlyState
    reason: str

    @property
    def asks(self) -> bool:
        return self.state in (EarlyState.PASSED, EarlyState.NEAR)


def early_due(ends_on: date | None, today: date) -> EarlyDue:
    """Passed, within two months, later, or without a day."""
    if ends_on is None:
        return EarlyDue(EarlyState.OPEN, "Er is geen einddatum.")
    if ends_on < today:
        return EarlyDue(EarlyState.PASSED, f"Liep af op {date_words(ends_on)}.")
    if ends_on <= add_months(today, NEAR_MONTHS):
        return EarlyDue(EarlyState.NEAR, f"Loopt binnen twee maanden af, op {date_words(ends_on)}.")
    return EarlyDue(EarlyState.LATER, f"Loopt af op {date_words(ends_on)}.")


def may_start_guidance(status: str) -> Decision:
    """Guidance starts once, for somebody who is known early."""
    if status != "early":
        return refuse("De begeleiding van deze inwoner is al begonnen.")
    return allow("De begeleiding kan beginnen.")
