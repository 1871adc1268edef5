"""Taking part in support from the catalogue: its states, when it may start, and how many places there are.

Support that costs money starts only after the benefit is granted. Source: page on the client file, path of
a client (search period) and provisions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from clients.domain.benefit import COUNTED_KINDS, BenefitPeriod
from core.domain.calendar import count_words, date_words
from core.domain.decision import Decision, all_of, allow, refuse
from core.domain.state_table import StateTable, Transition


class EnrolmentState(StrEnum):
    ENROLLED = "enrolled"
    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"
    CANCELLED = "cancelled"


class EnrolmentAction(StrEnum):
    START = "start"
    EXTEND = "extend"
    FINISH = "finish"
    STOP = "stop"
    CANCEL = "cancel"


ENROLMENT_STATE_LABELS: dict[str, str] = {
    EnrolmentState.ENROLLED: "Aangemeld",
    EnrolmentState.RUNNING: "Loopt",
    EnrolmentState.FINISHED: "Afgerond",
    EnrolmentState.STOPPED: "Gestopt",
    EnrolmentState.CANCELLED: "Gaat niet door",
}
ENROLMENT_ACTION_LABELS: dict[str, str] = {
    EnrolmentAction.START: "Beginnen",
    EnrolmentAction.EXTEND: "Verlengen",
    EnrolmentAction.FINISH: "Afronden",
    EnrolmentAction.STOP: "Stoppen",
    EnrolmentAction.CANCEL: "Afmelden",
}
_S, _A = EnrolmentState, EnrolmentAction
ENROLMENT_TABLE = StateTable(
    name="Deelname aan ondersteuning",
    initial=_S.ENROLLED,
    states=ENROLMENT_STATE_LABELS,
    actions=ENROLMENT_ACTION_LABELS,
    now={
        _S.ENROLLED: "Deze inwoner is aangemeld, en nog niet begonnen.",
        _S.RUNNING: "Deze deelname loopt al.",
        _S.FINISHED: "Deze deelname is al afgerond.",
        _S.STOPPED: "Deze deelname is gestopt.",
        _S.CANCELLED: "Deze deelname gaat niet door.",
    },
    transitions=(
        Transition(_S.ENROLLED, _A.START, _S.RUNNING, "Er is plaats, en bij een prijs ook een uitkering."),
        Transition(_S.ENROLLED, _A.CANCEL, _S.CANCELLED, "De reden staat erbij."),
        Transition(_S.RUNNING, _A.EXTEND, _S.RUNNING, "Later dan het einde van nu; nog een keer met reden."),
        Transition(_S.RUNNING, _A.FINISH, _S.FINISHED, "Het resultaat staat erbij."),
        Transition(_S.RUNNING, _A.STOP, _S.STOPPED, "Resultaat en reden staan erbij."),
    ),
)
OPEN_STATES = frozenset({_S.ENROLLED, _S.RUNNING})
BEST_RATING = 5
# From here on a mean of ratings says something, and nobody's own words can be guessed from it.
FEWEST_RATINGS = 5


@dataclass(frozen=True, slots=True)
class Offer:
    """What the catalogue says about one provision. ``volume`` None = no limit. ``price`` in euro."""

    price: Decimal = Decimal(0)
    volume: int | None = None
    contract_from: date | None = None
    contract_until: date | None = None
    active: bool = True


@dataclass(frozen=True, slots=True)
class Room:
    """Places of a contract. ``left`` None = no limit; ``waiting`` people are enrolled and did not start."""

    volume: int | None
    taken: int
    waiting: int

    @property
    def left(self) -> int | None:
        return None if self.volume is None else max(self.volume - self.taken, 0)

    @property
    def full(self) -> bool:
        return self.left == 0

    @property
    def words(self) -> str:
        """Places in a sentence: 'nog 3 van 12 plaatsen', 'vol: 2 mensen wachten'."""
        if self.volume is None or self.left is None:
            return "geen vast aantal plaatsen"
        if not self.full:
            return f"nog {self.left} van {count_words(self.volume, 'plaats', 'plaatsen')}"
        if not self.waiting:
            return "vol"
        verb = "wacht" if self.waiting == 1 else "wachten"
        return f"vol: {count_words(self.waiting, 'inwoner', 'inwoners')} {verb}"


def may_enrol(offer: Offer, today: date) -> Decision:
    """Enrolling is possible while the provision is in use and its contract hasn't ended; also when it is
    full (then somebody waits) and also before a benefit is granted.
    """
    if not offer.active:
        return refuse("Dit aanbod is niet meer in gebruik. Kies iets anders.")
    if offer.contract_until is not None and today > offer.contract_until:
        return refuse(f"Het contract liep tot en met {date_words(offer.contract_until)}. Kies iets anders.")
    return allow("Dit kan gekozen worden.")


def may_start(
    state: str, offer: Offer, room: Room, periods: Iterable[BenefitPeriod], start: date, today: date
) -> Decision:
    """Whether somebody may begin on this day, with every reason why not at once."""
    step = ENROLMENT_TABLE.may(state, EnrolmentAction.START)
    if not step:
        return step
    if start > today:
        return refuse("Leg het begin vast op de dag zelf of daarna.")
    return all_of(
        [benefit_first(offer.price, periods, start), _within_contract(offer, start), _place(room)],
        otherwise="Het kan beginnen.",
    )


def benefit_first(price: Decimal, periods: Iterable[BenefitPeriod], start: date) -> Decision:
    """Support that costs money starts on or after the first day of a granted benefit that still runs then.

    Counts: Participatiewet, IOAW, IOAZ and Bbz. Free support may always start.
    """
    if price <= 0:
        return allow("Dit kost niets, dus het kan altijd beginnen.")
    for period in periods:
        runs = period.starts_on <= start and (period.ends_on is None or period.ends_on >= start)
        if runs and period.kind in COUNTED_KINDS:
            return allow(f"De uitkering loopt sinds {date_words(period.starts_on)}.")
    return refuse(
        "Dit kost geld en kan pas beginnen als de uitkering is toegekend. "
        f"Op {date_words(start)} staat er geen uitkering in het dossier. Aanmelden kan al wel."
    )


def _within_contract(offer: Offer, start: date) -> Decision:
    if offer.contract_from is not None and start < offer.contract_from:
        return refuse(f"Het contract begint pas op {date_words(offer.contract_from)}.")
    if offer.contract_until is not None and start > offer.contract_until:
        return refuse(f"Het contract liep tot en met {date_words(offer.contract_until)}.")
    return allow("Het contract loopt.")


def _place(room: Room) -> Decision:
    if not room.full:
        return allow("Er is plaats.")
    others = room.waiting - 1
    behind = f" Er wachten nog {others} anderen." if others > 1 else ""
    return refuse(f"Alle {room.volume} plaatsen zijn bezet. Deze inwoner wacht op een plaats.{behind}")


def may_extend(state: str, planned_end: date | None, until: date, extended: int, reason: str) -> Decision:
    """The first extension needs no reason, each next one does. Until a later day than now."""
    step = ENROLMENT_TABLE.may(state, EnrolmentAction.EXTEND)
    if not step:
        return step
    if planned_end is not None and until <= planned_end:
        return refuse(f"Kies een dag na {date_words(planned_end)}.")
    if extended > 0 and not reason.strip():
        return refuse("Dit is al eerder verlengd. Schrijf op waarom nog een keer.")
    return allow("Verlengen kan.")


def may_end(
    state: str, action: str, *, start: date | None, end: date | None, today: date, reason: str
) -> Decision:
    """Finishing, stopping or cancelling: on a day that has come, not before the start, with a reason when
    it stops before the aim.
    """
    step = ENROLMENT_TABLE.may(state, action)
    if not step:
        return step
    if action in (EnrolmentAction.STOP, EnrolmentAction.CANCEL) and not reason.strip():
        return refuse("Schrijf op waarom het stopt. Daar leert een volgende keer van.")
    if end is not None and end > today:
        return refuse("De dag waarop het eindigde, is nog niet geweest.")
    if start is not None and end is not None and end < start:
        return refuse(f"Het begon op {date_words(start)}. Het einde kan niet eerder zijn.")
    return allow("Dit kan worden vastgelegd.")


def planned_end(start: date, weeks: int | None) -> date | None:
    """The last day of so many weeks; None when it has no fixed length."""
    return start + timedelta(days=7 * weeks - 1) if weeks else None


def review_passed(review_on: date | None, today: date) -> bool:
    """The day itself is still in time."""
    return review_on is not None and today > review_on


def waiting_words(room: Room) -> str:
    """What a coach hears before enrolling: '' while there is room."""
    if not room.full:
        return ""
    number = room.waiting + 1
    return f"Alle {room.volume} plaatsen zijn bezet. Deze inwoner wordt nummer {number} op de wachtlijst."
