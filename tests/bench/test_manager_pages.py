"""How long the pages of an account manager take beside bare pages of our own; the result stands in
docs/measured.md, with the load of the machine beside it."""

import datetime
import gc
import os
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from clients.models import CandidateProfile, Client
from core.models import Sector, Skill, User
from core.tenancy import scope
from employers.domain.event import EventKind
from employers.models import (
    Agreement,
    Employer,
    Event,
    EventEmployer,
    FutureJob,
    InstrumentBudget,
    JobExpectation,
    JobSkill,
    SocialReturnContract,
    SocialReturnItem,
)
from reporting.services import REGION, recompute
from tests.bench.measured import write_section
from tests.bench.test_pages import Measure, Result, Visitor, analyze, measure
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory
from tests.employers.factories import FutureJobFactory
from trajectories.models import Candidate, EventMeeting, EventPlace, InstrumentGrant, Project

pytestmark = [
    pytest.mark.bench,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.bench.references"),
]
FIRMS, JOBS_EACH, PEOPLE, AT_THE_EVENT = 200, 2, 400, 40
TITLE = "De dag van een accountmanager"


@pytest.fixture
def region() -> dict[str, Any]:
    """200 employers with 400 jobs, 100 of one account manager; 400 people, of whom 80 were proposed."""
    place = MunicipalityFactory()
    team = TeamFactory(municipality=place)
    coach = UserFactory(municipality=place, team=team)
    manager = UserFactory(account_manager=True, municipality=place)
    with scope(municipality_id=place.pk, region=True):
        firms = _firms(manager)
        jobs = _jobs(firms)
        people = _people(coach)
        _proposals(jobs, people, coach)
        event = _event(firms, jobs, people)
        contract = _papers(firms, place, manager)
        _grants(firms, people, place, manager)
    recompute(REGION, on=timezone.localdate())
    analyze()
    return {"manager": manager, "employer": firms[0].pk, "event": event.pk, "contract": contract.pk}


def _firms(manager: User) -> list[Employer]:
    other, sectors = UserFactory(account_manager=True), list(Sector.objects.order_by("id"))
    today = timezone.localdate()
    return Employer.objects.bulk_create(
        Employer(
            name=f"Werkgever {n:03}",
            city="Almere",
            sector=sectors[n % len(sectors)],
            account_manager=manager if n % 2 == 0 else other,
            last_contact_on=today - datetime.timedelta(days=n),
        )
        for n in range(FIRMS)
    )


def _jobs(firms: list[Employer]) -> list[FutureJob]:
    today, day = timezone.localdate(), datetime.timedelta(days=1)
    plain = FutureJobFactory.build(employer=None, conversation=None)
    fixed = {name: getattr(plain, name) for name in ("function", "places", "hours", "growth_kind", "route")}
    statuses = ("in_sight", "worked_out", "learning_in", "filled")
    jobs = FutureJob.objects.bulk_create(
        FutureJob(
            **fixed,
            employer=firm,
            certainty=80,
            status=statuses[(n + k) % 4],
            window_start=today + (n * 3 - 60) * day,
            window_end=today + (n * 3) * day,
            vacancy_on=today - n * day if n % 5 == 0 else None,
        )
        for n, firm in enumerate(firms)
        for k in range(JOBS_EACH)
    )
    skills = list(Skill.objects.order_by("id")[:6])
    JobSkill.objects.bulk_create(JobSkill(job=j, skill=s, level=2, weight=2) for j in jobs for s in skills)
    window = {"places": 4, "certainty": 60, "status": "in_sight"}
    JobExpectation.objects.bulk_create(
        JobExpectation(
            **window, job=one, on=today - 400 * day, window_start=one.window_start, window_end=one.window_end
        )
        for one in jobs
    )
    return jobs


def _people(coach: User) -> list[Client]:
    of = {"municipality": coach.municipality, "team": coach.team}
    people = Client.objects.bulk_create(
        Client(
            **of,
            coach=coach,
            number=f"M-{n:05}",
            first_name="Samira",
            last_name=f"Jansen{n}",
            sort_name=f"jansen{n:05} samira",
        )
        for n in range(PEOPLE)
    )
    agreed = {"hours": 32, "agreed_on": timezone.localdate(), "agreed_how": "gesprek"}
    CandidateProfile.objects.bulk_create(
        CandidateProfile(**of, **agreed, client=one, name=f"Samira {n}") for n, one in enumerate(people)
    )
    return people


def _of(client: Client) -> dict[str, Any]:
    return {"client": client, "municipality_id": client.municipality_id, "team_id": client.team_id}


def _profiles(people: list[Client]) -> dict[int, CandidateProfile]:
    return {one.client_id: one for one in CandidateProfile.objects.filter(client__in=people)}


def _proposals(jobs: list[FutureJob], people: list[Client], coach: User) -> None:
    """Eighty people proposed for forty jobs, all of them waiting for an answer."""
    today, profiles = timezone.localdate(), _profiles(people[:80])
    chosen = [one for one in jobs if one.status != "filled"][:40]
    projects = Project.objects.bulk_create(
        Project(job=one, started_on=today, coach=coach, account_manager=one.employer.account_manager)
        for one in chosen
    )
    Candidate.objects.bulk_create(
        Candidate(
            **_of(person),
            project=projects[n % len(projects)],
            profile=profiles[person.pk],
            proposed_on=today,
            created_by=coach,
        )
        for n, person in enumerate(people[:80])
    )


