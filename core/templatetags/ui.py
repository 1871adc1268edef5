"""The components of the pages, as template tags (built in: no `load` needed).

Small ones draw straight from Python because lists use them in every row; larger ones have a template in
templates/components. The gallery page shows them all. Objects may be dataclasses, models or dicts.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import template
from django.forms import BaseForm
from django.template import Context
from django.utils import timezone
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core import drawing, dutch, pictures
from core import filter_bar as filters
from core.presentation import (
    CONDITIONS,
    MESSAGE_LOOK,
    THEMES,
    TONE_ICON,
    TONES,
    error_links,
    read,
    whole_percent,
)

register = template.Library()

# --- words and dates -------------------------------------------------------------------------------------


def _as_day(moment: dt.date | dt.datetime | None) -> dt.date | None:
    if isinstance(moment, dt.datetime):
        return timezone.localtime(moment).date() if timezone.is_aware(moment) else moment.date()
    return moment


@register.filter(name="date_nl")
def date_nl(moment: dt.date | dt.datetime | None) -> SafeString:
    """'di 24 nov 2026'; a dash when there is no date."""
    day = _as_day(moment)
    if day is None:
        return mark_safe('<span class="none">–</span>')
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), dutch.day_text(day))


register.simple_tag(date_nl, name="date_nl")


@register.filter(name="datetime_nl")
def datetime_nl(moment: dt.datetime | None) -> SafeString:
    """'di 24 nov 2026, 10:30' in local time."""
    if moment is None:
        return date_nl(None)
    local = timezone.localtime(moment) if timezone.is_aware(moment) else moment
    text = f"{dutch.day_text(local.date())}, {local:%H:%M}"
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), text)


@register.simple_tag
def when(moment: dt.date | dt.datetime | None, today: dt.date | None = None) -> SafeString:
    """The date with how far away it is: 'di 24 nov 2026 (over 2 dagen)'."""
    day = _as_day(moment)
    if day is None:
        return date_nl(None)
    distance = dutch.distance_text(day, today or timezone.localdate())
    return format_html(
        '<span class="when">{} <span class="soft">{}</span></span>',
        date_nl(day),
        distance,
    )


@register.filter
def distance(moment: dt.date | dt.datetime | None) -> str:
    """Only how far away: 'over 2 dagen'."""
    day = _as_day(moment)
    return dutch.UNKNOWN if day is None else dutch.distance_text(day, timezone.localdate())


# --- small pictures --------------------------------------------------------------------------------------


@register.simple_tag
def icon(name: str) -> SafeString:
    return pictures.icon(name)


@register.simple_tag
def ladder(rung: int | None, expected: int | None = None, *, words: bool = False) -> SafeString:
    """Where somebody is on the participation ladder; `words` writes it out beside the picture."""
    if words:
        beside = pictures.ladder_words(rung, expected)
    elif expected is not None and rung is not None and expected != rung:
        beside = f"{rung}→{expected}"
    else:
        beside = "?" if rung is None else str(rung)
    return format_html(
        '<span class="ladder">{}<span aria-hidden="true">{}</span></span>',
        pictures.ladder(rung, expected),
        beside,
    )


@register.simple_tag
def dots(value: int | None, highest: int = 3, label: str = "") -> SafeString:
    """How far somebody is, as dots with words; unknown says so."""
    if value is None:
        return format_html('<span class="dots none">{}</span>', label or "niet bekend")
    count = format_html('<span class="visually-hidden">{} van {} </span>', value, highest)
    return format_html(
        '<span class="dots">{}{}<span>{}</span></span>',
        pictures.dots(value, highest),
        count,
        label,
    )


@register.simple_tag
def badge(text: str, tone: str = "neutral", icon: str | None = None) -> SafeString:
    """A short state in a word. Tone: neutral, good, attention, bad or info; icon='' leaves the icon out."""
    if tone not in TONES:
        raise template.TemplateSyntaxError(f"badge: unknown tone {tone!r}")
    name = TONE_ICON.get(tone, "") if icon is None else icon
    drawing = pictures.icon(name) if name else ""
    return format_html('<span class="tag tag-{}">{}{}</span>', tone, drawing, text)


@register.simple_tag
def made_up() -> SafeString:
    """The mark beside a record that does not describe a real person or employer."""
    return format_html('<span class="tag tag-made-up">{}verzonnen</span>', pictures.icon("pencil"))


@register.simple_tag
def meter(value: float | None, label: str = "", in_time: float | None = None) -> SafeString:
    """A share of 0 to 100 as bar and number; `in_time` adds, hatched, what it becomes in time."""
    if value is None:
        return format_html('<span class="bar none">{} niet bekend</span>', label)
    now, later = whole_percent(value), None if in_time is None else whole_percent(in_time)
    head = format_html('<span class="bar-label">{}</span>', label) if label else ""
    tail = format_html('<span class="soft"> straks {}%</span>', later) if later and later > now else ""
    return format_html(
        '<span class="bar">{}{}<span class="bar-number">{}%{}</span></span>',
        head,
        pictures.bar(now, later),
        now,
        tail,
    )


# --- buttons ---------------------------------------------------------------------------------------------


@register.simple_tag(takes_context=True)
def action(context: Context, deed: Any, size: str = "") -> SafeString:
    """A button from (label, url, enabled, reason) and optionally method, primary, icon, tone, fields.

    A deed that is not possible now stays visible with its reason, so that people learn what is missing.
    """
    label, look = read(deed, "label"), _button_look(deed, size)
    drawing = pictures.icon(read(deed, "icon")) if read(deed, "icon") else ""
    if not read(deed, "enabled", True):
        return format_html(
            '<span class="deed-off"><button type="button" class="{}" disabled>{}{}</button>'
            '<span class="deed-reason">{}</span></span>',
            look,
            drawing,
            label,
            read(deed, "reason"),
        )
    if read(deed, "method", "get").lower() != "post":
        return format_html('<a class="{}" href="{}">{}{}</a>', look, read(deed, "url"), drawing, label)
    return _post_button(context, deed, look, drawing)


def _button_look(deed: Any, size: str) -> str:
    kind = "btn-primary" if read(deed, "primary", False) else "btn-quiet"
    if read(deed, "tone") in ("bad", "danger"):
        kind = "btn-bad"
    return f"btn {kind} btn-sm" if size in ("sm", "small") else f"btn {kind}"


def _post_button(context: Context, deed: Any, look: str, drawing: str) -> SafeString:
    hidden = {
        "csrfmiddlewaretoken": str(context.get("csrf_token", "")),
        **dict(read(deed, "fields", {})),
    }
    inputs = format_html_join("", '<input type="hidden" name="{}" value="{}">', hidden.items())
    return format_html(
        '<form class="deed" method="post" action="{}">{}'
        '<button type="submit" class="{}">{}{}</button></form>',
        read(deed, "url"),
        inputs,
        look,
        drawing,
        read(deed, "label"),
    )


@register.simple_tag(takes_context=True)
def actions(context: Context, deeds: Iterable[Any], size: str = "") -> SafeString:
    """Several buttons in one row; nothing at all when there are none."""
    return _row_of(context, deeds or (), size)


def _row_of(context: Context, deeds: Iterable[Any], size: str = "") -> SafeString:
    buttons = [action(context, deed, size) for deed in deeds]
    if not buttons:
        return mark_safe("")
    return format_html(
        '<div class="deeds">{}</div>',
        format_html_join("", "{}", ((b,) for b in buttons)),
    )


# --- lists of facts --------------------------------------------------------------------------------------


@register.simple_tag
def facts(pairs: Iterable[tuple[str, Any]] | dict[str, Any], *, columns: int = 1) -> SafeString:
    """Labels with values, as a description list; an empty value shows as a dash."""
    rows = pairs.items() if isinstance(pairs, dict) else pairs
    body = format_html_join("", "<div><dt>{}</dt><dd>{}</dd></div>", ((k, _fact(v)) for k, v in rows))
    return format_html('<dl class="facts facts-{}">{}</dl>', columns, body)


def _fact(value: Any) -> Any:
    if value is None or value == "":
        return mark_safe('<span class="none">–</span>')
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, dt.datetime):
        return datetime_nl(value)
    return date_nl(value) if isinstance(value, dt.date) else conditional_escape(value)


@register.simple_tag(takes_context=True)
def conditions(context: Context, items: Iterable[Any]) -> SafeString:
    """What must be in order: each item has label, state (met, arrange, not_met, unknown), note, action."""
    rows = format_html_join("", "{}", ((_condition(context, item),) for item in items))
    return format_html('<ul class="conditions">{}</ul>', rows)


def _condition(context: Context, item: Any) -> SafeString:
    tone, drawing, word = CONDITIONS[str(read(item, "state", "unknown"))]
    note, deed = read(item, "note"), read(item, "action", None)
    return format_html(
        '<li class="condition tone-{}">{}<span class="condition-text"><span>{}</span>'
        '<span class="condition-word">{}</span>{}</span>{}</li>',
        tone,
        pictures.icon(drawing),
        read(item, "label"),
        word,
        format_html('<span class="soft">{}</span>', note) if note else "",
        action(context, deed, "sm") if deed else "",
    )


@register.simple_tag
def breadcrumbs(*parts: str) -> SafeString:
    """Where this page is: label and address in turn, the last one only a label."""
    links = format_html_join("", '<li><a href="{}">{}</a></li>', zip(parts[1::2], parts[:-1:2], strict=False))
    return format_html(
        '<nav class="crumbs" aria-label="Kruimelpad"><ol>{}<li aria-current="page">{}</li></ol></nav>',
        links,
        parts[-1],
    )


# --- blocks around content -------------------------------------------------------------------------------


@register.simple_block_tag
def panel(
    content: str,
    title: str = "",
    url: str = "",
    link: str = "Bekijk alles",
    count: Any = None,
    tone: str = "",
) -> SafeString:
    """A card with a title, at the right a link, inside it the content. tone='ask': this asks for you."""
    head = mark_safe("")
    if title:
        number = "" if count is None else format_html(' <span class="count">{}</span>', count)
        more = format_html('<a class="panel-link" href="{}">{}</a>', url, link) if url else ""
        head = format_html('<div class="panel-head"><h2>{}{}</h2>{}</div>', title, number, more)
    look = f"panel panel-{tone}" if tone else "panel"
    return format_html(
        '<section class="{}">{}<div class="panel-body">{}</div></section>',
        look,
        head,
        content,
    )


@register.simple_block_tag
def data_table(content: str, caption: str, *, cards: bool = False) -> SafeString:
    """A compact table. On a phone it scrolls; with cards=True (cells carry data-label) rows become cards."""
    return format_html(
        '<div class="table-frame{}" role="group" aria-label="{}" tabindex="0"><table class="data">'
        '<caption class="visually-hidden">{}</caption>{}</table></div>',
        " table-cards" if cards else "",
        caption,
        caption,
        content,
    )


@register.simple_block_tag
def timeline_entry(
    content: str,
    moment: dt.date | dt.datetime | None,
    title: str,
    icon: str = "circle-fill",
    by: str = "",
) -> SafeString:
    """One thing that happened, inside <ol class="timeline">."""
    shown = datetime_nl(moment) if isinstance(moment, dt.datetime) else date_nl(moment)
    who = format_html(" · {}", by) if by else ""
    return format_html(
        '<li class="event"><span class="event-mark">{}</span><div class="event-body"><p class="event-head">'
        '<strong>{}</strong> <span class="soft">{}{}</span></p>{}</div></li>',
        pictures.icon(icon),
        title,
        shown,
        who,
        content,
    )


# --- larger components --------------------------------------------------------------------------


@register.simple_tag(takes_context=True)
def page_header(
    context: Context,
    title: str,
    subtitle: Any = "",
    eyebrow: str = "",
    actions: Any = (),
    action: Any = None,
) -> SafeString:
    """Title of the page with at most one main action (the first) and a few quiet ones."""
    deeds = [action] if action else list(actions or ())
    return drawing.page_header(title, subtitle, eyebrow, _row_of(context, deeds))


@register.simple_tag
def step_bar(steps: Iterable[Any], label: str = "Stappen") -> SafeString:
    """Steps of a process: each has label, state (done, current, todo) and optionally url and note."""
    return drawing.step_bar(steps, label)


@register.simple_tag
def tile(
    label: str,
    value: Any,
    unit: str = "",
    href: str = "",
    note: Any = "",
    trend: str = "",
    tone: str = "",
) -> SafeString:
    """One number that is the message. Trend: 'up', 'down' or 'same'; the note says what it means."""
    return drawing.tile(label, value, unit, href, note, trend, tone)


@register.inclusion_tag("components/empty_state.html", takes_context=True)
def empty_state(
    context: Context, title: str, text: str = "", action: Any = None, icon: str = ""
) -> dict[str, Any]:
    """What to say where nothing is: why it is empty and what someone can do."""
    return {
        "title": title,
        "text": text,
        "deed": action,
        "icon_name": icon,
        "csrf_token": context.get("csrf_token", ""),
    }


@register.inclusion_tag("components/progress.html")
def progress(label: str, value: float | None = None, text: str = "") -> dict[str, Any]:
    """How far a longer task is (0 to 100); without a value only that it runs."""
    return {
        "label": label,
        "value": None if value is None else whole_percent(value),
        "text": text,
    }


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Any, noun: str = "regels") -> dict[str, Any]:
    """Pages of a list, keeping the filters in the address."""
    pages = list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    return {
        "page": page,
        "pages": pages,
        "noun": noun,
        "request": context["request"],
        "gap": "…",
    }


@register.simple_tag(takes_context=True)
def filter_bar(context: Context, form: BaseForm, noun: str = "lijst") -> SafeString:
    """The filters of a list (a bound GET form) and, below, the ones that are on, each to be removed."""
    return filters.filter_bar(form, noun, context["request"].path)


@register.simple_tag
def chart(chart_id: str, title: str, data: dict[str, Any], note: str = "") -> SafeString:
    """A chart with the same figures as table.

    `data`: kind ('bar', 'hbar', 'line'), labels, series [{name, values}], and optionally unit, stacked,
    label_head (what the labels are). At most five series: more cannot be told apart.
    """
    if len(data["series"]) > 5:
        raise template.TemplateSyntaxError("chart: at most five series")
    return drawing.chart(chart_id, title, data, note)


# --- the page around it ----------------------------------------------------------------------------------


@register.simple_tag(takes_context=True)
def theme_attribute(context: Context) -> SafeString:
    """data-bs-theme from the cookie, so that the first paint is right; nothing means: as the device."""
    request = context.get("request")
    chosen = request.COOKIES.get("theme", "") if request else ""
    return format_html(' data-bs-theme="{}"', chosen) if chosen in THEMES else mark_safe("")


@register.filter
def message_tone(message: Any) -> str:
    return MESSAGE_LOOK.get(message.level_tag, MESSAGE_LOOK["info"])[0]


@register.filter
def message_word(message: Any) -> str:
    return MESSAGE_LOOK.get(message.level_tag, MESSAGE_LOOK["info"])[1]


@register.filter
def tone_icon(tone: str) -> SafeString:
    return pictures.icon(TONE_ICON.get(tone, "info-circle-fill"))


register.filter(error_links)
