"""Agreements with employers: kinds, who signs, and the states from draft to ended.

Source: page on the method, agreements at step 4; page on employers, the relation.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import add_months, count_words, date_words, months_between
from core.domain.decision import Decision, all_of, allow, refuse
from core.domain.state_table import StateTable, Transition


class AgreementKind(StrEnum):
    INTENTION = "intention"
    LEARN_IN = "learn_in"
    COOPERATION = "cooperation"


AGREEMENT_KIND_LABELS: dict[str, str] = {
    AgreementKind.INTENTION: "Intentieverklaring met baangarantie",
    AgreementKind.LEARN_IN: "Inleerovereenkomst",
    AgreementKind.COOPERATION: "Samenwerkingsovereenkomst",
}

AGREEMENT_KIND_WORDS: dict[str, str] = {
    AgreementKind.INTENTION: "de werkgever houdt banen vrij voor wie het werk leert",
    AgreementKind.LEARN_IN: "iemand gaat het werk leren, en ieder weet wat de ander doet",
    AgreementKind.COOPERATION: "wij vertellen elkaar vroeg welk werk er komt",
}


class Party(StrEnum):
    EMPLOYER = "employer"
    MUNICIPALITY = "municipality"
    CANDIDATE = "candidate"
    PLACE = "place"


PARTY_LABELS: dict[str, str] = {
    Party.EMPLOYER: "De werkgever",
    Party.MUNICIPALITY: "De gemeente",
    Party.CANDIDATE: "De kandidaat",
    Party.PLACE: "De leerplek",
}


class AgreementState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    SIGNED = "signed"
    ENDED = "ended"


class AgreementAction(StrEnum):
    SEND = "send"
    TAKE_BACK = "take_back"
    SIGN = "sign"
    END = "end"


AGREEMENT_STATE_LABELS: dict[str, str] = {
    AgreementState.DRAFT: "Concept",
    AgreementState.SENT: "Ligt ter ondertekening",
    AgreementState.SIGNED: "Getekend",
    AgreementState.ENDED: "Gestopt",
}
AGREEMENT_ACTION_LABELS: dict[str, str] = {
    AgreementAction.SEND: "Ter ondertekening geven",
    AgreementAction.TAKE_BACK: "Terughalen om te wijzigen",
    AgreementAction.SIGN: "Handtekening vastleggen",
    AgreementAction.END: "Stoppen",
}
AGREEMENT_TABLE = StateTable(
    name="Overeenkomst",
    initial=AgreementState.DRAFT,
    states=AGREEMENT_STATE_LABELS,
    actions=AGREEMENT_ACTION_LABELS,
    now={
        AgreementState.DRAFT: "Deze overeenkomst is nog een concept.",
        AgreementState.SENT: "Deze overeenkomst ligt ter ondertekening.",
        AgreementState.SIGNED: "Deze overeenkomst is al getekend.",
        AgreementState.ENDED: "Deze overeenkomst is gestopt.",
    },
    transitions=(
        Transition(
            AgreementState.DRAFT, AgreementAction.SEND, AgreementState.SENT, "Wie tekent staat erbij."
        ),
        Transition(
            AgreementState.SENT,
            AgreementAction.TAKE_BACK,
            AgreementState.DRAFT,
            "Nog niemand heeft getekend.",
        ),
        Transition(
            AgreementState.SENT, AgreementAction.SIGN, AgreementState.SIGNED, "Iedereen heeft getekend."
        ),
        Transition(AgreementState.DRAFT, AgreementAction.END, AgreementState.ENDED, "De reden staat erbij."),
        Transition(AgreementState.SENT, AgreementAction.END, AgreementState.ENDED, "De reden staat erbij."),
        Transition(AgreementState.SIGNED, AgreementAction.END, AgreementState.ENDED, "De reden staat erbij."),
    ),
)
# Who has to sign an agreement of each kind at least; others may.
MUST_SIGN: dict[str, tuple[Party, ...]] = {
    AgreementKind.INTENTION: (Party.EMPLOYER, Party.MUNICIPALITY),
    AgreementKind.LEARN_IN: (Party.EMPLOYER, Party.MUNICIPALITY, Party.CANDIDATE),
    AgreementKind.COOPERATION: (Party.EMPLOYER, Party.MUNICIPALITY),
}


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who must sign: for whom, and since when that is done."""

    party: str
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """What decides the steps of an agreement. ``missing``: words of the text that have no value yet."""

    kind: str
    signers: tuple[Signer, ...] = ()
    guaranteed_jobs: int | None = None
    missing: tuple[str, ...] = ()

    @property
    def signed(self) -> int:
        return sum(1 for one in self.signers if one.signed_on is not None)

    @property
    def all_signed(self) -> bool:
        return bool(self.signers) and self.signed == len(self.signers)


def may_move(state: str, action: str, facts: AgreementFacts, reason: str = "") -> Decision:
    """Whether an agreement can take this step: the table allows it, and its condition holds."""
    moved = AGREEMENT_TABLE.may(state, action)
    if not moved:
        return moved
    match AgreementAction(action):
        case AgreementAction.SEND:
            return all_of(before_sending(facts), otherwise="De overeenkomst kan ter ondertekening.")
        case AgreementAction.TAKE_BACK if facts.signed:
            who = count_words(facts.signed, "handtekening staat", "handtekeningen staan")
            return refuse(f"Er {who} al onder. Stop de overeenkomst, of haal eerst de datum weg.")
        case AgreementAction.SIGN if not facts.all_signed:
            return refuse(f"Nog niet iedereen heeft getekend: {facts.signed} van {len(facts.signers)}.")
        case AgreementAction.END if not reason.strip():
            return refuse("Schrijf op waarom de overeenkomst stopt.")
        case _:
            return allow(moved.reason)


