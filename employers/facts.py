"""A future job as the rules see it: for the ranking of candidates and for the change of status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.domain.language import Cefr, LanguageSkill
from core.domain.skills import Asked
from core.models import Skill
from employers.domain.carving import Task, task_in_full
from employers.domain.expectation import Arrival
from employers.domain.future_job import JobFacts
from employers.domain.job_conditions import JobConditions
from employers.domain.pattern import Shift
from employers.domain.stacking_words import shift_in_full
from employers.models import FutureJob, JobShift, JobSkill, JobTask, asked_words


@dataclass(frozen=True, slots=True, eq=False)
class AskedSkill:
    """A skill as a form or service gives it. Equal to a saved row that asks the same."""

    skill: Skill
    level: int
    weight: int

    @property
    def skill_id(self) -> int:
        return self.skill.pk

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, AskedSkill | JobSkill):
            return NotImplemented
        return (self.skill_id, self.level, self.weight) == (other.skill_id, other.level, other.weight)

    def __hash__(self) -> int:
        return hash((self.skill_id, self.level, self.weight))

    def __str__(self) -> str:
        return asked_words(self.skill.name, self.level, self.weight)


@dataclass(frozen=True, slots=True, eq=False)
class TaskLine:
    """A task as a form or service gives it. Equal to a saved row that says the same."""

    name: str
    hours: Decimal | None = None
    from_function: str = ""

    @classmethod
    def of(cls, row: JobTask) -> TaskLine:
        return cls(row.name, row.hours, row.from_function)

    @property
    def task(self) -> Task:
        """The task as the rules of job carving see it."""
        return Task(self.name, self.hours, self.from_function)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, TaskLine | JobTask):
            return NotImplemented
        mine = (self.name, self.hours, self.from_function)
        return mine == (other.name, other.hours, other.from_function)

    def __hash__(self) -> int:
        return hash((self.name, self.hours, self.from_function))

    def __str__(self) -> str:
        return self.name

    @property
    def in_full(self) -> str:
        return task_in_full(self.name, self.hours, self.from_function)


@dataclass(frozen=True, slots=True, eq=False)
class ShiftLine:
    """Times of work as a form or service gives them. Equal to a saved row that says the same."""

    shift: Shift

    @classmethod
    def of(cls, row: JobShift) -> ShiftLine:
        return cls(Shift(frozenset(row.months), frozenset(row.weekdays), row.start, row.end))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, JobShift):
            return self.shift == ShiftLine.of(other).shift
        return self.shift == other.shift if isinstance(other, ShiftLine) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.shift)

    def __str__(self) -> str:
        return f"{self.shift.start:%H:%M}–{self.shift.end:%H:%M}"

    @property
    def in_full(self) -> str:
        return shift_in_full(self.shift)


@dataclass(frozen=True, slots=True)
class PeopleOnJob:
    """How many candidates learn in for a job, and how many places are filled. Numbers, never people."""

    learning: int = 0
    filled: int = 0


_people_sources: list[Callable[[int], PeopleOnJob]] = []


def count_people_with(source: Callable[[int], PeopleOnJob]) -> None:
    """Registers who can count the people on a job (by its id): an app above this one, when it starts."""
    if source not in _people_sources:
        _people_sources.append(source)


def people_on(job_id: int) -> PeopleOnJob:
    """The people on a job, as far as the apps above know."""
    found = [source(job_id) for source in _people_sources]
    return PeopleOnJob(sum(one.learning for one in found), sum(one.filled for one in found))


PeopleOfMany = Callable[[Sequence[int]], Mapping[int, PeopleOnJob]]
ArrivalsBetween = Callable[[date, date], Iterable[Arrival]]
_people_of_many: list[PeopleOfMany] = []
_arrivals: list[ArrivalsBetween] = []


def count_people_of_many_with(source: PeopleOfMany) -> None:
    """The same for many jobs in one question; jobs without people are left out."""
    if source not in _people_of_many:
        _people_of_many.append(source)


def tell_arrivals_with(source: ArrivalsBetween) -> None:
    """Registers who knows how many people started in their job, by job and quarter, between two days."""
    if source not in _arrivals:
        _arrivals.append(source)


def people_on_many(job_ids: Sequence[int]) -> dict[int, PeopleOnJob]:
    """The people on each of these jobs, as far as the apps above know."""
    found: dict[int, PeopleOnJob] = defaultdict(PeopleOnJob)
    for source in _people_of_many if job_ids else ():
        for pk, one in source(job_ids).items():
            found[pk] = PeopleOnJob(found[pk].learning + one.learning, found[pk].filled + one.filled)
    return found


def arrivals_between(first: date, last: date) -> list[Arrival]:
    """Who started in a job that was foreseen as such, from the first day up to and including the last."""
    return [one for source in _arrivals for one in source(first, last)]


def asked_skills(job: FutureJob) -> tuple[Asked, ...]:
    """The skills that the job asks, the heaviest first. Without queries on ``with_facts()`` rows."""
    return tuple(Asked(row.skill_id, row.level, row.weight) for row in job.skills.all())


def job_shifts(rows: Iterable[JobShift]) -> tuple[Shift, ...]:
    """The times of work of a job as employers.domain.pattern counts with them."""
    return tuple(ShiftLine.of(row).shift for row in rows)


def job_conditions(job: FutureJob) -> JobConditions:
    """The conditions of the job. Certificates by name. Without queries on ``with_facts()`` rows."""
    language: dict[str, Cefr] = {LanguageSkill.CONVERSATION: Cefr(job.dutch_level)} if job.dutch_level else {}
    return JobConditions(
        language=language,
        shifts=job.shifts,
        irregular=job.irregular,
        means=frozenset(job.means),
        licences=frozenset({"B"}) if job.licence else frozenset(),
        certificates=frozenset(one.name for one in job.certificates.all()),
        physical=frozenset(job.physical),
        hours=job.hours,
        starts_from=job.window_start,
        starts_until=job.window_end,
    )


def job_facts(job: FutureJob, skills: Iterable[AskedSkill | JobSkill], people: PeopleOnJob) -> JobFacts:
    """What decides the status of the job, given its skills and the people on it."""
    asked = list(skills)
    return JobFacts(
        function=job.function,
        places=job.places,
        window_from=job.window_start,
        window_until=job.window_end,
        route=job.route,
        skills_asked=len(asked),
        essential=sum(1 for one in asked if one.weight == 3),
        learning=people.learning,
        filled=people.filled,
    )
