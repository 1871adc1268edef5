"""The pipeline of future jobs in the demo: earlier expectations, tasks split off, times of work, vacancies.

And jobs of which nothing was heard for long. All made up.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone

from core.models.base import DataSet
from employers.models import FutureJob, JobExpectation, JobShift, JobTask
from employers.querysets import OPEN

ANOUK = "anouk.accountmanager@demo.opstap.example"
ALL_YEAR = tuple(range(1, 13))
SEASON = (4, 5, 6, 7, 8, 9)
WORKDAYS, WEEKEND = (1, 2, 3, 4, 5), (5, 6, 7)
# Task, hours a week, and the function that does it now ("" = new work).
TASKS: dict[str, tuple[tuple[str, str | None, str], ...]] = {
    "Zorghulp": (
        ("Bedden opmaken en kamers opruimen", "9", "verzorgende"),
        ("Eten en drinken rondbrengen", "10", "verzorgende"),
        ("Met bewoners wandelen", "5", ""),
    ),
    "Verzorgende": (
        ("Helpen bij wassen en aankleden", "18", ""),
        ("Linnen en materiaal aanvullen", "6", "wijkverpleegkundige"),
        ("Rapporteren in gewone woorden", "4", ""),
    ),
    "Algemeen medewerker keuken": (
        ("Groenten wassen en snijden", "12", "kok"),
        ("Afwassen en opruimen", "14", "kok"),
        ("Voorraad wegzetten", "6", "souschef"),
    ),
    "Medewerker magazijn": (
        ("Pakketten scannen en sorteren", "20", ""),
        ("Retouren uitpakken en controleren", "10", "teamleider"),
        ("Karton en folie afvoeren", "4", "heftruckchauffeur"),
    ),
    "Medewerker kas": (
        ("Stekken en verpotten", "16", ""),
        ("Planten verplaatsen en water geven", "10", "teeltmedewerker"),
        ("Bestellingen klaarzetten", None, "teeltmedewerker"),
    ),
    "Medewerker bediening": (
        ("Tafels dekken en afruimen", "12", "gastvrouw"),
        ("Drankjes inschenken", "8", ""),
        ("Glazen spoelen", "4", "barmedewerker"),
    ),
    "Algemeen medewerker administratie": (
        ("Post openen en scannen", "8", "administrateur"),
        ("Gegevens invoeren", "12", "administrateur"),
    ),
}
# Months, weekdays, from, until.
Times = tuple[tuple[int, ...], tuple[int, ...], str, str]
SHIFTS: dict[str, tuple[Times, ...]] = {
    "Zorghulp": ((ALL_YEAR, WORKDAYS, "07:30", "12:30"),),
    "Verzorgende": ((ALL_YEAR, (1, 2, 4), "07:00", "15:30"), (ALL_YEAR, (6,), "08:00", "12:00")),
    "Algemeen medewerker keuken": ((ALL_YEAR, (3, 4, 5, 6), "15:00", "22:30"),),
    "Medewerker magazijn": (
        (ALL_YEAR, WORKDAYS, "06:30", "12:30"),
        ((11, 12), WORKDAYS, "13:00", "15:00"),
    ),
    "Medewerker kas": ((SEASON, WORKDAYS, "07:00", "15:30"), ((3, 10), (1, 3, 5), "08:00", "14:00")),
    "Medewerker bediening": ((SEASON, WEEKEND, "11:00", "20:00"), (ALL_YEAR, (5, 6), "17:00", "22:00")),
    "Medewerker groenvoorziening": (((3, 4, 5, 6, 7, 8, 9, 10), (1, 2, 3, 4), "07:30", "16:00"),),
    "Bezorger": ((ALL_YEAR, (2, 3, 4, 5, 6), "16:00", "21:00"),),
}
# How many days nothing was heard of some jobs of Anouk, and since how many days others are a vacancy.
SILENT = (97, 104, 121, 163)
VACANT = (3, 12, 33)
LONGEST_AGO = 455


@dataclass(frozen=True, slots=True)
class Told:
    """What was expected, so many days ago."""

    ago: int
    places: int
    certainty: int
    window_start: date
    window_end: date
    status: str


def manager_pipeline(rng: random.Random, today: date) -> None:
    """On top of the made-up jobs: nothing of what they are now changes, only what was and what is known."""
    jobs = list(
        FutureJob.objects.filter(data_set=DataSet.DEMO, expectations=None)
        .select_related("employer__account_manager")
        .order_by("id")
    )
    mine = [
        job
        for job in jobs
        if job.status in OPEN and getattr(job.employer.account_manager, "email", "") == ANOUK
    ]
    silent = {job.pk: days for job, days in zip(mine[1::7], SILENT, strict=False)}
    told = {job.pk: _history(rng, today, job, number, silent) for number, job in enumerate(jobs)}
    _expectations(jobs, told, today)
    _dates(jobs, told, silent, mine, today)
    _tasks(jobs)
    _shifts(jobs)


def _history(
    rng: random.Random, today: date, job: FutureJob, number: int, silent: dict[int, int]
) -> tuple[Told, ...]:
    """The lines of one job, the first one first; the last is what holds now."""
    last = silent.get(job.pk, rng.randint(4, 80))
    now = Told(last, job.places, job.certainty, job.window_start, job.window_end, job.status)
    first = replace(
        now, ago=last + rng.randint(10, 70), certainty=max(20, job.certainty - 30), status="in_sight"
    )
    if job.status == "lapsed":
        start = today - timedelta(days=rng.choice([20, 90, 160]))
        hoped = _window(start, now, places=1, certainty=60)
        return replace(hoped, ago=LONGEST_AGO - number % 60, status="in_sight"), now
    if job.status == "filled":
        return replace(first, ago=LONGEST_AGO), replace(first, ago=300, status="learning_in"), now
    if number % 19 == 3:  # put off: it was expected in the year that lies behind us
        start = today - timedelta(days=rng.choice([45, 130, 220, 300]))
        early = _window(start, now, places=min(2, job.places), certainty=50)
        moved = replace(now, ago=last + 110, certainty=max(30, job.certainty - 20), status="in_sight")
        return replace(early, ago=LONGEST_AGO - number % 50, status="in_sight"), moved, now
    return first, now


def _window(start: date, now: Told, *, places: int, certainty: int) -> Told:
    end = start + timedelta(days=50)
    return replace(now, window_start=start, window_end=end, places=places, certainty=certainty)


def _expectations(jobs: Iterable[FutureJob], told: dict[int, tuple[Told, ...]], today: date) -> None:
    JobExpectation.objects.bulk_create(
        JobExpectation(
            job=job,
            on=today - timedelta(days=one.ago),
            places=one.places,
            certainty=one.certainty,
            window_start=one.window_start,
            window_end=one.window_end,
            status=one.status,
            created_by_id=job.created_by_id,
        )
        for job in jobs
        for one in told[job.pk]
    )


def _dates(
    jobs: list[FutureJob],
    told: dict[int, tuple[Told, ...]],
    silent: dict[int, int],
    mine: list[FutureJob],
    today: date,
) -> None:
    """When jobs were written down and last heard of; a few are a vacancy, a few were asked about."""
    heard = [job for job in mine if job.pk not in silent]
    vacant = {job.pk: days for job, days in zip(heard[::6], VACANT, strict=False)}
    asked = {job.pk for job in heard[2::9]}
    for job in jobs:
        lines = told[job.pk]
        job.created_at, job.changed_at = (_noon(today, line.ago) for line in (lines[0], lines[-1]))
        if job.pk in vacant and job.vacancy_on is None:
            job.vacancy_on = today - timedelta(days=vacant[job.pk])
        if job.pk in asked:
            job.confirmed_on = today - timedelta(days=min(9, lines[-1].ago))
    FutureJob.objects.bulk_update(jobs, ["created_at", "changed_at", "vacancy_on", "confirmed_on"])


def _noon(today: date, ago: int) -> datetime:
    return timezone.make_aware(datetime.combine(today - timedelta(days=ago), time(12)))


def _tasks(jobs: Iterable[FutureJob]) -> None:
    """For every other job with such a function, so that both kinds of page are there."""
    wanted = [job for number, job in enumerate(jobs) if job.status in OPEN and number % 3]
    JobTask.objects.bulk_create(
        JobTask(
            job=job,
            order=order,
            name=name,
            hours=None if hours is None else Decimal(hours),
            from_function=function,
        )
        for job in wanted
        for order, (name, hours, function) in enumerate(TASKS.get(job.function, ()), start=1)
    )


def _shifts(jobs: Iterable[FutureJob]) -> None:
    known = set(JobShift.objects.values_list("job_id", flat=True))
    wanted = [job for job in jobs if job.status in OPEN and job.pk not in known]
    JobShift.objects.bulk_create(
        JobShift(
            job=job,
            months=list(months),
            weekdays=list(days),
            start=time.fromisoformat(start),
            end=time.fromisoformat(end),
        )
        for job in wanted
        for months, days, start, end in SHIFTS.get(job.function, ())
    )
