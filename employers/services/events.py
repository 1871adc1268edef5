"""Meetings with employers: the day itself, and the employers that take part."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from employers.domain.event import EventState, next_day
from employers.models import Event, EventEmployer
from employers.services.parts import data_set


@transaction.atomic
def save_event(
    *,
    by: User,
    event: Event | None = None,
    version: int | None = None,
    form_key: UUID | None = None,
    **told: Any,
) -> Event:
    """A new meeting, or a change of one. Raises EditConflict when somebody was first."""
    if event is None:
        told = {"data_set": data_set(by), **told}
        saved, new = create_once(Event, by=by, form_key=form_key, **told)
    else:
        saved, new = save_version(event, by=by, version=version or 0, **told), True
    if new:
        audit.record("event.saved", by=by, on=saved)
    return saved


def following(event: Event) -> Event | None:
    """The meeting of the same kind and name that comes after this one, if it is planned."""
    return (
        Event.objects.filter(
            kind=event.kind,
            name=event.name,
            starts_at__gt=event.starts_at,
            state=EventState.PLANNED.value,
            data_set=event.data_set,
        )
        .order_by("starts_at", "id")
        .first()
    )


@transaction.atomic
def copy_event(*, by: User, event: Event, today: date) -> Event:
    """The next meeting: the same hour, place and employers, two weeks on. Pressing twice plans one."""
    current = Event.objects.select_for_update().get(pk=event.pk)
    begin = timezone.localtime(current.starts_at)
    shift = next_day(begin.date(), today) - begin.date()
    starts_at = _moved(current.starts_at, shift)
    there = Event.objects.filter(
        kind=current.kind, name=current.name, starts_at=starts_at, data_set=current.data_set
    ).exclude(state=EventState.CANCELLED.value)
    if (known := there.first()) is not None:
        return known
    copied = Event.objects.create(
        kind=current.kind,
        name=current.name,
        starts_at=starts_at,
        ends_at=_moved(current.ends_at, shift) if current.ends_at else None,
        place=current.place,
        rounds=current.rounds,
        room=current.room,
        description=current.description,
        data_set=current.data_set,
        created_by=by,
    )
    EventEmployer.objects.bulk_create(
        EventEmployer(
            event=copied, employer_id=one.employer_id, job_id=one.job_id, note=one.note, created_by=by
        )
        for one in _still_here(current)
    )
    audit.record("event.saved", by=by, on=copied)
    return copied


def _moved(moment: datetime, shift: timedelta) -> datetime:
    """The same hour on the clock, also when summer time begins in between."""
    local = timezone.localtime(moment)
    return timezone.make_aware(local.replace(tzinfo=None) + shift)


def _still_here(event: Event) -> list[EventEmployer]:
    """Who took part and can come again: not merged away, and with a job that still looks for people."""
    found = list(event.employers.select_related("job").filter(employer__merged_into=None))
    for one in found:
        if one.job is not None and one.job.status in ("filled", "lapsed"):
            one.job_id = None
    # Two jobs that are both filled would leave the same employer twice.
    return list({(one.employer_id, one.job_id): one for one in found}.values())


@transaction.atomic
def save_event_employer(
    *,
    by: User,
    event: Event,
    part: EventEmployer | None = None,
    version: int | None = None,
    form_key: UUID | None = None,
    **told: Any,
) -> EventEmployer:
    """An employer that takes part, or another job or note for one. Raises Refused for the same twice."""
    if event.state == EventState.CANCELLED:
        raise Refused("Deze ontmoeting gaat niet door.")
    try:
        with transaction.atomic():
            if part is None:
                saved, _ = create_once(EventEmployer, by=by, form_key=form_key, event=event, **told)
            else:
                saved = save_version(part, by=by, version=version or 0, **told)
    except IntegrityError as error:
        if "event_employer_once" not in str(error):
            raise
        raise Refused("Deze werkgever doet al mee met deze baan.") from error
    audit.record("event.employer_saved", by=by, on=event)
    return saved
