"""What was asked, promised and paid per instrument: one definition, for the budget and the list behind it."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.urls import reverse

from core.models import User
from core.tenancy import question, read_in, scope
from employers.budgets import Spending
from employers.domain.instrument import Instrument
from employers.models import InstrumentBudget
from trajectories.models import InstrumentGrant
from trajectories.permissions_instruments import own_employers_only
from trajectories.querysets import GrantQuerySet

ZERO = Decimal(0)


@contextmanager
def sums_of_town(user: User) -> Iterator[None]:
    """Sums about nobody, also for who reads no files."""
    if user.as_role.files:
        yield
        return
    with scope(municipality_id=user.municipality_id):
        yield


def _of_town(user: User, rows: QuerySet[Any]) -> Iterable[Mapping[str, Any]]:
    """The same for one question, in one message."""
    return rows if user.as_role.files else read_in(question(rows), municipality_id=user.municipality_id)[0]


def grants_of_year(municipality_id: int, year: int) -> GrantQuerySet:
    """What counts in a year: all that begins in it."""
    rows: GrantQuerySet = InstrumentGrant.objects.filter(municipality_id=municipality_id, start__year=year)
    return rows.with_money()


def spending(user: User, year: int) -> Mapping[str, Spending]:
    """Per instrument of the user's town, with the address of the list behind it."""
    rows = grants_of_year(user.municipality_id, year).order_by().values("code")
    rows = rows.annotate(
        asked=Sum("committed", filter=Q(state="asked")),
        all_promised=Sum("promised"),
        all_paid=Sum("paid"),
    )
    found = {row["code"]: row for row in _of_town(user, rows)}
    return {code: _spending(user, year, code, row) for code, row in found.items()}


def _spending(user: User, year: int, code: str, row: Mapping[str, Any]) -> Spending:
    url = reverse("trajectories:budget_grants", args=[year, code])
    if tells_wage_value(user, code):
        # However many people: two looks, before and after one request, give the amount of one of them.
        return Spending(url=url, hidden=True)
    return Spending(row["asked"] or ZERO, row["all_promised"] or ZERO, row["all_paid"] or ZERO, url)


def tells_wage_value(user: User, code: str) -> bool:
    """One could count the wage value back from the subsidy: not for the employer's side."""
    return own_employers_only(user) and code == Instrument.WAGE_COST_SUBSIDY


def left_of_budget(grant: InstrumentGrant) -> Decimal | None:
    """What can still be promised in the year in which this one begins; None when there is no budget."""
    budget = InstrumentBudget.objects.filter(
        municipality_id=grant.municipality_id, code=grant.code, year=grant.start.year
    ).values_list("amount", flat=True)
    amount = budget.first()
    if amount is None:
        return None
    rows = grants_of_year(grant.municipality_id, grant.start.year).filter(code=grant.code)
    promised: Decimal | None = rows.exclude(pk=grant.pk).aggregate(sum=Sum("promised"))["sum"]
    return Decimal(amount) - (promised or ZERO)
