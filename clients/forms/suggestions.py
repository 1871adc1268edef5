"""Forms about what the profiles suggest, and about the rules behind it."""

from typing import Any

from django import forms

from clients.domain.profiles import HEALTH_PARTS, MOTIVATION_PART_LABELS, SKILLS_PART_LABELS
from clients.domain.suggestions import OTHER_PART_LABELS, SUPPORT_LABELS, WHEN_LABELS
from clients.models import SupportRule, SupportSuggestion
from core.forms import BaseForm, BaseModelForm

PARTS: dict[str, str] = {**MOTIVATION_PART_LABELS, **SKILLS_PART_LABELS, **OTHER_PART_LABELS}
GROUPED = [
    ("Motivatie", list(MOTIVATION_PART_LABELS.items())),
    ("Wat staat werk in de weg", list(SKILLS_PART_LABELS.items())),
    ("Verder", list(OTHER_PART_LABELS.items())),
]
THRESHOLDS = [(1, "1: vanaf een beetje"), (2, "2: vanaf duidelijk"), (3, "3: alleen als het veel is")]


class RejectSuggestionForm(BaseModelForm):
    reason = forms.CharField(
        label="Waarom past dit nu niet?",
        widget=forms.Textarea,
        max_length=2000,
        help_text="Een collega die later kijkt, weet dan waarom.",
    )

    class Meta:
        model = SupportSuggestion
        fields = ("reason",)


class AddSuggestionForm(BaseForm):
    """Any support, from any part; the coach says why."""

    part = forms.ChoiceField(label="Waar gaat het om?")
    support = forms.ChoiceField(
        label="Welke ondersteuning?", choices=[("", "Kies…"), *SUPPORT_LABELS.items()]
    )
    because = forms.CharField(label="Waarom past dit?", widget=forms.Textarea, max_length=2000)

    def __init__(self, *args: Any, health: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = [
            (name, [(code, label) for code, label in parts if health or code not in HEALTH_PARTS])
            for name, parts in GROUPED
        ]
        self.fields["part"].choices = [("", "Kies…"), *groups]


class SupportRuleForm(BaseModelForm):
    """One rule: from which score of which part, which support, and when."""

    part = forms.ChoiceField(label="Onderdeel", choices=[("", "Kies…"), *GROUPED])
    threshold = forms.TypedChoiceField(label="Vanaf", choices=THRESHOLDS, coerce=int, initial=2)
    support = forms.ChoiceField(label="Ondersteuning", choices=[("", "Kies…"), *SUPPORT_LABELS.items()])
    when = forms.ChoiceField(label="Alleen als", choices=list(WHEN_LABELS.items()), initial="always")
    active = forms.BooleanField(
        label="In gebruik", required=False, initial=True, help_text="Uit: deze regel stelt niets meer voor."
    )

    class Meta:
        model = SupportRule
        fields = ("part", "threshold", "support", "when", "active")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["part"]
