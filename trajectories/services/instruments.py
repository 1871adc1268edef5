"""Instruments for a person at an employer: asked, filled in, decided by people, paid, counted again.

The application checks the terms and writes down who decided; it never decides. All raise Refused when a rule
says no, and EditConflict when somebody else saved the same record first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Sum

from core import audit
from core.domain.decision import Decision
from core.editing import create_once, save_version
from core.models import User
from core.notices import tell
from core.outbox import announce
from core.pages import Refused
from employers.domain.instrument import INSTRUMENT_LABELS, Instrument
from employers.domain.instrument_terms import TermState
from employers.domain.wage_cost import cents
from employers.models import InstrumentBudget
from trajectories.domain import grant as rules
from trajectories.domain.grant import Decided, GrantState
from trajectories.grant_cases import (
    ASKED,
    COLUMNS,
    NOTHING,
    Checked,
    answers_of,
    case_from,
    check_case,
    check_grant,
    file_facts,
    running_at,
    snapshot,
)
from trajectories.grant_money import left_of_budget
from trajectories.models import InstrumentGrant, InstrumentPayment
from trajectories.services.parts import require

ZERO = Decimal(0)
# The first number of the lock under which requests for one person are made.
REQUESTS = 4711
WITHOUT_END = date(2999, 1, 1)


@dataclass(frozen=True, slots=True)
class About:
    """Whom and what it is for. ``client`` None: for who may not read the file."""

    client_id: int
    municipality_id: int
    team_id: int
    employer: Any
    client: Any = None
    profile: Any = None
    job: Any = None
    placement: Any = None
    candidate_state: str = ""


def may_still_ask(about: About, code: str, *, by: User, today: date) -> Decision:
    """Whether anything that could be filled in makes a request: somebody takes part, and nothing without an
    end runs or waits there that it can't go together with.
    """
    taking_part = rules.may_ask_for(about.candidate_state)
    if not taking_part:
        return taking_part
    seen_by = by if about.client is None else None
    running = running_at(about.client_id, about.employer.pk, WITHOUT_END, None, asker=by, seen_by=seen_by)
    checked = check_case(code, case_from({"asked_on": today}, {}, NOTHING, running))
    return rules.may_ask(term for term in checked.terms if term.key.startswith("with_"))


def check_request(about: About, code: str, values: dict[str, Any], *, by: User) -> Checked:
    """The terms of what is asked, with what the file says when it may be read."""
    columns, answers = _split(values)
    facts = NOTHING
    if about.client is not None:
        facts = file_facts(about.client, about.employer.pk, columns["asked_on"])
    running = running_at(
        about.client_id,
        about.employer.pk,
        columns["start"],
        columns.get("end"),
        asker=by,
        seen_by=by if about.client is None else None,
    )
    return check_case(code, case_from(columns, answers, facts, running))


def _split(values: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What has a column, and what is kept with the terms."""
    return (
        {key: value for key, value in values.items() if key in COLUMNS},
        {key: value for key, value in values.items() if key in ASKED},
    )


@transaction.atomic
def ask_grant(
    *, by: User, about: About, code: str, today: date, form_key: UUID | None = None, **values: Any
) -> InstrumentGrant:
    """Writes a request down, with the terms as they are that day. Pressing twice makes one.

    Raises Refused with each term that isn't met; what isn't known yet may follow.
    """
    values = {"asked_on": today, **values}
    earlier = InstrumentGrant.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    if values["asked_on"] > today:
        raise Refused("De aanvraag is niet in de toekomst.")
    require(rules.may_ask_for(about.candidate_state))
    _one_at_a_time(about.client_id)
    checked = check_request(about, code, values, by=by)
    require(rules.may_ask(checked.terms))
    columns, answers = _split(values)
    made, new = create_once(
        InstrumentGrant,
        by=by,
        form_key=form_key,
        client_id=about.client_id,
        municipality_id=about.municipality_id,
        team_id=about.team_id,
        employer=about.employer,
        profile=about.profile,
        job=about.job,
        placement=about.placement,
        code=code,
        **columns,
        **_derived(code, checked, answers, columns),
    )
    if new:
        _tell("asked", by=by, grant=made)
    return made


