"""The test databases: the migrations run once, and every process of a run gets a copy of the outcome.

The copy is taken from a template that is kept between runs for as long as the migrations, and what they
are made of, stay the same.
"""

import ast
import fcntl
import hashlib
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from config.connection import database_from_url
from config.embedded.places import servers_home
from config.embedded.programs import postgres_for
from config.mode import ROOT, data_dir

APPS = ("core", "clients", "employers", "trajectories", "matching", "reporting")
PREFIX = "test_opstap_template_"
FIXED = ("requirements-dev.lock", "tests/database.py")


def built_from() -> set[Path]:
    """Every file that decides what the migrations make: they, what they import, lists, package versions."""
    found = {ROOT / name for name in FIXED}
    for app in APPS:
        found |= set((ROOT / app).rglob("*.csv"))
    waiting = [path for app in APPS for path in (ROOT / app / "migrations").glob("*.py")]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += imported(path)
    return found


def imported(path: Path) -> Iterator[Path]:
    """The project's own files that this one imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            place = ROOT.joinpath(*name.split("."))
            for file in (place.with_suffix(".py"), place / "__init__.py"):
                if name.split(".")[0] in APPS and file.is_file():
                    yield file


def mark() -> str:
    """Changes whenever the migrations would make something else."""
    digest = hashlib.sha256()
    for path in sorted(built_from()):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Nobody copies a template that somebody else is still making, or takes away."""
    data_dir().mkdir(exist_ok=True)
    with (data_dir() / "test-template.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def as_owner() -> Iterator[None]:
    """The connection as the owner of the tables, for building the database; then the app's role again."""
    from django.db import connection

    mine = dict(connection.settings_dict)
    owner = database_from_url(os.environ["DATABASE_OWNER_URL"], timeouts=False)
    connection.close()
    connection.settings_dict.update({k: owner[k] for k in ("USER", "PASSWORD", "OPTIONS")})
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update({k: mine[k] for k in ("USER", "PASSWORD", "OPTIONS")})


def make_copy(name: str, *, keep: bool) -> None:
    """A database of this name as the migrations make it; with ``keep`` an existing one that is up to date
    stays as it is. Runs as the owner of the tables."""
    from django.db import connection

    now = mark()
    with one_at_a_time(), connection._nodb_cursor() as cursor:
        if keep and said_of(cursor, name) == now:
            return
        template = sure_template(cursor, now)
        drop(cursor, name)
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        say(cursor, name, now)


def sure_template(cursor: Any, now: str) -> str:
    """The name of the template; made when it isn't there yet."""
    template = f"{PREFIX}{now}"
    if said_of(cursor, template) != now:
        make_template(cursor, template, now)
    return template


def write_down(into: Path) -> bool:
    """The template as a file for ``psql``, for a server of its own; not where the server isn't ours, whose
    programs we don't have. Runs as the owner of the tables."""
    from django.db import connection

    data, owner = servers_home() / "postgres", os.environ["DATABASE_OWNER_URL"]
    if connection.settings_dict["HOST"] != socket_of(data):
        return False
    with one_at_a_time(), connection._nodb_cursor() as cursor:
        template = sure_template(cursor, mark())
        # As the superuser, who alone reads past row-level security.
        address = owner.replace("opstap_owner@/opstap?", f"postgres@/{template}?")
        program = postgres_for(data).bin / "pg_dump"
        subprocess.run([program, "--dbname", address, "--file", into], check=True, capture_output=True)
    return True


def socket_of(data: Path) -> str:
    """Where the server on this folder answers; nothing when there is none."""
    notes = data / "postmaster.pid"
    return notes.read_text().splitlines()[4] if notes.exists() else ""


def drop(cursor: Any, name: str) -> None:
    cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def said_of(cursor: Any, name: str) -> str:
    """What was noted with a database when it was whole; nothing when it isn't there."""
    cursor.execute("SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [name])
    row = cursor.fetchone()
    return (row[0] or "") if row else ""


def say(cursor: Any, name: str, now: str) -> None:
    cursor.execute(f"COMMENT ON DATABASE \"{name}\" IS '{now}'")


def make_template(cursor: Any, template: str, now: str) -> None:
    """Runs all migrations; of templates of other migrations the last two stay, for other branches."""
    found = "SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY oid DESC OFFSET 2"
    cursor.execute(found, [PREFIX])
    for (old,) in cursor.fetchall():
        drop(cursor, old)
    drop(cursor, template)
    cursor.execute(f'CREATE DATABASE "{template}"')
    migrate(template)
    say(cursor, template, now)


def migrate(name: str) -> None:
    """All migrations in this database, and what only tests may do."""
    from django.core.management import call_command
    from django.db import connection

    mine = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        call_command("migrate", verbosity=0, interactive=False)
        with connection.cursor() as cursor:
            # Tests that commit are cleaned with TRUNCATE, which the application itself can't do;
            # that it can't is tested against the grants of the migrations.
            cursor.execute("ALTER TABLE core_auditline DISABLE TRIGGER no_truncate")
            cursor.execute("GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO opstap_app")
    finally:
        connection.close()
        connection.settings_dict["NAME"] = mine
