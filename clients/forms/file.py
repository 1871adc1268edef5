"""Forms for who and what is around a resident."""

from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms
from django.conf import settings

from clients.domain.importing.values import ValueRefused, read_bsn
from clients.models import (
    CaseMeeting,
    EarlyNotice,
    OwnStory,
    ParticipationHours,
    Professional,
    RegisterStatus,
)
from core.forms import BaseForm, BaseModelForm

ONLY_WORK = "Alleen wat voor werk nodig is. Over gezondheid: wat iemand wel en niet kan, geen diagnose."


class BsnForm(BaseForm):
    """Nine digits with the eleven test. What was typed wrong is not repeated on the page."""

    bsn = forms.CharField(
        label="Burgerservicenummer",
        max_length=20,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "off", "spellcheck": "false", "data-no-draft": ""}
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bsn"].widget = forms.PasswordInput(attrs=self.fields["bsn"].widget.attrs)
        self.fields["bsn"].widget.input_type = "text"

    def clean_bsn(self) -> str:
        try:
            digits, _ = read_bsn(self.cleaned_data["bsn"], fixtures_only=settings.DEMO_ACCOUNTS)
        except ValueRefused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return digits


class ProfessionalForm(BaseModelForm):
    class Meta:
        model = Professional
        fields = (
            "name",
            "role",
            "organisation",
            "phone",
            "email",
            "does",
            "since",
            "until",
            "last_contact_on",
            "ask_along",
        )
        help_texts = {"does": ONLY_WORK}  # noqa: RUF012

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].help_text = "Bijvoorbeeld Wmo-consulent, schuldhulp, jobcoach of vrijwilliger."
        self.helper.layout = Layout(
            *(name for name in ("form_key", "version") if name in self.fields),
            Div("name", "role", css_class="field-row"),
            "organisation",
            Div("phone", "email", css_class="field-row"),
            "does",
            Div("since", "until", "last_contact_on", css_class="field-row"),
            "ask_along",
        )


class CaseMeetingForm(BaseModelForm):
    class Meta:
        model = CaseMeeting
        fields = ("on", "present", "client_present", "about", "agreements", "next_on")
        help_texts = {"about": ONLY_WORK}  # noqa: RUF012


class EarlyForm(BaseForm):
    """Somebody who is known before a benefit starts: who, and why already."""

    first_name = forms.CharField(label="Voornaam", max_length=80)
    last_name = forms.CharField(label="Achternaam", max_length=120)
    birth_date = forms.DateField(label="Geboortedatum", required=False)
    phone = forms.CharField(label="Telefoon", max_length=30, required=False)
    kind = forms.ChoiceField(label="Waarom nu al", choices=EarlyNotice.Kind.choices, widget=forms.RadioSelect)
    ends_on = forms.DateField(label="Loopt af op", required=False)
    source = forms.CharField(label="Van wie weten we dit", max_length=160)
    contact_name = forms.CharField(label="Contactpersoon daar", max_length=120, required=False)
    contact_phone = forms.CharField(label="Telefoon daar", max_length=30, required=False)


class EarlyNoticeForm(BaseModelForm):
    class Meta:
        model = EarlyNotice
        fields = (
            "kind",
            "ends_on",
            "source",
            "contact_name",
            "contact_phone",
            "handed_over_on",
            "handed_over_note",
        )
        help_texts = {"handed_over_note": ONLY_WORK}  # noqa: RUF012


class HoursForm(BaseModelForm):
    class Meta:
        model = ParticipationHours
        fields = ("kind", "what", "hours", "start", "end")


class EndHoursForm(BaseForm):
    end = forms.DateField(label="Laatste dag")


class RegisterForm(BaseModelForm):
    class Meta:
        model = RegisterStatus
        fields = ("on", "kind", "note")
        help_texts = {"note": ONLY_WORK}  # noqa: RUF012


class SearchForm(BaseForm):
    start = forms.DateField(label="Begint op")
    until = forms.DateField(label="Tot en met")
    reason = forms.CharField(
        label="Waarom een andere termijn?",
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        max_length=2000,
        help_text="Nodig als je afwijkt van het voorstel.",
    )


class CloseSearchForm(BaseForm):
    closed_on = forms.DateField(label="Besproken op")
    result = forms.CharField(
        label="Wat leverde het zoeken op?", widget=forms.Textarea(attrs={"rows": 3}), max_length=4000
    )


class StoryForm(BaseModelForm):
    """The resident's own words; the film is an address elsewhere, safe ones only."""

    film = forms.URLField(
        label="Adres van een korte film",
        required=False,
        assume_scheme="https",
        max_length=200,
        help_text="Begint met https://",
    )

    class Meta:
        model = OwnStory
        fields = ("text", "drives", "hobbies", "proud_of", "film")
        help_texts = {  # noqa: RUF012
            "text": "Schrijf op zoals de inwoner het zegt.",
        }

    def clean_film(self) -> str:
        film: str = self.cleaned_data["film"]
        if film and not film.startswith("https://"):
            raise forms.ValidationError("Het adres van de film begint met https://")
        return film


class ShareStoryForm(BaseForm):
    agreed_on = forms.DateField(label="Toestemming op")
    agreed_how = forms.CharField(
        label="Hoe gaf de inwoner toestemming?",
        max_length=120,
        help_text="Bijvoorbeeld: samen gelezen, handtekening op papier.",
    )
