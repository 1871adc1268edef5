"""What is asked of the train: which weeks are shown, and what changes about one step."""

from datetime import date, timedelta
from typing import Any

from django import forms

from core.forms import DAYS_OF_PEOPLE
from trajectories.domain.train_conflicts import StepFacts
from trajectories.domain.train_weeks import monday, moved, week_of
from trajectories.train_picture import LENGTHS, View, view_of, week_words
from trajectories.train_proposal import Ask, Deed

AHEAD = 78  # weeks from which somebody can choose
MOST_WEEKS = 104
TOO_SOON = "Die week is al bezig of voorbij. Kies een week die nog komt."


class ViewForm(forms.Form):
    """The part of the train that is looked at; whatever isn't understood falls back to now."""

    vanaf = forms.DateField(required=False)
    weken = forms.TypedChoiceField(
        choices=[(n, n) for n in LENGTHS], coerce=int, required=False, empty_value=0
    )
    als = forms.ChoiceField(choices=[("beeld", "Beeld"), ("tabel", "Tabel")], required=False)

    def view(self, first: date) -> View:
        self.is_valid()
        return view_of(first, self.cleaned_data.get("vanaf"), self.cleaned_data.get("weken") or 0)

    @property
    def wants_table(self) -> bool:
        self.is_valid()
        return bool(self.cleaned_data.get("als") == "tabel")


class AskForm(forms.Form):
    """What changes about a step: another week to begin, another last day, or the candidate stops."""

    doe = forms.ChoiceField(choices=[(one.value, one.value) for one in Deed])
    dag = forms.DateField(required=False, validators=list(DAYS_OF_PEOPLE))
    schuif = forms.IntegerField(required=False, min_value=-MOST_WEEKS, max_value=MOST_WEEKS)
    vul = forms.BooleanField(required=False)

    def __init__(self, *args: Any, step: StepFacts, first: date, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.step, self.first, self.today = step, first, today

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        day, shift = found.get("dag"), found.get("schuif")
        if day is None and shift is not None:
            day = moved(monday(self.first, week_of(self.first, self.step.start)), shift)
            found["dag"] = day
        if "doe" in found and not self.errors:
            self._check(Deed(found["doe"]), day)
        return found

    def _check(self, deed: Deed, day: date | None) -> None:
        if day is None:
            self.add_error("dag", "Kies een dag.")
        elif day > self.today + timedelta(weeks=MOST_WEEKS):
            self.add_error("dag", "Kies een dag binnen twee jaar.")
        elif deed == Deed.START and week_of(self.first, day) < 1:
            self.add_error("dag", TOO_SOON)
        elif deed == Deed.END and day < self.step.start:
            self.add_error("dag", "De stap zou eindigen voordat die begint. Kies een latere dag.")
        elif deed == Deed.STOP and day < self.today - timedelta(weeks=26):
            self.add_error("dag", "Kies een dag van het laatste half jaar, of een die nog komt.")

    @property
    def ask(self) -> Ask:
        """What is asked; of a form that is valid."""
        data = self.cleaned_data
        return Ask(self.step.step_id, Deed(data["doe"]), data["dag"], data["vul"])


def week_choices(first: date, step: StepFacts) -> list[tuple[str, str, bool]]:
    """The weeks in which a step could begin: (value, words, whether it is so now)."""
    now = week_of(first, step.start)
    days = [(week, monday(first, week)) for week in range(1, AHEAD)]
    return [(day.isoformat(), week_words(day) + _year(day, first), week == now) for week, day in days]


def _year(day: date, first: date) -> str:
    return "" if day.year == first.year else f" {day.year}"
