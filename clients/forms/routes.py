"""The form of a development route, with a row per step."""

from datetime import date
from typing import Any

from crispy_forms.layout import Div, Layout, LayoutObject
from django import forms
from django.forms import BaseFormSet, formset_factory
from django.template.loader import render_to_string

from clients.domain.plan_route import LONGEST_MONTHS, Step, check_route
from clients.models import Provision, RouteTemplate, Track
from clients.services.plan_items import offered
from core.forms import BaseModelForm, PlainText

MOST_STEPS = 30
LAST_WEEK = 104


class StepForm(PlainText, forms.Form):
    title = forms.CharField(label="Wat", max_length=160, required=False)
    track = forms.ChoiceField(label="Spoor", choices=Track.choices)
    provision = forms.ModelChoiceField(
        label="Uit het aanbod", queryset=Provision.objects.none(), required=False, empty_label="niets"
    )
    from_week = forms.IntegerField(label="Vanaf week", min_value=1, max_value=LAST_WEEK, initial=1)
    weeks = forms.IntegerField(label="Weken", min_value=1, max_value=LAST_WEEK, initial=4)
    aim = forms.CharField(label="Wat moet het opleveren", max_length=500, required=False)

    def __init__(self, *args: Any, provisions: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["provision"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Provision.objects.filter(pk__in=[pk for pk, _ in provisions])
        field.choices = [("", "niets"), *provisions]


class StepRows(BaseFormSet):  # type: ignore[type-arg]
    """A row without a title doesn't count: emptying it takes the step away."""

    def steps(self) -> list[dict[str, Any]]:
        return [row.cleaned_data for row in self.forms if row.cleaned_data.get("title", "").strip()]


StepFormSet = formset_factory(StepForm, formset=StepRows, extra=2, max_num=MOST_STEPS, validate_max=True)


class StepBlock(LayoutObject):  # type: ignore[misc]
    """Draws the rows of steps where the layout puts them."""

    def render(self, form: Any, context: Any, template_pack: Any = None, **kwargs: Any) -> str:
        page = {"formset": form.rows, "formset_title": "De stappen"}
        return render_to_string("components/formset.html", page)


class RouteForm(BaseModelForm):
    class Meta:
        model = RouteTemplate
        fields = ("name", "target_group", "about", "months", "active")
        help_texts = {  # noqa: RUF012
            "about": "Voor wie is deze route, en waarom in deze volgorde?",
            "months": f"Hoogstens {LONGEST_MONTHS} maanden. De stappen passen daarin.",
            "active": "Uit: de route is niet meer te kiezen. Plannen die ermee begonnen, blijven zo.",
        }

    def __init__(self, *args: Any, municipality_id: int, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["target_group"].empty_label = "alle"
        self.fields["about"].widget.attrs["rows"] = 3
        self.fields["months"].max_value = LONGEST_MONTHS
        kept: list[dict[str, Any]] = []
        if self.instance.pk:
            names = ("title", "track", "provision", "from_week", "weeks", "aim")
            kept = [{name: getattr(step, name) for name in names} for step in self.instance.steps.all()]
        provisions = dict(offered(municipality_id, today).values_list("pk", "name"))
        used = [step["provision"] for step in kept if step["provision"]]
        provisions |= {one.pk: one.name for one in used}
        self.rows: Any = StepFormSet(
            self.data if self.is_bound else None,
            prefix="step",
            # What is sent counts, also a row that says the same as what was kept.
            initial=None if self.is_bound else kept,
            form_kwargs={"provisions": sorted(provisions.items(), key=lambda pair: pair[1])},
        )
        self.helper.layout = Layout(
            "version" if self.instance.pk else "form_key",
            "name",
            Div("target_group", "months", css_class="field-row"),
            "about",
            StepBlock(),
            "active",
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.rows.is_valid():
            raise forms.ValidationError("Kijk de stappen na: bij een stap staat wat er mist.")
        steps = [Step(row["title"], row["from_week"], row["weeks"]) for row in self.rows.steps()]
        verdict = check_route(cleaned.get("months") or 0, steps)
        if not verdict:
            raise forms.ValidationError(verdict.reason)
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        return super().values | {"steps": self.rows.steps()}
