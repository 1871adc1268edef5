"""An import from file to files: each step by somebody, none of them twice."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from clients.domain.importing import check_columns
from clients.models import ImportMapping, ImportRow, ImportRun
from clients.services.importing.contents import Contents
from core import audit
from core.editing import create_once, save_version
from core.importing.limits import LIMITS
from core.importing.reading import ReadTable, read_table
from core.importing.refusal import FileRefused
from core.models import Team, User
from core.outbox import announce
from core.pages import Refused

Status = ImportRun.Status
AT_ONCE = 2_000
ONE_COLUMN = (
    "Dit bestand heeft maar één kolom. Zet de kolomkoppen op de eerste rij, en bewaar het bestand als CSV, "
    "XLSX of ODS."
)
GONE = (Status.REFUSED, Status.CANCELLED)
BUSY = (Status.CHECKING, Status.WRITING)
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069/\\]")


def start_import(
    *, by: User, kind: str, team: Team | None, file_name: str, data: bytes, form_key: UUID | None = None
) -> tuple[ImportRun, bool]:
    """Reads the file and keeps its rows, sealed; the file itself is not kept. (run, whether it is new):
    the same file again gives the earlier run. Raises Refused with the sentence when it can't be read.
    """
    file_hash = hashlib.sha256(data).hexdigest()
    earlier = _earlier(by, kind, file_hash)
    if earlier is not None:
        return earlier, False
    try:
        table = read_table(data, LIMITS)
    except FileRefused as refused:
        raise Refused(str(refused)) from refused
    if len(table.headers) == 1:
        raise Refused(ONE_COLUMN)
    return _keep(by=by, kind=kind, team=team, file_name=file_name, file_hash=file_hash, table=table,
                 form_key=form_key)  # fmt: skip


def _earlier(by: User, kind: str, file_hash: str) -> ImportRun | None:
    same = ImportRun.objects.filter(municipality_id=by.municipality_id, kind=kind, file_hash=file_hash)
    return same.exclude(status__in=GONE).order_by("-id").first()


@transaction.atomic
def _keep(
    *,
    by: User,
    kind: str,
    team: Team | None,
    file_name: str,
    file_hash: str,
    table: ReadTable,
    form_key: UUID | None,
) -> tuple[ImportRun, bool]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext(%s), %s)", [f"{kind} {file_hash}", by.municipality_id]
        )
    earlier = _earlier(by, kind, file_hash)
    if earlier is not None:
        return earlier, False
    run, new = create_once(
        ImportRun,
        by=by,
        form_key=form_key,
        municipality_id=by.municipality_id,
        team=team,
        kind=kind,
        file_name=UNPRINTABLE.sub("", file_name.replace("\\", "/").rpartition("/")[2])[:200] or "bestand",
        file_hash=file_hash,
        headers=table.headers,
        total=len(table.rows),
        status=Status.COLUMNS.value,
        changed_by=by,
    )
    if new:
        _keep_rows(run, table)
        audit.record("import.started", by=by, on=run, note=f"{len(table.rows)} rows")
    return run, new


def _keep_rows(run: ImportRun, table: ReadTable) -> None:
    ImportRow.objects.bulk_create(
        (
            ImportRow(
                municipality_id=run.municipality_id, run=run, number=number, sealed=Contents(cells).sealed()
            )
            for number, cells in table.rows
        ),
        batch_size=AT_ONCE,
    )


@transaction.atomic
def choose_columns(
    *, by: User, run: ImportRun, version: int, columns: Mapping[str, str], keep_as: str = ""
) -> ImportRun:
    """Which column is which; the rows are then checked in the background. ``keep_as``: the name to keep the
    choice under. Raises Refused when the choice can't work, EditConflict when somebody was first.
    """
    if run.status not in (Status.COLUMNS, Status.CHECKED):
        raise Refused("De kolommen van deze import liggen al vast.")
    chosen = {header: field for header, field in columns.items() if header in run.headers}
    decision = check_columns(run.kind, chosen)
    if not decision:
        raise Refused(decision.reason)
    run = save_version(run, by=by, version=version, columns=chosen, status=Status.CHECKING.value, progress=0)
    if keep_as.strip():
        ImportMapping.objects.update_or_create(
            municipality_id=run.municipality_id,
            kind=run.kind,
            name=keep_as.strip()[:80],
            defaults={"columns": chosen, "created_by": by},
        )
    audit.record("import.columns_chosen", by=by, on=run)
    announce("import.check", **_ids(run, by))
    return run


@transaction.atomic
def change_columns(*, by: User, run: ImportRun) -> None:
    """Back to choosing columns, as long as nothing was taken over."""
    changed = ImportRun.objects.filter(pk=run.pk, status=Status.CHECKED).update(
        status=Status.COLUMNS.value, changed_by=by, changed_at=timezone.now()
    )
    if not changed:
        raise Refused("De kolommen kun je nu niet meer veranderen.")


@transaction.atomic
def take_over(*, by: User, run: ImportRun) -> None:
    """Has all rows that are right taken over, in one transaction in the background. Pressed twice is once.

    Raises Refused when there is nothing to take over.
    """
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    if run.status == Status.WRITING:
        return
    if run.status not in (Status.CHECKED, Status.DONE):
        raise Refused("Deze import is nog niet nagekeken.")
    if not run.rows.filter(status=ImportRow.Status.NEW).exists():
        raise Refused("Er is niets nieuws om over te nemen.")
    save_version(run, by=by, version=run.version, status=Status.WRITING.value, progress=0)
    audit.record("import.take_over_asked", by=by, on=run)
    announce("import.write", **_ids(run, by))


@transaction.atomic
def cancel_import(*, by: User, run: ImportRun) -> None:
    """Stops an import of which nothing was taken over; its rows are removed at once."""
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    if run.status == Status.CANCELLED:
        return
    if run.status in (Status.WRITING, Status.DONE):
        raise Refused("Deze import is al overgenomen, of is daarmee bezig.")
    save_version(run, by=by, version=run.version, status=Status.CANCELLED.value, finished_at=timezone.now())
    run.rows.all().delete()
    audit.record("import.cancelled", by=by, on=run)


def _ids(run: ImportRun, by: User) -> dict[str, Any]:
    return {"run_id": run.pk, "municipality_id": run.municipality_id, "by_id": by.pk}
