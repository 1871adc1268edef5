"""One more of everything around learning in and after the start of a job, for the pages that list it."""

import datetime
from datetime import timedelta
from typing import Any

from django.utils import timezone

from core.models import User
from tests.trajectories.factories import PlacementFactory
from trajectories.models import (
    Absence,
    Candidate,
    CareHours,
    GuidanceContact,
    LastingCheck,
    Placement,
    PlacementPart,
)


def guidance_rows(ids: dict[str, int], coach: User, n: int, day: datetime.date) -> None:
    """For the own candidate and resident; ``ids`` of the own side of the world."""
    candidate = Candidate.objects.get(pk=ids["candidate"])
    of: dict[str, Any] = {
        "client_id": candidate.client_id,
        "municipality_id": candidate.municipality_id,
        "team_id": candidate.team_id,
    }
    here = {**of, "candidate": candidate}
    GuidanceContact.objects.create(**here, whom="place", on=day, note=f"gesprek {n}", created_by=coach)
    Absence.objects.create(**here, start=day + timedelta(days=400 + n), end=day + timedelta(days=400 + n))
    CareHours.objects.create(**here, weekday=n % 7, start=datetime.time(8), end=datetime.time(12))
    job = PlacementFactory(client=candidate.client, start=day)
    LastingCheck.objects.create(**of, placement=job, months=3, due_on=day)
    LastingCheck.objects.create(**of, placement=job, months=6, due_on=day + timedelta(days=90))
    asked = LastingCheck.objects.create(
        **of, placement=PlacementFactory(client=candidate.client, start=day), months=3, due_on=day,
        asked_on=day, still="same",
    )  # fmt: skip
    LastingCheck.objects.filter(pk=asked.pk).update(asked_on=timezone.localdate())
    PlacementPart.objects.create(
        **of, placement=Placement.objects.get(pk=ids["placement"]), employer_id=ids["employer"],
        function=f"Deel {n}", hours=4, start=day, contract="fixed",
    )  # fmt: skip
