"""What the pages of an instrument for a person show, and to whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from clients.models import Client
from core.domain.calendar import date_words
from core.domain.money import euro_words
from core.models import User
from core.registry import Action
from employers.domain.instrument import INSTRUMENT_LABELS, Instrument
from employers.domain.instrument_facts import PERMANENT_MONTHS
from employers.domain.instrument_terms import Term, TermState, without_person
from employers.domain.wage_cost import cents
from trajectories import permissions_instruments as permissions
from trajectories.deeds import at
from trajectories.domain.grant import GRANT_STATE_LABELS, Deadline, Facts, GrantState, deadlines
from trajectories.grant_cases import answers_of, check_grant
from trajectories.models import InstrumentGrant, InstrumentPayment

SOMEBODY = "een inwoner"
FOLLOWS = "volgt de loonwaarde"
_FREE = (Instrument.NO_RISK, Instrument.TRIAL_PLACEMENT, Instrument.WORK_EXPERIENCE)
STATE_TONES = {
    GrantState.ASKED: "attention",
    GrantState.GRANTED: "good",
    GrantState.REFUSED: "neutral",
    GrantState.STOPPED: "neutral",
    GrantState.ENDED: "neutral",
}
# What the terms are called in a list; the sentence says the rest.
TERM_LABELS = {
    "contract": "Duur van het contract",
    "hours": "Uren per week",
    "paid_job": "Arbeidscontract",
    "length": "Duur",
    "general_assistance": "Bijstand",
    "permission": "Toestemming",
    "job_intended": "Zicht op een baan",
    "aim": "Doel",
    "guidance": "Begeleiding",
    "period": "Periode",
    "limitation": "Doelgroep",
    "sheltered_advice": "Advies van UWV",
    "amount": "Bedrag",
    "asked_in_time": "Op tijd gevraagd",
    "once_a_year": "Eén keer per jaar",
    "wage_value": "Loonwaarde",
    "measured": "Meting",
    "no_other_subsidy": "Geen andere loonsubsidie",
    "person": "Over de inwoner",
}


def term_items(terms: Iterable[Term]) -> list[dict[str, Any]]:
    """Terms as the component with conditions shows them."""
    return [_item(one.key, one.state, one.text) for one in terms]


def _item(key: str, state: str, text: str) -> dict[str, Any]:
    other = key.removeprefix("with_")
    label = TERM_LABELS.get(key) or f"Samen met {INSTRUMENT_LABELS.get(other, other)}"
    return {"label": label, "state": state, "note": text, "action": None}


def facts_of(grant: InstrumentGrant) -> Facts:
    """What makes days that count."""
    return Facts(
        grant.code,
        grant.state,
        grant.start,
        grant.end,
        grant.flat_rate,
        grant.wage_value,
        grant.decide_by,
        grant.remeasure_on,
        grant.decided_on,
    )


def name_for(user: User, grant: InstrumentGrant) -> str:
    """The file's name for who may read it, otherwise the agreed one."""
    if permissions.sees_person(user):
        return str(grant.client)
    profile = grant.profile
    return profile.name if profile is not None and profile.withdrawn_on is None else SOMEBODY


def amount_for(user: User, code: str, amount: Decimal) -> str:
    """The amount in words. From a subsidy that follows the wage value one could count that value back: the
    employer's side reads only that it does."""
    if code == Instrument.WAGE_COST_SUBSIDY and not permissions.sees_person(user):
        return FOLLOWS
    if not amount:
        return "kost niets" if code in _FREE else "nog niet bekend"
    return euro_words(cents(amount))


def period_words(start: date, end: date | None) -> str:
    return f"{date_words(start)} tot en met {date_words(end)}" if end else f"vanaf {date_words(start)}"


@dataclass(frozen=True, slots=True)
class GrantRow:
    """One line in a list."""

    url: str
    label: str
    name: str
    employer: str
    period: str
    state: str
    tone: str
    amount: str
    paid: str
    asks: str


