"""The train as a picture: rows are places, columns weeks, bars are people. Drawn in Python.

The same markup is a list for whoever hears the page and on a telephone: each bar says who, from when to when,
and how it stands. Full weeks, closed weeks and room that is free stand in a strip above the bars of a place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from core.domain.calendar import MONTH_NAMES, count_words
from trajectories.deeds import at
from trajectories.domain.train_conflicts import Conflict, PlaceFacts, StepFacts, short_date
from trajectories.domain.train_weeks import missed_weeks, monday, rooms_of, week_of, weeks_of
from trajectories.train_facts import NO_PLACE, TrainFacts
from trajectories.train_proposal import StepChange

LENGTHS = (13, 26, 39, 52)
DEFAULT_LENGTH = 26
LOOK_AHEAD = 104


@dataclass(frozen=True, slots=True)
class View:
    """What is in the picture: ``start`` is a week of the train (0 = this week), ``weeks`` how many."""

    start: int = -1
    weeks: int = DEFAULT_LENGTH

    @property
    def end(self) -> int:
        return self.start + self.weeks


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in weeks. ``state``: on, plan, done, busy, ghost; ``mark``: what is wrong, in words."""

    start: int
    weeks: int
    state: str
    name: str
    when: str
    person: int = 0
    url: str = ""
    mark: str = ""
    step: int = 0
    strong: bool = False

    @property
    def end(self) -> int:
        return self.start + self.weeks


@dataclass(frozen=True, slots=True)
class Row:
    """A place with its bars, people out of sight as numbers, and the room of each week (None: not known)."""

    place_id: int
    name: str
    url: str
    rooms: tuple[int, ...] | None
    closed: frozenset[int]
    bars: tuple[Bar, ...]
    others: Mapping[int, int]
    room_url: str = ""

    def taken(self, week: int) -> int:
        own = sum(1 for bar in self.bars if bar.state in ("on", "plan") and bar.start <= week < bar.end)
        return own + self.others.get(week, 0)


STATE_WORDS = {"on": "leert hier nu", "plan": "gepland", "done": "klaar", "ghost": "stond hier"}


def rows_of(
    facts: TrainFacts,
    conflicts: Iterable[Conflict],
    changes: Iterable[StepChange] = (),
    only: Iterable[int] | None = None,
    project_url: str = "",
) -> list[Row]:
    """The rows of a picture. ``changes`` are drawn as moved bars with a ghost where they were; ``facts`` are
    then those after the change. ``only``: these places.
    """
    moved = {one.step_id: one for one in changes}
    bars: dict[int, list[Bar]] = defaultdict(list)
    marks = {one.step_id: one.text for one in conflicts if one.step_id and not one.soft}
    for ride in facts.facts:
        for step in ride.steps:
            row = facts.rows[ride.rider_id]
            url = _url(step, row.candidate_id, row.may_move, project_url)
            bar = _bar(facts, step, row.name, row.candidate_id, url, marks.get(step.step_id, ""))
            bars[step.place_id or 0].append(_strong(bar) if step.step_id in moved else bar)
    for change in moved.values():
        bars[change.place_id].append(_ghost(facts, change))
    others: dict[int, dict[int, int]] = defaultdict(dict)
    for (place_id, week), number in facts.others.items():
        others[place_id][week] = number
    wanted = set(facts.places) if only is None else set(only)
    rows = [
        _row(facts, place, bars[key], others[key])
        for key, place in sorted(facts.places.items(), key=lambda one: (one[1].name.lower(), one[0]))
        if key in wanted
    ]
    if bars[0] and (only is None or 0 in wanted):
        rows.append(Row(0, NO_PLACE.capitalize(), "", None, frozenset(), tuple(bars[0]), {}))
    return rows


def _url(step: StepFacts, candidate_id: int, may_move: bool, project_url: str) -> str:
    if may_move and not step.done:
        return at("train_step", step.step_id) + project_url
    return at("candidate", candidate_id)


