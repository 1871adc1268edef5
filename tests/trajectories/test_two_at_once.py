"""Two people at the same moment: one wins, the other hears it, nothing happens twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from core.pages import Refused
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.models import Candidate, Project, StepDecision

pytestmark = pytest.mark.django_db(transaction=True)


def together(*works: Callable[[], Any]) -> list[Any]:
    """Runs the works at the same moment, each on a connection of its own; results or refusals."""
    barrier = Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return work()
        except Refused as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_two_decisions_at_once() -> None:
    world = World()
    world.proposed()
    world.step_one_filled()
    world.step_two_filled()
    project = world.project

    def decide(user: Any, choice: str) -> Callable[[], Any]:
        def work() -> Any:
            with acting(user):
                return services.decide_step(
                    by=user, project=project, step=1, choice=choice, on=world.today, reason="klaar"
                )

        return work

    answers = together(decide(world.coach, "go"), decide(world.manager, "go"))
    assert sorted(type(answer).__name__ for answer in answers) == ["Refused", "StepDecision"]
    assert (world.project.step, StepDecision.objects.count()) == (2, 1)


def test_two_proposals_of_one_person_at_once() -> None:
    world = World()
    person = world.person()

    def work() -> Any:
        return world.proposed(person)

    answers = together(work, work)
    assert sorted(type(answer).__name__ for answer in answers) == ["Candidate", "Refused"]
    with acting(world.coach):
        assert Candidate.objects.count() == 1
    assert Project.objects.count() == 1


def test_accepting_and_withdrawing_at_once() -> None:
    world = World()
    candidate = world.proposed()

    def accept() -> Any:
        with acting(world.manager):
            return services.answer_candidate(
                by=world.manager, candidate=candidate, action="refuse", on=world.today, reason="hours"
            )

    def withdraw() -> Any:
        with acting(world.coach):
            return services.withdraw_candidate(by=world.coach, candidate=candidate, reason="other")

    answers = together(accept, withdraw)
    assert sorted(type(answer).__name__ for answer in answers) == ["Candidate", "Refused"]
