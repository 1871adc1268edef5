"""How long the pages take beside bare pages of our own, in one run; the result stands in docs/measured.md.

Nothing here fails because a machine is slow: only when a page doesn't answer, or a number is missing.
"""

import datetime
import gc
import os
import platform
import statistics
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import Client as Browser
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clients.models import Availability, BenefitPeriod, CandidateProfile, Client, Contact, SkillHeld
from config.gunicorn import GC_THRESHOLD
from core.models import Skill, TargetGroup, User
from core.tenancy import scope
from reporting.services import REGION, FigureScope, recompute
from tests.bench.measured import write_front
from tests.bench.train_rows import put_in_train
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory
from tests.database import as_owner
from tests.employers.factories import EmployerFactory, FutureJobFactory, JobSkillFactory
from tests.trajectories.factories import CandidateFactory, ProjectFactory
from trajectories.models import Candidate, Project, RoundEntry, SelectionRound

pytestmark = [
    pytest.mark.bench,
    pytest.mark.django_db(transaction=True),  # each answer is committed, as in use
    pytest.mark.urls("tests.bench.references"),
]
PEOPLE, BLOCKS, ROUNDS = 2_000, 20, 3
DAY = datetime.date(2026, 6, 1)


@dataclass(frozen=True)
class Measure:
    """A page, the bare page beside it, and how many times as long it may take."""

    label: str
    path: str
    beside: str
    target: float
    most: int  # statements, all of them


@dataclass(frozen=True)
class Result:
    measure: Measure
    page_ms: float
    bare_ms: float
    kilobytes: float
    questions: int

    @property
    def ratio(self) -> float:
        return self.page_ms / self.bare_ms


@pytest.fixture
def town() -> dict[str, Any]:
    """A team of 2,000 people, each with what a file usually holds; employers, and a project with twenty."""
    place = MunicipalityFactory()
    team = TeamFactory(municipality=place)
    coaches = [UserFactory(municipality=place, team=team) for _ in range(25)]
    with scope(municipality_id=place.pk, region=True):
        people = _people(coaches)
        job = FutureJobFactory(status="worked_out")
        for skill in Skill.objects.order_by("id")[:6]:
            JobSkillFactory(job=job, skill=skill)
        project = ProjectFactory(job=job, coach=coaches[0])
        large = ProjectFactory(job=FutureJobFactory(status="worked_out"), coach=coaches[0])
        for one, candidates in ((project, people[:20]), (large, people[100:300])):
            for person in candidates:
                CandidateFactory(project=one, client=person, profile=person.profiles.get())
        selection = _round(large)
        train = ProjectFactory(job=FutureJobFactory(status="worked_out"), coach=coaches[0])
        put_in_train(train, people[300:500])
        for _ in range(60):
            FutureJobFactory(employer=EmployerFactory(account_manager=project.account_manager))
    recompute(FigureScope(place.pk), on=timezone.localdate())
    recompute(REGION, on=timezone.localdate())
    analyze()
    found = {"coach": coaches[0], "client": people[0].pk, "job": job.pk}
    return found | {"project": project.pk, "train": train.pk, "large": large.pk, "round": selection.pk}


def _round(project: Project) -> SelectionRound:
    """A round with everybody of the project, halfway."""
    one = SelectionRound.objects.create(project=project, number=1, starts_on=DAY, size=200)
    RoundEntry.objects.bulk_create(
        RoundEntry(
            round=one,
            candidate=candidate,
            client_id=candidate.client_id,
            municipality_id=candidate.municipality_id,
            team_id=candidate.team_id,
            selected_on=DAY,
            information_on=DAY,
        )
        for candidate in Candidate.objects.filter(project=project)
    )
    return one


