"""The wage-cost subsidy in euro: a month, and a period in lines that can be checked by hand.

Exact decimals; an amount is rounded only when it is shown or promised (half to even, so that 946,485 is
946,48). Source: Participatiewet art. 10c and 10d, page on law and norms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal

from core.domain.calendar import add_months, date_words, months_between
from core.domain.money import euro_words

CENT = Decimal("0.01")
WHOLE = Decimal(100)
# Which dated parameter is which part of the formula.
KEYS = {
    "minimum_wage": "minimum_wage_month",
    "holiday": "lks_holiday",
    "most": "lks_most",
    "flat": "lks_flat",
    "uplift": "lks_uplift",
    "full_week": "lks_full_week",
}


@dataclass(frozen=True, slots=True)
class WageCostValues:
    """What holds on a day: the minimum wage in euro a month, percents, and the hours of a full week."""

    minimum_wage: Decimal
    holiday: Decimal
    most: Decimal
    flat: Decimal
    uplift: Decimal
    full_week: Decimal

    @classmethod
    def of(cls, values: Mapping[str, Decimal]) -> WageCostValues:
        """From the dated parameters. Raises KeyError when one is missing."""
        return cls(**{part: values[key] for part, key in KEYS.items()})


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount in euro, exact, with how it came about. None: there is not enough to count with."""

    amount: Decimal | None
    lines: tuple[str, ...] = ()


def cents(amount: Decimal) -> Decimal:
    """The amount as it is shown and promised."""
    return amount.quantize(CENT, rounding=ROUND_HALF_EVEN)


def monthly_base(values: WageCostValues) -> Decimal:
    """B: the minimum wage of a month with holiday pay."""
    return values.minimum_wage * (WHOLE + values.holiday) / WHOLE


def monthly_subsidy(values: WageCostValues, hours: Decimal, wage_value: int | None) -> Decimal:
    """Euro a month, exact. ``wage_value`` in whole percents; None: the flat rate.

    Raises ValueError for a wage value outside 0–100 or hours below 0.
    """
    if hours < 0 or (wage_value is not None and not 0 <= wage_value <= 100):
        raise ValueError("De loonwaarde ligt van 0 tot en met 100%, en uren zijn niet negatief.")
    part = _percent(values, wage_value)
    return monthly_base(values) * part * (WHOLE + values.uplift) * hours / (WHOLE * WHOLE * values.full_week)


def _percent(values: WageCostValues, wage_value: int | None) -> Decimal:
    """Which part of B is paid, in percents."""
    return values.flat if wage_value is None else min(WHOLE - wage_value, values.most)


def month_lines(values: WageCostValues, hours: Decimal, wage_value: int | None) -> tuple[str, ...]:
    """How the amount of a month comes about, line by line, rounded as one reads it."""
    base, part = monthly_base(values), _percent(values, wage_value)
    if wage_value is None:
        why = f"forfaitair {_number(values.flat)}%"
    elif WHOLE - wage_value > values.most:
        why = f"loonwaarde {wage_value}%, ten hoogste {_number(values.most)}%"
    else:
        why = f"loonwaarde {wage_value}%, dus {_number(part)}% komt erbij"
    bare = base * part / WHOLE
    raised = bare * (WHOLE + values.uplift) / WHOLE
    return (
        f"Minimumloon {_euro(values.minimum_wage)} + {_number(values.holiday)}% vakantiegeld = {_euro(base)}",
        f"{why[0].upper()}{why[1:]}: {_euro(bare)}",
        f"Met {_number(values.uplift)}% opslag voor werkgeverslasten: {_euro(raised)}",
        f"Voor {_number(hours)} van {_number(values.full_week)} uur: "
        f"{_euro(monthly_subsidy(values, hours, wage_value))} per maand",
    )


@dataclass(frozen=True, slots=True)
class Period:
    """What is subsidised: from and until (both count), hours a week, wage value, and until when flat.

    ``flat_until``: the last day of the flat rate, None = the wage value from the first day on.
    """

    start: date
    end: date
    hours: Decimal
    wage_value: int | None
    flat_until: date | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    start: date
    end: date
    flat: bool


def count_period(period: Period, values_by_year: Mapping[int, WageCostValues]) -> Counted:
    """The whole period. Every 1 January the amounts of that year hold; the year of the start has the values
    of the start. Raises KeyError when a year is missing.

    After the flat rate nothing can be counted as long as the wage value isn't known; a line says so.
    """
    total, lines, shown = Decimal(0), [], None
    for piece in _pieces(period):
        if not piece.flat and period.wage_value is None:
            lines.append(f"Vanaf {date_words(piece.start)} volgt het bedrag de loonwaarde: eerst meten.")
            break
        values = values_by_year[piece.start.year]
        wage_value = None if piece.flat else period.wage_value
        if (values, wage_value) != shown:
            lines.extend(month_lines(values, period.hours, wage_value))
            shown = (values, wage_value)
        month, months = (
            monthly_subsidy(values, period.hours, wage_value),
            months_in(piece.start, piece.end, period.start),
        )
        total += month * months
        lines.append(_piece_line(piece, month, months))
    if not total and (not lines or period.wage_value is None):
        return Counted(None, tuple(lines))
    return Counted(total, tuple(lines))


def _pieces(period: Period) -> Iterator[_Piece]:
    """Cut at every 1 January and after the flat rate."""
    start = period.start
    while start <= period.end:
        flat = period.flat_until is not None and start <= period.flat_until
        end = min(period.end, date(start.year, 12, 31))
        if flat and period.flat_until is not None:
            end = min(end, period.flat_until)
        yield _Piece(start, end, flat)
        start = end + timedelta(days=1)


def months_in(start: date, end: date, first: date | None = None) -> Decimal:
    """Months from start to end, both included; the days of a broken month count as a part of it.

    ``first``: the day from which months are counted when this is a part of a longer period, so that the parts
    of twelve months are twelve months together.
    """
    first = start if first is None else first
    return _months_until(first, end + timedelta(days=1)) - _months_until(first, start)


def _months_until(first: date, day: date) -> Decimal:
    """Months from the first day until a day that isn't included."""
    whole = months_between(first, day)
    begun = add_months(first, whole)
    length = (add_months(first, whole + 1) - begun).days
    return whole + Decimal((day - begun).days) / Decimal(length)


def _piece_line(piece: _Piece, month: Decimal, months: Decimal) -> str:
    span = f"{date_words(piece.start)} tot en met {date_words(piece.end)}"
    count = _number(months.quantize(CENT))
    word = "maand" if months == 1 else "maanden"
    return f"{span}: {count} {word} × {_euro(month)} = {_euro(month * months)}"


def _euro(amount: Decimal) -> str:
    return euro_words(cents(amount))


def _number(number: Decimal) -> str:
    """'32', '23,5': without zeros that say nothing."""
    text = f"{number.normalize():f}"
    return text.replace(".", ",")
