"""Forms for what is seen of somebody: ladder, distance, motivation, skills."""

from typing import Any

from crispy_forms.layout import HTML, Div, Fieldset, Layout
from django import forms

from clients.domain.distance import CATEGORY_LABELS, DistanceFacts
from clients.domain.ladder import LADDER_QUESTIONS, RUNG_LABELS, LadderAnswers
from clients.domain.profiles import (
    BARRIER_LABELS,
    HEALTH_PARTS,
    MOTIVATION_PART_LABELS,
    SKILLS_PART_LABELS,
    STEERING_LABELS,
)
from clients.forms.choices import scale, yes_no
from clients.models import DistanceAssessment, MotivationAssessment, SkillsAssessment
from clients.permissions import HEALTH_FIELDS
from core.domain.language import LANGUAGE_SKILL_LABELS
from core.forms import BaseForm, BaseModelForm

WHY_DIFFERENT = "Nodig als jouw keuze anders is dan het voorstel."
_NUMBERED_RUNGS = {rung: f"{rung} – {label}" for rung, label in RUNG_LABELS.items()}


class RungForm(BaseForm):
    """Five questions that propose a rung, and the coach's own judgement."""

    on = forms.DateField(label="Datum")
    rung = scale(_NUMBERED_RUNGS, label="Trede", empty="volg de vragen hierboven")
    expected = forms.TypedChoiceField(
        label="Welke trede verwacht je over twaalf maanden?",
        choices=[("", "nog niet te zeggen"), *_NUMBERED_RUNGS.items()],
        coerce=int,
        empty_value=None,
        required=False,
    )
    reason = forms.CharField(
        label="Toelichting", widget=forms.Textarea, required=False, max_length=4000, help_text=WHY_DIFFERENT
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, question in LADDER_QUESTIONS.items():
            self.fields[name] = yes_no(question, unknown="niet gevraagd")
        self.helper.layout = Layout(
            "form_key",
            "on",
            Fieldset(
                "Vijf vragen",
                HTML(
                    "<p class='soft'>Ga van boven naar beneden. Stop zodra het antwoord de trede geeft.</p>"
                ),
                *(Div(name, css_class="choices-beside") for name in LADDER_QUESTIONS),
            ),
            Fieldset("Jouw oordeel", "rung", "expected", "reason"),
        )

    @property
    def answers(self) -> LadderAnswers:
        return LadderAnswers(**{name: self.cleaned_data[name] for name in LADDER_QUESTIONS})


class DistanceForm(BaseForm):
    """How many months until paid work is realistic, and the category that goes with it."""

    on = forms.DateField(label="Datum")
    months = forms.IntegerField(
        label="Over hoeveel maanden is betaald werk haalbaar?",
        min_value=0,
        max_value=240,
        help_text="0 tot en met 24 maanden: team werk. Langer: team participatie.",
    )
    source = forms.ChoiceField(
        label="Waar komt dit vandaan?",
        choices=[c for c in DistanceAssessment.Source.choices if c[0] != DistanceAssessment.Source.IMPORT],
        initial=DistanceAssessment.Source.COACH.value,
    )
    sheltered_or_register = forms.BooleanField(
        label="Advies beschut werk, of in het doelgroepregister", required=False
    )
    community_service = forms.BooleanField(
        label="Doet een tegenprestatie, of is erom gevraagd", required=False
    )
    reexamination_due = forms.BooleanField(label="Een herbeoordeling staat voor de deur", required=False)
    category = forms.ChoiceField(
        label="Categorie",
        choices=[
            ("", "volg het voorstel"),
            *((code.value, label) for code, label in CATEGORY_LABELS.items()),
        ],
        required=False,
        help_text="De categorie volgt uit de maanden. Kies alleen zelf als je het anders ziet.",
    )
    reason = forms.CharField(
        label="Toelichting", widget=forms.Textarea, required=False, max_length=4000, help_text=WHY_DIFFERENT
    )

    @property
    def facts(self) -> DistanceFacts:
        names = ("months", "sheltered_or_register", "community_service", "reexamination_due")
        return DistanceFacts(**{name: self.cleaned_data[name] for name in names})


class MotivationForm(BaseModelForm):
    """The steering that three parts need."""

    class Meta:
        model = MotivationAssessment
        fields = (
            "on",
            *(name for part in MOTIVATION_PART_LABELS for name in (part.value, f"{part.value}_remark")),
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part in MOTIVATION_PART_LABELS:
            self.fields[part.value] = scale(STEERING_LABELS, label="Hoeveel sturing is nodig?")
            _short_remark(self.fields[f"{part.value}_remark"])
        self.helper.layout = Layout(
            "form_key",
            "on",
            *(_part(part.value, label) for part, label in MOTIVATION_PART_LABELS.items()),
        )


class SkillsProfileForm(BaseModelForm):
    """What stands in the way of work. The two parts about health only for who may record those."""

    class Meta:
        model = SkillsAssessment
        fields = (
            "on",
            *(name for part in SKILLS_PART_LABELS for name in (part.value, f"{part.value}_remark")),
            *(skill.value for skill in LANGUAGE_SKILL_LABELS),
        )

    def __init__(self, *args: Any, health: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part in SKILLS_PART_LABELS:
            self.fields[part.value] = scale(BARRIER_LABELS, label="Staat dit werk in de weg?")
            _short_remark(self.fields[f"{part.value}_remark"])
        for part in LANGUAGE_SKILL_LABELS:
            self.fields[part.value].choices = [
                ("", "niet bekend"),
                *list(self.fields[part.value].choices)[1:],
            ]
        if not health:
            for name in HEALTH_FIELDS:
                del self.fields[name]
        self.helper.layout = Layout("form_key", "on", *self._parts(health))

    def _parts(self, health: bool) -> list[Any]:
        levels = Div(*(skill.value for skill in LANGUAGE_SKILL_LABELS), css_class="field-row levels")
        parts: list[Any] = []
        for part, label in SKILLS_PART_LABELS.items():
            if part in HEALTH_PARTS:
                continue
            parts.append(_part(part.value, label, *([levels] if part == "language" else [])))
        if health:
            note = HTML(
                "<p class='soft'>Alleen wat iemand wel en niet kan op het werk, nooit een diagnose. "
                "Collega's buiten je team zien dit niet.</p>"
            )
            parts += [
                _part(part.value, SKILLS_PART_LABELS[part], before=note) for part in sorted(HEALTH_PARTS)
            ]
        return parts


def _part(name: str, label: str, *more: Any, before: Any = None) -> Fieldset:
    """One part: the scale beside each other, a remark below."""
    return Fieldset(
        label,
        *([before] if before else []),
        Div(name, css_class="choices-beside"),
        *more,
        Div(f"{name}_remark", css_class="short-remark"),
        css_class="part",
    )


def _short_remark(field: forms.Field) -> None:
    field.label = "Toelichting"
    field.widget.attrs["rows"] = 2
