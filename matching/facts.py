"""What the ranking may know of people and jobs, read in a fixed number of queries, as plain values.

Only what ``matching.domain.ranking`` allows is read here: never age, health, debts or benefit.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast

from clients.models import Availability, Client, ClientCertificate, SkillHeld
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


def people(clients: ClientQuerySet, *, skills: Collection[int] | None, today: date) -> list[Person]:
    """What is known of these residents, in three queries; ``skills``: only these (ids), None = all."""
    rows = list(clients.order_by("id").values_list("id", *_paths()))
    if not rows:
        return []
    ids = clients.order_by().values("id")
    held, words = _held(ids, skills), _words(ids, today)
    return [
        Person(
            client_id=one[0],
            row=one[1:],
            held=held.get(one[0], ()),
            certificates=frozenset(words["certificate"].get(one[0], NOTHING)),
            occupations=frozenset(words["occupation"].get(one[0], NOTHING)),
            sectors=frozenset(words["sector"].get(one[0], NOTHING)),
        )
        for one in rows
    ]


def _paths() -> list[str]:
    return [f"availability__{name}" for name in PRACTICAL]


def _held(ids: Any, skills: Collection[int] | None) -> dict[int, list[Held]]:
    rows = SkillHeld.objects.filter(client__in=ids).order_by()
    if skills is not None:
        rows = rows.filter(skill_id__in=skills)
    found: dict[int, list[Held]] = defaultdict(list)
    for client_id, *record in rows.values_list("client_id", "skill_id", "level", "source", "on", "id"):
        found[client_id].append(Held(*record))
    return found


def _words(ids: Any, today: date) -> dict[str, dict[int, list[str]]]:
    """Certificates that are valid today by name, and the occupations and sectors that people want by code."""
    text = CharField()
    valid = Q(valid_until=None) | Q(valid_until__gte=today)
    papers = ClientCertificate.objects.filter(valid, client__in=ids).order_by()
    rows = papers.values_list(Value("certificate", text), "client_id", Cast("certificate__name", text)).union(
        _wishes(ids, "occupation"), _wishes(ids, "sector"), all=True
    )
    found: dict[str, dict[int, list[str]]] = {
        kind: defaultdict(list) for kind in ("certificate", "occupation", "sector")
    }
    for kind, client_id, word in rows:
        found[kind][client_id].append(word)
    return found


def _wishes(ids: Any, what: str) -> Any:
    text = CharField()
    through = getattr(Availability, f"wanted_{what}s").through
    rows = through.objects.filter(availability__client__in=ids).order_by()
    return rows.values_list(Value(what, text), "availability__client_id", Cast(f"{what}__code", text))
