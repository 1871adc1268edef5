"""An agreement on paper: what each side does first, then the rest, and who signs.

Names no resident by itself: a candidate writes the own name at the line, unless the app that knows the agreed
profile gives the name for this one print.
"""

from datetime import date
from typing import Any

from core.documents import Variant, make_pdf
from core.domain.calendar import date_words
from employers.agreement_page import in_reading_order, text_parts
from employers.domain.agreement import AGREEMENT_KIND_LABELS, PARTY_LABELS, AgreementState, Party
from employers.models import Agreement, AgreementSignature


def agreement_document(agreement: Agreement, today: date, *, variant: Variant, candidate: str = "") -> bytes:
    """The PDF. Raises DocumentRefused when it is too long to print."""
    context = document_context(agreement, today, candidate)
    title = AGREEMENT_KIND_LABELS[agreement.kind]
    return make_pdf("pdf/agreement.html", context, title=title, variant=variant)


def document_context(agreement: Agreement, today: date, candidate: str = "") -> dict[str, Any]:
    """What stands on paper. ``agreement`` with employer, account manager, municipality and job loaded."""
    manager = agreement.employer.account_manager
    signatures = in_reading_order(list(agreement.signatures.all()))
    return {
        "municipality": f"Gemeente {manager.municipality}" if manager else "",
        "team": str(manager.team) if manager and manager.team_id else "",
        "document_date": agreement.sent_on or today,
        "employer": agreement.employer.name,
        "heading": agreement.title,
        "draft": agreement.state == AgreementState.DRAFT,
        "ended": _ended(agreement),
        "facts": _facts(agreement),
        "parts": text_parts(agreement),
        "signers": [_signer(one, candidate) for one in signatures],
    }


def _ended(agreement: Agreement) -> str:
    if agreement.state != AgreementState.ENDED or agreement.ended_on is None:
        return ""
    return f"Gestopt op {date_words(agreement.ended_on)}: {agreement.ended_reason}"


def _facts(agreement: Agreement) -> list[tuple[str, str]]:
    found = [("Geldt vanaf", date_words(agreement.starts_on))]
    if agreement.ends_on:
        found.append(("Tot en met", date_words(agreement.ends_on)))
    if agreement.guaranteed_jobs:
        found.append(("Banen met garantie", str(agreement.guaranteed_jobs)))
    if agreement.job is not None:
        found.append(("Functie", agreement.job.function))
    return found


def _signer(one: AgreementSignature, candidate: str) -> dict[str, str]:
    return {
        "who": PARTY_LABELS[one.party],
        "name": candidate if one.party == Party.CANDIDATE else one.name,
        "function": one.function,
        "signed": date_words(one.signed_on) if one.signed_on else "",
    }
