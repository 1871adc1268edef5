"""The rows of a ranked list, drawn in Python: twenty-five of them are most of the page."""

from collections.abc import Iterable, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.registry import Action
from core.templatetags.ui import badge, ladder, meter
from matching.presentation import MatchRow

NOTHING = mark_safe("")


def draw_rows(rows: Iterable[MatchRow], noun: str) -> SafeString:
    """People for a job, or jobs for a person, in order; each part of the list under its own heading."""
    drawn = mark_safe("\n".join(_row(row) for row in rows))  # noqa: S308 each row is escaped
    return format_html(
        '<ol class="match-list" hx-target="find .match-more" aria-label="{}, op volgorde">{}</ol>',
        noun,
        drawn,
    )


def _row(row: MatchRow) -> SafeString:
    part = format_html('<li class="match-part"><h2>{}</h2></li>', row.group_label)
    return format_html(
        '{}<li class="match">{}{}{}<div class="match-signs">{}</div>{}</li>',
        part if row.starts_group else NOTHING,
        _head(row),
        _share(row),
        _deed(row),
        _signs(row),
        _why(row),
    )


def _head(row: MatchRow) -> SafeString:
    head = row.head
    return format_html(
        '<div><p class="match-name"><a href="{}">{}</a>{}</p>{}</div>',
        head.url,
        head.title,
        format_html(" {}", ladder(head.rung, head.expected)) if head.is_person else NOTHING,
        format_html('<p class="soft">{}</p>', head.beside) if head.beside else NOTHING,
    )


def _share(row: MatchRow) -> SafeString:
    known = "nog niets bekend" if row.percent is None else f"{row.known}% van de baan bekend"
    return format_html('<div>{}<p class="soft">{}</p></div>', meter(row.percent), known)


def _deed(row: MatchRow) -> SafeString:
    state = NOTHING
    if row.state:
        state = format_html('<a href="{}">{}</a>', row.candidate_url, badge(row.state, row.state_tone, ""))
    return format_html('<div class="match-deed">{}{}</div>', state, _button(row.deed))


def _button(deed: Action) -> SafeString:
    """The way to the form of a proposal; when that can't be, it stays in sight with the reason."""
    if deed.enabled:
        return format_html('<a class="btn btn-quiet btn-sm" href="{}">{}</a>', deed.url, deed.label)
    return format_html(
        '<span class="deed-off"><button type="button" class="btn btn-quiet btn-sm" disabled>{}</button>'
        '<span class="deed-reason">{}</span></span>',
        deed.label,
        deed.reason,
    )


def _signs(row: MatchRow) -> SafeString:
    found: list[tuple[str, str]] = [(text, "attention") for text in row.essential]
    found += [(chip.text, chip.tone) for chip in row.chips]
    found += [(row.met, "good")] if row.met else []
    found.append((row.wish, row.wish_tone))
    return format_html_join("", "{}", ((badge(text, tone, ""),) for text, tone in found))


def _why(row: MatchRow) -> SafeString:
    return format_html(
        '<details class="more match-why" hx-get="{}" hx-trigger="toggle once"><summary>Waarom hier?'
        '<span class="visually-hidden"> {}</span></summary>{}<div class="match-more"><p><a href="{}">'
        "Bekijk vaardigheden en voorwaarden</a></p></div></details>",
        row.why_url,
        row.head.title,
        _reasons(row.reasons),
        row.why_url,
    )


def _reasons(reasons: Sequence[str]) -> SafeString:
    lines = format_html_join("", "<li>{}</li>", ((text,) for text in reasons))
    return format_html('<ul class="match-reasons">{}</ul>', lines)
