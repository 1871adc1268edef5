"""Requests that wait for a decision, and subsidies that follow the amounts of a new year: for who decides."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from core.models import User
from core.policy import may
from core.registry import Action, WorkItem
from employers.domain.instrument import INSTRUMENT_LABELS, Instrument
from trajectories.deeds import at
from trajectories.domain.grant import GrantState, deadlines
from trajectories.grant_page import facts_of
from trajectories.models import InstrumentGrant

MOST = 25
LABELS = {"grant_decide": "Instrument: besluit", "grant_index": "Loonkostensubsidie: indexeren"}


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """One question: what is asked, with the term of the law first, and what must be counted again."""
    if not may(user, "instrument_grant", "decide"):
        return
    first = date(today.year, 1, 1)
    runs = Q(end=None) | Q(end__gte=first)
    old = Q(
        runs,
        state=GrantState.GRANTED.value,
        code=Instrument.WAGE_COST_SUBSIDY.value,
        decided_on__lt=first,
    )
    found = InstrumentGrant.objects.visible_to(user).filter(Q(state=GrantState.ASKED.value) | old)
    found = found.exclude(created_by=user).select_related("client", "employer")
    for one in found.order_by("decide_by", "asked_on", "id")[:MOST]:
        yield _item(one, today)


def _item(one: InstrumentGrant, today: date) -> WorkItem:
    asks = [found for found in deadlines(facts_of(one), today) if found.kind in LABELS]
    deed, name = (
        ("Bekijk", "grant") if one.state == GrantState.ASKED else ("Bereken opnieuw", "recount_grant")
    )
    return WorkItem(
        kind=asks[0].kind if asks else "grant_decide",
        kind_label=LABELS[asks[0].kind if asks else "grant_decide"],
        title=f"{INSTRUMENT_LABELS[one.code]} voor {one.client}",
        why=asks[0].why if asks else f"Aangevraagd bij {one.employer.name}. Er is nog niet besloten.",
        url=one.get_absolute_url(),
        due=asks[0].on if asks else one.asked_on,
        urgent=bool(asks) and asks[0].urgent,
        actions=(Action(deed, at(name, one.pk)),),
        order=30,
    )
