"""What is written about agreements. Each verb is one transaction with its log line.

All raise Refused when a rule says no, and EditConflict when somebody else saved the same record first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from core import audit
from core.domain.decision import Decision
from core.editing import create_once, save_version
from core.models import User
from core.outbox import announce
from core.pages import Refused
from employers.agreement_facts import facts_of, words_of
from employers.domain import agreement as rules
from employers.domain.agreement import AgreementAction, AgreementState, Party
from employers.domain.agreement_text import check_text, fill
from employers.models import Agreement, AgreementSignature, AgreementTemplate, Employer, FutureJob
from employers.services.parts import data_set

RELATED = ("employer__account_manager__municipality", "job")


@dataclass(frozen=True, slots=True)
class SignerLine:
    """Somebody who must sign. A candidate has no name here: this table is seen in the whole region."""

    party: str
    name: str
    function: str = ""


CANDIDATE_LINE = SignerLine(Party.CANDIDATE.value, "De kandidaat")


@transaction.atomic
def make_agreement(
    *,
    by: User,
    employer: Employer,
    template: AgreementTemplate,
    starts_on: date,
    job: FutureJob | None = None,
    form_key: UUID | None = None,
) -> Agreement:
    """A draft from a text, with what is known filled in: places of the job, who can sign."""
    _check_job(job, employer.pk)
    if not template.active:
        raise Refused("Deze tekst is niet meer in gebruik. Kies een andere.")
    promised = job.places if job is not None and template.kind == rules.AgreementKind.INTENTION else None
    agreement, new = create_once(
        Agreement,
        by=by,
        form_key=form_key,
        employer=employer,
        job=job,
        kind=template.kind,
        title=(f"{employer.name}, {job.function}" if job else employer.name)[:160],
        body=template.body,
        guaranteed_jobs=promised,
        starts_on=starts_on,
        data_set=data_set(by),
    )
    if new:
        _replace_signers(agreement, _likely_signers(by, employer, template.kind))
        _tell("agreement.made", by, agreement)
    return agreement


def _likely_signers(by: User, employer: Employer, kind: str) -> list[SignerLine]:
    """Whoever decides at the employer, or else the first contact person; and the account manager."""
    people = list(employer.contact_persons.filter(left_on=None))
    people.sort(key=lambda one: one.role != "decides")
    found = [SignerLine(Party.EMPLOYER.value, one.name, one.job_title) for one in people[:1]]
    if kind == rules.AgreementKind.LEARN_IN:
        found.append(CANDIDATE_LINE)
    return [*found, SignerLine(Party.MUNICIPALITY.value, str(by), "accountmanager")]


@transaction.atomic
def change_agreement(
    *, by: User, agreement: Agreement, version: int, signers: Sequence[SignerLine], **changes: Any
) -> Agreement:
    """Changes a draft; ``signers`` replace the ones there were. What went out to sign stays as it was."""
    current = _locked(agreement)
    _refuse_unless(rules.may_change(current.state))
    _refuse_unless(check_text(changes.get("body", current.body)))
    _check_job(changes.get("job", current.job), current.employer_id)
    saved = save_version(current, by=by, version=version, **changes)
    _replace_signers(saved, signers)
    _tell("agreement.changed", by, saved)
    return saved


@transaction.atomic
def send_agreement(*, by: User, agreement: Agreement, today: date) -> Agreement:
    """Asks people to sign. From now on the text stands, with its words filled in."""
    current = _locked(agreement)
    if current.state == AgreementState.SENT:
        return current
    _check_move(current, AgreementAction.SEND)
    body = fill(current.body, words_of(current))
    saved = _save(current, by, state=AgreementState.SENT.value, body=body, sent_on=today)
    _tell("agreement.sent", by, saved)
    return saved


@transaction.atomic
def take_back_agreement(*, by: User, agreement: Agreement) -> Agreement:
    """Makes a draft of it again, with the words of the text as they were before they were filled in."""
    current = _locked(agreement)
    if current.state == AgreementState.DRAFT:
        return current
    _check_move(current, AgreementAction.TAKE_BACK)
    body = text_before_sending(current)
    saved = _save(current, by, state=AgreementState.DRAFT.value, body=body, sent_on=None)
    _tell("agreement.taken_back", by, saved)
    return saved


def text_before_sending(agreement: Agreement) -> str:
    """The text of the last draft, as the history kept it; without one the text as it is."""
    history = Agreement.pgh_event_model.objects.filter(pgh_obj_id=agreement.pk, state="draft")  # type: ignore[attr-defined]
    draft = history.order_by("-pgh_id").values_list("body", flat=True).first()
    return agreement.body if draft is None else str(draft)


@transaction.atomic
def record_signature(
    *, by: User, signature: AgreementSignature, version: int, on: date | None, today: date
) -> Agreement:
    """Writes beside a name when it was signed; without a day the earlier one goes.

    When everybody has signed, the agreement is signed.
    """
    current = _locked(signature.agreement)
    _refuse_unless(rules.may_record_signature(current.state, on, current.sent_on, today))
    save_version(signature, by=by, version=version, signed_on=on)
    _tell("agreement.signature_recorded", by, current)
    if not rules.may_move(current.state, AgreementAction.SIGN, _facts(current)):
        return current
    saved = _save(current, by, state=AgreementState.SIGNED.value)
    _tell("agreement.signed", by, saved)
    return saved


@transaction.atomic
def end_agreement(*, by: User, agreement: Agreement, reason: str, today: date) -> Agreement:
    """Stops an agreement; the reason stays."""
    current = _locked(agreement)
    reason = reason.strip()
    if current.state == AgreementState.ENDED and current.ended_reason == reason:
        return current
    _check_move(current, AgreementAction.END, reason)
    saved = _save(current, by, state=AgreementState.ENDED.value, ended_reason=reason, ended_on=today)
    _tell("agreement.ended", by, saved)
    return saved


@transaction.atomic
def renew_agreement(*, by: User, agreement: Agreement, today: date) -> Agreement:
    """A new draft with the same text and people, for the time that follows; the second time the same one."""
    current = _locked(agreement)
    earlier = Agreement.objects.filter(renews=current).first()
    if earlier is not None:
        return earlier
    _refuse_unless(rules.may_renew(current.state, renewed=False))
    starts_on, ends_on = rules.renewed_period(current.starts_on, current.ends_on, today)
    renewed = Agreement.objects.create(
        created_by=by,
        employer=current.employer,
        job=current.job,
        kind=current.kind,
        title=current.title,
        body=text_before_sending(current),
        guaranteed_jobs=current.guaranteed_jobs,
        starts_on=starts_on,
        ends_on=ends_on,
        renews=current,
        data_set=current.data_set,
    )
    lines = [SignerLine(one.party, one.name, one.function) for one in current.signatures.all()]
    _replace_signers(renewed, lines)
    _tell("agreement.renewed", by, renewed)
    return renewed


@transaction.atomic
def set_reminder(*, by: User, agreement: Agreement, version: int, remind_on: date | None) -> Agreement:
    """The day on which the account manager wants to think of this; None takes it away."""
    saved = save_version(agreement, by=by, version=version, remind_on=remind_on)
    _tell("agreement.reminder_set", by, saved)
    return saved


@transaction.atomic
def save_agreement_template(
    *,
    by: User,
    template: AgreementTemplate | None = None,
    version: int = 0,
    form_key: UUID | None = None,
    **fields: Any,
) -> AgreementTemplate:
    """Keeps a text that agreements begin with; those that were made before keep their own."""
    _refuse_unless(check_text(fields["body"]))
    if template is None:
        saved, new = create_once(AgreementTemplate, by=by, form_key=form_key, **fields)
        if not new:
            return saved
    else:
        saved = save_version(template, by=by, version=version, **fields)
    audit.record("agreement.template_saved", by=by, on=saved)
    return saved


# --- inside ----------------------------------------------------------------------------------------------


def _locked(agreement: Agreement) -> Agreement:
    rows = Agreement.objects.select_for_update(of=("self",)).select_related(*RELATED)
    return rows.get(pk=agreement.pk)


def _check_job(job: FutureJob | None, employer_id: int) -> None:
    if job is not None and job.employer_id != employer_id:
        raise Refused("Deze baan is bij een andere werkgever.")


def _facts(agreement: Agreement) -> rules.AgreementFacts:
    return facts_of(agreement, list(AgreementSignature.objects.filter(agreement=agreement)))


def _check_move(agreement: Agreement, action: str, reason: str = "") -> None:
    _refuse_unless(rules.may_move(agreement.state, action, _facts(agreement), reason))


def _refuse_unless(decision: Decision) -> None:
    if not decision:
        raise Refused(decision.reason)


def _save(agreement: Agreement, by: User, **changes: Any) -> Agreement:
    return save_version(agreement, by=by, version=agreement.version, **changes)


def _replace_signers(agreement: Agreement, lines: Sequence[SignerLine]) -> None:
    """Writes only what differs, so that the history shows what really changed."""
    there = list(AgreementSignature.objects.filter(agreement=agreement))
    wanted = list(dict.fromkeys(lines))
    kept = [one for one in there if SignerLine(one.party, one.name, one.function) in wanted]
    AgreementSignature.objects.filter(agreement=agreement).exclude(pk__in=[one.pk for one in kept]).delete()
    known = {SignerLine(one.party, one.name, one.function) for one in kept}
    for line in wanted:
        if line not in known:
            AgreementSignature.objects.create(
                agreement=agreement, party=line.party, name=line.name, function=line.function
            )


def _tell(action: str, by: User, agreement: Agreement) -> None:
    audit.record(action, by=by, on=agreement)
    announce("employer.changed", employer_id=agreement.employer_id)
