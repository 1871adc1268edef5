"""A meeting with two employers, for the tests."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from clients.models import Client
from core.tenancy import scope
from employers.models import Event, EventEmployer
from tests.employers.factories import EmployerFactory
from tests.trajectories.worlds import World, acting
from trajectories.models import EventPlace
from trajectories.services import events as services


@dataclass
class Meet:
    """A meeting with two employers; the first brings the job of the world."""

    world: World
    event: Event
    parts: list[EventEmployer]

    def person(self, **fields: Any) -> Client:
        return self.world.person(**fields)

    def invited(self, *people: Client) -> list[EventPlace]:
        with acting(self.world.coach):
            services.invite_clients(
                by=self.world.coach, event=self.event, clients=people, today=self.world.today
            )
            return list(EventPlace.objects.filter(event=self.event).order_by("id"))

    def rows(self) -> list[tuple[str, list[tuple[int, str, bool]]]]:
        """Presence and talks as they are, per place."""
        with scope(municipality_id=self.world.coach.municipality_id):
            return [
                (
                    one.presence,
                    [
                        (talk.with_employer_id, talk.result, talk.preselected)
                        for talk in one.meetings.order_by("with_employer_id")
                    ],
                )
                for one in EventPlace.objects.filter(event=self.event).order_by("id")
            ]


def moment(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(10)))


def meet(world: World, days: int = 0, **fields: Any) -> Meet:
    event = Event.objects.create(
        kind="cafe",
        name="Netwerkcafé",
        starts_at=moment(world.today + datetime.timedelta(days=days)),
        created_by=world.manager,
        **fields,
    )
    other = EmployerFactory(name="Zorg De Linde", account_manager=world.manager)
    parts = [
        EventEmployer.objects.create(event=event, employer=world.job.employer, job=world.job),
        EventEmployer.objects.create(event=event, employer=other),
    ]
    return Meet(world, event, parts)


def body(answer: Any) -> str:
    """The page with single spaces."""
    return " ".join(answer.content.decode().split())
