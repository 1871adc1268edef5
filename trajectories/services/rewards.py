"""The exit bonus, paid once, and the card of congratulation."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from clients.domain.benefit import BenefitPeriod as Period
from clients.models import BenefitPeriod, Client
from clients.services.client import announce_change, locked
from core import audit
from core.models import User
from core.pages import Refused
from core.parameters import value_on, values_on
from trajectories.domain.exit_bonus import BonusResult, BonusTerms, Job, exit_bonus
from trajectories.models import Card, ExitBonus, Placement


def terms_on(day: date) -> BonusTerms:
    """The terms that hold on this day."""
    found = values_on(["exit_bonus_benefit", "exit_bonus_work"], day)
    return BonusTerms(int(found["exit_bonus_benefit"]), int(found["exit_bonus_work"]))


def bonus_of(client: Client, today: date) -> BonusResult:
    """Whether this person can apply now, and why."""
    rows = BenefitPeriod.objects.filter(client=client).values_list("kind", "start", "end")
    jobs = Placement.objects.filter(client=client).values_list("pk", "start", "end")
    paid = ExitBonus.objects.filter(client=client).exists()
    return exit_bonus(
        [Period(*row) for row in rows], [Job(*job) for job in jobs], terms_on(today), paid, today
    )


@transaction.atomic
def record_bonus(
    *, by: User, client: Client, asked_on: date, paid_on: date, decided_by: str, today: date
) -> ExitBonus:
    """Records the payment, with the amount of the day it was paid. The same form pressed twice gives one row.

    Raises Refused when it was paid before or the terms are not met; the decision itself is somebody else's.
    """
    client = locked(client)
    earlier = ExitBonus.objects.filter(client=client).first()
    if earlier is not None and (earlier.asked_on, earlier.paid_on, earlier.decided_by) == (
        asked_on,
        paid_on,
        decided_by.strip(),
    ):
        return earlier
    result = bonus_of(client, today)
    if not result.met or result.job is None:
        raise Refused(result.reason)
    if paid_on > today or asked_on > paid_on:
        raise Refused("De aanvraag komt voor de betaling, en beide zijn al geweest.")
    made = ExitBonus.objects.create(
        client=client,
        municipality_id=client.municipality_id,
        team_id=client.team_id,
        created_by=by,
        placement_id=result.job,
        amount=amount_on(paid_on),
        asked_on=asked_on,
        paid_on=paid_on,
        decided_by=decided_by.strip(),
    )
    audit.record("aftercare.bonus_paid", by=by, on=made, clients=[client.pk])
    announce_change(client)
    return made


def amount_on(day: date) -> Decimal:
    """The bonus in euro on this day."""
    return value_on("exit_bonus", day)


@transaction.atomic
def send_card(*, by: User, placement: Placement, today: date) -> Card:
    """The card is on its way. A second press gives the same row."""
    locked(placement.client)
    sent = Card.objects.filter(placement=placement).first()
    if sent is not None:
        return sent
    made = Card.objects.create(
        client_id=placement.client_id,
        municipality_id=placement.municipality_id,
        team_id=placement.team_id,
        created_by=by,
        placement=placement,
        sent_on=today,
        sent_by=by,
    )
    audit.record("aftercare.card_sent", by=by, on=made, clients=[placement.client_id])
    return made


@transaction.atomic
def take_card_back(*, by: User, placement: Placement, today: date) -> None:
    """Pressed by mistake: only on the day itself."""
    locked(placement.client)
    sent = Card.objects.filter(placement=placement).first()
    if sent is None:
        return
    if sent.sent_on != today:
        raise Refused("Dit kan alleen op de dag zelf worden teruggedraaid.")
    audit.record("aftercare.card_taken_back", by=by, on=sent, clients=[placement.client_id])
    Card.objects.filter(pk=sent.pk).delete()
