"""Contracts with a duty that end or fall behind, and what colleagues wrote down that waits to be checked."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q

from core.domain.calendar import count_words
from core.models import User
from core.registry import Action, WorkItem
from core.roles import ACCOUNT_MANAGER
from employers.domain.social_return import Pace
from employers.models import SocialReturnContract, SocialReturnItem
from employers.social_return_page import at, contract_row, days_before_end

ASKING = {
    Pace.PAST: ("social_return_ends", "Social return loopt af"),
    Pace.ENDS: ("social_return_ends", "Social return loopt af"),
    Pace.BEHIND: ("social_return_behind", "Social return loopt achter"),
}


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """Gives all of every kind, in one query beside the norm."""
    if user.role != ACCOUNT_MANAGER.key:
        return
    mine = Q(employer__account_manager=user)
    waits = SocialReturnItem.objects.filter(
        contract=OuterRef("pk"), checked_on=None, refused_reason=""
    ).exclude(Q(created_by=user) | Q(changed_by=user))
    rows = (
        SocialReturnContract.objects.visible_to(user)
        .filter(closed_on=None)
        .annotate(mine_to_check=Exists(waits))
        .filter(mine | Q(mine_to_check=True))
        .for_list()
    )
    norm = days_before_end(today)
    for contract in rows:
        if contract.employer.account_manager_id == user.pk:
            yield from _late(contract, today, norm)
        if contract.mine_to_check:
            yield _to_check(contract)


def _late(contract: Any, today: date, norm: int) -> Iterator[WorkItem]:
    """A contract that ends or falls behind."""
    row = contract_row(contract, today, norm)
    if row.pace not in ASKING:
        return
    kind, label = ASKING[row.pace]
    yield WorkItem(
        kind=kind,
        kind_label=label,
        title=contract.employer.name,
        why=f"{contract.name}. {row.why}",
        url=contract.get_absolute_url(),
        due=contract.end,
        urgent=contract.end < today,
        actions=(Action("Leg invulling vast", at("add_social_return_item", contract.pk)),),
    )


def _to_check(contract: Any) -> WorkItem:
    """What a colleague wrote down."""
    count = count_words(contract.waiting_items, "invulling wacht", "invullingen wachten")
    return WorkItem(
        kind="social_return_check",
        kind_label="Social return controleren",
        title=contract.employer.name,
        why=f"{contract.name}. {count} op controle.",
        url=contract.get_absolute_url(),
        actions=(Action("Controleer", contract.get_absolute_url()),),
    )
