"""Background work of clients."""

from celery import shared_task
from django.utils import timezone

from clients.services import importing
from core import audit


@shared_task
def remove_old_imports() -> None:
    """Removes the rows of files that nobody needs any more; harmless when it runs twice."""
    with audit.collecting("task"):
        importing.remove_old_imports(today=timezone.localdate())
