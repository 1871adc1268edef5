"""The first sheet of an Excel workbook."""

import posixpath
import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from core.importing.archive import DAMAGED, Archive
from core.importing.elements import Elements
from core.importing.refusal import FileRefused
from core.importing.table import Table

FORMULA = "hier staat een formule. Plak de uitkomst als gewone waarde en probeer het opnieuw."
WRONG_VALUE = "hier staat een fout van het rekenblad. Herstel de cel en probeer het opnieuw."
MERGED = "hier zijn cellen samengevoegd. Splits ze, zodat elke rij een eigen waarde heeft."
DATE_FORMATS = frozenset([*range(14, 18), 22, *range(27, 37), *range(45, 48), *range(50, 59)])
QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
PLACE = re.compile(r"([A-Z]{1,7})([0-9]{1,9})")


def read_xlsx(archive: Archive, table: Table) -> None:
    """Hands the rows of the first visible sheet to the table. Raises FileRefused."""
    if any(name.lower().endswith("vbaproject.bin") for name in archive.names()):
        raise FileRefused("er zitten macro's in dit bestand. Bewaar het als gewoon Excel-bestand (.xlsx).")
    workbook = Workbook()
    workbook.read(archive.pieces("xl/workbook.xml"))
    targets = Targets()
    targets.read(archive.pieces("xl/_rels/workbook.xml.rels"))
    path = targets.path(workbook.sheet)
    if path not in archive:
        raise FileRefused(DAMAGED)
    texts = SharedTexts()
    if "xl/sharedStrings.xml" in archive:
        texts.read(archive.pieces("xl/sharedStrings.xml"))
    styles = Styles()
    if "xl/styles.xml" in archive:
        styles.read(archive.pieces("xl/styles.xml"))
    Sheet(table, texts.found, styles.dates(), from_1904=workbook.from_1904).read(archive.pieces(path))


class Workbook(Elements):
    """Which sheet comes first, and from which year days are counted."""

    def __init__(self) -> None:
        self.sheet = ""
        self.from_1904 = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")
        if name == "sheet" and not self.sheet and attributes.get("state", "visible") == "visible":
            self.sheet = attributes.get("id", "")


class Targets(Elements):
    """Where inside the file the sheets stand."""

    def __init__(self) -> None:
        self._paths: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            self._paths[attributes.get("Id", "")] = attributes.get("Target", "")

    def path(self, sheet: str) -> str:
        target = self._paths.get(sheet, "")
        return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")


class SharedTexts(Elements):
    """The texts that cells point at, in order."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._in_text = self._in_reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "si":
                self._parts = []
            case "rPh":
                self._in_reading = True
            case "t":
                self._in_text = not self._in_reading

    def text(self, text: str) -> None:
        if self._in_text:
            self._parts.append(text)

    def end(self, name: str) -> None:
        match name:
            case "si":
                self.found.append("".join(self._parts))
            case "rPh":
                self._in_reading = False
            case "t":
                self._in_text = False


class Styles(Elements):
    """Which styles show a number as a date."""

    def __init__(self) -> None:
        self._own: dict[int, bool] = {}
        self._formats: list[int] = []
        self._in_cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt" and "numFmtId" in attributes:
            code = QUOTED.sub("", attributes.get("formatCode", "")).lower()
            self._own[int(attributes["numFmtId"])] = "d" in code or "y" in code or "j" in code
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self._formats.append(int(attributes.get("numFmtId", "0")))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False

    def dates(self) -> frozenset[str]:
        """The numbers of those styles, as they stand in a cell."""
        return frozenset(
            str(n) for n, fmt in enumerate(self._formats) if self._own.get(fmt, fmt in DATE_FORMATS)
        )


class Sheet(Elements):
    """The cells, row by row."""

    def __init__(self, table: Table, texts: list[str], dates: frozenset[str], *, from_1904: bool) -> None:
        self.table, self.texts, self.dates = table, texts, dates
        self.zero = date(1904, 1, 1) if from_1904 else date(1899, 12, 30)
        self.row = 0
        self.column = -1
        self._cells: dict[int, str] = {}
        self._kind = self._style = ""
        self._parts: list[str] = []
        self._length = 0
        self._taking = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "c":
                self._start_cell(attributes)
            case "v" | "t":
                self._taking = True
            case "row":
                self._start_row(attributes)
            case "f":
                raise FileRefused(FORMULA, self.row, self.column)
            case "rPh":
                self._taking = False
            case "mergeCell":
                self._merged(attributes.get("ref", ""))

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = int(attributes.get("r", self.row + 1))
        if number <= self.row:
            raise FileRefused(DAMAGED)
        self.row, self.column, self._cells = number, -1, {}

    def _start_cell(self, attributes: dict[str, str]) -> None:
        found = PLACE.fullmatch(attributes.get("r", ""))
        self.column = column_index(found[1]) if found else self.column + 1
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        self._parts, self._length = [], 0

    def text(self, text: str) -> None:
        if self._taking:
            self._length += len(text)
            self.table.check_length(self.row, self.column, self._length)
            self._parts.append(text)

    def end(self, name: str) -> None:
        match name:
            case "v" | "t":
                self._taking = False
            case "c":
                self._end_cell()
            case "row" if self._cells:
                last = max(self._cells)
                self.table.take(self.row, [self._cells.get(n, "") for n in range(last + 1)])

    def _end_cell(self) -> None:
        text = self._value("".join(self._parts))
        if text.strip():
            self.table.check_column(self.row, self.column)
            self._cells[self.column] = text

    def _value(self, raw: str) -> str:
        match self._kind:
            case "s" if raw:
                return self.texts[int(raw)]
            case "e":
                raise FileRefused(WRONG_VALUE, self.row, self.column)
            case "b":
                return "ja" if raw == "1" else "nee"
            case "n" if raw and self._style in self.dates:
                return self._day(raw)
            case "n" if raw:
                return plain_number(raw)
            case "d":
                return datetime.fromisoformat(raw).date().isoformat() if raw else ""
        return raw

    def _day(self, raw: str) -> str:
        try:
            return (self.zero + timedelta(days=int(float(raw)))).isoformat()
        except (ValueError, OverflowError) as error:
            raise FileRefused("hier staat een datum die niet bestaat.", self.row, self.column) from error

    def _merged(self, ref: str) -> None:
        found = PLACE.match(ref)
        if found is None:
            raise FileRefused(DAMAGED)
        raise FileRefused(f"{MERGED[:-1]} ({ref[:20]}).", int(found[2]), column_index(found[1]))


def column_index(letters: str) -> int:
    """A is 0."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def plain_number(raw: str) -> str:
    """1.23456782E8 as 123456782; with decimals as it stands."""
    number = Decimal(raw)
    if number.is_finite() and abs(number) < 10**18 and number == number.to_integral_value():
        return str(int(number))
    return raw
