"""How long it takes from one workplace to another: entered, estimated, or said to be unknown. Never nought.

Source: page on employers, stacked jobs: minutes entered, or a straight line from a table of postcodes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import asin, ceil, cos, radians, sin, sqrt

EARTH_KM = 6371.0
STEP = 5  # an estimate is said in steps of five minutes
UNKNOWN_WORDS = "reistijd niet bekend"


class TravelKind(StrEnum):
    SAME = "same"
    ENTERED = "entered"
    ESTIMATED = "estimated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Travel:
    """Minutes from place to place, and how they are known. ``minutes`` is None exactly when they aren't."""

    kind: TravelKind
    minutes: int | None

    def __post_init__(self) -> None:
        if (self.minutes is None) is not (self.kind is TravelKind.UNKNOWN):
            raise ValueError("Een reistijd is bekend of niet bekend.")

    @property
    def words(self) -> str:
        match self.kind:
            case TravelKind.SAME:
                return "zelfde plek"
            case TravelKind.ENTERED:
                return f"{self.minutes} minuten"
            case TravelKind.ESTIMATED:
                return f"ongeveer {self.minutes} minuten (geschat, hemelsbreed)"
        return UNKNOWN_WORDS


SAME = Travel(TravelKind.SAME, 0)
UNKNOWN = Travel(TravelKind.UNKNOWN, None)


@dataclass(frozen=True, slots=True)
class Position:
    """A point on earth in degrees, WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class TravelTable:
    """What is known about travel. ``entered``: minutes per pair of four-digit postcodes, the lower first;
    ``positions``: the middle of four-digit postcodes; ``speed``: kilometres an hour in a straight line.
    """

    entered: Mapping[tuple[str, str], int] = field(default_factory=dict)
    positions: Mapping[str, Position] = field(default_factory=dict)
    speed: float = 15.0

    def __post_init__(self) -> None:
        if self.speed <= 0:
            raise ValueError("De snelheid ligt boven nul.")

    def between(self, one: str, two: str) -> Travel:
        """Between two postcodes ('1234 AB' or '1234'); an empty one is a place that nobody wrote down.

        The same full postcode is the same place. Within one four-digit area there still is some way to go.
        """
        if not one or not two:
            return UNKNOWN
        if one == two and len(one) > len(code_of(one)):
            return SAME
        first, second = pair_of(one, two)
        minutes = self.entered.get((first, second))
        if minutes is not None:
            return Travel(TravelKind.ENTERED, minutes)
        if first in self.positions and second in self.positions:
            far = kilometres(self.positions[first], self.positions[second])
            return Travel(TravelKind.ESTIMATED, estimated_minutes(far, self.speed))
        return UNKNOWN


def code_of(postcode: str) -> str:
    """The four digits of a postcode: '8232 AB' and '8232' are '8232'."""
    return postcode[:4]


def pair_of(one: str, two: str) -> tuple[str, str]:
    """The four-digit codes of two postcodes, the lower first: both ways are the same way."""
    first, second = sorted((code_of(one), code_of(two)))
    return first, second


def kilometres(one: Position, two: Position) -> float:
    """The straight line over the earth (haversine)."""
    up, side = radians(two.latitude - one.latitude) / 2, radians(two.longitude - one.longitude) / 2
    part = sin(up) ** 2 + cos(radians(one.latitude)) * cos(radians(two.latitude)) * sin(side) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(part)))


def estimated_minutes(km: float, speed: float) -> int:
    """Minutes for a straight line, rounded up to five; never less than five."""
    return max(STEP, STEP * ceil(round(km / speed * 60, 6) / STEP))
