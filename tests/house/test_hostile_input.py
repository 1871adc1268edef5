"""Whatever somebody types or sends: an answer in words, never an error of the application."""

import random
from typing import Any

import pytest
from django.test import Client as Browser

from tests.house.visits import answer, browser_of, paths
from tests.house.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("paper_as_text")]

HOSTILE = (
    "",
    " ",
    "\x00",
    "a\x00b",
    "-1",
    "0",
    "1.5",
    "NaN",
    "1e400",
    "2147483648",
    "9" * 25,
    "9" * 5000,
    "٣",
    "²",
    "👩‍🦽" * 40,
    "‮ettelom",
    "%00",
    "'; DROP TABLE clients_client; --",
    "{{ 7*7 }}",
    "../../etc/passwd",
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "31-12-2026",
    "None",
    "true",
    "[]",
    "x" * 20_000,
    "00000000-0000-0000-0000-000000000000",
)
QUERY = [
    "q",
    "page",
    "sort",
    "order",
    "soort",
    "alles",
    "deel",
    "set",
    "niveau",
    "id",
    "wie",
    "text",
    "status",
    "state",
    "mine",
    "team",
    "coach",
    "category",
    "rung",
    "caseload",
    "contact",
    "sector",
    "manager",
    "quarter",
    "route",
    "inwoner",
    "gebruiker",
    "next",
    "q[]",
    "afspraak",
    "onderdeel",
    "aanbod",
    "terug",
    "wat",
    "spoor",
    "toon",
    "over",
    "zonder",
    "bewaren",
    "caseload",
    "plan",
    "movement",
    "support",
    "track",
    "free",
    "nummer",
    "target_group",
    "hours",
    "job",
    "must",
    "months",
    "around",
    "most_travel",
    "most_employers",
]
FIXED = ("/zoeken/?q=a%00b", "/?page=%00", "/instellingen/norm/%00/", "/projecten/1/besluit/%00/")


def fields_of(browser: Browser, path: str) -> dict[str, Any]:
    """The form on this page with what it is filled in with."""
    form = (answer(browser, "GET", path).context or {}).get("form")
    if form is None or not hasattr(form, "fields"):
        return {}
    return {form.add_prefix(name): form[name].value() for name in form.fields}


def usual(value: Any, dice: random.Random) -> Any:
    """What somebody might fill in by habit."""
    return value if value not in (None, "") else dice.choice(("", "1", "2026-11-01", "Gewone tekst.", "on"))


def hostile_posts(browser: Browser, path: str, dice: random.Random, times: int) -> list[tuple[str, Any]]:
    """Posts the form of this page with a few fields gone wrong; what broke."""
    fields = fields_of(browser, path)
    broken = []
    for _ in range(times if fields else 1):
        data = {name: usual(value, dice) for name, value in fields.items()}
        for name in dice.sample(sorted(fields), min(len(fields), dice.randint(1, 3))):
            data[name] = [dice.choice(HOSTILE) for _ in range(dice.choice((1, 1, 1, 3)))]
        data = {name: value for name, value in data.items() if value is not None}
        if answer(browser, "POST", path, data).status_code >= 500:
            broken.append((path, {name: str(value)[:40] for name, value in data.items()}))
    return broken


def hostile_gets(browser: Browser, path: str, dice: random.Random, times: int) -> list[tuple[str, Any]]:
    broken = []
    for _ in range(times):
        asked = {name: dice.choice(HOSTILE) for name in dice.sample(QUERY, 3)}
        if answer(browser, "GET", path, asked).status_code >= 500:
            broken.append((path, {name: value[:40] for name, value in asked.items()}))
    return broken


def storm(seed: int, roles: list[str], times: int, share: float = 1.0) -> list[Any]:
    """Hostile questions and forms on a share of all addresses, for these roles; what broke."""
    world, dice = World(), random.Random(seed)
    broken: list[Any] = []
    for role in roles:
        browser = browser_of(world.users[role])
        for name, path in paths(world, "own"):
            if dice.random() > share:
                continue
            broken += [(role, name, *one) for one in hostile_gets(browser, path, dice, times)]
            broken += [(role, name, *one) for one in hostile_posts(browser, path, dice, times)]
    return broken


@pytest.mark.bench
@pytest.mark.parametrize("seed", range(20))
def test_thousands_of_hostile_inputs(seed: int) -> None:
    assert storm(seed, ["coach", "account_manager", "quality", "manager"], 4) == []


@pytest.mark.parametrize("role", ["coach", "account_manager", "quality", "manager", "functional_admin"])
def test_some_hostile_inputs_for_everybody(role: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("CRITICAL", logger="django.request")
    assert storm(sum(map(ord, role)), [role], 2, share=0.5) == []


def test_a_coach_that_is_no_number_is_nobody() -> None:
    browser = browser_of(World().users["quality"])
    for coach in ("²", "٣", "9" * 30, "-1", "x"):
        asked = {"coach": coach}
        assert answer(browser, "GET", "/inwoners/overdrachten/caseload/", asked).status_code == 404, coach


def test_forms_reach_their_service_in_a_storm() -> None:
    """A storm that is always refused at the form says little: some of it must get through."""
    world, dice = World(), random.Random(1)
    browser = browser_of(world.users["coach"])
    path = f"/inwoners/{world.sides['own'].ids['client']}/gegevens/"
    data = {name: usual(value, dice) for name, value in fields_of(browser, path).items()}
    kept = {name: value for name, value in data.items() if name not in ("birth_date", "email", "reported_on")}
    kept |= {"target_group": "", "buddy": "", "characteristics": []}
    assert answer(browser, "POST", path, kept).status_code == 302
