"""The filters of the catalogue of support."""

from datetime import date
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import F, Q, QuerySet

from clients.domain.suggestions import SUPPORT_LABELS
from clients.models import Provision, Track
from core.models import TargetGroup


class ProvisionFilter(filters.FilterSet):  # type: ignore[misc]
    """What isn't chosen has a meaning too: without a state, everything that is in use."""

    q = filters.CharFilter(label="Zoek", method="by_text", max_length=80)
    support = filters.ChoiceFilter(
        label="Soort", choices=list(SUPPORT_LABELS.items()), empty_label="alle soorten"
    )
    track = filters.ChoiceFilter(
        label="Spoor", choices=Track.choices, method="by_track", empty_label="alle sporen"
    )
    target_group = filters.ChoiceFilter(label="Doelgroep", method="by_group", empty_label="alle")
    state = filters.ChoiceFilter(
        label="Stand",
        choices=[
            ("review", "nakijken verlopen"),
            ("ending", "contract loopt af"),
            ("unused", "niet in gebruik"),
        ],
        method="by_state",
        empty_label="in gebruik",
    )
    free = filters.BooleanFilter(label="Alleen met plaats", method="by_room", widget=forms.CheckboxInput)

    class Meta:
        model = Provision
        fields = ()

    def __init__(self, *args: Any, today: date, soon: date, counts: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.soon = today, soon
        groups = TargetGroup.objects.filter(active=True)
        self.filters["target_group"].extra["choices"] = [(str(g.pk), g.name) for g in groups]
        if not counts:
            del self.filters["free"]

    def filter_queryset(self, queryset: QuerySet[Provision]) -> QuerySet[Provision]:
        if not self.form.cleaned_data.get("state"):
            queryset = queryset.filter(active=True)
        return super().filter_queryset(queryset)

    def by_text(self, rows: Any, name: str, value: str) -> Any:
        text = value.strip()
        said = Q(name__icontains=text) | Q(provider__icontains=text) | Q(aim__icontains=text)
        return rows.filter(said | Q(for_whom__icontains=text))

    def by_track(self, rows: Any, name: str, value: str) -> Any:
        return rows.filter(Q(tracks=[]) | Q(tracks__contains=[value]))

    def by_group(self, rows: Any, name: str, value: str) -> Any:
        """Support for everybody is for this group too."""
        return rows.filter(Q(target_groups=None) | Q(target_groups=int(value))).distinct()

    def by_state(self, rows: Any, name: str, value: str) -> Any:
        if value == "unused":
            return rows.filter(active=False)
        if value == "review":
            return rows.filter(active=True, review_on__lt=self.today)
        return rows.filter(active=True, contract_until__lte=self.soon)

    def by_room(self, rows: Any, name: str, value: bool) -> Any:
        return rows.filter(Q(volume=None) | Q(volume__gt=F("taken"))) if value else rows
