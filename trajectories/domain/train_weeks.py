"""Days as weeks of the train: week 0 begins on the Monday that the planner looks from.

A boundary between two steps falls on the nearest Monday: a week counts for whoever learns most of it there.
So a step that ends on Wednesday and the next that begins on Thursday follow each other, in weeks as in days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = 7
# A place that is closed, or a person who is away, for this many working days of a week misses that week.
MISSED_DAYS = 3


@dataclass(frozen=True, slots=True)
class Span:
    """From a day to a day, both included; `end` None = without end."""

    start: date
    end: date | None = None
    words: str = ""

    def holds(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_of(first: date, day: date) -> int:
    """The week whose Monday is nearest to this day; negative before the first."""
    return ((day - first).days + 3) // WEEK


def weeks_of(first: date, start: date, end: date) -> tuple[int, int]:
    """Start week and number of weeks of a step; one week at least."""
    begins = week_of(first, start)
    return begins, max(week_of(first, end + timedelta(days=1)) - begins, 1)


def moved(day: date, weeks: int) -> date:
    """The same weekday, so many weeks later (or earlier when negative)."""
    return day + timedelta(days=WEEK * weeks)


def monday(first: date, week: int) -> date:
    """The day on which a week begins."""
    return first + timedelta(days=WEEK * week)


def missed_weeks(first: date, spans: Iterable[Span], *, most: int) -> frozenset[int]:
    """The weeks of which so many working days fall away that nothing can be learned, up to week ``most``."""
    days: dict[int, set[date]] = {}
    last = monday(first, most)
    for span in spans:
        day = max(span.start, first)
        while day < last and span.holds(day):
            if day.weekday() < 5:
                days.setdefault((day - first).days // WEEK, set()).add(day)
            day += timedelta(days=1)
    return frozenset(week for week, found in days.items() if len(found) >= MISSED_DAYS)


def rooms_of(first: date, spans: Iterable[tuple[Span, int]], *, most: int) -> tuple[int, ...] | None:
    """The room of each week (on its Wednesday); of two periods the one that began last. None = not known."""
    found = sorted(spans, key=lambda one: one[0].start)
    if not found:
        return None

    def room(week: int) -> int:
        day = monday(first, week) + timedelta(days=2)
        return next((number for span, number in reversed(found) if span.holds(day)), 0)

    return tuple(room(week) for week in range(most))


def runs(weeks: Iterable[int]) -> list[tuple[int, int]]:
    """Weeks in a row as (first, last)."""
    found: list[tuple[int, int]] = []
    for week in sorted(set(weeks)):
        if found and found[-1][1] == week - 1:
            found[-1] = (found[-1][0], week)
        else:
            found.append((week, week))
    return found
