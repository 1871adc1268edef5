"""What is typed in a long form is kept, for its writer alone."""

import json
import re
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from clients.models import Client, Contact
from core import drafts
from core.models import Draft, User
from core.removal import remove_drafts
from core.tasks import remove_old_drafts
from core.tenancy import scope
from tests.clients.factories import ClientFactory
from tests.core.factories import MunicipalityFactory, UserFactory
from tests.employers.factories import EmployerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def resident() -> Client:
    made: Client = ClientFactory(first_name="Samira", last_name="van Dam")
    return made


@pytest.fixture
def coach(resident: Client) -> User:
    assert resident.coach is not None
    return resident.coach


@pytest.fixture
def address(resident: Client) -> str:
    return reverse("clients:log_contact", args=[resident.pk])


def browser_of(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def keep(browser: Browser, key: str, **fields: str) -> Any:
    told = {"key": key, "fields": {name: [value] for name, value in fields.items()}}
    return browser.post(reverse("core:draft"), json.dumps(told), content_type="application/json")


def drafts_of(user: User) -> list[Draft]:
    with scope(municipality_id=user.municipality_id):
        return list(Draft.objects.filter(user=user))


def test_a_form_that_was_left_comes_up_as_it_was_left(coach: User, address: str) -> None:
    browser = browser_of(coach)
    assert "data-draft" in browser.get(address).content.decode()
    answer = keep(browser, address, report="Half een zin", channel="phone", csrfmiddlewaretoken="x")
    assert answer.status_code == 200
    assert set(answer.json()) == {"saved", "rev"}
    page = browser.get(address).content.decode()
    assert "Half een zin" in page
    assert "Je was hier bezig" in page
    assert "Nog niet bewaard" not in page, "what is half done isn't judged"
    assert "csrfmiddlewaretoken" not in drafts_of(coach)[0].content


def test_after_logging_in_again_it_is_there(coach: User, address: str) -> None:
    browser = browser_of(coach)
    keep(browser, address, report="Voor de pauze")
    browser.logout()
    browser.force_login(coach)
    assert "Voor de pauze" in browser.get(address).content.decode()


def test_nobody_else_sees_it(coach: User, address: str) -> None:
    keep(browser_of(coach), address, report="Alleen van mij")
    colleague = UserFactory(municipality=coach.municipality, team=coach.team)
    page = browser_of(colleague).get(address).content.decode()
    assert "Alleen van mij" not in page
    assert "Je was hier bezig" not in page
    keep(browser_of(colleague), address, report="Van de collega")
    assert drafts_of(coach)[0].content["report"] == ["Alleen van mij"]


def test_control_a_query_that_forgets_the_user_shows_it(
    coach: User, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(browser_of(coach), address, report="Alleen van mij")
    colleague = UserFactory(municipality=coach.municipality, team=coach.team)

    def careless(user: User, key: str) -> Any:
        return drafts.Found(*Draft.objects.filter(key=key).values_list("saved_at", "content")[0])

    monkeypatch.setattr(drafts, "find", careless)
    assert "Alleen van mij" in browser_of(colleague).get(address).content.decode()


def test_saving_removes_it_and_a_mistake_does_not(coach: User, address: str, resident: Client) -> None:
    browser = browser_of(coach)
    keep(browser, address, report="Concept")
    wrong = browser.post(address, {"report": "Concept"})
    assert wrong.status_code == 422
    assert len(drafts_of(coach)) == 1
    today = timezone.localdate().isoformat()
    right = browser.post(address, {"on": today, "channel": "talk", "result": "came", "report": "Af"})
    assert right.status_code == 302
    assert drafts_of(coach) == []
    with scope(municipality_id=coach.municipality_id):
        assert Contact.objects.filter(client=resident, report="Af").count() == 1


def test_a_record_that_changed_meanwhile_still_gives_a_conflict(coach: User, resident: Client) -> None:
    address = reverse("clients:change_client", args=[resident.pk])
    browser = browser_of(coach)
    typed = {"first_name": "Samira", "last_name": "van Dam", "status": "active", "pride": "Mijn tuin"}
    keep(browser, address, version="1", **typed)
    with scope(municipality_id=coach.municipality_id):
        Client.objects.filter(pk=resident.pk).update(version=2, pride="Haar werk")
    page = browser.get(address).content.decode()
    assert 'name="version" value="1"' in page
    answer = browser.post(address, typed | {"version": "1"})
    assert answer.status_code == 409
    assert "Haar werk" in answer.content.decode()


def test_beginning_anew_throws_it_away(coach: User, address: str) -> None:
    browser = browser_of(coach)
    keep(browser, address, report="Weg ermee")
    answer = browser.post(reverse("core:discard_draft"), {"key": address})
    assert answer["Location"] == address
    assert drafts_of(coach) == []
    elsewhere = browser.post(reverse("core:discard_draft"), {"key": "//evil.example/"})
    assert elsewhere["Location"] == reverse("core:start")


def test_a_role_without_files_keeps_its_drafts_too() -> None:
    manager = UserFactory(account_manager=True)
    employer = EmployerFactory(account_manager=manager)
    address = reverse("employers:change_employer", args=[employer.pk])
    browser = browser_of(manager)
    assert keep(browser, address, name="Half", notes="een zin").status_code == 200
    assert "Je was hier bezig" in browser.get(address).content.decode()


@pytest.mark.parametrize(
    "told",
    [
        "",
        "[]",
        "{}",
        '{"key": 4, "fields": {}}',
        '{"key": "//evil.example/", "fields": {}}',
        '{"key": "/bestaat-niet/", "fields": {}}',
        '{"key": "/", "fields": []}',
        '{"key": "/", "fields": {"a": "b"}}',
        '{"key": "/", "fields": {"a": [1]}}',
        '{"key": "/' + "a" * 300 + '", "fields": {}}',
        '{"key": "/", "fields": {' + ",".join(f'"f{n}": []' for n in range(501)) + "}}",
        "[" * 100_000,
    ],
)
def test_what_is_no_form_is_refused(coach: User, told: str) -> None:
    answer = browser_of(coach).post(reverse("core:draft"), told, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["reason"]
    assert drafts_of(coach) == []


def test_too_much_is_refused_and_odd_characters_are_dropped(coach: User, address: str) -> None:
    browser = browser_of(coach)
    assert keep(browser, address, report="x" * 200_001).status_code == 413
    told = '{"key": "' + address + '", "fields": {"report": ["a\\u0000b\\ud800c"]}, "client": true}'
    assert browser.post(reverse("core:draft"), told, content_type="application/json").status_code == 200
    assert drafts_of(coach)[0].content == {"report": ["abc"]}


def test_every_night_what_is_a_month_old_goes(coach: User, address: str) -> None:
    browser = browser_of(coach)
    keep(browser, address, report="oud")
    keep(browser, "/", report="nieuw")
    with scope(municipality_id=coach.municipality_id):
        Draft.objects.filter(key=address).update(saved_at=timezone.now() - timedelta(days=30, minutes=1))
    assert remove_old_drafts() == 1
    assert [draft.key for draft in drafts_of(coach)] == ["/"]


def test_another_town_is_out_of_sight_of_the_database(coach: User, address: str) -> None:
    keep(browser_of(coach), address, report="hier")
    with scope(municipality_id=MunicipalityFactory(name="Dronten").pk):
        assert not Draft.objects.exists()


def test_a_removed_file_takes_the_drafts_about_it_along(coach: User, address: str, resident: Client) -> None:
    page = browser_of(coach).get(address).content.decode()
    assert f'data-draft-client="{resident.pk}"' in page
    with scope(municipality_id=coach.municipality_id):
        drafts.keep(user=coach, key=address, content={}, client_number=resident.pk)
        assert remove_drafts(resident.pk) == 1


def test_looking_writes_no_draft_and_a_short_form_keeps_none(coach: User, resident: Client) -> None:
    browser = browser_of(coach)
    browser.get(reverse("clients:log_contact", args=[resident.pk]))
    assert drafts_of(coach) == []
    assert (
        "data-draft" not in browser.get(reverse("clients:add_benefit", args=[resident.pk])).content.decode()
    )


def test_made_up_addresses_fill_nothing(coach: User, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "MOST_DRAFTS", 3)
    with scope(municipality_id=coach.municipality_id):
        for number in range(6):
            drafts.keep(user=coach, key=f"{address}?x={number}", content={"report": ["tekst"]})
        kept = set(Draft.objects.filter(user=coach).values_list("key", flat=True))
    assert kept == {f"{address}?x={number}" for number in (3, 4, 5)}


# --- one form in two tabs --------------------------------------------------------------------------------


def hidden(page: str, name: str) -> str:
    found = re.search(f'name="{name}" value="([^"]*)"', page)
    assert found is not None, name
    return found[1]


def opened(browser: Browser, address: str) -> dict[str, str]:
    """What a tab knows of the draft when its page has just been opened."""
    page = browser.get(address).content.decode()
    return {name: hidden(page, name) for name in ("draft_tab", "draft_rev")}


def complete(report: str) -> dict[str, str]:
    return {"on": timezone.localdate().isoformat(), "channel": "talk", "result": "came", "report": report}


def test_an_older_tab_does_not_silently_win(coach: User, address: str) -> None:
    browser = browser_of(coach)
    first, second = opened(browser, address), opened(browser, address)
    assert first["draft_tab"] != second["draft_tab"]
    assert keep(browser, address, report="Uit het tweede", **second).status_code == 200
    answer = keep(browser, address, report="Uit het eerste", **first)
    assert answer.status_code == 409
    assert "In een ander tabblad is verder geschreven" in answer.json()["reason"]
    assert drafts_of(coach)[0].content["report"] == ["Uit het tweede"]
    chosen = keep(browser, address, report="Uit het eerste", **first | {"draft_rev": answer.json()["rev"]})
    assert chosen.status_code == 200, "this text stays: chosen by its writer"
    assert keep(browser, address, report="Uit het tweede, meer", **second).status_code == 409


def test_one_tab_keeps_as_often_as_it_wants(coach: User, address: str) -> None:
    """Also when an answer got lost on the way, so that the tab doesn't know the newest draft."""
    browser = browser_of(coach)
    tab = opened(browser, address)
    for text in ("a", "ab", "abc"):
        assert keep(browser, address, report=text, **tab).status_code == 200
    later = opened(browser, address)
    assert later["draft_rev"]
    assert keep(browser, address, report="abcd", **later).status_code == 200, "it goes on where it was left"
    assert "draft_rev" not in drafts_of(coach)[0].content


def test_control_without_looking_at_the_other_tab_the_last_one_wins(
    coach: User, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts.Found, "newer_than", lambda found, typed: False)
    browser = browser_of(coach)
    first, second = opened(browser, address), opened(browser, address)
    keep(browser, address, report="Uit het tweede", **second)
    assert keep(browser, address, report="Uit het eerste", **first).status_code == 200


def test_sending_an_older_tab_asks_first_and_then_is_a_choice(
    coach: User, address: str, resident: Client
) -> None:
    browser = browser_of(coach)
    first, second = opened(browser, address), opened(browser, address)
    keep(browser, address, report="Uit het tweede", **second)
    answer = browser.post(address, complete("Uit het eerste") | first)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "In een ander tabblad is verder geschreven" in page
    assert "Uit het eerste" in page
    assert "data-refused" not in page
    assert drafts_of(coach)[0].content["report"] == ["Uit het tweede"]
    again = {name: hidden(page, name) for name in ("draft_tab", "draft_rev")}
    assert browser.post(address, complete("Uit het eerste") | again).status_code == 302
    assert drafts_of(coach) == []
    with scope(municipality_id=coach.municipality_id):
        assert Contact.objects.filter(client=resident).count() == 1


def test_a_form_that_was_sent_elsewhere_goes_on_as_a_new_one(coach: User, address: str) -> None:
    browser = browser_of(coach)
    tab = opened(browser, address)
    rev = keep(browser, address, report="Af", **tab).json()["rev"]
    assert browser.post(address, complete("Af") | tab | {"draft_rev": rev}).status_code == 302
    answer = keep(browser, address, report="Af, en meer", **tab | {"draft_rev": rev})
    assert answer.status_code == 409
    assert "al verstuurd of weggegooid" in answer.json()["reason"]
    assert answer.json()["rev"] == ""
    assert UUID(answer.json()["form_key"])
    assert drafts_of(coach) == []
    assert keep(browser, address, report="Af, en meer", **tab | {"draft_rev": ""}).status_code == 200


@pytest.mark.parametrize("rev", ["x", "\x00", "2026-01-01T00:00:00+00:00"])
def test_a_made_up_draft_is_no_newer_one(coach: User, address: str, rev: str) -> None:
    browser = browser_of(coach)
    keep(browser, address, report="Er staat iets", **opened(browser, address))
    assert keep(browser, address, report="anders", draft_tab="z", draft_rev=rev).status_code == 409


def test_what_is_typed_stays_after_a_refusal_and_is_kept_again(coach: User, address: str) -> None:
    """What was refused stands in the page, which asks to be kept at once; left and opened, it is there."""
    browser = browser_of(coach)
    tab = opened(browser, address)
    refused = browser.post(address, {"report": "Een lang verslag", **tab})
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Een lang verslag" in page
    assert "data-refused" in page
    assert hidden(page, "draft_tab") == tab["draft_tab"], "the same tab goes on"
    assert keep(browser, address, report="Een lang verslag", **tab).status_code == 200
    assert "Een lang verslag" in browser.get(address).content.decode()
