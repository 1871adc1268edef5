"""The harness: a real database with the application's own rights, and traps for whole kinds of mistakes."""

import os
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-access", action="store_true", help="write the table of access anew")


FILLED = """
SELECT relname FROM pg_class
WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0
  AND relname NOT IN ('django_migrations') ORDER BY relname
"""


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> None:
    """Each engineer's run may have a database of its own, and each process of a run has one."""
    from django.db import connection

    parts = (os.environ.get("OPSTAP_TEST_SUFFIX"), os.environ.get("PYTEST_XDIST_WORKER"))
    connection.settings_dict["TEST"]["NAME"] = "_".join(["test_opstap", *filter(None, parts)])


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: Any,
    django_db_keepdb: bool,
    django_db_createdb: bool,
    django_db_modify_db_settings: None,
) -> Iterator[None]:
    """Builds the tables as their owner; the tests then run as the role that owns nothing."""
    from django.db import connection

    from tests.database import as_owner, drop, make_copy

    keep, before = not django_db_createdb, connection.settings_dict["NAME"]
    name = connection.settings_dict["TEST"]["NAME"]
    with django_db_blocker.unblock(), as_owner():
        make_copy(name, keep=django_db_keepdb and keep)
    connection.settings_dict["NAME"] = name
    with django_db_blocker.unblock():
        _load_reference_lists()
    yield
    with django_db_blocker.unblock(), as_owner():
        connection.settings_dict["NAME"] = before
        if not keep:
            with connection._nodb_cursor() as cursor:
                drop(cursor, name)


@pytest.fixture(scope="session", autouse=True)
def _empty_only_what_was_filled() -> None:
    """Cleans up after tests that commit by emptying the tables that hold something.

    Emptying all of them takes two hundred times as many files. Asked of the files on disk, because
    row-level security hides rows from the application's role.
    """
    from django.core.management.commands import flush
    from django.db.backends.base.base import BaseDatabaseWrapper

    def filled(style: Any, connection: BaseDatabaseWrapper, **options: Any) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(FILLED)
            tables = [name for (name,) in cursor.fetchall()]
        return (
            connection.ops.sql_flush(style, tables, reset_sequences=False, allow_cascade=True)
            if tables
            else []
        )

    flush.sql_flush = filled  # type: ignore[assignment, attr-defined]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this machine may be reached."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "localhost", "::1"):
            raise AssertionError(f"A test reached for the network: {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_reset_sequences"}


@pytest.fixture(autouse=True)
def _reference_lists_are_there(request: pytest.FixtureRequest) -> None:
    """A test that commits is cleaned by emptying all tables: the next one finds the lists again."""
    if request.node.get_closest_marker("django_db") or DATABASE_FIXTURES & set(request.fixturenames):
        for name in ("live_server", "transactional_db", "db"):
            if name in request.fixturenames:
                request.getfixturevalue(name)
        _load_reference_lists()


@pytest.fixture(scope="session")
def load_reference_lists() -> Callable[[], None]:
    """For fixtures that outlive one test, and so come before the lists are put back."""
    return _load_reference_lists


def _load_reference_lists() -> None:
    from importlib import import_module

    from django.apps import apps
    from django.db import transaction

    from core.models import Sector

    if not Sector.objects.exists():
        with transaction.atomic():
            import_module("core.migrations.0003_reference_lists").load(apps, None)
