"""Jobs that last on the dashboard: per term who still works, of whom it is known, and who was not asked."""

from dataclasses import dataclass

from core.domain.small_numbers import guard_share
from reporting.indicators.lasting import NOT_FOUND, OPEN, STOPPED, WORKS
from reporting.shown import Figure, Figures, Place
from trajectories.domain.lasting import MONTHS


@dataclass(frozen=True, slots=True)
class LastingLine:
    """One term. ``share`` is empty when nothing is known or when it would tell who it is about."""

    label: str
    works: Figure
    stopped: Figure
    not_found: Figure
    open: Figure
    share: str
    of: str


def lasting_lines(figures: Figures, place: Place, key: str = "lasting") -> list[LastingLine]:
    """The terms that have anything to tell, in order; ``key``: how the figures begin."""
    lines = [_line(figures, place, months, key) for months in MONTHS]
    return [one for one in lines if any(f.n for f in (one.works, one.stopped, one.not_found, one.open))]


def _line(figures: Figures, place: Place, months: int, key: str) -> LastingLine:
    found = {part: figures.get(f"{key}_{months}", place, part) for part in (WORKS, STOPPED, NOT_FOUND, OPEN)}
    works, stopped = found[WORKS], found[STOPPED]
    share, whole = "", works.n + stopped.n
    known = not works.hidden and not stopped.hidden
    if known and whole:
        guarded = guard_share(works.n, whole, figures.audience)
        share = "" if guarded.hidden else guarded.text
    return LastingLine(
        label=f"na {months} maanden",
        works=works,
        stopped=stopped,
        not_found=found[NOT_FOUND],
        open=found[OPEN],
        share=share,
        of=f"van {whole} bekend" if known and whole else "",
    )
