"""Forms for the parts of a future job: its tasks, its times of work, and the skills it asks."""

from collections.abc import Sequence
from datetime import time
from typing import Any

from crispy_forms.layout import Layout, LayoutObject
from django import forms
from django.forms import BaseFormSet, formset_factory
from django.template.loader import render_to_string

from core.domain.calendar import MONTH_NAMES, WEEKDAY_NAMES
from core.dutch import MONTHS
from core.forms import BaseForm, PlainText
from core.pages import Refused
from employers.domain.pattern import Shift
from employers.facts import AskedSkill, ShiftLine, TaskLine
from employers.job_forms import MOST_SKILLS, MoreSkillFormSet, SkillBlock, SkillFormSet, SkillList
from employers.models import FutureJob, JobTask
from employers.presentation_pipeline import DAY_LETTERS
from employers.services.pipeline import check_shifts
from employers.suggested_skills import SuggestedSkill
from employers.widgets import Suggestions

MOST_TASKS, MOST_SHIFTS = 20, 12
FUNCTIONS_ID = "functies"


class Rows(LayoutObject):  # type: ignore[misc]
    """Draws the rows of a form that is made of rows."""

    def __init__(self, template: str) -> None:
        self.template = template

    def render(self, form: Any, context: Any, template_pack: Any = None, **kwargs: Any) -> str:
        page = {"formset": form.rows, "errors": form.errors.get(form.lines), "form": form}
        return render_to_string(self.template, page)


