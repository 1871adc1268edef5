"""Announced placements: told to the account manager, answered, withdrawn, and recorded as a job.

Each verb locks the row, asks the table, writes, logs and tells the other side, without naming a resident.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from clients.models import CandidateProfile, Client
from clients.services.client import announce_change, of_client
from core import audit
from core.domain.holidays import holidays_between
from core.dutch import day_text
from core.editing import create_once, save_version
from core.models import User
from core.notices import tell
from core.outbox import announce
from core.parameters import values_on
from core.roles import ACCOUNT_MANAGER
from employers.models import Employer
from trajectories.domain import announcement as rules
from trajectories.domain.announcement import AnnouncementAction as A
from trajectories.models import Announcement, Placement
from trajectories.services.outcomes import PlacementFields, record_placement
from trajectories.services.parts import day, require

LONGEST_TERM = timedelta(days=366)


@transaction.atomic
def announce_placement(
    *,
    by: User,
    client: Client,
    employer: Employer,
    function: str,
    start: date,
    hours: int | None = None,
    note: str = "",
    form_key: UUID | None = None,
    today: date | None = None,
) -> Announcement:
    """Tells the employer's account manager (all of them when there is none) that a coach wants to place
    somebody there.

    Raises Refused with the reason of the rule. Pressing twice announces once.
    """
    now = day(today)
    # Whoever announces the same person twice at once waits here.
    Client.objects.select_for_update(of=("self",)).only("pk").get(pk=client.pk)
    earlier = Announcement.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    require(rules.may_announce(_facts(client, employer, start), now))
    made, _ = create_once(
        Announcement,
        by=by,
        form_key=form_key,
        **of_client(client),
        profile=CandidateProfile.objects.agreed().filter(client_id=client.pk).first(),
        employer=employer,
        coach=by,
        function=function.strip(),
        hours=hours,
        start=start,
        note=note.strip(),
        announced_on=now,
        answer_by=answer_day_from(now),
    )
    audit.record("announcement.made", by=by, on=made, clients=[client.pk])
    announce_change(client)
    tell(
        receivers(employer),
        f"{by} wil iemand plaatsen bij {employer.name}. Antwoord voor {day_text(made.answer_by)}.",
        address(made),
    )
    return made


def answer_day_from(today: date) -> date:
    """The last day to answer what is announced today."""
    term = int(values_on(["answer_term"], today).get("answer_term", 5))
    return rules.answer_day(today, term, holidays_between(today, today + LONGEST_TERM))


def address(announcement: Announcement) -> str:
    return reverse("trajectories:announcement", args=[announcement.pk])


def receivers(employer: Employer) -> list[User]:
    """Who hears of an announcement: the account manager, or all of them when the employer has none."""
    manager = employer.account_manager
    if manager is not None and manager.is_active:
        return [manager]
    return list(User.objects.filter(role=ACCOUNT_MANAGER.key, is_active=True).order_by("pk"))


@transaction.atomic
def answer_announcement(
    *, by: User, announcement: Announcement, action: str, answer: str = "", today: date | None = None
) -> Announcement:
    """Agree, or ask to talk first with the reason. Where it already is, nothing happens."""
    locked = _locked(announcement)
    move = rules.ANNOUNCEMENT_TABLE.find(rules.AnnouncementState.OPEN, action)
    if move is not None and locked.state == move.target and locked.answered_by_id == by.pk:
        return locked
    require(rules.may_answer(locked.state, action, answer, locked.answered_on))
    saved = _move(locked, action, by=by, answer=answer.strip(), answered_on=day(today), answered_by=by)
    said = "gaf akkoord" if action == A.AGREE else "wil eerst overleggen"
    _tell_others([saved.coach], by, f"{by} {said} over een plaatsing bij {saved.employer.name}.", saved)
    return saved


@transaction.atomic
def take_back_agreement(*, by: User, announcement: Announcement, today: date | None = None) -> Announcement:
    """Pressed by mistake: the answer is again what it was before, which the history kept.

    Pressing again changes nothing. Raises Refused with the reason of the rule.
    """
    locked = _locked(announcement)
    if locked.state in rules.OPEN_STATES:
        return locked
    placed = locked.placement_id is not None
    require(rules.may_take_back(locked.state, locked.answered_on, day(today), placed=placed))
    events = locked.events.order_by("-pgh_id").exclude(state=rules.AnnouncementState.AGREED)  # type: ignore[attr-defined]
    before = events.values("state", "answer", "answered_on", "answered_by").first() or {}
    talked = before.get("state") == rules.AnnouncementState.TALK_FIRST
    saved = _move(
        locked,
        A.BACK_TO_TALK if talked else A.TAKE_BACK,
        by=by,
        answer=before["answer"] if talked else "",
        answered_on=before["answered_on"] if talked else None,
        answered_by_id=before["answered_by"] if talked else None,
    )
    text = f"{by} nam het akkoord terug op een plaatsing bij {saved.employer.name}."
    _tell_others([saved.coach], by, text, saved)
    return saved


@transaction.atomic
def withdraw_announcement(*, by: User, announcement: Announcement) -> Announcement:
    """The placement won't come. Once withdrawn, pressing again changes nothing."""
    locked = _locked(announcement)
    if locked.state == rules.AnnouncementState.WITHDRAWN:
        return locked
    saved = _move(locked, A.WITHDRAW, by=by)
    text = f"{by} trok de aankondiging bij {saved.employer.name} terug."
    _tell_others(receivers(saved.employer), by, text, saved)
    return saved


