"""Employer and candidate meet: planned, and noted when it happened. Both sides are told."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from clients.models import CandidateProfile
from core.dutch import day_text
from core.editing import save_version
from core.models import User
from trajectories.domain.proposal import may_plan_meeting
from trajectories.models import Candidate, Project
from trajectories.services.candidates import introduce_candidate
from trajectories.services.parts import lock_candidate, require, tell_candidate
from trajectories.services.telling import place_words, tell_both_sides


@transaction.atomic
def plan_meeting(
    *,
    by: User,
    candidate: Candidate,
    version: int,
    meeting_at: datetime,
    meeting_place: str,
    now: datetime | None = None,
) -> Candidate:
    """When and where they meet; planning again moves it.

    Raises Refused with the reason of the rule, EditConflict when somebody was first.
    """
    locked = lock_candidate(candidate.pk)
    decision = may_plan_meeting(
        locked.status,
        running=locked.project.state == Project.State.RUNNING,
        met=locked.introduced_on is not None,
        consent_holds=CandidateProfile.objects.agreed().filter(pk=locked.profile_id).exists(),
        at=meeting_at,
        now=now or timezone.now(),
    )
    require(decision)
    saved = save_version(
        locked, by=by, version=version, meeting_at=meeting_at, meeting_place=meeting_place.strip()
    )
    tell_candidate("candidate.meeting_planned", by=by, candidate=saved)
    local = timezone.localtime(meeting_at)
    when = f"{day_text(local.date())} om {local:%H:%M}"
    tell_both_sides(saved, by=by, text=f"Kennismaking gepland: {place_words(saved)}, {when}.")
    return saved


@transaction.atomic
def note_meeting(*, by: User, candidate: Candidate, today: date) -> Candidate:
    """They met: on the planned day when that was, otherwise today. Pressing again changes nothing."""
    locked = lock_candidate(candidate.pk)
    if locked.introduced_on is not None:
        return locked
    planned = timezone.localtime(locked.meeting_at).date() if locked.meeting_at else today
    saved = introduce_candidate(by=by, candidate=locked, on=min(planned, today), today=today)
    tell_both_sides(saved, by=by, text=f"Er is kennisgemaakt: {place_words(saved)}.")
    return saved
