"""Larger components drawn in Python: pages hold many of them, and a template for each costs more than all."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.html import conditional_escape, format_html, format_html_join, json_script
from django.utils.safestring import SafeString, mark_safe

from core import dutch, pictures
from core.presentation import STEP_WORDS, read

NOTHING = mark_safe("")
TRENDS = {"up": "arrow-up-right", "down": "arrow-down-right", "same": "arrow-right"}


def page_header(title: str, subtitle: Any, eyebrow: str, buttons: SafeString) -> SafeString:
    """Title of the page with what stands above and below it, and its buttons."""
    return format_html(
        '<div class="page-head"><div class="page-head-text">{}<h1>{}</h1>{}</div>{}</div>',
        format_html('<p class="eyebrow">{}</p>', eyebrow) if eyebrow else NOTHING,
        title,
        format_html('<p class="lede">{}</p>', subtitle) if subtitle else NOTHING,
        buttons,
    )


def step_bar(steps: Iterable[Any], label: str) -> SafeString:
    """Steps of a process, each with its state in a word."""
    drawn = format_html_join("", "{}", ((_step(number, step),) for number, step in enumerate(steps, 1)))
    return format_html('<ol class="steps" aria-label="{}">{}</ol>', label, drawn)


def _step(number: int, step: Any) -> SafeString:
    state, label, url, note = (
        str(read(step, "state", "todo")),
        read(step, "label"),
        read(step, "url"),
        read(step, "note"),
    )
    return format_html(
        '<li class="step step-{}"{}><span class="step-mark" aria-hidden="true">{}</span>'
        '<span class="step-text">{}<span class="visually-hidden">, </span>'
        '<span class="step-word">{}{}</span></span></li>',
        state,
        mark_safe(' aria-current="step"') if state == "current" else NOTHING,
        pictures.icon("check-lg") if state == "done" else number,
        format_html('<a href="{}">{}</a>', url, label) if url else label,
        STEP_WORDS[state],
        format_html(" · {}", note) if note else NOTHING,
    )


def tile(label: str, value: Any, unit: str, href: str, note: Any, trend: str, tone: str) -> SafeString:
    """One number that is the message; with an address the number leads to the list behind it."""
    shown: Any = dutch.UNKNOWN if value is None else value
    if unit:
        space = "" if unit == "%" else " "
        shown = format_html('{}<span class="tile-unit">{}{}</span>', shown, space, unit)
    if href:
        hidden = format_html('<span class="visually-hidden">: {}, bekijk de lijst</span>', label)
        shown = format_html('<a href="{}">{}{}</a>', href, shown, hidden)
    drawing = pictures.icon(TRENDS[trend]) if trend in TRENDS else NOTHING
    return format_html(
        '<div class="tile{}"><p class="tile-label">{}</p><p class="tile-value">{}</p>{}</div>',
        f" tile-{tone}" if tone else "",
        label,
        shown,
        format_html('<p class="tile-note">{}{}</p>', drawing, note) if note else NOTHING,
    )


def chart(chart_id: str, title: str, data: dict[str, Any], note: str) -> SafeString:
    """A place for the chart, its figures for the script, and the same figures as table."""
    explained = format_html(' <span class="soft">{}</span>', note) if note else NOTHING
    return format_html(
        '<figure class="chart" data-chart="{}"><figcaption><strong>{}</strong>{}</figcaption>'
        '<div class="chart-frame chart-{}" hidden><canvas role="img" aria-label="{}; '
        'dezelfde cijfers staan in de tabel hieronder"></canvas></div>{}{}</figure>',
        chart_id,
        title,
        explained,
        data["kind"],
        title,
        json_script(data, chart_id),
        _chart_table(title, data),
    )


def _chart_table(title: str, data: dict[str, Any]) -> SafeString:
    series, unit = data["series"], data.get("unit", "")
    heads = format_html_join("", '<th scope="col" class="num">{}</th>', ((line["name"],) for line in series))
    columns = zip(*(line["values"] for line in series), strict=True)
    rows = format_html_join(
        "",
        '<tr><th scope="row">{}</th>{}</tr>',
        ((label, _cells(row, unit)) for label, row in zip(data["labels"], columns, strict=True)),
    )
    return format_html(
        '<details open><summary>Als tabel</summary><div class="table-frame" role="group" '
        'aria-label="{}, tabel" tabindex="0"><table class="data">'
        '<caption class="visually-hidden">{}</caption><thead>'
        '<tr><th scope="col">{}</th>{}</tr></thead><tbody>{}</tbody></table></div></details>',
        title,
        title,
        data.get("label_head", ""),
        heads,
        rows,
    )


def _cells(values: Sequence[Any], unit: str) -> SafeString:
    percent = "%" if unit == "%" else ""
    return mark_safe(  # noqa: S308 numbers, escaped
        "".join(
            f'<td class="num">{"–" if value is None else conditional_escape(value) + percent}</td>'
            for value in values
        )
    )
