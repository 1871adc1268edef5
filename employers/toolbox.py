"""The toolbox of the region as it is on a day: terms, amounts, combinations and texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.domain.money import euro_words
from core.parameters import values_on
from employers.domain.combination import DEFAULT_PAIRS, Combined, Table, combines_with
from employers.domain.instrument import INSTRUMENT_LABELS, Instrument
from employers.domain.instrument_facts import LIMIT_KEYS, Limits
from employers.domain.instrument_words import DEFAULT_WORDS, Words
from employers.domain.wage_cost import KEYS, WageCostValues, cents, month_lines, monthly_subsidy
from employers.models import InstrumentPair, InstrumentText

ALL_KEYS = [*LIMIT_KEYS.values(), *KEYS.values()]
# The catalogue shows what the formula gives for one case that everybody can count along with.
EXAMPLE_VALUE = 60


def limits_on(day: date) -> Limits:
    """Terms and amounts of that day."""
    return Limits.of(values_on(ALL_KEYS, day))


def wage_values_on(day: date) -> WageCostValues:
    """What the formula of the wage-cost subsidy uses on that day."""
    return WageCostValues.of(values_on(ALL_KEYS, day))


def wage_values_of_years(start: date, end: date) -> Mapping[int, WageCostValues]:
    """Per calendar year: the year of the start has the values of the start, later years of 1 January."""
    later = {year: wage_values_on(date(year, 1, 1)) for year in range(start.year + 1, end.year + 1)}
    return {start.year: wage_values_on(start)} | later


def pair_table(day: date) -> Table:
    """Which instruments go together on that day: what was set last, otherwise the default."""
    rows = InstrumentPair.objects.filter(valid_from__lte=day).order_by("first", "second", "-valid_from")
    found = rows.distinct("first", "second").values_list("first", "second", "together", "reason")
    set_here = {(first, second): (together, reason) for first, second, together, reason in found}
    return {**DEFAULT_PAIRS, **set_here}


@dataclass(frozen=True, slots=True)
class Tool:
    """An instrument as the catalogue shows it."""

    code: str
    label: str
    words: Words
    active: bool
    amounts: tuple[str, ...]
    combinations: tuple[Combined, ...]


def catalogue(day: date) -> list[Tool]:
    """All instruments with their texts, the amounts of that day and what goes together."""
    own = {row.code: row for row in InstrumentText.objects.all()}
    table = pair_table(day)
    amounts = amounts_on(day)
    return [
        Tool(
            code.value,
            INSTRUMENT_LABELS[code],
            words_of(code, own.get(code)),
            own[code].active if code in own else True,
            tuple(line.replace("€ ", "€\N{NO-BREAK SPACE}") for line in amounts.get(code, ())),
            combines_with(code, table),
        )
        for code in Instrument
    ]


def words_of(code: str, row: InstrumentText | None) -> Words:
    """Own words go first; what was left empty keeps the default."""
    default = DEFAULT_WORDS[code]
    if row is None:
        return default
    return Words(row.what or default.what, row.how or default.how, row.decides or default.decides)


def active_codes() -> list[str]:
    """The instruments that are in use."""
    off = set(InstrumentText.objects.filter(active=False).values_list("code", flat=True))
    return [code.value for code in Instrument if code not in off]


def amounts_on(day: date) -> dict[str, tuple[str, ...]]:
    """Terms and amounts of the day, in words."""
    limits, wage = limits_on(day), wage_values_on(day)
    month = monthly_subsidy(wage, wage.full_week, EXAMPLE_VALUE)
    return {
        Instrument.WAGE_COST_SUBSIDY: (
            *month_lines(wage, wage.full_week, EXAMPLE_VALUE)[:-1],
            f"Voorbeeld: {euro_words(cents(month))} per maand bij een volle week.",
            f"Forfaitair: {wage.flat:.0f}%, ten hoogste {limits.flat_months:.0f} maanden.",
        ),
        Instrument.CHEQUE: (
            f"Contract van {limits.cheque_months:.0f} tot {limits.cheque_long_months:.0f} maanden: "
            f"ten hoogste {euro_words(limits.cheque_short)}",
            f"Vanaf {limits.cheque_long_months:.0f} maanden: ten hoogste {euro_words(limits.cheque_long)}",
            f"Altijd voor ten minste {_hours(limits.cheque_hours)} uur per week",
        ),
        Instrument.TRIAL_PLACEMENT: (
            f"Ten hoogste {limits.trial_months:.0f} maanden, daarna ten hoogste "
            f"{limits.trial_extension:.0f} maanden langer",
        ),
        Instrument.SHELTERED_WORK: (f"Ten hoogste {euro_words(limits.sheltered_year)} per jaar",),
    }


def _hours(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")
