"""Events that must have their effect exactly once, also when the worker or the broker dies.

A service calls ``announce`` inside its transaction. After the commit the worker is told; when
that fails (broker down) the sweeper finds the row within seconds. ``handle`` runs the effect and
marks the row in one transaction.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from core.models import OutboxMessage

Handler = Callable[[Mapping[str, Any]], None]
_handlers: dict[str, list[Handler]] = {}
MAX_ATTEMPTS = 10
log = logging.getLogger(__name__)


def on_event(name: str, handler: Handler) -> None:
    """Registers what follows an event; called from AppConfig.ready."""
    known = _handlers.setdefault(name, [])
    if handler not in known:
        known.append(handler)


def announce(name: str, **ids: int | str | None) -> OutboxMessage:
    """Writes an event in the running transaction; carries ids only."""
    message = OutboxMessage.objects.create(name=name, payload=ids)
    transaction.on_commit(lambda: _tell_worker(message.pk), robust=True)
    return message


def _tell_worker(message_id: int) -> None:
    from core.tasks import handle_message

    try:
        handle_message.apply_async(args=[message_id], retry=False, ignore_result=True)
    except Exception as error:
        log.warning("broker unreachable, the sweeper will send %s: %s", message_id, type(error).__name__)


def handle(message_id: int) -> bool:
    """Has the event's effects take place; False when somebody else did or does.

    Raises whatever a handler raises, after the attempt is counted.
    """
    try:
        with transaction.atomic():
            _without_page_limits()
            message = (
                OutboxMessage.objects.select_for_update(skip_locked=True)
                .filter(pk=message_id, handled_at=None)
                .first()
            )
            if message is None:
                return False
            for handler in _handlers.get(message.name, []):
                handler(message.payload)
            OutboxMessage.objects.filter(pk=message_id).update(handled_at=timezone.now())
            return True
    except Exception as error:
        _count_attempt(message_id, error)
        raise


def waiting(limit: int = 500) -> list[int]:
    """Ids of events without effect yet, oldest first."""
    return list(
        OutboxMessage.objects.filter(handled_at=None, attempts__lt=MAX_ATTEMPTS)
        .order_by("id")
        .values_list("id", flat=True)[:limit]
    )


def _count_attempt(message_id: int, error: Exception) -> None:
    message = OutboxMessage.objects.filter(pk=message_id).first()
    if message is not None:
        OutboxMessage.objects.filter(pk=message_id).update(
            attempts=message.attempts + 1, last_error=type(error).__name__
        )


def _without_page_limits() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '10min'")
