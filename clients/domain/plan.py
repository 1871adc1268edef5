"""The support plan: its states, what it needs before it is agreed, and what follows from it.

What was agreed stays as it was: a change is a new version, agreed again. Sources: Participatiewet art. 44a
(support, duties with what follows, evaluated together), art. 44(4) (18 to 26), art. 9a (single parents);
page on the client file, support plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import add_months, age_on, date_words
from core.domain.decision import Decision, allow, refuse
from core.domain.state_table import StateTable, Transition


class PlanStatus(StrEnum):
    DRAFT = "draft"
    AGREED = "agreed"
    REPLACED = "replaced"
    ENDED = "ended"


class PlanAction(StrEnum):
    AGREE = "agree"
    REPLACE = "replace"
    END = "end"
    DROP = "drop"


PLAN_STATUS_LABELS: dict[str, str] = {
    PlanStatus.DRAFT: "In de maak",
    PlanStatus.AGREED: "Afgesproken",
    PlanStatus.REPLACED: "Vervangen",
    PlanStatus.ENDED: "Afgesloten",
}
PLAN_ACTION_LABELS: dict[str, str] = {
    PlanAction.AGREE: "Akkoord vastleggen",
    PlanAction.REPLACE: "Vervangen door een nieuwe versie",
    PlanAction.END: "Plan afsluiten",
    PlanAction.DROP: "Niet doorgaan met dit plan",
}
_S, _A = PlanStatus, PlanAction
PLAN_TABLE = StateTable(
    name="Plan van een inwoner",
    initial=_S.DRAFT,
    states=PLAN_STATUS_LABELS,
    actions=PLAN_ACTION_LABELS,
    now={
        _S.DRAFT: "Dit plan is nog in de maak.",
        _S.AGREED: "Dit plan is al afgesproken.",
        _S.REPLACED: "Van dit plan is er al een nieuwe versie.",
        _S.ENDED: "Dit plan is afgesloten.",
    },
    transitions=(
        Transition(_S.DRAFT, _A.AGREE, _S.AGREED, "Het plan is compleet en de inwoner is akkoord."),
        Transition(_S.DRAFT, _A.DROP, _S.ENDED, "Het plan dat al liep, blijft gelden."),
        Transition(_S.AGREED, _A.REPLACE, _S.REPLACED, "De inwoner is akkoord met de volgende versie."),
        Transition(_S.AGREED, _A.END, _S.ENDED, "Dat is samen besproken in een evaluatie."),
    ),
)


class ItemStatus(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"


class ItemAction(StrEnum):
    START = "start"
    FINISH = "finish"
    STOP = "stop"


ITEM_STATUS_LABELS: dict[str, str] = {
    ItemStatus.PLANNED: "Gepland",
    ItemStatus.RUNNING: "Loopt",
    ItemStatus.DONE: "Klaar",
    ItemStatus.STOPPED: "Gestopt",
}
ITEM_ACTION_LABELS: dict[str, str] = {
    ItemAction.START: "Beginnen",
    ItemAction.FINISH: "Klaar melden",
    ItemAction.STOP: "Stoppen",
}
_I, _D = ItemStatus, ItemAction
ITEM_TABLE = StateTable(
    name="Onderdeel van een plan",
    initial=_I.PLANNED,
    states=ITEM_STATUS_LABELS,
    actions=ITEM_ACTION_LABELS,
    now={
        _I.PLANNED: "Dit onderdeel is nog niet begonnen.",
        _I.RUNNING: "Dit onderdeel loopt al.",
        _I.DONE: "Dit onderdeel is al klaar.",
        _I.STOPPED: "Dit onderdeel is gestopt.",
    },
    transitions=(
        Transition(_I.PLANNED, _D.START, _I.RUNNING, "Het plan is afgesproken."),
        Transition(_I.PLANNED, _D.FINISH, _I.DONE, "Het plan is afgesproken; het resultaat staat erbij."),
        Transition(_I.PLANNED, _D.STOP, _I.STOPPED, "Het plan is afgesproken; de reden staat erbij."),
        Transition(_I.RUNNING, _D.FINISH, _I.DONE, "Het resultaat staat erbij."),
        Transition(_I.RUNNING, _D.STOP, _I.STOPPED, "De reden staat erbij."),
    ),
)
OPEN_ITEMS = frozenset({_I.PLANNED, _I.RUNNING})


def may_write(status: str) -> Decision:
    """Whether words and items of a plan may change: only while it is being made."""
    if status == PlanStatus.DRAFT:
        return allow("Dit plan is nog in de maak.")
    if status == PlanStatus.AGREED:
        return refuse("Dit plan is afgesproken. Kies 'Pas plan aan' om een nieuwe versie te maken.")
    return refuse("Dit is een eerdere versie. Die blijft zoals hij was.")


def may_move_item(plan_status: str, item_status: str, action: str, words: str = "") -> Decision:
    """Whether an item may start, be done (`words`: the result) or stop (`words`: the reason)."""
    if plan_status != PlanStatus.AGREED:
        return refuse("Dit plan loopt nu niet. Een onderdeel begint als het plan is afgesproken.")
    decision = ITEM_TABLE.may(item_status, action)
    if decision and action == ItemAction.FINISH and not words.strip():
        return refuse("Schrijf op wat het heeft opgeleverd.")
    if decision and action == ItemAction.STOP and not words.strip():
        return refuse("Schrijf op waarom dit stopt.")
    return decision


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """What there is of a plan when somebody wants to record the agreement. Empty text or None = not yet."""

    goal: str
    items: int
    client_does: str
    municipality_does: str
    duties: str
    discussed_on: date | None
    approved_on: date | None
    approved_how: str
    evaluate_on: date | None


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a plan still needs: `key` names the field, `text` says it in Dutch."""

    key: str
    text: str


