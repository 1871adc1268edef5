"""Blocks about announced placements, job coaches and first proposals on pages of clients, employers, jobs."""

from datetime import date
from typing import Any

from django.db.models import CharField, F, Value
from django.db.models.functions import Cast
from django.utils import timezone

from clients.models import Client
from core.models import User
from core.policy import may
from core.registry import Panel
from employers.models import Employer, FutureJob
from trajectories.announce_page import STATE_TONES, row_of, with_related
from trajectories.deeds import at
from trajectories.domain.announcement import ANNOUNCEMENT_STATE_LABELS, waiting
from trajectories.models import Announcement, JobCoaching
from trajectories.permissions_announce import can_announce, can_record_job_coach
from trajectories.region_facts import OPEN, at_employer
from trajectories.waits import waits

MOST_SHOWN = 5


def client_panel(user: User, client: Client) -> dict[str, Any] | None:
    """What was announced for this person and which job coaches help, in one question."""
    if not may(user, "announcement", "view"):
        return None
    announced, coaches = _of_client(user, client.pk, timezone.localdate())
    page = {
        "announced": announced,
        "coaches": coaches,
        "announce": at("announce", client.pk) if can_announce(user, client) else "",
        "add_coach": at("job_coach", client.pk) if can_record_job_coach(user, client) else "",
    }
    return page if any(page.values()) else None


def _of_client(user: User, client_id: int, today: date) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    def word(text: str) -> Value:
        return Value(text, output_field=CharField())

    named = ("kind", "pk", "what", "at", "first", "last", "detail")
    announced = (
        Announcement.objects.visible_to(user)
        .filter(client_id=client_id)
        .exclude(state="withdrawn")
        .filter(placement=None)
        .order_by()
        .annotate(kind=word("announced"), what=F("function"), at=F("employer__name"), first=F("start"))
        .annotate(last=F("answer_by"), detail=Cast("state", CharField()))
        .values_list(*named)
    )
    coaches = (
        JobCoaching.objects.visible_to(user)
        .filter(client_id=client_id)
        .order_by()
        .annotate(kind=word("coach"), what=F("coach_name"), at=F("employer__name"), first=F("start"))
        .annotate(last=F("end"), detail=F("organisation"))
        .values_list(*named)
    )
    rows = [dict(zip(named, row, strict=True)) for row in announced.union(coaches, all=True)]
    rows.sort(key=lambda row: (row["first"], row["pk"]), reverse=True)
    return (
        [_announced(row, today) for row in rows if row["kind"] == "announced"],
        [_coach(row, today) for row in rows if row["kind"] == "coach"],
    )


def _announced(row: dict[str, Any], today: date) -> dict[str, Any]:
    return row | {
        "url": at("announcement", row["pk"]),
        "state": ANNOUNCEMENT_STATE_LABELS[row["detail"]],
        "tone": STATE_TONES[row["detail"]],
        "waiting": waiting(row["detail"], row["last"], today),
    }


def _coach(row: dict[str, Any], today: date) -> dict[str, Any]:
    return row | {
        "over": row["last"] is not None and row["last"] < today,
        "end": at("end_job_coach", row["pk"]),
    }


def employer_panel(user: User, employer: Employer) -> dict[str, Any] | None:
    """Which job coaches come here, and what was announced: the rows for who may read them, else a number."""
    if not may(user, "job_coach", "view"):
        return None
    today = timezone.localdate()
    there = at_employer(employer.pk, today)
    if not there.coaches and not there.announced:
        return None
    rows = []
    if there.announced:
        found = Announcement.objects.visible_to(user).filter(employer=employer, state__in=OPEN)
        rows = [row_of(one, user, today) for one in with_related(found, user)[:MOST_SHOWN]]
    return {
        "coaches": [one.words for one in there.coaches],
        "rows": rows,
        "elsewhere": there.announced - len(rows),
        "too_many": len(there.coaches) > 1,
    }


def job_panel(user: User, job: FutureJob) -> dict[str, Any] | None:
    """The clock from vacancy to first proposal, against the norm."""
    if job.vacancy_on is None or not may(user, "future_job", "view"):
        return None
    found = waits(user, timezone.localdate(), job_id=job.pk)
    return {"wait": found[0]} if found else None


PANELS = (
    Panel("client", "announced", 35, "trajectories/panels/announced.html", client_panel),
    Panel("employer", "announced", 40, "trajectories/panels/at_employer.html", employer_panel),
    Panel("future_job", "first_proposal", 12, "trajectories/panels/first_proposal.html", job_panel),
)
