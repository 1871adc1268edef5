"""A train in the demo: places that are free, full and over-full, somebody who is late, and what can't be.

One large project in step 5. Weeks count from the Monday of this week, so that the picture is always of now.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any, Final

from clients.models import CandidateProfile, Client
from core.models import Skill, User
from core.models.base import DataSet
from employers.models import Employer, FutureJob, JobSkill
from trajectories.models import (
    Absence,
    Candidate,
    CareHours,
    Evaluation,
    LearnInPlace,
    LearnInPlan,
    LearnInStep,
    PlaceClosed,
    PlaceGuide,
    PlaceHours,
    PlaceRoom,
    PlaceSkill,
    Project,
    StepDecision,
)

NOOR = "noor.werkcoach@demo.opstap.example"
ANOUK = "anouk.accountmanager@demo.opstap.example"
WORKDAYS = range(5)
# How long ago the candidates were proposed.
PROPOSED = timedelta(days=110)
# What the work asks, in the words of the list of skills.
ASKED: Final = (
    "bereiden en serveren van levensmiddelen en dranken",
    "samenwerken en overleggen",
    "op de klant gericht werken",
    "instructies en afspraken opvolgen",
    "met druk en tegenslag omgaan",
)


@dataclass(frozen=True, slots=True)
class PlaceStory:
    """``rooms``: (from week, room). ``shut``: weeks closed, with why."""

    name: str
    kind: str
    address: str
    rooms: tuple[tuple[int, int], ...] = ()
    days: tuple[int, ...] = ()
    opens: time = time(8, 30)
    closes: time = time(16, 30)
    shut: tuple[int, int, str] | None = None
    guide: str = ""
    cost: int | None = None
    teaches: str = ""


HOLIDAY = (5, 6, "vakantie")
PLACES: Final = (
    PlaceStory(
        "Leerkeuken De Waterkant", "work_company", "Kade 14, Waterstad", ((-60, 3),), tuple(WORKDAYS),
        shut=HOLIDAY, guide="Ria Hofstra", cost=85, teaches="Mise en place, afwas, hygiëne, samenwerken.",
    ),
    PlaceStory(
        "Praktijkschool Vakcollege", "school", "Schoolplein 2, Waterstad", ((-60, 3), (16, 2)),
        tuple(WORKDAYS), time(9), time(15), HOLIDAY, "Docententeam horeca", 120,
        "Sociale hygiëne, rekenen, taal.",
    ),
    PlaceStory(
        "Lunchcafé Noord", "employer", "Noorderplein 5, Waterstad", ((-60, 2),), (1, 2, 3, 4, 5),
        time(10), time(17), None, "Selma van Vliet", None, "Bedienen, kassa, omgaan met gasten.",
    ),
    PlaceStory(
        "Zorgcafé De Linde", "employer", "Lindelaan 40, Waterstad", ((-60, 2),), tuple(WORKDAYS),
        time(9), time(17), None, "Peter Oosting", 40, "Koken voor kleine groepen, gastheerschap.",
    ),
    PlaceStory(
        "Wasserij Het Anker", "work_company", "Havenweg 9, Waterstad", ((-30, 2),), tuple(WORKDAYS),
        guide="Johan Bakker", cost=60, teaches="Werkritme, sorteren, machines bedienen.",
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RideStory:
    """Steps as (place, first week, weeks); ``hours`` a week. ``other``: somebody of another team."""

    status: str
    steps: tuple[tuple[int, int, int], ...] = ()
    hours: int = 24
    away: tuple[int, int] | None = None
    care: bool = False
    signed: bool = False
    other: bool = False


RIDES: Final = (
    RideStory("learning_in", ((0, -8, 10), (2, 2, 10)), signed=True),
    RideStory("learning_in", ((0, -5, 9), (1, 7, 8)), signed=True),
    RideStory("learning_in", ((0, -3, 7), (2, 12, 8)), signed=True),
    # Should have been ready last week, and is still there.
    RideStory("learning_in", ((1, -8, 8), (3, 1, 8)), signed=True),
    RideStory("learning_in", ((1, -2, 6), (3, 9, 8)), signed=True),
    RideStory("learning_in", ((2, -9, 11), (3, 2, 7)), signed=True),
    # Learns while the kitchen is closed.
    RideStory("accepted", ((0, 3, 9), (2, 20, 8)), signed=True),
    RideStory("accepted", ((0, 7, 8), (1, 15, 6))),
    RideStory("accepted", ((0, 7, 8), (3, 17, 8))),
    # One more than the kitchen has room for.
    RideStory("accepted", ((0, 9, 8), (1, 17, 6))),
    # On holiday in the middle of it.
    RideStory("accepted", ((0, 14, 8), (3, 22, 6)), away=(16, 17)),
    # Home on Wednesday and Friday afternoon.
    RideStory("accepted", ((2, 12, 8),), hours=32, care=True),
    RideStory("accepted"),
    RideStory("learning_in", ((1, -4, 9),), signed=True, other=True),
    RideStory("accepted", ((2, 4, 8),), other=True),
)


def train(rng: random.Random, today: date) -> None:
    """The project, its places and everybody in it."""
    noor, anouk = User.objects.get(email=NOOR), User.objects.get(email=ANOUK)
    firm = Employer.objects.filter(account_manager=anouk, data_set=DataSet.DEMO.value, merged_into=None)
    employer = firm.order_by("id").first()
    if employer is None:
        return
    monday = today - timedelta(days=today.weekday())
    project = _project(employer, noor, anouk, today)
    places = [_place(story, noor, employer, number, monday) for number, story in enumerate(PLACES)]
    for place in places[:4]:
        place.used_by.add(project)
    own, others = _people(noor, today)
    if len(own) < sum(1 for ride in RIDES if not ride.other) or len(others) < 2:
        return
    waiting = {False: iter(own), True: iter(others)}
    people = [next(waiting[ride.other]) for ride in RIDES]
    _ride(project, places, people, noor, monday, today)


def _project(employer: Employer, noor: User, anouk: User, today: date) -> Project:
    job = FutureJob.objects.create(
        employer=employer, function="Medewerker keuken en bediening", places=15, hours=28, certainty=80,
        window_start=today + timedelta(weeks=20), window_end=today + timedelta(weeks=32), growth_kind="a",
        route="large", status="learning_in", city="Waterstad", data_set=DataSet.DEMO.value, created_by=anouk,
        tasks="Voorbereiden, koken, bedienen en afwassen in een nieuw restaurant.",
    )  # fmt: skip
    expected = ("places", "certainty", "window_start", "window_end", "status")
    job.expectations.create(
        on=today - timedelta(weeks=30), created_by=anouk, **{name: getattr(job, name) for name in expected}
    )
    JobSkill.objects.bulk_create(JobSkill(job=job, skill=skill, level=2, weight=2) for skill in _skills())
    project = Project.objects.create(
        job=job, step=5, started_on=today - timedelta(weeks=26), account_manager=anouk, coach=noor,
        employer_informed_on=today - timedelta(weeks=25), route="large", data_set=DataSet.DEMO.value,
        expectations="Op tijd komen en het leuk vinden om met mensen te werken.", threshold=60,
        profile="Dagdienst, soms zaterdag. Nederlands B1 is genoeg.", created_by=anouk,
        commitment="Een vaste begeleider, werkkleding, en de baan als het inleren lukt.",
    )  # fmt: skip
    StepDecision.objects.bulk_create(
        StepDecision(
            project=project, step=step, choice="go", created_by=noor, on=today - timedelta(weeks=weeks),
            reason="Alles wat deze stap vraagt, is er.",
        )
        for step, weeks in ((1, 23), (2, 19), (3, 13), (4, 10))
    )  # fmt: skip
    return project


def _place(story: PlaceStory, by: User, employer: Employer, number: int, monday: date) -> LearnInPlace:
    place = LearnInPlace.objects.create(
        name=story.name, kind=story.kind, address=story.address, teaches=story.teaches, created_by=by,
        employer=employer if number == 2 else None, visited_on=monday - timedelta(days=40 + 9 * number),
        cost_week=Decimal(story.cost) if story.cost else None,
        cost_note="per deelnemer" if story.cost else "",
    )  # fmt: skip
    starts = [monday + timedelta(weeks=week) for week, _ in story.rooms]
    ends = [*(start - timedelta(days=1) for start in starts[1:]), None]
    PlaceRoom.objects.bulk_create(
        PlaceRoom(place=place, start=start, end=end, room=room, created_by=by)
        for start, end, (_, room) in zip(starts, ends, story.rooms, strict=True)
    )
    PlaceHours.objects.bulk_create(
        PlaceHours(place=place, weekday=day, start=story.opens, end=story.closes, created_by=by)
        for day in story.days
    )
    if story.shut:
        first, last, why = story.shut
        PlaceClosed.objects.create(
            place=place, start=monday + timedelta(weeks=first), reason=why, created_by=by,
            end=monday + timedelta(weeks=last, days=4),
        )  # fmt: skip
    PlaceGuide.objects.create(
        place=place, name=story.guide, created_by=by, start=monday - timedelta(weeks=40)
    )
    PlaceSkill.objects.bulk_create(
        PlaceSkill(place=place, skill=skill, level=2, weeks=6, tasks="Meekijken, meedoen, zelf doen.")
        for skill in (_skills() * 2)[number : number + 2]
    )
    return place


def _people(noor: User, today: date) -> tuple[list[Client], list[Client]]:
    """Residents of Noor's team, her own first, and of another team: nobody who is on the way already."""
    busy = Candidate.objects.filter(status__in=["proposed", "accepted", "learning_in", "placed"])
    free = (
        Client.objects.filter(municipality=noor.municipality, data_set=DataSet.DEMO.value, status="active")
        .exclude(pk__in=busy.values("client_id"))
        .exclude(profiles__withdrawn_on=None, profiles__agreed_on__gt=today - PROPOSED)
        .filter(rung__gte=3)
        .select_related("coach")
        .order_by("id")
    )
    own = list(free.filter(coach=noor)[:8]) + list(free.filter(team=noor.team).exclude(coach=noor)[:12])
    return own, list(free.exclude(team=noor.team)[:2])


