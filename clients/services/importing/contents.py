"""What a row of a file says. It stays sealed as a whole: before the columns are chosen nobody knows which
cell is a citizen service number.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from clients.domain.importing import masked, suggest_columns
from clients.models import ImportMapping, ImportRow, ImportRun
from core.sealing import seal, unseal

SAMPLE_ROWS = 3
FEWEST_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Contents:
    """``cells``: as they stood in the file. ``fixed``: field → text, typed on the repair page."""

    cells: list[str]
    fixed: dict[str, str] = field(default_factory=dict)

    def sealed(self) -> bytes:
        return seal(json.dumps([self.cells, self.fixed], ensure_ascii=False))

    def texts(self, headers: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
        """Field → text, for the columns that were chosen, with what was repaired over it."""
        found = {
            columns[name]: cell for name, cell in zip(headers, self.cells, strict=False) if name in columns
        }
        return found | self.fixed


def contents_of(row: ImportRow) -> Contents:
    """Raises core.sealing.SealBroken when the key changed."""
    return opened(row.sealed)


def opened(sealed: bytes | memoryview | None) -> Contents:
    if not sealed:
        return Contents([])
    cells, fixed = json.loads(unseal(bytes(sealed)))
    return Contents(cells, fixed)


def shown_texts(texts: Mapping[str, str]) -> dict[str, str]:
    """What may lie open beside the sealed row: of a BSN only the end."""
    return {key: masked(text) if key == "bsn" else text for key, text in texts.items() if text}


def samples(run: ImportRun) -> list[list[str]]:
    """For each column some of its cells; what could be a BSN shows its last digits only."""
    rows = [contents_of(row).cells for row in run.rows.order_by("number")[:SAMPLE_ROWS]]
    return [
        [_careful(cells[column]) for cells in rows if column < len(cells) and cells[column]]
        for column in range(len(run.headers))
    ]


def _careful(cell: str) -> str:
    digits = sum(letter.isdigit() for letter in cell)
    looks_like_bsn = digits in (FEWEST_DIGITS, FEWEST_DIGITS + 1) and all(
        s.isdigit() or s in " .-" for s in cell
    )
    looks_like_date = "-" in cell.strip("-")
    return masked(cell) if looks_like_bsn and not looks_like_date else cell[:40]


def known_mapping(run: ImportRun) -> ImportMapping | None:
    """The kept mapping for these headers, the newest first."""
    kept = ImportMapping.objects.filter(municipality_id=run.municipality_id, kind=run.kind).order_by("-id")
    headers = set(run.headers)
    return next((mapping for mapping in kept if mapping.columns and set(mapping.columns) <= headers), None)


def suggested_columns(run: ImportRun, kept: ImportMapping | None) -> dict[str, str]:
    """Header → field: as chosen before, as kept, or as the headers suggest."""
    if run.columns:
        return dict(run.columns)
    return dict(kept.columns) if kept else suggest_columns(run.kind, run.headers)
