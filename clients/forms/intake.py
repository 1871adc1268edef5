"""Finishing the broad intake: when the conversation was."""

from datetime import date
from typing import Any

from django import forms

from core.forms import BaseForm


class TalkOnForm(BaseForm):
    """The day of the conversation, which then counts as a contact; empty when it was logged already."""

    talk_on = forms.DateField(
        label="Dit gesprek was op",
        required=False,
        help_text="Het telt dan mee als contact. Maak leeg als je het gesprek al vastlegde.",
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_talk_on(self) -> date | None:
        on: date | None = self.cleaned_data["talk_on"]
        if on is not None and on > self.today:
            raise forms.ValidationError("Dit gesprek moet nog komen. Kies vandaag of een dag daarvoor.")
        return on
