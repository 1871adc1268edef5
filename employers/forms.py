"""The forms for employers and growth conversations; those for future jobs are in job_forms."""

from datetime import date, timedelta
from typing import Any, ClassVar

from django import forms

from core.forms import BaseForm, BaseModelForm
from core.models import User
from employers.domain.growth import GROWTH_KIND_LABELS, ConversationFacts, conversation_problems
from employers.models import ContactPerson, Employer, GrowthConversation
from employers.widgets import Suggestions

NO_RESIDENTS = "Schrijf hier niets over inwoners."


def name_the_blank(form: forms.BaseForm, name: str, label: str) -> None:
    """Says what leaving a list alone means, in place of a row of dashes."""
    field = form.fields[name]
    field.choices = [("", label), *((k, v) for k, v in field.choices if k)]  # type: ignore[attr-defined]


def _capital(choices: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(key, label[0].upper() + label[1:]) for key, label in choices]


class EmployerForm(BaseModelForm):
    # Longer than eight, so that a number typed with spaces or dots is not refused for its length.
    kvk = forms.CharField(
        label="KvK-nummer",
        max_length=20,
        required=False,
        help_text="Acht cijfers. Een nul aan het begin hoort erbij.",
    )

    class Meta:
        model = Employer
        fields = ("name", "kvk", "sector", "size", "city", "motive", "ambassador", "notes")
        labels: ClassVar = {"ambassador": "Deze werkgever is ambassadeur: vertelt anderen over onze aanpak"}
        help_texts: ClassVar = {
            "motive": "Bijvoorbeeld: tekort aan personeel, of iets willen doen voor de buurt.",
            "notes": f"Wat moet een collega weten? {NO_RESIDENTS}",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sector"].empty_label = "Kies een sector"  # type: ignore[attr-defined]
        name_the_blank(self, "size", "Niet bekend")

    def clean_kvk(self) -> str:
        return "".join(self.cleaned_data["kvk"].split()).replace(".", "")

    def _get_validation_exclusions(self) -> set[str]:
        """A second press of the same button finds the first one's KvK number: that is no mistake."""
        left_out: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]
        key = self.form_key
        if key is not None and Employer.objects.filter(form_key=key, created_by=self.user).exists():
            left_out.add("kvk")
        return left_out


class HandOverForm(BaseForm):
    """Who looks after the employer from now on."""

    account_manager = forms.ModelChoiceField(
        label="Nieuwe accountmanager", queryset=User.objects.none(), empty_label="Kies een collega"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        colleagues = User.objects.filter(role="account_manager", is_active=True)
        self.fields["account_manager"].queryset = colleagues.exclude(pk=self.user.pk)  # type: ignore[attr-defined]


class ContactPersonForm(BaseModelForm):
    class Meta:
        model = ContactPerson
        fields = ("name", "job_title", "phone", "email", "left_on")
        help_texts: ClassVar = {
            "left_on": "Werkt deze persoon er niet meer? De naam blijft dan bij eerdere gesprekken staan."
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["left_on"]


class GrowthConversationForm(BaseModelForm):
    """The questions of a growth conversation, in the order in which one talks."""

    expectation = forms.ChoiceField(
        label="Komt er de komende twee jaar werk bij?",
        choices=_capital(GrowthConversation.Expectation.choices),
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat de werkgever verwacht."},
    )
    growth_kind = forms.ChoiceField(
        label="Wat voor groei is dat?",
        help_text="Alleen nodig als er werk bij komt.",
        choices=[*GROWTH_KIND_LABELS.items(), ("", "Geen groei, of niet bekend")],
        widget=forms.RadioSelect,
        required=False,
    )
    participation = forms.ChoiceField(
        label="Wil de werkgever meedoen?",
        choices=_capital([*GrowthConversation.Participation.choices, ("", "niet gevraagd")]),
        widget=forms.RadioSelect,
        required=False,
    )

    class Meta:
        model = GrowthConversation
        fields = (
            "on",
            "spoken_with",
            "expectation",
            "growth_kind",
            "changes",
            "tasks",
            "suitable",
            "arrange",
            "participation",
            "reason_not",
            "ask_again_on",
            "others_to_ask",
        )
        labels: ClassVar = {
            "on": "Wanneer was het gesprek?",
            "spoken_with": "Met wie sprak je?",
            "changes": "Wat gaat er veranderen?",
            "tasks": "Welke taken en banen komen daaruit?",
            "suitable": "Welk werk past bij mensen die verder van werk staan?",
            "arrange": "Wat moet daarvoor geregeld worden?",
            "reason_not": "Waarom doet de werkgever niet mee?",
            "ask_again_on": "Wanneer vraag je het opnieuw?",
            "others_to_ask": "Wie kunnen we nog meer vragen?",
        }
        help_texts: ClassVar = {
            "changes": "Een nieuwe markt, afdeling, vestiging of klant. Of mensen die vertrekken.",
            "tasks": f"Hoeveel, wanneer, hoe zeker? Werk het daarna uit als toekomstige baan. {NO_RESIDENTS}",
            "reason_not": "Alleen invullen als de werkgever nee zegt.",
            "others_to_ask": "Een andere vestiging, een leverancier, een bedrijf in de buurt.",
        }

    def __init__(self, *args: Any, today: date, again_days: int, people: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        name_the_blank(self, "reason_not", "Kies een reden")
        self.fields["spoken_with"].widget = Suggestions(people, attrs={"maxlength": 160})
        again = self.fields["ask_again_on"]
        if not self.instance.pk:
            again.initial = today + timedelta(days=again_days)
            again.help_text = (
                f"Ons voorstel: over {again_days} dagen. Leegmaken mag, tenzij het nog niet te zeggen is."
            )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or self.cleaned_data
        if "on" in answers and "expectation" in answers:
            known = {k: v for k, v in answers.items() if k in ConversationFacts.__slots__}
            for name, text in conversation_problems(ConversationFacts(**known), self.today).items():
                self.add_error(name, text)
        return answers
