"""The wage-cost subsidy and the wage value: the law's worked amounts to the cent, and what always holds."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calendar import add_months
from core.norms import CHANGED, NORMS
from employers.domain.wage_cost import (
    Period,
    WageCostValues,
    cents,
    count_period,
    month_lines,
    monthly_base,
    monthly_subsidy,
    months_in,
)
from employers.domain.wage_value import Task, is_main_task, measure

JULY = date(2026, 7, 1)


def values_on(day: date) -> dict[str, Decimal]:
    changed = {key: value for key, since, value, _ in CHANGED if since <= day}
    return {key: norm.default for key, norm in NORMS.items()} | changed


NOW = WageCostValues.of(values_on(JULY))
BEFORE = WageCostValues.of(values_on(JULY - timedelta(days=1)))


def euro(hours: object, wage_value: int | None, values: WageCostValues = NOW) -> str:
    return str(cents(monthly_subsidy(values, Decimal(str(hours)), wage_value)))


def test_the_worked_amounts_of_the_law() -> None:
    assert str(cents(monthly_base(NOW))) == "2523.96"
    assert str(cents(monthly_base(NOW) * 40 / 100)) == "1009.58"
    assert euro(36, 60) == "1261.98"
    assert euro(32, 60) == "1121.76"
    # 946,485: exactly half-way, so to the even cent.
    assert monthly_subsidy(NOW, Decimal(27), 60) == Decimal("946.485")
    assert euro(27, 60) == "946.48"


def test_the_uplift_has_a_date() -> None:
    assert (BEFORE.uplift, NOW.uplift) == (Decimal("23.5"), Decimal(25))
    assert euro(36, 60, BEFORE) == "1246.84"
    assert euro(36, 60) == "1261.98"


@pytest.mark.parametrize(("wage_value", "capped"), [(29, True), (30, False), (31, False)])
def test_never_more_than_seventy_percent(wage_value: int, capped: bool) -> None:
    most = monthly_subsidy(NOW, Decimal(36), 0)
    assert most == monthly_base(NOW) * Decimal("0.7") * Decimal("1.25")
    assert (monthly_subsidy(NOW, Decimal(36), wage_value) == most) is (wage_value <= 30)
    assert ("ten hoogste" in month_lines(NOW, Decimal(36), wage_value)[1]) is capped


def test_the_flat_rate_is_half() -> None:
    assert euro(36, None) == "1577.48"  # 1577,475
    assert monthly_subsidy(NOW, Decimal(36), None) == monthly_subsidy(NOW, Decimal(36), 50)
    assert euro(36, 100) == "0.00"


@pytest.mark.parametrize(("hours", "wage_value"), [("-1", 60), ("32", -1), ("32", 101)])
def test_what_cannot_be(hours: str, wage_value: int) -> None:
    with pytest.raises(ValueError, match="loonwaarde"):
        monthly_subsidy(NOW, Decimal(hours), wage_value)


hours = st.decimals(0, 60, places=1)
percents = st.integers(0, 100)


@given(hours, hours, percents, percents)
def test_more_hours_or_a_lower_wage_value_never_gives_less(
    one: Decimal, other: Decimal, low: int, high: int
) -> None:
    low, high = sorted((low, high))
    few, many = sorted((one, other))
    assert monthly_subsidy(NOW, many, low) >= monthly_subsidy(NOW, few, low) >= 0
    assert monthly_subsidy(NOW, few, low) >= monthly_subsidy(NOW, few, high)


@given(hours, percents)
def test_never_above_the_cap(week: Decimal, wage_value: int) -> None:
    cap = monthly_base(NOW) * NOW.most * (100 + NOW.uplift) * week / (10_000 * NOW.full_week)
    assert monthly_subsidy(NOW, week, wage_value) <= cap
    assert monthly_subsidy(NOW, week, None) <= cap


def test_how_it_came_about_can_be_followed() -> None:
    assert month_lines(NOW, Decimal(32), 60) == (
        "Minimumloon € 2.337 + 8% vakantiegeld = € 2.523,96",
        "Loonwaarde 60%, dus 40% komt erbij: € 1.009,58",
        "Met 25% opslag voor werkgeverslasten: € 1.261,98",
        "Voor 32 van 36 uur: € 1.121,76 per maand",
    )
    assert month_lines(NOW, Decimal(32), None)[1].startswith("Forfaitair 50%")


def test_a_period_is_counted_per_year() -> None:
    period = Period(JULY, date(2027, 6, 30), Decimal(32), 60)
    found = count_period(period, {2026: NOW, 2027: NOW})
    assert found.amount == 12 * monthly_subsidy(NOW, Decimal(32), 60)
    assert found.lines[-1] == "1 januari 2027 tot en met 30 juni 2027: 6 maanden × € 1.121,76 = € 6.730,56"
    indexed = count_period(period, {2026: BEFORE, 2027: NOW})
    first, last = monthly_subsidy(BEFORE, Decimal(32), 60), monthly_subsidy(NOW, Decimal(32), 60)
    assert indexed.amount == 6 * first + 6 * last
    assert sum("per maand" in line for line in indexed.lines) == 2


def test_first_flat_then_the_wage_value() -> None:
    flat_until = date(2026, 12, 31)
    period = Period(JULY, date(2027, 6, 30), Decimal(32), 60, flat_until)
    flat, value = monthly_subsidy(NOW, Decimal(32), None), monthly_subsidy(NOW, Decimal(32), 60)
    assert count_period(period, {2026: NOW, 2027: NOW}).amount == 6 * flat + 6 * value
    unknown = count_period(
        Period(JULY, date(2027, 6, 30), Decimal(32), None, flat_until), {2026: NOW, 2027: NOW}
    )
    assert unknown.amount == 6 * flat
    assert "volgt het bedrag de loonwaarde" in unknown.lines[-1]
    assert count_period(Period(JULY, flat_until, Decimal(32), None), {2026: NOW}).amount is None


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2026, 7, 1), date(2026, 7, 31), "1"),
        (date(2026, 1, 31), date(2026, 2, 27), "1"),
        (date(2026, 4, 1), date(2026, 4, 15), "0.5"),
        (date(2026, 4, 16), date(2026, 6, 15), "2"),
    ],
)
def test_months_and_parts_of_months(start: date, end: date, months: str) -> None:
    assert months_in(start, end) == Decimal(months)


@given(st.dates(date(2024, 1, 1), date(2028, 12, 31)), st.integers(1, 36), st.integers(0, 1200))
def test_parts_of_a_period_are_the_period_together(start: date, months: int, cut: int) -> None:
    end = add_months(start, months) - timedelta(days=1)
    middle = min(start + timedelta(days=cut), end)
    parts = months_in(start, middle, start)
    if middle < end:
        parts += months_in(middle + timedelta(days=1), end, start)
    assert abs(parts - months) < Decimal("1e-20")


# --- wage value --------------------------------------------------------------------------------------------


def task(hours: object = 10, pace: int = 80, quality: int = 90, time: int = 100, name: str = "Werk") -> Task:
    return Task(name, Decimal(str(hours)), pace, quality, time)


def test_weighted_by_share_in_whole_percents() -> None:
    found = measure([task(24, 50, 100, 100), task(8, 100, 90, 100)], Decimal(32), 4, 30)
    assert found.percent == 60  # (24 × 50 + 8 × 90) / 32
    assert [one.share for one in found.tasks] == [75, 25]
    assert found.warning == ""
    assert measure([task(10, 80, 90, 50)], Decimal(32), 4, 30).percent == 36


@pytest.mark.parametrize(("size", "main"), [("1.9", False), ("2.0", True)])
def test_a_sixteenth_of_the_week(size: str, main: bool) -> None:
    assert is_main_task(task(size), Decimal(32), 1) is main


@pytest.mark.parametrize(("size", "main"), [("2.4", False), ("2.5", True)])
def test_half_an_hour_a_day(size: str, main: bool) -> None:
    assert is_main_task(task(size), Decimal(32), 5) is main


def test_a_small_task_does_not_count() -> None:
    found = measure([task(20, 50, 100, 100), task(1, 100, 100, 100)], Decimal(32), 5, 30)
    assert found.percent == 50
    assert [one.counts for one in found.tasks] == [True, False]
    assert "Telt niet mee" in found.tasks[1].reason
    nothing = measure([task(1)], Decimal(32), 5, 30)
    assert nothing.percent is None
    assert nothing.warning


@pytest.mark.parametrize(("pace", "warns"), [(29, True), (30, False)])
def test_a_low_value_is_asked_about(pace: int, warns: bool) -> None:
    assert bool(measure([task(10, pace, 100, 100)], Decimal(32), 4, 30).warning) is warns


def test_what_cannot_be_measured() -> None:
    with pytest.raises(ValueError, match="tempo"):
        task(pace=101)
    with pytest.raises(ValueError, match="tempo"):
        task(hours=0)
    with pytest.raises(ValueError, match="werkdagen"):
        measure([task()], Decimal(32), 0, 30)
    with pytest.raises(ValueError, match="werkdagen"):
        measure([task()], Decimal(0), 4, 30)
    with pytest.raises(ValueError, match="langer dan de week"):
        measure([task(20), task(20)], Decimal(32), 4, 30)


parts = st.tuples(st.integers(1, 60), percents, percents, percents)


@given(st.lists(parts, min_size=1, max_size=6))
def test_the_value_lies_between_the_lowest_and_the_highest_task(rows: list[tuple[int, ...]]) -> None:
    tasks = [task(*row) for row in rows]
    found = measure(tasks, Decimal(sum(row[0] for row in rows)), 1, 30)
    counted = [one.percent for one in found.tasks if one.counts]
    if found.percent is not None:
        assert 0 <= found.percent <= 100
        assert min(counted) - 1 <= found.percent <= max(counted) + 1
