"""Small forms of the day: setting aside, naming a view, taking a list along."""

from typing import Any

from django import forms

from clients.domain.set_aside import LONGEST_DAYS
from clients.services.day import SHORTEST_REASON
from core.forms import BaseForm


class SetAsideForm(BaseForm):
    until = forms.DateField(
        label="Tot wanneer", help_text=f"Hoogstens {LONGEST_DAYS} dagen. Daarna komt het terug."
    )
    reason = forms.CharField(
        label="Waarom kan dit wachten?",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        help_text="Over gezondheid alleen wat iemand wel en niet kan, geen diagnose.",
    )


class SaveViewForm(BaseForm):
    name = forms.CharField(label="Naam van de weergave", max_length=60)


class ExportForm(BaseForm):
    reason = forms.CharField(
        label="Waarvoor heb je deze lijst nodig?",
        widget=forms.Textarea(attrs={"rows": 2}),
        min_length=SHORTEST_REASON,
        max_length=240,
        help_text="Dit komt in het logboek, met de nummers van alle inwoners in het bestand. "
        "Noem hier geen namen.",
        error_messages={"min_length": f"Schrijf ten minste {SHORTEST_REASON} tekens."},
    )
    kind = forms.ChoiceField(
        label="Soort bestand",
        choices=[("xlsx", "Rekenblad (XLSX)"), ("csv", "CSV")],
        widget=forms.RadioSelect,
        initial="xlsx",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["form_key"]
