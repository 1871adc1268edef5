"""Months on benefit: which periods count, overlap once, last day included, rounded down."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain.benefit import (
    BENEFIT_KIND_LABELS,
    COUNTED_KINDS,
    BenefitKind,
    BenefitPeriod,
    days_on_benefit,
    months_on_benefit,
)

TODAY = date(2026, 3, 2)
PW = BenefitKind.PARTICIPATIEWET


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "months"), [(0, 0), (1, 0), (30, 0), (31, 1), (60, 1), (61, 2), (365, 11), (366, 12), (1461, 48)]
)
def test_days_become_whole_months(days: int, months: int) -> None:
    periods = [BenefitPeriod(PW, ago(days - 1))] if days else []
    assert days_on_benefit(periods, TODAY) == days
    assert months_on_benefit(periods, TODAY) == months


@pytest.mark.parametrize("kind", BenefitKind)
def test_which_kinds_count(kind: BenefitKind) -> None:
    counted = kind in {BenefitKind.PARTICIPATIEWET, BenefitKind.IOAW, BenefitKind.IOAZ, BenefitKind.BBZ}
    assert (days_on_benefit([BenefitPeriod(kind.value, ago(9))], TODAY) == 10) is counted
    assert (kind in COUNTED_KINDS) is counted
    assert BENEFIT_KIND_LABELS[kind]


def test_last_day_is_included() -> None:
    assert days_on_benefit([BenefitPeriod(PW, ago(5), ago(5))], TODAY) == 1
    assert days_on_benefit([BenefitPeriod(PW, TODAY)], TODAY) == 1


def test_overlap_counts_once() -> None:
    periods = [
        BenefitPeriod(PW, ago(99), ago(50)),
        BenefitPeriod(BenefitKind.IOAW, ago(60), ago(40)),
        BenefitPeriod(BenefitKind.BBZ, ago(90), ago(80)),
        BenefitPeriod(PW, ago(9)),
    ]
    assert days_on_benefit(periods, TODAY) == 60 + 10
    assert days_on_benefit(reversed(periods), TODAY) == 70


def test_the_future_does_not_count() -> None:
    later = TODAY + timedelta(days=30)
    assert days_on_benefit([BenefitPeriod(PW, TODAY + timedelta(days=1))], TODAY) == 0
    assert days_on_benefit([BenefitPeriod(PW, ago(9), later)], TODAY) == 10
    assert days_on_benefit([BenefitPeriod(PW, later, later), BenefitPeriod(PW, ago(9))], TODAY) == 10


def test_a_period_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="voordat"):
        BenefitPeriod(PW, TODAY, ago(1))


spans = st.tuples(st.sampled_from(BenefitKind), st.integers(-50, 400), st.integers(0, 400))


@given(st.lists(spans, max_size=6))
def test_same_as_counting_the_days_one_by_one(found: list[tuple[BenefitKind, int, int]]) -> None:
    periods = [BenefitPeriod(kind, ago(first), ago(first - length)) for kind, first, length in found]
    one_by_one = {
        day
        for period in periods
        if period.kind in COUNTED_KINDS
        for day in range(period.starts_on.toordinal(), (period.ends_on or TODAY).toordinal() + 1)
        if day <= TODAY.toordinal()
    }
    assert days_on_benefit(periods, TODAY) == len(one_by_one)
