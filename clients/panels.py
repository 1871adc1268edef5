"""What this app adds to pages of others: start page, search, timeline, navigation."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils import timezone

from clients.caseload import rungs_of
from clients.domain.contact_norm import ContactDue
from clients.domain.distance import CATEGORY_LABELS
from clients.domain.ladder import RUNG_LABELS
from clients.history import profiles_of, rows_of
from clients.models import (
    Client,
    Contact,
    DistanceAssessment,
    LadderRecord,
    MotivationAssessment,
    SkillsAssessment,
)
from clients.permissions import can_list_names, can_open_files
from clients.scope import ClientRow
from clients.services import contact_due_for, norms_on
from core import pictures, policy
from core.domain.calendar import count_words, date_words
from core.models import User
from core.parameters import values_on
from core.registry import Action, Found, NavItem, TimelineItem, WorkItem
from core.roles import COACH

LONGEST_WORKLIST = 25
LONGEST_SEARCH = 12


def navigation(user: User) -> Iterable[NavItem]:
    """The list for who may count clients; the way in by number for who opens files on request."""
    if policy.may(user, "client", "count"):
        yield NavItem("Inwoners", reverse("clients:list"), "people", 20)
    elif can_open_files(user):
        yield NavItem("Dossier openen", reverse("clients:open_by_number"), "folder2-open", 20)


def worklist(user: User, today: date) -> Iterable[WorkItem]:
    """For a coach: talks of today, and people to whom nobody spoke within the norm."""
    if user.role != COACH.key:
        return
    own = Client.objects.visible_to(user).active().filter(coach=user).select_related("team")
    for client in own.filter(next_contact_on=today).order_by("sort_name", "id")[:LONGEST_WORKLIST]:
        yield _appointment(client, today)
    norms = norms_on(today)
    late = own.contact_overdue(norms, today).exclude(next_contact_on__gte=today)
    order = (F("last_contact_on").asc(nulls_first=True), "id")
    for client in late.order_by(*order)[:LONGEST_WORKLIST]:
        due = contact_due_for(client, norms, today)
        yield WorkItem(
            kind="contact_overdue",
            kind_label="contact te lang geleden",
            title=client.full_name,
            why=_late_words(client, due),
            url=client.get_absolute_url(),
            due=due.on,
            urgent=True,
            actions=(_log_contact(client),),
        )


def _appointment(client: Client, today: date) -> WorkItem:
    return WorkItem(
        kind="appointment",
        kind_label="afspraak vandaag",
        title=client.full_name,
        why=_last_words(client),
        url=client.get_absolute_url(),
        due=today,
        urgent=False,
        actions=(_log_contact(client),),
    )


def _late_words(client: Client, due: ContactDue) -> str:
    last = client.last_contact_on
    spoken = f"Laatste contact {date_words(last)}" if last else "Nog geen contact vastgelegd"
    days = count_words(due.days_over, "dag", "dagen")
    return f"{spoken}: {days} over de norm van {due.norm_days} dagen."


def _last_words(client: Client) -> str:
    last = client.last_contact_on
    return f"Vorig contact: {date_words(last)}." if last else "Dit is het eerste contact."


def _log_contact(client: Client) -> Action:
    return Action("Leg contact vast", reverse("clients:log_contact", args=[client.pk]))


def caseload_panel(user: User, obj: Any) -> dict[str, Any] | None:
    """How many people a coach guides, against the norm, and where they are on the ladder."""
    if user.role != COACH.key:
        return None
    rungs = rungs_of(user)
    norm = values_on(["caseload_min", "caseload_max"], timezone.localdate())
    low, high, total = int(norm["caseload_min"]), int(norm["caseload_max"]), sum(rungs.values())
    url = reverse("clients:list")
    most = max(rungs.values(), default=0)
    return {
        "total": total,
        "low": low,
        "high": high,
        "words": _norm_words(total, low, high),
        "url": url,
        "rungs": [
            {
                "rung": rung,
                "label": label,
                "count": rungs.get(rung, 0),
                "bar": pictures.bar(round(rungs.get(rung, 0) * 100 / most) if most else 0, None),
                "url": f"{url}?rung={rung}",
            }
            for rung, label in ((int(r), label) for r, label in RUNG_LABELS.items())
        ],
        "unknown": rungs.get(None, 0),
    }


def _norm_words(total: int, low: int, high: int) -> str:
    if total > high:
        return f"{total - high} meer dan de norm van {low}–{high}"
    if total < low:
        return f"ruimte voor nog {low - total} tot {high - total} (norm {low}–{high})"
    return f"binnen de norm van {low}–{high}"


def search(user: User, text: str) -> Iterable[Found]:
    """Clients by name or number, among those whose file the user may open and list."""
    if not can_list_names(user):
        return []
    found = Client.objects.visible_to(user).named_like(text).select_related("coach", "team")
    return [
        Found("inwoner", c.full_name, f"{c.number} · {c.coach or c.team}", c.get_absolute_url())
        for c in found.order_by("sort_name", "id")[:LONGEST_SEARCH]
    ]


def timeline(user: User, client_id: int) -> Iterable[TimelineItem]:
    """Contacts, rungs, profiles, distance and consent of a client whose file the user may see."""
    if not Client.objects.visible_to(user).filter(pk=client_id).exists():
        return []
    return [
        *_contacts(client_id),
        *_rungs(client_id),
        *_distances(client_id),
        *_profiles(client_id),
        *_consents(client_id),
    ]


def _contacts(client_id: int) -> Iterable[TimelineItem]:
    for row in rows_of(Contact, client_id):
        missed = "" if row.result == Contact.Result.CAME else f": {row.get_result_display()}"
        agreed = f"\nAfgesproken: {row.agreements}" if row.agreements else ""
        title = f"{row.get_channel_display().capitalize()}{missed}"
        text = f"{row.report}{agreed}".strip()
        yield TimelineItem(row.on, "contact", "contact", title, text, str(row.created_by or ""))


def _rungs(client_id: int) -> Iterable[TimelineItem]:
    for row in rows_of(LadderRecord, client_id):
        title = f"Trede {row.rung}: {RUNG_LABELS[row.rung].lower()}"
        hope = f"Verwacht over twaalf maanden: trede {row.expected}." if row.expected else ""
        text = " ".join(part for part in (hope, row.reason) if part)
        yield TimelineItem(row.on, "rung", "trede", title, text, str(row.created_by or ""))


def _distances(client_id: int) -> Iterable[TimelineItem]:
    for row in rows_of(DistanceAssessment, client_id):
        label = CATEGORY_LABELS.get(row.category, row.category)
        text = row.reason or f"Bron: {row.get_source_display()}."
        yield TimelineItem(
            row.on, "distance", "afstand", f"Categorie {label}", text, str(row.created_by or "")
        )


def _profiles(client_id: int) -> Iterable[TimelineItem]:
    kinds: tuple[tuple[type[ClientRow], str], ...] = (
        (MotivationAssessment, "Motivatie besproken"),
        (SkillsAssessment, "Besproken wat werk in de weg staat"),
    )
    for model, title in kinds:
        row: Any
        for row in rows_of(model, client_id):
            yield TimelineItem(row.on, "profile", "profiel", title, by=str(row.created_by or ""))


def _consents(client_id: int) -> Iterable[TimelineItem]:
    for row in profiles_of(client_id):
        how = f"Toestemming: {row.agreed_how}."
        by = str(row.created_by or "")
        yield TimelineItem(row.agreed_on, "consent", "toestemming", "Kandidaatprofiel afgesproken", how, by)
        if row.withdrawn_on:
            yield TimelineItem(row.withdrawn_on, "consent", "toestemming", "Toestemming ingetrokken")
