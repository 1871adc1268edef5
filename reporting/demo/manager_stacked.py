"""Seasonal and part-time jobs in the demo that can be stacked, with where they are and how far apart.

Postcodes, places and minutes are made up: they stand nowhere on a real map.
"""

import random
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from core.domain.calendar import MONTH_NAMES
from core.models import User
from core.models.base import DataSet
from employers.domain.travel import code_of, pair_of
from employers.models import (
    Employer,
    FutureJob,
    JobExpectation,
    JobShift,
    PostcodeArea,
    StackedJob,
    TravelTime,
)

ANOUK = "anouk.accountmanager@demo.opstap.example"
SOURCE = "verzonnen voor de demo"
ALL = tuple(range(1, 13))
SUMMER, WARM, WINTER, DARK = (6, 7, 8), (4, 5, 6, 7, 8, 9), (10, 11, 12, 1, 2, 3), (11, 12, 1, 2)
WEEK, EARLY_WEEK, LATE_WEEK = (1, 2, 3, 4, 5), (1, 2, 3), (4, 5, 6)
EDGES, END, SIX_DAYS, WEEKEND = (4, 5, 9), (5, 6, 7), (1, 2, 3, 4, 5, 6), (6, 7)
Times = tuple[tuple[int, ...], tuple[int, ...], int, int]  # months, weekdays, from and until (whole hours)

# Employer: postcode, then middle of the postcode area; the last has none in the table.
PLACES: dict[str, tuple[str, str, str]] = {
    "Hotel De Waterpoort": ("8990 AA", "52.5180", "5.4710"),
    "Grandcafé Het Anker": ("8990 AB", "52.5180", "5.4710"),
    "IJssalon Zonnestraal": ("8991 AA", "52.5240", "5.4530"),
    "Strandpaviljoen Windkracht": ("8992 AC", "52.5360", "5.4370"),
    "Zwembad De Golfslag": ("8991 BD", "52.5240", "5.4530"),
    "Supermarkt De Buurtkar": ("8993 AA", "52.5090", "5.4890"),
    "Bakkerij De Korenaar": ("8993 BA", "52.5090", "5.4890"),
    "Wasserij Wit & Fris": ("8994 AB", "52.5010", "5.5060"),
    "Tuincentrum Het Zaaigoed": ("8995 AA", "52.4930", "5.4600"),
    "Kwekerij Zonnegroei": ("8996 AX", "52.4720", "5.5320"),
    "Fruitbedrijf Appelgaard": ("8997 AD", "52.4510", "5.6100"),
    "Woonzorg De Lisdodde": ("8998 AA", "", ""),
}
# Minutes that somebody asked about: the bus does what a straight line doesn't know.
ENTERED = (("8990", "8991", 10), ("8990", "8992", 25), ("8990", "8993", 15), ("8990", "8998", 15))


@dataclass(frozen=True, slots=True)
class SeasonJob:
    """A part-time or seasonal job: at whom, what, how many places, how certain, and when the work is."""

    employer: str
    function: str
    places: int
    certainty: int
    times: tuple[Times, ...]


JOBS = (
    SeasonJob("Hotel De Waterpoort", "Medewerker ontbijt", 2, 80, ((ALL, WEEK, 6, 10),)),
    SeasonJob("Hotel De Waterpoort", "Kamers gereedmaken", 3, 70, ((WARM, (4, 5, 6, 7), 10, 15),)),
    SeasonJob("Hotel De Waterpoort", "Afwas bij feesten", 1, 60, ((DARK, (5, 6), 17, 22),)),
    SeasonJob("Grandcafé Het Anker", "Terras dekken en afruimen", 2, 75, ((WARM, LATE_WEEK, 11, 17),)),
    SeasonJob("Grandcafé Het Anker", "Hulp in de keuken", 1, 80, ((ALL, EARLY_WEEK, 11, 16),)),
    SeasonJob("IJssalon Zonnestraal", "IJs scheppen", 3, 90, ((EDGES, END, 12, 18), (SUMMER, WEEK, 12, 18))),
    SeasonJob("IJssalon Zonnestraal", "IJs maken", 1, 60, ((WARM, EARLY_WEEK, 7, 11),)),
    SeasonJob("Strandpaviljoen Windkracht", "Bedienen op het strand", 4, 85, ((WARM, WEEK, 10, 18),)),
    SeasonJob("Strandpaviljoen Windkracht", "Strand schoonmaken", 2, 70, ((SUMMER, SIX_DAYS, 7, 9),)),
    SeasonJob("Zwembad De Golfslag", "Toezicht buitenbad", 2, 80, ((SUMMER, WEEKEND, 10, 18),)),
    SeasonJob("Zwembad De Golfslag", "Kleedruimtes schoonmaken", 2, 75, ((ALL, WEEK, 18, 21),)),
    SeasonJob("Zwembad De Golfslag", "Kassa binnenbad", 1, 65, ((WINTER, (3, 4, 5), 13, 18),)),
    SeasonJob("Supermarkt De Buurtkar", "Vakken vullen", 3, 90, ((ALL, LATE_WEEK, 17, 21),)),
    SeasonJob("Supermarkt De Buurtkar", "Bestellingen verzamelen", 2, 70, ((ALL, EARLY_WEEK, 8, 12),)),
    SeasonJob("Supermarkt De Buurtkar", "Hulp in december", 3, 80, (((12,), SIX_DAYS, 12, 17),)),
    SeasonJob("Bakkerij De Korenaar", "Inpakken in de ochtend", 2, 75, ((ALL, (2, 3, 4, 5, 6), 6, 10),)),
    SeasonJob("Bakkerij De Korenaar", "Oliebollen en feestgebak", 2, 85, (((11, 12), WEEK, 8, 14),)),
    SeasonJob("Wasserij Wit & Fris", "Vouwen en sorteren", 3, 80, ((WINTER, WEEK, 8, 16),)),
    SeasonJob("Wasserij Wit & Fris", "Linnen van de hotels", 2, 70, ((WARM, EARLY_WEEK, 8, 13),)),
    SeasonJob("Tuincentrum Het Zaaigoed", "Planten verzorgen", 2, 80, (((3, 4, 5, 6), WEEK, 8, 13),)),
    SeasonJob("Tuincentrum Het Zaaigoed", "Kerstafdeling", 3, 85, (((10, 11, 12), (3, 4, 5, 6), 10, 18),)),
    SeasonJob("Kwekerij Zonnegroei", "Stekken en verpotten", 4, 75, (((1, 2, 3, 4), WEEK, 7, 15),)),
    SeasonJob("Kwekerij Zonnegroei", "Bestellingen klaarzetten", 2, 60, (((2, 3, 4, 5), LATE_WEEK, 12, 17),)),
    SeasonJob("Fruitbedrijf Appelgaard", "Appels en peren plukken", 6, 90, (((8, 9, 10), WEEK, 8, 16),)),
    SeasonJob("Fruitbedrijf Appelgaard", "Bomen snoeien", 2, 65, (((12, 1, 2), WEEK, 8, 14),)),
    SeasonJob("Fruitbedrijf Appelgaard", "Sorteren en inpakken", 3, 70, ((WINTER, EARLY_WEEK, 8, 14),)),
    SeasonJob("Woonzorg De Lisdodde", "Eten en drinken rondbrengen", 2, 85, ((ALL, WEEKEND, 8, 13),)),
    SeasonJob("Woonzorg De Lisdodde", "Activiteiten in de zomer", 1, 60, ((SUMMER, (2, 4), 13, 17),)),
)  # fmt: skip
# What colleagues already keep: name, jobs, hours, how far, and what to know.
KEPT = (
    (
        "Zomer op het strand, winter in de wasserij",
        ("Bedienen op het strand", "Vouwen en sorteren"),
        36,
        "talking",
        "Het strandpaviljoen wil dat iemand in maart een dag komt meelopen. De wasserij vindt dat goed.",
    ),
    (
        "Ochtend in het hotel, avond in het zwembad",
        ("Medewerker ontbijt", "Kleedruimtes schoonmaken"),
        32,
        "idea",
        "Vraag of het ontbijt in het weekend ook mensen nodig heeft.",
    ),
)


