"""Talks that are planned: made, moved, called off, and closed by the contact that came of them."""

from collections.abc import Iterable
from datetime import date, time
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.models import Appointment, Client, Contact, Professional
from clients.services.client import announce_change, locked, of_client
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused

PLANNED = Appointment.Status.PLANNED
CLOSED_BY = {
    Contact.Result.CAME: Appointment.Status.HELD,
    Contact.Result.CANCELLED: Appointment.Status.CANCELLED,
    Contact.Result.NO_SHOW: Appointment.Status.NO_SHOW,
}


def repeat_next(client_id: int) -> None:
    """The next talk on the client: the first day that is planned."""
    planned = Appointment.objects.filter(client_id=client_id, status=PLANNED)
    first = planned.order_by("on", "id").values_list("on", flat=True).first()
    Client.objects.filter(pk=client_id).update(next_contact_on=first)


@transaction.atomic
def plan_appointment(
    *,
    by: User,
    client: Client,
    today: date,
    on: date,
    form_key: UUID | None = None,
    with_professionals: Iterable[Professional] = (),
    **details: Any,
) -> Appointment:
    """Plans a talk with the coach of the client, or with who plans it when there is none.

    Raises Refused for a day that has passed.
    """
    if on < today:
        raise Refused("Deze dag is al voorbij. Leg vast wat er toen was met 'Leg contact vast'.")
    client = locked(client)
    row, new = create_once(
        Appointment,
        by=by,
        form_key=form_key,
        **of_client(client),
        on=on,
        **{"coach_id": client.coach_id or by.pk, **details},
    )
    if new:
        row.with_professionals.set(_around(client, with_professionals))
        repeat_next(client.pk)
        audit.record("client.appointment_planned", by=by, on=row, clients=[client.pk])
        announce_change(client)
    return row


def _around(client: Client, people: Iterable[Professional]) -> list[Professional]:
    return [person for person in people if person.client_id == client.pk]


@transaction.atomic
def move_appointment(
    *,
    by: User,
    appointment: Appointment,
    version: int,
    today: date,
    on: date,
    reason: str = "",
    with_professionals: Iterable[Professional] = (),
    **details: Any,
) -> Appointment:
    """Another time, place or day. Another day needs a reason, which is kept as a contact that was cancelled.

    Raises Refused, and EditConflict when somebody was first.
    """
    client = locked(appointment.client)
    current = Appointment.objects.get(pk=appointment.pk)
    _check_planned(current)
    moved = on != current.on
    if moved and on < today:
        raise Refused("Deze dag is al voorbij. Kies een dag vanaf vandaag.")
    if moved and not reason.strip():
        raise Refused("Schrijf op waarom de afspraak naar een andere dag gaat.")
    saved = save_version(current, by=by, version=version, on=on, **details)
    saved.with_professionals.set(_around(client, with_professionals))
    if moved:
        _keep_reason(by, client, today, reason, next_on=on)
    repeat_next(client.pk)
    audit.record("client.appointment_moved", by=by, on=saved, clients=[client.pk])
    announce_change(client)
    return saved


@transaction.atomic
def cancel_appointment(
    *,
    by: User,
    appointment: Appointment,
    version: int,
    today: date,
    reason: str,
) -> Appointment:
    """The talk doesn't take place. Doing it twice is no problem.

    Raises Refused without a reason or when it took place, EditConflict when somebody was first.
    """
    client = locked(appointment.client)
    current = Appointment.objects.get(pk=appointment.pk)
    if current.status == Appointment.Status.CANCELLED:
        return current
    _check_planned(current)
    if not reason.strip():
        raise Refused("Schrijf op waarom de afspraak niet doorgaat.")
    saved = save_version(current, by=by, version=version, status=Appointment.Status.CANCELLED)
    _keep_reason(by, client, today, reason)
    repeat_next(client.pk)
    audit.record("client.appointment_cancelled", by=by, on=saved, clients=[client.pk])
    announce_change(client)
    return saved


def _check_planned(appointment: Appointment) -> None:
    if appointment.status != PLANNED:
        raise Refused("Deze afspraak is al geweest of afgezegd. Maak een nieuwe afspraak.")


def _keep_reason(by: User, client: Client, today: date, reason: str, next_on: date | None = None) -> None:
    """The file tells why: a contact in which the talk was called off."""
    Contact.objects.create(
        **of_client(client),
        created_by=by,
        on=today,
        channel=Contact.Channel.MESSAGE,
        result=Contact.Result.CANCELLED,
        report=reason.strip(),
        next_on=next_on,
    )


def close_appointments(*, by: User, client: Client, on: date, result: str) -> None:
    """A contact was logged: the last talk planned up to that day ended like this.

    Older ones that nobody told about are taken as called off, so that nobody gets a missed talk for what
    may have been ours.
    """
    due = list(
        Appointment.objects.filter(client=client, status=PLANNED, on__lte=on).order_by("-on", "-at", "-id")
    )
    for place, row in enumerate(due):
        status = CLOSED_BY[Contact.Result(result)] if place == 0 else Appointment.Status.CANCELLED
        save_version(row, by=by, version=row.version, status=status)


def keep_next(
    *, by: User, client: Client, on: date, at: time | None = None, place: str = "", channel: str = "talk"
) -> None:
    """The next talk after a contact: a new one, or the one that was planned for that day already."""
    same_day = Appointment.objects.filter(client=client, status=PLANNED, on=on).order_by("id").first()
    if same_day is None:
        Appointment.objects.create(
            **of_client(client),
            created_by=by,
            on=on,
            at=at,
            place=place.strip(),
            channel=channel,
            coach_id=client.coach_id or by.pk,
        )
        return
    known = {"at": at or same_day.at, "place": place.strip() or same_day.place}
    save_version(same_day, by=by, version=same_day.version, **known)
