"""What the terms of instruments look at: the work, the person, the request, and what holds on that day.

None is always 'not known', never 'no'. Nothing here says who it is about.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

# How a contract without an end stands in the number of months.
PERMANENT_MONTHS = 600

LIMIT_KEYS = {
    "cheque_hours": "cheque_hours",
    "cheque_months": "cheque_months",
    "cheque_long_months": "cheque_long_months",
    "cheque_short": "cheque_short",
    "cheque_long": "cheque_long",
    "trial_months": "trial_months",
    "trial_extension": "trial_extension",
    "flat_months": "lks_flat_months",
    "decide_weeks": "lks_decide_weeks",
    "ask_months": "lks_ask_months",
    "school_months": "lks_school_months",
    "remeasure_months": "lks_remeasure",
    "wage_value_low": "wage_value_low",
    "sheltered_year": "sheltered_employer",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Dated terms and amounts: months, weeks and hours as numbers, amounts in euro."""

    cheque_hours: Decimal
    cheque_months: Decimal
    cheque_long_months: Decimal
    cheque_short: Decimal
    cheque_long: Decimal
    trial_months: Decimal
    trial_extension: Decimal
    flat_months: Decimal
    decide_weeks: Decimal
    ask_months: Decimal
    school_months: Decimal
    remeasure_months: Decimal
    wage_value_low: Decimal
    sheltered_year: Decimal

    @classmethod
    def of(cls, values: Mapping[str, Decimal]) -> Limits:
        """From the dated parameters. Raises KeyError when one is missing."""
        return cls(**{part: values[key] for part, key in LIMIT_KEYS.items()})


@dataclass(frozen=True, slots=True)
class Work:
    """The job: first and last day, hours a week, months of contract (PERMANENT_MONTHS: without an end)."""

    start: date | None = None
    end: date | None = None
    hours: Decimal | None = None
    contract_months: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """What only the file may tell. ``asked_on``: days on which this subsidy was asked for before."""

    limitation: bool | None = None
    general_assistance: bool | None = None
    school: bool | None = None
    sheltered_advice: bool | None = None
    other_subsidy: bool | None = None
    permission_on: date | None = None
    wage_value: int | None = None
    measured_on: date | None = None
    asked_on: tuple[date, ...] | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked, and when. ``amount`` in euro: of sheltered work a year, of the others in total."""

    asked_on: date
    aim: str = ""
    guidance: str = ""
    job_intended: bool | None = None
    amount: Decimal | None = None
    flat_rate: bool = False
    extended: bool = False
    ex_officio: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """All of it together. ``running``: codes of what this person has, or asked, at the same employer."""

    work: Work
    person: Person
    request: Request
    running: tuple[str, ...] = field(default=())
