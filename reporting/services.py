"""Writes the figures of a day: set by set, from the same rows as the lists behind them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import connection, transaction

from core.models import Municipality, User
from core.models.base import DataSet
from core.parameters import values_on
from core.tenancy import scope
from reporting.indicators import FAMILIES, Family, Indicator
from reporting.models import Snapshot
from reporting.protected import Cell, hidden_cells
from reporting.querysets import STAMP
from trajectories.waits import days_off

NORM_PARTS: Final = {"caseload_min": "norm_min", "caseload_max": "norm_max"}
LOCK_GROUP: Final = 7301  # advisory locks of this app; the second number is the municipality, 0 = region


@dataclass(frozen=True, slots=True)
class FigureScope:
    """Whose figures: of one municipality (its files), or of the region (Nieuwe Banen)."""

    municipality_id: int | None

    @property
    def families(self) -> tuple[Family, ...]:
        """What is computed together in this scope."""
        if self.municipality_id is None:
            return (Family.NIEUWE_BANEN,)
        return (Family.CASELOAD, Family.NIEUWE_BANEN_TOWN)


REGION: Final = FigureScope(None)


def recompute(where: FigureScope, *, on: date, indicators: Iterable[type[Indicator]] | None = None) -> None:
    """Brings the figures of this scope and day up to date; all indicators of its families unless told which.

    Runs twice without harm. One at a time per scope: who comes second waits, and computes again with what
    was committed meanwhile.
    """
    every = (indicator for family in where.families for indicator in FAMILIES[family])
    chosen = tuple(every if indicators is None else indicators)
    with transaction.atomic():
        _lock(where)
        with scope(municipality_id=where.municipality_id, region=where.municipality_id is None):
            for indicator in chosen:
                _write(indicator, where, on)
            _guard(where, on)
            if indicators is None:
                for family in where.families:
                    _stamp(family, where, on)


def recompute_everything(*, on: date) -> None:
    """All figures: each municipality apart, then the region. Each in a transaction of its own."""
    for municipality_id in Municipality.objects.order_by("pk").values_list("pk", flat=True):
        recompute(FigureScope(municipality_id), on=on)
    recompute(REGION, on=on)


def _lock(where: FigureScope) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK_GROUP, where.municipality_id or 0])


def _write(indicator: type[Indicator], where: FigureScope, on: date) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            indicator.write_sql(),
            {
                "indicator": indicator.key,
                "levels": list(indicator.levels),
                "municipality_id": where.municipality_id,
                "on": on,
                "holidays": days_off(on),
            },
        )


def _stamp(family: Family, where: FigureScope, on: date) -> None:
    """Says that this day is complete, for every data set, and which norm held: no page reads half a day."""
    norms = values_on(list(NORM_PARTS), on) if family == Family.CASELOAD else {}
    stamped = {"": None, **{NORM_PARTS[key]: value for key, value in norms.items()}}
    Snapshot.objects.bulk_create(
        [
            Snapshot(
                indicator=f"{STAMP}{family}",
                data_set=data_set,
                level=Snapshot.Level.REGION if where.municipality_id is None else Snapshot.Level.MUNICIPALITY,
                level_id=where.municipality_id or 0,
                municipality_id=where.municipality_id,
                part=part,
                on=on,
                value=value,
                n=0,
            )
            for data_set in DataSet.values
            for part, value in stamped.items()
        ],
        update_conflicts=True,
        unique_fields=["indicator", "data_set", "level", "level_id", "part", "on"],
        update_fields=["value", "computed_at"],
    )


def _guard(where: FigureScope, on: date) -> None:
    """Marks the figures that could tell who somebody is, or from which such a figure could be worked out."""
    found = Snapshot.objects.filter(municipality_id=where.municipality_id, on=on)
    rows = list(found.values_list("pk", "data_set", "indicator", "level", "level_id", "part", "n"))
    by_set: dict[str, dict[Cell, tuple[int, int]]] = defaultdict(dict)
    for pk, data_set, indicator, level, level_id, part, n in rows:
        by_set[data_set][Cell(indicator, level, level_id, part)] = (pk, n)
    team_of = _teams_of_coaches(where)
    hidden = [
        cells[cell][0]
        for cells in by_set.values()
        for cell in hidden_cells({cell: n for cell, (_, n) in cells.items()}, team_of)
        if cell in cells
    ]
    found.filter(guarded=True).exclude(pk__in=hidden).update(guarded=False)
    found.filter(guarded=False, pk__in=hidden).update(guarded=True)


def _teams_of_coaches(where: FigureScope) -> Mapping[int, int | None]:
    if where.municipality_id is None:
        return {}
    return dict(
        User.objects.filter(municipality_id=where.municipality_id).order_by("pk").values_list("pk", "team_id")
    )
