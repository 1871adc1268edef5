"""What a row of a file says: columns, cells, verdicts."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain.importing import (
    COLOUR_GUESSES,
    Addition,
    Checked,
    CoachKnown,
    Colour,
    InOpstap,
    Known,
    Problem,
    ValueRefused,
    Verdict,
    check_columns,
    check_row,
    doubles,
    field_labels,
    guess_distance,
    judge,
    masked,
    suggest_columns,
)
from clients.domain.importing import values as cells
from clients.domain.importing.rows import additions
from core.domain.ids import fixture_bsns

TODAY = date(2026, 11, 22)
KNOWN = Known(
    coaches={"w@x.nl": CoachKnown(7, 1), "geen@x.nl": CoachKnown(8, None)},
    teams={"team werk": 1, "team participatie": 2},
    target_groups={"50": 5},
    default_team=1,
)
LABELS = field_labels("clients")


def refused(read: object, text: str, **more: object) -> str:
    with pytest.raises(ValueRefused) as caught:
        read(text, **more)  # type: ignore[operator]
    return caught.value.sentence


def day(text: str) -> date:
    return cells.read_date(text, first=date(1900, 1, 1), last=TODAY)[0]


# --- columns ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Achternaam", "last_name"),
        ("naam", "last_name"),
        ("Gebdat", "birth_date"),
        ("GEBOORTEDATUM", "birth_date"),
        ("geboorte_datum", "birth_date"),
        ("Geboortedatm", "birth_date"),
        ("Sofinummer", "bsn"),
        ("BSN", "bsn"),
        ("Client-nr.", "number"),
        ("E-mail", "email"),
        ("Consulent", "coach_email"),
        ("Kleur", "colour"),
    ],
)
def test_headers_that_we_know(header: str, field: str) -> None:
    assert suggest_columns("clients", [header]) == {header: field}


def test_a_header_that_says_nothing_is_left_out() -> None:
    assert suggest_columns("clients", ["Opmerking", "x", ""]) == {}


def test_each_field_once_and_the_exact_header_first() -> None:
    found = suggest_columns("clients", ["Achternam", "Achternaam", "naam"])
    assert found == {"Achternaam": "last_name"}


def test_benefit_headers() -> None:
    found = suggest_columns("benefits", ["BSN", "Regeling", "Ingangsdatum", "Einddatum", "Reden"])
    assert list(found.values()) == ["bsn", "kind", "start", "end", "end_reason"]


@pytest.mark.parametrize(
    ("kind", "columns", "word"),
    [
        ("clients", {"a": "first_name", "b": "last_name"}, "nummer of het BSN"),
        ("clients", {"a": "number"}, "voornaam"),
        ("clients", {"a": "number", "b": "number"}, "twee keer"),
        ("clients", {"a": "iets"}, "uit de lijst"),
        ("benefits", {"a": "bsn", "b": "start"}, "soort uitkering"),
    ],
)
def test_columns_that_cant_work(kind: str, columns: dict[str, str], word: str) -> None:
    decision = check_columns(kind, columns)
    assert not decision
    assert word in decision.reason


def test_columns_that_work() -> None:
    assert check_columns("clients", {"a": "bsn", "b": "first_name", "c": "last_name"})
    assert check_columns("clients", {"a": "number", "b": "colour"}), "colours alone, of who is there"
    assert check_columns("benefits", {"a": "number", "b": "kind", "c": "start"})


# --- cells -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "01-05-1980",
        "1-5-1980",
        "1/5/1980",
        "01.05.1980",
        "1980-05-01",
        "1980/05/01",
        "19800501",
        "01051980",
        "1 mei 1980",
        "1980-05-01T00:00:00",
        "01-05-1980 00:00",
        "29342",
        " 1 - 5 - 1980 ",
    ],
)
def test_a_day_in_every_way_of_writing(text: str) -> None:
    assert day(text) == date(1980, 5, 1)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("31-02-1980", "bestaat niet"),
        ("29-02-2023", "bestaat niet"),
        ("05/31/1980", "Maand 31"),
        ("1-5-80", "vier cijfers"),
        ("2,9342E+04", "afgekort"),
        ("binnenkort", "geen datum"),
        ("1 meimaand 1980", "geen datum"),
        ("01-05-2027", "kan niet kloppen"),
        ("01-05-1899", "kan niet kloppen"),
        ("00-00-0000", "Maand 0"),
        ("٠١-٠٥-١٩٨٠", "geen datum"),
    ],
)
def test_a_day_that_isnt(text: str, word: str) -> None:
    assert word in refused(day, text)


def test_a_number_of_the_spreadsheet_is_told() -> None:
    _, note = cells.read_date("29342", first=date(1900, 1, 1), last=TODAY)
    assert "1 mei 1980" in note


@given(st.dates(date(1930, 1, 1), TODAY))
def test_every_day_comes_back(some: date) -> None:
    assert day(some.strftime("%d-%m-%Y")) == day(some.isoformat()) == some
    assert day(str((some - cells.SERIAL_ZERO).days)) == some


READERS = (
    day,
    cells.read_bsn,
    cells.read_phone,
    cells.read_email,
    cells.read_colour,
    cells.read_benefit_kind,
    lambda text: cells.read_text(text, 20),
)


@given(st.text(max_size=40), st.sampled_from(READERS))
def test_no_text_breaks_a_cell(text: str, read: Callable[[str], object]) -> None:
    with suppress(ValueRefused):
        read(text)


@pytest.mark.parametrize("bsn", ["999990007", *islice(fixture_bsns(), 3)])
def test_a_bsn(bsn: str) -> None:
    assert cells.read_bsn(bsn) == (bsn, "")
    assert cells.read_bsn(f" {bsn[:3]}.{bsn[3:6]} {bsn[6:]}".strip())[0] == bsn


def test_a_bsn_that_lost_its_nought() -> None:
    digits, note = cells.read_bsn("12345672")
    assert digits == "012345672"
    assert "teruggezet" in note


@pytest.mark.parametrize(
    "text", ["999990008", "12345678901", "abc", "1,23E+08", "1.23457E8", "000000000", "١٢٣٤٥٦٧٨٢"]
)
def test_a_bsn_that_isnt(text: str) -> None:
    assert text not in refused(cells.read_bsn, text), "no sentence repeats the number"


def test_made_up_numbers_only() -> None:
    assert "9999" in refused(cells.read_bsn, "111222333", fixtures_only=True)


@pytest.mark.parametrize(
    ("text", "is_"),
    [("06-12345678", "06-12345678"), ("612345678", "0612345678"), ("+31 6 1234 5678", "+31 6 1234 5678")],
)
def test_a_phone_number(text: str, is_: str) -> None:
    assert cells.read_phone(text) == is_


@pytest.mark.parametrize("text", ["bel maar", "12", "6,12E+08", "0" * 31])
def test_a_phone_number_that_isnt(text: str) -> None:
    refused(cells.read_phone, text)


@pytest.mark.parametrize("text", ["a", "a@b", "a b@c.nl", "a@b.nl, c@d.nl", "x" * 260 + "@b.nl"])
def test_an_address_that_isnt(text: str) -> None:
    refused(cells.read_email, text)


@pytest.mark.parametrize("text", ["=1+1", "+31", "-2+3", "@som", "x" * 21])
def test_text_that_is_a_formula_or_too_long(text: str) -> None:
    refused(cells.read_text, text, longest=20)


@pytest.mark.parametrize(
    ("text", "is_"), [("Groen", "groen"), ("BLUE", "blauw"), ("r", "rood"), ("turkoois", "turquoise")]
)
def test_colours(text: str, is_: str) -> None:
    assert cells.read_colour(text) == is_


def test_a_colour_becomes_a_guess() -> None:
    guesses = {colour: guess_distance(colour).category for colour in Colour}
    assert guesses == {"groen": "1B", "blauw": "1C", "rood": "2A", "turquoise": "2B"}
    assert set(COLOUR_GUESSES) == set(Colour)
    assert "schatting" in guess_distance("rood").reason
    refused(cells.read_colour, "paars")


def test_benefit_kinds() -> None:
    assert cells.read_benefit_kind("Bijstand") == "participatiewet"
    refused(cells.read_benefit_kind, "AOW")


@pytest.mark.parametrize(
    ("bsn", "shown"), [("999990007", "••••••007"), ("99999000", "••••••000"), ("12", "••••••"), ("", "")]
)
def test_of_a_bsn_only_the_end_is_shown(bsn: str, shown: str) -> None:
    assert masked(bsn) == shown


# --- rows ------------------------------------------------------------------------------------------------


def client(**texts: str) -> Checked:
    return check_row(
        "clients", {"number": "A", "first_name": "Noor", "last_name": "Bakker"} | texts, KNOWN, TODAY
    )


def fields(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.field for problem in problems]


def test_a_row_that_is_right() -> None:
    row = client(
        prefix="van der", birth_date="1-5-1980", coach_email="W@x.nl", target_group="50+", email="n.v.t."
    )
    assert row.problems == ()
    assert row.values["last_name"] == "van der Bakker"
    assert (row.values["coach_id"], row.values["team_id"], row.values["target_group_id"]) == (7, 1, 5)
    assert "email" not in row.values


def test_without_bsn_but_with_a_number_is_noted() -> None:
    assert client().notes == (Problem("bsn", "BSN ontbreekt."),)


def test_without_either_is_refused() -> None:
    row = check_row("clients", {"number": "", "bsn": "-", "first_name": "A", "last_name": "B"}, KNOWN, TODAY)
    assert fields(row.problems) == ["number"]


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"coach_email": "wie@x.nl"}, "coach_email"),
        ({"coach_email": "w@x.nl", "team": "Team Participatie"}, "coach_email"),
        ({"team": "Team Zee"}, "team"),
        ({"target_group": "iets"}, "target_group"),
        ({"colour": "paars"}, "colour"),
        ({"birth_date": "31-2-1990"}, "birth_date"),
        ({"reported_on": "1-1-2030"}, "reported_on"),
        ({"phone": "x"}, "phone"),
        ({"bsn": "999990008"}, "bsn"),
    ],
)
def test_what_is_wrong_names_its_column(texts: dict[str, str], field: str) -> None:
    assert fields(client(**texts).problems) == [field]


def test_the_team_of_the_row_goes_before_that_of_the_file() -> None:
    assert client(team="Team Participatie").values["team_id"] == 2
    assert client().values["team_id"] == 1


def benefit(**texts: str) -> Checked:
    return check_row("benefits", {"number": "A", "kind": "WW", "start": "1-1-2024"} | texts, KNOWN, TODAY)


def test_benefit_rows() -> None:
    assert benefit(end="31-12-2024").problems == ()
    assert fields(benefit(end="31-12-2023").problems) == ["end"]
    assert fields(benefit(kind="", start="").problems) == ["kind", "start"]
    assert benefit(end=(TODAY + timedelta(days=366)).isoformat()).problems == ()
    assert fields(benefit(end=(TODAY + timedelta(days=367)).isoformat()).problems) == ["end"]


# --- verdicts --------------------------------------------------------------------------------------------

THERE = InOpstap(1, "A", has_bsn=True, has_distance=True, values={"last_name": "Ander", "phone": ""})


def verdict(row: Checked, kind: str = "clients", **more: object) -> tuple[Verdict, list[str], str]:
    arguments = {"by_number": None, "by_bsn": None, "labels": LABELS} | more
    found, problems, notes = judge(kind, row, **arguments)  # type: ignore[arg-type]
    return found, fields(problems), " ".join(note.text for note in notes)


def test_somebody_new() -> None:
    assert verdict(client())[0] == Verdict.NEW


def test_somebody_new_needs_a_name_and_a_team() -> None:
    bare = check_row("clients", {"number": "A"}, Known(), TODAY)
    assert verdict(bare)[:2] == (Verdict.PROBLEM, ["first_name", "last_name", "team"])
    wrong = check_row("clients", {"number": "A", "first_name": "=x", "last_name": "B"}, KNOWN, TODAY)
    assert verdict(wrong)[1] == ["first_name"], "said once"


def test_somebody_who_is_there_stays_as_they_are() -> None:
    found, problems, notes = verdict(client(phone="0612345678"), by_number=THERE)
    assert (found, problems) == (Verdict.KNOWN, [])
    assert "achternaam" in notes
    assert "telefoon" not in notes, "what is empty in Opstap isn't different"
    assert "BSN ontbreekt" not in notes


def test_what_is_missing_may_be_added() -> None:
    bare = InOpstap(1, "A", has_bsn=False, has_distance=False)
    row = client(bsn="999990007", colour="rood")
    assert additions(row, bare) == {Addition.BSN, Addition.COLOUR}
    found, _, notes = verdict(row, by_number=bare)
    assert found == Verdict.NEW
    assert "eerste schatting" in notes
    assert "toegevoegd" in notes


def test_colours_alone_for_who_is_there() -> None:
    row = check_row("clients", {"number": "A", "colour": "groen"}, Known(), TODAY)
    assert verdict(row, by_number=InOpstap(1, "A", has_bsn=True, has_distance=False))[0] == Verdict.NEW
    assert verdict(row, by_number=THERE)[0] == Verdict.KNOWN


def test_number_and_bsn_of_two_people() -> None:
    row = client(bsn="999990007")
    other = InOpstap(2, "Z", has_bsn=True, has_distance=True)
    assert verdict(row, by_bsn=other)[:2] == (Verdict.PROBLEM, ["bsn"])
    assert verdict(row, by_number=THERE)[:2] == (Verdict.PROBLEM, ["bsn"])
    assert verdict(row, by_number=THERE, by_bsn=THERE)[0] == Verdict.KNOWN


def test_benefits_need_somebody() -> None:
    assert verdict(benefit(), "benefits")[:2] == (Verdict.PROBLEM, ["number"])
    assert verdict(benefit(), "benefits", by_number=THERE)[0] == Verdict.NEW
    assert verdict(benefit(), "benefits", by_number=THERE, same_period=True)[0] == Verdict.KNOWN


def test_doubles_name_the_rows() -> None:
    found = doubles(
        [
            (2, ["hetzelfde nummer\tA"]),
            (5, ["hetzelfde nummer\tA", "hetzelfde BSN\tx"]),
            (6, ["hetzelfde BSN\ty"]),
        ]
    )
    assert found == {
        2: "Rij 2 en rij 5 hebben hetzelfde nummer. Sla er een over.",
        5: "Rij 5 en rij 2 hebben hetzelfde nummer. Sla er een over.",
    }
    many = doubles((n, ["hetzelfde BSN\tx"]) for n in range(1, 9))
    assert many[1] == "Rij 1 en rij 2 en 3 en 4 en meer hebben hetzelfde BSN. Sla er een over."
    assert verdict(client(), double="Rij 2 en rij 5")[0] == Verdict.PROBLEM
