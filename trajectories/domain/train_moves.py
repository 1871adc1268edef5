"""What a change of one ride does to the others, without touching whom it doesn't concern.

`domain.train.follow` lays the whole train anew, each as early as it goes. On a screen that would surprise:
who planned a later start on purpose keeps it, and what was wrong already isn't mended on the quiet. So the
train is laid twice, without and with the change, and only what differs between the two moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trajectories.domain.train import (
    Moved,
    Problem,
    Rider,
    Schedule,
    Train,
    follow,
    with_rider,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The train after a change: the weeks of everybody, what moved, and why it can't be (empty: it can)."""

    schedule: dict[int, tuple[int, ...]]
    moved: tuple[Moved, ...]
    problems: tuple[Problem, ...] = ()


def move_start(
    train: Train, schedule: Schedule, rider_id: int, leg: int, to_week: int, *, fill: bool = False
) -> Outcome:
    """A leg begins in another week, at the earliest; whoever is in the way follows.

    ``fill``: who comes after it may move up, by as many weeks as this leg moved.
    """
    rider = _rider(train, rider_id)
    if leg < len(rider.begun):
        return Outcome(dict(schedule), (), (_begun(rider),))
    floors = _as_planned(train, schedule)
    if fill:
        shift = abs(to_week - schedule[rider_id][leg])
        _move_up(train, schedule, floors, {rider.legs[leg].stop_id: (schedule[rider_id][leg], shift)})
    floors[rider_id, leg] = max(to_week, 0)
    return _settle(train, train, schedule, floors, (rider_id, leg))


def change_weeks(
    train: Train, schedule: Schedule, rider_id: int, leg: int, weeks: int, *, fill: bool = True
) -> Outcome:
    """A leg takes more weeks (late) or fewer (early). Raises ValueError under one week."""
    if weeks < 1:
        raise ValueError("Een leerplek duurt minstens één week.")
    rider = _rider(train, rider_id)
    was = rider.legs[leg]

    def changed(one: Rider) -> Rider:
        legs = (replace(part, weeks=weeks) if n == leg else part for n, part in enumerate(one.legs))
        return replace(one, legs=tuple(legs))

    floors = _as_planned(train, schedule)
    if fill and weeks < was.weeks:
        _move_up(train, schedule, floors, {was.stop_id: (schedule[rider_id][leg], was.weeks - weeks)})
        for later in range(leg + 1, len(rider.legs)):
            floors[rider_id, later] = max(schedule[rider_id][later] - (was.weeks - weeks), 0)
    return _settle(train, with_rider(train, rider_id, changed), schedule, floors, (rider_id, leg))


def take_out(train: Train, schedule: Schedule, rider_id: int, *, fill: bool = True) -> Outcome:
    """Somebody stops; who waits for the places that come free moves up."""
    rider = _rider(train, rider_id)
    rest = replace(train, riders=tuple(one for one in train.riders if one.rider_id != rider_id))
    floors = _as_planned(rest, schedule)
    if fill:
        freed = {
            leg.stop_id: (start, max(leg.weeks + min(start, 0), 0))
            for leg, start in zip(rider.legs, schedule[rider_id], strict=True)
        }
        _move_up(rest, schedule, floors, freed)
    left = {key: weeks for key, weeks in schedule.items() if key != rider_id}
    return _settle(rest, rest, left, floors, None)


def _rider(train: Train, rider_id: int) -> Rider:
    return next(one for one in train.riders if one.rider_id == rider_id)


def _begun(rider: Rider) -> Problem:
    return Problem("begun", f"{rider.name} is al begonnen: die week staat vast.", rider.rider_id)


def _as_planned(train: Train, schedule: Schedule) -> dict[tuple[int, int], int]:
    """Nobody begins earlier than planned."""
    return {
        (rider.rider_id, place): week
        for rider in train.riders
        for place, week in enumerate(schedule[rider.rider_id])
        if place >= len(rider.begun)
    }


def _move_up(
    train: Train,
    schedule: Schedule,
    floors: dict[tuple[int, int], int],
    freed: Mapping[int, tuple[int, int]],
) -> None:
    """Who begins at a stop where room comes free, after the week in which it does, may begin that much
    earlier; so may what they learn after it. ``freed``: stop → (from this week, by so many weeks).
    """
    for rider in train.riders:
        most = 0
        for place, leg in enumerate(rider.legs):
            if place < len(rider.begun):
                continue
            week = schedule[rider.rider_id][place]
            since, weeks = freed.get(leg.stop_id, (0, 0))
            if week > since:
                most = max(most, weeks)
            floors[rider.rider_id, place] = max(week - most, 0) if most else week


def _settle(
    train: Train,
    changed: Train,
    schedule: Schedule,
    floors: dict[tuple[int, int], int],
    asked: tuple[int, int] | None,
) -> Outcome:
    """Lays the train without and with the change, and moves what differs, and what was asked."""
    still = follow(train, schedule, not_before=_as_planned(train, schedule)).schedule
    after = follow(changed, schedule, not_before=floors, ahead=asked)
    found: dict[int, tuple[int, ...]] = {}
    for rider in changed.riders:
        key = rider.rider_id
        weeks = zip(schedule[key], still[key], after.schedule[key], strict=True)
        found[key] = tuple(
            now if now != alone or (key, place) == asked else was
            for place, (was, alone, now) in enumerate(weeks)
        )
    moved = tuple(
        Moved(key, leg, was, now)
        for key, weeks in sorted(found.items())
        for leg, (was, now) in enumerate(zip(schedule[key], weeks, strict=True))
        if was != now
    )
    stuck = tuple(
        problem
        for problem in after.problems
        if problem.key != "job" and any(one.rider_id == problem.rider_id for one in moved)
    )
    return Outcome(found, moved, stuck)
