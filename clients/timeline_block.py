"""The timeline drawn in Python: a template per event would cost more than reading them."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.html import format_html, format_html_join, linebreaks
from django.utils.safestring import SafeString, mark_safe

from clients.timeline import SHOWN, Ask, Timeline
from core import pictures
from core.dutch import day_text
from core.registry import TimelineItem

KIND_ICONS = {
    "contact": "chat-left-text",
    "rung": "bar-chart-steps",
    "distance": "signpost-split",
    "profile": "person-lines-fill",
    "consent": "shield-check",
    "plan": "map",
    "task": "check2-square",
    "learn_in": "mortarboard",
    "proposal": "send",
    "placement": "briefcase",
    "people": "people",
    "support": "bag",
    "hand_over": "arrow-left-right",
    "benefit": "calendar-range",
    "start": "flag",
    "taking_part": "clock-history",
    "duties": "card-checklist",
    "letter": "envelope",
    "group": "people",
    "intake": "journal-text",
    "aftercare": "heart",
    "event": "people",
}
NOTHING = mark_safe("")
PRINTED = 5  # as in file.css


@dataclass(frozen=True, slots=True)
class TimelineBlock:
    """The list, the kinds as links, and the way to more."""

    events: SafeString
    kinds: list[tuple[str, str, bool]]  # address, label, chosen
    chosen: str
    text: str
    more: str
    cut: bool  # on paper only the first PRINTED


def timeline_block(timeline: Timeline) -> TimelineBlock:
    """What the page shows of this part of the timeline."""
    ask = timeline.ask
    kinds = [(_address(Ask("", ask.text)), "alles", not ask.kind)]
    kinds += [(_address(Ask(kind, ask.text)), label, kind == ask.kind) for kind, label in timeline.kinds]
    return TimelineBlock(
        events=_events(timeline.items),
        kinds=kinds if len(kinds) > 2 else [],
        chosen=ask.kind,
        text=ask.text,
        more=_address(Ask(ask.kind, ask.text, ask.limit + 2 * SHOWN)) if timeline.more else "",
        cut=len(timeline.items) > PRINTED,
    )


def _address(ask: Ask) -> str:
    told = {"soort": ask.kind, "zoek": ask.text, "toon": str(ask.limit) if ask.limit != SHOWN else ""}
    return f"?{urlencode({key: value for key, value in told.items() if value})}#tijdlijn"


def _events(items: list[TimelineItem]) -> SafeString:
    if not items:
        return NOTHING
    return format_html(
        '<ol class="timeline">{}</ol>', format_html_join("", "{}", ((_event(item),) for item in items))
    )


def _event(item: TimelineItem) -> SafeString:
    text = mark_safe(linebreaks(item.text, autoescape=True)) if item.text else NOTHING  # noqa: S308 escaped
    link = NOTHING
    if item.url:
        link = format_html(
            '<p><a href="{}">Bekijk<span class="visually-hidden">: {}</span></a></p>', item.url, item.title
        )
    return format_html(
        '<li class="event"><span class="event-mark">{}</span><div class="event-body"><p class="event-head">'
        '<strong>{}</strong> <span class="soft"><time datetime="{}">{}</time>{}</span></p>{}{}</div></li>',
        pictures.icon(KIND_ICONS.get(item.kind, "circle-fill")),
        item.title,
        item.on.isoformat(),
        day_text(item.on),
        format_html(" · {}", item.by) if item.by else NOTHING,
        text,
        link,
    )
