"""When a step of a proposal can be: the first weeks in a row with room, while the place is open and the
person is there. By the same weeks as the planner of the train, so that a proposal brings no conflict along.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from core.domain.calendar import count_words, date_words
from trajectories.domain.step_list import Fit, Place
from trajectories.domain.train_conflicts import (
    MINUTES,
    TWO_YEARS,
    Hours,
    PlaceFacts,
    between,
    free_minutes,
)
from trajectories.domain.train_weeks import WEEK, Span, missed_weeks, monday, rooms_of, runs

FULL, CLOSED, AWAY = "vol", "dicht", "weg"
# So many periods are said; the rest is one word.
SAID = 3


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """Places, who is there besides, and when the person can't. ``first``: the Monday of week 0.

    ``taken``: how many others are at a place in a week, by (place, week). ``until``: learning in is over on
    this day at the latest.
    """

    first: date
    until: date
    places: Mapping[int, PlaceFacts] = field(default_factory=dict)
    taken: Mapping[tuple[int, int], int] = field(default_factory=dict)
    away: tuple[Span, ...] = ()
    care: tuple[Hours, ...] = ()

    def fit(self, place: Place, begin: date, weeks: int) -> Fit:
        """The first Monday on or after ``begin`` from which so many weeks in a row fit."""
        facts = self.places.get(place.place_id)
        hours = _hours_at(facts, self.care)
        if hours == 0:
            return Fit(None, (f"{place.name} is alleen open als de kandidaat thuis moet zijn.",))
        blocked = self._blocked(facts)
        first, limit = (begin - self.first).days // WEEK, self._weeks()
        for week in range(first, limit - weeks + 1):
            if blocked.keys().isdisjoint(range(week, week + weeks)):
                later = self._why(place, blocked, first, week)
                notes = [f"Begint niet eerder: {later}."] if later else []
                return Fit(monday(self.first, week), (*notes, *_unknown(facts)), hours)
        return Fit(None, (self._nowhere(place, blocked, first, limit, weeks),))

    def _weeks(self) -> int:
        """How many weeks there are: of the last one the Friday counts."""
        return min(((self.until - self.first).days - 4) // WEEK + 1, TWO_YEARS)

    def _blocked(self, facts: PlaceFacts | None) -> dict[int, str]:
        """The weeks that fall away, with why."""
        found = dict.fromkeys(missed_weeks(self.first, self.away, most=TWO_YEARS), AWAY)
        if facts is None:
            return found
        rooms = rooms_of(self.first, facts.rooms, most=TWO_YEARS)
        if rooms is not None:
            full = (w for w, room in enumerate(rooms) if room <= self.taken.get((facts.place_id, w), 0))
            found |= dict.fromkeys(full, FULL)
        return found | dict.fromkeys(missed_weeks(self.first, facts.shut, most=TWO_YEARS), CLOSED)

    def _why(self, place: Place, blocked: Mapping[int, str], first: int, last: int) -> str:
        """In words, per period, what falls away from week ``first`` up to week ``last``."""
        words = {
            FULL: f"{place.name} is vol",
            CLOSED: f"{place.name} is dicht",
            AWAY: "de kandidaat kan niet",
        }
        spans = [
            (start, f"{words[why]} {self._period(start, end)}")
            for why in words
            for start, end in runs(w for w, kind in blocked.items() if kind == why and first <= w < last)
        ]
        texts = [text for _, text in sorted(spans)]
        more = ["en ook daarna zijn er weken die niet kunnen"] if len(texts) > SAID else []
        return ", ".join([*texts[:SAID], *more])

    def _period(self, start: int, end: int) -> str:
        last = None if end >= TWO_YEARS - 1 else monday(self.first, end + 1) - timedelta(days=3)
        return between(monday(self.first, start), last)

    def _nowhere(self, place: Place, blocked: Mapping[int, str], first: int, limit: int, weeks: int) -> str:
        asked = "geen week" if weeks == 1 else f"geen {count_words(weeks, 'week', 'weken')} achter elkaar"
        text = f"Bij {place.name} past {asked} voor {date_words(self.until)}, de laatste dag van het inleren"
        why = self._why(place, blocked, first, limit)
        return f"{text}: {why}." if why else f"{text}."


def _hours_at(facts: PlaceFacts | None, care: tuple[Hours, ...]) -> int | None:
    """Hours a week that a place is open and the person needn't be home; None = not known."""
    return free_minutes(facts.hours, care) // MINUTES if facts and facts.hours else None


def _unknown(facts: PlaceFacts | None) -> tuple[str, ...]:
    if facts is None or facts.rooms:
        return ()
    return ("Of er dan plek is, is niet bekend. Vraag het na.",)