def _ride(
    project: Project,
    places: Sequence[LearnInPlace],
    people: Sequence[Client],
    noor: User,
    monday: date,
    today: date,
) -> None:
    profiles = _profiles(people, today)
    candidates = Candidate.objects.bulk_create(
        _candidate(project, person, profiles[person.pk], ride, noor, monday, today)
        for person, ride in zip(people, RIDES, strict=True)
    )
    ridden = [(one, ride) for one, ride in zip(candidates, RIDES, strict=True) if ride.steps]
    plans = LearnInPlan.objects.bulk_create(_plan(one, ride, noor, today) for one, ride in ridden)
    steps = LearnInStep.objects.bulk_create(
        _step(plan, order, places[place], monday, first, weeks, ride.hours)
        for plan, (_, ride) in zip(plans, ridden, strict=True)
        for order, (place, first, weeks) in enumerate(ride.steps, start=1)
    )
    skills = _skills()
    for number, step in enumerate(steps):
        step.skills.add(skills[number % len(skills)])
    _looked_back([one for one, ride in ridden if ride.status == "learning_in"], noor, today)
    for one, ride in ridden:
        _at_home(one, ride, monday)


def _skills() -> list[Skill]:
    found = {one.name: one for one in Skill.objects.filter(name__in=ASKED)}
    return [found[name] for name in ASKED if name in found]


