"""Forms of aftercare: a contact, another day, skipping, the end of a job, the bonus."""

from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms

from core.forms import BaseForm
from trajectories.models import AftercareMoment

HEALTH = "Over gezondheid alleen wat iemand wel en niet kan, geen diagnose."
ASK = {
    "client": f"Bevalt het werk? Lukt het met kinderen, reizen en geld? Is er hulp nodig? {HEALTH}",
    "employer": f"Gaat het werk goed? Is de begeleiding genoeg? Wat is er nodig? {HEALTH}",
}


class MomentForm(BaseForm):
    done_on = forms.DateField(label="Gesproken op")
    goes = forms.ChoiceField(
        label="Hoe gaat het?", choices=AftercareMoment.Goes.choices, widget=forms.RadioSelect
    )
    report = forms.CharField(
        label="Wat is besproken?", widget=forms.Textarea, max_length=5000, required=False
    )
    agreements = forms.CharField(
        label="Wat is afgesproken?", widget=forms.Textarea(attrs={"rows": 2}), max_length=2000, required=False
    )

    def __init__(self, *args: Any, whom: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["report"].help_text = ASK[whom]
        self.helper.layout = Layout(
            "version", Div("goes", css_class="pick pick-large"), "done_on", "report", "agreements"
        )

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if found.get("goes") not in (None, "", "well") and not found.get("report", "").strip():
            self.add_error("report", "Schrijf op wat er aan de hand is, dan kan een collega ook helpen.")
        return found


class MoveForm(BaseForm):
    due_on = forms.DateField(label="Nieuwe dag")
    reason = forms.CharField(label="Waarom een andere dag?", max_length=500)


class SkipForm(BaseForm):
    reason = forms.CharField(
        label="Waarom is dit contact niet nodig?", widget=forms.Textarea, max_length=1000
    )


class AddForm(BaseForm):
    whom = forms.ChoiceField(label="Met wie?", choices=AftercareMoment.Whom.choices, widget=forms.RadioSelect)
    due_on = forms.DateField(label="Op welke dag?")


class EndJobForm(BaseForm):
    end = forms.DateField(label="Laatste dag")
    reason = forms.CharField(
        label="Hoe kwam dat?",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
        required=False,
        help_text=HEALTH,
    )


class BonusForm(BaseForm):
    asked_on = forms.DateField(label="Aangevraagd op")
    paid_on = forms.DateField(label="Uitbetaald op")
    decided_by = forms.CharField(label="Besloten door", max_length=120, help_text="Wie bij team inkomen?")
