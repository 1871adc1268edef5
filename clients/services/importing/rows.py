"""Repairing one row: what was typed wrong is typed right, or the row is left out."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from clients.models import ImportRow, ImportRun
from clients.services.importing.checking import judge_rows, keep, rows_of
from clients.services.importing.contents import Contents, contents_of
from core import audit
from core.models import User
from core.pages import Refused

Status = ImportRow.Status
REPAIRED_IN = (ImportRun.Status.CHECKED, ImportRun.Status.DONE)


class RowConflict(Exception):
    """Somebody else repaired this row first; ``current`` is the row as it is now."""

    def __init__(self, current: ImportRow) -> None:
        super().__init__("Iemand anders heeft deze rij intussen aangepast.")
        self.current = current


def repairable(row: ImportRow) -> bool:
    """Whether the row may still be changed."""
    return row.run.status in REPAIRED_IN and row.status != Status.TAKEN


@transaction.atomic
def repair_row(*, by: User, row: ImportRow, version: int, texts: Mapping[str, str]) -> ImportRow:
    """Keeps what was typed and looks at the row again, and at the rows that were its double or become it.

    Raises RowConflict when somebody was first, Refused when the row can't be changed any more.
    """
    row = _locked(row)
    if row.version != version:
        raise RowConflict(row)
    before = _same_person(row)
    contents = contents_of(row)
    was = contents.texts(row.run.headers, row.run.columns)
    fixed = contents.fixed | {key: text for key, text in texts.items() if text != was.get(key, "")}
    row.sealed = Contents(contents.cells, fixed).sealed()
    row.status = Status.PROBLEM.value
    row.version += 1
    row.save(update_fields=["sealed", "status", "version"])
    return _looked_at_again(by, row, before)


@transaction.atomic
def skip_row(*, by: User, row: ImportRow) -> ImportRow:
    """Leaves the row out; a double of it may then be taken over."""
    row = _locked(row)
    if row.status == Status.SKIPPED:
        return row
    before = _same_person(row)
    row.status = Status.SKIPPED.value
    row.version += 1
    row.save(update_fields=["status", "version"])
    return _looked_at_again(by, row, before)


@transaction.atomic
def keep_row(*, by: User, row: ImportRow) -> ImportRow:
    """Takes a row in again that was left out."""
    row = _locked(row)
    if row.status != Status.SKIPPED:
        return row
    row.status = Status.PROBLEM.value
    row.version += 1
    row.save(update_fields=["status", "version"])
    return _looked_at_again(by, row, _same_person(row))


def _locked(row: ImportRow) -> ImportRow:
    """Rows of one import are changed one after the other: their verdicts depend on each other."""
    run = ImportRun.objects.select_for_update().get(pk=row.run_id)
    row = ImportRow.objects.get(pk=row.pk)
    row.run = run
    if not repairable(row):
        raise Refused("Deze rij kun je niet meer veranderen.")
    return row


def _same_person(row: ImportRow) -> Q:
    """Condition: rows with this row's number or BSN."""
    same = Q(pk=row.pk)
    if row.values.get("number"):
        same |= Q(values__number=row.values["number"])
    if row.bsn_index:
        same |= Q(bsn_index=row.bsn_index)
    return same


def _looked_at_again(by: User, row: ImportRow, before: Q) -> ImportRow:
    """First the row by itself, so that its new number is known; then with all that share one with it."""
    today = timezone.localdate()

    def look(condition: Q) -> None:
        keep(judge_rows(row.run, rows_of(row.run, condition), today=today, tell=lambda percent: None))

    look(Q(pk=row.pk))
    row.refresh_from_db(fields=["values", "bsn_index"])
    look(before | _same_person(row))
    ImportRun.objects.filter(pk=row.run_id).update(
        version=F("version") + 1, changed_by=by, changed_at=timezone.now()
    )
    row.refresh_from_db()
    audit.record("import.row_changed", by=by, on=row, clients=[row.client_id] if row.client_id else [])
    return row
