"""The citizen number: sealed, shown on request, found by who may, and not to be guessed."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client as Browser
from django.urls import reverse

from clients.models import Client, ClientIdentity
from clients.services import identity
from core.domain.ids import fixture_bsns
from core.models import AuditLine, User
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import ClientFactory

Browse = Callable[[User], Browser]
BSN, OTHER, *_ = (number for number, _ in zip(fixture_bsns(), range(3), strict=False))
FIND = reverse("clients:find_by_bsn")


def record(browser: Browser, client: Client, bsn: str, **more: str) -> int:
    path = reverse("clients:record_bsn", args=[client.pk])
    return int(browser.post(path, {"bsn": bsn, "form_key": str(uuid4())} | more).status_code)


def shown_everywhere(user: User) -> str:
    """All the log holds."""
    with scope(municipality_id=user.municipality_id):
        return str(list(AuditLine.objects.values_list("action", "object_id", "note", "origin")))


def test_recorded_sealed_and_shown_after_a_click(coach: User, resident: Client, browse: Browse) -> None:
    browser, path = browse(coach), reverse("clients:bsn", args=[resident.pk])
    assert "nog geen burgerservicenummer" in browser.get(path).content.decode()
    assert record(browser, resident, f" {BSN[:4]} {BSN[4:]} ") == 302
    with scope(municipality_id=resident.municipality_id):
        row = ClientIdentity.objects.get(client=resident)
        assert BSN.encode() not in bytes(row.bsn_sealed)
        assert BSN not in row.bsn_index
    masked = browser.get(path).content.decode()
    assert BSN not in masked
    assert f"•••••• {BSN[-3:]}" in masked
    assert "client.bsn_shown" not in shown_everywhere(coach)
    assert BSN in browser.post(path).content.decode()
    log = shown_everywhere(coach)
    assert "client.bsn_shown" in log
    assert BSN not in log
    assert BSN not in browser.get(resident.get_absolute_url()).content.decode()


@pytest.mark.parametrize("bad", ["123456789", "12345678", "", "99999000a", "1" * 20, "111222333"])
def test_a_number_that_cannot_be_right_is_refused_and_not_repeated(
    bad: str, coach: User, resident: Client, browse: Browse
) -> None:
    browser = browse(coach)
    answer = browser.post(reverse("clients:record_bsn", args=[resident.pk]), {"bsn": bad})
    if bad == "111222333":  # right by the eleven test; only a demo refuses it
        return
    assert answer.status_code == 422
    assert not bad or bad not in answer.content.decode()
    assert browser.post(FIND, {"bsn": bad}).status_code == 422


def test_a_number_belongs_to_one_file(coach: User, resident: Client, browse: Browse) -> None:
    browser = browse(coach)
    second = ClientFactory(municipality=resident.municipality, team=resident.team, coach=coach)
    assert record(browser, resident, BSN) == 302
    assert record(browser, second, BSN) == 422
    assert record(browser, resident, OTHER, version="1") == 302
    assert record(browser, resident, BSN, version="1") == 409


def test_a_hit_inside_the_team_and_the_same_words_for_a_miss_and_for_elsewhere(
    coach: User, resident: Client, people: People, browse: Browse
) -> None:
    assert record(browse(coach), resident, BSN) == 302
    found = browse(people.teammate).post(FIND, {"bsn": BSN})
    assert (found.status_code, found["Location"]) == (302, resident.get_absolute_url())
    assert BSN not in found["Location"]
    elsewhere = browse(people.other_team)
    outside, nowhere = (elsewhere.post(FIND, {"bsn": bsn}) for bsn in (BSN, OTHER))
    assert outside.status_code == nowhere.status_code == 200
    assert identity_words(outside.content.decode()) == identity_words(nowhere.content.decode())
    assert BSN not in outside.content.decode()
    assert browse(people.account_manager).get(FIND).status_code == 403
    assert browse(people.manager).post(FIND, {"bsn": BSN}).status_code == 403
    assert Browser().post(FIND, {"bsn": BSN}).status_code == 302


def identity_words(page: str) -> str:
    """What the page says, without what differs each time (keys against forgery and double sending)."""
    return page.split("<main")[1].split("<form")[0]


def test_the_twenty_first_try_is_blocked_and_guessing_by_recording_too(
    coach: User, resident: Client, people: People, browse: Browse
) -> None:
    browser = browse(coach)
    answers = [browser.post(FIND, {"bsn": OTHER}).status_code for _ in range(25)]
    assert answers == [200] * identity.TRIES_AN_HOUR + [429] * 5
    assert record(browser, resident, OTHER) == 422, "recording would tell whether a number is known"
    assert browse(people.teammate).post(FIND, {"bsn": OTHER}).status_code == 200, "one person's tries"


def test_refused_recordings_count_as_tries(coach: User, resident: Client, browse: Browse) -> None:
    browser = browse(coach)
    assert record(browser, resident, BSN) == 302
    second = ClientFactory(municipality=resident.municipality, team=resident.team, coach=coach)
    for _ in range(identity.TRIES_AN_HOUR - 1):
        assert record(browser, second, BSN) == 422
    assert browser.post(FIND, {"bsn": BSN}).status_code == 429


def test_nine_digits_in_the_search_box_are_not_searched_by(coach: User, browse: Browse) -> None:
    browser = browse(coach)
    for typed in (BSN, f"{BSN[:3]} {BSN[3:6]} {BSN[6:]}"):
        answer = browser.get(reverse("core:search"), {"q": typed})
        assert answer.status_code == 302
        assert BSN not in answer["Location"]
    assert FIND in browser.get(answer["Location"]).content.decode()


def test_the_limit_is_what_stops_it(monkeypatch: pytest.MonkeyPatch, coach: User, browse: Browse) -> None:
    """Control: without the limit the twenty-first try goes through."""
    monkeypatch.setattr(identity, "TRIES_AN_HOUR", 10_000)
    answers = {browse(coach).post(FIND, {"bsn": OTHER}).status_code for _ in range(22)}
    assert answers == {200}
    assert connection.vendor == "postgresql"
