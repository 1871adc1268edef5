"""The sector outlook as page and file: read once, guarded, and written out in Dutch."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final

from core.domain.calendar import Quarter, quarter_of
from core.domain.rounding import round_half_up
from core.models import User
from core.parameters import value_on
from employers.domain.growth import GROWTH_KIND_LABELS
from employers.domain.growth_jobs import quarter_key
from employers.domain.outlook import (
    ANSWERS,
    LATER,
    OTHERS,
    TOTAL,
    Column,
    ExpectedPlaces,
    KindCount,
    Row,
    Table,
    Told,
    answers_table,
    expected_table,
    kinds_of,
    trends_of,
)
from employers.models import ContactPerson, Employer, FutureJob, GrowthConversation
from employers.services.parts import data_set

# A year and a half: what lies further is guesswork for a whole sector.
QUARTERS_SHOWN: Final = 6
MOST_QUARTERS_BACK: Final = 8
ANSWER_LABELS: Final = {
    "grows": "Er komt werk bij",
    "same": "Blijft gelijk",
    "cannot_say": "Nog niet te zeggen",
}
ROW_LABELS: Final = {TOTAL: "Alle sectoren", OTHERS: "Andere sectoren samen"}
KIND_UNKNOWN: Final = "Soort nog niet bekend"
KINDS_LEFT_OUT: Final = "Andere soorten: weggelaten"


@dataclass(frozen=True, slots=True)
class Outlook:
    """Everything that may be shown of one quarter of talks."""

    least: int
    expected: Table
    told_in: Quarter
    answers: Table
    kinds: dict[Row, tuple[KindCount, ...]]
    trends: dict[str, tuple[str, ...]]


def quarters_told(user: User, today: date) -> list[Quarter]:
    """The quarters of talks one can choose from, the last first; this one when there were none."""
    found = GrowthConversation.objects.visible_to(user).quarters_told(data_set(user))
    return [quarter_of(day) for day in found[:MOST_QUARTERS_BACK]] or [quarter_of(today)]


def read_outlook(user: User, today: date, told_in: Quarter) -> Outlook:
    """Reads and guards. The expected places are of now; the answers are those of ``told_in``."""
    least = int(value_on("outlook_min", today))
    told = _told(user, told_in)
    answers = answers_table(told, least)
    return Outlook(
        least=least,
        expected=expected_table(_expected(user), _quarters_ahead(today), least),
        told_in=told_in,
        answers=answers,
        kinds=kinds_of(told, answers, least),
        trends=trends_of(told, _names(told), least),
    )


def _quarters_ahead(today: date) -> list[Quarter]:
    found = [quarter_of(today)]
    while len(found) < QUARTERS_SHOWN:
        found.append(found[-1].next())
    return found


def _expected(user: User) -> list[ExpectedPlaces]:
    rows = FutureJob.objects.visible_to(user).open().told_per_employer(data_set(user))
    return [ExpectedPlaces(sector, pk, quarter_of(first), weighted) for sector, pk, first, weighted in rows]


def _told(user: User, quarter: Quarter) -> list[Told]:
    found = GrowthConversation.objects.visible_to(user).last_told(
        quarter.first_day, quarter.last_day, data_set(user)
    )
    fields = ("employer__sector__name", "employer_id", "expectation", "growth_kind", "sector_trends")
    return [Told(*row) for row in found.values_list(*fields)]


def _names(told: list[Told]) -> list[str]:
    """What must not be read in a trend: any employer, and the people of those who told something."""
    if not any(one.trends.strip() for one in told):
        return []
    ids = [one.employer for one in told]
    people = ContactPerson.objects.filter(employer__in=ids).order_by().values_list("name", flat=True)
    spoken = (
        GrowthConversation.objects.filter(employer__in=ids).order_by().values_list("spoken_with", flat=True)
    )
    employers = Employer.objects.order_by().values_list("name", flat=True)
    return list(employers.union(people, spoken))


# --- in words --------------------------------------------------------------------------------------------


def column_words(column: Column) -> str:
    """'1e kwartaal 2027', 'Daarna', or the answer."""
    if isinstance(column, Quarter):
        return column.label
    return {LATER: "Daarna", TOTAL: "Samen", **ANSWER_LABELS}[str(column)]


def row_words(row: Row) -> str:
    name = str(row)
    return ROW_LABELS.get(name, name[:1].upper() + name[1:])


def places_words(value: Fraction | None) -> str:
    """Expected places with one decimal and a comma; '–' when left out."""
    if value is None:
        return "–"
    tenths = round_half_up(value * 10)
    return f"{tenths // 10},{tenths % 10}".removesuffix(",0")


def kind_words(kinds: tuple[KindCount, ...]) -> list[str]:
    """'Bestaand bedrijf breidt uit (4)'; beside it what is left out, without a number."""
    shown = [f"{GROWTH_KIND_LABELS.get(one.kind, KIND_UNKNOWN)} ({one.count})" for one in kinds if one.count]
    left_out = any(one.count is None for one in kinds)
    return [*shown, KINDS_LEFT_OUT] if shown and left_out else shown


def table_rows(table: Table) -> Iterator[tuple[Row, list[Fraction | None]]]:
    """Each row with its figures and its total last; all rows together last."""
    for row in (*table.rows, TOTAL):
        yield row, [table.value(row, column) for column in (*table.columns, TOTAL)]


def chart_of_places(table: Table) -> dict[str, Any]:
    """Expected places per quarter, all sectors together."""
    return {
        "kind": "bar",
        "labels": [column_words(column) for column in table.columns],
        "series": [
            {
                "name": "verwachte plaatsen",
                "values": [_number(table.value(TOTAL, column)) for column in table.columns],
            }
        ],
        "label_head": "Start in",
    }


def chart_of_answers(table: Table) -> dict[str, Any]:
    """How many employers of each sector see growth, none, or can't say; only where nothing is left out."""
    rows = [row for row in table.rows if all(table.value(row, one) is not None for one in ANSWERS)]
    return {
        "kind": "hbar",
        "stacked": True,
        "labels": [row_words(row) for row in rows],
        "series": [
            {
                "name": ANSWER_LABELS[one].lower(),
                "values": [_number(table.value(row, one)) for row in rows],
            }
            for one in ANSWERS
        ],
        "label_head": "Sector",
    }