@transaction.atomic
def place_announced(
    *,
    by: User,
    announcement: Announcement,
    placement: PlacementFields,
    form_key: UUID | None = None,
    today: date | None = None,
) -> Placement:
    """Records the job that was announced and agreed. Pressing twice records one job."""
    locked = _locked(announcement)
    made = locked.placement
    if (
        made is not None
        and form_key is not None
        and made.form_key == form_key
        and made.created_by_id == by.pk
    ):
        return made
    require(rules.may_record_placement(locked.state, placed=made is not None))
    made = record_placement(by=by, client=locked.client, placement=placement, form_key=form_key)
    saved = save_version(locked, by=by, version=locked.version, placement=made)
    audit.record("announcement.placed", by=by, on=saved, clients=[saved.client_id])
    text = f"{by} legde de baan vast die was aangekondigd bij {saved.employer.name}."
    _tell_others(receivers(saved.employer), by, text, saved)
    return made


def _facts(client: Client, employer: Employer, start: date) -> rules.AnnounceFacts:
    open_states = [state.value for state in rules.OPEN_STATES]
    here = Announcement.objects.filter(client=client, employer=employer)
    return rules.AnnounceFacts(
        start=start,
        open_here=here.filter(state__in=open_states).exists(),
        works_here=Placement.objects.filter(client=client, employer=employer, end=None).exists(),
        standing=employer.merged_into_id is None,
    )


def _locked(announcement: Announcement) -> Announcement:
    """The row as it is now; others wait. The client isn't read along: the employer's side has no files."""
    rows = Announcement.objects.select_for_update(of=("self",))
    return rows.select_related("employer__account_manager", "coach").get(pk=announcement.pk)


def _move(announcement: Announcement, action: str, *, by: User, **changes: Any) -> Announcement:
    move = rules.ANNOUNCEMENT_TABLE.find(announcement.state, action)
    require(rules.ANNOUNCEMENT_TABLE.may(announcement.state, action, announcement.answered_on))
    assert move is not None  # the table said yes
    saved = save_version(announcement, by=by, version=announcement.version, state=move.target, **changes)
    done = "taken_back" if action in rules.TAKES_BACK else move.target
    audit.record(f"announcement.{done}", by=by, on=saved, clients=[saved.client_id])
    announce(
        "client.changed",
        client_id=saved.client_id,
        municipality_id=saved.municipality_id,
        team_id=saved.team_id,
        coach_id=saved.coach_id,
    )
    return saved


def _tell_others(people: Iterable[User], by: User, text: str, announcement: Announcement) -> None:
    tell([one for one in people if one.pk != by.pk], text, address(announcement))
