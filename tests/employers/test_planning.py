"""The search for stacked jobs finds exactly what trying all sets finds, with little work."""

import random

import pytest
from hypothesis import given, settings

from employers import planning
from employers.domain.stacking import Question, StackJob, check_set, enumerate_best, missing_minutes, score
from employers.planning import find_stacks
from tests.employers.stacking_worlds import (
    SUMMER,
    WINTER,
    forty_jobs,
    job,
    question,
    shift,
    some_jobs,
    some_questions,
)


@settings(max_examples=400, deadline=None)
@given(some_jobs(), some_questions())
def test_the_search_finds_what_trying_everything_finds(jobs: list[StackJob], asked: Question) -> None:
    found = find_stacks(jobs, asked, count=4)
    assert found.complete
    assert found.sets == enumerate_best(jobs, asked, count=4)


@settings(max_examples=50, deadline=None)
@given(some_jobs(), some_questions())
def test_the_order_in_which_jobs_come_changes_nothing(jobs: list[StackJob], asked: Question) -> None:
    mixed = random.Random(len(jobs)).sample(jobs, len(jobs))
    assert find_stacks(mixed, asked).sets == find_stacks(jobs, asked).sets


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("wanted", [24, 32, 40])
def test_forty_jobs_of_twelve_employers_take_few_steps(seed: int, wanted: int) -> None:
    """Steps, not seconds: the same on every machine. The seconds are in tests/bench/test_stacking.py."""
    jobs, table = forty_jobs(seed)
    asked = question(wanted, travel=table)
    found = find_stacks(jobs, asked)
    assert found.complete
    assert len(found.sets) == 5
    assert found.steps < 10_000
    for chosen in found.sets:
        assert check_set(chosen, asked) == ()
    scores = [score(chosen, asked) for chosen in found.sets]
    assert scores == sorted(scores)


def test_without_its_upper_limit_the_search_takes_many_more_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control of the test above: the steps are few because hopeless branches are left out."""
    jobs, table = forty_jobs(0)
    asked = question(40, travel=table)
    few = find_stacks(jobs, asked).steps
    monkeypatch.setattr(planning._Search, "_hopeless", lambda *args: False)
    assert find_stacks(jobs, asked, most_steps=100_000).steps > 3 * few


def test_a_search_that_is_cut_off_says_so_and_gives_only_sets_that_hold() -> None:
    jobs, table = forty_jobs(1)
    asked = question(40, travel=table)
    found = find_stacks(jobs, asked, most_steps=50)
    assert not found.complete
    assert found.sets
    assert all(check_set(chosen, asked) == () for chosen in found.sets)


def test_summer_and_winter_make_a_year() -> None:
    summer, winter = job(1, shift(9, 17, months=SUMMER)), job(2, shift(9, 17, months=WINTER))
    found = find_stacks([job(3, shift(18, 20)), winter, summer], question(40))
    assert found.sets[0] == (summer, winter)
    assert missing_minutes(found.sets[0], question(40)) == 0


def test_what_has_to_be_there_is_there_or_nothing_is_found() -> None:
    jobs = [job(1, shift(9, 13)), job(2, shift(9, 17)), job(3, shift(14, 18))]
    assert [one.id for one in find_stacks(jobs, question(must=frozenset({1}))).sets[0]] == [1, 3]
    assert find_stacks(jobs, question(must=frozenset({1, 2}))).sets == ()
    assert find_stacks(jobs, question(must=frozenset({9}))).sets == ()
    assert find_stacks([], question()).sets == ()
