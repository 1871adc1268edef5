"""Taking part in a provision: enrolled, started, extended, ended; with its phases and the coach's rating."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.domain import enrolment as rules
from clients.domain.enrolment import EnrolmentAction, EnrolmentState, Room
from clients.domain.plan import OPEN_ITEMS, ItemAction, ItemStatus, PlanStatus
from clients.models import (
    Client,
    Enrolment,
    EnrolmentPhase,
    PlanItem,
    Provision,
    ProvisionPhase,
)
from clients.provisions import offer_of, room_of
from clients.services.client import announce_change, locked, of_client
from clients.services.plan_items import benefit_periods, move_plan_item
from clients.services.planning import require
from core import audit
from core.editing import EditConflict, create_once, save_version
from core.models import User
from core.pages import Refused

RESULT_WORDS = dict(Enrolment.Result.choices)


@transaction.atomic
def enrol(
    *, by: User, client: Client, provision: Provision, on: date, today: date, form_key: UUID | None = None
) -> Enrolment:
    """Enrols somebody; also when it is full (then they wait) and before a benefit is granted.

    Raises Refused when they take part already, or the provision isn't offered any more.
    """
    client = locked(client)
    earlier = Enrolment.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    if provision.municipality_id != client.municipality_id:
        raise Refused("Dit aanbod is van een andere gemeente.")
    if on > today:
        raise Refused("Leg de aanmelding vast op de dag zelf of daarna.")
    require(rules.may_enrol(offer_of(provision), today))
    if Enrolment.objects.filter(client=client, provision=provision, status__in=rules.OPEN_STATES).exists():
        raise Refused("Deze inwoner doet hier al aan mee, of staat al aangemeld.")
    made, new = create_once(
        Enrolment, by=by, form_key=form_key, **of_client(client), provision=provision, enrolled_on=on
    )
    if new:
        _tell("enrolled", by=by, enrolment=made, client=client)
    return made


def _tell(word: str, *, by: User, enrolment: Enrolment, client: Client) -> None:
    audit.record(f"support.{word}", by=by, on=enrolment, clients=[client.pk])
    announce_change(client)


def _now(enrolment: Enrolment) -> Enrolment:
    """As it is now; others who change this client's file wait until this transaction ends."""
    locked(enrolment.client)
    return Enrolment.objects.select_related("client", "provision").get(pk=enrolment.pk)


def _pressed_again(now: Enrolment, version: int, by: User, **wanted: Any) -> bool:
    """Whether this very change was saved by this user just now. Raises EditConflict for another change."""
    if now.version == version:
        return False
    same = all(getattr(now, name) == value for name, value in wanted.items())
    if now.changed_by_id == by.pk and same:
        return True
    raise EditConflict(now, wanted)


def room_for(provision: Provision) -> Room:
    """Places now, while others who start in this provision wait until this transaction ends."""
    return room_of(Provision.objects.select_for_update().get(pk=provision.pk))


@transaction.atomic
def start_enrolment(
    *, by: User, enrolment: Enrolment, version: int, start: date, planned_end: date | None, today: date
) -> Enrolment:
    """Somebody begins. Raises Refused with every reason why that can't be yet."""
    now = _now(enrolment)
    if _pressed_again(now, version, by, status=EnrolmentState.RUNNING.value, start=start):
        return now
    held = benefit_periods(now.client)
    room = room_for(now.provision)
    require(rules.may_start(now.status, offer_of(now.provision), room, held, start, today))
    if planned_end is not None and planned_end < start:
        raise Refused("Het einde ligt voor het begin.")
    first = now.provision.phases.order_by("order").first()
    changed = save_version(
        now,
        by=by,
        version=version,
        status=EnrolmentState.RUNNING.value,
        start=start,
        planned_end=planned_end or rules.planned_end(start, now.provision.weeks),
        phase=first,
    )
    if first is not None:
        EnrolmentPhase.objects.create(
            **of_client(now.client), created_by=by, enrolment=changed, phase=first, start=start
        )
    _move_items(by=by, enrolment=now, action=ItemAction.START, today=start)
    _tell("started", by=by, enrolment=changed, client=now.client)
    return changed


@transaction.atomic
def extend_enrolment(
    *, by: User, enrolment: Enrolment, version: int, planned_end: date, reason: str = ""
) -> Enrolment:
    """Later end. Raises Refused without a reason when it was extended before."""
    now = _now(enrolment)
    if _pressed_again(now, version, by, planned_end=planned_end):
        return now
    require(rules.may_extend(now.status, now.planned_end, planned_end, now.extended, reason))
    words = f"Verlengd tot en met {planned_end:%d-%m-%Y}. {reason}".strip()
    changed = save_version(
        now,
        by=by,
        version=version,
        planned_end=planned_end,
        extended=now.extended + 1,
        reason=_added(now, words),
    )
    _tell("extended", by=by, enrolment=changed, client=now.client)
    return changed


def _added(enrolment: Enrolment, words: str) -> str:
    """What was written before stays; the newest stands below it."""
    return "\n".join(part for part in (enrolment.reason, words.strip()) if part)


