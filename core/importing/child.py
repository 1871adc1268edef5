"""The process that reads: little memory, little time, no network, no database, no file of its own.

``python -m core.importing.child LIMITS`` takes the file on standard input and writes lines of JSON: first
``{"headers": […], "row": n}``, then ``[n, [cell, …]]`` for each row, at last ``{"done": rows, "peak": kB}``
or ``{"refused": sentence}``.
"""

import json
import resource
import sys
from contextlib import suppress
from typing import Any

from core.importing.archive import Archive
from core.importing.delimited import read_delimited
from core.importing.limits import MEGABYTE, Limits
from core.importing.ods import read_ods
from core.importing.refusal import FileRefused
from core.importing.table import Table
from core.importing.xlsx import read_xlsx

TOO_MUCH = "dit bestand vraagt te veel geheugen. Maak er kleinere bestanden van, het liefst CSV."
NOT_A_TABLE = "dit is geen tabel. Kies een bestand dat CSV, XLSX of ODS is."
OLD_EXCEL = "dit is een oud Excel-bestand (.xls). Bewaar het als .xlsx of als CSV."
PROTECTED = "het bestand is met een wachtwoord beveiligd. Haal het wachtwoord eraf en probeer het nog eens."
# How files of other kinds begin.
OTHERS = (
    b"%PDF",
    b"MZ",
    b"\x7fELF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
)
MARKUP = (b"<?xml", b"<html", b"<!doc", b"{\\rtf", b"<tabl")


def restrict(limits: Limits) -> None:
    """Takes away what reading a file doesn't need."""
    memory = limits.memory * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def read(data: bytes, table: Table) -> None:
    """Reads by what the file is, not by what it is called. Raises FileRefused."""
    if data.startswith(b"PK"):
        archive = Archive(data, table.limits)
        if "xl/workbook.xml" in archive:
            read_xlsx(archive, table)
        elif "content.xml" in archive and b"spreadsheet" in archive.whole("mimetype")[:100]:
            read_ods(archive, table)
        else:
            raise FileRefused(NOT_A_TABLE)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileRefused(PROTECTED if "EncryptedPackage".encode("utf-16-le") in data else OLD_EXCEL)
    elif data.startswith(OTHERS) or data.lstrip()[:5].lower() in MARKUP:
        raise FileRefused(NOT_A_TABLE)
    else:
        read_delimited(data, table)


def write(line: Any) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=True, separators=(",", ":")) + "\n")


class Writer:
    """Writes the header before the first row."""

    table: Table

    def __init__(self) -> None:
        self.headed = False

    def put(self, number: int, cells: list[str]) -> None:
        if not self.headed:
            write({"headers": self.table.headers, "row": self.table.header_row})
            self.headed = True
        write([number, cells])


def main(limits: Limits) -> None:
    writer = Writer()
    table = writer.table = Table(limits, writer.put)
    try:
        read(sys.stdin.buffer.read(), table)
        table.finish()
    except FileRefused as refused:
        write({"refused": refused.told(table.headers)})
    except (MemoryError, RecursionError):
        table.headers = []
        write({"refused": TOO_MUCH[:1].upper() + TOO_MUCH[1:]})
    else:
        write({"done": table.rows, "peak": peak_memory()})


def peak_memory() -> int:
    """The most memory that this process held, in kB; 0 where the system doesn't tell.

    Asked of the system's own page: the figure of getrusage starts with that of the process before this one.
    """
    with suppress(OSError), open("/proc/self/status", encoding="ascii") as page:
        return next((int(line.split()[1]) for line in page if line.startswith("VmHWM:")), 0)
    return 0


if __name__ == "__main__":
    chosen = Limits.from_text(sys.argv[1])
    restrict(chosen)
    main(chosen)
