"""How long an employer waits: for the first proposal on a vacancy, and for meeting a candidate.

Source: page on employers, what hurts ('slow answers to a vacancy'). The norm is a dated parameter (working
days) and is passed in.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.domain.calendar import count_words, working_days_between
from core.domain.decision import Decision, allow, refuse
from trajectories.domain.candidate import OPEN_STATES


class Pace(StrEnum):
    """How the wait stands against the norm."""

    ON_TIME = "on_time"
    NEARS = "nears"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Clock:
    """Working days from vacancy to first proposal; ``running``: there is none yet, so they still count."""

    days: int
    norm: int
    running: bool

    @property
    def pace(self) -> Pace:
        """Late is more than the norm; the last fifth of it (at least a day) is near."""
        if self.days > self.norm:
            return Pace.LATE
        near = self.running and self.days >= self.norm - max(self.norm // 5, 1)
        return Pace.NEARS if near else Pace.ON_TIME

    @property
    def words(self) -> str:
        days = count_words(self.days, "werkdag", "werkdagen")
        if not self.running:
            return f"{days} tot het eerste voorstel"
        if self.pace == Pace.LATE:
            return f"{days}, {self.days - self.norm} over de norm"
        return f"{days} van {self.norm}"


def proposal_clock(
    vacancy_on: date | None,
    first_on: date | None,
    today: date,
    norm: int,
    holidays: AbstractSet[date] = frozenset(),
) -> Clock | None:
    """The wait for a first proposal; None without a vacancy, or with one that opens later.

    Who was proposed before the vacancy opened counts as 0 days: the employer didn't wait.
    """
    if vacancy_on is None or vacancy_on > today:
        return None
    until = first_on if first_on is not None else today
    return Clock(working_days_between(vacancy_on, until, holidays), norm, running=first_on is None)


def may_meet(state: str, *, running: bool, met: bool, consent_holds: bool) -> Decision:
    """Whether employer and candidate can still meet: while the candidate takes part, and only once."""
    if not running:
        return refuse("Het project is afgesloten.")
    if state not in OPEN_STATES:
        return refuse("Deze kandidaat doet niet meer mee in dit project.")
    if not consent_holds:
        return refuse("De kandidaat heeft de toestemming ingetrokken. Kennismaken kan niet meer.")
    if met:
        return refuse("Kandidaat en werkgever hebben al kennisgemaakt.")
    return allow("Een kennismaking kan nog.")


def may_plan_meeting(
    state: str, *, running: bool, met: bool, consent_holds: bool, at: datetime, now: datetime
) -> Decision:
    """A moment for the meeting: one that is still to come."""
    still = may_meet(state, running=running, met=met, consent_holds=consent_holds)
    if not still:
        return still
    if at <= now:
        return refuse("Dit moment is al geweest. Kies een moment dat nog komt.")
    return allow("De kennismaking kan worden gepland.")