def _bar(facts: TrainFacts, step: StepFacts, name: str, person: int, url: str, mark: str) -> Bar:
    start, weeks = weeks_of(facts.first, step.start, step.end)
    if step.begun and not step.done:
        weeks = max(weeks, 1 - start)  # who should have been ready is still there
    state = "done" if step.done else "on" if step.begun else "plan"
    when = f"{short_date(step.start)} – {short_date(step.end)}"
    return Bar(start, weeks, state, name, when, person, url, mark, step.step_id)


def _strong(bar: Bar) -> Bar:
    return Bar(
        bar.start, bar.weeks, bar.state, bar.name, bar.when, bar.person, bar.url, bar.mark, bar.step, True
    )


def _ghost(facts: TrainFacts, change: StepChange) -> Bar:
    start, weeks = weeks_of(facts.first, change.start, change.end)
    when = f"{short_date(change.start)} – {short_date(change.end)}"
    return Bar(start, weeks, "ghost", change.name, when, change.candidate_id)


def _row(facts: TrainFacts, place: PlaceFacts, bars: list[Bar], others: dict[int, int]) -> Row:
    return Row(
        place.place_id,
        place.name,
        at("learn_in_place", place.place_id),
        rooms_of(facts.first, place.rooms, most=LOOK_AHEAD),
        missed_weeks(facts.first, place.shut, most=LOOK_AHEAD),
        tuple(sorted(bars, key=lambda bar: (bar.start, -bar.weeks, bar.name))),
        others,
    )


# --- the words beside a row -------------------------------------------------------------------------------


def room_words(row: Row, first: date) -> str:
    """'plek voor 2 · vrij vanaf 18 jan', as it stands now and what comes."""
    if row.rooms is None:
        return "ruimte niet bekend" if row.place_id else ""
    now = row.rooms[0]
    free = next((week for week in range(LOOK_AHEAD) if is_free(row, week)), None)
    if free is None:
        return f"plek voor {now} · geen plek meer"
    left = row.rooms[free] - row.taken(free)
    if free > 0:
        return f"plek voor {now} · vol, vrij vanaf {short_date(monday(first, free))}"
    full = next((week for week in range(LOOK_AHEAD) if not is_free(row, week)), None)
    until = f" tot {short_date(monday(first, full))}" if full is not None else ""
    return f"plek voor {now} · {left} vrij{until}"


def is_free(row: Row, week: int) -> bool:
    """Whether somebody can join in this week."""
    return week not in row.closed and (row.rooms is None or row.taken(week) < row.rooms[week])


def strip_of(row: Row, view: View) -> list[tuple[int, int, str, str]]:
    """The weeks in view as pieces that are alike: (first, number of weeks, kind, words)."""
    found = [(_week_state(row, week), week) for week in range(view.start, view.end)]
    pieces = []
    for (kind, words), group in groupby(found, key=lambda one: one[0]):
        weeks = [week for _, week in group]
        if kind:
            pieces.append((weeks[0], len(weeks), kind, words))
    return pieces


def _week_state(row: Row, week: int) -> tuple[str, str]:
    if week < 0 or week >= LOOK_AHEAD:
        return "", ""
    if week in row.closed:
        return "shut", "dicht"
    if row.rooms is None:
        return "", ""
    room, taken = row.rooms[week], row.taken(week)
    if taken > room:
        return "over", f"{taken} op {room}"
    if taken == room:
        return ("full", "vol") if room else ("shut", "geen plek")
    return ("free", f"{room - taken} vrij") if taken else ("empty", "leeg")


# --- the drawing ------------------------------------------------------------------------------------------


def draw(rows: Sequence[Row], facts: TrainFacts, view: View, label: str = "De trein") -> SafeString:
    """The whole picture."""
    parts = [f'<div class="train train-{view.weeks}" role="group" aria-label="{escape(label)}">']
    parts.append(_head(facts.first, view))
    parts += [_draw_row(row, facts.first, view) for row in rows]
    parts.append("</div>")
    return mark_safe("".join(parts))  # noqa: S308 every text in it is escaped


