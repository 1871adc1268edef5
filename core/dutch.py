"""How dates read in Dutch on screen. Independent of the locale of the machine."""

import datetime as dt
from functools import lru_cache

DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
MONTHS = (
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
)
UNKNOWN = "–"
WEEK, MONTH, YEAR = (
    14,
    60,
    730,
)  # up to here, in days, we count in days, weeks and months


@lru_cache(maxsize=4096)
def day_text(day: dt.date) -> str:
    """The date as people say it: 'di 24 nov 2026'."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def distance_text(day: dt.date, today: dt.date) -> str:
    """How far away a date is: 'vandaag', 'over 2 dagen', '3 weken geleden'."""
    days = (day - today).days
    if days in (-1, 0, 1):
        return ("gisteren", "vandaag", "morgen")[days + 1]
    amount = _amount(abs(days))
    return f"over {amount}" if days > 0 else f"{amount} geleden"


def _amount(days: int) -> str:
    if days < WEEK:
        return f"{days} dagen"
    if days < MONTH:
        return f"{days // 7} weken"
    if days < YEAR:
        return f"{round(days / 30.44)} maanden"
    return f"{round(days / 365.25)} jaar"