def manager_stacked(rng: random.Random, today: date) -> None:
    """Jobs with their times, places, travel, and two sets that are kept."""
    firms = {one.name: one for one in Employer.objects.filter(name__in=PLACES, data_set=DataSet.DEMO)}
    _write_places(firms)
    by = User.objects.get(email=ANOUK)
    TravelTime.objects.bulk_create(
        TravelTime(from_code=first, to_code=second, minutes=minutes, created_by=by)
        for first, second, minutes in ((*pair_of(one, two), minutes) for one, two, minutes in ENTERED)
    )
    jobs = _write_jobs(firms, today)
    for name, functions, hours, status, note in KEPT:
        stack = StackedJob.objects.create(
            name=name, wanted_hours=hours, status=status, note=note, created_by=by,
            data_set=DataSet.DEMO.value,
        )  # fmt: skip
        stack.jobs.set([jobs[function] for function in functions])


def _write_places(firms: dict[str, Employer]) -> None:
    for name, firm in firms.items():
        firm.postcode = PLACES[name][0]
    Employer.objects.bulk_update(firms.values(), ["postcode"])
    middles = {code_of(code): (up, side) for code, up, side in PLACES.values() if up}
    PostcodeArea.objects.bulk_create(
        PostcodeArea(code=code, latitude=Decimal(up), longitude=Decimal(side), source=SOURCE)
        for code, (up, side) in middles.items()
    )


def _write_jobs(firms: dict[str, Employer], today: date) -> dict[str, FutureJob]:
    """The jobs by function; the window opens where the work begins."""
    made = FutureJob.objects.bulk_create(_job(one, firms[one.employer], today) for one in JOBS)
    jobs = {job.function: job for job in made}
    JobShift.objects.bulk_create(
        JobShift(
            job=jobs[one.function],
            months=sorted(months),
            weekdays=list(days),
            start=time(first),
            end=time(last),
        )
        for one in JOBS
        for months, days, first, last in one.times
    )
    JobExpectation.objects.bulk_create(
        JobExpectation(
            job=job,
            on=today,
            places=job.places,
            certainty=job.certainty,
            window_start=job.window_start,
            window_end=job.window_end,
            status=job.status,
            created_by_id=job.created_by_id,
        )
        for job in made
    )
    return jobs


def _job(one: SeasonJob, firm: Employer, today: date) -> FutureJob:
    starts = one.times[0][0][0]
    year = today.year + (date(today.year, starts, 1) <= today)
    begin = date(year, starts, 1)
    if len(one.times[0][0]) == len(ALL):
        begin = date(today.year + 1, 2, 1)
    seasons = ", ".join(MONTH_NAMES[month - 1] for month in sorted({m for t in one.times for m in t[0]}))
    return FutureJob(
        employer=firm,
        function=one.function,
        places=one.places,
        hours=max(len(days) * (last - first) for _, days, first, last in one.times),
        window_start=begin,
        window_end=date(begin.year, begin.month, 28),
        certainty=one.certainty,
        growth_kind="a",
        route="stacked",
        tasks="" if len(seasons) > 60 else f"Werk in {seasons}.",
        city=firm.city,
        created_by=firm.account_manager,
        data_set=DataSet.DEMO.value,
    )
