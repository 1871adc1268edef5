"""More people at the places of the world, with steps in a row, and more places of the region."""

import datetime

from django.utils import timezone

from clients.models import Client
from core.models import Skill
from tests.trajectories.factories import CandidateFactory, LearnInPlanFactory, LearnInStepFactory
from trajectories.models import Absence, CareHours, LearnInPlace, Project

WEEK = datetime.timedelta(weeks=1)


def train_rows(ids: dict[str, int], client: Client, n: int) -> None:
    """Somebody who was chosen, with two steps; a place with everything that a place has."""
    project = Project.objects.get(pk=ids["project"])
    candidate = CandidateFactory(project=project, client=client, status="accepted")
    plan = LearnInPlanFactory(candidate=candidate)
    today = timezone.localdate()
    for order, place in ((1, ids["place"]), (2, ids["region_place"])):
        start = today + (4 * order + n) * WEEK
        LearnInStepFactory(plan=plan, order=order, place_id=place, start=start, end=start + 3 * WEEK)
    of = {"client": client, "municipality": client.municipality, "team": client.team}
    Absence.objects.create(**of, candidate=candidate, start=today, end=today)
    nine, five = datetime.time(9), datetime.time(17)
    CareHours.objects.create(**of, candidate=candidate, weekday=1, start=nine, end=five)
    place = LearnInPlace.objects.create(name=f"Plek {n}", kind="school")
    for one in (place, LearnInPlace.objects.get(pk=ids["region_place"])):
        one.rooms.create(start=today + n * WEEK, room=3)
        one.hours.create(weekday=n % 7, start=nine, end=five)
        one.closings.create(start=today + n * WEEK, end=today + n * WEEK)
        one.guides.create(name=f"Begeleider {n}")
        one.skills.create(skill=Skill.objects.order_by("id")[n + 30], level=1)
