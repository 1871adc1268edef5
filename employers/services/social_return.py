"""What is written about social return. Each verb is one transaction with its log line.

All raise Refused when a rule says no, and EditConflict when somebody else saved the same record first.
"""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from core import audit
from core.domain.decision import Decision
from core.editing import create_once, save_version
from core.models import User
from core.outbox import announce
from core.pages import Refused
from core.parameters import value_on
from employers.domain import social_return as rules
from employers.models import BuildingBlock, Employer, SocialReturnContract, SocialReturnItem
from employers.services.parts import data_set


def norm_on(day: date) -> Decimal:
    """The percentage that a contract of this day carries, unless it says otherwise."""
    return value_on("social_return_duty", day)


@transaction.atomic
def create_contract(
    *,
    by: User,
    employer: Employer,
    start: date,
    duty_percent: Decimal | None = None,
    form_key: UUID | None = None,
    **fields: Any,
) -> SocialReturnContract:
    """Writes down a contract with its duty; without a percentage the norm of its first day holds."""
    percent = norm_on(start) if duty_percent is None else duty_percent
    contract, new = create_once(
        SocialReturnContract,
        by=by,
        form_key=form_key,
        municipality_id=by.municipality_id,
        employer=employer,
        start=start,
        duty_percent=percent,
        data_set=data_set(by),
        **fields,
    )
    if new:
        _tell("social_return.contract_made", by, contract)
    return contract


@transaction.atomic
def change_contract(
    *, by: User, contract: SocialReturnContract, version: int, **changes: Any
) -> SocialReturnContract:
    """Changes a contract; the duty follows from value and percentage, what held before stays in the history.

    Refused when the contract is closed, or when an item would fall outside its days.
    """
    current = _locked(contract)
    if current.closed_on is not None:
        raise Refused("Dit contract is afgerond. Er verandert niets meer aan.")
    if changes.get("duty_percent", "") is None:
        changes["duty_percent"] = norm_on(changes.get("start", current.start))
    start, end = changes.get("start", current.start), changes.get("end", current.end)
    if current.items.exclude(on__range=(start, end)).filter(refused_reason="").exists():
        raise Refused("Er zijn invullingen van voor of na deze dagen. Kies een langere tijd.")
    saved = save_version(current, by=by, version=version, **changes)
    _tell("social_return.contract_changed", by, saved)
    return saved


@transaction.atomic
def close_contract(
    *, by: User, contract: SocialReturnContract, version: int, how: str, today: date
) -> SocialReturnContract:
    """Closes a contract, also when something is still open: ``how`` says what was agreed about that."""
    current = _locked(contract)
    waiting = current.items.filter(checked_on=None, refused_reason="").count()
    _refuse_unless(rules.may_close(closed=current.closed_on is not None, waiting=waiting, how=how))
    saved = save_version(current, by=by, version=version, closed_on=today, closed_reason=how.strip())
    _tell("social_return.contract_closed", by, saved)
    return saved


@transaction.atomic
def add_item(
    *, by: User, contract: SocialReturnContract, today: date, form_key: UUID | None = None, **fields: Any
) -> SocialReturnItem:
    """Something that fulfils the duty; it counts once somebody else checked it. See ``_worth`` for fields."""
    current = _locked(contract)
    values = _worth(current, **fields)
    _check_item(current, values, rules.ItemState.WAITING, today)
    item, new = create_once(
        SocialReturnItem,
        by=by,
        form_key=form_key,
        municipality_id=current.municipality_id,
        contract=current,
        **values,
    )
    if new:
        _tell("social_return.item_added", by, current)
    return item


@transaction.atomic
def change_item(
    *, by: User, item: SocialReturnItem, version: int, today: date, **fields: Any
) -> SocialReturnItem:
    """Changes what was written down; what was refused is looked at again."""
    contract = _locked(item.contract)
    current = SocialReturnItem.objects.get(pk=item.pk)
    values = _worth(contract, **fields)
    _check_item(contract, values, state_of(current), today)
    saved = save_version(item, by=by, version=version, refused_reason="", **values)
    _tell("social_return.item_changed", by, contract)
    return saved


@transaction.atomic
def count_item(*, by: User, item: SocialReturnItem, version: int, today: date) -> SocialReturnItem:
    """Somebody looked at the evidence: it counts. Never the one who wrote it down."""
    contract, current = _judged(item)
    own = rules.may_check_own(by.pk, history_of(current))
    _refuse_unless(rules.may_count_item(facts_of(current), own=own, closed=contract.closed_on is not None))
    saved = save_version(item, by=by, version=version, checked_on=today, checked_by=str(by))
    _tell("social_return.item_checked", by, contract)
    return saved


