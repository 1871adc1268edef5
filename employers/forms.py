"""The forms for employers; those for growth and for future jobs are in forms_growth and job_forms."""

from typing import Any, ClassVar

from crispy_forms.layout import HTML, Div, Fieldset, Layout
from django import forms

from core.forms import BaseForm, BaseModelForm
from core.models import User
from employers.domain.relation import MOTIVE_LABELS
from employers.models import ContactPerson, Employer

NO_RESIDENTS = "Schrijf hier niets over inwoners."


def name_the_blank(form: forms.BaseForm, name: str, label: str) -> None:
    """Says what leaving a list alone means, in place of a row of dashes."""
    field = form.fields[name]
    field.choices = [("", label), *((k, v) for k, v in field.choices if k)]  # type: ignore[attr-defined]


def digits_of(text: str) -> str:
    """A number as it is kept: without the spaces and dots that people type; noughts in front stay."""
    return "".join(text.split()).replace(".", "")


def postcode_of(text: str) -> str:
    """'1234ab' is kept as '1234 AB'; anything else stays, and is judged by the model."""
    packed = "".join(text.split()).upper()
    return f"{packed[:4]} {packed[4:]}" if len(packed) == 6 else packed


class EmployerForm(BaseModelForm):
    # Longer than what is kept, so that a number typed with spaces or dots is not refused for its length.
    kvk = forms.CharField(
        label="KvK-nummer",
        max_length=20,
        required=False,
        help_text="Acht cijfers. Een nul aan het begin hoort erbij.",
    )
    sbi_code = forms.CharField(
        label="SBI-code",
        max_length=12,
        required=False,
        help_text="Zoals in het Handelsregister. Een nul aan het begin hoort erbij.",
    )
    sbi_also = forms.CharField(
        label="SBI-code in de andere versie",
        max_length=12,
        required=False,
        help_text="Alleen als de werkgever er twee heeft: een van 2008 en een van 2025.",
    )
    postcode = forms.CharField(label="Postcode", max_length=10, required=False)
    motives = forms.MultipleChoiceField(
        label="Waarom doet deze werkgever mee?",
        choices=list(MOTIVE_LABELS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    class Meta:
        model = Employer
        fields = (
            "name",
            "kvk",
            "sector",
            "sbi_code",
            "sbi_version",
            "sbi_also",
            "size",
            "postcode",
            "city",
            "motives",
            "motive",
            "culture",
            "experience",
            "committed",
            "ambassador",
            "max_contacts_month",
            "not_before",
            "limit_note",
            "notes",
        )
        labels: ClassVar = {
            "motive": "In eigen woorden",
            "culture": "Hoe is het er om te werken?",
            "experience": "Welke ervaring heeft de werkgever met onze kandidaten?",
            "committed": "Wil mensen een kans geven, ook als het langer duurt",
            "ambassador": "Deze werkgever is ambassadeur: vertelt anderen over onze aanpak",
            "max_contacts_month": "Contact per maand: hoogstens",
            "limit_note": "Wat zei de werkgever daarover?",
        }
        help_texts: ClassVar = {
            "motive": "Bijvoorbeeld: tekort aan personeel, of iets willen doen voor de buurt.",
            "culture": "Bijvoorbeeld: open, tijd om te leren, veel verschillende mensen.",
            "notes": f"Wat moet een collega weten? {NO_RESIDENTS}",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sector"].empty_label = "Kies een sector"  # type: ignore[attr-defined]
        name_the_blank(self, "size", "Niet bekend")
        name_the_blank(self, "sbi_version", "Kies de versie")
        self.fields["max_contacts_month"].widget.attrs["min"] = 1
        self.helper.layout = self._layout()

    def _layout(self) -> Layout:
        limits = "Wie contact zoekt, ziet dit als waarschuwing. Leeg betekent: geen grens."
        return Layout(
            "version" if "version" in self.fields else "form_key",
            "name",
            Div("kvk", "size", css_class="field-row"),
            "sector",
            Div("sbi_code", "sbi_version", css_class="field-row"),
            "sbi_also",
            Div("postcode", "city", css_class="field-row"),
            Fieldset("Samenwerken", "motives", "motive", "culture", "experience", "committed", "ambassador"),
            Fieldset(
                "Grenzen van de werkgever",
                HTML(f'<p class="form-text">{limits}</p>'),
                Div("max_contacts_month", "not_before", css_class="field-row"),
                "limit_note",
            ),
            Fieldset("Goed om te weten", "notes"),
        )

    def clean_kvk(self) -> str:
        return digits_of(self.cleaned_data["kvk"])

    def clean_sbi_code(self) -> str:
        return digits_of(self.cleaned_data["sbi_code"])

    def clean_sbi_also(self) -> str:
        return digits_of(self.cleaned_data["sbi_also"])

    def clean_postcode(self) -> str:
        return postcode_of(self.cleaned_data["postcode"])

    def clean_max_contacts_month(self) -> int | None:
        most: int | None = self.cleaned_data["max_contacts_month"]
        if most == 0:
            raise forms.ValidationError("Vul 1 of meer in, of laat dit leeg.")
        return most

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if not answers.get("sbi_code"):
            answers["sbi_version"] = ""
        elif not answers.get("sbi_version"):
            self.add_error("sbi_version", "Kies de versie: in 2025 kregen veel codes een andere betekenis.")
        if answers.get("sbi_also") and not answers.get("sbi_code"):
            self.add_error("sbi_code", "Vul eerst deze code in, met de versie erbij.")
        return answers

    def _get_validation_exclusions(self) -> set[str]:
        """A second press of the same button finds the first one's KvK number: that is no mistake."""
        left_out: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        key = self.form_key
        if key is not None and Employer.objects.filter(form_key=key, created_by=self.user).exists():
            left_out.add("kvk")
        return left_out


class HandOverForm(BaseForm):
    """Who looks after the employer from now on, and what that colleague should know."""

    account_manager = forms.ModelChoiceField(
        label="Nieuwe accountmanager", queryset=User.objects.none(), empty_label="Kies een collega"
    )
    note = forms.CharField(
        label="Wat moet je collega weten?",
        widget=forms.Textarea,
        required=False,
        help_text=f"Bijvoorbeeld: wat er loopt en wat gevoelig ligt. {NO_RESIDENTS}",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleagues = User.objects.filter(role="account_manager", is_active=True)
        self.fields["account_manager"].queryset = colleagues.exclude(pk=self.user.pk)  # type: ignore[attr-defined]


class ContactPersonForm(BaseModelForm):
    class Meta:
        model = ContactPerson
        fields = ("name", "job_title", "role", "branch", "phone", "email", "since", "left_on")
        help_texts: ClassVar = {
            "left_on": "Werkt deze persoon er niet meer? De naam blijft dan bij eerdere gesprekken staan."
        }

    def __init__(self, *args: Any, employer: Employer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_the_blank(self, "role", "Niet bekend")
        branch = self.fields["branch"]
        branch.queryset = employer.branches.all()  # type: ignore[attr-defined]
        branch.empty_label = "Geen vaste vestiging"  # type: ignore[attr-defined]
        if not self.instance.pk:
            del self.fields["left_on"]

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        since, left = answers.get("since"), answers.get("left_on")
        if since and left and left < since:
            self.add_error("left_on", "Kies een dag op of na het begin.")
        return answers
