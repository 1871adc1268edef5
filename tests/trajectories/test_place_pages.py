"""Learn-in places: the list, one place, and what is filled in about it."""

import datetime
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.models import Skill
from core.roles import ACCOUNT_MANAGER
from tests.core.factories import UserFactory
from tests.trajectories.train_worlds import TrainWorld
from trajectories.models import LearnInPlace, PlaceRoom, Project

pytestmark = pytest.mark.django_db
DAY = "2026-11-23"


def send(client: Browser, page: str, *args: Any, **typed: Any) -> Any:
    return client.post(reverse(f"trajectories:{page}", args=args), typed)


def test_the_list_says_how_many_are_there_and_from_when_there_is_room(client: Browser) -> None:
    world = TrainWorld()
    world.ride("Samira", (world.kitchen, 0, 4), status="learning_in")
    world.place("Onbekende plek", None)
    client.force_login(world.coach)
    page = client.get(reverse("trajectories:learn_in_places")).content.decode()
    assert "1 van 1" in page
    assert "ruimte niet bekend" in page
    assert "Samira" not in page
    assert (
        "Leerkeuken"
        not in client.get(reverse("trajectories:learn_in_places"), {"q": "school"}).content.decode()
    )


def test_a_place_of_the_region_is_made_once_and_changed_by_either_side(client: Browser) -> None:
    world = TrainWorld()
    client.force_login(world.coach)
    key = "5f0a64a0-7c2f-4b75-9a43-1d7a3c9e0001"
    typed = {"name": "Wasserij", "kind": "work_company", "cost_week": "60", "form_key": key}
    for _ in range(2):
        assert send(client, "new_place", **typed).status_code == 302
    place = LearnInPlace.objects.get(name="Wasserij")
    assert place.project is None
    manager = UserFactory(role=ACCOUNT_MANAGER.key, municipality=world.coach.municipality)
    Project.objects.filter(pk=world.project.pk).update(account_manager=manager)
    client.force_login(manager)
    changed = {**typed, "name": "Wasserij Oost", "version": place.version, "used_by": [world.project.pk]}
    assert send(client, "change_place_details", place.pk, **changed).status_code == 302
    late = send(client, "change_place_details", place.pk, **{**changed, "name": "Iets anders"})
    assert late.status_code == 409
    place.refresh_from_db()
    assert (place.name, list(place.used_by.all())) == ("Wasserij Oost", [world.project])


def test_which_projects_use_a_place_is_said_by_who_edits_them(client: Browser) -> None:
    """Using a place meets what a step asks: so not for the project of a colleague, nor of one that ended."""
    world, ended = TrainWorld(), TrainWorld().project
    Project.objects.filter(pk=ended.pk).update(state="stopped", ended_on=world.today)
    stranger = UserFactory(role=ACCOUNT_MANAGER.key, municipality=world.coach.municipality)
    client.force_login(stranger)
    typed = {"name": "Leerkeuken", "kind": "work_company", "version": 1}
    refused = send(client, "change_place_details", world.kitchen.pk, **typed, used_by=[world.project.pk])
    assert refused.status_code == 422
    world.kitchen.used_by.set([world.project, ended])
    assert send(client, "change_place_details", world.kitchen.pk, **typed).status_code == 302
    assert set(world.kitchen.used_by.all()) == {world.project, ended}


