"""What the pages of announced placements and job coaches show: who may read what, in words."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db.models import Q
from django.urls import reverse

from clients.models import Client
from core.models import User
from core.parameters import values_on
from employers.domain.contact_limits import ContactLimits, limit_warnings, talks_this_month
from employers.domain.promise import PromiseState, promise_standing
from employers.models import Employer, EmployerTalk, GrowthConversation, Promise
from employers.presentation import ContactNorms, contact_words
from trajectories.deeds import Deed, at
from trajectories.domain.announcement import (
    ANNOUNCEMENT_STATE_LABELS,
    AnnouncementState,
    Waiting,
    may_take_back,
    waiting,
)
from trajectories.models import Announcement, Candidate, Placement
from trajectories.permissions_announce import (
    can_answer_announcement,
    can_edit_announcement,
    manager_of,
    sees_person,
)
from trajectories.region_facts import at_employer

SOMEBODY = "een inwoner"
STATE_TONES: dict[str, str] = {
    AnnouncementState.OPEN: "attention",
    AnnouncementState.AGREED: "good",
    AnnouncementState.TALK_FIRST: "info",
    AnnouncementState.WITHDRAWN: "neutral",
}
MOST_TALKS = 4
MOST_PROMISES = 5
MOST_FOUND = 12
SHORTEST_SEARCH = 2


def person_words(announcement: Announcement, user: User) -> str:
    """Who it is about: the resident for who may open the file, else the agreed profile, else nobody."""
    if sees_person(user):
        return announcement.client.full_name
    profile = announcement.profile
    return profile.name if profile is not None and profile.withdrawn_on is None else SOMEBODY


def with_related(rows: Any, user: User) -> Any:
    """What a page needs beside the announcements; the file only for who may open it."""
    more = ("client",) if sees_person(user) else ()
    return rows.select_related("employer__account_manager", "coach", "profile", *more)


@dataclass(frozen=True, slots=True)
class AnnouncementRow:
    announcement: Announcement
    who: str
    state: str
    tone: str
    waiting: Waiting | None
    url: str


def row_of(announcement: Announcement, user: User, today: date) -> AnnouncementRow:
    """One line of the list. ``announcement`` comes from ``with_related``."""
    placed = announcement.placement_id is not None
    return AnnouncementRow(
        announcement=announcement,
        who=person_words(announcement, user),
        state="Baan vastgelegd" if placed else ANNOUNCEMENT_STATE_LABELS[announcement.state],
        tone="good" if placed else STATE_TONES[announcement.state],
        waiting=waiting(announcement.state, announcement.answer_by, today),
        url=at("announcement", announcement.pk),
    )


def announcement_page(announcement: Announcement, user: User, today: date) -> dict[str, Any]:
    """One announcement with what this user can do now."""
    row = row_of(announcement, user, today)
    manager = manager_of(announcement.employer)
    file = announcement.client if sees_person(user) else None
    pairs = [
        ("Werkgever", announcement.employer.name),
        ("Functie", announcement.function),
        ("Uren per week", announcement.hours),
        ("Begint op", announcement.start),
        ("Voor wie", row.who),
        ("Werkcoach", str(announcement.coach)),
        ("Accountmanager", str(manager) if manager else "Nog geen: alle accountmanagers zijn ingelicht"),
        ("Aangekondigd op", announcement.announced_on),
        ("Antwoord voor", announcement.answer_by),
    ]
    return {
        "announcement": announcement,
        "row": row,
        "pairs": pairs,
        "file_url": file.get_absolute_url() if file else "",
        "deeds": [*deeds_for(announcement, user), *_take_back(announcement, user, today)],
        "answered_by": announcement.answered_by,
    }


def deeds_for(announcement: Announcement, user: User) -> list[Deed]:
    """The buttons for this user, the one that is asked for first."""
    state, pk = announcement.state, announcement.pk
    found: list[Deed] = []
    waits = state in (AnnouncementState.OPEN, AnnouncementState.TALK_FIRST)
    if waits and can_answer_announcement(user, announcement):
        found.append(Deed("Akkoord", at("agree_announcement", pk), method="post", primary=True))
        label = "Eerst overleggen" if state == AnnouncementState.OPEN else "Antwoord met toelichting"
        found.append(Deed(label, at("answer_announcement", pk)))
    if announcement.placement_id is None and can_edit_announcement(user, announcement):
        if state == AnnouncementState.AGREED:
            found.append(Deed("Leg de baan vast", at("place_announced", pk), primary=True))
        if waits:
            found.append(Deed("Trek terug", at("withdraw_announcement", pk), method="post"))
    return found


def _take_back(announcement: Announcement, user: User, today: date) -> list[Deed]:
    placed = announcement.placement_id is not None
    fresh = may_take_back(announcement.state, announcement.answered_on, today, placed=placed)
    if not fresh or not can_answer_announcement(user, announcement):
        return []
    return [Deed("Toch geen akkoord", at("take_back_agreement", announcement.pk), method="post")]


# --- an employer, seen by a coach who wants to place somebody there ----------------------------------------


def find_employers(user: User, text: str) -> list[Employer]:
    """Employers by a part of the name, or by the KvK number."""
    text = text.strip()[:80]
    if len(text) < SHORTEST_SEARCH:
        return []
    rows = Employer.objects.visible_to(user).current().filter(Q(name__icontains=text) | Q(kvk=text))
    return list(rows.select_related("account_manager", "sector").order_by("name", "id")[:MOST_FOUND])


def employers_of(user: User, client: Client) -> list[Employer]:
    """Where this person works, learns in or was chosen: the employers that one thinks of first."""
    working = Placement.objects.visible_to(user).filter(client=client, end=None).values("employer_id")
    taking_part = (
        Candidate.objects.visible_to(user).active().filter(client=client).values("project__job__employer_id")
    )
    announced = Announcement.objects.visible_to(user).filter(client=client).exclude(state="withdrawn")
    here = Q(pk__in=working) | Q(pk__in=taking_part) | Q(pk__in=announced.values("employer_id"))
    rows = Employer.objects.visible_to(user).standing().filter(here)
    return list(rows.select_related("account_manager", "sector").order_by("name", "id")[:MOST_FOUND])


def employer_seen(employer: Employer, user: User, today: date) -> dict[str, Any]:
    """What a coach should know first: who looks after the employer, what was said and promised, its limits,
    who comes there already.
    """
    norms = {key: int(value) for key, value in values_on(["employer_fresh", "employer_due"], today).items()}
    there = at_employer(employer.pk, today)
    talks = _talks(employer)
    return {
        "employer": employer,
        "manager": manager_of(employer),
        "contact": contact_words(
            employer.last_contact_on,
            today,
            ContactNorms(norms.get("employer_fresh", 30), norms.get("employer_due", 60)),
        ),
        "warnings": _warnings(employer, today),
        "limit_note": employer.limit_note,
        "talks": talks[:MOST_TALKS],
        "promises": _promises(employer, today),
        "coaches": [one.words for one in there.coaches],
        "announced": there.announced,
    }


def _warnings(employer: Employer, today: date) -> tuple[str, ...]:
    """What the employer asked about contact, as far as it holds today."""
    limits = ContactLimits(employer.max_contacts_month, employer.not_before, employer.limit_note)
    count = 0
    if limits.most_a_month is not None:
        since = {"employer": employer, "on__gte": today.replace(day=1)}
        days = EmployerTalk.objects.filter(**since).order_by().values_list("on")
        growth = GrowthConversation.objects.filter(**since).order_by().values_list("on")
        found = [day for (day,) in days.union(growth, all=True)]
        count = talks_this_month(found, employer.last_contact_on, today)
    return limit_warnings(limits, count, today)


def _talks(employer: Employer) -> list[tuple[date, str, str]]:
    """The latest talks: day, what kind, by whom."""
    of = {"employer": employer}
    talks = EmployerTalk.objects.filter(**of).select_related("created_by")[:MOST_TALKS]
    growth = GrowthConversation.objects.filter(**of).select_related("created_by")[:MOST_TALKS]
    found = [(one.on, one.get_kind_display(), str(one.created_by or "")) for one in talks]
    for one in growth:
        words = f"Groeigesprek: {one.get_expectation_display()}"
        found.append((one.on, words, str(one.created_by or "")))
    return sorted(found, key=lambda line: (line[0], line[1]), reverse=True)


def _promises(employer: Employer, today: date) -> list[dict[str, Any]]:
    rows = Promise.objects.filter(employer=employer).open().order_by("due_on", "id")[:MOST_PROMISES]
    found = []
    for one in rows:
        standing = promise_standing(one.due_on, one.done_on, one.dropped, today)
        late = standing.state == PromiseState.LATE
        found.append(
            {"what": one.what, "side": one.get_side_display(), "when": standing.reason, "late": late}
        )
    return found


# --- a calendar file ---------------------------------------------------------------------------------------


def calendar_file(candidate: Candidate, now: datetime) -> str:
    """The meeting for somebody's own calendar: job, employer and place, never who it is about."""
    job, start = candidate.project.job, candidate.meeting_at
    assert start is not None
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Opstap//NL",
        "BEGIN:VEVENT",
        f"UID:opstap-kennismaking-{candidate.pk}",
        f"DTSTAMP:{_utc(now)}",
        f"DTSTART:{_utc(start)}",
        f"DTEND:{_utc(start + timedelta(hours=1))}",
        f"SUMMARY:{_escaped(f'Kennismaking: {job.function} bij {job.employer.name}')}",
        f"LOCATION:{_escaped(candidate.meeting_place)}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(part for line in lines for part in _folded(line)) + "\r\n"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    """Commas, semicolons and new lines mean something in a calendar file."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> list[str]:
    """At most 75 bytes a line; what follows begins with a space (RFC 5545)."""
    parts: list[str] = []
    part = ""
    for sign in line:
        if len((part + sign).encode()) > (74 if parts else 75):
            parts.append(part)
            part = ""
        part += sign
    return [parts[0], *(f" {one}" for one in [*parts[1:], part])] if parts else [part]


def choose_url(name: str, client_pk: int, employer_pk: int) -> str:
    """The same page with this employer chosen."""
    return f"{reverse(f'trajectories:{name}', args=[client_pk])}?werkgever={employer_pk}"
