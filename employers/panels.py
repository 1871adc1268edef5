"""What this app adds elsewhere: navigation, search, and blocks on the start page of an account manager."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from core.models import User
from core.policy import may
from core.registry import Found, NavItem, Panel, Registry
from core.roles import ACCOUNT_MANAGER
from employers.models import Employer, FutureJob
from employers.presentation import quarter_tiles, window_words
from employers.worklists.day import own_employers as own_employers_of_day
from employers.worklists.day import worklist

MOST_FOUND = 8


# Pages beside the list of future jobs: the tabs of employers.tabs.
ALSO_JOBS = ("/stapelbanen/", "/reistijden/", "/vooruitblik/")


def navigation(user: User) -> Iterator[NavItem]:
    if may(user, "employer", "list"):
        yield NavItem("Werkgevers", reverse("employers:employers"), "building", 20)
    if may(user, "future_job", "list"):
        yield NavItem("Toekomstige banen", reverse("employers:jobs"), "signpost-2", 30, also=ALSO_JOBS)


def search(user: User, text: str) -> Iterator[Found]:
    """Employers by name, future jobs by function."""
    employers = Employer.objects.visible_to(user).filter(name__icontains=text).select_related("sector")
    for one in employers.order_by("name", "id")[:MOST_FOUND]:
        place = ", ".join(part for part in (one.sector.name, one.city) if part)
        yield Found("Werkgever", one.name, place, one.get_absolute_url())
    jobs = FutureJob.objects.visible_to(user).filter(function__icontains=text).for_list()
    for job in jobs[:MOST_FOUND]:
        window = window_words(job.window_start, job.window_end)
        yield Found(
            "Toekomstige baan", job.function, f"{job.employer.name}, {window}", job.get_absolute_url()
        )


# --- panels ----------------------------------------------------------------------------------------------


def own_employers(user: User, _: Any) -> dict[str, Any] | None:
    """For the start page: how many employers, and which places are expected when."""
    if user.role != ACCOUNT_MANAGER.key:
        return None
    jobs = FutureJob.objects.filter(employer__account_manager=user).open()
    quarters = quarter_tiles(jobs.forecast(), timezone.localdate())
    return {
        "employers": len(own_employers_of_day(user)),
        "employers_url": f"{reverse('employers:employers')}?manager=me",
        "jobs_url": f"{reverse('employers:jobs')}?manager=me",
        "quarters": [(one, f"{one.url}&manager=me") for one in quarters],
    }


def register(registry: Registry) -> None:
    registry.navigation.append(navigation)
    registry.searches.append(search)
    registry.worklists.append(worklist)
    registry.panels.append(
        Panel("start_last", "own_employers", 90, "employers/panels/own_employers.html", own_employers)
    )
