"""Every field of a file holds a word of its own; nobody finds one that is kept away from their role."""

from collections.abc import Callable, Iterator

import pytest
from django.core import mail

from core.models import User
from core.roles import ROLES
from tests.house.day_words import day_words, fill_day
from tests.house.full_file import fill, words
from tests.house.manager_words import fill_managers_day, manager_words
from tests.house.visits import answer, browser_of, paths, text_of
from tests.house.world import World

pytestmark = pytest.mark.django_db

SIDES = ("own", "team", "town")
QUESTIONS = (
    "/zoeken/?q=kown",
    "/zoeken/?q=kteam",
    "/zoeken/?q=ktown",
    "/inwoners/?q=kte",
    "/inwoners/?q=kto",
    *(f"/zoeken/?q=d{side}{word}" for side in SIDES for word in ("tas", "profess", "educa", "ri")),
    "/inwoners/?q=dteam",
)
EVERYTHING = ("agreed", "protected", "health")


def kept_away(role: str) -> set[str]:
    """What this role may see nowhere, without having opened a file."""
    hidden = {
        "coach": [(side, kind) for side in ("team", "town") for kind in EVERYTHING],
        "account_manager": [(side, kind) for side in SIDES for kind in ("protected", "health")],
        "quality": [("town", kind) for kind in EVERYTHING] + [("own", "health"), ("team", "health")],
    }.get(role, [(side, kind) for side in SIDES for kind in EVERYTHING])
    found = {text for side, kind in hidden for text in words(side, kind)}
    if role in ("manager", "privacy_officer"):  # the number is how a file of the own town is asked for
        found -= {text for side in ("own", "team") for text in words(side, "protected") if "number" in text}
    return found | day_kept_away(role) | between_kept_away(role)


def day_kept_away(role: str) -> set[str]:
    """The same for what the coach's day brings. Nobody just gets a whole citizen number."""
    file, shielded = ("file", "private"), ("health", "duties")
    hidden = {
        "coach": [
            *((side, kind) for side in ("team", "town") for kind in (*file, *shielded)),
            *((side, kind) for side in SIDES for kind in ("private", "import")),
        ],
        "quality": [
            *((side, kind) for side in SIDES for kind in (*shielded, "private")),
            ("town", "file"),
            ("town", "import"),
        ],
    }.get(role, [(side, kind) for side in SIDES for kind in (*file, *shielded, "import")])
    return {text for side, kind in [*hidden, *((s, "bsn") for s in SIDES)] for text in day_words(side, kind)}


def between_kept_away(role: str) -> set[str]:
    """The same for what stands between resident and employer: the employer's side sees what was agreed."""
    hidden = {
        "coach": [(side, kind) for side in ("team", "town") for kind in ("file", "agreed")],
        "quality": [("town", kind) for kind in ("file", "agreed")],
        "account_manager": [(side, "file") for side in SIDES],
    }.get(role, [(side, kind) for side in SIDES for kind in ("file", "agreed")])
    return {text for side, kind in hidden for text in manager_words(side, kind)}


def pages(world: World, user: User, only: str = "") -> Iterator[tuple[str, str]]:
    """All that this user can get to see: pages, refusals, forms sent empty, searches."""
    browser = browser_of(user)
    for name, path in [*paths(world, *SIDES), *((question, question) for question in QUESTIONS)]:
        if not name.startswith(only):
            continue
        page = answer(browser, "GET", path)
        yield path, text_of(page)
        if page.status_code == 200 and "form" in (page.context or {}):
            yield f"POST {path}", text_of(answer(browser, "POST", path))
    for number, letter in enumerate(mail.outbox):
        yield f"mail {number}", f"{letter.subject} {letter.body} {letter.alternatives}"


def leaks(world: World, role: str, only: str = "") -> set[tuple[str, str]]:
    hidden = kept_away(role)
    return {
        (path, one) for path, text in pages(world, world.users[role], only) for one in hidden if one in text
    }


