"""Small things that somebody will do: written down, done in one press, and put back in one press."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.models import Client, PlanItem, Task
from clients.services.client import announce_change, locked, of_client
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused


def _check_item(client_id: int, item: PlanItem | None) -> None:
    if item is not None and item.client_id != client_id:
        raise Refused("Dit onderdeel hoort bij een ander plan.")


@transaction.atomic
def add_task(*, by: User, client: Client, form_key: UUID | None = None, **told: Any) -> Task:
    """Writes down what somebody will do, and for when. Raises Refused for an item of somebody else."""
    _check_item(client.pk, told.get("item"))
    task, new = create_once(Task, by=by, form_key=form_key, **of_client(client), **told)
    if new:
        audit.record("task.added", by=by, on=task, clients=[client.pk])
        announce_change(client)
    return task


@transaction.atomic
def change_task(*, by: User, task: Task, version: int, **changes: Any) -> Task:
    """Changes a task. Raises EditConflict when somebody was first."""
    _check_item(task.client_id, changes.get("item"))
    changed = save_version(task, by=by, version=version, **changes)
    audit.record("task.changed", by=by, on=changed, clients=[changed.client_id])
    announce_change(task.client)
    return changed


@transaction.atomic
def close_task(*, by: User, task: Task, today: date) -> Task:
    """Done. Pressing twice keeps the first day and who pressed."""
    return _set_done(by=by, task=task, on=today, word="task.done")


@transaction.atomic
def reopen_task(*, by: User, task: Task) -> Task:
    """Not done after all: as it was before the press."""
    return _set_done(by=by, task=task, on=None, word="task.reopened")


def _set_done(*, by: User, task: Task, on: date | None, word: str) -> Task:
    locked(task.client)
    now = Task.objects.select_related("client").get(pk=task.pk)
    if (now.done_on is None) == (on is None):
        return now
    changed = save_version(now, by=by, version=now.version, done_on=on, done_by=by if on else None)
    audit.record(word, by=by, on=changed, clients=[changed.client_id])
    announce_change(now.client)
    return changed
