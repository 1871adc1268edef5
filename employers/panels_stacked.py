"""What stacked jobs add elsewhere: a way from the settings to travel times, and from a job to its sets."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from core.models import User
from core.policy import may
from core.registry import Action, Panel, Registry
from employers.domain.future_job import OPEN_STATUSES
from employers.domain.growth import LearnInRoute
from employers.models import FutureJob
from employers.permissions_stacked import can_edit_travel

HOURS = 32


def settings(user: User) -> Iterator[Action]:
    """Travel times and the table of postcodes."""
    if can_edit_travel(user):
        yield Action("Reistijden en postcodes", reverse("employers:travel"))


def stacked_link(user: User, job: FutureJob) -> dict[str, Any] | None:
    """For jobs that are meant to be stacked: the sets with this job in it."""
    if job.route != LearnInRoute.STACKED or job.status not in OPEN_STATUSES:
        return None
    if not may(user, "stacked_job", "view"):
        return None
    return {"url": f"{reverse('employers:find_stacks')}?hours={HOURS}&most_employers=4&must={job.pk}"}


def register(registry: Registry) -> None:
    registry.settings.append(settings)
    registry.panels.append(
        Panel("future_job", "stacked", 60, "employers/panels/stacked_link.html", stacked_link)
    )
