"""What a coach arranges for the own day: setting aside, keeping a view of the list, taking a list along."""

from collections.abc import Iterable
from datetime import date
from typing import Final
from uuid import UUID

from django.db import IntegrityError, transaction

from clients.domain.set_aside import may_set_aside
from clients.models import Client, SetAside
from clients.services.client import of_client
from core import audit
from core.editing import create_once
from core.models import SavedView, User
from core.pages import Refused

LIST_PAGE: Final = "clients:list"
MOST_VIEWS: Final = 20
SHORTEST_REASON: Final = 10
MOST_EXPORTED: Final = 5_000


@transaction.atomic
def set_aside(
    *,
    by: User,
    client: Client,
    kind: str,
    ref: str,
    until: date,
    reason: str,
    today: date,
    form_key: UUID | None = None,
) -> SetAside:
    """Leaves a signal alone until a day. Raises Refused when that day or the reason won't do."""
    decision = may_set_aside(kind, until, reason, today)
    if not decision:
        raise Refused(decision.reason)
    row, new = create_once(
        SetAside,
        by=by,
        form_key=form_key,
        **of_client(client),
        kind=kind,
        ref=ref,
        until=until,
        reason=reason.strip(),
    )
    if new:
        audit.record("client.signal_set_aside", by=by, on=row, clients=[client.pk], note=kind)
    return row


@transaction.atomic
def take_back(*, by: User, client: Client, kind: str, ref: str, today: date) -> None:
    """Has a signal ask again today; the last word counts, what was written stays.

    What isn't set aside is left as it is.
    """
    last = SetAside.objects.filter(client=client, kind=kind, ref=ref).order_by("-pk").first()
    if last is None or last.until <= today:
        return
    row = SetAside.objects.create(
        **of_client(client), created_by=by, kind=kind, ref=ref, until=today, reason="Teruggehaald."
    )
    audit.record("client.signal_taken_back", by=by, on=row, clients=[client.pk], note=kind)


@transaction.atomic
def save_view(*, by: User, name: str, query: str, replace: bool = False) -> SavedView:
    """Keeps a set of filters under a name, for this user alone.

    Raises ViewExists for a name that is there, unless it is to be replaced; Refused beyond twenty.
    """
    mine = SavedView.objects.select_for_update().filter(user=by, page=LIST_PAGE)
    same = mine.filter(name__iexact=name).first()
    if same is not None:
        if same.query != query and not replace:
            raise ViewExists(same)
        SavedView.objects.filter(pk=same.pk).update(name=name, query=query)
        return same
    if mine.count() >= MOST_VIEWS:
        raise Refused(f"Je hebt al {MOST_VIEWS} weergaven. Haal er eerst een weg.")
    try:
        with transaction.atomic():
            return SavedView.objects.create(user=by, page=LIST_PAGE, name=name, query=query)
    except IntegrityError as error:  # pressed twice
        same = SavedView.objects.filter(user=by, page=LIST_PAGE, name=name).first()
        if same is None:
            raise Refused("Dit lukte niet. Probeer het nog eens.") from error
        return same


class ViewExists(Exception):
    """There is a view with this name that holds other filters."""

    def __init__(self, view: SavedView) -> None:
        super().__init__("Er is al een weergave met deze naam.")
        self.view = view


@transaction.atomic
def remove_view(*, by: User, pk: int) -> None:
    """Removes an own view; one that is gone already is fine."""
    SavedView.objects.filter(user=by, page=LIST_PAGE, pk=pk).delete()


@transaction.atomic
def record_export(*, by: User, client_ids: Iterable[int], reason: str, kind: str) -> None:
    """Writes in the log who took whom along and why, before the file leaves.

    Raises Refused without a real reason, or with more people than a file may hold.
    """
    ids = list(client_ids)
    if len(reason.strip()) < SHORTEST_REASON:
        raise Refused(f"Schrijf in ten minste {SHORTEST_REASON} tekens waarvoor je deze lijst nodig hebt.")
    if len(ids) > MOST_EXPORTED:
        raise Refused(
            f"Een bestand bevat hoogstens {MOST_EXPORTED:,} inwoners. Kies eerst filters.".replace(",", ".")
        )
    audit.record(
        "clients.exported", by=by, clients=ids, note=f"{kind}, {len(ids)} inwoners: {reason.strip()}"
    )
