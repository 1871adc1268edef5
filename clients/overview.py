"""What the page of one resident shows, read from the file and put into words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from clients import permissions
from clients.domain import benefit
from clients.domain.contact_norm import ContactDue
from clients.domain.distance import route_for, rung_question
from clients.domain.possibilities import PHYSICAL_LABELS, TRAVEL_LABELS
from clients.domain.profiles import (
    BARRIER_LABELS,
    HEALTH_PARTS,
    MAX_SCORE,
    MOTIVATION_PART_LABELS,
    SKILLS_PART_LABELS,
    STEERING_LABELS,
    Direction,
    change_between,
)
from clients.domain.situational import CHARACTERISTIC_LABELS
from clients.history import profiles_of, rows_of
from clients.models import (
    Availability,
    BenefitPeriod,
    CandidateProfile,
    Client,
    Contact,
    DistanceAssessment,
    MotivationAssessment,
    SkillHeld,
    SkillsAssessment,
)
from clients.services import contact_due_for, norms_on
from core.domain.calendar import age_on, count_words
from core.domain.language import LANGUAGE_SKILL_LABELS
from core.domain.skills import LEVEL_LABELS, SOURCE_LABELS
from core.models import User
from core.registry import Action

_CHANGE_WORDS = {Direction.BETTER: "vooruit", Direction.WORSE: "achteruit"}


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of a profile: dots show 3 − score, because more dots are better."""

    label: str
    dots: int | None
    words: str
    remark: str
    direction: str  # "better", "worse" or ""
    before: str  # what it was, in words, when it changed


@dataclass(frozen=True, slots=True)
class ProfileVersion:
    """The latest assessment with the change since the one before."""

    on: date
    before_on: date | None
    lines: list[PartLine]
    by: str
    shielded: bool = False


@dataclass(frozen=True, slots=True)
class HeldLine:
    name: str
    level: int
    words: str
    source: str
    on: date


