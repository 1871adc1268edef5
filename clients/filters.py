"""The filters of the list of residents."""

from datetime import date
from typing import Any

import django_filters as filters
from django.db.models import F, QuerySet

from clients.domain.contact_norm import ContactNorms
from clients.domain.distance import CATEGORY_LABELS
from clients.domain.ladder import RUNG_LABELS
from clients.forms.choices import coaches
from clients.models import Client
from core.models import TargetGroup, Team, User
from core.roles import COACH

SORTS = {
    "name": ("sort_name", "id"),
    "number": ("number", "id"),
    "contact": (F("last_contact_on").asc(nulls_first=True), "id"),
    "next": (F("next_contact_on").asc(nulls_last=True), "id"),
    "rung_up": (F("rung").asc(nulls_last=True), "id"),
    "rung_down": (F("rung").desc(nulls_last=True), "id"),
}
SORT_LABELS = {
    "name": "naam",
    "number": "nummer",
    "contact": "langst niet gesproken",
    "next": "eerstvolgende afspraak",
    "rung_up": "trede: laag naar hoog",
    "rung_down": "trede: hoog naar laag",
}


class ClientFilter(filters.FilterSet):
    """Free text, whose caseload, group, category, rung, contact and order.

    Without names there is no search by name and no order by name either: both would give names away.
    """

    q = filters.CharFilter(label="Naam of nummer", method="by_text", max_length=80)
    caseload = filters.ChoiceFilter(label="Caseload", method="by_caseload", empty_label="mijn caseload")
    team = filters.ChoiceFilter(label="Team", field_name="team_id", empty_label="alle teams")
    coach = filters.ChoiceFilter(label="Werkcoach", field_name="coach_id", empty_label="alle coaches")
    target_group = filters.ChoiceFilter(label="Doelgroep", field_name="target_group_id", empty_label="alle")
    category = filters.ChoiceFilter(
        label="Categorie",
        choices=[(code.value, code.value) for code in CATEGORY_LABELS],
        empty_label="alle",
    )
    rung = filters.ChoiceFilter(
        label="Trede", choices=[(str(int(r)), f"{int(r)}") for r in RUNG_LABELS], empty_label="alle"
    )
    contact = filters.ChoiceFilter(
        label="Contact",
        choices=[("overdue", "te lang geleden"), ("today", "afspraak vandaag"), ("none", "geen afspraak")],
        method="by_contact",
        empty_label="alle",
    )
    status = filters.ChoiceFilter(
        label="Begeleiding",
        choices=[("ended", "afgesloten"), ("all", "ook afgesloten")],
        method="by_status",
        empty_label="nu in begeleiding",
    )
    sort = filters.ChoiceFilter(label="Volgorde", method="in_order", empty_label=None)

    class Meta:
        model = Client
        fields = ()

    def __init__(
        self, *args: Any, user: User, norms: ContactNorms, today: date, names: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.norms, self.today, self.names = user, norms, today, names
        self._whose()
        groups = TargetGroup.objects.filter(active=True)
        self.filters["target_group"].extra["choices"] = [(str(g.pk), g.name) for g in groups]
        first = "name" if names else "number"
        shown = {k: v for k, v in SORT_LABELS.items() if names or k != "name"}
        self.filters["sort"].extra["choices"] = [
            ("" if key == first else key, label)
            for key, label in sorted(shown.items(), key=lambda item: item[0] != first)
        ]
        if not names:
            self.filters["q"].label = "Nummer"

    def _whose(self) -> None:
        people = list(coaches(self.user))
        if self.user.role == COACH.key:
            del self.filters["team"], self.filters["coach"]
            mates = [c for c in people if c.team_id == self.user.team_id and c.pk != self.user.pk]
            self.filters["caseload"].extra["choices"] = [
                ("team", "hele team"),
                ("buddy", "waar ik buddy ben"),
                *((str(c.pk), c.get_full_name()) for c in mates),
            ]
            return
        del self.filters["caseload"]
        teams = {c.team_id: c.team for c in people if c.team is not None}
        self.filters["team"].extra["choices"] = [(str(t.pk), t.name) for t in _by_name(teams.values())]
        self.filters["coach"].extra["choices"] = [(str(c.pk), c.get_full_name()) for c in people]

    def filter_queryset(self, queryset: QuerySet[Client]) -> QuerySet[Client]:
        """What isn't chosen has a meaning too: the own caseload, who is guided now, the usual order."""
        chosen = self.form.cleaned_data
        if "caseload" in self.filters and not chosen.get("caseload"):
            queryset = queryset.filter(coach=self.user)
        if not chosen.get("status"):
            queryset = queryset.filter(status=Client.Status.ACTIVE)
        queryset = queryset.order_by(*SORTS["name" if self.names else "number"])
        return super().filter_queryset(queryset)

    def by_text(self, queryset: Any, name: str, value: str) -> Any:
        if self.names:
            return queryset.named_like(value)
        return queryset.filter(number__icontains=value.strip())

    def by_caseload(self, queryset: Any, name: str, value: str) -> Any:
        if value == "team":
            return queryset.filter(team_id=self.user.team_id)
        if value == "buddy":
            return queryset.filter(buddy=self.user)
        return queryset.filter(coach_id=int(value))

    def by_contact(self, queryset: Any, name: str, value: str) -> Any:
        if value == "overdue":
            return queryset.contact_overdue(self.norms, self.today)
        if value == "today":
            return queryset.filter(next_contact_on=self.today)
        return queryset.filter(next_contact_on=None)

    def by_status(self, queryset: Any, name: str, value: str) -> Any:
        return queryset if value == "all" else queryset.filter(status=Client.Status.ENDED)

    def in_order(self, queryset: Any, name: str, value: str) -> Any:
        return queryset.order_by(*SORTS[value])


def _by_name(teams: Any) -> list[Team]:
    return sorted(teams, key=lambda team: team.name)
