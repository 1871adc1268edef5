"""The form for skills held: what is known with its level, and room for more."""

from typing import Any

from crispy_forms.layout import HTML, Div, Fieldset, Layout
from django import forms

from clients.models import SkillHeld
from core.domain.skills import LEVEL_LABELS, SOURCE_LABELS
from core.forms import BaseForm
from core.models import Skill

NEW_ROWS = 6
LEVELS = [(level.value, f"{level.value} – {label}") for level, label in LEVEL_LABELS.items()]


def skill_choices() -> list[tuple[str, Any]]:
    """All skills in use, grouped by kind."""
    groups: dict[str, list[tuple[str, str]]] = {label: [] for label in Skill.Kind.labels}
    for skill in Skill.objects.filter(active=True).order_by("name", "id"):
        groups[skill.get_kind_display()].append((str(skill.pk), skill.name))
    return [("", "kies een vaardigheid"), *((name, skills) for name, skills in groups.items() if skills)]


class SkillsHeldForm(BaseForm):
    """Changes levels of known skills and adds others, all on one date and from one source."""

    on = forms.DateField(label="Datum")
    source = forms.ChoiceField(
        label="Waar blijkt dat uit?",
        choices=[(source.value, label) for source, label in SOURCE_LABELS.items()],
        initial=SkillHeld.Source.COACH.value,
    )

    def __init__(self, *args: Any, held: list[SkillHeld], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.held = held
        for record in held:
            self.fields[f"held_{record.skill_id}"] = _level(record.skill.name, initial=record.level)
        choices = skill_choices()
        for row in range(1, NEW_ROWS + 1):
            self.fields[f"skill_{row}"] = forms.TypedChoiceField(
                label=f"Vaardigheid {row}", choices=choices, coerce=int, empty_value=None, required=False
            )
            self.fields[f"level_{row}"] = _level(f"Niveau {row}", empty="kies een niveau")
        self.helper.layout = Layout(
            "form_key", Div("on", "source", css_class="field-row"), *self._groups(held)
        )

    def _groups(self, held: list[SkillHeld]) -> list[Any]:
        known = [f"held_{record.skill_id}" for record in held]
        groups = []
        if known:
            note = HTML("<p class='soft'>Alleen wat je verandert, wordt opnieuw vastgelegd.</p>")
            groups.append(Fieldset("Al bekend", note, Div(*known, css_class="field-row held")))
        rows = [Div(f"skill_{n}", f"level_{n}", css_class="field-row held") for n in range(1, NEW_ROWS + 1)]
        groups.append(Fieldset("Nieuw", *rows))
        return groups

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for row in range(1, NEW_ROWS + 1):
            skill, level = cleaned.get(f"skill_{row}"), cleaned.get(f"level_{row}")
            if skill is not None and level is None:
                self.add_error(f"level_{row}", "Kies het niveau bij deze vaardigheid.")
            if skill is None and level is not None:
                self.add_error(f"skill_{row}", "Kies de vaardigheid bij dit niveau.")
        return cleaned

    @property
    def levels(self) -> list[tuple[Skill, int]]:
        """The skills that are new or changed, each once; the last one filled in holds."""
        chosen: dict[int, int] = {}
        for record in self.held:
            level = self.cleaned_data.get(f"held_{record.skill_id}")
            if level is not None and level != record.level:
                chosen[record.skill_id] = level
        for row in range(1, NEW_ROWS + 1):
            if self.cleaned_data.get(f"skill_{row}") is not None:
                chosen[self.cleaned_data[f"skill_{row}"]] = self.cleaned_data[f"level_{row}"]
        skills = Skill.objects.in_bulk(list(chosen))
        return [(skills[pk], level) for pk, level in chosen.items()]


def _level(label: str, *, initial: int | None = None, empty: str = "") -> forms.TypedChoiceField:
    choices = [("", empty), *LEVELS] if empty else LEVELS
    return forms.TypedChoiceField(
        label=label, choices=choices, coerce=int, empty_value=None, required=False, initial=initial
    )
