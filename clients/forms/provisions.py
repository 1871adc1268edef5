"""The form of a provision, with a row per phase."""

from typing import Any

from crispy_forms.layout import Div, Fieldset, Layout, LayoutObject
from django import forms
from django.forms import BaseFormSet, formset_factory
from django.template.loader import render_to_string

from clients.domain.ladder import RUNG_LABELS
from clients.domain.suggestions import SUPPORT_LABELS
from clients.forms.choices import several
from clients.models import Provision, Track
from core.forms import BaseModelForm, PlainText
from core.models import TargetGroup, User
from core.roles import FUNCTIONAL_ADMIN, QUALITY

MOST_PHASES = 12
MOST_WEEKS = 104


class PhaseRow(PlainText, forms.Form):
    pk = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)
    name = forms.CharField(label="Fase", max_length=80, required=False)
    weeks = forms.IntegerField(label="Weken", min_value=1, max_value=MOST_WEEKS, required=False)
    in_group = forms.BooleanField(label="In een groep", required=False)


class PhaseRows(BaseFormSet):  # type: ignore[type-arg]
    """A row without a name doesn't count: emptying it takes the phase away."""

    def phases(self) -> list[dict[str, Any]]:
        return [row.cleaned_data for row in self.forms if row.cleaned_data.get("name", "").strip()]


PhaseFormSet = formset_factory(PhaseRow, formset=PhaseRows, extra=1, max_num=MOST_PHASES, validate_max=True)


class PhaseBlock(LayoutObject):  # type: ignore[misc]
    """Draws the rows of phases where the layout puts them."""

    def render(self, form: Any, context: Any, template_pack: Any = None, **kwargs: Any) -> str:
        page = {"formset": form.rows, "formset_title": "Fases, als het in delen gaat"}
        return render_to_string("components/formset.html", page)


class ProvisionForm(BaseModelForm):
    support = forms.ChoiceField(
        label="Soort ondersteuning",
        choices=[("", "Kies…"), *sorted(SUPPORT_LABELS.items(), key=lambda c: c[1])],
    )
    tracks = several(dict(Track.choices), label="Sporen", help_text="Niets gekozen: past bij alle sporen.")

    class Meta:
        model = Provision
        fields = (
            "name", "support", "provider", "aim", "for_whom", "target_groups", "conditions", "tracks",
            "from_rung", "to_rung", "in_group", "weeks", "weekly_hours", "price", "volume", "contract_from",
            "contract_until", "contact_name", "contact_phone", "contact_email", "owner", "review_on",
            "active",
        )  # fmt: skip
        help_texts = {  # noqa: RUF012
            "aim": "In gewone woorden: wat kan of heeft iemand daarna?",
            "for_whom": "Voor wie werkt dit goed?",
            "target_groups": "Niets gekozen: voor iedereen.",
            "price": "0 = gratis. Wat geld kost, kan pas beginnen als de uitkering is toegekend.",
            "volume": "Met een begindatum van het contract: hoeveel mensen in die tijd kunnen beginnen. "
            "Zonder: hoeveel tegelijk. Leeg: geen grens.",
            "review_on": "Na deze dag wordt het niet meer voorgesteld, tot iemand het heeft nagekeken.",
            "active": "Uit: niet meer te kiezen. Wie al meedoet, gaat door.",
        }

    def __init__(self, *args: Any, municipality_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["target_groups"].queryset = TargetGroup.objects.filter(active=True)
        self.fields["target_groups"].widget = forms.CheckboxSelectMultiple(
            choices=self.fields["target_groups"].choices
        )
        self.fields["owner"].queryset = User.objects.filter(
            municipality_id=municipality_id, is_active=True, role__in=[QUALITY.key, FUNCTIONAL_ADMIN.key]
        )
        self.fields["owner"].empty_label = "niemand"
        for name in ("from_rung", "to_rung"):
            self.fields[name] = _rung(self.fields[name].label)
        kept = []
        if self.instance.pk:
            kept = list(self.instance.phases.order_by("order").values("pk", "name", "weeks", "in_group"))
        self.rows: Any = PhaseFormSet(self.data if self.is_bound else None, prefix="phase", initial=kept)
        self.helper.layout = _layout(bool(self.instance.pk))

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.rows.is_valid():
            raise forms.ValidationError("Kijk de fases na: bij een fase staat wat er mist.")
        low, high = cleaned.get("from_rung"), cleaned.get("to_rung")
        if low and high and low > high:
            self.add_error("to_rung", "Deze trede ligt onder de eerste.")
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        return super().values | {"phases": self.rows.phases()}


def _rung(label: Any) -> forms.TypedChoiceField:
    choices = [("", "maakt niet uit"), *((int(k), f"{int(k)}: {v.lower()}") for k, v in RUNG_LABELS.items())]
    return forms.TypedChoiceField(
        label=str(label).capitalize(), choices=choices, coerce=int, empty_value=None, required=False
    )


def _layout(existing: bool) -> Layout:
    return Layout(
        "version" if existing else "form_key",
        Fieldset("Wat het is", "name", Div("support", "provider", css_class="field-row"), "aim"),
        Fieldset(
            "Voor wie",
            "for_whom",
            "target_groups",
            "tracks",
            Div("from_rung", "to_rung", css_class="field-row"),
            "conditions",
        ),
        Fieldset(
            "Hoe lang en wat het kost",
            Div("weeks", "weekly_hours", "price", css_class="field-row"),
            "in_group",
        ),
        PhaseBlock(),
        Fieldset("Contract", "volume", Div("contract_from", "contract_until", css_class="field-row")),
        Fieldset(
            "Contact en beheer",
            "contact_name",
            Div("contact_phone", "contact_email", css_class="field-row"),
            Div("owner", "review_on", css_class="field-row"),
            "active",
        ),
    )
