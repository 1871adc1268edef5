"""The days on which Dutch town halls are closed by law or custom."""

from __future__ import annotations

from datetime import date, timedelta

LIBERATION_EVERY = 5  # Liberation Day is a day off for the civil service in years that divide by five


def easter_sunday(year: int) -> date:
    """Easter of the western churches (the anonymous Gregorian rule, good for every year after 1582)."""
    golden, century = year % 19, year // 100
    leap = century // 4
    moon = (century - leap - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (moon // 28) * (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + leap) % 7
    offset = moon - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def kings_day(year: int) -> date:
    """27 April, or the day before when that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == 6 else day


def dutch_holidays(year: int) -> frozenset[date]:
    """New Year, Easter Monday, King's Day, Liberation Day (lustrum years), Ascension, Whit Monday, Christmas.

    Good Friday isn't one: town halls are mostly open.
    """
    easter = easter_sunday(year)
    days = {
        date(year, 1, 1),
        easter,
        easter + timedelta(days=1),
        kings_day(year),
        easter + timedelta(days=39),
        easter + timedelta(days=49),
        easter + timedelta(days=50),
        date(year, 12, 25),
        date(year, 12, 26),
    }
    if year % LIBERATION_EVERY == 0:
        days.add(date(year, 5, 5))
    return frozenset(days)


def holidays_between(first: date, last: date) -> frozenset[date]:
    """The holidays of every year from first to last."""
    return frozenset().union(*(dutch_holidays(year) for year in range(first.year, last.year + 1)))
