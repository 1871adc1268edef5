"""Months, days and hours of work in Dutch words, as one says them."""

from __future__ import annotations

from collections.abc import Iterable

from core.domain.calendar import MONTH_NAMES, WEEKDAY_NAMES
from employers.domain.pattern import MONTHS, Clash, Shift

HOUR = 60
SHOWN = 3  # of the moments at which two jobs clash; the rest is counted
DAYS = tuple(name[:2] for name in WEEKDAY_NAMES)
WORKDAYS = frozenset(range(1, 6))


def hours_words(minutes: int) -> str:
    """Minutes as hours: 1950 is '32,5 uur'."""
    return f"{hours_number(minutes)} uur"


def hours_number(minutes: int) -> str:
    """Minutes as a number of hours with at most two decimals: '32,5'."""
    text = f"{minutes / HOUR:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",")


def month_words(months: Iterable[int]) -> str:
    """'juni tot en met augustus', 'maart', 'november tot en met februari', 'het hele jaar'."""
    chosen = sorted(set(months))
    if len(chosen) == len(MONTHS):
        return "het hele jaar"
    return joined([_run_words(run) for run in _runs(chosen)])


def _runs(chosen: list[int]) -> list[list[int]]:
    """Months in rows without a gap; the turn of the year is no gap."""
    runs: list[list[int]] = []
    for month in chosen:
        if runs and month == runs[-1][-1] + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    if len(runs) > 1 and runs[0][0] == 1 and runs[-1][-1] == len(MONTHS):
        runs = [runs[-1] + runs[0], *runs[1:-1]]
    return runs


def _run_words(run: list[int]) -> str:
    first, last = MONTH_NAMES[run[0] - 1], MONTH_NAMES[run[-1] - 1]
    match len(run):
        case 1:
            return first
        case 2:
            return f"{first} en {last}"
    return f"{first} tot en met {last}"


def day_words(weekdays: Iterable[int]) -> str:
    """'ma, wo en vr', 'maandag tot en met vrijdag', 'elke dag'."""
    chosen = sorted(set(weekdays))
    if len(chosen) == len(DAYS):
        return "elke dag"
    if frozenset(chosen) == WORKDAYS:
        return "ma t/m vr"
    return joined([DAYS[day - 1] for day in chosen])


def time_words(minute: int) -> str:
    return f"{minute // HOUR:02}:{minute % HOUR:02}"


def moments_words(found: Iterable[Clash]) -> str:
    """When two jobs clash: 'za en zo 14:00–16:00 in juni tot en met augustus'. A few, and how many more."""
    days: dict[tuple[int, int, int], set[int]] = {}
    for one in found:
        days.setdefault((one.start, one.end, one.month), set()).add(one.weekday)
    months: dict[tuple[int, int, frozenset[int]], set[int]] = {}
    for (start, end, month), on in days.items():
        months.setdefault((start, end, frozenset(on)), set()).add(month)
    texts = [
        f"{day_words(on)} {time_words(start)}–{time_words(end)} in {month_words(when)}"
        for (start, end, on), when in sorted(months.items(), key=lambda item: (item[0][0], min(item[1])))
    ]
    more = len(texts) - SHOWN
    return "; ".join(texts[:SHOWN]) + (f"; en nog {more} keer" if more > 0 else "")


def joined(texts: list[str]) -> str:
    """'a', 'a en b', 'a, b en c'."""
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} en {texts[-1]}"


def shift_in_full(shift: Shift) -> str:
    """'ma t/m vr 09:00–13:00, april tot en met september'."""
    return f"{day_words(shift.weekdays)} {shift.start:%H:%M}–{shift.end:%H:%M}, {month_words(shift.months)}"
