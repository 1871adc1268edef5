"""The guard in the database itself, asked in SQL as the application's own role, for every table."""

import pytest
from django.db import connection, transaction

from core.tenancy import scope, set_scope
from tests.house.full_file import fill
from tests.house.world import World

pytestmark = pytest.mark.django_db

# What the region may see: who is agreed on for a job, and what is learned there. Never the file itself.
REGION = ("clients_candidateprofile", "trajectories_")
FREE = {"core_team", "core_user"}
NO_ROWS_HERE = 10


def guarded() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE a.attname = 'municipality_id' AND c.relkind = 'r' ORDER BY 1"
        )
        return [name for (name,) in cursor.fetchall() if name not in FREE]


def rows(tables: list[str]) -> dict[str, int]:
    """How many rows the database lets through, table by table."""
    found = {}
    with connection.cursor() as cursor:
        for name in tables:
            where = "WHERE municipality_id IS NOT NULL"  # figures of the region belong to nobody
            cursor.execute(f"SELECT count(*) FROM {name} {where}")
            found[name] = cursor.fetchone()[0]
    return found


@pytest.fixture
def town() -> int:
    world = World()
    fill(world)
    return world.users["coach"].municipality_id


def test_without_a_scope_or_with_another_towns_nothing_passes(town: int) -> None:
    tables = guarded()
    with scope(municipality_id=town):
        mine = rows(tables)
    filled = {name for name, number in mine.items() if number}
    assert len(filled) > NO_ROWS_HERE, "the guard says nothing about empty tables"
    with scope(municipality_id=None):
        assert set(rows(tables).values()) == {0}
    with scope(municipality_id=town + 10**6):
        assert set(rows(tables).values()) == {0}


def test_the_region_lets_through_agreed_candidates_only(town: int) -> None:
    tables = guarded()
    with scope(municipality_id=None, region=True):
        through = {name for name, number in rows(tables).items() if number}
    assert {"clients_candidateprofile", "trajectories_candidate"} <= through
    assert {name for name in through if not name.startswith(REGION)} == set()


@pytest.mark.parametrize("value", ["0", "-1", "", " "])
def test_a_strange_setting_opens_nothing(town: int, value: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('opstap.municipality', %s, true)", [value.strip()])
        assert set(rows(guarded()).values()) == {0}


def test_rows_of_another_town_cannot_be_moved_or_removed(town: int) -> None:
    set_scope(municipality_id=town)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM clients_contact")
        before = cursor.fetchone()
        set_scope(municipality_id=town + 10**6)
        cursor.execute("UPDATE clients_contact SET report = 'weg'")
        assert cursor.rowcount == 0
        set_scope(municipality_id=town)
        cursor.execute("SELECT count(*) FROM clients_contact WHERE report <> 'weg'")
        assert cursor.fetchone() == before
    with (
        pytest.raises(Exception, match="row-level security"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE clients_client SET municipality_id = %s", [town + 1])
