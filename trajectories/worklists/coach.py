"""Announced placements as a coach and quality see them: answered, agreed, or waiting too long."""

from collections.abc import Iterator
from datetime import date

from core.domain.calendar import date_words
from core.models import User
from core.registry import Action, WorkItem
from trajectories.announce_page import with_related
from trajectories.deeds import at
from trajectories.domain.announcement import AnnouncementState, waiting
from trajectories.models import Announcement

ANSWERED, LATE = 20, 24
OVERDUE_QUALITY = 40


def coach_items(user: User, today: date) -> Iterator[WorkItem]:
    """Own announcements: record the job, talk first, or ring because the answer is late."""
    found = (
        Announcement.objects.visible_to(user)
        .filter(coach=user, placement=None)
        .exclude(state=AnnouncementState.WITHDRAWN.value)
    )
    for one in with_related(found, user).order_by("answer_by", "id"):
        if one.state == AnnouncementState.OPEN:
            yield from _late(one, user, today, LATE)
            continue
        agreed = one.state == AnnouncementState.AGREED
        yield WorkItem(
            kind="announcement_answered",
            kind_label="Antwoord op je aankondiging",
            title=f"{one.client.full_name} bij {one.employer.name}",
            why=f"Akkoord. Begint {date_words(one.start)}."
            if agreed
            else f"Eerst overleggen: {_short(one.answer)}",
            url=at("announcement", one.pk),
            due=one.start,
            urgent=not agreed,
            actions=(Action("Leg de baan vast", at("place_announced", one.pk)),) if agreed else (),
            order=ANSWERED,
        )


def quality_items(user: User, today: date) -> Iterator[WorkItem]:
    """Announcements of the municipality whose answer is late."""
    found = Announcement.objects.visible_to(user).filter(
        state=AnnouncementState.OPEN.value, answer_by__lt=today
    )
    for one in with_related(found, user).order_by("answer_by", "id"):
        yield from _late(one, user, today, OVERDUE_QUALITY)


def _late(one: Announcement, user: User, today: date, order: int) -> Iterator[WorkItem]:
    stands = waiting(one.state, one.answer_by, today)
    if stands is None or not stands.late:
        return
    manager = one.employer.account_manager
    whom = f"accountmanager {manager}" if manager else "een accountmanager: de werkgever heeft er nog geen"
    yield WorkItem(
        kind="announcement_late",
        kind_label="Aankondiging zonder antwoord",
        title=f"{one.function} bij {one.employer.name}",
        why=f"Wacht op {whom}. Antwoord was voor {date_words(one.answer_by)}.",
        url=at("announcement", one.pk),
        due=one.answer_by,
        urgent=True,
        order=order,
        mark=stands.words,
        tone="bad",
    )


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:119]}…"
