"""What the pages about meetings with employers show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from clients.models import Client
from core.models import User
from core.tenancy import whole_region
from employers.domain.event import EVENT_STATE_LABELS, MEETING_RESULT_LABELS, EventState, room_words
from employers.models import Event, EventEmployer
from trajectories.deeds import Deed, at
from trajectories.domain.candidate import CandidateState
from trajectories.domain.event import GOES_ON, PRESENCE_LABELS, Presence
from trajectories.models import Candidate, EventMeeting, EventPlace
from trajectories.permissions_events import by_profile, sees_people
from trajectories.services.events import day_of

LONGEST_CHOICE = 200
STATE_TONES = {"planned": "info", "held": "good", "cancelled": "bad"}
PRESENCE_TONES = {"invited": "neutral", "came": "good", "cancelled": "attention", "absent": "attention"}
RESULT_TONES = {"go_on": "info", "trial_day": "good", "job": "good", "not_now": "neutral", "no": "neutral"}
WHO = {"mij": "mijn inwoners", "team": "heel mijn team"}
OPEN_CANDIDATES = (CandidateState.PROPOSED.value, CandidateState.ACCEPTED.value)
ASKABLE = (Client.Status.ACTIVE, Client.Status.EARLY)


# --- the list ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heads:
    """How many people, of the whole region: numbers, never who."""

    invited: int = 0
    came: int = 0
    cancelled: int = 0
    waiting: int = 0

    @property
    def taken(self) -> int:
        return self.invited - self.cancelled


def heads_of(ids: Sequence[int]) -> dict[int, Heads]:
    """The numbers of people per meeting."""

    def _with(presence: Presence) -> Count:
        return Count("pk", filter=Q(presence=presence.value))

    with whole_region():
        rows = list(
            EventPlace.objects.filter(event_id__in=ids)
            .order_by("event_id")
            .values("event_id")
            .annotate(
                invited=Count("pk"),
                came=_with(Presence.CAME),
                cancelled=_with(Presence.CANCELLED),
                waiting=_with(Presence.INVITED),
            )
        )
    return {row.pop("event_id"): Heads(**row) for row in rows}


@dataclass(frozen=True, slots=True)
class EventRow:
    """One line of the list."""

    event: Event
    url: str
    kind: str
    employers: str
    heads: Heads
    room: str
    over: bool
    to_tell: bool


def event_rows(ids: Iterable[int], today: date) -> list[EventRow]:
    """The lines of these meetings, in this order."""
    wanted = list(ids)
    parts = Prefetch("employers", EventEmployer.objects.select_related("employer"))
    found = Event.objects.prefetch_related(parts).in_bulk(wanted)
    heads = heads_of(wanted)
    return [_row(found[pk], heads.get(pk, Heads()), today) for pk in wanted if pk in found]


def _row(event: Event, heads: Heads, today: date) -> EventRow:
    names = list(dict.fromkeys(part.employer.name for part in event.employers.all()))
    more = f" en nog {len(names) - 3}" if len(names) > 3 else ""
    over = day_of(event) < today
    return EventRow(
        event=event,
        url=event.get_absolute_url(),
        kind=event.get_kind_display(),
        employers=", ".join(names[:3]) + more,
        heads=heads,
        room=room_words(event.room, heads.taken),
        over=over,
        to_tell=over and event.state != EventState.CANCELLED and heads.waiting > 0 and not heads.came,
    )


# --- one meeting ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the list, as this user may know them."""

    place: EventPlace
    name: str
    url: str
    talks: list[EventMeeting] = field(default_factory=list)

    @property
    def presence(self) -> str:
        return PRESENCE_LABELS[self.place.presence]

    @property
    def tone(self) -> str:
        return PRESENCE_TONES[self.place.presence]


def people_of(user: User, event: Event) -> list[Person]:
    """Who is on the list: by the file for who guides them, by the agreed profile for the employer's side."""
    if not sees_people(user):
        return []
    agreed = by_profile(user)
    talks = EventMeeting.objects.select_related("with_employer__employer").order_by("round", "id")
    rows = EventPlace.objects.visible_to(user).filter(event=event)
    rows = rows.select_related("profile" if agreed else "client").prefetch_related(
        Prefetch("meetings", talks)
    )
    found = [_person(place, agreed) for place in rows]
    return sorted(found, key=lambda one: (one.name.casefold(), one.place.pk))


def _person(place: EventPlace, agreed: bool) -> Person:
    talks = list(place.meetings.all())
    if agreed:
        return Person(place, place.profile.name if place.profile else "een inwoner", "", talks)
    return Person(place, place.client.full_name, place.client.get_absolute_url(), talks)


