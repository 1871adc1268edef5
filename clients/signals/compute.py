"""Writes the signals of a municipality, or of some of its clients, from what the sources find.

Runs twice without harm: what is found again keeps its row, what isn't found any more goes. One computation
at a time per municipality, so that an old answer never overwrites a newer one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Final

from django.db import connection, transaction
from django.utils import timezone

from clients.models import Client, Signal
from core.models import Municipality
from core.registry import SignalFound, SignalSource, registry
from core.tenancy import scope

# Advisory locks of this module; the second number is the municipality. Taken before those of the figures,
# and for several municipalities in the order of their id: two workers never wait for each other.
LOCK_GROUP: Final = 7300
AT_ONCE: Final = 5_000
LONGEST_WHY: Final = Signal._meta.get_field("why").max_length or 300
FOLLOWED: Final = (Client.Status.ACTIVE.value, Client.Status.EARLY.value)
EVERYTHING: Final = None


def compute(
    municipality_id: int,
    *,
    today: date,
    client_ids: Collection[int] | None = EVERYTHING,
    sources: Collection[str] | None = EVERYTHING,
) -> None:
    """Brings the signals up to date: of these clients (all when not told), by these sources (all)."""
    chosen = [one for one in registry.signal_sources if sources is None or one.key in sources]
    with transaction.atomic():
        _lock(municipality_id)
        with scope(municipality_id=municipality_id):
            stamp = timezone.now()
            for ids in _portions(municipality_id, client_ids):
                _write(find_signals(ids, today, chosen), ids, stamp)
            _remove_old(municipality_id, client_ids, chosen, stamp, everything=sources is None)


def compute_everything(*, today: date) -> None:
    """All signals, each municipality in a transaction of its own."""
    for municipality_id in Municipality.objects.order_by("pk").values_list("pk", flat=True):
        compute(municipality_id, today=today)


def find_signals(
    client_ids: Sequence[int], today: date, sources: Iterable[SignalSource] | None = None
) -> Iterator[SignalFound]:
    """What the sources find now for these clients, which are active or early; writes nothing."""
    for source in registry.signal_sources if sources is None else sources:
        for found in source.find(client_ids, today):
            if found.kind not in source.kinds:
                raise ValueError(f"Source {source.key} found a kind that it doesn't name: {found.kind}")
            yield found


def followed(client_ids: Collection[int]) -> list[int]:
    """Those of these clients that signals are about."""
    found = Client.objects.filter(pk__in=client_ids, status__in=FOLLOWED)
    return list(found.order_by("pk").values_list("pk", flat=True))


def _lock(municipality_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK_GROUP, municipality_id])


def _portions(municipality_id: int, client_ids: Collection[int] | None) -> Iterator[list[int]]:
    """The clients to look at, in parts that a statement can carry."""
    if client_ids is not None:
        chosen = followed(client_ids)
    else:
        all_of = Client.objects.filter(municipality_id=municipality_id, status__in=FOLLOWED)
        chosen = list(all_of.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(chosen), AT_ONCE):
        yield chosen[first : first + AT_ONCE]


def _write(found: Iterable[SignalFound], client_ids: list[int], stamp: datetime) -> None:
    places = {
        pk: place
        for pk, *place in Client.objects.filter(pk__in=client_ids).values_list(
            "pk", "municipality_id", "team_id", "coach_id"
        )
    }
    once = {(one.client_id, one.kind, one.ref): one for one in found if one.client_id in places}
    Signal.objects.bulk_create(
        [_row(one, places[one.client_id], stamp) for one in once.values()],
        batch_size=1_000,
        update_conflicts=True,
        unique_fields=["client", "kind", "ref"],
        update_fields=["coach", "due_on", "why", "urgent", "url", "computed_at"],
    )


def _row(found: SignalFound, place: list[int], stamp: datetime) -> Signal:
    municipality_id, team_id, coach_id = place
    return Signal(
        client_id=found.client_id,
        municipality_id=municipality_id,
        team_id=team_id,
        coach_id=coach_id,
        kind=found.kind,
        ref=found.ref,
        due_on=found.due_on,
        why=found.why if len(found.why) <= LONGEST_WHY else f"{found.why[: LONGEST_WHY - 1]}…",
        urgent=found.urgent,
        url=found.url,
        computed_at=stamp,
    )


def _remove_old(
    municipality_id: int,
    client_ids: Collection[int] | None,
    sources: Iterable[SignalSource],
    stamp: datetime,
    *,
    everything: bool,
) -> None:
    """What was there and isn't found any more, also of who is no longer followed."""
    old = Signal.objects.filter(municipality_id=municipality_id).exclude(computed_at=stamp)
    if client_ids is not None:
        old = old.filter(client_id__in=list(client_ids))
    if not everything:
        old = old.filter(kind__in=[kind for source in sources for kind in source.kinds])
    old.delete()
