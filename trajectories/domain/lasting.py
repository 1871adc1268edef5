"""Does the job last: asked 3, 6, 12 and 24 months after the start.

Source: method page, outcome of a candidate's trajectory.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import add_months, count_words, date_words
from core.domain.decision import Decision, allow, refuse


class Still(StrEnum):
    """What was found when it was asked."""

    SAME = "same"
    OTHER = "other"
    NO = "no"
    UNKNOWN = "unknown"


STILL_LABELS: dict[str, str] = {
    Still.SAME: "Werkt nog bij deze werkgever",
    Still.OTHER: "Werkt, maar ergens anders",
    Still.NO: "Werkt niet meer",
    Still.UNKNOWN: "Niet te achterhalen",
}
# The figures count as still at work: at this employer or at another one.
AT_WORK = frozenset({Still.SAME, Still.OTHER})


class WageSupport(StrEnum):
    WITHOUT = "without"
    WITH = "with"
    UNKNOWN = "unknown"


WAGE_SUPPORT_LABELS: dict[str, str] = {
    WageSupport.WITHOUT: "Loon zonder steun van de gemeente",
    WageSupport.WITH: "Loon met steun (bijvoorbeeld loonkostensubsidie)",
    WageSupport.UNKNOWN: "Niet bekend",
}
MONTHS = (3, 6, 12, 24)
# So many days before the day itself it may be asked, and a coach sees it.
AHEAD_DAYS = 7


def ask_days(start: date) -> tuple[tuple[int, date], ...]:
    """(months, the day on which it is asked), in order."""
    return tuple((months, add_months(start, months)) for months in MONTHS)


def still_to_ask(start: date, today: date, term_days: int) -> tuple[tuple[int, date], ...]:
    """For a job that began before this was asked: what comes, and the latest that just passed.

    What lies further back is not asked again: the answer would be about then, and nobody knows it any more.
    """
    edge = today - timedelta(days=term_days)
    return tuple((months, on) for months, on in ask_days(start) if on >= edge)


def asks_now(due_on: date, today: date) -> bool:
    return due_on - timedelta(days=AHEAD_DAYS) <= today


def is_late(due_on: date, term_days: int, today: date) -> bool:
    """Later than the term after the day itself; the last day of the term is in time."""
    return today > due_on + timedelta(days=term_days)


def due_words(due_on: date, term_days: int, today: date) -> str:
    """'vandaag', 'over 3 dagen', 'sinds 4 dagen', '5 dagen te laat'."""
    days = (today - due_on).days
    if days == 0:
        return "vandaag"
    if days < 0:
        return f"over {count_words(-days, 'dag', 'dagen')}"
    if days <= term_days:
        return f"sinds {count_words(days, 'dag', 'dagen')}"
    return f"{count_words(days - term_days, 'dag', 'dagen')} te laat"


def may_record(still: str, asked_on: date, due_on: date, today: date) -> Decision:
    """An answer is dated from a week before the day on, and not in the future."""
    if still not in STILL_LABELS:
        return refuse("Kies hoe het ermee staat.")
    if asked_on > today:
        return refuse("De dag van het navragen ligt in de toekomst.")
    first = due_on - timedelta(days=AHEAD_DAYS)
    if asked_on < first:
        return refuse(f"Vraag dit na vanaf {date_words(first)}: dan weet je hoe het er dan mee staat.")
    return allow("Het antwoord kan worden vastgelegd.")


def may_say_same(end: date | None, due_on: date) -> Decision:
    """'Werkt nog' in one press: not about a job of which the end is known."""
    if end is not None and end < due_on:
        return refuse(f"Deze baan eindigde op {date_words(end)}. Leg vast hoe het nu gaat.")
    return allow("Deze baan loopt nog.")
