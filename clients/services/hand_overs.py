"""Handing over: asked with a note, answered within the term, settled by quality when people disagree."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from clients.domain import hand_over as rules
from clients.domain.hand_over import HandOverAction as A
from clients.models import Appointment, Client, HandOver
from clients.services.client import announce_change, locked, of_client
from clients.services.guidance import follow_guidance
from core import audit
from core.domain.decision import Decision
from core.editing import create_once, save_version
from core.models import Municipality, Team, User
from core.pages import Refused
from core.parameters import value_on
from core.tenancy import scope


@transaction.atomic
def ask_hand_over(
    *,
    by: User,
    client: Client,
    to_team: Team,
    receiver: User | None,
    note: str,
    today: date,
    as_buddy: bool = False,
    form_key: UUID | None = None,
    bulk: UUID | None = None,
) -> HandOver:
    """Asks a colleague, or any coach of another team, to take over. Raises Refused with the reason."""
    client = locked(client)
    _check(rules.check_note(note))
    _check(
        rules.check_receiver(
            _receiver(receiver),
            coach_id=client.coach_id,
            client_team_id=client.team_id,
            to_team_id=to_team.pk,
        )
    )
    if to_team.municipality_id != client.municipality_id:
        raise Refused("Dit team is van een andere gemeente.")
    running = HandOver.objects.filter(client=client, status__in=[s.value for s in rules.RUNNING])
    if running.exclude(form_key=form_key).exists():
        raise Refused("Er loopt al een overdracht van deze inwoner. Trek die eerst in, of wacht op antwoord.")
    hand_over, new = create_once(
        HandOver,
        by=by,
        form_key=form_key,
        **of_client(client),
        from_coach=client.coach,
        to_team=to_team,
        receiver=receiver,
        note=note,
        asked_on=today,
        answer_by=rules.answer_by(today, int(value_on("answer_term", today))),
        as_buddy=as_buddy,
        bulk=bulk,
    )
    if new:
        audit.record("client.hand_over_asked", by=by, on=hand_over, clients=[client.pk])
        announce_change(client)
    return hand_over


@transaction.atomic
def hand_over_all(
    *, by: User, shares: Mapping[int, User], clients: Sequence[Client], note: str, today: date
) -> list[HandOver]:
    """All residents of somebody who leaves, each to a colleague, in one go: all of them or none.

    ``shares``: client id → receiver; clients without a receiver stay where they are.
    """
    bulk = uuid4()
    made = []
    for client in clients:
        receiver = shares.get(client.pk)
        if receiver is None or receiver.team is None:
            continue
        made.append(
            ask_hand_over(
                by=by,
                client=client,
                to_team=receiver.team,
                receiver=receiver,
                note=note,
                today=today,
                bulk=bulk,
            )
        )
    if not made:
        raise Refused("Kies minstens één inwoner en een collega die overneemt.")
    return made


@transaction.atomic
def accept_hand_over(*, by: User, hand_over: HandOver, today: date) -> HandOver:
    """The receiver takes over: the whole file moves along, at once. Pressed twice changes nothing more."""
    hand_over = _locked(hand_over)
    if hand_over.status == HandOver.Status.ACCEPTED and hand_over.answered_by_id == by.pk:
        return hand_over
    _may(hand_over, A.ACCEPT)
    return _answer(hand_over, by=by, status=HandOver.Status.ACCEPTED, answer="", coach=by, today=today)


@transaction.atomic
def refuse_hand_over(*, by: User, hand_over: HandOver, reason: str, today: date) -> HandOver:
    """The receiver says no, with the reason; who asked decides how it goes on."""
    hand_over = _locked(hand_over)
    _may(hand_over, A.REFUSE)
    _reasoned(reason)
    return _answer(hand_over, by=by, status=HandOver.Status.REFUSED, answer=reason, coach=None, today=today)


@transaction.atomic
def settle_hand_over(*, by: User, hand_over: HandOver, coach: User, reason: str, today: date) -> HandOver:
    """Quality decides who guides this resident: the old coach, the new one, or somebody else."""
    hand_over = _locked(hand_over)
    _may(hand_over, A.SETTLE)
    _reasoned(reason)
    if coach.team_id is None or not coach.is_active or coach.municipality_id != hand_over.municipality_id:
        raise Refused(f"{coach} kan deze inwoner niet begeleiden. Kies een coach met een team.")
    return _answer(hand_over, by=by, status=HandOver.Status.SETTLED, answer=reason, coach=coach, today=today)


@transaction.atomic
def escalate_hand_over(*, by: User | None, hand_over: HandOver, today: date) -> HandOver:
    """To the quality officer: because the term passed, or because who asked disagrees."""
    hand_over = _locked(hand_over)
    _may(hand_over, A.ESCALATE)
    late = rules.term_passed(hand_over.answer_by, today)
    if hand_over.status == HandOver.Status.OPEN and not late:
        raise Refused("Er is nog tijd om te antwoorden.", (rules.waiting_words(hand_over.answer_by, today),))
    return _write(
        hand_over, by=by, action="client.hand_over_escalated", status=HandOver.Status.ESCALATED.value
    )


def escalate_late(*, today: date) -> int:
    """All hand-overs without an answer in time, town by town; how many there were."""
    late = 0
    for town in Municipality.objects.order_by("id").values_list("pk", flat=True):
        with scope(municipality_id=town):
            rows = HandOver.objects.filter(status=HandOver.Status.OPEN, answer_by__lt=today)
            for row in rows.order_by("id"):
                escalate_hand_over(by=None, hand_over=row, today=today)
                late += 1
    return late


@transaction.atomic
def withdraw_hand_over(*, by: User, hand_over: HandOver) -> HandOver:
    """The resident stays with the coach who asked."""
    hand_over = _locked(hand_over)
    _may(hand_over, A.WITHDRAW)
    return _write(
        hand_over, by=by, action="client.hand_over_withdrawn", status=HandOver.Status.WITHDRAWN.value
    )


@transaction.atomic
def change_buddy(*, by: User, client: Client, version: int, buddy: User | None, today: date) -> Client:
    """Another buddy, or none. Raises Refused for the coach himself, EditConflict when somebody was first."""
    if buddy is not None and buddy.pk == client.coach_id:
        raise Refused("De buddy is een ander dan de werkcoach.")
    if buddy is not None and (not buddy.is_active or buddy.municipality_id != client.municipality_id):
        raise Refused(f"{buddy} werkt hier niet. Kies een collega van deze gemeente.")
    changed = save_version(client, by=by, version=version, buddy=buddy)
    follow_guidance(changed, by=by, on=today, before=client)
    audit.record("client.buddy_changed", by=by, on=changed, clients=[changed.pk])
    announce_change(changed)
    return changed


def _receiver(user: User | None) -> rules.Receiver | None:
    if user is None:
        return None
    return rules.Receiver(user.pk, str(user), user.team_id, user.is_active)


def _check(decision: Decision) -> None:
    if not decision.allowed:
        raise Refused(decision.reason)


def _reasoned(reason: str) -> None:
    if len(reason.strip()) < 3:
        raise Refused("Schrijf op waarom.")


def _may(hand_over: HandOver, action: A) -> None:
    _check(rules.HAND_OVER_TABLE.may(hand_over.status, action))


def _locked(hand_over: HandOver) -> HandOver:
    return HandOver.objects.select_for_update().get(pk=hand_over.pk)


def _answer(
    hand_over: HandOver, *, by: User, status: HandOver.Status, answer: str, coach: User | None, today: date
) -> HandOver:
    if coach is not None:
        _move(hand_over, by=by, coach=coach, today=today)
    return _write(
        hand_over,
        by=by,
        action=f"client.hand_over_{status.value}",
        status=status.value,
        answer=answer,
        answered_on=today,
        answered_by=by,
    )


def _move(hand_over: HandOver, *, by: User, coach: User, today: date) -> None:
    """Team, coach and buddy of the client; talks that are planned go along with the new coach."""
    client = locked(hand_over.client)
    announce_change(client)
    former = client.coach_id
    keep = hand_over.as_buddy and former is not None and former != coach.pk
    buddy = former if keep else (None if client.buddy_id == coach.pk else client.buddy_id)
    moved = save_version(
        client, by=by, version=client.version, team_id=coach.team_id, coach=coach, buddy_id=buddy
    )
    follow_guidance(moved, by=by, on=today, before=client, why="overdracht")
    Appointment.objects.filter(client=moved, status="planned", coach_id=former).update(coach=coach)
    audit.record(
        "client.assigned",
        by=by,
        on=moved,
        clients=[moved.pk],
        note=f"team {client.team_id}>{moved.team_id} coach {former or '-'}>{coach.pk}",
    )
    announce_change(moved)


def _write(hand_over: HandOver, *, by: User | None, action: str, **changes: object) -> HandOver:
    fresh = HandOver.objects.get(pk=hand_over.pk)
    for name, value in changes.items():
        setattr(fresh, name, value)
    fresh.version += 1
    fresh.changed_by = by
    fresh.save(update_fields=[*changes, "version", "changed_by", "changed_at"])
    audit.record(action, by=by, on=fresh, clients=[fresh.client_id])
    announce_change(fresh.client)
    return fresh
