"""The form for what is practically possible and wanted."""

from typing import Any

from crispy_forms.layout import Div, Fieldset, Layout
from django import forms

from clients.domain.possibilities import PHYSICAL_LABELS, TRAVEL_LABELS
from clients.forms.choices import several, yes_no
from clients.models import Availability
from core.forms import BaseModelForm
from core.models import Certificate

# A version that no record has: whoever posts without one never saw the record.
NEVER_SEEN = 2_147_483_647
YES_NO = ("shifts", "irregular", "licence")


class AvailabilityForm(BaseModelForm):
    """What can and can't be, and what somebody wants. What isn't filled in is not known."""

    physical_can = several(PHYSICAL_LABELS, label="Dit kan")
    physical_cannot = several(PHYSICAL_LABELS, label="Dit kan niet")
    means = several(TRAVEL_LABELS, label="Reist met")
    certificates = forms.ModelMultipleChoiceField(
        Certificate.objects.filter(active=True),
        label="Certificaten en diploma's",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Availability
        fields = (
            "hours_per_week",
            "available_from",
            "shifts",
            "irregular",
            "licence",
            "means",
            "travel_minutes",
            "dutch_level",
            "physical_can",
            "physical_cannot",
            "certificates_discussed",
            "wishes_discussed",
            "wanted_occupations",
            "wanted_sectors",
        )
        widgets = {  # noqa: RUF012
            "wanted_occupations": forms.CheckboxSelectMultiple,
            "wanted_sectors": forms.CheckboxSelectMultiple,
        }
        help_texts = {  # noqa: RUF012
            "wishes_discussed": "Kruis ook aan als de inwoner geen wens heeft: dan is alles welkom.",
            "certificates_discussed": "Kruis ook aan als er geen certificaten zijn: dan is dat bekend.",
        }

    def __init__(self, *args: Any, certificates: list[Certificate], health: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._version_of_who_saw_nothing()
        self.fields["certificates"].initial = [certificate.pk for certificate in certificates]
        for name in YES_NO:
            self.fields[name] = yes_no(self.fields[name].label)
        self.fields["dutch_level"].choices = [
            ("", "niet bekend"),
            *list(self.fields["dutch_level"].choices)[1:],
        ]
        for name in ("wanted_occupations", "wanted_sectors"):
            self.fields[name].queryset = self.fields[name].queryset.filter(active=True)
        if not health:
            del self.fields["physical_can"], self.fields["physical_cannot"]
        self.helper.layout = self._layout(health)

    def _version_of_who_saw_nothing(self) -> None:
        """Somebody may make the record while another fills in the first form: that is a conflict too."""
        if self.instance.pk and self.is_bound and "version" not in self.data:
            self.data = self.data.copy()
            same = str(self.instance.form_key) == self.data.get("form_key")
            self.data["version"] = str(1 if same else NEVER_SEEN)

    def _layout(self, health: bool) -> Layout:
        body = [Fieldset("Lichamelijk werk", Div("physical_can", "physical_cannot", css_class="field-row"))]
        return Layout(
            "version" if "version" in self.fields else "form_key",
            Fieldset(
                "Tijd",
                Div("hours_per_week", "available_from", css_class="field-row"),
                *(Div(name, css_class="choices-beside") for name in ("shifts", "irregular")),
            ),
            Fieldset(
                "Reizen",
                Div("licence", css_class="choices-beside"),
                Div("means", css_class="choices-beside"),
                "travel_minutes",
            ),
            Fieldset(
                "Taal en papieren",
                "dutch_level",
                "certificates_discussed",
                Div("certificates", css_class="choices-columns"),
            ),
            *(body if health else []),
            Fieldset(
                "Wensen",
                "wishes_discussed",
                Div("wanted_occupations", css_class="choices-columns"),
                Div("wanted_sectors", css_class="choices-columns"),
            ),
        )

    def clean_certificates(self) -> list[Certificate]:
        return list(self.cleaned_data["certificates"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        both = set(cleaned.get("physical_can", [])) & set(cleaned.get("physical_cannot", []))
        if both:
            words = ", ".join(PHYSICAL_LABELS[code].lower() for code in sorted(both))
            self.add_error("physical_cannot", f"Bij 'dit kan' en 'dit kan niet' staat hetzelfde: {words}.")
        return cleaned
