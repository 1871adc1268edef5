"""Forms of instruments for a person: choosing, asking, deciding, paying, measuring a wage value."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms

from core.domain.calendar import add_months
from core.forms import BaseForm
from employers.domain.instrument import INSTRUMENT_LABELS, Instrument
from employers.domain.instrument_facts import PERMANENT_MONTHS
from employers.domain.wage_value import Task
from employers.models import Employer

YES_NO = [("", "Weet ik nog niet"), ("yes", "Ja"), ("no", "Nee")]
LONGEST_MONTHS = 120
PERIOD = ("start", "end")
CONTRACT = ("hours", "contract_months", "permanent")
# What each instrument asks; the employer's side is never asked about the person.
FIELDS: dict[str, tuple[str, ...]] = {
    Instrument.WAGE_COST_SUBSIDY: (
        *PERIOD,
        *CONTRACT,
        "flat_rate",
        "limitation",
        "other_subsidy",
        "school",
        "ex_officio",
    ),
    Instrument.CHEQUE: ("start", *CONTRACT),
    Instrument.TRIAL_PLACEMENT: (
        *PERIOD,
        "hours",
        "job_intended",
        "permission_on",
        "general_assistance",
        "aim",
        "guidance",
    ),
    Instrument.WORK_EXPERIENCE: (*PERIOD, "hours", "aim", "guidance"),
    Instrument.JOB_COACHING: (*PERIOD, "amount", "guidance"),
    Instrument.NO_RISK: ("start", *CONTRACT, "limitation"),
    Instrument.SHELTERED_WORK: (*PERIOD, *CONTRACT, "amount", "sheltered_advice"),
    Instrument.PRACTICAL_HELP: ("start", "amount", "aim"),
}
ABOUT_PERSON = frozenset(
    {
        "flat_rate",
        "limitation",
        "other_subsidy",
        "school",
        "ex_officio",
        "permission_on",
        "general_assistance",
        "sheltered_advice",
    }
)
AMOUNT_HELP = {
    Instrument.SHELTERED_WORK: "Per jaar, voor begeleiding en aanpassingen.",
    Instrument.JOB_COACHING: "Voor de hele periode.",
    Instrument.PRACTICAL_HELP: "Wat het in totaal kost.",
}


def row(*names: str) -> Div:
    """Fields next to each other."""
    return Div(*names, css_class="field-row")


def _yes_no(label: str, help_text: str = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=YES_NO,
        coerce=lambda text: text == "yes",
        empty_value=None,
        required=False,
        help_text=help_text,
    )


class AskForm(BaseForm):
    """Only the questions of one instrument; ``person``: whether those about the person are asked."""

    start = forms.DateField(label="Vanaf")
    end = forms.DateField(label="Tot en met", required=False)
    hours = forms.DecimalField(
        label="Uren per week", min_value=0, max_value=60, max_digits=4, decimal_places=1, required=False
    )
    contract_months = forms.IntegerField(
        label="Contract voor hoeveel maanden?", min_value=0, max_value=120, required=False
    )
    permanent = forms.BooleanField(label="Contract zonder einddatum", required=False)
    flat_rate = forms.BooleanField(
        label="Begin met het forfaitaire bedrag",
        required=False,
        help_text="Als de loonwaarde nog niet is gemeten. Meet in die tijd.",
    )
    limitation = _yes_no(
        "Hoort de inwoner bij de doelgroep?", "Staat het in het dossier? Dan hoef je niets te kiezen."
    )
    other_subsidy = _yes_no("Is er al een andere loonsubsidie voor deze baan?")
    school = _yes_no(
        "Komt de inwoner van praktijkonderwijs, vso of entreeopleiding?",
        "Alleen nodig als de baan al is begonnen.",
    )
    ex_officio = forms.BooleanField(
        label="De gemeente begint hier zelf aan (ambtshalve), niemand vraagt het", required=False
    )
    job_intended = _yes_no("Wil de werkgever bij goed gevolg een baan geven?")
    permission_on = forms.DateField(label="Toestemming gegeven op", required=False)
    general_assistance = _yes_no(
        "Heeft de inwoner bijstand?", "Staat het in het dossier? Dan hoef je niets te kiezen."
    )
    sheltered_advice = _yes_no(
        "Adviseerde UWV beschut werk?", "Staat het in het dossier? Dan hoef je niets te kiezen."
    )
    amount = forms.DecimalField(
        label="Bedrag (euro)", min_value=0, max_digits=8, decimal_places=2, required=False
    )
    aim = forms.CharField(
        label="Wat is het doel?", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False
    )
    guidance = forms.CharField(
        label="Wie begeleidt, en hoe?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
        help_text="Alleen wat voor het werk nodig is, niets over gezondheid.",
    )

    def __init__(self, *args: Any, code: str, person: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wanted = [name for name in FIELDS[code] if person or name not in ABOUT_PERSON]
        hidden = [name for name in ("version", "form_key") if name in self.fields]
        for name in set(self.fields) - {*wanted, *hidden}:
            del self.fields[name]
        self.order_fields([*wanted, *hidden])
        if "amount" in self.fields:
            self.fields["amount"].help_text = AMOUNT_HELP.get(Instrument(code), "")
        if code == Instrument.PRACTICAL_HELP:
            self.fields["aim"].label = "Wat is er nodig, en waarvoor?"
        beside = [[one for one in pair if one in wanted] for pair in (PERIOD, CONTRACT[:2])]
        grouped = {one for pair in beside for one in pair}
        self.helper.layout = Layout(
            *hidden,
            *[row(*pair) for pair in beside if pair],
            *[name for name in wanted if name not in grouped],
        )

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        start, end = found.get("start"), found.get("end")
        if start and end and end < start:
            self.add_error("end", "De laatste dag ligt voor de eerste.")
        if start and end and end >= add_months(start, LONGEST_MONTHS):
            self.add_error("end", "De periode is langer dan tien jaar. Kijk het jaar na.")
        return found

    @property
    def values(self) -> dict[str, Any]:
        """As the service asks them: a contract without an end is a number of months too."""
        values = super().values
        if values.pop("permanent", False):
            values["contract_months"] = PERMANENT_MONTHS
        return values


def initial_of(columns: dict[str, Any], answers: dict[str, Any]) -> dict[str, Any]:
    """What a request says, as the form shows it."""
    words = {True: "yes", False: "no"}
    shown = {
        key: words.get(value, value) if isinstance(value, bool) else value for key, value in answers.items()
    }
    shown["ex_officio"] = bool(answers.get("ex_officio"))
    found = {**columns, **shown}
    if found.get("contract_months") == PERMANENT_MONTHS:
        found |= {"contract_months": None, "permanent": True}
    return found


class ChooseForm(BaseForm):
    """Where, and which instrument. ``places``: value and words of each place of work that is known."""

    where = forms.ChoiceField(label="Bij welke baan?", widget=forms.RadioSelect)
    employer = forms.ModelChoiceField(
        queryset=Employer.objects.none(),
        label="Welke werkgever?",
        required=False,
        help_text="Alleen bij een andere werkgever.",
    )
    code = forms.ChoiceField(label="Welk instrument?", widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, places: Sequence[tuple[str, str]], codes: Iterable[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["where"].choices = [*places, ("other", "Bij een andere werkgever")]
        if not places:
            self.fields["where"].widget = forms.HiddenInput()
            self.fields["employer"].required, self.fields["employer"].help_text = True, ""
        self.fields["employer"].queryset = Employer.objects.standing().order_by("name", "id")
        self.fields["code"].choices = [(code, INSTRUMENT_LABELS[code]) for code in codes]

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if found.get("where") == "other" and not found.get("employer"):
            self.add_error("employer", "Kies de werkgever.")
        return found


class DecideForm(BaseForm):
    """What was decided, when and why, by who is logged in; ``other`` when it is somebody else's decision."""

    amount = forms.DecimalField(label="Toegezegd bedrag (euro)", min_value=0, max_digits=10, decimal_places=2)
    other = forms.CharField(
        label="Nam iemand anders het besluit? Wie?",
        max_length=120,
        required=False,
        help_text="Laat leeg als je zelf besluit. Jouw naam staat er altijd bij.",
    )
    on = forms.DateField(label="Besloten op")
    reason = forms.CharField(
        label="Waarom?", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000, required=False
    )
    end = forms.DateField(label="Laatste dag")
    over_budget = forms.BooleanField(label="Ik weet dat dit meer is dan er nog over is")

    def __init__(self, *args: Any, ask: Iterable[str], why: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {"amount", "end", "over_budget"} - set(ask):
            del self.fields[name]
        self.fields["reason"].required = why


class PaymentForm(BaseForm):
    on = forms.DateField(label="Betaald op")
    amount = forms.DecimalField(
        label="Bedrag (euro)", min_value=Decimal("0.01"), max_digits=10, decimal_places=2
    )
    period_from = forms.DateField(label="Over de periode van", required=False)
    period_until = forms.DateField(label="Tot en met", required=False)
    note = forms.CharField(
        label="Kenmerk of toelichting",
        max_length=120,
        required=False,
        help_text="Is het meer dan is toegezegd? Schrijf dan waarom.",
    )

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = found.get("period_from"), found.get("period_until")
        if last and not first:
            self.add_error("period_from", "Vul ook de eerste dag in.")
        if first and last and last < first:
            self.add_error("period_until", "De laatste dag ligt voor de eerste.")
        return found


TASKS = range(1, 6)


class WageValueForm(BaseForm):
    """The measurement: the week, and up to five tasks with pace, quality and time."""

    employer = forms.ModelChoiceField(queryset=Employer.objects.none(), label="Bij welke werkgever?")
    on = forms.DateField(label="Gemeten op")
    measured_by = forms.CharField(label="Wie heeft gemeten?", max_length=120)
    week_hours = forms.DecimalField(
        label="Uren per week", min_value=1, max_value=60, max_digits=4, decimal_places=1
    )
    days = forms.IntegerField(label="Werkdagen per week", min_value=1, max_value=7)
    note = forms.CharField(
        label="Toelichting",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
        required=False,
        help_text="Over het werk. Geen diagnose en niets over ziekte.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employer"].queryset = Employer.objects.standing().order_by("name", "id")
        for number in TASKS:
            self._add_task(number)
        self.order_fields([*[name for name in self.fields if name != "note"], "note"])
        parts = ("hours", "pace", "quality", "time")
        tasks = [Div(f"name_{n}", row(*[f"{part}_{n}" for part in parts]), css_class="task") for n in TASKS]
        self.helper.layout = Layout(
            *[name for name in ("form_key", "version") if name in self.fields],
            "employer", row("on", "measured_by"), row("week_hours", "days"), *tasks, "note",
        )  # fmt: skip

    def _add_task(self, number: int) -> None:
        needed = number == 1
        self.fields[f"name_{number}"] = forms.CharField(
            label=f"Taak {number}", max_length=80, required=needed
        )
        self.fields[f"hours_{number}"] = forms.DecimalField(
            label="Uren per week",
            min_value=Decimal("0.1"),
            max_value=60,
            max_digits=4,
            decimal_places=1,
            required=needed,
        )
        for part, label in (("pace", "Tempo (%)"), ("quality", "Kwaliteit (%)"), ("time", "Werktijd (%)")):
            self.fields[f"{part}_{number}"] = forms.IntegerField(
                label=label, min_value=0, max_value=100, required=needed
            )

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        for number in TASKS:
            parts = [found.get(f"{part}_{number}") for part in ("hours", "pace", "quality", "time")]
            if found.get(f"name_{number}") and None in parts:
                self.add_error(f"name_{number}", "Vul uren, tempo, kwaliteit en werktijd in.")
        if not self.errors and sum(one.hours for one in self.tasks) > found["week_hours"]:
            self.add_error("week_hours", "De taken samen duren langer dan de week.")
        return found

    @property
    def tasks(self) -> list[Task]:
        """The tasks that were filled in."""
        given = self.cleaned_data
        return [
            Task(
                given[f"name_{n}"],
                given[f"hours_{n}"],
                given[f"pace_{n}"],
                given[f"quality_{n}"],
                given[f"time_{n}"],
            )
            for n in TASKS
            if given.get(f"name_{n}")
        ]

    @property
    def values(self) -> dict[str, Any]:
        plain = {key: self.cleaned_data[key] for key in ("employer", "on", "measured_by", "note")}
        week = {"week_hours": self.cleaned_data["week_hours"], "days": self.cleaned_data["days"]}
        return {**plain, **week, "tasks": self.tasks}
