"""The scope of a transaction: whose files the database lets through.

Row-level security reads settings that hold for one transaction only, so that a reused connection
starts with nothing in sight. ``opstap.town`` opens the catalogues of a municipality, which hold nothing
about people, also to roles that read no files.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from django.core.exceptions import EmptyResultSet
from django.db import connection, transaction
from django.db.models import QuerySet
from psycopg.pq import ExecStatus, TransactionStatus

from core.models import User


def set_scope(*, municipality_id: int | None, region: bool = False, town_id: int | None = None) -> None:
    """Let through the files of one municipality, and of agreed candidates of the region if asked.

    ``town_id``: whose catalogues are open when the files are not.

    Must run inside a transaction: the settings end with it.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('opstap.municipality', %s, true), set_config('opstap.region', %s, true), "
            "set_config('opstap.town', %s, true)",
            [str(municipality_id or ""), "on" if region else "", str(town_id or "")],
        )


def set_scope_of(user: User) -> None:
    """The scope that goes with somebody's role."""
    role = user.as_role
    files = user.municipality_id if role.files else None
    set_scope(municipality_id=files, region=role.region, town_id=user.municipality_id)


def open_in_scope_of(user: User) -> None:
    """The same as first deed of a transaction: BEGIN and the scope go to the database in one message.

    Inside a transaction that runs already only the scope is set. Raises OperationalError, as any statement.
    """
    raw = connection.connection
    if raw.autocommit or raw.pgconn.transaction_status != TransactionStatus.IDLE:
        set_scope_of(user)
        return
    role = user.as_role
    # Numbers and fixed words, nothing that anybody typed: several statements take no values beside them.
    message = _OPEN.format(
        files=int(user.municipality_id) if role.files else "",
        region="on" if role.region else "",
        town=int(user.municipality_id),
    )
    with connection.wrap_database_errors:
        answer = raw.pgconn.exec_(message.encode())
        if answer.status != ExecStatus.TUPLES_OK:
            raise psycopg.OperationalError(answer.get_error_message())


_OPEN = (
    "BEGIN; SELECT set_config('opstap.municipality', '{files}', true), "
    "set_config('opstap.region', '{region}', true), set_config('opstap.town', '{town}', true)"
)

# The inner SELECT is done first: OFFSET 0 keeps the planner from merging the two.
_SWAP = """
SELECT before.municipality, before.region,
       set_config('opstap.municipality', %s, true), set_config('opstap.region', %s, true)
FROM (SELECT current_setting('opstap.municipality', true) AS municipality,
             current_setting('opstap.region', true) AS region OFFSET 0) before
"""


WHOLE_REGION = ("", "on")


def _swap(municipality: str, region: str) -> tuple[str, str]:
    """Sets a scope and gives the one before."""
    with connection.cursor() as cursor:
        cursor.execute(_SWAP, [municipality, region])
        before = cursor.fetchone()
    return before[0] or "", before[1] or ""


@contextmanager
def scope(*, municipality_id: int | None, region: bool = False) -> Iterator[None]:
    """A transaction with a scope of its own, for tasks and commands; afterwards the old scope is back."""
    with transaction.atomic():
        before = _swap(str(municipality_id or ""), "on" if region else "")
        yield
        _swap(*before)


@contextmanager
def whole_region() -> Iterator[None]:
    """To read, within a page, what was agreed over the whole region and no file; then the old scope is back.

    Makes no savepoint: whatever goes wrong inside ends the transaction, and the scope with it.
    """
    with transaction.atomic(savepoint=False):
        before = _swap(*WHOLE_REGION)
        yield
        # Whoever reads the region and no files looks so already: nothing to put back.
        if before != WHOLE_REGION:
            _swap(*before)


# What a page reads in another scope than its own: the statement, and the values for each %s in it.
Question = tuple[str, Sequence[Any]]

_ASIDE = (
    "SELECT set_config('opstap.municipality_before', current_setting('opstap.municipality', true), true), "
    "set_config('opstap.region_before', current_setting('opstap.region', true), true)"
)
_INTO = "SELECT set_config('opstap.municipality', %s, true), set_config('opstap.region', %s, true)"
_BACK = (
    "SELECT set_config('opstap.municipality', current_setting('opstap.municipality_before'), true), "
    "set_config('opstap.region', current_setting('opstap.region_before'), true)"
)


def question(rows: QuerySet[Any]) -> Question:
    """The rows of ``values`` as a question for ``read_in``."""
    try:
        return rows.query.sql_with_params()
    except EmptyResultSet:  # Django knows without asking that there are none
        return "SELECT WHERE false", ()


def read_in(
    *questions: Question, municipality_id: int | None = None, region: bool = False
) -> list[list[dict[str, Any]]]:
    """Reads in another scope: the scope, the questions and the scope as it was go in one message.

    Gives the lines of each question by name of column, as the database has them. Must run inside a
    transaction: whatever goes wrong ends it, or its savepoint, and the scope with it.
    """
    scope_of_it = [str(municipality_id or ""), "on" if region else ""]
    values = [value for _, values in questions for value in values]
    message = "; ".join([_ASIDE, _INTO, *(text for text, _ in questions), _BACK])
    with connection.cursor() as cursor:
        cursor.execute(message, [*scope_of_it, *values])
        # By its place, because who keeps the history (a request that writes) has gone through them all.
        return [_answer(cursor, place) for place, _ in enumerate(questions, start=2)]


def _answer(cursor: Any, place: int) -> list[dict[str, Any]]:
    """One of the answers to a message of several statements, counted from 0."""
    cursor.set_result(place)
    names = [column.name for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def read_in_region(*questions: Question) -> list[list[dict[str, Any]]]:
    """What was agreed over the whole region and no file: the same rows as within ``whole_region``."""
    return read_in(*questions, region=True)
