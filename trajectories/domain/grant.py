"""The states of an instrument for one person at one employer. People decide; the application records.

Source: page on employers, instruments; page on law and norms.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from core.domain.calendar import add_months, date_words, relative_words
from core.domain.decision import Decision, allow, refuse
from core.domain.money import euro_words
from core.domain.state_table import StateTable, Transition
from employers.domain.instrument import Instrument
from employers.domain.instrument_facts import Limits
from employers.domain.instrument_terms import Term, TermState
from trajectories.domain.candidate import OPEN_STATES, CandidateState


class GrantState(StrEnum):
    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    STOPPED = "stopped"
    ENDED = "ended"


class GrantAction(StrEnum):
    GRANT = "grant"
    REFUSE = "refuse"
    STOP = "stop"
    END = "end"


GRANT_STATE_LABELS: dict[str, str] = {
    GrantState.ASKED: "Aangevraagd",
    GrantState.GRANTED: "Toegekend",
    GrantState.REFUSED: "Afgewezen",
    GrantState.STOPPED: "Gestopt",
    GrantState.ENDED: "Afgelopen",
}
GRANT_ACTION_LABELS: dict[str, str] = {
    GrantAction.GRANT: "Toekennen",
    GrantAction.REFUSE: "Afwijzen",
    GrantAction.STOP: "Eerder stoppen",
    GrantAction.END: "Afronden",
}
_WHO = "Wie besloot, wanneer en waarom staat erbij."
GRANT_TABLE = StateTable(
    name="Instrument",
    initial=GrantState.ASKED,
    states=GRANT_STATE_LABELS,
    actions=GRANT_ACTION_LABELS,
    now={
        GrantState.ASKED: "Over deze aanvraag is nog niet besloten.",
        GrantState.GRANTED: "Dit instrument is al toegekend.",
        GrantState.REFUSED: "Deze aanvraag is al afgewezen.",
        GrantState.STOPPED: "Dit instrument is eerder gestopt.",
        GrantState.ENDED: "Dit instrument is afgelopen.",
    },
    transitions=(
        Transition(
            GrantState.ASKED,
            GrantAction.GRANT,
            GrantState.GRANTED,
            "De voorwaarden kloppen en wie besloot staat erbij.",
        ),
        Transition(GrantState.ASKED, GrantAction.REFUSE, GrantState.REFUSED, _WHO),
        Transition(GrantState.GRANTED, GrantAction.STOP, GrantState.STOPPED, _WHO),
        Transition(GrantState.GRANTED, GrantAction.END, GrantState.ENDED, "De periode is voorbij."),
    ),
)


# Once somebody said yes: only these use up the one request in twelve months (page on law and norms, art.
# 10d). A request that waits or got a no doesn't: the account manager, who can't look into the file, could
# otherwise keep the coach from asking for a year.
EVER_GRANTED = (GrantState.GRANTED, GrantState.STOPPED, GrantState.ENDED)
NOT_BY_ASKER = "Wie iets aanvraagt, besluit er niet over. Vraag een collega."


@dataclass(frozen=True, slots=True)
class Decided:
    """When and why; euro that is promised at most, and whether that may be over the budget.

    ``other``: who decided, when that is somebody else than who writes it down; "" = who writes it down.
    """

    on: date
    other: str = ""
    reason: str = ""
    amount: Decimal = Decimal(0)
    over_budget: bool = False


def stands_beside(state: str, *, asked_by: int | None, asker: int | None) -> bool:
    """Whether an instrument at the same employer and time is one that a new request must go together with.

    What runs always is. What waits only for who asked it: nobody blocks another with a request, and who
    asked twice is told. ``asker`` None: when it is filled in or decided; then only what runs counts.
    """
    if state == GrantState.GRANTED:
        return True
    return state == GrantState.ASKED and asker is not None and asked_by == asker


def may_decide_for(decided: Decided, asker: str) -> Decision:
    """Whether the decision of the other that is named can be written down: not when that is who asked."""
    if not decided.other.strip():
        return allow("Wie het besluit neemt, legt het ook vast.")
    if _plain(decided.other) == _plain(asker):
        return refuse(NOT_BY_ASKER)
    return allow("Wie besloot en wie dat vastlegt, staan er allebei bij.")


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def may_ask_for(candidate_state: str) -> Decision:
    """An instrument for a candidate: while somebody takes part, or works there. "" = no candidate."""
    if not candidate_state or candidate_state in OPEN_STATES or candidate_state == CandidateState.PLACED:
        return allow("Aanvragen kan.")
    return refuse(
        "Deze kandidaat doet niet meer mee bij deze baan. Een instrument kan worden aangevraagd bij een "
        "werkgever waar iemand werkt of meedoet."
    )


def may_ask(terms: Iterable[Term]) -> Decision:
    """A request with a term that isn't met is refused with that term; what isn't known yet may follow."""
    missed = [term.text for term in terms if term.state == TermState.NOT_MET]
    return refuse(" ".join(missed)) if missed else allow("Aan de bekende voorwaarden is voldaan.")


def may_grant(
    state: str, terms: Iterable[Term], decided: Decided, counted: Decimal | None, asked_on: date, today: date
) -> Decision:
    """Every term is met, somebody decided, and not more is promised than was counted."""
    move = _decided(state, GrantAction.GRANT, decided, asked_on, today)
    if not move:
        return move
    open_terms = [term.text for term in terms if term.state != TermState.MET]
    if open_terms:
        return refuse(" ".join(open_terms))
    if counted is None:
        return refuse("Het bedrag is nog niet te berekenen. Vul eerst aan wat ontbreekt.")
    if decided.amount > counted:
        return refuse(f"Meer dan {euro_words(counted)} kan niet: zo is het bedrag berekend.")
    return allow("Alle voorwaarden kloppen.")


def may_refuse(state: str, decided: Decided, asked_on: date, today: date) -> Decision:
    """With a reason, by somebody."""
    return _with_reason(state, GrantAction.REFUSE, decided, asked_on, today)


def may_stop(state: str, decided: Decided, asked_on: date, today: date) -> Decision:
    """Earlier than agreed: with a reason, by somebody."""
    return _with_reason(state, GrantAction.STOP, decided, asked_on, today)


def may_end(state: str, end: date | None, today: date) -> Decision:
    """After its last day. Without an end it stops, or goes on."""
    move = GRANT_TABLE.may(state, GrantAction.END)
    if not move:
        return move
    if end is None:
        return refuse("Er is geen einddatum. Stop de inzet, met de reden.")
    if end >= today:
        return refuse(f"De periode loopt nog tot en met {date_words(end)}.")
    return allow("De periode is voorbij.")


def _decided(state: str, action: GrantAction, decided: Decided, asked_on: date, today: date) -> Decision:
    move = GRANT_TABLE.may(state, action)
    if not move:
        return move
    if not asked_on <= decided.on <= today:
        return refuse("Het besluit is van na de aanvraag, en niet in de toekomst.")
    return allow("Wie besloot en wanneer staat erbij.")


def _with_reason(state: str, action: GrantAction, decided: Decided, asked_on: date, today: date) -> Decision:
    move = _decided(state, action, decided, asked_on, today)
    if move and not decided.reason.strip():
        return refuse("Schrijf op waarom.")
    return move


def may_recount(state: str, code: str, decided: Decided, asked_on: date, today: date) -> Decision:
    """A running wage-cost subsidy follows the wage value and the yearly amounts."""
    if state != GrantState.GRANTED or code != Instrument.WAGE_COST_SUBSIDY:
        return refuse("Alleen een loonkostensubsidie die loopt, wordt opnieuw berekend.")
    if not decided.reason.strip():
        return refuse("Schrijf op waarom.")
    if not asked_on <= decided.on <= today:
        return refuse("Het besluit is van na de aanvraag, en niet in de toekomst.")
    return allow("Opnieuw berekenen kan.")


def may_extend(state: str, code: str, end: date | None, new_end: date) -> Decision:
    """A trial placement that runs may take longer; the terms say how long."""
    if state != GrantState.GRANTED or code != Instrument.TRIAL_PLACEMENT:
        return refuse("Alleen een proefplaats die loopt, kan worden verlengd.")
    if end is not None and new_end <= end:
        return refuse("De nieuwe laatste dag ligt na de oude.")
    return allow("Verlengen kan.")


def may_pay(
    state: str, committed: Decimal, paid: Decimal, amount: Decimal, on: date, today: date, why: str
) -> Decision:
    """Of what was granted, also after it ended. More than was promised asks for a sentence."""
    if state in (GrantState.ASKED, GrantState.REFUSED):
        return refuse("Betalen kan na een besluit om toe te kennen.")
    if on > today:
        return refuse("Leg een betaling vast op de dag zelf of daarna.")
    if paid + amount > committed and not why.strip():
        left = euro_words(max(committed - paid, Decimal(0)))
        return refuse(f"Dit is meer dan is toegezegd (nog {left}). Schrijf erbij waarom.")
    return allow("Dit kan worden betaald.")


# --- days that count --------------------------------------------------------------------------------

NEARS = timedelta(days=14)
LOOK_AHEAD = timedelta(days=42)


def decide_by(code: str, asked_on: date, limits: Limits) -> date | None:
    """The last day for the decision; only the wage-cost subsidy has a term in the law."""
    if code != Instrument.WAGE_COST_SUBSIDY:
        return None
    return asked_on + timedelta(weeks=int(limits.decide_weeks))


def remeasure_by(
    code: str, flat_rate: bool, start: date, measured_on: date | None, limits: Limits
) -> date | None:
    """Before which day the wage value is measured (again)."""
    if code != Instrument.WAGE_COST_SUBSIDY:
        return None
    if measured_on is not None:
        return add_months(measured_on, int(limits.remeasure_months))
    return add_months(start, int(limits.flat_months)) if flat_rate else None


@dataclass(frozen=True, slots=True)
class Facts:
    """What of a grant makes days that count."""

    code: str
    state: str
    start: date
    end: date | None
    flat_rate: bool
    wage_value: int | None
    decide_by: date | None
    remeasure_on: date | None
    decided_on: date | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something about a grant that asks for somebody before ``on``."""

    kind: str
    on: date
    why: str
    urgent: bool


