"""People who are known before a benefit starts, and the warm start of their guidance."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from clients.domain.early import may_start_guidance
from clients.models import Client, EarlyNotice
from clients.services.assessments import not_later_than
from clients.services.client import announce_change, create_client, locked, of_client
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused

NOTICE_FIELDS = ("kind", "ends_on", "source", "contact_name", "contact_phone")


@transaction.atomic
def add_early(*, by: User, today: date, form_key: UUID | None = None, **told: Any) -> Client:
    """Registers somebody early: a file that counts nowhere as guidance, and why it is there."""
    notice = {name: told.pop(name) for name in NOTICE_FIELDS}
    client = create_client(by=by, today=today, form_key=form_key, status=Client.Status.EARLY.value, **told)
    row, new = create_once(EarlyNotice, by=by, form_key=form_key, **of_client(client), **notice)
    if new:
        audit.record("client.known_early", by=by, on=row, clients=[client.pk])
        announce_change(client)
    return client


@transaction.atomic
def change_early(*, by: User, notice: EarlyNotice, today: date, version: int, **changes: Any) -> EarlyNotice:
    """Changes what is known, or notes the warm hand-over. Raises Refused without words or too early."""
    handed, note = changes.get("handed_over_on"), changes.get("handed_over_note", "")
    if handed is not None:
        not_later_than(handed, today)
        if not note.strip():
            raise Refused("Schrijf op wat er is overgedragen.")
    changed = save_version(notice, by=by, version=version, **changes)
    audit.record("client.early_changed", by=by, on=changed, clients=[changed.client_id])
    announce_change(changed.client)
    return changed


@transaction.atomic
def start_guidance(*, by: User, client: Client, today: date) -> Client:
    """Somebody known early becomes a client who is guided. Raises Refused when that happened already."""
    client = locked(client)
    may = may_start_guidance(client.status)
    if not may:
        raise Refused(may.reason)
    Client.objects.filter(pk=client.pk).update(
        status=Client.Status.ACTIVE.value,
        reported_on=client.reported_on or today,
        coach=client.coach_id or by.pk,
        version=F("version") + 1,
        changed_by=by,
        changed_at=timezone.now(),
    )
    audit.record("client.guidance_started", by=by, on=client, clients=[client.pk])
    started = Client.objects.get(pk=client.pk)
    announce_change(started)
    return started
