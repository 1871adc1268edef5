"""The blocks of a coach's start page: today's appointments, what asks for the coach, what was set aside."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

from django.db.models import Count, Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

from clients.models import Appointment, Client, GroupMeeting
from clients.querysets import waiting_for
from clients.signals.asked import Asked, asked_of
from clients.signals.deeds import deeds_of
from core.domain.calendar import date_words
from core.kept import once
from core.models import User
from core.registry import Action, WorkItem, registry
from core.roles import COACH

HAND_OVER_ORDER = 12
NOTE_SHOWN = 140


def kind_words() -> dict[str, tuple[int, str]]:
    """Place and label of every kind of signal."""
    return {
        kind: (source.order, label)
        for source in registry.signal_sources
        for kind, label in source.kinds.items()
    }


def worklist(user: User, today: date, whole: str = "") -> Iterable[WorkItem]:
    """For a coach: hand-overs that wait for an answer, and the signals of the own caseload."""
    if user.role != COACH.key:
        return
    yield from _hand_overs(user, today)
    words = kind_words()
    for one in _asked(user, today, whole):
        if one.until is None and one.kind in words:
            order, label = words[one.kind]
            yield WorkItem(
                kind=one.kind,
                kind_label=label,
                title=one.name,
                why=one.why,
                url=reverse("clients:client", args=[one.client_id]),
                due=one.due_on,
                urgent=one.urgent,
                actions=deeds_of(one),
                order=order,
                total=one.total,
            )


def _asked(user: User, today: date, whole: str = "") -> list[Asked]:
    """Read once for all blocks of the page: what was set aside is complete, whatever is shown whole."""
    return once(("signals asked", user.pk, today), lambda: asked_of(user, today, whole))


def _hand_overs(user: User, today: date) -> Iterator[WorkItem]:
    """Clients that a colleague hands over; the answer is awaited within the term."""
    waiting = waiting_for(user).select_related("client", "from_coach").order_by("answer_by", "pk")
    for one in waiting:
        sender = str(one.from_coach) if one.from_coach else "Nog zonder coach"
        note = one.note if len(one.note) <= NOTE_SHOWN else f"{one.note[:NOTE_SHOWN]}…"
        yield WorkItem(
            kind="hand_over",
            kind_label="overdracht wacht op jou",
            title=one.client.full_name,
            why=f"{sender}: {note} Antwoord voor {date_words(one.answer_by)}.",
            url=one.client.get_absolute_url(),
            due=one.answer_by,
            urgent=True,
            actions=hand_over_deeds(one.pk),
            order=HAND_OVER_ORDER,
        )


def hand_over_deeds(pk: int) -> tuple[Action, ...]:
    """Yes is one press; no asks for a reason."""
    return (
        Action("Neem over", reverse("clients:accept_hand_over", args=[pk]), method="post"),
        Action("Neem niet over", reverse("clients:answer_hand_over", args=[pk])),
    )


def aside_panel(user: User, obj: Any) -> dict[str, Any] | None:
    """What was set aside, folded, with the reason and the way back."""
    if user.role != COACH.key:
        return None
    words = kind_words()
    rows = [one for one in _asked(user, timezone.localdate()) if one.until and one.kind in words]
    if not rows:
        return None
    return {
        "rows": [
            {
                "name": one.name,
                "url": reverse("clients:client", args=[one.client_id]),
                "label": words[one.kind][1],
                "until": one.until,
                "reason": one.reason,
                "back": {
                    "label": "Haal terug",
                    "url": reverse("clients:take_back", args=[one.client_id]),
                    "method": "post",
                    "fields": {"soort": one.kind, "over": one.ref},
                },
            }
            for one in rows
        ]
    }


def today_panel(user: User, obj: Any) -> dict[str, Any] | None:
    """Today's appointments and group meetings in the order of the day; without a time they come last."""
    if user.role != COACH.key:
        return None
    today = timezone.localdate()
    rows = [*_appointments(user, today), *_without_hour(user, today), *_meetings(user, today)]
    rows.sort(key=lambda row: (row["at"] or time.max, row["title"]))
    return {"rows": rows, "count": len(rows), "today": today}


def _appointments(user: User, today: date) -> Iterator[dict[str, Any]]:
    found = (
        Appointment.objects.visible_to(user)
        .filter(on=today, coach=user, status=Appointment.Status.PLANNED.value)
        .select_related("client")
        .order_by("at", "pk")
    )
    for one in found:
        yield _row(one.client, one.at, about=" · ".join(part for part in (one.about, one.place) if part))


def _without_hour(user: User, today: date) -> Iterator[dict[str, Any]]:
    """Of these clients only the day of the next contact is known."""
    planned = Appointment.objects.filter(client=OuterRef("pk"), on=today)
    found = Client.objects.guided_by(user).filter(coach=user, status=Client.Status.ACTIVE.value)
    for client in found.filter(~Exists(planned), next_contact_on=today).order_by("sort_name", "pk"):
        last = client.last_contact_on
        yield _row(client, None, f"vorig contact {date_words(last)}" if last else "eerste contact")


def _row(client: Client, at: time | None, about: str) -> dict[str, Any]:
    return {
        "at": at,
        "title": client.full_name,
        "url": client.get_absolute_url(),
        "about": about,
        "action": Action("Leg contact vast", reverse("clients:log_contact", args=[client.pk])),
    }


def _meetings(user: User, today: date) -> Iterator[dict[str, Any]]:
    begin = timezone.make_aware(datetime.combine(today, time.min))
    end = timezone.make_aware(datetime.combine(today, time.max))
    found = (
        GroupMeeting.objects.filter(leader=user, cancelled_on=None, starts_at__range=(begin, end))
        .annotate(invited=Count("places"))
        .order_by("starts_at", "pk")
    )
    for one in found:
        yield {
            "at": timezone.localtime(one.starts_at).time(),
            "title": f"Groep: {one.name} ({one.invited})",
            "url": reverse("clients:group", args=[one.pk]),
            "about": one.place,
            "action": Action("Aanwezigheid", reverse("clients:group", args=[one.pk])),
        }
