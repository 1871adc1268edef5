"""The catalogue of support as pages show it, and what rules need to know of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from django.db.models import Avg, Count, Q

from clients.domain.enrolment import ENROLMENT_STATE_LABELS, FEWEST_RATINGS, Offer, Room, review_passed
from clients.domain.suggestions import SUPPORT_LABELS
from clients.models import Enrolment, Provision, Track
from core.domain.calendar import count_words, date_words
from core.domain.money import euro_words
from core.domain.small_numbers import Audience, guard_count, guard_share
from core.models import User

TRACK_LABELS: Final = dict(Track.choices)
TONES: Final = {
    "enrolled": "info",
    "running": "good",
    "finished": "neutral",
    "stopped": "attention",
    "cancelled": "neutral",
}
CONTRACT_ENDS_WITHIN: Final = timedelta(days=90)
LONGEST: Final = 100


def offer_of(provision: Provision) -> Offer:
    """What rules ask of a provision."""
    return Offer(
        price=provision.price,
        volume=provision.volume,
        contract_from=provision.contract_from,
        contract_until=provision.contract_until,
        active=provision.active,
    )


def room_of(provision: Any) -> Room:
    """Places; reads them when the row came without (``with_room``)."""
    if not hasattr(provision, "taken"):
        provision = Provision.objects.with_room().get(pk=provision.pk)
    return Room(provision.volume, provision.taken, provision.waiting)


def price_words(price: Decimal) -> str:
    """'gratis', '€ 1.250' or '€ 12,50'."""
    return "gratis" if price <= 0 else euro_words(price)


def length_words(provision: Provision) -> str:
    """'12 weken, 8 uur per week'; '' when nobody wrote it down."""
    weeks = count_words(provision.weeks, "week", "weken") if provision.weeks else ""
    hours = f"{provision.weekly_hours} uur per week" if provision.weekly_hours else ""
    return ", ".join(part for part in (weeks, hours) if part)


@dataclass(frozen=True, slots=True)
class Mark:
    """A word beside a provision that asks for attention."""

    text: str
    tone: str


def marks_of(provision: Provision, today: date) -> list[Mark]:
    """Not in use, review date passed, contract ended or ending: what somebody should know first."""
    marks = []
    if not provision.active:
        marks.append(Mark("niet in gebruik", "neutral"))
    if provision.review_on and review_passed(provision.review_on, today):
        marks.append(Mark(f"Nakijken: verlopen sinds {date_words(provision.review_on)}", "attention"))
    until = provision.contract_until
    if until is not None and until < today:
        marks.append(Mark(f"contract liep tot {date_words(until)}", "bad"))
    elif until is not None and until - today <= CONTRACT_ENDS_WITHIN:
        marks.append(Mark(f"contract loopt af op {date_words(until)}", "attention"))
    return marks


@dataclass(frozen=True, slots=True)
class Line:
    """A provision in the catalogue. ``room`` None: this role reads no files and so can't count places."""

    provision: Provision
    support: str
    length: str
    price: str
    room: Room | None
    marks: list[Mark]
    tracks: str


def lines_of(provisions: Sequence[Provision], user: User, today: date) -> list[Line]:
    """Rows of the list, from provisions ``with_room``."""
    return [
        Line(
            provision=one,
            support=SUPPORT_LABELS.get(one.support, one.support),
            length=length_words(one),
            price=price_words(one.price),
            room=room_of(one) if user.as_role.files else None,
            marks=marks_of(one, today),
            tracks=track_words(one),
        )
        for one in provisions
    ]


def track_words(provision: Provision) -> str:
    """The tracks in words; all of them when none is named."""
    named = [TRACK_LABELS[key] for key in Track.values if key in provision.tracks]
    return ", ".join(named) or "alle sporen"


def facts_of(provision: Provision, room: Room | None) -> list[tuple[str, Any]]:
    """Everything that is written down, in the order in which a coach asks it."""
    contract = ""
    if provision.contract_from or provision.contract_until:
        start = date_words(provision.contract_from) if provision.contract_from else "nu"
        end = f" tot en met {date_words(provision.contract_until)}" if provision.contract_until else ""
        contract = f"vanaf {start}{end}"
    rungs = [str(rung) for rung in (provision.from_rung, provision.to_rung) if rung]
    told = [
        ("Soort", SUPPORT_LABELS.get(provision.support, provision.support)),
        ("Aanbieder", provision.provider),
        ("Sporen", track_words(provision)),
        ("Doelgroepen", ", ".join(str(g) for g in provision.target_groups.all()) or "iedereen"),
        ("Trede", " tot en met ".join(rungs)),
        ("Duur", length_words(provision)),
        ("Vorm", "in een groep" if provision.in_group else "alleen of op maat"),
        ("Prijs per deelnemer", price_words(provision.price)),
        ("Plaatsen", room.words if room else ""),
        ("Contract", contract),
        ("Contactpersoon", provision.contact_name),
        ("Telefoon", provision.contact_phone),
        ("E-mail", provision.contact_email),
        ("Beheerd door", str(provision.owner or "")),
        ("Nakijken voor", date_words(provision.review_on) if provision.review_on else ""),
    ]
    return [(label, value) for label, value in told if value]


@dataclass(frozen=True, slots=True)
class Results:
    """What a provision brought, guarded where few people took part."""

    took_part: str
    ended: str
    reached: str
    reason: str
    rating: str


def results_of(provision: Provision) -> Results:
    """Of everybody in the municipality who took part."""
    rows = Enrolment.objects.filter(provision=provision)
    counted = rows.aggregate(
        running=Count("pk", filter=Q(status="running")),
        ended=Count("pk", filter=Q(status__in=["finished", "stopped"])),
        reached=Count("pk", filter=Q(status__in=["finished", "stopped"], result="reached")),
        ratings=Count("rating"),
        mean=Avg("rating"),
    )
    share = guard_share(counted["reached"], counted["ended"], Audience.OTHERS)
    rating = f"nog te weinig om te tonen (vanaf {FEWEST_RATINGS})"
    if counted["ratings"] >= FEWEST_RATINGS:
        mean = f"{counted['mean']:.1f}".replace(".", ",")
        rating = f"{mean} van 5 ({counted['ratings']} coaches)"
    return Results(
        took_part=guard_count(counted["running"], Audience.OTHERS).text,
        ended=guard_count(counted["ended"], Audience.OTHERS).text,
        reached=share.text,
        reason=share.reason,
        rating=rating,
    )


@dataclass(frozen=True, slots=True)
class Participants:
    """Who takes part now: the people one may see by name, and how many others."""

    rows: list[dict[str, Any]]
    others: str


def participants_of(provision: Provision, user: User) -> Participants:
    """Names only of files that this user may open; of the others a number, guarded when small."""
    now = Enrolment.objects.filter(provision=provision, status__in=["enrolled", "running"])
    seen = now.visible_to(user).select_related("client", "phase").order_by("start", "enrolled_on", "id")
    rows = [
        {
            "enrolment": one,
            "name": one.client.full_name,
            "state": ENROLMENT_STATE_LABELS[one.status],
            "tone": TONES[one.status],
        }
        for one in seen[:LONGEST]
    ]
    others = max(now.count() - len(rows), 0)
    return Participants(rows, guard_count(others, Audience.OTHERS).text if others else "")
