"""The limits that an employer sets to contact: so often a month, not before a day. They warn, never forbid.

Source: page on employers, the relation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.domain.calendar import day_words, month_words, relative_words


@dataclass(frozen=True, slots=True)
class ContactLimits:
    """None means no limit; ``note`` is what the employer said about it."""

    most_a_month: int | None = None
    not_before: date | None = None
    note: str = ""


def talks_this_month(days: Iterable[date], last_contact: date | None, today: date) -> int:
    """How many talks there were in the month of today.

    A contact that was noted without a talk ('spoken today') counts as one, unless a talk tells of that day.
    """
    month = [day for day in days if (day.year, day.month) == (today.year, today.month) and day <= today]
    noted = last_contact is not None and (last_contact.year, last_contact.month) == (today.year, today.month)
    return len(month) + (1 if noted and last_contact not in month else 0)


def limit_warnings(limits: ContactLimits, talks: int, today: date) -> tuple[str, ...]:
    """What to know before making contact today; empty when nothing stands in the way.

    ``talks``: how many there were this month.
    """
    found = []
    if limits.not_before is not None and today < limits.not_before:
        when = f"{day_words(limits.not_before)} ({relative_words(limits.not_before, today)})"
        found.append(f"Deze werkgever wil pas weer contact vanaf {when}.")
    if limits.most_a_month is not None and talks >= limits.most_a_month:
        most = f"{limits.most_a_month} keer per maand"
        found.append(
            f"In {month_words(today)} is er al {talks} keer contact geweest. Afgesproken: hooguit {most}."
        )
    return tuple(found)


def limit_words(limits: ContactLimits, today: date) -> tuple[str, ...]:
    """The limits that hold, in words: for whoever prepares a talk."""
    found = []
    if limits.most_a_month is not None:
        found.append(f"hooguit {limits.most_a_month} keer per maand")
    if limits.not_before is not None and today < limits.not_before:
        found.append(f"niet voor {day_words(limits.not_before)}")
    return tuple(found)
