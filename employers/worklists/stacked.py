"""Stacked jobs that no longer hold: a job in them was filled or lapsed meanwhile."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from django.urls import reverse

from core.models import User
from core.registry import WorkItem
from core.roles import ACCOUNT_MANAGER
from employers.domain.future_job import JOB_STATUS_LABELS
from employers.domain.stacked_job import CHANGEABLE
from employers.models import FutureJob
from employers.querysets import OPEN

BROKEN: Final = 29
KIND: Final = "stacked_broken"
MOST: Final = 5


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """For whoever made the set, in one question. The first few, unless asked ``whole``."""
    if user.role != ACCOUNT_MANAGER.key:
        return
    closed = FutureJob.objects.exclude(status__in=OPEN).filter(
        stacks__created_by=user, stacks__status__in=[state.value for state in CHANGEABLE]
    )
    rows = closed.values_list("stacks__id", "stacks__name", "function", "status", "employer__name")
    sets = {row[0]: row for row in rows.order_by("stacks__id", "id")}
    found = list(sets.values())
    for pk, name, function, status, employer in found if whole == KIND else found[:MOST]:
        yield WorkItem(
            kind=KIND,
            kind_label="Stapelbaan klopt niet meer",
            title=name,
            why=f"'{function}' bij {employer} is {JOB_STATUS_LABELS[status].lower()}. Zoek een andere baan.",
            url=reverse("employers:stacked_job", args=[pk]),
            order=BROKEN,
            total=len(found),
        )
