"""Writing the access log.

While a request or task runs, the ids of all clients that come into sight are collected; the
answer gets one line with all of them. Services add a line per change.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from django.db import connection
from django.db.models import Model

from core.models import AuditLine, User

INSERT: Final = """
INSERT INTO core_auditline
    (at, action, object_type, object_id, result, origin, actor_id, municipality_id, client_ids, note)
VALUES (clock_timestamp(), %s, %s, %s, %s, %s, %s, %s, %s::bigint[], %s)
"""
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


@contextmanager
def weighing() -> Iterator[None]:
    """Rows loaded in this block are only weighed, for their order or their number: they don't count as shown.

    Whoever weighs says afterwards with ``note_shown`` whom the page names; see WorkItem.clients.
    """
    token = _shown.set(set())
    try:
        yield
    finally:
        _shown.reset(token)


def shown_so_far() -> frozenset[int]:
    """The clients that came into sight until now."""
    return frozenset(_shown.get() or ())


def record(
    action: str,
    *,
    by: User | None,
    on: Model | None = None,
    clients: Iterable[int] = (),
    result: str = AuditLine.Result.DONE.value,
    note: str = "",
) -> None:
    """Adds one line to the log, in the running transaction.

    ``action`` is a short stable word such as ``client.contact_logged``; ``note`` holds ids and
    reasons of refusals, never contents of a file.
    """
    write(
        action=action,
        object_type=on._meta.label_lower if on is not None else "",
        object_id=str(on.pk) if on is not None else "",
        result=result,
        by=by,
        clients=clients,
        note=note,
    )


def write(
    *,
    action: str,
    object_type: str,
    object_id: str,
    result: str,
    by: User | None,
    clients: Iterable[int],
    note: str,
    closing: bool = False,
) -> None:
    """Adds the line itself. In SQL, because reading it back is not everybody's right.

    ``closing``: nothing comes after it: line and COMMIT go in one message, without the line no COMMIT.
    Within a transaction of somebody else the line stays part of that.
    """
    commits = closing and len(connection.atomic_blocks) == 1
    with connection.cursor() as cursor:
        cursor.execute(
            f"{INSERT}; COMMIT" if commits else INSERT,
            [
                action[:80],
                object_type[:60],
                object_id[:40],
                result,
                _origin.get()[:60],
                by.pk if by is not None else None,
                by.municipality_id if by is not None else None,
                sorted(set(clients)),
                note[:300],
            ],
        )
