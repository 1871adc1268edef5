"""Text with a sign between the cells: CSV from any spreadsheet, in the encodings that come by."""

import codecs
import csv
from io import BytesIO, TextIOWrapper

from core.importing.refusal import FileRefused
from core.importing.table import Table

SIGNS = (";", ",", "\t", "|")
BYTE_ORDER = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LOOKED_AT = 64 * 1024


def read_delimited(data: bytes, table: Table) -> None:
    """Hands the rows of a CSV file to the table. Raises FileRefused."""
    encoding = encoding_of(data)
    start = data[:LOOKED_AT].decode(encoding, errors="ignore")
    sign, skip = separator(start)
    csv.field_size_limit(table.limits.characters)
    lines = TextIOWrapper(BytesIO(data), encoding=encoding, newline="")
    if skip:
        lines.readline()
    reader = csv.reader(lines, delimiter=sign, strict=True)
    number = int(skip)
    try:
        for cells in reader:
            number += 1
            table.check_column(number, len(cells) - 1)
            table.take(number, [kept_as_text(cell) for cell in cells])
    except csv.Error as error:
        raise _told(error, table, number + 1) from error
    except UnicodeError as error:
        raise FileRefused(
            "hier staan tekens die niet te lezen zijn. Bewaar als CSV UTF-8.", number + 1
        ) from error


def _told(error: csv.Error, table: Table, number: int) -> FileRefused:
    if "field larger" in str(error):
        try:
            table.check_length(number, 0, table.limits.characters + 1)
        except FileRefused as refused:
            return FileRefused(refused.sentence, number)
    return FileRefused(
        "de aanhalingstekens kloppen niet. Zet om een tekst met een aanhalingsteken geen, of er twee.", number
    )


def encoding_of(data: bytes) -> str:
    """The encoding by its mark, otherwise UTF-8 where it fits, otherwise Windows. Raises FileRefused."""
    for mark, encoding in BYTE_ORDER:
        if data.startswith(mark):
            return encoding
    start = data[:200]
    if len(start) > 3 and start.count(0) * 3 > len(start):
        return "utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be"
    try:
        codecs.utf_8_decode(data, "strict", True)
        return "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        data.decode("cp1252")
        return "cp1252"
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        raise FileRefused(
            "hier staan tekens die niet te lezen zijn. Bewaar het bestand als CSV UTF-8.", row
        ) from error


def separator(start: str) -> tuple[str, bool]:
    """The sign between the cells, and whether the first line only says which ('sep=;')."""
    first = start.lstrip("\r\n").partition("\n")[0].rstrip("\r")
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4], True
    outside = "".join(first.split('"')[::2])
    most = max(SIGNS, key=lambda sign: (outside.count(sign), -SIGNS.index(sign)))
    return most, False


def kept_as_text(cell: str) -> str:
    """What spreadsheets write as ="0123" to keep the nought in front is plain text."""
    if cell.startswith('="') and cell.endswith('"') and '"' not in cell[2:-1] and len(cell) > 2:
        return cell[2:-1]
    return cell
