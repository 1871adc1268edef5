"""What a coach sees about plans on the start page, and the press that does it."""

import pytest
from django.test import Client as Browser

from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.models import Candidate
from trajectories.worklists.plan import plan_items

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def found(world: World, user: object = None) -> list[tuple[str, str]]:
    with acting(world.coach):
        items = list(plan_items(user or world.coach, world.today))  # type: ignore[arg-type]
        return [(item.why.split(".")[0], item.actions[0].label) for item in items]


def test_a_plan_waits_for_steps_then_a_talk_then_signatures(client: Browser, world: World) -> None:
    candidate = world.at_step(4)
    assert found(world) == [("Er zijn nog geen stappen", "Maak plan")]
    with acting(world.coach):
        services.save_plan(by=world.coach, candidate=candidate, financing="De baas.")
    assert found(world) == [("Er zijn nog geen stappen", "Maak plan")]
    world.planned(candidate, sign=False, version=1)
    assert found(world) == [("De stappen zijn nog niet besproken met de kandidaat", "Vandaag besproken")]
    with acting(world.coach):
        [item] = plan_items(world.coach, world.today)
    client.force_login(world.coach)
    client.post(item.actions[0].url, item.actions[0].fields)
    assert found(world) == [("Nog niet iedereen heeft getekend", "Leg handtekeningen vast")]
    world.signed(candidate)
    assert found(world) == []


def test_only_for_who_was_chosen_in_a_running_project_of_the_own_people(world: World) -> None:
    candidate = world.at_step(4)
    colleague = type(world.coach)(pk=world.coach.pk + 999, role="coach", team_id=world.coach.team_id)
    assert found(world, colleague) == []
    project = type(world.project).objects.filter(pk=world.project.pk)
    project.update(state="stopped", ended_on=world.today)
    assert found(world) == []
    project.update(state="running", ended_on=None)
    assert len(found(world)) == 1
    with acting(world.coach):
        Candidate.objects.filter(pk=candidate.pk).update(introduced_on=None)
    assert found(world) == []
