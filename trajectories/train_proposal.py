"""What a change of the train would do, before anything is written: who moves, from when to when, and what
then no longer fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from trajectories.domain.train import Problem, Schedule
from trajectories.domain.train_conflicts import Conflict, StepFacts
from trajectories.domain.train_moves import Outcome, change_weeks, move_start, take_out
from trajectories.domain.train_weeks import moved, week_of, weeks_of
from trajectories.train_facts import Ride, TrainFacts


class Deed(StrEnum):
    """What is asked of one step."""

    START = "start"  # it begins in another week
    END = "end"  # it ends earlier or later
    STOP = "stop"  # the candidate stops on this day


@dataclass(frozen=True, slots=True)
class Ask:
    """``day``: the new first day (its week counts), the new last day, or the last day of all. ``fill``: who
    comes after moves up when room comes free.
    """

    step_id: int
    deed: Deed
    day: date
    fill: bool


@dataclass(frozen=True, slots=True)
class StepChange:
    """A step with other days; ``gone``: it is taken out of the plan."""

    step_id: int
    candidate_id: int
    name: str
    place_id: int
    place: str
    start: date
    end: date
    new_start: date
    new_end: date
    asked: bool = False
    gone: bool = False

    @property
    def weeks(self) -> int:
        """How many weeks later it begins, negative = earlier; where only the end moves: how much longer."""
        days = (self.new_start - self.start).days or (self.new_end - self.end).days
        return round(days / 7)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change as a whole. ``reasons``: why it can't be; then there is nothing to save."""

    key: str
    changes: tuple[StepChange, ...]
    after: TrainFacts
    reasons: tuple[str, ...] = ()
    asked: Ask | None = None

    @property
    def new_conflicts(self) -> tuple[Conflict, ...]:
        return self.after.conflicts


def propose(facts: TrainFacts, ask: Ask) -> Proposal:
    """What comes of a change of one step. The step must be one of a ride that may be moved."""
    ride, leg = find_leg(facts, ask.step_id)
    step = ride.steps[leg]
    outcome = _outcome(facts, ride, leg, ask)
    if outcome.problems:
        return Proposal(facts.key(), (), facts, _reasons(outcome.problems), ask)
    changes = list(changes_of(facts, outcome.schedule, asked=step.step_id))
    if ask.deed == Deed.END:
        changes = [_ends(ride, step, ask.day), *(one for one in changes if one.step_id != step.step_id)]
    if ask.deed == Deed.STOP:
        changes = [*_stops(facts, ride, ask.day), *changes]
    real = tuple(one for one in changes if one.gone or (one.start, one.end) != (one.new_start, one.new_end))
    return Proposal(facts.key(), real, applied(facts, real), (), ask)


def find_leg(facts: TrainFacts, step_id: int) -> tuple[Ride, int]:
    """The ride of a step and its place in it. Raises LookupError when it can't be moved by this user."""
    for ride in facts.movable:
        for leg, step in enumerate(ride.steps):
            if step.step_id == step_id:
                return ride, leg
    raise LookupError(step_id)


def _outcome(facts: TrainFacts, ride: Ride, leg: int, ask: Ask) -> Outcome:
    train, schedule, rider = facts.train(), facts.schedule(), ride.rider.rider_id
    match ask.deed:
        case Deed.START:
            return move_start(train, schedule, rider, leg, week_of(facts.first, ask.day), fill=ask.fill)
        case Deed.END:
            weeks = weeks_of(facts.first, ride.steps[leg].start, ask.day)[1]
            return change_weeks(train, schedule, rider, leg, weeks, fill=ask.fill)
        case _:
            outcome = Outcome(dict(schedule), ())
            for one in _rides_of(facts, ride):
                left = replace(train, riders=tuple(r for r in train.riders if r.rider_id in outcome.schedule))
                outcome = take_out(left, outcome.schedule, one.rider.rider_id, fill=ask.fill)
            return outcome


def _rides_of(facts: TrainFacts, ride: Ride) -> list[Ride]:
    """All rides of the same candidate."""
    return [one for one in facts.movable if one.row.candidate_id == ride.row.candidate_id]


def _reasons(problems: Iterable[Problem]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(problem.text for problem in problems))


def changes_of(facts: TrainFacts, schedule: Schedule, *, asked: int = 0) -> Iterable[StepChange]:
    """The steps that begin in another week than now, as days."""
    now = facts.schedule()
    for ride in facts.movable:
        weeks = schedule.get(ride.rider.rider_id)
        if weeks is None:
            continue
        before = now[ride.rider.rider_id]
        for step, was, to in zip(ride.steps, before, weeks, strict=True):
            if was != to:
                yield StepChange(
                    step.step_id,
                    ride.row.candidate_id,
                    ride.row.name,
                    step.place_id or 0,
                    step.place,
                    step.start,
                    step.end,
                    moved(step.start, to - was),
                    moved(step.end, to - was),
                    asked=step.step_id == asked,
                )


def _ends(ride: Ride, step: StepFacts, day: date) -> StepChange:
    return StepChange(
        step.step_id,
        ride.row.candidate_id,
        ride.row.name,
        step.place_id or 0,
        step.place,
        step.start,
        step.end,
        step.start,
        day,
        asked=True,
    )


def _stops(facts: TrainFacts, ride: Ride, day: date) -> Iterable[StepChange]:
    """What has begun ends on this day; what hasn't is taken out."""
    for one in _rides_of(facts, ride):
        for step in one.steps:
            if step.begun and step.start <= day:
                if day < step.end:
                    yield _ends(one, step, day)
            else:
                gone = _ends(one, step, step.end)
                yield replace(gone, gone=True)


def applied(facts: TrainFacts, changes: Iterable[StepChange]) -> TrainFacts:
    """The train as it would be."""
    by_step = {one.step_id: one for one in changes}

    def steps(found: tuple[StepFacts, ...]) -> tuple[StepFacts, ...]:
        return tuple(_new(step, by_step) for step in found if not _gone(step, by_step))

    rides = tuple(replace(ride, steps=steps(ride.steps)) for ride in facts.facts)
    left = tuple(ride for ride in rides if ride.steps)
    return replace(
        facts,
        facts=left,
        steps={step.step_id: (ride.rider_id, step) for ride in left for step in ride.steps},
    )


def _new(step: StepFacts, changes: Mapping[int, StepChange]) -> StepFacts:
    change = changes.get(step.step_id)
    return replace(step, start=change.new_start, end=change.new_end) if change else step


def _gone(step: StepFacts, changes: Mapping[int, StepChange]) -> bool:
    change = changes.get(step.step_id)
    return change is not None and change.gone
