"""The first sheet of an OpenDocument spreadsheet. Repeated cells and rows are counted, never written out."""

from core.importing.archive import DAMAGED, LOCKED, Archive
from core.importing.elements import Elements, Enough
from core.importing.refusal import FileRefused
from core.importing.table import Table
from core.importing.xlsx import FORMULA, MERGED, plain_number

NUMBERS = frozenset({"float", "currency", "percentage"})
LINE_ENDS = {"line-break": "\n", "tab": "\t"}


def read_ods(archive: Archive, table: Table) -> None:
    """Hands the rows of the first sheet to the table. Raises FileRefused."""
    if b"encryption-data" in archive.whole("META-INF/manifest.xml"):
        raise FileRefused(LOCKED)
    if any(name.startswith(("Basic/", "Scripts/")) for name in archive.names()):
        raise FileRefused("er zitten macro's in dit bestand. Bewaar het zonder macro's.")
    Sheet(table).read(archive.pieces("content.xml"))


class Sheet(Elements):
    def __init__(self, table: Table) -> None:
        self.table = table
        self.row = 0
        self._times = 1
        self._column = 0
        self._cells: dict[int, str] = {}
        self._cell: dict[str, str] | None = None
        self._parts: list[str] = []
        self._length = 0
        self._paragraphs = 0
        self._aside = 0
        self._tables = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._aside or name == "annotation":
            self._aside += 1
            return
        match name:
            case "table":
                self._tables += 1
                if self._cell is not None:
                    raise FileRefused("hier staat een tabel in een cel.", self.row + 1, self._column)
            case "table-row":
                self._times = _times(attributes, "number-rows-repeated")
                self._column, self._cells = 0, {}
            case "table-cell" | "covered-table-cell":
                self._start_cell(attributes)
            case "p" if self._cell is not None:
                self._paragraphs += 1
                if self._paragraphs > 1:
                    self._add("\n")
            case "s" if self._paragraphs:
                count = int(attributes.get("c", "1"))
                self.table.check_length(self.row + 1, self._column, count)
                self._add(" " * count)
            case "line-break" | "tab" if self._paragraphs:
                self._add(LINE_ENDS[name])

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if "formula" in attributes:
            raise FileRefused(FORMULA, self.row + 1, self._column)
        spans = (attributes.get("number-columns-spanned", "1"), attributes.get("number-rows-spanned", "1"))
        if spans != ("1", "1"):
            raise FileRefused(MERGED, self.row + 1, self._column)
        self._cell, self._parts, self._length, self._paragraphs = attributes, [], 0, 0

    def text(self, text: str) -> None:
        if self._paragraphs and not self._aside:
            self._add(text)

    def _add(self, text: str) -> None:
        self._length += len(text)
        self.table.check_length(self.row + 1, self._column, self._length)
        self._parts.append(text)

    def end(self, name: str) -> None:
        if self._aside:
            self._aside -= 1
            return
        match name:
            case "table-cell" | "covered-table-cell":
                self._end_cell()
            case "table-row":
                self._end_row()
            case "table":
                raise Enough

    def _end_cell(self) -> None:
        cell = self._cell or {}
        times, text = _times(cell, "number-columns-repeated"), self._value(cell)
        self._cell, self._paragraphs = None, 0
        if text.strip():
            self.table.check_column(self.row + 1, self._column + times - 1)
            self._cells.update((self._column + n, text) for n in range(times))
        self._column += times

    def _value(self, cell: dict[str, str]) -> str:
        match cell.get("value-type"):
            case kind if kind in NUMBERS and cell.get("value"):
                return plain_number(cell["value"])
            case "date" if cell.get("date-value"):
                return cell["date-value"][:10]
            case "boolean":
                return "ja" if cell.get("boolean-value") == "true" else "nee"
        return "".join(self._parts)

    def _end_row(self) -> None:
        if not self._cells:
            self.row += self._times
            return
        cells = [self._cells.get(n, "") for n in range(max(self._cells) + 1)]
        for _ in range(self._times):
            self.row += 1
            self.table.take(self.row, list(cells))


def _times(attributes: dict[str, str], name: str) -> int:
    count = int(attributes.get(name, "1"))
    if not 1 <= count <= 2_000_000:
        raise FileRefused(DAMAGED)
    return count
