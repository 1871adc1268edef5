"""What employers told about growth, per sector and quarter, without telling which employer told it.

A figure is shown when at least so many employers (a dated norm) stand behind it, or none at all. Totals make
more known than they say: what is left after taking away everything that is shown may be the answer of one
employer. So more figures are left out until no sum or difference of what is shown, however it is put
together, is about fewer employers than the norm. The guard for people (core.domain.small_numbers) looks
within one line; here lines cross, and one employer stands in many cells.

Source: issue on the account manager's day, sector outlook; page on employers, growth conversation.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import heappop, heappush
from itertools import combinations
from typing import Final

from core.domain.calendar import Quarter

TOTAL: Final = "*total*"
OTHERS: Final = "*others*"
LATER: Final = "*later*"
ANSWERS: Final = ("grows", "same", "cannot_say")
HIDDEN_TEXT: Final = "te weinig werkgevers"

Row = Hashable
Column = Hashable
Place = tuple[Row, Column]


@dataclass(frozen=True, slots=True)
class Part:
    """What one employer adds to one cell: a number of places × certainty, or one answer."""

    row: Row
    column: Column
    employer: int
    value: Fraction


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure with the employers behind it."""

    value: Fraction = Fraction(0)
    employers: frozenset[int] = frozenset()

    def __add__(self, other: Cell) -> Cell:
        return Cell(self.value + other.value, self.employers | other.employers)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its totals (``TOTAL`` as row or column), as it may be shown to anybody.

    ``rows`` and ``columns`` are in order, without the totals.
    """

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: Mapping[Place, Cell] = field(repr=False)
    hidden: frozenset[Place]

    def value(self, row: Row, column: Column) -> Fraction | None:
        """The figure; None when it is left out."""
        if (row, column) in self.hidden:
            return None
        return self.cells.get((row, column), Cell()).value

    def __bool__(self) -> bool:
        return bool(self.cells)


def table_of(parts: Iterable[Part], columns: Sequence[Column], least: int) -> Table:
    """The guarded table: rows in the order of their keys, small ones together in ``OTHERS``, last.

    A row with fewer than ``least`` employers says nothing by itself; together they may.
    """
    found = list(parts)
    behind: dict[Row, set[int]] = {}
    for part in found:
        behind.setdefault(part.row, set()).add(part.employer)
    small = {row for row, employers in behind.items() if len(employers) < least}
    cells: dict[Place, Cell] = {}
    for part in found:
        row = OTHERS if part.row in small else part.row
        for place in ((row, part.column), (row, TOTAL), (TOTAL, part.column), (TOTAL, TOTAL)):
            cells[place] = cells.get(place, Cell()) + Cell(part.value, frozenset([part.employer]))
    rows = tuple(sorted((row for row in behind if row not in small), key=str))
    return Table(
        rows=(*rows, OTHERS) if small else rows,
        columns=tuple(columns),
        cells=cells,
        hidden=protect({place: cell.employers for place, cell in cells.items()}, least),
    )


def protect(behind: Mapping[Place, frozenset[int]], least: int) -> frozenset[Place]:
    """The cells to leave out of a table with totals, given the employers behind each cell that isn't empty.

    First those of too few employers; then, as long as something about a group of too few can be computed, the
    cells by which it can (see ``tells_about``): as few and as small as possible, totals last. Ends, because
    cells only go; the same table gives the same answer.
    """
    small = sorted((place for place, employers in behind.items() if len(employers) < least), key=str)
    hidden = set(small)
    waiting = True
    while waiting:
        waiting = False
        for group in _groups(small, behind, least):
            while found := tells_about(group, behind, hidden):
                hidden |= found
                waiting = True
    return frozenset(hidden)


def _groups(
    small: Iterable[Place], behind: Mapping[Place, frozenset[int]], least: int
) -> list[frozenset[int]]:
    """The groups of employers that are too small, of the largest such size; what holds for a group holds
    for its parts.
    """
    employers = sorted({one for place in small for one in behind[place]})
    size = min(least - 1, len(employers))
    return [frozenset(group) for group in combinations(employers, size)] if size > 0 else []


def tells_about(
    group: frozenset[int], behind: Mapping[Place, frozenset[int]], hidden: Iterable[Place]
) -> frozenset[Place]:
    """Shown cells by which something about this group alone can be computed, to be left out; empty = nothing
    can.

    Each cell is a line between its row and its column, the totals being a row and a column too. Every sum
    or difference of totals is then a cut of that drawing: a set of rows and columns, and the lines that
    leave it. A left out cell that is also about others hides a cut, so its two ends are glued together. The
    group's cells and the shown cells then have nothing to do with each other unless some loop runs over
    both: joining what shown cells join makes fewer of the group's cells needed to join the rest.
    """
    gone = set(hidden)
    glued = _Glued(place for place in gone if not behind[place] <= group)
    own = sorted((place for place in gone if behind[place] <= group and glued.apart(place)), key=str)
    if not own:
        return frozenset()
    shown = sorted((place for place in behind if place not in gone and glued.apart(place)), key=str)
    if glued.needed(own) == _Glued(shown, glued).needed(own):
        return frozenset()
    costs = dict.fromkeys(own, (0, 0)) | {place: _cost(place, behind) for place in shown}
    for place in own:
        if way := _way_around(place, glued, costs):
            return way
    touched = {end for place in own for end in glued.ends(place)}
    near = [place for place in shown if not touched.isdisjoint(glued.ends(place))]
    return frozenset([min(near, key=costs.__getitem__)])


Cost = tuple[int, int]
Node = tuple[str, Hashable]


def _cost(place: Place, behind: Mapping[Place, frozenset[int]]) -> Cost:
    """What readers lose: totals are what they look for first."""
    return sum(part == TOTAL for part in place), len(behind[place])


def _way_around(place: Place, glued: _Glued, costs: Mapping[Place, Cost]) -> frozenset[Place]:
    """The cheapest cells that join the two ends of this one beside itself; empty when nothing shown does.

    Left out, they make the cell a loop: it is in no cut any more.
    """
    lines: dict[Node, list[tuple[Node, Place]]] = {}
    for one in costs:
        if one != place:
            first, second = glued.ends(one)
            lines.setdefault(first, []).append((second, one))
            lines.setdefault(second, []).append((first, one))
    start, end = glued.ends(place)
    reached: dict[Node, frozenset[Place]] = {}
    waiting: list[tuple[Cost, str, Node, frozenset[Place]]] = [((0, 0), "", start, frozenset())]
    while waiting and end not in reached:
        cost, _, node, way = heappop(waiting)
        if node in reached:
            continue
        reached[node] = way
        for other, one in lines.get(node, ()):
            more = (cost[0] + costs[one][0], cost[1] + costs[one][1])
            heappush(waiting, (more, str((other, one)), other, way | {one}))
    return frozenset(one for one in reached.get(end, frozenset()) if costs[one] != (0, 0))


class _Glued:
    """Rows and columns that are joined by cells, on top of what was joined before."""

    def __init__(self, places: Iterable[Place], before: _Glued | None = None) -> None:
        self._above: dict[Node, Node] = dict(before._above) if before else {}
        self.joins = sum(self._join(place) for place in places)

    def _join(self, place: Place) -> bool:
        first, second = self.ends(place)
        if first != second:
            self._above[first] = second
        return first != second

    def ends(self, place: Place) -> tuple[Node, Node]:
        return self._root(("row", place[0])), self._root(("column", place[1]))

    def _root(self, node: Node) -> Node:
        while (above := self._above.get(node)) is not None:
            node = above
        return node

    def apart(self, place: Place) -> bool:
        first, second = self.ends(place)
        return first != second

    def needed(self, places: Iterable[Place]) -> int:
        """How many of these cells it takes to join all that they join."""
        return _Glued(places, self).joins


# --- the two tables of the page --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ExpectedPlaces:
    """What one employer expects to start in a quarter: places × certainty, in hundredths."""

    sector: str
    employer: int
    quarter: Quarter
    weighted: int


@dataclass(frozen=True, slots=True)
class Told:
    """What one employer answered last in a quarter of talks."""

    sector: str
    employer: int
    expectation: str
    growth_kind: str = ""
    trends: str = ""


def expected_table(found: Iterable[ExpectedPlaces], quarters: Sequence[Quarter], least: int) -> Table:
    """Places × certainty per sector and quarter of the middle of the start window.

    What starts before the first of ``quarters`` is left out; what starts after the last is ``LATER``.
    """
    parts = [
        Part(one.sector, one.quarter if one.quarter <= quarters[-1] else LATER, one.employer,
             Fraction(one.weighted, 100))
        for one in found
        if one.quarter >= quarters[0]
    ]  # fmt: skip
    return table_of(parts, (*quarters, LATER), least)


def answers_table(told: Iterable[Told], least: int) -> Table:
    """How many employers see growth, none, or can't say, per sector."""
    return table_of(
        (Part(one.sector, one.expectation, one.employer, Fraction(1)) for one in told), ANSWERS, least
    )


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many employers of a sector named a kind of growth; None = left out."""

    kind: str
    count: int | None


def kinds_of(told: Iterable[Told], answers: Table, least: int) -> dict[Row, tuple[KindCount, ...]]:
    """The kinds of growth per row of ``answers``; they add up to who sees growth there.

    Kinds stand in no other sum: so it is enough that those left out are together about enough employers, and
    that all are left out where who sees growth is.
    """
    rows: dict[Row, dict[str, set[int]]] = {}
    for one in told:
        if one.expectation == "grows":
            row = one.sector if one.sector in answers.rows else OTHERS
            rows.setdefault(row, {}).setdefault(one.growth_kind, set()).add(one.employer)
    return {
        row: tuple(KindCount(kind, None if kind in hidden else len(kinds[kind])) for kind in sorted(kinds))
        for row, kinds in rows.items()
        for hidden in [_hidden_kinds(kinds, answers.value(row, "grows") is None, least)]
    }


def _hidden_kinds(kinds: Mapping[str, set[int]], whole_hidden: bool, least: int) -> set[str]:
    if whole_hidden:
        return set(kinds)
    hidden = {kind for kind, employers in kinds.items() if len(employers) < least}
    rest = sorted(kinds.keys() - hidden, key=lambda kind: (len(kinds[kind]), kind))
    while hidden and rest and sum(len(kinds[kind]) for kind in hidden) < least:
        hidden.add(rest.pop(0))
    return hidden


def trends_of(told: Iterable[Told], names: Iterable[str], least: int) -> dict[str, tuple[str, ...]]:
    """What employers saw happen in their sector, where enough of them said something; in no telling order.

    ``names`` of employers and people are taken out of the texts.
    """
    heard: dict[str, list[str]] = {}
    for one in told:
        if one.trends.strip():
            heard.setdefault(one.sector, []).append(one.trends)
    taken_out = sorted({name.strip() for name in names if len(name.strip()) > 2}, key=len, reverse=True)
    return {
        sector: tuple(sorted(without_names(text, taken_out) for text in texts))
        for sector, texts in sorted(heard.items())
        if len(texts) >= least
    }


def without_names(text: str, names: Iterable[str]) -> str:
    """The text with each name as '(naam)', however it is written in capitals."""
    for name in names:
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "(naam)", text, flags=re.IGNORECASE)
    return text