def others_words(user: User, number: int) -> str:
    """How many people are on the list that this user doesn't see: '' when none."""
    if number < 1:
        return ""
    people = "inwoner" if number == 1 else "inwoners"
    if by_profile(user):
        return f"{number} {people} zonder afgesproken profiel"
    return f"{number} {people} van andere teams"


def employers_of(event: Event) -> list[EventEmployer]:
    """Who takes part, with the job that is brought."""
    return list(event.employers.select_related("employer", "job").order_by("employer__name", "id"))


def short_names(parts: Sequence[EventEmployer]) -> dict[int, str]:
    """The heads of columns: the employer, with the job where one employer brings several."""
    names = [part.employer.name for part in parts]
    return {
        part.pk: f"{part.employer.name}: {part.job.function}"
        if names.count(part.employer.name) > 1 and part.job
        else part.employer.name
        for part in parts
    }


# --- what came of it --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Outcome:
    """One number of what came of a meeting, with the list behind it."""

    key: str
    label: str
    number: int
    url: str


OUTCOMES = {
    "uitgenodigd": "Uitgenodigd",
    "gekomen": "Waren er",
    "gesprekken": "Gesprekken",
    "verder": "Praten verder",
    "meelopen": "Lopen een dag mee",
    "baan": "Krijgen de baan",
}
RESULT_OF = {"verder": "go_on", "meelopen": "trial_day", "baan": "job"}
# A talk took place when something came of it, or when it wasn't only planned.
HELD_TALK = Q(preselected=False) | ~Q(result="")


def outcomes_of(event: Event, heads: Heads) -> list[Outcome]:
    """The numbers of the whole list; the lists behind them show whom the reader may see."""
    results = {key: Count("pk", filter=Q(result=code)) for key, code in RESULT_OF.items()}
    with whole_region():
        talks = EventMeeting.objects.filter(place__event=event).aggregate(
            gesprekken=Count("pk", filter=HELD_TALK), **results
        )
    numbers = {"uitgenodigd": heads.invited, "gekomen": heads.came, **talks}
    return [
        Outcome(key, label, numbers[key], at("event_outcome", event.pk, key))
        for key, label in OUTCOMES.items()
    ]


def behind_outcome(key: str, people: Iterable[Person]) -> list[tuple[Person, list[EventMeeting]]]:
    """The people behind a number, each with the talks that count."""
    if key == "uitgenodigd":
        return [(one, one.talks) for one in people]
    if key == "gekomen":
        return [(one, one.talks) for one in people if one.place.presence == Presence.CAME]
    found = [(one, [talk for talk in one.talks if _counts(key, talk)]) for one in people]
    return [(one, talks) for one, talks in found if talks]


def _counts(key: str, talk: EventMeeting) -> bool:
    if key == "gesprekken":
        return bool(talk.result) or not talk.preselected
    return talk.result == RESULT_OF[key]


# --- how it goes on ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GoesOn:
    """A talk that leads further, with the next deed."""

    person: Person
    talk: EventMeeting
    job: str
    result: str
    tone: str
    deed: Deed | None
    note: str


def goes_on(user: User, people: Iterable[Person]) -> list[GoesOn]:
    """Talks that lead further, the surest first: each with one button to the next step."""
    lines = [(one, talk) for one in people for talk in one.talks if talk.result in GOES_ON]
    jobs = {talk.with_employer.job_id for _, talk in lines if talk.with_employer.job_id}
    candidates = _candidates(user, [one.place.client_id for one, _ in lines], jobs) if jobs else {}
    names = _job_names(jobs)
    lines.sort(key=lambda line: (GOES_ON.index(line[1].result), line[0].name.casefold(), line[1].pk))
    return [
        GoesOn(
            person=one,
            talk=talk,
            job=names.get(talk.with_employer.job_id or 0, ""),
            result=MEETING_RESULT_LABELS[talk.result],
            tone=RESULT_TONES[talk.result],
            deed=_next(user, talk, candidates.get((one.place.client_id, talk.with_employer.job_id or 0))),
            note=talk.note,
        )
        for one, talk in lines
    ]


def _job_names(ids: Iterable[int]) -> dict[int, str]:
    from employers.models import FutureJob

    wanted = list(ids)
    return dict(FutureJob.objects.filter(pk__in=wanted).values_list("pk", "function")) if wanted else {}


def _candidates(user: User, clients: list[int], jobs: Iterable[int]) -> dict[tuple[int, int], Candidate]:
    found = (
        Candidate.objects.visible_to(user)
        .filter(client_id__in=clients, project__job_id__in=jobs)
        .exclude(status__in=[CandidateState.WITHDRAWN.value, CandidateState.REFUSED.value])
        .select_related("project")
        .order_by("id")
    )
    return {(one.client_id, one.project.job_id): one for one in found}


