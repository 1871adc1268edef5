"""The train as it is now: who learns where and when, read in a fixed number of queries.

Riders are the candidates in the user's sight. Whoever is out of sight takes room, as a number per place and
week: never a name, never one by one. Absence and care hours are read from the file, for who may read it.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef

from core import audit
from core.models import User
from core.policy import may
from core.tenancy import whole_region
from trajectories.domain.candidate import CandidateState
from trajectories.domain.train import Job, Leg, Rider, Stop, Train, job_problems
from trajectories.domain.train_conflicts import (
    TWO_YEARS,
    Conflict,
    Hours,
    PlaceFacts,
    RideFacts,
    StepFacts,
    find_conflicts,
)
from trajectories.domain.train_weeks import Span, missed_weeks, monday_of, rooms_of, week_of, weeks_of
from trajectories.models import Absence, Candidate, CareHours, LearnInStep, Project
from trajectories.permissions_train import movable_ids

NOWHERE = 0  # the stop of steps without a place: room for everybody
NO_LIMIT = 999
NO_PLACE = "een cursus of training"
ON_THE_WAY = (CandidateState.ACCEPTED.value, CandidateState.LEARNING_IN.value)


@dataclass(frozen=True, slots=True)
class RiderRow:
    """A candidate in sight, with what belongs to the project."""

    candidate_id: int
    client_id: int
    name: str
    project_id: int
    job: str
    job_id: int
    places: int
    opens: date
    job_by: date | None
    learning: bool
    side_by_side: bool
    may_move: bool


@dataclass(frozen=True, slots=True)
class Ride:
    """A rider of the rules: the candidate, and the step behind each leg. Where steps run side by side, each
    is a ride of its own.
    """

    row: RiderRow
    steps: tuple[StepFacts, ...]
    rider: Rider


@dataclass(frozen=True, slots=True)
class TrainFacts:
    """All that the planner knows. ``first``: the Monday of week 0."""

    first: date
    today: date
    project: Project | None
    rows: dict[int, RiderRow]
    facts: tuple[RideFacts, ...]
    rides: tuple[Ride, ...]
    places: dict[int, PlaceFacts]
    others: dict[tuple[int, int], int]
    steps: dict[int, tuple[int, StepFacts]] = field(default_factory=dict)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        return find_conflicts(self.facts, self.places, self.others, self.first, self.today)

    def train(self) -> Train:
        """What may be moved, as the rules see it; the rest takes room."""
        return _train(self)

    def schedule(self) -> dict[int, tuple[int, ...]]:
        """The weeks as they are now."""
        return {
            ride.rider.rider_id: tuple(weeks_of(self.first, step.start, step.end)[0] for step in ride.steps)
            for ride in self.movable
        }

    @property
    def movable(self) -> tuple[Ride, ...]:
        return tuple(ride for ride in self.rides if ride.row.may_move)

    def key(self) -> str:
        """Changes with anything that a schedule depends on."""
        days = [(s.step_id, s.start, s.end, s.place_id) for ride in self.movable for s in ride.steps]
        said = repr((self.first, self.train(), days))
        return hashlib.sha256(said.encode()).hexdigest()


def read_train(user: User, project: Project | None, today: date) -> TrainFacts:
    """The train of one project, or of all running projects, for this user."""
    return _read(user, _in_sight(user, project), project, [], today)


def read_place_train(user: User, place_ids: Sequence[int], today: date) -> TrainFacts:
    """The train of whoever in sight learns at these places."""
    there = _in_sight(user, None).filter(
        Exists(LearnInStep.objects.filter(plan__candidate=OuterRef("pk"), place__in=place_ids))
    )
    return _read(user, there, None, place_ids, today)


def read_places(place_ids: Sequence[int], today: date) -> TrainFacts:
    """These places with everybody counted and nobody named."""
    with whole_region():
        _, others = _steps([], None, place_ids, monday_of(today))
        places = _places(place_ids, None)
    return _together({}, [], others, places, {}, {}, None, today)


def read_room(
    place_ids: Sequence[int], today: date, *, beside: int
) -> tuple[dict[int, PlaceFacts], dict[tuple[int, int], int]]:
    """These places, and how many people are there in which week besides this candidate."""
    with whole_region():
        _, others = _steps([beside], None, place_ids, monday_of(today))
        return _places(place_ids, None), others


def _read(
    user: User, found: Any, project: Project | None, place_ids: Sequence[int], today: date
) -> TrainFacts:
    rows = _rows(user, found)
    with whole_region():
        steps, others = _steps(list(rows), project, place_ids, monday_of(today))
        used = {step["place_id"] for step in steps if step["place_id"]} | {key[0] for key in others}
        places = _places({*used, *place_ids}, project)
    away, care = _file_rows(user, list(rows))
    audit.note_shown(row.client_id for row in rows.values())
    return _together(rows, steps, others, places, away, care, project, today)


def _in_sight(user: User, project: Project | None) -> Any:
    found = Candidate.objects.visible_to(user).filter(status__in=ON_THE_WAY, project__state="running")
    return found if project is None else found.filter(project=project)


def _rows(user: User, found: Any) -> dict[int, RiderRow]:
    mine = movable_ids(user)
    return {
        row["pk"]: RiderRow(
            candidate_id=row["pk"],
            client_id=row["client_id"],
            name=row["profile__name"],
            project_id=row["project_id"],
            job=row["project__job__function"],
            job_id=row["project__job_id"],
            places=row["project__job__places"],
            opens=row["project__job__window_start"],
            job_by=row["plan__contract_on"] or row["project__job__window_end"],
            learning=row["status"] == CandidateState.LEARNING_IN.value,
            side_by_side="stacked" in (row["project__route"], *row["project__extra_routes"]),
            may_move=mine is not None and (row["team_id"] == mine or row["client__buddy_id"] == user.pk),
        )
        for row in found.order_by("proposed_on", "pk").values(
            "pk",
            "client_id",
            "profile__name",
            "project_id",
            "project__job__function",
            "project__job_id",
            "project__job__places",
            "project__job__window_start",
            "project__job__window_end",
            "plan__contract_on",
            "status",
            "project__route",
            "project__extra_routes",
            "team_id",
            *(("client__buddy_id",) if mine is not None else ()),
        )
    }


_STEPS = """
SELECT step.id, plan.candidate_id, step.place_id, step.start, step."end", step.hours, step.done_on,
       step.training, step."order"
