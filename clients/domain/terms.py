"""Terms in a file: what comes near, what has passed, and what was looked at long ago.

Source: page on the client file; norms are dated parameters and are passed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from clients.domain.benefit import COUNTED_KINDS, MONTH_SIXTEENTHS, BenefitPeriod
from clients.domain.distance import CATEGORY_LABELS, Category, TeamKind, team_for
from core.domain.calendar import add_months, date_words, relative_words

REINTEGRATION_AHEAD = 60
NO_PLAN_AFTER = 30
INTAKE_AFTER = 7
YEARLY_AHEAD = 30
EVALUATION_AHEAD = 14
PROVISION_AHEAD = 14
SANCTION_AHEAD = 14
SEARCH_AHEAD = 7
EARLY_AHEAD = 90
EXEMPTION_SHOWN_AFTER = 30
YOUNGEST_CHILD_YEARS = 5


@dataclass(frozen=True, slots=True)
class Term:
    """A day that asks for attention. ``passed``: it lies before today."""

    on: date
    passed: bool
    words: str


def near(on: date | None, ahead: int, today: date) -> Term | None:
    """The term when it lies at most ``ahead`` days from now, or has passed; otherwise nothing asks."""
    if on is None or on - timedelta(days=ahead) > today:
        return None
    return Term(on, on < today, f"{date_words(on)}, {relative_words(on, today)}")


def review_on(last: date, months: int) -> date:
    """The day on which something is looked at again, so many months after the last time."""
    return add_months(last, months)


def passes_months(periods: Iterable[BenefitPeriod], months: int) -> date | None:
    """The first day on which somebody has so many whole months of benefit, when what runs now goes on.

    None when the periods end before that. The same count as ``benefit.months_on_benefit``.
    """
    needed = -(-months * MONTH_SIXTEENTHS // 16)
    spans = sorted(
        (p.starts_on.toordinal(), (p.ends_on or date.max).toordinal())
        for p in periods
        if p.kind in COUNTED_KINDS
    )
    counted_until = 0
    for first, last in spans:
        begin = max(first, counted_until + 1)
        length = last - begin + 1
        if length >= needed:
            day = begin + needed - 1
            return date.fromordinal(day) if day <= date.max.toordinal() else None
        needed -= max(length, 0)
        counted_until = max(counted_until, last)
    return None


def route_began(assessments: Sequence[tuple[date, str]]) -> date | None:
    """Since when somebody is in re-integration without a break. ``assessments``: (day, category), in order.

    None when the last category isn't one of re-integration (1A, 1B, 1C); 2B has a road of its own.
    """
    began = None
    for on, category in assessments:
        inside = (
            category in CATEGORY_LABELS and category != Category.C2B and team_for(category) == TeamKind.WORK
        )
        began = (began or on) if inside else None
    return began


def asks_decision(passing: date | None, decided: date | None, today: date) -> Term | None:
    """Re-integration ends at this day unless somebody decides: from 60 days before until it was decided.

    A decision is a new category (with its reason) from 60 days before the day on.
    """
    found = near(passing, REINTEGRATION_AHEAD, today)
    if found is None or (decided and decided >= found.on - timedelta(days=REINTEGRATION_AHEAD)):
        return None
    return found


def exemption_ends_on(end: date | None, youngest_born_on: date | None) -> date | None:
    """The last day of an exemption: the date in the decision, or the day before the youngest turns five."""
    birthday = add_months(youngest_born_on, 12 * YOUNGEST_CHILD_YEARS) if youngest_born_on else None
    days = [day for day in (end, birthday - timedelta(days=1) if birthday else None) if day]
    return min(days, default=None)


def without_plan(since: date, today: date) -> bool:
    """Whether somebody is guided for more than thirty days: then a plan has been agreed."""
    return (today - since).days > NO_PLAN_AFTER
