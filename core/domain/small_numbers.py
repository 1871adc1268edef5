"""The guard for small numbers: a figure must not tell who somebody is, nor pretend to be surer than it is.

Outside the own caseload a number of 1 to 4 people is hidden (0 is shown). A share of fewer than 10 people
stands with its 95% interval (Wilson) and is never ranked. Published figures are exempt: the guard is for
people in the files.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.domain.rounding import percent_of

HIDE_BELOW = 5
INTERVAL_BELOW = 10
Z_95 = 1.959963984540054
HIDDEN_TEXT = "minder dan 5"
HIDDEN_REASON = "Dit getal is te klein om te laten zien: het kan verraden om wie het gaat."
SHARE_HIDDEN_TEXT = "te weinig mensen"
INTERVAL_REASON = "Het gaat om weinig mensen. Vergelijk dit getal niet met dat van anderen."


class Audience(StrEnum):
    """For whom a figure is shown: people of the own caseload, anybody else, or figures that were published
    before.
    """

    OWN_CASELOAD = "own_caseload"
    OTHERS = "others"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class GuardedCount:
    """A number of people as it may be shown. `value` is None when hidden; `text` is for the screen."""

    value: int | None
    text: str
    reason: str

    @property
    def hidden(self) -> bool:
        return self.value is None


@dataclass(frozen=True, slots=True)
class GuardedShare:
    """A share in whole percents as it may be shown; `low` and `high` are the interval when there is one.

    `rankable` says whether it may be compared or sorted beside others.
    """

    percent: int | None
    low: int | None
    high: int | None
    rankable: bool
    text: str
    reason: str

    @property
    def hidden(self) -> bool:
        return self.percent is None


def could_identify(count: int) -> bool:
    """A number of 1 to 4 people can tell who it is about; 0 is about nobody."""
    return 0 < count < HIDE_BELOW


def guard_count(count: int, audience: Audience) -> GuardedCount:
    """A number of people, hidden when it could identify somebody. Raises ValueError for a negative number."""
    if count < 0:
        raise ValueError("Een aantal mensen is niet negatief.")
    if audience == Audience.OTHERS and could_identify(count):
        return GuardedCount(None, HIDDEN_TEXT, HIDDEN_REASON)
    return GuardedCount(count, str(count), "")


def guard_breakdown(counts: Sequence[int], audience: Audience) -> tuple[GuardedCount, ...]:
    """The cells of one breakdown whose total is shown too.

    When exactly one cell is hidden it could be worked out from the total, so the smallest other cell that
    isn't 0 is hidden as well.
    """
    guarded = [guard_count(count, audience) for count in counts]
    hidden = [place for place, cell in enumerate(guarded) if cell.hidden]
    shown = [place for place, cell in enumerate(guarded) if cell.value]
    if len(hidden) == 1 and shown:
        second = min(shown, key=lambda place: (counts[place], place))
        guarded[second] = GuardedCount(None, "verborgen", HIDDEN_REASON)
    return tuple(guarded)


def wilson_interval(part: int, whole: int) -> tuple[int, int]:
    """The 95% interval of a share in whole percents, rounded outwards.

    Raises ValueError unless 0 ≤ part ≤ whole, whole > 0.
    """
    if not 0 <= part <= whole or whole == 0:
        raise ValueError(f"{part} van {whole} is geen deel van een geheel.")
    found, square = part / whole, Z_95 * Z_95
    base = 1 + square / whole
    middle = (found + square / (2 * whole)) / base
    half = Z_95 * math.sqrt(found * (1 - found) / whole + square / (4 * whole * whole)) / base
    # Twelve decimals take away the noise of the floating point at 0% and 100%.
    low = math.floor(round(100 * (middle - half), 12))
    high = math.ceil(round(100 * (middle + half), 12))
    return max(low, 0), min(high, 100)


def guard_share(part: int, whole: int, audience: Audience) -> GuardedShare:
    """A share of a group. Hidden when the part or the rest could identify somebody: one can be worked out
    from the other.

    Raises ValueError unless 0 ≤ part ≤ whole.
    """
    found = percent_of(part, whole)
    if found is None:
        return GuardedShare(None, None, None, False, "–", "Er zijn geen mensen om over te tellen.")
    if audience == Audience.PUBLISHED:
        return GuardedShare(found, None, None, True, f"{found}%", "")
    if audience == Audience.OTHERS and (could_identify(part) or could_identify(whole - part)):
        return GuardedShare(None, None, None, False, SHARE_HIDDEN_TEXT, HIDDEN_REASON)
    if whole < INTERVAL_BELOW:
        low, high = wilson_interval(part, whole)
        return GuardedShare(found, low, high, False, f"{found}% (tussen {low}% en {high}%)", INTERVAL_REASON)
    return GuardedShare(found, None, None, True, f"{found}%", "")
