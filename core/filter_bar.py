"""The filters of a list, drawn in Python: a template for every option of every list costs more than the list.

On a phone they fold behind one line; what is on stays in sight under it.
"""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core import pictures
from core.presentation import active_filters

NOTHING = mark_safe("")
# Only widgets that draw themselves as Django does: a widget with a look of its own keeps it.
SELECT, INPUT = forms.Select.template_name, forms.TextInput.template_name


def filter_bar(form: BaseForm, noun: str, path: str) -> SafeString:
    """The form, folded on a phone, and below it the filters that are on, each to be removed."""
    chips = active_filters(form, cast(QueryDict, form.data))
    fields = format_html_join("\n", "{}", ((_field(field),) for field in form.visible_fields()))
    hidden = format_html_join("", "{}", ((field,) for field in form.hidden_fields()))
    return format_html(
        '<form class="filters" method="get" action="{}" role="search" aria-label="Filter {}">'
        '<details class="filters-fold" open{}><summary>{}<span>Filters{}</span></summary>'
        '<div class="filters-row">{}{}<button type="submit" class="btn btn-quiet">{}Filter</button></div>'
        "</details>{}</form>",
        path,
        noun,
        mark_safe(" data-stays") if form.errors else NOTHING,
        pictures.icon("funnel"),
        f" ({len(chips)} actief)" if chips else "",
        hidden,
        fields,
        pictures.icon("funnel"),
        _chips(chips, path),
    )


def _chips(chips: list[dict[str, str]], path: str) -> SafeString:
    if not chips:
        return NOTHING
    drawn = format_html_join(
        "\n",
        '<a class="chip" href="{}"><span class="soft">{}:</span> {}'
        '<span class="visually-hidden"> weghalen</span>{}</a>',
        ((chip["url"], chip["label"], chip["value"], pictures.icon("x-lg")) for chip in chips),
    )
    return format_html(
        '<p class="chips"><span class="soft">Nu gefilterd op:</span> {} '
        '<a class="chips-clear" href="{}">Alle filters weghalen</a></p>',
        drawn,
        path,
    )


def _field(field: BoundField) -> SafeString:
    errors = format_html_join("", '<p class="field-error">{}</p>', ((error,) for error in field.errors))
    if field.use_fieldset:
        drawn = format_html("<fieldset><legend>{}</legend>{}</fieldset>", field.label, field)
    else:
        drawn = format_html('<label for="{}">{}</label>{}', field.id_for_label, field.label, _control(field))
    return format_html('<div class="filter">{}{}</div>', drawn, errors)


def _control(field: BoundField) -> Any:
    """The control itself; what isn't a plain list or line of text is left to Django."""
    widget = field.field.widget
    plain = not field.errors and not field.field.localize
    if plain and widget.template_name == SELECT and not getattr(widget, "allow_multiple_selected", False):
        return _select(field)
    if plain and widget.template_name == INPUT:
        value = widget.format_value(field.value())
        own = {} if value is None else {"value": value}
        return format_html("<input{}>", _attributes({"type": "text", "name": field.html_name, **own}, field))
    return field


def _select(field: BoundField) -> SafeString:
    widget = cast(forms.Select, field.field.widget)
    chosen = {str(one) for one in widget.format_value(field.value())}
    options: list[SafeString] = []
    for value, label in widget.choices:
        if isinstance(label, list | tuple):
            inside = mark_safe("".join(_option(v, text, chosen) for v, text in label))  # noqa: S308 escaped
            options.append(format_html('<optgroup label="{}">{}</optgroup>', value, inside))
        else:
            options.append(_option(value, label, chosen))
    body = mark_safe("".join(options))  # noqa: S308 each option is escaped
    return format_html("<select{}>{}</select>", _attributes({"name": field.html_name}, field), body)


def _option(value: Any, label: Any, chosen: Iterable[str]) -> SafeString:
    text = "" if value is None else str(value)
    on = mark_safe(" selected") if text in chosen else NOTHING
    return format_html('<option value="{}"{}>{}</option>', text, on, label)


def _attributes(first: dict[str, Any], field: BoundField) -> SafeString:
    own = field.build_widget_attrs({}, field.field.widget)
    found = {**first, **field.field.widget.attrs, **own, "id": field.auto_id}
    return format_html_join(
        "",
        "{}",
        (
            (format_html(" {}", name) if value is True else format_html(' {}="{}"', name, value),)
            for name, value in found.items()
            if value is not None and value is not False
        ),
    )
