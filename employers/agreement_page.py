"""How agreements read on screen: rows of the list, who signs, what is still needed, and the buttons."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from core.models import User
from core.parameters import values_on
from core.registry import Action
from employers import permissions_agreements as permissions
from employers.agreement_facts import dates_of, facts_of, words_of
from employers.domain import agreement as rules
from employers.domain.agreement import (
    AGREEMENT_KIND_LABELS,
    AGREEMENT_STATE_LABELS,
    PARTY_LABELS,
    AgreementAction,
    AgreementState,
    Party,
)
from employers.domain.agreement_text import Part, fill_to_read, pairs_of_sides, parts_of
from employers.models import Agreement, AgreementSignature, FutureJob

STATE_TONES = {
    AgreementState.DRAFT.value: "neutral",
    AgreementState.SENT.value: "info",
    AgreementState.SIGNED.value: "good",
    AgreementState.ENDED.value: "neutral",
}
ASK_WORDS = {
    rules.Asks.UNSIGNED: "wacht lang",
    rules.Asks.ENDS: "loopt af",
    rules.Asks.REMIND: "herinnering",
}
ORDER = (Party.EMPLOYER, Party.PLACE, Party.CANDIDATE, Party.MUNICIPALITY)


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


def terms_on(day: date) -> rules.Terms:
    """The norms for waiting and for ending."""
    found = values_on(["agreement_unsigned", "agreement_ends"], day)
    return rules.Terms(
        unsigned=int(found.get("agreement_unsigned", 14)), ends=int(found.get("agreement_ends", 60))
    )


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """A row of the list; ``asks``: a word when somebody has to look at it, with the sentence."""

    agreement: Agreement
    kind: str
    state: str
    tone: str
    signed: str
    ends: date | None
    asks: str
    why: str


def agreement_row(agreement: Any, today: date, terms: rules.Terms) -> AgreementRow:
    """``agreement`` comes from ``for_list()``."""
    asked = rules.asks_for(dates_of(agreement, renewed=is_renewed(agreement)), terms, today)
    return AgreementRow(
        agreement=agreement,
        kind=AGREEMENT_KIND_LABELS[agreement.kind],
        state=AGREEMENT_STATE_LABELS[agreement.state],
        tone=STATE_TONES[agreement.state],
        signed=f"{agreement.signed} van {agreement.signers}" if agreement.signers else "",
        ends=agreement.ends_on,
        asks=ASK_WORDS[asked[0]] if asked else "",
        why=asked[1].reason if asked else "Er is een verlenging." if is_renewed(agreement) else "",
    )


def is_renewed(agreement: Agreement) -> bool:
    """Whether another agreement follows this one; ``renewed_by`` is loaded with the row."""
    return hasattr(agreement, "renewed_by")


@dataclass(frozen=True, slots=True)
class SignLine:
    party: str
    name: str
    function: str
    signed_on: date | None
    action: Action | None


def text_parts(agreement: Agreement) -> list[tuple[Part, ...]]:
    """The text in pieces; those about two sides stand beside each other. Only a draft is still filled in:
    what went out to sign stands, whatever words it holds."""
    draft = agreement.state == AgreementState.DRAFT
    body = fill_to_read(agreement.body, words_of(agreement)) if draft else agreement.body
    return pairs_of_sides(parts_of(body))


def agreement_page(user: User, agreement: Agreement, today: date) -> dict[str, Any]:
    """All that the page of one agreement shows."""
    signatures = in_reading_order(list(agreement.signatures.all()))
    facts = facts_of(agreement, signatures)
    writes = permissions.can_edit_agreement(user, agreement)
    asked = rules.asks_for(dates_of(agreement, renewed=is_renewed(agreement)), terms_on(today), today)
    draft = agreement.state == AgreementState.DRAFT
    deeds, more = _deeds(agreement, facts, asked, writes)
    return {
        "agreement": agreement,
        "kind": AGREEMENT_KIND_LABELS[agreement.kind],
        "state": AGREEMENT_STATE_LABELS[agreement.state],
        "tone": STATE_TONES[agreement.state],
        "asks": asked[1].reason if asked else "",
        "parts": text_parts(agreement),
        "signers": [_sign_line(one, agreement, writes) for one in signatures],
        "signed": f"{facts.signed} van {len(facts.signers)}",
        "needed": [_needed(one) for one in rules.before_sending(facts)] if draft else [],
        "facts": _facts(agreement),
        "deeds": deeds,
        "more": more,
        "renewal": getattr(agreement, "renewed_by", None),
        "draft": draft,
        "writes": writes,
    }


def in_reading_order(signatures: list[AgreementSignature]) -> list[AgreementSignature]:
    return sorted(signatures, key=lambda one: (ORDER.index(Party(one.party)), one.pk))


def _needed(decision: Any) -> dict[str, str]:
    return {"label": decision.reason, "state": "met" if decision else "arrange"}


def _sign_line(one: AgreementSignature, agreement: Agreement, writes: bool) -> SignLine:
    action = None
    if writes and agreement.state == AgreementState.SENT:
        label = "Wijzig datum" if one.signed_on else "Heeft getekend"
        action = Action(label, at("sign_agreement", one.pk))
    return SignLine(PARTY_LABELS[one.party], one.name, one.function, one.signed_on, action)


def _facts(agreement: Agreement) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = [
        ("Geldt vanaf", agreement.starts_on),
        ("Geldt tot en met", agreement.ends_on or "geen einddatum"),
    ]
    if agreement.guaranteed_jobs:
        found.append(("Banen met garantie", agreement.guaranteed_jobs))
    if agreement.sent_on:
        found.append(("Uitgegaan op", agreement.sent_on))
    found.append(("Herinnering", agreement.remind_on or "geen"))
    if agreement.ended_on:
        found += [("Gestopt op", agreement.ended_on), ("Omdat", agreement.ended_reason)]
    return found


def _deeds(
    agreement: Agreement, facts: rules.AgreementFacts, asked: Any, writes: bool
) -> tuple[list[Action], list[Action]]:
    """The buttons, and what stands under 'Meer'; the first button is what has to be done next."""
    pdf = Action("Maak PDF", at("agreement_pdf", agreement.pk), icon="file-earmark-text")
    archive = Action("PDF voor het archief", f"{at('agreement_pdf', agreement.pk)}?bewaren=1")
    if not writes:
        return [pdf], [archive]
    first, more = _steps(agreement, facts, asked)
    if agreement.state != AgreementState.ENDED:
        more.append(Action("Zet een herinnering", at("agreement_reminder", agreement.pk)))
        more.append(Action("Stop de overeenkomst", at("end_agreement", agreement.pk)))
    return [*first, pdf], [archive, *more]


def _steps(
    agreement: Agreement, facts: rules.AgreementFacts, asked: Any
) -> tuple[list[Action], list[Action]]:
    """What can be done now, and what is done more rarely."""
    pk = agreement.pk
    if agreement.state == AgreementState.DRAFT:
        ready = rules.may_move(agreement.state, AgreementAction.SEND, facts)
        send = Action(
            "Geef ter ondertekening", at("send_agreement", pk), enabled=bool(ready),
            reason="Kijk rechts wat nog nodig is.", method="post", primary=True, icon="pen",
        )  # fmt: skip
        return [send, Action("Wijzig", at("change_agreement", pk), icon="pencil")], []
    if agreement.state == AgreementState.SENT:
        back = rules.may_move(agreement.state, AgreementAction.TAKE_BACK, facts)
        take = Action("Haal terug om te wijzigen", at("take_back_agreement", pk), method="post")
        return [], [take] if back else []
    if not rules.may_renew(agreement.state, is_renewed(agreement)):
        return [], []
    near = asked is not None and asked[0] == rules.Asks.ENDS
    renew = Action("Verleng", at("renew_agreement", pk), method="post", primary=near, icon="arrow-repeat")
    return [renew], []


def new_agreement_url(user: User, job: FutureJob) -> str:
    """Where an agreement about this job is made; "" for who isn't the account manager of the employer."""
    own = job.employer.account_manager_id == user.pk and permissions.can_create_agreements(user)
    return f"{at('new_agreement')}?baan={job.pk}" if own else ""
