"""The forms for stacked jobs, travel times and the table of postcodes."""

from typing import Any, ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import RegexValidator
from django.db.models import QuerySet

from core.domain.calendar import MONTH_NAMES
from core.forms import BaseForm, BaseModelForm, PlainText
from employers.models import FutureJob, StackedJob
from employers.services.travel import LIMITS
from employers.stacking_facts import StackNorms

MONTH_CHOICES = [(number, name) for number, name in enumerate(MONTH_NAMES, 1)]
EMPLOYER_CHOICES = [("", "maakt niet uit"), *((n, f"hoogstens {n}") for n in range(2, 6))]
LONGEST_WAY = 300
CODE = RegexValidator(r"^[1-9][0-9]{3}\Z", "Vul de vier cijfers van een postcode in, zoals 8232.")
TOO_LARGE = f"Het bestand is groter dan {LIMITS.megabytes} MB."
PUT_TOGETHER = 12  # jobs by hand; more is no job any more


class JobChoice(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Jobs to tick, with their employer."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, job: Any) -> str:
        return f"{job.function}, {job.employer.name}"


class OneJob(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, job: Any) -> str:
        return f"{job.employer.name}: {job.function}"


def _hours(most: int) -> forms.IntegerField:
    words = f"Vul 1 tot en met {most} uur in."
    return forms.IntegerField(
        label="Uren per week",
        min_value=1,
        max_value=most,
        error_messages=dict.fromkeys(("min_value", "max_value", "required", "invalid"), words),
    )


class AskForm(PlainText, forms.Form):
    """What is asked of a set. Sent in the address, so without a key or a version."""

    months = forms.TypedMultipleChoiceField(
        label="Welke maanden wil je vullen?",
        choices=MONTH_CHOICES,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Niets gekozen is het hele jaar. Werk in andere maanden mag, maar telt niet mee.",
    )

    def __init__(self, *args: Any, norms: StackNorms, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.norms = norms
        self.fields = {"hours": _hours(norms.week), **self.fields}

    @property
    def values(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


class FindForm(AskForm):
    """Which sets to look for."""

    must = OneJob(
        label="Deze baan moet erbij",
        queryset=FutureJob.objects.none(),
        required=False,
        empty_label="geen",
        error_messages={
            "invalid_choice": "Deze baan kan niet mee: zij is niet meer open, of haar werktijden ontbreken."
        },
    )
    most_employers = forms.TypedChoiceField(
        label="Hoeveel werkgevers", choices=EMPLOYER_CHOICES, coerce=int, empty_value=None, required=False
    )
    around = forms.CharField(
        label="Rond postcode (vier cijfers)",
        required=False,
        max_length=4,
        validators=[CODE],
        help_text="Alleen banen die van hier binnen de reistijd liggen.",
    )

    def __init__(self, *args: Any, jobs: QuerySet[FutureJob], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["must"].queryset = jobs  # type: ignore[attr-defined]
        most = self.norms.travel
        words = f"Vul 1 tot en met {most} minuten in."
        self.fields["most_travel"] = forms.IntegerField(
            label="Reistijd hoogstens (minuten)",
            min_value=1,
            max_value=most,
            required=False,
            initial=most,
            error_messages={"min_value": words, "max_value": words},
        )
        self.order_fields(["hours", "must", "most_employers", "most_travel", "around", "months"])


class TryForm(AskForm):
    """A set that somebody puts together."""

    job = JobChoice(label="Banen", queryset=FutureJob.objects.none(), required=False)

    def __init__(self, *args: Any, jobs: QuerySet[FutureJob], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["job"].queryset = jobs  # type: ignore[attr-defined]
        self.order_fields(["hours", "job", "months"])

    def clean_job(self) -> Any:
        chosen = self.cleaned_data["job"]
        if len(chosen) > PUT_TOGETHER:
            raise forms.ValidationError(f"Kies hoogstens {PUT_TOGETHER} banen.")
        return chosen


class StackForm(BaseModelForm):
    """A set that is kept."""

    jobs = JobChoice(
        label="Welke banen?",
        queryset=FutureJob.objects.none(),
        error_messages={"required": "Kies ten minste twee banen."},
    )

    class Meta:
        model = StackedJob
        fields = ("name", "wanted_hours", "note")
        labels: ClassVar = {"name": "Hoe noem je deze stapelbaan?", "note": "Wat moet een collega weten?"}
        help_texts: ClassVar = {"note": "Schrijf hier niets over inwoners."}

    def __init__(self, *args: Any, jobs: QuerySet[FutureJob], norms: StackNorms, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["jobs"].queryset = jobs  # type: ignore[attr-defined]
        self.fields["wanted_hours"] = _hours(norms.week)
        self.order_fields(["name", "jobs", "wanted_hours", "note"])

    def clean_jobs(self) -> Any:
        chosen = self.cleaned_data["jobs"]
        if not 2 <= len(chosen) <= PUT_TOGETHER:
            raise forms.ValidationError(f"Kies 2 tot en met {PUT_TOGETHER} banen.")
        return chosen


class DropStackForm(BaseForm):
    """Why a stacked job doesn't go on."""

    reason = forms.CharField(
        label="Waarom gaat deze stapelbaan niet door?",
        max_length=200,
        help_text="Bijvoorbeeld: een werkgever heeft andere werktijden. Schrijf niets over inwoners.",
    )


class TravelForm(BaseForm):
    """The minutes between two four-digit postcodes."""

    from_code = forms.CharField(label="Van postcode (vier cijfers)", max_length=4, validators=[CODE])
    to_code = forms.CharField(label="Naar postcode (vier cijfers)", max_length=4, validators=[CODE])
    minutes = forms.IntegerField(
        label="Reistijd in minuten",
        min_value=1,
        max_value=LONGEST_WAY,
        help_text="Van deur tot deur, zonder auto. Heen en terug is hetzelfde.",
        error_messages={
            "min_value": "Een reis duurt ten minste 1 minuut.",
            "max_value": f"Vul hoogstens {LONGEST_WAY} minuten in.",
        },
    )


class PostcodesForm(BaseForm):
    """A file with the middle of each postcode."""

    file = forms.FileField(
        label="Bestand",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.ods,.txt"}),
        error_messages={"empty": "Het bestand is leeg.", "required": "Kies een bestand."},
    )
    source = forms.CharField(
        label="Waar komt het bestand vandaan?", max_length=120, help_text="Bijvoorbeeld: CBS, peildatum 2026."
    )

    def clean_file(self) -> "UploadedFile[Any]":
        file: UploadedFile[Any] = self.cleaned_data["file"]
        if (file.size or 0) > LIMITS.megabytes * 1024 * 1024:
            raise forms.ValidationError(TOO_LARGE)
        return file


class TakeOverForm(BaseForm):
    """The rows that were looked at, to be taken over."""

    rows = forms.CharField(widget=forms.HiddenInput, max_length=LIMITS.megabytes * 1024 * 1024)
    source = forms.CharField(widget=forms.HiddenInput, max_length=120, required=False)
