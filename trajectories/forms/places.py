"""What is filled in about a place to learn in."""

from datetime import time
from typing import Any

from django import forms

from core.domain.calendar import WEEKDAY_NAMES
from core.forms import BaseForm, BaseModelForm
from employers.models import SKILL_LEVELS
from trajectories.models import LearnInPlace, PlaceClosed, PlaceGuide, PlaceRoom, PlaceSkill, Project
from trajectories.permissions_train import linkable_projects
from trajectories.services.places import OpenHours

ENDS_BEFORE = "De einddatum ligt voor de begindatum. Kies een latere dag."


class PlaceDetailsForm(BaseModelForm):
    class Meta:
        model = LearnInPlace
        fields = (
            "name",
            "kind",
            "employer",
            "address",
            "teaches",
            "cost_week",
            "cost_note",
            "visited_on",
            "closed_on",
            "used_by",
        )
        widgets = {"used_by": forms.CheckboxSelectMultiple}  # noqa: RUF012
        labels = {"used_by": "Welke projecten gebruiken deze plek?"}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "name": "Zoals iedereen de plek noemt. Zet hier geen namen van kandidaten in.",
            "address": "Straat, nummer en plaats.",
            "cost_note": "Bijvoorbeeld: per deelnemer, of wie het betaalt.",
            "closed_on": "Vul dit pas in als de plek stopt. Wat er geleerd is, blijft staan.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.project_id is not None:
            del self.fields["used_by"]
        else:
            found = linkable_projects(self.user).select_related("job", "job__employer").order_by("-pk")
            self.fields["used_by"].queryset = found
            self.fields["used_by"].label_from_instance = _project_words


def _project_words(project: Project) -> str:
    return f"{project.job.function} bij {project.job.employer.name}"


class SpanForm(BaseModelForm):
    """From a day to a day."""

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        start, end = found.get("start"), found.get("end")
        if start and end and end < start:
            self.add_error("end", ENDS_BEFORE)
        return found


class RoomForm(SpanForm):
    class Meta:
        model = PlaceRoom
        fields = ("room", "start", "end")
        labels = {"room": "Voor hoeveel mensen tegelijk?"}  # noqa: RUF012
        help_texts = {"end": "Leeg laten als het zo blijft."}  # noqa: RUF012


class ClosedForm(SpanForm):
    class Meta:
        model = PlaceClosed
        fields = ("start", "end", "reason")
        help_texts = {"reason": "Bijvoorbeeld: kerstvakantie, verbouwing."}  # noqa: RUF012


class PlaceSkillForm(BaseModelForm):
    class Meta:
        model = PlaceSkill
        fields = ("skill", "level", "weeks", "tasks")
        help_texts = {"tasks": "Begin met wat eenvoudig is."}  # noqa: RUF012

    level = forms.TypedChoiceField(label="Tot niveau", choices=SKILL_LEVELS, coerce=int)


class GuideForm(SpanForm):
    class Meta:
        model = PlaceGuide
        fields = ("name", "contact", "start", "end")
        labels = {"name": "Wie begeleidt?"}  # noqa: RUF012
        help_texts = {"name": "Een collega van de leerplek, geen kandidaat."}  # noqa: RUF012


class HoursForm(BaseForm):
    """From and to for each day of the week; empty = closed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for day, name in enumerate(WEEKDAY_NAMES):
            for part, words in (("start", "van"), ("end", "tot")):
                self.fields[f"{part}_{day}"] = forms.TimeField(
                    label=f"{name.capitalize()} {words}",
                    required=False,
                    widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
                )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        for day, name in enumerate(WEEKDAY_NAMES):
            start, end = found.get(f"start_{day}"), found.get(f"end_{day}")
            if bool(start) != bool(end):
                self.add_error(f"end_{day}", f"Vul voor {name} 'van' en 'tot' in, of laat allebei leeg.")
            elif start and end and end <= start:
                self.add_error(f"end_{day}", f"Op {name} ligt 'tot' voor 'van'.")
        return found

    @property
    def days(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """From and to beside each other, day by day."""
        return [(self[f"start_{day}"], self[f"end_{day}"]) for day in range(len(WEEKDAY_NAMES))]

    @property
    def hours(self) -> list[OpenHours]:
        data = self.cleaned_data
        return [
            OpenHours(day, data[f"start_{day}"], data[f"end_{day}"])
            for day in range(len(WEEKDAY_NAMES))
            if data.get(f"start_{day}")
        ]


def hours_now(rows: Any) -> dict[str, time]:
    """The opening hours as the form begins."""
    return {f"{part}_{row.weekday}": getattr(row, part) for row in rows for part in ("start", "end")}
