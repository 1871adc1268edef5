"""Two people at the same moment: one wins, the other hears it, nothing happens twice."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from core.pages import Refused
from employers.models import InstrumentBudget
from tests.employers.factories import EmployerFactory
from tests.trajectories.grant_worlds import Town
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.domain.grant import Decided
from trajectories.models import Candidate, InstrumentGrant, Project, StepDecision
from trajectories.services import instruments

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


# --- one budget, one person --------------------------------------------------------------------------------


def slowly(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Between looking and writing there is time: without a lock the other one looks too."""
    look = getattr(instruments, name)

    def looked(*args: Any, **more: Any) -> Any:
        found = look(*args, **more)
        time.sleep(0.4)
        return found

    monkeypatch.setattr(instruments, name, looked)


def grant_both(town: Town) -> list[Any]:
    """Two colleagues of quality promise 4,500 euro each, of a budget of 6,000, at the same moment."""
    with acting(town.quality):
        InstrumentBudget.objects.create(
            municipality=town.client.municipality, code="cheque", year=town.today.year, amount=Decimal(6000)
        )
    found = [town.grant(), town.grant(employer=EmployerFactory())]

    def grant(one: InstrumentGrant) -> Callable[[], Any]:
        def work() -> Any:
            with acting(town.quality):
                return instruments.grant_request(
                    by=town.quality,
                    grant=one,
                    client=town.client,
                    version=1,
                    decided=Decided(on=town.today, amount=Decimal(4500), reason="Past."),
                    today=town.today,
                )

        return work

    return together(*(grant(one) for one in found))


def test_two_grants_from_one_budget_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    town = Town()
    slowly(monkeypatch, "left_of_budget")
    answers = grant_both(town)
    assert sorted(type(answer).__name__ for answer in answers) == ["InstrumentGrant", "Refused"]
    assert sorted(one.state for one in town.grants()) == ["asked", "granted"]


def test_two_requests_for_one_person_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    town = Town()
    slowly(monkeypatch, "check_request")
    about = instruments.About(
        client_id=town.client.pk,
        municipality_id=town.client.municipality_id,
        team_id=town.client.team_id,
        employer=town.employer,
        client=town.client,
        profile=town.profile,
    )

    def ask() -> Any:
        with acting(town.coach):
            return instruments.ask_grant(
                by=town.coach,
                about=about,
                code="cheque",
                today=town.today,
                start=town.today,
                hours=Decimal(32),
                contract_months=12,
            )

    answers = together(ask, ask)
    assert sorted(type(answer).__name__ for answer in answers) == ["InstrumentGrant", "Refused"]
    assert len(town.grants()) == 1
