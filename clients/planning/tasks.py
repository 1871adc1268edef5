"""Tasks as lines, for the page of the plan. Whether the file may be seen is for the caller."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q
from django.urls import reverse

from clients.models import Task
from core.domain.calendar import date_words


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


def is_late(due: date | None, closed: bool, today: date) -> bool:
    """Past its day and still open; the day itself is in time."""
    return due is not None and not closed and due < today


def open_tasks(client_id: int, today: date) -> list[TaskLine]:
    """What is still to be done, the earliest first, and what was done today (so that it can be put back)."""
    rows = Task.objects.filter(Q(done_on=None) | Q(done_on=today), client_id=client_id)
    return task_lines(
        rows.order_by(F("done_on").asc(nulls_first=True), F("due_on").asc(nulls_last=True), "id"), today
    )


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