def test_a_place_of_a_project_follows_the_project(client: Browser) -> None:
    world = TrainWorld()
    own = world.place("Eigen plek", 1, project=world.project)
    stranger = UserFactory(role=ACCOUNT_MANAGER.key, municipality=world.coach.municipality)
    client.force_login(stranger)
    assert client.get(reverse("trajectories:learn_in_place", args=[own.pk])).status_code == 200
    for name, args in (
        ("change_place_details", (own.pk,)),
        ("place_hours", (own.pk,)),
        ("add_place_row", (own.pk, "ruimte")),
        ("change_place_row", ("ruimte", own.rooms.get().pk)),
    ):
        assert client.get(reverse(f"trajectories:{name}", args=args)).status_code == 403, name


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("ruimte", {"room": "3", "start": "2030-01-01", "end": "2030-06-30"}),
        ("dicht", {"start": DAY, "end": DAY, "reason": "feest"}),
        ("vaardigheden", {"level": "2", "weeks": "4", "tasks": "afwassen"}),
        ("begeleiders", {"name": "Bea", "contact": "06"}),
    ],
)
def test_each_kind_of_row_is_added_once_changed_and_taken_away(
    client: Browser, kind: str, typed: dict[str, str]
) -> None:
    world = TrainWorld()
    world.kitchen.rooms.update(end=world.today)
    client.force_login(world.coach)
    if kind == "vaardigheden":
        typed = {**typed, "skill": str(Skill.objects.all()[0].pk)}
    key = "5f0a64a0-7c2f-4b75-9a43-1d7a3c9e0002"
    rows = {"ruimte": "rooms", "dicht": "closings", "vaardigheden": "skills", "begeleiders": "guides"}[kind]
    before = getattr(world.kitchen, rows).count()
    for _ in range(2):
        answer = send(client, "add_place_row", world.kitchen.pk, kind, **typed, form_key=key)
        assert answer.status_code == 302, answer.content.decode()
    assert getattr(world.kitchen, rows).count() == before + 1
    row = getattr(world.kitchen, rows).latest("pk")
    assert send(client, "change_place_row", kind, row.pk, **typed, version=1).status_code == 302
    assert send(client, "change_place_row", kind, row.pk, **typed, version=1).status_code == 409
    assert client.get(reverse("trajectories:learn_in_place", args=[world.kitchen.pk])).status_code == 200
    assert send(client, "remove_place_row", kind, row.pk).status_code == 302
    assert getattr(world.kitchen, rows).count() == before


def test_two_periods_of_room_do_not_meet(client: Browser) -> None:
    world = TrainWorld()
    client.force_login(world.coach)
    answer = send(client, "add_place_row", world.kitchen.pk, "ruimte", room="5", start=DAY)
    assert answer.status_code == 422
    assert "Pas die periode aan" in answer.content.decode()
    row = PlaceRoom.objects.get(place=world.kitchen)
    turned = {"room": "5", "start": "2026-05-01", "end": "2026-04-01", "version": 1}
    assert send(client, "change_place_row", "ruimte", row.pk, **turned).status_code == 422


def test_opening_hours_are_written_whole(client: Browser) -> None:
    world = TrainWorld()
    client.force_login(world.coach)
    typed = {"start_0": "09:00", "end_0": "17:00", "start_2": "12:00", "end_2": "18:30"}
    assert send(client, "place_hours", world.kitchen.pk, **typed, version=1).status_code == 302
    assert [one.weekday for one in world.kitchen.hours.all()] == [0, 2]
    assert send(client, "place_hours", world.kitchen.pk, **typed, version=1).status_code == 409
    for wrong in ({"start_0": "09:00"}, {"start_0": "17:00", "end_0": "09:00"}):
        assert send(client, "place_hours", world.kitchen.pk, **wrong, version=2).status_code == 422
    page = client.get(reverse("trajectories:learn_in_place", args=[world.kitchen.pk])).content.decode()
    assert "12:00–18:30" in page


def test_an_unknown_kind_is_no_page(client: Browser) -> None:
    world = TrainWorld()
    client.force_login(world.coach)
    assert (
        client.get(reverse("trajectories:add_place_row", args=[world.kitchen.pk, "anders"])).status_code
        == 404
    )


def test_room_that_ends_and_a_place_that_stops_count(client: Browser) -> None:
    world = TrainWorld()
    world.school.rooms.update(end=world.day(4) - datetime.timedelta(days=1))
    client.force_login(world.coach)
    page = client.get(reverse("trajectories:learn_in_place", args=[world.school.pk])).content.decode()
    assert "geen plek" in page
