"""What a list of residents shows: the rows of one page, read in a few queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from clients.domain import benefit
from clients.domain.contact_norm import ContactNorms
from clients.models import BenefitPeriod, Client, FileOpening
from clients.services import contact_due_for
from core import audit
from core.domain.calendar import count_words
from core.models import User
from core.registry import Action


@dataclass(frozen=True, slots=True)
class CaseloadRow:
    """One line with a name. ``overdue`` says how far the norm is passed, '' when in time."""

    pk: int
    name: str
    number: str
    url: str
    rung: int | None
    expected: int | None
    category: str
    months: int
    coach: str
    target_group: str
    last_contact: date | None
    next_contact: date | None
    next_passed: bool
    overdue: str
    ended: bool


@dataclass(frozen=True, slots=True)
class NamelessRow:
    """One line for who may count but not read: no name, and the way in with a reason."""

    pk: int
    number: str
    rung: int | None
    expected: int | None
    category: str
    team: str
    coach: str
    open_until: datetime | None
    action: Action


def months_per_client(client_ids: Iterable[int], today: date) -> dict[int, int]:
    """Months on benefit of several clients, in one query."""
    ids = list(client_ids)
    audit.note_shown(ids)
    periods: dict[int, list[benefit.BenefitPeriod]] = defaultdict(list)
    rows = BenefitPeriod.objects.filter(client_id__in=ids).order_by("id")
    for pk, kind, start, end in rows.values_list("client_id", "kind", "start", "end"):
        periods[pk].append(benefit.BenefitPeriod(kind, start, end))
    return {pk: benefit.months_on_benefit(periods[pk], today) for pk in ids}


def rows_with_names(ids: list[int], norms: ContactNorms, today: date) -> list[CaseloadRow]:
    """The lines of these clients, in this order."""
    found = Client.objects.select_related("team", "coach", "target_group").in_bulk(ids)
    months = months_per_client(ids, today)
    return [_row(found[pk], months[pk], norms, today) for pk in ids if pk in found]


def _row(client: Client, months: int, norms: ContactNorms, today: date) -> CaseloadRow:
    due = contact_due_for(client, norms, today)
    ended = client.status == Client.Status.ENDED
    rule = "de norm" if client.contact_days is None else "de afspraak"
    late = f"{count_words(due.days_over, 'dag', 'dagen')} over {rule}" if due.overdue else ""
    return CaseloadRow(
        pk=client.pk,
        name=client.full_name,
        number=client.number,
        url=reverse("clients:client", args=[client.pk]),
        rung=client.rung,
        expected=client.rung_expected,
        category=client.category,
        months=months,
        coach=str(client.coach or ""),
        target_group=str(client.target_group or ""),
        last_contact=client.last_contact_on,
        next_contact=client.next_contact_on,
        next_passed=client.next_contact_on is not None and client.next_contact_on < today,
        overdue="" if ended else late,
        ended=ended,
    )


def rows_without_names(ids: list[int], user: User) -> list[NamelessRow]:
    """The lines of these clients, in this order, without reading a name."""
    audit.note_shown(ids)
    fields = ("pk", "number", "rung", "rung_expected", "category", "team__name")
    rows = Client.objects.filter(pk__in=ids).values(*fields, "coach__first_name", "coach__last_name")
    open_until = dict(
        FileOpening.objects.filter(user=user, client_id__in=ids).running().values_list("client_id", "until")
    )
    found = {row["pk"]: _nameless(row, open_until.get(row["pk"])) for row in rows}
    return [found[pk] for pk in ids if pk in found]


def _nameless(row: dict[str, Any], until: datetime | None) -> NamelessRow:
    if until is None:
        deed = Action("Dossier openen met reden", reverse("clients:open", args=[row["pk"]]))
    else:
        end = timezone.localtime(until).strftime("%H:%M")
        deed = Action(f"Naar het dossier (open tot {end})", reverse("clients:client", args=[row["pk"]]))
    return NamelessRow(
        pk=row["pk"],
        number=row["number"],
        rung=row["rung"],
        expected=row["rung_expected"],
        category=row["category"],
        team=row["team__name"],
        coach=f"{row['coach__first_name'] or ''} {row['coach__last_name'] or ''}".strip(),
        open_until=until,
        action=deed,
    )


@dataclass(frozen=True, slots=True)
class Spread:
    """Where the own caseload is: people per rung (None = not known), and per target group, largest first."""

    rungs: dict[int | None, int]
    groups: list[tuple[int, str, int]]
    groupless: int


def spread_of(user: User) -> Spread:
    """How the own caseload is spread, in one query."""
    own = Client.objects.guided_by(user).active().filter(coach=user).order_by("rung", "target_group_id")
    rungs: dict[int | None, int] = defaultdict(int)
    groups: dict[tuple[int, str], int] = defaultdict(int)
    groupless = 0
    counted = own.values_list("rung", "target_group_id", "target_group__name").annotate(number=Count("id"))
    for rung, group, name, number in counted:
        rungs[rung] += number
        if group is None:
            groupless += number
        else:
            groups[group, name] += number
    largest = sorted(groups.items(), key=lambda item: (-item[1], item[0][1]))
    return Spread(dict(rungs), [(pk, name, count) for (pk, name), count in largest], groupless)
