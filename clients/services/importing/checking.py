"""Looks at rows beside the other rows of the file and beside what Opstap has: the dry run."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from clients.domain.importing import (
    Checked,
    CoachKnown,
    ImportKind,
    InOpstap,
    Known,
    Problem,
    Verdict,
    check_row,
    doubles,
    field_labels,
    judge,
)
from clients.domain.importing.rows import COMPARED
from clients.domain.names import plain
from clients.models import BenefitPeriod, Client, ClientIdentity, ImportRow, ImportRun
from clients.services.importing.contents import opened, shown_texts
from clients.services.importing.progress import Tell, telling
from core.models import TargetGroup, Team, User
from core.sealing import keyed_index
from core.tenancy import scope

AT_ONCE = 2_000
LOOKED_AT = (ImportRow.Status.NEW, ImportRow.Status.KNOWN, ImportRow.Status.PROBLEM)
SHIFTED = "Deze rij heeft meer cellen dan de kopregel. Kijk of de kolommen verschoven zijn."


@dataclass(frozen=True, slots=True)
class Read:
    """A row that was read: its place, what it says, and the key of its BSN."""

    row_id: int
    number: int
    texts: Mapping[str, str]
    checked: Checked
    bsn_index: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A row with its verdict, and who in Opstap it is about."""

    read: Read
    verdict: Verdict
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    there: InOpstap | None


def check_run(ids: Mapping[str, Any]) -> None:
    """Effect of ``import.check``: every row gets its verdict. Does nothing when the import was stopped."""
    with scope(municipality_id=int(ids["municipality_id"])):
        run = ImportRun.objects.filter(pk=ids["run_id"], status=ImportRun.Status.CHECKING).first()
        if run is None:
            return
        with telling(run) as tell:
            judged = judge_rows(run, rows_of(run), today=timezone.localdate(), tell=tell)
            keep(judged, tell=tell)
        ImportRun.objects.filter(pk=run.pk, status=ImportRun.Status.CHECKING).update(
            status=ImportRun.Status.CHECKED.value, progress=100, changed_at=timezone.now()
        )


def rows_of(run: ImportRun, condition: Q | None = None) -> Iterable[tuple[int, int, memoryview]]:
    """Id, number and sealed contents of the rows that take part, in order."""
    rows = run.rows.filter(condition or Q(), status__in=LOOKED_AT)
    found: Iterable[tuple[int, int, memoryview]] = (
        rows.order_by("number", "id").values_list("pk", "number", "sealed").iterator(AT_ONCE)
    )
    return found


