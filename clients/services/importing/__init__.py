"""Bringing in files of before: read, columns chosen, checked, repaired, and taken over in one transaction."""

from clients.services.importing.checking import check_run
from clients.services.importing.cleaning import remove_old_imports
from clients.services.importing.contents import known_mapping, samples, suggested_columns
from clients.services.importing.rows import RowConflict, keep_row, repair_row, repairable, skip_row
from clients.services.importing.runs import (
    cancel_import,
    change_columns,
    choose_columns,
    start_import,
    take_over,
)
from clients.services.importing.writing import write_run

__all__ = [
    "RowConflict",
    "cancel_import",
    "change_columns",
    "check_run",
    "choose_columns",
    "keep_row",
    "known_mapping",
    "remove_old_imports",
    "repair_row",
    "repairable",
    "samples",
    "skip_row",
    "start_import",
    "suggested_columns",
    "take_over",
    "write_run",
]
