"""The log is asked for somebody by the number that people know."""

import pytest
from django.test import Client as Browser
from django.urls import reverse

from clients.models import FileOpening
from core.tenancy import scope
from tests.clients.factories import ClientFactory
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory

pytestmark = pytest.mark.django_db
UNKNOWN = "Geen inwoner met dit nummer"


@pytest.fixture
def log(client: Browser) -> dict[str, object]:
    """Somebody whose file was looked at by a coach, and the browser of the privacy officer."""
    team = TeamFactory()
    coach = UserFactory(municipality=team.municipality, team=team)
    resident = ClientFactory(municipality=team.municipality, team=team, coach=coach, number="W1557")
    client.force_login(coach)
    assert client.get(f"/inwoners/{resident.pk}/").status_code == 200
    client.force_login(UserFactory(municipality=team.municipality, privacy_officer=True))
    return {"browser": client, "resident": resident}


def shown(log: dict[str, object], text: str) -> str:
    browser = log["browser"]
    assert isinstance(browser, Browser)
    return browser.get("/logboek/", {"inwoner": text}).content.decode()


@pytest.mark.parametrize("text", ["W1557", " w1557 ", "w 1557", "W15 57"])
def test_the_number_that_people_know_finds_the_lines(log: dict[str, object], text: str) -> None:
    page = shown(log, text)
    assert "bekeken: dossier" in page
    assert "bekeken: logboek" not in page


def test_the_number_of_the_system_still_works(log: dict[str, object]) -> None:
    page = shown(log, str(log["resident"].pk))  # type: ignore[attr-defined]
    assert "bekeken: dossier" in page
    assert UNKNOWN not in page


@pytest.mark.parametrize("text", ["W9999", "abc", "²", "W155"])
def test_an_unknown_number_is_told_and_shows_nothing(log: dict[str, object], text: str) -> None:
    page = shown(log, text)
    assert UNKNOWN in page
    assert "bekeken:" not in page


def test_a_number_of_another_town_is_as_unknown_as_any(log: dict[str, object]) -> None:
    town = MunicipalityFactory(name="Dronten")
    ClientFactory(municipality=town, team=TeamFactory(municipality=town), number="ELDERS-1")
    page = shown(log, "ELDERS-1")
    assert UNKNOWN in page
    assert "bekeken:" not in page


def test_a_file_opens_by_its_number_as_it_is_typed(log: dict[str, object]) -> None:
    resident = log["resident"]
    browser = Browser()
    quality = UserFactory(municipality=resident.municipality, role="quality")  # type: ignore[attr-defined]
    browser.force_login(quality)
    answer = browser.post(
        reverse("clients:open_by_number"), {"number": " w1557 ", "reason": "verzoek om inzage"}
    )
    assert answer.status_code == 302
    with scope(municipality_id=quality.municipality_id):
        assert FileOpening.objects.get().client_id == resident.pk  # type: ignore[attr-defined]
