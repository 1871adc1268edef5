"""The form after a talk."""

from datetime import date
from typing import Any

from crispy_forms.layout import Div, Layout

from clients.models import Contact
from core.domain.calendar import date_words
from core.forms import BaseModelForm


class ContactForm(BaseModelForm):
    """Short on purpose: it is filled in between two talks."""

    class Meta:
        model = Contact
        fields = ("on", "channel", "result", "report", "agreements", "next_on")
        help_texts = {  # noqa: RUF012
            "report": "Wat werd verteld? Over gezondheid alleen wat iemand wel en niet kan, geen diagnose.",
            "agreements": "Wie doet wat? Dit staat bovenaan het dossier tot het volgende contact.",
        }

    def __init__(self, *args: Any, latest_next: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["next_on"].help_text = f"Volgens de norm uiterlijk {date_words(latest_next)}."
        self.fields["agreements"].widget.attrs["rows"] = 2
        self.helper.layout = Layout(
            "form_key",
            Div("on", "channel", "result", css_class="field-row"),
            "report",
            "agreements",
            "next_on",
        )
