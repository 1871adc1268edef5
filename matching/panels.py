"""What the match adds to other pages: jobs for a resident, the way to candidates, new jobs for a caseload."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from clients.models import Client
from core.domain.skills import job_mastery
from core.models import User
from core.policy import Scope
from core.registry import Action, Panel, Registry
from employers.domain.future_job import OPEN_STATUSES
from employers.models import FutureJob
from employers.presentation import job_row
from matching.domain.ranking import Group, fits_well
from matching.facts import open_jobs, people, pool
from matching.match import Ask, JobStanding, rank_jobs
from matching.permissions import can_match, check_match

BEST = 3
NEW_DAYS = 14
# The newest jobs only: the start page answers at once, the list of jobs has them all.
MOST_NEW = 12
MOST_SHOWN = 5


def client_panel(user: User, client: Client) -> dict[str, Any] | None:
    """The best three open jobs for this resident."""
    if not can_match(user) or client.status != Client.Status.ACTIVE:
        return None
    ask = Ask(user, timezone.localdate())
    fitting = [one for one in rank_jobs(ask, client) if one.standing.group is Group.FITS]
    return {
        "rows": [_best(one) for one in fitting[:BEST]],
        "count": len(fitting),
        "url": reverse("matching:for_client", args=[client.pk]),
    }


def _best(one: JobStanding) -> dict[str, Any]:
    mastery = job_mastery(one.side.facts.asked, one.standing.facts.held)
    return {
        "job": one.side.job,
        "window": job_row(one.side.job).window,
        "percent": mastery.percent,
        "known": mastery.percent_known,
    }


def job_panel(user: User, job: FutureJob) -> dict[str, Any] | None:
    """The button to look for candidates, for who may."""
    if not can_match(user) or job.status not in OPEN_STATUSES:
        return None
    url = reverse("matching:for_job", args=[job.pk])
    return {
        "find": Action("Zoek kandidaten", url, primary=True, icon="search"),
        "own": check_match(user).scope == Scope.TEAM,
        "own_url": f"{url}?wie=mij",
    }


def start_panel(user: User, _: Any) -> dict[str, Any] | None:
    """For a coach: jobs of the last two weeks that fit people of the own caseload. Counts, no names."""
    if not can_match(user) or check_match(user).scope != Scope.TEAM:
        return None
    today = timezone.localdate()
    since = timezone.now() - timedelta(days=NEW_DAYS)
    newest = sorted(open_jobs(), key=lambda side: side.job.pk, reverse=True)[:MOST_NEW]
    sides = [side for side in newest if side.job.created_at >= since]
    asked = {one.skill_id for side in sides for one in side.facts.asked}
    known = people(pool(user, own=True), skills=asked, today=today) if sides else []
    rows = [
        (side.job, sum(1 for person in known if fits_well(side.facts, person.beside(side)))) for side in sides
    ]
    fitting: list[dict[str, Any]] = [
        {"job": job, "count": count, "url": _own_url(job)} for job, count in rows if count
    ]
    fitting.sort(key=lambda row: (-row["count"], row["job"].pk))
    return {"rows": fitting[:MOST_SHOWN], "looked": len(sides), "url": reverse("employers:jobs")}


def _own_url(job: FutureJob) -> str:
    return f"{reverse('matching:for_job', args=[job.pk])}?wie=mij"


PANELS = (
    Panel("client", "matching", 40, "matching/panels/client.html", client_panel),
    Panel("future_job", "matching", 20, "matching/panels/future_job.html", job_panel),
    Panel("start", "matching", 25, "matching/panels/start.html", start_panel),
)


def register(registry: Registry) -> None:
    registry.panels.extend(PANELS)
