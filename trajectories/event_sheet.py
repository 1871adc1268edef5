"""The list on which it is told who came and what came of it: drawn in Python, read back from a form.

Per row the page says what stood there when it was opened, so that two colleagues can fill in one list.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from employers.models import EventEmployer
from trajectories.domain.event import NO_TALK, TALK_LABELS, TALKED, Presence
from trajectories.event_pages import Person, short_names
from trajectories.services.event_sheet import PRESENCE, Answers, RowSaved, RowTyped, code_of

MOST_COLUMNS: Final = 5
NOTHING = mark_safe("")
# Short, because forty of them stand under each other; on a phone shorter still.
PRESENCE_WORDS: Final[dict[str, SafeString]] = {
    Presence.INVITED.value: mark_safe("Onbekend"),
    Presence.CAME.value: mark_safe("Was er"),
    Presence.CANCELLED.value: mark_safe("Afgemeld"),
    Presence.ABSENT.value: mark_safe("Kwam niet"),
}
_ANSWER = re.compile(r"(\d{1,15})=([a-z_]{0,12})")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One person with the answers to show and, where a choice is asked, why."""

    person: Person
    answers: Answers
    seen: Answers
    open: dict[int, str]


# --- what was sent ----------------------------------------------------------------------------------------


def seen_text(answers: Mapping[int, str]) -> str:
    """The answers in one hidden field: '0=came;12=go_on'."""
    return ";".join(f"{column}={code}" for column, code in sorted(answers.items()))


def read_seen(text: str) -> dict[int, str]:
    """What the hidden field said; what can't be read isn't known."""
    return {int(column): code for column, code in _ANSWER.findall(text[:2000])}


def read_form(data: Mapping[str, Any], people: Sequence[Person], parts: Sequence[int]) -> list[RowTyped]:
    """The rows of the form, of people and employers that are on the list; what wasn't sent stays."""
    all_came = data.get("all") == "came"
    rows = []
    for one in people:
        pk = one.place.pk
        sent = {PRESENCE: data.get(f"p_{pk}"), **{part: data.get(f"t_{pk}_{part}") for part in parts}}
        typed = {column: str(code) for column, code in sent.items() if code is not None}
        if all_came and typed.get(PRESENCE) == Presence.INVITED:
            typed[PRESENCE] = Presence.CAME.value
        if typed:
            rows.append(RowTyped(pk, read_seen(str(data.get(f"s_{pk}", ""))), typed))
    return rows


class NotARow(ValueError):
    """What was sent while typing isn't a row of the list."""


def read_json(told: Any, most: int = 100) -> list[RowTyped]:
    """Rows as the script sends them while typing. Raises NotARow."""
    if not isinstance(told, dict) or not isinstance(told.get("rows"), list) or len(told["rows"]) > most:
        raise NotARow
    return [_json_row(row) for row in told["rows"]]


def _json_row(row: Any) -> RowTyped:
    if not isinstance(row, dict) or type(row.get("place")) is not int or not 0 < row["place"] < 2**62:
        raise NotARow
    seen, typed = row.get("seen"), row.get("typed")
    if not isinstance(seen, str) or not isinstance(typed, str):
        raise NotARow
    return RowTyped(row["place"], read_seen(seen), read_seen(typed))


# --- what is shown ----------------------------------------------------------------------------------------


def sheet_rows(
    people: Sequence[Person],
    parts: Sequence[EventEmployer],
    saved: Mapping[int, RowSaved] | None = None,
    typed: Sequence[RowTyped] = (),
) -> list[SheetRow]:
    """The rows as they are; after a save that left questions, the own choice stands where it was asked."""
    mine = {row.place_id: row.typed for row in typed}
    return [
        _sheet_row(one, parts, (saved or {}).get(one.place.pk), mine.get(one.place.pk, {})) for one in people
    ]


def _sheet_row(
    one: Person, parts: Sequence[EventEmployer], saved: RowSaved | None, typed: Mapping[int, str]
) -> SheetRow:
    talks = {talk.with_employer_id: talk for talk in one.talks}
    now = {PRESENCE: one.place.presence, **{part.pk: code_of(talks.get(part.pk)) for part in parts}}
    if saved is None or not saved.open:
        return SheetRow(one, now, now, {})
    shown = now | {column: code for column, code in typed.items() if column in now}
    return SheetRow(one, shown, now, saved.open)


