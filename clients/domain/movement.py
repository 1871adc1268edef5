"""Whether a file moves: the last thing that happened, and when nothing happened for too long.

Source: page on the client file; the norm (days) is a dated parameter and is passed in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.calendar import count_words, date_words


class MovementKind(StrEnum):
    """What counts as movement. Being there counts, an invitation or a missed talk doesn't."""

    CONTACT = "contact"
    RUNG = "rung"
    PROFILE = "profile"
    PLAN = "plan"
    SUPPORT = "support"
    TASK = "task"


MOVEMENT_LABELS: dict[str, str] = {
    MovementKind.CONTACT: "contact",
    MovementKind.RUNG: "een trede of categorie",
    MovementKind.PROFILE: "een profiel of vaardigheid",
    MovementKind.PLAN: "het plan",
    MovementKind.SUPPORT: "deelname aan ondersteuning",
    MovementKind.TASK: "een taak die klaar was",
}


@dataclass(frozen=True, slots=True)
class Movement:
    """Something that happened in a file, on a day."""

    kind: str
    on: date


@dataclass(frozen=True, slots=True)
class Standstill:
    """How long nothing happened: ``days`` since the last movement, or since the start when there was none."""

    days: int
    last: Movement | None
    stalled: bool
    reason: str


def standstill(since: date, movements: Iterable[Movement], norm_days: int, today: date) -> Standstill:
    """Stalled when the last movement is longer ago than the norm; on the norm day itself it isn't yet.

    What is planned for later is no movement. ``since``: first day of the guidance.
    """
    last = max((m for m in movements if m.on <= today), key=lambda m: m.on, default=None)
    days = max((today - (last.on if last else since)).days, 0)
    if last is None:
        reason = f"Sinds {date_words(since)} is er nog niets vastgelegd"
    else:
        reason = f"Het laatste was {MOVEMENT_LABELS[last.kind]}, op {date_words(last.on)}"
    return Standstill(days, last, days > norm_days, f"{reason}: {count_words(days, 'dag', 'dagen')} geleden.")
