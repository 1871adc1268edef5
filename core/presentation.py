"""What components need to know before they draw: words and icons of a state, filters that are on, errors."""

from typing import Any

from django.forms import BaseForm, BaseFormSet, BoundField
from django.http import QueryDict

THEMES = ("light", "dark")
TONES = ("neutral", "good", "attention", "bad", "info")
TONE_ICON = {
    "attention": "exclamation-circle-fill",
    "bad": "x-circle-fill",
    "good": "check-circle-fill",
}
CONDITIONS = {
    "met": ("good", "check-circle-fill", "in orde"),
    "arrange": ("attention", "hourglass-split", "te regelen"),
    "not_met": ("bad", "x-circle-fill", "niet in orde"),
    "unknown": ("neutral", "question-circle", "niet bekend"),
}
STEP_WORDS = {"done": "klaar", "current": "nu", "todo": "nog niet"}
MESSAGE_LOOK = {
    "success": ("good", "Gelukt"),
    "warning": ("attention", "Let op"),
    "error": ("bad", "Niet gelukt"),
    "info": ("info", "Ter info"),
    "debug": ("neutral", "Ter info"),
}


def read(thing: Any, name: str, default: Any = "") -> Any:
    """A value of a dict or an object, or the default when it is missing or None."""
    value = thing.get(name) if isinstance(thing, dict) else getattr(thing, name, None)
    return default if value is None else value


def whole_percent(share: float) -> int:
    """A share as a whole number from 0 to 100."""
    return max(0, min(100, round(share)))


def active_filters(form: BaseForm, query: QueryDict) -> list[dict[str, str]]:
    """The filters that are on: label, value in words, and the address without it."""
    chips = []
    for name, field in form.fields.items():
        key = form.add_prefix(name)
        values = [value for value in query.getlist(key) if value]
        choices = {
            str(k): str(v) for k, v in getattr(field, "choices", ()) if not isinstance(v, list | tuple)
        }
        for value in values:
            rest = [
                (k, v) for k, vs in query.lists() for v in vs if v and k != "page" and (k, v) != (key, value)
            ]
            address = QueryDict(mutable=True)
            for k, v in rest:
                address.appendlist(k, v)
            shown = choices.get(value, "ja" if value in ("on", "true", "True") else value)
            chips.append(
                {
                    "label": str(field.label or name),
                    "value": str(shown),
                    "url": f"?{address.urlencode()}",
                }
            )
    return chips


def error_links(form: BaseForm) -> list[dict[str, str]]:
    """Every error of a form with the id of the field it belongs to ('' for the form as a whole).

    What is wrong in a row is said by row ("Baan 2: Hoeveel plaatsen?"), and goes to the field in that row.
    """
    links = [{"target": "", "label": "", "text": str(text)} for text in form.non_field_errors()]
    rows = {part.prefix: part for part in vars(form).values() if isinstance(part, BaseFormSet)}
    for field in form:
        in_rows = _row_links(rows[field.html_name]) if field.html_name in rows else []
        label = "" if field.is_hidden else str(field.label).rstrip("?:")
        if in_rows and not rows[field.html_name].non_form_errors():
            links += in_rows
        else:
            links += [*_links(field, label), *in_rows]
    return links


def _links(field: BoundField, label: str) -> list[dict[str, str]]:
    target = field.id_for_label or f"div_{field.auto_id}"
    return [{"target": target, "label": label, "text": str(text)} for text in field.errors]


def _row_links(rows: BaseFormSet) -> list[dict[str, str]]:  # type: ignore[type-arg]
    if not rows.is_bound:
        return []
    word = getattr(rows, "row_word", "Regel")
    found = []
    for number, row in enumerate(rows.forms, start=1):
        first = next(iter(row)).id_for_label
        found += [
            {"target": first, "label": f"{word} {number}", "text": str(text)}
            for text in row.non_field_errors()
        ]
        for field in row:
            found += _links(field, f"{word} {number}, {str(field.label).rstrip('?:').lower()}")
    return found
