"""The form for a future job: the job itself, its conditions, and the rows of skills it asks."""

from typing import Any, ClassVar

from crispy_forms.layout import HTML, Div, Fieldset, Layout, LayoutObject
from django import forms
from django.db.models import Q
from django.forms import BaseFormSet, formset_factory
from django.template.loader import render_to_string

from core.domain.calendar import date_words
from core.domain.skills import Asked, check_essentials
from core.forms import BaseForm, BaseModelForm, PlainText
from core.models import Skill
from employers.domain.growth import GROWTH_KIND_LABELS, LEARN_IN_ROUTE_HELP, LEARN_IN_ROUTE_LABELS
from employers.domain.job_conditions import PHYSICAL_LOAD_LABELS, TRAVEL_MEANS_LABELS
from employers.facts import AskedSkill
from employers.forms import name_the_blank, postcode_of
from employers.models import SKILL_LEVELS, SKILL_WEIGHTS, Employer, FutureJob
from employers.widgets import Suggestions

LIST_ID = "alle-vaardigheden"
MOST_SKILLS = 20
CONDITIONS_HELP = "Vul alleen in wat echt nodig is. Wat leeg blijft, telt niet mee."


class SkillList:
    """The skills that can be chosen, by the name that people type; two with one name say their kind too."""

    def __init__(self) -> None:
        skills = list(Skill.objects.filter(active=True).order_by("name", "id"))
        names = [skill.name.lower() for skill in skills]
        self.names = {
            skill.pk: skill.name
            if names.count(skill.name.lower()) == 1
            else f"{skill.name} – {skill.get_kind_display()}"
            for skill in skills
        }
        self.skills = {self.names[skill.pk].lower(): skill for skill in skills}

    def find(self, text: str) -> Skill | None:
        return self.skills.get(" ".join(text.lower().split()))

    def names_like(self, text: str) -> list[str]:
        """The full names of skills that share this name, when the name alone doesn't say which."""
        wanted = " ".join(text.lower().split())
        return [f"'{name}'" for name in self.names.values() if name.lower().startswith(f"{wanted} – ")]

    def name_of(self, skill: Skill) -> str:
        """A retired skill is no longer in the list but keeps its name."""
        if skill.pk not in self.names:
            self.names[skill.pk] = skill.name
            self.skills[skill.name.lower()] = skill
        return self.names[skill.pk]

    def by_kind(self) -> list[tuple[str, list[str]]]:
        """All names, grouped by kind, for who would rather read than type."""
        return [
            (label, [self.names[s.pk] for s in self.skills.values() if s.kind == kind])
            for kind, label in Skill.Kind.choices
        ]


class SkillRowForm(PlainText, forms.Form):
    skill = forms.CharField(label="Vaardigheid", required=False, max_length=200)
    level = forms.TypedChoiceField(label="Niveau", choices=SKILL_LEVELS, coerce=int, initial=2)
    weight = forms.TypedChoiceField(label="Belang", choices=SKILL_WEIGHTS, coerce=int, initial=2)

    def __init__(self, *args: Any, skills: SkillList, first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.skills = skills
        self.fields["skill"].widget = Suggestions(
            skills.names.values(), list_id=LIST_ID, draw_list=first, attrs={"maxlength": 200}
        )

    def clean_skill(self) -> Skill | None:
        text = self.cleaned_data["skill"].strip()
        found = self.skills.find(text)
        if same := self.skills.names_like(text):
            raise forms.ValidationError(f"Er zijn er {len(same)} die zo heten. Kies {' of '.join(same)}.")
        if text and found is None:
            raise forms.ValidationError(
                f"'{text}' staat niet in de lijst. Kies een vaardigheid die verschijnt als je typt."
            )
        return found


class SkillRows(BaseFormSet):  # type: ignore[type-arg]
    """A row without a skill doesn't count: emptying it takes the skill away."""

    row_word = "Vaardigheid"

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "first": index == 0}

    def clean(self) -> None:
        if any(self.errors):
            return
        chosen = self.asked()
        seen: set[int] = set()
        for one in chosen:
            if one.skill_id in seen:
                raise forms.ValidationError(f"'{one.skill.name}' staat er twee keer bij. Haal er één weg.")
            seen.add(one.skill_id)
        decision = check_essentials(Asked(one.skill_id, one.level, one.weight) for one in chosen)
        if not decision:
            raise forms.ValidationError(decision.reason)

    def asked(self) -> list[AskedSkill]:
        """The skills of the filled rows, in the order in which they are kept."""
        rows = [row.cleaned_data for row in self.forms if row.cleaned_data.get("skill")]
        found = [AskedSkill(row["skill"], row["level"], row["weight"]) for row in rows]
        return sorted(found, key=lambda one: (-one.weight, one.skill_id))


