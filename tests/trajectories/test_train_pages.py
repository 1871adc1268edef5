"""The pages of the train: who sees what, previews that write nothing, and a form that is late."""

import datetime
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import User
from core.tenancy import scope
from tests.core.factories import UserFactory
from tests.trajectories.train_worlds import TrainWorld
from trajectories.models import LearnInStep, TrainRun
from trajectories.services import train_runs

pytestmark = pytest.mark.django_db


def get(client: Browser, user: User, name: str, *args: int, **query: Any) -> Any:
    client.force_login(user)
    return client.get(reverse(f"trajectories:{name}", args=args), query)


def start_of(step: LearnInStep, world: TrainWorld) -> datetime.date:
    with scope(municipality_id=world.coach.municipality_id):
        return LearnInStep.objects.values_list("start", flat=True).get(pk=step.pk)


def test_the_coach_sees_own_names_and_others_as_taken(client: Browser) -> None:
    world = TrainWorld()
    world.ride("Samira Benali", (world.kitchen, 1, 4))
    world.ride("Iemand Elders", (world.kitchen, 6, 4), coach=world.colleague())
    for name, args in (("train", ()), ("project_train", (world.project.pk,))):
        page = get(client, world.coach, name, *args).content.decode()
        assert "Samira Benali" in page
        assert "bezet" in page
        assert "Elders" not in page
    place = get(client, world.coach, "learn_in_place", world.kitchen.pk).content.decode()
    assert "Samira Benali" in place
    assert "Elders" not in place


def test_the_employers_side_looks_on_with_agreed_names_and_moves_nothing(client: Browser) -> None:
    world = TrainWorld()
    [agreed] = world.ride("Samira Benali", (world.kitchen, 1, 4))
    [gone] = world.ride("Teruggetrokken Persoon", (world.kitchen, 6, 4))
    with scope(municipality_id=world.coach.municipality_id):
        profile = gone.plan.candidate.profile
        type(profile).objects.filter(pk=profile.pk).update(withdrawn_on=world.today)
    manager = world.project.account_manager
    assert manager is not None
    page = get(client, manager, "project_train", world.project.pk).content.decode()
    assert "Samira Benali" in page
    assert "Teruggetrokken" not in page
    assert "Zoek de beste planning" not in page
    assert f"/kandidaten/{agreed.plan.candidate_id}/" in page
    assert get(client, manager, "train_step", agreed.pk).status_code == 403
    assert client.post(reverse("trajectories:train_search")).status_code == 403


def test_another_team_does_not_find_the_step_and_other_roles_may_not_look(client: Browser) -> None:
    world = TrainWorld()
    [step] = world.ride("Samira", (world.kitchen, 1, 4))
    assert get(client, world.colleague(), "train_step", step.pk).status_code == 404
    support = UserFactory(role="support") if "support" in dict(User._meta.get_field("role").choices) else None
    if support is not None:
        assert get(client, support, "train").status_code == 403
    client.logout()
    assert client.get(reverse("trajectories:train")).status_code == 302


def test_the_picture_says_full_free_closed_and_wrong(client: Browser) -> None:
    world = TrainWorld()
    world.ride("Samira", (world.kitchen, 0, 4), status="learning_in")
    world.ride("Ahmad", (world.kitchen, 3, 4), (world.school, 7, 2))
    world.school.closings.create(start=world.day(5), end=world.day(6) - datetime.timedelta(days=3))
    page = get(client, world.coach, "project_train", world.project.pk).content.decode()
    for words in (">vol<", "2 op 1", ">1 vrij<", "dicht", "leert hier nu", "gepland", 'id="klopt-niet"'):
        assert words in page, words
    assert "Leerkeuken heeft plek voor 1" in page
    table = get(client, world.coach, "project_train", world.project.pk, als="tabel").content.decode()
    assert table.count("<tr>") >= 4
    assert "Ahmad" in table


def test_a_preview_writes_nothing_and_what_it_shows_is_saved(client: Browser) -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 2, 4), signed=True)
    [second] = world.ride("Ahmad", (world.kitchen, 6, 4))
    page = get(client, world.coach, "train_step", first.pk, doe="start", schuif="2")
    text = page.content.decode()
    assert start_of(first, world) == world.day(2)
    assert not TrainRun.objects.exists()
    assert "schuift er 1 ander mee" in text
    assert "ride-ghost" in text
    assert "opnieuw getekend" in text
    form = re.search(r'<form method="post">.*?</form>', text, re.DOTALL)
    assert form is not None
    typed = dict(re.findall(r'name="(doe|dag|key)" value="([^"]+)"', form.group()))
    url = reverse("trajectories:train_step", args=[first.pk])
    done = client.post(url, typed, follow=True)
    assert "Zet terug" in done.content.decode()
    assert (start_of(first, world), start_of(second, world)) == (world.day(4), world.day(8))
    again = client.post(url, typed)
    assert again.status_code == 409
    assert start_of(second, world) == world.day(8)
    undo = client.post(reverse("trajectories:undo_run", args=[TrainRun.objects.get().pk]), follow=True)
    assert "zoals het was" in undo.content.decode()
    assert start_of(second, world) == world.day(6)


