"""What the pages of aftercare show, read in a few queries for a whole caseload."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from clients.domain.benefit import BenefitPeriod as Period
from clients.models import BenefitPeriod
from core.domain.calendar import date_words
from core.models import User
from core.models.base import DataSet
from core.parameters import value_on
from core.registry import Action
from core.roles import COACH
from trajectories.domain.aftercare import AFTERCARE_STATE_LABELS, AHEAD_DAYS, due_words
from trajectories.domain.exit_bonus import BonusResult, Job, exit_bonus, gets_card
from trajectories.models import AftercareMoment, Card, ExitBonus, Placement
from trajectories.permissions import can_edit_aftercare
from trajectories.services.rewards import terms_on

LONGEST = 200
SOON_DAYS = 60
TONES = {"planned": "info", "done": "good", "skipped": "neutral"}
GOES_TONES = {"well": "good", "mixed": "attention", "badly": "bad"}
# A card comes soon after the start, or it says little.
CARD_WITHIN = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class MomentRow:
    """A contact in a list."""

    name: str
    job: str
    whom: str
    due_on: date
    when: str
    late: bool
    url: str


@dataclass(frozen=True, slots=True)
class RewardRow:
    """Somebody who can apply for the bonus, or gets a card, with why."""

    name: str
    job: str
    why: str
    url: str
    actions: list[Action]


@dataclass(frozen=True, slots=True)
class AftercareLists:
    """Everything on the page of aftercare."""

    due: list[MomentRow]
    soon: list[MomentRow]
    bonuses: list[RewardRow]
    cards: list[RewardRow]
    sent: list[RewardRow]


def where_of(placement: Placement) -> str:
    """'Kok bij De Zon'."""
    return f"{placement.function} bij {placement.employer or placement.employer_name}"


def aftercare_lists(user: User, today: date, *, whole_team: bool) -> AftercareLists:
    """For a coach the own caseload, or the team; for quality the municipality."""
    own: dict[str, Any] = {"client__coach": user} if user.role == COACH.key and not whole_team else {}
    planned = (
        AftercareMoment.objects.visible_to(user)
        .filter(status=AftercareMoment.Status.PLANNED, due_on__lte=today + timedelta(days=SOON_DAYS), **own)
        .select_related("client", "placement__employer")
        .order_by("due_on", "id")[:LONGEST]
    )
    rows = [_moment_row(one, today) for one in planned]
    edge = today + timedelta(days=AHEAD_DAYS)
    bonuses, cards, sent = _rewards(user, own, today)
    return AftercareLists(
        due=[row for row in rows if row.due_on <= edge],
        soon=[row for row in rows if row.due_on > edge],
        bonuses=bonuses,
        cards=cards,
        sent=sent,
    )


def _moment_row(one: AftercareMoment, today: date) -> MomentRow:
    return MomentRow(
        name=one.client.full_name,
        job=where_of(one.placement),
        whom=one.get_whom_display(),
        due_on=one.due_on,
        when=due_words(one.due_on, today),
        late=one.due_on < today,
        url=reverse("trajectories:aftercare_moment", args=[one.pk]),
    )


def periods_of(client_ids: Iterable[int]) -> dict[int, list[Period]]:
    """Benefit periods of many people in one query."""
    found: dict[int, list[Period]] = defaultdict(list)
    rows = BenefitPeriod.objects.filter(client_id__in=list(client_ids)).order_by("pk")
    for client_id, kind, start, end in rows.values_list("client_id", "kind", "start", "end"):
        found[client_id].append(Period(kind, start, end))
    return found


def bonuses_of(
    jobs: Sequence[tuple[int, Job]], periods: dict[int, list[Period]], paid: set[int], today: date
) -> dict[int, BonusResult]:
    """The verdict per person, for many at once. ``jobs``: (id of the person, job)."""
    by_client: dict[int, list[Job]] = defaultdict(list)
    for client_id, job in jobs:
        by_client[client_id].append(job)
    terms = terms_on(today)
    return {
        pk: exit_bonus(periods.get(pk, []), found, terms, pk in paid, today)
        for pk, found in by_client.items()
    }


def _rewards(
    user: User, own: dict[str, Any], today: date
) -> tuple[list[RewardRow], list[RewardRow], list[RewardRow]]:
    """Who can apply for the bonus, who gets a card, and to whom one was sent today. The pilot is history."""
    placed = list(
        Placement.objects.visible_to(user)
        .filter(start__lte=today, **own)
        .exclude(data_set=DataSet.PILOT.value)
        .select_related("client", "employer")
        .order_by("start", "id")
    )
    ids = {one.client_id for one in placed}
    periods = periods_of(ids)
    paid = set(ExitBonus.objects.filter(client_id__in=ids).values_list("client_id", flat=True))
    sent = dict(Card.objects.filter(client_id__in=ids).values_list("placement_id", "sent_on"))
    jobs = [(one.client_id, Job(one.pk, one.start, one.end)) for one in placed]
    found = bonuses_of(jobs, periods, paid, today)
    bonuses = [
        _bonus_row(user, one, found[one.client_id])
        for one in placed
        if found[one.client_id].met and found[one.client_id].job == one.pk
    ]
    months = int(value_on("card_benefit", today))
    earned = [
        one
        for one in placed
        if today - one.start <= CARD_WITHIN
        and gets_card(periods.get(one.client_id, []), months, one.start, today)
    ]
    to_send = [_card_row(one) for one in earned if one.pk not in sent and one.end is None]
    today_sent = [_sent_row(one) for one in placed if sent.get(one.pk) == today]
    return bonuses, to_send, today_sent


def _bonus_row(user: User, one: Placement, result: BonusResult) -> RewardRow:
    url = reverse("trajectories:exit_bonus", args=[one.client_id])
    deeds = [Action("Leg de betaling vast", url)] if can_edit_aftercare(user, one.client) else []
    return RewardRow(one.client.full_name, where_of(one), result.reason, url, deeds)


def _card_row(one: Placement) -> RewardRow:
    return RewardRow(
        one.client.full_name,
        where_of(one),
        f"Aan het werk sinds {date_words(one.start)}.",
        reverse("trajectories:job_aftercare", args=[one.pk]),
        [
            Action("Maak de kaart", reverse("trajectories:card_pdf", args=[one.pk]), icon="file-earmark-pdf"),
            Action("Verstuurd", reverse("trajectories:send_card", args=[one.pk]), method="post"),
        ],
    )


def _sent_row(one: Placement) -> RewardRow:
    undo = Action("Toch niet", reverse("trajectories:take_card_back", args=[one.pk]), method="post")
    url = reverse("trajectories:job_aftercare", args=[one.pk])
    return RewardRow(one.client.full_name, where_of(one), "Vandaag verstuurd.", url, [undo])


def moment_lines(placement: Placement) -> list[dict[str, Any]]:
    """All contacts of one job, in order."""
    return [
        {
            "moment": one,
            "state": AFTERCARE_STATE_LABELS[one.status],
            "tone": TONES[one.status],
            "goes_tone": GOES_TONES.get(one.goes, "neutral"),
            "url": reverse("trajectories:aftercare_moment", args=[one.pk]),
        }
        for one in placement.aftercare.select_related("changed_by")
    ]
