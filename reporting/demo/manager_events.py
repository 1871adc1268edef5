"""Meetings with employers in the demo: a café that was entered, a selection day tomorrow, what still asks."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from clients.models import CandidateProfile, Client
from core.models import User
from core.models.base import DataSet
from employers.models import Event, EventEmployer, FutureJob
from trajectories.domain.event import Presence, schedule_rounds
from trajectories.models import Candidate, EventMeeting, EventPlace

ANOUK = "anouk.accountmanager@demo.opstap.example"
NOOR = "noor.werkcoach@demo.opstap.example"
HALL = "Buurthuis De Brug, grote zaal"
CAFE = "Netwerkcafé Waterstad"
ABOUT_CAFE = (
    "Werkgevers vertellen in tien minuten welk werk ze hebben. Daarna praat iedereen aan tafels verder. "
    "Koffie en thee staan klaar."
)
NOTES = (
    "Komt woensdag kijken op de werkvloer.",
    "Belt maandag over de werktijden.",
    "Loopt een ochtend mee met de vroege ploeg.",
    "Stuurt een foto van eigen werk.",
)


@dataclass(frozen=True, slots=True)
class Day:
    """One meeting, so many days from today."""

    kind: str
    name: str
    days: int
    begin: time
    end: time
    state: str = "planned"
    place: str = HALL
    rounds: int = 1
    room: int | None = 45
    about: str = ABOUT_CAFE
    reason: str = ""


WAS = Day("cafe", CAFE, -7, time(10, 0), time(12, 0), "held")
NEXT = Day("cafe", CAFE, 7, time(10, 0), time(12, 0))
EMPTY = Day(
    "visit", "Kijkje in de keuken", 5, time(14, 0), time(16, 0), place="Bij de werkgever", room=12,
    about="Rondleiding, een praatje met collega's en zelf een half uur meedoen.",
)  # fmt: skip
SELECTION = Day(
    "selection", "Selectiedag Werkgeversplein", 1, time(9, 30), time(12, 30), rounds=4, room=16,
    place="Stationsplein 2, eerste verdieping",
    about="Korte gesprekken in vier rondes. Aan het eind zegt elke werkgever met wie het verdergaat.",
)  # fmt: skip
UNTOLD = Day(
    "speed_date", "Speeddates in het Vakcollege", -3, time(13, 30), time(15, 30), rounds=3, room=15,
    about="Gesprekken van tien minuten. Na elke ronde schuift iedereen een tafel op.",
)  # fmt: skip
OFF = Day(
    "fair", "Banenmarkt Oost", 12, time(10, 0), time(15, 0), "cancelled", place="Sporthal Oost", room=None,
    about="Twintig werkgevers uit de regio.", reason="De zaal is niet op tijd klaar na de verbouwing.",
)  # fmt: skip


def manager_events(rng: random.Random, today: date) -> None:
    """Every situation that the pages know, with people of several coaches and employers of Anouk."""
    anouk, noor = User.objects.get(email=ANOUK), User.objects.get(email=NOOR)
    jobs = _jobs(anouk)
    people = _people(noor)
    _cafe(rng, _made(WAS, today, anouk), jobs[:5], people[:42], today, anouk)
    _selection(_made(SELECTION, today, anouk), jobs[:4], people[3:15], today, anouk)
    _invited(_made(UNTOLD, today, anouk), jobs[5:8], people[20:29], today, anouk)
    _invited(_made(NEXT, today, anouk), jobs[:3], people[40:58], today, anouk)
    _parts(_made(EMPTY, today, anouk), jobs[2:3], anouk)
    _parts(_made(OFF, today, anouk), jobs[:6], anouk)


def _jobs(anouk: User) -> list[FutureJob]:
    """One open job of each of the employers of Anouk, those that have candidates first."""
    found = FutureJob.objects.filter(employer__account_manager=anouk, employer__data_set=DataSet.DEMO)
    proposed = Candidate.objects.filter(project__job=OuterRef("pk"), status__in=["proposed", "accepted"])
    rows = found.open().annotate(wanted=Exists(proposed)).select_related("employer")
    by_employer: dict[int, FutureJob] = {}
    for job in rows.order_by("-wanted", "window_start", "id"):
        by_employer.setdefault(job.employer_id, job)
    return list(by_employer.values())[:8]


def _people(noor: User) -> list[Client]:
    """First those of Noor, then of her colleagues; most of them agreed to a profile."""
    active = Client.objects.filter(data_set=DataSet.DEMO, status=Client.Status.ACTIVE, team__isnull=False)
    agreed = set(CandidateProfile.objects.agreed().values_list("client_id", flat=True))
    own = _mixed(active.filter(coach=noor).order_by("pk"), agreed)
    others = _mixed(active.exclude(coach=noor).order_by("pk")[:200], agreed)
    return [*own[:26], *others[:32]]


def _mixed(people: Iterable[Client], agreed: set[int]) -> list[Client]:
    """Of every eight people one has no profile yet, as long as there are enough of both."""
    waiting: dict[bool, list[Client]] = {True: [], False: []}
    for one in people:
        waiting[one.pk in agreed].append(one)
    found: list[Client] = []
    while waiting[True] or waiting[False]:
        wanted = len(found) % 8 != 5
        found.append(waiting[wanted if waiting[wanted] else not wanted].pop(0))
    return found


def _moment(day: date, at: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, at))


def _working_day(day: date, *, later: bool) -> date:
    """Nobody meets employers at the weekend."""
    over = day.weekday() - 4
    if over <= 0:
        return day
    return day + timedelta(days=3 - over) if later else day - timedelta(days=over)


def _made(one: Day, today: date, by: User) -> Event:
    day = _working_day(today + timedelta(days=one.days), later=one.days > 0)
    return Event.objects.create(
        kind=one.kind,
        name=one.name,
        starts_at=_moment(day, one.begin),
        ends_at=_moment(day, one.end),
        place=one.place,
        rounds=one.rounds,
        room=one.room,
        description=one.about,
        state=one.state,
        cancelled_reason=one.reason,
        data_set=DataSet.DEMO,
        created_by=by,
    )


def _parts(event: Event, jobs: Sequence[FutureJob], by: User) -> list[EventEmployer]:
    return EventEmployer.objects.bulk_create(
        EventEmployer(event=event, employer=job.employer, job=job, created_by=by) for job in jobs
    )


def _places(
    event: Event, people: Sequence[Client], today: date, by: User, presences: Sequence[str] = ()
) -> list[EventPlace]:
    agreed = dict(
        CandidateProfile.objects.agreed()
        .filter(client__in=[one.pk for one in people])
        .values_list("client_id", "pk")
    )
    asked_on = min(timezone.localtime(event.starts_at).date() - timedelta(days=10), today)
    return EventPlace.objects.bulk_create(
        EventPlace(
            event=event,
            client=one,
            municipality_id=one.municipality_id,
            team_id=one.team_id,
            profile_id=agreed.get(one.pk),
            invited_on=asked_on,
            presence=presences[n] if n < len(presences) else Presence.INVITED.value,
            created_by=one.coach or by,
            changed_by=by if n < len(presences) else None,
        )
        for n, one in enumerate(people)
    )


def _talk(place: EventPlace, part: EventEmployer, by: User, **told: object) -> EventMeeting:
    return EventMeeting(
        place=place,
        with_employer=part,
        client_id=place.client_id,
        municipality_id=place.municipality_id,
        team_id=place.team_id,
        created_by=by,
        **told,
    )


def _cafe(
    rng: random.Random,
    event: Event,
    jobs: Sequence[FutureJob],
    people: Sequence[Client],
    today: date,
    by: User,
) -> None:
    """Forty-two people entered: most came, and spoke with two or three employers."""
    parts = _parts(event, jobs, by)
    presences = [Presence.CAME.value] * 34 + [Presence.CANCELLED.value] * 4 + [Presence.ABSENT.value] * 4
    rng.shuffle(presences)
    talks = []
    results = ["", "", "", "go_on", "go_on", "trial_day", "not_now", "not_now", "no", "no"]
    for place in _places(event, people, today, by, presences):
        if place.presence != Presence.CAME or not parts:
            continue
        for part in rng.sample(parts, min(rng.choice((1, 2, 2, 3)), len(parts))):
            result = rng.choice(results)
            note = rng.choice(NOTES) if result in ("go_on", "trial_day") and rng.random() < 0.5 else ""
            talks.append(_talk(place, part, by, result=result, note=note))
    if talks:
        talks[4].result, talks[4].note = "job", "Kan de eerste van de maand beginnen."
    EventMeeting.objects.bulk_create(talks)


def _selection(
    event: Event, jobs: Sequence[FutureJob], people: Sequence[Client], today: date, by: User
) -> None:
    """Twelve people, each chosen for two employers, over four rounds: a few talks don't fit."""
    parts, places = _parts(event, jobs, by), _places(event, people, today, by)
    if not parts:
        return
    pairs = [(n, (n + step) % len(parts)) for n in range(len(places)) for step in (0, 1)]
    plan = schedule_rounds(pairs, event.rounds)
    EventMeeting.objects.bulk_create(
        _talk(places[n], parts[m], by, preselected=True, round=plan.rounds.get((n, m)))
        for n, m in dict.fromkeys(pairs)
    )


def _invited(
    event: Event, jobs: Sequence[FutureJob], people: Sequence[Client], today: date, by: User
) -> None:
    _parts(event, jobs, by)
    _places(event, people, today, by)
