"""A job with skills, and people beside it, for tests of the match."""

import datetime
from typing import Any

from clients.models import Client
from core.models import Skill, Team, User
from employers.models import FutureJob
from tests.clients.factories import (
    AvailabilityFactory,
    CandidateProfileFactory,
    ClientFactory,
    SkillHeldFactory,
)
from tests.core.factories import TeamFactory, UserFactory
from tests.employers.factories import FutureJobFactory, JobSkillFactory

DAY = datetime.date(2026, 9, 1)


def skills(count: int = 3) -> list[Skill]:
    return list(Skill.objects.order_by("id")[:count])


def job_that_asks(*levels: tuple[int, int], **fields: Any) -> FutureJob:
    """A future job that asks the first skills of the list, each as (level, weight)."""
    job = FutureJobFactory(**fields)
    for skill, (level, weight) in zip(skills(len(levels)), levels, strict=True):
        JobSkillFactory(job=job, skill=skill, level=level, weight=weight)
    return job


def person(coach: User, *levels: int | None, agreed: bool = True, **fields: Any) -> Client:
    """A resident of this coach with the first skills of the list at these levels; None = not known."""
    client = ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach, **fields)
    for skill, level in zip(skills(len(levels)), levels, strict=True):
        if level is not None:
            SkillHeldFactory(client=client, skill=skill, level=level, on=DAY)
    AvailabilityFactory(client=client, hours_per_week=32)
    if agreed:
        CandidateProfileFactory(client=client)
    return client


def team(name: str = "Team Werk Oost") -> Team:
    return TeamFactory(name=name)


def coach(name: str = "Team Werk Oost") -> User:
    found = team(name)
    return UserFactory(team=found, municipality=found.municipality)
