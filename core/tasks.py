"""Background work of core: the outbox, drafts that nobody came back to, and old news."""

from celery import shared_task
from django.utils import timezone

from core import audit, drafts, notices, outbox


@shared_task
def handle_message(message_id: int) -> None:
    """Takes one event to its effect; harmless when it comes twice."""
    with audit.collecting("task"):
        outbox.handle(message_id)


@shared_task
def sweep_outbox() -> None:
    """Finds events that nobody told the worker about, or that failed before."""
    for message_id in outbox.waiting():
        try:
            handle_message(message_id)
        except Exception as error:
            outbox.log.warning("event %s failed: %s", message_id, type(error).__name__)


@shared_task
def remove_old_drafts() -> int:
    """Every night: what somebody typed and left alone for 30 days."""
    return drafts.remove_old(timezone.now())


@shared_task
def remove_old_notices() -> int:
    """Every night: news of more than two months ago."""
    return notices.remove_old(timezone.now())
