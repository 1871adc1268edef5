"""What this app adds elsewhere: the start page of an account manager, search, navigation."""

import datetime

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext

from core import registry
from core.models import User
from employers import facts, panels
from employers.facts import PeopleOnJob
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory, GrowthConversationFactory

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 22)
RECENT = datetime.date(2026, 11, 1)


@pytest.fixture
def anouk() -> User:
    return UserFactory(account_manager=True)


def asks(user: User) -> list[tuple[str, str]]:
    return [(item.kind, item.title) for item in panels.worklist(user, TODAY)]


def test_growth_that_a_coach_heard_of_waits_for_the_account_manager(anouk: User) -> None:
    zon = EmployerFactory(name="Zon", account_manager=anouk, last_contact_on=RECENT)
    talk = GrowthConversationFactory(employer=zon, on=RECENT, created_by=UserFactory())
    assert asks(anouk) == [("growth_without_job", "Zon")]
    FutureJobFactory(employer=zon, conversation=talk)
    assert asks(anouk) == []


@pytest.mark.parametrize("more", [{"participation": "no", "reason_not": "too_busy"}, {"expectation": "same"}])
def test_without_growth_or_will_no_job_is_asked(anouk: User, more: dict[str, str]) -> None:
    zon = EmployerFactory(account_manager=anouk, last_contact_on=RECENT)
    GrowthConversationFactory(employer=zon, on=RECENT, created_by=UserFactory(), **more)
    assert asks(anouk) == []


def test_an_employer_never_asked_is_named_once(anouk: User) -> None:
    EmployerFactory(name="Zon", account_manager=anouk, last_contact_on=None)
    assert asks(anouk) == [("never_asked", "Zon")]


@pytest.mark.parametrize(("days", "expected"), [(60, []), (61, [("employer_contact", "Zon")])])
def test_not_spoken_to_within_the_norm(anouk: User, days: int, expected: list[tuple[str, str]]) -> None:
    zon = EmployerFactory(
        name="Zon", account_manager=anouk, last_contact_on=TODAY - datetime.timedelta(days=days)
    )
    GrowthConversationFactory(employer=zon)
    assert asks(anouk) == expected


def test_asking_again_goes_by_the_latest_talk(anouk: User) -> None:
    zon = EmployerFactory(name="Zon", account_manager=anouk, last_contact_on=RECENT)
    GrowthConversationFactory(employer=zon, on=datetime.date(2026, 1, 1), ask_again_on=TODAY)
    assert asks(anouk) == [("ask_growth_again", "Zon")]
    GrowthConversationFactory(employer=zon, on=RECENT, ask_again_on=TODAY + datetime.timedelta(days=1))
    assert asks(anouk) == []


def test_who_asked_to_be_left_alone_is_on_no_list(anouk: User) -> None:
    tomorrow = TODAY + datetime.timedelta(days=1)
    zon = EmployerFactory(name="Zon", account_manager=anouk, last_contact_on=None, not_before=tomorrow)
    assert asks(anouk) == []
    zon.not_before = TODAY
    zon.save()
    assert asks(anouk) == [("never_asked", "Zon")]


@pytest.mark.parametrize(
    ("days", "mark", "tone"),
    [(61, "61 dagen", "attention"), (120, "120 dagen", "attention"), (121, "121 dagen", "bad")],
)
def test_days_since_contact_have_a_word_and_a_colour(anouk: User, days: int, mark: str, tone: str) -> None:
    zon = EmployerFactory(account_manager=anouk, last_contact_on=TODAY - datetime.timedelta(days=days))
    GrowthConversationFactory(employer=zon)
    [item] = panels.worklist(anouk, TODAY)
    assert (item.mark, item.tone) == (mark, tone)


def test_others_are_asked_nothing(anouk: User) -> None:
    EmployerFactory(account_manager=anouk)
    assert asks(UserFactory()) == []
    assert asks(UserFactory(account_manager=True)) == []
    assert panels.own_employers(UserFactory(manager=True), None) is None


def test_the_worklist_costs_the_same_with_more_to_do(anouk: User) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as seen:
            list(panels.worklist(anouk, TODAY))
        return len(seen)

    EmployerFactory(account_manager=anouk)
    one = count()
    for number in range(5):
        EmployerFactory(name=f"Zon {number}", account_manager=anouk)
    assert count() == one


def test_the_start_page_of_an_account_manager(client: Browser, anouk: User) -> None:
    client.force_login(anouk)
    assert "nog geen toekomstige banen bij jouw werkgevers" in client.get("/").content.decode()
    zon = EmployerFactory(account_manager=anouk)
    FutureJobFactory(
        employer=zon, window_start=datetime.date(2099, 4, 1), window_end=datetime.date(2099, 6, 30)
    )
    page = client.get("/").content.decode()
    assert "2e kwartaal 2099" in page
    assert "3,2" in page
    client.force_login(UserFactory())
    assert "Jouw werkgevers" not in client.get("/").content.decode()


def test_search_finds_employers_and_jobs_for_who_may_see_them(anouk: User) -> None:
    FutureJobFactory(function="Havenmeester")
    found = {(one.kind, one.title) for one in panels.search(anouk, "haven")}
    assert ("Toekomstige baan", "Havenmeester") in found
    assert any(kind == "Werkgever" for kind, _ in found)
    assert list(panels.search(UserFactory(functional_admin=True), "haven")) == []


def test_navigation_shows_only_what_may_be_opened(anouk: User) -> None:
    assert [item.label for item in panels.navigation(anouk)] == ["Werkgevers", "Toekomstige banen"]
    assert list(panels.navigation(UserFactory(privacy_officer=True))) == []
    assert "Werkgevers" in [item.label for item in registry.navigation(anouk, "/")]


def test_an_app_above_counts_the_people_on_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts, "_people_sources", [])
    assert facts.people_on(1) == PeopleOnJob()
    source = {1: PeopleOnJob(learning=2, filled=1)}.__getitem__
    facts.count_people_with(source)
    facts.count_people_with(source)
    assert facts.people_on(1) == PeopleOnJob(learning=2, filled=1)
