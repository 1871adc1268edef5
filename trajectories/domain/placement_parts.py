"""A job made of parts at several employers: what may stand in it. The person counts once, with the sum.

Source: method page, stacked jobs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.domain.calendar import date_words
from core.domain.decision import Decision, allow, refuse

# A week has 60 hours of work at most (working hours act); more is a mistake in typing.
MOST_HOURS = 60


@dataclass(frozen=True, slots=True)
class Part:
    """Hours a week at one employer; `end` None = runs."""

    employer: int
    hours: int
    start: date
    end: date | None


def hours_together(parts: Sequence[Part]) -> int:
    """The hours a week of the parts that run."""
    return sum(part.hours for part in parts if part.end is None)


def employers_together(parts: Sequence[Part]) -> int:
    """At how many employers somebody works."""
    return len({part.employer for part in parts if part.end is None})


def check_parts(parts: Sequence[Part], start: date) -> Decision:
    """Whether these parts can be one job that begins on `start`."""
    if any(part.hours < 1 for part in parts):
        return refuse("Vul per werkgever in hoeveel uren per week het zijn.")
    early = [part.start for part in parts if part.start < start]
    if early:
        return refuse(f"De baan begint op {date_words(start)}; een deel kan niet eerder beginnen.")
    if hours_together(parts) > MOST_HOURS:
        return refuse(
            f"Samen is dit {hours_together(parts)} uur per week. Meer dan {MOST_HOURS} uur kan niet."
        )
    return allow(f"Samen {hours_together(parts)} uur per week.")
