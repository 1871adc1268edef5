"""What is filled in about a project: the facts of steps 1 and 2, places, decisions, activities."""

from typing import Any

from django import forms
from django.db.models import Q

from core.forms import BaseForm, BaseModelForm
from employers.domain.growth import LEARN_IN_ROUTE_HELP, LEARN_IN_ROUTE_LABELS
from employers.models import ROUTES, StackedJob
from trajectories.models import LearnInPlace, Project

ROUTE_HELP = [(LEARN_IN_ROUTE_LABELS[route], text) for route, text in LEARN_IN_ROUTE_HELP.items()]


class StepOneForm(BaseModelForm):
    class Meta:
        model = Project
        fields = ("employer_informed_on", "expectations")
        labels = {  # noqa: RUF012
            "employer_informed_on": "Wanneer is de werkgever verteld over de doelgroep?",
            "expectations": "Wat verwacht de werkgever?",
        }
        help_texts = {  # noqa: RUF012
            "expectations": "Van de kandidaten, van de gemeente en van de leertijd. In gewone woorden.",
        }


class StepTwoForm(BaseModelForm):
    extra_routes = forms.MultipleChoiceField(
        label="Ook een beetje van",
        choices=ROUTES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De hoofdroute telt in de cijfers. Deze staan er als kenmerk bij.",
    )

    class Meta:
        model = Project
        fields = ("route", "extra_routes", "stacked_job", "profile", "commitment", "threshold")
        labels = {  # noqa: RUF012
            "route": "Langs welke route?",
            "profile": "Wat zijn het profiel en de voorwaarden van de baan?",
            "commitment": "Wat doet de werkgever zelf?",
            "threshold": "Vanaf hoeveel procent van de vaardigheden mag iemand door naar de baan?",
        }
        help_texts = {  # noqa: RUF012
            "route": " ".join(f"{label}: {help_[:1].lower()}{help_[1:]}" for label, help_ in ROUTE_HELP),
            "stacked_job": "Bij de route stapelbanen. De werkgevers van de andere banen komen vanzelf mee.",
            "profile": "Bijvoorbeeld: werktijden, taal, wat iemand beslist moet kunnen en wat je kunt leren.",
            "commitment": "Bijvoorbeeld: een begeleider, een proefdag, de baan garanderen.",
            "threshold": "De rest leert iemand dan in de baan zelf. Gewoon is 50.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["stacked_job"]
        assert isinstance(field, forms.ModelChoiceField)
        here = StackedJob.objects.filter(jobs=self.instance.job_id).exclude(status="dropped")
        field.queryset = StackedJob.objects.filter(
            Q(pk__in=here.values("pk")) | Q(pk=self.instance.stacked_job_id)
        ).order_by("name", "id")
        field.empty_label = "Geen stapelbaan"
        if not field.queryset.exists():
            del self.fields["stacked_job"]

    def clean_extra_routes(self) -> list[str]:
        """The main route isn't an extra one too."""
        return [
            route for route in self.cleaned_data["extra_routes"] if route != self.cleaned_data.get("route")
        ]


class PlaceForm(BaseModelForm):
    class Meta:
        model = LearnInPlace
        fields = ("name", "kind", "employer", "teaches", "visited_on")
        help_texts = {  # noqa: RUF012
            "name": "Zoals iedereen de plek noemt. Zet hier geen namen van kandidaten in.",
        }


class DecisionForm(BaseForm):
    """``step`` is the step that the user looks at: whoever decides about another one is told."""

    step = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=6)
    on = forms.DateField(label="Datum van het besluit")
    reason = forms.CharField(
        label="Waarom?",
        widget=forms.Textarea,
        max_length=2000,
        help_text="Wie dit later leest, begrijpt dan waarom. Noem geen namen van kandidaten.",
    )


class SetAsideForm(BaseForm):
    reason = forms.CharField(
        label="Waarom is dit hier niet nodig?", max_length=200, help_text="Eén zin is genoeg."
    )


class OnDateForm(BaseForm):
    """One date, of something that has been."""

    on = forms.DateField(label="Datum")


class ActivityForm(OnDateForm):
    note = forms.CharField(
        label="Toelichting",
        widget=forms.Textarea,
        required=False,
        max_length=2000,
        help_text="Noem geen namen van kandidaten: iedereen in de regio kan dit lezen.",
    )
