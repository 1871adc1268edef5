"""Background work of core: the outbox."""

from celery import shared_task

from core import audit, outbox


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
