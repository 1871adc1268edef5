"""What the match adds to other pages: jobs for a resident, the way to candidates, new jobs for a caseload."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils import timezone

from clients.models import Client, Signal, SkillHeld
from core.domain.calendar import count_words
from core.domain.skills import Held, job_mastery
from core.models import User
from core.policy import Scope
from core.registry import Action, Panel, Registry
from employers.domain.future_job import OPEN_STATUSES
from employers.models import FutureJob
from employers.presentation import job_row
from matching.domain.ranking import GROUP_LABELS, Group
from matching.facts import open_jobs, pool
from matching.match import Ask, JobStanding, proposal_deeds, rank_jobs
from matching.permissions import can_match, check_match
from trajectories.domain.follow_on import TakenAlong, to_write
from trajectories.models import Candidate
from trajectories.permissions_guidance import can_follow_on
from trajectories.services.follow_on import along

BEST = 3
NEAREST = 8
LATEST = 2**62  # beside others of the same day the word that is written now counts
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
    """For a coach: new jobs that fit people of the own caseload, as computed at night and on change.

    Counts, no names. A job that closed in the meantime is left out at once.
    """
    if not can_match(user) or check_match(user).scope != Scope.TEAM:
        return None
    mine = pool(user, own=True).filter(coach=user).values("pk")
    signals = Signal.objects.filter(coach=user, kind="new_jobs", client__in=mine)
    by_job: dict[str, set[int]] = defaultdict(set)
    for ref, client_id in signals.values_list("ref", "client_id"):
        by_job[ref].add(client_id)
    rows: list[dict[str, Any]] = [
        {"job": side.job, "count": len(by_job[ref]), "url": _own_url(side.job)}
        for side in (open_jobs() if by_job else ())
        if (ref := str(side.job.pk)) in by_job
    ]
    rows.sort(key=lambda row: (-row["count"], -row["job"].pk))
    people = {pk for row in rows for pk in by_job[str(row["job"].pk)]}
    return {
        "rows": rows[:MOST_SHOWN],
        "words": _new_words(len(rows), len(people)),
        "url": reverse("employers:jobs"),
    }


def _new_words(jobs: int, people: int) -> str:
    """'2 toekomstige banen passen bij 5 mensen', or '' when there are none."""
    if not jobs:
        return ""
    fit = "baan past" if jobs == 1 else "banen passen"
    return f"{jobs} toekomstige {fit} bij {count_words(people, 'inwoner', 'inwoners')} van je caseload."


def _own_url(job: FutureJob) -> str:
    return f"{reverse('matching:for_job', args=[job.pk])}?wie=mij"


def follow_on_panel(user: User, candidate: Candidate) -> dict[str, Any] | None:
    """The jobs that are nearest for somebody whose trajectory ended or is in danger, as the match ranks.

    What was learned counts already, as it will stand in the file; the job itself is left out.
    """
    if not can_match(user) or not can_follow_on(user, candidate):
        return None
    ask = Ask(user, timezone.localdate())
    learned = {one.skill: one for one in to_write(along(candidate), lower=False)}
    found = [
        one
        for one in rank_jobs(ask, candidate.client, learned=[_held(one) for one in learned.values()])
        if one.side.job.pk != candidate.project.job_id
    ]
    rows = [_nearest(one) for one in sorted(found, key=_distance)[:NEAREST]]
    decided = {job.pk: deed for job, deed in proposal_deeds(ask, candidate.client, [r["job"] for r in rows])}
    for row in rows:
        deed = decided[row["job"].pk]
        url = reverse("trajectories:propose_elsewhere", args=[candidate.pk, row["job"].pk])
        row["deed"] = replace(deed, url=url, method="post")
    return {"rows": rows, "url": reverse("matching:for_client", args=[candidate.client_id])}


def _held(one: TakenAlong) -> Held:
    return Held(one.skill, one.level, SkillHeld.Source.EVALUATION.value, one.on, LATEST)


def _distance(one: JobStanding) -> tuple[bool, int]:
    """First what can fit, then what is covered most; what isn't known of a job covers nothing.

    The sort is stable: what is equal stays in the order of the match.
    """
    mastery = job_mastery(one.side.facts.asked, one.standing.facts.held)
    covered = (mastery.percent or 0) * mastery.percent_known
    return one.standing.group is not Group.FITS, -covered


def _nearest(one: JobStanding) -> dict[str, Any]:
    return _best(one) | {"why": GROUP_LABELS[one.standing.group]}


PANELS = (
    Panel("follow_on", "matching", 10, "matching/panels/follow_on.html", follow_on_panel),
    Panel("client", "matching", 40, "matching/panels/client.html", client_panel),
    Panel("future_job", "matching", 20, "matching/panels/future_job.html", job_panel),
    Panel("start", "matching", 25, "matching/panels/start.html", start_panel),
)


def register(registry: Registry) -> None:
    registry.panels.extend(PANELS)
