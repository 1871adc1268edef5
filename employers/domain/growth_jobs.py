"""Future jobs as they are named in a growth conversation: roughly, and often as a quarter.

Source: page on employers, growth conversation: which jobs appear, when, how many, how certain.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.domain.calendar import Quarter, date_words, quarter_of
from employers.domain.growth import LearnInRoute

# How far ahead an employer can look at all: three years.
QUARTERS_AHEAD = 12
# Where learning at the workplace itself gets too many: then another place is needed to learn.
MANY_PLACES = 4
CERTAINTY_LABELS: dict[int, str] = {
    20: "Kleine kans (20%)",
    50: "Kan nog twee kanten op (50%)",
    80: "Waarschijnlijk (80%)",
    100: "Zeker (100%)",
}


@dataclass(frozen=True, slots=True)
class PlannedJob:
    """A job that was named: what it is, how many places, when it may start and how sure that is (%)."""

    function: str
    places: int
    window_start: date
    window_end: date
    certainty: int
    growth_kind: str
    route: str
    hours: int | None = None
    occupation_id: int | None = None


def quarters_to_choose(today: date) -> tuple[Quarter, ...]:
    """This quarter and the ones in which somebody may already expect work."""
    found = [quarter_of(today)]
    while len(found) < QUARTERS_AHEAD:
        found.append(found[-1].next())
    return tuple(found)


def quarter_key(quarter: Quarter) -> str:
    """The quarter as a form and an address write it: '2027-2'."""
    return f"{quarter.year}-{quarter.number}"


def quarter_words(quarter: Quarter) -> str:
    """The quarter as people say it: '2e kwartaal 2027 (april t/m juni)'."""
    first, last = date_words(quarter.first_day).split()[1], date_words(quarter.last_day).split()[1]
    return f"{quarter.label} ({first} t/m {last})"


def window_of(quarter: Quarter, today: date) -> tuple[date, date]:
    """The start window that a quarter stands for; of this quarter only what is still to come."""
    first, last = quarter.first_day, quarter.last_day
    return (today if first <= today <= last else first), last


def guess_route(places: int) -> str:
    """The route that fits this many places, until somebody chooses: many places are learned elsewhere."""
    return LearnInRoute.LARGE.value if places >= MANY_PLACES else LearnInRoute.SMALL.value


def window_problems(quarter: str, first: date | None, last: date | None) -> dict[str, str]:
    """What is missing or wrong about when a job starts, per answer; empty = one can tell."""
    if first is None and last is None:
        return {} if quarter else {"quarter": "Kies wanneer het werk ongeveer begint."}
    if first is None:
        return {"window_start": "Kies ook de eerste dag, of maak de laatste leeg."}
    if last is None:
        return {"window_end": "Kies ook de laatste dag, of maak de eerste leeg."}
    if last < first:
        return {"window_end": f"Kies een dag op of na {date_words(first)}."}
    return {}
