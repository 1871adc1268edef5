"""How far somebody is with the skills of the job, with the sum behind it: weight × percentage, per skill.

The value itself is ``trajectories.domain.evaluation.progress``; here stands how it comes about, and what the
threshold of the project makes of it. Exact: whole numbers and fractions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.domain.rounding import percent
from trajectories.domain.evaluation import Progress, progress


@dataclass(frozen=True, slots=True)
class SumLine:
    """One skill: `points` is weight × percent; both None when it wasn't assessed yet."""

    skill: int
    weight: int
    percent: int | None
    points: int | None


@dataclass(frozen=True, slots=True)
class Reached:
    """The share that is mastered of what was assessed: `points` of at most `weights` × 100."""

    lines: tuple[SumLine, ...]
    points: int
    weights: int
    progress: Progress
    threshold: Fraction | None

    @property
    def percent(self) -> int | None:
        """In whole percents, for the screen; decisions use the exact value."""
        return None if self.progress.value is None else percent(self.progress.value)

    @property
    def passes(self) -> bool | None:
        """Whether the threshold is reached, exactly on it included; None without a value or a threshold."""
        if self.progress.value is None or self.threshold is None:
            return None
        return self.progress.value >= self.threshold

    @property
    def words(self) -> str:
        """The sum as a sentence: '240 van 400 punten is 60%'."""
        if self.progress.value is None:
            return "Nog geen vaardigheid is beoordeeld."
        return f"{self.points} van {self.weights * 100} punten is {self.percent}%."


def reached(
    asked: Sequence[tuple[int, int]], assessed: Mapping[int, int], threshold: Fraction | None
) -> Reached:
    """The sum over `asked` (skill, weight; in the order of the job) and `assessed` (skill → percent).

    What wasn't assessed is left out, not counted as 0. Raises ValueError for a percentage outside 0–100.
    """
    value = progress(dict(asked), assessed)
    lines = tuple(
        SumLine(skill, weight, assessed.get(skill), weight * assessed[skill] if skill in assessed else None)
        for skill, weight in asked
    )
    known = [line for line in lines if line.points is not None]
    return Reached(
        lines=lines,
        points=sum(line.points or 0 for line in known),
        weights=sum(line.weight for line in known),
        progress=value,
        threshold=threshold,
    )
