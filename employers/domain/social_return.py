"""Social return: the duty of a contract, what fulfils it, and what is still open.

Source: page on employers, social return.
"""

from __future__ import annotations

from enum import StrEnum


class BlockUnit(StrEnum):
    YEAR = "year"
    MONTH = "month"
    HOUR = "hour"
    PLACE = "place"
    ONCE = "once"


BLOCK_UNIT_LABELS: dict[str, str] = {
    BlockUnit.YEAR: "jaar voltijd",
    BlockUnit.MONTH: "maand",
    BlockUnit.HOUR: "uur",
    BlockUnit.PLACE: "plaats",
    BlockUnit.ONCE: "keer",
}
