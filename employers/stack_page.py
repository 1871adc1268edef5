"""How a set of jobs reads on screen: its picture, its jobs, its ways, and the same year as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString

from core.domain.calendar import MONTH_NAMES, count_words
from employers.domain.pattern import Shift
from employers.domain.stacking import (
    HOUR,
    Question,
    StackJob,
    Week,
    check_set,
    result_words,
    score,
    ways_of,
    week_minutes,
    weeks_of,
)
from employers.domain.stacking_words import (
    day_words,
    hours_number,
    hours_words,
    joined,
    month_words,
)
from employers.domain.travel import TravelKind
from employers.models import FutureJob
from employers.stack_picture import colour_of, year_picture

NONE = "–"
FEW_WAYS = 3


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job of a set: the number and colour that it has in the picture, when the work is, how many hours."""

    number: int
    colour: str
    job: FutureJob
    when: tuple[str, ...]
    hours: str
    open: bool


@dataclass(frozen=True, slots=True)
class WayLine:
    """The way between two jobs of a set."""

    between: str
    words: str
    unknown: bool


@dataclass(frozen=True, slots=True)
class MonthRow:
    """The weeks of a month; they are all the same."""

    label: str
    weeks: str
    parts: tuple[str, ...]
    given: str
    gap: str
    over: str
    note: str


@dataclass(frozen=True, slots=True)
class StackCard:
    """A set of jobs, ready to show. ``problems``: why it doesn't hold."""

    title: str
    words: str
    picture: SafeString
    jobs: tuple[JobLine, ...]
    ways: tuple[WayLine, ...]
    many_ways: str
    rows: tuple[MonthRow, ...]
    problems: tuple[str, ...]
    share: int
    gaps: str
    save_url: str
    try_url: str


def stack_card(
    chosen: Sequence[StackJob], rows: dict[int, FutureJob], question: Question, *, key: str, title: str = ""
) -> StackCard:
    """A set with all that is shown of it. ``rows``: the jobs by number; ``key``: unique on the page."""
    weeks = weeks_of(chosen, question)
    found = score(chosen, question)
    words = result_words(chosen, question)
    gaps = gap_words(weeks)
    ways = _ways(chosen, question)
    query = urlencode(
        {"job": [job.id for job in chosen], "hours": question.wanted // HOUR}
        | ({"months": sorted(question.months)} if len(question.months) < len(MONTH_NAMES) else {}),
        doseq=True,
    )
    return StackCard(
        title=title,
        words=words,
        picture=year_picture(chosen, weeks, question, key=key, words=f"{_spoken(chosen)} {words}. {gaps}"),
        jobs=tuple(_line(place, job, rows[job.id]) for place, job in enumerate(chosen)),
        ways=ways,
        many_ways=many_ways(ways),
        rows=_table(chosen, weeks),
        problems=tuple(problem.sentence for problem in check_set(chosen, question)),
        share=(question.asked - found.missing) * 100 // question.asked,
        gaps=gaps,
        save_url=f"{reverse('employers:save_stack')}?{query}",
        try_url=f"{reverse('employers:try_stack')}?{query}",
    )


def _spoken(chosen: Sequence[StackJob]) -> str:
    names = [f"{number}: {job.title}" for number, job in enumerate(chosen, 1)]
    return f"Uren per week in een jaar. Banen: {', '.join(names)}."


def _line(place: int, job: StackJob, row: FutureJob) -> JobLine:
    return JobLine(
        number=place + 1,
        colour=colour_of(place),
        job=row,
        when=tuple(shift_words(one) for one in job.shifts),
        hours=hours_range(job),
        open=job.open,
    )


def shift_words(shift: Shift) -> str:
    """'ma t/m vr 09:00–13:00, april tot en met september'."""
    times = f"{shift.start:%H:%M}–{shift.end:%H:%M}"
    return f"{day_words(shift.weekdays)} {times}, {month_words(shift.months)}"


def hours_range(job: StackJob) -> str:
    """Hours a week in the months with work: '20 uur', '8 tot 24 uur'; without times a dash."""
    amounts = sorted({minutes for minutes in week_minutes(job.shifts) if minutes})
    if not amounts:
        return NONE
    if len(amounts) == 1:
        return hours_words(amounts[0])
    return f"{hours_number(amounts[0])} tot {hours_words(amounts[-1])}"


def _ways(chosen: Sequence[StackJob], question: Question) -> tuple[WayLine, ...]:
    numbers = {job.id: number for number, job in enumerate(chosen, 1)}
    return tuple(
        WayLine(f"{numbers[one.id]} en {numbers[two.id]}", way.words, way.kind is TravelKind.UNKNOWN)
        for one, two, way in ways_of(chosen, question.travel)
    )


def many_ways(ways: Sequence[WayLine]) -> str:
    """What a long row of ways comes to; '' when they can all be shown."""
    if len(ways) <= FEW_WAYS:
        return ""
    unknown = sum(way.unknown for way in ways)
    return f"Reistijd tussen de banen: {len(ways) - unknown} bekend, {unknown} niet bekend"


def _table(chosen: Sequence[StackJob], weeks: Sequence[Week]) -> tuple[MonthRow, ...]:
    found = []
    for month, group in groupby(weeks, lambda week: week.month):
        row = list(group)
        one = row[0]
        parts = dict(one.parts)
        found.append(
            MonthRow(
                label=MONTH_NAMES[month - 1],
                weeks=f"{one.number}–{row[-1].number}",
                parts=tuple(_hours(parts.get(job.id, 0)) for job in chosen),
                given=hours_number(one.given),
                gap=_hours(one.gap),
                over=_hours(one.over),
                note=_note(one),
            )
        )
    return tuple(found)


def _hours(minutes: int) -> str:
    return hours_number(minutes) if minutes else NONE


def _note(week: Week) -> str:
    parts = [f"{hours_words(week.twice)} tegelijk"] if week.twice else []
    return ", ".join([*parts, *(["te veel uren"] if week.too_much else [])])


def gap_words(weeks: Sequence[Week]) -> str:
    """Where hours are missing: 'Tekort: 8 uur per week in november en december.'"""
    months: dict[int, set[int]] = {}
    for week in weeks:
        if week.gap:
            months.setdefault(week.gap, set()).add(week.month)
    if not months:
        return "Er is geen week te weinig werk."
    parts = [
        f"{hours_words(gap)} in {month_words(when)}" for gap, when in sorted(months.items(), reverse=True)
    ]
    return f"Tekort per week: {joined(parts)}."


def summary(stack: Any, chosen: Sequence[StackJob], question: Question) -> str:
    """One line for the list: how much of the wanted hours, of how many jobs."""
    found = score(chosen, question)
    share = (question.asked - found.missing) * 100 // question.asked
    employers = count_words(found.employers, "werkgever", "werkgevers")
    return f"{share}% van {stack.wanted_hours} uur · {len(chosen)} banen bij {employers}"
