"""What the ranking may know of people and jobs, read in a fixed number of queries, as plain values.

Only what ``matching.domain.ranking`` allows is read here: never age, health, debts or benefit.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Q

from clients.models import Client
from clients.querysets import ClientQuerySet
from core.domain.language import Cefr, LanguageSkill
from core.domain.skills import Held
from core.models import User
from employers.domain.future_job import OPEN_STATUSES
from employers.facts import asked_skills, job_conditions
from employers.models import FutureJob
from matching.domain.conditions import PracticalFacts
from matching.domain.ranking import CandidateFacts, JobFacts

PRACTICAL = (
    "hours_per_week",
    "available_from",
    "shifts",
    "irregular",
    "licence",
    "physical_can",
    "physical_cannot",
    "means",
    "travel_minutes",
    "dutch_level",
    "certificates_discussed",
    "wishes_discussed",
)


@dataclass(frozen=True, slots=True)
class JobSide:
    """A job as the ranking sees it, with the minutes of travel that go with the place of work."""

    job: FutureJob
    facts: JobFacts
    travel_minutes: int | None


NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one resident, for every job the same. ``row``: the columns of PRACTICAL."""

    client_id: int
    row: tuple[Any, ...]
    held: Sequence[Held]
    certificates: frozenset[str]
    occupations: frozenset[str]
    sectors: frozenset[str]

    def beside(self, job: JobSide) -> CandidateFacts:
        """The facts of this person beside a job: its travel time, and the wishes as far as known."""
        wishes_discussed = self.row[-1]
        known = bool(wishes_discussed or self.occupations or self.sectors)
        return CandidateFacts(
            client_id=self.client_id,
            held=tuple(self.held),
            practical=self._practical(job),
            wanted_occupations=self.occupations if known else None,
            wanted_sectors=self.sectors if known else None,
        )

    def _practical(self, job: JobSide) -> PracticalFacts:
        """Empty lists are not known, never 'no'."""
        hours, start, shifts, irregular, licence, can, cannot, means, travel, dutch, discussed, _ = self.row
        return PracticalFacts(
            language=_language(dutch),
            shifts=shifts,
            irregular=irregular,
            travel_minutes=job.travel_minutes,
            max_travel_minutes=travel,
            means=frozenset(means) if means else None,
            licences=LICENCES[licence],
            certificates=self._papers(job.facts.conditions.certificates, bool(discussed)),
            physical=_physical(tuple(can or ()), tuple(cannot or ())),
            hours=hours,
            available_from=start,
        )

    def _papers(self, asked: frozenset[str], discussed: bool) -> frozenset[str] | None:
        """Certificates that were never talked about are not known, unless all that is asked is there."""
        return self.certificates if discussed or asked <= self.certificates else None


LICENCES: dict[bool | None, frozenset[str] | None] = {None: None, False: NOTHING, True: frozenset({"B"})}


# Few different answers, thousands of people: what never changes is made once.
@lru_cache(maxsize=16)
def _language(level: str | None) -> dict[str, Cefr]:
    return {LanguageSkill.CONVERSATION: Cefr(level)} if level else {}


@lru_cache(maxsize=4096)
def _physical(can: tuple[str, ...], cannot: tuple[str, ...]) -> dict[str, bool]:
    return {**dict.fromkeys(can, True), **dict.fromkeys(cannot, False)}


def job_side(job: FutureJob) -> JobSide:
    """The facts of a job loaded ``with_facts()``."""
    facts = JobFacts(
        asked=asked_skills(job),
        conditions=job_conditions(job),
        occupation=job.occupation.code if job.occupation else "",
        sector=job.employer.sector.code,
    )
    return JobSide(job, facts, job.travel_minutes)


_open_jobs: dict[tuple[Any, ...], tuple[JobSide, ...]] = {}


def open_jobs() -> tuple[JobSide, ...]:
    """All open jobs of the region, kept in the process until one of them changes. Holds nobody's data.

    The stamp sees every new or changed job, skill and employer: whoever changes one raises its version or
    its moment of change (core.editing). One small query when nothing changed.
    """
    stamp = _stamp()
    if stamp not in _open_jobs:
        jobs = FutureJob.objects.open().with_facts().order_by("window_start", "id")
        _open_jobs.clear()
        _open_jobs[stamp] = tuple(job_side(job) for job in jobs)
    return _open_jobs[stamp]


_STAMP = """
SELECT count(*), max(id), sum(version), max(changed_at),
       (SELECT count(*) FROM employers_jobskill), (SELECT max(id) FROM employers_jobskill),
       (SELECT max(changed_at) FROM employers_employer)
FROM employers_futurejob WHERE status = ANY(%s)
"""


def _stamp() -> tuple[Any, ...]:
    """What changes whenever an open job does."""
    with connection.cursor() as cursor:
        cursor.execute(_STAMP, [[str(status) for status in OPEN_STATUSES]])
        found: tuple[Any, ...] = cursor.fetchone()
    return found


def pool(user: User, *, own: bool) -> ClientQuerySet:
    """The residents to look among: those in guidance whose file the user may see; ``own``: the caseload."""
    found = Client.objects.visible_to(user).filter(status=Client.Status.ACTIVE.value)
    return found.filter(Q(coach=user) | Q(buddy=user)) if own else found


_PEOPLE: Final = """
SELECT pool.id, {practical},
       ARRAY(SELECT certificate.name FROM clients_clientcertificate paper
             JOIN core_certificate certificate ON certificate.id = paper.certificate_id
             WHERE paper.client_id = pool.id AND (paper.valid_until IS NULL OR paper.valid_until >= %s)),
       ARRAY(SELECT word.code FROM clients_availability_wanted_occupations wanted
             JOIN core_occupation word ON word.id = wanted.occupation_id WHERE wanted.availability_id = a.id),
       ARRAY(SELECT word.code FROM clients_availability_wanted_sectors wanted
             JOIN core_sector word ON word.id = wanted.sector_id WHERE wanted.availability_id = a.id),
       (SELECT json_agg(json_build_array(skill_id, level, source, "on", id)) FROM clients_skillheld
        WHERE client_id = pool.id AND (%s::bigint[] IS NULL OR skill_id = ANY(%s::bigint[])))
FROM ({pool}) pool LEFT JOIN clients_availability a ON a.client_id = pool.id
ORDER BY pool.id
"""


def people(clients: ClientQuerySet, *, skills: Collection[int] | None, today: date) -> list[Person]:
    """What is known of these residents, in one statement; ``skills``: only these (ids), None = all.

    Certificates that are valid today by name, the occupations and sectors that people want by code.
    """
    try:
        pool_sql, values = clients.order_by().values("id").query.sql_with_params()
    except EmptyResultSet:
        return []
    asked = None if skills is None else list(skills)
    statement = _PEOPLE.format(practical=", ".join(f"a.{name}" for name in PRACTICAL), pool=pool_sql)
    with connection.cursor() as cursor:
        cursor.execute(statement, [today, asked, asked, *values])
        return [_person(*row) for row in cursor.fetchall()]


def _person(client_id: int, *known: Any) -> Person:
    *row, papers, occupations, sectors, held = known
    return Person(
        client_id=client_id,
        row=tuple(row),
        held=tuple(
            Held(skill, level, source, date.fromisoformat(on), record)
            for skill, level, source, on, record in held or ()
        ),
        certificates=frozenset(papers),
        occupations=frozenset(occupations),
        sectors=frozenset(sectors),
    )
