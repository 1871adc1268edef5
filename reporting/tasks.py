"""Background work of reporting: figures follow what changes, and every night everything is computed anew."""

from collections.abc import Mapping
from typing import Any

from celery import shared_task
from django.utils import timezone

from core import audit
from reporting import services


@shared_task
def recompute_everything() -> None:
    """All figures of today; harmless when it runs twice."""
    with audit.collecting("task"):
        services.recompute_everything(on=timezone.localdate())


def client_changed(ids: Mapping[str, Any]) -> None:
    """A file changed: the whole municipality is computed anew.

    That is one pass per indicator, some milliseconds for thousands of files, and it is right without
    knowing where somebody came from: the old team and the old coach are in it as well.
    """
    services.recompute(services.FigureScope(int(ids["municipality_id"])), on=timezone.localdate())


def region_changed(ids: Mapping[str, Any]) -> None:
    """A project, job or employer changed: the figures of the region."""
    services.recompute(services.REGION, on=timezone.localdate())


def candidate_changed(ids: Mapping[str, Any]) -> None:
    """A candidate moves both: learning in and placements of the municipality, and those of the region.

    Always in this order, so that two workers never wait for each other's lock.
    """
    client_changed(ids)
    region_changed(ids)
