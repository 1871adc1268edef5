"""What the pages of handing over show, read in a few queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from clients import permissions
from clients.domain import hand_over as rules
from clients.forms.choices import coaches
from clients.models import Client, CoachPeriod, HandOver
from clients.querysets import waiting_for
from core import policy
from core.domain.calendar import count_words, date_words
from core.models import User
from core.registry import Action

LONGEST = 200


@dataclass(frozen=True, slots=True)
class HandOverRow:
    """One line: who, from whom to whom, how long there is, and what can be done."""

    pk: int
    name: str
    url: str
    way: str
    note: str
    state: str
    tone: str
    waiting: str
    late: bool
    answer: str
    actions: list[Action]


@dataclass(frozen=True, slots=True)
class HandOverList:
    """A group of lines, with the buttons that take several at once."""

    title: str
    empty: str
    rows: list[HandOverRow]
    together: list[Action]


def hand_over_lists(user: User, today: date) -> list[HandOverList]:
    """For a coach: asked of me, asked by me. For quality: to decide, and everything that runs."""
    seen = HandOver.objects.filter(municipality_id=user.municipality_id)
    running = seen.filter(status__in=[s.value for s in rules.RUNNING])
    lists = []
    if policy.may(user, "client", "hand_over"):
        mine = list(_shown(waiting_for(user)))
        rows = [_row(user, one, today) for one in mine]
        lists.append(
            HandOverList("Aan jou gevraagd", "Er wacht niets op jouw antwoord.", rows, _bulks(mine, user))
        )
        asked = running.visible_to(user).filter(Q(created_by=user) | Q(from_coach=user))
        rows = [_row(user, one, today) for one in _shown(asked)]
        lists.append(HandOverList("Door jou gevraagd", "Je hebt geen overdracht lopen.", rows, []))
    if policy.may(user, "hand_over", "decide"):
        rows = [_row(user, one, today) for one in _shown(seen.filter(status=HandOver.Status.ESCALATED))]
        lists.append(HandOverList("Ligt bij jou", "Er is niets waarover mensen het oneens zijn.", rows, []))
        waiting = seen.filter(status__in=[HandOver.Status.OPEN, HandOver.Status.REFUSED])
        rows = [_row(user, one, today) for one in _shown(waiting)]
        lists.append(HandOverList("Loopt nog", "Er loopt nu geen overdracht.", rows, []))
    return lists


def _shown(rows: QuerySet[HandOver]) -> QuerySet[HandOver]:
    return rows.select_related("client", "from_coach", "receiver", "to_team").order_by("answer_by", "id")[
        :LONGEST
    ]


def _bulks(rows: list[HandOver], user: User) -> list[Action]:
    """One button per colleague who leaves."""
    found: dict[object, list[HandOver]] = {}
    for row in rows:
        if row.bulk is not None and row.receiver_id == user.pk:
            found.setdefault(row.bulk, []).append(row)
    return [
        Action(
            f"Neem alle {len(group)} van {group[0].from_coach or 'de collega'} over",
            reverse("clients:accept_bulk", args=[bulk]),
            method="post",
        )
        for bulk, group in found.items()
        if len(group) > 1
    ]


def _row(user: User, one: HandOver, today: date) -> HandOverRow:
    late = one.status == HandOver.Status.OPEN and rules.term_passed(one.answer_by, today)
    tones = {
        HandOver.Status.OPEN: "info",
        HandOver.Status.REFUSED: "attention",
        HandOver.Status.ESCALATED: "bad",
    }
    return HandOverRow(
        pk=one.pk,
        name=one.client.full_name,
        url=reverse("clients:answer_hand_over", args=[one.pk]),
        way=f"{one.from_coach or 'geen coach'} → {one.receiver or one.to_team}",
        note=one.note,
        state=rules.HAND_OVER_STATE_LABELS[one.status],
        tone=tones.get(HandOver.Status(one.status), "neutral"),
        waiting=rules.waiting_words(one.answer_by, today) if one.status == HandOver.Status.OPEN else "",
        late=late,
        answer=one.answer,
        actions=hand_over_actions(user, one, today),
    )


def hand_over_actions(user: User, one: HandOver, today: date) -> list[Action]:
    """The buttons that this user has now, the obvious one first."""
    deeds: list[Action] = []
    if permissions.can_answer(user, one):
        deeds.append(
            Action(
                "Neem over", reverse("clients:accept_hand_over", args=[one.pk]), method="post", primary=True
            )
        )
        deeds.append(Action("Neem niet over", reverse("clients:refuse_hand_over", args=[one.pk])))
    if permissions.can_settle(user) and one.status == HandOver.Status.ESCALATED:
        deeds.append(Action("Besluit", reverse("clients:settle_hand_over", args=[one.pk]), primary=True))
    if user.pk in (one.created_by_id, one.from_coach_id) and one.status in rules.RUNNING:
        late = one.status == HandOver.Status.OPEN and rules.term_passed(one.answer_by, today)
        if late or one.status == HandOver.Status.REFUSED:
            url = reverse("clients:escalate_hand_over", args=[one.pk])
            deeds.append(Action("Leg voor aan kwaliteit", url, method="post"))
        deeds.append(Action("Trek in", reverse("clients:withdraw_hand_over", args=[one.pk]), method="post"))
    return deeds


@dataclass(frozen=True, slots=True)
class AllOfCoach:
    """A caseload to be spread: the residents, who may take over, and an even proposal."""

    clients: list[Client]
    receivers: Sequence[User]
    shares: dict[int, int]
    colleagues: str


def all_of_coach(leaving: User, user: User) -> AllOfCoach:
    """The residents of this coach without a running hand-over, and the colleagues of the same team."""
    running = HandOver.objects.filter(status__in=[s.value for s in rules.RUNNING]).values("client_id")
    own = Client.objects.guided_by(user).exclude(status=Client.Status.ENDED).filter(coach=leaving)
    clients = list(own.exclude(pk__in=running).select_related("team").order_by("sort_name", "id")[:LONGEST])
    people = coaches(user).filter(team=leaving.team).exclude(pk=leaving.pk)
    people = people.annotate(load=Count("clients", filter=Q(clients__status="active"))).order_by(
        "last_name", "id"
    )
    receivers = list(people)
    loads = [(person.pk, person.load) for person in receivers]
    shares = rules.spread_evenly([c.pk for c in clients], loads) if loads else {}
    words = ", ".join(f"{p} ({count_words(p.load, 'inwoner', 'inwoners')})" for p in receivers)
    return AllOfCoach(clients, receivers, shares, words)


def guidance_rows(client: Client) -> list[CoachPeriod]:
    """Who guided this resident, the latest first."""
    return list(CoachPeriod.objects.filter(client=client).select_related("coach").order_by("-start", "-id"))


def history_words(client: Client) -> str:
    """How often the coach changed: changes cost trust, so it is said where somebody asks for one more."""
    starts = [
        row.start
        for row in CoachPeriod.objects.filter(client=client, kind=CoachPeriod.Kind.COACH).order_by("start")
    ]
    changes = rules.changes_of_coach(starts)
    if not starts:
        return "Wisselen van coach kost vertrouwen: doe het als het de inwoner helpt."
    since = date_words(starts[-1])
    if changes == 0:
        return f"Deze inwoner heeft sinds {since} dezelfde coach. Wisselen kost vertrouwen."
    return (
        f"Deze inwoner wisselde al {count_words(changes, 'keer', 'keer')} van coach, het laatst op {since}. "
        "Elke wissel kost vertrouwen."
    )
