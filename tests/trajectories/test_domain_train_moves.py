"""Moving one ride: who follows, who stays, and that room, order and dates hold whatever happens."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trajectories.test_domain_train import random_train, rider, train
from trajectories.domain.train import Schedule, Stop, Train, check_schedule, follow, taken, with_rider
from trajectories.domain.train_moves import Outcome, change_weeks, move_start, take_out

WEEKS = {1: (0, 4), 2: (4,), 3: (9,)}


def three() -> Train:
    """One after the other in a kitchen for one; the third begins later than would be possible."""
    return train(rider(1, (1, 4), (2, 2)), rider(2, (1, 3)), rider(3, (1, 2)))


def moved(outcome: Outcome) -> list[tuple[int, int, int]]:
    return [(one.rider_id, one.before, one.after) for one in outcome.moved]


def test_who_is_in_the_way_follows_and_a_gap_takes_the_rest() -> None:
    outcome = move_start(three(), WEEKS, 1, 0, 1)
    assert moved(outcome) == [(1, 0, 1), (1, 4, 5), (2, 4, 5)]
    assert outcome.schedule[3] == (9,)


def test_who_planned_a_later_start_on_purpose_keeps_it() -> None:
    assert moved(move_start(three(), WEEKS, 3, 0, 12)) == [(3, 9, 12)]


def test_in_the_same_week_the_one_that_was_moved_goes_first() -> None:
    outcome = move_start(three(), WEEKS, 3, 0, 4)
    assert outcome.schedule[3] == (4,)
    assert outcome.schedule[2] == (6,)


def test_a_week_that_is_taken_is_not_given_away() -> None:
    assert move_start(three(), WEEKS, 3, 0, 5).schedule[3] == (7,)


def test_with_filling_whoever_comes_after_moves_up_by_as_much_at_most() -> None:
    plain = train(rider(1, (1, 4)), rider(2, (1, 3)), rider(3, (1, 2)))
    weeks = {1: (0,), 2: (4,), 3: (9,)}
    assert moved(change_weeks(plain, weeks, 1, 0, 3)) == [(2, 4, 3), (3, 9, 8)]
    assert moved(change_weeks(plain, weeks, 1, 0, 3, fill=False)) == []


def test_who_is_late_pushes_the_next() -> None:
    assert moved(change_weeks(three(), WEEKS, 1, 0, 6)) == [(1, 4, 6), (2, 4, 6)]
    with pytest.raises(ValueError, match="minstens één week"):
        change_weeks(three(), WEEKS, 1, 0, 0)


def test_who_stops_makes_room() -> None:
    assert moved(take_out(three(), WEEKS, 2)) == [(3, 9, 6)]
    assert moved(take_out(three(), WEEKS, 2, fill=False)) == []
    assert 2 not in take_out(three(), WEEKS, 2).schedule


def test_nobody_moves_up_elsewhere_because_of_a_place_that_is_not_theirs() -> None:
    """Who can't use the room that came free (away), keeps what comes after it as well."""
    made = train(rider(1, (1, 4)), rider(2, (1, 3), (2, 2), away=frozenset(range(4))))
    assert moved(take_out(made, {1: (0,), 2: (4, 9)}, 1)) == []


def test_what_has_begun_stays_and_says_so() -> None:
    made = train(rider(1, (1, 4), begun=(0,)), rider(2, (1, 3)))
    outcome = move_start(made, {1: (0,), 2: (4,)}, 1, 0, 2)
    assert [problem.key for problem in outcome.problems] == ["begun"]
    assert outcome.moved == ()


def test_what_was_wrong_already_is_not_mended_on_the_quiet() -> None:
    """Two at once where one fits; somebody else moves."""
    made = train(rider(1, (1, 4)), rider(2, (1, 4)), rider(3, (2, 2)))
    assert moved(move_start(made, {1: (0,), 2: (2,), 3: (0,)}, 3, 0, 5)) == [(3, 0, 5)]


def test_who_was_wrong_already_moves_when_somebody_else_comes_there() -> None:
    """The second is there in a week in which that can't be; the first comes there too, and it is full."""
    made = train(rider(1, (1, 2)), rider(2, (1, 3), (2, 2), away=frozenset({5})))
    outcome = move_start(made, {1: (10,), 2: (4, 7)}, 1, 0, 4)
    assert moved(outcome) == [(1, 10, 4), (2, 4, 6), (2, 7, 9)]
    assert check_schedule(made, outcome.schedule) == ()


def test_what_comes_after_a_leg_that_moved_never_begins_before_it_ends() -> None:
    made = train(rider(1, (1, 2)), rider(2, (1, 3), (2, 2), away=frozenset({9})))
    outcome = move_start(made, {1: (0,), 2: (4, 8)}, 1, 0, 3)
    for one in made.riders[1:]:
        first, second = outcome.schedule[one.rider_id]
        assert second >= first + 3


