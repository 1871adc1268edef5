"""Writing the access log.

While a request or task runs, the ids of all clients that come into sight are collected; the
answer gets one line with all of them. Services add a line per change.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Model

from core.models import AuditLine, User

_shown: ContextVar[set[int] | None] = ContextVar("shown_clients", default=None)
_origin: ContextVar[str] = ContextVar("origin", default="command")


@contextmanager
def collecting(origin: str) -> Iterator[set[int]]:
    """Collects the ids of clients that are shown until the block ends."""
    shown: set[int] = set()
    token, origin_token = _shown.set(shown), _origin.set(origin)
    try:
        yield shown
    finally:
        _shown.reset(token)
        _origin.reset(origin_token)


def note_shown(client_ids: Iterable[int]) -> None:
    """Says that these clients come into sight.

    Rows loaded as objects say so themselves; a query with values() must call this.
    """
    shown = _shown.get()
    if shown is not None:
        shown.update(client_ids)


def record(
    action: str,
    *,
    by: User | None,
    on: Model | None = None,
    clients: Iterable[int] = (),
    result: str = AuditLine.Result.DONE.value,
    note: str = "",
) -> AuditLine:
    """Adds one line to the log, in the running transaction.

    ``action`` is a short stable word such as ``client.contact_logged``; ``note`` holds ids and
    reasons of refusals, never contents of a file.
    """
    return AuditLine.objects.create(
        action=action[:80],
        object_type=on._meta.label_lower if on is not None else "",
        object_id=str(on.pk) if on is not None else "",
        result=result,
        origin=_origin.get()[:60],
        actor_id=by.pk if by is not None else None,
        municipality_id=by.municipality_id if by is not None else None,
        client_ids=sorted(set(clients)),
        note=note[:300],
    )
