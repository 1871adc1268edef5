"""Form parts that only this app needs."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class Suggestions(forms.TextInput):
    """A text box that suggests while typing, by the browser itself; anything else may be typed too.

    Boxes with the same ``list_id`` share one list: only the first (``draw_list``) writes it out.
    """

    def __init__(
        self, options: Iterable[str], *, list_id: str = "", draw_list: bool = True, attrs: Any = None
    ) -> None:
        super().__init__({"autocomplete": "off", **(attrs or {})})
        self.options, self.list_id, self.draw_list = list(options), list_id, draw_list

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["list"] = self.list_id or f"{name}_voorstellen"
        return context

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        box = super().render(name, value, attrs, renderer)
        if not self.draw_list:
            return box
        options = format_html_join("", '<option value="{}"></option>', ((one,) for one in self.options))
        return format_html(
            '{}<datalist id="{}">{}</datalist>', box, self.list_id or f"{name}_voorstellen", options
        )
