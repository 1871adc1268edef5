"""The page of one resident as one object: everything that prepares a talk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from clients import permissions
from clients.domain import benefit
from clients.domain.contact_norm import ContactDue
from clients.domain.distance import route_for, rung_question
from clients.domain.movement import Movement, Standstill, standstill
from clients.domain.profiles import (
    BARRIER_LABELS,
    MOTIVATION_PART_LABELS,
    SKILLS_PART_LABELS,
    STEERING_LABELS,
)
from clients.domain.situational import CHARACTERISTIC_LABELS
from clients.models import Client
from clients.no_shows import no_show_words
from clients.overview import around, possible, profiles
from clients.overview import now as present
from clients.overview.actions import address
from clients.overview.statement import read_file
from clients.services import contact_due_for, norms_on
from core.domain.calendar import age_on
from core.models import User
from core.parameters import value_on
from core.registry import Action

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on the page of one client except the timeline and what other apps add."""

    client: Client
    months: int
    benefits: list[Row]
    last_contact: Row | None
    talks: str
    appointments: list[Row]
    due: ContactDue
    still: Standstill
    now: present.Now
    plan: present.Plan | None
    motivation: profiles.ProfileVersion | None
    skills: profiles.ProfileVersion | None
    language: list[tuple[str, str]]
    held: list[Row]
    availability: list[tuple[str, Any]]
    profile: Row | None
    withdrawn: Row | None
    distance: Row | None
    question: str
    around: around.Around
    facts: list[tuple[str, Any]]
    characteristics: list[str]
    coach_words: str
    missing: list[Action]
    may_edit: bool
    may_share: bool
    bsn_url: str
    has_bsn: bool
    open_until: datetime | None


def overview(user: User, client: Client, today: date) -> Overview:
    """Reads the file as this user may see it."""
    health = permissions.can_see_health(user, client)
    duties = permissions.can_see_duties(user, client)
    file = read_file(client.pk, today, health=health, duties=duties)
    profile = next(iter(file["profiles"]), None)
    agreed = profile if profile and profile["withdrawn_on"] is None else None
    distance = next(iter(file["distances"]), None)
    may_edit = permissions.can_edit_client(user, client)
    return Overview(
        client=client,
        months=_months(file["benefits"], today),
        benefits=around.benefit_lines(file["benefits"]),
        last_contact=present.last_contact(file["contacts"], user, today),
        talks=no_show_words(file["talks"][0]),
        appointments=present.appointment_lines(file["appointments"], user),
        due=contact_due_for(client, norms_on(today), today),
        still=_still(client, file["moves"], today),
        now=present.now(file, client, today, duties=duties),
        plan=present.plan(file["plans"], file["items"]),
        motivation=profiles.profile(file["motivation"], MOTIVATION_PART_LABELS, STEERING_LABELS),
        skills=profiles.profile(file["skills"], SKILLS_PART_LABELS, BARRIER_LABELS, health=health),
        language=profiles.language_levels(file["skills"]),
        held=possible.held_lines(file["held"]),
        availability=possible.availability_lines(file["availability"], health),
        profile=agreed,
        withdrawn=profile if agreed is None else None,
        distance=distance,
        question=_question(client, distance),
        around=around.around(file, user, today),
        facts=_facts(client, today),
        characteristics=[CHARACTERISTIC_LABELS.get(c, c) for c in client.characteristics],
        coach_words=_coach_words(user, client),
        missing=_missing(client, file, may_edit, agreed is not None),
        may_edit=may_edit,
        may_share=may_edit and permissions.can_edit_consent(user, client),
        bsn_url=address("bsn", client.pk) if permissions.can_see_bsn(user, client) else "",
        has_bsn=bool(file["identities"]),
        open_until=permissions.opening_ends(user, client),
    )


def _months(periods: list[Row], today: date) -> int:
    """Whole months on benefit."""
    return benefit.months_on_benefit(
        [benefit.BenefitPeriod(p["kind"], p["start"], p["end"]) for p in periods], today
    )


def _still(client: Client, moves: list[Row], today: date) -> Standstill:
    """What moved last, and how long ago."""
    since = client.reported_on or timezone.localdate(client.created_at)
    found = (Movement(move["kind"], move["on"]) for move in moves if move["on"])
    return standstill(since, found, int(value_on("stalled", today)), today)


# What a file needs, in the order in which it is usually filled: key, button, address.
_NEEDED: Final = (
    ("contacts", "Eerste gesprek", "log_contact"),
    ("intakes", "Brede uitvraag", "intake"),
    ("rung", "Trede", "record_rung"),
    ("distances", "Afstand tot werk", "assess_distance"),
    ("benefits", "Uitkering", "add_benefit"),
    ("motivation", "Motivatie", "assess_motivation"),
    ("skills", "Wat werk in de weg staat", "assess_skills"),
    ("held", "Vaardigheden", "record_skills"),
    ("availability", "Mogelijkheden en wensen", "change_availability"),
    ("profile", "Kandidaatprofiel", "agree_profile"),
)


def _missing(client: Client, file: Mapping[str, Any], may_edit: bool, agreed: bool) -> list[Action]:
    """What the file doesn't say yet, each with the way to fill it in; without a way for who only looks."""
    there = {**file, "rung": client.rung, "profile": agreed}
    return [
        Action(label, reverse(f"clients:{name}", args=[client.pk]) if may_edit else "")
        for key, label, name in _NEEDED
        if not there[key]
    ]


def _coach_words(user: User, client: Client) -> str:
    coach = "jij" if client.coach_id == user.pk else str(client.coach or "nog niemand")
    if client.buddy_id is None:
        return f"coach {coach}"
    return f"coach {coach} · buddy {'jij' if client.buddy_id == user.pk else client.buddy}"


def _question(client: Client, distance: Row | None) -> str:
    if client.rung is None or distance is None:
        return ""
    return rung_question(route_for(distance["category"], distance["months"]), client.rung)


def _facts(client: Client, today: date) -> list[tuple[str, Any]]:
    born = client.birth_date
    age = f" ({age_on(born, today)} jaar)" if born else ""
    return [
        ("Nummer", client.number),
        ("Geboren", f"{born.day}-{born.month}-{born.year}{age}" if born else None),
        ("Telefoon", _link("tel", client.phone)),
        ("E-mail", _link("mailto", client.email)),
        ("Woonplaats", client.city),
        ("Gemeld op", client.reported_on),
        ("Doelgroep", str(client.target_group or "")),
        ("Team", str(client.team)),
    ]


def _link(kind: str, where: str) -> SafeString | str:
    """A number to call or an address to write to, as a link."""
    reached = where.replace(" ", "").replace("-", "") if kind == "tel" else where
    return format_html('<a href="{}:{}">{}</a>', kind, reached, where) if where else ""
