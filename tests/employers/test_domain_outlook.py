"""The sector outlook: no figure, and nothing that can be computed from figures, is about fewer than three."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.calendar import Quarter
from employers.domain import outlook
from employers.domain.outlook import (
    LATER,
    OTHERS,
    TOTAL,
    ExpectedPlaces,
    Part,
    Place,
    Told,
    answers_table,
    expected_table,
    kinds_of,
    protect,
    table_of,
    trends_of,
    without_names,
)

LEAST = 3
NOW = Quarter(2027, 1)
QUARTERS = (NOW, NOW.next())


# --- an attacker with all of linear algebra --------------------------------------------------------------


def rank(rows: list[list[Fraction]]) -> int:
    rows, found = [row[:] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((n for n in range(found, len(rows)) if rows[n][column]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for n in range(found + 1, len(rows)):
            if rows[n][column]:
                times = rows[n][column] / rows[found][column]
                rows[n] = [a - times * b for a, b in zip(rows[n], rows[found], strict=True)]
        found += 1
    return found


def sums_of(places: list[Place]) -> list[list[Fraction]]:
    """Each row and each column with its total: one equation over all cells, that adds up to 0."""
    lines = []
    for axis in (0, 1):
        for name in {place[axis] for place in places}:
            lines.append(
                [
                    Fraction(0) if place[axis] != name else Fraction(-1 if place[1 - axis] == TOTAL else 1)
                    for place in places
                ]
            )
    return lines


def attacker_learns(behind: Mapping[Place, frozenset[int]], hidden: frozenset[Place]) -> bool:
    """Whether some combination of the sums speaks of fewer than three employers, by figures that are shown.

    The combinations that leave no other unknown: how many independent things they say about the group's
    cells, and how many of those are said without any shown figure (these say nothing).
    """
    employers = sorted({one for place in hidden for one in behind[place]})
    for size in range(1, LEAST):
        for group in combinations(employers, size):
            own = [place for place in hidden if behind[place] <= set(group)]
            others = [place for place in hidden if not behind[place] <= set(group)]
            shown = [place for place in behind if place not in hidden]
            if own and dimension(own, others) > dimension(own, others + shown):
                return True
    return False


def dimension(own: list[Place], cancelled: list[Place]) -> int:
    """How many independent sums about ``own`` there are in which ``cancelled`` cancel out."""
    both = sums_of(own + cancelled)
    names = {("row", p[0]) for p in own + cancelled} | {("column", p[1]) for p in own + cancelled}
    assert len(both) == len(names)
    without = [line[len(own) :] for line in both]
    return rank(both) - (rank(without) if cancelled else 0)


def full(cells: Mapping[tuple[int, int], frozenset[int]]) -> dict[Place, frozenset[int]]:
    """With its totals."""
    behind: dict[Place, frozenset[int]] = {}
    for (row, column), employers in cells.items():
        for place in ((row, column), (row, TOTAL), (TOTAL, column), (TOTAL, TOTAL)):
            behind[place] = behind.get(place, frozenset()) | employers
    return {place: employers for place, employers in behind.items() if employers}


# An employer has one sector, but jobs in several quarters.
TABLES = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=24
).map(
    lambda found: full(
        {
            (row, column): frozenset(10 * r + e for r, e, c in found if (r, c) == (row, column))
            for row, _, column in found
        }
    )
)


def attacked(behind: dict[Place, frozenset[int]]) -> None:
    """Nobody can reckon out of this table what is about fewer than three employers."""
    hidden = protect(behind, LEAST)
    assert all(place in hidden for place, employers in behind.items() if len(employers) < LEAST)
    assert not attacker_learns(behind, hidden)
    assert hidden == protect(dict(reversed(behind.items())), LEAST)


@settings(max_examples=120, deadline=None)
@given(TABLES)
def test_nothing_that_can_be_computed_is_about_fewer_than_three(behind: dict[Place, frozenset[int]]) -> None:
    attacked(behind)


@pytest.mark.bench
@settings(max_examples=2_000, deadline=None)
@given(TABLES)
def test_nothing_can_be_computed_from_two_thousand_tables(behind: dict[Place, frozenset[int]]) -> None:
    attacked(behind)


def test_the_attacker_learns_something_when_only_small_cells_go() -> None:
    """The control: without the second step the attack succeeds."""
    behind = full({(0, 0): frozenset({1, 2, 3}), (0, 1): frozenset({4})})
    small = frozenset(place for place, employers in behind.items() if len(employers) < LEAST)
    assert attacker_learns(behind, small)
    assert not attacker_learns(behind, protect(behind, LEAST))


@settings(max_examples=100, deadline=None)
@given(TABLES)
def test_what_is_enough_for_one_employer_is_shown(behind: dict[Place, frozenset[int]]) -> None:
    """With a norm of one there is nothing to hide."""
    assert protect(behind, 1) == frozenset()


def test_two_unknowns_in_a_line_are_not_enough_when_they_are_about_two_employers() -> None:
    behind = full(
        {
            (0, 0): frozenset({1}),
            (0, 1): frozenset({2}),
            (0, 2): frozenset({3, 4, 5}),
            (1, 2): frozenset({6, 7, 8}),
        }
    )
    assert (0, 2) in protect(behind, LEAST)


# --- the tables ------------------------------------------------------------------------------------------


def parts(row: str, column: str, *employers: int) -> list[Part]:
    return [Part(row, column, one, Fraction(2)) for one in employers]


def test_a_full_table_shows_every_sum() -> None:
    table = table_of([*parts("A", "x", 1, 2, 3), *parts("B", "x", 4, 5, 6)], ["x", "y"], LEAST)
    assert table.rows == ("A", "B")
    assert not table.hidden
    assert (table.value("A", "x"), table.value("A", "y"), table.value(TOTAL, TOTAL)) == (6, 0, 12)
    assert bool(table)


def test_an_empty_table_says_so() -> None:
    table = table_of([], ["x"], LEAST)
    assert not table
    assert (table.rows, table.hidden, table.value(TOTAL, "x")) == ((), frozenset(), 0)


def test_small_sectors_go_together_and_say_something_when_they_are_enough() -> None:
    table = table_of([*parts("A", "x", 1, 2), *parts("B", "x", 4), *parts("C", "x", 5, 6, 7)], ["x"], LEAST)
    assert table.rows == ("C", OTHERS)
    assert table.value(OTHERS, "x") == 6
    assert not table.hidden


def test_one_small_sector_takes_the_total_along() -> None:
    table = table_of([*parts("A", "x", 1), *parts("C", "x", 5, 6, 7)], ["x"], LEAST)
    assert table.value(OTHERS, "x") is None
    assert table.value(TOTAL, "x") is None or table.value("C", "x") is None


@pytest.mark.parametrize(("employers", "shown"), [(2, False), (3, True)])
def test_the_norm_is_the_boundary(employers: int, shown: bool) -> None:
    table = table_of(parts("A", "x", *range(employers)), ["x"], LEAST)
    assert (table.value(table.rows[0], "x") is not None) is shown


def test_one_employer_with_three_jobs_is_still_one() -> None:
    table = table_of([*parts("A", "x", 1, 1, 1)], ["x"], LEAST)
    assert table.value(OTHERS, "x") is None


def test_expected_places_per_quarter_with_what_comes_later() -> None:
    found = [
        ExpectedPlaces("Horeca", employer, quarter, 150)
        for employer in (1, 2, 3)
        for quarter in (Quarter(2026, 4), NOW, Quarter(2027, 2), Quarter(2029, 1))
    ]
    table = expected_table(found, QUARTERS, LEAST)
    assert table.columns == (*QUARTERS, LATER)
    shown = [table.value("Horeca", column) for column in (*table.columns, TOTAL)]
    assert shown == [Fraction(9, 2), Fraction(9, 2), Fraction(9, 2), Fraction(27, 2)]


def told(sector: str, expectation: str, *employers: int, kind: str = "", trends: str = "") -> list[Told]:
    return [Told(sector, one, expectation, kind, trends) for one in employers]


def test_answers_are_counted_by_employer() -> None:
    table = answers_table([*told("Zorg", "grows", 1, 2, 3, kind="c"), *told("Zorg", "same", 4, 5, 6)], LEAST)
    assert [table.value("Zorg", one) for one in (*outlook.ANSWERS, TOTAL)] == [3, 3, 0, 6]


@pytest.mark.parametrize(
    ("kinds", "shown"),
    [
        ({"a": 3, "b": 4}, {"a": 3, "b": 4}),
        ({"a": 1, "b": 4}, {"a": None, "b": None}),
        ({"a": 1, "b": 4, "c": 2}, {"a": None, "b": 4, "c": None}),
        ({"a": 1, "b": 4, "c": 3}, {"a": None, "b": 4, "c": None}),
        ({"": 3}, {"": 3}),
    ],
)
def test_kinds_of_growth_are_left_out_until_enough_employers_are(
    kinds: dict[str, int], shown: dict[str, int | None]
) -> None:
    found, number = [], 0
    for kind, count in kinds.items():
        found += told("Zorg", "grows", *range(number, number + count), kind=kind)
        number += count
    found += told("Zorg", "same", 100, 101, 102)
    table = answers_table(found, LEAST)
    assert {one.kind: one.count for one in kinds_of(found, table, LEAST)["Zorg"]} == shown


ANSWERS = st.lists(
    st.tuples(st.sampled_from("ABC"), st.sampled_from(["a", "b", "c", "d", "", "same", "cannot_say"])),
    max_size=30,
)


@settings(max_examples=200, deadline=None)
@given(ANSWERS)
def test_kinds_that_are_left_out_are_together_about_enough_employers(answers: list[tuple[str, str]]) -> None:
    """Kinds add up to who sees growth: what is missing must not be one or two employers."""
    found = []
    for number, (sector, word) in enumerate(answers):
        grows = word not in ("same", "cannot_say")
        found += told(sector, "grows" if grows else word, number, kind=word if grows else "")
    table = answers_table(found, LEAST)
    kinds = kinds_of(found, table, LEAST)
    for row, counts in kinds.items():
        whole = table.value(row, "grows")
        shown = [one.count for one in counts if one.count is not None]
        assert all(count >= LEAST for count in shown)
        if whole is None:
            assert not shown
        else:
            assert whole - sum(shown) == 0 or whole - sum(shown) >= LEAST


def test_no_kind_is_told_where_growth_itself_is_not() -> None:
    found = [*told("Zorg", "grows", 1, 2, kind="c"), *told("Zorg", "same", 4, 5, 6)]
    table = answers_table(found, LEAST)
    assert table.value("Zorg", "grows") is None
    assert [one.count for one in kinds_of(found, table, LEAST)["Zorg"]] == [None]


def test_kinds_of_small_sectors_stand_together() -> None:
    found = [*told("Zorg", "grows", 1, 2, kind="c"), *told("Bouw", "grows", 4, kind="c")]
    assert [one.count for one in kinds_of(found, answers_table(found, LEAST), LEAST)[OTHERS]] == [3]


def test_trends_are_told_by_enough_employers_and_without_names() -> None:
    found = [
        *told("Zorg", "same", 1, trends="Woonzorg De Lisdodde zoekt ook."),
        *told("Zorg", "same", 2, trends="Minder handen aan het bed."),
        *told("Zorg", "grows", 3, kind="c", trends="  "),
    ]
    assert trends_of(found, [], LEAST) == {}
    found += told("Zorg", "cannot_say", 4, trends="Volgens PETER SMIT komt er een tarief.")
    names = ["De Lisdodde", "Woonzorg De Lisdodde", "Peter Smit", "", "X"]
    assert trends_of(found, names, LEAST) == {
        "Zorg": ("(naam) zoekt ook.", "Minder handen aan het bed.", "Volgens (naam) komt er een tarief.")
    }


def test_a_name_inside_a_word_stays() -> None:
    assert without_names("Ankerplaats en Anker", ["Anker"]) == "Ankerplaats en (naam)"
