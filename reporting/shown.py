"""Figures as they may be shown: read from the snapshots, guarded, written out in Dutch, with a link."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.domain.small_numbers import HIDDEN_TEXT, HIDE_BELOW, Audience, could_identify
from core.dutch import day_text
from core.models import User
from core.models.base import DataSet
from reporting.querysets import SnapshotQuerySet


class Place(NamedTuple):
    """Whose figures."""

    level: str
    level_id: int


class Stored(NamedTuple):
    """One snapshot, as read for a page."""

    indicator: str
    level: str
    level_id: int
    part: str
    value: Decimal | None
    n: int
    guarded: bool
    computed_at: datetime


FIELDS = Stored._fields
LEFT_OUT = "weggelaten"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure for one reader. ``value`` is None when there is nothing to say or when it is hidden."""

    value: Decimal | None
    n: int
    hidden: bool
    url: str = ""

    @property
    def number(self) -> int | None:
        """For counts: the whole number, None when hidden."""
        return None if self.hidden or self.value is None else int(self.value)

    @property
    def short(self) -> str:
        """The figure for a narrow cell: '<5' when it is too small, a dash when it is left out."""
        if self.hidden:
            return f"<{HIDE_BELOW}" if could_identify(self.n) else "–"
        return self.text

    @property
    def text(self) -> str:
        """The figure in words: whole, or with one decimal and a comma."""
        if self.hidden:
            return HIDDEN_TEXT if could_identify(self.n) else LEFT_OUT
        if self.value is None:
            return "–"
        return f"{self.value:.1f}".replace(".", ",").removesuffix(",0")

    @property
    def cell(self) -> SafeString:
        """The figure in a cell of a table, with the way to the people behind it."""
        return figure_cell(self)


def figure_cell(figure: Figure, share: str = "") -> SafeString:
    """A figure with its share: a link when there is a list behind it, in words when it is hidden."""
    shown: str = figure.text
    if figure.hidden:
        shown = format_html(
            '<span class="soft nowrap"><span aria-hidden="true">{}</span>'
            '<span class="visually-hidden">{}</span></span>',
            figure.short,
            figure.text,
        )
    elif figure.n:
        shown = format_html('<a href="{}">{}</a>', figure.url, figure.text)
    beside = format_html('<span class="soft d-block">{}</span>', share) if share else ""
    return format_html("<span>{}{}</span>", shown, beside)


class Figures:
    """The snapshots of one page, by place; a count without a row is 0."""

    def __init__(self, rows: Iterable[Stored], *, audience: Audience, data_set: str) -> None:
        self.audience, self.data_set = audience, data_set
        self._rows = {(row.indicator, Place(row.level, row.level_id), row.part): row for row in rows}
        self.computed_at = max((row.computed_at for row in self._rows.values()), default=None)

    def get(self, indicator: str, place: Place, part: str = "", *, count: bool = True) -> Figure:
        """The figure at this place, with the address of the list behind it."""
        url = behind_url(indicator, place, part, self.data_set)
        row = self._rows.get((indicator, place, part))
        if row is None:
            return Figure(Decimal(0) if count else None, 0, hidden=False, url=url)
        hidden = row.guarded and self.audience == Audience.OTHERS
        return Figure(None if hidden else row.value, row.n, hidden=hidden, url=url)

    def stamped(self, family: str, part: str) -> int | None:
        """A norm as it held on the day of these figures."""
        found = (
            row.value for (name, _, p), row in self._rows.items() if (name, p) == (f"computed:{family}", part)
        )
        value = next(found, None)
        return None if value is None else int(value)

    def __bool__(self) -> bool:
        return bool(self._rows)


def read(found: SnapshotQuerySet, *, audience: Audience, data_set: str) -> Figures:
    """Runs the query and keeps the rows for the page."""
    rows = (Stored(*row) for row in found.order_by().values_list(*FIELDS))
    return Figures(rows, audience=audience, data_set=data_set)


@lru_cache(maxsize=4096)
def behind_url(indicator: str, place: Place, part: str, data_set: str) -> str:
    """The address of the list behind a figure."""
    address = reverse("reporting:behind", args=[indicator, place.level, place.level_id])
    asked = {"deel": part} if part else {}
    return f"{address}?{urlencode({**asked, 'set': data_set})}"


def data_set_for(user: User, asked: str | None) -> str:
    """The set that was asked for, or the one that this user works in."""
    if asked in DataSet.values:
        return str(asked)
    return DataSet.DEMO.value if user.is_demo else DataSet.LIVE.value


def updated_words(computed_at: datetime | None) -> str:
    """'Bijgewerkt om 14:32', or the day when that is not today."""
    if computed_at is None:
        return "Nog niet berekend"
    local = timezone.localtime(computed_at)
    if local.date() == timezone.localdate():
        return f"Bijgewerkt om {local:%H:%M}"
    return f"Bijgewerkt op {day_text(local.date())} om {local:%H:%M}"


class LinkedText(str):
    """A label that is short and plain in a chart, and a link with the whole name in the table under it."""

    url: str
    whole: str

    def __new__(cls, text: str, url: str, whole: str = "") -> "LinkedText":
        made = super().__new__(cls, text)
        made.url, made.whole = url, whole or text
        return made

    def __html__(self) -> str:
        return format_html('<a href="{}">{}</a>', self.url, self.whole)
