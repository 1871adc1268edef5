"""The filters of the list of residents."""

from datetime import date
from typing import Any

import django_filters as filters
from django.db.models import Exists, F, OuterRef, QuerySet, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import NullIf

from clients.domain.benefit import COUNTED_KINDS
from clients.domain.contact_norm import ContactNorms
from clients.domain.distance import CATEGORY_LABELS
from clients.domain.ladder import RUNG_LABELS
from clients.forms.choices import coaches
from clients.models import Client, Signal, SupportPlan
from core.models import TargetGroup, Team, User
from core.roles import COACH

# Benefit days as clients.domain.benefit counts them: days in two periods at once count once.
_BENEFIT_DAYS = """(
    SELECT coalesce(sum(upper(span) - lower(span)), 0) FROM unnest((
        SELECT range_agg(daterange(period.start, least(coalesce(period."end", %s), %s), '[]'))
        FROM clients_benefitperiod period
        WHERE period.client_id = clients_client.id AND period.kind = ANY(%s) AND period.start <= %s
    )) span
)"""
COLUMNS = ("name", "number", "rung", "category", "months", "coach", "contact", "next")
# Whoever has nothing filled in comes last; who was never spoken to comes first.
FIELDS = {
    "name": "sort_name",
    "number": "number",
    "rung": "rung",
    "category": "category",
    "coach": "coach__last_name",
    "contact": "last_contact_on",
    "next": "next_contact_on",
}
SORT_LABELS = {
    "name": "naam",
    "-name": "naam: z naar a",
    "number": "nummer",
    "-number": "nummer: hoog naar laag",
    "contact": "langst niet gesproken",
    "-contact": "kortst geleden gesproken",
    "next": "eerstvolgende afspraak",
    "-next": "laatste afspraak eerst",
    "rung": "trede: laag naar hoog",
    "-rung": "trede: hoog naar laag",
    "category": "categorie",
    "-category": "categorie: hoog naar laag",
    "months": "kortst in de uitkering",
    "-months": "langst in de uitkering",
    "coach": "werkcoach",
    "-coach": "werkcoach: z naar a",
}


def order_of(sort: str, today: date) -> tuple[Any, ...]:
    """What the database orders by, always down to the last row."""
    column, down = sort.removeprefix("-"), sort.startswith("-")
    if column == "months":
        by = RawSQL(_BENEFIT_DAYS, [today, today, sorted(COUNTED_KINDS), today])  # noqa: S611 (fixed text)
        return (by.desc() if down else by.asc(), "id")
    if column in ("name", "number"):
        return (f"-{FIELDS[column]}" if down else FIELDS[column], "id")
    field: Any = NullIf("category", Value("")) if column == "category" else F(FIELDS[column])
    if column == "contact":
        return (field.desc(nulls_last=True) if down else field.asc(nulls_first=True), "id")
    return (field.desc(nulls_last=True) if down else field.asc(nulls_last=True), "sort_name", "id")


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
        choices=[
            ("overdue", "te lang geleden"),
            ("unanswered", "te lang geleden, nog geen afspraak"),
            ("today", "afspraak vandaag"),
            ("none", "geen afspraak"),
        ],
        method="by_contact",
        empty_label="alle",
    )
    plan = filters.ChoiceFilter(
        label="Plan",
        choices=[("none", "nog geen plan"), ("draft", "plan in de maak"), ("agreed", "plan loopt")],
        method="by_plan",
        empty_label="alle",
    )
    movement = filters.ChoiceFilter(
        label="Beweging", choices=[("stalled", "staat stil")], method="by_movement", empty_label="alle"
    )
    status = filters.ChoiceFilter(
        label="Begeleiding",
        choices=[("early", "vroeg in beeld"), ("ended", "afgesloten"), ("all", "iedereen")],
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
        self.first = "name" if names else "number"
        shown = {
            k: v for k, v in SORT_LABELS.items() if k.removeprefix("-") != ("number" if names else "name")
        }
        self.filters["sort"].extra["choices"] = [
            ("" if key == self.first else key, label)
            for key, label in sorted(shown.items(), key=lambda item: item[0] != self.first)
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
        queryset = queryset.order_by(*order_of(self.first, self.today))
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
        if value == "unanswered":
            # What the start page asks for: an appointment that is planned is the answer.
            late = queryset.contact_overdue(self.norms, self.today)
            return late.exclude(next_contact_on__gte=self.today)
        if value == "today":
            return queryset.filter(next_contact_on=self.today)
        return queryset.filter(next_contact_on=None)

    def by_plan(self, queryset: Any, name: str, value: str) -> Any:
        plans = SupportPlan.objects.filter(client=OuterRef("pk"))
        running = [SupportPlan.Status.AGREED.value, SupportPlan.Status.DRAFT.value]
        if value == "none":
            return queryset.filter(~Exists(plans.filter(status__in=running)))
        return queryset.filter(Exists(plans.filter(status=value)))

    def by_movement(self, queryset: Any, name: str, value: str) -> Any:
        """As it was computed last night, or at the last change."""
        return queryset.filter(Exists(Signal.objects.filter(client=OuterRef("pk"), kind=value)))

    def by_status(self, queryset: Any, name: str, value: str) -> Any:
        return queryset if value == "all" else queryset.filter(status=value)

    def in_order(self, queryset: Any, name: str, value: str) -> Any:
        return queryset.order_by(*order_of(value, self.today))

    @property
    def order(self) -> str:
        """The order that holds now, as the address says it."""
        if not self.form.is_valid():
            return self.first
        return self.form.cleaned_data.get("sort") or self.first


def _by_name(teams: Any) -> list[Team]:
    return sorted(teams, key=lambda team: team.name)