@transaction.atomic
def refuse_item(*, by: User, item: SocialReturnItem, version: int, reason: str) -> SocialReturnItem:
    """It doesn't count; the reason stands beside it. Never by the one who wrote it down."""
    contract, current = _judged(item)
    own = rules.may_check_own(by.pk, history_of(current))
    _refuse_unless(rules.may_judge_item(facts_of(current), own=own, closed=contract.closed_on is not None))
    if not reason.strip():
        raise Refused("Schrijf op waarom dit niet meetelt.")
    saved = save_version(item, by=by, version=version, refused_reason=reason.strip())
    _tell("social_return.item_refused", by, contract)
    return saved


@transaction.atomic
def add_block_value(*, by: User, form_key: UUID | None = None, **fields: Any) -> BuildingBlock:
    """What a building block is worth from a day on; what held before stays for what was done then."""
    try:
        with transaction.atomic():
            block, new = create_once(
                BuildingBlock, by=by, form_key=form_key, municipality_id=by.municipality_id, **fields
            )
    except IntegrityError as error:
        if "building_block_once_a_day" in str(error):
            raise Refused("Voor deze dag staat dit bouwblok er al.") from error
        raise
    if new:
        audit.record("social_return.block_valued", by=by, on=block)
    return block


# --- inside ----------------------------------------------------------------------------------------------


def facts_of(item: SocialReturnItem) -> rules.ItemFacts:
    return rules.ItemFacts(
        on=item.on,
        evidence=item.evidence,
        state=state_of(item),
        made_to_measure=item.block_id is None,
        reason=item.reason,
    )


def state_of(item: SocialReturnItem) -> rules.ItemState:
    return rules.item_state(checked=item.checked_on is not None, refused=bool(item.refused_reason))


def texts_of(item: SocialReturnItem) -> tuple[rules.Text, ...]:
    """Who wrote this down and who changed it last: for a button, without a question per row."""
    return (rules.Text(item.created_by_id), rules.Text(item.changed_by_id, state_of(item)))


def history_of(item: SocialReturnItem) -> tuple[rules.Text, ...]:
    """Everybody who ever changed it too, for who is about to judge it."""
    rows = SocialReturnItem.pgh_event_model.objects.filter(pgh_obj_id=item.pk)  # type: ignore[attr-defined]
    told = rows.order_by("pgh_id").values_list("changed_by_id", "checked_on", "refused_reason")
    return texts_of(item) + tuple(
        rules.Text(by, rules.item_state(checked=checked is not None, refused=bool(refused)))
        for by, checked, refused in told
    )


def _worth(
    contract: SocialReturnContract,
    *,
    on: date,
    code: str = "",
    quantity: Decimal | None = None,
    amount: Decimal | None = None,
    reason: str = "",
    **rest: Any,
) -> dict[str, Any]:
    """The fields of an item: the value of its building block (``code``) on its day, or its own amount."""
    if not code:
        if amount is None:
            raise Refused("Vul in hoeveel euro dit maatwerk waard is.")
        return {"on": on, "block": None, "quantity": Decimal(1), "amount": amount, "reason": reason, **rest}
    if quantity is None:
        raise Refused("Vul in hoeveel het er zijn.")
    there = BuildingBlock.objects.filter(municipality_id=contract.municipality_id, code=code)
    block = there.filter(valid_from__lte=on).order_by("-valid_from").first()
    if block is None:
        raise Refused("Dit bouwblok had op die dag nog geen waarde.")
    worth = rules.worth_of(quantity, block.value)
    return {"on": on, "block": block, "quantity": quantity, "amount": worth, "reason": "", **rest}


def _check_item(
    contract: SocialReturnContract, values: dict[str, Any], state: rules.ItemState, today: date
) -> None:
    facts = rules.ItemFacts(
        on=values["on"],
        evidence=values.get("evidence", ""),
        state=state,
        made_to_measure=values["block"] is None,
        reason=values["reason"],
    )
    term = rules.Term(contract.start, contract.end, contract.closed_on is not None)
    _refuse_unless(rules.may_write_item(facts, term, today))


def _judged(item: SocialReturnItem) -> tuple[SocialReturnContract, SocialReturnItem]:
    contract = _locked(item.contract)
    return contract, SocialReturnItem.objects.get(pk=item.pk)


def _locked(contract: SocialReturnContract) -> SocialReturnContract:
    rows = SocialReturnContract.objects.select_for_update(of=("self",)).select_related("employer")
    return rows.get(pk=contract.pk)


def _refuse_unless(decision: Decision) -> None:
    if not decision:
        raise Refused(decision.reason)


def _tell(action: str, by: User, contract: SocialReturnContract) -> None:
    audit.record(action, by=by, on=contract)
    announce("employer.changed", employer_id=contract.employer_id)
