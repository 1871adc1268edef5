"""What the ranking may know of people and jobs, read in a fixed number of queries, as plain values.

Only what ``matching.domain.ranking`` allows is read here: never age, health, debts or benefit.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Q, Sum

from clients.models import Availability, Client, ClientCertificate, SkillHeld
from clients.querysets import ClientQuerySet
from core.domain.language import Cefr, LanguageSkill
from core.domain.skills import Held
from core.models import User
from employers.facts import asked_skills, job_conditions
from employers.models import Employer, FutureJob, JobSkill
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


@dataclass(slots=True)
class Person:
    """What is known of one resident, for every job the same."""

    client_id: int
    held: list[Held]
    certificates: set[str]
    occupations: set[str]
    sectors: set[str]
    practical: PracticalFacts
    certificates_discussed: bool
    wishes_discussed: bool

    def beside(self, job: JobSide) -> CandidateFacts:
        """The facts of this person beside a job: its travel time, and the wishes as far as known."""
        known = self.wishes_discussed or bool(self.occupations or self.sectors)
        return CandidateFacts(
            client_id=self.client_id,
            held=tuple(self.held),
            practical=self._practical(job),
            wanted_occupations=frozenset(self.occupations) if known else None,
            wanted_sectors=frozenset(self.sectors) if known else None,
        )

    def _practical(self, job: JobSide) -> PracticalFacts:
        own = self.practical
        return PracticalFacts(
            language=own.language,
            shifts=own.shifts,
            irregular=own.irregular,
            travel_minutes=job.travel_minutes,
            max_travel_minutes=own.max_travel_minutes,
            means=own.means,
            licences=own.licences,
            certificates=self._papers(job.facts.conditions.certificates),
            physical=own.physical,
            hours=own.hours,
            available_from=own.available_from,
        )

    def _papers(self, asked: frozenset[str]) -> frozenset[str] | None:
        """Certificates that were never talked about are not known, unless all that is asked is there."""
        found = frozenset(self.certificates)
        return found if self.certificates_discussed or asked <= found else None


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
    its moment of change (core.editing). Three small queries when nothing changed.
    """
    stamp = _stamp()
    if stamp not in _open_jobs:
        jobs = FutureJob.objects.open().with_facts().order_by("window_start", "id")
        _open_jobs.clear()
        _open_jobs[stamp] = tuple(job_side(job) for job in jobs)
    return _open_jobs[stamp]


def _stamp() -> tuple[Any, ...]:
    """What changes whenever an open job does."""
    jobs = FutureJob.objects.open().aggregate(Count("id"), Max("id"), Sum("version"), Max("changed_at"))
    skills = JobSkill.objects.aggregate(Count("id"), Max("id"))
    employers = Employer.objects.aggregate(Max("changed_at"))
    return (*jobs.values(), *skills.values(), *employers.values())


def pool(user: User, *, own: bool) -> ClientQuerySet:
    """The residents to look among: those in guidance whose file the user may see; ``own``: the caseload."""
    found = Client.objects.visible_to(user).filter(status=Client.Status.ACTIVE.value)
    return found.filter(Q(coach=user) | Q(buddy=user)) if own else found


def people(clients: ClientQuerySet, *, skills: Collection[int] | None, today: date) -> list[Person]:
    """What is known of these residents, in five queries; ``skills``: only these (ids), None = all."""
    found = {row[0]: _person(row) for row in clients.order_by("id").values_list("id", *_paths())}
    if not found:
        return []
    ids = clients.order_by().values("id")
    held = SkillHeld.objects.filter(client__in=ids).order_by()
    if skills is not None:
        held = held.filter(skill_id__in=skills)
    for client_id, *record in held.values_list("client_id", "skill_id", "level", "source", "on", "id"):
        found[client_id].held.append(Held(*record))
    valid = Q(valid_until=None) | Q(valid_until__gte=today)
    papers = ClientCertificate.objects.filter(valid, client__in=ids).order_by()
    for client_id, name in papers.values_list("client_id", "certificate__name"):
        found[client_id].certificates.add(name)
    for client_id, code in _wishes(ids, "occupation"):
        found[client_id].occupations.add(code)
    for client_id, code in _wishes(ids, "sector"):
        found[client_id].sectors.add(code)
    return list(found.values())


def _paths() -> list[str]:
    return [f"availability__{name}" for name in PRACTICAL]


def _wishes(ids: Any, what: str) -> Iterable[tuple[int, str]]:
    through = getattr(Availability, f"wanted_{what}s").through
    rows = through.objects.filter(availability__client__in=ids).order_by()
    return rows.values_list("availability__client_id", f"{what}__code")


def _person(row: tuple[Any, ...]) -> Person:
    """One row of clients and availability; without availability everything is unknown."""
    client_id = row[0]
    value = dict(zip(PRACTICAL, row[1:], strict=True))
    dutch = value["dutch_level"]
    licence = value["licence"]
    return Person(
        client_id=client_id,
        held=[],
        certificates=set(),
        occupations=set(),
        sectors=set(),
        practical=PracticalFacts(
            language={LanguageSkill.CONVERSATION: Cefr(dutch)} if dutch else {},
            shifts=value["shifts"],
            irregular=value["irregular"],
            max_travel_minutes=value["travel_minutes"],
            means=frozenset(value["means"]) if value["means"] else None,
            licences=None if licence is None else frozenset({"B"} if licence else ()),
            physical={
                **dict.fromkeys(value["physical_can"] or (), True),
                **dict.fromkeys(value["physical_cannot"] or (), False),
            },
            hours=value["hours_per_week"],
            available_from=value["available_from"],
        ),
        certificates_discussed=bool(value["certificates_discussed"]),
        wishes_discussed=bool(value["wishes_discussed"]),
    )
