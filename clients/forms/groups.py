"""Forms about group meetings: the meeting, who is invited, who came."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms
from django.utils import timezone

from clients.forms.contact import TimeInput
from clients.models import Client, GroupMeeting, GroupPlace
from clients.services.groups import Seen
from core.forms import BaseForm, BaseModelForm, DateInput
from core.models import User
from core.roles import COACH


class GroupForm(BaseModelForm):
    """A meeting. Day and hour apart: people read them apart."""

    on = forms.DateField(label="Dag")
    at = forms.TimeField(label="Begint om", widget=TimeInput)

    class Meta:
        model = GroupMeeting
        fields = ("name", "kind", "minutes", "place", "room_for", "leader", "to_sign")
        help_texts = {  # noqa: RUF012
            "to_sign": "Bijvoorbeeld een verklaring van meedoen. Per persoon leg je vast wanneer.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leaders = User.objects.filter(team=self.user.team, role=COACH.key, is_active=True)
        self.fields["leader"].queryset = leaders.order_by("first_name", "last_name", "id")
        if self.instance.pk:
            begin = timezone.localtime(self.instance.starts_at)
            self.initial = {**self.initial, "on": begin.date(), "at": begin.time()}
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key") if name in self.fields),
            Div("name", "kind", css_class="field-row"),
            Div("on", "at", "minutes", css_class="field-row"),
            Div("place", "room_for", "leader", css_class="field-row"),
            "to_sign",
        )

    @property
    def values(self) -> dict[str, Any]:
        found = super().values
        begin = datetime.combine(found.pop("on"), found.pop("at"))
        return found | {"starts_at": timezone.make_aware(begin)}


class PeopleForm(BaseForm):
    """Who is invited, from the people that the filter shows."""

    clients = forms.ModelMultipleChoiceField(
        Client.objects.none(), label="Wie nodig je uit", widget=forms.CheckboxSelectMultiple, required=False
    )
    anyway = forms.BooleanField(label="Ook als er meer mensen komen dan er plaatsen zijn", required=False)

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clients"].queryset = people


def result_field(place_id: int) -> str:
    return f"result_{place_id}"


class PresenceForm(BaseForm):
    """One row of answers per person. A field that wasn't sent leaves its person as they were."""

    def __init__(self, *args: Any, places: Sequence[GroupPlace], to_sign: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = list(places)
        for place in self.places:
            self._add(place, to_sign)

    def _add(self, place: GroupPlace, to_sign: bool) -> None:
        name = place.client.full_name
        self.fields[result_field(place.pk)] = forms.ChoiceField(
            label=f"Resultaat van {name}",
            choices=GroupPlace.Result.choices,
            initial=place.result,
            required=False,
            widget=forms.RadioSelect,
        )
        self.fields[f"version_{place.pk}"] = forms.IntegerField(
            widget=forms.HiddenInput, initial=place.version, required=False, min_value=1
        )
        if to_sign:
            self.fields[f"signed_{place.pk}"] = forms.DateField(
                label=f"{name} tekende op",
                required=False,
                initial=place.signed_on,
                widget=DateInput(attrs={"aria-label": f"{name} tekende op", "class": "form-control"}),
            )

    def rows(self) -> list[dict[str, Any]]:
        """The fields of each person beside each other, for the page."""
        names = set(self.fields)
        return [
            {
                "place": place,
                "result": self[result_field(place.pk)],
                "version": self[f"version_{place.pk}"],
                "signed": self[f"signed_{place.pk}"] if f"signed_{place.pk}" in names else None,
            }
            for place in self.places
        ]

    @property
    def seen(self) -> dict[int, Seen]:
        """What was filled in, per place."""
        return {place.pk: self._seen(place) for place in self.places if self._answer(place)}

    def _answer(self, place: GroupPlace) -> str:
        return str(self.cleaned_data.get(result_field(place.pk)) or "")

    def _seen(self, place: GroupPlace) -> Seen:
        asked = f"signed_{place.pk}" in self.fields
        signed: date | None = self.cleaned_data.get(f"signed_{place.pk}") if asked else place.signed_on
        version = self.cleaned_data.get(f"version_{place.pk}") or place.version
        return Seen(self._answer(place), signed, version)
