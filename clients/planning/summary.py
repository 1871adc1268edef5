"""The plan and the tasks in short, for the page of a resident: one query each.

Whether the file may be seen is for the caller; the text about duties is not in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q
from django.db.models.functions import JSONObject
from django.urls import reverse

from clients.domain.plan import ITEM_STATUS_LABELS, PLAN_STATUS_LABELS, PlanStatus, evaluation_is_near
from clients.models import PlanItem, SupportPlan, Task, Track
from core.domain.calendar import date_words

ITEM_TONES: Final = {"planned": "neutral", "running": "info", "done": "good", "stopped": "attention"}


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A line of the plan: what, how far, and by when."""

    title: str
    status: str
    label: str
    tone: str
    by_on: date | None
    late: bool


@dataclass(frozen=True, slots=True)
class TrackLines:
    key: str
    label: str
    lines: tuple[PlanLine, ...]


@dataclass(frozen=True, slots=True)
class PlanShort:
    """The plan that runs; without one the draft. ``draft``: a new version is being made beside it."""

    url: str
    status: str
    status_label: str
    number: int
    goal: str
    agreed_on: date | None
    evaluate_on: date | None
    evaluation_near: bool
    tracks: tuple[TrackLines, ...]
    draft: bool


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task with the address of the button that closes it or, done today, puts it back."""

    pk: int
    what: str
    who: str
    due_on: date | None
    late: bool
    done: bool
    words: str
    press: str
    change: str


def plan_short(client_id: int, today: date) -> PlanShort | None:
    """The current plan with its lines per track; None when there is none."""
    lines = PlanItem.objects.filter(plan=OuterRef("pk")).order_by("track", "order", "id")
    short = JSONObject(track="track", title="title", status="status", by_on="by_on")
    plans = list(
        SupportPlan.objects.filter(client_id=client_id, status__in=[PlanStatus.AGREED, PlanStatus.DRAFT])
        .annotate(lines=ArraySubquery(lines.values_list(short, flat=True)))
        .order_by("status")
    )
    if not plans:
        return None
    shown: Any = plans[0]
    return PlanShort(
        url=reverse("clients:plan", args=[shown.pk]),
        status=shown.status,
        status_label=PLAN_STATUS_LABELS[shown.status],
        number=shown.number,
        goal=shown.goal,
        agreed_on=shown.approved_on,
        evaluate_on=shown.evaluate_on,
        evaluation_near=evaluation_is_near(shown.evaluate_on, today),
        tracks=_per_track(shown.lines, today),
        draft=len(plans) > 1,
    )


def _per_track(rows: list[dict[str, Any]], today: date) -> tuple[TrackLines, ...]:
    return tuple(
        TrackLines(str(key), str(label), tuple(_line(row, today) for row in rows if row["track"] == key))
        for key, label in Track.choices
    )


def _line(row: dict[str, Any], today: date) -> PlanLine:
    by_on = date.fromisoformat(row["by_on"]) if row["by_on"] else None
    status = row["status"]
    return PlanLine(
        title=row["title"],
        status=status,
        label=ITEM_STATUS_LABELS[status].lower(),
        tone=ITEM_TONES[status],
        by_on=by_on,
        late=is_late(by_on, status in ("done", "stopped"), today),
    )


def is_late(due: date | None, closed: bool, today: date) -> bool:
    """Past its day and still open; the day itself is in time."""
    return due is not None and not closed and due < today


def open_tasks(client_id: int, today: date) -> list[TaskLine]:
    """What is still to be done, the earliest first, and what was done today (so that it can be put back)."""
    rows = Task.objects.filter(Q(done_on=None) | Q(done_on=today), client_id=client_id)
    return task_lines(rows.order_by(F("done_on").asc(nulls_first=True), *Task._meta.ordering), today)


def task_lines(rows: Iterable[Task], today: date) -> list[TaskLine]:
    """Tasks as lines with their one button."""
    return [
        TaskLine(
            pk=row.pk,
            what=row.what,
            who=row.get_who_display(),
            due_on=row.due_on,
            late=is_late(row.due_on, row.done_on is not None, today),
            done=row.done_on is not None,
            words=_task_words(row, today),
            press=reverse(f"clients:{'reopen' if row.done_on else 'close'}_task", args=[row.pk]),
            change=reverse("clients:change_task", args=[row.pk]),
        )
        for row in rows
    ]


def _task_words(row: Task, today: date) -> str:
    if row.done_on is not None:
        return f"{row.get_who_display()} · gedaan"
    if row.due_on is None:
        return str(row.get_who_display())
    before = "was voor" if row.due_on < today else "voor"
    return f"{row.get_who_display()} · {before} {date_words(row.due_on)}"
