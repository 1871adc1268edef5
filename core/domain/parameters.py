"""Values that law or council can change: rows with a start date, and the row that holds on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from core.domain.calendar import date_words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DatedValue(Generic[T]):
    """A value of a parameter from `starts_on` on, until the next row starts.

    `source` names the law or decision.
    """

    key: str
    value: T
    starts_on: date
    source: str = ""


def row_on(rows: Iterable[DatedValue[T]], key: str, on: date) -> DatedValue[T]:
    """The row that holds on a day: of this key the latest start on or before it.

    Raises LookupError (Dutch) when no row holds yet, ValueError (Dutch) when two rows start on that same day.
    """
    started = [row for row in rows if row.key == key and row.starts_on <= on]
    if not started:
        raise LookupError(
            f"Er is geen waarde voor '{key}' op {date_words(on)}. Vraag de functioneel beheerder."
        )
    latest = max(row.starts_on for row in started)
    holding = [row for row in started if row.starts_on == latest]
    if len(holding) > 1:
        raise ValueError(f"Voor '{key}' gaan twee waarden in op {date_words(latest)}. Haal er één weg.")
    return holding[0]


def value_on(rows: Iterable[DatedValue[T]], key: str, on: date) -> T:
    """The value of a parameter on a day. Raises as `row_on`."""
    return row_on(rows, key, on).value