FROM trajectories_learninstep step
JOIN trajectories_learninplan plan ON plan.id = step.plan_id
WHERE plan.candidate_id = ANY(%(mine)s) ORDER BY plan.candidate_id, step."order", step.id
"""
# Whoever is out of sight, at the places that matter here: only where and when.
_OTHERS = """
SELECT step.place_id, step.start, step."end"
FROM trajectories_learninstep step
JOIN trajectories_learninplan plan ON plan.id = step.plan_id
JOIN trajectories_candidate candidate ON candidate.id = plan.candidate_id
WHERE step.place_id IN (
    SELECT mine.place_id FROM trajectories_learninstep mine
    JOIN trajectories_learninplan its ON its.id = mine.plan_id
    WHERE its.candidate_id = ANY(%(mine)s) AND mine.place_id IS NOT NULL
    UNION SELECT id FROM trajectories_learninplace WHERE project_id = %(project)s OR id = ANY(%(places)s)
)
  AND NOT (plan.candidate_id = ANY(%(mine)s)) AND candidate.status = ANY(%(status)s)
  AND step.done_on IS NULL AND step."end" >= %(first)s
"""
_PLACES = """
SELECT place.id, place.name, place.closed_on, place.project_id,
       (SELECT json_agg(json_build_array(start, "end", room)) FROM trajectories_placeroom
        WHERE place_id = place.id) AS rooms,
       (SELECT json_agg(json_build_array(weekday, start, "end")) FROM trajectories_placehours
        WHERE place_id = place.id) AS hours,
       (SELECT json_agg(json_build_array(start, "end", reason)) FROM trajectories_placeclosed
        WHERE place_id = place.id) AS closings
