"""What the pages of handing over show, read in a few queries."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Case, Count, Q, QuerySet, When
from django.urls import reverse

from clients import permissions
from clients.domain import hand_over as rules
from clients.forms.choices import coaches
from clients.models import Client, CoachPeriod, HandOver
from clients.querysets import waiting_for
from core import policy
from core.domain.calendar import count_words, date_words
from core.models import User
from core.parameters import value_on
from core.registry import Action, WorkItem

LONGEST = 200
RECENT_DAYS = 14


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
        lists.append(HandOverList("Pas beantwoord", "", _answered(seen, user, today), []))
    if policy.may(user, "hand_over", "decide"):
        rows = [_row(user, one, today) for one in _shown(seen.filter(status=HandOver.Status.ESCALATED))]
        lists.append(HandOverList("Ligt bij jou", "Er is niets waarover mensen het oneens zijn.", rows, []))
        waiting = seen.filter(status__in=[HandOver.Status.OPEN, HandOver.Status.REFUSED])
        rows = [_row(user, one, today) for one in _shown(waiting)]
        lists.append(HandOverList("Loopt nog", "Er loopt nu geen overdracht.", rows, []))
    return lists


def worklist(user: User, today: date, whole: str = "") -> Iterable[WorkItem]:
    """For quality: what people disagree about, with the button that settles it."""
    if not permissions.can_settle(user):
        return
    waiting = HandOver.objects.filter(municipality_id=user.municipality_id, status=HandOver.Status.ESCALATED)
    for one in _shown(waiting):
        yield WorkItem(
            kind="hand_over_escalated",
            kind_label="overdracht: jij beslist",
            title=one.client.full_name,
            why=f"Van {one.from_coach or 'niemand'} naar {one.receiver or one.to_team}. {one.answer}".strip(),
            url=reverse("clients:answer_hand_over", args=[one.pk]),
            due=one.answer_by,
            urgent=True,
            actions=(Action("Besluit", reverse("clients:settle_hand_over", args=[one.pk])),),
        )


def _answered(seen: QuerySet[HandOver], user: User, today: date) -> list[HandOverRow]:
    """What was decided in the last two weeks about what this person asked or was asked: name and answer,
    also when the file itself went to another team."""
    about_me = Q(created_by=user) | Q(from_coach=user) | Q(receiver=user)
    done = seen.filter(about_me, answered_on__gte=today - timedelta(days=RECENT_DAYS))
    done = done.exclude(status__in=[s.value for s in rules.RUNNING])
    rows = [_row(user, one, today) for one in _shown(done)]
    readable = HandOver.objects.visible_to(user).filter(pk__in=[row.pk for row in rows])
    mine = set(readable.values_list("pk", flat=True))
    return [row if row.pk in mine else replace(row, url="") for row in rows]


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
    warning: str


def all_of_coach(leaving: User, user: User, today: date) -> AllOfCoach:
    """The residents of this coach without a running hand-over, and who may take over: the own team first.

    Somebody whose own caseload is being handed over whole is no receiver. The proposal spreads over the own
    team; when there is nobody, over the town.
    """
    running = HandOver.objects.filter(status__in=[s.value for s in rules.RUNNING]).values("client_id")
    own = Client.objects.guided_by(user).exclude(status=Client.Status.ENDED).filter(coach=leaving)
    clients = list(own.exclude(pk__in=running).select_related("team").order_by("sort_name", "id")[:LONGEST])
    on_the_way = HandOver.objects.filter(status__in=[s.value for s in rules.RUNNING])
    leaving_too = on_the_way.exclude(bulk=None).values("from_coach_id")
    people = coaches(user).filter(team__isnull=False).exclude(pk=leaving.pk).exclude(pk__in=leaving_too)
    people = people.annotate(load=Count("clients", filter=Q(clients__status="active"))).order_by(
        Case(When(team=leaving.team, then=0), default=1), "last_name", "id"
    )
    receivers = list(people)
    coming = Counter(on_the_way.exclude(receiver=None).values_list("receiver_id", flat=True))
    near = [p for p in receivers if p.team_id == leaving.team_id] or receivers
    loads = [(person.pk, person.load + coming[person.pk]) for person in near]
    shares = rules.spread_evenly([c.pk for c in clients], loads) if loads else {}
    warning = _over_the_norm(shares, dict(loads), near, int(value_on("caseload_max", today)))
    words = ", ".join(f"{p} ({count_words(p.load, 'inwoner', 'inwoners')})" for p in receivers)
    return AllOfCoach(clients, receivers, shares, words, warning)


def _over_the_norm(shares: dict[int, int], loads: dict[int, int], people: Sequence[User], most: int) -> str:
    """Who would get more than the norm, with the number it would be; '' when nobody does."""
    after = Counter(shares.values())
    over = [f"{p} ({loads[p.pk] + after[p.pk]})" for p in people if loads[p.pk] + after[p.pk] > most]
    if not over:
        return ""
    return f"Met deze verdeling komen boven de norm van {most}: {', '.join(over)}. Kies ook een ander team."


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
