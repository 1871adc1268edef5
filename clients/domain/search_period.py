"""The weeks in which somebody first looks for work alone: a request, never a condition.

Under 27 four weeks by law (Participatiewet art. 41), from 27 on the town's own norm; both are dated
parameters and are passed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.domain.calendar import age_on, count_words, date_words
from core.domain.decision import Decision, allow, refuse

YOUNG_UNTIL = 27


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """The last day of looking alone, and why. ``by_law``: under 27, so not a norm of the town."""

    until: date
    days: int
    by_law: bool
    reason: str


def search_term(reported_on: date, born_on: date | None, *, young_days: int, days: int) -> SearchTerm:
    """The term that goes with the age on the day of the report; an unknown age follows the town's norm."""
    young = born_on is not None and age_on(born_on, reported_on) < YOUNG_UNTIL
    length = young_days if young else days
    until = reported_on + timedelta(days=length)
    who = "Jonger dan 27" if young else "27 of ouder" if born_on else "Leeftijd niet bekend"
    reason = f"{who}: {count_words(length, 'dag', 'dagen')} na de melding, tot en met {date_words(until)}."
    return SearchTerm(until, length, young, reason)


def check_search(start: date, until: date, proposed: SearchTerm, reason: str) -> Decision:
    """Another last day than proposed is possible, with a reason."""
    if until < start:
        return refuse("De laatste dag ligt voor de eerste.")
    if until != proposed.until and not reason.strip():
        return refuse(
            f"Voorgesteld is tot en met {date_words(proposed.until)}. Schrijf op waarom het anders is."
        )
    return allow(proposed.reason)
