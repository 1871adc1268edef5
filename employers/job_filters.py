"""The filters above the list and the board of future jobs."""

from datetime import date, timedelta
from typing import Any

import django_filters as filters
from django.db import connection
from django.db.models import Q, QuerySet

from core.domain.calendar import Quarter, quarter_of
from core.models import User
from core.parameters import value_on
from employers.domain.expectation import quarters
from employers.domain.future_job import JOB_STATUS_LABELS, OPEN_STATUSES
from employers.domain.growth import LEARN_IN_ROUTE_LABELS
from employers.filters import ALL, ME
from employers.models import FutureJob
from employers.pipeline import overdue, stale
from employers.presentation import quarter_key

VACANCY, STALE, LATE = "vacancy", "stale", "late"
ONLY = [(VACANCY, "vacature nu"), (STALE, "navragen of het klopt"), (LATE, "had al moeten beginnen")]
THEN = [("6", "een half jaar geleden"), ("18", "anderhalf jaar geleden"), ("24", "twee jaar geleden")]

_CHOICES = """
SELECT id, name, NULL::date AS first, NULL::date AS last FROM core_sector WHERE active
UNION ALL
SELECT NULL, '', min(middle) FILTER (WHERE status = ANY(%s)), max(middle) FROM (
    SELECT status, window_start + (window_end - window_start) / 2 AS middle FROM employers_futurejob
) jobs
ORDER BY name, id
"""


def sectors_and_quarters() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The choices of two filters in one question: sectors by name, and the quarters from the first
    with an open job to the last with any (none without open jobs): what was filled years ago is no choice.
    """
    sectors: list[tuple[str, str]] = []
    found: tuple[Quarter, ...] = ()
    with connection.cursor() as cursor:
        cursor.execute(_CHOICES, [list(OPEN_STATUSES)])
        for pk, name, first, last in cursor.fetchall():
            if pk is not None:
                sectors.append((str(pk), name))
            elif first is not None:
                found = quarters(quarter_of(first), quarter_of(last))
    return sectors, [(quarter_key(one), one.label) for one in found]


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
    only = filters.ChoiceFilter(label="Alleen", method="by_need", empty_label="alles", choices=ONLY)
    manager = filters.ChoiceFilter(
        label="Van", method="by_manager", empty_label="iedereen", choices=[(ME, "mijn werkgevers")]
    )

    class Meta:
        model = FutureJob
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, user: User, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.today = user, today
        sectors, found = sectors_and_quarters()
        self.filters["sector"].extra["choices"] = sectors
        if "quarter" in self.filters:
            self.filters["quarter"].extra["choices"] = found
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

    def by_need(self, rows: Any, name: str, value: str) -> Any:
        match value:
            case "vacancy":
                return rows.open().exclude(vacancy_on=None)
            case "stale":
                days = timedelta(days=int(value_on("stale_job", self.today)))
                return stale(rows, self.today - days)
            case _:
                return overdue(rows, self.today)

    def by_manager(self, rows: QuerySet[FutureJob], name: str, value: str) -> QuerySet[FutureJob]:
        return rows.filter(employer__account_manager=self.user)


class BoardFilter(JobFilter):
    """The same above the board, where the status is a column; also above the calendar."""

    status = None

    def filter_queryset(self, queryset: Any) -> Any:
        return filters.FilterSet.filter_queryset(self, queryset)


class CalendarFilter(BoardFilter):
    """Above the calendar, where the quarter is a row."""

    quarter = None
    only = None
    then = filters.ChoiceFilter(
        label="Vergelijk met", method="as_it_was", empty_label="een jaar geleden", choices=THEN
    )

    def as_it_was(self, rows: QuerySet[FutureJob], name: str, value: str) -> QuerySet[FutureJob]:
        """Which jobs are meant stays the same; the view looks at them as they stood then."""
        return rows
