"""What is filled in about learning in: the plan, its steps, signatures, evaluations."""

from typing import Any

from django import forms
from django.db.models import Q

from core.forms import BaseModelForm
from core.models import Skill, User
from employers.models import JobSkill
from trajectories.models import Candidate, Evaluation, LearnInPlace, LearnInPlan, LearnInStep, Project


class PlanForm(BaseModelForm):
    class Meta:
        model = LearnInPlan
        fields = (
            "goal",
            "contract_on",
            "guide_employer",
            "guide_place",
            "guide_coach",
            "buddy",
            "financing",
            "conditions",
            "if_it_fails",
            "adaptations",
            "interim_on",
            "final_on",
            "intention",
        )
        labels = {  # noqa: RUF012
            "goal": "Waar gaat de kandidaat heen?",
            "contract_on": "Vanaf wanneer een gewone baan?",
            "buddy": "Wie is het maatje op het werk?",
            "guide_employer": "Wie begeleidt bij de werkgever?",
            "guide_place": "Wie begeleidt op de leerplek?",
            "guide_coach": "Welke werkcoach begeleidt?",
            "financing": "Wie betaalt wat?",
            "conditions": "Wat zijn de voorwaarden?",
            "if_it_fails": "Wat gebeurt er als het niet lukt?",
            "adaptations": "Wat wordt er aangepast op de werkplek?",
            "interim_on": "Tussenevaluatie op",
            "final_on": "Eindevaluatie op",
            "intention": "De werkgever verklaart: na de subsidie wordt dit een gewone baan",
        }
        help_texts = {  # noqa: RUF012
            "goal": "In de woorden van de kandidaat. De werkgever leest dit mee.",
            "contract_on": "De dag waarop jullie rekenen: een punt aan de horizon.",
            "buddy": "Een collega bij wie de kandidaat met kleine vragen terecht kan.",
            "financing": "Loon of uitkering, opleiding, reiskosten, begeleiding.",
            "conditions": "De werkgever leest dit mee. Zet hier niets in over gezondheid of schulden.",
        }

    def __init__(self, *args: Any, municipality_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["guide_coach"].queryset = User.objects.filter(  # type: ignore[attr-defined]
            role="coach", municipality_id=municipality_id, is_active=True
        ).order_by("last_name", "first_name", "id")


class PlanStepForm(BaseModelForm):
    class Meta:
        model = LearnInStep
        fields = (
            "place",
            "tasks",
            "skills",
            "training",
            "start",
            "end",
            "hours",
            "pay",
            "legal_form",
            "guide",
            "cost",
            "payer",
        )
        widgets = {"skills": forms.CheckboxSelectMultiple}  # noqa: RUF012
        labels = {  # noqa: RUF012
            "place": "Waar?",
            "tasks": "Welke taken?",
            "skills": "Welke vaardigheden leert de kandidaat hier?",
            "start": "Van",
            "end": "Tot en met",
            "hours": "Uren per week",
            "pay": "Inkomen in deze stap",
            "training": "Training of cursus",
            "legal_form": "In welke vorm?",
            "guide": "Wie begeleidt in deze stap?",
            "cost": "Wat kost deze stap (euro)?",
            "payer": "Wie betaalt dat?",
        }
        help_texts = {  # noqa: RUF012
            "tasks": "Begin met wat eenvoudig is. Gebruik woorden die de kandidaat ook gebruikt.",
            "legal_form": "Elke vorm heeft een eigen duur. Past de stap niet, dan staat dat bij het plan.",
        }

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = _places(project, self.instance.place_id)  # type: ignore[attr-defined]
        asked = Skill.objects.filter(jobskill__job=project.job_id).order_by("name", "id")
        self.fields["skills"].queryset = asked  # type: ignore[attr-defined]
        self.fields["hours"].widget.attrs["max"] = 60

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        start, end = found.get("start"), found.get("end")
        if start and end and end < start:
            self.add_error("end", "De stap eindigt voordat die begint. Kies een latere datum.")
        return found


def _places(project: Project, now: int | None) -> Any:
    """The places of the project, those it shares and those of the region; and where the step is now."""
    usable = Q(closed_on=None) & (Q(project=project) | Q(used_by=project) | Q(project=None))
    return LearnInPlace.objects.filter(usable | Q(pk=now)).distinct()


class SignForm(BaseModelForm):
    class Meta:
        model = LearnInPlan
        fields = ("explained_on", "signed_candidate_on", "signed_employer_on", "signed_municipality_on")
        labels = {  # noqa: RUF012
            "explained_on": "Stappenlijst besproken met de kandidaat op",
            "signed_candidate_on": "Kandidaat tekende op",
            "signed_employer_on": "Werkgever tekende op",
            "signed_municipality_on": "Gemeente tekende op",
        }


class EvaluationForm(BaseModelForm):
    """A field per skill that the job asks; left empty = not assessed this time."""

    NOTES = ("tasks_done", "goes_well", "in_the_way")

    class Meta:
        model = Evaluation
        fields = (
            "on",
            "kind",
            "with_candidate",
            "with_employer",
            "with_place",
            "with_coach",
            "tasks_done",
            "goes_well",
            "in_the_way",
            "agreements",
            "verdict",
            "verdict_reason",
        )
        widgets = {"verdict": forms.RadioSelect}  # noqa: RUF012
        labels = {  # noqa: RUF012
            "with_candidate": "De kandidaat was erbij",
            "with_employer": "De werkgever was erbij",
            "with_place": "De leerplek was erbij",
            "with_coach": "De werkcoach was erbij",
            "tasks_done": "Welke taken lukken?",
            "goes_well": "Wat gaat goed?",
            "in_the_way": "Wat staat in de weg?",
            "agreements": "Wat spreken jullie af?",
            "verdict": "Besluit",
            "verdict_reason": "Waarom dit besluit?",
        }
        help_texts = {  # noqa: RUF012
            "in_the_way": "Alleen voor collega’s die het dossier mogen zien.",
            "agreements": "Iedereen in het traject leest dit.",
        }

    def __init__(
        self,
        *args: Any,
        candidate: Candidate,
        latest: dict[int, int],
        notes: bool,
        take_over: bool,
        given: dict[int, int] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["verdict"].choices = Evaluation.Verdict.choices  # type: ignore[attr-defined]
        given = given or {}
        if not notes:
            for name in self.NOTES:
                del self.fields[name]
        if self.instance.pk and not notes:
            # Why it was decided is for the file: who doesn't read it leaves the decision as it is.
            del self.fields["verdict"], self.fields["verdict_reason"]
        self.skills = [
            (f"skill_{row.skill_id}", row)
            for row in JobSkill.objects.filter(job=candidate.project.job_id).select_related("skill")
        ]
        for name, row in self.skills:
            self.fields[name] = forms.IntegerField(
                label=row.skill.name.capitalize(),
                min_value=0,
                max_value=100,
                required=False,
                initial=given.get(row.skill_id),
                help_text=_before(latest.get(row.skill_id)),
                widget=forms.NumberInput(attrs={"step": 5, "inputmode": "numeric"}),
            )
        if take_over:
            self.fields["take_over"] = forms.BooleanField(
                label="Neem over in de vaardigheden van de kandidaat",
                required=False,
                help_text="Dan tellen deze niveaus ook mee als je een baan zoekt.",
            )
            self.fields["take_lower"] = forms.BooleanField(
                label="Neem ook over wat lager is dan het dossier zegt",
                required=False,
                help_text="Zonder dit vinkje gaat geen niveau omlaag.",
            )

    @property
    def skill_fields(self) -> list[forms.BoundField]:
        return [self[name] for name, _ in self.skills]

    @property
    def note_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.NOTES if name in self.fields]

    @property
    def take_over_field(self) -> forms.BoundField | None:
        return self["take_over"] if "take_over" in self.fields else None

    @property
    def take_lower_field(self) -> forms.BoundField | None:
        return self["take_lower"] if "take_lower" in self.fields else None

    @property
    def percents(self) -> dict[int, int]:
        """Skill → how far, for the skills that were assessed."""
        filled = ((row.skill_id, self.cleaned_data.get(name)) for name, row in self.skills)
        return {skill: percent for skill, percent in filled if percent is not None}

    @property
    def evaluation(self) -> dict[str, Any]:
        """What the service asks, apart from the skills."""
        names = {name for name, _ in self.skills}
        return {name: value for name, value in self.values.items() if name not in names}


def _before(percent: int | None) -> str:
    return "Nog niet beoordeeld." if percent is None else f"Vorige keer: {percent}%."
