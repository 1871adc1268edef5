"""What the pages of learn-in places show: room, hours, what is taught, and who uses a place when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from core.domain.calendar import WEEKDAY_NAMES
from core.domain.skills import LEVEL_LABELS
from core.models import User
from trajectories.domain.train_conflicts import short_date
from trajectories.domain.train_weeks import monday
from trajectories.models import LearnInPlace
from trajectories.permissions_train import can_edit_place
from trajectories.train_facts import TrainFacts, read_place_train
from trajectories.train_picture import LOOK_AHEAD, Row, View, draw, is_free, room_words, rows_of


def list_rows(places: Iterable[LearnInPlace], facts: TrainFacts) -> list[dict[str, Any]]:
    """Places as lines of a list: room now, and from when there is room."""
    drawn = {row.place_id: row for row in rows_of(facts, ())}
    return [_line(place, drawn[place.pk], facts.first) for place in places]


def _line(place: LearnInPlace, row: Row, first: date) -> dict[str, Any]:
    return {
        "place": place,
        "taken": row.taken(0),
        "room": row.rooms[0] if row.rooms is not None else None,
        "free": free_words(row, first),
        "full": not is_free(row, 0),
        "skills": ", ".join(one.skill.name for one in place.skills.all()) or place.teaches,
    }


def free_words(row: Row, first: date) -> str:
    """From when somebody can join in."""
    if row.rooms is None:
        return "ruimte niet bekend"
    week = next((week for week in range(LOOK_AHEAD) if is_free(row, week)), None)
    if week is None:
        return "geen plek"
    return "nu" if week == 0 else f"vanaf {short_date(monday(first, week))}"


def place_page(place: LearnInPlace, user: User, today: date) -> dict[str, Any]:
    """One place with everything about it."""
    facts = read_place_train(user, [place.pk], today)
    conflicts = facts.conflicts
    [row] = rows_of(facts, conflicts, only=[place.pk])
    return {
        "place": place,
        "may_edit": can_edit_place(user, place),
        "facts": place_facts(place),
        "rooms": place.rooms.all(),
        "closings": place.closings.filter(end__gte=today),
        "hours": hour_words(place),
        "guides": place.guides.all(),
        "skills": [
            {"row": one, "level": LEVEL_LABELS[one.level].lower()}
            for one in place.skills.select_related("skill")
        ],
        "words": room_words(row, facts.first),
        "picture": draw([row], facts, View(), f"Wie leert bij {place.name}"),
        "people": _people(row),
        "others": row.others.get(0, 0),
        "wrong": [one.text for one in conflicts if one.place_id == place.pk and not one.soft],
        "projects": [] if place.project_id else list(place.used_by.select_related("job__employer")),
    }


def _people(row: Row) -> list[dict[str, Any]]:
    return [
        {"name": bar.name, "when": bar.when, "url": bar.url, "weeks": bar.weeks, "state": bar.state}
        for bar in row.bars
        if bar.state in ("on", "plan")
    ]


def place_facts(place: LearnInPlace) -> list[tuple[str, Any]]:
    """What stands about a place in a few lines."""
    cost = f"€ {place.cost_week:.2f} per week".replace(".", ",") if place.cost_week is not None else None
    if cost and place.cost_note:
        cost = f"{cost} ({place.cost_note})"
    return [
        ("Soort", place.get_kind_display()),
        ("Werkgever", place.employer.name if place.employer else None),
        ("Waar", place.address or None),
        ("Kosten", cost or place.cost_note or None),
        ("Bezocht", place.visited_on),
        *([("Stopt", place.closed_on)] if place.closed_on else []),
    ]


def hour_words(place: LearnInPlace) -> list[tuple[str, str]]:
    """The days on which a place is open, with the hours."""
    found: dict[int, list[str]] = {}
    for one in place.hours.all():
        found.setdefault(one.weekday, []).append(f"{one.start:%H:%M}–{one.end:%H:%M}")
    return [(WEEKDAY_NAMES[day].capitalize(), " en ".join(times)) for day, times in sorted(found.items())]
