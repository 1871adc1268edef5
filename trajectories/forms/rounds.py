"""What is filled in about a round as a whole; its candidates are on the sheet."""

from core.forms import BaseModelForm
from trajectories.models import SelectionRound


class RoundForm(BaseModelForm):
    class Meta:
        model = SelectionRound
        fields = ("starts_on", "size", "early_reason", "note")
        labels = {"size": "Hoeveel kandidaten zoek je?"}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "early_reason": "Alleen nodig als de ronde snel na de vorige komt.",
            "note": "Noem geen namen van kandidaten: iedereen in de regio kan dit lezen.",
        }
