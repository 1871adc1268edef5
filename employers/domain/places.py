"""Places of a job: when one is filled, how many are open, and what a job does by itself when they change.

Source: page on employers, future job (places, status 'filled'); page on monitoring, places filled.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.domain.calendar import add_months, count_words
from employers.domain.future_job import OPEN_STATUSES, JobAction, JobFacts, JobStatus

# A job that somebody left within these months was not lasting: the employer still waits for someone. They are
# the first of the moments at which a job is looked at again (page on Nieuwe Banen, outcome).
LASTING_MONTHS = 3


def fills_place(start: date, end: date | None) -> bool:
    """Whether somebody who started in the job that was meant takes a place of it.

    Who left within three months gives the place back; after that the job has come, and what follows is a new
    question to the employer.
    """
    return end is None or end >= add_months(start, LASTING_MONTHS)


def open_places(places: int, filled: int) -> int:
    """Places that still wait for somebody; never below 0 when more people started than was foreseen."""
    return max(0, places - filled)


@dataclass(frozen=True, slots=True)
class ByItself:
    """A step that a job takes without anybody pressing a button, with why."""

    action: JobAction
    reason: str


def step_by_itself(status: str, facts: JobFacts, filled_before: int) -> ByItself | None:
    """What the places do to the status; None = nothing.

    Full, and nobody learns in any more: the job is filled. A filled job opens again only when it was full
    and a place came free; one that somebody called filled with places left stays as it was called.
    """
    full = facts.places > 0 and facts.filled >= facts.places
    if status in OPEN_STATUSES and full and facts.learning == 0:
        return ByItself(JobAction.FILL, _full_words(facts.places))
    if status == JobStatus.FILLED and filled_before >= facts.places > facts.filled:
        free = count_words(open_places(facts.places, facts.filled), "plaats kwam", "plaatsen kwamen")
        return ByItself(JobAction.REOPEN, f"{free} weer vrij: iemand stopte binnen drie maanden.")
    return None


def _full_words(places: int) -> str:
    return "De plaats is gevuld." if places == 1 else f"Alle {places} plaatsen zijn gevuld."


def filled_words(places: int, filled: int) -> str:
    """'4 plaatsen', or '4 plaatsen, 1 gevuld' as soon as one is."""
    words = count_words(places, "plaats", "plaatsen")
    return f"{words}, {filled} gevuld" if filled else words
