"""Shares and whole percents. Exact arithmetic first, rounding only for the screen."""

from __future__ import annotations

import math
from fractions import Fraction


def round_half_up(value: Fraction) -> int:
    """The nearest whole number; exactly halfway goes up (12,5 becomes 13)."""
    return math.floor(value + Fraction(1, 2))


def percent(share: Fraction) -> int:
    """A share (0 to 1) as whole percents, half up: 12 of 29 is 41, 6 of 29 is 21."""
    return round_half_up(share * 100)


def share(part: int, whole: int) -> Fraction | None:
    """Part of a whole, exact. None when the whole is empty: a share of nobody is not 0.

    Raises ValueError for negative numbers or a part larger than the whole.
    """
    if part < 0 or whole < 0 or part > whole:
        raise ValueError(f"{part} van {whole} is geen deel van een geheel.")
    return Fraction(part, whole) if whole else None


def percent_of(part: int, whole: int) -> int | None:
    """Whole percents of a part in a whole, or None when the whole is empty. Raises as `share`."""
    exact = share(part, whole)
    return None if exact is None else percent(exact)
