"""Months on benefit, from benefit periods. Source: page on the client file, benefit periods."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BenefitKind(StrEnum):
    PARTICIPATIEWET = "participatiewet"
    IOAW = "ioaw"
    IOAZ = "ioaz"
    BBZ = "bbz"
    WW = "ww"
    ANW = "anw"
    NONE = "none"


BENEFIT_KIND_LABELS: dict[str, str] = {
    BenefitKind.PARTICIPATIEWET: "Participatiewet (bijstand)",
    BenefitKind.IOAW: "IOAW",
    BenefitKind.IOAZ: "IOAZ",
    BenefitKind.BBZ: "Bbz",
    BenefitKind.WW: "WW",
    BenefitKind.ANW: "Anw",
    BenefitKind.NONE: "Geen uitkering",
}
COUNTED_KINDS = frozenset({BenefitKind.PARTICIPATIEWET, BenefitKind.IOAW, BenefitKind.IOAZ, BenefitKind.BBZ})
# 30.4375 days a month (a year of 365.25 days), as an exact fraction: 487 / 16.
MONTH_SIXTEENTHS = 487


@dataclass(frozen=True, slots=True)
class BenefitPeriod:
    """A period of benefit, last day included. `ends_on` None = still runs."""

    kind: str
    starts_on: date
    ends_on: date | None = None

    def __post_init__(self) -> None:
        if self.ends_on is not None and self.ends_on < self.starts_on:
            raise ValueError("De uitkering eindigt voordat hij begint.")


def days_on_benefit(periods: Iterable[BenefitPeriod], today: date) -> int:
    """Days in counted periods up to and including today.

    Days in two periods at once count once; the future doesn't count.
    """
    spans = sorted(
        (period.starts_on.toordinal(), min(period.ends_on or today, today).toordinal())
        for period in periods
        if period.kind in COUNTED_KINDS
    )
    days, counted_until = 0, 0
    for first, last in spans:
        begin = max(first, counted_until + 1)
        days += max(last - begin + 1, 0)
        counted_until = max(counted_until, last)
    return days


def months_on_benefit(periods: Iterable[BenefitPeriod], today: date) -> int:
    """Whole months on benefit: counted days ÷ 30.4375, rounded down."""
    return days_on_benefit(periods, today) * 16 // MONTH_SIXTEENTHS