def _head(first: date, view: View) -> str:
    """Months and week numbers. Whoever hears the page finds the days with each bar."""
    days = [monday(first, week) for week in range(view.start, view.end)]
    months = []
    for _, group in groupby(enumerate(days), key=lambda one: (one[1].year, one[1].month)):
        found = list(group)
        place, day = found[0]
        name = MONTH_NAMES[day.month - 1]
        year = f" {day.year}" if day.month == 1 or place == 0 else ""
        tries = (name + year, name, name[:3], "")
        shown = next(words for words in tries if _fits(words + "   ", len(found), view) or not words)
        months.append(f'<span class="tr-month x{place} n{len(found)}">{shown}</span>')
    step = 2 if view.weeks > 30 else 1
    weeks = [
        f'<span class="tr-week x{place}{" tr-this" if week == 0 else ""}">{day.isocalendar().week}</span>'
        for place, (week, day) in enumerate(zip(range(view.start, view.end), days, strict=True))
        if place % step == 0 or week == 0
    ]
    corner = '<span class="tr-corner">week</span>'
    cells = "".join(months) + "".join(weeks)
    return f'<div class="tr-row tr-head" aria-hidden="true">{corner}<div class="tr-lanes">{cells}</div></div>'


def _draw_row(row: Row, first: date, view: View) -> str:
    name = f'<a href="{escape(row.url)}">{escape(row.name)}</a>' if row.url else escape(row.name)
    words = room_words(row, first) + _ask_room(row)
    inside = [bar for bar in (*row.bars, *_busy(row)) if bar.end > view.start and bar.start < view.end]
    lanes = _lanes(inside)
    now = f'<i class="tr-now x{-view.start} n1"></i>' if 0 <= -view.start < view.weeks else ""
    pieces = strip_of(row, view)
    strip = "".join(
        f'<span class="tr-{kind} x{start - view.start} n{weeks}" title="{_title(first, start, weeks, said)}">'
        f"{said if _fits(said, weeks, view) else ''}</span>"
        for start, weeks, kind, said in pieces
    )
    bars = "".join(_draw_bar(bar, lane, view) for bar, lane in zip(inside, lanes, strict=True))
    if not inside:
        bars = '<li class="tr-nobody">niemand in deze weken</li>'
    over = any(kind == "over" for _, _, kind, _ in pieces)
    return (
        f'<section class="tr-row{" tr-wrong" if over else ""}"><div class="tr-place"><h2>{name}</h2>'
        f"{f'<p>{words}</p>' if words else ''}</div>"
        f'<div class="tr-field">{now}<div class="tr-lanes tr-strip" aria-hidden="true">{strip}</div>'
        f'<ul class="tr-lanes tr-bars">{bars}</ul></div></section>'
    )


def _ask_room(row: Row) -> str:
    """For who may fill it in: as long as it isn't known, this place is never full."""
    if not row.room_url:
        return ""
    words = "Vul in hoeveel mensen hier tegelijk kunnen leren"
    said = f'<span class="visually-hidden">: {escape(row.name)}</span>'
    return f'. <a href="{escape(row.room_url)}">{words}{said}</a>'


# About how wide the weeks are together on a wide screen, and a letter of the strip.
FIELD_PIXELS, LETTER_PIXELS, ROUND_PIXELS = 1050, 5.5, 6


def _fits(words: str, weeks: int, view: View) -> bool:
    """Half a word says less than none: the colour and the title still tell."""
    return weeks * FIELD_PIXELS / view.weeks >= len(words) * LETTER_PIXELS + ROUND_PIXELS


def _title(first: date, start: int, weeks: int, words: str) -> str:
    last = monday(first, start + weeks) - timedelta(days=3)
    return f"{words}: {short_date(monday(first, start))} – {short_date(last)}"


def _busy(row: Row) -> list[Bar]:
    """People out of sight as bars without a name: the lowest bar is there when at least one is, and so on."""
    if not row.others:
        return []
    found = []
    for level in range(1, max(row.others.values()) + 1):
        weeks = sorted(week for week, number in row.others.items() if number >= level)
        start = weeks[0]
        for place, week in enumerate(weeks):
            if place + 1 == len(weeks) or weeks[place + 1] != week + 1:
                found.append(Bar(start, week + 1 - start, "busy", "bezet", ""))
                start = weeks[place + 1] if place + 1 < len(weeks) else 0
    return found


