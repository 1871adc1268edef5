"""What is filled in about a candidate: proposal, answer, withdrawal, outcome, placement."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms

from core.forms import BaseForm
from employers.models import Employer, FutureJob
from trajectories.domain.candidate import (
    REFUSAL_REASON_LABELS,
    WITHDRAWAL_REASON_LABELS,
    CandidateAction,
)
from trajectories.domain.learn_in import DROP_OUT_REASON_LABELS, JOB_OUTCOMES, OUTCOME_LABELS, Outcome
from trajectories.domain.placement_parts import MOST_HOURS
from trajectories.models.candidates import ContractKind
from trajectories.services import PlacementFields
from trajectories.services.placement_parts import PartFields

EMPTY = [("", "Kies…")]


class ProposeForm(BaseForm):
    motivation = forms.CharField(
        label="Waarom past deze baan bij deze kandidaat?",
        widget=forms.Textarea,
        required=False,
        max_length=2000,
        help_text="Alleen voor collega’s die het dossier mogen zien. De werkgever krijgt dit niet.",
    )


class AnswerForm(BaseForm):
    action = forms.ChoiceField(
        label="Wat besloot de werkgever?",
        choices=[
            (CandidateAction.ACCEPT.value, "Ja, we kiezen deze kandidaat"),
            (CandidateAction.REFUSE.value, "Nee, we kiezen deze kandidaat niet"),
        ],
        widget=forms.RadioSelect,
    )
    on = forms.DateField(label="Op welke dag?")
    reason = forms.ChoiceField(
        label="Bij nee: waarom niet?",
        choices=EMPTY + list(REFUSAL_REASON_LABELS.items()),
        required=False,
        help_text="De coach bespreekt dit met de kandidaat.",
    )
    note = forms.CharField(
        label="Toelichting",
        widget=forms.Textarea,
        required=False,
        max_length=2000,
        help_text="Alleen over het werk. Niets over gezondheid, schulden of uitkering.",
    )


class WithdrawForm(BaseForm):
    reason = forms.ChoiceField(
        label="Waarom doet de kandidaat niet meer mee?",
        choices=EMPTY + list(WITHDRAWAL_REASON_LABELS.items()),
    )


class PlacementParts(BaseForm):
    """Where somebody starts. Subclasses say when these fields must be filled in."""

    employer = forms.ModelChoiceField(
        label="Werkgever", queryset=Employer.objects.none(), required=False, empty_label="Andere werkgever"
    )
    employer_name = forms.CharField(
        label="Naam van de andere werkgever of het uitzendbureau", required=False, max_length=160
    )
    function = forms.CharField(label="Functie", required=False, max_length=160)
    start = forms.DateField(label="Begint op", required=False)
    contract = forms.ChoiceField(label="Contract", choices=EMPTY + ContractKind.choices, required=False)
    contract_months = forms.IntegerField(
        label="Bij een tijdelijk contract: voor hoeveel maanden?",
        required=False,
        min_value=1,
        max_value=60,
    )
    hours = forms.IntegerField(label="Uren per week", required=False, min_value=1, max_value=60)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employer"].queryset = Employer.objects.visible_to(self.user).order_by("name", "id")  # type: ignore[attr-defined]

    def require_placement(self) -> None:
        """Adds an error to every empty field that a placement needs."""
        found = self.cleaned_data
        for name in ("function", "start", "contract", "hours"):
            if not found.get(name) and name not in self.errors:
                self.add_error(name, "Vul dit in: er is een baan.")
        if not found.get("employer") and not found.get("employer_name"):
            self.add_error("employer", "Kies een werkgever, of vul hieronder een naam in.")

    @property
    def placement(self) -> PlacementFields:
        names = ("function", "start", "contract", "hours", "employer", "employer_name", "contract_months")
        return PlacementFields(**{name: self.cleaned_data[name] for name in names})


class PlacementForm(PlacementParts):
    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        self.require_placement()
        return found


class OutcomeForm(PlacementParts):
    outcome = forms.ChoiceField(
        label="Uitkomst", choices=list(OUTCOME_LABELS.items()), widget=forms.RadioSelect
    )
    on = forms.DateField(label="Op welke dag?", help_text="De laatste dag van het inleren.")
    drop_out_reason = forms.ChoiceField(
        label="Waarom niet?",
        choices=EMPTY + list(DROP_OUT_REASON_LABELS.items()),
        required=False,
    )
    note = forms.CharField(label="Toelichting", widget=forms.Textarea, required=False, max_length=2000)

    field_order = ("outcome", "on", "drop_out_reason", "note")

    def __init__(self, *args: Any, stack: Sequence[FutureJob] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stack = list(stack)
        for job in self.stack:
            self.fields[f"part_{job.pk}"] = forms.IntegerField(
                label=f"{job.function} bij {job.employer.name}: uren per week",
                required=False,
                min_value=1,
                max_value=60,
                initial=job.hours,
                help_text="Leeg: dit deel hoort er niet bij.",
            )
        if self.stack:
            self.fields["hours"].help_text = "Bij een stapelbaan tellen we de delen hierboven op."

    @property
    def part_fields(self) -> list[forms.BoundField]:
        return [self[f"part_{job.pk}"] for job in self.stack]

    @property
    def parts(self) -> tuple[PartFields, ...]:
        """The parts of a stacked job that were filled in; they begin with the job, under its contract."""
        found = self.cleaned_data
        return tuple(
            PartFields(job.employer, job.function, hours, found["start"], found["contract"], job)
            for job in self.stack
            if (hours := found.get(f"part_{job.pk}"))
        )

    def require_placement(self) -> None:
        hours = sum(self.cleaned_data.get(f"part_{job.pk}") or 0 for job in self.stack)
        if hours:
            self.cleaned_data["hours"] = hours
        if hours > MOST_HOURS:
            self.add_error("hours", f"Samen is dit {hours} uur per week. Meer dan {MOST_HOURS} kan niet.")
        super().require_placement()

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        if found.get("outcome") in JOB_OUTCOMES:
            self.require_placement()
        if found.get("outcome") == Outcome.NO_JOB and not found.get("drop_out_reason"):
            self.add_error("drop_out_reason", "Kies waarom het niet tot een baan kwam.")
        return found

    @property
    def ending(self) -> dict[str, Any]:
        """What the service asks, apart from the placement."""
        return {name: self.cleaned_data[name] for name in ("outcome", "on", "drop_out_reason", "note")}

    @property
    def placement_if_job(self) -> PlacementFields | None:
        if self.cleaned_data["outcome"] not in JOB_OUTCOMES:
            return None
        return replace(self.placement, parts=self.parts)
