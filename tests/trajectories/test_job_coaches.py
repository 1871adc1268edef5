"""Job coaches at an employer: a second one has a reason and hears who is first, over teams and towns."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client as Browser
from django.urls import reverse

from clients.models import Client
from core.models import Notice, User
from core.pages import Refused
from core.registry import panels
from employers.models import Employer
from tests.core.factories import TeamFactory, UserFactory
from tests.trajectories.worlds import World, acting
from trajectories.models import JobCoaching
from trajectories.services import job_coaches as services

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def browser_of(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def recorded(world: World, by: User, client: Client, name: str = "Bea Vos", **more: Any) -> JobCoaching:
    fields = {"employer": world.job.employer, "start": world.today} | more
    with acting(by):
        return services.record_job_coach(by=by, client=client, coach_name=name, **fields)


def url_of(client: Client, employer: Employer) -> str:
    return reverse("trajectories:job_coach", args=[client.pk]) + f"?werkgever={employer.pk}"


def filled(world: World, **more: Any) -> dict[str, Any]:
    return {"coach_name": "Ali Can", "start": world.today.isoformat(), "form_key": str(uuid4())} | more


@pytest.mark.parametrize("elsewhere", [False, True], ids=["the same team", "another town"])
def test_a_second_job_coach_is_warned_about_the_first(world: World, elsewhere: bool) -> None:
    by, client = world.stranger() if elsewhere else (world.coach, world.person())
    recorded(world, by, client, organisation="Werkpad")
    person, browser = world.person(), browser_of(world.coach)
    url = url_of(person, world.job.employer)
    page = browser.get(url).content.decode()
    assert "Bea Vos (Werkpad)" in page
    assert client.full_name not in page
    refused = browser.post(url, filled(world))
    assert refused.status_code == 422
    assert "Bea Vos (Werkpad)" in refused.content.decode()
    done = browser.post(url, filled(world, second_reason="Spreekt Tigrinya."))
    assert done.status_code == 302
    with acting(world.coach):
        made = JobCoaching.objects.get(client=person)
    assert made.second_reason == "Spreekt Tigrinya."
    assert Notice.objects.filter(user=world.manager, text__contains="tweede jobcoach").count() == 1


def test_the_first_one_needs_no_reason_and_pressing_twice_records_one(world: World) -> None:
    person, browser = world.person(), browser_of(world.coach)
    url, data = url_of(person, world.job.employer), filled(world)
    assert "second_reason" not in browser.get(url).content.decode()
    for _ in range(2):
        assert browser.post(url, data).status_code == 302
    with acting(world.coach):
        assert JobCoaching.objects.count() == 1


def test_the_same_job_coach_for_another_person_is_no_second_one(world: World) -> None:
    recorded(world, world.coach, world.person())
    assert recorded(world, world.coach, world.person(), name="bea vos").second_reason == ""


def test_who_stopped_is_not_in_the_way(world: World) -> None:
    first = recorded(world, world.coach, world.person(), start=world.today)
    url = reverse("trajectories:end_job_coach", args=[first.pk])
    browser = browser_of(world.coach)
    for _ in range(2):
        assert (
            browser.post(url, {"end": world.today.isoformat(), "form_key": str(uuid4())}).status_code == 302
        )
    with acting(world.coach), pytest.raises(Refused):
        services.end_job_coach(by=world.coach, coaching=first, end=world.today.replace(year=2001))
    tomorrow = world.today.replace(year=world.today.year + 1)
    assert recorded(world, world.coach, world.person(), name="Ali Can", start=tomorrow).second_reason == ""


def test_rights(world: World) -> None:
    person = world.person()
    url = url_of(person, world.job.employer)
    made = recorded(world, world.coach, person)
    end = reverse("trajectories:end_job_coach", args=[made.pk])
    assert Browser().get(url).status_code == 302
    for address in (url, end):
        assert browser_of(UserFactory(team=TeamFactory(name="Team West"))).get(address).status_code == 404
        assert browser_of(world.stranger()[0]).get(address).status_code == 404
        assert browser_of(UserFactory(quality=True)).get(address).status_code == 403
        assert browser_of(UserFactory(manager=True)).get(address).status_code in (403, 404)
    assert browser_of(world.manager).get(end).status_code == 404
    assert browser_of(world.manager).get(url).status_code == 404


def test_the_page_of_the_employer_names_job_coaches_only(world: World) -> None:
    person = world.person(last_name="Geheim")
    recorded(world, world.coach, person)
    for user in (world.manager, world.stranger()[0], world.coach):
        with acting(user):
            [block] = [
                p for panel, p in panels("employer", user, world.job.employer) if panel.key == "announced"
            ]
        assert block["coaches"] == ["Bea Vos"]
    page = browser_of(world.manager).get(world.job.employer.get_absolute_url()).content.decode()
    assert "Bea Vos" in page
    assert "Geheim" not in page


def test_where_somebody_takes_part_stands_ready(world: World) -> None:
    person = world.person()
    world.proposed(person)
    page = browser_of(world.coach).get(reverse("trajectories:job_coach", args=[person.pk])).content.decode()
    assert world.job.employer.name in page
