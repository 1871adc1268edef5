"""Why a step doesn't begin in the week that was asked, but later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from core.domain.calendar import count_words
from trajectories.domain.train_conflicts import TWO_YEARS, between, short_date
from trajectories.domain.train_weeks import missed_weeks, monday, rooms_of, runs, week_of, weeks_of
from trajectories.train_facts import Ride, TrainFacts
from trajectories.train_proposal import Ask, Deed

MOST_SPANS = 3


def why_later(after: TrainFacts, ride: Ride, leg: int, ask: Ask) -> str:
    """'Je vroeg de week van 11 jan. Het wordt de week van 8 mrt, omdat …'; empty when it is as was asked.

    ``after``: the train after the change.
    """
    if ask.deed != Deed.START or ask.step_id not in after.steps:
        return ""
    asked = week_of(after.first, ask.day)
    got = week_of(after.first, after.steps[ask.step_id][1].start)
    if got <= asked:
        return ""
    stays = got == week_of(after.first, ride.steps[leg].start)
    said = f"Je vroeg de week van {short_date(monday(after.first, asked))}."
    then = f"Het {'blijft' if stays else 'wordt'} de week van {short_date(monday(after.first, got))}"
    reasons = list(_reasons(after, ride, leg, asked, got))
    if not reasons:
        return f"{said} {then}, omdat wie er eerder begint voorgaat."
    return f"{said} {then}, omdat {' en '.join(reasons)}.{_too_short(after, ride, leg, asked, got)}"


def _reasons(after: TrainFacts, ride: Ride, leg: int, asked: int, got: int) -> Iterable[str]:
    begin = max(asked, _ready(after, ride, leg))
    if begin > asked:
        before = after.steps[ride.steps[leg - 1].step_id][1]
        yield f"{ride.row.name} tot en met {short_date(before.end)} nog bij {before.place} leert"
    place, name = ride.steps[leg].place, ride.row.name
    closed, full, away = _blocked(after, ride, leg, range(begin, got))
    for weeks, start, end in (
        (full, f"{place} vol is", ""),
        (closed, f"{place} dicht is", ""),
        (away, name, " niet kan"),
    ):
        if weeks:
            yield f"{start} {_spans(after, weeks)}{end}"


def _ready(after: TrainFacts, ride: Ride, leg: int) -> int:
    """The week in which the step before it is over."""
    if leg == 0:
        return 0
    before = after.steps[ride.steps[leg - 1].step_id][1]
    start, weeks = weeks_of(after.first, before.start, before.end)
    return max(start + weeks, 1 if before.begun else 0)


def _blocked(after: TrainFacts, ride: Ride, leg: int, weeks: range) -> tuple[set[int], set[int], set[int]]:
    """The weeks in which the place is closed, in which it is full with others, and in which one can't."""
    away = ride.rider.away & set(weeks)
    place = after.places.get(ride.steps[leg].place_id or 0)
    if place is None:
        return set(), set(), set(away)
    closed = missed_weeks(after.first, place.shut, most=TWO_YEARS) & set(weeks)
    rooms = rooms_of(after.first, place.rooms, most=TWO_YEARS)
    if rooms is None:
        return set(closed), set(), set(away)
    taken = _taken(after, place.place_id, ride.steps[leg].step_id)
    full = {week for week in weeks if week < len(rooms) and taken.count(week) >= rooms[week]}
    return set(closed), full - closed, set(away)


def _taken(after: TrainFacts, place_id: int, but: int) -> list[int]:
    """A week for each person who is there in it, this step left out."""
    found = [
        week for (where, week), number in after.others.items() if where == place_id for _ in range(number)
    ]
    for ride in after.facts:
        for step in ride.steps:
            if step.place_id == place_id and step.step_id != but and not step.done:
                start, weeks = weeks_of(after.first, step.start, step.end)
                found += range(start, max(start + weeks, 1) if step.begun else start + weeks)
    return found


def _spans(after: TrainFacts, weeks: Iterable[int]) -> str:
    found = runs(weeks)
    words = [between(monday(after.first, start), _friday(after, end)) for start, end in found[:MOST_SPANS]]
    return ", ".join(words) + (" en daarna nog vaker" if len(found) > MOST_SPANS else "")


def _friday(after: TrainFacts, week: int) -> date:
    return monday(after.first, week) + timedelta(days=4)


def _too_short(after: TrainFacts, ride: Ride, leg: int, asked: int, got: int) -> str:
    """Weeks that are free, and yet too few in a row."""
    weeks = range(max(asked, _ready(after, ride, leg)), got)
    if not set(weeks) - set().union(*_blocked(after, ride, leg, weeks)):
        return ""
    long = count_words(ride.rider.legs[leg].weeks, "week", "weken")
    return f" Tussendoor zijn er geen {long} achter elkaar vrij."
