"""Where the readers put their rows: checks what holds for every kind of file, and hands rows on."""

import re
from collections.abc import Callable

from core.importing.limits import MEGABYTE, Limits, dotted
from core.importing.refusal import FileRefused, column_letters

# Signs that no text has; a tab and the ends of lines may stand in a cell.
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
LONGEST_HEADER = 80


class Table:
    """Takes rows one by one. The first row with text is the header."""

    def __init__(self, limits: Limits, put: Callable[[int, list[str]], None]) -> None:
        self.limits = limits
        self.put = put
        self.headers: list[str] = []
        self.header_row = 0
        self.rows = 0
        self.text = 0

    def take(self, number: int, cells: list[str]) -> None:
        """One row. Raises FileRefused when it can't be taken."""
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            return
        self._check(number, cells)
        if not self.headers:
            self._head(number, cells)
            return
        self.rows += 1
        if self.rows > self.limits.rows:
            raise FileRefused(
                f"het bestand heeft meer dan {dotted(self.limits.rows)} rijen. Maak er twee bestanden van.",
                number,
            )
        self.put(number, [cell.strip() for cell in cells])

    def check_column(self, number: int, column: int) -> None:
        """Raises FileRefused for a cell that stands too far to the right."""
        if column >= self.limits.columns:
            raise FileRefused(
                f"hier staat iets voorbij kolom {column_letters(self.limits.columns - 1)}. Een bestand mag "
                f"{self.limits.columns} kolommen hebben.",
                number,
            )

    def check_length(self, number: int, column: int, length: int) -> None:
        """Raises FileRefused for a cell that holds too much."""
        if length > self.limits.characters:
            raise FileRefused(
                f"hier staan meer dan {dotted(self.limits.characters)} tekens in een cel.", number, column
            )

    def _check(self, number: int, cells: list[str]) -> None:
        self.check_column(number, len(cells) - 1)
        for column, cell in enumerate(cells):
            self.check_length(number, column, len(cell))
            if NO_TEXT.search(cell):
                raise FileRefused("hier staat een teken dat geen tekst is.", number, column)
        self.text += sum(map(len, cells))
        if self.text > self.limits.text * MEGABYTE:
            raise FileRefused("tot hier staat er te veel tekst in het bestand.", number)

    def _head(self, number: int, cells: list[str]) -> None:
        names = [" ".join(cell.split())[:LONGEST_HEADER] for cell in cells]
        first: dict[str, int] = {}
        for column, name in enumerate(names):
            same = first.setdefault(name.casefold(), column) if name else column
            if same != column:
                raise FileRefused(
                    f'de kolomkop "{name}" staat er twee keer: boven kolom {column_letters(same)} en boven '
                    f"kolom {column_letters(column)}. Geef elke kolom een eigen naam.",
                    number,
                )
        taken = set(first)
        self.headers = [name or nameless(n, taken) for n, name in enumerate(names)]
        self.header_row = number

    def finish(self) -> None:
        """Raises FileRefused when there was nothing to take."""
        if not self.headers:
            raise FileRefused("er staat niets in het bestand (of niets op het eerste tabblad).")
        if not self.rows:
            raise FileRefused(f"rij {self.header_row} heeft kolomkoppen, maar daaronder staat niets.")


def nameless(column: int, taken: set[str]) -> str:
    """What a column without a header is called; never as one that has that name."""
    name = f"Kolom {column_letters(column)}"
    return name if name.casefold() not in taken else f"{name} (zonder kop)"
