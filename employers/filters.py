"""The filters above the lists of employers and future jobs."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import django_filters as filters
from django.db import connection
from django.db.models import Count, F, Max, Min, Q, QuerySet

from core.domain.calendar import Quarter, quarter_of
from core.models import Sector, User
from core.roles import ACCOUNT_MANAGER
from employers.domain.contact import FRESHNESS_LABELS, Freshness
from employers.domain.future_job import JOB_STATUS_LABELS
from employers.domain.growth import LEARN_IN_ROUTE_LABELS
from employers.models import Employer, FutureJob
from employers.presentation import ContactNorms, quarter_key
from employers.querysets import MiddleDay

ME, NOBODY, ALL = "me", "none", "all"


def sector_choices() -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name in Sector.objects.filter(active=True).values_list("id", "name")]


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


class EmployerFilter(filters.FilterSet):  # type: ignore[misc]
    text = filters.CharFilter(label="Naam of plaats", method="by_text")
    sector = filters.ChoiceFilter(label="Sector", field_name="sector_id", empty_label="alle sectoren")
    manager = filters.ChoiceFilter(label="Accountmanager", method="by_manager", empty_label="iedereen")
    contact = filters.ChoiceFilter(
        label="Gesproken",
        method="by_contact",
        empty_label="maakt niet uit",
        choices=[(code, word.lower()) for code, word in FRESHNESS_LABELS.items()],
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
        self.filters["manager"].extra["choices"] = [*mine, (NOBODY, "nog niemand"), *others]

    def by_text(self, rows: QuerySet[Employer], name: str, value: str) -> QuerySet[Employer]:
        return rows.filter(Q(name__icontains=value) | Q(city__icontains=value))

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
        match Freshness(value):
            case Freshness.FRESH:
                return rows.filter(last_contact_on__gte=fresh)
            case Freshness.DUE:
                return rows.filter(last_contact_on__lt=fresh, last_contact_on__gte=due)
            case Freshness.OVERDUE:
                return rows.not_spoken_since(due)

    def in_order(self, rows: QuerySet[Employer], name: str, value: str) -> QuerySet[Employer]:
        return rows.order_by(F("last_contact_on").asc(nulls_first=True), "name", "id")


class JobFilter(filters.FilterSet):  # type: ignore[misc]
    text = filters.CharFilter(label="Functie of werkgever", method="by_text")
    status = filters.ChoiceFilter(
        label="Status",
        method="by_status",
        empty_label="open banen",
        choices=[(ALL, "alle banen"), *((code, word.lower()) for code, word in JOB_STATUS_LABELS.items())],
    )
    quarter = filters.ChoiceFilter(label="Verwacht in", method="by_quarter", empty_label="elk kwartaal")
    route = filters.ChoiceFilter(
        label="Route", empty_label="alle routes", choices=list(LEARN_IN_ROUTE_LABELS.items())
    )
    sector = filters.ChoiceFilter(
        label="Sector", field_name="employer__sector_id", empty_label="alle sectoren"
    )
    manager = filters.ChoiceFilter(
        label="Van", method="by_manager", empty_label="iedereen", choices=[(ME, "mijn werkgevers")]
    )

    class Meta:
        model = FutureJob
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.filters["sector"].extra["choices"] = sector_choices()
        self.filters["quarter"].extra["choices"] = [(quarter_key(q), q.label) for q in quarters_of_jobs()]
        if user.role != "account_manager":
            del self.filters["manager"]

    def filter_queryset(self, queryset: Any) -> Any:
        rows = super().filter_queryset(queryset)
        return rows if self.form.cleaned_data.get("status") else rows.open()

    def by_text(self, rows: QuerySet[FutureJob], name: str, value: str) -> QuerySet[FutureJob]:
        return rows.filter(Q(function__icontains=value) | Q(employer__name__icontains=value))

    def by_status(self, rows: QuerySet[FutureJob], name: str, value: str) -> QuerySet[FutureJob]:
        return rows if value == ALL else rows.filter(status=value)

    def by_quarter(self, rows: Any, name: str, value: str) -> Any:
        year, number = value.split("-")
        quarter = Quarter(int(year), int(number))
        return rows.in_quarter(quarter.first_day, quarter.last_day)

    def by_manager(self, rows: QuerySet[FutureJob], name: str, value: str) -> QuerySet[FutureJob]:
        return rows.filter(employer__account_manager=self.user)


def quarters_of_jobs() -> Iterable[Quarter]:
    """The quarters from the first to the last that a job is expected in; none without jobs."""
    middle = MiddleDay("window_start", "window_end")
    edges = FutureJob.objects.aggregate(first=Min(middle), last=Max(middle), jobs=Count("id"))
    if not edges["jobs"]:
        return
    quarter, last = quarter_of(edges["first"]), quarter_of(edges["last"])
    while quarter <= last:
        yield quarter
        quarter = quarter.next()
