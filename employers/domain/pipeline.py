"""The pipeline of future jobs: how sure in a word, what a job needs to move on, and when to ask again.

Source: page on employers, future job; issue on the account manager's day.
"""

from __future__ import annotations

from datetime import date

from core.domain.calendar import count_words
from core.domain.decision import Decision, allow, refuse
from employers.domain.future_job import (
    JOB_TABLE,
    OPEN_STATUSES,
    JobAction,
    JobFacts,
    may_change_status,
)

# From this percentage on, the word holds.
# The words of the growth conversation (CERTAINTY_LABELS), for every percentage.
_CERTAINTY = ((95, "zeker"), (65, "waarschijnlijk"), (40, "kan nog twee kanten op"), (0, "kleine kans"))
_FORWARD = (JobAction.WORK_OUT, JobAction.START_LEARNING_IN, JobAction.FILL)


def certainty_word(percent: int) -> str:
    """How sure in a word. Raises ValueError outside 0–100."""
    if not 0 <= percent <= 100:
        raise ValueError("Zekerheid ligt tussen 0% en 100%.")
    return next(word for least, word in _CERTAINTY if percent >= least)


def next_step(status: str, facts: JobFacts) -> tuple[str, Decision] | None:
    """The step forward on the board with whether it can be taken, or what is missing; None for a closed job.

    Of two steps forward the further one counts as soon as it can be taken: a job whose places are filled
    needs nobody who learns in.
    """
    ways = [
        (action.value, may_change_status(status, action, facts))
        for action in _FORWARD
        if action.value in JOB_TABLE.actions_from(status)
    ]
    if not ways:
        return None
    return next((way for way in reversed(ways) if way[1]), ways[0])


def is_stale(status: str, told_on: date, today: date, days: int) -> Decision:
    """Whether to ask the employer if this still holds: an open job of which ``days`` days (a dated norm) or
    more nothing was confirmed or changed.
    """
    if status not in OPEN_STATUSES:
        return refuse("Deze baan is gevuld of vervallen.")
    ago = (today - told_on).days
    if ago < days:
        return refuse(f"Vraag dit na over {count_words(days - ago, 'dag', 'dagen')}.")
    return allow(f"Al {count_words(ago, 'dag', 'dagen')} niets van gehoord. Klopt dit nog?")


def may_open_vacancy(status: str, vacancy_on: date | None) -> Decision:
    """Whether an open job can become a vacancy of today."""
    if status not in OPEN_STATUSES:
        return refuse("Deze baan is gevuld of vervallen.")
    if vacancy_on is not None:
        return refuse("Deze baan is al een vacature.")
    return allow("De werkgever zoekt nu mensen.")


def vacancy_words(vacancy_on: date, today: date) -> str:
    """The clock of a vacancy: 'sinds vandaag', 'sinds 12 dagen'."""
    ago = (today - vacancy_on).days
    return "sinds vandaag" if ago <= 0 else f"sinds {count_words(ago, 'dag', 'dagen')}"
