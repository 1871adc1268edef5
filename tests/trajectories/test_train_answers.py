"""What the train says about a move or a search: why it becomes another week, and what still doesn't fit."""

import re
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from tests.trajectories.factories import ProjectFactory
from tests.trajectories.test_train_pages import get
from tests.trajectories.train_worlds import TrainWorld
from trajectories.domain.train_conflicts import short_date
from trajectories.models import LearnInStep
from trajectories.services import train_runs

pytestmark = pytest.mark.django_db


def look(client: Browser, world: TrainWorld, step: LearnInStep, week: int, **query: Any) -> str:
    page = get(client, world.coach, "train_step", step.pk, doe="start", dag=world.day(week), **query)
    return re.sub(r"\s+", " ", page.content.decode())


def test_a_move_that_becomes_another_week_says_why(client: Browser) -> None:
    world = TrainWorld()
    world.kitchen.closings.create(start=world.day(9), end=world.day(10, 4), reason="verbouwing")
    world.ride("Ahmad", (world.kitchen, 2, 4))
    [step] = world.ride("Samira", (world.kitchen, 14, 4))
    text = look(client, world, step, 4)
    days = [short_date(world.day(*one)) for one in ((4,), (11,), (4,), (5, 4), (9,), (10, 4))]
    asked, becomes, full, full_end, shut, shut_end = days
    assert f"Je vroeg de week van {asked}. Het wordt de week van {becomes}, omdat" in text
    assert f"Leerkeuken vol is van {full} tot en met {full_end}" in text
    assert f"Leerkeuken dicht is van {shut} tot en met {shut_end}" in text
    assert "Tussendoor zijn er geen 4 weken achter elkaar vrij." in text
    assert 'data-later="-2"' in text
    assert "Je vroeg" not in look(client, world, step, 11)


def test_an_earlier_step_that_is_not_over_is_named(client: Browser) -> None:
    world = TrainWorld()
    _, second = world.ride("Samira", (world.kitchen, 2, 4), (world.school, 8, 4))
    until = short_date(world.day(5, 4))
    assert f"omdat Samira tot en met {until} nog bij Leerkeuken leert." in look(client, world, second, 3)


def test_the_form_keeps_what_was_asked(client: Browser) -> None:
    world = TrainWorld()
    [step] = world.ride("Samira", (world.kitchen, 2, 4))
    text = look(client, world, step, 7, vul="on")
    assert re.findall(r'<option value="([^"]+)" selected', text) == [world.day(7).isoformat()]
    assert '<input type="checkbox" name="vul" checked> Wie erna komt' in text.split('id="id_end"')[0]
    fresh = get(client, world.coach, "train_step", step.pk).content.decode()
    assert re.findall(r'<option value="([^"]+)" selected', fresh) == [world.day(2).isoformat()]
    assert 'name="vul"> Wie erna komt' in fresh
    end = get(client, world.coach, "train_step", step.pk, doe="end", dag=world.day(9)).content.decode()
    assert f'value="{world.day(9).isoformat()}" required' in end
    assert 'name="vul"> Wie erna komt' in end.split('id="id_end"')[1]


def searched(client: Browser, world: TrainWorld) -> str:
    run = train_runs.start_search(by=world.coach, project=None)
    train_runs.search(run.pk, seconds=2, today=world.today)
    return re.sub(r"\s+", " ", get(client, world.coach, "train_run", run.pk).content.decode())


def test_a_search_that_takes_longer_says_why_and_who_is_late_for_the_job(client: Browser) -> None:
    world = TrainWorld(opens=0, closes=8)
    world.ride("Samira", (world.kitchen, 1, 6))
    world.ride("Ahmad", (world.kitchen, 1, 6))
    text = searched(client, world)
    assert "Samen duurt het 6 weken langer dan nu, omdat de planning van nu niet kan." in text
    assert "Leerkeuken heeft plek voor 1" in text.split("Wat er nu niet kan, en dan wel")[1]
    assert "Te laat voor de baan" in text
    assert "te laat." in text
    for words in ("Zo past iedereen", "Beter kan niet"):
        assert words not in text


def test_a_search_after_which_all_is_well_says_so(client: Browser) -> None:
    world = TrainWorld(opens=0)
    world.ride("Samira", (world.kitchen, 1, 6))
    world.ride("Ahmad", (world.kitchen, 1, 6))
    text = searched(client, world)
    assert "Zo past iedereen. Beter kan niet." in text
    assert "Te laat voor de baan" not in text


def test_the_best_planning_that_does_not_fit_is_not_called_well(client: Browser) -> None:
    world = TrainWorld(opens=0, closes=3)
    world.ride("Samira", (world.kitchen, 1, 6))
    text = searched(client, world)
    assert "niet alles past" in text
    assert "Te laat voor de baan" in text
    assert "De planning is al de beste" not in text


def test_all_that_is_wrong_can_be_opened(client: Browser) -> None:
    world = TrainWorld(opens=0, closes=3)
    for number in range(14):
        world.ride(f"Iemand {number:02}", (None, 1, 6))
    text = get(client, world.coach, "train").content.decode()
    below = text.split('id="klopt-niet"')[1]
    assert "Toon ook de andere 2" in below
    assert len(re.findall(r"<li><span>Iemand \d\d leert", below)) == 14


def test_a_place_without_room_asks_for_it(client: Browser) -> None:
    world = TrainWorld()
    open_place = world.place("Fietsenmaker", None)
    own = world.place("Eigen keuken", None, project=world.project)
    theirs = world.place("Keuken van de baas", None, project=ProjectFactory())
    world.ride("Samira", (open_place, 1, 4), (theirs, 5, 4), (own, 9, 4), (world.kitchen, 13, 4))
    links = [
        reverse("trajectories:add_place_row", args=[one.pk, "ruimte"]) for one in (open_place, own, theirs)
    ]
    manager = world.project.account_manager
    assert manager is not None
    for user, expected in ((world.coach, [200, 200, 200]), (manager, [200, 200, 403])):
        text = get(client, user, "train").content.decode()
        assert [client.get(link).status_code for link in links] == expected
        for link, status in zip(links, expected, strict=True):
            asks = f'<a href="{link}">Vul in hoeveel mensen hier tegelijk kunnen leren' in text
            assert asks == (status == 200)
