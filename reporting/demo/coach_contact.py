"""Talks in the demo: today's and those to come, letters, meetings with who came, and how often."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import uuid5

from django.db.models import Exists, OuterRef
from django.utils import timezone

from clients.domain.next_contact import working_day_from
from clients.models import (
    Appointment,
    Client,
    Contact,
    ContactFrequency,
    GroupMeeting,
    GroupPlace,
    Letter,
    LetterTemplate,
)
from clients.services.letters import values_for, written
from core.domain.holidays import holidays_between
from core.models import User
from core.models.base import DataSet
from trajectories.models import Candidate

NOOR = "noor.werkcoach@demo.opstap.example"
HALL = "Stadhuis, spreekkamer 3"
CLOSING = "Met vriendelijke groet,\n{coach}"
TEMPLATES = (
    (
        "invitation",
        "Uitnodiging voor een gesprek",
        "Uitnodiging voor een gesprek op {datum}",
        "{aanhef}\n\nIk nodig je uit voor een gesprek op {datum} om {tijd}. Je vindt mij hier: {plaats}.\n\n"
        "We praten over hoe het met je gaat en wat je wilt. Neem mee wat jij belangrijk vindt; je mag ook "
        "iemand meenemen.\n\nKun je niet? Bel of mail me, dan zoeken we samen een ander moment.\n\n"
        + CLOSING,
    ),
    (
        "invitation",
        "Bevestiging van onze afspraak",
        "Onze afspraak op {datum}",
        "{aanhef}\n\nWe spreken elkaar op {datum} om {tijd}. Dat hebben we samen afgesproken. "
        "Je vindt mij hier: {plaats}.\n\n"
        "Verandert er iets? Laat het me weten.\n\n" + CLOSING,
    ),
    (
        "group",
        "Uitnodiging voor een bijeenkomst",
        "{bijeenkomst}: {datum}",
        "{aanhef}\n\nJe bent welkom bij '{bijeenkomst}' op {datum} om {tijd}. We zitten hier: {plaats}.\n\n"
        "Er komen ongeveer twaalf mensen. Koffie en thee staan klaar.\n\n"
        "Kun je niet? Laat het me weten, dan kom je een andere keer.\n\n" + CLOSING,
    ),
    (
        "card",
        "Kaart: gefeliciteerd met je baan",
        "Gefeliciteerd!",
        "Beste {voornaam},\n\nWat mooi dat je aan het werk bent. Je hebt er hard voor gewerkt.\n\n"
        "{coach}\nnamens de gemeente {gemeente}",
    ),
)
TODAY = (
    (time(9, 0), "talk", HALL, "plan bespreken"),
    (time(13, 30), "phone", "", "hoe gaat het op de proefdag"),
    (time(15, 15), "visit", "bij de inwoner thuis", "kennismaken"),
)
FREQUENCIES = (
    (14, "Er gebeurt nu veel thuis. Vaker kort contact helpt om vol te houden."),
    (28, "Zoekt actief en wil graag vaker sparren over sollicitaties."),
    (180, "Het loopt goed op de vrijwilligersplek. We bellen twee keer per jaar."),
)


@dataclass(frozen=True, slots=True)
class Group:
    """A meeting, so many days from today, with how many came, cancelled, didn't come and were only asked."""

    name: str
    kind: str
    days: int
    at: time
    came: int = 0
    cancelled: int = 0
    missed: int = 0
    invited: int = 0
    to_sign: bool = False

    @property
    def results(self) -> list[str]:
        told = (("came", self.came), ("cancelled", self.cancelled), ("no_show", self.missed))
        return [r for r, n in (*told, ("invited", self.invited)) for _ in range(n)]


GROUPS = (
    Group("Informatiebijeenkomst", "information", -9, time(9, 30), came=8, cancelled=2, missed=2),
    Group("Rechten en plichten", "rights", -23, time(13, 0), came=9, missed=1),
    Group("Verklaring van meedoen", "declaration", -37, time(10, 0), came=7, cancelled=1, to_sign=True),
    Group("Focus op werk", "focus", 0, time(10, 30), invited=11),
    Group("Informatiebijeenkomst", "information", 6, time(9, 30), invited=5),
    Group("Werk zoeken met je telefoon", "other", 15, time(14, 0), invited=12),
)


def coach_contact(rng: random.Random, today: date) -> None:
    """Works on the residents who are guided now, those of Noor first."""
    noor = User.objects.select_related("municipality", "team").get(email=NOOR)
    own = list(
        Client.objects.select_related("municipality")
        .filter(coach=noor, status="active", data_set=DataSet.DEMO)
        .order_by("sort_name", "id")
    )
    _learning_in()
    templates = _templates(noor)
    _today_is_hers(own, today)
    _appointments(rng, noor, today)
    _frequencies(own, noor, today)
    _groups(own, noor, today, templates["group"])
    _letters(own, noor, today, templates["invitation"])
    _missed(own[40:46], noor, today)


def _learning_in() -> None:
    """Who learns in now is spoken to every two weeks."""
    learning = Candidate.objects.filter(client=OuterRef("pk"), status="learning_in")
    Client.objects.filter(Exists(learning)).update(learning_in=True)


def _templates(noor: User) -> dict[str, LetterTemplate]:
    made: dict[str, LetterTemplate] = {}
    for kind, name, subject, body in TEMPLATES:
        row, _ = LetterTemplate.objects.get_or_create(
            municipality=noor.municipality,
            name=name,
            defaults={"kind": kind, "subject": subject, "body": body},
        )
        made.setdefault(kind, row)
    return made


