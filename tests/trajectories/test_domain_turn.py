"""Whose turn it is, what the record shows by itself, and the rules that guard a start."""

from datetime import date

import pytest

from trajectories.domain.candidate import (
    CandidateAction,
    CandidateState,
    check_step_four,
    may_answer,
    may_plan,
)
from trajectories.domain.evaluation import level_reached, may_evaluate
from trajectories.domain.learn_in import week_of
from trajectories.domain.steps import ACTIVITIES, Actor, Phase, Requirement
from trajectories.domain.turn import SHOWN_BY_REQUIREMENT, acts_next, find_activity, records, to_tick

TODAY = date(2026, 11, 22)


def need(*who: Actor, met: bool = False) -> Requirement:
    return Requirement("x", "Iets", who, () if met else ("Doe iets.",))


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ((Actor.ACCOUNT_MANAGER, Actor.COACH), Actor.ACCOUNT_MANAGER),
        ((Actor.EMPLOYER, Actor.COACH), Actor.COACH),
        ((Actor.EMPLOYER,), Actor.ACCOUNT_MANAGER),
        ((Actor.CANDIDATE, Actor.PLACE), Actor.COACH),
        ((Actor.WORK_COMPANY, Actor.PLACE), Actor.ACCOUNT_MANAGER),
        ((Actor.MANAGEMENT,), Actor.ACCOUNT_MANAGER),
    ],
)
def test_somebody_of_the_staff_records(who: tuple[Actor, ...], expected: Actor) -> None:
    assert records(need(*who)) == expected


def test_the_first_missing_requirement_says_whose_turn_it_is() -> None:
    needs = [need(Actor.COACH, met=True), need(Actor.EMPLOYER), need(Actor.COACH)]
    assert acts_next(Phase.MATCH, needs) == Actor.ACCOUNT_MANAGER


@pytest.mark.parametrize(
    ("phase", "expected"),
    [
        (Phase.JOB_IN_SIGHT, Actor.ACCOUNT_MANAGER),
        (Phase.POSSIBILITIES, Actor.ACCOUNT_MANAGER),
        (Phase.MATCH, Actor.COACH),
        (Phase.PLAN, Actor.COACH),
        (Phase.LEARNING_IN, Actor.CANDIDATE),
        (Phase.REGULAR_JOB, Actor.COACH),
        (Phase.STOPPED, None),
        (Phase.FINISHED, None),
    ],
)
def test_when_nothing_is_missing_who_leads_decides(phase: Phase, expected: Actor | None) -> None:
    assert acts_next(phase, [need(Actor.EMPLOYER, met=True)]) == expected


def test_every_activity_is_found_once() -> None:
    keys = [activity.key for activities in ACTIVITIES.values() for activity in activities]
    assert len(keys) == len(set(keys))
    for phase, activities in ACTIVITIES.items():
        for activity in activities:
            assert find_activity(activity.key) == (phase, activity)
    with pytest.raises(ValueError, match="hoort niet"):
        find_activity("koffie")
    assert set(SHOWN_BY_REQUIREMENT) <= set(keys)


def test_what_a_requirement_shows_is_not_ticked_by_hand() -> None:
    assert to_tick(Phase.JOB_IN_SIGHT) == ()
    assert [activity.key for activity in to_tick(Phase.MATCH)] == ["select", "prepare"]
    assert to_tick(Phase.STOPPED) == ()


def test_nobody_is_chosen_without_consent() -> None:
    answer = may_answer(CandidateAction.ACCEPT, TODAY, TODAY, "", TODAY, consent_holds=False)
    assert not answer
    assert "toestemming" in answer.reason
    assert may_answer(CandidateAction.REFUSE, TODAY, TODAY, "hours", TODAY, consent_holds=False)


def test_a_plan_is_for_who_was_chosen() -> None:
    allowed = [state for state in CandidateState if may_plan(state)]
    assert allowed == [CandidateState.ACCEPTED, CandidateState.LEARNING_IN]
    assert "nog niet gekozen" in may_plan(CandidateState.PROPOSED).reason


@pytest.mark.parametrize(
    ("step", "missing", "allowed"), [(None, (), False), (4, (), False), (5, ("Mist.",), False), (5, (), True)]
)
def test_step_four_is_not_walked_around(step: int | None, missing: tuple[str, ...], allowed: bool) -> None:
    assert bool(check_step_four(step, missing)) == allowed


@pytest.mark.parametrize(
    ("asked", "share", "level"), [(2, 0, 0), (2, 24, 0), (2, 25, 1), (2, 75, 2), (3, 50, 2), (4, 100, 4)]
)
def test_a_share_becomes_the_nearest_level(asked: int, share: int, level: int) -> None:
    assert level_reached(asked, share) == level


@pytest.mark.parametrize("share", [-1, 101])
def test_a_share_lies_between_0_and_100(share: int) -> None:
    with pytest.raises(ValueError, match="tussen"):
        level_reached(2, share)


def test_evaluating_happens_while_learning_in() -> None:
    start = date(2026, 11, 1)
    assert may_evaluate(True, TODAY, start, TODAY)
    assert not may_evaluate(False, TODAY, start, TODAY)
    assert not may_evaluate(True, TODAY, None, TODAY)
    assert not may_evaluate(True, date(2026, 10, 31), start, TODAY)
    assert not may_evaluate(True, date(2026, 11, 23), start, TODAY)


def test_the_week_of_learning_in() -> None:
    first = date(2026, 11, 2)
    assert week_of(first, None, first) == (1, None)
    assert week_of(first, date(2026, 11, 29), date(2026, 11, 9)) == (2, 4)
    assert week_of(first, date(2026, 11, 8), date(2026, 11, 20)) == (3, 3)
    assert week_of(first, None, date(2026, 10, 1)) == (1, None)