@pytest.mark.parametrize(
    "query",
    [
        {"doe": "start", "dag": "1999-01-01"},
        {"doe": "start"},
        {"doe": "start", "schuif": "-3"},
        {"doe": "end", "dag": "2001-01-01"},
        {"doe": "stop", "dag": "2001-01-01"},
        {"doe": "stop", "dag": "2099-01-01"},
        {"doe": "anders", "dag": "x"},
    ],
)
def test_what_cannot_be_is_said(client: Browser, query: dict[str, str]) -> None:
    world = TrainWorld()
    [step] = world.ride("Samira", (world.kitchen, 2, 4))
    assert get(client, world.coach, "train_step", step.pk, **query).status_code == 422
    assert client.post(reverse("trajectories:train_step", args=[step.pk]), query).status_code == 422


def test_a_step_that_is_done_stays(client: Browser) -> None:
    world = TrainWorld()
    done, _ = world.ride("Samira", (world.kitchen, -8, 4), (world.school, -2, 6), status="learning_in")
    page = get(client, world.coach, "train_step", done.pk)
    assert "staat vast" in page.content.decode()


def test_odd_weeks_in_the_address_fall_back_to_now(client: Browser) -> None:
    world = TrainWorld()
    world.ride("Samira", (world.kitchen, 2, 4))
    for query in (
        {"vanaf": "x", "weken": "999"},
        {"vanaf": "1900-01-01"},
        {"vanaf": "2300-01-01", "weken": "52"},
    ):
        assert get(client, world.coach, "train", **query).status_code == 200


def test_a_run_is_its_owners_and_tells_how_far_it_is(client: Browser) -> None:
    world = TrainWorld()
    world.ride("Samira", (world.kitchen, 34, 4))
    client.force_login(world.coach)
    started = client.post(reverse("trajectories:project_train_search", args=[world.project.pk]))
    run = TrainRun.objects.get()
    assert started["Location"] == reverse("trajectories:train_run", args=[run.pk])
    TrainRun.objects.update(percent=40, state="running")
    assert 'value="40"' in get(client, world.coach, "train_run", run.pk).content.decode()
    train_runs.search(run.pk, seconds=3, today=world.today)
    page = get(client, world.coach, "train_run", run.pk).content.decode()
    assert "Neem over" in page
    assert get(client, world.colleague(), "train_run", run.pk).status_code == 404
    client.force_login(world.coach)
    taken = client.post(reverse("trajectories:take_run", args=[run.pk]), follow=True)
    assert "overgenomen" in taken.content.decode()


def test_a_run_without_result_names_the_conditions(client: Browser) -> None:
    world = TrainWorld()
    run = TrainRun.objects.create(asked_by=world.coach, state="failed", reasons="De keuken is dicht.")
    assert "De keuken is dicht." in get(client, world.coach, "train_run", run.pk).content.decode()
    lost = TrainRun.objects.create(asked_by=world.coach, state="running")
    TrainRun.objects.filter(pk=lost.pk).update(created_at=lost.created_at - datetime.timedelta(hours=1))
    assert train_runs.LOST in get(client, world.coach, "train_run", lost.pk).content.decode()


def asked(client: Browser, world: TrainWorld, name: str, *args: int) -> int:
    get(client, world.coach, name, *args)
    with CaptureQueriesContext(connection) as queries:
        assert get(client, world.coach, name, *args).status_code == 200
    return len(queries)


def test_one_rider_and_six_ask_as_much(client: Browser) -> None:
    world = TrainWorld()
    [step] = world.ride("Samira", (world.kitchen, 1, 2))
    pages = [
        ("train",),
        ("project_train", world.project.pk),
        ("learn_in_place", world.kitchen.pk),
        ("train_step", step.pk),
        ("learn_in_places",),
    ]
    before = [asked(client, world, *page) for page in pages]
    for number in range(6):
        world.ride(f"Iemand {number}", (world.kitchen, 3 + 2 * number, 2), (world.school, 20, 2))
    assert [asked(client, world, *page) for page in pages] == before
