"""How social return reads on screen: contracts with how far they are, items, building blocks, the export."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Any, Final

from django.urls import reverse

from core.cells import csv_bytes, xlsx_bytes
from core.domain.money import euro_words
from core.domain.rounding import percent
from core.models import User
from core.parameters import values_on
from core.registry import Action
from employers import permissions_social_return as permissions
from employers.domain import social_return as rules
from employers.domain.social_return import ITEM_STATE_LABELS, PACE_LABELS, Balance, ItemState, Pace, Term
from employers.models import BuildingBlock, SocialReturnContract, SocialReturnItem
from employers.services.social_return import facts_of, state_of, texts_of

TONES = {
    Pace.CLOSED: "neutral",
    Pace.DONE: "good",
    Pace.PAST: "bad",
    Pace.ENDS: "attention",
    Pace.BEHIND: "attention",
    Pace.GOOD: "good",
}
ITEM_TONES = {ItemState.WAITING: "info", ItemState.CHECKED: "good", ItemState.REFUSED: "neutral"}
TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


def days_before_end(day: date) -> int:
    """The norm: from how many days before the end a contract is looked at."""
    return int(values_on(["agreement_ends"], day).get("agreement_ends", 60))


@dataclass(frozen=True, slots=True)
class DutyPicture:
    """How far a contract is, for the bar: whole percents, and the euros in words beside it."""

    checked: int
    upto_waiting: int
    passed: int | None
    words: str


@dataclass(frozen=True, slots=True)
class ContractRow:
    contract: SocialReturnContract
    balance: Balance
    duty: str
    checked: str
    waiting: str
    open: str
    over: str
    left_if_all: str
    pace: Pace
    state: str
    tone: str
    why: str
    picture: DutyPicture


def balance_of(contract: Any) -> Balance:
    """``contract`` comes from ``with_sums()``."""
    duty = rules.duty_of(contract.value, contract.duty_percent)
    return Balance(duty, contract.checked, contract.waiting)


def contract_row(contract: Any, today: date, norm: int) -> ContractRow:
    """A contract with how far it is; ``contract`` comes from ``for_list()``."""
    found = balance_of(contract)
    term = Term(contract.start, contract.end, contract.closed_on is not None)
    pace, why = rules.pace(term, found, norm, today)
    return ContractRow(
        contract=contract,
        balance=found,
        duty=euro_words(found.duty),
        checked=euro_words(found.checked),
        waiting=euro_words(found.waiting) if found.waiting else "",
        open=euro_words(found.open),
        over=euro_words(found.over) if found.over else "",
        left_if_all=euro_words(found.open_if_all_counts),
        pace=pace,
        state=PACE_LABELS[pace],
        tone=TONES[pace],
        why=why,
        picture=_picture(found, term, today),
    )


def _picture(found: Balance, term: Term, today: date) -> DutyPicture:
    words = f"{euro_words(found.checked)} van {euro_words(found.duty)} telt mee"
    if found.waiting:
        words += f", {euro_words(found.waiting)} nog te controleren"
    return DutyPicture(
        checked=percent(found.done_share),
        upto_waiting=percent(found.with_waiting_share),
        passed=None if term.closed else percent(term.passed(today)),
        words=words,
    )


@dataclass(frozen=True, slots=True)
class Total:
    """What all contracts of a list come to."""

    duty: str
    checked: str
    waiting: str
    open: str
    share: int


def total_of(rows: Iterable[Any]) -> Total:
    """``rows`` from ``with_sums()``; what one contract has too much doesn't make up for another."""
    found = [balance_of(one) for one in rows]
    duty = sum((one.duty for one in found), Decimal(0))
    open_ = sum((one.open for one in found), Decimal(0))
    return Total(
        duty=euro_words(duty),
        checked=euro_words(sum((one.checked for one in found), Decimal(0))),
        waiting=euro_words(sum((one.waiting for one in found), Decimal(0))),
        open=euro_words(open_),
        share=percent(Fraction(duty - open_) / Fraction(duty)) if duty else 100,
    )


# --- one contract ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ItemRow:
    item: SocialReturnItem
    counted: str
    amount: str
    state: str
    tone: str
    waits: bool
    by: str
    own: bool
    actions: list[Action]


def item_rows(user: User, contract: SocialReturnContract) -> list[ItemRow]:
    items = contract.items.select_related("block", "created_by", "changed_by")
    writes = permissions.can_edit_social_return(user)
    judges = permissions.can_judge_items(user)
    closed = contract.closed_on is not None
    return [_item_row(user, item, writes=writes, judges=judges, closed=closed) for item in items]


def _item_row(user: User, item: SocialReturnItem, *, writes: bool, judges: bool, closed: bool) -> ItemRow:
    state, own = state_of(item), rules.may_check_own(user.pk, texts_of(item))
    actions = []
    if judges and rules.may_judge_item(facts_of(item), own=own, closed=closed):
        actions.append(Action("Controleer", at("check_social_return_item", item.pk)))
    elif writes and state != ItemState.CHECKED and not closed:
        actions.append(Action("Wijzig", at("change_social_return_item", item.pk)))
    return ItemRow(
        item=item,
        counted=_counted(item),
        amount=euro_words(item.amount),
        state=ITEM_STATE_LABELS[state],
        tone=ITEM_TONES[state],
        waits=state == ItemState.WAITING,
        by=str(item.created_by) if item.created_by else "",
        own=not own,
        actions=actions,
    )


