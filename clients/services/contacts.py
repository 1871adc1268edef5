"""Talking with each other: what was said, what was agreed, and when the next time is."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from clients.domain.contact_norm import ContactDue, ContactKind, ContactNorms, contact_due
from clients.domain.distance import TeamKind, team_for
from clients.domain.next_contact import NextChoice, next_choices, working_day_before
from clients.models import Appointment, Client, Contact, Task
from clients.services.appointments import CLOSED_BY, close_appointments, keep_next, repeat_next
from clients.services.client import announce_change, locked, of_client
from core import audit
from core.domain.calendar import add_months
from core.domain.holidays import holidays_between
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from core.parameters import values_on

NORM_KEYS = ["contact_reintegration", "contact_participation", "contact_learn_in"]
LONGEST_AGO = 5  # years; older is a slip of the pen
IN_THE_FUTURE = "Dit contact ligt in de toekomst. Leg het vast als het geweest is."
TOO_LONG_AGO = "Kijk de datum na: dit is meer dan vijf jaar geleden."


def norms_on(today: date) -> ContactNorms:
    """The days between two contacts as they hold today."""
    values = values_on(NORM_KEYS, today)
    return ContactNorms(*(int(values[key]) for key in NORM_KEYS))


def check_day(on: date, today: date) -> None:
    """A contact is behind us, and not longer ago than anybody still writes down. Raises Refused."""
    if on > today:
        raise Refused(IN_THE_FUTURE)
    if on < add_months(today, -12 * LONGEST_AGO):
        raise Refused(TOO_LONG_AGO)


def kind_of(client: Client) -> ContactKind:
    """Which norm holds: learning in first; then by category, and by team as long as there is none."""
    if client.learning_in:
        return ContactKind.LEARNING_IN
    away = team_for(client.category) if client.category else client.team.kind
    return ContactKind.PARTICIPATION if away == TeamKind.PARTICIPATION else ContactKind.RE_INTEGRATION


def contact_due_for(client: Client, norms: ContactNorms, today: date) -> ContactDue:
    """When somebody must have been spoken to again, with the reason in words."""
    since = client.reported_on or timezone.localdate(client.created_at)
    return contact_due(
        kind_of(client), since, client.last_contact_on, norms, today, plan_days=client.contact_days
    )


def latest_next_contact(client: Client, today: date) -> date:
    """The last day for the next talk when it is spoken to today."""
    due = contact_due(kind_of(client), today, today, norms_on(today), today, plan_days=client.contact_days)
    return due.on


def propose_next_contact(client: Client, today: date) -> date:
    """The last working day for the next talk when it is spoken to today."""
    latest = latest_next_contact(client, today)
    return working_day_before(latest, today, holidays_between(today, latest))


def next_contact_choices(client: Client, today: date) -> tuple[NextChoice, ...]:
    """The days that the form after a talk offers for the next one, the best first."""
    latest = latest_next_contact(client, today)
    planned = Appointment.objects.filter(client=client, status=Appointment.Status.PLANNED, on__gt=today)
    first = planned.order_by("on", "id").values_list("on", flat=True).first()
    return next_choices(today, latest, first, holidays_between(today, max(latest, first or latest)))


@transaction.atomic
def log_contact(
    *,
    by: User,
    client: Client,
    today: date,
    on: date,
    next_on: date | None = None,
    next_at: time | None = None,
    next_place: str = "",
    task: Mapping[str, Any] | None = None,
    form_key: UUID | None = None,
    **told: Any,
) -> Contact:
    """Keeps a contact, closes the talk that was planned, and plans the next.

    Somebody who didn't come was not spoken to: only the next date changes. ``task``: what somebody will do
    because of this talk (what, who, due_on). Raises Refused for a contact in the future, and for a next
    date that lies before it.
    """
    check_day(on, today)
    if next_on is not None and next_on <= on:
        raise Refused("Het volgende contact ligt na dit contact. Kies een latere datum.")
    client = locked(client)
    contact, new = create_once(
        Contact, by=by, form_key=form_key, **of_client(client), on=on, next_on=next_on, **told
    )
    if new:
        close_appointments(by=by, client=client, on=on, result=contact.result)
        if next_on is not None and next_on >= today:
            keep_next(by=by, client=client, on=next_on, at=next_at, place=next_place)
        if task:
            Task.objects.create(**of_client(client), created_by=by, contact=contact, **task)
        repeat_dates(client)
        audit.record("client.contact_logged", by=by, on=contact, clients=[client.pk])
        announce_change(client)
    return contact


def may_correct(user: User, contact: Contact, today: date) -> bool:
    """Who wrote it, on the day itself: what the file says later was read by others."""
    return contact.created_by_id == user.pk and timezone.localdate(contact.created_at) == today


@transaction.atomic
def correct_contact(*, by: User, contact: Contact, today: date, on: date, **told: Any) -> Contact:
    """Other words for a contact of today; the history keeps what it said. Raises Refused."""
    client = locked(contact.client)
    if not may_correct(by, contact, today):
        raise Refused("Alleen wie het contact vastlegde kan het verbeteren, en alleen op dezelfde dag.")
    check_day(on, today)
    if contact.next_on is not None and contact.next_on <= on:
        raise Refused("Dit contact ligt voor het volgende. Kies een eerdere datum.")
    before = Contact.objects.values_list("on", flat=True).get(pk=contact.pk)
    Contact.objects.filter(pk=contact.pk).update(on=on, **told)
    corrected = Contact.objects.get(pk=contact.pk)
    closed = Appointment.objects.filter(client=client, on=before).exclude(status=Appointment.Status.PLANNED)
    row, status = closed.order_by("-changed_at", "-id").first(), CLOSED_BY[Contact.Result(corrected.result)]
    if row is not None and row.status != status:
        save_version(row, by=by, version=row.version, status=status)
    repeat_dates(client)
    audit.record("client.contact_corrected", by=by, on=corrected, clients=[client.pk])
    announce_change(client)
    return corrected


def repeat_dates(client: Client) -> None:
    """Last spoken to as the contacts say, and the next talk as planned."""
    contacts = Contact.objects.filter(client=client, result=Contact.Result.CAME).latest_first()
    spoken = contacts.values_list("on", flat=True).first()
    Client.objects.filter(pk=client.pk).update(last_contact_on=spoken)
    repeat_next(client.pk)
