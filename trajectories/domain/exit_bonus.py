"""The exit bonus and the card: who can apply, and who is congratulated.

Once per person: benefit longer than 12 months before the job, and more than 6 months of work without a
break. Source: page on the client file, aftercare; amount and terms are norms with a start date.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from clients.domain.benefit import BenefitPeriod, days_on_benefit, months_on_benefit
from core.domain.calendar import add_months, count_words, date_words

# As clients.domain.benefit counts a month: 30.4375 days, 487 / 16.
MONTH_SIXTEENTHS = 487
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Job:
    """A job from its first to its last day; ``ends_on`` None = still there."""

    pk: int
    starts_on: date
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Work without a break: jobs that follow each other the very next day count as one."""

    first_job: int
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class BonusTerms:
    """``benefit_months``: longer than this; ``work_months``: more than this."""

    benefit_months: int
    work_months: int


@dataclass(frozen=True, slots=True)
class BonusResult:
    """Whether somebody can apply, why, for which job, and since when."""

    met: bool
    reason: str
    job: int | None = None
    met_on: date | None = None


def stretches(jobs: Iterable[Job]) -> tuple[Stretch, ...]:
    """Jobs joined where no day lies between them, in order of their start."""
    found: list[Stretch] = []
    for job in sorted(jobs, key=lambda j: (j.starts_on, j.pk)):
        last = found[-1] if found else None
        if last is not None and (last.ends_on is None or job.starts_on <= last.ends_on + DAY):
            ends = None if last.ends_on is None or job.ends_on is None else max(last.ends_on, job.ends_on)
            found[-1] = Stretch(last.first_job, last.starts_on, ends)
        else:
            found.append(Stretch(job.pk, job.starts_on, job.ends_on))
    return tuple(found)


def longer_than(periods: Iterable[BenefitPeriod], months: int, before: date) -> bool:
    """Whether the days on benefit before this day are more than so many months of 30.4375 days."""
    return days_on_benefit(periods, before - DAY) * 16 > months * MONTH_SIXTEENTHS


def exit_bonus(
    periods: Sequence[BenefitPeriod], jobs: Iterable[Job], terms: BonusTerms, paid: bool, today: date
) -> BonusResult:
    """The verdict of today, with the reason in words. A stretch of work that ended may count too."""
    if paid:
        return BonusResult(False, "De uitstroombonus is al uitbetaald. Dat kan één keer.")
    begun = [stretch for stretch in stretches(jobs) if stretch.starts_on <= today]
    if not begun:
        return BonusResult(False, "Er is nog geen baan begonnen.")
    results = [_verdict(periods, stretch, terms, today) for stretch in begun]
    return next((result for result in results if result.met), results[-1])


def _verdict(
    periods: Sequence[BenefitPeriod], stretch: Stretch, terms: BonusTerms, today: date
) -> BonusResult:
    months = months_on_benefit(periods, stretch.starts_on - DAY)
    asked = count_words(terms.benefit_months, "maand", "maanden")
    if not longer_than(periods, terms.benefit_months, stretch.starts_on):
        held = count_words(months, "maand", "maanden")
        return BonusResult(False, f"Voor de baan was er {held} uitkering; de bonus vraagt meer dan {asked}.")
    met_on = add_months(stretch.starts_on, terms.work_months)
    worked_until = min(stretch.ends_on or today, today)
    work = count_words(terms.work_months, "maand", "maanden")
    if worked_until >= met_on:
        reason = (
            f"Meer dan {asked} uitkering ({months} maanden) en meer dan {work} aan het werk zonder "
            f"onderbreking, sinds {date_words(stretch.starts_on)}."
        )
        return BonusResult(True, reason, stretch.first_job, met_on)
    if stretch.ends_on is not None and stretch.ends_on < today:
        return BonusResult(False, f"Het werk duurde korter dan {work}.")
    return BonusResult(False, f"Kan vanaf {date_words(met_on)}, als het werk doorloopt.", met_on=met_on)


def gets_card(periods: Iterable[BenefitPeriod], months: int, starts_on: date, today: date) -> bool:
    """Whether somebody left the benefit for this job after so many whole months or more."""
    return starts_on <= today and months_on_benefit(periods, starts_on - DAY) >= months
