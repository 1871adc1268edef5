"""When the next talk can be: a working day within the frequency, and quick choices beside it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

from core.domain.calendar import is_working_day

WEEK = 7
QUICK_WEEKS = ((1, "over 1 week"), (2, "over 2 weken"), (4, "over 4 weken"))


@dataclass(frozen=True, slots=True)
class NextChoice:
    """A day to choose, and in words why it is offered."""

    on: date
    label: str


def working_day_before(latest: date, after: date, holidays: AbstractSet[date] = frozenset()) -> date:
    """The last working day up to ``latest``; when none lies after ``after``, the first working day after it.

    A frequency says "at the latest": a weekend or holiday moves the talk forward in time, never back.
    """
    day = latest
    while day > after:
        if is_working_day(day, holidays):
            return day
        day -= timedelta(days=1)
    return working_day_from(after + timedelta(days=1), holidays)


def working_day_from(day: date, holidays: AbstractSet[date] = frozenset()) -> date:
    """This day, or the first working day after it."""
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    return day


def next_choices(
    on: date, latest: date, planned: date | None, holidays: AbstractSet[date] = frozenset()
) -> tuple[NextChoice, ...]:
    """The days that are offered after a talk on ``on``: what is planned already, what the frequency asks,
    and a few weeks from now. Every day once, the best first.

    ``latest``: the last day by the frequency, as ``contact_due`` gives it. ``planned``: the first
    appointment after ``on``, if there is one.
    """
    agreed = working_day_before(latest, on, holidays)
    offered = [NextChoice(planned, "staat al")] if planned is not None else []
    offered.append(NextChoice(agreed, "volgens afspraak"))
    for weeks, label in QUICK_WEEKS:
        offered.append(NextChoice(working_day_from(on + timedelta(days=WEEK * weeks), holidays), label))
    first: dict[date, NextChoice] = {}
    for choice in offered:
        first.setdefault(choice.on, choice)
    return tuple(first.values())
