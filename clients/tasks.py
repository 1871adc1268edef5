"""Background work of clients: signals follow what changes, and every night all of them are computed anew."""

from collections.abc import Mapping
from typing import Any

from celery import shared_task
from django.utils import timezone

from clients import signals
from clients.services import hand_overs, importing
from core import audit


@shared_task
def remove_old_imports() -> None:
    """Removes the rows of files that nobody needs any more; harmless when it runs twice."""
    with audit.collecting("task"):
        importing.remove_old_imports(today=timezone.localdate())


@shared_task
def compute_signals() -> None:
    """All signals of today; harmless when it runs twice."""
    with audit.collecting("task"):
        signals.compute_everything(today=timezone.localdate())


@shared_task
def escalate_late_hand_overs() -> None:
    """What nobody answered in time goes to the quality officer; harmless when it runs twice."""
    with audit.collecting("task"):
        hand_overs.escalate_late(today=timezone.localdate())


def client_changed(ids: Mapping[str, Any]) -> None:
    """A file changed: what it asks for is looked at anew."""
    town, client = int(ids["municipality_id"]), int(ids["client_id"])
    signals.compute(town, today=timezone.localdate(), client_ids=[client])


def clients_imported(ids: Mapping[str, Any]) -> None:
    """Many files came in at once."""
    signals.compute(int(ids["municipality_id"]), today=timezone.localdate())
