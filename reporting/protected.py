"""Which sums connect the figures: what reporting.domain.protection needs to hide enough of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from core.domain.small_numbers import could_identify
from reporting.domain.protection import protect
from reporting.indicators import INDICATORS
from reporting.indicators.base import Aggregate, Subject
from reporting.indicators.factors import ANY, SIDE_PARTS, side_part
from reporting.indicators.growth import GROWTH_PARTS
from reporting.indicators.lasting import LASTING
from reporting.indicators.nieuwe_banen import OUTCOME_PARTS, ROUTE_PARTS, RUNNING, TOTAL
from trajectories.domain.factors import LAST_STEP, factors_of


class Cell(NamedTuple):
    """The place of one figure in the tables."""

    indicator: str
    level: str
    level_id: int
    part: str


# Splits of the caseload: these parts add up to everybody.
SPLITS: Final = (("by_rung", "without_rung"), ("by_category",), ("by_target_group",))
LASTING_KEYS: Final = frozenset(one.key for one in LASTING)
# What a candidate's status says about the outcome: these add up to each other.
STATUS_SUMS: Final = (
    ((RUNNING,), ("accepted", "learning_in")),
    (("intended_job", "other_employer", "temp_agency"), ("placed",)),
    (("no_job", "unknown"), ("ended",)),
)


def hidden_cells(counts: Mapping[Cell, int], team_of: Mapping[int, int | None]) -> frozenset[Cell]:
    """The figures of one data set that are not shown outside the own caseload.

    ``team_of`` gives a coach's team. Employers, projects and jobs are not people: their
    numbers are never hidden, nor how long a project took. Means, shares and
    shortest or longest times are hidden when too few people stand behind them, or when a count in them is.
    """
    people = {cell: n for cell, n in counts.items() if _counts_people(cell)}
    people |= _without_coach(people, team_of) | _without_trajectory(people)
    sums = [*_hierarchies(people, team_of), *_splits(people), *_nieuwe_banen(), *_growth()]
    sums += _lasting(people)
    sums += _factors(cell.level_id for cell in people if cell.level == "municipality")
    hidden = protect(people, sums)
    return frozenset(
        cell
        for cell, n in counts.items()
        if cell in hidden
        or (_measures_people(cell) and (could_identify(n) or _tells_a_part(cell, people, hidden)))
    )


def _counts_people(cell: Cell) -> bool:
    indicator = INDICATORS.get(cell.indicator)
    if indicator is None or indicator.subject in (Subject.EMPLOYER, Subject.PROJECT, Subject.JOB):
        return False
    return indicator.aggregate == Aggregate.COUNT


def _measures_people(cell: Cell) -> bool:
    """A mean, share or time of people, or of the days on which something happened to them at few jobs."""
    indicator = INDICATORS.get(cell.indicator)
    return indicator is not None and indicator.subject != Subject.PROJECT and not indicator.adds_up()


def _tells_a_part(cell: Cell, people: Mapping[Cell, int], hidden: frozenset[Cell]) -> bool:
    """Whether a share gives away its part or the rest of the whole."""
    if INDICATORS[cell.indicator].aggregate != Aggregate.SHARE:
        return False
    outcomes = {name: Cell("nb_outcomes", "region", 0, f"{cell.part}:{name}") for name in OUTCOME_PARTS}
    if hidden & {outcomes["intended_job"], outcomes[RUNNING]}:
        return True
    without = (RUNNING, "intended_job")
    return could_identify(sum(people.get(key, 0) for name, key in outcomes.items() if name not in without))


def _without_coach(people: Mapping[Cell, int], team_of: Mapping[int, int | None]) -> dict[Cell, int]:
    """What is left of a team beside its coaches: not shown, but easily computed."""
    left = {
        Cell(cell.indicator, "coach", -cell.level_id, cell.part): n
        for cell, n in people.items()
        if cell.level == "team"
    }
    for cell, n in people.items():
        rest = Cell(cell.indicator, "coach", -(team_of.get(cell.level_id) or 0), cell.part)
        if cell.level == "coach" and rest in left:
            left[rest] = max(left[rest] - n, 0)
    return left


def _without_trajectory(people: Mapping[Cell, int]) -> dict[Cell, int]:
    """What is left of the jobs that were asked after beside those out of a trajectory: easily computed."""
    return {
        cell._replace(indicator=f"rest_{cell.indicator}"): max(n - people.get(_of_trajectory(cell), 0), 0)
        for cell, n in people.items()
        if cell.level == "municipality" and cell.indicator in LASTING_KEYS
    }


def _of_trajectory(cell: Cell) -> Cell:
    return cell._replace(indicator=f"nb_{cell.indicator}")


def _lasting(people: Mapping[Cell, int]) -> Iterator[list[Cell]]:
    for cell in people:
        if cell.level == "municipality" and cell.indicator in LASTING_KEYS:
            yield [cell, _of_trajectory(cell), cell._replace(indicator=f"rest_{cell.indicator}")]


def _hierarchies(people: Mapping[Cell, int], team_of: Mapping[int, int | None]) -> Iterator[list[Cell]]:
    """A municipality is the sum of its teams, a team that of its coaches and who has none."""
    towns: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    teams: dict[tuple[str, str, int], list[Cell]] = defaultdict(list)
    for cell in people:
        if cell.level in ("municipality", "team"):
            towns[cell.indicator, cell.part].append(cell)
        if cell.level == "team":
            teams[cell.indicator, cell.part, cell.level_id].append(cell)
        if cell.level == "coach":
            team = -cell.level_id if cell.level_id < 0 else team_of.get(cell.level_id) or 0
            teams[cell.indicator, cell.part, team].append(cell)
    yield from towns.values()
    yield from teams.values()


def _splits(people: Mapping[Cell, int]) -> Iterator[list[Cell]]:
    """The rungs, categories and target groups of a caseload add up to it."""
    lines: dict[tuple[tuple[str, ...], str, int], list[Cell]] = defaultdict(list)
    for cell in people:
        for split in SPLITS:
            if cell.indicator == "caseload" or cell.indicator in split:
                lines[split, cell.level, cell.level_id].append(cell)
    yield from lines.values()


def _of_region(indicator: str, part: str) -> Cell:
    return Cell(indicator, "region", 0, part)


def _nieuwe_banen() -> Iterator[list[Cell]]:
    """Outcomes add up per route and over the routes, and so do the statuses that say the same."""
    cell = _of_region
    for route in ROUTE_PARTS:
        outcomes = [cell("nb_outcomes", f"{route}:{outcome}") for outcome in OUTCOME_PARTS]
        yield [cell("nb_candidates", route), *outcomes]
    for outcome in OUTCOME_PARTS:
        yield [cell("nb_outcomes", f"{route}:{outcome}") for route in ROUTE_PARTS]
    yield [cell("nb_candidates", route) for route in ROUTE_PARTS]
    for outcomes_of, statuses in STATUS_SUMS:
        yield [
            *(cell("nb_outcomes", f"{TOTAL}:{outcome}") for outcome in outcomes_of),
            *(cell("nb_candidates_by_status", status) for status in statuses),
        ]


def _growth() -> Iterator[list[Cell]]:
    """Outcomes add up per kind of growth, and over the kinds to those of all routes."""
    cell = _of_region
    for kind in GROWTH_PARTS:
        outcomes = [cell("nb_growth_outcomes", f"{kind}:{outcome}") for outcome in OUTCOME_PARTS]
        yield [cell("nb_growth_candidates", kind), *outcomes]
    for outcome in OUTCOME_PARTS:
        kinds = [cell("nb_growth_outcomes", f"{kind}:{outcome}") for kind in GROWTH_PARTS]
        yield [cell("nb_outcomes", f"{TOTAL}:{outcome}"), *kinds]
    yield [
        cell("nb_candidates", TOTAL),
        *(cell("nb_growth_candidates", kind) for kind in GROWTH_PARTS),
    ]


def _factors(towns: Iterable[int]) -> Iterator[list[Cell]]:
    """A step is at most the sum of its factors, and everything at most that of the steps.

    No real sums, as one candidate may have several; but a last term that is not shown could be told from
    the others.
    """
    for town in set(towns):

        def cell(part: str, town: int = town) -> Cell:
            return Cell("nb_candidate_factors", "municipality", town, part)

        yield [cell(ANY), *(cell(part) for part in SIDE_PARTS)]
        for step in range(1, LAST_STEP + 1):
            for helps in (True, False):
                keys = [one.key for one in factors_of(step, helps=helps)]
                yield [cell(side_part(step, helps=helps)), *(cell(key) for key in keys)]