def _counted(item: SocialReturnItem) -> str:
    """'0,5 × € 30.000 per jaar voltijd, Leerbaan', or why something made to measure counts."""
    if item.block is None:
        return f"Maatwerk: {item.reason}" if item.reason else "Maatwerk"
    number = f"{item.quantity:f}".rstrip("0").rstrip(".").replace(".", ",")
    worth = f"{euro_words(item.block.value)} per {item.block.get_unit_display()}"
    return f"{number} × {worth}, {item.block.name}"


@dataclass(frozen=True, slots=True)
class EarlierDuty:
    """What the duty was, from when on."""

    since: Any
    value: str
    percent: str
    duty: str


def earlier_duties(contract: SocialReturnContract) -> list[EarlierDuty]:
    """Every value that the contract has had, the newest first; nothing when it never changed."""
    history = SocialReturnContract.pgh_event_model.objects.filter(pgh_obj_id=contract.pk)  # type: ignore[attr-defined]
    lines = history.order_by("pgh_id").values_list("pgh_created_at", "value", "duty_percent")
    found = [next(group) for _, group in groupby(lines, key=lambda line: line[1:])]
    return [
        EarlierDuty(
            since=since,
            value=euro_words(value),
            percent=percent_words(part),
            duty=euro_words(rules.duty_of(value, part)),
        )
        for since, value, part in reversed(found)
    ]


def percent_words(part: Decimal) -> str:
    """'5%', '2,5%'."""
    return f"{part.normalize():f}%".replace(".", ",")


# --- building blocks -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A building block: what it is worth now, what comes, and what was."""

    code: str
    name: str
    unit: str
    value: str
    since: date | None
    source: str
    coming: list[tuple[str, date]]
    earlier: list[tuple[str, date]]


def block_rows(blocks: Iterable[BuildingBlock], today: date) -> list[BlockRow]:
    """By code; ``blocks`` of one municipality."""
    ordered = sorted(blocks, key=lambda one: (one.code, one.valid_from))
    rows = [_block_row(code, list(group), today) for code, group in groupby(ordered, lambda one: one.code)]
    return sorted(rows, key=lambda row: row.name.lower())


def _block_row(code: str, values: list[BuildingBlock], today: date) -> BlockRow:
    """``values`` in order of their first day."""
    dated = [rules.DatedValue(one.valid_from, one.value) for one in values]
    now = rules.value_on(dated, today)
    shown = next((one for one in values if now and one.valid_from == now.valid_from), values[0])
    return BlockRow(
        code=code,
        name=shown.name,
        unit=shown.get_unit_display(),
        value=euro_words(now.value) if now else "",
        since=now.valid_from if now else None,
        source=shown.source,
        coming=[(euro_words(one.value), one.valid_from) for one in values if one.valid_from > today],
        earlier=[
            (euro_words(one.value), one.valid_from)
            for one in reversed(values)
            if now and one.valid_from < now.valid_from
        ],
    )


# --- taking it along -------------------------------------------------------------------------------------

HEAD: Final = (
    "Werkgever",
    "Opdracht",
    "Contractnummer",
    "Van",
    "Tot en met",
    "Waarde (euro)",
    "Verplichting (%)",
    "Verplichting (euro)",
    "Telt mee (euro)",
    "Nog te controleren (euro)",
    "Nog open (euro)",
    "Stand",
    "Afgerond op",
    "Hoe afgerond",
)


def file_of(contracts: Iterable[Any], kind: str, today: date) -> bytes:
    """The contracts as a file; ``kind`` is csv or xlsx."""
    norm = days_before_end(today)
    rows = [_export_row(contract_row(one, today, norm)) for one in contracts]
    return csv_bytes(HEAD, rows) if kind == "csv" else xlsx_bytes(HEAD, rows, sheet="Social return")


def _export_row(row: ContractRow) -> tuple[Any, ...]:
    contract, found = row.contract, row.balance
    return (
        contract.employer.name, contract.name, contract.number, contract.start, contract.end, contract.value,
        contract.duty_percent, found.duty, found.checked, found.waiting, found.open, row.state,
        contract.closed_on, contract.closed_reason,
    )  # fmt: skip


def contract_deeds(user: User, contract: SocialReturnContract) -> list[Action]:
    """The buttons of the page of a contract."""
    if not permissions.can_edit_social_return(user) or contract.closed_on is not None:
        return []
    return [
        Action("Leg invulling vast", at("add_social_return_item", contract.pk), primary=True, icon="plus-lg"),
        Action("Wijzig", at("change_social_return_contract", contract.pk), icon="pencil"),
        Action("Rond af", at("close_social_return_contract", contract.pk)),
    ]


def list_deeds(user: User) -> list[Action]:
    """The buttons above the list."""
    found = []
    if permissions.can_create_contract(user):
        new = at("new_social_return_contract")
        found.append(Action("Nieuw contract", new, primary=True, icon="plus-lg"))
    found.append(Action("Bouwblokken", at("building_blocks")))
    return found


def export_links(query: str) -> Iterator[Action]:
    """The list as it is filtered, as a file."""
    address = at("social_return_export")
    tail = f"&{query}" if query else ""
    yield Action("Neem mee voor Excel", f"{address}?soort=xlsx{tail}", icon="download")
    yield Action("Neem mee als CSV", f"{address}?soort=csv{tail}")
