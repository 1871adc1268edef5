"""Social return: the duty of a contract, what fulfils it, and what is still open.

Source: page on employers, social return.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from core.domain.calendar import count_words, date_words
from core.domain.decision import Decision, all_of, allow, refuse
from core.domain.rounding import percent


class BlockUnit(StrEnum):
    YEAR = "year"
    MONTH = "month"
    HOUR = "hour"
    PLACE = "place"
    ONCE = "once"


BLOCK_UNIT_LABELS: dict[str, str] = {
    BlockUnit.YEAR: "jaar voltijd",
    BlockUnit.MONTH: "maand",
    BlockUnit.HOUR: "uur",
    BlockUnit.PLACE: "plaats",
    BlockUnit.ONCE: "keer",
}


class ItemState(StrEnum):
    WAITING = "waiting"
    CHECKED = "checked"
    REFUSED = "refused"


ITEM_STATE_LABELS: dict[str, str] = {
    ItemState.WAITING: "Nog te controleren",
    ItemState.CHECKED: "Telt mee",
    ItemState.REFUSED: "Telt niet mee",
}
CENT = Decimal("0.01")


def in_cents(amount: Decimal) -> Decimal:
    """To the cent, half a cent up."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def duty_of(value: Decimal, percent: Decimal) -> Decimal:
    """What must be fulfilled, in euro to the cent: a percentage of the contract's value."""
    return in_cents(value * percent / 100)


def worth_of(quantity: Decimal, unit_value: Decimal) -> Decimal:
    """What a number of units of a building block is worth, in euro to the cent."""
    return in_cents(quantity * unit_value)


def item_state(*, checked: bool, refused: bool) -> ItemState:
    if checked:
        return ItemState.CHECKED
    return ItemState.REFUSED if refused else ItemState.WAITING


@dataclass(frozen=True, slots=True)
class Balance:
    """How far a contract is, in euro: only what was checked counts; what waits is told beside it."""

    duty: Decimal
    checked: Decimal
    waiting: Decimal

    @property
    def open(self) -> Decimal:
        """What is still to be done; never below nought."""
        return max(self.duty - self.checked, Decimal(0))

    @property
    def open_if_all_counts(self) -> Decimal:
        """What would be left when everything that waits counts."""
        return max(self.duty - self.checked - self.waiting, Decimal(0))

    @property
    def over(self) -> Decimal:
        """What was done above the duty."""
        return max(self.checked - self.duty, Decimal(0))

    @property
    def done_share(self) -> Fraction:
        """0 to 1; a contract without a duty is done."""
        return self._share(self.checked)

    @property
    def with_waiting_share(self) -> Fraction:
        return self._share(self.checked + self.waiting)

    def _share(self, amount: Decimal) -> Fraction:
        return min(Fraction(amount) / Fraction(self.duty), Fraction(1)) if self.duty else Fraction(1)


def balance(duty: Decimal, items: Iterable[tuple[str, Decimal]]) -> Balance:
    """The balance of (state, amount) pairs. The same in SQL: SocialReturnContractQuerySet.with_sums."""
    sums = {ItemState.CHECKED: Decimal(0), ItemState.WAITING: Decimal(0), ItemState.REFUSED: Decimal(0)}
    for state, amount in items:
        sums[ItemState(state)] += amount
    return Balance(duty, sums[ItemState.CHECKED], sums[ItemState.WAITING])


# --- how a contract goes ---------------------------------------------------------------------------------


class Pace(StrEnum):
    CLOSED = "closed"
    DONE = "done"
    PAST = "past"
    ENDS = "ends"
    BEHIND = "behind"
    GOOD = "good"


PACE_LABELS: dict[str, str] = {
    Pace.CLOSED: "Afgerond",
    Pace.DONE: "Ingevuld",
    Pace.PAST: "Einddatum voorbij",
    Pace.ENDS: "Loopt bijna af",
    Pace.BEHIND: "Loopt achter",
    Pace.GOOD: "Op schema",
}
# People have to be found first: in the first quarter of the time nobody is behind.
GRACE = Fraction(1, 4)


@dataclass(frozen=True, slots=True)
class Term:
    """From when until when a contract runs, and whether it is closed."""

    start: date
    end: date
    closed: bool = False

    def passed(self, today: date) -> Fraction:
        """The share of the time that has passed, 0 to 1; today counts as passed."""
        whole = (self.end - self.start).days + 1
        gone = (today - self.start).days + 1
        return min(max(Fraction(gone, whole), Fraction(0)), Fraction(1))


