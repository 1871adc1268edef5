"""The figures of Nieuwe Banen: per route and in total, from one row per trajectory.

Source: page on monitoring; the published outcomes of the pilot come out of the same arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.domain.rounding import percent_of
from employers.domain.growth import LearnInRoute
from trajectories.domain.learn_in import Outcome


@dataclass(frozen=True, slots=True)
class TrajectoryRow:
    """One candidate's trajectory.

    `outcome` '' = still running. `learn_in_months`: whole months, None = not known.
    """

    route: str
    employer_id: int
    outcome: str
    learn_in_months: int | None

    def __post_init__(self) -> None:
        LearnInRoute(self.route)
        if self.outcome:
            Outcome(self.outcome)


@dataclass(frozen=True, slots=True)
class RouteFigures:
    """Figures of one route, or of all together (`route` '').

    `employers`: different employers. `candidates`: trajectories, `running` of them without an outcome yet.
    Outcomes are numbers of candidates; `other_job` is another employer and temp agency together. `shortest`
    and `longest`: months of learning in.
    """

    route: str
    employers: int
    candidates: int
    running: int
    intended_job: int
    other_employer: int
    temp_agency: int
    no_job: int
    unknown: int
    shortest: int | None
    longest: int | None

    @property
    def ended(self) -> int:
        """Candidates with an outcome, 'unknown' included: the whole that the shares are of."""
        return self.candidates - self.running

    @property
    def other_job(self) -> int:
        return self.other_employer + self.temp_agency

    @property
    def intended_job_percent(self) -> int | None:
        """Share of the ended trajectories in whole percents, half up; None when none has ended."""
        return percent_of(self.intended_job, self.ended)

    @property
    def other_job_percent(self) -> int | None:
        return percent_of(self.other_job, self.ended)

    @property
    def no_job_percent(self) -> int | None:
        return percent_of(self.no_job, self.ended)

    @property
    def unknown_percent(self) -> int | None:
        return percent_of(self.unknown, self.ended)


@dataclass(frozen=True, slots=True)
class NieuweBanenFigures:
    """`routes`: the routes that have trajectories, in the order of `LearnInRoute`; `total`: all of them."""

    routes: tuple[RouteFigures, ...]
    total: RouteFigures


def nieuwe_banen(rows: Iterable[TrajectoryRow]) -> NieuweBanenFigures:
    """The figures from one row per trajectory.

    Raises ValueError (when a row is made) for an unknown route or outcome.
    """
    found = tuple(rows)
    by_route = ((route, [row for row in found if row.route == route]) for route in LearnInRoute)
    return NieuweBanenFigures(
        routes=tuple(_figures(route, mine) for route, mine in by_route if mine),
        total=_figures("", found),
    )


def _figures(route: str, rows: Sequence[TrajectoryRow]) -> RouteFigures:
    outcomes = [row.outcome for row in rows]
    months = [row.learn_in_months for row in rows if row.learn_in_months is not None]
    return RouteFigures(
        route=str(route),
        employers=len({row.employer_id for row in rows}),
        candidates=len(rows),
        running=outcomes.count(""),
        intended_job=outcomes.count(Outcome.INTENDED_JOB),
        other_employer=outcomes.count(Outcome.OTHER_EMPLOYER),
        temp_agency=outcomes.count(Outcome.TEMP_AGENCY),
        no_job=outcomes.count(Outcome.NO_JOB),
        unknown=outcomes.count(Outcome.UNKNOWN),
        shortest=min(months, default=None),
        longest=max(months, default=None),
    )
