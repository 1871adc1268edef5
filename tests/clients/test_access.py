"""Every page of the file × everybody who might knock on the door."""

import re
from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client as Browser
from django.urls import reverse

from clients.models import BenefitPeriod, CandidateProfile, Client
from core.models import User
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import (
    BenefitPeriodFactory,
    CandidateProfileFactory,
    ClientFactory,
    FileOpeningFactory,
)
from tests.core.factories import MunicipalityFactory

Browse = Callable[[User], Browser]

FORMS = (
    "change_client",
    "log_contact",
    "record_rung",
    "assess_distance",
    "assess_motivation",
    "assess_skills",
    "record_skills",
    "change_availability",
    "add_benefit",
    "agree_profile",
)
# Role by role: reading the file, writing in it, giving it to another coach, opening it with a reason.
EXPECTED = {
    "coach": (200, 200, 403, 403),
    "teammate": (200, 200, 403, 403),
    "buddy_elsewhere": (200, 200, 403, 403),
    "other_team": (404, 404, 404, 403),
    "elsewhere": (404, 404, 404, 403),
    "account_manager": (404, 404, 404, 403),
    "quality": (200, 403, 200, 200),
    "manager": (404, 404, 404, 200),
    "functional_admin": (404, 404, 404, 403),
    "privacy_officer": (404, 404, 404, 200),
}


def same(answer: HttpResponse) -> str:
    """The page without its form tokens, which differ every time."""
    return re.sub(r"[A-Za-z0-9]{64}", "", answer.content.decode())


@pytest.fixture
def full(resident: Client, people: People) -> Client:
    """The resident with a buddy in another team."""
    with scope(municipality_id=resident.municipality_id):
        Client.objects.filter(pk=resident.pk).update(buddy=people.buddy_elsewhere)
    return resident


@pytest.mark.parametrize("who", EXPECTED)
def test_pages_by_role(who: str, full: Client, people: People, browse: Browse) -> None:
    read, write, assign, opening = EXPECTED[who]
    browser = browse(getattr(people, who))

    def status(name: str) -> int:
        return browser.get(reverse(f"clients:{name}", args=[full.pk])).status_code

    assert status("client") == read
    assert {status(name) for name in FORMS} == {write}
    assert status("assign") == assign
    assert status("open") == opening


@pytest.mark.parametrize("who", EXPECTED)
def test_rows_under_the_file_by_role(who: str, full: Client, people: People, browse: Browse) -> None:
    period, profile = BenefitPeriodFactory(client=full), CandidateProfileFactory(client=full)
    browser, expected = browse(getattr(people, who)), EXPECTED[who][1]
    for name, pk in (
        ("end_benefit", period.pk),
        ("change_profile", profile.pk),
        ("withdraw_profile", profile.pk),
    ):
        url = reverse(f"clients:{name}", args=[pk])
        assert browser.get(url).status_code == expected
        assert browser.post(url, {"end": "x"}).status_code in (
            {403: {403}, 404: {404}}.get(expected, {302, 422})
        )
    with scope(municipality_id=full.municipality_id):
        assert BenefitPeriod.objects.get().end is None
        withdrawn = CandidateProfile.objects.get().withdrawn_on is not None
    assert withdrawn == (expected == 200)


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("coach", 200),
        ("other_team", 200),
        ("quality", 200),
        ("manager", 200),
        ("account_manager", 403),
        ("functional_admin", 403),
        ("privacy_officer", 403),
    ],
)
def test_the_list_by_role(who: str, status: int, people: People, browse: Browse) -> None:
    answer = browse(getattr(people, who)).get(reverse("clients:list"))
    assert answer.status_code == status
    if status == 403:
        assert "lijst met inwoners niet bekijken" in answer.content.decode()


@pytest.mark.parametrize("name", ["list", "create_client", "open_by_number"])
def test_anonymous_goes_to_the_log_in(name: str, resident: Client) -> None:
    assert Browser().get(reverse(f"clients:{name}")).url.startswith("/account/login/")
    assert Browser().get(reverse("clients:client", args=[resident.pk])).url.startswith("/account/login/")


def test_not_existing_and_elsewhere_look_the_same(resident: Client, people: People, browse: Browse) -> None:
    for user in (people.elsewhere, people.account_manager):
        browser = browse(user)
        there = browser.get(reverse("clients:client", args=[resident.pk]))
        nowhere = browser.get(reverse("clients:client", args=[10**9]))
        assert (there.status_code, same(there)) == (nowhere.status_code, same(nowhere))


def test_opening_elsewhere_looks_like_opening_nothing(
    resident: Client, people: People, browse: Browse
) -> None:
    abroad = ClientFactory(municipality=MunicipalityFactory(name="Dronten"))
    browser = browse(people.manager)
    for pk in (abroad.pk, 10**9):
        assert browser.get(reverse("clients:open", args=[pk])).status_code == 404
    url = reverse("clients:open_by_number")
    reason = "verzoek van de inwoner"
    pages = [
        browser.post(url, {"number": number, "reason": reason}) for number in (abroad.number, "bestaat niet")
    ]
    assert {page.status_code for page in pages} == {422}
    assert all("kun je geen dossier openen" in page.content.decode() for page in pages)


def test_an_opened_file_shows_and_closes(resident: Client, people: People, browse: Browse) -> None:
    url = reverse("clients:client", args=[resident.pk])
    FileOpeningFactory(client=resident, user=people.manager)
    browser = browse(people.manager)
    page = browser.get(url).content.decode()
    assert "met een reden geopend" in page
    assert "Leg contact vast" not in page
    assert browser.get(reverse("clients:log_contact", args=[resident.pk])).status_code == 403
    assert browse(people.privacy_officer).get(url).status_code == 404, "somebody else's reason"
    assert browser.get(reverse("clients:open", args=[resident.pk])).url == url


def test_opening_by_number(resident: Client, people: People, browse: Browse) -> None:
    browser = browse(people.privacy_officer)
    answer = browser.post(
        reverse("clients:open_by_number"), {"number": resident.number, "reason": "verzoek om inzage"}
    )
    assert answer.url == reverse("clients:client", args=[resident.pk])
    assert browser.get(answer.url).status_code == 200


def test_a_new_team_counts_from_the_next_click(resident: Client, people: People, browse: Browse) -> None:
    browser, url = browse(people.teammate), reverse("clients:client", args=[resident.pk])
    assert browser.get(url).status_code == 200
    User.objects.filter(pk=people.teammate.pk).update(team=people.other_team.team)
    assert browser.get(url).status_code == 404


def test_the_privacy_officer_reads_why_a_file_was_opened(
    resident: Client, people: People, browse: Browse
) -> None:
    """The log holds ids only: the words come from the opening itself."""
    reason = "klacht van de inwoner over een afspraak"
    browse(people.manager).post(reverse("clients:open", args=[resident.pk]), {"reason": reason})
    page = browse(people.privacy_officer).get(reverse("core:audit_log")).content.decode()
    assert "dossier geopend met een reden" in page
    assert reason in page