def _looked_back(learners: Sequence[Candidate], noor: User, today: date) -> None:
    """Everybody was together two weeks ago; of the last one it is time again."""
    Evaluation.objects.bulk_create(
        Evaluation(
            **_of(one), candidate=one, on=today - timedelta(days=30 if one is learners[-1] else 12 + number),
            with_place=True, tasks_done="Meekijken en meedoen gaat goed.", verdict="go", created_by=noor,
            goes_well="Is op tijd, leert snel.", agreements="Vanaf nu ook een eigen taak.",
            verdict_reason="Het gaat zoals we hoopten.",
        )
        for number, one in enumerate(learners)
        if one.learn_in_start and one.learn_in_start < today - timedelta(days=32)
    )  # fmt: skip


def _of(row: Any) -> dict[str, Any]:
    return {"client_id": row.client_id, "municipality_id": row.municipality_id, "team_id": row.team_id}


def _profiles(people: Sequence[Client], today: date) -> dict[int, CandidateProfile]:
    found = {
        one.client_id: one for one in CandidateProfile.objects.filter(client__in=people, withdrawn_on=None)
    }
    made = CandidateProfile.objects.bulk_create(
        CandidateProfile(
            client=one, municipality_id=one.municipality_id, team_id=one.team_id, name=one.full_name,
            strengths="Werkt graag met de handen, komt op tijd.", hours=24, created_by=one.coach,
            agreed_on=today - timedelta(weeks=24), agreed_how="gesprek op het Werkplein",
        )
        for one in people
        if one.pk not in found
    )  # fmt: skip
    return found | {one.client_id: one for one in made}


