"""When the work of a job is: months × weekdays × times of the day. Hours, and where two jobs clash.

Source: page on employers, future job (part-time or seasonal pattern, for stacked jobs).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from fractions import Fraction

MONTHS = range(1, 13)
WEEKDAYS = range(1, 8)  # 1 = Monday
# Of an average year: every fourth February has a day more.
DAYS_IN_MONTH = tuple(Fraction(days) for days in (31, "113/4", 31, 30, 31, 30, 31, 31, 30, 31, 30, 31))
DAYS_IN_YEAR = sum(DAYS_IN_MONTH, Fraction(0))
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Shift:
    """Work in these months (1–12), on these weekdays (1 = Monday), from ``start`` until ``end`` that day."""

    months: frozenset[int]
    weekdays: frozenset[int]
    start: time
    end: time

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError("Het einde van de werktijd ligt voor het begin.")
        if not (self.months <= set(MONTHS) and self.weekdays <= set(WEEKDAYS)):
            raise ValueError("Maanden zijn 1 tot en met 12, dagen 1 (maandag) tot en met 7.")


@dataclass(frozen=True, slots=True, order=True)
class Clash:
    """A moment at which two jobs ask the same person, in minutes since midnight."""

    month: int
    weekday: int
    start: int
    end: int


def busy(shifts: Iterable[Shift], month: int, weekday: int) -> tuple[tuple[int, int], ...]:
    """The times of work on such a day, in minutes since midnight, in order; what overlaps counts once."""
    times = sorted(
        (_minutes(one.start), _minutes(one.end))
        for one in shifts
        if month in one.months and weekday in one.weekdays
    )
    merged: list[tuple[int, int]] = []
    for start, end in times:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def hours_on(shifts: Iterable[Shift], month: int, weekday: int) -> Fraction:
    """Hours of work on such a day of the week in such a month."""
    return Fraction(sum(end - start for start, end in busy(shifts, month, weekday)), MINUTES)


def hours_in_week(shifts: Iterable[Shift], month: int) -> Fraction:
    """Hours of work in one week of this month."""
    rows = tuple(shifts)
    return sum((hours_on(rows, month, weekday) for weekday in WEEKDAYS), Fraction(0))


def hours_in_month(shifts: Iterable[Shift], month: int) -> Fraction:
    """Hours of work in the whole month, of an average year: every weekday comes days ÷ 7 times."""
    return hours_in_week(shifts, month) * DAYS_IN_MONTH[month - 1] / 7


def hours_per_week(shifts: Iterable[Shift]) -> Fraction:
    """Hours a week, averaged over the year: a month without work counts with none."""
    rows = tuple(shifts)
    year = sum((hours_in_month(rows, month) for month in MONTHS), Fraction(0))
    return year * 7 / DAYS_IN_YEAR


def clashes(a: Iterable[Shift], b: Iterable[Shift], *, gap: int = 0) -> tuple[Clash, ...]:
    """Where one person can't work both jobs, in order of month, day and time.

    ``gap``: minutes needed between the end of one and the begin of the other, as for travel. The moment that
    is given is the overlap, or where the gap is too short, what lies between the two.
    """
    first, second = tuple(a), tuple(b)
    found = (
        Clash(month, weekday, *sorted((max(one[0], two[0]), min(one[1], two[1]))))
        for month in MONTHS
        for weekday in WEEKDAYS
        for one in busy(first, month, weekday)
        for two in busy(second, month, weekday)
        if one[0] < two[1] + gap and two[0] < one[1] + gap
    )
    return tuple(sorted(found))


def _minutes(moment: time) -> int:
    return moment.hour * MINUTES + moment.minute
