"""Files from outside: read as they are, or refused in one sentence with the place."""

import datetime
import io
import subprocess
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table as OdfTable
from odf.table import TableCell, TableRow
from odf.text import P

from config.mode import ROOT
from core.importing import reading
from core.importing.limits import LIMITS, Limits
from core.importing.reading import ReadTable, read_table
from core.importing.refusal import FileRefused, column_letters


def refused(data: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(FileRefused) as caught:
        read_table(data, limits)
    return str(caught.value)


def xlsx(*rows: list[object], also: object = None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if also is not None:
        also(book)  # type: ignore[operator]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods(*rows: list[str], width: int = 16_000, after: int = 1_048_000) -> bytes:
    book, table = OpenDocumentSpreadsheet(), OdfTable(name="Blad1")
    for row in rows:
        line = TableRow()
        for text in row:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            line.addElement(cell)
        line.addElement(TableCell(numbercolumnsrepeated=width))
        table.addElement(line)
    rest = TableRow(numberrowsrepeated=after)
    rest.addElement(TableCell(numbercolumnsrepeated=16_384))
    table.addElement(rest)
    book.spreadsheet.addElement(table)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(compression: int = zipfile.ZIP_DEFLATED, **parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def changed(data: bytes, **parts: bytes) -> bytes:
    """A spreadsheet with some of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    return zipped(**(held | parts))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_text_in_every_encoding_and_with_every_sign(encoding: str, sign: str) -> None:
    text = f'Naam{sign}Plaats\r\n"De {sign} Groot"{sign}Curaçao\r\n'
    assert read_table(text.encode(encoding)) == ReadTable(
        ["Naam", "Plaats"], [(2, [f"De {sign} Groot", "Curaçao"])], peak=pytest.approx(15_000, rel=0.9)
    )


def test_rows_keep_the_number_of_the_spreadsheet() -> None:
    table = read_table(b'sep=;\n\nNaam;BSN\n\n"twee\nregels";="012345672"\n;;\nJan;1\n')
    assert table.rows == [(5, ["twee\nregels", "012345672"]), (7, ["Jan", "1"])]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "leeg"),
        (b"\n \n", "leeg"),
        (b"Naam;BSN\n", "daaronder staat niets"),
        (b"Naam;naam\n1;2\n", 'Rij 1: de kolomkop "naam" staat er twee keer: boven kolom A en boven kolom B'),
        (b"a;b\nx;y\x00z\n", 'Rij 2, kolom "b": hier staat een teken'),
        (b"a;b\nx;\x81\n", "Rij 2: hier staan tekens die niet te lezen zijn"),
        (b'a;b\n1;2\n3;"x\n', "Rij 3: de aanhalingstekens"),
        (b"a;b\n" + b"x" * 10_000_000, "Rij 2: hier staan meer dan 5.000 tekens"),
        (b"a;" * 500_000, "Rij 1: hier staat iets voorbij kolom GR"),
        (b"a\n" + b"1\n" * 25_001, "Rij 25002: het bestand heeft meer dan 25.000 rijen"),
        (b"%PDF-1.7 ...", "geen tabel"),
        (b"MZ\x90\x00", "geen tabel"),
        (b"\x89PNG\r\n", "geen tabel"),
        (b"<html><table>", "geen tabel"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "oud Excel"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
        (b"PK\x03\x04 niet echt", "beschadigd"),
        (b"x" * (20 * 1024 * 1024 + 1), "groter dan 20 MB"),
    ],
)
def test_text_that_cant_be_read(data: bytes, word: str) -> None:
    assert word in refused(data)


def test_a_workbook() -> None:
    data = xlsx(
        ["Naam", "BSN", "Geboren", "Ja", None, "Rest"],
        ["Jansen", 12345672, datetime.date(1980, 5, 1), True, None, 1.5],
        [None] * 6,
        ["Bakker", "012345672", datetime.datetime(2020, 1, 1, 9, 30)],
    )
    table = read_table(data)
    assert table.headers == ["Naam", "BSN", "Geboren", "Ja", "Kolom E", "Rest"]
    assert table.rows == [
        (2, ["Jansen", "12345672", "1980-05-01", "ja", "", "1.5"]),
        (4, ["Bakker", "012345672", "2020-01-01"]),
    ]


def test_what_a_workbook_may_not_hold() -> None:
    assert 'Rij 2, kolom "Som": hier staat een formule' in refused(xlsx(["Som"], ["=1+1"]))
    merged = xlsx(["a", "b"], ["1", "2"], ["1", "2"], also=lambda book: book.active.merge_cells("B2:B3"))
    assert 'Rij 2, kolom "b": hier zijn cellen samengevoegd (B2:B3)' in str(
        refused(merged).replace("  ", " ")
    ) or ("samengevoegd" in refused(merged))
    book = xlsx(["a"], ["1"])
    assert "macro's" in refused(changed(book, **{"xl/vbaProject.bin": b"x"}))
    assert "fout van het rekenblad" in refused(xlsx(["a"], ["#N/A"], also=_as_error))
    assert "formule" in refused(xlsx(["a"], ["=HYPERLINK(1)"]))


def _as_error(book: openpyxl.Workbook) -> None:
    book.active["A2"].data_type = "e"


def test_days_counted_from_1904() -> None:
    def from_1904(book: openpyxl.Workbook) -> None:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904

    table = read_table(xlsx(["d"], [datetime.date(1980, 5, 1)], also=from_1904))
    assert table.rows == [(2, ["1980-05-01"])]


def test_a_hidden_sheet_isnt_read() -> None:
    def hide(book: openpyxl.Workbook) -> None:
        book.create_sheet("Zichtbaar").append(["b"])
        book["Zichtbaar"].append(["2"])
        book.active.sheet_state = "hidden"
        book.active = 1

    assert read_table(xlsx(["a"], ["1"], also=hide)).headers == ["b"]


def test_a_document_sheet_with_endless_empty_cells() -> None:
    assert read_table(ods(["Naam", "BSN"], ["Jan", "1"])).rows == [(2, ["Jan", "1"])]


def content(rows: str) -> bytes:
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    text = f"<office:document-content {spaces}><office:body><office:spreadsheet><table:table>{rows}"
    text += "</table:table></office:spreadsheet></office:body></office:document-content>"
    return zipped(
        **{"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": text.encode()}
    )


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


@pytest.mark.parametrize(
    ("rows", "word"),
    [
        (
            row(cell("a")) + row(cell("1", 'table:formula="of:=1"')),
            'Rij 2, kolom "a": hier staat een formule',
        ),
        (
            row(cell("a")) + row(cell("1", 'table:number-columns-repeated="16384"')),
            "Rij 2: hier staat iets voorbij",
        ),
        (row(cell("a")) + row(cell("1"), attributes='table:number-rows-repeated="1048576"'), "25.000 rijen"),
        (
            row(cell("a")) + row(cell("1"), attributes='table:number-rows-repeated="99999999999"'),
            "beschadigd",
        ),
        (row(cell("a")) + row(cell("1", 'table:number-rows-spanned="2"')), "samengevoegd"),
        (row(cell("a")) + row(cell('<text:s text:c="99999999"/>')), "5.000 tekens"),
        (row(cell("a")) + row(cell("</text:p><table:table/><text:p>")), "tabel in een cel"),
    ],
)
def test_what_a_document_sheet_may_not_hold(rows: str, word: str) -> None:
    assert word in refused(content(rows))


def test_cells_of_a_document_sheet() -> None:
    told = cell("12.345.672", 'office:value-type="float" office:value="12345672"')
    born = cell("1 mei", 'office:value-type="date" office:date-value="1980-05-01T00:00:00"')
    note = "<table:table-cell><office:annotation><text:p>geheim</text:p></office:annotation>"
    note += "<text:p>a<text:s/>b</text:p><text:p>c</text:p></table:table-cell>"
    right = cell("WAAR", 'office:value-type="boolean" office:boolean-value="true"')
    table = read_table(content(row(*map(cell, "abcd")) + row(told, born, note, right)))
    assert table.rows == [(2, ["12345672", "1980-05-01", "a b\nc", "ja"])]


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "' + b"ha" * 500 + b'">'
BOMB += (
    b"".join(b'<!ENTITY %c "%s">' % (97 + n, b"&%c;" % (96 + n) * 10) for n in range(1, 10)) + b"]><x>&j;</x>"
)
READS_FILES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'


@pytest.mark.parametrize("bad", [BOMB, READS_FILES])
@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
)
def test_declarations_are_refused(bad: bytes, part: str) -> None:
    assert "verwijzingen die niet in een rekenblad horen" in refused(
        changed(xlsx(["a"], ["1"]), **{part: bad})
    )


def bomb(megabytes: int) -> bytes:
    sheet = b"<worksheet><sheetData>" + b" " * megabytes * 1024 * 1024 + b"</sheetData></worksheet>"
    return changed(xlsx(["a"], ["1"]), **{"xl/worksheets/sheet1.xml": sheet})


def test_a_bomb_is_judged_by_its_header_before_it_is_unpacked() -> None:
    data = bomb(201)
    assert len(data) < 400_000
    assert "Uitgepakt is dit bestand groter dan 200 MB" in refused(data)


def test_control_the_same_bomb_is_read_when_it_may() -> None:
    data = bomb(30)
    assert "groter dan 20 MB" in refused(data, replace(LIMITS, unpacked=20))
    assert "staat niets" in refused(data), "with more room it is unpacked to its end"


def test_a_header_that_lies_is_found_while_unpacking() -> None:
    data = bytearray(bomb(30))
    size = (30 * 1024 * 1024 + len(b"<worksheet><sheetData></sheetData></worksheet>")).to_bytes(4, "little")
    data = bytearray(bytes(data).replace(size, (1000).to_bytes(4, "little")))
    assert "beschadigd" in refused(bytes(data))


@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/passwd", "xl/../../x", "..\\..\\x"])
def test_a_part_that_wants_out(name: str) -> None:
    assert "buiten het bestand" in refused(changed(xlsx(["a"], ["1"]), **{name: b"x"}))


def test_other_ways_to_pack() -> None:
    assert "beschadigd" in refused(zipped(zipfile.ZIP_LZMA, **{"xl/workbook.xml": b"x" * 100}))
    assert "geen tabel" in refused(zipped(**{"word/document.xml": b"x"}))
    many = zipped(**{f"xl/{n}": b"" for n in range(2_001)})
    assert "te veel onderdelen" in refused(many)


def test_too_much_memory_or_time_is_one_sentence() -> None:
    big = b"a;b\n" + b"\n".join(b"x%d;%s" % (n, b"y" * 900) for n in range(20_000))
    assert "geheugen" in refused(big, replace(LIMITS, memory=45)) or "te lang" in refused(
        big, replace(LIMITS, memory=45)
    )
    wide = b"<row>" + b"<c><v>1</v></c>" * 190 + b"</row>"
    sheet = b"<worksheet><sheetData>" + wide * 24_000 + b"</sheetData></worksheet>"
    slow = changed(xlsx(["a"]), **{"xl/worksheets/sheet1.xml": sheet.replace(wide, ROW_OF_NAMES, 1)})
    assert "te lang" in refused(slow, replace(LIMITS, seconds=1))


ROW_OF_NAMES = b"<row><c><v>1</v></c></row>"


def test_a_reader_that_says_nothing_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def hangs(*args: object, **kwargs: object) -> None:
        raise subprocess.TimeoutExpired("x", 9)

    monkeypatch.setattr(reading.subprocess, "run", hangs)
    assert refused(b"a\n1\n") == reading.STOPPED
    monkeypatch.setattr(reading, "_run", lambda data, limits: b'{"headers": ["a"]}\n[2, [')
    assert refused(b"a\n1\n") == reading.STOPPED


def test_the_reader_knows_nothing_of_the_application() -> None:
    """It gets no settings: neither the database nor the key is in its surroundings."""
    code = "import sys, core.importing.child; print(*(m for m in sys.modules if 'django' in m), sep=',')"
    done = subprocess.run(
        [reading.sys.executable, "-c", code], cwd=ROOT, env={}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


def test_places_and_limits_in_words() -> None:
    assert [column_letters(n) for n in (0, 25, 26, 199)] == ["A", "Z", "AA", "GR"]
    assert FileRefused("hier.", 3, 1).told(["a"]) == "Rij 3, kolom B: hier."
    assert "25.000 rijen" in " ".join(LIMITS.words)
    assert Limits.from_text(LIMITS.as_text()) == LIMITS


def test_the_example_can_be_read_and_is_made_up() -> None:
    table = read_table((ROOT / "docs" / "voorbeelden" / "inwoners-voorbeeld.csv").read_bytes())
    assert table.headers[:2] == ["Clientnummer", "BSN"]
    assert all(cells[1].startswith("9999") or not cells[1] for _, cells in table.rows)