def grant_row(grant: InstrumentGrant, user: User, today: date) -> GrantRow:
    """``grant`` with money. What asks for somebody stands beside it, for who works on it."""
    person = permissions.sees_person(user)
    asks: tuple[Deadline, ...] = deadlines(facts_of(grant), today) if person else ()
    paid = getattr(grant, "paid", Decimal(0))
    return GrantRow(
        url=grant.get_absolute_url(),
        label=INSTRUMENT_LABELS[grant.code],
        name=name_for(user, grant),
        employer=grant.employer.name,
        period=period_words(grant.start, grant.end),
        state=GRANT_STATE_LABELS[grant.state],
        tone=STATE_TONES[GrantState(grant.state)],
        amount="" if grant.state == GrantState.REFUSED else amount_for(user, grant.code, grant.committed),
        paid=euro_words(cents(paid)) if person and paid else "",
        asks=asks[0].why if asks else "",
    )


def grant_page(grant: InstrumentGrant, user: User, today: date) -> dict[str, Any]:
    """Everything on the page of one grant that this user may see."""
    person = permissions.sees_person(user)
    context: dict[str, Any] = {
        "grant": grant,
        "label": INSTRUMENT_LABELS[grant.code],
        "name": name_for(user, grant),
        "state": GRANT_STATE_LABELS[grant.state],
        "tone": STATE_TONES[GrantState(grant.state)],
        "facts": _plain_facts(grant, user),
        "person": person,
    }
    if not person:
        return context | {"actions": [], "asks": [], "terms": [], "lines": [], "payments": [], "paid": ""}
    payments = list(InstrumentPayment.objects.filter(grant=grant))
    paid = sum((one.amount for one in payments), Decimal(0))
    terms = _terms_now(grant)
    return context | {
        "actions": deeds(grant, user, today, terms),
        "asks": deadlines(facts_of(grant), today),
        "terms": terms,
        "lines": grant.how_counted.splitlines(),
        "payments": [(one, euro_words(one.amount)) for one in payments],
        "paid": euro_words(paid),
        "left": euro_words(max(grant.committed - paid, Decimal(0))),
        "more_facts": _file_facts(grant),
        "client_url": grant.client.get_absolute_url(),
    }


def _plain_facts(grant: InstrumentGrant, user: User) -> list[tuple[str, Any]]:
    """Kind, state, period and amount: what everybody who works with employers may read."""
    refused = grant.state == GrantState.REFUSED
    found: list[tuple[str, Any]] = [
        ("Werkgever", grant.employer.name),
        ("Baan", grant.job.function if grant.job_id and grant.job else ""),
        ("Periode", period_words(grant.start, grant.end)),
        (
            "Toegezegd" if grant.state != GrantState.ASKED else "Verwacht bedrag",
            "" if refused else amount_for(user, grant.code, grant.committed),
        ),
        ("Aangevraagd", grant.asked_on),
    ]
    if grant.decided_on:
        found.append(("Besloten op", grant.decided_on))
    return [pair for pair in found if pair[1] != ""]


def _file_facts(grant: InstrumentGrant) -> list[tuple[str, Any]]:
    """The rest of what was asked and decided; stays on the coach's side."""
    months = grant.contract_months
    contract = "zonder einddatum" if months == PERMANENT_MONTHS else f"{months} maanden"
    hours = f"{grant.hours.normalize():f}".replace(".", ",") if grant.hours is not None else ""
    pairs: list[tuple[str, Any]] = [
        ("Uren per week", hours),
        ("Contract", contract if months is not None else ""),
        ("Loonwaarde", f"{grant.wage_value}%" if grant.wage_value is not None else ""),
        ("Begint forfaitair", "ja" if grant.flat_rate else ""),
        ("Opnieuw meten voor", grant.remeasure_on or ""),
        ("Toestemming", grant.permission_on or ""),
        ("Doel", grant.aim),
        ("Begeleiding", grant.guidance),
        ("Besloten door", grant.decided_by),
        ("Vastgelegd door", recorder_of(grant)),
        ("Reden", grant.reason),
    ]
    return [pair for pair in pairs if pair[1] != ""]