@transaction.atomic
def end_enrolment(
    *,
    by: User,
    enrolment: Enrolment,
    version: int,
    action: EnrolmentAction,
    end: date,
    result: str,
    today: date,
    reason: str = "",
    rating: int | None = None,
    rating_text: str = "",
) -> Enrolment:
    """Finishes or stops, with what it brought; the phase that ran ends on the same day.

    Raises Refused without a result, and when it stops without a reason.
    """
    now = _now(enrolment)
    if _pressed_again(now, version, by, end=end, result=result):
        return now
    require(rules.may_end(now.status, action, start=now.start, end=end, today=today, reason=reason))
    if result not in RESULT_WORDS:
        raise Refused("Kies wat het opleverde.")
    done = action == EnrolmentAction.FINISH
    EnrolmentPhase.objects.filter(enrolment=now, end=None, start__lte=end).update(end=end)
    changed = save_version(
        now,
        by=by,
        version=version,
        status=(EnrolmentState.FINISHED if done else EnrolmentState.STOPPED).value,
        end=end,
        result=result,
        reason=_added(now, reason),
        rating=rating,
        rating_text=rating_text,
    )
    words = f"{RESULT_WORDS[result].capitalize()}. {reason}".strip()
    _move_items(
        by=by, enrolment=now, action=ItemAction.FINISH if done else ItemAction.STOP, today=today, result=words
    )
    _tell("finished" if done else "stopped", by=by, enrolment=changed, client=now.client)
    return changed


@transaction.atomic
def cancel_enrolment(*, by: User, enrolment: Enrolment, version: int, reason: str, today: date) -> Enrolment:
    """Doesn't go on before it began; the plan keeps its line, so that something else can be chosen."""
    now = _now(enrolment)
    if _pressed_again(now, version, by, status=EnrolmentState.CANCELLED.value):
        return now
    require(
        rules.may_end(now.status, EnrolmentAction.CANCEL, start=None, end=None, today=today, reason=reason)
    )
    changed = save_version(
        now, by=by, version=version, status=EnrolmentState.CANCELLED.value, reason=reason.strip()
    )
    _tell("cancelled", by=by, enrolment=changed, client=now.client)
    return changed


@transaction.atomic
def rate_enrolment(
    *, by: User, enrolment: Enrolment, version: int, rating: int | None, rating_text: str = ""
) -> Enrolment:
    """What the coach thinks of the provision; once it began."""
    now = _now(enrolment)
    if _pressed_again(now, version, by, rating=rating, rating_text=rating_text):
        return now
    if now.start is None:
        raise Refused("Een oordeel kan pas als het begonnen is.")
    changed = save_version(now, by=by, version=version, rating=rating, rating_text=rating_text)
    audit.record("support.rated", by=by, on=changed, clients=[now.client_id])
    return changed


@transaction.atomic
def start_phase(
    *,
    by: User,
    enrolment: Enrolment,
    phase: ProvisionPhase,
    start: date,
    today: date,
    note: str = "",
    form_key: UUID | None = None,
) -> EnrolmentPhase:
    """The next phase begins, and the one that ran ends the day before. ``note``: how that one went.

    Raises Refused when the person doesn't take part now, did this phase before, or the day doesn't fit.
    """
    locked(enrolment.client)
    now = Enrolment.objects.select_related("client", "provision").get(pk=enrolment.pk)
    earlier = EnrolmentPhase.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    if now.status != EnrolmentState.RUNNING or now.start is None:
        raise Refused("Een fase begint als de deelname loopt.")
    if phase.provision_id != now.provision_id:
        raise Refused("Deze fase hoort bij ander aanbod.")
    if not now.start <= start <= today:
        raise Refused("Kies een dag tussen het begin van de deelname en vandaag.")
    if now.phases.filter(phase=phase).exists():
        raise Refused("Deze fase is al geweest.")
    _end_running_phases(by=by, enrolment=now, on=start, note=note)
    made, _ = create_once(
        EnrolmentPhase,
        by=by,
        form_key=form_key,
        **of_client(now.client),
        enrolment=now,
        phase=phase,
        start=start,
    )
    save_version(now, by=by, version=now.version, phase=phase)
    _tell("phase_started", by=by, enrolment=now, client=now.client)
    return made


def _end_running_phases(*, by: User, enrolment: Enrolment, on: date, note: str) -> None:
    for running in enrolment.phases.filter(end=None):
        if running.start > on:
            raise Refused(f"De fase van nu begon op {running.start:%d-%m-%Y}. Kies een latere dag.")
        save_version(running, by=by, version=running.version, end=on, note=note or running.note)


def _move_items(*, by: User, enrolment: Enrolment, action: ItemAction, today: date, result: str = "") -> None:
    """The line of the agreed plan that names this provision moves along."""
    waits = [ItemStatus.PLANNED] if action == ItemAction.START else list(OPEN_ITEMS)
    items = PlanItem.objects.filter(
        client=enrolment.client,
        provision=enrolment.provision,
        plan__status=PlanStatus.AGREED.value,
        status__in=waits,
    )
    for item in items.select_related("plan__client", "client"):
        move_plan_item(by=by, item=item, action=action, today=today, result=result)
