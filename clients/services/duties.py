"""Recording duties. Decisions are those of team income: who decided and when always stands beside them."""

from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction

from clients.domain import duties as rules
from clients.domain.duties import SanctionAction as A
from clients.domain.duties import SingleParentTerms
from clients.models import Client, CommunityService, Exemption, SanctionSignal
from clients.services.client import announce_change, of_client
from core import audit
from core.domain.decision import Decision
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from core.parameters import value_on, values_on

T = TypeVar("T", Exemption, SanctionSignal, CommunityService)
TERM_KEYS = ["single_parent_max", "single_parent_plan", "single_parent_review"]


def single_parent_terms(today: date) -> SingleParentTerms:
    """The clock of article 9a as it holds today, in months."""
    values = values_on(TERM_KEYS, today)
    return SingleParentTerms(*(int(values[key]) for key in TERM_KEYS))


@transaction.atomic
def record_exemption(
    *, by: User, client: Client, today: date, form_key: UUID | None = None, **told: Any
) -> Exemption:
    """Keeps an exemption that team income decided. Raises Refused when it can't be right."""
    _check_exemption(today, told)
    if told["ground"] == Exemption.Ground.SINGLE_PARENT and told.get("reexamine_on") is None:
        terms = single_parent_terms(today)
        told["reexamine_on"] = rules.next_review(told["start"], told.get("end"), terms, today)
    row, new = create_once(Exemption, by=by, form_key=form_key, **of_client(client), **told)
    return _kept(row, new, by=by, action="client.exemption_recorded")


@transaction.atomic
def change_exemption(*, by: User, exemption: Exemption, version: int, today: date, **told: Any) -> Exemption:
    """Corrects it, or ends it early. Raises Refused and EditConflict."""
    _check_exemption(today, told)
    changed = save_version(exemption, by=by, version=version, **told)
    return _kept(changed, True, by=by, action="client.exemption_changed")


@transaction.atomic
def end_exemption(*, by: User, exemption: Exemption, version: int, on: date, reason: str) -> Exemption:
    """It stopped earlier than planned. Raises Refused for a day before the start."""
    if on < exemption.start or (exemption.end is not None and on > exemption.end):
        raise Refused("Kies een dag waarop de vrijstelling loopt.")
    changed = save_version(
        exemption, by=by, version=version, end=on, ended_early_on=on, ended_reason=reason, reexamine_on=None
    )
    return _kept(changed, True, by=by, action="client.exemption_ended")


@transaction.atomic
def signal_team_income(
    *, by: User, client: Client, today: date, form_key: UUID | None = None, **told: Any
) -> SanctionSignal:
    """Tells team income what happened, with what the resident says about it. Only a person does this."""
    if told["on"] > today:
        raise Refused("Dit ligt in de toekomst. Leg het vast als het gebeurd is.")
    row, new = create_once(SanctionSignal, by=by, form_key=form_key, **of_client(client), **told)
    return _kept(row, new, by=by, action="client.team_income_told")


@transaction.atomic
def record_sanction_decision(
    *, by: User, signal: SanctionSignal, version: int, decided: bool, today: date, **told: Any
) -> SanctionSignal:
    """What team income decided: yes with its terms, or no. Raises Refused when it isn't whole."""
    _may(signal, A.DECIDE if decided else A.NO_SANCTION)
    changes = dict(told)
    if decided:
        _check(
            rules.check_sanction_decision(
                told.get("percent"),
                told.get("start"),
                told.get("end"),
                decided_on=told.get("decided_on"),
                decided_by=told.get("decided_by", ""),
                today=today,
            )
        )
        months = int(value_on("sanction_reconsider", today))
        changes |= {"status": "decided", "reconsider_on": rules.reconsider_by(told["decided_on"], months)}
    else:
        if told["decided_on"] > today:
            raise Refused("Het besluit ligt in de toekomst. Leg het vast als het er is.")
        changes |= {"status": "none", "percent": None, "start": None, "end": None}
    changed = save_version(signal, by=by, version=version, **changes)
    return _kept(changed, True, by=by, action="client.sanction_decision_recorded")


@transaction.atomic
def lift_sanction(
    *, by: User, signal: SanctionSignal, version: int, decided_on: date, decided_by: str, reason: str
) -> SanctionSignal:
    """Team income took it back, because the person did what was asked or for another reason."""
    _may(signal, A.LIFT)
    changed = save_version(
        signal,
        by=by,
        version=version,
        status="lifted",
        decided_on=decided_on,
        decided_by=decided_by,
        decision_reason=reason,
        reconsider_on=None,
    )
    return _kept(changed, True, by=by, action="client.sanction_lifted")


@transaction.atomic
def withdraw_signal(*, by: User, signal: SanctionSignal) -> SanctionSignal:
    """The coach takes the message to team income back, as long as nothing was decided."""
    signal = SanctionSignal.objects.select_for_update().get(pk=signal.pk)
    _may(signal, A.WITHDRAW)
    changed = save_version(signal, by=by, version=signal.version, status="withdrawn")
    return _kept(changed, True, by=by, action="client.team_income_withdrawn")


@transaction.atomic
def record_service(
    *, by: User, client: Client, form_key: UUID | None = None, **told: Any
) -> CommunityService:
    """Useful unpaid activity that was asked in return, with who decided it."""
    row, new = create_once(CommunityService, by=by, form_key=form_key, **of_client(client), **told)
    return _kept(row, new, by=by, action="client.service_recorded")


@transaction.atomic
def change_service(*, by: User, service: CommunityService, version: int, **told: Any) -> CommunityService:
    """Corrects it, or tells how it went. Raises EditConflict when somebody was first."""
    changed = save_version(service, by=by, version=version, **told)
    return _kept(changed, True, by=by, action="client.service_changed")


def _check_exemption(today: date, told: dict[str, Any]) -> None:
    _check(
        rules.check_exemption(
            told["ground"],
            told["start"],
            told.get("end"),
            youngest_born=told.get("youngest_born_on"),
            terms=single_parent_terms(today),
        )
    )
    if told["decided_on"] > today:
        raise Refused("Het besluit ligt in de toekomst. Leg het vast als het er is.")


def _check(decision: Decision) -> None:
    if not decision.allowed:
        raise Refused(decision.reason)


def _may(signal: SanctionSignal, action: A) -> None:
    _check(rules.SANCTION_TABLE.may(signal.status, action))


def _kept(row: T, new: bool, *, by: User, action: str) -> T:
    if new:
        audit.record(action, by=by, on=row, clients=[row.client_id])
        announce_change(row.client)
    return row