def _one_at_a_time(client_id: int) -> None:
    """Two requests for one person wait for each other; not every role may lock the person's own row."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [REQUESTS, client_id % 2**31])


def _derived(code: str, checked: Checked, answers: dict[str, Any], columns: dict[str, Any]) -> dict[str, Any]:
    """What follows from the terms: the amount with its lines, the days that count, the terms themselves."""
    counted, person = checked.counted, checked.case.person
    measured = None if columns.get("flat_rate") and person.wage_value is None else person.measured_on
    found: dict[str, Any] = {
        "committed": cents(counted.amount) if counted.amount is not None else ZERO,
        "how_counted": "\n".join(counted.lines),
        "terms": snapshot(checked.terms, answers),
        "decide_by": rules.decide_by(code, columns["asked_on"], checked.limits),
        "remeasure_on": rules.remeasure_by(
            code, bool(columns.get("flat_rate")), columns["start"], measured, checked.limits
        ),
    }
    if code == Instrument.WAGE_COST_SUBSIDY and person.wage_value is not None:
        found["wage_value"] = person.wage_value
    return found


def _locked(grant: InstrumentGrant) -> InstrumentGrant:
    """As it is now; others who change it wait."""
    return InstrumentGrant.objects.select_for_update().get(pk=grant.pk)


def _same_press(now: InstrumentGrant, version: int, by: User, **wanted: Any) -> bool:
    """Whether this very change was saved by this user just now."""
    same = all(getattr(now, name) == value for name, value in wanted.items())
    return now.version != version and now.changed_by_id == by.pk and same


@transaction.atomic
def complete_grant(
    *, by: User, grant: InstrumentGrant, client: Any, version: int, **values: Any
) -> InstrumentGrant:
    """Fills in or corrects a request that nobody decided on yet; the terms are checked again."""
    now = _locked(grant)
    columns, answers = _split(values)
    if now.version == version:
        if now.state != GrantState.ASKED:
            raise Refused("Hier is al over besloten.")
        checked = check_grant(now, client, **values)
        require(rules.may_ask(checked.terms))
        merged = {name: getattr(now, name) for name in COLUMNS} | columns
        columns |= _derived(now.code, checked, answers_of(now) | answers, merged)
    saved = save_version(now, by=by, version=version, **columns)
    _tell("completed", by=by, grant=saved)
    return saved


@transaction.atomic
def grant_request(
    *, by: User, grant: InstrumentGrant, client: Any, version: int, decided: Decided, today: date
) -> InstrumentGrant:
    """Somebody decided to grant it. The terms are checked once more; what was promised is at most what was
    counted. Whoever asked does not decide."""
    now = _not_by_asker(grant, by, decided)
    if _same_press(now, version, by, state=GrantState.GRANTED.value):
        return now
    if now.version == version:
        checked = check_grant(now, client)
        most = cents(checked.counted.amount) if checked.counted.amount is not None else None
        require(rules.may_grant(now.state, checked.terms, decided, most, now.asked_on, today))
        _check_budget(now, decided)
        derived = _derived(now.code, checked, answers_of(now), {n: getattr(now, n) for n in COLUMNS})
        changes = derived | {"committed": decided.amount}
        changes.pop("decide_by")
    else:
        changes = {}
    saved = save_version(
        now, by=by, version=version, state=GrantState.GRANTED.value, **_who(decided, by), **changes
    )
    _tell("granted", by=by, grant=saved)
    _news(saved, "toegekend")
    return saved


def _check_budget(grant: InstrumentGrant, decided: Decided) -> None:
    """What the budget has is counted while nobody else can promise from it. Over it only knowingly."""
    budgets = InstrumentBudget.objects.filter(
        municipality_id=grant.municipality_id, code=grant.code, year=grant.start.year
    )
    list(budgets.select_for_update())
    left = left_of_budget(grant)
    if left is not None and decided.amount > left and not decided.over_budget:
        raise Refused("Dit is meer dan er nog over is. Kijk naar het budget, en kies opnieuw.")


@transaction.atomic
def refuse_request(
    *, by: User, grant: InstrumentGrant, version: int, decided: Decided, today: date
) -> InstrumentGrant:
    """Somebody decided not to grant it, with why."""
    now = _not_by_asker(grant, by, decided)
    if _same_press(now, version, by, state=GrantState.REFUSED.value):
        return now
    if now.version == version:
        require(rules.may_refuse(now.state, decided, now.asked_on, today))
    saved = save_version(
        now, by=by, version=version, state=GrantState.REFUSED.value, committed=ZERO, **_who(decided, by)
    )
    _tell("refused", by=by, grant=saved)
    _news(saved, "afgewezen")
    return saved


@transaction.atomic
def stop_grant(
    *, by: User, grant: InstrumentGrant, version: int, end: date, decided: Decided, today: date
) -> InstrumentGrant:
    """It stops earlier than agreed: from the day after ``end``."""
    now = _not_by_asker(grant, by, decided)
    if _same_press(now, version, by, state=GrantState.STOPPED.value):
        return now
    if now.version == version:
        require(rules.may_stop(now.state, decided, now.asked_on, today))
        if end < now.start:
            raise Refused("De laatste dag ligt voor de eerste.")
    saved = save_version(
        now, by=by, version=version, state=GrantState.STOPPED.value, end=end, **_who(decided, by)
    )
    _tell("stopped", by=by, grant=saved)
    _news(saved, "gestopt")
    return saved


@transaction.atomic
def end_grant(*, by: User, grant: InstrumentGrant, today: date) -> InstrumentGrant:
    """The period is over. Pressing twice is harmless."""
    now = _locked(grant)
    if now.state == GrantState.ENDED:
        return now
    require(rules.may_end(now.state, now.end, today))
    saved = save_version(now, by=by, version=now.version, state=GrantState.ENDED.value)
    _tell("ended", by=by, grant=saved)
    return saved


@transaction.atomic
def recount_grant(
    *, by: User, grant: InstrumentGrant, client: Any, version: int, decided: Decided, today: date
) -> InstrumentGrant:
    """A running subsidy follows the latest wage value and the amounts of this year: somebody decided so."""
    now = _not_by_asker(grant, by, decided)
    if _same_press(now, version, by, decided_on=decided.on, reason=decided.reason):
        return now
    changes: dict[str, Any] = {}
    if now.version == version:
        require(rules.may_recount(now.state, now.code, decided, now.asked_on, today))
        checked = recounted(now, client)
        if checked.counted.amount is None:
            raise Refused("Het bedrag is nog niet te berekenen. Meet eerst de loonwaarde.")
        changes = _derived(now.code, checked, answers_of(now), {n: getattr(now, n) for n in COLUMNS})
        changes.pop("decide_by")
        changes.pop("terms")
    saved = save_version(now, by=by, version=version, **_who(decided, by), **changes)
    _tell("recounted", by=by, grant=saved)
    return saved


def recounted(grant: InstrumentGrant, client: Any) -> Checked:
    """The subsidy with the latest measured wage value of this person at this employer."""
    facts = file_facts(client, grant.employer_id, grant.asked_on, without=grant.pk)
    value = facts.wage_value if facts.wage_value is not None else grant.wage_value
    return check_grant(grant, client, wage_value=value)


@transaction.atomic
def extend_trial(
    *, by: User, grant: InstrumentGrant, client: Any, version: int, end: date, decided: Decided, today: date
) -> InstrumentGrant:
    """A trial placement takes longer, within what the law allows: somebody decided so."""
    now = _not_by_asker(grant, by, decided)
    if _same_press(now, version, by, end=end):
        return now
    changes: dict[str, Any] = {}
    if now.version == version:
        require(rules.may_extend(now.state, now.code, now.end, end))
        checked = check_grant(now, client, end=end, extended=True)
        missed = [one.text for one in checked.terms if one.state == TermState.NOT_MET]
        if missed:
            raise Refused(missed[0], tuple(missed[1:]))
        if not decided.reason.strip():
            raise Refused("Schrijf op waarom.")
        changes = {"terms": snapshot(checked.terms, answers_of(now) | {"extended": True})}
    saved = save_version(now, by=by, version=version, end=end, **_who(decided, by), **changes)
    _tell("extended", by=by, grant=saved)
    return saved


@transaction.atomic
def record_payment(
    *, by: User, grant: InstrumentGrant, today: date, form_key: UUID | None = None, **fields: Any
) -> InstrumentPayment:
    """What was paid. More than was promised asks for a sentence in ``note``."""
    now = _locked(grant)
    earlier = InstrumentPayment.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    paid = now.payments.aggregate(sum=Sum("amount"))["sum"] or ZERO
    note = fields.get("note", "")
    require(rules.may_pay(now.state, now.committed, paid, fields["amount"], fields["on"], today, note))
    made, new = create_once(
        InstrumentPayment,
        by=by,
        form_key=form_key,
        grant=now,
        client_id=now.client_id,
        municipality_id=now.municipality_id,
        team_id=now.team_id,
        **fields,
    )
    if new:
        audit.record("instrument.paid", by=by, on=made, clients=[now.client_id])
        _announce(now)
    return made


def _who(decided: Decided, by: User) -> dict[str, Any]:
    """Who writes it down is the one who decided, unless another is named; the history keeps both."""
    return {
        "decided_on": decided.on,
        "decided_by": " ".join(decided.other.split()) or str(by),
        "reason": decided.reason.strip(),
    }


def _not_by_asker(grant: InstrumentGrant, by: User, decided: Decided) -> InstrumentGrant:
    now = _locked(grant)
    if now.created_by_id == by.pk:
        raise Refused(rules.NOT_BY_ASKER)
    require(rules.may_decide_for(decided, str(now.created_by) if now.created_by else ""))
    return now


def _tell(word: str, *, by: User, grant: InstrumentGrant) -> None:
    audit.record(f"instrument.{word}", by=by, on=grant, clients=[grant.client_id])
    _announce(grant)


def _announce(grant: InstrumentGrant) -> None:
    announce(
        "client.changed",
        client_id=grant.client_id,
        municipality_id=grant.municipality_id,
        team_id=grant.team_id,
        coach_id=None,
    )
    announce("employer.changed", employer_id=grant.employer_id)


def _news(grant: InstrumentGrant, word: str) -> None:
    """Who asked hears what was decided; no name in the line."""
    asked: Iterable[User] = [grant.created_by] if grant.created_by else []
    text = f"{INSTRUMENT_LABELS[grant.code]} bij {grant.employer.name} is {word}."
    tell(asked, text, grant.get_absolute_url())
