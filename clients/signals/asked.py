"""Reads what asks for one coach: the stored signals of the own caseload, the first few of each kind.

One statement. What was changed a moment ago and isn't computed yet is looked at on the spot, so that the page
never shows what somebody has just done. Nothing is written here.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from django.db import connection
from django.db.models import BooleanField, Case, Value, When

from clients.models import Client, SetAside
from clients.querysets import files_in_scope
from clients.signal_sources.terms import DUTY_KINDS
from clients.signals.compute import find_signals, followed
from core import audit
from core.models import User
from core.outbox import MAX_ATTEMPTS
from core.policy import scope_for
from core.registry import SignalFound, registry

FIRST_FEW: Final = 5
MOST_OF_ONE_KIND: Final = 200
# Jobs have a place of their own on the start page.
ELSEWHERE: Final = frozenset({"new_jobs"})
# An appointment that is planned is the answer to these.
ANSWERED_BY_APPOINTMENT: Final = frozenset({"contact_overdue", "yearly_talk", "stalled"})
MOST_PENDING: Final = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """One signal as it is shown. ``total``: how many of this kind; ``until``: set aside till that day."""

    client_id: int
    name: str
    phone: str
    kind: str
    ref: str
    why: str
    due_on: date | None
    urgent: bool
    url: str
    until: date | None
    reason: str
    total: int


_ASKED = """
SELECT * FROM (
    SELECT mine.id, mine.first_name || ' ' || mine.last_name, mine.phone, found.kind, found.ref, found.why,
           found.due_on, found.urgent, found.url, aside.until, coalesce(aside.reason, ''),
           count(*) OVER same AS total,
           row_number() OVER (same ORDER BY found.urgent DESC, found.due_on, mine.id) AS place
    FROM ({mine}) mine JOIN clients_signal found ON found.client_id = mine.id AND found.coach_id = %s
    LEFT JOIN LATERAL (
        SELECT until, reason FROM clients_setaside
        WHERE client_id = found.client_id AND kind = found.kind AND ref = found.ref
        ORDER BY id DESC LIMIT 1
    ) last_aside ON true
    LEFT JOIN LATERAL (
        SELECT last_aside.until, last_aside.reason WHERE last_aside.until > %s
    ) aside ON true
    WHERE found.kind <> ALL(%s) AND mine.id <> ALL(%s)
      AND (mine.duties OR found.kind <> ALL(%s))
      AND NOT (found.kind = ANY(%s) AND coalesce(mine.next_contact_on >= %s, false))
    WINDOW same AS (PARTITION BY aside.until IS NULL, found.kind)
) ranked
WHERE place <= CASE WHEN until IS NOT NULL OR kind = %s THEN %s ELSE %s END
ORDER BY place
"""
_PENDING = """
SELECT DISTINCT (payload->>'client_id')::bigint FROM core_outboxmessage
WHERE handled_at IS NULL AND attempts < %s AND name = 'client.changed' AND payload->>'coach_id' = %s LIMIT %s
"""


def asked_of(user: User, today: date, whole: str = "") -> list[Asked]:
    """What asks for this coach now: the first few of each kind (all of ``whole``), and all set aside."""
    pending = _pending(user)
    rows = _stored(user, today, whole, pending)
    if pending:
        rows = _with_totals([*rows, *_found_now(user, pending, today)])
    audit.note_shown(row.client_id for row in rows)
    return rows


def own_caseload(user: User) -> Any:
    """The clients whose coach this is, in sight of the role; with whether duties may be seen."""
    sees_duties = files_in_scope(user, scope_for(user, "client_duties", "view"))
    return (
        Client.objects.guided_by(user)
        .filter(coach=user)
        .annotate(
            duties=Case(When(sees_duties, then=Value(True)), default=False, output_field=BooleanField())
        )
    )


def _stored(user: User, today: date, whole: str, without: list[int]) -> list[Asked]:
    fields = ("id", "first_name", "last_name", "phone", "next_contact_on", "duties")
    mine, values = own_caseload(user).order_by().values(*fields).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            _ASKED.format(mine=mine),
            [
                *values,
                user.pk,
                today,
                list(ELSEWHERE),
                without,
                list(DUTY_KINDS),
                list(ANSWERED_BY_APPOINTMENT),
                today,
                whole,
                MOST_OF_ONE_KIND,
                FIRST_FEW,
            ],
        )
        return [Asked(*row[:-1]) for row in cursor.fetchall()]


def _pending(user: User) -> list[int]:
    """Own clients that changed and whose signals aren't computed yet; none when it is a whole crowd."""
    with connection.cursor() as cursor:
        cursor.execute(_PENDING, [MAX_ATTEMPTS, str(user.pk), MOST_PENDING + 1])
        found = [pk for (pk,) in cursor.fetchall()]
    return sorted(found) if len(found) <= MOST_PENDING else []


def _found_now(user: User, client_ids: list[int], today: date) -> list[Asked]:
    """The signals of these clients as they are at this moment."""
    own = {client.pk: client for client in own_caseload(user).filter(pk__in=client_ids)}
    asides = _asides(own, today)
    here = [source for source in registry.signal_sources if not ELSEWHERE.issuperset(source.kinds)]
    return [
        _live(own[one.client_id], one, asides.get((one.client_id, one.kind, one.ref)))
        for one in find_signals(followed(list(own)), today, here)
        if one.client_id in own and _shown(own[one.client_id], one, today)
    ]


def _shown(client: Any, found: SignalFound, today: date) -> bool:
    planned = client.next_contact_on is not None and client.next_contact_on >= today
    if found.kind in ELSEWHERE or (found.kind in DUTY_KINDS and not client.duties):
        return False
    return not (planned and found.kind in ANSWERED_BY_APPOINTMENT)


def _asides(client_ids: Iterable[int], today: date) -> dict[tuple[int, str, str], SetAside]:
    rows = SetAside.objects.filter(client_id__in=list(client_ids)).order_by("pk")
    latest = {(row.client_id, row.kind, row.ref): row for row in rows}
    return {key: row for key, row in latest.items() if row.until > today}


def _live(client: Client, found: SignalFound, aside: SetAside | None) -> Asked:
    return Asked(
        client_id=client.pk,
        name=client.full_name,
        phone=client.phone,
        kind=found.kind,
        ref=found.ref,
        why=found.why,
        due_on=found.due_on,
        urgent=found.urgent,
        url=found.url,
        until=aside.until if aside else None,
        reason=aside.reason if aside else "",
        total=0,
    )


def _with_totals(rows: list[Asked]) -> list[Asked]:
    """What was looked at on the spot (total 0) counts with what was stored."""
    stored: dict[tuple[str, bool], int] = {}
    added: dict[tuple[str, bool], int] = defaultdict(int)
    for row in rows:
        key = (row.kind, row.until is None)
        if row.total:
            stored[key] = row.total
        else:
            added[key] += 1
    return [
        replace(row, total=stored.get(key, 0) + added[key])
        for row in rows
        for key in [(row.kind, row.until is None)]
    ]
