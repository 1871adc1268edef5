"""What is practically possible, and which benefit somebody has."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from clients.models import Availability, BenefitPeriod, Client, ClientCertificate
from clients.services.client import announce_change, of_client
from core import audit
from core.editing import EditConflict, create_once, save_version
from core.models import Certificate, Occupation, Sector, User
from core.pages import Refused


@transaction.atomic
def change_availability(
    *,
    by: User,
    client: Client,
    version: int | None,
    wanted_occupations: Iterable[Occupation],
    wanted_sectors: Iterable[Sector],
    certificates: Iterable[Certificate],
    form_key: UUID | None = None,
    **changes: Any,
) -> Availability:
    """Keeps what is possible and wanted; the first time it makes the record (``version`` None).

    Raises EditConflict when somebody was first.
    """
    if version is None:
        row = _first_availability(by, client, form_key, changes)
    else:
        row = save_version(Availability.objects.get(client=client), by=by, version=version, **changes)
    row.wanted_occupations.set(wanted_occupations)
    row.wanted_sectors.set(wanted_sectors)
    _set_certificates(by, client, list(certificates))
    audit.record("client.availability_changed", by=by, on=row, clients=[client.pk])
    announce_change(client)
    return row


def _first_availability(
    by: User, client: Client, form_key: UUID | None, changes: dict[str, Any]
) -> Availability:
    try:
        row, _ = create_once(Availability, by=by, form_key=form_key, **of_client(client), **changes)
    except IntegrityError as error:
        raise EditConflict(Availability.objects.get(client=client), changes) from error
    return row


def _set_certificates(by: User, client: Client, wanted: list[Certificate]) -> None:
    held = ClientCertificate.objects.filter(client=client)
    held.exclude(certificate__in=wanted).delete()
    there = set(held.values_list("certificate_id", flat=True))
    for certificate in wanted:
        if certificate.pk not in there:
            ClientCertificate.objects.create(**of_client(client), certificate=certificate, created_by=by)


@transaction.atomic
def add_benefit(
    *,
    by: User,
    client: Client,
    kind: str,
    start: date,
    end: date | None = None,
    end_reason: str = "",
    form_key: UUID | None = None,
) -> BenefitPeriod:
    """Adds a period on benefit. Raises Refused when it ends before it starts."""
    if end is not None and end < start:
        raise Refused("De einddatum ligt voor de begindatum.")
    period, new = create_once(
        BenefitPeriod,
        by=by,
        form_key=form_key,
        **of_client(client),
        kind=kind,
        start=start,
        end=end,
        end_reason=end_reason,
    )
    if new:
        audit.record("client.benefit_added", by=by, on=period, clients=[client.pk])
        announce_change(client)
    return period


@transaction.atomic
def end_benefit(*, by: User, period: BenefitPeriod, end: date, end_reason: str) -> BenefitPeriod:
    """Ends a period that runs. Raises Refused when it ended already, or would end before it starts."""
    if end < period.start:
        raise Refused("De einddatum ligt voor de begindatum.")
    ended = BenefitPeriod.objects.filter(pk=period.pk, end=None).update(end=end, end_reason=end_reason)
    if not ended:
        raise Refused("Deze periode is al beëindigd.")
    audit.record("client.benefit_ended", by=by, on=period, clients=[period.client_id])
    announce_change(period.client)
    return BenefitPeriod.objects.get(pk=period.pk)
