"""A train of 200 bars for the measurements: 200 candidates with a step each, at ten places."""

import datetime
from collections.abc import Sequence

from django.utils import timezone

from clients.models import Client
from tests.trajectories.factories import CandidateFactory
from trajectories.domain.train_weeks import monday_of
from trajectories.models import LearnInPlace, LearnInPlan, LearnInStep, PlaceRoom, Project

WEEK = datetime.timedelta(weeks=1)
PLACES = 10


def put_in_train(project: Project, people: Sequence[Client]) -> None:
    """Each begins within half a year, for six weeks."""
    first = monday_of(timezone.localdate())
    places = LearnInPlace.objects.bulk_create(
        LearnInPlace(name=f"Leerplek {n}", kind="work_company") for n in range(PLACES)
    )
    PlaceRoom.objects.bulk_create(PlaceRoom(place=one, start=first - 9 * WEEK, room=6) for one in places)
    made = [
        CandidateFactory(project=project, client=one, profile=one.profiles.get(), status="accepted")
        for one in people
    ]
    plans = LearnInPlan.objects.bulk_create(
        LearnInPlan(client=one.client, municipality=one.municipality, team=one.team, candidate=one)
        for one in made
    )
    LearnInStep.objects.bulk_create(
        LearnInStep(
            client_id=plan.client_id,
            municipality_id=plan.municipality_id,
            team_id=plan.team_id,
            plan=plan,
            order=1,
            place=places[n % PLACES],
            tasks="Meedoen",
            start=first + (n % 19 + 1) * WEEK,
            end=first + (n % 19 + 7) * WEEK - datetime.timedelta(days=3),
        )
        for n, plan in enumerate(plans)
    )