def one_change(dice: random.Random, made: Train, weeks: Schedule) -> tuple[Train, Outcome, tuple[int, int]]:
    """Somebody moves, or is early or late: the train it then is, what came of it, and the leg it is about."""
    who, fill = dice.choice(made.riders), dice.random() < 0.5
    leg = dice.randrange(len(who.legs))
    if dice.random() < 0.5:
        outcome = move_start(made, weeks, who.rider_id, leg, dice.randint(0, 25), fill=fill)
        return made, outcome, (who.rider_id, leg)
    length = dice.randint(1, 5)
    outcome = change_weeks(made, weeks, who.rider_id, leg, length, fill=fill)
    legs = tuple(replace(one, weeks=length) if n == leg else one for n, one in enumerate(who.legs))
    changed = with_rider(made, who.rider_id, lambda one: replace(one, legs=legs))
    return changed, outcome, (who.rider_id, leg)


def check_nothing_else_is_wrong(dice: random.Random) -> None:
    """Weeks at random: full, closed, out of order. After a change nothing is wrong that wasn't before."""
    made = random_train(dice, people=dice.randint(2, 6), places=2, weeks=60)
    weeks = {one.rider_id: tuple(sorted(dice.randint(0, 20) for _ in one.legs)) for one in made.riders}
    after, outcome, asked = one_change(dice, made, weeks)
    assert outcome.problems == ()
    there = {asked, *((one.rider_id, one.leg) for one in outcome.moved)}
    for one in after.riders:
        now = outcome.schedule[one.rider_id]
        for place in range(1, len(now)):
            late = now[place] < now[place - 1] + one.legs[place - 1].weeks
            assert not late or not {(one.rider_id, place - 1), (one.rider_id, place)} & there
    before = taken(made, weeks)
    for key, count in taken(after, outcome.schedule).items():
        assert count <= max(made.stop(key[0]).room_in(key[1]), before[key])


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_change_in_a_train_that_is_wrong_makes_nothing_else_wrong(dice: random.Random) -> None:
    check_nothing_else_is_wrong(dice)


@pytest.mark.bench
def test_two_thousand_wrong_trains_do_not_get_worse() -> None:
    for seed in range(2_000):
        check_nothing_else_is_wrong(random.Random(seed))


def test_what_does_not_fit_at_all_says_why() -> None:
    outcome = move_start(three(), WEEKS, 3, 0, 29)
    assert [problem.key for problem in outcome.problems] == ["never"]


def test_room_can_differ_by_week() -> None:
    made = train(
        rider(1, (1, 2)), rider(2, (1, 2)), stops=(Stop(1, "Keuken", 1, rooms=(1, 1, 0, 0, 1, 1, 1)),)
    )
    assert follow(made, {}).schedule == {1: (0,), 2: (4,)}
    assert [one.key for one in check_schedule(made, {1: (0,), 2: (2,)})] == ["room", "room"]


def after_some_moves(dice: random.Random) -> tuple[Train, Schedule]:
    """A random train in which people move, stop, are early and late; each step checked."""
    made = random_train(dice, people=dice.randint(1, 7), places=dice.randint(1, 3), weeks=60)
    weeks: Schedule = follow(made, {}).schedule
    for _ in range(4):
        who, fill = dice.choice(made.riders), dice.random() < 0.5
        leg, what = dice.randrange(len(who.legs)), dice.randint(0, 2)
        if what == 0:
            to = dice.randint(0, 30)
            outcome = move_start(made, weeks, who.rider_id, leg, to, fill=fill)
            assert outcome.schedule[who.rider_id][leg] >= to
        elif what == 1:
            length = dice.randint(1, 5)
            outcome = change_weeks(made, weeks, who.rider_id, leg, length, fill=fill)
            legs = tuple(replace(one, weeks=length) if n == leg else one for n, one in enumerate(who.legs))
            made = with_rider(made, who.rider_id, lambda one, legs=legs: replace(one, legs=legs))
        elif len(made.riders) > 1:
            outcome = take_out(made, weeks, who.rider_id, fill=fill)
            made = replace(made, riders=tuple(one for one in made.riders if one != who))
        else:
            continue
        assert outcome.problems == ()
        weeks = outcome.schedule
        assert check_schedule(made, weeks) == ()
    return made, weeks


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_moving_dropping_early_and_late_keep_room_order_and_dates(dice: random.Random) -> None:
    made, weeks = after_some_moves(dice)
    assert max(taken(made, weeks).values(), default=0) <= 3


@pytest.mark.bench
def test_two_thousand_random_trains_keep_room_order_and_dates() -> None:
    for seed in range(2_000):
        after_some_moves(random.Random(seed))


def test_control_laid_anew_somebody_else_would_move() -> None:
    """What the second laying is for: `follow` alone pulls the third forward."""
    plain = follow(three(), WEEKS, not_before={(1, 0): 1})
    assert (3, 9, 8) in [(one.rider_id, one.before, one.after) for one in plain.moved]
    assert 3 not in [one.rider_id for one in move_start(three(), WEEKS, 1, 0, 1).moved]
