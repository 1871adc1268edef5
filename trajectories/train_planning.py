"""Finds the best schedule for the train with CP-SAT; its rules and a plain checker are in domain.train.

OR-tools is loaded by whoever searches, never by a page: see docs/adr/0010.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from core.domain.calendar import count_words
from trajectories.domain.train import (
    Cost,
    Problem,
    Rider,
    Schedule,
    Stop,
    Train,
    conflicts,
    cost_of,
    follow,
    in_queue,
    job_problems,
    possible_starts,
)

SECONDS = 25.0
WORKERS = 4
NO_TIME = "Er is in deze tijd geen planning gevonden. Probeer het voor minder kandidaten tegelijk."
# What share of the time each question may use: the sum of weeks, the last finish, the turns, who stays put.
SHARES = (0.75, 0.85, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Planned:
    """What was found. `proven`: nothing better exists. `problems` say why there is no schedule."""

    schedule: dict[int, tuple[int, ...]] | None
    cost: Cost | None
    proven: bool
    problems: tuple[Problem, ...] = ()


# Hears how far it is (0–1) and the smallest sum of weeks until then.
Progress = Callable[[float, int], None]


def plan_train(
    train: Train,
    *,
    now: Schedule | None = None,
    seconds: float = SECONDS,
    tell: Progress | None = None,
) -> Planned:
    """The best schedule for this train within so many seconds, or why there is none.

    ``now``: the weeks as they are; of equally good schedules the one that leaves most of them.
    """
    wrong = conflicts(train)
    if wrong:
        return Planned(None, None, False, wrong)
    if not train.riders:
        return Planned({}, cost_of(train, {}), True)
    return _Search(train, seconds, tell).run(now)


class _Search:
    """Questions to one model, one after the other: the sum of finishing weeks, the last finish, the turns of
    the queue, and who can stay where they are.
    """

    def __init__(self, train: Train, seconds: float, tell: Progress | None) -> None:
        from ortools.sat.python import cp_model

        self.cp: Any = cp_model
        self.train, self.tell, self.seconds = train, tell, seconds
        self.begin = time.monotonic()
        self.model = cp_model.CpModel()
        self.starts: dict[tuple[int, int], Any] = {}
        self.ends: list[Any] = []
        self.at: dict[int, list[Any]] = {stop.stop_id: [] for stop in train.stops}
        for rider in in_queue(train.riders):
            self._add_rider(rider)
        there = _begun(train.riders)
        for stop in train.stops:
            self._add_room(stop, there)
        self.last = self.model.new_int_var(0, 2 * train.weeks, "last")
        self.model.add_max_equality(self.last, self.ends)

    def _add_rider(self, rider: Rider) -> None:
        before: Any = None
        for place, leg in enumerate(rider.legs):
            name = f"{rider.rider_id}.{place}"
            weeks = list(possible_starts(self.train, rider, place))
            start = self.model.new_int_var_from_domain(self.cp.Domain.from_values(weeks), f"s{name}")
            if place >= len(rider.begun):
                bar = self.model.new_fixed_size_interval_var(start, leg.weeks, f"i{name}")
                self.at[leg.stop_id].append(bar)
                if before is not None:
                    self.model.add(start >= before)
            before = start + leg.weeks
            self.starts[rider.rider_id, place] = start
        opens = self.train.opens(rider)
        latest = max(self.train.weeks, opens, rider.ready)
        end = self.model.new_int_var(min(opens, 0), latest, f"e{rider.rider_id}")
        self.model.add(end >= opens)
        self.model.add(end >= (before if before is not None else rider.ready))
        self.ends.append(end)

    def _add_room(self, stop: Stop, there: Counter[tuple[int, int]]) -> None:
        """Weeks with less room hold bars of their own: what isn't there, and who has begun already."""
        bars = self.at[stop.stop_id]
        if not bars or (stop.room >= len(bars) + sum(there.values()) and not stop.rooms):
            return
        wants = [1] * len(bars)
        short = [
            stop.room - max(stop.room_in(week) - there[stop.stop_id, week], 0)
            for week in range(self.train.weeks)
        ]
        for start, end, less in _blocks(short):
            bars.append(
                self.model.new_fixed_size_interval_var(start, end - start, f"b{stop.stop_id}.{start}")
            )
            wants.append(less)
        self.model.add_cumulative(bars, wants, stop.room)

    def run(self, now: Schedule | None) -> Planned:
        first = follow(self.train, {})
        if not first.problems:
            self._hint(first.schedule)
        many = len(self.ends)
        goals = [sum(self.ends), self.last, sum((many - n) * end for n, end in enumerate(self.ends))]
        goals += [self._moves(now)] if now else []
        best: dict[int, tuple[int, ...]] | None = None
        proven = True
        for share, goal in zip(SHARES, goals, strict=False):
            solver, status = self._solve(share, goal)
            if status == self.cp.INFEASIBLE:
                return Planned(None, None, False, (_too_full(self.train),))
            if status not in (self.cp.OPTIMAL, self.cp.FEASIBLE):
                proven = False
                break
            best = self._read(solver)
            proven = proven and status == self.cp.OPTIMAL
            self.model.add(goal <= round(solver.objective_value))
            self._hint(best)
        if best is None:
            return Planned(None, None, False, (Problem("time", NO_TIME),))
        return Planned(best, cost_of(self.train, best), proven)

    def _moves(self, now: Schedule) -> Any:
        """How many legs get another week."""
        moves = []
        for (rider_id, place), start in self.starts.items():
            moved = self.model.new_bool_var(f"m{rider_id}.{place}")
            self.model.add(start == now[rider_id][place]).only_enforce_if(~moved)
            moves.append(moved)
        return sum(moves)

    def _solve(self, share: float, goal: Any) -> tuple[Any, Any]:
        solver = self.cp.CpSolver()
        left = self.begin + share * self.seconds - time.monotonic()
        solver.parameters.max_time_in_seconds = max(left, 0.05)
        solver.parameters.num_workers = WORKERS
        solver.parameters.random_seed = 1
        self.model.minimize(goal)
        return solver, solver.solve(self.model, _listener(self) if self.tell else None)

    def _hint(self, schedule: dict[int, tuple[int, ...]]) -> None:
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        for (rider_id, place), start in self.starts.items():
            self.model.add_hint(start, schedule[rider_id][place])

    def _read(self, solver: Any) -> dict[int, tuple[int, ...]]:
        found: dict[int, list[int]] = {rider.rider_id: [] for rider in self.train.riders}
        for (rider_id, _), start in self.starts.items():
            found[rider_id].append(solver.value(start))
        return {rider_id: tuple(weeks) for rider_id, weeks in found.items()}


