"""The form after a talk, filled in between two talks: what is likely stands there already."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from crispy_forms.layout import Div, Fieldset, Layout
from django import forms

from clients.domain.next_contact import NextChoice
from clients.models import Contact, Task
from core.domain.calendar import WEEKDAY_NAMES, date_words
from core.forms import BaseModelForm

OTHER, NOT_YET = "other", "none"


def short_day(day: date) -> str:
    """'di 24 november 2026': a day with its weekday, short enough for a button."""
    return f"{WEEKDAY_NAMES[day.weekday()][:2]} {date_words(day)}"


class TimeInput(forms.TimeInput):
    """The browser's own time field, in hours and minutes."""

    input_type = "time"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%H:%M", **kwargs)


class ToldForm(BaseModelForm):
    """What was said: the part that a correction asks again."""

    class Meta:
        model = Contact
        fields = ("on", "channel", "result", "report", "agreements")
        widgets = {  # noqa: RUF012
            "channel": forms.RadioSelect,
            "result": forms.RadioSelect,
        }
        help_texts = {  # noqa: RUF012
            "report": "Wat werd verteld? Over gezondheid alleen wat iemand wel en niet kan, geen diagnose.",
            "agreements": "Dit staat bovenaan het dossier tot het volgende contact.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["report"].widget.attrs["autofocus"] = True
        self.fields["agreements"].widget.attrs["rows"] = 2
        self.helper.layout = Layout("form_key", *self.told())

    @staticmethod
    def told() -> tuple[Any, ...]:
        return (
            Div("result", css_class="pick pick-large"),
            Div(Div("channel", css_class="pick"), "on", css_class="how-and-when"),
            "report",
            "agreements",
        )


class ContactForm(ToldForm):
    """A contact with the next date, and one line for what somebody will do."""

    next_choice = forms.ChoiceField(label="Wanneer weer?", required=False, widget=forms.RadioSelect)
    next_on = forms.DateField(
        label="Andere dag", required=False, help_text="Vul je hier een dag in, dan geldt die."
    )
    next_at = forms.TimeField(label="Hoe laat", required=False, widget=TimeInput)
    next_place = forms.CharField(label="Waar", required=False, max_length=160)
    task_what = forms.CharField(label="Wat", required=False, max_length=200)
    task_who = forms.ChoiceField(
        label="Wie", required=False, choices=Task.Who.choices, initial=Task.Who.CLIENT.value
    )
    task_due = forms.DateField(label="Voor", required=False)

    def __init__(self, *args: Any, next_days: Sequence[NextChoice] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        days = [(day.on.isoformat(), f"{day.label}: {short_day(day.on)}") for day in next_days]
        self.days = {value: day.on for (value, _), day in zip(days, next_days, strict=True)}
        choice = self.fields["next_choice"]
        choice.choices = [*days, (OTHER, "een andere dag"), (NOT_YET, "nog niet afgesproken")]
        if days:
            choice.initial = days[0][0]
        self.helper.layout = Layout(
            "form_key",
            *self.told(),
            Fieldset(
                "Volgende keer",
                Div("next_choice", css_class="pick"),
                Div("next_on", "next_at", "next_place", css_class="field-row"),
                css_class="part",
            ),
            Fieldset(
                "Wie doet wat?",
                Div("task_what", "task_who", "task_due", css_class="task-row"),
                css_class="part",
            ),
        )

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        choice = found.get("next_choice", "")
        if choice == OTHER and not found.get("next_on") and "next_on" not in self.errors:
            self.add_error("next_on", "Kies een dag, of kies 'nog niet afgesproken'.")
        if not found.get("task_what", "").strip() and found.get("task_due"):
            self.add_error("task_what", "Schrijf op wat er gedaan wordt.")
        return found

    @property
    def next_day(self) -> date | None:
        """The day that was typed, otherwise the one that was chosen."""
        typed: date | None = self.cleaned_data.get("next_on")
        return typed or self.days.get(self.cleaned_data.get("next_choice", ""))

    @property
    def task(self) -> dict[str, Any] | None:
        """What somebody will do, if a line was filled in."""
        what = self.cleaned_data.get("task_what", "").strip()
        if not what:
            return None
        who = self.cleaned_data.get("task_who") or Task.Who.CLIENT.value
        return {"what": what, "who": who, "due_on": self.cleaned_data.get("task_due")}

    @property
    def values(self) -> dict[str, Any]:
        told = {name: self.cleaned_data[name] for name in self._meta.fields or ()}
        day = self.next_day
        if day is not None:
            told |= {"next_at": self.cleaned_data["next_at"], "next_place": self.cleaned_data["next_place"]}
        return {**told, "next_on": day, "task": self.task}
