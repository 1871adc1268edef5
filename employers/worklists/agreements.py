"""Agreements of the own employers that wait for a signature, end, or were to be thought of."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from core.models import User
from core.registry import Action, WorkItem
from core.roles import ACCOUNT_MANAGER
from employers.agreement_facts import dates_of
from employers.agreement_page import at, is_renewed, terms_on
from employers.domain.agreement import AGREEMENT_KIND_LABELS, AgreementState, Asks, Terms, asks_for
from employers.models import Agreement

KIND_LABELS = {
    Asks.UNSIGNED: "Wacht op handtekening",
    Asks.ENDS: "Overeenkomst loopt af",
    Asks.REMIND: "Herinnering overeenkomst",
}


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """Gives all of every kind, in one query beside the norms."""
    if user.role != ACCOUNT_MANAGER.key:
        return
    terms = terms_on(today)
    for one in _may_ask(user, today, terms):
        asked = asks_for(dates_of(one, renewed=is_renewed(one)), terms, today)
        if asked is None:
            continue
        kind, why, due = asked
        yield WorkItem(
            kind=kind.value,
            kind_label=KIND_LABELS[kind],
            title=one.employer.name,
            why=f"{AGREEMENT_KIND_LABELS[one.kind]}. {why.reason}",
            url=one.get_absolute_url(),
            due=due,
            urgent=due < today,
            actions=_actions(one, kind),
        )


def _may_ask(user: User, today: date, terms: Terms) -> Any:
    waits = Q(state=AgreementState.SENT.value, sent_on__lte=today - timedelta(days=terms.unsigned))
    ends = Q(state=AgreementState.SIGNED.value, ends_on__lte=today + timedelta(days=terms.ends))
    reminds = Q(remind_on__lte=today) & ~Q(state=AgreementState.ENDED.value)
    rows = Agreement.objects.filter(waits | ends | reminds, employer__account_manager=user)
    return rows.select_related("employer", "renewed_by").order_by("starts_on", "id")


def _actions(one: Agreement, kind: Asks) -> tuple[Action, ...]:
    if kind == Asks.ENDS:
        return (Action("Verleng", at("renew_agreement", one.pk), method="post"),)
    if kind == Asks.REMIND:
        return (Action("Zet een nieuwe dag", at("agreement_reminder", one.pk)),)
    return (Action("Leg handtekening vast", one.get_absolute_url()),)
