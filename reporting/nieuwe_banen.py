"""The Nieuwe Banen report: from the snapshots for the page, from the trajectories for the command."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils.safestring import SafeString

from core.domain.small_numbers import guard_share
from core.models import User
from core.tenancy import scope
from reporting import permissions
from reporting.domain.figures import NieuweBanenFigures, RouteFigures, TrajectoryRow, nieuwe_banen
from reporting.indicators import INDICATORS, Family
from reporting.indicators.nieuwe_banen import (
    OUTCOME_PARTS,
    ROUTE_PARTS,
    RUNNING,
    TOTAL,
    TRAJECTORY_LINES,
)
from reporting.models import Snapshot
from reporting.querysets import figures_in_scope, town_in_scope
from reporting.shown import LEFT_OUT, Figure, Figures, LinkedText, Place, figure_cell, read

REGION = Place("region", 0)
# What was chosen, told apart, for people before and in a trajectory; the outcomes tell the rest.
STATUSES = ("proposed", "refused", "withdrawn", "accepted", "learning_in")


@dataclass(frozen=True, slots=True)
class Share:
    """A number of candidates with its share of the trajectories that ended."""

    figure: Figure
    share: str = ""

    @property
    def cell(self) -> SafeString:
        """The number with its share, in a cell of a table."""
        return figure_cell(self.figure, self.share)


@dataclass(frozen=True, slots=True)
class RouteLine:
    """One route, or all of them, as the page shows it."""

    label: str
    total: bool
    employers: Figure
    candidates: Figure
    running: Figure
    intended_job: Share
    other_employer: Share
    temp_agency: Share
    no_job: Share
    unknown: Share
    other_job: str
    other_share: str
    learn_in: str
    shortest_url: str


def figures_of(data_set: str) -> NieuweBanenFigures:
    """The figures straight from the trajectories of the region, as the command prints them."""
    with scope(municipality_id=None, region=True), connection.cursor() as cursor:
        cursor.execute(TRAJECTORY_LINES.as_string(), {"data_set": data_set})
        rows = [
            TrajectoryRow(route, employer_id, "" if outcome == RUNNING else outcome, months)
            for route, employer_id, outcome, months in cursor.fetchall()
        ]
    return nieuwe_banen(rows)


def as_numbers(route: RouteFigures) -> dict[str, Any]:
    """One route as plain numbers, for printing and for machines."""
    return {
        "employers": route.employers,
        "candidates": route.candidates,
        "running": route.running,
        "outcomes": {
            "intended_job": route.intended_job,
            "other_employer": route.other_employer,
            "temp_agency": route.temp_agency,
            "no_job": route.no_job,
            "unknown": route.unknown,
        },
        "other_job": route.other_job,
        "shares": {
            "intended_job": route.intended_job_percent,
            "other_job": route.other_job_percent,
            "no_job": route.no_job_percent,
            "unknown": route.unknown_percent,
        },
        "learn_in_months": {"shortest": route.shortest, "longest": route.longest},
    }


def read_figures(user: User, data_set: str) -> Figures:
    """The snapshots of the region and those of the own municipality for one data set, in one query."""
    of_day = Snapshot.objects.of_day
    found = of_day(Family.NIEUWE_BANEN, data_set=data_set, municipality_id=None).filter(
        figures_in_scope(user), level="region"
    )
    if permissions.can_family(user, Family.NIEUWE_BANEN_TOWN):
        town = of_day(
            Family.NIEUWE_BANEN_TOWN, data_set=data_set, municipality_id=user.municipality_id
        ).filter(town_in_scope(user))
        found = found | town
    return read(
        found, audience=permissions.audience_of(user, Family.NIEUWE_BANEN, data_set), data_set=data_set
    )


def lines(figures: Figures) -> list[RouteLine]:
    """The routes that have candidates, and the total as the last."""
    return [
        _line(figures, route, label)
        for route, label in ROUTE_PARTS.items()
        if route == TOTAL or figures.get("nb_candidates", REGION, route).n
    ]


def _line(figures: Figures, route: str, label: str) -> RouteLine:
    def outcome(name: str) -> Figure:
        return figures.get("nb_outcomes", REGION, f"{route}:{name}")

    candidates, running = figures.get("nb_candidates", REGION, route), outcome(RUNNING)
    ended = ended_of(candidates, running)
    shares = with_shares(figures, ended, outcome)
    other, agency = shares["other_employer"].figure, shares["temp_agency"].figure
    known = not other.hidden and not agency.hidden
    return RouteLine(
        label=label,
        total=route == TOTAL,
        employers=figures.get("nb_employers", REGION, route),
        candidates=candidates,
        running=running,
        other_job=str(other.n + agency.n) if known else LEFT_OUT,
        other_share=_share(figures, other.n + agency.n if known else None, ended),
        learn_in=_learn_in(figures, route),
        shortest_url=figures.get("nb_learn_in_shortest", REGION, route).url,
        **shares,
    )


def ended_of(candidates: Figure, running: Figure) -> int | None:
    """How many trajectories ended; None when that would tell what is hidden."""
    return None if candidates.hidden or running.hidden else candidates.n - running.n


def with_shares(figures: Figures, ended: int | None, outcome: Callable[[str], Figure]) -> dict[str, Share]:
    """Each outcome with its share of the trajectories that ended."""
    found = {name: outcome(name) for name in OUTCOME_PARTS if name != RUNNING}
    return {name: Share(figure, _share(figures, figure.number, ended)) for name, figure in found.items()}


def _share(figures: Figures, part: int | None, whole: int | None) -> str:
    """The share in words; empty when it would tell what is hidden."""
    if not part or not whole:
        return ""
    shown = guard_share(part, whole, figures.audience)
    if shown.hidden:
        return ""
    return f"{shown.percent}%" if shown.low is None else f"{shown.percent}% ({shown.low}–{shown.high}%)"


def _learn_in(figures: Figures, route: str) -> str:
    shortest = figures.get("nb_learn_in_shortest", REGION, route, count=False)
    longest = figures.get("nb_learn_in_longest", REGION, route, count=False)
    if shortest.hidden or longest.hidden or shortest.value is None:
        return "–"
    return shortest.text if shortest.text == longest.text else f"{shortest.text}–{longest.text}"


def outcome_chart(shown: Sequence[Any], head: str = "Route") -> dict[str, Any]:
    """The outcomes as lying bars, one per line of a table: its label, and a share per outcome."""
    series = [
        {"name": OUTCOME_PARTS[name], "values": [getattr(line, name).figure.number for line in shown]}
        for name in OUTCOME_PARTS
        if name != RUNNING
    ]
    return {
        "kind": "hbar",
        "stacked": True,
        "label_head": head,
        "labels": [line.label.capitalize() for line in shown],
        "series": series,
    }


def has_bars(chart: dict[str, Any]) -> bool:
    """Whether there is anything to draw."""
    return any(value for line in chart["series"] for value in line["values"])


def bars(figures: Figures, indicator: str, parts: Mapping[str, str], name: str) -> dict[str, Any]:
    """One number per part as lying bars; the names in the table lead to the list."""
    found = [(label, figures.get(indicator, REGION, part)) for part, label in parts.items()]
    return {
        "kind": "hbar",
        "label_head": INDICATORS[indicator].name,
        "labels": [LinkedText(label, figure.url) for label, figure in found],
        "series": [{"name": name, "values": [figure.number for _, figure in found]}],
    }


def step_and_status_charts(figures: Figures) -> list[tuple[str, str, dict[str, Any]]]:
    """Where projects stand, and candidates before and in a trajectory; without what has nothing to draw."""
    labels = INDICATORS["nb_candidates_by_status"].parts
    statuses = {status: labels[status] for status in STATUSES}
    steps = INDICATORS["nb_projects_by_step"].parts
    found = (
        ("stappen", "Projecten per stap", bars(figures, "nb_projects_by_step", steps, "Projecten")),
        (
            "statussen",
            "Kandidaten voor en in een traject",
            bars(figures, "nb_candidates_by_status", statuses, "Kandidaten"),
        ),
    )
    return [one for one in found if has_bars(one[2])]


def first_proposal(figures: Figures) -> dict[str, str]:
    """The tile on how long employers wait for a first proposal; no address without a list behind it."""
    figure = figures.get("nb_days_to_proposal", REGION, count=False)
    many = "vacature" if figure.n == 1 else "vacatures"
    note = "" if figure.hidden or not figure.n else f"de middelste van {figure.n} {many}, afgelopen jaar"
    return {
        "text": "te weinig vacatures" if figure.hidden else figure.text,
        "note": note or "van vacature tot eerste voorstel",
        "url": "" if figure.hidden or not figure.n else figure.url,
    }


def outcomes(figures: Figures) -> dict[str, Any]:
    """What came of the trajectories, per route, with where projects and candidates are now."""
    shown = lines(figures)
    chart = outcome_chart(shown)
    return {
        "lines": shown,
        "total": shown[-1],
        "first_proposal": first_proposal(figures),
        "outcomes": chart if has_bars(chart) else None,
        "charts": step_and_status_charts(figures),
    }
