"""Forms about guidance while learning in: a talk, a period away, hours at home."""

from typing import Any

from django import forms

from core.forms import BaseForm, BaseModelForm
from trajectories.domain.guidance import WEEKDAYS
from trajectories.models import Absence, CareHours, GuidanceContact

NO_HEALTH = "Schrijf op wat is afgesproken. Niets over gezondheid, schulden of de uitkering."


class TalkForm(BaseForm):
    """Two fields and one press; the day is today, unless somebody changes it."""

    whom = forms.ChoiceField(
        label="Met wie sprak je?", choices=GuidanceContact.Whom.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label="Wat is afgesproken?",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        max_length=2000,
        help_text=NO_HEALTH,
    )
    on = forms.DateField(label="Op welke dag?")


class QuickTalkForm(BaseForm):
    """What a button posts: with whom, today."""

    whom = forms.ChoiceField(choices=GuidanceContact.Whom.choices)
    on = forms.DateField()


class AbsenceForm(BaseModelForm):
    class Meta:
        model = Absence
        fields = ("kind", "start", "end")
        labels = {"kind": "Waarom?", "start": "Van", "end": "Tot en met"}  # noqa: RUF012
        widgets = {"kind": forms.RadioSelect}  # noqa: RUF012
        help_texts = {"kind": "Bij ziekte kies je 'anders'. Over gezondheid leggen we niets vast."}  # noqa: RUF012

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = Absence.Kind.choices  # type: ignore[attr-defined]


class CareForm(BaseModelForm):
    weekday = forms.TypedChoiceField(
        label="Dag", coerce=int, choices=[(number, word) for number, word in enumerate(WEEKDAYS)]
    )

    class Meta:
        model = CareHours
        fields = ("weekday", "start", "end")
        labels = {"start": "Van", "end": "Tot"}  # noqa: RUF012
        widgets = {  # noqa: RUF012
            "start": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "end": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        }