def deadlines(grant: Facts, today: date) -> tuple[Deadline, ...]:
    """What asks for somebody now, the most pressing first."""
    found = (_decision(grant, today), _measure(grant, today), _trial(grant, today), _index(grant, today))
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.on))


def _decision(grant: Facts, today: date) -> Deadline | None:
    if grant.state != GrantState.ASKED or grant.decide_by is None:
        return None
    left = (grant.decide_by - today).days
    why = f"Besluit uiterlijk {date_words(grant.decide_by)}, {relative_words(grant.decide_by, today)}."
    return Deadline("grant_decide", grant.decide_by, why, left <= NEARS.days)


def _measure(grant: Facts, today: date) -> Deadline | None:
    """The flat rate ends, or the measured value gets old."""
    if grant.state != GrantState.GRANTED or grant.remeasure_on is None:
        return None
    if grant.remeasure_on - LOOK_AHEAD > today:
        return None
    day, urgent = grant.remeasure_on, grant.remeasure_on - NEARS <= today
    if grant.flat_rate and grant.wage_value is None:
        why = f"Het forfaitaire bedrag stopt op {date_words(day)}. Meet voor die tijd de loonwaarde."
        return Deadline("grant_flat_ends", day, why, urgent)
    return Deadline("grant_remeasure", day, f"Meet de loonwaarde opnieuw voor {date_words(day)}.", urgent)


