"""Small numbers stay hidden, and cannot be worked out from what is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tenancy import scope
from reporting.domain.caseload_norm import Standing, caseload_standing
from reporting.domain.protection import protect
from reporting.models import Snapshot
from reporting.protected import Cell, hidden_cells
from reporting.services import FigureScope, recompute
from tests.clients.factories import ClientFactory
from tests.reporting.worlds import TODAY, make_town


def table(rows: list[list[int]]) -> tuple[dict[str, int], list[list[str]]]:
    """A table with totals at the right and below, and its sums."""
    full = [[*row, sum(row)] for row in rows]
    full.append([sum(column) for column in zip(*full, strict=True)])
    cells = {f"{y}:{x}": count for y, row in enumerate(full) for x, count in enumerate(row)}
    height, width = len(full), len(full[0])
    across = [[f"{y}:{x}" for x in range(width)] for y in range(height)]
    down = [[f"{y}:{x}" for y in range(height)] for x in range(width)]
    return cells, across + down


@given(st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=3), min_size=2, max_size=5))
def test_no_hidden_number_is_the_only_unknown_of_a_sum(rows: list[list[int]]) -> None:
    cells, sums = table(rows)
    hidden = protect(cells, sums)
    assert {key for key, count in cells.items() if 0 < count < 5} <= hidden
    assert all(cells[key] for key in hidden)
    for line in sums:
        unknown = [key for key in line if key in hidden]
        shown = [key for key in line if key not in hidden and cells[key]]
        assert len(unknown) != 1 or not shown


def test_without_the_second_rule_a_number_could_be_worked_out() -> None:
    """The control: hiding only what is small leaves one unknown in a sum."""
    cells, sums = table([[12, 3], [20, 40]])
    alone = protect(cells, [])
    assert any(sum(key in alone for key in line) == 1 for line in sums)
    assert not any(sum(key in protect(cells, sums) for key in line) == 1 for line in sums)


def test_nothing_is_hidden_when_nothing_is_small() -> None:
    assert protect(*table([[12, 30], [20, 0]])) == frozenset()


def test_who_has_no_coach_cannot_be_counted_by_subtracting() -> None:
    counts = {Cell("caseload", "team", 1, ""): 83, Cell("caseload", "coach", 7, ""): 80}
    assert Cell("caseload", "coach", 7, "") in hidden_cells(counts, {7: 1})
    counts[Cell("caseload", "coach", 7, "")] = 83
    assert not hidden_cells(counts, {7: 1})


def test_a_share_is_hidden_when_it_tells_a_hidden_count() -> None:
    shares = Cell("nb_intended_share", "region", 0, "large")
    counts = {
        Cell("nb_candidates", "region", 0, "large"): 20,
        Cell("nb_outcomes", "region", 0, "large:intended_job"): 18,
        Cell("nb_outcomes", "region", 0, "large:no_job"): 2,
        shares: 20,
    }
    assert shares in hidden_cells(counts, {})
    counts[Cell("nb_outcomes", "region", 0, "large:intended_job")] = 10
    counts[Cell("nb_outcomes", "region", 0, "large:no_job")] = 10
    assert shares not in hidden_cells(counts, {})


def test_employers_and_projects_are_not_people() -> None:
    assert not hidden_cells(
        {
            Cell("nb_employers", "region", 0, "total"): 2,
            Cell("nb_projects_by_step", "region", 0, "step_1"): 1,
        },
        {},
    )


@pytest.mark.django_db
def test_the_mark_follows_the_numbers() -> None:
    town, coaches = make_town(teams=1, coaches=1)
    for number in range(6):
        ClientFactory(municipality=town, team=coaches[0].team, coach=coaches[0], rung=1 if number else 5)
    where = {"indicator": "by_rung", "level": "team"}
    recompute(FigureScope(town.pk), on=TODAY)
    with scope(municipality_id=town.pk):
        assert dict(Snapshot.objects.filter(**where).values_list("part", "guarded")) == {"1": True, "5": True}
    for _ in range(4):
        ClientFactory(municipality=town, team=coaches[0].team, coach=coaches[0], rung=5)
    recompute(FigureScope(town.pk), on=TODAY)
    with scope(municipality_id=town.pk):
        assert dict(Snapshot.objects.filter(**where).values_list("part", "guarded")) == {
            "1": False,
            "5": False,
        }


@pytest.mark.parametrize(
    ("clients", "standing", "difference"),
    [(69, Standing.BELOW, 1), (70, Standing.WITHIN, 0), (90, Standing.WITHIN, 0), (91, Standing.ABOVE, 1)],
)
def test_a_caseload_beside_the_norm(clients: int, standing: Standing, difference: int) -> None:
    found = caseload_standing(clients, 70, 90)
    assert (found.standing, found.difference) == (standing, difference)
    assert "70 tot 90" in found.words


def test_without_a_norm_and_with_a_norm_that_cannot_be() -> None:
    assert caseload_standing(40, None, None).standing == Standing.NO_NORM
    with pytest.raises(ValueError, match="ondergrens"):
        caseload_standing(40, 90, 70)