# Empty rows are there without a script too; on a new job a few, because it has none yet.
SkillFormSet, MoreSkillFormSet = (
    formset_factory(SkillRowForm, formset=SkillRows, extra=extra, max_num=MOST_SKILLS, validate_max=True)
    for extra in (3, 1)
)


class SkillBlock(LayoutObject):  # type: ignore[misc]
    """Draws the rows of skills where the layout puts them."""

    def render(self, form: Any, context: Any, template_pack: Any = None, **kwargs: Any) -> str:
        page = {"formset": form.rows, "errors": form.errors.get("skills"), "kinds": form.skill_list.by_kind()}
        return render_to_string("employers/skill_rows.html", page)


def _several(label: str, choices: dict[str, str], help_text: str = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=list(choices.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=help_text,
    )


class FutureJobForm(BaseModelForm):
    growth_kind = forms.ChoiceField(
        label="Waar komt het werk vandaan?",
        choices=list(GROWTH_KIND_LABELS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waar het werk vandaan komt."},
    )
    route = forms.ChoiceField(
        label="Hoe leren kandidaten deze baan?",
        choices=[(k, f"{label}. {LEARN_IN_ROUTE_HELP[k]}") for k, label in LEARN_IN_ROUTE_LABELS.items()],
        widget=forms.RadioSelect,
        help_text="Kies de hoofdroute. Die telt in de cijfers.",
        error_messages={"required": "Kies een route."},
    )
    certainty = forms.IntegerField(
        label="Hoe zeker is het? (%)",
        min_value=0,
        max_value=100,
        help_text="100 = de baan komt er zeker. 50 = het kan nog twee kanten op.",
        error_messages={
            "required": "Schat hoe zeker het is, van 0 tot en met 100.",
            "min_value": "Vul een percentage in van 0 tot en met 100.",
            "max_value": "Vul een percentage in van 0 tot en met 100.",
        },
    )
    physical = _several("Wat vraagt het werk van het lichaam?", PHYSICAL_LOAD_LABELS)
    means = _several(
        "Hoe is het werk te bereiken?",
        TRAVEL_MEANS_LABELS,
        "Op de uren van deze baan. Niets gekozen = maakt niet uit.",
    )
    skills = forms.Field(label="Vaardigheden", required=False)

    class Meta:
        model = FutureJob
        fields = (
            "function",
            "occupation",
            "places",
            "hours",
            "window_start",
            "window_end",
            "certainty",
            "growth_kind",
            "route",
            "tasks",
            "contract",
            "guaranteed",
            "branch",
            "city",
            "postcode",
            "dutch_level",
            "shifts",
            "irregular",
            "licence",
            "certificates",
            "physical",
            "means",
            "travel_minutes",
        )
        widgets: ClassVar = {"certificates": forms.CheckboxSelectMultiple}
        labels: ClassVar = {
            "function": "Welke functie is het?",
            "occupation": "Bij welk beroep hoort dat?",
            "branch": "Bij welke vestiging is het werk?",
            "guaranteed": "De werkgever garandeert deze baan aan wie het leren afrondt",
            "shifts": "Werken in ploegen",
            "irregular": "Wisselende tijden",
            "licence": "Rijbewijs B is nodig",
            "certificates": "Welke certificaten zijn nodig?",
            "travel_minutes": "Reistijd vanuit het centrum, in minuten",
            "tasks": "Welke taken horen erbij?",
            "dutch_level": "Nederlands nodig bij het praten",
        }
        help_texts: ClassVar = {
            "function": "Zoals de werkgever het noemt.",
            "branch": "Staat de vestiging er niet bij? Voeg die toe op de pagina van de werkgever.",
            "postcode": "Alleen als het werk ergens anders is dan de werkgever zelf.",
            "tasks": "Kunnen taken uit een andere functie worden gehaald? Schrijf dat er dan bij.",
        }
        error_messages: ClassVar = {
            "function": {"required": "Schrijf op welke functie het is."},
            "places": {"required": "Schrijf op hoeveel plaatsen er komen."},
            "window_start": {"required": "Kies de eerste dag waarop het werk kan beginnen."},
            "window_end": {"required": "Kies de laatste dag waarop het werk begint."},
        }

    def __init__(self, *args: Any, employer: Employer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._branches_of(employer)
        self.fields["places"].widget.attrs["min"] = 1
        self.fields["occupation"].empty_label = "Weet ik nog niet"  # type: ignore[attr-defined]
        # The column holds 7 characters; people type spaces, and small letters.
        self.fields["postcode"] = forms.CharField(
            label="Postcode van het werk",
            max_length=10,
            required=False,
            help_text=self.fields["postcode"].help_text,
        )
        name_the_blank(self, "contract", "Nog niet bekend")
        name_the_blank(self, "dutch_level", "Geen eis")
        self.skill_list = SkillList()
        rows = SkillFormSet if not self.instance.pk else MoreSkillFormSet
        self.rows: Any = rows(
            self.data if self.is_bound else None,
            prefix="skills",
            initial=self._skills_now(),
            form_kwargs={"skills": self.skill_list},
        )
        self.helper.layout = self._layout()

    def _branches_of(self, employer: Employer) -> None:
        """Only branches of this employer that are open, and the one that is chosen; none = no question."""
        kept = Q(closed_on=None) | Q(pk=self.instance.branch_id)
        if not employer.branches.filter(kept).exists():
            del self.fields["branch"]
            return
        field: Any = self.fields["branch"]
        field.queryset = employer.branches.filter(kept)
        field.empty_label = "Geen vaste vestiging"

    def _skills_now(self) -> list[dict[str, Any]]:
        if not self.instance.pk:
            return []
        return [
            {"skill": self.skill_list.name_of(row.skill), "level": row.level, "weight": row.weight}
            for row in self.instance.skills.select_related("skill")
        ]

    def _layout(self) -> Layout:
        hidden = "version" if "version" in self.fields else "form_key"
        return Layout(
            hidden,
            "function",
            "occupation",
            Div("places", "hours", css_class="field-row"),
            Fieldset(
                "Wanneer en hoe zeker",
                Div("window_start", "window_end", css_class="field-row"),
                "certainty",
                "growth_kind",
                "route",
            ),
            Fieldset(
                "Het werk",
                "tasks",
                "contract",
                *(["branch"] if "branch" in self.fields else []),
                Div("city", "postcode", css_class="field-row"),
                "guaranteed",
            ),
            SkillBlock(),
            Fieldset(
                "Voorwaarden",
                HTML(f'<p class="form-text">{CONDITIONS_HELP}</p>'),
                Div("dutch_level", "travel_minutes", css_class="field-row"),
                Div("shifts", "irregular", "licence", css_class="field-row"),
                Div("means", "physical", "certificates", css_class="field-row"),
            ),
        )

    def clean_postcode(self) -> str:
        return postcode_of(self.cleaned_data["postcode"])

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        first, last = answers.get("window_start"), answers.get("window_end")
        if first and last and last < first:
            self.add_error("window_end", f"Kies een dag op of na {date_words(first)}.")
        if self.rows.is_valid():
            answers["skills"] = self.rows.asked()
        else:
            self.add_error("skills", self._what_is_wrong())
        return answers

    def _what_is_wrong(self) -> list[str]:
        """For the summary above the form: about the rows together, or that one row needs another look."""
        together = [str(text) for text in self.rows.non_form_errors()]
        return together or ["Kijk de rijen met vaardigheden na."]


class LapseForm(BaseForm):
    reason = forms.CharField(
        label="Waarom vervalt deze baan?",
        max_length=200,
        help_text="Bijvoorbeeld: de uitbreiding gaat niet door. Dit helpt bij het volgende gesprek.",
    )
