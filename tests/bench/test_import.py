"""Taking over 20,000 residents: how long, with how much memory, beside a plain COPY of the same rows."""

import time
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from clients.models import Client, ClientIdentity, DistanceAssessment, ImportRun
from clients.services import importing
from core import outbox
from core.domain.ids import passes_eleven_test
from core.models import OutboxMessage, Team, User
from core.tenancy import scope
from tests.bench.measured import write_section
from tests.core.factories import TeamFactory, UserFactory

pytestmark = [pytest.mark.bench, pytest.mark.django_db(transaction=True)]
PEOPLE = 20_000
MOST_SECONDS, MOST_MEGABYTES = 120, 300
COLOURS = ("groen", "blauw", "rood", "turquoise")


def text_of(people: int, coach: User) -> bytes:
    """A file with so many made-up residents."""
    numbers = (f"{n:09d}" for n in range(100_000_000, 999_999_999))
    bsns = islice(filter(passes_eleven_test, numbers), people)
    lines = [
        f"M-{n:05d};{bsn};Noor;van der;Achternaam{n};01-05-1980;0612345678;noor{n}@voorbeeld.test;Lelystad;"
        f"01-02-2026;{COLOURS[n % 4]};{coach.email}"
        for n, bsn in enumerate(bsns)
    ]
    head = "Nummer;BSN;Voornaam;Tussenvoegsel;Achternaam;Gebdat;Telefoon;E-mail;Plaats;Gemeld op;Kleur;Coach"
    return "\n".join([head, *lines]).encode()


def peak_megabytes() -> float:
    """The most memory this process held since it was last forgotten."""
    page = Path("/proc/self/status").read_text()
    return int(page.partition("VmHWM:")[2].split()[0]) / 1024


def forget_peak() -> None:
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def effects() -> None:
    """What the worker does for imports."""
    waiting = OutboxMessage.objects.filter(handled_at=None, name__startswith="import.").order_by("id")
    for pk in list(waiting.values_list("pk", flat=True)):
        outbox.handle(pk)


def brought_in(by: User, team: Team, data: bytes) -> ImportRun:
    with scope(municipality_id=by.municipality_id):
        run, _ = importing.start_import(by=by, kind="clients", team=team, file_name="proef.csv", data=data)
        return run


def look(by: User, run: ImportRun) -> None:
    with scope(municipality_id=by.municipality_id):
        columns = importing.suggested_columns(run, None)
        importing.choose_columns(by=by, run=run, version=run.version, columns=columns)
    effects()


def take_over(by: User, run: ImportRun) -> None:
    with scope(municipality_id=by.municipality_id):
        importing.take_over(by=by, run=run)
    effects()


def copied(town: int) -> float:
    """Seconds of a plain COPY of the same rows into a table of the same columns, with nothing around it."""
    with scope(municipality_id=town), connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE bare ON COMMIT DROP AS SELECT * FROM clients_client LIMIT 0")
        cursor.execute("SELECT * FROM clients_client")
        rows = cursor.fetchall()
        start = time.perf_counter()
        with cursor.copy("COPY bare FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        return time.perf_counter() - start


def test_twenty_thousand_residents() -> None:
    team = TeamFactory()
    coach = UserFactory(municipality=team.municipality, team=team)
    by = UserFactory(quality=True, municipality=team.municipality)
    data = text_of(PEOPLE, coach)
    forget_peak()
    runs: list[ImportRun] = []
    reading = timed(lambda: runs.append(brought_in(by, team, data)))
    looking = timed(lambda: look(by, runs[0]))
    taking = timed(lambda: take_over(by, runs[0]))
    peak = peak_megabytes()
    with scope(municipality_id=by.municipality_id):
        assert Client.objects.count() == ClientIdentity.objects.count() == PEOPLE
        assert DistanceAssessment.objects.count() == PEOPLE
        assert ImportRun.objects.get().status == "done"
    bare = copied(by.municipality_id)
    total = reading + looking + taking
    text = page_of(reading, looking, taking, bare, peak)
    print(f"\n{text}")
    write_section("Import", text)
    assert total < MOST_SECONDS
    assert peak < MOST_MEGABYTES


def page_of(reading: float, looking: float, taking: float, bare: float, peak: float) -> str:
    total = reading + looking + taking
    yes = {True: "ja", False: "nee"}
    return "\n".join(
        [
            f"Op {timezone.localdate():%d-%m-%Y}: {PEOPLE:,} inwoners uit een CSV-bestand".replace(",", ".")
            + ", elk met BSN, kleur en werkcoach,",
            "met de geschiedenis die de database schrijft. Geheugen is de piek van het hele proces.",
            "Ernaast een kale COPY van dezelfde inwoners, zonder controle, versleuteling of geschiedenis.",
            "",
            "| wat | gemeten | doel | gehaald |",
            "| --- | --: | --: | --- |",
            f"| lezen en bewaren | {reading:.1f} s | | |",
            f"| nakijken | {looking:.1f} s | | |",
            f"| overnemen | {taking:.1f} s | | |",
            f"| samen | {total:.1f} s | {MOST_SECONDS} s | {yes[total < MOST_SECONDS]} |",
            f"| geheugen | {peak:.0f} MB | {MOST_MEGABYTES} MB | {yes[peak < MOST_MEGABYTES]} |",
            f"| kale COPY | {bare:.2f} s | | |",
            f"| verhouding | {total / bare:.0f} | | |",
        ]
    )
