"""Forms about jobs that last: an answer after so many months, a part of a job at several employers."""

from typing import Any

from django import forms

from core.forms import BaseForm, BaseModelForm
from employers.models import Employer
from trajectories.domain.lasting import STILL_LABELS, WAGE_SUPPORT_LABELS
from trajectories.models import LastingCheck, PlacementPart
from trajectories.services.placement_parts import PartFields


class CheckForm(BaseModelForm):
    class Meta:
        model = LastingCheck
        fields = ("still", "asked_on", "hours", "wage", "note")
        widgets = {"still": forms.RadioSelect, "note": forms.Textarea(attrs={"rows": 2})}  # noqa: RUF012
        labels = {  # noqa: RUF012
            "still": "Hoe staat het ermee?",
            "asked_on": "Nagevraagd op",
            "hours": "Hoeveel uren per week nu?",
            "wage": "Hoe is het loon?",
            "note": "Toelichting",
        }
        help_texts = {  # noqa: RUF012
            "hours": "Laat leeg als je het niet weet.",
            "note": "Alleen over het werk. Over gezondheid alleen wat iemand wel en niet kan.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["still"].choices = list(STILL_LABELS.items())  # type: ignore[attr-defined]
        self.fields["still"].required = True
        self.fields["asked_on"].required = True
        self.fields["wage"].choices = [("", "Niet gevraagd"), *WAGE_SUPPORT_LABELS.items()]  # type: ignore[attr-defined]
        self.fields["hours"].widget.attrs["max"] = 60


class PartForm(BaseModelForm):
    class Meta:
        model = PlacementPart
        fields = ("employer", "function", "hours", "start", "contract")
        labels = {  # noqa: RUF012
            "employer": "Bij welke werkgever?",
            "function": "Functie",
            "hours": "Uren per week",
            "start": "Begint op",
            "contract": "Contract",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employer"].queryset = Employer.objects.visible_to(self.user).order_by("name", "id")  # type: ignore[attr-defined]
        self.fields["hours"].widget.attrs.update({"min": 1, "max": 60})

    @property
    def part(self) -> PartFields:
        return PartFields(**self.values)


class EndPartForm(BaseForm):
    end = forms.DateField(label="Laatste dag")
