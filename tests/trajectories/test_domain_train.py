"""The train as rules: a schedule that holds, who moves along, and the best by trying everything."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trajectories.domain.train import (
    Job,
    Leg,
    Rider,
    Stop,
    Train,
    best_by_trying,
    change_length,
    check_schedule,
    conflicts,
    cost_of,
    drop_out,
    follow,
    move_leg,
    taken,
)

KITCHEN, SCHOOL = Stop(1, "Lunchcafé", 1), Stop(2, "Praktijkschool", 2)
HOTEL = Job(1, "Keukenmedewerker", 2, opens=10)


def rider(number: int, *legs: tuple[int, int], **more: object) -> Rider:
    """Somebody with legs of (stop, weeks)."""
    made = tuple(Leg(stop, weeks) for stop, weeks in legs)
    return Rider(number, f"Kandidaat {number}", made, queue=number, **more)  # type: ignore[arg-type]


def train(*riders: Rider, weeks: int = 30, stops: tuple[Stop, ...] = (KITCHEN, SCHOOL)) -> Train:
    return Train(stops, (HOTEL,), riders, weeks)


def keys(made: Train, schedule: dict[int, tuple[int, ...]]) -> list[str]:
    return [problem.key for problem in check_schedule(made, schedule)]


def test_a_place_takes_the_next_as_soon_as_one_moves_on() -> None:
    made = train(rider(1, (1, 4), (2, 2)), rider(2, (1, 3)), rider(3, (1, 2)))
    found = follow(made, {})
    assert found.schedule == {1: (0, 4), 2: (4,), 3: (7,)}
    assert (found.problems, found.moved) == ((), ())
    assert keys(made, found.schedule) == []


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"schedule": {1: (0,), 2: (3,)}}, "room"),
        ({"schedule": {1: (0,)}}, "legs"),
        ({"schedule": {1: (27,), 2: (0,)}}, "too_long"),
        ({"riders": (rider(1, (1, 4), ready=1), rider(2, (1, 3)))}, "ready"),
        ({"riders": (rider(1, (1, 4), away=frozenset({2})), rider(2, (1, 3)))}, "away"),
        ({"stops": (replace(KITCHEN, closed=frozenset({6})), SCHOOL)}, "closed"),
        ({"riders": (rider(1, (1, 4), begun=(1,)), rider(2, (1, 3)))}, "begun"),
        (
            {
                "jobs": (replace(HOTEL, places=1),),
                "riders": (rider(1, (1, 4), job_id=1), rider(2, (1, 3), job_id=1)),
            },
            "job",
        ),
    ],
)  # fmt: skip
def test_every_condition_is_told(change: dict[str, object], key: str) -> None:
    change = dict(change)
    schedule = change.pop("schedule", {1: (0,), 2: (4,)})
    made = replace(train(rider(1, (1, 4)), rider(2, (1, 3))), **change)
    assert keys(made, schedule) == [key]  # type: ignore[arg-type]
    assert all(problem.text.endswith(".") for problem in check_schedule(made, schedule))  # type: ignore[arg-type]


def test_two_places_at_once_is_told() -> None:
    assert keys(train(rider(1, (1, 4), (2, 2))), {1: (0, 3)}) == ["order"]
    assert keys(train(rider(1, (1, 4), (2, 2))), {1: (0, 4)}) == []


def test_the_job_begins_when_it_is_there() -> None:
    made = train(rider(1, (1, 4), job_id=1), rider(2, (1, 12), job_id=1))
    cost = cost_of(made, {1: (0,), 2: (4,)})
    assert (cost.total, cost.last) == (10 + 16, 16)


def test_who_stops_makes_room_for_the_next() -> None:
    made = train(rider(1, (1, 4)), rider(2, (1, 3)), rider(3, (1, 2)))
    before = follow(made, {}).schedule
    after = drop_out(made, before, 2)
    assert after.schedule == {1: (0,), 3: (4,)}
    assert [(one.rider_id, one.before, one.after) for one in after.moved] == [(3, 7, 4)]


def test_early_and_late_move_the_followers() -> None:
    made = train(rider(1, (1, 4), (2, 2)), rider(2, (1, 3)))
    before = follow(made, {}).schedule
    assert change_length(made, before, 1, 0, 6).schedule == {1: (0, 6), 2: (6,)}
    assert change_length(made, before, 1, 0, 2).schedule == {1: (0, 2), 2: (2,)}
    with pytest.raises(ValueError, match="minstens één week"):
        change_length(made, before, 1, 0, 0)


def test_a_leg_that_is_dragged_to_later_lets_the_next_go_first() -> None:
    made = train(rider(1, (1, 4)), rider(2, (1, 3)))
    moved = move_leg(made, follow(made, {}).schedule, 1, 0, 5)
    assert moved.schedule == {1: (5,), 2: (0,)}
    assert check_schedule(made, moved.schedule) == ()


def test_what_has_begun_stays() -> None:
    made = train(rider(1, (1, 4), begun=(2,)), rider(2, (1, 3)))
    assert follow(made, {1: (2,), 2: (6,)}).schedule == {1: (2,), 2: (6,)}


@pytest.mark.parametrize(
    ("made", "key"),
    [
        (train(rider(1, (1, 31))), "never"),
        (train(rider(1, (1, 2)), stops=(replace(KITCHEN, room=0), SCHOOL)), "never"),
        (train(*(rider(n, (1, 10)) for n in range(1, 5))), "asked"),
        (train(*(rider(n, (2, 1), job_id=1) for n in range(1, 4))), "job"),
    ],
)
def test_when_there_is_none_the_condition_is_named(made: Train, key: str) -> None:
    assert key in [problem.key for problem in conflicts(made)]
    assert best_by_trying(replace(made, riders=made.riders[:3])) is None or key == "asked"


def random_train(dice: random.Random, *, people: int, places: int, weeks: int) -> Train:
    stops = tuple(
        Stop(n, f"Plek {n}", dice.randint(1, 3), frozenset(dice.sample(range(weeks), dice.randint(0, 2))))
        for n in range(1, places + 1)
    )
    jobs = (Job(1, "Baan 1", people, dice.randint(0, weeks // 2)), Job(2, "Baan 2", people))
    riders = tuple(
        Rider(
            n,
            f"Kandidaat {n}",
            tuple(
                Leg(dice.randint(1, places), dice.randint(1, 3)) for _ in range(dice.randint(1, 3))
            ),
            dice.choice([1, 2, None]),
            dice.randint(0, 3),
            dice.randint(0, 3),
            frozenset(dice.sample(range(weeks), dice.randint(0, 2))),
        )
        for n in range(1, people + 1)
    )  # fmt: skip
    return Train(stops, jobs, riders, weeks)


def moved_and_dropped(dice: random.Random) -> None:
    """A train of chance, three changes of chance: room, order and dates hold each time."""
    made = random_train(dice, people=dice.randint(1, 7), places=dice.randint(1, 3), weeks=60)
    found = follow(made, {})
    for _ in range(3):
        assert found.problems == ()
        assert check_schedule(made, found.schedule) == ()
        someone = dice.choice(made.riders)
        leg = dice.randrange(len(someone.legs))
        match dice.randint(0, 2):
            case 0:
                to = dice.randint(0, 30)
                found = move_leg(made, found.schedule, someone.rider_id, leg, to)
                assert found.schedule[someone.rider_id][leg] >= to
            case 1 if len(made.riders) > 1:
                found = drop_out(made, found.schedule, someone.rider_id)
                made = replace(made, riders=tuple(r for r in made.riders if r != someone))
                assert someone.rider_id not in found.schedule
            case _:
                weeks = dice.randint(1, 5)
                found = change_length(made, found.schedule, someone.rider_id, leg, weeks)
                legs = [replace(one, weeks=weeks) if n == leg else one for n, one in enumerate(someone.legs)]
                changed = replace(someone, legs=tuple(legs))
                made = replace(made, riders=tuple(changed if r == someone else r for r in made.riders))
    assert check_schedule(made, found.schedule) == ()
    assert max(taken(made, found.schedule).values()) <= 3


@settings(max_examples=300, deadline=None)
@given(st.randoms(use_true_random=False))
def test_moving_dropping_early_and_late_keep_room_order_and_dates(dice: random.Random) -> None:
    moved_and_dropped(dice)


@pytest.mark.bench
@settings(max_examples=2_000, deadline=None)
@given(st.randoms(use_true_random=False))
def test_two_thousand_trains_keep_room_order_and_dates(dice: random.Random) -> None:
    moved_and_dropped(dice)


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_best_holds_and_moving_along_is_never_better(dice: random.Random) -> None:
    made = random_train(dice, people=dice.randint(1, 3), places=2, weeks=8)
    best, found = best_by_trying(made), follow(made, {})
    if best is None:
        assert found.problems
        return
    assert check_schedule(made, best) == ()
    assert not conflicts(made)
    if not found.problems:
        assert cost_of(made, best) <= cost_of(made, found.schedule)


def test_control_without_the_count_of_room_a_full_place_goes_by_unseen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = train(rider(1, (1, 4)), rider(2, (1, 3)))
    monkeypatch.setattr("trajectories.domain.train._Room.take", lambda *_: None)
    assert set(keys(made, follow(made, {}).schedule)) == {"room"}
