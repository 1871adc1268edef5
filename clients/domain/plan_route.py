"""Development routes: steps by week that become items with terms, at most 24 months; education first.

Source: page on the client file, routes; Participatiewet (under 27: education first). Start qualification
is havo, vwo or mbo-2 and higher.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.domain.calendar import age_on
from core.domain.decision import Decision, allow, refuse

LONGEST_MONTHS = 24
WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12
YOUNG_UNTIL = 27
# VUM: 3 havo/vwo, 5 bachelor, 6 master. 4 is every mbo, also the entry level that doesn't count.
ENOUGH = frozenset({"3", "5", "6"})
MBO = "4"
TOO_LOW = frozenset({"1", "2"})


@dataclass(frozen=True, slots=True)
class Step:
    """A step: in which week of the route it starts (from 1) and how many weeks it takes."""

    title: str
    from_week: int
    weeks: int

    @property
    def last_week(self) -> int:
        return self.from_week + self.weeks - 1


@dataclass(frozen=True, slots=True)
class StepTerm:
    """The days of a step when the route starts on a date, both included."""

    starts_on: date
    ends_on: date


def weeks_in(months: int) -> int:
    """Whole weeks of a number of months: 24 months are 104 weeks."""
    return months * WEEKS_A_YEAR // MONTHS_A_YEAR


def check_route(months: int, steps: Sequence[Step]) -> Decision:
    """Whether a route can be used: something to do, at most 24 months, and every step within its length."""
    if not 1 <= months <= LONGEST_MONTHS:
        return refuse("Een route duurt hoogstens 24 maanden. Daarna beslis je opnieuw wat past.")
    if not steps:
        return refuse("Een route heeft minstens één stap.")
    for step in steps:
        if step.from_week < 1 or step.weeks < 1:
            return refuse(f"'{step.title}' begint in week 1 of later, en duurt minstens een week.")
        if step.last_week > weeks_in(months):
            return refuse(
                f"'{step.title}' loopt tot week {step.last_week}. "
                f"De route duurt {months} maanden: dat zijn {weeks_in(months)} weken."
            )
    return allow("De stappen passen in de route.")


def term_of(step: Step, start: date) -> StepTerm:
    """From when until when a step takes."""
    first = start + timedelta(weeks=step.from_week - 1)
    return StepTerm(first, first + timedelta(weeks=step.weeks) - timedelta(days=1))


def has_start_qualification(diplomas: Iterable[tuple[str, bool | None]]) -> bool | None:
    """From (VUM level, diploma): True, False, or None when the file doesn't say enough."""
    known = list(diplomas)
    if any(level in ENOUGH and diploma for level, diploma in known):
        return True
    unsure = not known or any(
        (level == MBO and diploma is not False)
        or (level in ENOUGH and diploma is None)
        or (level not in ENOUGH | TOO_LOW | {MBO})
        for level, diploma in known
    )
    return None if unsure else False


def education_first(born: date | None, start_qualification: bool | None, today: date) -> Decision:
    """Whether school goes before other steps: young, and without a start qualification or unknown."""
    if born is None or age_on(born, today) >= YOUNG_UNTIL:
        return refuse("Vanaf 27 jaar gaat onderwijs niet voor.")
    if start_qualification:
        return refuse("Er is een startkwalificatie.")
    if start_qualification is None:
        return allow(
            "Is er een startkwalificatie (havo, vwo of mbo-2)? Zonder gaat een opleiding voor, tot 27 jaar."
        )
    return allow("Er is nog geen startkwalificatie. Tot 27 jaar gaat een opleiding voor.")