def _listener(search: _Search) -> Any:
    """What the solver calls with each better schedule."""

    class Listener(search.cp.CpSolverSolutionCallback):  # type: ignore[misc, name-defined]
        def on_solution_callback(self) -> None:
            if search.tell is not None:
                share = (time.monotonic() - search.begin) / search.seconds
                search.tell(min(share, 1.0), round(self.objective_value))

    return Listener()


def _begun(riders: Iterable[Rider]) -> Counter[tuple[int, int]]:
    """How many people are at a stop in a week who have begun there, by (stop, week)."""
    return Counter(
        (leg.stop_id, week)
        for rider in riders
        for leg, start in zip(rider.legs, rider.begun, strict=False)
        for week in range(start, start + leg.weeks)
    )


def _blocks(numbers: list[int]) -> Iterable[tuple[int, int, int]]:
    """Equal numbers above 0 in a row, as (from, to, number)."""
    start = 0
    for week in range(1, len(numbers) + 1):
        if week == len(numbers) or numbers[week] != numbers[start]:
            if numbers[start] > 0:
                yield start, week, numbers[start]
            start = week


def _too_full(train: Train) -> Problem:
    """Each alone would fit, together they don't: the stop of which most is asked is named."""
    asked = {stop.stop_id: 0 for stop in train.stops}
    for rider in train.riders:
        for leg in rider.legs:
            asked[leg.stop_id] += leg.weeks
    stop = max(train.stops, key=lambda one: (asked[one.stop_id] / max(one.room, 1), one.stop_id))
    weeks = count_words(train.weeks, "week", "weken")
    return Problem(
        "together",
        f"Samen past het niet binnen {weeks}. Het meest gevraagd is {stop.name}: "
        f"{count_words(asked[stop.stop_id], 'week', 'weken')}, met plek voor {stop.room} tegelijk.",
        stop_id=stop.stop_id,
    )


def job_warnings(train: Train) -> tuple[str, ...]:
    """Jobs that more people are on their way to than there are places: said beside a schedule."""
    return tuple(problem.text for problem in job_problems(train))
