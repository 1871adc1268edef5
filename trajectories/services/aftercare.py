"""Contacts after the start of a job: planned ahead, added, moved, logged, skipped; the end of a job."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.models import Client
from clients.services.client import announce_change, locked
from core import audit
from core.editing import EditConflict, create_once, save_version
from core.models import Municipality, User
from core.models.base import DataSet
from core.pages import Refused
from core.parameters import values_on
from core.tenancy import scope
from trajectories.domain import aftercare as rules
from trajectories.domain.aftercare import AftercareState
from trajectories.models import AftercareMoment, Placement
from trajectories.services.jobs import follow_place
from trajectories.services.parts import require
from trajectories.services.placement_parts import end_parts

NORM_KEYS = ["aftercare_1", "aftercare_2", "aftercare_3", "aftercare_4"]
WHOM = tuple(AftercareMoment.Whom)


def _of(placement: Placement) -> dict[str, Any]:
    return {
        "client_id": placement.client_id,
        "municipality_id": placement.municipality_id,
        "team_id": placement.team_id,
        "placement": placement,
    }


def moments_of(placement: Placement, months: Iterable[int], by: User | None) -> list[AftercareMoment]:
    """The contacts that belong to a job by the norm; not saved yet."""
    days = rules.planned_days(placement.start, months)
    return [
        AftercareMoment(**_of(placement), whom=whom.value, due_on=day, created_by=by)
        for day in days
        for whom in WHOM
    ]


def months_on(day: date) -> list[int]:
    """After how many months, by the norms of that day."""
    return [int(value) for value in values_on(NORM_KEYS, day).values()]


@transaction.atomic
def plan_aftercare(*, by: User | None, placement: Placement) -> int:
    """The contacts of a new job; twice adds nothing. How many there are now."""
    rows = moments_of(placement, months_on(placement.start), by)
    AftercareMoment.objects.bulk_create(rows, ignore_conflicts=True)
    audit.record("aftercare.planned", by=by, on=placement, clients=[placement.client_id])
    return len(rows)


def plan_missing(*, today: date) -> int:
    """Jobs that run without any contact get theirs, town by town; what lies in the past stays out.

    Gives for how many jobs. Harmless when it runs twice.
    """
    planned = 0
    for town in Municipality.objects.order_by("id").values_list("pk", flat=True):
        with scope(municipality_id=town):
            without = Placement.objects.filter(end=None, aftercare=None, client__status=Client.Status.ACTIVE)
            found = list(without.exclude(data_set=DataSet.PILOT.value).order_by("id"))
            rows = [row for one in found for row in moments_of(one, months_on(one.start), None)]
            ahead = [row for row in rows if row.due_on >= today]
            AftercareMoment.objects.bulk_create(ahead, ignore_conflicts=True)
            planned += len({row.placement_id for row in ahead})
    return planned


def _now(moment: AftercareMoment) -> AftercareMoment:
    """As it is now; others who change this client's file wait until this transaction ends."""
    locked(moment.client)
    return AftercareMoment.objects.select_related("client", "placement").get(pk=moment.pk)


def _pressed_again(now: AftercareMoment, version: int, by: User, **wanted: Any) -> bool:
    """Whether this very change was saved by this user just now. Raises EditConflict for another change."""
    if now.version == version:
        return False
    same = all(getattr(now, name) == value for name, value in wanted.items())
    if now.changed_by_id == by.pk and same:
        return True
    raise EditConflict(now, wanted)


def _tell(word: str, *, by: User, on: Any, client: Client) -> None:
    audit.record(f"aftercare.{word}", by=by, on=on, clients=[client.pk])
    announce_change(client)


@transaction.atomic
def add_moment(
    *, by: User, placement: Placement, whom: str, due_on: date, form_key: UUID | None = None
) -> AftercareMoment:
    """One more contact. Raises Refused before the start, and when it stands there already."""
    locked(placement.client)
    earlier = AftercareMoment.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    if due_on < placement.start:
        raise Refused("Nazorg komt na het begin van de baan.")
    if AftercareMoment.objects.filter(placement=placement, whom=whom, due_on=due_on).exists():
        raise Refused("Dit nazorgcontact staat er al.")
    made, _ = create_once(
        AftercareMoment, by=by, form_key=form_key, **_of(placement), whom=whom, due_on=due_on
    )
    _tell("added", by=by, on=made, client=placement.client)
    return made


@transaction.atomic
def move_moment(
    *, by: User, moment: AftercareMoment, version: int, due_on: date, reason: str
) -> AftercareMoment:
    """Another day, with the reason kept."""
    now = _now(moment)
    if _pressed_again(now, version, by, due_on=due_on):
        return now
    require(rules.may_move(now.status, now.due_on, due_on, now.placement.start, reason))
    if now.placement.aftercare.filter(whom=now.whom, due_on=due_on).exists():
        raise Refused("Op die dag staat er al een nazorgcontact.")
    changed = save_version(now, by=by, version=version, due_on=due_on, reason=reason.strip())
    _tell("moved", by=by, on=changed, client=now.client)
    return changed


@transaction.atomic
def skip_moment(*, by: User, moment: AftercareMoment, version: int, reason: str) -> AftercareMoment:
    """Not needed, with why."""
    now = _now(moment)
    if _pressed_again(now, version, by, status=AftercareState.SKIPPED.value):
        return now
    require(rules.may_skip(now.status, reason))
    changed = save_version(
        now, by=by, version=version, status=AftercareState.SKIPPED.value, reason=reason.strip()
    )
    _tell("skipped", by=by, on=changed, client=now.client)
    return changed


@transaction.atomic
def log_moment(
    *,
    by: User,
    moment: AftercareMoment,
    version: int,
    done_on: date,
    goes: str,
    today: date,
    report: str = "",
    agreements: str = "",
) -> AftercareMoment:
    """How it goes, what was talked about and agreed."""
    now = _now(moment)
    if _pressed_again(now, version, by, status=AftercareState.DONE.value, goes=goes):
        return now
    require(rules.may_log(now.status, done_on, now.placement.start, today))
    changed = save_version(
        now,
        by=by,
        version=version,
        status=AftercareState.DONE.value,
        done_on=done_on,
        goes=goes,
        report=report.strip(),
        agreements=agreements.strip(),
    )
    _tell("logged", by=by, on=changed, client=now.client)
    return changed


@transaction.atomic
def end_job(
    *, by: User, placement: Placement, version: int, end: date, reason: str, today: date
) -> Placement:
    """The job has ended: what was still planned is skipped with that reason.

    Raises Refused before the start or in the future, EditConflict when somebody was first.
    """
    locked(placement.client)
    now = Placement.objects.select_related("client").get(pk=placement.pk)
    if now.version != version and now.end == end and now.changed_by_id == by.pk:
        return now
    if end > today:
        raise Refused("Leg het einde vast op de dag zelf of daarna.")
    if end < now.start:
        raise Refused("Het einde ligt voor het begin.")
    changed = save_version(now, by=by, version=version, end=end)
    words = f"{rules.JOB_ENDED} {reason}".strip()
    for moment in now.aftercare.filter(status=AftercareState.PLANNED.value):
        save_version(moment, by=by, version=moment.version, status=AftercareState.SKIPPED.value, reason=words)
    end_parts(by=by, placement=changed, end=end)
    audit.record("client.job_ended", by=by, on=changed, clients=[now.client_id])
    announce_change(now.client)
    follow_place(by=by, placement=changed)
    return changed