def before_sending(facts: AgreementFacts) -> list[Decision]:
    """What must be in order before people are asked to sign, each with its own sentence."""
    there = {one.party for one in facts.signers}
    found = [_party_signs(party, party in there) for party in MUST_SIGN[facts.kind]]
    if facts.kind == AgreementKind.INTENTION:
        counted = bool(facts.guaranteed_jobs)
        found.append(
            allow(f"De werkgever garandeert {count_words(facts.guaranteed_jobs or 0, 'baan', 'banen')}.")
            if counted
            else refuse("Vul in voor hoeveel banen de werkgever een garantie geeft.")
        )
    if facts.missing:
        found.append(refuse(f"De tekst noemt nog iets dat niet is ingevuld: {', '.join(facts.missing)}."))
    else:
        found.append(allow("Alles wat de tekst noemt is ingevuld."))
    return found


def _party_signs(party: Party, there: bool) -> Decision:
    label = PARTY_LABELS[party]
    if there:
        return allow(f"{label} tekent.")
    return refuse(f"Kies wie er tekent namens {label[0].lower()}{label[1:]}.")


def may_change(state: str) -> Decision:
    """The text can be changed until people are asked to sign it."""
    if state == AgreementState.DRAFT:
        return allow("Een concept is te wijzigen.")
    return refuse("De tekst staat vast sinds de overeenkomst ter ondertekening ging. Haal haar eerst terug.")


def may_record_signature(state: str, on: date | None, sent_on: date | None, today: date) -> Decision:
    """Whether this day can be written beside a name; None takes the day away."""
    if state != AgreementState.SENT:
        return refuse("Handtekeningen leg je vast zolang de overeenkomst ter ondertekening ligt.")
    if on is None:
        return allow("De datum kan weg.")
    if on > today:
        return refuse("Deze dag moet nog komen.")
    if sent_on is not None and on < sent_on:
        return refuse(f"De overeenkomst ging pas op {date_words(sent_on)} ter ondertekening.")
    return allow("De handtekening kan worden vastgelegd.")


def may_renew(state: str, renewed: bool) -> Decision:
    """A new draft can follow an agreement that was signed, or that ended; once."""
    if renewed:
        return refuse("Er is al een verlenging gemaakt.")
    if state in (AgreementState.SIGNED, AgreementState.ENDED):
        return allow("Verlengen maakt een nieuw concept met dezelfde tekst.")
    return refuse("Verlengen kan als de overeenkomst getekend is.")


def renewed_period(starts_on: date, ends_on: date | None, today: date) -> tuple[date, date | None]:
    """From the day after the end (or today, if that is later), for as many whole months as before.

    A period shorter than a month lasts as many days as before.
    """
    begin = max(ends_on + timedelta(days=1), today) if ends_on else today
    if ends_on is None:
        return begin, None
    months = months_between(starts_on, ends_on + timedelta(days=1))
    if months:
        return begin, add_months(begin, months) - timedelta(days=1)
    return begin, begin + (ends_on - starts_on)


# --- what asks for attention -----------------------------------------------------------------------------


class Asks(StrEnum):
    UNSIGNED = "agreement_unsigned"
    ENDS = "agreement_ends"
    REMIND = "agreement_remind"


@dataclass(frozen=True, slots=True)
class Terms:
    """Days that an agreement may wait to be signed, and days before the end that it is looked at."""

    unsigned: int
    ends: int


@dataclass(frozen=True, slots=True)
class Dates:
    """The days of an agreement that decide whether it asks for somebody."""

    state: str
    ends_on: date | None = None
    sent_on: date | None = None
    remind_on: date | None = None
    renewed: bool = False


def asks_for(dates: Dates, terms: Terms, today: date) -> tuple[Asks, Decision, date] | None:
    """What an agreement asks for today, with the sentence and the day it is about; None = nothing.

    One thing at a time, the most pressing first: waiting for a signature, ending without a follow-up, the
    reminder that somebody set.
    """
    open_ = dates.state in (AgreementState.DRAFT, AgreementState.SENT, AgreementState.SIGNED)
    if dates.state == AgreementState.SENT and dates.sent_on is not None:
        late = dates.sent_on + timedelta(days=terms.unsigned)
        if late <= today:
            days = count_words((today - dates.sent_on).days, "dag", "dagen")
            return Asks.UNSIGNED, allow(f"Ligt al {days} ter ondertekening."), late
    if dates.state == AgreementState.SIGNED and dates.ends_on is not None and not dates.renewed:
        left = (dates.ends_on - today).days
        if 0 <= left <= terms.ends:
            return Asks.ENDS, allow(f"Loopt af op {date_words(dates.ends_on)}."), dates.ends_on
        if left < 0:
            return Asks.ENDS, allow(f"Liep af op {date_words(dates.ends_on)}."), dates.ends_on
    if open_ and dates.remind_on is not None and dates.remind_on <= today:
        return Asks.REMIND, allow(f"Herinnering voor {date_words(dates.remind_on)}."), dates.remind_on
    return None
