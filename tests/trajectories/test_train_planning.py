"""The solver beside trying everything, and what it leaves alone."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.trajectories.test_domain_train import rider, train
from tests.trajectories.train_worlds import small_train
from trajectories.domain.train import (
    Stop,
    best_by_trying,
    check_schedule,
    cost_of,
    follow,
)
from trajectories.train_planning import plan_train

ROOT = Path(__file__).resolve().parents[2]


def compare(seed: int) -> bool:
    """Whether there is a schedule; it is then as good as the best, and without one a reason is told."""
    made = small_train(random.Random(seed))
    best, planned = best_by_trying(made), plan_train(made, now=follow(made, {}).schedule, seconds=10)
    if best is None:
        assert planned.schedule is None, seed
        assert planned.problems, seed
        return False
    assert planned.schedule is not None, (seed, planned.problems)
    assert check_schedule(made, planned.schedule) == (), seed
    assert planned.proven, seed
    assert planned.cost == cost_of(made, best), seed
    return True


def test_the_schedule_equals_the_best_by_trying() -> None:
    assert {compare(seed) for seed in range(12)} == {True, False}


@pytest.mark.bench
def test_three_hundred_schedules_equal_the_best_by_trying() -> None:
    found = [compare(seed) for seed in range(300)]
    assert found.count(True) > 150


def test_of_equally_good_schedules_the_one_that_leaves_people_where_they_are() -> None:
    made = train(rider(1, (1, 2), job_id=1), rider(2, (2, 2), job_id=1))
    now = {1: (5,), 2: (3,)}
    planned = plan_train(made, now=now, seconds=5)
    assert planned.schedule == now


def test_what_has_begun_takes_room_also_where_it_is_too_full_already() -> None:
    made = train(rider(1, (1, 4), begun=(-1,)), rider(2, (1, 4), begun=(-2,)), rider(3, (1, 2)))
    planned = plan_train(made, seconds=5)
    assert planned.schedule == {1: (-1,), 2: (-2,), 3: (3,)}


def test_weeks_with_less_room_are_kept() -> None:
    half = Stop(1, "Keuken", 2, rooms=(2, 2, 1, 1, *([2] * 26)))
    made = train(rider(1, (1, 4)), rider(2, (1, 4)), stops=(half,))
    planned = plan_train(made, seconds=5)
    assert planned.schedule is not None
    assert check_schedule(made, planned.schedule) == ()
    assert sum(weeks[0] for weeks in planned.schedule.values()) == 4


def test_when_together_it_does_not_fit_the_place_is_named() -> None:
    made = replace(
        train(rider(1, (1, 3)), rider(2, (1, 3)), weeks=7), stops=(Stop(1, "Keuken", 1, frozenset({3})),)
    )
    assert plan_train(made, seconds=5).schedule is not None
    tight = replace(made, stops=(Stop(1, "Keuken", 1, frozenset({2})),))
    [problem] = plan_train(tight, seconds=5).problems
    assert problem.key == "together"
    assert "Keuken" in problem.text


def test_only_the_search_loads_the_solver() -> None:
    """Pages and workers start without it: see docs/adr/0010."""
    top = re.compile(r"^(from|import) (ortools|pandas|numpy)", re.MULTILINE)
    for folder in ("core", "clients", "employers", "trajectories", "matching", "reporting", "config"):
        for path in (ROOT / folder).rglob("*.py"):
            assert not top.search(path.read_text()), path
