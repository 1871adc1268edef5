"""What is filled in around the step list: why a skill needs no step, and when somebody was told."""

from typing import Any

from django import forms

from core.forms import BaseForm, BaseModelForm
from core.models import Skill
from trajectories.models import Candidate, LearnInAside, LearnInStep


class AsideForm(BaseModelForm):
    """For one skill of the job that no step teaches."""

    class Meta:
        model = LearnInAside
        fields = ("skill", "reason")
        labels = {  # noqa: RUF012
            "skill": "Welke vaardigheid?",
            "reason": "Waarom is hier geen stap voor nodig?",
        }
        help_texts = {  # noqa: RUF012
            "reason": "Bijvoorbeeld: leert dit na de start, bij een collega. De werkgever leest dit mee."
        }

    def __init__(self, *args: Any, candidate: Candidate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = Skill.objects.filter(jobskill__job=candidate.project.job_id)
        learned = LearnInStep.skills.through.objects.filter(learninstep__plan__candidate=candidate)
        open_ones = asked.exclude(pk__in=learned.values("skill")).order_by("name", "id")
        self.fields["skill"].queryset = open_ones  # type: ignore[attr-defined]


class ToldForm(BaseForm):
    on = forms.DateField(label="Op welke dag?")