def pace(term: Term, found: Balance, days_before_end: int, today: date) -> tuple[Pace, str]:
    """How a contract goes, with the sentence that says why. The norm is days before the end."""
    time, done = percent(term.passed(today)), percent(found.done_share)
    if term.closed:
        return Pace.CLOSED, "Het contract is afgerond."
    if not found.open:
        return Pace.DONE, "De verplichting is helemaal ingevuld."
    left = (term.end - today).days
    if left < 0:
        return Pace.PAST, f"Voorbij op {date_words(term.end)}, en {done}% is ingevuld."
    if left <= days_before_end:
        return Pace.ENDS, f"Loopt af op {date_words(term.end)}, en {done}% is ingevuld."
    if term.passed(today) > GRACE and found.with_waiting_share < term.passed(today):
        return Pace.BEHIND, f"{time}% van de tijd is voorbij en {done}% is ingevuld."
    return Pace.GOOD, f"{done}% is ingevuld, {time}% van de tijd is voorbij."


# --- what may be written ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What decides about an item: where it stands, its evidence, its day, and whether it has a value."""

    on: date
    evidence: str = ""
    state: str = ItemState.WAITING.value
    made_to_measure: bool = False
    reason: str = ""


def may_write_item(item: ItemFacts, term: Term, today: date) -> Decision:
    """Whether this can be kept as an item of the contract."""
    if term.closed:
        return refuse("Dit contract is afgerond. Er komt niets meer bij.")
    checks = (
        (item.state != ItemState.CHECKED, "Dit is al gecontroleerd. Er verandert niets meer aan."),
        (term.start <= item.on <= term.end, _outside(term)),
        (item.on <= today, "Deze dag moet nog komen. Leg het vast als het gedaan is."),
        (not item.made_to_measure or bool(item.reason.strip()), "Schrijf op waarom dit maatwerk meetelt."),
    )
    return all_of((refuse(text) for fine, text in checks if not fine), otherwise="Dit kan erbij.")


def _outside(term: Term) -> str:
    return (
        f"Kies een dag binnen het contract: van {date_words(term.start)} tot en met {date_words(term.end)}."
    )


@dataclass(frozen=True, slots=True)
class Text:
    """One text of an item, as it stands in its history: whose it is, and what was decided about it then."""

    by: int | None
    state: str = ItemState.WAITING.value


def may_check_own(user: int, texts: Iterable[Text]) -> Decision:
    """Whether this user may check an item: never one that they wrote, or ever changed.

    ``texts``: the rows of its history. A row that was decided on is a judgement, not a text: who said that
    something doesn't count may look at it again after somebody else mended it.
    """
    if any(text.by == user and text.state == ItemState.WAITING for text in texts):
        return refuse("Je hebt dit zelf opgeschreven. Een collega controleert het.")
    return allow("Een ander schreef dit op.")


def may_judge_item(item: ItemFacts, *, own: Decision, closed: bool) -> Decision:
    """Whether somebody may say that an item counts or not. ``own``: the answer of may_check_own."""
    if closed:
        return refuse("Dit contract is afgerond.")
    if not own:
        return own
    if item.state != ItemState.WAITING:
        return refuse(f"Hierover is al beslist: {ITEM_STATE_LABELS[item.state].lower()}.")
    return allow("Je kunt dit controleren.")


def may_count_item(item: ItemFacts, *, own: Decision, closed: bool) -> Decision:
    """Whether an item may count: it can be judged, and its evidence stands there."""
    judged = may_judge_item(item, own=own, closed=closed)
    if judged and not item.evidence.strip():
        return refuse("Er staat nog niet bij waaruit het blijkt. Vraag dat eerst.")
    return judged


def may_close(*, closed: bool, waiting: int, how: str) -> Decision:
    """Whether a contract can be closed: nothing waits to be checked, and how it ended is written down."""
    if closed:
        return refuse("Dit contract is al afgerond.")
    if waiting:
        return refuse(f"Controleer eerst nog {count_words(waiting, 'invulling', 'invullingen')}.")
    if not how.strip():
        return refuse("Schrijf op hoe het contract is afgerond.")
    return allow("Het contract kan worden afgerond.")


@dataclass(frozen=True, slots=True)
class DatedValue:
    """What a unit of a building block is worth from a day on."""

    valid_from: date
    value: Decimal


def value_on(values: Iterable[DatedValue], day: date) -> DatedValue | None:
    """The value that holds on a day: the last one that began; None when none did."""
    return max((one for one in values if one.valid_from <= day), key=lambda v: v.valid_from, default=None)
