"""Decisions, rounding, dated values, language levels, numbers with a check, and tables of states."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.decision import Decision, all_of, allow, any_of, refuse
from core.domain.ids import check_bsn, check_kvk, clean_postcode, fixture_bsns, passes_eleven_test
from core.domain.language import Cefr, steps_short
from core.domain.parameters import DatedValue, row_on, value_on
from core.domain.rounding import percent, percent_of, round_half_up, share
from core.domain.state_table import StateTable, Transition, markdown_rows, mermaid


def test_a_decision_has_a_reason() -> None:
    assert Decision(allowed=True, reason="Ja.")
    assert not refuse("Nee.")
    with pytest.raises(ValueError, match="reden"):
        allow("  ")


def test_all_of_gives_every_refusal() -> None:
    assert all_of([allow("a"), refuse("Eén."), refuse("Twee.")]) == refuse("Eén. Twee.")
    assert all_of([allow("a")], otherwise="Klaar.") == allow("Klaar.")
    assert all_of([])


def test_any_of_gives_the_first_yes() -> None:
    assert any_of([refuse("Nee."), allow("Ja."), allow("Ook.")]) == allow("Ja.")
    assert any_of([refuse("Eén."), refuse("Twee.")]) == refuse("Eén. Twee.")
    assert any_of([], otherwise="Niets.") == refuse("Niets.")


def test_rounding_is_half_up() -> None:
    assert [round_half_up(Fraction(n, 2)) for n in (-1, 1, 2, 3)] == [0, 1, 1, 2]
    assert percent(Fraction(1, 8)) == 13
    assert (percent_of(12, 29), percent_of(6, 29), percent_of(0, 0)) == (41, 21, None)
    assert share(1, 3) == Fraction(1, 3)
    for part, whole in ((-1, 2), (3, 2), (0, -1)):
        with pytest.raises(ValueError, match="geen deel"):
            share(part, whole)


@given(st.fractions(0, 1))
def test_percent_is_at_most_half_away(value: Fraction) -> None:
    assert abs(percent(value) - value * 100) <= Fraction(1, 2)


ROWS = [
    DatedValue("norm", 92, date(2026, 1, 1)),
    DatedValue("norm", 90, date(2026, 7, 1), "besluit van de raad"),
    DatedValue("other", 5, date(2020, 1, 1)),
]


def test_value_on_both_sides_of_a_change() -> None:
    assert value_on(ROWS, "norm", date(2026, 6, 30)) == 92
    assert value_on(ROWS, "norm", date(2026, 7, 1)) == 90
    assert row_on(ROWS, "norm", date(2030, 1, 1)).source == "besluit van de raad"


def test_no_value_yet_says_so_in_dutch() -> None:
    with pytest.raises(LookupError, match="geen waarde voor 'norm' op 31 december 2025"):
        value_on(ROWS, "norm", date(2025, 12, 31))
    with pytest.raises(LookupError, match="geen waarde voor 'unknown'"):
        value_on(ROWS, "unknown", date(2026, 1, 1))


def test_two_values_on_one_day_are_refused() -> None:
    with pytest.raises(ValueError, match="twee waarden"):
        value_on([*ROWS, DatedValue("norm", 80, date(2026, 7, 1))], "norm", date(2026, 8, 1))


def test_language_levels_rise() -> None:
    assert [level.rank for level in Cefr] == list(range(7))
    assert steps_short(Cefr.A2, Cefr.B1) == 1
    assert steps_short(Cefr.C1, Cefr.B1) == 0


PUBLISHED_BSNS = ["07", "19", "20", "32", "44", "56", "68", "81", "93"]


@pytest.mark.parametrize(
    "bsn", [f"9999900{end}" for end in PUBLISHED_BSNS] + ["999990111", "999990123", "999990135"]
)
def test_known_fixture_numbers_pass(bsn: str) -> None:
    assert passes_eleven_test(bsn)
    assert check_bsn(bsn, fixtures_only=True)


@pytest.mark.parametrize(
    "bsn", ["000000000", "99999000", "9999900070", "99999000a", "999990008", "٩٩٩٩٩٠٠٠٧"]
)
def test_wrong_numbers_are_refused(bsn: str) -> None:
    assert not passes_eleven_test(bsn)
    assert not check_bsn(bsn, fixtures_only=False)


def test_fixtures_start_with_9999() -> None:
    real_looking = "111222333"
    assert check_bsn(real_looking, fixtures_only=False)
    assert "9999" in check_bsn(real_looking, fixtures_only=True).reason
    made_up = list(fixture_bsns())
    assert len(made_up) == len(set(made_up)) > 9000
    assert made_up == sorted(made_up)
    assert all(check_bsn(bsn, fixtures_only=True) for bsn in made_up)


@given(st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_found(place: int, other: int) -> None:
    bsn = "999990019"
    wrong = bsn[:place] + str((int(bsn[place]) + other) % 10) + bsn[place + 1 :]
    assert not passes_eleven_test(wrong)


def test_kvk() -> None:
    assert check_kvk("01234567")
    for wrong in ("1234567", "123456789", "1234567x"):
        assert not check_kvk(wrong)


@pytest.mark.parametrize("text", ["8232JT", "8232 jt", " 8232 JT "])
def test_postcode_is_cleaned(text: str) -> None:
    assert clean_postcode(text) == "8232 JT"


@pytest.mark.parametrize(
    "text", ["0232 JT", "823 JT", "8232 J", "8232  JT", "", "8232 SA", "8232 sd", "8232SS"]
)
def test_wrong_postcode_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="postcode"):
        clean_postcode(text)


STATES, ACTIONS = {"a": "Begin", "b": "Einde"}, {"x": "Doen", "y": "Laten"}
TABLE = StateTable("Proef", "a", STATES, ACTIONS, (Transition("a", "x", "b", "Altijd."),))


def test_table_allows_what_it_holds() -> None:
    assert TABLE.may("a", "x")
    assert TABLE.may("a", "y").reason == "Nu is dit: begin. Wel kan nog: 'Doen'."
    assert TABLE.may("b", "x").reason == "Nu is dit: einde. Daar verandert niets meer aan."
    assert TABLE.find("b", "x") is None
    assert (TABLE.actions_from("a"), TABLE.final) == (("x",), ("b",))
    with pytest.raises(KeyError):
        TABLE.may("c", "x")


def test_a_refusal_says_how_it_is_and_since_when() -> None:
    moves = (Transition("a", "x", "b"), Transition("a", "y", "b"))
    told = {"a": "Dit is begonnen{since}.", "b": "Dit is klaar{since}."}
    table = StateTable("Proef", "a", STATES, ACTIONS | {"z": "Wachten"}, moves, now=told)
    assert table.may("a", "z").reason == "Dit is begonnen. Wel kan nog: 'Doen' of 'Laten'."
    known = table.may("b", "x", date(2026, 5, 3)).reason
    assert known == "Dit is klaar op 3 mei 2026. Daar verandert niets meer aan."


@pytest.mark.parametrize(
    ("initial", "moves"),
    [
        ("c", ()),
        ("a", (Transition("a", "x", "c"),)),
        ("a", (Transition("a", "z", "b"),)),
        ("a", (Transition("a", "x", "b"), Transition("a", "x", "a"))),
    ],
)
def test_table_with_a_mistake_is_refused(initial: str, moves: tuple[Transition, ...]) -> None:
    with pytest.raises(ValueError, match="Proef"):
        StateTable("Proef", initial, STATES, ACTIONS, moves)


def test_pictures_of_a_table() -> None:
    assert mermaid(TABLE).splitlines() == [
        "stateDiagram-v2",
        "    [*] --> a",
        "    a : Begin",
        "    b : Einde",
        "    a --> b : Doen",
        "    b --> [*]",
    ]
    assert list(markdown_rows(TABLE))[2:] == ["| Begin | Doen | Einde | Altijd. |"]
