"""The list of a round: a row per candidate, a day per part, what came of it. Drawn here, read from a form.

Per row the page keeps what stood there when it was opened, so that two colleagues can fill in one list.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from trajectories.domain.round import (
    ROUND_PART_LABELS,
    ROUND_RESULT_LABELS,
    RoundPart,
    RoundResult,
    out_of_order,
)
from trajectories.models import RoundEntry
from trajectories.services.rounds import (
    FEEDBACK,
    NOTE,
    PART_FIELDS,
    RESULT,
    TEXTS,
    Answers,
    EntrySaved,
    EntryTyped,
    answers_of,
    seen_of,
)

NOTHING = mark_safe("")
# Short, because eight of them stand beside each other.
PART_HEADS: Final[dict[str, str]] = {
    RoundPart.SELECTED: "Gekozen",
    RoundPart.INFORMATION: "Informatie",
    RoundPart.EMPOWERMENT: "Empower­ment",
    RoundPart.SELECTION_DAY: "Selectiedag",
    RoundPart.FEEDBACK: "Feedback opgepakt",
    RoundPart.TRAINING: "Training",
    RoundPart.SECOND_TALK: "Tweede gesprek",
    RoundPart.REFERENCE: "Referenties",
}
RESULT_WORDS: Final[dict[str, str]] = {
    RoundResult.BUSY: "Bezig",
    RoundResult.THROUGH: "Door",
    RoundResult.NEXT_ROUND: "Volgende ronde",
    RoundResult.STOPPED: "Gestopt",
}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One candidate with the answers to show, what the page remembers, and what has to be chosen first."""

    entry: RoundEntry
    answers: Answers
    seen: Answers
    open: Mapping[str, str]


# --- what was sent ----------------------------------------------------------------------------------------


def read_form(data: Mapping[str, Any], entries: Sequence[RoundEntry]) -> list[EntryTyped]:
    """The rows of the form, of people who are in the round; what wasn't sent stays as it is.

    ``fill`` names a part: everybody who is busy and has no day there gets the day in the head of the column.
    """
    part = str(data.get("fill", ""))
    day = str(data.get(f"all_{part}", "")) if part in PART_FIELDS else ""
    rows = []
    for entry in entries:
        typed = _typed(data, entry.pk)
        if day and typed.get(RESULT, entry.result) == RoundResult.BUSY and not typed.get(part, "x"):
            typed[part] = day
        if typed:
            rows.append(EntryTyped(entry.pk, read_seen(str(data.get(f"s_{entry.pk}", ""))), typed))
    return rows


def _typed(data: Mapping[str, Any], pk: int) -> dict[str, str]:
    names = {part: f"d_{pk}_{part}" for part in PART_FIELDS}
    names |= {RESULT: f"r_{pk}", NOTE: f"n_{pk}", FEEDBACK: f"f_{pk}"}
    return {code: str(data[name]).replace("\r\n", "\n") for code, name in names.items() if name in data}


def read_seen(text: str) -> Answers:
    """What the hidden field said; what can't be read isn't known."""
    try:
        found = json.loads(text[:2000])
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {code: value for code, value in found.items() if isinstance(code, str) and isinstance(value, str)}


# --- what is shown ----------------------------------------------------------------------------------------


def sheet_rows(
    entries: Sequence[RoundEntry],
    saved: Mapping[int, EntrySaved] | None = None,
    typed: Sequence[EntryTyped] = (),
) -> list[SheetRow]:
    """The rows as they are; where something is asked, the own choice stands there still."""
    mine = {row.entry_id: row.typed for row in typed}
    return [_sheet_row(one, (saved or {}).get(one.pk), mine.get(one.pk, {})) for one in entries]


def _sheet_row(entry: RoundEntry, saved: EntrySaved | None, typed: Mapping[str, str]) -> SheetRow:
    now = answers_of(entry)
    if saved is None or not saved.open:
        return SheetRow(entry, now, seen_of(now), {})
    shown = now | {code: typed[code] for code in saved.open if code in typed}
    return SheetRow(entry, shown, seen_of(now), saved.open)


