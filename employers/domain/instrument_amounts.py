"""What an instrument costs, in euro, with the lines that show how.

Source: page on employers, instruments. Amounts and terms come in as dated values.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from core.domain.calendar import add_months
from core.domain.money import euro_words
from employers.domain.instrument import Instrument
from employers.domain.instrument_facts import PERMANENT_MONTHS, Case, Limits
from employers.domain.wage_cost import Counted, Period, WageCostValues, cents, count_period, months_in

YEAR = 12
FREE = {
    Instrument.TRIAL_PLACEMENT: "De uitkering loopt door; dit kost geen geld uit het budget.",
    Instrument.WORK_EXPERIENCE: "De uitkering loopt door; dit kost geen geld uit het budget.",
    Instrument.NO_RISK: "UWV betaalt het loon bij ziekte; dit kost geen geld uit het budget.",
}


def count_amount(
    code: str, case: Case, limits: Limits, values_by_year: Mapping[int, WageCostValues]
) -> Counted:
    """The amount for the whole period. ``values_by_year`` is needed for the wage-cost subsidy only."""
    instrument = Instrument(code)
    match instrument:
        case Instrument.WAGE_COST_SUBSIDY:
            return _wage_cost(case, limits, values_by_year)
        case Instrument.CHEQUE:
            return cheque_amount(case.work.contract_months, limits)
        case Instrument.SHELTERED_WORK:
            return _sheltered(case)
    if instrument in FREE:
        return Counted(Decimal(0), (FREE[instrument],))
    amount = case.request.amount
    return Counted(amount, (f"Gevraagd bedrag: {euro_words(amount)}",) if amount is not None else ())


def cheque_amount(months: int | None, limits: Limits) -> Counted:
    """The lower amount for a contract of 6 up to 12 months, the higher one from 12 on."""
    if months is None or months < limits.cheque_months:
        return Counted(None)
    long = months >= limits.cheque_long_months
    amount = limits.cheque_long if long else limits.cheque_short
    if long:
        why = f"Contract van {limits.cheque_long_months:.0f} maanden of langer"
    else:
        why = f"Contract van {limits.cheque_months:.0f} tot {limits.cheque_long_months:.0f} maanden"
    shown = "" if months == PERMANENT_MONTHS else f" ({months} maanden)"
    return Counted(amount, (f"{why}{shown}: ten hoogste {euro_words(amount)}",))


def _wage_cost(case: Case, limits: Limits, values_by_year: Mapping[int, WageCostValues]) -> Counted:
    """Without an end it is counted for a year: until then the wage value is measured again."""
    work, request = case.work, case.request
    if work.start is None or work.hours is None:
        return Counted(None)
    end = work.end or add_months(work.start, YEAR) - timedelta(days=1)
    flat_until = None
    if request.flat_rate:
        flat_until = add_months(work.start, int(limits.flat_months)) - timedelta(days=1)
    return count_period(
        Period(work.start, end, work.hours, case.person.wage_value, flat_until), values_by_year
    )


def _sheltered(case: Case) -> Counted:
    amount, work = case.request.amount, case.work
    if amount is None:
        return Counted(None)
    if work.start is None or work.end is None:
        return Counted(amount, (f"{euro_words(amount)} voor een jaar",))
    months = months_in(work.start, work.end)
    total = amount * months / YEAR
    shown = f"{months.quantize(Decimal('0.1'))}".replace(".", ",")
    return Counted(total, (f"{euro_words(amount)} per jaar, {shown} maanden: {euro_words(cents(total))}",))
