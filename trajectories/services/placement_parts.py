"""A job in parts: somebody's hours at each of several employers. One person, one placement, one sum."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from clients.services.client import announce_change, locked
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from employers.models import Employer, FutureJob
from trajectories.domain.placement_parts import Part, check_parts
from trajectories.models import Placement, PlacementPart
from trajectories.services.parts import require


@dataclass(frozen=True, slots=True)
class PartFields:
    """What is filled in about one part."""

    employer: Employer
    function: str
    hours: int
    start: date
    contract: str
    job: FutureJob | None = None


def _fresh(placement: Placement) -> Placement:
    client = locked(placement.client)
    now = Placement.objects.get(pk=placement.pk)
    now.client = client
    return now


def _parts(placement: Placement, *, without: int | None = None) -> list[Part]:
    rows = PlacementPart.objects.filter(placement=placement).exclude(pk=without)
    return [Part(*row) for row in rows.values_list("employer_id", "hours", "start", "end")]


def hours_of(placement: Placement) -> int | None:
    """The hours of the parts that run, together; None when the job isn't made of parts."""
    found: int | None = PlacementPart.objects.filter(placement=placement, end=None).aggregate(
        sum=Sum("hours")
    )["sum"]
    return found


def add_parts(*, by: User, placement: Placement, parts: Sequence[PartFields]) -> None:
    """All parts at once, with the outcome of a stacked job. Raises Refused by the rule."""
    require(
        check_parts([Part(one.employer.pk, one.hours, one.start, None) for one in parts], placement.start)
    )
    PlacementPart.objects.bulk_create(
        PlacementPart(**_of(placement), created_by=by, **_told(one)) for one in parts
    )
    audit.record("placement.parts_added", by=by, on=placement, clients=[placement.client_id])


def _of(placement: Placement) -> dict[str, Any]:
    return {
        "client_id": placement.client_id,
        "municipality_id": placement.municipality_id,
        "team_id": placement.team_id,
        "placement": placement,
    }


def _told(one: PartFields) -> dict[str, Any]:
    return {
        "employer": one.employer,
        "job": one.job,
        "function": one.function.strip(),
        "hours": one.hours,
        "start": one.start,
        "contract": one.contract,
    }


@transaction.atomic
def save_part(
    *,
    by: User,
    placement: Placement,
    fields: PartFields,
    part: PlacementPart | None = None,
    version: int | None = None,
    form_key: UUID | None = None,
) -> PlacementPart:
    """A part, new or changed; the hours of the whole follow. Raises Refused, EditConflict."""
    now = _fresh(placement)
    if part is None and form_key is not None:
        earlier = PlacementPart.objects.filter(form_key=form_key, created_by=by).first()
        if earlier is not None:
            return earlier
    others = _parts(now, without=part.pk if part else None)
    end = part.end if part else None
    require(check_parts([*others, Part(fields.employer.pk, fields.hours, fields.start, end)], now.start))
    if part is None:
        saved, _ = create_once(PlacementPart, by=by, form_key=form_key, **_of(now), **_told(fields))
    else:
        saved = save_version(part, by=by, version=version or 0, **_told(fields))
    _hours_follow(by, now)
    audit.record("placement.part_saved", by=by, on=saved, clients=[now.client_id])
    announce_change(now.client)
    return saved


@transaction.atomic
def end_part(*, by: User, part: PlacementPart, version: int, end: date, today: date) -> PlacementPart:
    """One of the jobs stops, the others go on. Raises Refused for a wrong day, EditConflict."""
    now = _fresh(part.placement)
    if end > today:
        raise Refused("Leg het einde vast op de dag zelf of daarna.")
    if end < part.start:
        raise Refused("Het einde ligt voor het begin.")
    current = PlacementPart.objects.get(pk=part.pk)
    if current.end == end and current.changed_by_id == by.pk:
        return current  # pressed twice
    saved = save_version(part, by=by, version=version, end=end)
    _hours_follow(by, now)
    audit.record("placement.part_ended", by=by, on=saved, clients=[now.client_id])
    announce_change(now.client)
    return saved


def end_parts(*, by: User, placement: Placement, end: date) -> None:
    """The whole job ends: so does every part that still ran. The hours stay as they were."""
    for part in PlacementPart.objects.filter(placement=placement, end=None):
        save_version(part, by=by, version=part.version, end=max(end, part.start))


def _hours_follow(by: User, placement: Placement) -> None:
    """The placement says the sum of the parts that run; when none runs, the last sum stays."""
    hours = hours_of(placement)
    if hours is not None and hours != placement.hours:
        save_version(placement, by=by, version=placement.version, hours=hours)
