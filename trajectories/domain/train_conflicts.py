"""What can't be in the planning of learning in, in words: full or closed places, absence, hours, order.

Looks at days and hours as they were written down; moves nothing. A conflict is said where somebody can do
something about it, with who and when.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import pairwise

from core.domain.calendar import MONTH_NAMES, count_words
from trajectories.domain.train_weeks import Span, missed_weeks, monday, rooms_of, runs, weeks_of

TWO_YEARS = 104
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Hours:
    """A weekday (0 = Monday) from–to."""

    weekday: int
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """A place to learn in as it was written down. No rooms: not known. No hours: not known.

    ``project_id``: of a place that belongs to one project.
    """

    place_id: int
    name: str
    rooms: tuple[tuple[Span, int], ...] = ()
    hours: tuple[Hours, ...] = ()
    closings: tuple[Span, ...] = ()
    closed_on: date | None = None
    project_id: int | None = None

    @property
    def shut(self) -> tuple[Span, ...]:
        """When it takes nobody."""
        ends = (Span(self.closed_on, None, "gestopt"),) if self.closed_on else ()
        return (*self.closings, *ends)


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A step of somebody's plan. ``begun`` and ``done`` as the file says; hours a week."""

    step_id: int
    place_id: int | None
    place: str
    start: date
    end: date
    hours: int | None = None
    begun: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class RideFacts:
    """Somebody with the steps of the plan, in order. ``job_by``: the job begins on this day."""

    rider_id: int
    name: str
    steps: tuple[StepFacts, ...]
    away: tuple[Span, ...] = ()
    care: tuple[Hours, ...] = ()
    job_by: date | None = None
    side_by_side: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that can't be. ``key`` says of which kind; ids are 0 where it is about nobody or no place.

    ``soft``: worth knowing, not wrong. ``amount``: how bad, to compare with the same conflict at another
    moment (days, or people times weeks). ``weeks``: first and last week, of a place that is over-full.
    """

    key: str
    text: str
    rider_id: int = 0
    step_id: int = 0
    place_id: int = 0
    soft: bool = False
    amount: int = 0
    weeks: tuple[int, int] = (0, 0)


def find_conflicts(
    rides: Iterable[RideFacts],
    places: Mapping[int, PlaceFacts],
    others: Mapping[tuple[int, int], int],
    first: date,
    today: date,
) -> tuple[Conflict, ...]:
    """Everything that can't be, place by place, then person by person. ``others``: how many people that are
    not in ``rides`` are at a place in a week, by (place, week from ``first``).
    """
    found = list(rides)
    return (
        *_over_full(found, places, others, first),
        *(one for ride in found for one in _of_ride(ride, places, first, today)),
    )


def short_date(day: date) -> str:
    """'3 mrt', as it fits in a line."""
    month = MONTH_NAMES[day.month - 1]
    return f"{day.day} {'mrt' if month == 'maart' else month[:3]}"


def between(start: date, end: date | None) -> str:
    return f"van {short_date(start)} tot en met {short_date(end)}" if end else f"vanaf {short_date(start)}"


def _over_full(
    rides: list[RideFacts],
    places: Mapping[int, PlaceFacts],
    others: Mapping[tuple[int, int], int],
    first: date,
) -> Iterator[Conflict]:
    there: dict[int, Counter[int]] = defaultdict(Counter)
    for (place_id, week), number in others.items():
        there[place_id][week] += number
    for ride in rides:
        for step in ride.steps:
            if step.place_id is not None and not step.done:
                start, weeks = weeks_of(first, step.start, step.end)
                there[step.place_id].update(range(max(start, 0), start + weeks))
    for place_id, place in sorted(places.items(), key=lambda one: (one[1].name, one[0])):
        yield from _full_at(place, there[place_id], first)


def _full_at(place: PlaceFacts, there: Counter[int], first: date) -> Iterator[Conflict]:
    rooms = rooms_of(first, place.rooms, most=TWO_YEARS)
    if rooms is None:
        return
    over = [week for week, number in there.items() if 0 <= week < TWO_YEARS and number > rooms[week]]
    for start, end in runs(over):
        most = max(there[week] for week in range(start, end + 1))
        least = min(rooms[week] for week in range(start, end + 1))
        when = between(monday(first, start), monday(first, end + 1) - timedelta(days=3))
        yield Conflict(
            "room",
            f"{place.name} heeft plek voor {least}; {when} zijn het er {most}.",
            place_id=place.place_id,
            amount=sum(there[week] - rooms[week] for week in range(start, end + 1)),
            weeks=(start, end),
        )


def _of_ride(
    ride: RideFacts, places: Mapping[int, PlaceFacts], first: date, today: date
) -> Iterator[Conflict]:
    open_steps = [step for step in ride.steps if not step.done]
    for step in open_steps:
        yield from _dates(ride, step, today)
        place = places.get(step.place_id or 0)
        if place is not None:
            yield from _closed(ride, step, place, first)
            yield from _hours(ride, step, place)
        yield from _away(ride, step, first)
    if not ride.side_by_side:
        yield from _order(ride, open_steps)
    yield from _past_the_job(ride, open_steps)


def _dates(ride: RideFacts, step: StepFacts, today: date) -> Iterator[Conflict]:
    place = step.place_id or 0
    if step.begun and step.end < today:
        until = short_date(step.end)
        text = f"{ride.name} zou op {until} klaar zijn bij {step.place}. Is dat zo, of duurt het langer?"
        yield Conflict("late", text, ride.rider_id, step.step_id, place)
    elif not step.begun and step.start < today:
        since = short_date(step.start)
        text = f"{ride.name} zou op {since} beginnen bij {step.place}, maar is nog niet begonnen."
        yield Conflict("not_begun", text, ride.rider_id, step.step_id, place)


def _meets(step: StepFacts, spans: Iterable[Span], first: date) -> Iterator[Span]:
    """The spans because of which a week of the step falls away."""
    start, weeks = weeks_of(first, step.start, step.end)
    for span in spans:
        missed = missed_weeks(first, [span], most=max(start + weeks, 0))
        if not missed.isdisjoint(range(max(start, 0), start + weeks)):
            yield span


def _closed(ride: RideFacts, step: StepFacts, place: PlaceFacts, first: date) -> Iterator[Conflict]:
    for span in _meets(step, place.shut, first):
        why = f" ({span.words})" if span.words else ""
        text = f"{place.name} is {between(span.start, span.end)} dicht{why}; {ride.name} zou er dan leren."
        yield Conflict("closed", text, ride.rider_id, step.step_id, place.place_id)


def _away(ride: RideFacts, step: StepFacts, first: date) -> Iterator[Conflict]:
    for span in _meets(step, ride.away, first):
        why = f" ({span.words})" if span.words else ""
        text = (
            f"{ride.name} kan niet {between(span.start, span.end)}{why}, en zou dan leren bij {step.place}."
        )
        yield Conflict("away", text, ride.rider_id, step.step_id, step.place_id or 0)


def _minutes(at: time) -> int:
    return at.hour * MINUTES + at.minute


def free_minutes(opened: Iterable[Hours], care: Iterable[Hours]) -> int:
    """How many minutes a week a place is open while somebody needn't be home. Care is counted once where two
    lines of it overlap.
    """
    at_home: dict[int, set[int]] = defaultdict(set)
    for one in care:
        at_home[one.weekday].update(range(_minutes(one.start), _minutes(one.end)))
    reached: dict[int, set[int]] = defaultdict(set)
    for one in opened:
        reached[one.weekday].update(range(_minutes(one.start), _minutes(one.end)))
    return sum(len(minutes - at_home[day]) for day, minutes in reached.items())


def _hours(ride: RideFacts, step: StepFacts, place: PlaceFacts) -> Iterator[Conflict]:
    if not place.hours or not step.hours:
        return
    there, left = free_minutes(place.hours, ()), free_minutes(place.hours, ride.care)
    asked = f"{ride.name} zou er {step.hours} uur per week leren"
    if there < step.hours * MINUTES:
        text = f"{place.name} is {there // MINUTES} uur per week open; {asked}."
        yield Conflict("open_hours", text, ride.rider_id, step.step_id, place.place_id)
    elif left < step.hours * MINUTES:
        text = f"{asked}. Buiten de zorguren blijft bij {place.name} {left // MINUTES} uur over."
        yield Conflict("care", text, ride.rider_id, step.step_id, place.place_id)


def _order(ride: RideFacts, steps: list[StepFacts]) -> Iterator[Conflict]:
    for one, later in pairwise(steps):
        if later.start <= one.end:
            text = (
                f"{ride.name} begint op {short_date(later.start)} bij {later.place}, "
                f"maar is tot en met {short_date(one.end)} nog bij {one.place}."
            )
            days = (one.end - later.start).days + 1
            yield Conflict("order", text, ride.rider_id, later.step_id, later.place_id or 0, amount=days)
            continue
        gap = (later.start - one.end).days // 7
        if gap >= 1:
            wait = count_words(gap, "week", "weken")
            text = f"{ride.name} wacht {wait} tussen {one.place} en {later.place}."
            yield Conflict("gap", text, ride.rider_id, later.step_id, later.place_id or 0, soft=True)


def _past_the_job(ride: RideFacts, steps: list[StepFacts]) -> Iterator[Conflict]:
    if ride.job_by is None or not steps:
        return
    last = max(steps, key=lambda step: (step.end, step.step_id))
    if last.end > ride.job_by:
        days = (last.end - ride.job_by).days
        text = (
            f"{ride.name} leert tot en met {short_date(last.end)} bij {last.place}, "
            f"maar de baan begint uiterlijk {short_date(ride.job_by)}: {late_words(days)} te laat."
        )
        yield Conflict("job", text, ride.rider_id, last.step_id, last.place_id or 0, amount=days)


def late_words(days: int) -> str:
    """'5 dagen', '3 weken': a week that has begun counts."""
    if days < 7:
        return count_words(days, "dag", "dagen")
    return count_words(-(-days // 7), "week", "weken")
