"""Every pair of the tables, the refused ones too, through the services."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.pages import Refused
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.domain.candidate import CANDIDATE_STATE_LABELS, CANDIDATE_TABLE, CandidateState
from trajectories.domain.steps import STEP_ACTION_LABELS, STEP_TABLE, STEPS
from trajectories.facts import phase_of
from trajectories.models import Candidate, LearnInPlan, Project, StepDecision
from trajectories.services.candidates import take_back_answer

pytestmark = pytest.mark.django_db


def candidate_in(world: World, state: str) -> Candidate:
    """A candidate brought to this state through the services, in a project where the next move is open."""
    match state:
        case "proposed":
            return world.proposed()
        case "refused":
            candidate = world.proposed()
            _do(world, candidate, "refuse")
        case "withdrawn":
            candidate = world.proposed()
            _do(world, candidate, "withdraw")
        case "accepted":
            candidate = world.at_step(4)
        case _:
            candidate = world.at_step(5)
            world.started(candidate)
            if state == "placed":
                world.ended(candidate)
            if state == "ended":
                world.ended(candidate, "no_job")
    return candidate


def _do(world: World, candidate: Candidate, action: str) -> Candidate:
    """The service that makes this move."""
    if action in ("accept", "refuse"):
        with acting(world.manager):
            return services.answer_candidate(
                by=world.manager, candidate=candidate, action=action, on=world.today, reason="hours"
            )
    if action == "withdraw":
        with acting(world.coach):
            return services.withdraw_candidate(by=world.coach, candidate=candidate, reason="other")
    if action == "take_back":
        with acting(world.manager):
            return take_back_answer(by=world.manager, candidate=candidate)
    if action == "start_learning_in":
        return world.started(candidate)
    return world.ended(candidate, "intended_job" if action == "place" else "unknown")


def status(world: World, candidate: Candidate) -> str:
    with acting(world.coach):
        return Candidate.objects.values_list("status", flat=True).get(pk=candidate.pk)


@pytest.mark.parametrize("state", list(CANDIDATE_STATE_LABELS))
def test_every_move_that_is_not_in_the_table_is_refused(state: str) -> None:
    world = World()
    candidate = candidate_in(world, state)
    assert status(world, candidate) == state
    for action in CANDIDATE_TABLE.actions:
        pressed_again = (state, action) == ("proposed", "take_back")  # changes nothing, and says nothing
        if CANDIDATE_TABLE.find(state, action) or pressed_again:
            continue
        with pytest.raises(Refused):
            _do(world, candidate, action)
        assert status(world, candidate) == state, action


@pytest.mark.parametrize("move", CANDIDATE_TABLE.transitions, ids=lambda m: f"{m.source}-{m.action}")
def test_every_move_of_the_table_can_be_made(move: Any) -> None:
    world = World()
    candidate = candidate_in(world, move.source)
    if move.action == "start_learning_in":
        world.planned(candidate)
        world.decide()
    _do(world, candidate, move.action)
    assert status(world, candidate) == move.target


@pytest.mark.parametrize("phase", [p.value for p in (*STEPS,)] + ["stopped", "finished"])
def test_every_decision_that_is_not_in_the_table_is_refused(phase: str) -> None:
    world = World()
    world.proposed()
    project = world.project
    fields = {"step": STEPS.index(phase) + 1} if phase in STEPS else {"state": phase, "step": 6}
    Project.objects.filter(pk=project.pk).update(**fields)
    for action in STEP_ACTION_LABELS:
        if STEP_TABLE.find(phase, action):
            continue
        with pytest.raises(Refused):
            world.decide(action)
        assert phase_of(world.project) == phase
    assert not StepDecision.objects.exists()


def test_an_unknown_choice_is_refused_by_the_page(client: Any) -> None:
    world = World()
    world.proposed()
    client.force_login(world.coach)
    assert client.get(f"/projecten/{world.project.pk}/besluit/feest/").status_code == 404


def test_the_picture_in_the_docs_is_not_stale() -> None:
    call_command("state_diagrams", "--check")


# --- random walks ------------------------------------------------------------------------------------------


def moves_of(world: World, people: list[Any]) -> list[Callable[[], Any]]:
    """What can be tried, sensible or not, in any order."""

    def one(do: Callable[[Candidate], Any]) -> Callable[[], Any]:
        def attempt() -> Any:
            with acting(world.coach):
                found = list(Candidate.objects.order_by("pk"))
            return do(random.choice(found)) if found else None

        return attempt

    actions = [one(lambda c, a=action: _do(world, c, a)) for action in CANDIDATE_TABLE.actions]
    decisions = [lambda a=action: world.decide(a) for action in ("go", "go", "go", "back", "stop")]
    return [
        *actions,
        *decisions,
        world.step_one_filled,
        world.step_two_filled,
        one(world.accepted),
        one(world.planned),
        one(world.evaluated),
        lambda: world.proposed(random.choice(people)),
    ]


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 10**6), length=st.integers(8, 30))
def test_no_walk_reaches_an_illegal_state(seed: int, length: int) -> None:
    """Whatever is tried in whatever order: every change is a move of the tables, and no gate is skipped."""
    with transaction.atomic():
        random.seed(seed)
        world = World()
        people = [world.person() for _ in range(3)]
        world.proposed(people[0])
        world.step_one_filled()
        world.step_two_filled()
        moves = moves_of(world, people)
        before = snapshot(world)
        for _ in range(length):
            try:
                with transaction.atomic():
                    random.choice(moves)()
            except Refused:
                pass
            after = snapshot(world)
            check(world, before, after)
            before = after
        transaction.set_rollback(True)


def snapshot(world: World) -> tuple[str, dict[int, str]]:
    with acting(world.coach):
        return phase_of(world.project).value, dict(Candidate.objects.values_list("pk", "status"))


def check(world: World, before: tuple[str, dict[int, str]], after: tuple[str, dict[int, str]]) -> None:
    steps = {(m.source, m.target) for m in STEP_TABLE.transitions}
    assert before[0] == after[0] or (before[0], after[0]) in steps
    moves = {(m.source, m.target) for m in CANDIDATE_TABLE.transitions}
    for pk, state in after[1].items():
        was = before[1].get(pk, "proposed")
        # 'accepted' helpers inform, introduce and answer in one go: still one move of the table.
        assert was == state or (was, state) in moves
    with acting(world.coach):
        for one in Candidate.objects.filter(status=CandidateState.LEARNING_IN.value):
            plan = LearnInPlan.objects.get(candidate=one)
            decided = StepDecision.objects.filter(project=one.project_id, step=4, choice="go")
            assert decided.exists(), "nobody learns in before step 4 was left with a decision"
            assert one.learn_in_start is not None
            assert plan.steps.exists()
        for one in Candidate.objects.all():
            assert bool(one.outcome) == (one.status in ("placed", "ended"))


def test_the_walk_does_reach_the_end() -> None:
    """Control: the moves of the random walk are able to finish a project at all."""
    world = World()
    world.ended(world.at_step(6))
    world.decide()
    assert phase_of(world.project) == "finished"
