"""Days, months and quarters as municipalities count them, and dates in Dutch words."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

MONTH_NAMES = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAY_NAMES = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SATURDAY = 5


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year, 1–4. Quarters sort in time."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise ValueError("Een kwartaal is 1, 2, 3 of 4.")

    @property
    def first_day(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        month = 3 * self.number
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def label(self) -> str:
        return f"{self.number}e kwartaal {self.year}"

    def next(self) -> Quarter:
        return Quarter(self.year + 1, 1) if self.number == 4 else Quarter(self.year, self.number + 1)


def quarter_of(day: date) -> Quarter:
    """The quarter in which a day falls."""
    return Quarter(day.year, (day.month + 2) // 3)


def middle_of(first: date, last: date) -> date:
    """The middle day of a window; of two middle days the earlier one.

    Raises ValueError when it ends before it starts.
    """
    if last < first:
        raise ValueError("De einddatum ligt voor de begindatum.")
    return first + (last - first) // 2


def is_working_day(day: date, holidays: AbstractSet[date] = frozenset()) -> bool:
    """Monday to Friday, and not one of the municipality's own days off."""
    return day.weekday() < SATURDAY and day not in holidays


def add_working_days(start: date, days: int, holidays: AbstractSet[date] = frozenset()) -> date:
    """The day that lies `days` working days after `start` (start itself isn't counted; 0 gives start).

    Raises ValueError for a negative number.
    """
    if days < 0:
        raise ValueError("Een aantal werkdagen is niet negatief.")
    day = start
    while days:
        day += timedelta(days=1)
        days -= is_working_day(day, holidays)
    return day


def working_days_between(start: date, end: date, holidays: AbstractSet[date] = frozenset()) -> int:
    """Working days after `start` up to and including `end`; 0 when the end isn't later."""
    days = (start + timedelta(days=step) for step in range(1, (end - start).days + 1))
    return sum(1 for day in days if is_working_day(day, holidays))


def add_months(start: date, months: int) -> date:
    """The same day some months later (or earlier, when negative); a day that doesn't exist becomes the last
    of that month.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def months_between(start: date, end: date) -> int:
    """Whole months from start to end, rounded down: the largest n with `add_months(start, n)` not after end.

    Raises ValueError when the end lies before the start.
    """
    if end < start:
        raise ValueError("De einddatum ligt voor de begindatum.")
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end else months - 1


def age_on(born: date, day: date) -> int:
    """Age in whole years on a day. Who is born on 29 February has a birthday on 28 February in other years.

    Raises ValueError when the day lies before the birth.
    """
    return months_between(born, day) // 12


def date_words(day: date) -> str:
    """A date as people read it: '3 maart 2026'."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def day_words(day: date) -> str:
    """A date with its weekday: 'dinsdag 3 maart 2026'."""
    return f"{WEEKDAY_NAMES[day.weekday()]} {date_words(day)}"


def month_words(day: date) -> str:
    """Month and year: 'maart 2026'."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def count_words(number: int, one: str, more: str) -> str:
    """A number with its word: '1 dag', '2 dagen'."""
    return f"{number} {one if number == 1 else more}"


def relative_words(day: date, today: date) -> str:
    """How far away a day is: 'vandaag', 'morgen', 'gisteren', 'over 5 dagen', '5 dagen geleden'."""
    match (day - today).days:
        case 0:
            return "vandaag"
        case 1:
            return "morgen"
        case -1:
            return "gisteren"
        case days if days > 0:
            return f"over {days} dagen"
        case days:
            return f"{-days} dagen geleden"