def _trial(grant: Facts, today: date) -> Deadline | None:
    on_benefit = (Instrument.TRIAL_PLACEMENT, Instrument.WORK_EXPERIENCE)
    if grant.state != GrantState.GRANTED or grant.code not in on_benefit or grant.end is None:
        return None
    if grant.end - NEARS > today:
        return None
    what = "De proefplaats" if grant.code == Instrument.TRIAL_PLACEMENT else "De werkervaringsplaats"
    if grant.end < today:
        why = f"{what} was tot en met {date_words(grant.end)}. Rond af: komt er een baan?"
    else:
        why = f"{what} loopt tot en met {date_words(grant.end)}. Bespreek nu wat erna komt."
    return Deadline("trial_ends", grant.end, why, grant.end < today)


def _index(grant: Facts, today: date) -> Deadline | None:
    """Every 1 January the amounts change; what was decided before is counted again."""
    first = date(today.year, 1, 1)
    if grant.state != GrantState.GRANTED or grant.code != Instrument.WAGE_COST_SUBSIDY:
        return None
    if grant.decided_on is None or grant.decided_on >= first or (grant.end is not None and grant.end < first):
        return None
    why = f"Nog niet geïndexeerd per {date_words(first)}. Bereken opnieuw."
    return Deadline("grant_index", first, why, today - first > timedelta(days=31))
