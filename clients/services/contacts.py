"""Talking with each other: what was said, what was agreed, and when the next time is."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from clients.domain.contact_norm import ContactDue, ContactKind, ContactNorms, contact_due
from clients.domain.distance import TeamKind, team_for
from clients.models import Client, Contact
from clients.services.client import announce_change, locked, of_client
from core import audit
from core.editing import create_once
from core.models import User
from core.pages import Refused
from core.parameters import values_on

NORM_KEYS = ["contact_reintegration", "contact_participation", "contact_learn_in"]


def norms_on(today: date) -> ContactNorms:
    """The days between two contacts as they hold today."""
    values = values_on(NORM_KEYS, today)
    return ContactNorms(*(int(values[key]) for key in NORM_KEYS))


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


def propose_next_contact(client: Client, today: date) -> date:
    """The last day for the next talk when it is spoken to today."""
    due = contact_due(kind_of(client), today, today, norms_on(today), today, plan_days=client.contact_days)
    return due.on


@transaction.atomic
def log_contact(
    *,
    by: User,
    client: Client,
    today: date,
    on: date,
    next_on: date | None = None,
    form_key: UUID | None = None,
    **told: Any,
) -> Contact:
    """Keeps a contact and brings the dates on the client up to date.

    Somebody who didn't come was not spoken to: only the next date changes. Raises Refused for a
    contact in the future, and for a next date that lies before it.
    """
    if on > today:
        raise Refused("Dit contact ligt in de toekomst. Leg het vast als het geweest is.")
    if next_on is not None and next_on <= on:
        raise Refused("Het volgende contact ligt na dit contact. Kies een latere datum.")
    client = locked(client)
    contact, new = create_once(
        Contact, by=by, form_key=form_key, **of_client(client), on=on, next_on=next_on, **told
    )
    if new:
        _repeat_dates(client)
        audit.record("client.contact_logged", by=by, on=contact, clients=[client.pk])
        announce_change(client)
    return contact


def _repeat_dates(client: Client) -> None:
    """Last spoken to and next agreed, as the contacts say."""
    contacts = Contact.objects.filter(client=client).latest_first()
    spoken = contacts.filter(result=Contact.Result.CAME).values_list("on", flat=True).first()
    agreed = contacts.values_list("next_on", flat=True).first()
    Client.objects.filter(pk=client.pk).update(last_contact_on=spoken, next_contact_on=agreed)