def plan_lacks(facts: AgreementFacts) -> tuple[Missing, ...]:
    """What the plan itself still needs before the resident can agree, in the order of the page."""
    parts = (
        ("goal", facts.goal.strip(), "Schrijf het doel op, in gewone woorden."),
        ("items", facts.items, "Zet minstens één onderdeel in het plan: welke ondersteuning komt er?"),
        ("client_does", facts.client_does.strip(), "Schrijf op wat de inwoner doet."),
        ("municipality_does", facts.municipality_does.strip(), "Schrijf op wat de gemeente doet."),
        (
            "duties",
            facts.duties.strip(),
            "Schrijf op welke plichten er zijn, en wat er gebeurt als iets niet lukt (art. 44a).",
        ),
    )
    return tuple(Missing(key, text) for key, there, text in parts if not there)


def agreement_lacks(facts: AgreementFacts, today: date) -> tuple[Missing, ...]:
    """What is missing or wrong before the plan counts as agreed; empty = it can be agreed."""
    return (*plan_lacks(facts), *_dates_lack(facts, today))


def _dates_lack(facts: AgreementFacts, today: date) -> list[Missing]:
    """The talk comes first, then the agreement, then the evaluation."""
    found = []
    talked, agreed, look_back = facts.discussed_on, facts.approved_on, facts.evaluate_on
    if talked is None:
        found.append(Missing("discussed_on", "Vul in wanneer jullie het plan samen bespraken."))
    elif talked > today:
        found.append(Missing("discussed_on", "Het gesprek over het plan ligt in de toekomst."))
    if agreed is None:
        found.append(Missing("approved_on", "Vul in wanneer de inwoner akkoord gaf."))
    elif agreed > today:
        found.append(Missing("approved_on", "Het akkoord ligt in de toekomst."))
    elif talked is not None and agreed < talked:
        found.append(Missing("approved_on", "Het akkoord ligt voor het gesprek over het plan."))
    if not facts.approved_how:
        found.append(Missing("approved_how", "Vul in hoe de inwoner akkoord gaf."))
    if look_back is None:
        found.append(Missing("evaluate_on", "Spreek af wanneer jullie het plan weer bespreken."))
    elif agreed is not None and look_back <= agreed:
        later = "De evaluatie moet na het akkoord liggen. Kies een latere datum."
        found.append(Missing("evaluate_on", later))
    return found


def evaluation_by(since: date, months: int) -> date:
    """The last day to look back together: `months` (a parameter) after the plan or the last time."""
    return add_months(since, months)


class EvaluationOutcome(StrEnum):
    CONTINUE = "continue"
    ADAPT = "adapt"
    END = "end"


def check_evaluation(outcome: str, on: date, next_on: date | None, agreed: date, today: date) -> Decision:
    """Whether a look back can be recorded. Going on asks for a next date; an end has none."""
    if on > today:
        return refuse("Deze evaluatie ligt in de toekomst. Leg haar vast als jullie elkaar spraken.")
    if on < agreed:
        return refuse(f"Dit ligt voor het akkoord van {date_words(agreed)}.")
    if EvaluationOutcome(outcome) == EvaluationOutcome.END:
        return allow("Het plan wordt afgesloten.")
    if next_on is None:
        return refuse("Spreek een volgende datum af.")
    if next_on <= on:
        return refuse("De volgende evaluatie ligt na deze. Kies een latere datum.")
    return allow("De volgende datum staat.")


ADULT, YOUNG_UNTIL = 18, 27


def plan_is_compulsory(born: date | None, today: date) -> Decision:
    """Whether the law asks for a plan: for people of 18 to 26 (art. 44(4)). An unknown age refuses."""
    if born is None:
        return refuse("De geboortedatum is niet bekend.")
    if ADULT <= age_on(born, today) < YOUNG_UNTIL:
        return allow("Tot 27 jaar is een plan verplicht (Participatiewet art. 44 lid 4).")
    return refuse("Een plan is hier niet wettelijk verplicht.")


@dataclass(frozen=True, slots=True)
class ParentTerm:
    """By when a single parent with an exemption must have a plan."""

    by: date
    late: bool
    text: str


def single_parent_plan_by(exempt_from: date, months: int, today: date) -> ParentTerm:
    """The plan that belongs to the exemption of a single parent (art. 9a): within `months` of its start."""
    by = add_months(exempt_from, months)
    late = today > by
    tail = "Dat is voorbij." if late else "Begin op tijd."
    return ParentTerm(
        by, late, f"Bij de vrijstelling hoort een plan, uiterlijk op {date_words(by)} (art. 9a). {tail}"
    )


SOON = timedelta(days=14)


def evaluation_is_near(evaluate_on: date | None, today: date) -> bool:
    """Whether looking back together is what to do now: from two weeks before the day."""
    return evaluate_on is not None and today >= evaluate_on - SOON
