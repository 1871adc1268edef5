"""Forms of the plan: words of a draft, agreement, lines, evaluation and tasks."""

from datetime import date
from typing import Any

from crispy_forms.layout import Div, Fieldset, Layout
from django import forms

from clients.domain.ladder import RUNG_LABELS
from clients.domain.plan import OPEN_ITEMS, PlanStatus
from clients.models import Client, PlanEvaluation, PlanItem, SupportPlan, Task
from clients.services.plan_items import offered
from core.forms import BaseForm, BaseModelForm
from core.models import LifeDomain

HEALTH = "Over gezondheid alleen wat iemand wel en niet kan, geen diagnose."


class PlanForm(BaseModelForm):
    """The words of a draft: goal and agreements. The resident reads all of it."""

    goal_rung = forms.TypedChoiceField(
        label="Doel op de ladder",
        choices=[
            ("", "niet gekozen"),
            *((k, f"trede {k}: {label.lower()}") for k, label in RUNG_LABELS.items()),
        ],
        coerce=int,
        empty_value=None,
        required=False,
    )

    class Meta:
        model = SupportPlan
        fields = (
            "goal",
            "goal_rung",
            "goal_occupation",
            "start",
            "months",
            "client_does",
            "municipality_does",
            "duties",
            "every_days",
        )
        help_texts = {  # noqa: RUF012
            "goal": "Eén of twee zinnen die de inwoner zelf zou zeggen.",
            "goal_occupation": "Als jullie al weten welk werk het wordt.",
            "client_does": f"Eén afspraak per regel. De inwoner leest dit. {HEALTH}",
            "municipality_does": "Eén afspraak per regel: welke hulp, wie, en voor wanneer.",
            "duties": "De wet vraagt dit in elk plan (art. 44a). Schrijf het duidelijk, zonder te dreigen.",
        }

    def __init__(self, *args: Any, proposal: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal"].required = False
        self.fields["goal"].widget.attrs["rows"] = 2
        self.fields["every_days"].help_text = f"{proposal} Laat leeg voor de norm."
        self.fields["every_days"].min_value = 1
        self.fields["months"].help_text = "Hoe lang denken jullie hiermee bezig te zijn?"
        self.helper.layout = Layout(
            "version",
            Fieldset(
                "Het doel",
                "goal",
                Div("goal_rung", "goal_occupation", css_class="field-row"),
                Div("start", "months", css_class="field-row"),
            ),
            Fieldset("De afspraken", "client_does", "municipality_does", "duties"),
            Fieldset("Contact", "every_days"),
        )


class AgreeForm(BaseForm):
    """When it was talked over, when and how the resident agreed, and when to look again."""

    discussed_on = forms.DateField(label="Samen besproken op")
    approved_on = forms.DateField(label="De inwoner gaf akkoord op")
    approved_how = forms.ChoiceField(label="Hoe", choices=[("", "Kies…"), *SupportPlan.Approval.choices])
    evaluate_on = forms.DateField(label="Jullie bespreken het plan weer op")
    frequency_reason = forms.CharField(
        label="Waarom dit aantal keren contact?",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        required=False,
    )

    def __init__(self, *args: Any, differs: str, norm: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evaluate_on"].help_text = norm
        rows: list[Any] = [
            "version",
            "discussed_on",
            Div("approved_on", "approved_how", css_class="field-row"),
            "evaluate_on",
        ]
        if differs:
            self.fields["frequency_reason"].required = True
            self.fields["frequency_reason"].help_text = differs
            rows.append("frequency_reason")
        else:
            del self.fields["frequency_reason"]
        self.helper.layout = Layout(*rows)


class PlanItemForm(BaseModelForm):
    """One line of the plan, from the catalogue or in own words."""

    class Meta:
        model = PlanItem
        fields = ("title", "track", "provision", "life_domain", "aim", "by_on")
        help_texts = {  # noqa: RUF012
            "title": "Zo staat het in het plan van de inwoner.",
            "provision": "Alleen wat nu aangeboden wordt.",
            "aim": f"Waar merk je straks aan dat het hielp? {HEALTH}",
        }

    def __init__(self, *args: Any, client: Client, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        now = offered(client.municipality_id, today)
        if self.instance.provision_id:
            now = now | type(self.instance)._meta.get_field("provision").related_model.objects.filter(
                pk=self.instance.provision_id
            )
        self.fields["provision"].queryset = now.distinct() if self.instance.provision_id else now
        self.fields["provision"].empty_label = "niets uit het aanbod"
        self.fields["life_domain"].queryset = LifeDomain.objects.filter(active=True)
        self.fields["life_domain"].empty_label = "geen"
        self.fields["life_domain"].help_text = "Alleen bij het spoor leefgebieden."
        self.fields["aim"].widget.attrs["rows"] = 2
        self.helper.layout = Layout(
            "version" if "version" in self.fields else "form_key",
            "title",
            Div("track", "life_domain", css_class="field-row"),
            "provision",
            "aim",
            "by_on",
        )


class MoveItemForm(BaseForm):
    """What a line brought, or why it stops."""

    result = forms.CharField(label="Wat leverde het op?", widget=forms.Textarea, max_length=2000)

    def __init__(self, *args: Any, label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["result"].label = label
        self.fields["result"].help_text = f"Wat telt voor het vervolg. {HEALTH}"


class EvaluationForm(BaseModelForm):
    """Looking back together."""

    class Meta:
        model = PlanEvaluation
        fields = ("on", "works", "hinders", "client_says", "outcome", "next_on")
        help_texts = {  # noqa: RUF012
            "hinders": HEALTH,
            "client_says": "In de eigen woorden van de inwoner.",
            "next_on": "Laat leeg als jullie het plan afsluiten.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].widget = forms.RadioSelect(choices=PlanEvaluation.Outcome.choices)
        for name in ("works", "hinders", "client_says"):
            self.fields[name].widget.attrs["rows"] = 3
        self.helper.layout = Layout(*self.fields)


class TaskForm(BaseModelForm):
    """Who will do what, and for when."""

    class Meta:
        model = Task
        fields = ("what", "who", "due_on", "item")

    def __init__(self, *args: Any, client: Client, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        items = PlanItem.objects.filter(
            client=client,
            plan__status__in=[PlanStatus.AGREED, PlanStatus.DRAFT],
            status__in=OPEN_ITEMS,
        )
        if self.instance.item_id:
            items = items | PlanItem.objects.filter(pk=self.instance.item_id, client=client)
        self.fields["item"].queryset = items
        self.fields["item"].empty_label = "geen"
        self.fields["item"].label = "Hoort bij"
        self.fields["who"].widget = forms.RadioSelect(choices=Task.Who.choices)
        self.helper.layout = Layout(
            "version" if "version" in self.fields else "form_key",
            "what",
            "who",
            Div("due_on", "item", css_class="field-row"),
        )
