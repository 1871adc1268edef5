"""What somebody produces at work, in whole percents of what the norm asks.

Per main task: pace × quality × net working time, each in percents of the norm, weighted by its share of the
work. A main task takes at least 1/16 of the week and at least 30 minutes a day.
Source: page on law and norms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

SMALLEST_SHARE = Decimal(1) / Decimal(16)
SMALLEST_MINUTES = Decimal(30)
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Task:
    """Work that somebody does: hours a week, and three percents of the norm (0–100)."""

    name: str
    hours: Decimal
    pace: int
    quality: int
    time: int

    def __post_init__(self) -> None:
        if self.hours <= 0 or not all(0 <= part <= 100 for part in (self.pace, self.quality, self.time)):
            raise ValueError("Uren zijn meer dan 0; tempo, kwaliteit en tijd liggen van 0 tot en met 100%.")


@dataclass(frozen=True, slots=True)
class TaskResult:
    """What a task says. ``share`` of the main tasks together, in whole percents; 0 when it doesn't count."""

    name: str
    counts: bool
    share: int
    percent: int
    reason: str


@dataclass(frozen=True, slots=True)
class WageValueResult:
    """``percent`` None: there is no main task, so nothing was measured. ``warning`` asks to look again."""

    percent: int | None
    tasks: tuple[TaskResult, ...]
    warning: str = ""


def is_main_task(task: Task, week_hours: Decimal, days: int) -> bool:
    """Whether the task is large enough: 1/16 of the week, and 30 minutes a day over the days of the week."""
    enough_of_week = task.hours >= SMALLEST_SHARE * week_hours
    return enough_of_week and task.hours * 60 / days >= SMALLEST_MINUTES


def measure(tasks: Sequence[Task], week_hours: Decimal, days: int, low: int) -> WageValueResult:
    """The wage value of these tasks. ``days``: working days a week; ``low``: below this a warning.

    Raises ValueError when the week has no hours or days, or the tasks take more hours than the week has.
    """
    if week_hours <= 0 or not 1 <= days <= 7:
        raise ValueError("Vul de uren van de week in, en 1 tot en met 7 werkdagen.")
    if sum((task.hours for task in tasks), Decimal(0)) > week_hours:
        raise ValueError("De taken samen duren langer dan de week.")
    main = [task for task in tasks if is_main_task(task, week_hours, days)]
    hours = sum((task.hours for task in main), Decimal(0))
    results = tuple(_result(task, task in main, hours) for task in tasks)
    if not main:
        return WageValueResult(None, results, "Geen van de taken is groot genoeg om te meten.")
    weighted = sum((task.hours * _value(task) for task in main), Decimal(0)) / hours
    percent = _whole(weighted)
    warning = f"Lager dan {low}%. Kijk nog eens of de norm en de taken kloppen." if percent < low else ""
    return WageValueResult(percent, results, warning)


def _value(task: Task) -> Decimal:
    """Percents of the norm, exact."""
    return Decimal(task.pace * task.quality * task.time) / (WHOLE * WHOLE)


def _whole(percents: Decimal) -> int:
    return int(percents.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))


def _result(task: Task, counts: bool, hours: Decimal) -> TaskResult:
    if not counts:
        reason = "Telt niet mee: korter dan 1/16 van de week of dan 30 minuten per dag."
        return TaskResult(task.name, False, 0, _whole(_value(task)), reason)
    value = _whole(_value(task))
    reason = f"{task.pace}% tempo × {task.quality}% kwaliteit × {task.time}% tijd = {value}%"
    return TaskResult(task.name, True, _whole(task.hours / hours * WHOLE), value, reason)
