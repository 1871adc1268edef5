"""Whoever's name, number or profile is on a page is in the log line of that page: no more, no fewer."""

import re

import pytest
from django.test import Client as Browser

from core import audit
from core.models import AuditLine
from core.tenancy import scope
from tests.clients.factories import CandidateProfileFactory, ClientFactory
from tests.house.visits import browser_of
from tests.house.world import World
from tests.trajectories.factories import CandidateFactory

pytestmark = pytest.mark.django_db

PEOPLE = 4
LISTS = {
    "coach": [
        "/",
        "/inwoners/",
        "/inwoners/?sort=contact",
        "/zoeken/?q=opvallend",
        "match",
        "project",
        "behind",
    ],
    "account_manager": ["/", "/zoeken/?q=opvallend", "project"],
    "quality": ["/inwoners/", "/zoeken/?q=opvallend", "match", "behind"],
    "manager": ["/inwoners/", "project"],
}


class Crowd(World):
    """The small region with a few more people, each with a name that is found nowhere else."""

    def __init__(self) -> None:
        super().__init__()
        coach = self.users["coach"]
        with scope(municipality_id=coach.municipality_id, region=True):
            from trajectories.models import Candidate

            project = Candidate.objects.get(pk=self.sides["own"].ids["candidate"]).project
        self.names: dict[str, int] = {}
        for n in range(PEOPLE):
            one = ClientFactory(
                municipality=coach.municipality,
                team=coach.team,
                coach=coach,
                first_name="Opvallend",
                last_name=f"Mensje{n}",
                number=f"OPVALLEND-{n}",
            )
            profile = CandidateProfileFactory(client=one, name=f"Opvallend Mensje{n}")
            CandidateFactory(project=project, client=one, profile=profile)
            self.names[f"Mensje{n}"] = self.names[f"OPVALLEND-{n}"] = one.pk

    def path(self, word: str) -> str:
        ids = self.sides["own"].ids
        return {
            "match": f"/toekomstige-banen/{ids['job']}/kandidaten/",
            "project": f"/projecten/{ids['project']}/",
            "behind": f"/cijfers/caseload/team/{ids['team']}/",
        }.get(word, word)


@pytest.fixture
def crowd() -> Crowd:
    return Crowd()


def last_line(crowd: Crowd) -> AuditLine:
    with scope(municipality_id=crowd.users["coach"].municipality_id):
        return AuditLine.objects.order_by("-id")[0]


def shown(crowd: Crowd, browser: Browser, path: str) -> set[int]:
    """The ids of the people whose name or number is on the page."""
    answer = browser.get(path)
    assert answer.status_code == 200, path
    text = answer.content.decode()
    return {pk for name, pk in crowd.names.items() if re.search(rf"{name}\b", text)}


@pytest.mark.parametrize(("role", "word"), [(role, word) for role, words in LISTS.items() for word in words])
def test_who_is_on_a_page_is_in_its_line(crowd: Crowd, role: str, word: str) -> None:
    names = shown(crowd, browser_of(crowd.users[role]), crowd.path(word))
    line = last_line(crowd)
    logged = set(line.client_ids) & set(crowd.names.values())
    assert names <= logged
    # The ranking weighs everybody of the team, also those on the next page.
    if word != "match":
        assert logged - names == set(), "logged but not shown"


def test_the_lists_do_show_people(crowd: Crowd) -> None:
    """Otherwise an empty line says nothing."""
    everybody = set(crowd.names.values())
    browser = browser_of(crowd.users["coach"])
    for word in ("/inwoners/", "/zoeken/?q=opvallend", "match", "project"):
        assert shown(crowd, browser, crowd.path(word)) == everybody, word
    assert shown(crowd, browser_of(crowd.users["account_manager"]), crowd.path("project")) == everybody


def test_of_all_who_wait_those_that_are_shown_are_logged(crowd: Crowd) -> None:
    """The day of an account manager weighs everybody, and shows the first few of each kind."""
    manager = browser_of(crowd.users["account_manager"])
    few = shown(crowd, manager, "/")
    assert 0 < len(few) < PEOPLE
    assert set(last_line(crowd).client_ids) & set(crowd.names.values()) == few
    assert shown(crowd, manager, "/?toon=answer_awaited") == set(crowd.names.values())
    assert set(crowd.names.values()) <= set(last_line(crowd).client_ids)


def test_a_list_without_a_line_does_not_leave(crowd: Crowd, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**named: object) -> None:
        raise OSError("disk full")

    browsers = {role: browser_of(crowd.users[role]) for role in LISTS}
    monkeypatch.setattr(audit, "write", full)
    for role, words in LISTS.items():
        for word in words:
            answer = browsers[role].get(crowd.path(word))
            assert answer.status_code == 500, (role, word)
            assert "Mensje" not in answer.content.decode()


def test_control_without_telling_the_log_the_names_are_missing(
    crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit, "note_shown", lambda ids: None)
    names = shown(crowd, browser_of(crowd.users["coach"]), "/inwoners/")
    assert names - set(last_line(crowd).client_ids) == names != set()
