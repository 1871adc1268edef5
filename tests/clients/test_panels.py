"""What residents add to other pages: start, search, navigation."""

from collections.abc import Callable

import pytest
from django.test import Client as Browser
from django.urls import reverse

from clients import panels
from clients.models import Client
from core.models import User
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import ClientFactory

Browse = Callable[[User], Browser]


def change(client: Client, **fields: object) -> None:
    with scope(municipality_id=client.municipality_id):
        Client.objects.filter(pk=client.pk).update(**fields)


def test_the_caseload_on_the_start_page(coach: User, resident: Client, browse: Browse) -> None:
    change(resident, rung=3)
    for _ in range(2):
        ClientFactory(municipality=resident.municipality, team=resident.team, coach=coach)
    page = browse(coach).get("/").content.decode()
    assert "Mijn caseload" in page
    assert "ruimte voor nog 67 tot 87" in page
    assert "Van 2 is de trede nog niet bekend" in page
    assert f"{reverse('clients:list')}?rung=3" in page


@pytest.mark.parametrize(
    ("total", "words"),
    [(69, "ruimte voor nog 1 tot 21"), (70, "binnen de norm"), (90, "binnen de norm"), (91, "1 meer dan")],
)
def test_words_about_the_norm(total: int, words: str) -> None:
    assert words in panels._norm_words(total, 70, 90)


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("coach", True),
        ("teammate", True),
        ("quality", True),
        ("other_team", False),
        ("elsewhere", False),
        ("manager", False),
        ("account_manager", False),
        ("functional_admin", False),
        ("privacy_officer", False),
    ],
)
def test_search_by_role(who: str, found: bool, resident: Client, people: People, browse: Browse) -> None:
    browser = browse(getattr(people, who))
    for text in ("van dam", resident.number):
        page = browser.get(reverse("core:search"), {"q": text}).content.decode()
        assert (reverse("clients:client", args=[resident.pk]) in page) == found


def test_navigation_by_role(people: People) -> None:
    def labels(user: User) -> list[str]:
        return [item.label for item in panels.navigation(user)]

    assert labels(people.coach) == labels(people.manager) == labels(people.quality) == ["Inwoners", "Aanbod"]
    assert labels(people.privacy_officer) == ["Dossier openen"]
    assert labels(people.functional_admin) == ["Aanbod"]
    assert labels(people.account_manager) == []
