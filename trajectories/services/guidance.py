"""While somebody learns in: talks of the coach, and when somebody can't come. Stays in the file."""

from datetime import date, time
from uuid import UUID

from django.db import transaction

from core.editing import create_once, save_version
from core.models import User
from trajectories.domain import guidance as rules
from trajectories.models import Absence, Candidate, CareHours, GuidanceContact
from trajectories.services.parts import day, lock_candidate, require, tell_candidate

# A talk of today that stands there already is that one: a button pressed twice on two pages.
SAME_PRESS = ("candidate", "whom", "on", "note")


def _of(candidate: Candidate) -> dict[str, object]:
    return {
        "client_id": candidate.client_id,
        "municipality_id": candidate.municipality_id,
        "team_id": candidate.team_id,
        "candidate": candidate,
    }


@transaction.atomic
def log_guidance(
    *,
    by: User,
    candidate: Candidate,
    whom: str,
    on: date,
    note: str = "",
    form_key: UUID | None = None,
    today: date | None = None,
) -> GuidanceContact:
    """The coach spoke with candidate, place or employer. Pressing twice writes once.

    Raises Refused: nobody of the list, not learning in yet, a wrong day.
    """
    now = lock_candidate(candidate.pk)
    require(rules.may_log_talk(whom, on, now.learn_in_start, day(today)))
    text = note.strip()
    if form_key is None:
        same = GuidanceContact.objects.filter(candidate=now, whom=whom, on=on, note=text, created_by=by)
        if (earlier := same.first()) is not None:
            return earlier
    talk, is_new = create_once(
        GuidanceContact, by=by, form_key=form_key, **_of(now), whom=whom, on=on, note=text
    )
    if is_new:
        tell_candidate("candidate.guidance_logged", by=by, candidate=now)
    return talk


@transaction.atomic
def remove_guidance(*, by: User, talk: GuidanceContact) -> None:
    """Takes back a talk that was logged by mistake; pressing twice does no harm. The history keeps it."""
    candidate = lock_candidate(talk.candidate_id)
    gone, _ = GuidanceContact.objects.filter(pk=talk.pk).delete()
    if gone:
        tell_candidate("candidate.guidance_removed", by=by, candidate=candidate)


@transaction.atomic
def save_absence(
    *,
    by: User,
    candidate: Candidate,
    kind: str,
    start: date,
    end: date,
    absence: Absence | None = None,
    version: int | None = None,
    form_key: UUID | None = None,
) -> Absence:
    """A period in which somebody can't come, new or changed. Raises Refused, EditConflict."""
    now = lock_candidate(candidate.pk)
    require(rules.may_plan_around(now.status))
    if absence is None and form_key is not None:
        earlier = Absence.objects.filter(form_key=form_key, created_by=by).first()
        if earlier is not None:
            return earlier
    others = Absence.objects.filter(candidate=now).exclude(pk=absence.pk if absence else None)
    require(rules.may_be_away(start, end, others.values_list("start", "end")))
    told = {"kind": kind, "start": start, "end": end}
    if absence is None:
        saved, _ = create_once(Absence, by=by, form_key=form_key, **_of(now), **told)
    else:
        saved = save_version(absence, by=by, version=version or 0, **told)
    tell_candidate("candidate.absence_saved", by=by, candidate=now)
    return saved


@transaction.atomic
def remove_absence(*, by: User, absence: Absence) -> None:
    """The period doesn't hold any more; twice does no harm."""
    candidate = lock_candidate(absence.candidate_id)
    gone, _ = Absence.objects.filter(pk=absence.pk).delete()
    if gone:
        tell_candidate("candidate.absence_removed", by=by, candidate=candidate)


@transaction.atomic
def save_care_hours(
    *,
    by: User,
    candidate: Candidate,
    weekday: int,
    start: time,
    end: time,
    hours: CareHours | None = None,
    version: int | None = None,
    form_key: UUID | None = None,
) -> CareHours:
    """When somebody has to be home, new or changed. Raises Refused, EditConflict."""
    now = lock_candidate(candidate.pk)
    require(rules.may_plan_around(now.status))
    if hours is None and form_key is not None:
        earlier = CareHours.objects.filter(form_key=form_key, created_by=by).first()
        if earlier is not None:
            return earlier
    others = CareHours.objects.filter(candidate=now).exclude(pk=hours.pk if hours else None)
    require(rules.may_care(weekday, start, end, others.values_list("weekday", "start", "end")))
    told = {"weekday": weekday, "start": start, "end": end}
    if hours is None:
        saved, _ = create_once(CareHours, by=by, form_key=form_key, **_of(now), **told)
    else:
        saved = save_version(hours, by=by, version=version or 0, **told)
    tell_candidate("candidate.care_saved", by=by, candidate=now)
    return saved


@transaction.atomic
def remove_care_hours(*, by: User, hours: CareHours) -> None:
    """The hours don't hold any more; twice does no harm."""
    candidate = lock_candidate(hours.candidate_id)
    gone, _ = CareHours.objects.filter(pk=hours.pk).delete()
    if gone:
        tell_candidate("candidate.care_removed", by=by, candidate=candidate)
