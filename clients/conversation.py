"""What the pages of a broad intake show: questions with their answers, how far one is, what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from clients.domain.intake_pages import PAGES, in_sight
from clients.domain.intake_questions import (
    MOST_ROWS,
    NONE,
    Column,
    IntakePage,
    Kind,
    Progress,
    Question,
    Section,
    in_words,
    is_answered,
    progress_of,
)
from clients.intake_known import Known
from clients.models import Client, Intake, IntakeAnswer
from clients.services.intake import Result, Sent

BLANK_ROWS = 2
Listed = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Cell:
    """One box of a row."""

    column: Column
    name: str
    value: str

    @property
    def choices(self) -> list[tuple[str, str, bool]]:
        return [(code, word, code == self.value) for code, word in self.column.choices.items()]


@dataclass(frozen=True, slots=True)
class Shown:
    """A question as the page draws it."""

    question: Question
    value: Any
    version: int
    choices: list[tuple[str, str, bool]]
    rows: list[list[Cell]]
    blank: list[Cell]
    theirs: str = ""
    who: str = ""
    wrong: str = ""
    known: str = ""
    known_on: date | None = None

    @property
    def still(self) -> bool:
        """Whether what the file knows can be taken over with a press: nothing was answered yet."""
        return bool(self.known) and not is_answered(self.value)

    @property
    def id(self) -> str:
        return self.question.key.replace(".", "-")

    @property
    def none_chosen(self) -> bool:
        return bool(self.value == NONE)

    @property
    def long(self) -> bool:
        return self.question.kind == Kind.TEXT


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A heading with its questions; those that fold lie open when one of them says something."""

    section: Section
    questions: list[Shown]

    @property
    def first(self) -> list[Shown]:
        return [shown for shown in self.questions if not shown.question.folded]

    @property
    def more(self) -> list[Shown]:
        return [shown for shown in self.questions if shown.question.folded]

    @property
    def more_open(self) -> bool:
        return any(shown.value is not None or shown.theirs or shown.wrong for shown in self.more)


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page in the list of pages, with how much was answered on it."""

    page: IntakePage
    url: str
    progress: Progress
    current: bool


def answers_of(intake: Intake) -> dict[str, IntakeAnswer]:
    """The rows by question, with who wrote them."""
    return {row.question: row for row in intake.answers.select_related("saved_by")}


def values_of(rows: Mapping[str, IntakeAnswer]) -> dict[str, Any]:
    return {key: row.value for key, row in rows.items()}


def page_url(client: Client, page: IntakePage) -> str:
    return reverse("clients:intake_page", args=[client.pk, page.key])


def lines(
    client: Client, values: Mapping[str, Any], current: IntakePage | None, health: bool
) -> list[PageLine]:
    """All pages with their count."""
    return [
        PageLine(
            page,
            page_url(client, page),
            progress_of(in_sight(page.questions, health=health), values),
            page == current,
        )
        for page in PAGES
    ]


def counts(values: Mapping[str, Any], health: bool) -> dict[str, list[int]]:
    """Page → answered and asked, for the script that keeps the list of pages up to date."""
    found = {page.key: progress_of(in_sight(page.questions, health=health), values) for page in PAGES}
    return {key: [progress.answered, progress.asked] for key, progress in found.items()}


def sections(
    page: IntakePage,
    rows: Mapping[str, IntakeAnswer],
    listed: Listed,
    *,
    health: bool,
    results: Sequence[Result] = (),
    typed: Mapping[str, Any] | None = None,
    known: Mapping[str, Known] | None = None,
) -> list[ShownSection]:
    """The page with its answers and what the file knows; after a press of the button also with what was
    typed and what went wrong."""
    outcome = {result.question: result for result in results if not result.saved}
    found = []
    for section in page.sections:
        shown = [
            _beside(
                _shown(question, rows.get(question.key), listed, outcome.get(question.key), typed or {}),
                (known or {}).get(question.key),
                listed,
            )
            for question in in_sight(section.questions, health=health)
        ]
        if shown:
            found.append(ShownSection(section, shown))
    return found


def _shown(
    question: Question,
    row: IntakeAnswer | None,
    listed: Listed,
    result: Result | None,
    typed: Mapping[str, Any],
) -> Shown:
    value = typed[question.key] if result and question.key in typed else row.value if row else None
    current = result.current if result else None
    return Shown(
        question=question,
        value=value,
        version=row.version if row else 0,
        choices=_choices(question, value, listed),
        rows=_rows(question, value),
        blank=_row(question, "__n__", {}),
        theirs=in_words(question, current.value, listed) or "(leeg)" if current else "",
        who=who_and_when(current) if current else "",
        wrong=result.refused if result else "",
    )


def _beside(shown: Shown, known: Known | None, listed: Listed) -> Shown:
    """The question with what the file knows; left out where the answer says the same."""
    if known is None or shown.value == known.value:
        return shown
    return replace(shown, known=in_words(shown.question, known.value, listed), known_on=known.on)


def who_and_when(row: IntakeAnswer) -> str:
    return f"{row.saved_by.get_full_name()}, {timezone.localtime(row.saved_at):%H:%M} uur"


def _choices(question: Question, value: Any, listed: Listed) -> list[tuple[str, str, bool]]:
    choices = listed.get(question.listed, {}) if question.listed else question.choices
    chosen = set(value) if isinstance(value, list) and question.kind == Kind.MANY else {str(value)}
    return [(code, word, code in chosen) for code, word in choices.items()]


def _rows(question: Question, value: Any) -> list[list[Cell]]:
    if question.kind != Kind.ROWS:
        return []
    rows = value if isinstance(value, list) else []
    blank: list[dict[str, str]] = [{}] * min(BLANK_ROWS, MOST_ROWS - len(rows))
    return [_row(question, number, row) for number, row in enumerate([*rows, *blank])]


def _row(question: Question, number: object, row: Mapping[str, str]) -> list[Cell]:
    return [
        Cell(column, f"{question.key}~{number}~{column.key}", row.get(column.key, ""))
        for column in question.columns
    ]


def sent_with(page: IntakePage, data: QueryDict, *, health: bool) -> list[Sent]:
    """The answers of one page as a browser without script posts them."""
    return [
        Sent(question.key, _posted(question, data), _version(data.get(f"v~{question.key}", "")))
        for question in in_sight(page.questions, health=health)
    ]


def _version(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _posted(question: Question, data: QueryDict) -> Any:
    values = data.getlist(question.key)
    if question.kind == Kind.MANY:
        return [value for value in values if value != NONE] or (NONE if NONE in values else None)
    if question.kind == Kind.ROWS:
        rows = [
            {column.key: data.get(f"{question.key}~{number}~{column.key}", "") for column in question.columns}
            for number in range(MOST_ROWS)
        ]
        return [row for row in rows if any(row.values())] or (NONE if NONE in values else None)
    return values[0] if values else None
