"""Forms for what leaves the file, and for opening one with a reason."""

from typing import Any

from crispy_forms.layout import Div, Fieldset, Layout
from django import forms

from clients.models import CandidateProfile
from clients.services.sharing import SHORTEST_REASON
from core.domain.skills import LEVEL_LABELS
from core.forms import BaseForm, BaseModelForm


class ProfileForm(BaseModelForm):
    """What an employer will see, and the consent for it. Nothing else ever leaves the file.

    ``offered`` holds the skills that can be shown: ``{"id", "name", "level"}``.
    """

    skill_names = forms.MultipleChoiceField(
        label="Vaardigheden die de werkgever ziet",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kruis aan wat de inwoner wil laten zien.",
    )

    class Meta:
        model = CandidateProfile
        fields = ("name", "strengths", "hours", "conditions", "agreed_on", "agreed_how")
        help_texts = {  # noqa: RUF012
            "name": "Alleen een voornaam mag ook.",
            "strengths": "In de woorden van de inwoner. Niets over uitkering, gezondheid of schulden.",
            "conditions": "Bijvoorbeeld: eerste weken korte dagen. Niet waarom dat zo is.",
            "agreed_on": "De dag waarop de inwoner deze tekst zag en goed vond.",
            "agreed_how": "Bijvoorbeeld: in het gesprek, handtekening op papier.",
        }

    def __init__(self, *args: Any, offered: list[dict[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {skill["name"]: skill for skill in offered}
        self.fields["skill_names"].choices = [
            (name, f"{name} ({LEVEL_LABELS[skill['level']].lower()})") for name, skill in self.offered.items()
        ]
        self.fields["hours"].max_value = 60
        self.helper.layout = Layout(
            "version" if "version" in self.fields else "form_key",
            Fieldset("Dit ziet de werkgever", "name", "strengths", "skill_names", "hours", "conditions"),
            Fieldset("Toestemming", Div("agreed_on", "agreed_how", css_class="field-row")),
        )

    @property
    def skills(self) -> list[dict[str, Any]]:
        """The chosen skills, as the profile keeps them."""
        return [self.offered[name] for name in self.cleaned_data["skill_names"]]

    @property
    def values(self) -> dict[str, Any]:
        shown = super().values
        del shown["skill_names"]
        return shown | {"skills": self.skills}


class OpenFileForm(BaseForm):
    reason = forms.CharField(
        label="Waarom heb je dit dossier nodig?",
        widget=forms.Textarea,
        min_length=SHORTEST_REASON,
        max_length=1000,
        help_text="De privacy officer leest dit terug. Noem de aanleiding, niet de persoon.",
    )


class OpenByNumberForm(OpenFileForm):
    number = forms.CharField(label="Nummer van de inwoner", max_length=20)
    field_order = ("number", "reason")
