"""Future jobs of which nothing was heard for long: asked about, never silently kept or changed."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from django.urls import reverse

from core.domain.calendar import count_words
from core.models import User
from core.registry import Action, WorkItem
from core.roles import ACCOUNT_MANAGER
from employers.domain.pipeline import is_stale
from employers.models import FutureJob
from employers.pipeline import TOLD_ON, days_to_stale, stale
from employers.presentation import window_words

# After the jobs whose start comes near, before growth that others heard of.
STALE: Final = 28
KIND: Final = "stale_job"
MOST: Final = 5
FROM_START: Final = {"van": "start"}


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """For an account manager: own jobs to ask about, the longest silent first. The first few, unless asked
    ``whole``.
    """
    if user.role != ACCOUNT_MANAGER.key:
        return
    norm = days_to_stale(today)
    mine = FutureJob.objects.filter(employer__account_manager=user, employer__merged_into=None)
    found = list(
        stale(mine, today - timedelta(days=norm))
        .annotate(told_on=TOLD_ON)
        .select_related("employer")
        .order_by("told_on", "id")
    )
    for job in found if whole == KIND else found[:MOST]:
        yield _item(job, job.told_on, today, norm, total=len(found))  # type: ignore[attr-defined]


def _item(job: FutureJob, told: date, today: date, norm: int, *, total: int) -> WorkItem:
    window = window_words(job.window_start, job.window_end)
    places = count_words(job.places, "plaats", "plaatsen")
    return WorkItem(
        kind=KIND,
        kind_label="Klopt deze baan nog?",
        title=f"{job.function}, {job.employer.name}",
        why=f"{is_stale(job.status, told, today, norm).reason} Nu staat er: {places}, {window}, "
        f"{job.certainty}% zeker.",
        url=job.get_absolute_url(),
        due=told + timedelta(days=norm),
        actions=(
            Action("Klopt nog", _at("confirm_job", job), method="post", fields=FROM_START),
            Action("Wijzig", _at("change_job", job)),
            Action("Laat vervallen", _at("lapse_job", job)),
        ),
        order=STALE,
        total=total,
        mark=count_words((today - told).days, "dag", "dagen"),
        tone="attention",
    )


def _at(name: str, job: FutureJob) -> str:
    return reverse(f"employers:{name}", args=[job.pk])
