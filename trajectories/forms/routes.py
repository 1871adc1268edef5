"""What is filled in about the route of a project: employers that share it, the chain, steps on the chain."""

from typing import Any

from django import forms
from django.db.models import Q

from core.forms import BaseForm, BaseModelForm
from employers.models import Employer, FutureJob
from trajectories.models import ChainJob, ChainMove, Project, ProjectEmployer


class AtEmployerForm(BaseModelForm):
    """A form about one employer, chosen before: the jobs to choose from are that employer's."""

    def __init__(self, *args: Any, employer: Employer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        now = Q(pk=self.instance.job_id) if self.instance.job_id else Q(pk=None)
        jobs = FutureJob.objects.filter(Q(pk__in=FutureJob.objects.open().values("pk")) | now)
        field = self.fields["job"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = jobs.filter(employer=employer).order_by("function", "id")
        field.empty_label = "Nog geen baan"


class ProjectEmployerForm(AtEmployerForm):
    class Meta:
        model = ProjectEmployer
        fields = ("job", "places", "guaranteed", "note")
        labels = {  # noqa: RUF012
            "job": "Met welke toekomstige baan?",
            "places": "Hoeveel plaatsen?",
        }
        help_texts = {  # noqa: RUF012
            "guaranteed": "Wie het inleren haalt, krijgt deze baan.",
            "note": "Bijvoorbeeld: geeft de eerste drie weken les. Noem geen namen van kandidaten.",
        }


class ChainJobForm(AtEmployerForm):
    class Meta:
        model = ChainJob
        fields = ("function", "job", "hours", "start", "end", "onward")
        labels = {  # noqa: RUF012
            "function": "Welk werk?",
            "job": "Is hier een toekomstige baan voor?",
            "onward": "Hoe gaat het daarna verder?",
        }
        help_texts = {  # noqa: RUF012
            "job": "Een ontwikkelbaan mag ook zonder: dan leert iemand er, en gaat daarna verder.",
            "onward": "Wat is afgesproken over de stap hierna? Noem geen namen van kandidaten.",
        }

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and end < start:
            self.add_error("end", "De baan eindigt voordat die begint.")
        return cleaned


class LinkChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: ChainJob) -> str:
        return f"{obj.order}. {obj.function}, {obj.employer.name}"


class BeginLinkForm(BaseForm):
    link = LinkChoice(label="Op welke ontwikkelbaan?", queryset=ChainJob.objects.none())
    start = forms.DateField(label="Eerste dag")

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["link"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = project.chain.select_related("employer")


class EndLinkForm(BaseModelForm):
    next_start = forms.DateField(
        label="Eerste dag op de volgende baan",
        required=False,
        help_text="Alleen bij 'door naar de volgende baan'. Leeg is: zodra die baan begint.",
    )
    field_order = ("ended", "end", "next_start", "note")

    class Meta:
        model = ChainMove
        fields = ("ended", "end", "note")
        labels = {"ended": "Hoe liep het af?", "end": "Laatste dag"}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "note": "Alleen voor collega’s die het dossier mogen zien.",
        }

    def __init__(self, *args: Any, notes: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("ended", "end"):
            self.fields[name].required = True
        if not notes:
            del self.fields["note"]

    def clean(self) -> dict[str, Any]:
        """Asked in full: the model leaves both empty for whoever still works there."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        return cleaned