@pytest.fixture
def world(caplog: pytest.LogCaptureFixture, paper_as_text: None) -> World:
    caplog.set_level("CRITICAL", logger="django.request")
    made = World()
    fill(made)
    fill_day(made)
    fill_managers_day(made)
    return made


def test_there_are_more_than_forty_words_and_the_own_coach_sees_them(world: World) -> None:
    """Otherwise finding none elsewhere says nothing."""
    sought = {text for kind in EVERYTHING for text in words("own", kind)}
    assert len(sought) > 40
    own = (
        "clients:client",
        "clients:change",
        "clients:assess_skills",
        "clients:agree",
        "trajectories:candidate",
    )
    seen = " ".join(text for only in own for _, text in pages(world, world.users["coach"], only))
    missing = {text for text in sought if text not in seen and text.startswith("k")}
    assert missing == {"kownFilereason", "kownCandrefusal_note"}, "shown in the log, and after a refusal"


@pytest.mark.parametrize("role", sorted(ROLES))
def test_nobody_finds_a_word_out_of_sight(world: World, role: str) -> None:
    assert leaks(world, role) == set()


def test_the_own_coach_sees_the_words_of_the_day(world: World) -> None:
    """More than forty of them stand on pages: about health, duties, plan and letters."""
    own = (
        "clients:client",
        "clients:duties",
        "clients:plan",
        "clients:letter",
        "clients:answer",
        "clients:story",
    )
    seen = " ".join(text for only in own for _, text in pages(world, world.users["coach"], only))
    for kind in ("file", "duties", "health"):
        assert any(text in seen for text in day_words("own", kind)), kind
    assert sum(text in seen for kind in ("file", "duties", "health") for text in day_words("own", kind)) > 40


def test_an_opened_file_shows_no_health_to_a_manager_and_nothing_of_others(world: World) -> None:
    world.open_file("manager", "team")
    allowed = {text for kind in ("agreed", "protected") for text in words("team", kind)}
    allowed |= day_words("team", "file") | {
        text
        for kind in ("file", "agreed")
        for text in manager_words("team", kind)
        # Learning in belongs to the opened file; what was answered for research, measured or granted doesn't.
        if not text.startswith(("mteamquestionnaire", "mteamwagevalue", "mteaminstrument", "mteamevent"))
    } - {"mteamvoorwaarde", "mteamtaak"}
    allowed -= day_words("team", "health") | day_words("team", "duties")
    found = leaks(world, "manager", "clients:") | leaks(world, "manager", "trajectories:")
    assert found, "an opened file shows something"
    assert {text for _, text in found} <= allowed


def test_consent_that_ends_hides_the_profile_in_the_next_request(world: World) -> None:
    user = world.users["account_manager"]
    profile = set(words("own", "agreed"))
    before = " ".join(text for _, text in pages(world, user, "trajectories:"))
    assert any(text in before for text in profile)
    coach = browser_of(world.users["coach"])
    assert coach.post(f"/inwoners/profiel/{world.sides['own'].ids['profile']}/intrekken/").status_code == 302
    assert [(p, one) for p, text in pages(world, user) for one in profile if one in text] == []


Guard = Callable[[pytest.MonkeyPatch], None]


def _no_team(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clients.querysets.ClientQuerySet.visible_to", lambda self, user: self)


def _no_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trajectories.candidate_page.sees_notes", lambda user: True)


def _no_health(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clients.permissions.can_see_health", lambda user, client: True)


@pytest.mark.parametrize(
    ("role", "only", "guard"),
    [
        ("coach", "clients:client", _no_team),
        ("account_manager", "trajectories:candidate", _no_notes),
        ("quality", "clients:client", _no_health),
    ],
)
def test_control_without_the_guard_words_are_found(
    world: World, monkeypatch: pytest.MonkeyPatch, role: str, only: str, guard: Guard
) -> None:
    assert leaks(world, role, only) == set()
    guard(monkeypatch)
    assert leaks(world, role, only) != set()