def _event(firms: list[Employer], jobs: list[FutureJob], people: list[Client]) -> Event:
    """Forty people and four employers, everybody with everybody."""
    now = timezone.now() - datetime.timedelta(hours=2)
    event = Event.objects.create(kind=EventKind.SPEED_DATE.value, name="Speeddaten", starts_at=now, rounds=4)
    tables = [
        EventEmployer.objects.create(event=event, employer=firm, job=jobs[n * JOBS_EACH])
        for n, firm in enumerate(firms[:4])
    ]
    invited, profiles = people[100 : 100 + AT_THE_EVENT], _profiles(people[100 : 100 + AT_THE_EVENT])
    on = timezone.localdate()
    places = EventPlace.objects.bulk_create(
        EventPlace(**_of(one), event=event, profile=profiles[one.pk], invited_on=on) for one in invited
    )
    EventMeeting.objects.bulk_create(
        EventMeeting(
            municipality_id=place.municipality_id,
            team_id=place.team_id,
            client_id=place.client_id,
            place=place,
            with_employer=table,
        )
        for place in places
        for table in tables
    )
    return event


def _papers(firms: list[Employer], place: Any, by: User) -> SocialReturnContract:
    """An agreement with every employer, and a contract with thirty items."""
    today = timezone.localdate()
    Agreement.objects.bulk_create(
        Agreement(employer=one, kind="cooperation", title=f"Samen met {one.name}", body="x", starts_on=today)
        for one in firms
    )
    contract = SocialReturnContract.objects.create(
        municipality=place,
        employer=firms[0],
        name="Groenonderhoud",
        value=Decimal(1_000_000),
        duty_percent=5,
        start=today,
        end=today + datetime.timedelta(days=365),
    )
    SocialReturnItem.objects.bulk_create(
        SocialReturnItem(
            municipality=place,
            contract=contract,
            description=f"Leerplek {n}",
            on=today,
            amount=Decimal(500),
            evidence="lijst",
            created_by=by,
        )
        for n in range(30)
    )
    return contract


def _grants(firms: list[Employer], people: list[Client], place: Any, by: User) -> None:
    today = timezone.localdate()
    for code in ("employer_cheque", "job_coaching"):
        InstrumentBudget.objects.create(
            municipality=place, code=code, year=today.year, amount=Decimal(90_000)
        )
    InstrumentGrant.objects.bulk_create(
        InstrumentGrant(
            **_of(one),
            employer=firms[n % 20],
            code="job_coaching",
            state="granted",
            asked_on=today,
            decided_on=today,
            decided_by="Els",
            reason="Past.",
            start=today,
            committed=Decimal(100),
            created_by=by,
        )
        for n, one in enumerate(people[200:260])
    )


def measures(region: dict[str, Any]) -> list[Measure]:
    """D = one employer, R = 25 employers with three joins, both without anything around them."""
    d, r = f"/maat/werkgever/{region['employer']}/", "/maat/werkgevers/"
    sheet = f"/ontmoetingen/{region['event']}/wie-was-er/"
    return [
        Measure("Startpagina van een accountmanager", "/", r, 1.5, 27),
        Measure("Bord (400 banen)", "/toekomstige-banen/bord/", r, 1.5, 9),
        Measure("Kalender", "/toekomstige-banen/kalender/", r, 1.5, 10),
        Measure("Eén werkgever", f"/werkgevers/{region['employer']}/", d, 6, 15),
        Measure("Wie was er, veertig mensen", sheet, r, 4, 15),
        Measure("Overeenkomsten (lijst)", "/overeenkomsten/", r, 1.5, 8),
        Measure("Eén opdracht met social return", f"/social-return/{region['contract']}/", d, 6, 15),
        Measure("Budgetten", "/instrumenten/budget/", r, 1.5, 8),
        Measure("Voorstellen (40 wachten)", "/voorstellen/", r, 1.5, 15),
    ]


def section(results: list[Result], load: tuple[float, float]) -> str:
    lines = [
        f"| {r.measure.label} | {r.page_ms:.1f} | {r.bare_ms:.1f} | {r.ratio:.1f} | {r.measure.target:g} "
        f"| {'ja' if r.ratio <= r.measure.target else 'nee'} | {r.kilobytes:.0f} "
        f"| {r.questions} | {r.measure.most} |"
        for r in results
    ]
    return "\n".join(
        [
            f"Op {timezone.localdate():%d-%m-%Y}: {FIRMS} werkgevers met {FIRMS * JOBS_EACH} banen, de helft",
            f"van deze accountmanager; {PEOPLE} inwoners. Naast één kale werkgever (detail) of een kale",
            f"lijst van 25 werkgevers. Belasting van de machine: {load[0]:.1f} bij het begin,",
            f"{load[1]:.1f} aan het eind.",
            "",
            "| bladzijde | ms | kaal (ms) | verhouding | doel | gehaald | kB | vragen | doel |",
            "| --- | --: | --: | --: | --: | --- | --: | --: | --: |",
            *lines,
            "",
            missed(results),
        ]
    )


def missed(results: list[Result]) -> str:
    """Which pages ask more than was promised, in a sentence."""
    over = [
        f"{r.measure.label} ({r.questions} in plaats van {r.measure.most})"
        for r in results
        if r.questions > r.measure.most
    ]
    return (
        f"Meer vragen dan het doel: {', '.join(over)}."
        if over
        else "Geen bladzijde vraagt meer dan het doel."
    )


def test_pages_of_an_account_manager_beside_bare_pages(region: dict[str, Any]) -> None:
    visitor, begin = Visitor(region["manager"]), os.getloadavg()[0]
    gc.collect()
    gc.freeze()
    try:
        results = [measure(visitor, one) for one in measures(region)]
    finally:
        gc.unfreeze()
    text = section(results, (begin, os.getloadavg()[0]))
    print(f"\n{text}")
    write_section(TITLE, text)
    assert connection.connection is not None
    assert len(results) == len(measures(region))
    assert all(r.page_ms > 0 and r.bare_ms > 0 for r in results)