def _today_is_hers(own: Sequence[Client], today: date) -> None:
    """Three talks today: others that fell on it are a few days later."""
    later = working_day_from(today + timedelta(days=3), holidays_between(today, today + timedelta(days=9)))
    ids = [client.pk for client in own]
    Client.objects.filter(pk__in=ids, next_contact_on=today).update(next_contact_on=later)
    Client.objects.filter(pk__in=[client.pk for client in own[4:7]]).update(next_contact_on=today)


def _appointments(rng: random.Random, noor: User, today: date) -> None:
    """Every next contact that stands in a file is an appointment."""
    known = Appointment.objects.filter(client=OuterRef("pk"), status="planned")
    waiting = Client.objects.filter(~Exists(known), next_contact_on__isnull=False, status="active")
    planned, hours = [], iter(TODAY)
    for client in waiting.order_by("sort_name", "id"):
        row = Appointment(
            client=client,
            municipality_id=client.municipality_id,
            team_id=client.team_id,
            on=client.next_contact_on,
            coach_id=client.coach_id,
            created_by_id=client.coach_id,
            minutes=30,
        )
        if client.coach_id == noor.pk and client.next_contact_on == today:
            row.at, row.channel, row.place, row.about = next(hours, TODAY[-1])
        elif client.next_contact_on and client.next_contact_on > today:
            row.at, row.place = time(rng.choice((9, 10, 11, 13, 14, 15)), rng.choice((0, 30))), HALL
        planned.append(row)
    Appointment.objects.bulk_create(planned)


def _frequencies(own: Sequence[Client], noor: User, today: date) -> None:
    for n, (days, reason) in enumerate(FREQUENCIES):
        client = own[10 + n]
        ContactFrequency.objects.create(
            **_of(client),
            created_by=noor,
            on=today - timedelta(days=20 + 30 * n),
            every_days=days,
            reason=reason,
        )
        Client.objects.filter(pk=client.pk).update(contact_days=days)


def _of(client: Client) -> dict[str, object]:
    return {"client": client, "municipality_id": client.municipality_id, "team_id": client.team_id}


def _groups(own: Sequence[Client], noor: User, today: date, template: LetterTemplate) -> None:
    """Past ones with who came, today's with eleven people, and what comes."""
    for number, group in enumerate(GROUPS):
        day = today + timedelta(days=group.days)
        if group.days:
            day = working_day_from(
                day, holidays_between(today - timedelta(days=60), today + timedelta(days=60))
            )
        meeting = GroupMeeting.objects.create(
            municipality=noor.municipality,
            team_id=own[0].team_id,
            kind=group.kind,
            name=group.name,
            starts_at=timezone.make_aware(datetime.combine(day, group.at)),
            place="Wijkcentrum De Brug, zaal 2",
            leader=noor,
            to_sign=group.to_sign,
            created_by=noor,
        )
        people = [own[(12 + 13 * number + n) % len(own)] for n in range(len(group.results))]
        for client, result in zip(people, group.results, strict=True):
            _place(client, meeting, result, day, noor)


def _place(client: Client, meeting: GroupMeeting, result: str, day: date, noor: User) -> None:
    asked = min(day, timezone.localdate()) - timedelta(days=8)
    signed = day if meeting.to_sign and result == "came" else None
    place = GroupPlace.objects.create(
        **_of(client), meeting=meeting, invited_on=asked, result=result, signed_on=signed, created_by=noor
    )
    if result == "invited":
        return
    Contact.objects.create(
        **_of(client),
        created_by=noor,
        form_key=uuid5(place.form_key, "contact"),
        on=day,
        channel="group",
        result=result,
        report=f"Bijeenkomst: {meeting.name}",
    )
    if result == "came":
        older = Client.objects.filter(pk=client.pk).exclude(last_contact_on__gt=day)
        older.update(last_contact_on=day)


def _letters(own: Sequence[Client], noor: User, today: date, template: LetterTemplate) -> None:
    """Letters on paper and by e-mail; one e-mail that didn't arrive, and asks for a look."""
    ids = [client.pk for client in own]
    coming = Appointment.objects.filter(
        client_id__in=ids, status="planned", on__gt=today, at__isnull=False
    ).select_related("client__municipality")
    ways = (("paper", "made"), ("mail", "sent"), ("mail", "failed"), ("paper", "made"))
    for row, (channel, status) in zip(coming.order_by("on", "at", "id")[: len(ways)], ways, strict=False):
        text = written(template, values_for(noor, row.client, appointment=row))
        Letter.objects.create(
            **_of(row.client),
            created_by=noor,
            on=today - timedelta(days=4),
            template=template,
            channel=channel,
            subject=text.subject,
            body=text.body,
            appointment=row,
            status=status,
            sent_at=timezone.now() - timedelta(days=4) if status == "sent" else None,
        )


def _missed(people: Sequence[Client], noor: User, today: date) -> None:
    """Talks that nobody came to: one, two or three times, never the last word."""
    for n, client in enumerate(people):
        for turn in range(1 + n % 3):
            Contact.objects.create(
                **_of(client),
                created_by=noor,
                on=today - timedelta(days=30 + 35 * turn + n),
                channel="talk",
                result="no_show",
                report="Niet gekomen. Gebeld: de bus was gemist." if turn == 0 else "Niet gekomen.",
            )
