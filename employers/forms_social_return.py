"""The forms about social return: contracts, what fulfils them, checking it, and building blocks."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from crispy_forms.layout import HTML, Div, Layout
from django import forms

from core.domain.money import euro_words
from core.forms import BaseForm, BaseModelForm
from employers.models import BuildingBlock, Employer, SocialReturnContract, SocialReturnItem
from employers.social_return_page import BlockRow

NO_NAMES = "Schrijf geen namen van inwoners op: alleen aantallen, uren en maanden."
MADE_TO_MEASURE = "maatwerk"


class ContractForm(BaseModelForm):
    class Meta:
        model = SocialReturnContract
        fields = ("employer", "name", "number", "value", "duty_percent", "start", "end", "contact", "note")
        labels: ClassVar = {"employer": "Welke werkgever voert de opdracht uit"}
        help_texts: ClassVar = {
            "name": "Bijvoorbeeld: onderhoud van het groen in het centrum.",
            "note": f"Wat spraken jullie af over de invulling? {NO_NAMES}",
        }

    def __init__(self, *args: Any, norm: str, employers: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        employer = self.fields["employer"]
        if self.instance.pk:
            del self.fields["employer"]
        else:
            employer.queryset = Employer.objects.none() if employers is None else employers  # type: ignore[attr-defined]
            employer.empty_label = "Kies een werkgever"  # type: ignore[attr-defined]
        self.fields["duty_percent"].required = False
        self.fields["duty_percent"].help_text = f"De norm is nu {norm}. Leeg: de norm van de begindatum."
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key", "employer") if name in self.fields),
            Div("name", "number", css_class="field-row"),
            Div("value", "duty_percent", css_class="field-row"),
            Div("start", "end", css_class="field-row"),
            "contact",
            "note",
        )


class CloseForm(BaseForm):
    how = forms.CharField(
        label="Hoe is het afgerond?",
        max_length=200,
        help_text="Bijvoorbeeld: helemaal ingevuld, of: restant betaald volgens het contract.",
    )


class ItemForm(BaseModelForm):
    """What was done, when, and what it is worth: a building block times a number, or made to measure."""

    code = forms.ChoiceField(label="Hoe telt het mee", widget=forms.RadioSelect)

    class Meta:
        model = SocialReturnItem
        fields = ("description", "on", "quantity", "amount", "reason", "evidence")
        labels: ClassVar = {
            "description": "Wat is er gedaan?",
            "on": "Op welke dag was het klaar, of begon het?",
            "quantity": "Hoeveel?",
            "amount": "Waarde van het maatwerk (euro)",
            "reason": "Waarom telt dit maatwerk mee?",
            "evidence": "Waaruit blijkt het?",
        }
        help_texts: ClassVar = {
            "description": f"Bijvoorbeeld: twee leerplekken in het magazijn. {NO_NAMES}",
            "quantity": "Het aantal van het bouwblok: maanden, uren, plaatsen. Een half jaar is 0,5.",
            "evidence": f"Bijvoorbeeld: de urenlijst van maart. Zonder bewijs telt het niet mee. {NO_NAMES}",
        }

    def __init__(self, *args: Any, blocks: list[BlockRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(row.code, _block_words(row)) for row in blocks if row.value]
        self.fields["code"].choices = [  # type: ignore[attr-defined]
            *known,
            (MADE_TO_MEASURE, "Maatwerk: een eigen bedrag, met de reden"),
        ]
        if self.instance.pk:
            block = self.instance.block
            self.initial["code"] = block.code if block else MADE_TO_MEASURE
        for name in ("quantity", "amount"):
            self.fields[name].required = False
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key") if name in self.fields),
            "description",
            "on",
            "code",
            HTML('<p class="form-text">Bouwblok: vul het aantal in. Maatwerk: vul waarde en reden in.</p>'),
            "quantity",
            Div("amount", "reason", css_class="field-row"),
            "evidence",
        )

    def clean_quantity(self) -> Decimal | None:
        return self._not_below_nought("quantity")

    def clean_amount(self) -> Decimal | None:
        return self._not_below_nought("amount")

    def _not_below_nought(self, name: str) -> Decimal | None:
        value: Decimal | None = self.cleaned_data[name]
        if value is not None and value < 0:
            raise forms.ValidationError("Vul meer dan 0 in.")
        return value

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        made_to_measure = answers.get("code") == MADE_TO_MEASURE
        if made_to_measure and answers.get("amount", 0) is None:
            self.add_error("amount", "Vul in hoeveel euro dit maatwerk waard is.")
        if made_to_measure and not answers.get("reason"):
            self.add_error("reason", "Schrijf op waarom dit maatwerk meetelt.")
        block = bool(answers.get("code")) and not made_to_measure
        if block and not answers.get("quantity", True):
            self.add_error("quantity", "Vul in hoeveel het er zijn.")
        return answers

    @property
    def values(self) -> dict[str, Any]:
        found = super().values
        return found | {"code": "" if found["code"] == MADE_TO_MEASURE else found["code"]}


def _block_words(row: BlockRow) -> str:
    return f"{row.name}: {row.value} per {row.unit}"


class JudgeForm(BaseForm):
    """Whether it counts; when not, why."""

    verdict = forms.ChoiceField(
        label="Telt het mee?",
        widget=forms.RadioSelect,
        choices=[("yes", "Ja, ik heb gezien dat het klopt"), ("no", "Nee, want…")],
        error_messages={"required": "Kies of het meetelt."},
    )
    reason = forms.CharField(
        label="Waarom telt het niet mee?",
        max_length=200,
        required=False,
        help_text=f"Alleen invullen bij nee. {NO_NAMES}",
    )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if answers.get("verdict") == "no" and not answers.get("reason"):
            self.add_error("reason", "Schrijf op waarom dit niet meetelt.")
        return answers


class BlockForm(BaseModelForm):
    """A building block, or its next value: then only the value and from when it holds."""

    class Meta:
        model = BuildingBlock
        fields = ("code", "name", "unit", "value", "valid_from", "source")
        help_texts: ClassVar = {
            "code": "Een kort woord zonder spaties, dat niet meer verandert.",
            "valid_from": "Wat daarvoor is gedaan, houdt de waarde van toen.",
            "source": "Bijvoorbeeld: regionale bouwblokken 2026.",
        }

    def __init__(self, *args: Any, of: BuildingBlock | None = None, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.of = of
        self.initial.setdefault("valid_from", today)
        if of is not None:
            for name in ("code", "name", "unit"):
                del self.fields[name]
            self.fields["value"].help_text = f"Nu: {euro_words(of.value)} per {of.get_unit_display()}."

    @property
    def values(self) -> dict[str, Any]:
        found = super().values
        same = {"code": self.of.code, "name": self.of.name, "unit": self.of.unit} if self.of else {}
        return same | found

    def clean_code(self) -> str:
        """One word; a value of a block that is there already comes from its own page."""
        code = "-".join(self.cleaned_data["code"].lower().split())
        there = BuildingBlock.objects.filter(municipality_id=self.user.municipality_id, code=code)
        if there.exclude(form_key=self.data.get("form_key") or None).exists():
            raise forms.ValidationError("Dit bouwblok is er al. Geef het daar een nieuwe waarde.")
        return code