def recorder_of(grant: InstrumentGrant) -> str:
    """Who wrote the decision down: who made the first row of history that holds it. "" = nobody did yet."""
    if grant.decided_on is None:
        return ""
    history = InstrumentGrant.pgh_event_model.objects.filter(  # type: ignore[attr-defined]
        pgh_obj_id=grant.pk,
        decided_on=grant.decided_on,
        decided_by=grant.decided_by,
        reason=grant.reason,
    )
    first = history.order_by("pgh_id").values_list("changed_by_id", flat=True).first()
    user = User.objects.filter(pk=first).first() if first else None
    return str(user) if user else ""


def _terms_now(grant: InstrumentGrant) -> list[dict[str, Any]]:
    """As long as nobody decided: as they are now. Afterwards: as they were."""
    if grant.state == GrantState.ASKED:
        return term_items(check_grant(grant, grant.client).terms)
    states = {True: "met", False: "not_met", None: "unknown"}
    return [_item(row["term"], states[row["met"]], row["reason"]) for row in grant.terms if "term" in row]


def deeds(grant: InstrumentGrant, user: User, today: date, terms: list[dict[str, Any]]) -> list[Action]:
    """What this user can do now; the first is the one thing to do."""
    decides = permissions.passes(lambda: permissions.check_decide_grant(user, grant))
    edits = permissions.passes(lambda: permissions.check_edit_grant(user, grant))
    pays = permissions.passes(lambda: permissions.check_pay(user, grant))
    found: list[Action] = []
    if grant.state == GrantState.ASKED:
        open_terms = [one["label"].lower() for one in terms if one["state"] != TermState.MET]
        why = f"Eerst nog: {', '.join(open_terms)}." if open_terms else ""
        if decides:
            to_grant = at("grant_request", grant.pk)
            found.append(Action("Ken toe", to_grant, enabled=not open_terms, reason=why, primary=True))
            found.append(Action("Wijs af", at("refuse_request", grant.pk)))
        if edits:
            found.append(Action("Vul aan", at("complete_grant", grant.pk), primary=not decides))
        return found
    if pays and grant.state != GrantState.REFUSED and grant.code not in _FREE:
        found.append(Action("Leg betaling vast", at("pay_grant", grant.pk), primary=True))
    follows = grant.state == GrantState.GRANTED and grant.code == Instrument.WAGE_COST_SUBSIDY
    if follows and permissions.passes(lambda: permissions.check_measure(user, grant.client)):
        url = f"{at('measure_wage_value', grant.client_id)}?werkgever={grant.employer_id}"
        found.append(Action("Leg loonwaarde vast", url))
    if grant.state == GrantState.GRANTED:
        found += _running_deeds(grant, today, decides=decides, works=pays)
    return found


def _running_deeds(grant: InstrumentGrant, today: date, *, decides: bool, works: bool) -> list[Action]:
    found: list[Action] = []
    if works and grant.end is not None and grant.end < today:
        found.append(Action("Rond af", at("end_grant", grant.pk), method="post"))
    if decides and grant.code == Instrument.WAGE_COST_SUBSIDY:
        found.append(Action("Bereken opnieuw", at("recount_grant", grant.pk)))
    if decides and grant.code == Instrument.TRIAL_PLACEMENT:
        found.append(Action("Verleng", at("extend_trial", grant.pk)))
    if decides:
        found.append(Action("Stop eerder", at("stop_grant", grant.pk)))
    return found


def form_start(grant: InstrumentGrant) -> tuple[dict[str, Any], dict[str, Any]]:
    """Columns and answers that fill the form."""
    names = ("start", "end", "hours", "contract_months", "flat_rate", "permission_on", "aim", "guidance")
    return {name: getattr(grant, name) for name in names}, answers_of(grant)


def for_employer_side(terms: Iterable[Term], user: User) -> tuple[Term, ...]:
    """The terms that this user may read."""
    return tuple(terms) if permissions.sees_person(user) else without_person(terms)


def client_of(grant: InstrumentGrant) -> Client:
    """The file that the terms look at."""
    return Client.objects.select_related("target_group").get(pk=grant.client_id)