def _number(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    tenths = round_half_up(value * 10)
    return tenths // 10 if tenths % 10 == 0 else tenths / 10


# --- as a file -------------------------------------------------------------------------------------------

HEAD: Final = ("Wat", "Sector", "Kwartaal", "Waarde")


def file_rows(found: Outlook) -> Iterator[tuple[Any, ...]]:
    """One figure a line, with the same figures left out as on the page."""
    for row, values in table_rows(found.expected):
        for column, value in zip((*found.expected.columns, TOTAL), values, strict=True):
            yield "Verwachte plaatsen", row_words(row), column_words(column), _shown(value, found.least)
    for row, values in table_rows(found.answers):
        for column, value in zip((*found.answers.columns, TOTAL), values, strict=True):
            what = (
                "Werkgevers gesproken" if column == TOTAL else f"Werkgevers: {column_words(column).lower()}"
            )
            yield what, row_words(row), found.told_in.label, _shown(value, found.least)
    for row, kinds in found.kinds.items():
        for one in kinds:
            label = GROWTH_KIND_LABELS.get(one.kind, KIND_UNKNOWN)
            value = None if one.count is None else Fraction(one.count)
            yield f"Soort groei: {label}", row_words(row), found.told_in.label, _shown(value, found.least)
    for sector, texts in found.trends.items():
        for text in texts:
            yield "Gehoord in de sector", sector, found.told_in.label, text


def _shown(value: Fraction | None, least: int) -> int | float | str:
    number = _number(value)
    return f"weggelaten (norm: {least} werkgevers)" if number is None else number


def key_of(quarter: Quarter) -> str:
    """The quarter in an address."""
    return quarter_key(quarter)
