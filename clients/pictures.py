"""How something changes over time, drawn as steps: text with colours by class, as in core.pictures."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.dutch import day_text

Points = tuple[tuple[date, int], ...]
SMALL_WIDTH, SMALL_HEIGHT = 72, 24
WIDTH, LEFT, RIGHT = 640, 150, 24


def _across(points: Points, start: float, end: float) -> list[float]:
    """Where each day stands between start and end; one day alone stands at the end."""
    first, last = points[0][0].toordinal(), points[-1][0].toordinal()
    if first == last:
        return [end for _ in points]
    return [round(start + (end - start) * (day.toordinal() - first) / (last - first), 1) for day, _ in points]


def _steps(xs: Sequence[float], ys: Sequence[float]) -> str:
    """A path that stays level until the next day: between two talks nothing is known."""
    path = [f"M{xs[0]} {ys[0]}"]
    for x, y in zip(xs[1:], ys[1:], strict=True):
        path.append(f"H{x}V{y}")
    return "".join(path)


@lru_cache(maxsize=2048)
def change_line(points: Points, highest: int) -> SafeString:
    """A small line beside a word: higher is better. Nothing with fewer than two days."""
    if len(points) < 2:
        return mark_safe("")
    xs = _across(points, 3, SMALL_WIDTH - 5)
    ys = [round(SMALL_HEIGHT - 5 - (SMALL_HEIGHT - 10) * value / highest, 1) for _, value in points]
    return format_html(
        '<svg class="change-line" viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true">'
        '<path class="change-base" d="M0 {}H{}"/><path class="change-path" d="{}"/>'
        '<circle class="change-now" cx="{}" cy="{}" r="3.5"/></svg>',
        SMALL_WIDTH,
        SMALL_HEIGHT,
        SMALL_WIDTH,
        SMALL_HEIGHT,
        SMALL_HEIGHT - 1.5,
        SMALL_WIDTH,
        _steps(xs, ys),
        xs[-1],
        ys[-1],
    )


def change_chart(points: Points, levels: Sequence[str], label: str) -> SafeString:
    """A chart with its levels written at the left (lowest first) and the days below; higher is better."""
    row, top = (30 if len(levels) < 6 else 24), 14
    bottom = top + row * (len(levels) - 1)
    xs = _across(points, LEFT + 12, WIDTH - RIGHT)
    ys = [bottom - row * value for _, value in points]
    rails = format_html_join(
        "",
        '<path class="change-base" d="M{} {}H{}"/><text class="change-label" x="{}" y="{}">{}</text>',
        (
            (LEFT, bottom - row * place, WIDTH - RIGHT + 8, LEFT - 8, bottom - row * place + 4, words)
            for place, words in enumerate(levels)
        ),
    )
    marks = format_html_join(
        "", '<circle class="change-now" cx="{}" cy="{}" r="4.5"/>', zip(xs, ys, strict=True)
    )
    return format_html(
        '<svg class="change-chart" viewBox="0 0 {} {}" role="img" aria-label="{}">{}'
        '<path class="change-path" d="{}"/>{}{}</svg>',
        WIDTH,
        bottom + 34,
        label,
        rails,
        _steps(xs, ys),
        marks,
        _days(points, xs, bottom + 26),
    )


def _days(points: Points, xs: Sequence[float], y: int) -> SafeString:
    """The first and the last day, and those between that have room."""
    shown: list[tuple[float, int, str, str]] = []
    last_x = xs[-1]
    for (day, _), x in zip(points, xs, strict=True):
        is_last = x == last_x
        free = not shown or x - shown[-1][0] > 120
        if free and (is_last or last_x - x > 120):
            shown.append((x, y, "end" if is_last else "middle" if shown else "start", day_text(day)[3:]))
    return format_html_join("", '<text class="change-day" x="{}" y="{}" text-anchor="{}">{}</text>', shown)
