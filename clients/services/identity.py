"""The citizen number: sealed, shown on request, found exactly or not at all, and never guessed in numbers."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.utils import timezone

from clients.models import Client, ClientIdentity
from clients.querysets import files_in_scope
from clients.services.client import announce_change, of_client
from core import audit
from core.editing import EditConflict, create_once, save_version
from core.models import AuditLine, User
from core.pages import Refused
from core.policy import scope_for
from core.sealing import keyed_index, seal, unseal

TRIES_AN_HOUR = 20
TRY = "client.bsn_tried"
# A refused answer is rolled back with its own line; what is left of that try is the line of the page.
REFUSED_PAGES = ("POST clients:find_by_bsn", "POST clients:record_bsn")
TOO_MANY = (
    f"Je hebt het afgelopen uur {TRIES_AN_HOUR} keer met een burgerservicenummer gezocht. "
    "Wacht een uur, of zoek op naam."
)


class TooMany(Refused):
    """No more tries for now. The page answers 429."""


def _count_try(by: User, now: datetime) -> None:
    """Notes one try in the log and refuses after twenty in an hour; two tries at once wait for each other.

    Raises TooMany.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('bsn_try'), %s)", [by.pk])
    since = now - timedelta(hours=1)
    lines = AuditLine.objects.filter(actor_id=by.pk, at__gt=since)
    refused = Q(action__in=REFUSED_PAGES, result=AuditLine.Result.REFUSED.value)
    tried = lines.filter(Q(action=TRY) | refused).count()
    if tried >= TRIES_AN_HOUR:
        raise TooMany(TOO_MANY)
    audit.record(TRY, by=by)


@transaction.atomic
def find_by_bsn(*, by: User, bsn: str) -> Client | None:
    """The client with exactly this number within the own scope.

    A number that is nobody's and one outside the scope give the same None, by the same questions.
    Raises TooMany.
    """
    _count_try(by, timezone.now())
    scope = files_in_scope(by, scope_for(by, "client_bsn", "search"))
    own = Client.objects.filter(scope, municipality_id=by.municipality_id)
    return own.filter(identity__bsn_index=keyed_index(bsn)).first()


@transaction.atomic
def record_bsn(
    *, by: User, client: Client, bsn: str, version: int | None, form_key: UUID | None = None
) -> ClientIdentity:
    """Seals the number of this client. A number can belong to one file only, so this counts as a try too.

    Raises Refused when it belongs to another file, EditConflict when somebody was first, TooMany.
    """
    _count_try(by, timezone.now())
    index = keyed_index(bsn)
    sealed: dict[str, Any] = {"bsn_sealed": seal(bsn), "bsn_index": index}
    taken = ClientIdentity.objects.filter(municipality_id=client.municipality_id, bsn_index=index)
    if taken.exclude(client=client).exists():
        raise Refused("Dit nummer kan hier niet worden vastgelegd. Kijk het na, of vraag kwaliteit.")
    if version is None:
        try:
            row, _ = create_once(ClientIdentity, by=by, form_key=form_key, **of_client(client), **sealed)
        except IntegrityError as error:
            raise EditConflict(ClientIdentity.objects.get(client=client), {}) from error
    else:
        row = save_version(ClientIdentity.objects.get(client=client), by=by, version=version, **sealed)
    audit.record("client.bsn_recorded", by=by, on=row, clients=[client.pk])
    announce_change(client)
    return row


@transaction.atomic
def show_bsn(*, by: User, identity: ClientIdentity) -> str:
    """The number itself; the log says who asked."""
    audit.record("client.bsn_shown", by=by, on=identity, clients=[identity.client_id])
    return unseal(bytes(identity.bsn_sealed))


def masked_bsn(identity: ClientIdentity) -> str:
    """The last three digits only."""
    return f"•••••• {unseal(bytes(identity.bsn_sealed))[-3:]}"
