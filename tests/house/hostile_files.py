"""Files that somebody might bring in to break things, or that broke on the way: as many as asked."""

import io
import random
import zipfile
from collections.abc import Iterator
from itertools import islice

from core.domain.ids import fixture_bsns

HEAD = ["Nummer", "BSN", "Voornaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "E-mail", "Kleur"]
BSNS = list(islice(fixture_bsns(), 400))
CELLS = (
    "",
    " ",
    "0",
    "-1",
    "1e400",
    "9" * 25,
    "9" * 4_900,
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+31612345678",
    "@SUM(A1)",
    "<script>alert(666)</script>",
    "{{ 7*7 }}",
    "'; DROP TABLE clients_client; --",
    "../../etc/passwd",
    "31-02-1980",
    "00-00-0000",
    "9999-12-31",
    "1,23E+08",
    "12345672",
    "999990008",
    "٣٣٣",
    "\u202eettelom",
    "👩‍🦽" * 40,
    'a"b',
    "a;b,c\td",
    "regel\nregel",
    "null",
    "n.v.t.",
    "groen",
    "paars",
)
# One of these spoils a whole file.
SPOILING = ("x" * 5_001, "a\x00b", "a\x07b", "9" * 6_000)
STARTS = (
    b"%PDF-1.7\n",
    b"MZ",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<?xml ",
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "utf-7", "shift_jis")
SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{rows}</sheetData>{after}</worksheet>"
)
BOOK = (
    b'<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    b'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
)
ODS = (
    '<d xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:spreadsheet><table:table>{rows}'
    "</table:table></office:spreadsheet></d>"
)


def hostile_files(count: int, seed: int = 20_261_122) -> Iterator[tuple[str, bytes]]:
    """(file name, bytes), ``count`` times; the same ones for the same seed."""
    dice = random.Random(seed)
    makers = (_text, _text, _broken_text, _workbook, _document, _broken_zip, _bomb, _noise)
    for number in range(count):
        maker = makers[number % len(makers)]
        yield f"{number}-{maker.__name__.strip('_')}", maker(dice)


def _row(dice: random.Random) -> list[str]:
    good = [f"N-{dice.randrange(99)}", dice.choice(BSNS), "Noor", "", "Bakker", "1-5-1980", "", "groen"]
    for _ in range(dice.choice((0, 0, 1, 2, 8))):
        good[dice.randrange(len(good))] = dice.choice(SPOILING if dice.random() < 0.004 else CELLS)
    if dice.random() < 0.02:
        good += [dice.choice(CELLS)] * dice.choice((1, 2, 300))
    return good


def _rows(dice: random.Random) -> list[list[str]]:
    head = list(HEAD)
    if dice.random() < 0.1:
        head[dice.randrange(len(head))] = dice.choice((head[0], "", "x" * 300, "=A1"))
    return [head, *(_row(dice) for _ in range(dice.choice((0, 1, 5, 40))))]


def _text(dice: random.Random) -> bytes:
    sign = dice.choice(";,\t|")
    lines = (sign.join(_quoted(cell, sign) for cell in row) for row in _rows(dice))
    return dice.choice(("\n", "\r\n")).join(lines).encode(dice.choice(ENCODINGS), "replace")


def _quoted(cell: str, sign: str) -> str:
    needs = sign in cell or '"' in cell or "\n" in cell
    return '"' + cell.replace('"', '""') + '"' if needs else cell


def _broken_text(dice: random.Random) -> bytes:
    data = bytearray(_text(dice))
    for _ in range(dice.choice((1, 5, 50))):
        place = dice.randrange(len(data) + 1)
        data[place:place] = dice.choice(
            (b'"', b"\x00", b"\xff", b"\x81", b"\r", b"\x1b", b";" * 300, b"y" * 6_000)
        )
    return bytes(data[: dice.randrange(1, len(data) + 1)])


def _escaped(text: str) -> str:
    clean = "".join(sign for sign in text if sign >= " " or sign in "\n\t")
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _workbook(dice: random.Random) -> bytes:
    rows = "".join(
        "<row>" + "".join(_workbook_cell(dice, cell) for cell in row) + "</row>" for row in _rows(dice)
    )
    after = dice.choice(("", "", "", '<mergeCells><mergeCell ref="B2:C4"/></mergeCells>', "<mergeCells"))
    return _zip(_book(SHEET.format(rows=rows, after=after).encode()), dice)