class LinesForm(BaseForm):
    """A form of rows of one kind, with the version of the job they belong to.

    ``lines`` is the name of the rows, on the form and on the job: so a conflict shows both lists.
    """

    lines = ""
    row_form: type[forms.Form]
    formset: type[BaseFormSet]  # type: ignore[type-arg]
    template = ""

    def __init__(self, *args: Any, instance: FutureJob, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        self.rows: Any = self.formset(
            self.data if self.is_bound else None,
            prefix=self.lines,
            initial=self.rows_now(instance),
            form_kwargs=self.row_arguments(instance),
        )
        self.helper.layout = Layout("version", Rows(self.template))

    def rows_now(self, job: FutureJob) -> list[dict[str, Any]]:
        raise NotImplementedError

    def row_arguments(self, job: FutureJob) -> dict[str, Any]:
        return {}

    def read_rows(self) -> Sequence[Any]:
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if self.rows.is_valid():
            answers[self.lines] = self.read_rows()
        else:
            together = [str(text) for text in self.rows.non_form_errors()]
            self.add_error(self.lines, together or ["Kijk de regels hieronder na."])
        return answers


# --- tasks -------------------------------------------------------------------------------------------------


class TaskRowForm(PlainText, forms.Form):
    name = forms.CharField(label="Taak", max_length=160, required=False)
    hours = forms.DecimalField(
        label="Uren per week",
        required=False,
        min_value=0,
        max_value=60,
        max_digits=4,
        decimal_places=1,
        localize=True,
        error_messages={"max_value": "Vul uren per week in van 0 tot en met 60."},
    )
    from_function = forms.CharField(label="Nu gedaan door (functie)", max_length=120, required=False)

    def __init__(self, *args: Any, functions: Sequence[str], first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["from_function"].widget = Suggestions(
            functions, list_id=FUNCTIONS_ID, draw_list=first, attrs={"maxlength": 120}
        )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if not answers.get("name") and (answers.get("from_function") or answers.get("hours")):
            self.add_error("name", "Schrijf op welke taak het is.")
        return answers


class NumberedRows(BaseFormSet):  # type: ignore[type-arg]
    """Rows that know whether they are the first: only that one writes a shared list out."""

    row_word = "Taak"

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "first": index == 0}


class TasksForm(LinesForm):
    task_lines = forms.Field(label="Taken", required=False)
    lines = "task_lines"
    formset = formset_factory(
        TaskRowForm, formset=NumberedRows, extra=3, max_num=MOST_TASKS, validate_max=True
    )
    template = "employers/task_rows.html"

    def rows_now(self, job: FutureJob) -> list[dict[str, Any]]:
        rows = job.task_lines.all()
        return [{"name": r.name, "hours": r.hours, "from_function": r.from_function} for r in rows]

    def row_arguments(self, job: FutureJob) -> dict[str, Any]:
        """Functions that were named at this employer before."""
        named = JobTask.objects.filter(job__employer_id=job.employer_id).exclude(from_function="")
        names = named.order_by("from_function").values_list("from_function", flat=True).distinct()
        return {"functions": list(names)}

    def read_rows(self) -> list[TaskLine]:
        rows = [row.cleaned_data for row in self.rows.forms if row.cleaned_data.get("name")]
        return [TaskLine(row["name"], row["hours"], row["from_function"]) for row in rows]


# --- times of work -----------------------------------------------------------------------------------------


def _boxes(
    label: str, choices: list[tuple[int, str]], initial: Sequence[int] = ()
) -> forms.TypedMultipleChoiceField:
    return forms.TypedMultipleChoiceField(
        label=label,
        choices=choices,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        initial=list(initial),
    )


class ShiftRowForm(PlainText, forms.Form):
    start = forms.TimeField(
        label="Van", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    end = forms.TimeField(
        label="Tot", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    weekdays = _boxes("Dagen", list(enumerate(DAY_LETTERS, start=1)))
    # Most work is there all year; a season is what one says.
    months = _boxes("Maanden", list(enumerate(MONTHS, start=1)), initial=range(1, 13))

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        start, end = answers.get("start"), answers.get("end")
        if not start and not end:
            return answers
        checks = (
            ("start", start is None, "Vul in hoe laat het werk begint."),
            ("end", end is None, "Vul in hoe laat het werk klaar is."),
            ("end", bool(start and end and end <= start), "Kies een tijd na het begin, op dezelfde dag."),
            ("weekdays", not answers.get("weekdays"), "Kies minstens één dag."),
            ("months", not answers.get("months"), "Kies minstens één maand."),
        )
        for name, wrong, text in checks:
            if wrong and name not in self.errors:
                self.add_error(name, text)
        return answers

    @property
    def days(self) -> list[tuple[str, str, str, bool]]:
        return self._boxes_of("weekdays", WEEKDAY_NAMES, DAY_LETTERS)

    @property
    def year(self) -> list[tuple[str, str, str, bool]]:
        return self._boxes_of("months", MONTH_NAMES, MONTHS)

    def _boxes_of(
        self, name: str, words: Sequence[str], letters: Sequence[str]
    ) -> list[tuple[str, str, str, bool]]:
        """Value, word, short word and whether it is on: drawn as small boxes beside each other."""
        chosen = {str(one) for one in self[name].value() or ()}
        return [
            (str(number), word, short, str(number) in chosen)
            for number, (word, short) in enumerate(zip(words, letters, strict=True), start=1)
        ]


class ShiftRows(BaseFormSet):  # type: ignore[type-arg]
    row_word = "Werktijd"


class ShiftsForm(LinesForm):
    shift_lines = forms.Field(label="Werktijden", required=False)
    lines = "shift_lines"
    formset = formset_factory(
        ShiftRowForm, formset=ShiftRows, extra=1, max_num=MOST_SHIFTS, validate_max=True
    )
    template = "employers/shift_rows.html"

    def rows_now(self, job: FutureJob) -> list[dict[str, Any]]:
        rows = job.shift_lines.all()
        return [{"start": r.start, "end": r.end, "weekdays": r.weekdays, "months": r.months} for r in rows]

    def read_rows(self) -> list[ShiftLine]:
        rows = [row.cleaned_data for row in self.rows.forms if row.cleaned_data.get("start")]
        return [ShiftLine(_shift(**row)) for row in rows]

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        try:
            check_shifts([one.shift for one in answers.get(self.lines, ())])
        except Refused as refused:
            self.add_error(self.lines, refused.reason)
        return answers


def _shift(start: time, end: time, weekdays: list[int], months: list[int]) -> Shift:
    return Shift(frozenset(months), frozenset(weekdays), start, end)


# --- skills ------------------------------------------------------------------------------------------------


class SkillsForm(BaseForm):
    """The skills of a job, with what earlier jobs of the same work asked beside them."""

    skills = forms.Field(label="Vaardigheden", required=False)
    suggested = forms.MultipleChoiceField(
        label="Vaak gevraagd bij dit werk",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Wat je aanvinkt, komt erbij als je opslaat: met het niveau dat meestal werd gevraagd. "
        "Pas dat daarna samen met de werkgever aan.",
    )

    def __init__(
        self, *args: Any, instance: FutureJob, suggestions: Sequence[SuggestedSkill], **kwargs: Any
    ) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        self.suggestions = suggestions
        self.fields["suggested"].choices = [  # type: ignore[attr-defined]
            (str(one.skill.pk), one.words) for one in suggestions
        ]
        if not suggestions:
            del self.fields["suggested"]
        self.skill_list = SkillList()
        now = self._now(instance)
        rows = MoreSkillFormSet if now else SkillFormSet
        self.rows: Any = rows(
            self.data if self.is_bound else None,
            prefix="skills",
            initial=now,
            form_kwargs={"skills": self.skill_list},
        )
        parts: list[Any] = ["version", SkillBlock()]
        self.helper.layout = Layout(*parts, *(["suggested"] if suggestions else []))

    def _now(self, job: FutureJob) -> list[dict[str, Any]]:
        return [
            {"skill": self.skill_list.name_of(row.skill), "level": row.level, "weight": row.weight}
            for row in job.skills.select_related("skill")
        ]

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if not self.rows.is_valid():
            together = [str(text) for text in self.rows.non_form_errors()]
            self.add_error("skills", together or ["Kijk de rijen met vaardigheden na."])
            return answers
        asked = self.rows.asked()
        taken = {one.skill_id for one in asked}
        ticked = set(answers.pop("suggested", ()))
        more = [
            AskedSkill(one.skill, one.level, one.weight)
            for one in self.suggestions
            if str(one.skill.pk) in ticked and one.skill.pk not in taken
        ]
        if len(asked) + len(more) > MOST_SKILLS:
            self.add_error("skills", f"Kies hoogstens {MOST_SKILLS} vaardigheden.")
        answers["skills"] = sorted([*asked, *more], key=lambda one: (-one.weight, one.skill_id))
        return answers
