"""How long employers wait for a first proposal, in SQL; trajectories.domain.proposal is the same as a rule.

Over the whole region: the first proposal may come from another town. Only days come out, nobody's row.
"""

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db import connection
from django.urls import reverse

from core.domain.holidays import holidays_between
from core.models import User
from core.parameters import values_on
from core.tenancy import whole_region
from employers.domain.future_job import OPEN_STATUSES
from trajectories.domain.proposal import Clock, Pace

PACE_TONES: dict[str, str] = {Pace.ON_TIME: "good", Pace.NEARS: "attention", Pace.LATE: "bad"}
PACE_WORDS: dict[str, str] = {
    Pace.ON_TIME: "binnen de norm",
    Pace.NEARS: "norm komt dichtbij",
    Pace.LATE: "over de norm",
}
YEARS_BACK = timedelta(days=5 * 366)
MEASURED_OVER = timedelta(days=365)

# Working days after the day of the vacancy up to and including a day: the same for the clock on a page and
# for the figure (core.domain.calendar.working_days_between).
WORKING_DAYS: Final = """(SELECT count(*) FROM generate_series(
            j.vacancy_on + 1, {until}, interval '1 day') AS d
        WHERE extract(isodow FROM d) < 6 AND d::date <> ALL(%(holidays)s))"""
# The day of the first proposal for a job, whatever came of it.
FIRST_PROPOSAL: Final = """
LEFT JOIN LATERAL (
    SELECT min(c.proposed_on) AS first_on
    FROM trajectories_project p JOIN trajectories_candidate c ON c.project_id = p.id
    WHERE p.job_id = j.id
) found ON true
"""
# Vacancies that count: of an employer that stands, and open already.
OPENED: Final = "j.vacancy_on <= {today} AND e.merged_into_id IS NULL"

WAITS = f"""
SELECT j.id, j.function, j.employer_id, e.name, j.vacancy_on, found.first_on, j.status,
       {WORKING_DAYS.format(until="coalesce(found.first_on, %(today)s)")}
FROM employers_futurejob j
JOIN employers_employer e ON e.id = j.employer_id
{FIRST_PROPOSAL}WHERE {OPENED.format(today="%(today)s")}
  AND (%(job)s::bigint IS NULL OR j.id = %(job)s)
  AND (%(manager)s::bigint IS NULL OR e.account_manager_id = %(manager)s)
  AND (%(job)s::bigint IS NOT NULL
       OR (found.first_on IS NULL AND j.status = ANY(%(open)s))
       OR found.first_on > %(since)s)
ORDER BY j.vacancy_on, j.id
"""  # noqa: S608 (put together from the words above; nothing that anybody typed)


@dataclass(frozen=True, slots=True)
class Wait:
    """A vacancy with its clock: still running, or stopped by the first proposal."""

    job_id: int
    function: str
    employer_id: int
    employer: str
    vacancy_on: date
    first_on: date | None
    status: str
    clock: Clock

    @property
    def tone(self) -> str:
        return PACE_TONES[self.clock.pace]

    @property
    def word(self) -> str:
        return PACE_WORDS[self.clock.pace]

    @property
    def url(self) -> str:
        return reverse("employers:job", args=[self.job_id])


def waits(user: User, today: date, *, job_id: int | None = None, manager_id: int | None = None) -> list[Wait]:
    """The vacancies of a job or an account manager that wait, and those of the past year that got a first
    proposal; longest ago first.
    """
    norm = norm_on(today)
    values: dict[str, Any] = {
        "today": today,
        "holidays": days_off(today),
        "job": job_id,
        "manager": manager_id,
        "open": list(OPEN_STATUSES),
        "since": today - MEASURED_OVER,
    }
    with nullcontext() if user.as_role.region else whole_region(), connection.cursor() as cursor:
        cursor.execute(WAITS, values)
        rows = cursor.fetchall()
    return [_wait(row, norm) for row in rows]


def days_off(today: date) -> list[date]:
    """The holidays that a clock or a figure of this day leaves out."""
    return sorted(holidays_between(today - YEARS_BACK, today))


def _wait(row: tuple[Any, ...], norm: int) -> Wait:
    job_id, function, employer_id, employer, vacancy_on, first_on, status, days = row
    clock = Clock(days, norm, running=first_on is None)
    return Wait(job_id, function, employer_id, employer, vacancy_on, first_on, status, clock)


def norm_on(today: date) -> int:
    """Working days from vacancy to first proposal that we promise."""
    return int(values_on(["first_proposal"], today).get("first_proposal", 10))


def average(found: list[Wait]) -> int | None:
    """The average of those that got a proposal, in whole working days; None without any."""
    days = [one.clock.days for one in found if not one.clock.running]
    return (2 * sum(days) + len(days)) // (2 * len(days)) if days else None
