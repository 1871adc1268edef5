"""A small train for the tests: places with room, and people with steps in weeks from now."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from core.models import User
from tests.clients.factories import CandidateProfileFactory, ClientFactory
from tests.core.factories import TeamFactory, UserFactory
from tests.trajectories.factories import (
    CandidateFactory,
    LearnInPlanFactory,
    LearnInStepFactory,
    ProjectFactory,
)
from trajectories.domain.train import Job, Leg, Rider, Stop, Train
from trajectories.domain.train_weeks import monday_of
from trajectories.models import Candidate, LearnInPlace, LearnInStep, Project


def small_train(dice: random.Random) -> Train:
    """So small that everything can be tried."""
    stops = tuple(
        Stop(n, f"P{n}", dice.randint(1, 2), frozenset(dice.sample(range(8), dice.randint(0, 1))))
        for n in (1, 2)
    )
    jobs = (Job(1, "A", dice.randint(1, 3), dice.randint(0, 5)), Job(2, "B", 2, 0))
    riders = tuple(
        Rider(
            n,
            f"K{n}",
            tuple(Leg(dice.randint(1, 2), dice.randint(1, 3)) for _ in range(dice.randint(1, 2))),
            dice.choice([1, 2, None]),
            dice.randint(0, 2),
            dice.randint(0, 2),
            frozenset(dice.sample(range(8), dice.randint(0, 1))),
        )
        for n in range(1, dice.randint(2, 4))
    )
    return Train(stops, jobs, riders, 8)


def large_train(seed: int = 1) -> Train:
    """200 candidates, 50 jobs, 10 places."""
    dice = random.Random(seed)
    stops = tuple(
        Stop(n, f"Plek {n}", dice.randint(8, 16), frozenset(dice.sample(range(104), 2))) for n in range(1, 11)
    )
    jobs = tuple(Job(n, f"Baan {n}", 4, dice.randint(8, 40)) for n in range(1, 51))
    riders = tuple(
        Rider(
            n,
            f"Kandidaat {n}",
            tuple(
                Leg(dice.randint(1, 10), dice.choice([4, 6, 8, 10, 12])) for _ in range(dice.randint(1, 3))
            ),
            n % 50 + 1,
            n,
            dice.randint(0, 8),
            frozenset(dice.sample(range(104), 3)),
        )
        for n in range(1, 201)
    )
    return Train(stops, jobs, riders)


@dataclass
class TrainWorld:
    """A project with a kitchen for one and a school for two."""

    coach: User = field(default_factory=UserFactory)
    today: datetime.date = field(default_factory=timezone.localdate)
    project: Project = field(init=False)
    kitchen: LearnInPlace = field(init=False)
    school: LearnInPlace = field(init=False)
    opens: int = 30
    closes: int = 60

    def __post_init__(self) -> None:
        window = {"window_start": self.day(self.opens), "window_end": self.day(self.closes), "places": 9}
        self.project = ProjectFactory(
            coach=self.coach, step=5, **{f"job__{key}": value for key, value in window.items()}
        )
        self.kitchen = self.place("Leerkeuken", 1)
        self.school = self.place("Praktijkschool", 2)

    def day(self, week: int, days: int = 0) -> datetime.date:
        """The Monday of a week from now, or so many days after it."""
        return monday_of(self.today) + datetime.timedelta(weeks=week, days=days)

    def place(self, name: str, room: int | None, **fields: Any) -> LearnInPlace:
        place = LearnInPlace.objects.create(name=name, kind="work_company", **fields)
        if room is not None:
            place.rooms.create(start=self.day(-60), room=room)
        return place

    def candidate(self, name: str, *, status: str = "accepted", coach: User | None = None) -> Candidate:
        coach = coach or self.coach
        client = ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach)
        profile = CandidateProfileFactory(client=client, name=name)
        return CandidateFactory(project=self.project, client=client, profile=profile, status=status)

    def ride(
        self, name: str, *steps: tuple[LearnInPlace | None, int, int], **fields: Any
    ) -> list[LearnInStep]:
        """Somebody with steps of (place, first week, weeks), Monday to Friday."""
        signed = fields.pop("signed", False)
        hours = fields.pop("hours", None)
        candidate = self.candidate(name, **fields)
        days = dict.fromkeys(
            ("signed_candidate_on", "signed_employer_on", "signed_municipality_on"), self.day(-9)
        )
        plan = LearnInPlanFactory(candidate=candidate, **(days if signed else {}))
        return [
            LearnInStepFactory(
                plan=plan,
                order=order,
                place=place,
                start=self.day(first),
                end=self.day(first + weeks) - datetime.timedelta(days=3),
                hours=hours,
            )
            for order, (place, first, weeks) in enumerate(steps, start=1)
        ]

    def colleague(self) -> User:
        """A coach of another team in the same town."""
        town = self.coach.municipality
        return UserFactory(municipality=town, team=TeamFactory(municipality=town, name="Team Oost"))
