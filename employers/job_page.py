"""What the page of one future job shows besides its facts: tasks, times, the clock, what was expected."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from django.urls import reverse

from core.registry import Action
from employers.domain.carving import Task, freed_words, hours_words, total_hours
from employers.domain.future_job import OPEN_STATUSES
from employers.domain.pattern import Shift, hours_per_week
from employers.domain.pipeline import certainty_word, is_stale, may_open_vacancy, vacancy_words
from employers.models import FutureJob
from employers.pipeline import days_to_stale
from employers.presentation_pipeline import (
    PatternPicture,
    ToldRow,
    pattern_picture,
    shift_words,
    told_on,
    told_rows,
)


@dataclass(frozen=True, slots=True)
class TaskRow:
    name: str
    hours: str
    from_function: str


@dataclass(frozen=True, slots=True)
class TaskBlock:
    """The tasks, what splitting them off frees, and how their hours compare with those of the job."""

    rows: tuple[TaskRow, ...]
    total: str
    freed: str
    remark: str


@dataclass(frozen=True, slots=True)
class ShiftBlock:
    lines: tuple[str, ...]
    picture: PatternPicture
    remark: str


def parts_of(shown: Any, today: date, *, mine: bool) -> dict[str, Any]:
    """For the template; ``shown`` comes from ``employers.pipeline.with_lines``. One query at most."""
    old = is_stale(shown.status, told_on(shown), today, days_to_stale(today))
    return {
        "certainty": certainty_word(shown.certainty),
        "task_block": task_block(shown),
        "shift_block": shift_block(shown),
        "told": told(shown),
        "vacancy": vacancy_words(shown.vacancy_on, today) if shown.vacancy_on else "",
        "vacancy_deed": _vacancy_deed(shown) if mine else None,
        "ask": old.reason if old else "",
        "ask_deeds": _ask_deeds(shown) if mine and old else [],
        "take_back": _take_back(shown) if mine and shown.confirmed_on == today else None,
    }


def task_block(shown: Any) -> TaskBlock | None:
    """None without tasks of their own; then there may be a text (``job.tasks``)."""
    tasks = [
        Task(line["name"], Decimal(line["hours"]) if line["hours"] else None, line["from_function"])
        for line in shown.tasks_read
    ]
    if not tasks:
        return None
    total = total_hours(tasks)
    rows = tuple(
        TaskRow(one.name, hours_words(one.hours) if one.hours is not None else "", one.from_function)
        for one in tasks
    )
    return TaskBlock(rows, hours_words(total), freed_words(tasks), _hours_remark(tasks, shown.hours))


def _hours_remark(tasks: list[Task], hours: int | None) -> str:
    """How the tasks compare with the job; too few hours say nothing while some task has none yet."""
    total = total_hours(tasks)
    open_ = any(one.hours is None for one in tasks)
    if hours is None or total == hours or (open_ and total < hours):
        return ""
    gap = hours_words(abs(total - hours))
    over = "meer" if total > hours else "minder"
    return f"Samen is dat {gap} uur {over} dan de {hours} uur per week van de baan."


def shift_block(shown: Any) -> ShiftBlock | None:
    """None while the times of work aren't known."""
    shifts = [
        Shift(
            frozenset(line["months"]),
            frozenset(line["weekdays"]),
            time.fromisoformat(line["start"]),
            time.fromisoformat(line["end"]),
        )
        for line in shown.shifts_read
    ]
    if not shifts:
        return None
    lines = tuple(shift_words(one) for one in shifts)
    return ShiftBlock(lines, pattern_picture(shifts), _pattern_remark(shifts, shown.hours))


def _pattern_remark(shifts: list[Shift], hours: int | None) -> str:
    """Within half an hour a week nothing needs to be said."""
    average = hours_per_week(shifts)
    if hours is None or abs(average - hours) < Decimal("0.5"):
        return ""
    return f"Bij de baan staat {hours} uur per week. Kijk na wat klopt."


def told(shown: Any) -> list[ToldRow]:
    return told_rows(shown.told_read)


def _vacancy_deed(shown: FutureJob) -> Action | None:
    if shown.status not in OPEN_STATUSES:
        return None
    if shown.vacancy_on is not None:
        return Action("Geen vacature meer", _to("close_vacancy", shown), method="post")
    allowed = may_open_vacancy(shown.status, shown.vacancy_on)
    return Action(
        "Het is nu een vacature",
        _to("open_vacancy", shown),
        enabled=allowed.allowed,
        reason=allowed.reason,
        method="post",
        icon="megaphone",
    )


def _ask_deeds(shown: FutureJob) -> list[Action]:
    return [
        Action("Klopt nog", _to("confirm_job", shown), method="post", icon="check-lg"),
        Action("Wijzig", _to("change_job", shown), icon="pencil"),
        Action("Laat vervallen", _to("lapse_job", shown)),
    ]


def _take_back(shown: FutureJob) -> Action:
    return Action("Toch niet nagevraagd", _to("unconfirm_job", shown), method="post")


def _to(name: str, shown: FutureJob) -> str:
    return reverse(f"employers:{name}", args=[shown.pk])