def _lanes(bars: Sequence[Bar]) -> list[int]:
    """A lane for each bar, so that none lies on another."""
    ends: list[int] = []
    lanes: dict[int, int] = {}
    for place, bar in sorted(enumerate(bars), key=lambda one: (one[1].state == "busy", one[1].start)):
        lane = next((n for n, end in enumerate(ends) if end <= bar.start), len(ends))
        if lane == len(ends):
            ends.append(0)
        ends[lane] = bar.end
        lanes[place] = lane
    return [lanes[place] for place in range(len(bars))]


def _draw_bar(bar: Bar, lane: int, view: View) -> str:
    start, end = max(bar.start, view.start), min(bar.end, view.end)
    cut = (" cut-l" if bar.start < view.start else "") + (" cut-r" if bar.end > view.end else "")
    where = f"x{start - view.start} n{end - start} y{lane}"
    if bar.state == "busy":
        return f'<li class="ride ride-busy {where}{cut}">bezet</li>'
    name = escape(bar.name)
    if bar.state == "ghost":
        return (
            f'<li class="ride ride-ghost {where}{cut}" title="{name} stond hier: {bar.when}">'
            f'<span class="visually-hidden">{name} stond hier, {bar.when}</span></li>'
        )
    title = f"{name}: {bar.when}" + (f". {escape(bar.mark)}" if bar.mark else "")
    look = f"ride-{bar.state}{' ride-mark' if bar.mark else ''}{' ride-moved' if bar.strong else ''}"
    words = STATE_WORDS[bar.state] + (f". Let op: {escape(bar.mark)}" if bar.mark else "")
    return (
        f'<li class="ride {look} {where}{cut}"><a href="{escape(bar.url)}" data-c="{bar.person}" '
        f'data-s="{bar.step}" title="{title}"><b>{name}</b> <span class="tr-when">{bar.when}</span>'
        f'<span class="visually-hidden">, {words}</span></a></li>'
    )


# --- in words ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line of the table that says the same as the picture."""

    place: str
    place_url: str
    name: str
    url: str
    start: date | None
    end: date | None
    weeks: int
    state: str
    mark: str


def table_of(rows: Iterable[Row], facts: TrainFacts) -> list[TableRow]:
    """Place by place, then by the day on which somebody begins; who is out of sight as a number."""
    found = []
    for row in rows:
        for bar in row.bars:
            if bar.state == "ghost":
                continue
            step = facts.steps[bar.step][1]
            found.append(
                TableRow(
                    row.name, row.url, bar.name, bar.url, step.start, step.end, bar.weeks,
                    STATE_WORDS[bar.state], bar.mark,
                )
            )  # fmt: skip
        for bar in _busy(row):
            start, end = monday(facts.first, bar.start), monday(facts.first, bar.end) - timedelta(days=3)
            found.append(TableRow(row.name, row.url, "bezet", "", start, end, bar.weeks, "", ""))
    return found


def summary_of(rows: Sequence[Row], facts: TrainFacts, wrong: int) -> list[tuple[str, str]]:
    """The train in a few figures: (number, words)."""
    people = len({ride.rider_id for ride in facts.facts})
    full = sum(1 for row in rows if row.rooms is not None and not is_free(row, 0))
    places = sum(1 for row in rows if row.place_id)
    return [
        (str(people), "kandidaat" if people == 1 else "kandidaten"),
        (str(places), "leerplek" if places == 1 else "leerplekken"),
        (str(full), "nu vol"),
        (str(wrong), "klopt niet" if wrong == 1 else "kloppen niet"),
    ]


def view_of(first: date, since: date | None, weeks: int) -> View:
    """What somebody asked to see, within two years around now."""
    length = weeks if weeks in LENGTHS else DEFAULT_LENGTH
    start = week_of(first, since) if since else -1
    return View(max(-26, min(start, LOOK_AHEAD - length)), length)


def week_words(day: date) -> str:
    """'week 51, 14 dec'."""
    return f"week {day.isocalendar().week}, {short_date(day)}"


def shift_words(weeks: int) -> str:
    """'2 weken later', '1 week eerder'."""
    if weeks == 0:
        return "een paar dagen anders"
    return f"{count_words(abs(weeks), 'week', 'weken')} {'later' if weeks > 0 else 'eerder'}"
