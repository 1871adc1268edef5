"""The year of a stacked job as a picture: 52 weeks side by side, the hours of each job on top of each other.

SVG with colours by class, so it follows light, dark and paper. Numbers tie it to the list of jobs beside it;
what the picture says stands in a table too.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.dutch import MONTHS
from employers.domain.stacking import HOUR, WEEKS, Question, StackJob, Week
from employers.domain.stacking_words import hours_number

LEFT, TOP, WEEK, BAR, HIGH = 34.0, 26.0, 13.8, 12.4, 220.0
WIDE = LEFT + WEEK * len(WEEKS) + 4
BOTTOM = TOP + HIGH
TALL = BOTTOM + 24
STEP = 8 * HOUR  # a line for every eight hours
LETTER = 6.0  # the width of a letter, about
COLOURS = 5
EMPTY = mark_safe("")


@dataclass(frozen=True, slots=True)
class Run:
    """Weeks in a row that look the same: from ``first`` to ``last``, between two heights in minutes."""

    first: int
    last: int
    low: int
    high: int

    @property
    def middle(self) -> float:
        return (left_of(self.first) + left_of(self.last) + BAR) / 2

    @property
    def width(self) -> float:
        return left_of(self.last) - left_of(self.first) + BAR


class Scale:
    """Minutes to height."""

    def __init__(self, weeks: Sequence[Week], question: Question) -> None:
        highest = max(question.wanted, question.most, *(week.given for week in weeks))
        self.top = -(-highest // STEP) * STEP

    def y(self, minutes: int) -> float:
        return BOTTOM - HIGH * minutes / self.top


def left_of(week: int) -> float:
    return LEFT + WEEK * (week - 1)


def year_picture(
    jobs: Sequence[StackJob], weeks: Sequence[Week], question: Question, *, key: str, words: str
) -> SafeString:
    """The drawing; ``key`` keeps its pattern apart from others on the page, ``words`` say what it shows."""
    scale = Scale(weeks, question)
    runs = [job_runs(weeks, job.id) for job in jobs]
    gaps = runs_of(weeks, lambda week: (week.given, week.given + week.gap) if week.gap else None)
    return format_html(
        '<svg class="stack-year" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}{}{}{}{}{}</svg>',
        f"{WIDE:.0f}",
        f"{TALL:.0f}",
        words,
        _hatch(key),
        _axis(scale),
        _months(weeks),
        _bars(runs, scale),
        _gaps(gaps, scale, key),
        _wanted(weeks, question, scale),
        _marks(weeks, runs, scale),
    )


def runs_of(weeks: Sequence[Week], span: Callable[[Week], tuple[int, int] | None]) -> list[Run]:
    """The weeks of which ``span`` gives a low and a high, the same ones beside each other together."""
    found = []
    for edges, group in groupby(weeks, span):
        row = list(group)
        if edges is not None:
            found.append(Run(row[0].number, row[-1].number, *edges))
    return found


def job_runs(weeks: Sequence[Week], job: int) -> list[Run]:
    """Where the hours of a job stand: on top of those of the jobs before it."""

    def span(week: Week) -> tuple[int, int] | None:
        low = 0
        for number, minutes in week.parts:
            if number == job:
                return (low, low + minutes)
            low += minutes
        return None

    return runs_of(weeks, span)


def _path(runs: Iterable[Run], scale: Scale) -> str:
    """A bar for every week."""
    parts = []
    for run in runs:
        low, tall = scale.y(run.low), scale.y(run.low) - scale.y(run.high)
        parts += [
            f"M{left_of(week):.1f} {low:.1f}v{-tall:.1f}h{BAR}v{tall:.1f}z"
            for week in range(run.first, run.last + 1)
        ]
    return "".join(parts)


def _hatch(key: str) -> SafeString:
    return format_html(
        '<defs><pattern id="gat-{}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><path class="stack-hatch" d="M0 0V6"/></pattern></defs>',
        key,
    )


def _axis(scale: Scale) -> SafeString:
    lines = [(f"{scale.y(minutes):.1f}", minutes // HOUR) for minutes in range(0, scale.top + 1, STEP)]
    drawn = format_html_join(
        "",
        '<path class="stack-line" d="M{} {}H{}"/><text class="stack-axis" x="{}" y="{}" dy="4">{}</text>',
        ((f"{LEFT - 4:.0f}", y, f"{WIDE:.0f}", f"{LEFT - 8:.0f}", y, hours) for y, hours in lines),
    )
    return format_html(
        '{}<text class="stack-axis stack-more" x="{}" y="{}">uur</text>',
        drawn,
        f"{LEFT - 8:.0f}",
        f"{TOP - 11:.0f}",
    )


def _months(weeks: Sequence[Week]) -> SafeString:
    found = []
    for month, group in groupby(weeks, lambda week: week.month):
        row = list(group)
        run = Run(row[0].number, row[-1].number, 0, 0)
        found.append((f"{left_of(run.first) - 0.7:.1f}", f"{run.middle:.1f}", MONTHS[month - 1]))
    return format_html_join(
        "",
        '<path class="stack-tick" d="M{} {}v6"/><text class="stack-month" x="{}" y="{}">'
        '{}<tspan class="stack-more">{}</tspan></text>',
        ((x, f"{BOTTOM:.0f}", middle, f"{BOTTOM + 17:.0f}", name[0], name[1:]) for x, middle, name in found),
    )


def colour_of(place: int) -> str:
    """The colour of a job by its place in the set, as a class."""
    return f"stack-{place % COLOURS + 1}"


def _bars(runs: Sequence[Sequence[Run]], scale: Scale) -> SafeString:
    return format_html_join(
        "",
        '<path class="{}" d="{}"/>',
        ((colour_of(place), _path(row, scale)) for place, row in enumerate(runs)),
    )


def _gaps(gaps: Sequence[Run], scale: Scale, key: str) -> SafeString:
    return format_html('<path class="stack-gap" fill="url(#gat-{})" d="{}"/>', key, _path(gaps, scale))


def _wanted(weeks: Sequence[Week], question: Question, scale: Scale) -> SafeString:
    """A line at the wanted hours, over the months in which they are wanted."""
    y = f"{scale.y(question.wanted):.1f}"
    runs = runs_of(weeks, lambda week: (0, 0) if week.month in question.months else None)
    lines = format_html_join(
        "",
        '<path class="stack-wanted" d="M{} {}H{}"/>',
        ((f"{left_of(run.first) - 1:.1f}", y, f"{left_of(run.last) + BAR + 1:.1f}") for run in runs),
    )
    return lines


def _marks(weeks: Sequence[Week], runs: Sequence[Sequence[Run]], scale: Scale) -> SafeString:
    """The words in the picture: the number of each job where it has most room, and what is not right."""
    labels = [_job_label(place, row, scale) for place, row in enumerate(runs)]
    gaps = runs_of(weeks, lambda week: (week.given, week.given + week.gap) if week.gap else None)
    labels += [_gap_label(run, scale) for run in gaps]
    wrong = runs_of(weeks, lambda week: (week.given, week.given) if week.twice or week.too_much else None)
    labels += [_wrong_label(run, weeks[run.first - 1], scale) for run in wrong]
    return format_html_join("", "{}", ((label,) for label in labels))


def _job_label(place: int, runs: Sequence[Run], scale: Scale) -> SafeString:
    fits = [run for run in runs if scale.y(run.low) - scale.y(run.high) >= 15]
    if not fits:
        return EMPTY
    run = max(fits, key=lambda one: one.width)
    hours = f" · {hours_number(run.high - run.low)} uur" if run.width > LETTER * 14 else ""
    middle = (scale.y(run.low) + scale.y(run.high)) / 2
    return format_html(
        '{}<text class="stack-label" x="{}" y="{}" dy="4">{}<tspan class="stack-more">{}</tspan></text>',
        _plate(run.middle, middle, f"{place + 1}{hours}"),
        f"{run.middle:.1f}",
        f"{middle:.1f}",
        place + 1,
        hours,
    )


def _gap_label(run: Run, scale: Scale) -> SafeString:
    tall = scale.y(run.low) - scale.y(run.high)
    words = f"{hours_number(run.high - run.low)} uur tekort"
    if tall < 16 or run.width < LETTER * len(words):
        return EMPTY
    middle = (scale.y(run.low) + scale.y(run.high)) / 2
    return format_html(
        '<g class="stack-more">{}<text class="stack-label" x="{}" y="{}" dy="4">{}</text></g>',
        _plate(run.middle, middle, words),
        f"{run.middle:.1f}",
        f"{middle:.1f}",
        words,
    )


def _plate(x: float, y: float, words: str) -> SafeString:
    """What makes words readable on any colour; drawn by the width that the words take."""
    wide = LETTER * len(words) + 8
    return format_html(
        '<rect class="stack-plate" x="{}" y="{}" width="{}" height="15" rx="4"/>',
        f"{x - wide / 2:.1f}",
        f"{y - 7.5:.1f}",
        f"{wide:.1f}",
    )


def _wrong_label(run: Run, week: Week, scale: Scale) -> SafeString:
    """A red bracket over the weeks in which two jobs ask the same time, or that are too full."""
    y = scale.y(run.high) - 4
    word = "tegelijk" if week.twice else "te veel"
    return format_html(
        '<path class="stack-wrong" d="M{} {}v-4H{}v4"/>'
        '<text class="stack-label stack-wrong-word" x="{}" y="{}">{}</text>',
        f"{left_of(run.first):.1f}",
        f"{y:.1f}",
        f"{left_of(run.last) + BAR:.1f}",
        f"{run.middle:.1f}",
        f"{max(y - 8, 10):.1f}",
        word,
    )
