"""The scope of a transaction: whose files the database lets through.

Row-level security reads two settings that hold for one transaction only, so that a reused
connection starts with nothing in sight.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from core.models import User


def set_scope(*, municipality_id: int | None, region: bool = False) -> None:
    """Let through the files of one municipality, and of agreed candidates of the region if asked.

    Must run inside a transaction: the settings end with it.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('opstap.municipality', %s, true), set_config('opstap.region', %s, true)",
            [str(municipality_id or ""), "on" if region else ""],
        )


def set_scope_of(user: User) -> None:
    """The scope that goes with somebody's role."""
    role = user.as_role
    set_scope(municipality_id=user.municipality_id if role.files else None, region=role.region)


@contextmanager
def scope(*, municipality_id: int | None, region: bool = False) -> Iterator[None]:
    """A transaction with a scope of its own, for tasks and commands; afterwards the old scope is back."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_setting('opstap.municipality', true), current_setting('opstap.region', true)"
            )
            before = cursor.fetchone()
        set_scope(municipality_id=municipality_id, region=region)
        yield
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('opstap.municipality', %s, true), set_config('opstap.region', %s, true)",
                [before[0] or "", before[1] or ""],
            )