@dataclass(frozen=True, slots=True)
class Missing:
    """Something the file doesn't say yet, why it matters, and the button to fill it in."""

    label: str
    why: str
    action: Action | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on the page of one client except the timeline and what other apps add."""

    client: Client
    months: int
    benefits: list[BenefitPeriod]
    last_contact: Contact | None
    due: ContactDue
    motivation: ProfileVersion | None
    skills: ProfileVersion | None
    language: list[tuple[str, str]]
    held: list[HeldLine]
    availability: list[tuple[str, Any]]
    profile: CandidateProfile | None
    withdrawn: CandidateProfile | None
    distance: DistanceAssessment | None
    question: str
    facts: list[tuple[str, Any]]
    characteristics: list[str]
    coach_words: str
    missing: list[Missing]
    may_edit: bool
    may_share: bool
    open_until: datetime | None


def overview(user: User, client: Client, today: date) -> Overview:
    """Reads the file as this user may see it."""
    health = permissions.can_see_health(user, client)
    periods = list(BenefitPeriod.objects.filter(client=client))
    profiles = profiles_of(client.pk)
    contacts = rows_of(Contact, client.pk)
    distance = next(iter(rows_of(DistanceAssessment, client.pk)), None)
    motivation = rows_of(MotivationAssessment, client.pk)
    skills = rows_of(SkillsAssessment, client.pk)
    may_edit = permissions.can_edit_client(user, client)
    found = {
        "benefits": periods,
        "last_contact": next(iter(contacts), None),
        "distance": distance,
        "motivation": _profile(motivation, MOTIVATION_PART_LABELS, STEERING_LABELS),
        "skills": _profile(skills, SKILLS_PART_LABELS, BARRIER_LABELS, health=health),
        "held": _held(client),
        "availability": _availability(client, health),
        "profile": next((p for p in profiles if p.withdrawn_on is None), None),
    }
    return Overview(
        client=client,
        months=months_on_benefit(periods, today),
        due=contact_due_for(client, norms_on(today), today),
        language=_language(skills),
        withdrawn=next((p for p in profiles if p.withdrawn_on is not None), None),
        question=_question(client, distance),
        facts=_facts(client, today),
        characteristics=[CHARACTERISTIC_LABELS.get(c, c) for c in client.characteristics],
        coach_words=_coach_words(user, client),
        missing=_missing(client, found | {"rung": client.rung}, may_edit),
        may_edit=may_edit,
        may_share=permissions.can_edit_consent(user, client),
        open_until=permissions.opening_ends(user, client),
        **found,  # type: ignore[arg-type]
    )


# What a file needs, in the order in which it is usually filled: key, what, why, button, address.
_NEEDED = (
    (
        "last_contact",
        "Eerste gesprek",
        "Nog niemand heeft een contact vastgelegd.",
        "Leg contact vast",
        "log_contact",
    ),
    ("rung", "Trede", "Waar staat de inwoner nu op de ladder?", "Leg trede vast", "record_rung"),
    ("distance", "Afstand tot werk", "Bepaalt de categorie en het team.", "Schat afstand", "assess_distance"),
    (
        "benefits",
        "Uitkering",
        "Hieruit volgt hoe lang iemand een uitkering heeft.",
        "Voeg toe",
        "add_benefit",
    ),
    ("motivation", "Motivatie", "Hoeveel sturing is nodig, en waarop?", "Bespreek", "assess_motivation"),
    (
        "skills",
        "Wat staat werk in de weg",
        "Taal, dagritme, solliciteren en meer.",
        "Bespreek",
        "assess_skills",
    ),
    ("held", "Vaardigheden", "Zonder vaardigheden zijn er geen passende banen.", "Leg vast", "record_skills"),
    (
        "availability",
        "Mogelijkheden en wensen",
        "Uren, reizen, wat iemand wil.",
        "Vul in",
        "change_availability",
    ),
    (
        "profile",
        "Kandidaatprofiel",
        "Nodig om iemand aan een werkgever voor te stellen.",
        "Spreek af",
        "agree_profile",
    ),
)


def _missing(client: Client, found: Mapping[str, Any], may_edit: bool) -> list[Missing]:
    return [
        Missing(
            label,
            why,
            Action(button, reverse(f"clients:{name}", args=[client.pk])) if may_edit else None,
        )
        for key, label, why, button, name in _NEEDED
        if not found[key]
    ]


def _coach_words(user: User, client: Client) -> str:
    coach = "jij" if client.coach_id == user.pk else str(client.coach or "nog niemand")
    if client.buddy_id is None:
        return f"coach {coach}"
    return f"coach {coach} · buddy {'jij' if client.buddy_id == user.pk else client.buddy}"


def months_on_benefit(periods: Iterable[BenefitPeriod], today: date) -> int:
    """Whole months on benefit."""
    return benefit.months_on_benefit([benefit.BenefitPeriod(p.kind, p.start, p.end) for p in periods], today)


def _scores(assessment: Any, parts: Iterable[str]) -> dict[str, int]:
    return {str(p): getattr(assessment, p) for p in parts if getattr(assessment, p) is not None}


def _profile(
    versions: list[Any], labels: Mapping[str, str], words: Mapping[int, str], *, health: bool = True
) -> ProfileVersion | None:
    """The parts of a profile in words; without the right to see them, those about health are left out."""
    if not versions:
        return None
    latest, before = versions[0], next(iter(versions[1:]), None)
    parts = [str(p) for p in labels if health or p not in HEALTH_PARTS]
    changes = change_between(parts, _scores(before, parts) if before else {}, _scores(latest, parts))
    lines = []
    for change in changes:
        moved = change.direction in _CHANGE_WORDS
        lines.append(
            PartLine(
                label=labels[change.part],
                dots=None if change.after is None else MAX_SCORE - change.after,
                words="niet besproken" if change.after is None else words[change.after].lower(),
                remark=getattr(latest, f"{change.part}_remark"),
                direction=change.direction.value if moved else "",
                before=words[change.before].lower() if moved and change.before is not None else "",
            )
        )
    return ProfileVersion(
        on=latest.on,
        before_on=before.on if before else None,
        lines=lines,
        by=str(latest.created_by or ""),
        shielded=not health,
    )


def _language(versions: list[SkillsAssessment]) -> list[tuple[str, str]]:
    if not versions:
        return []
    levels = ((label.lower(), getattr(versions[0], skill)) for skill, label in LANGUAGE_SKILL_LABELS.items())
    return [(label, level) for label, level in levels if level]


def latest_skills(client: Client) -> list[SkillHeld]:
    """The newest record of each skill, best known first."""
    rows = SkillHeld.objects.filter(client=client).latest_per_skill().select_related("skill")
    return sorted(rows, key=lambda row: (-row.level, row.skill.name))


def _held(client: Client) -> list[HeldLine]:
    return [
        HeldLine(
            row.skill.name,
            row.level,
            LEVEL_LABELS[row.level].lower(),
            SOURCE_LABELS.get(row.source, row.source).lower(),
            row.on,
        )
        for row in latest_skills(client)
    ]


def _availability(client: Client, health: bool) -> list[tuple[str, Any]]:
    """What is possible, as label and value; None = not known."""
    row: Any = Availability.objects.filter(client=client).with_names().first()
    if row is None:
        return []
    papers, jobs = row.papers, row.occupations + row.sectors
    hours = count_words(row.hours_per_week, "uur", "uur") if row.hours_per_week else None
    minutes = f" (hoogstens {row.travel_minutes} minuten)" if row.travel_minutes else ""
    travel = ", ".join(TRAVEL_LABELS.get(code, code).lower() for code in row.means)
    lines: list[tuple[str, Any]] = [
        ("Uren per week", hours),
        ("Vanaf", row.available_from),
        ("Ploegendienst", row.shifts),
        ("Wisselende tijden", row.irregular),
        ("Rijbewijs B", row.licence),
        ("Reist met", f"{travel}{minutes}" if travel else None),
        ("Nederlands op het werk", row.dutch_level or None),
        ("Certificaten", ", ".join(papers) or ("geen" if row.certificates_discussed else None)),
        ("Wil werken als of in", ", ".join(jobs) or ("geen voorkeur" if row.wishes_discussed else None)),
    ]
    if health:
        lines.append(("Dit kan", _loads(row.physical_can)))
        lines.append(("Dit kan niet", _loads(row.physical_cannot)))
    return lines


def _loads(codes: list[str]) -> str | None:
    return ", ".join(PHYSICAL_LABELS.get(code, code).lower() for code in codes) or None


def _question(client: Client, distance: DistanceAssessment | None) -> str:
    if client.rung is None or distance is None:
        return ""
    return rung_question(route_for(distance.category, distance.months), client.rung)


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


def _link(kind: str, address: str) -> SafeString | str:
    """A number to call or an address to write to, as a link."""
    reached = address.replace(" ", "").replace("-", "") if kind == "tel" else address
    return format_html('<a href="{}:{}">{}</a>', kind, reached, address) if address else ""


def offered_skills(client: Client, profile: CandidateProfile | None) -> list[dict[str, Any]]:
    """The skills that may be shown to employers: held at level 1 or more, and those already agreed."""
    held = {
        row.skill.name: {"id": row.skill_id, "name": row.skill.name, "level": row.level}
        for row in latest_skills(client)
        if row.level > 0
    }
    agreed = {skill["name"]: skill for skill in (profile.skills if profile else [])}
    return list((agreed | held).values())


def page_actions(user: User, client: Client) -> list[Action]:
    """The buttons above the page; the first is what is done most."""
    deeds = []
    if permissions.can_edit_client(user, client):
        deeds.append(
            Action(
                "Leg contact vast",
                reverse("clients:log_contact", args=[client.pk]),
                primary=True,
                icon="chat-left-text",
            )
        )
    if permissions.can_assign_client(user, client):
        deeds.append(Action("Andere coach of ander team", reverse("clients:assign", args=[client.pk])))
    if permissions.opening_helps(user, client):
        deeds.append(Action("Open gezondheid met een reden", reverse("clients:open", args=[client.pk])))
    return deeds


_MORE = (
    ("record_rung", "Leg trede vast", "bar-chart-steps"),
    ("assess_distance", "Schat afstand tot werk", "signpost-split"),
    ("assess_motivation", "Bespreek motivatie", "person-lines-fill"),
    ("assess_skills", "Bespreek wat in de weg staat", "puzzle"),
    ("record_skills", "Leg vaardigheden vast", "tools"),
    ("change_availability", "Wijzig mogelijkheden", "clock"),
    ("add_benefit", "Voeg uitkering toe", "calendar-range"),
    ("change_client", "Wijzig gegevens", "pencil"),
)


def edit_addresses(client: Client, may_edit: bool) -> dict[str, str]:
    """Where each part is changed; '' for who only looks, so that no link is drawn."""
    return {name: reverse(f"clients:{name}", args=[client.pk]) if may_edit else "" for name, _, _ in _MORE}


def more_actions(client: Client) -> list[Action]:
    """What is done less often, behind 'Meer'."""
    addresses = edit_addresses(client, True)
    return [Action(label, addresses[name], icon=icon) for name, label, icon in _MORE]
