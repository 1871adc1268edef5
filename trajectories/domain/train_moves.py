"""What a change of one ride does to the others, without touching whom it doesn't concern.

`domain.train.follow` lays the whole train anew, each as early as it goes. On a screen that would surprise:
who planned a later start on purpose keeps it, and what was wrong already isn't mended on the quiet. So the
train is laid twice, without and with the change, and only what differs between the two moves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
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
    was = schedule[rider_id][leg]
    freed = {rider.legs[leg].stop_id: (was, abs(to_week - was))} if fill else {}
    asked = {(rider_id, leg): max(to_week, 0)}
    return _laid(train, train, schedule, freed, asked)


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

    less = was.weeks - weeks
    starts = schedule[rider_id]
    freed: dict[int, tuple[int, int]] = {}
    asked = {(rider_id, leg): starts[leg]}
    if fill and less > 0:
        freed = {was.stop_id: (starts[leg], less)}
        asked |= {(rider_id, n): max(starts[n] - less, 0) for n in range(leg + 1, len(rider.legs))}
    return _laid(train, with_rider(train, rider_id, changed), schedule, freed, asked)


def take_out(train: Train, schedule: Schedule, rider_id: int, *, fill: bool = True) -> Outcome:
    """Somebody stops; who waits for the places that come free moves up."""
    rider = _rider(train, rider_id)
    rest = replace(train, riders=tuple(one for one in train.riders if one.rider_id != rider_id))
    freed = {
        leg.stop_id: (start, max(leg.weeks + min(start, 0), 0))
        for leg, start in zip(rider.legs, schedule[rider_id], strict=True)
    }
    left = {key: weeks for key, weeks in schedule.items() if key != rider_id}
    return _laid(rest, rest, left, freed if fill else {}, {})


def _laid(
    train: Train,
    changed: Train,
    schedule: Schedule,
    freed: Mapping[int, tuple[int, int]],
    asked: Mapping[tuple[int, int], int],
) -> Outcome:
    """Lays the train until nobody moves up without a reason: because its own stop came free, or because the
    leg before it moved up. ``asked``: first the leg that it is about, with the week; then its followers.
    """
    floors = _as_planned(train, schedule)
    _move_up(changed, schedule, floors, freed)
    floors |= {key: week for key, week in asked.items() if key in floors}
    about = next(iter(asked), None)
    while True:
        outcome = _settle(train, changed, schedule, floors, about)
        idle = [key for key in _idle(changed, schedule, outcome, freed) if key not in asked]
        if not idle:
            return outcome
        floors |= {(rider_id, leg): schedule[rider_id][leg] for rider_id, leg in idle}


def _idle(
    train: Train, schedule: Schedule, outcome: Outcome, freed: Mapping[int, tuple[int, int]]
) -> list[tuple[int, int]]:
    """Legs that moved up although neither their stop came free nor the leg before them moved up."""
    earlier = {(one.rider_id, one.leg) for one in outcome.moved if one.after < one.before}
    return [
        (key, leg)
        for key, leg in sorted(earlier)
        if _rider(train, key).legs[leg].stop_id not in freed and (key, leg - 1) not in earlier
    ]


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
    found: dict[int, list[int]] = {}
    for rider in changed.riders:
        key = rider.rider_id
        weeks = zip(schedule[key], still[key], after.schedule[key], strict=True)
        found[key] = [
            now if now != alone or (key, place) == asked else was
            for place, (was, alone, now) in enumerate(weeks)
        ]
    while wrong := _newly_wrong(changed, schedule, found, after.schedule, asked):
        rider_id, leg = wrong
        found[rider_id][leg] = after.schedule[rider_id][leg]
    return _told(schedule, found, after.problems)


def _newly_wrong(
    train: Train,
    before: Schedule,
    found: Mapping[int, list[int]],
    after: Schedule,
    asked: tuple[int, int] | None,
) -> tuple[int, int] | None:
    """A leg that stayed where it was wrong already, and is now in the way of what moved: it moves too."""
    taken = Counter(
        (leg.stop_id, week)
        for rider in train.riders
        for leg, start in zip(rider.legs, found[rider.rider_id], strict=True)
        for week in range(start, start + leg.weeks)
    )
    fresh = {
        (leg.stop_id, week)
        for rider in train.riders
        for place, (leg, now) in enumerate(zip(rider.legs, found[rider.rider_id], strict=True))
        if now != before[rider.rider_id][place] or (rider.rider_id, place) == asked
        for week in range(now, now + leg.weeks)
    }
    stops = {stop.stop_id: stop for stop in train.stops}
    for rider in train.riders:
        key, weeks = rider.rider_id, found[rider.rider_id]
        for place, leg in enumerate(rider.legs):
            if weeks[place] == after[key][place]:
                continue
            here = [(leg.stop_id, week) for week in range(weeks[place], weeks[place] + leg.weeks)]
            crowded = any(one in fresh and taken[one] > stops[one[0]].room_in(one[1]) for one in here)
            early = place > 0 and weeks[place] < weeks[place - 1] + rider.legs[place - 1].weeks
            changed = place > 0 and (weeks[place - 1] != before[key][place - 1] or (key, place - 1) == asked)
            if crowded or (early and changed):
                return key, place
    return None


def _told(schedule: Schedule, found: Mapping[int, list[int]], problems: Iterable[Problem]) -> Outcome:
    moved = tuple(
        Moved(key, leg, was, now)
        for key, weeks in sorted(found.items())
        for leg, (was, now) in enumerate(zip(schedule[key], weeks, strict=True))
        if was != now
    )
    people = {one.rider_id for one in moved}
    stuck = tuple(one for one in problems if one.key != "job" and one.rider_id in people)
    return Outcome({key: tuple(weeks) for key, weeks in found.items()}, moved, stuck)
