"""Professionals around a resident, and talks of several organisations."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from clients.models import CaseMeeting, Client, Professional
from clients.services.assessments import not_later_than
from clients.services.client import announce_change, of_client
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused


def _in_order(since: date | None, until: date | None) -> None:
    if since and until and until < since:
        raise Refused("De einddatum ligt voor de begindatum.")


@transaction.atomic
def add_professional(*, by: User, client: Client, form_key: UUID | None = None, **told: Any) -> Professional:
    """Keeps somebody else who helps. Raises Refused when it ends before it begins."""
    _in_order(told.get("since"), told.get("until"))
    row, new = create_once(Professional, by=by, form_key=form_key, **of_client(client), **told)
    if new:
        audit.record("client.professional_added", by=by, on=row, clients=[client.pk])
        announce_change(client)
    return row


@transaction.atomic
def change_professional(
    *, by: User, professional: Professional, version: int, **changes: Any
) -> Professional:
    """Changes who helps and how. Raises EditConflict when somebody was first."""
    _in_order(changes.get("since"), changes.get("until"))
    changed = save_version(professional, by=by, version=version, **changes)
    audit.record("client.professional_changed", by=by, on=changed, clients=[changed.client_id])
    announce_change(changed.client)
    return changed


@transaction.atomic
def ask_along(*, by: User, professional: Professional, asked: bool) -> None:
    """Asked to the next talk, or no longer. Doing it twice changes nothing."""
    rows = Professional.objects.filter(pk=professional.pk, ask_along=not asked)
    if rows.update(ask_along=asked, changed_by=by, version=F("version") + 1):
        audit.record("client.professional_asked", by=by, on=professional, clients=[professional.client_id])


@transaction.atomic
def note_spoken(*, by: User, professional: Professional, on: date) -> None:
    """Spoken to on this day. Raises Refused for somebody who no longer helps."""
    if professional.until is not None and professional.until < on:
        raise Refused(f"{professional.name} helpt niet meer. Pas eerst de einddatum aan.")
    rows = Professional.objects.filter(pk=professional.pk).exclude(last_contact_on=on)
    if rows.update(last_contact_on=on, changed_by=by, version=F("version") + 1):
        audit.record("client.professional_spoken", by=by, on=professional, clients=[professional.client_id])


@transaction.atomic
def add_case_meeting(
    *, by: User, client: Client, today: date, on: date, form_key: UUID | None = None, **told: Any
) -> CaseMeeting:
    """Keeps a talk of several organisations. Raises Refused for one that has yet to come."""
    not_later_than(on, today)
    next_on = told.get("next_on")
    if next_on is not None and next_on <= on:
        raise Refused("Het volgende overleg ligt na dit overleg. Kies een latere datum.")
    row, new = create_once(CaseMeeting, by=by, form_key=form_key, **of_client(client), on=on, **told)
    if new:
        audit.record("client.case_meeting_kept", by=by, on=row, clients=[client.pk])
        announce_change(client)
    return row
