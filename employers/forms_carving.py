"""The form that starts a new job from tasks of another one."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms

from core.domain.calendar import date_words
from core.domain.rounding import round_half_up
from core.forms import BaseForm
from employers.domain.carving import hours_words, total_hours
from employers.facts import TaskLine
from employers.models import FutureJob, JobTask

MOST_HOURS = 60


class TasksField(forms.TypedMultipleChoiceField):
    """Which of them are still there the service looks: after a second press they have moved already."""

    def valid_value(self, value: Any) -> bool:
        return str(value).isdecimal() and len(str(value)) < 19


class CarveForm(BaseForm):
    tasks = TasksField(
        label="Welke taken gaan naar de nieuwe baan?",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één taak."},
    )
    function = forms.CharField(
        label="Hoe heet de nieuwe baan?",
        max_length=160,
        error_messages={"required": "Schrijf op welke functie het wordt."},
    )
    places = forms.IntegerField(label="Aantal plaatsen", min_value=1, max_value=999, initial=1)
    hours = forms.IntegerField(
        label="Uren per week",
        min_value=1,
        max_value=MOST_HOURS,
        required=False,
        help_text="De uren van de taken samen.",
    )
    window_start = forms.DateField(label="Start op zijn vroegst")
    window_end = forms.DateField(label="Start op zijn laatst")
    certainty = forms.IntegerField(label="Hoe zeker is het? (%)", min_value=0, max_value=100)

    def __init__(self, *args: Any, job: FutureJob, tasks: Sequence[JobTask], **kwargs: Any) -> None:
        split = [one for one in tasks if one.from_function] or list(tasks)
        known = total_hours(TaskLine.of(one).task for one in split)
        kwargs["initial"] = {
            "tasks": [one.pk for one in split],
            "hours": min(MOST_HOURS, round_half_up(Fraction(known))) if known else None,
            "window_start": job.window_start,
            "window_end": job.window_end,
            "certainty": job.certainty,
            **(kwargs.get("initial") or {}),
        }
        super().__init__(*args, **kwargs)
        self.fields["tasks"].choices = [(one.pk, task_words(one)) for one in tasks]  # type: ignore[attr-defined]
        self.helper.layout = Layout(
            "form_key",
            "tasks",
            "function",
            Div("places", "hours", css_class="field-row"),
            Div("window_start", "window_end", css_class="field-row"),
            "certainty",
        )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        first, last = answers.get("window_start"), answers.get("window_end")
        if first and last and last < first:
            self.add_error("window_end", f"Kies een dag op of na {date_words(first)}.")
        return answers


def task_words(task: JobTask) -> str:
    """'Afwassen (14 uur per week, nu gedaan door kok)'."""
    hours = "uren nog niet bekend" if task.hours is None else f"{hours_words(task.hours)} uur per week"
    return f"{task.name} ({hours}{f', nu gedaan door {task.from_function}' if task.from_function else ''})"
