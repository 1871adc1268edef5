"""Takes the rows that are right over into the files: all of them, or none."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pghistory
from django.db import connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from clients.domain.importing import Addition, ImportKind, Verdict, guess_distance
from clients.domain.importing.rows import additions
from clients.domain.importing.values import COLOUR_GUESSES
from clients.domain.names import sort_key
from clients.models import (
    BenefitPeriod,
    Client,
    ClientIdentity,
    CoachPeriod,
    DistanceAssessment,
    ImportRow,
    ImportRun,
)
from clients.services.client import lock_numbers, next_numbers
from clients.services.importing.checking import Judged, judge_rows, keep, rows_of
from clients.services.importing.progress import Tell, telling
from core import audit
from core.models import User
from core.outbox import announce
from core.sealing import seal
from core.tenancy import scope

AT_ONCE = 500
COPIED = (
    "first_name",
    "last_name",
    "birth_date",
    "phone",
    "email",
    "city",
    "reported_on",
    "target_group_id",
    "coach_id",
    "team_id",
)
TAKEN = """
UPDATE clients_importrow AS r SET status = 'taken', client_id = d.client_id
FROM unnest(%s::bigint[], %s::bigint[]) AS d(id, client_id)
WHERE r.id = d.id
"""


def write_run(ids: Mapping[str, Any]) -> None:
    """Effect of ``import.write``: everything in the running transaction. Does nothing when it was done.

    The rows are judged anew first: what changed in Opstap since the dry run counts.
    """
    with scope(municipality_id=int(ids["municipality_id"])):
        run = ImportRun.objects.filter(pk=ids["run_id"], status=ImportRun.Status.WRITING).first()
        if run is None:
            return
        by, today = User.objects.get(pk=ids["by_id"]), timezone.localdate()
        with telling(run) as tell, pghistory.context(user=by.pk, page="import"):
            judged = judge_rows(run, _offered(run), today=today, tell=lambda percent: tell(percent // 4))
            keep(judged)
            _plan_for_many()
            writer = _Writer(run, by, today, tell)
            writer.write([row for row in judged if row.verdict == Verdict.NEW])
        _finish(run, by, writer)


def _offered(run: ImportRun) -> Iterable[tuple[int, int, memoryview]]:
    """What was right in the dry run; rows with a problem wait for their repair."""
    return rows_of(run, Q(status__in=(ImportRow.Status.NEW, ImportRow.Status.KNOWN)))


def _plan_for_many() -> None:
    """Has the database look for the resident of each row by index, until the end of this transaction.

    It keeps the plan of that look from when the table was small or empty, and would read the whole table for
    each of tens of thousands of rows: statistics come only after the commit.
    """
    with connection.cursor() as cursor:
        cursor.execute("DISCARD PLANS")
        cursor.execute("SET LOCAL enable_seqscan = off")


def _finish(run: ImportRun, by: User, writer: "_Writer") -> None:
    now = timezone.now()
    ImportRun.objects.filter(pk=run.pk).update(
        status=ImportRun.Status.DONE.value,
        progress=100,
        taken=F("taken") + writer.rows,
        finished_at=now,
        version=F("version") + 1,
        changed_at=now,
    )
    audit.record(f"import.taken_over.{run.kind}", by=by, on=run, clients=writer.clients)
    for team_id in sorted(writer.teams):
        announce("clients.imported", municipality_id=run.municipality_id, team_id=team_id, run_id=run.pk)


class _Writer:
    """Writes in parts, and remembers whom it touched."""

    def __init__(self, run: ImportRun, by: User, today: date, tell: Tell) -> None:
        self.run, self.by, self.today, self.tell = run, by, today, tell
        self.rows = 0
        self.clients: set[int] = set()
        self.teams: set[int] = set()

    def write(self, rows: list[Judged]) -> None:
        if self.run.kind == ImportKind.BENEFITS:
            self._in_parts(rows, self._benefits)
            return
        numbered = [row for row in rows if row.there is None and "number" in row.read.checked.values]
        nameless = [row for row in rows if row.there is None and "number" not in row.read.checked.values]
        self._in_parts([row for row in rows if row.there is not None], self._added)
        self._in_parts(numbered, self._new)
        if nameless:
            # Last, because nobody else can register a resident while numbers are given out.
            lock_numbers(self.run.municipality_id)
            self._in_parts(nameless, self._new)

    def _in_parts(self, rows: list[Judged], write: Callable[[Sequence[Judged]], None]) -> None:
        for start in range(0, len(rows), AT_ONCE):
            part = rows[start : start + AT_ONCE]
            with transaction.atomic(savepoint=False):
                write(part)
            self.rows += len(part)
            self.tell(min(25 + self.rows * 75 // max(self.run.total, 1), 99))

    def _new(self, part: Sequence[Judged]) -> None:
        """Residents who weren't there, with what goes with them."""
        given = iter(self._numbers(part))
        people = Client.objects.bulk_create(
            [self._client(row.read.checked.values, given) for row in part], batch_size=AT_ONCE
        )
        pairs = list(zip(part, people, strict=True))
        self._identities((row, person.pk, person.team_id) for row, person in pairs)
        self._distances((row, person.pk, person.team_id) for row, person in pairs)
        CoachPeriod.objects.bulk_create(
            CoachPeriod(
                **self._file(person.pk, person.team_id),
                coach_id=person.coach_id,
                start=self.today,
                why="overgenomen uit een bestand",
                changed_by=self.by,
            )
            for person in people
            if person.coach_id
        )
        self._taken([(row, person.pk) for row, person in pairs])
        self.teams.update(person.team_id for person in people)

    def _numbers(self, part: Sequence[Judged]) -> list[str]:
        missing = sum("number" not in row.read.checked.values for row in part)
        return next_numbers(self.run.municipality_id, self.today, missing) if missing else []

    def _client(self, values: Mapping[str, Any], given: Iterator[str]) -> Client:
        colour = values.get("colour")
        return Client(
            municipality_id=self.run.municipality_id,
            number=values.get("number") or next(given),
            sort_name=sort_key(values["first_name"], values["last_name"]),
            category=guess_distance(colour).category.value if colour else "",
            created_by=self.by,
            changed_by=self.by,
            **{key: values[key] for key in COPIED if key in values},
        )

    def _file(self, client_id: int, team_id: int) -> dict[str, Any]:
        return {
            "client_id": client_id,
            "municipality_id": self.run.municipality_id,
            "team_id": team_id,
            "created_by": self.by,
        }

    def _identities(self, rows: Iterable[tuple[Judged, int, int]]) -> None:
        ClientIdentity.objects.bulk_create(
            ClientIdentity(
                **self._file(client_id, team_id),
                bsn_sealed=seal(row.read.checked.values["bsn"]),
                bsn_index=row.read.bsn_index,
                changed_by=self.by,
            )
            for row, client_id, team_id in rows
            if row.read.bsn_index
        )

    def _distances(self, rows: Iterable[tuple[Judged, int, int]]) -> None:
        DistanceAssessment.objects.bulk_create(
            self._distance(row.read.checked.values["colour"], client_id, team_id)
            for row, client_id, team_id in rows
            if "colour" in row.read.checked.values
        )

    def _distance(self, colour: str, client_id: int, team_id: int) -> DistanceAssessment:
        guess = guess_distance(colour)
        return DistanceAssessment(
            **self._file(client_id, team_id),
            on=self.today,
            months=COLOUR_GUESSES[colour].months,
            category=guess.category.value,
            source=DistanceAssessment.Source.IMPORT.value,
            reason=guess.reason,
        )

    def _added(self, part: Sequence[Judged]) -> None:
        """What a file adds to residents who are there: a BSN or a first guess, never instead of what is."""
        there = [(row, row.there.client_id) for row in part if row.there]
        teams = dict(Client.objects.filter(pk__in=[pk for _, pk in there]).values_list("pk", "team_id"))
        added = {row.read.row_id: additions(row.read.checked, row.there) for row in part if row.there}
        rows = [(row, pk, teams[pk]) for row, pk in there]
        self._identities(row for row in rows if Addition.BSN in added[row[0].read.row_id])
        guessed = [row for row in rows if Addition.COLOUR in added[row[0].read.row_id]]
        self._distances(guessed)
        for row, pk, _ in guessed:
            category = guess_distance(row.read.checked.values["colour"]).category.value
            Client.objects.filter(pk=pk).update(category=category)
        self._taken(there)
        self.teams.update(teams.values())

    def _benefits(self, part: Sequence[Judged]) -> None:
        there = [(row, row.there.client_id) for row in part if row.there]
        teams = dict(Client.objects.filter(pk__in=[pk for _, pk in there]).values_list("pk", "team_id"))
        BenefitPeriod.objects.bulk_create(
            BenefitPeriod(
                **self._file(pk, teams[pk]),
                **{
                    key: row.read.checked.values[key]
                    for key in ("kind", "start", "end", "end_reason")
                    if key in row.read.checked.values
                },
            )
            for row, pk in there
        )
        self._taken(there)
        self.teams.update(teams.values())

    def _taken(self, pairs: Sequence[tuple[Judged, int]]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(TAKEN, [[row.read.row_id for row, _ in pairs], [pk for _, pk in pairs]])
        self.clients.update(pk for _, pk in pairs)
