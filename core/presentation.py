"""What components need to know before they draw: words and icons of a state, filters that are on, errors."""

from typing import Any

from django.forms import BaseForm
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
    """Every error of a form with the id of the field it belongs to ('' for the form as a whole)."""
    links = [{"target": "", "label": "", "text": str(text)} for text in form.non_field_errors()]
    for field in form:
        target = field.id_for_label or f"div_{field.auto_id}"
        label = "" if field.is_hidden else str(field.label).rstrip("?:")
        links += [{"target": target, "label": label, "text": str(text)} for text in field.errors]
    return links