FROM trajectories_learninplace place
WHERE place.id = ANY(%(ids)s) OR place.project_id = %(project)s
ORDER BY place.name, place.id
"""


def _ask(statement: str, **values: Any) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _steps(
    mine: list[int], project: Project | None, places: Sequence[int], first: date
) -> tuple[list[dict[str, Any]], dict[tuple[int, int], int]]:
    """The steps of the riders, and how many others are at their places, by (place, week)."""
    wanted = {"mine": mine, "project": project.pk if project else None, "places": list(places)}
    taken: Counter[tuple[int, int]] = Counter()
    for row in _ask(_OTHERS, **wanted, status=list(ON_THE_WAY), first=first):
        start, weeks = weeks_of(first, row["start"], row["end"])
        taken.update((row["place_id"], week) for week in range(max(start, 0), start + weeks))
    return _ask(_STEPS, mine=mine) if mine else [], dict(taken)


def _places(ids: Iterable[int], project: Project | None) -> dict[int, PlaceFacts]:
    found = _ask(_PLACES, ids=list(ids), project=project.pk if project else None)
    return {row["id"]: place_facts(row) for row in found}


def place_facts(row: Mapping[str, Any]) -> PlaceFacts:
    """A place as the rules see it, from a row of the statement above."""
    return PlaceFacts(
        row["id"],
        row["name"],
        tuple((_span(start, end), room) for start, end, room in row["rooms"] or ()),
        tuple(Hours(day, _time(start), _time(end)) for day, start, end in row["hours"] or ()),
        tuple(_span(*closing) for closing in row["closings"] or ()),
        row["closed_on"],
        row["project_id"],
    )


def _span(start: str, end: str | None, words: str = "") -> Span:
    return Span(date.fromisoformat(start), date.fromisoformat(end) if end else None, words)


def _time(text: str) -> time:
    return time.fromisoformat(text)


def _file_rows(user: User, mine: list[int]) -> tuple[dict[int, list[Span]], dict[int, list[Hours]]]:
    """Absence and care hours, for who may read them."""
    away: dict[int, list[Span]] = defaultdict(list)
    care: dict[int, list[Hours]] = defaultdict(list)
    if not may(user, "guidance", "view"):
        return away, care
    kinds = dict(Absence.Kind.choices)
    for one in Absence.objects.visible_to(user).filter(candidate__in=mine):
        away[one.candidate_id].append(Span(one.start, one.end, kinds[one.kind]))
    for line in CareHours.objects.visible_to(user).filter(candidate__in=mine):
        care[line.candidate_id].append(Hours(line.weekday, line.start, line.end))
    return away, care


def _together(
    rows: dict[int, RiderRow],
    steps: list[dict[str, Any]],
    others: dict[tuple[int, int], int],
    places: dict[int, PlaceFacts],
    away: Mapping[int, list[Span]],
    care: Mapping[int, list[Hours]],
    project: Project | None,
    today: date,
) -> TrainFacts:
    mine: dict[int, list[StepFacts]] = defaultdict(list)
    latest: dict[int, date] = {}
    for step in steps:
        if step["start"] <= today:
            latest[step["candidate_id"]] = max(step["start"], latest.get(step["candidate_id"], step["start"]))
    for step in steps:
        key = step["candidate_id"]
        mine[key].append(_step(step, rows[key], places, today, latest.get(key)))
    facts = tuple(
        RideFacts(
            row.candidate_id,
            row.name,
            tuple(mine[key]),
            tuple(away.get(key, ())),
            tuple(care.get(key, ())),
            row.job_by,
            row.side_by_side,
        )
        for key, row in rows.items()
        if mine[key]
    )
    first = monday_of(today)
    return TrainFacts(
        first,
        today,
        project,
        rows,
        facts,
        _rides(rows, facts, first),
        places,
        others,
        {step.step_id: (one.rider_id, step) for one in facts for step in one.steps},
    )


def _step(
    row: dict[str, Any], rider: RiderRow, places: dict[int, PlaceFacts], today: date, latest: date | None
) -> StepFacts:
    """Whoever has begun a later step is done with an earlier one that is over, also when nobody said so."""
    went_on = row["end"] < today and latest is not None and latest > row["start"]
    place = places[row["place_id"]].name if row["place_id"] in places else row["training"] or NO_PLACE
    return StepFacts(
        row["id"],
        row["place_id"],
        place,
        row["start"],
        row["end"],
        row["hours"],
        begun=rider.learning and row["start"] <= today,
        done=went_on or (row["done_on"] is not None and row["done_on"] <= today),
    )


def _rides(rows: dict[int, RiderRow], facts: Iterable[RideFacts], first: date) -> tuple[Ride, ...]:
    found: list[Ride] = []
    for one in facts:
        steps = [step for step in one.steps if not step.done]
        parts = [[step] for step in steps] if one.side_by_side else [steps]
        for part in parts:
            if part:
                found.append(_ride(rows[one.rider_id], one, part, first, len(found) + 1))
    return tuple(found)


def _ride(row: RiderRow, facts: RideFacts, steps: list[StepFacts], first: date, number: int) -> Ride:
    """Who has begun a step stays there; who should have been done is there this week as well."""
    legs: list[Leg] = []
    begun: list[int] = []
    for step in steps:
        start, weeks = weeks_of(first, step.start, step.end)
        late = step.begun and start + weeks < 1
        legs.append(Leg(step.place_id or NOWHERE, 1 - start if late else weeks))
        if step.begun and len(begun) == len(legs) - 1:
            begun.append(start)
    starts_now = weeks_of(first, steps[0].start, steps[0].end)[0] == 0 and not begun
    rider = Rider(
        number,
        row.name,
        tuple(legs),
        row.job_id,
        number,
        0 if starts_now else 1,
        missed_weeks(first, facts.away, most=TWO_YEARS),
        tuple(begun),
    )
    return Ride(row, tuple(steps), rider)


def _train(facts: TrainFacts) -> Train:
    taken = Counter(facts.others)
    for ride in facts.rides:
        if not ride.row.may_move:
            for step in ride.steps:
                start, weeks = weeks_of(facts.first, step.start, step.end)
                taken.update((step.place_id or NOWHERE, week) for week in range(max(start, 0), start + weeks))
    riders = tuple(ride.rider for ride in facts.movable)
    stops = [Stop(NOWHERE, NO_PLACE, NO_LIMIT)]
    used = {leg.stop_id for rider in riders for leg in rider.legs}
    stops += [_stop(place, taken, facts.first) for key, place in sorted(facts.places.items()) if key in used]
    return Train(tuple(stops), _jobs(facts, riders), riders)


def _stop(place: PlaceFacts, taken: Counter[tuple[int, int]], first: date) -> Stop:
    closed = missed_weeks(first, place.shut, most=TWO_YEARS)
    rooms = rooms_of(first, place.rooms, most=TWO_YEARS)
    if rooms is None:
        return Stop(place.place_id, place.name, NO_LIMIT, closed)
    left = tuple(max(room - taken[place.place_id, week], 0) for week, room in enumerate(rooms))
    room = max(left)
    return Stop(place.place_id, place.name, room, closed, () if min(left) == room else left)


def _jobs(facts: TrainFacts, riders: Iterable[Rider]) -> tuple[Job, ...]:
    """More people than places is said apart, and holds up nobody's planning."""
    bound = Counter(rider.job_id for rider in riders)
    rows = {ride.row.job_id: ride.row for ride in facts.movable}
    return tuple(
        Job(key, row.job, max(row.places, bound[key]), max(week_of(facts.first, row.opens), 0))
        for key, row in sorted(rows.items())
    )


def too_many(facts: TrainFacts) -> tuple[str, ...]:
    """Jobs that more people in sight are on their way to than there are places."""
    train = facts.train()
    places = {ride.row.job_id: ride.row.places for ride in facts.movable}
    jobs = tuple(replace(job, places=places[job.job_id]) for job in train.jobs)
    return tuple(problem.text for problem in job_problems(replace(train, jobs=jobs)))
