"""Forms of taking part in a provision."""

from datetime import date
from itertools import groupby
from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms

from clients.domain.enrolment import BEST_RATING
from clients.domain.suggestions import SUPPORT_LABELS
from clients.models import Enrolment, Provision, ProvisionPhase
from clients.provisions import price_words, room_of
from core.forms import BaseForm

HEALTH = "Over gezondheid alleen wat iemand wel en niet kan, geen diagnose."
RATINGS = [
    ("", "geen oordeel"),
    (1, "1 · hielp niet"),
    (2, "2"),
    (3, "3 · redelijk"),
    (4, "4"),
    (5, "5 · hielp veel"),
]


class EnrolForm(BaseForm):
    """What somebody will take part in, and since when they are enrolled."""

    provision = forms.ModelChoiceField(
        label="Waaraan gaat iemand meedoen?", queryset=Provision.objects.none()
    )
    on = forms.DateField(label="Aangemeld op")

    def __init__(
        self, *args: Any, municipality_id: int, today: date, chosen: Provision | None, **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        rows = Provision.objects.on_offer(today).filter(municipality_id=municipality_id)
        if chosen is not None:
            rows = rows | Provision.objects.filter(pk=chosen.pk)
        field = self.fields["provision"]
        field.queryset = rows
        offered = sorted(rows.with_room(), key=lambda p: (SUPPORT_LABELS.get(p.support, ""), p.name))
        groups = groupby(offered, key=lambda p: SUPPORT_LABELS.get(p.support, p.support))
        field.choices = [
            ("", "Kies…"),
            *((label, [(p.pk, _words(p)) for p in group]) for label, group in groups),
        ]
        field.help_text = "Alleen wat nu wordt aangeboden. Wat geld kost, begint pas na de toekenning."
        self.helper.layout = Layout("form_key", "provision", "on")


def _words(provision: Any) -> str:
    """The name with what a coach weighs: price and places."""
    room = room_of(provision)
    places = f", {room.words}" if room.volume is not None else ""
    return f"{provision.name} ({price_words(provision.price)}{places})"


class StartForm(BaseForm):
    start = forms.DateField(label="Begonnen op")
    planned_end = forms.DateField(label="Loopt tot en met", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["planned_end"].help_text = "Leeg: zo lang als in het aanbod staat."
        self.helper.layout = Layout("version", Div("start", "planned_end", css_class="field-row"))


class ExtendForm(BaseForm):
    planned_end = forms.DateField(label="Loopt nu tot en met")
    reason = forms.CharField(
        label="Waarom is meer tijd nodig?", widget=forms.Textarea, max_length=1000, required=False
    )

    def __init__(self, *args: Any, again: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = again
        if again:
            self.fields["reason"].help_text = "Dit is al eerder verlengd, daarom vragen we een reden."


class EndForm(BaseForm):
    """What it brought, why it stops, and what the coach thinks of it."""

    end = forms.DateField(label="Geëindigd op")
    result = forms.ChoiceField(
        label="Wat leverde het op?", choices=Enrolment.Result.choices, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label="Wat telt voor het vervolg?",
        widget=forms.Textarea,
        max_length=2000,
        required=False,
        help_text=HEALTH,
    )
    rating = forms.TypedChoiceField(
        label="Jouw oordeel over dit aanbod",
        choices=RATINGS,
        coerce=int,
        empty_value=None,
        required=False,
        help_text=f"1 tot en met {BEST_RATING}. Collega's zien alleen het gemiddelde van vijf of meer.",
    )
    rating_text = forms.CharField(
        label="Toelichting bij je oordeel",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
        required=False,
        help_text="Over het aanbod, niet over de inwoner.",
    )

    def __init__(self, *args: Any, stops: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if stops:
            self.fields["reason"].label = "Waarom stopt het?"
            self.fields["reason"].required = True


class CancelForm(BaseForm):
    reason = forms.CharField(
        label="Waarom gaat het niet door?", widget=forms.Textarea, max_length=1000, help_text=HEALTH
    )


class RatingForm(BaseForm):
    rating = forms.TypedChoiceField(
        label="Jouw oordeel over dit aanbod", choices=RATINGS, coerce=int, empty_value=None, required=False
    )
    rating_text = forms.CharField(
        label="Toelichting",
        widget=forms.Textarea,
        max_length=1000,
        required=False,
        help_text="Over het aanbod, niet over de inwoner.",
    )


class PhaseForm(BaseForm):
    """The next phase, and how the one before went."""

    phase: "forms.ModelChoiceField[ProvisionPhase]" = forms.ModelChoiceField(
        label="Fase die begint", queryset=ProvisionPhase.objects.none()
    )
    start = forms.DateField(label="Begint op")
    note = forms.CharField(
        label="Hoe ging de fase van nu?",
        widget=forms.Textarea,
        max_length=1000,
        required=False,
        help_text=HEALTH,
    )

    def __init__(self, *args: Any, enrolment: Enrolment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phase"].queryset = enrolment.provision.phases.order_by("order")
