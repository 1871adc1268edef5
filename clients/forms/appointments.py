"""Forms about talks to come, and how often there is one."""

from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms

from clients.domain.frequency import DAY_WORDS, LONGEST, SHORTEST
from clients.forms.contact import TimeInput
from clients.models import Appointment, Client, Contact, Professional
from core.forms import BaseForm, BaseModelForm

NORM, OTHER = "norm", "other"
CHANNELS = [(c.value, c.label) for c in Contact.Channel if c != Contact.Channel.GROUP]


class AppointmentForm(BaseModelForm):
    """A talk: when, where, about what, and who comes along. An existing one asks why it moves."""

    channel = forms.ChoiceField(label="Hoe", choices=CHANNELS, widget=forms.RadioSelect, initial="talk")
    reason = forms.CharField(
        label="Waarom een andere dag",
        required=False,
        max_length=400,
        help_text="Nodig als de dag verandert. Geen medische redenen: 'kon niet' is genoeg.",
    )

    class Meta:
        model = Appointment
        fields = ("on", "at", "minutes", "channel", "place", "about", "with_professionals")
        widgets = {"at": TimeInput, "with_professionals": forms.CheckboxSelectMultiple}  # noqa: RUF012

    def __init__(self, *args: Any, client: Client, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        around = Professional.objects.filter(client=client, until=None).order_by("name", "id")
        along = self.fields["with_professionals"]
        along.queryset = around
        along.label_from_instance = lambda person: f"{person.name} ({person.role})"
        if not self.instance.pk:
            del self.fields["reason"]
            along.initial = [person.pk for person in around if person.ask_along]
        if not around:
            del self.fields["with_professionals"]
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key") if name in self.fields),
            Div("on", "at", "minutes", css_class="field-row"),
            *(name for name in ("reason",) if name in self.fields),
            Div("channel", css_class="pick"),
            "place",
            "about",
            *(name for name in ("with_professionals",) if name in self.fields),
        )


class CancelForm(BaseForm):
    reason = forms.CharField(
        label="Waarom gaat het niet door",
        max_length=400,
        help_text="Geen medische redenen: 'kon niet' is genoeg.",
        widget=forms.Textarea(attrs={"rows": 2, "autofocus": True}),
    )


class FrequencyForm(BaseForm):
    """How often, from when and why."""

    every = forms.ChoiceField(label="Hoe vaak contact", widget=forms.RadioSelect)
    every_days = forms.IntegerField(
        label="Om de … dagen",
        required=False,
        min_value=SHORTEST,
        max_value=LONGEST,
        help_text="Vul dit in bij 'anders'.",
    )
    on = forms.DateField(label="Vanaf")
    reason = forms.CharField(
        label="Waarom",
        help_text="Bijvoorbeeld: er is nu veel nodig, of het loopt goed en kan rustiger.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, norm_days: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        common = [(str(days), words) for days, words in DAY_WORDS.items()]
        norm = (NORM, f"volgens de norm (nu {norm_days} dagen)")
        self.fields["every"].choices = [norm, *common, (OTHER, "anders")]
        self.helper.layout = Layout(
            "form_key",
            Div("every", css_class="pick"),
            Div("every_days", "on", css_class="field-row"),
            "reason",
        )

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if found.get("every") == OTHER and not found.get("every_days") and "every_days" not in self.errors:
            self.add_error("every_days", "Vul in om de hoeveel dagen.")
        return found

    @property
    def days(self) -> int | None:
        """None = the norm."""
        match self.cleaned_data["every"]:
            case "norm":
                return None
            case "other":
                return int(self.cleaned_data["every_days"])
            case days:
                return int(days)

    @property
    def values(self) -> dict[str, Any]:
        return {
            "on": self.cleaned_data["on"],
            "every_days": self.days,
            "reason": self.cleaned_data["reason"],
        }
