"""Meetings with employers: who may open what, letters, and how many questions a page asks."""

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext

from clients.models import Letter, LetterTemplate
from core.models import User
from core.tenancy import scope
from employers.models import Event
from tests.core.factories import TeamFactory, UserFactory
from tests.trajectories.event_worlds import Meet, body, meet
from tests.trajectories.test_pages import get, post
from tests.trajectories.worlds import World

pytestmark = pytest.mark.django_db
PAGES = ("event", "event_people", "event_pairs", "event_results", "event_list")
EDIT = ("change_event", "cancel_event", "add_event_employer")


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def today(world: World) -> Meet:
    return meet(world)


@pytest.fixture
def coming(world: World) -> Meet:
    return meet(world, days=3, rounds=2)


# --- letters ----------------------------------------------------------------------------------------------


def test_letters_to_own_residents_once(client: Browser, coming: Meet) -> None:
    coach = coming.world.coach
    coming.event.place = "De Brug"
    coming.event.save(update_fields=["place"])
    coming.invited(coming.person(email="a@inwoner.example"), coming.person())
    with scope(municipality_id=coach.municipality_id):
        template = LetterTemplate.objects.create(
            municipality=coach.municipality, kind="group", name="Groep", subject="{bijeenkomst}",
            body="{aanhef} {datum} {tijd} {plaats}",
        )  # fmt: skip
    assert get(client, coach, "event_letters_pdf", coming.event.pk).status_code == 302
    data = {"template": template.pk, "channel": "mail"}
    assert post(client, coach, "event_letters", coming.event.pk, **data).status_code == 302
    assert post(client, coach, "event_letters", coming.event.pk, **data).status_code == 422
    with scope(municipality_id=coach.municipality_id):
        assert sorted(Letter.objects.values_list("channel", flat=True)) == ["mail", "paper"]
        assert "De Brug" in Letter.objects.first().body
    assert get(client, coach, "event_letters_pdf", coming.event.pk).content[:5] == b"%PDF-"
    assert get(client, coming.world.manager, "event_letters", coming.event.pk).status_code == 403


# --- who may ----------------------------------------------------------------------------------------------


def test_who_may_open_what(client: Browser, coming: Meet) -> None:
    world = coming.world
    [place] = coming.invited(coming.person())
    town = world.coach.municipality
    other_team = UserFactory(municipality=town, team=TeamFactory(municipality=town, name="Ander team"))
    elsewhere, _ = world.stranger()
    for user in (other_team, elsewhere):
        assert "+ 1" not in body(get(client, user, "event", coming.event.pk))
        assert "1 inwoner van andere teams" in body(get(client, user, "event", coming.event.pk)).lower()
        assert post(client, user, "remove_event_place", place.pk).status_code == 404
        assert post(client, user, "event_results", coming.event.pk, **{f"p_{place.pk}": "cancelled"})
    assert coming.rows() == [("invited", [])]
    quality = UserFactory(municipality=town, quality=True)
    manager = UserFactory(municipality=town, manager=True)
    for user, people in ((quality, True), (manager, False)):
        assert get(client, user, "event", coming.event.pk).status_code == 200
        assert ("Samira" in body(get(client, user, "event", coming.event.pk))) == people
        for name in ("event_people", "event_results", "event_pairs", "event_letters", *EDIT):
            assert get(client, user, name, coming.event.pk).status_code == 403, name
        assert post(client, user, "hold_event", coming.event.pk).status_code == 403
    for user in (UserFactory(functional_admin=True), UserFactory(privacy_officer=True)):
        for name in PAGES:
            assert get(client, user, name, coming.event.pk).status_code == 403, name
    for name in EDIT:
        assert get(client, world.coach, name, coming.event.pk).status_code == 403, name
        assert get(client, world.manager, name, coming.event.pk).status_code == 200, name
    for name in PAGES:
        assert get(client, world.manager, name, 999_999).status_code == 404
    assert get(client, world.manager, "event_outcome", coming.event.pk, "gek").status_code == 404
    client.logout()
    assert client.get(coming.event.get_absolute_url()).status_code == 302


def test_the_list_and_its_filters(client: Browser, today: Meet) -> None:
    past = meet(today.world, days=-3)
    past.invited(past.person())
    Event.objects.filter(pk=past.event.pk).update(name="Speeddates", kind="speed_date")
    client.force_login(today.world.manager)
    assert past.event.get_absolute_url() not in body(client.get("/ontmoetingen/?toon=geweest&kind=cafe"))
    gone = body(client.get("/ontmoetingen/?toon=geweest&q=linde"))
    assert "nog vast te leggen" in gone
    assert "Geen ontmoetingen gevonden" in body(client.get("/ontmoetingen/?state=no"))
    assert "Geen ontmoetingen gevonden" in body(client.get("/ontmoetingen/?toon=geweest&q=niets"))


def test_as_many_questions_for_one_as_for_six(client: Browser, today: Meet) -> None:
    def cost(user: User, name: str) -> int:
        args = () if name == "events" else (today.event.pk,)
        get(client, user, name, *args)
        with CaptureQueriesContext(connection) as asked:
            assert get(client, user, name, *args).status_code == 200
        return len(asked)

    world = today.world
    asked = [(user, name) for user in (world.coach, world.manager) for name in (*PAGES, "events")]
    part = today.parts[0].pk

    def fill(number: int) -> None:
        places = today.invited(*(today.person() for _ in range(number)))
        for place in places:
            post(client, world.coach, "event_results", today.event.pk, **{f"t_{place.pk}_{part}": "go_on"})

    fill(1)
    world.proposed()
    few = [cost(*one) for one in asked]
    fill(5)
    world.proposed()
    for _ in range(5):
        meet(world)
    assert [cost(*one) for one in asked] == few


def test_looking_writes_nothing(client: Browser, today: Meet) -> None:
    today.invited(today.person())
    for name in PAGES:
        get(client, today.world.coach, name, today.event.pk)
    assert Event.objects.get().version == 1
    assert today.rows() == [("invited", [])]
