"""The filters above the list of employers."""

from datetime import date, timedelta
from typing import Any

import django_filters as filters
from django.db import connection
from django.db.models import F, QuerySet

from core.models import User
from core.roles import ACCOUNT_MANAGER
from employers.domain.contact import FRESHNESS_LABELS, Freshness
from employers.models import Employer, GrowthConversation, Promise
from employers.presentation import ContactNorms

ME, NOBODY, ALL = "me", "none", "all"
NEVER = "never"
MARKS = {
    "never_asked": "nooit naar groei gevraagd",
    "ask_again": "opnieuw naar groei vragen",
    "promise": "een belofte is te laat",
    "ambassador": "ambassadeurs",
    "committed": "wil mensen een kans geven",
}

_CHOICES = """
SELECT manager, id, label FROM (
    SELECT false AS manager, id, name AS label, name AS last, '' AS first FROM core_sector WHERE active
    UNION ALL
    SELECT true, id, first_name || ' ' || last_name, last_name, first_name
    FROM core_user WHERE role = %s AND is_active
) choices ORDER BY manager, last, first, id
"""


def sectors_and_managers() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The choices of two filters, each by name, in one question."""
    found: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([], [])
    with connection.cursor() as cursor:
        cursor.execute(_CHOICES, [ACCOUNT_MANAGER.key])
        for manager, pk, label in cursor.fetchall():
            found[manager].append((str(pk), label))
    return found


def _contact_choices(norms: ContactNorms) -> list[tuple[str, str]]:
    """The words for how long ago, with the days that they stand for."""
    days = {
        Freshness.FRESH: f"tot en met {norms.fresh} dagen",
        Freshness.DUE: f"tot en met {norms.due} dagen",
        Freshness.OVERDUE: f"na {norms.due} dagen",
    }
    words = [(code.value, f"{FRESHNESS_LABELS[code].lower()}: {text}") for code, text in days.items()]
    return [*words, (NEVER, "nog nooit")]


class EmployerFilter(filters.FilterSet):  # type: ignore[misc]
    text = filters.CharFilter(label="Naam, plaats, KvK of SBI", method="by_text")
    sector = filters.ChoiceFilter(label="Sector", field_name="sector_id", empty_label="alle sectoren")
    manager = filters.ChoiceFilter(label="Accountmanager", method="by_manager", empty_label="iedereen")
    contact = filters.ChoiceFilter(label="Gesproken", method="by_contact", empty_label="maakt niet uit")
    size = filters.ChoiceFilter(
        label="Medewerkers", empty_label="maakt niet uit", choices=Employer.Size.choices
    )
    only = filters.ChoiceFilter(
        label="Alleen", method="by_mark", empty_label="alle werkgevers", choices=list(MARKS.items())
    )
    order = filters.ChoiceFilter(
        label="Volgorde",
        method="in_order",
        empty_label="op naam",
        choices=[("longest", "langst geleden eerst")],
    )

    class Meta:
        model = Employer
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, today: date, norms: ContactNorms, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.norms, self.user = today, norms, user
        sectors, managers = sectors_and_managers()
        mine = [(ME, "van mij")] if user.role == "account_manager" else []
        others = (choice for choice in managers if choice[0] != str(user.pk))
        self.filters["sector"].extra["choices"] = sectors
        self.filters["contact"].extra["choices"] = _contact_choices(norms)
        self.filters["manager"].extra["choices"] = [*mine, (NOBODY, "nog niemand"), *others]

    def by_text(self, rows: QuerySet[Employer], name: str, value: str) -> QuerySet[Employer]:
        return rows.by_name_or_number(value)  # type: ignore[attr-defined,no-any-return]

    def by_manager(self, rows: Any, name: str, value: str) -> Any:
        match value:
            case "me":
                return rows.of(self.user)
            case "none":
                return rows.without_account_manager()
            case _:
                return rows.filter(account_manager_id=int(value))

    def by_contact(self, rows: Any, name: str, value: str) -> Any:
        fresh = self.today - timedelta(days=self.norms.fresh)
        due = self.today - timedelta(days=self.norms.due)
        if value == NEVER:
            return rows.filter(last_contact_on=None)
        match Freshness(value):
            case Freshness.FRESH:
                return rows.filter(last_contact_on__gte=fresh)
            case Freshness.DUE:
                return rows.filter(last_contact_on__lt=fresh, last_contact_on__gte=due)
            case Freshness.OVERDUE:
                return rows.not_spoken_since(due)

    def by_mark(self, rows: Any, name: str, value: str) -> Any:
        match value:
            case "never_asked":
                return rows.never_asked_about_growth()
            case "ask_again":
                latest = GrowthConversation.objects.latest_per_employer()
                return rows.filter(pk__in=latest.filter(ask_again_on__lte=self.today).values("employer"))
            case "promise":
                late = Promise.objects.open().filter(due_on__lt=self.today)
                return rows.filter(pk__in=late.values("employer"))
            case _:
                return rows.filter(**{value: True})

    def in_order(self, rows: QuerySet[Employer], name: str, value: str) -> QuerySet[Employer]:
        return rows.order_by(F("last_contact_on").asc(nulls_first=True), "name", "id")
