"""The list of a round: a row per candidate, a day per part, what came of it. Drawn here, read from a form.

Per row the page keeps what stood there when it was opened, so that two colleagues can fill in one list.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.html import escape
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

_SEEN = re.compile(r"([a-z_]{1,20})=([0-9a-z_-]{1,20})")
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


def seen_text(answers: Mapping[str, str]) -> str:
    """The answers in one hidden field: 'selected=2026-03-12;result=busy'; what is empty is left out."""
    return ";".join(f"{code}={value}" for code, value in sorted(answers.items()) if value)


def read_seen(text: str) -> Answers:
    """What the hidden field said. Without it nothing is known; otherwise what it left out was empty."""
    if not text:
        return {}
    found = dict.fromkeys((*PART_FIELDS, RESULT, NOTE, FEEDBACK), "")
    return found | {code: value for code, value in _SEEN.findall(text[:2000]) if code in found}


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
    """The body of the table. ``notes``: with the texts about the person; not ``editable``: as words.

    Put together as text, because two hundred rows have sixteen hundred boxes: what isn't ours is escaped
    once a row.
    """
    drawn = "".join(_row(row, notes, editable) for row in rows)
    return mark_safe(drawn)  # noqa: S308 names, days and texts are escaped below


def _row(row: SheetRow, notes: bool, editable: bool) -> str:
    entry, name = row.entry, escape(row.entry.candidate.profile.name)
    dates = {part: _day(row.answers[part]) for part in PART_FIELDS}
    says = escape(" ".join(row.open.values()) or out_of_order(dates))
    pk, clash = entry.pk, ' class="clash"' if row.open else ""
    url, texts = entry.candidate.get_absolute_url(), _texts(row, editable) if notes else ""
    cells = "".join(_cell(pk, part, name, row.answers[part], editable) for part in PART_FIELDS)
    # The mark of a text tells of it too: only for who reads the text.
    known = {code: value for code, value in row.seen.items() if notes or code not in TEXTS}
    seen = f'<input type="hidden" name="s_{pk}" value="{escape(seen_text(known))}">' if editable else ""
    return (
        f'<tr data-row="{pk}"{clash}><th scope="row"><a href="{url}">{name}</a>'
        f'{seen}<span class="row-says" role="status">{says}</span>{texts}</th>'
        f'{cells}<td data-label="Uitkomst">{_result(row, name, editable)}</td></tr>'
    )


def _cell(pk: int, part: str, name: str, value: str, editable: bool) -> str:
    label = ROUND_PART_LABELS[part]
    if not editable:
        on = _day(value)
        return f'<td data-label="{label}">{_short(on) if on else "–"}</td>'
    filled = f' value="{escape(value)}"' if value else ""
    return (
        f'<td data-label="{label}"><input type="date" name="d_{pk}_{part}"{filled} '
        f'aria-label="{name}, {label.lower()}" data-part="{part}"></td>'
    )


def _options(chosen: str) -> str:
    return "".join(
        f'<option value="{code}"{" selected" if code == chosen else ""}>{label}</option>'
        for code, label in RESULT_WORDS.items()
    )


# Every choice is drawn once: two hundred of them make one page.
_RESULTS = {code: _options(code) for code in RESULT_WORDS}


def _result(row: SheetRow, name: str, editable: bool) -> str:
    chosen = row.answers[RESULT]
    if not editable:
        return ROUND_RESULT_LABELS[chosen]
    options = _RESULTS.get(chosen, _RESULTS[RoundResult.BUSY])
    return f'<select name="r_{row.entry.pk}" aria-label="{name}, uitkomst" data-result>{options}</select>'


def _texts(row: SheetRow, editable: bool) -> str:
    """Feedback and a remark, folded away: most rows have none while the list is filled in."""
    feedback, note, pk = escape(row.answers[FEEDBACK]), escape(row.answers[NOTE]), row.entry.pk
    if not editable:
        text = " · ".join(part for part in (feedback, note) if part)
        return f'<span class="soft round-text">{text}</span>' if text else ""
    head = "Feedback en opmerking (ingevuld)" if feedback or note else "Feedback en opmerking"
    is_open = " open" if set(row.open) & set(TEXTS) else ""
    return (
        f'<details class="more round-texts"{is_open}><summary>{head}</summary>'
        f'<label>Feedback<textarea name="f_{pk}" rows="3" maxlength="4000">{feedback}</textarea></label>'
        f'<label>Opmerking<input type="text" name="n_{pk}" maxlength="200" value="{note}"></label></details>'
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _short(on: date) -> str:
    return f"{on.day}-{on.month}-{on.year % 100:02d}"
