"""Meetings with employers that ask for somebody: nobody on the list yet, or nobody told who came."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from core.domain.calendar import count_words, relative_words
from core.models import User
from core.registry import Action, WorkItem
from core.roles import ACCOUNT_MANAGER, COACH
from core.tenancy import whole_region
from employers.domain.event import EventState
from employers.models import Event, EventEmployer
from trajectories.deeds import at
from trajectories.domain.event import Presence
from trajectories.models import EventPlace

NEAR: Final = timedelta(days=7)
# What nobody told after a month, nobody knows any more.
LONG_AGO: Final = timedelta(days=31)
MOST: Final = 12


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """For account managers their own meetings; for coaches those to which they sent people."""
    if user.role == ACCOUNT_MANAGER.key:
        yield from _of_manager(user, today)
    elif user.role == COACH.key:
        yield from _of_coach(user, today)


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _of_manager(user: User, today: date) -> Iterator[WorkItem]:
    own = EventEmployer.objects.filter(event=OuterRef("pk"), employer__account_manager=user)
    events = list(
        Event.objects.filter(Q(created_by=user) | Exists(own))
        .exclude(state=EventState.CANCELLED.value)
        .filter(
            starts_at__gte=_moment(today - LONG_AGO), starts_at__lt=_moment(today + NEAR + timedelta(days=1))
        )
        .order_by("starts_at", "id")
    )
    if not events:
        return
    with whole_region():
        told = Count("pk", filter=~Q(presence__in=[Presence.INVITED.value, Presence.CANCELLED.value]))
        rows = EventPlace.objects.filter(event__in=events).order_by("event_id").values("event_id")
        numbers = {
            row["event_id"]: (row["people"], row["told"])
            for row in rows.annotate(people=Count("pk"), told=told)
        }
    for event in events:
        item = _item(event, today, *numbers.get(event.pk, (0, 0)))
        if item is not None:
            yield item


def _item(event: Event, today: date, people: int, told: int) -> WorkItem | None:
    day = timezone.localtime(event.starts_at).date()
    if day >= today and not people:
        return WorkItem(
            kind="event_empty",
            kind_label="Ontmoeting zonder deelnemers",
            title=event.name,
            why=f"{relative_words(day, today).capitalize()}, en er staat nog niemand op de lijst.",
            url=event.get_absolute_url(),
            due=day,
            urgent=day - today <= timedelta(days=2),
            actions=(Action("Voeg kandidaten toe", at("event_people", event.pk)),),
            order=45,
        )
    if day < today and people and not told:
        return _untold(event, day, people)
    return None


def _untold(event: Event, day: date, people: int) -> WorkItem:
    return WorkItem(
        kind="event_untold",
        kind_label="Wie was er?",
        title=event.name,
        why=f"Van {count_words(people, 'inwoner', 'inwoners')} is nog niet bekend of ze er waren.",
        url=event.get_absolute_url(),
        due=day,
        urgent=True,
        actions=(Action("Leg vast wie er was", at("event_results", event.pk)),),
        order=45,
    )


def _of_coach(user: User, today: date) -> Iterator[WorkItem]:
    """Own residents of whom it isn't told whether they came."""
    waiting = (
        EventPlace.objects.filter(
            client__coach=user,
            municipality_id=user.municipality_id,
            presence=Presence.INVITED.value,
            event__starts_at__gte=_moment(today - LONG_AGO),
            event__starts_at__lt=_moment(today),
        )
        .exclude(event__state=EventState.CANCELLED.value)
        .order_by("-event__starts_at", "event_id")
        .values_list("event_id", "event__name", "event__starts_at")
        .annotate(people=Count("pk"))
    )
    for pk, name, starts_at, people in waiting[:MOST]:
        yield _untold(
            Event(pk=pk, name=name, starts_at=starts_at), timezone.localtime(starts_at).date(), people
        )
