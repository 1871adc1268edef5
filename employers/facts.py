"""A future job as the rules see it: for the ranking of candidates and for the change of status."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from core.domain.language import Cefr, LanguageSkill
from core.domain.skills import Asked
from core.models import Skill
from employers.domain.future_job import JobFacts
from employers.domain.job_conditions import JobConditions
from employers.models import FutureJob, JobSkill, asked_words


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


def asked_skills(job: FutureJob) -> tuple[Asked, ...]:
    """The skills that the job asks, the heaviest first. Without queries on ``with_facts()`` rows."""
    return tuple(Asked(row.skill_id, row.level, row.weight) for row in job.skills.all())


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
