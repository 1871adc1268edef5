"""Background work of trajectories."""

from celery import shared_task
from django.utils import timezone

from core import audit
from trajectories.services.aftercare import plan_missing
from trajectories.services.jobs import count_all_places


@shared_task
def plan_aftercare() -> None:
    """Jobs without any contact planned get theirs; harmless when it runs twice."""
    with audit.collecting("task"):
        plan_missing(today=timezone.localdate())


@shared_task
def count_places() -> None:
    """Filled places of jobs as their candidates say; harmless when it runs twice."""
    with audit.collecting("task"):
        count_all_places()
