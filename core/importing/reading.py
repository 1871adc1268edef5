"""The way in: bytes from outside become a table, or one Dutch sentence that says why not."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from core.importing.limits import LIMITS, MEGABYTE, Limits
from core.importing.refusal import FileRefused

ROOT: Final = Path(__file__).resolve().parent.parent.parent
STOPPED: Final = "Het lezen van dit bestand duurt te lang of vraagt te veel. Maak er kleinere bestanden van."


@dataclass(frozen=True, slots=True)
class ReadTable:
    """What stood in a file: the headers, and the rows with the numbers that the spreadsheet shows.
    ``peak`` is the memory that reading took, in kB.
    """

    headers: list[str]
    rows: list[tuple[int, list[str]]]
    peak: int = 0


def read_table(data: bytes, limits: Limits = LIMITS) -> ReadTable:
    """Reads CSV, XLSX or ODS in a limited process. Raises FileRefused with the whole sentence."""
    if not data.strip():
        raise FileRefused("Het bestand is leeg.")
    if len(data) > limits.megabytes * MEGABYTE:
        raise FileRefused(f"Het bestand is groter dan {limits.megabytes} MB. Maak er kleinere bestanden van.")
    return _understood(_run(data, limits))


def _run(data: bytes, limits: Limits) -> bytes:
    """What the reading process wrote; it knows nothing of this one: no settings, no keys."""
    try:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "core.importing.child", limits.as_text()],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={"PYTHONUTF8": "1"},
            timeout=limits.seconds + 1,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise FileRefused(STOPPED) from error
    return done.stdout


def _understood(written: bytes) -> ReadTable:
    lines = written.splitlines()
    try:
        last = json.loads(lines[-1]) if lines else {}
    except ValueError:
        last = {}
    if "refused" in last:
        raise FileRefused(last["refused"])
    if "done" not in last:
        raise FileRefused(STOPPED)
    head = json.loads(lines[0])
    rows = [(number, cells) for number, cells in map(json.loads, lines[1:-1])]
    return ReadTable(head["headers"], rows, last["peak"])
