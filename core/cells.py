"""Figures and texts for a spreadsheet, of which none ever runs as a formula.

Excel and LibreOffice read a text that starts with = + - or @ as a formula, also behind spaces, quotes or
letters that can't be seen, and also when the sign is a full-width one. In a CSV file such a text gets an
apostrophe in front; in an XLSX file every text is stored as text, so nothing is changed.
"""

import csv
import datetime as dt
import math
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO, StringIO
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from core.pages import Refused

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Row = Sequence[Any]

MOST_ROWS = 1_048_575  # of a sheet, without its head
LONGEST_TEXT = 32_767  # of a cell: what is longer spills over into the next row, where it may run
CUT = " … (ingekort)"
LARGEST_NUMBER = 10**15  # a spreadsheet keeps fifteen figures
FIRST_DAY = dt.date(1900, 3, 1)  # before it, spreadsheets disagree about the calendar
NARROWEST, WIDEST, LOOKED_AT = 8, 60, 200

# Characters that XML can't hold, or that nobody can see and some programs stumble over.
NOT_WRITTEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻"
UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufe00-\ufe0f\ufeff"
SPACE_OR_QUOTE = f'[^\\S\t\r\n]|["“”„«»‘’`{UNSEEN}]'
# A separator counts as a beginning too: a program that expects another one cuts the text there.
BEGINNING = re.compile(f"(?P<edge>^|[;,\t\r\n])(?P<gap>(?:{SPACE_OR_QUOTE})*)(?P<rest>[{SIGNS}][^;,\t\r\n]*)")
BREAKS = ("\t", "\r", "\n")
# What people write and no program can compute: '-5', '+31 6 123', '-2,5%', '-2 dagen'. After the number
# and a space only words may follow: no sign, bracket or figure of which a formula could be made.
HARMLESS = re.compile(r"[+-]\d[\d ]*([.,]\d+)?%?|-\d+([.,]\d+)? [^\W\d_]+( [^\W\d_]+)*[.!?]?")


def csv_bytes(head: Sequence[str], rows: Iterable[Row]) -> bytes:
    """A CSV file as a Dutch Excel opens it: UTF-8 with a mark in front, semicolons, decimal commas."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([guarded(str(label)) for label in head])
    writer.writerows([_csv_text(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def guarded(text: str) -> str:
    """The text with an apostrophe where a program could see a formula begin; other text as it was."""
    text = _clean(text)
    if HARMLESS.fullmatch(text):
        return text
    text = BEGINNING.sub(_guard, text)
    return f"'{text}" if text.startswith(BREAKS) else text


def _guard(found: re.Match[str]) -> str:
    edge, gap, rest = found["edge"], found["gap"], found["rest"]
    if edge and HARMLESS.fullmatch(rest.rstrip()):
        return found[0]
    return f"'{gap}{rest}" if found.start() == 0 and not edge else f"{edge}{gap}'{rest}"


def xlsx_bytes(head: Sequence[str], rows: Iterable[Row], *, sheet: str) -> bytes:
    """A workbook with one sheet: texts as texts, dates as dates, the head fixed and ready to filter.

    Rows are written as they come, so a long list takes little memory. Raises Refused when there are more
    rows than a sheet holds.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = "Opstap"
    page = book.create_sheet(_sheet_name(sheet))
    coming = iter(rows)
    first = list(islice(coming, LOOKED_AT))
    _set_widths(page, head, first)
    page.freeze_panes = "A2"
    page.append([_head_cell(page, str(label)) for label in head])
    count = 0
    for count, row in enumerate(chain(first, coming), 1):
        if count > MOST_ROWS:
            raise Refused(
                "Deze lijst heeft meer regels dan in een rekenblad passen.", ("Kies eerst filters.",)
            )
        page.append([_cell(page, value) for value in row])
    page.auto_filter.ref = f"A1:{_letter(len(head))}{count + 1}"
    whole = BytesIO()
    book.save(whole)
    return whole.getvalue()


def plain(value: Any) -> str | int | float | Decimal | dt.date | None:
    """A value as a spreadsheet can hold it: a number, a date, a text, or nothing.

    Times are told in local time; a number with more figures than a sheet keeps becomes text.
    """
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | float | Decimal):
        if not math.isfinite(value):
            return None
        return value if -LARGEST_NUMBER < value < LARGEST_NUMBER else str(value)
    if isinstance(value, dt.datetime):
        local = timezone.make_naive(value) if timezone.is_aware(value) else value
        return local.replace(microsecond=0) if local.date() >= FIRST_DAY else local.isoformat(" ", "minutes")
    if isinstance(value, dt.date):
        return value if value >= FIRST_DAY else value.isoformat()
    return None if value is None else _clean(str(value))


def _csv_text(value: Any) -> str:
    match plain(value):
        case None:
            return ""
        case str() as text:
            return guarded(text)
        case dt.datetime() as moment:
            return moment.isoformat(" ", "minutes")
        case dt.date() as day:
            return day.isoformat()
        case number:
            return format(number, "f" if isinstance(number, Decimal) else "").replace(".", ",")


def _clean(text: str) -> str:
    text = NOT_WRITTEN.sub("", text)
    return text if len(text) < LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT) - 1] + CUT


def _cell(page: "WriteOnlyWorksheet", value: Any) -> "WriteOnlyCell":
    from openpyxl.cell import WriteOnlyCell

    held = plain(value)
    if not isinstance(held, str):
        cell = WriteOnlyCell(page, held)
        if isinstance(held, dt.date):
            cell.number_format = "dd-mm-yyyy hh:mm" if isinstance(held, dt.datetime) else "dd-mm-yyyy"
        return cell
    cell = WriteOnlyCell(page)
    cell.value = held.replace("\r\n", "\n").replace("\r", "\n")
    cell.data_type = "s"
    if guarded(held) != held:
        cell.quotePrefix = 1  # stays a text when somebody edits the cell
    return cell


def _head_cell(page: "WriteOnlyWorksheet", label: str) -> "WriteOnlyCell":
    from openpyxl.styles import Font

    cell = _cell(page, label)
    cell.font = Font(bold=True)
    return cell


def _set_widths(page: "WriteOnlyWorksheet", head: Sequence[str], first: list[Row]) -> None:
    for number, label in enumerate(head):
        lengths = [len(_shown(row[number])) for row in first if number < len(row)]
        widest = max([len(str(label)) + 3, *lengths])  # the arrow of the filter takes three
        page.column_dimensions[_letter(number + 1)].width = max(NARROWEST, min(WIDEST, widest + 1))


def _shown(value: Any) -> str:
    return max(str(value).splitlines(), key=len, default="")


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(max(1, column))


def _sheet_name(sheet: str) -> str:
    """At most 31 characters, without the signs that Excel refuses in the name of a sheet."""
    return re.sub(r"[\[\]:*?/\\]", " ", _clean(sheet)).strip(" '")[:31] or "Lijst"