def draw_sheet(rows: Sequence[SheetRow], *, notes: bool, editable: bool) -> SafeString:
    """The body of the table. ``notes``: with the texts about the person; not ``editable``: as words."""
    drawn = "".join(_row(row, notes, editable) for row in rows)
    return mark_safe(drawn)  # noqa: S308 each row is escaped


def _row(row: SheetRow, notes: bool, editable: bool) -> SafeString:
    entry, name = row.entry, row.entry.candidate.profile.name
    dates = {part: _day(row.answers[part]) for part in PART_FIELDS}
    says = " ".join(row.open.values()) or out_of_order(dates)
    cells = "".join(_cell(entry.pk, part, name, row.answers[part], editable) for part in PART_FIELDS)
    return format_html(
        '<tr data-row="{}"{}><th scope="row"><a href="{}">{}</a>{}'
        '<span class="row-says" role="status">{}</span>{}</th>{}<td data-label="Uitkomst">{}</td></tr>',
        entry.pk,
        mark_safe(' class="clash"') if row.open else NOTHING,
        entry.candidate.get_absolute_url(),
        name,
        _seen(row) if editable else NOTHING,
        says,
        _texts(row, name, editable) if notes else NOTHING,
        mark_safe(cells),  # noqa: S308 each is escaped
        _result(row, name, editable),
    )


def _seen(row: SheetRow) -> SafeString:
    text = json.dumps(row.seen, separators=(",", ":"), sort_keys=True)
    return format_html('<input type="hidden" name="s_{}" value="{}">', row.entry.pk, text)


def _cell(pk: int, part: str, name: str, value: str, editable: bool) -> SafeString:
    label = ROUND_PART_LABELS[part]
    if not editable:
        on = _day(value)
        return format_html('<td data-label="{}">{}</td>', label, _short(on) if on else "–")
    return format_html(
        '<td data-label="{}"><input type="date" name="d_{}_{}" value="{}" aria-label="{}, {}" '
        'data-part="{}"{}></td>',
        label,
        pk,
        part,
        value,
        name,
        label.lower(),
        part,
        NOTHING if value else mark_safe(' class="empty"'),
    )


def _result(row: SheetRow, name: str, editable: bool) -> SafeString:
    chosen = row.answers[RESULT]
    if not editable:
        return format_html("{}", ROUND_RESULT_LABELS[chosen])
    options = "".join(
        f'<option value="{code}"{" selected" if code == chosen else ""}>{label}</option>'
        for code, label in RESULT_WORDS.items()
    )
    return format_html(
        '<select name="r_{}" aria-label="{}, uitkomst van de ronde" data-result>{}</select>',
        row.entry.pk,
        name,
        mark_safe(options),  # noqa: S308 fixed words
    )


def _texts(row: SheetRow, name: str, editable: bool) -> SafeString:
    """Feedback and a remark, folded away: most rows have none while the list is filled in."""
    feedback, note = row.answers[FEEDBACK], row.answers[NOTE]
    if not editable:
        text = " · ".join(part for part in (feedback, note) if part)
        return format_html('<span class="soft round-text">{}</span>', text) if text else NOTHING
    head = "Feedback en opmerking" if not (feedback or note) else "Feedback en opmerking (ingevuld)"
    pk, is_open = row.entry.pk, bool(set(row.open) & set(TEXTS))
    return format_html(
        '<details class="more round-texts"{}><summary>{}</summary>'
        '<label for="f{}">Feedback aan {}</label>'
        '<textarea id="f{}" name="f_{}" rows="3" maxlength="4000">{}</textarea>'
        '<label for="n{}">Opmerking</label>'
        '<input type="text" id="n{}" name="n_{}" maxlength="200" value="{}">'
        "</details>",
        mark_safe(" open") if is_open else NOTHING,
        head,
        pk,
        name,
        pk,
        pk,
        feedback,
        pk,
        pk,
        pk,
        note,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _short(on: date) -> str:
    return f"{on.day}-{on.month}-{on.year % 100:02d}"