def _options(chosen: str, words: Mapping[str, str]) -> SafeString:
    drawn = "".join(
        f'<option value="{code}"{" selected" if code == chosen else ""}>{label}'
        for code, label in words.items()
    )
    return mark_safe(drawn)  # noqa: S308 fixed words


_BEFOREHAND = {NO_TALK: "Gekozen", **{k: v for k, v in TALK_LABELS.items() if k not in (NO_TALK, TALKED)}}
# Every choice is drawn once: two hundred of them make one page.
_TALK = {code: _options(code, TALK_LABELS) for code in TALK_LABELS}
_CHOSEN = {code: _options(code, _BEFOREHAND) for code in TALK_LABELS}


def draw_sheet(
    rows: Sequence[SheetRow], parts: Sequence[EventEmployer], *, before: bool = False
) -> SafeString:
    """The body of the table. ``before``: the day is still to come, so only who cancelled can be told."""
    names = short_names(parts)
    columns = [] if before else [(part.pk, names[part.pk]) for part in parts]
    choices = [c for c in PRESENCE_WORDS if not before or c in (Presence.INVITED, Presence.CANCELLED)]
    drawn = "".join(_row(row, columns, choices) for row in rows)
    return mark_safe(drawn)  # noqa: S308 each row is escaped


def _row(row: SheetRow, columns: Sequence[tuple[int, str]], choices: Sequence[str]) -> SafeString:
    pk, name = row.person.place.pk, row.person.name
    head = format_html('<a href="{}">{}</a>', row.person.url, name) if row.person.url else name
    talks = {talk.with_employer_id for talk in row.person.talks if talk.preselected}
    cells = "".join(_talk(pk, name, column, head_, row, column in talks) for column, head_ in columns)
    return format_html(
        '<tr data-row="{}"{}><th scope="row">{}<input type="hidden" name="s_{}" value="{}">{}</th>'
        '<td data-label="Aanwezig"><fieldset class="seg"><legend class="visually-hidden">{}</legend>{}'
        "</fieldset>{}</td>{}</tr>",
        pk,
        mark_safe(' class="clash"') if row.open else NOTHING,
        head,
        pk,
        seen_text(row.seen),
        _open_words(row),
        name,
        mark_safe("".join(_radio(pk, code, row.answers[PRESENCE]) for code in choices)),  # noqa: S308
        _SHOW_TALKS if columns else NOTHING,
        mark_safe(cells),  # noqa: S308 each is escaped
    )


# On a phone only the talks that were told stand open; a box that is sent nowhere opens the others.
_SHOW_TALKS = mark_safe(
    '<label class="show-talks"><input type="checkbox" class="form-check-input" data-own> '
    "Meer gesprekken</label>"
)


def _open_words(row: SheetRow) -> SafeString:
    text = " ".join(row.open.values())
    return format_html('<span class="row-says" data-says role="status">{}</span>', text)


def _radio(pk: int, code: str, chosen: str) -> SafeString:
    return format_html(
        '<span><input type="radio" name="p_{}" id="p{}{}" value="{}"{}><label for="p{}{}">{}</label></span>',
        pk,
        pk,
        code,
        code,
        mark_safe(" checked") if code == chosen else NOTHING,
        pk,
        code,
        PRESENCE_WORDS[code],
    )


def _talk(pk: int, name: str, column: int, head: str, row: SheetRow, chosen: bool) -> SafeString:
    code = row.answers.get(column, NO_TALK)
    empty = not code and not chosen
    return format_html(
        '<td data-label="{}"{}><select name="t_{}_{}" aria-label="{}, gesprek met {}"{}>{}</select></td>',
        head,
        mark_safe(' class="no-talk"') if empty else NOTHING,
        pk,
        column,
        name,
        head,
        mark_safe(' class="empty"') if empty else NOTHING,
        (_CHOSEN if chosen else _TALK)[code],
    )