def judge_rows(
    run: ImportRun, rows: Iterable[tuple[int, int, memoryview]], *, today: date, tell: Tell
) -> list[Judged]:
    """Reads the rows and gives each its verdict. Doubles are looked for among these rows."""
    known = known_for(run)
    read = []
    for done, (row_id, number, sealed) in enumerate(rows):
        read.append(_read(run, row_id, number, sealed, known, today))
        if done % AT_ONCE == 0:
            tell(min(done * 60 // max(run.total, 1), 60))
    return _beside_opstap(run, read)


def known_for(run: ImportRun) -> Known:
    """What the rows of this import may name."""
    town, kinds = run.municipality_id, (Team.Kind.WORK, Team.Kind.PARTICIPATION)
    teams = Team.objects.filter(municipality_id=town, kind__in=kinds).values_list("pk", "name")
    coaches = User.objects.filter(municipality_id=town, role="coach", is_active=True)
    groups = TargetGroup.objects.filter(active=True).values_list("pk", "name", "code")
    return Known(
        coaches={
            email.casefold(): CoachKnown(pk, team_id)
            for pk, email, team_id in coaches.values_list("pk", "email", "team_id")
        },
        teams={plain(name): pk for pk, name in teams},
        target_groups={plain(said): pk for pk, name, code in groups for said in _names(name, code)},
        default_team=run.team_id,
        fixtures_only=settings.DEMO_ACCOUNTS,
    )


def _names(name: str, code: str) -> tuple[str, ...]:
    """A list says 'nieuw (korter dan een jaar)'; a file says it whole, without what is behind, or by code."""
    return code, name.partition(" (")[0], name


def _read(run: ImportRun, row_id: int, number: int, sealed: memoryview, known: Known, today: date) -> Read:
    contents = opened(sealed)
    texts = contents.texts(run.headers, run.columns)
    checked = check_row(run.kind, texts, known, today)
    if len(contents.cells) > len(run.headers) and not contents.fixed:
        checked = replace(checked, problems=(*checked.problems, Problem("", SHIFTED)))
    bsn = checked.values.get("bsn")
    return Read(row_id, number, texts, checked, keyed_index(bsn) if bsn else "")


def _beside_opstap(run: ImportRun, read: Sequence[Read]) -> list[Judged]:
    by_number, by_bsn = _already_there(run, read)
    periods = _periods(run, [there.client_id for there in (*by_number.values(), *by_bsn.values())])
    who = {
        row.row_id: (by_number.get(str(row.checked.values.get("number", ""))), by_bsn.get(row.bsn_index))
        for row in read
    }
    double = doubles((row.number, _keys(run.kind, row, *who[row.row_id])) for row in read)
    labels = field_labels(run.kind)
    found = []
    for row in read:
        numbered, numbered_bsn = who[row.row_id]
        there = numbered_bsn or numbered
        period = (
            there.client_id if there else 0,
            row.checked.values.get("kind"),
            row.checked.values.get("start"),
        )
        verdict, problems, notes = judge(
            run.kind,
            row.checked,
            by_number=numbered,
            by_bsn=numbered_bsn,
            same_period=period in periods,
            double=double.get(row.number, ""),
            labels=labels,
        )
        found.append(Judged(row, verdict, problems, notes, there if verdict != Verdict.PROBLEM else None))
    return found


def _keys(kind: str, row: Read, by_number: InOpstap | None, by_bsn: InOpstap | None) -> list[str]:
    """By what two rows of one file are the same (see domain.importing.doubles)."""
    number, values = row.checked.values.get("number"), row.checked.values
    if kind == ImportKind.BENEFITS:
        there = by_bsn or by_number
        who = f"#{there.client_id}" if there else row.bsn_index or number
        period = f"{values.get('kind')}|{values.get('start')}"
        complete = who and "kind" in values and "start" in values
        return [f"dezelfde uitkering vanaf dezelfde dag\t{who}|{period}"] if complete else []
    keys = [f"hetzelfde nummer\t{number}"] if number else []
    return [*keys, f"hetzelfde BSN\t{row.bsn_index}"] if row.bsn_index else keys


def _already_there(run: ImportRun, read: Sequence[Read]) -> tuple[dict[str, InOpstap], dict[str, InOpstap]]:
    """Who in Opstap has one of these numbers, and one of these BSNs."""
    by_number: dict[str, InOpstap] = {}
    by_bsn: dict[str, InOpstap] = {}
    for start in range(0, len(read), AT_ONCE):
        part = read[start : start + AT_ONCE]
        numbers = [row.checked.values["number"] for row in part if "number" in row.checked.values]
        indexes = [row.bsn_index for row in part if row.bsn_index]
        found = Client.objects.filter(
            Q(number__in=numbers) | Q(identity__bsn_index__in=indexes), municipality_id=run.municipality_id
        ).annotate(has_bsn=Exists(ClientIdentity.objects.filter(client=OuterRef("pk"))))
        for values in found.values("pk", "number", "category", "has_bsn", "identity__bsn_index", *COMPARED):
            there = InOpstap(
                values["pk"], values["number"], values["has_bsn"], bool(values["category"]), values
            )
            by_number[there.number] = there
            by_bsn[values["identity__bsn_index"] or "-"] = there
    return by_number, by_bsn


def _periods(run: ImportRun, client_ids: list[int]) -> set[tuple[int, Any, Any]]:
    if run.kind != ImportKind.BENEFITS:
        return set()
    found: set[tuple[int, Any, Any]] = set()
    for start in range(0, len(client_ids), AT_ONCE):
        part = BenefitPeriod.objects.filter(client_id__in=client_ids[start : start + AT_ONCE])
        found.update(part.values_list("client_id", "kind", "start"))
    return found


KEEP = """
UPDATE clients_importrow AS r
SET status = d.status, "values" = d.shown::jsonb, problems = d.told::jsonb, client_id = d.client_id,
    bsn_index = d.bsn_index
FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[], %s::bigint[], %s::text[])
     AS d(id, status, shown, told, client_id, bsn_index)
WHERE r.id = d.id
"""


@transaction.atomic
def keep(judged: Sequence[Judged], *, tell: Tell = lambda percent: None) -> None:
    """Writes the verdicts, many rows in one statement."""
    for start in range(0, len(judged), AT_ONCE):
        part = judged[start : start + AT_ONCE]
        with connection.cursor() as cursor:
            cursor.execute(
                KEEP,
                [
                    [row.read.row_id for row in part],
                    [row.verdict.value for row in part],
                    [json.dumps(shown_texts(row.read.texts)) for row in part],
                    [json.dumps(told(row)) for row in part],
                    [row.there.client_id if row.there else None for row in part],
                    [row.read.bsn_index for row in part],
                ],
            )
        tell(60 + (start + len(part)) * 40 // len(judged))


def told(row: Judged) -> list[dict[str, str]]:
    """Problems and notes as they are kept with the row."""
    return [
        {**asdict(problem), "kind": kind}
        for kind, some in (("problem", row.problems), ("note", row.notes))
        for problem in some
    ]
