"""How far a skill is over time: one small picture per skill, all on the same scale, so that they compare.

SVG with colours by class, as in core.pictures: it follows light, dark and paper. The line at the top is what
the job asks, the dashed line the threshold of the project; the table beside it says the same in numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.domain.calendar import date_words

WIDE, TALL = 260, 116
LEFT, RIGHT, TOP, BOTTOM = 34, 10, 14, 92
Points = tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """The days that all pictures of a page share."""

    first: date
    last: date

    def x(self, day: date) -> float:
        days = (self.last - self.first).days
        part = (day - self.first).days / days if days else 1.0
        return round(LEFT + 6 + (WIDE - LEFT - RIGHT - 12) * part, 1)


def y_of(percent: int) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * percent / 100, 1)


def words_of(name: str, points: Points, threshold: int) -> str:
    """What the picture says to somebody who can't see it."""
    if not points:
        return f"{name}: nog niet beoordeeld. De drempel is {threshold}%."
    steps = ", ".join(f"{percent}% op {date_words(day)}" for day, percent in points)
    return f"{name}: {steps}. De baan vraagt 100%, de drempel is {threshold}%."


def skill_picture(name: str, points: Points, span: Span, threshold: int) -> SafeString:
    """One skill: dots where it was assessed, with a line between them, and the last value in words."""
    return format_html(
        '<svg class="skill-picture" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}{}{}</svg>',
        WIDE,
        TALL,
        words_of(name, points, threshold),
        _rails(threshold),
        _line(points, span),
        _last(points, span),
        _days(span),
    )


def _rails(threshold: int) -> SafeString:
    """Nothing, what the job asks, and between them the threshold; its number moves away from theirs."""
    lines = [(0, "skill-rail"), (100, "skill-asked"), (threshold, "skill-threshold")]
    drawn = format_html_join(
        "",
        '<path class="{}" d="M{} {}H{}"/>',
        ((css, LEFT, y_of(at), WIDE - RIGHT) for at, css in lines),
    )
    shown = [0, 100] + ([threshold] if 14 <= threshold <= 86 else [])
    texts = format_html_join(
        "",
        '<text class="skill-number" x="{}" y="{}" text-anchor="end">{}%</text>',
        ((LEFT - 5, y_of(at) + 3.5, at) for at in shown),
    )
    return drawn + texts


def _line(points: Points, span: Span) -> SafeString:
    places = [(span.x(day), y_of(percent)) for day, percent in points]
    path = "L".join(f"{x} {y}" for x, y in places)
    line = format_html('<path class="skill-line" d="M{}"/>', path) if len(places) > 1 else mark_safe("")
    dots = format_html_join("", '<circle class="skill-dot" cx="{}" cy="{}" r="3.6"/>', places)
    return line + dots


def _last(points: Points, span: Span) -> SafeString:
    """The last value beside its dot: above it, or under it when that would leave the picture."""
    if not points:
        return mark_safe("")
    day, percent = points[-1]
    x, y = span.x(day), y_of(percent)
    at = y + 15 if percent > 85 else y - 8
    anchor = "end" if x > WIDE - 50 else "middle"
    return format_html(
        '<text class="skill-now" x="{}" y="{}" text-anchor="{}">{}%</text>', x + 4, at, anchor, percent
    )


def _days(span: Span) -> SafeString:
    days: Sequence[tuple[date, str]] = [(span.first, "start"), (span.last, "end")]
    return format_html_join(
        "",
        '<text class="skill-day" x="{}" y="{}" text-anchor="{}">{}</text>',
        (
            (
                LEFT if anchor == "start" else WIDE - RIGHT,
                TALL - 6,
                anchor,
                f"{day.day}-{day.month}-{day.year}",
            )
            for day, anchor in (days if span.first != span.last else days[1:])
        ),
    )
