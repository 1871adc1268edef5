"""Forms of the toolbox: the text of an instrument, a combination from a day on, the budget of a year."""

from decimal import Decimal

from django import forms

from core.forms import BaseForm
from employers.models.instruments import INSTRUMENTS


class TextForm(BaseForm):
    what = forms.CharField(label="Wat is het?", widget=forms.Textarea, max_length=2000, required=False)
    how = forms.CharField(
        label="Hoe vraag je het aan?", widget=forms.Textarea, max_length=2000, required=False
    )
    decides = forms.CharField(label="Wie besluit?", max_length=120, required=False)
    active = forms.BooleanField(
        label="In gebruik", required=False, help_text="Zonder vinkje kan niemand het nog aanvragen."
    )


class PairForm(BaseForm):
    one = forms.ChoiceField(label="Instrument", choices=INSTRUMENTS)
    other = forms.ChoiceField(label="Samen met", choices=INSTRUMENTS)
    together = forms.TypedChoiceField(
        label="Mag dat samen?",
        choices=[("yes", "Ja"), ("no", "Nee")],
        coerce=lambda text: text == "yes",
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(label="Waarom?", max_length=200, help_text="Dit leest wie het aanvraagt.")
    valid_from = forms.DateField(label="Geldt vanaf")


class BudgetForm(BaseForm):
    amount = forms.DecimalField(
        label="Budget voor het jaar (euro)", min_value=Decimal(0), max_digits=12, decimal_places=2
    )
    source = forms.CharField(label="Welk besluit?", max_length=160, required=False)
