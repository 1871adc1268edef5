"""More stacked jobs, with their times of work, and more travel times."""

import datetime
from typing import Any

from employers.models import FutureJob, JobShift, StackedJob, TravelTime
from tests.employers.factories import EmployerFactory, FutureJobFactory

HALVES = (([4, 5, 6, 7, 8, 9], 8), ([10, 11, 12, 1, 2, 3], 9))


def stacked_rows(world: Any, n: int) -> None:
    """Two jobs that make a year together, kept as a set of their own and as part of the set of the world."""
    jobs = [_job(months, start) for months, start in HALVES]
    stack = StackedJob.objects.create(name=f"Stapel {n}", wanted_hours=30, created_by=world.users["coach"])
    stack.jobs.set(jobs)
    StackedJob.objects.get(pk=world.sides["own"].ids["stacked_job"]).jobs.add(*jobs)
    TravelTime.objects.create(from_code="1012", to_code=f"{3000 + n}", minutes=20)


def _job(months: list[int], start: int) -> FutureJob:
    job = FutureJobFactory(employer=EmployerFactory(postcode="8231 AA"), conversation=None)
    JobShift.objects.create(
        job=job,
        months=months,
        weekdays=[1, 2, 3, 4, 5],
        start=datetime.time(start),
        end=datetime.time(start + 6),
    )
    return job