def analyze() -> None:
    """The statistics that the database gathers by itself in use; only the owner of a table may ask."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _people(coaches: list[User]) -> list[Client]:
    where: dict[str, Any] = {"municipality": coaches[0].municipality, "team": coaches[0].team}
    group = TargetGroup.objects.order_by("pk").first()
    people = Client.objects.bulk_create(
        Client(
            **where,
            coach=coaches[n % len(coaches)],
            number=f"B-{n:05d}",
            first_name="Samira",
            last_name=f"Jansen{n}",
            sort_name=f"jansen{n:05d} samira",
            rung=1 + n % 6,
            target_group=group,
            reported_on=DAY,
            last_contact_on=DAY,
            next_contact_on=DAY,
        )
        for n in range(PEOPLE)
    )
    skills = list(Skill.objects.order_by("id")[:10])
    rows = [{**where, "client": person} for person in people]
    held = [(row, skill, n + k) for n, row in enumerate(rows) for k, skill in enumerate(skills)]
    days = [(row, DAY - datetime.timedelta(days=30 * k)) for row in rows for k in range(5)]
    _write([SkillHeld(**row, skill=skill, level=1 + n % 4, source="coach", on=DAY) for row, skill, n in held])
    _write([Availability(**row, hours_per_week=24 + n % 16) for n, row in enumerate(rows)])
    _write([Contact(**row, on=day, report="Besproken hoe het gaat.") for row, day in days])
    _write([BenefitPeriod(**row, kind="participatiewet", start=DAY) for row in rows])
    agreed: dict[str, Any] = {"name": "Samira J.", "hours": 32, "agreed_on": DAY, "agreed_how": "gesprek"}
    _write([CandidateProfile(**row, **agreed) for row in rows])
    return people


def _write(rows: list[Any]) -> None:
    """In parts: each row writes its history too, and the database stops a statement that takes too long."""
    type(rows[0]).objects.bulk_create(rows, batch_size=1_000)


def measures(town: dict[str, Any]) -> list[Measure]:
    """What was promised; a page of matching is measured beside the bare list."""
    d, r, p = f"/maat/rij/{town['client']}/", "/maat/lijst/", "/maat/tegels/"
    ranked = f"/toekomstige-banen/{town['job']}/kandidaten/"
    return [
        Measure("Inwoners (lijst, heel team)", "/inwoners/?caseload=team", r, 1.5, 8),
        Measure("Eén inwoner", f"/inwoners/{town['client']}/", d, 6, 15),
        Measure("Werkgevers (lijst)", "/werkgevers/", r, 1.5, 8),
        Measure("Project met 20 kandidaten", f"/projecten/{town['project']}/", d, 6, 15),
        Measure("Project met 200 kandidaten", f"/projecten/{town['large']}/", r, 4, 15),
        Measure("Ronde met 200 kandidaten", f"/rondes/{town['round']}/", r, 4, 15),
        Measure("Trein met 200 balken", f"/projecten/{town['train']}/trein/", r, 4, 15),
        Measure("Cijfers (dashboard)", "/cijfers/", p, 2, 6),
        Measure("Nieuwe Banen", "/cijfers/nieuwe-banen/", p, 2, 6),
        Measure(
            "Kandidaten voor een baan (2.000 inwoners)", ranked, f"/maat/volgorde/{town['job']}/", 1.5, 8
        ),
    ]


class Visitor:
    """Asks the application as its web server does, without what a test client adds to each answer."""

    def __init__(self, user: User) -> None:
        browser = Browser()
        browser.force_login(user)
        self.cookies = "; ".join(f"{name}={cookie.value}" for name, cookie in browser.cookies.items())
        self.application = WSGIHandler()

    def get(self, path: str) -> int:
        """The size of the answer, in bytes."""
        where = urlsplit(path)
        environ = RequestFactory()._base_environ(
            PATH_INFO=where.path, QUERY_STRING=where.query, HTTP_COOKIE=self.cookies
        )
        told: list[str] = []
        parts = self.application(environ, lambda status, headers: told.append(status))
        size = sum(len(part) for part in parts)
        parts.close()
        assert told == ["200 OK"], (path, told)
        return size


def milliseconds(visitor: Visitor, path: str) -> float:
    start = time.perf_counter()
    visitor.get(path)
    return (time.perf_counter() - start) * 1000


def questions(visitor: Visitor, path: str) -> int:
    """All statements of one answer, from begin to commit."""
    with CaptureQueriesContext(connection) as asked:
        visitor.get(path)
    return len(asked)


def measure(visitor: Visitor, one: Measure) -> Result:
    """Blocks of the bare page and the page in turn; the median of all rounds of each."""
    size = visitor.get(one.path) / 1024
    visitor.get(one.beside)
    count = questions(visitor, one.path)
    spent: dict[str, list[float]] = {one.beside: [], one.path: []}
    for _ in range(BLOCKS):
        for path, found in spent.items():
            found.extend(milliseconds(visitor, path) for _ in range(ROUNDS))
    return Result(one, statistics.median(spent[one.path]), statistics.median(spent[one.beside]), size, count)


def machine() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, PostgreSQL {version.split()[0]}"


def page_of(results: list[Result]) -> str:
    lines = [
        f"| {r.measure.label} | {r.page_ms:.1f} | {r.bare_ms:.1f} | {r.ratio:.1f} | {r.measure.target:g} "
        f"| {'ja' if r.ratio <= r.measure.target else 'nee'} | {r.kilobytes:.0f} "
        f"| {r.questions} | {r.measure.most} |"
        for r in results
    ]
    return "\n".join(
        [
            "# Gemeten",
            "",
            f"Op {timezone.localdate():%d-%m-%Y}, {machine()}. `make bench` schrijft deze bladzijde opnieuw.",
            "",
            f"Mediaan van {BLOCKS} blokken van {ROUNDS} verzoeken, om en om met een kale bladzijde in",
            "dezelfde meting: met alle middleware en ingelogd (`tests/bench/references.py`). De tijden zelf",
            "verschillen per machine; de verhouding telt. Eén team van 2.000 inwoners; alles in één proces,",
            "zonder netwerk. 'vragen' telt alles wat één antwoord de database vraagt, van BEGIN tot COMMIT.",
            "De maat onder 'Kandidaten voor een baan' is kale SQL: de beste twintig op vaardigheden alleen.",
            "",
            "| bladzijde | ms | kaal (ms) | verhouding | doel | gehaald | kB | vragen | doel |",
            "| --- | --: | --: | --: | --: | --- | --: | --: | --: |",
            *lines,
            "",
        ]
    )


def test_pages_beside_bare_pages(town: dict[str, Any]) -> None:
    visitor = Visitor(town["coach"])
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLD)
    try:
        results = [measure(visitor, one) for one in measures(town)]
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
    text = page_of(results)
    print(f"\n{text}")
    write_front(text)
    assert len(results) == len(measures(town))
    assert all(r.page_ms > 0 and r.bare_ms > 0 for r in results)
