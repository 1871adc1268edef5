"""Forms about letters: writing one for everybody, and sending one to somebody."""

from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms

from clients.domain import letters as rules
from clients.forms.contact import short_day
from clients.models import Appointment, Client, GroupMeeting, Letter, LetterTemplate
from core.forms import BaseForm, BaseModelForm


def fields_help(kind_group: bool = True) -> str:
    names = [name for name in rules.FIELDS if kind_group or name not in rules.GROUP_FIELDS]
    return "Velden die vanzelf worden ingevuld: " + ", ".join(f"{{{name}}}" for name in names) + "."


class TemplateForm(BaseModelForm):
    class Meta:
        model = LetterTemplate
        fields = ("name", "kind", "subject", "body", "active")
        widgets = {"body": forms.Textarea(attrs={"rows": 14})}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "subject": "Ook te lezen voor wie alleen de buitenkant ziet: dus zonder naam.",
            "body": f"Schrijf zo dat iemand het in één keer begrijpt. {fields_help()}",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key") if name in self.fields),
            Div("name", "kind", css_class="field-row"),
            "subject",
            "body",
            "active",
        )


class InviteForm(BaseForm):
    """Which letter, about which talk, and how."""

    appointment = forms.ModelChoiceField(
        Appointment.objects.none(), label="Voor welke afspraak", empty_label=None, widget=forms.RadioSelect
    )
    template = forms.ModelChoiceField(
        LetterTemplate.objects.none(), label="Welke brief", empty_label=None, widget=forms.RadioSelect
    )
    channel = forms.ChoiceField(label="Hoe", choices=Letter.Channel.choices, widget=forms.RadioSelect)

    def __init__(self, *args: Any, client: Client, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        talks = self.fields["appointment"]
        talks.queryset = Appointment.objects.filter(client=client, status=Appointment.Status.PLANNED)
        talks.label_from_instance = _talk_words
        self.fields["template"].queryset = LetterTemplate.objects.to_choose(self.user, "invitation")
        if not client.email:
            self.fields["channel"].choices = [(Letter.Channel.PAPER.value, Letter.Channel.PAPER.label)]
            self.fields["channel"].help_text = "Er is geen e-mailadres bekend, dus het wordt een brief."
        self.helper.layout = Layout(
            "form_key",
            Div("appointment", css_class="pick"),
            Div("template", css_class="pick"),
            Div("channel", css_class="pick"),
        )


def _talk_words(row: Any) -> str:
    hour = f", {row.at:%H:%M}" if row.at else ""
    place = f", {row.place}" if row.place else ""
    return f"{short_day(row.on)}{hour}{place}"


class GroupLettersForm(BaseForm):
    """One letter for everybody on the list."""

    template = forms.ModelChoiceField(
        LetterTemplate.objects.none(), label="Welke brief", empty_label=None, widget=forms.RadioSelect
    )
    channel = forms.ChoiceField(
        label="Hoe",
        choices=Letter.Channel.choices,
        widget=forms.RadioSelect,
        help_text="Wie geen e-mailadres heeft, krijgt een brief.",
    )

    def __init__(self, *args: Any, meeting: GroupMeeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template"].queryset = LetterTemplate.objects.to_choose(self.user, "group")
        self.helper.layout = Layout(
            "form_key", Div("template", css_class="pick"), Div("channel", css_class="pick")
        )
