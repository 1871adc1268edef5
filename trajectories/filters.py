"""The filters of the list of projects."""

from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet

from core.models import User
from employers.models import ROUTES
from trajectories.domain.steps import PHASE_LABELS, STEPS
from trajectories.models import Project

STEP_CHOICES = [(str(n), f"{n} {PHASE_LABELS[phase]}") for n, phase in enumerate(STEPS, start=1)]


class ProjectFilter(django_filters.FilterSet):  # type: ignore[misc]
    q = django_filters.CharFilter(label="Functie of werkgever", method="by_text")
    step = django_filters.ChoiceFilter(label="Stap", choices=STEP_CHOICES, empty_label="Alle")
    state = django_filters.ChoiceFilter(label="Status", choices=Project.State.choices, empty_label="Alle")
    route = django_filters.ChoiceFilter(label="Route", choices=ROUTES, empty_label="Alle")
    mine = django_filters.BooleanFilter(label="Alleen van mij", method="by_owner", widget=forms.CheckboxInput)

    class Meta:
        model = Project
        fields = ("q", "step", "state", "route", "mine")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def by_text(self, rows: QuerySet[Project], name: str, value: str) -> QuerySet[Project]:
        text = value[:80]
        return rows.filter(Q(job__function__icontains=text) | Q(job__employer__name__icontains=text))

    def by_owner(self, rows: QuerySet[Project], name: str, value: bool) -> QuerySet[Project]:
        return rows.owned_by(self.user) if value else rows  # type: ignore[attr-defined]
