"""Every address × role × own, other team, other town and nothing: who gets what.

The table stands in access_table.txt; ``python -m pytest tests/house/test_access.py --rewrite-access`` writes
it anew, and the difference is to be read line by line before it is kept.
"""

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client as Browser
from django.urls import reverse

from clients.querysets import ClientQuerySet
from tests.house.access import addresses, parts_for
from tests.house.visits import read
from tests.house.world import World

TABLE = Path(__file__).with_name("access_table.txt")
SIDES = ("own", "team", "town", "none")
HEAD = (
    "# address | side | GET: coach account_manager quality manager functional_admin "
    "privacy_officer nobody | POST\n"
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def world(paper_as_text: None, bare_refusals: None) -> World:
    return World()


def answer(browser: Browser, method: str, path: str) -> Any:
    """One request, after which everything is as before."""
    browser.raise_request_exception = False
    save = transaction.savepoint()
    try:
        return read(browser.generic(method, path))
    finally:
        transaction.savepoint_rollback(save)
        transaction.savepoint_commit(save)


def browsers(world: World) -> list[Browser]:
    """One browser per role, logged in, and one of a passer-by."""
    found = []
    for user in [*world.users.values(), None]:
        browser = Browser()
        if user is not None:
            browser.force_login(user)
        found.append(browser)
    return found


# The table is asked in parts, so that a run in several processes shares the work; the last is the rest.
PARTS = ("clients:", "employers:", "trajectories:", "")


def part_of(name: str) -> str:
    """The part of the table that an address stands in."""
    return next(part for part in PARTS if name.startswith(part))


def rows(world: World, only: str = "") -> dict[tuple[str, str], str]:
    """The table as it is now: (address, side) → statuses; ``only`` limits it to addresses that start so."""
    visitors = browsers(world)
    found = {}
    for name, parts in addresses().items():
        if not name.startswith(only) or (only == "" and part_of(name) != only):
            continue
        for side in SIDES if parts and parts != ["key"] else ("own",):
            path = reverse(name, kwargs=parts_for(name, parts, world.sides[side].ids))
            methods = ["GET", "POST"]
            found[name, side] = " | ".join(
                " ".join(str(answer(b, method, path).status_code) for b in visitors) for method in methods
            )
    return found


def table() -> dict[tuple[str, str], str]:
    lines = [line.split(" | ", 2) for line in TABLE.read_text().splitlines() if not line.startswith("#")]
    return {(name, side): statuses for name, side, statuses in lines}


@pytest.mark.parametrize("part", PARTS)
def test_the_table_holds(world: World, request: pytest.FixtureRequest, part: str) -> None:
    now = {key: value for key, value in rows(world, part).items() if part_of(key[0]) == part}
    if request.config.getoption("--rewrite-access"):
        whole = {key: value for key, value in table().items() if part_of(key[0]) != part} | now
        TABLE.write_text(HEAD + "".join(f"{n} | {s} | {v}\n" for (n, s), v in sorted(whole.items())))
    there = {key: value for key, value in table().items() if part_of(key[0]) == part}
    assert {key: (there.get(key), value) for key, value in now.items() if there.get(key) != value} == {}
    assert set(there) == set(now), "a row about an address that is gone"


def test_every_address_has_a_row() -> None:
    assert {name for name, _ in table()} == set(addresses())


def test_nothing_breaks_and_nobody_passes_without_logging_in() -> None:
    for (name, side), statuses in table().items():
        codes = statuses.replace("|", "").split()
        assert "500" not in codes, (name, side)
        assert codes[6] == "302", f"{name}: open to passers-by"


def test_another_town_answers_as_if_there_were_nothing() -> None:
    """Only the region's own things (employers, jobs, projects, agreed candidates) are seen across towns.

    The rules for support are shared by all towns and name nobody.
    """
    for name, side in table():
        if (
            name != "clients:change_support_rule"
            and side == "town"
            and name.startswith(("clients:", "matching:for_client"))
        ):
            assert table()[name, "town"] == table()[name, "none"], name
            assert set(table()[name, "town"].split()[:6]) <= {"404", "403", "405"}, name


def test_refusals_are_bare_here(world: World) -> None:
    """Otherwise this table takes a seventh longer."""
    assert answer(browsers(world)[0], "GET", "/bestaat-niet/").content == b"refused"


def test_searching_finds_only_what_is_in_sight(world: World) -> None:
    for browser, role in zip(browsers(world), world.users, strict=False):
        for question in ("Geheim", "Naam", "verslag", "Profiel"):
            text = answer(browser, "GET", f"/zoeken/?q={question}").content.decode()
            assert "GeheimTown" not in text, (role, question)
            if role != "quality":
                assert "GeheimTeam" not in text, (role, question)


def test_control_without_the_team_filter_the_table_fails(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClientQuerySet, "visible_to", lambda self, user: self)
    now = rows(world, only="clients:client")
    different = {key for key, value in now.items() if table().get(key) != value}
    assert ("clients:client", "team") in different


def test_control_without_any_filter_the_database_still_hides_the_other_town(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClientQuerySet, "visible_to", lambda self, user: self)
    path = reverse("clients:client", args=[world.sides["town"].ids["client"]])
    assert answer(browsers(world)[0], "GET", path).status_code == 404


def test_other_methods_are_refused(world: World) -> None:
    coach = browsers(world)[0]
    for name, parts in addresses().items():
        path = reverse(name, kwargs=parts_for(name, parts, world.sides["own"].ids))
        for method in ("DELETE", "PUT", "PATCH"):
            assert answer(coach, method, path).status_code == 405, (name, method)
