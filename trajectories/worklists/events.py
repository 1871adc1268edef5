"""Meetings with employers that ask for somebody: nobody on the list yet, or nobody told who came."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from core.domain.calendar import count_words, relative_words
from core.kept import once
from core.models import User
from core.registry import Action, WorkItem
from core.roles import ACCOUNT_MANAGER, COACH
from employers.domain.event import EventState
from employers.models import Event, EventEmployer
from trajectories.deeds import at
from trajectories.domain.event import Presence

NEAR: Final = timedelta(days=7)
# What nobody told after a month, nobody knows any more.
LONG_AGO: Final = timedelta(days=31)
AHEAD: Final = timedelta(weeks=3)


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """For account managers their own meetings; for coaches those to which they sent people."""
    if user.role == ACCOUNT_MANAGER.key:
        yield from _of_manager(user, today)
    elif user.role == COACH.key:
        yield from _of_coach(user, today)


def moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _of_manager(user: User, today: date) -> Iterator[WorkItem]:
    own = EventEmployer.objects.filter(event=OuterRef("pk"), employer__account_manager=user)
    told = Q(people__presence__in=[Presence.CAME.value, Presence.ABSENT.value])
    # An account manager's scope is the whole region: these are numbers, also of people without a profile.
    found = (
        Event.objects.filter(Q(created_by=user) | Exists(own))
        .exclude(state=EventState.CANCELLED.value)
        .filter(
            starts_at__gte=moment(today - LONG_AGO), starts_at__lt=moment(today + NEAR + timedelta(days=1))
        )
        .annotate(invited=Count("people"), told=Count("people", filter=told))
        .order_by("starts_at", "id")
    )
    for event in found:
        item = _item(event, today, event.invited, event.told)
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


def events_of_coach(user: User, today: date) -> list[Any]:
    """The meetings around today: ``mine`` own residents on the list, of whom ``waiting`` not told yet.

    Once per page: the work of the day and the block beside it read the same.
    """
    waiting = Q(people__client__coach=user, people__presence=Presence.INVITED.value)
    rows = (
        Event.objects.filter(starts_at__gte=moment(today - LONG_AGO), starts_at__lt=moment(today + AHEAD))
        .exclude(state=EventState.CANCELLED.value)
        .annotate(
            mine=Count("people", filter=Q(people__client__coach=user)),
            waiting=Count("people", filter=waiting),
        )
        .order_by("starts_at", "id")
    )
    return once(("events", user.pk, today), lambda: list(rows))


def _of_coach(user: User, today: date) -> Iterator[WorkItem]:
    """Own residents of whom it isn't told whether they came."""
    for event in events_of_coach(user, today):
        day = timezone.localtime(event.starts_at).date()
        if day < today and event.waiting:
            yield _untold(event, day, event.waiting)