def _candidate(
    project: Project,
    person: Client,
    profile: CandidateProfile,
    ride: RideStory,
    noor: User,
    monday: date,
    today: date,
) -> Candidate:
    day = timedelta(days=1)
    learning = ride.status == "learning_in"
    begin = monday + timedelta(weeks=ride.steps[0][1]) if learning else None
    return Candidate(
        client=person, municipality_id=person.municipality_id, team_id=person.team_id, project=project,
        profile=profile, status=ride.status, proposed_on=today - PROPOSED, informed_on=today - 104 * day,
        introduced_on=today - 97 * day, answered_on=today - 93 * day, learn_in_start=begin, created_by=noor,
        motivation="Wil werken in een keuken en met gasten omgaan.", mastery_at_proposal=35,
    )  # fmt: skip


def _plan(candidate: Candidate, ride: RideStory, noor: User, today: date) -> LearnInPlan:
    signed = today - timedelta(weeks=10, days=2) if ride.signed else None
    return LearnInPlan(
        **_of(candidate), candidate=candidate, goal="Een vaste baan in de keuken of de bediening.",
        guide_employer="Bea Smit", guide_place="De begeleider van de leerplek", guide_coach=noor,
        financing="De gemeente betaalt de leerplek; de werkgever de werkkleding.",
        conditions="Reiskosten worden vergoed.", if_it_fails="Dan zoeken we samen een andere plek.",
        interim_on=today + timedelta(weeks=6), final_on=today + timedelta(weeks=18), intention=True,
        explained_on=signed, shared_on=signed, signed_candidate_on=signed, signed_employer_on=signed,
        signed_municipality_on=signed, contract_on=today + timedelta(weeks=27), created_by=noor,
    )  # fmt: skip


def _step(
    plan: LearnInPlan, order: int, place: LearnInPlace, monday: date, first: int, weeks: int, hours: int
) -> LearnInStep:
    start = monday + timedelta(weeks=first)
    return LearnInStep(
        client_id=plan.client_id, municipality_id=plan.municipality_id, team_id=plan.team_id, plan=plan,
        order=order, place=place, tasks="Meekijken, meedoen, daarna zelf.", start=start, hours=hours,
        end=start + timedelta(weeks=weeks) - timedelta(days=3), guide="",
    )  # fmt: skip


def _at_home(candidate: Candidate, ride: RideStory, monday: date) -> None:
    if ride.away:
        start = monday + timedelta(weeks=ride.away[0])
        end = monday + timedelta(weeks=ride.away[1], days=4)
        Absence.objects.create(**_of(candidate), candidate=candidate, kind="holiday", start=start, end=end)
    if ride.care:
        CareHours.objects.bulk_create(
            CareHours(**_of(candidate), candidate=candidate, weekday=day, start=time(12, 30), end=time(18, 0))
            for day in (2, 4)
        )
