"""The train: who learns where in which week, and who moves along when somebody is early, late or stops.

A learn-in place with room for n takes the next candidate as soon as one moves on to the next place or to the
job. Weeks are whole numbers from the start of the schedule (week 0). Best = smallest sum of finishing weeks,
then the earliest last finish, then who stands first in the queue goes first.

Source: method page, train.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.domain.calendar import count_words

TWO_YEARS = 104


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to learn in: how many people at the same time, and the weeks in which it takes nobody.

    ``rooms``: the room week by week from week 0, where it isn't the same always (another period, people whom
    this schedule doesn't move); ``room`` is then the most of them.
    """

    stop_id: int
    name: str
    room: int
    closed: frozenset[int] = frozenset()
    rooms: tuple[int, ...] = ()

    def room_in(self, week: int) -> int:
        """The room in one week; outside the weeks that are told apart: the most there is."""
        return self.rooms[week] if 0 <= week < len(self.rooms) else self.room


@dataclass(frozen=True, slots=True)
class Job:
    """Where the ride ends: `places` people can start, not before week `opens`."""

    job_id: int
    name: str
    places: int
    opens: int = 0


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of the ride: so many weeks in a row at one stop."""

    stop_id: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Rider:
    """A candidate with the legs to learn, in order.

    `queue`: place in the queue, low first. `ready`: the first week that somebody can begin. `away`: weeks in
    which nothing can be learned (holiday, no child care). `begun`: start weeks of the legs that have begun;
    they stay where they are.
    """

    rider_id: int
    name: str
    legs: tuple[Leg, ...]
    job_id: int | None = None
    queue: int = 0
    ready: int = 0
    away: frozenset[int] = frozenset()
    begun: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Train:
    """All that a schedule must fit. `weeks`: how many weeks the schedule may last."""

    stops: tuple[Stop, ...]
    jobs: tuple[Job, ...]
    riders: tuple[Rider, ...]
    weeks: int = TWO_YEARS

    def stop(self, stop_id: int) -> Stop:
        return next(stop for stop in self.stops if stop.stop_id == stop_id)

    def opens(self, rider: Rider) -> int:
        """The first week in which the job of this rider can begin."""
        return next((job.opens for job in self.jobs if job.job_id == rider.job_id), 0)


# Start week of every leg, by rider.
Schedule = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Problem:
    """A condition that does not hold, in words, with who and where it is about (0: nobody, nowhere)."""

    key: str
    text: str
    rider_id: int = 0
    stop_id: int = 0


def finish_of(train: Train, rider: Rider, starts: Sequence[int]) -> int:
    """The week in which the job can begin: after the last leg, not before the job is there."""
    learned = starts[-1] + rider.legs[-1].weeks if rider.legs else rider.ready
    return max(learned, train.opens(rider))


@dataclass(frozen=True, slots=True, order=True)
class Cost:
    """How good a schedule is, less is better, compared in this order.

    `total`: the finishing weeks added up. `last`: the last of them. `turns`: finishing weeks weighted with
    the place in the queue, so that of two equal schedules the one counts in which the first go first.
    """

    total: int
    last: int
    turns: int


def cost_of(train: Train, schedule: Schedule) -> Cost:
    """The cost of a schedule that holds everybody."""
    ends = [finish_of(train, rider, schedule[rider.rider_id]) for rider in in_queue(train.riders)]
    many = len(ends)
    return Cost(sum(ends), max(ends, default=0), sum((many - n) * end for n, end in enumerate(ends)))


def in_queue(riders: Iterable[Rider]) -> list[Rider]:
    """Riders in the order of the queue; of two at one place the lower id."""
    return sorted(riders, key=lambda rider: (rider.queue, rider.rider_id))


# --- whether a schedule holds ---------------------------------------------------------------------------


def check_schedule(train: Train, schedule: Schedule) -> tuple[Problem, ...]:
    """Everything that is wrong with a schedule, the plain way; empty when it holds."""
    found: list[Problem] = []
    for rider in train.riders:
        found += _rider_problems(train, rider, schedule.get(rider.rider_id, ()))
    if not any(problem.key == "legs" for problem in found):
        found += _room_problems(train, schedule)
    found += job_problems(train)
    return tuple(found)


def _rider_problems(train: Train, rider: Rider, starts: tuple[int, ...]) -> Iterator[Problem]:
    if len(starts) != len(rider.legs):
        yield Problem("legs", f"{rider.name} heeft niet voor elke leerplek een week.", rider.rider_id)
        return
    if starts[: len(rider.begun)] != rider.begun:
        yield Problem("begun", f"{rider.name} is al begonnen: die week staat vast.", rider.rider_id)
    if starts and starts[0] < rider.ready and not rider.begun:
        yield Problem("ready", f"{rider.name} kan pas in week {rider.ready + 1} beginnen.", rider.rider_id)
    for (leg, start), (_, later) in pairwise(zip(rider.legs, starts, strict=True)):
        if later < start + leg.weeks:
            yield Problem("order", f"{rider.name} is op twee leerplekken tegelijk.", rider.rider_id)
    for place, (leg, start) in enumerate(zip(rider.legs, starts, strict=True)):
        if place >= len(rider.begun):
            yield from _leg_problems(train, rider, leg, start)


def _leg_problems(train: Train, rider: Rider, leg: Leg, start: int) -> Iterator[Problem]:
    stop, weeks = train.stop(leg.stop_id), range(start, start + leg.weeks)
    if not stop.closed.isdisjoint(weeks):
        yield Problem(
            "closed", f"{stop.name} is dicht als {rider.name} er leert.", rider.rider_id, leg.stop_id
        )
    if not rider.away.isdisjoint(weeks):
        yield Problem(
            "away", f"{rider.name} kan niet in een week bij {stop.name}.", rider.rider_id, leg.stop_id
        )
    if start + leg.weeks > train.weeks:
        yield Problem(
            "too_long",
            f"{rider.name} is niet klaar binnen {count_words(train.weeks, 'week', 'weken')}.",
            rider.rider_id,
            leg.stop_id,
        )


def taken(train: Train, schedule: Schedule) -> Counter[tuple[int, int]]:
    """How many people are at a stop in a week, by (stop, week)."""
    return Counter(
        (leg.stop_id, week)
        for rider in train.riders
        for leg, start in zip(rider.legs, schedule[rider.rider_id], strict=True)
        for week in range(start, start + leg.weeks)
    )


def _room_problems(train: Train, schedule: Schedule) -> Iterator[Problem]:
    stops = {stop.stop_id: stop for stop in train.stops}
    found = taken(train, schedule).items()
    full = {key: count for key, count in found if count > stops[key[0]].room_in(key[1])}
    for (stop_id, week), count in sorted(full.items()):
        stop = train.stop(stop_id)
        yield Problem(
            "room",
            f"{stop.name} heeft plek voor {stop.room_in(week)}; in week {week + 1} zijn het er {count}.",
            stop_id=stop_id,
        )


def job_problems(train: Train) -> Iterator[Problem]:
    """Jobs that more people are on their way to than there are places."""
    bound = Counter(rider.job_id for rider in train.riders if rider.job_id is not None)
    for job in train.jobs:
        if bound[job.job_id] > job.places:
            places = count_words(job.places, "plaats", "plaatsen")
            people = count_words(bound[job.job_id], "kandidaat", "kandidaten")
            yield Problem("job", f"{job.name} heeft {places} en {people}.")


# --- why there is none ----------------------------------------------------------------------------------


def conflicts(train: Train) -> tuple[Problem, ...]:
    """Conditions that can never hold together, whatever the order; empty = none was found this way."""
    found = list(job_problems(train))
    for rider in train.riders:
        for place, leg in enumerate(rider.legs[len(rider.begun) :], start=len(rider.begun)):
            if not any(True for _ in possible_starts(train, rider, place)):
                found.append(_never(train, rider, leg))
    return (*found, *_asked_too_much(train))


def possible_starts(train: Train, rider: Rider, place: int) -> Iterator[int]:
    """The weeks in which this leg could begin if nobody else were there."""
    leg, stop = rider.legs[place], train.stop(rider.legs[place].stop_id)
    if place < len(rider.begun):
        yield rider.begun[place]
        return
    before = sum(one.weeks for one in rider.legs[len(rider.begun) : place])
    after = sum(one.weeks for one in rider.legs[place + 1 :])
    first = _ready(rider) + before
    if stop.room < 1:
        return
    blocked = stop.closed | rider.away | {week for week, room in enumerate(stop.rooms) if room < 1}
    for start in range(first, train.weeks - leg.weeks - after + 1):
        if blocked.isdisjoint(range(start, start + leg.weeks)):
            yield start


def _ready(rider: Rider) -> int:
    """When the first leg that has not begun can begin."""
    if not rider.begun:
        return rider.ready
    last = len(rider.begun) - 1
    return max(rider.ready, rider.begun[last] + rider.legs[last].weeks)


def _never(train: Train, rider: Rider, leg: Leg) -> Problem:
    stop = train.stop(leg.stop_id)
    weeks = count_words(leg.weeks, "week", "weken")
    text = f"{rider.name} kan geen {weeks} achter elkaar bij {stop.name} terecht"
    why = []
    if stop.room < 1:
        why.append("er is geen plek")
    if stop.closed:
        why.append(f"de leerplek is {count_words(len(stop.closed), 'week', 'weken')} dicht")
    if full := sum(1 for week, room in enumerate(stop.rooms) if room < 1 and week not in stop.closed):
        why.append(f"in {count_words(full, 'week', 'weken')} is er geen plek")
    if rider.away:
        why.append(f"{rider.name} kan {count_words(len(rider.away), 'week', 'weken')} niet")
    why.append(f"het moet binnen {count_words(train.weeks, 'week', 'weken')} klaar zijn")
    return Problem("never", f"{text}: {', '.join(why)}.", rider.rider_id, leg.stop_id)


def _asked_too_much(train: Train) -> Iterator[Problem]:
    """Stops of which more weeks are asked than there are, all open weeks together."""
    asked: Counter[int] = Counter()
    for rider in train.riders:
        for leg in rider.legs:
            asked[leg.stop_id] += leg.weeks
    for stop in train.stops:
        there = sum(stop.room_in(week) for week in range(train.weeks) if week not in stop.closed)
        if asked[stop.stop_id] > there:
            yield Problem(
                "asked",
                f"Bij {stop.name} zijn {asked[stop.stop_id]} weken nodig; er zijn er {there}.",
                stop_id=stop.stop_id,
            )


# --- moving along ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moved:
    """What changes for one leg: from week, to week."""

    rider_id: int
    leg: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Replanned:
    """A schedule after a change, what moved, and what does not fit any more."""

    schedule: dict[int, tuple[int, ...]]
    moved: tuple[Moved, ...]
    problems: tuple[Problem, ...]


def follow(
    train: Train,
    before: Schedule,
    *,
    not_before: Mapping[tuple[int, int], int] | None = None,
    ahead: tuple[int, int] | None = None,
) -> Replanned:
    """The same order of people at each stop, each as early as it goes now.

    `before`: the schedule there was; riders that left it are simply gone from `train`, riders that it doesn't
    know come last. `not_before`: (rider, leg) → week, for legs that somebody moved by hand, or that nobody
    asked to begin earlier. `ahead`: the (rider, leg) that goes before others who begin in the same week.
    """
    floor = dict(not_before or {})
    legs = [(rider, place) for rider in in_queue(train.riders) for place in range(len(rider.legs))]
    turn = _turns(train, before, floor, ahead)
    free = _Room(train)
    starts: dict[int, list[int]] = {rider.rider_id: [] for rider in train.riders}
    stuck: list[Problem] = []
    for rider, place in sorted(legs, key=lambda one: turn[one[0].rider_id, one[1]]):
        week = free.earliest(rider, place, starts[rider.rider_id], floor.get((rider.rider_id, place), 0))
        if week is None:
            stuck.append(_never(train, rider, rider.legs[place]))
            week = train.weeks
        free.take(rider.legs[place], week)
        starts[rider.rider_id].append(week)
    schedule = {rider_id: tuple(weeks) for rider_id, weeks in starts.items()}
    return Replanned(schedule, _moves(before, schedule), (*stuck, *job_problems(train)))


def _turns(
    train: Train,
    before: Schedule,
    floor: Mapping[tuple[int, int], int],
    ahead: tuple[int, int] | None,
) -> dict[tuple[int, int], tuple[int, ...]]:
    """Who goes first: what has begun, then by the week there was (or that was asked), then by the queue.

    The legs of one rider stay in order.
    """
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    for number, rider in enumerate(in_queue(train.riders)):
        least = 0
        for place in range(len(rider.legs)):
            known = before.get(rider.rider_id, ())
            week = known[place] if place < len(known) else train.weeks
            week = max(floor.get((rider.rider_id, place), week), least)
            begun = place < len(rider.begun)
            first = ahead is not None and rider.rider_id == ahead[0] and place <= ahead[1]
            turn = -1 if first else number
            found[rider.rider_id, place] = (0 if begun else 1, -1 if begun else week, turn, place)
            least = week
    return found


class _Room:
    """How much room is left at each stop in each week."""

    def __init__(self, train: Train) -> None:
        self.train = train
        self.stops = {stop.stop_id: stop for stop in train.stops}
        self.used: Counter[tuple[int, int]] = Counter()

    def earliest(self, rider: Rider, place: int, starts: Sequence[int], floor: int) -> int | None:
        """The first week in which the leg fits after the legs before it, None when it never does."""
        if place < len(rider.begun):
            return rider.begun[place]
        leg = rider.legs[place]
        first = max(starts[-1] + rider.legs[place - 1].weeks if starts else rider.ready, rider.ready, floor)
        weeks = range(first, self.train.weeks - leg.weeks + 1)
        return next((week for week in weeks if self._fits(rider, leg, week)), None)

    def _fits(self, rider: Rider, leg: Leg, start: int) -> bool:
        stop = self.stops[leg.stop_id]
        return all(
            week not in stop.closed
            and week not in rider.away
            and self.used[leg.stop_id, week] < stop.room_in(week)
            for week in range(start, start + leg.weeks)
        )

    def take(self, leg: Leg, start: int) -> None:
        for week in range(start, start + leg.weeks):
            self.used[leg.stop_id, week] += 1


def _moves(before: Schedule, after: Schedule) -> tuple[Moved, ...]:
    return tuple(
        Moved(rider_id, leg, was, now)
        for rider_id, weeks in sorted(after.items())
        for leg, (was, now) in enumerate(zip(before.get(rider_id, ()), weeks, strict=False))
        if was != now
    )


def move_leg(train: Train, schedule: Schedule, rider_id: int, leg: int, to_week: int) -> Replanned:
    """Somebody drags a leg to another week: it begins then at the earliest, and the others make room."""
    return follow(train, schedule, not_before={(rider_id, leg): to_week})


def drop_out(train: Train, schedule: Schedule, rider_id: int) -> Replanned:
    """Somebody stops: the next in the queue moves up."""
    rest = replace(train, riders=tuple(rider for rider in train.riders if rider.rider_id != rider_id))
    return follow(rest, schedule)


def change_length(train: Train, schedule: Schedule, rider_id: int, leg: int, weeks: int) -> Replanned:
    """Somebody is early or late: the leg takes this many weeks (1 or more), and the others move along.

    Raises ValueError under one week.
    """
    if weeks < 1:
        raise ValueError("Een leerplek duurt minstens één week.")

    def changed(rider: Rider) -> Rider:
        legs = (replace(one, weeks=weeks) if n == leg else one for n, one in enumerate(rider.legs))
        return replace(rider, legs=tuple(legs))

    return follow(with_rider(train, rider_id, changed), schedule)


def with_rider(train: Train, rider_id: int, change: Callable[[Rider], Rider]) -> Train:
    """The train in which one rider is changed."""
    riders = tuple(change(rider) if rider.rider_id == rider_id else rider for rider in train.riders)
    return replace(train, riders=riders)


# --- the plain way to the best ----------------------------------------------------------------------------


def best_by_trying(train: Train) -> dict[int, tuple[int, ...]] | None:
    """The best schedule by trying all of them: for small trains, to hold the solver against. None = none."""
    if any(True for _ in job_problems(train)):
        return None
    best: tuple[Cost, dict[int, tuple[int, ...]]] | None = None
    for schedule in _all_schedules(train, list(train.riders), {}):
        cost = cost_of(train, schedule)
        if best is None or cost < best[0]:
            best = (cost, dict(schedule))
    return best[1] if best else None


def _all_schedules(
    train: Train, riders: list[Rider], made: dict[int, tuple[int, ...]]
) -> Iterator[dict[int, tuple[int, ...]]]:
    if not riders:
        yield made
        return
    rider, *rest = riders
    for starts in _all_starts(train, rider, ()):
        trial = {**made, rider.rider_id: starts}
        here = replace(train, riders=tuple(r for r in train.riders if r.rider_id in trial))
        if not any(True for _ in _room_problems(here, trial)):
            yield from _all_schedules(train, rest, trial)


def _all_starts(train: Train, rider: Rider, made: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    if len(made) == len(rider.legs):
        yield made
        return
    place = len(made)
    free = made[-1] + rider.legs[place - 1].weeks if made else 0
    for week in possible_starts(train, rider, place):
        if week >= free or place < len(rider.begun):
            yield from _all_starts(train, rider, (*made, week))
