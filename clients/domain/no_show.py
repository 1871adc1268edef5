"""How many appointments nobody came to: a count in words, that asks instead of blames."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from core.domain.calendar import count_words
from core.domain.rounding import percent_of

CAME, NO_SHOW = "came", "no_show"
# A call that was answered needn't have been an appointment; somebody who sat at the table came to one.
MEETING_CHANNELS = frozenset({"talk", "visit", "group"})
FEWEST = 3
LOOK_BACK = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Kept:
    """A contact as this rule sees it: when, how, and whether somebody came."""

    on: date
    channel: str
    result: str


@dataclass(frozen=True, slots=True)
class NoShowRate:
    """Of so many appointments that were due, nobody came to so many. ``percent`` None = too few to say."""

    missed: int
    due: int
    percent: int | None
    text: str


def no_show_rate(contacts: Iterable[Kept], today: date, *, fewest: int = FEWEST) -> NoShowRate:
    """Of the last year. Due are the appointments that were not cancelled in time.

    With fewer than ``fewest`` it is told in numbers and never as a share. Raises ValueError below 1.
    """
    if fewest < 1:
        raise ValueError("Een aandeel gaat over ten minste één afspraak.")
    since = today - LOOK_BACK
    recent = [kept for kept in contacts if since < kept.on <= today]
    missed = sum(1 for kept in recent if kept.result == NO_SHOW)
    came = sum(1 for kept in recent if kept.result == CAME and kept.channel in MEETING_CHANNELS)
    return rate_of(missed, missed + came, fewest=fewest)


def rate_of(missed: int, due: int, *, fewest: int = FEWEST) -> NoShowRate:
    """The same from counts. Raises ValueError when more were missed than were due."""
    if not 0 <= missed <= due:
        raise ValueError("Er zijn niet meer afspraken gemist dan er waren.")
    return NoShowRate(missed, due, percent_of(missed, due) if due >= fewest else None, _words(missed, due))


def _words(missed: int, due: int) -> str:
    if due == 0:
        return "nog geen afspraken in het afgelopen jaar"
    if missed == 0:
        return f"bij {count_words(due, 'afspraak', 'afspraken')} steeds gekomen"
    return f"{missed} van {count_words(due, 'afspraak', 'afspraken')} niet gekomen"
