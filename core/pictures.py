"""The small pictures that return on every page, as SVG: ladder, dots, bar, icon.

They are text with colours by class, so they follow light, dark and paper, and need no inline style. Every
picture has its meaning in words; results are kept because a list asks for the same few many times.
"""

import logging
import re
from functools import lru_cache

from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

RUNGS = 6
ICON_NAME = re.compile(r"[a-z0-9-]+")
ICON_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
logger = logging.getLogger(__name__)


def ladder_words(rung: int | None, expected: int | None) -> str:
    """What the ladder says to somebody who cannot see it."""
    if rung is None:
        return "trede niet bekend"
    words = f"trede {rung} van {RUNGS}"
    return words if expected is None or expected == rung else f"{words}, verwacht {expected}"


@lru_cache(maxsize=256)
def ladder(rung: int | None, expected: int | None) -> SafeString:
    """Six climbing rungs: full up to `rung`, hollow up to `expected` (in twelve months), faint above."""
    now, hoped = rung or 0, max(expected or 0, rung or 0)
    marks = format_html_join(
        "",
        '<rect class="rung-{}" x="{}" y="{}" width="8" height="5" rx="1.5"/>',
        ((_rung_state(number, now, hoped), _x(number), _y(number)) for number in range(1, RUNGS + 1)),
    )
    return format_html(
        '<svg class="ladder-picture" viewBox="0 0 58 21" role="img" aria-label="{}">{}</svg>',
        ladder_words(rung, expected),
        marks,
    )


def _rung_state(number: int, now: int, hoped: int) -> str:
    if number <= now:
        return "full"
    return "hoped" if number <= hoped else "open"


def _x(number: int) -> str:
    return f"{1 + (number - 1) * 9.6:.1f}"


def _y(number: int) -> str:
    return f"{15 - (number - 1) * 2.8:.1f}"


@lru_cache(maxsize=256)
def dots(value: int, highest: int) -> SafeString:
    """`value` filled dots out of `highest`."""
    circles = format_html_join(
        "",
        '<circle class="{}" cx="{}" cy="6" r="4"/>',
        (("dot-full" if place < value else "dot-open", 6 + place * 12) for place in range(highest)),
    )
    return format_html(
        '<svg class="dots-picture" viewBox="0 0 {} 12" width="{}" height="12" aria-hidden="true">{}</svg>',
        highest * 12,
        highest * 12,
        circles,
    )


@lru_cache(maxsize=2048)
def bar(now: int, in_time: int | None) -> SafeString:
    """A bar of 0 to 100: full for what is there now, hatched for what comes in time."""
    hatch = mark_safe("")
    if in_time is not None and in_time > now:
        hatch = format_html('<path class="bar-hatch" d="M{} 4H{}"/>', now, in_time)
    return format_html(
        '<svg class="bar-picture" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="bar-rail" width="100" height="8"/>{}'
        '<rect class="bar-now" width="{}" height="8"/></svg>',
        hatch,
        now,
    )


@lru_cache(maxsize=512)
def icon(name: str) -> SafeString:
    """One icon of the set, drawn in the page itself: the whole sprite weighs a megabyte.

    A missing icon leaves nothing behind, since an icon only ever stands beside words.
    """
    if not ICON_NAME.fullmatch(name):
        raise ValueError(f"not the name of an icon: {name!r}")
    path = settings.BASE_DIR / "node_modules/bootstrap-icons/icons" / f"{name}.svg"
    try:
        body = ICON_BODY.search(path.read_text("utf-8"))
    except OSError:
        logger.warning("icon %s is missing; run npm ci", name)
        return mark_safe("")
    drawing = mark_safe(body.group(1).strip() if body else "")  # noqa: S308 a locked package of our own choice
    return format_html(
        '<svg class="icon" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">{}</svg>',
        drawing,
    )
