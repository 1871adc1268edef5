"""The rest of the Nieuwe Banen report: how long it takes, kinds of growth, what helped and hindered."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.models.base import DataSet
from reporting.indicators.durations import STEP_PARTS
from reporting.indicators.factors import ANY, side_part
from reporting.indicators.growth import GROWTH_PARTS
from reporting.indicators.nieuwe_banen import ROUTE_PARTS, RUNNING, TOTAL
from reporting.lasting import lasting_lines
from reporting.nieuwe_banen import (
    REGION,
    Share,
    ended_of,
    has_bars,
    outcome_chart,
    with_shares,
)
from reporting.shown import Figure, Figures, LinkedText, Place
from trajectories.domain.factors import FACTORS, Factor, factors_of
from trajectories.domain.steps import PHASE_LABELS, STEPS

# So many factors of each side of a step: the ones that were written down most.
MOST: Final = 2
UNKNOWN: Final = "onbekend"
# In a picture the whole name of a kind of growth has no room.
GROWTH_SHORT: Final = {
    "a": "Bedrijf breidt uit",
    "b": "Nieuw in gebied",
    "c": "Publieke sector",
    "d": "Personeel vertrekt",
}


@dataclass(frozen=True, slots=True)
class DurationLine:
    """How long it took on one route: months of learning in, days from proposal to start."""

    label: str
    total: bool
    shortest: Figure
    middle: Figure
    longest: Figure
    to_start: Figure


@dataclass(frozen=True, slots=True)
class GrowthLine:
    """One kind of growth, or all of them."""

    label: str
    short: str
    projects: SafeString | str
    places: SafeString | str
    candidates: Figure
    running: Figure
    intended_job: Share
    other_employer: Share
    temp_agency: Share
    no_job: Share
    unknown: Share


@dataclass(frozen=True, slots=True)
class FactorLine:
    """How often a factor was written down: by projects in the region, and of candidates in the own town."""

    factor: Factor
    step: str
    projects: Figure
    candidates: Figure

    @property
    def side(self) -> str:
        return "hielp" if self.factor.helps else "stond in de weg"

    @property
    def of_candidates(self) -> SafeString:
        """The number of candidates; 'onbekend' when it is too small or could be worked out."""
        if self.candidates.hidden:
            return format_html('<span class="soft">{}</span>', UNKNOWN)
        return self.candidates.cell

    @property
    def often(self) -> int:
        """What is shown of it: a hidden number has no say in the order."""
        return self.projects.n + (self.candidates.number or 0)


def times_and_growth(figures: Figures) -> dict[str, Any]:
    """How long it takes and the kinds of growth, for the first sheet.

    Of the pilot only the shortest and longest learning in were published: other times are made up, and stay
    away.
    """
    published = figures.data_set == DataSet.PILOT
    durations, growth = duration_lines(figures), growth_lines(figures)
    steps, outcomes = step_chart(figures), outcome_chart(growth, "Soort groei")
    outcomes["labels"] = [LinkedText(line.short, line.candidates.url, line.label) for line in growth]
    return {
        "durations": durations,
        "step_days": steps if has_bars(steps) and not published else None,
        "growth": growth,
        "growth_outcomes": outcomes if has_bars(outcomes) else None,
    }


def factors_and_lasting(figures: Figures, town: Place | None) -> dict[str, Any]:
    """What was written down, and jobs that last, for the second sheet.

    ``town``: None for who sees no files of candidates.
    """
    return {
        "factors": factor_lines(figures, town),
        "factor_base": factor_base(figures, town),
        "factor_charts": factor_charts(figures, town),
        "factor_town": town is not None,
        "lasting": lasting_lines(figures, town, "nb_lasting") if town else [],
    }


def duration_lines(figures: Figures) -> list[DurationLine]:
    """The routes on which somebody finished learning in or began, and all together as the last."""

    def measure(indicator: str, route: str) -> Figure:
        return figures.get(indicator, REGION, route, count=False)

    lines = [
        DurationLine(
            label=label,
            total=route == TOTAL,
            shortest=measure("nb_learn_in_shortest", route),
            middle=measure("nb_learn_in_middle", route),
            longest=measure("nb_learn_in_longest", route),
            to_start=measure("nb_days_to_start", route),
        )
        for route, label in ROUTE_PARTS.items()
    ]
    return [line for line in lines if line.shortest.n or line.to_start.n]


def step_chart(figures: Figures) -> dict[str, Any]:
    """The middle number of days per step, in whole days; the names lead to the projects."""
    found = [
        (f"{number}. {label}", figures.get("nb_step_days", REGION, part, count=False))
        for number, (part, label) in enumerate(STEP_PARTS.items(), start=1)
    ]
    return {
        "kind": "hbar",
        "label_head": "Stap",
        "labels": [LinkedText(label, figure.url) for label, figure in found],
        "series": [
            {"name": "Dagen", "values": [whole(figure.value) for _, figure in found]},
        ],
    }


def whole(value: Decimal | None) -> int | None:
    """Rounded half up."""
    return None if value is None else int(value + Decimal("0.5"))


def growth_lines(figures: Figures) -> list[GrowthLine]:
    """The kinds of growth that have projects, and all together as the last; empty without projects."""
    kinds = [kind for kind in GROWTH_PARTS if figures.get("nb_growth_projects", REGION, kind).n]
    if not kinds:
        return []
    return [*(_growth(figures, kind) for kind in kinds), _all_growth(figures, kinds)]


def _growth(figures: Figures, kind: str) -> GrowthLine:
    def outcome(name: str) -> Figure:
        return figures.get("nb_growth_outcomes", REGION, f"{kind}:{name}")

    candidates, running = figures.get("nb_growth_candidates", REGION, kind), outcome(RUNNING)
    return GrowthLine(
        label=GROWTH_PARTS[kind],
        short=GROWTH_SHORT[kind],
        projects=figures.get("nb_growth_projects", REGION, kind).cell,
        places=figures.get("nb_growth_places", REGION, kind).cell,
        candidates=candidates,
        running=running,
        **with_shares(figures, ended_of(candidates, running), outcome),
    )


def _all_growth(figures: Figures, kinds: list[str]) -> GrowthLine:
    """Projects and places are no people: their sum tells nothing. The rest are the figures of all routes."""

    def outcome(name: str) -> Figure:
        return figures.get("nb_outcomes", REGION, f"{TOTAL}:{name}")

    def together(indicator: str) -> str:
        return str(sum(figures.get(indicator, REGION, kind).number or 0 for kind in kinds))

    candidates, running = figures.get("nb_candidates", REGION, TOTAL), outcome(RUNNING)
    return GrowthLine(
        label="Samen",
        short="Samen",
        projects=together("nb_growth_projects"),
        places=together("nb_growth_places"),
        candidates=candidates,
        running=running,
        **with_shares(figures, ended_of(candidates, running), outcome),
    )


def factor_lines(figures: Figures, town: Place | None) -> list[FactorLine]:
    """Per step the factors that were written down most, helping before hindering."""
    found = {factor.key: _factor(figures, factor, town) for factor in FACTORS}
    lines: list[FactorLine] = []
    for step in range(1, len(STEPS) + 1):
        for helps in (True, False):
            side = [found[one.key] for one in factors_of(step, helps=helps)]
            often = sorted((line for line in side if line.often), key=lambda line: -line.often)
            lines += often[:MOST]
    return lines


def _factor(figures: Figures, factor: Factor, town: Place | None) -> FactorLine:
    return FactorLine(
        factor=factor,
        step=_step(factor.step),
        projects=figures.get("nb_project_factors", REGION, factor.key),
        candidates=_of_candidates(figures, factor.key, town),
    )


def _step(number: int) -> str:
    return f"{number}. {PHASE_LABELS[STEPS[number - 1]]}"


def _of_candidates(figures: Figures, part: str, town: Place | None) -> Figure:
    if town is None:
        return Figure(Decimal(0), 0, hidden=False)
    return figures.get("nb_candidate_factors", town, part)


def factor_base(figures: Figures, town: Place | None) -> dict[str, Figure]:
    """Of how many anything was written down at all."""
    return {
        "projects": figures.get("nb_project_factors", REGION, ANY),
        "candidates": _of_candidates(figures, ANY, town),
    }


def factor_charts(figures: Figures, town: Place | None) -> list[tuple[str, str, dict[str, Any]]]:
    """At which steps something helped or stood in the way: projects, and candidates of the own town."""
    charts = [("factoren-projecten", "Projecten waarbij iets is opgeschreven", "nb_project_factors", REGION)]
    if town is not None:
        charts.append(
            ("factoren-kandidaten", "Kandidaten bij wie iets is opgeschreven", "nb_candidate_factors", town)
        )
    made = [(chart_id, title, _sides(figures, key, place)) for chart_id, title, key, place in charts]
    return [one for one in made if has_bars(one[2])]


def _sides(figures: Figures, indicator: str, place: Place) -> dict[str, Any]:
    def values(*, helps: bool) -> list[int | None]:
        return [
            figures.get(indicator, place, side_part(step, helps=helps)).number
            for step in range(1, len(STEPS) + 1)
        ]

    return {
        "kind": "hbar",
        "label_head": "Stap",
        "labels": [_step(step) for step in range(1, len(STEPS) + 1)],
        "series": [
            {"name": "Hielp", "values": values(helps=True)},
            {"name": "Stond in de weg", "values": values(helps=False)},
        ],
    }
