"""The forms about agreements: starting one, its text and who signs, a signature, how it ends."""

from datetime import date
from typing import Any, ClassVar

from crispy_forms.layout import HTML, Div, Layout
from django import forms

from core.forms import BaseForm, BaseModelForm
from employers.domain.agreement import AGREEMENT_KIND_WORDS, AgreementKind, Party
from employers.domain.agreement_text import WORDS, check_text, words_in
from employers.forms import NO_RESIDENTS
from employers.models import Agreement, AgreementSignature, AgreementTemplate, Employer
from employers.services.agreements import CANDIDATE_LINE, SignerLine

HOW_TO_WRITE = (
    "Begin een kop met # en een punt met een streepje. Lege regel: nieuwe alinea. "
    "Wat vanzelf wordt ingevuld: " + ", ".join(f"{{{word}}}" for word in WORDS) + "."
)


NEEDED = "nodig voor er getekend wordt"
# Words of the text that come from a field of the form.
NEEDED_FOR: dict[str, frozenset[str]] = {
    "job": frozenset({"functie", "plaatsen", "uren"}),
    "ends_on": frozenset({"eind"}),
}


class NewAgreementForm(BaseForm):
    """With whom, and which text it begins with."""

    employer = forms.ModelChoiceField(
        Employer.objects.none(), label="Met welke werkgever", empty_label="Kies een werkgever"
    )
    template = forms.ModelChoiceField(
        AgreementTemplate.objects.none(),
        label="Wat spreken jullie af",
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat voor overeenkomst het wordt."},
    )

    def __init__(self, *args: Any, employers: Any, templates: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employer"].queryset = employers  # type: ignore[attr-defined]
        texts = self.fields["template"]
        texts.queryset = templates  # type: ignore[attr-defined]
        texts.label_from_instance = _text_words  # type: ignore[attr-defined]


def _text_words(text: AgreementTemplate) -> str:
    return f"{text.name}: {AGREEMENT_KIND_WORDS[text.kind]}"


class AgreementForm(BaseModelForm):
    """The text, from when until when, and who must sign."""

    people = forms.MultipleChoiceField(
        label="Wie tekent namens de werkgever", widget=forms.CheckboxSelectMultiple, required=False
    )
    other_name = forms.CharField(label="Iemand anders namens de werkgever", max_length=120, required=False)
    other_function = forms.CharField(label="Functie van deze persoon", max_length=120, required=False)
    place_name = forms.CharField(
        label="Wie tekent namens de leerplek",
        max_length=120,
        required=False,
        help_text="De begeleider of leidinggevende daar. Leeg laten als de leerplek bij de werkgever is.",
    )
    place_function = forms.CharField(label="Naam van de leerplek", max_length=120, required=False)
    town_name = forms.CharField(label="Wie tekent namens de gemeente", max_length=120)
    town_function = forms.CharField(label="Functie bij de gemeente", max_length=120, required=False)

    class Meta:
        model = Agreement
        fields = ("title", "job", "guaranteed_jobs", "starts_on", "ends_on", "remind_on", "body")
        widgets: ClassVar = {"body": forms.Textarea(attrs={"rows": 22})}
        help_texts: ClassVar = {
            "title": "Om haar hier terug te vinden. Op papier staat wat voor overeenkomst het is.",
            "guaranteed_jobs": "Zoveel banen houdt de werkgever vrij voor onze kandidaten.",
            "ends_on": "Leeg laten als er geen einddatum is.",
            "remind_on": "Op die dag staat de overeenkomst op je startpagina.",
            "body": f"{HOW_TO_WRITE} {NO_RESIDENTS}",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        employer = self.instance.employer
        job = self.fields["job"]
        job.queryset = employer.jobs.order_by("window_start", "id")  # type: ignore[attr-defined]
        job.empty_label = "Geen baan in het bijzonder"  # type: ignore[attr-defined]
        signatures = list(self.instance.signatures.all())
        self.lines = self._lines_of_employer(signatures)
        there = {SignerLine(one.party, one.name, one.function) for one in signatures}
        people = self.fields["people"]
        people.choices = [(key, _words(line)) for key, line in self.lines.items()]  # type: ignore[attr-defined]
        people.initial = [key for key, line in self.lines.items() if line in there]
        self._begin_with(signatures, Party.MUNICIPALITY, "town")
        self._begin_with(signatures, Party.PLACE, "place")
        if self.instance.kind != AgreementKind.INTENTION:
            del self.fields["guaranteed_jobs"]
        self.learns = self.instance.kind == AgreementKind.LEARN_IN
        if not self.learns:
            del self.fields["place_name"], self.fields["place_function"]
        self._say_what_is_needed()
        self._lay_out()

    def _say_what_is_needed(self) -> None:
        """A draft may be kept half-done, but without these nobody can be asked to sign."""
        words = ["people"]
        words += ["guaranteed_jobs"] if "guaranteed_jobs" in self.fields else []
        asked = {*words_in(self.instance.body), *words_in(str(self.data.get("body", "")))}
        words += [name for name, needs in NEEDED_FOR.items() if asked & needs]
        for name in words:
            self.fields[name].needed_later = NEEDED  # type: ignore[attr-defined]

    def _lines_of_employer(self, signatures: list[AgreementSignature]) -> dict[str, SignerLine]:
        """Who works there now, and who was asked to sign before."""
        people = self.instance.employer.contact_persons.filter(left_on=None)
        found = {f"c{one.pk}": SignerLine(Party.EMPLOYER.value, one.name, one.job_title) for one in people}
        for one in signatures:
            line = SignerLine(one.party, one.name, one.function)
            if one.party == Party.EMPLOYER and line not in found.values():
                found[f"s{one.pk}"] = line
        return found

    def _begin_with(self, signatures: list[AgreementSignature], party: Party, part: str) -> None:
        one = next((row for row in signatures if row.party == party), None)
        if one is not None:
            self.fields[f"{part}_name"].initial = one.name
            self.fields[f"{part}_function"].initial = one.function

    def _lay_out(self) -> None:
        place: list[Any] = []
        if self.learns:
            place = [
                Div("place_name", "place_function", css_class="field-row"),
                HTML('<p class="form-text">De kandidaat tekent altijd mee, zonder naam in deze lijst.</p>'),
            ]
        counted = ["guaranteed_jobs"] if "guaranteed_jobs" in self.fields else []
        self.helper.layout = Layout(
            "version",
            "title",
            Div("job", *counted, css_class="field-row"),
            Div("starts_on", "ends_on", css_class="field-row"),
            "remind_on",
            "people",
            Div("other_name", "other_function", css_class="field-row"),
            *place,
            Div("town_name", "town_function", css_class="field-row"),
            "body",
        )

    def clean_body(self) -> str:
        text: str = self.cleaned_data["body"]
        decision = check_text(text)
        if not decision:
            raise forms.ValidationError(decision.reason)
        return text

    @property
    def signers(self) -> list[SignerLine]:
        """Who must sign, as filled in."""
        answers = self.cleaned_data
        found = [self.lines[key] for key in answers["people"]]
        found += self._typed("other", Party.EMPLOYER)
        if self.learns:
            found += [*self._typed("place", Party.PLACE), CANDIDATE_LINE]
        return found + self._typed("town", Party.MUNICIPALITY)

    def _typed(self, part: str, party: Party) -> list[SignerLine]:
        name = self.cleaned_data[f"{part}_name"].strip()
        return [SignerLine(party.value, name, self.cleaned_data[f"{part}_function"].strip())] if name else []

    @property
    def changes(self) -> dict[str, Any]:
        """The fields of the agreement itself."""
        return {name: value for name, value in self.values.items() if name in self.Meta.fields}


def _words(line: SignerLine) -> str:
    return f"{line.name}, {line.function}" if line.function else line.name


class SignatureForm(BaseModelForm):
    """When somebody signed."""

    class Meta:
        model = AgreementSignature
        fields = ("signed_on",)
        labels: ClassVar = {"signed_on": "Getekend op"}
        help_texts: ClassVar = {"signed_on": "Leegmaken haalt een datum weg die er verkeerd stond."}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.signed_on is None:
            self.initial["signed_on"] = today


class EndAgreementForm(BaseForm):
    reason = forms.CharField(
        label="Waarom stopt de overeenkomst?",
        max_length=200,
        help_text=f"Bijvoorbeeld: het werk komt er niet, of er is een nieuwe afspraak. {NO_RESIDENTS}",
    )


class ReminderForm(BaseModelForm):
    class Meta:
        model = Agreement
        fields = ("remind_on",)
        labels: ClassVar = {"remind_on": "Herinner mij op"}
        help_texts: ClassVar = {"remind_on": "Leegmaken haalt de herinnering weg."}


class AgreementTemplateForm(BaseModelForm):
    class Meta:
        model = AgreementTemplate
        fields = ("name", "kind", "body", "active")
        widgets: ClassVar = {"body": forms.Textarea(attrs={"rows": 24})}
        help_texts: ClassVar = {
            "body": f"Schrijf zo dat iemand het in één keer begrijpt. {HOW_TO_WRITE}",
            "active": "Uit: collega's kunnen hier geen nieuwe overeenkomst meer mee beginnen.",
        }

    def clean_body(self) -> str:
        text: str = self.cleaned_data["body"]
        decision = check_text(text)
        if not decision:
            raise forms.ValidationError(decision.reason)
        return text
