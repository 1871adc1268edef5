"""Forms about who somebody is, and who guides them."""

from typing import Any

from crispy_forms.layout import Div, Fieldset, Layout
from django import forms
from django.utils import timezone

from clients.domain.situational import CHARACTERISTIC_LABELS
from clients.forms.choices import CoachField, coaches, several
from clients.models import BenefitPeriod, Client
from core.forms import BaseForm, BaseModelForm
from core.models import Team, User


class ClientForm(BaseModelForm):
    """A resident: name and how to reach them first, the rest may wait."""

    characteristics = several(
        CHARACTERISTIC_LABELS,
        label="Situationele afstand tot werk",
        help_text="Wat maakt werk vinden moeilijk? Deze kenmerken horen bij Nieuwe Banen.",
    )

    class Meta:
        model = Client
        fields = (
            "first_name",
            "last_name",
            "birth_date",
            "phone",
            "email",
            "city",
            "reported_on",
            "target_group",
            "buddy",
            "characteristics",
            "pride",
        )
        field_classes = {"buddy": CoachField}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "last_name": "Met tussenvoegsel: 'van Dam'. In de lijst staat deze inwoner bij de D.",
            "buddy": "Een collega die de inwoner ook kent en het dossier kan openen, ook in een ander team.",
            "target_group": "De groep waar de inwoner het meest bij hoort.",
            "pride": "In eigen woorden van de inwoner. Hier begint een goed gesprek over werk.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        buddies = coaches(self.user)
        if self.instance.coach_id:
            buddies = buddies.exclude(pk=self.instance.coach_id)
        if self.instance.pk is None:  # whoever enrols somebody becomes the coach or hands over
            buddies = buddies.exclude(pk=self.user.pk)
        self.fields["buddy"].queryset = buddies
        self.fields["buddy"].empty_label = "geen buddy"
        groups = self.fields["target_group"]
        groups.queryset = groups.queryset.filter(active=True)
        groups.empty_label = "nog niet gekozen"
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key") if name in self.fields),
            Div("first_name", "last_name", css_class="field-row"),
            Div("birth_date", "city", css_class="field-row"),
            Div("phone", "email", css_class="field-row"),
            Fieldset("Begeleiding", Div("reported_on", "target_group", css_class="field-row"), "buddy"),
            Fieldset("Wat speelt er", "pride", "characteristics"),
        )

    def clean_birth_date(self) -> Any:
        day = self.cleaned_data["birth_date"]
        if day is not None and not 1900 <= day.year <= timezone.localdate().year:
            raise forms.ValidationError("Kijk de geboortedatum na.")
        return day


class AssignForm(BaseForm):
    """Another team or coach."""

    team = forms.ModelChoiceField(Team.objects.none(), label="Team")
    coach = CoachField(
        User.objects.none(),
        label="Werkcoach",
        required=False,
        empty_label="nog geen coach",
        help_text="Een coach van dat team.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [Team.Kind.WORK, Team.Kind.PARTICIPATION]
        teams = Team.objects.filter(municipality_id=self.user.municipality_id, kind__in=kinds)
        self.fields["team"].queryset = teams
        self.fields["coach"].queryset = coaches(self.user).filter(team__in=teams)


class BenefitForm(BaseModelForm):
    class Meta:
        model = BenefitPeriod
        fields = ("kind", "start", "end", "end_reason")
        help_texts = {  # noqa: RUF012
            "end": "Laat leeg als de uitkering nog loopt.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout(
            "form_key", "kind", Div("start", "end", css_class="field-row"), "end_reason"
        )


class EndBenefitForm(BaseForm):
    end = forms.DateField(label="Laatste dag van de uitkering")
    end_reason = forms.CharField(
        label="Waarom stopt de uitkering", max_length=120, help_text="Bijvoorbeeld: aan het werk, verhuisd."
    )
