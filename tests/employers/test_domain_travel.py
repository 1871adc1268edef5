"""Travel between workplaces, and the table of postcodes that an estimate needs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from employers.domain.postcodes import as_text, check_table, find_columns
from employers.domain.travel import (
    Position,
    Travel,
    TravelKind,
    TravelTable,
    estimated_minutes,
    kilometres,
    pair_of,
)

LELYSTAD, ZEEWOLDE = Position(52.5185, 5.4714), Position(52.3310, 5.5410)
TABLE = TravelTable({("8231", "8242"): 25}, {"8231": LELYSTAD, "3891": ZEEWOLDE}, 15)


def test_a_straight_line() -> None:
    assert kilometres(LELYSTAD, LELYSTAD) == 0
    assert kilometres(LELYSTAD, ZEEWOLDE) == pytest.approx(21.4, abs=0.2)
    assert kilometres(Position(0, 0), Position(0, 180)) == pytest.approx(20015, abs=1)


@pytest.mark.parametrize(("km", "minutes"), [(0, 5), (1.25, 5), (1.26, 10), (2.5, 10), (15, 60), (15.01, 65)])
def test_an_estimate_is_rounded_up_to_five(km: float, minutes: int) -> None:
    assert estimated_minutes(km, 15) == minutes


@pytest.mark.parametrize(
    ("one", "two", "kind", "minutes"),
    [
        ("8231 AA", "8231 AA", "same", 0),
        ("8231 AA", "8231 AB", "estimated", 5),
        ("8231", "8231", "estimated", 5),
        ("8242 AA", "8231 AA", "entered", 25),
        ("8231 AA", "3891 XX", "estimated", 90),
        ("8231 AA", "9999 XX", "unknown", None),
        ("8231 AA", "", "unknown", None),
        ("", "", "unknown", None),
    ],
)
def test_how_travel_is_known(one: str, two: str, kind: str, minutes: int | None) -> None:
    assert TABLE.between(one, two) == TABLE.between(two, one) == Travel(TravelKind(kind), minutes)


def test_travel_in_words() -> None:
    assert TABLE.between("8231 AA", "8242 AA").words == "25 minuten"
    assert TABLE.between("8231 AA", "3891 AA").words == "ongeveer 90 minuten (geschat, hemelsbreed)"
    assert TABLE.between("8231 AA", "").words == "reistijd niet bekend"
    assert TABLE.between("8231 AA", "8231 AA").words == "zelfde plek"


def test_what_cannot_be() -> None:
    with pytest.raises(ValueError, match="bekend"):
        Travel(TravelKind.UNKNOWN, 0)
    with pytest.raises(ValueError, match="bekend"):
        Travel(TravelKind.ENTERED, None)
    with pytest.raises(ValueError, match="snelheid"):
        TravelTable(speed=0)


@given(st.from_regex(r"[1-9][0-9]{3}", fullmatch=True), st.from_regex(r"[1-9][0-9]{3}", fullmatch=True))
def test_a_pair_is_the_same_both_ways(one: str, two: str) -> None:
    assert pair_of(one, two) == pair_of(two, one) == tuple(sorted((one, two)))


# --- the table ----------------------------------------------------------------------------------------------

COLUMNS = {"code": 0, "latitude": 1, "longitude": 2}


@pytest.mark.parametrize(
    ("headers", "places", "missing"),
    [
        (["postcode4", "latitude", "longitude"], (0, 1, 2), ()),
        (["Lengtegraad", "naam", " PC4 ", "BREEDTEGRAAD"], (2, 3, 0), ()),
        (["postcode4", "lat"], (0, 1, -1), ("longitude",)),
        ([], (-1, -1, -1), ("postcode4", "latitude", "longitude")),
    ],
)
def test_columns_by_their_names(
    headers: list[str], places: tuple[int, ...], missing: tuple[str, ...]
) -> None:
    found, lacking = find_columns(headers)
    assert (tuple(found.values()), lacking) == (places, missing)


def test_rows_that_are_right() -> None:
    found = check_table(COLUMNS, [(2, ["8231", "52,5185", "5.4714"]), (3, ["3891", "52.331", "5,541"])])
    assert found.problems == ()
    assert [(one.code, one.latitude, one.longitude) for one in found.areas] == [
        ("8231", 52.5185, 5.4714),
        ("3891", 52.331, 5.541),
    ]
    assert as_text(found.areas).splitlines()[1] == "8231;52.51850;5.47140"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["0123", "52.5", "5.4"], "geen postcode van vier cijfers"),
        (["8231 AA", "52.5", "5.4"], "geen postcode van vier cijfers"),
        (["8231"], "'' is geen getal voor de breedte"),
        (["8231", "52.5.1", "5.4"], "geen getal voor de breedte"),
        (["8231", "52.5", "-5.4"], "geen getal voor de lengte"),
        (["8231", "5.4", "52.5"], "verwisseld"),
        (["8231", "50.49", "5.4"], "niet in Nederland"),
        (["8231", "53.81", "5.4"], "niet in Nederland"),
        (["8231", "52.5", "2.99"], "niet in Nederland"),
        (["8231", "52.5", "7.51"], "niet in Nederland"),
        (["x" * 90, "52.5", "5.4"], "…"),
    ],
)
def test_rows_that_are_not(cells: list[str], words: str) -> None:
    found = check_table(COLUMNS, [(7, cells)])
    assert found.areas == ()
    assert found.problems[0].startswith("Rij 7: ")
    assert words in found.problems[0]


@pytest.mark.parametrize(("latitude", "longitude"), [("50.5", "3"), ("53.8", "7.5")])
def test_the_edges_are_in(latitude: str, longitude: str) -> None:
    assert check_table(COLUMNS, [(2, ["8231", latitude, longitude])]).problems == ()


def test_a_postcode_that_comes_twice() -> None:
    found = check_table(COLUMNS, [(2, ["8231", "52.5", "5.4"]), (5, ["8231", "52.6", "5.4"])])
    assert len(found.areas) == 1
    assert found.problems == ("Rij 5: postcode 8231 staat er ook al op rij 2.",)
