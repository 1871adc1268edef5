"""Places to learn in: of the region or of a project, with room, hours, closings, skills and guides."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from typing import Any
from uuid import UUID

from django.db import transaction

from core import audit
from core.editing import create_once, save_version
from core.models import Editable, User
from core.pages import Refused
from trajectories.models import (
    LearnInPlace,
    PlaceClosed,
    PlaceGuide,
    PlaceHours,
    PlaceRoom,
    PlaceSkill,
    Project,
)
from trajectories.permissions_train import linkable_projects

PlaceRow = PlaceRoom | PlaceClosed | PlaceSkill | PlaceGuide
TOGETHER = "Er is al ruimte ingevuld voor een deel van deze tijd. Pas die periode aan, of kies andere dagen."


@dataclass(frozen=True, slots=True)
class OpenHours:
    """A weekday (0 = Monday) from–to."""

    weekday: int
    start: time
    end: time


@transaction.atomic
def add_region_place(*, by: User, form_key: UUID | None = None, **fields: Any) -> LearnInPlace:
    """A place that every project may use."""
    used_by = fields.pop("used_by", ())
    place, is_new = create_once(LearnInPlace, by=by, form_key=form_key, **fields)
    if is_new:
        place.used_by.set(used_by)
        audit.record("place.added", by=by, on=place)
    return place


@transaction.atomic
def change_details(*, by: User, place: LearnInPlace, version: int, **changes: Any) -> LearnInPlace:
    """Everything about a place on one form. Raises EditConflict when somebody was first."""
    used_by: Iterable[Project] | None = changes.pop("used_by", None)
    saved = save_version(place, by=by, version=version, **changes)
    if used_by is not None:
        others = saved.used_by.exclude(pk__in=linkable_projects(by))  # ended, or of a colleague
        saved.used_by.set([*used_by, *others])
    audit.record("place.changed", by=by, on=saved)
    return saved


@transaction.atomic
def save_hours(*, by: User, place: LearnInPlace, version: int, hours: Iterable[OpenHours]) -> LearnInPlace:
    """All opening hours anew. Raises EditConflict when somebody changed the place meanwhile."""
    saved = save_version(place, by=by, version=version)
    PlaceHours.objects.filter(place=saved).delete()
    PlaceHours.objects.bulk_create(
        PlaceHours(
            place=saved, weekday=one.weekday, start=one.start, end=one.end, created_by=by, changed_by=by
        )
        for one in hours
    )
    audit.record("place.changed", by=by, on=saved)
    return saved


@transaction.atomic
def add_row(
    *,
    by: User,
    place: LearnInPlace,
    model: type[PlaceRow],
    form_key: UUID | None = None,
    **fields: Any,
) -> PlaceRow:
    """A period of room, a closing, a skill or a guide. Raises Refused where two periods of room meet."""
    LearnInPlace.objects.select_for_update().get(pk=place.pk)
    sent = form_key is not None and model.objects.filter(form_key=form_key, created_by=by).exists()
    if model is PlaceRoom and not sent:
        _no_overlap(place.pk, fields, None)
    row, is_new = create_once(model, by=by, form_key=form_key, place=place, **fields)
    if is_new:
        audit.record("place.changed", by=by, on=place)
    return row


@transaction.atomic
def change_row(*, by: User, row: PlaceRow, version: int, **changes: Any) -> Editable:
    """Raises EditConflict when somebody was first, Refused where two periods of room meet."""
    place = LearnInPlace.objects.select_for_update().get(pk=row.place_id)
    if isinstance(row, PlaceRoom):
        _no_overlap(place.pk, changes, row.pk)
    saved = save_version(row, by=by, version=version, **changes)
    audit.record("place.changed", by=by, on=place)
    return saved


def _no_overlap(place_id: int, fields: dict[str, Any], own: int | None) -> None:
    """One number for each day: of two periods nobody would know which holds."""
    start, end = fields["start"], fields["end"]
    for other in PlaceRoom.objects.filter(place_id=place_id).exclude(pk=own):
        begins_after = end is not None and other.start > end
        ended_before = other.end is not None and other.end < start
        if not begins_after and not ended_before:
            raise Refused(TOGETHER)


@transaction.atomic
def remove_row(*, by: User, row: PlaceRow) -> None:
    """Takes it away; twice is no problem."""
    removed, _ = type(row).objects.filter(pk=row.pk).delete()
    if removed:
        audit.record("place.changed", by=by, on=row.place)