def _workbook_cell(dice: random.Random, cell: str) -> str:
    inline = f'<c t="inlineStr"><is><t>{_escaped(cell)}</t></is></c>'
    odd = (
        "<c><f>1+1</f><v>2</v></c>",
        '<c t="s"><v>99999999</v></c>',
        '<c t="s"><v>-5</v></c>',
        '<c r="ZZZZZZZ1"><v>1</v></c>',
        '<c t="e"><v>#REF!</v></c>',
        '<c s="1"><v>1e308</v></c>',
        "<c><v>1e999999999</v></c>",
        "<c><v>NaN</v></c>",
        '<c t="d"><v>2026-99-99</v></c>',
        "<c></c>",
    )
    return dice.choice(odd) if dice.random() < 0.002 else inline


def _book(sheet: bytes) -> dict[str, bytes]:
    return {
        "xl/workbook.xml": BOOK[0],
        "xl/_rels/workbook.xml.rels": BOOK[1],
        "xl/worksheets/sheet1.xml": sheet,
    }


def _document(dice: random.Random) -> bytes:
    rows = "".join(_document_row(dice, row) for row in _rows(dice))
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": ODS.format(rows=rows).encode(),
    }
    return _zip(parts, dice)


def _document_row(dice: random.Random, row: list[str]) -> str:
    times = dice.choice(("", "", "", ' table:number-rows-repeated="1048576"')) if dice.random() < 0.05 else ""
    cells = "".join(
        f"<table:table-cell{_odd(dice)}><text:p>{_escaped(cell)}</text:p></table:table-cell>" for cell in row
    )
    rest = "<table:table-cell table:number-columns-repeated='16384'/>"
    return f"<table:table-row{times}>{cells}{rest}</table:table-row>"


def _odd(dice: random.Random) -> str:
    odd = (
        ' table:formula="of:=1"',
        ' table:number-columns-repeated="1000000"',
        ' table:number-columns-repeated="-1"',
        ' table:number-columns-spanned="2"',
        ' office:value-type="float" office:value="1e99999999"',
        ' office:value-type="date" office:date-value="geen"',
    )
    return dice.choice(odd) if dice.random() < 0.002 else ""


def _zip(parts: dict[str, bytes], dice: random.Random) -> bytes:
    if dice.random() < 0.1:
        parts[dice.choice(("../../x", "/etc/x", "xl/vbaProject.bin", "xl/x.bin"))] = b"x"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", dice.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def _broken_zip(dice: random.Random) -> bytes:
    data = bytearray(dice.choice((_workbook, _document))(dice))
    for _ in range(dice.choice((1, 3, 20))):
        data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data[: dice.choice((len(data), dice.randrange(4, len(data))))])


def _bomb(dice: random.Random) -> bytes:
    """Small outside, large inside: blanks, entities, endless rows, one endless text."""
    kind = dice.randrange(5)
    if kind == 0:
        sheet = (
            b"<worksheet><sheetData>"
            + b" " * (1024 * 1024 * dice.choice((5, 60)))
            + b"</sheetData></worksheet>"
        )
    elif kind == 1:
        entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
        sheet = f"<!DOCTYPE x [{entities}]><worksheet><sheetData>&e11;</sheetData></worksheet>".encode()
    elif kind == 2:
        sheet = SHEET.format(
            rows="<row><c><v>1</v></c></row>" * dice.choice((26_000, 200_000)), after=""
        ).encode()
    elif kind == 3:
        sheet = SHEET.format(rows="<row>" + "<c><v>1</v></c>" * 100_000 + "</row>", after="").encode()
    else:
        sheet = SHEET.format(
            rows=f'<row><c t="inlineStr"><is><t>{"x" * 9_000_000}</t></is></c></row>', after=""
        ).encode()
    return _zip(_book(sheet), dice)


def _noise(dice: random.Random) -> bytes:
    return dice.choice(STARTS) + dice.randbytes(dice.choice((0, 10, 5_000)))