def _next(user: User, talk: EventMeeting, candidate: Candidate | None) -> Deed | None:
    """The one thing to do: propose, tell the answer, or open what runs already."""
    if candidate is not None and candidate.status == CandidateState.PROPOSED:
        return Deed("Leg antwoord vast", at("answer", candidate.pk))
    if candidate is not None:
        return Deed("Bekijk kandidaat", candidate.get_absolute_url())
    if by_profile(user):
        return None
    if talk.with_employer.job_id is not None:
        return Deed("Stel voor", at("propose", talk.with_employer.job_id, talk.client_id))
    return Deed("Leg baan vast", at("placement", talk.client_id)) if talk.result == "job" else None


# --- who can be asked -------------------------------------------------------------------------------------


def askable(user: User) -> QuerySet[Client]:
    """Residents of one's own or of the team; who is on a list already stays once."""
    found: QuerySet[Client] = Client.objects.guided_by(user).filter(status__in=ASKABLE)
    return found


def people_to_ask(user: User, event: Event, *, who: str, text: str, job: int | None) -> QuerySet[Client]:
    """Those who aren't on the list yet, as the filter says; ``job``: its candidates only."""
    people = askable(user)
    if who != "team":
        people = people.filter(coach=user)
    if text:
        people = people & Client.objects.named_like(text)
    if job is not None:
        running = Candidate.objects.filter(
            client=OuterRef("pk"), project__job_id=job, status__in=OPEN_CANDIDATES
        )
        people = people.filter(Exists(running))
    on_list = EventPlace.objects.filter(event=event, client=OuterRef("pk"))
    return people.filter(~Exists(on_list)).order_by("sort_name", "id")


def candidates_of(user: User, event: Event) -> QuerySet[Candidate]:
    """Candidates in sight for a job that is brought along."""
    jobs = event.employers.exclude(job=None).values("job_id")
    return (
        Candidate.objects.visible_to(user)
        .filter(project__job_id__in=jobs, status__in=OPEN_CANDIDATES)
        .select_related("profile", "project__job__employer")
        .order_by("profile__name", "id")
    )


def candidates_to_ask(user: User, event: Event) -> QuerySet[Candidate]:
    """Those of them who aren't on the list yet."""
    on_list = EventPlace.objects.filter(event=event, client_id=OuterRef("client_id"))
    return candidates_of(user, event).filter(~Exists(on_list))


# --- the rounds -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Roster:
    """Rounds by employers; ``unplaced``: (who, with whom) without a round."""

    heads: list[str]
    rows: list[tuple[int, list[str]]]
    unplaced: list[tuple[str, str]]


def roster_of(event: Event, people: Sequence[Person], parts: Sequence[EventEmployer]) -> Roster | None:
    """Who speaks with whom in which round, as far as this user sees the people; None without choices."""
    names = short_names(parts)
    talks = [
        (one, talk)
        for one in people
        if one.place.presence != Presence.CANCELLED
        for talk in one.talks
        if talk.preselected
    ]
    if not talks or event.rounds < 2:
        return None
    at_table = {(talk.round, talk.with_employer_id): one.name for one, talk in talks if talk.round}
    used = [part for part in parts if any(talk.with_employer_id == part.pk for _, talk in talks)]
    rows = [
        (number, [at_table.get((number, part.pk), "") for part in used])
        for number in range(1, event.rounds + 1)
    ]
    unplaced = [(one.name, names[talk.with_employer_id]) for one, talk in talks if not talk.round]
    return Roster([names[part.pk] for part in used], rows, unplaced if at_table else [])


def has_rounds(people: Iterable[Person]) -> bool:
    return any(talk.round for one in people for talk in one.talks)


# --- the head of the page ---------------------------------------------------------------------------------


def when_words(event: Event) -> str:
    """'09:30 – 12:00' on one day; the day itself stands beside it."""
    begin = timezone.localtime(event.starts_at)
    if event.ends_at is None:
        return f"{begin:%H:%M}"
    return f"{begin:%H:%M} – {timezone.localtime(event.ends_at):%H:%M}"


def head_of(event: Event, heads: Heads, now: datetime) -> dict[str, Any]:
    today = timezone.localtime(now).date()
    day = day_of(event)
    return {
        "day": day,
        "hours": when_words(event),
        "state": EVENT_STATE_LABELS[event.state],
        "state_tone": STATE_TONES[event.state],
        "room": room_words(event.room, heads.taken),
        "waiting": heads.waiting,
        "full": event.room is not None and heads.taken >= event.room,
        "over": day < today,
        "who": "Wie was er" if heads.came else ("Wie stond er op de lijst" if day < today else "Wie komt er"),
        "number": heads.came or heads.taken,
        "from_day_on": day <= today,
        "goes_on": event.state != EventState.CANCELLED,
    }
