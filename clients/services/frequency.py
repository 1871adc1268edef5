"""How often a resident is spoken to, and why that changed."""

from datetime import date
from uuid import UUID

from django.db import transaction

from clients.domain.frequency import may_change
from clients.models import Client, ContactFrequency
from clients.services.client import announce_change, locked, of_client
from core import audit
from core.editing import create_once
from core.models import User
from core.pages import Refused


@transaction.atomic
def change_frequency(
    *,
    by: User,
    client: Client,
    on: date,
    every_days: int | None,
    reason: str,
    form_key: UUID | None = None,
) -> ContactFrequency:
    """From this day on there is contact every so many days; None = as the norm says.

    The row with the latest day holds. Raises Refused without a reason, and outside 1–730 days.
    """
    verdict = may_change(every_days, reason)
    if not verdict:
        raise Refused(verdict.reason)
    client = locked(client)
    row, new = create_once(
        ContactFrequency,
        by=by,
        form_key=form_key,
        **of_client(client),
        on=on,
        every_days=every_days,
        reason=reason.strip(),
    )
    if new:
        holds = ContactFrequency.objects.filter(client=client).latest_first()
        days = holds.values_list("every_days", flat=True).first()
        Client.objects.filter(pk=client.pk).update(contact_days=days)
        audit.record("client.frequency_changed", by=by, on=row, clients=[client.pk])
        announce_change(client)
    return row
