"""What a question of the broad intake is: its kinds, and what counts as an answer.

A value is JSON: text, a code, a list of codes, or rows of column → text. "none" is an answer too: 'not
discussed', said so by the coach.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from core.domain.calendar import date_words

NONE: Final = "none"
LONGEST_TEXT: Final = 8000
LONGEST_CELL: Final = 1000
MOST_ROWS: Final = 25
MOST_TICKED: Final = 200


class Kind(StrEnum):
    TEXT = "text"
    SHORT = "short"
    SCALE = "scale"  # a row of words, the last one 'not discussed'
    CHOICE = "choice"
    MANY = "many"
    NUMBER = "number"
    DATE = "date"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of rows. ``choices``: code → word; ``listed``: name of a reference list to type from."""

    key: str
    label: str
    choices: Mapping[str, str] = field(default_factory=dict)
    listed: str = ""
    wide: bool = False
    year: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``maps_to`` says where the answer goes in the file, "" = it stays with the intake.

    ``hint``: why it is asked, or what helps. ``counts``: whether it stands in the count of what was asked;
    remarks don't. ``listed``: reference list whose lines are the choices. ``none_label``: the words of the
    answer "none", where there is one. ``folded``: opens with a press, so that a page stays calm.
    """

    key: str
    kind: Kind
    label: str
    hint: str = ""
    maps_to: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    listed: str = ""
    counts: bool = True
    core: bool = False
    health: bool = False
    none_label: str = ""
    most: int = 0
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that belong together on a page, under one heading; ``hint`` says why they are asked.

    ``more``: the words above its folded questions.
    """

    key: str
    title: str
    questions: tuple[Question, ...]
    hint: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class IntakePage:
    """One page of the conversation. ``short`` is its name in the list of pages."""

    key: str
    title: str
    short: str
    intro: str
    sections: tuple[Section, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for section in self.sections for question in section.questions)


class NoAnswer(ValueError):
    """This can't be an answer to this question. The text is Dutch, for the screen."""


def clean_answer(question: Question, value: Any, listed: Mapping[str, Mapping[str, str]]) -> Any:
    """The answer as it is kept: trimmed, within its choices; None when it is empty.

    ``listed``: the lines of reference lists by name. Raises NoAnswer for what can't be an answer.
    """
    if value in (None, "", [], {}):
        return None
    if value == NONE and question.none_label:
        return NONE
    match question.kind:
        case Kind.TEXT | Kind.SHORT:
            return _text(value, LONGEST_TEXT) or None
        case Kind.SCALE | Kind.CHOICE:
            return _one_of(value, question.choices)
        case Kind.MANY:
            choices = listed.get(question.listed, {}) if question.listed else question.choices
            return list(dict.fromkeys(_one_of(one, choices) for one in _listed(value, MOST_TICKED))) or None
        case Kind.NUMBER:
            return _number(value, question.most)
        case Kind.DATE:
            return _date(value)
        case Kind.ROWS:
            return [row for row in (_row(question, one) for one in _listed(value, MOST_ROWS)) if row] or None


def _text(value: Any, longest: int) -> str:
    if not isinstance(value, str):
        raise NoAnswer("Dit is geen tekst.")
    text = value.replace("\r\n", "\n").replace("\0", "").encode("utf-8", "ignore").decode()
    if len(text) > longest:
        raise NoAnswer(f"Deze tekst is te lang: er passen {longest} tekens in.")
    return text.rstrip() if text.strip() else ""


def _one_of(value: Any, choices: Mapping[str, str]) -> str:
    if not isinstance(value, str) or value not in choices:
        raise NoAnswer("Kies een van de antwoorden.")
    return value


def _listed(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list):
        raise NoAnswer("Dit zijn geen antwoorden.")
    if len(value) > most:
        raise NoAnswer(f"Dit zijn er te veel: er passen er {most}.")
    return value


def _number(value: Any, most: int) -> int | None:
    text = str(value).strip()
    if not text.isascii() or not text.isdigit() or len(text) > 6 or int(text) > most:
        raise NoAnswer(f"Vul een heel getal in van 0 tot en met {most}.")
    return int(text)


def _date(value: Any) -> str:
    try:
        found = date.fromisoformat(str(value))
    except ValueError as error:
        raise NoAnswer("Dit is geen datum.") from error
    if not 1900 <= found.year <= 2100:
        raise NoAnswer("Kijk het jaar na.")
    return found.isoformat()


def _row(question: Question, row: Any) -> dict[str, str]:
    """One row with the columns that have something in them; a row of nothing is no row."""
    if not isinstance(row, dict):
        raise NoAnswer("Dit zijn geen regels.")
    cells = {}
    for column in question.columns:
        text = _text(row.get(column.key) or "", LONGEST_CELL).strip()
        if text and column.choices:
            text = _one_of(text, column.choices)
        if text and column.year and not (text.isascii() and text.isdigit() and 1900 <= int(text) <= 2100):
            raise NoAnswer("Vul een jaartal in, zoals 2019.")
        if text:
            cells[column.key] = text
    return cells


def is_answered(value: Any) -> bool:
    """Whether something was answered; 'not discussed' is an answer."""
    return value not in (None, "", [], {})


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of what counts was answered."""

    answered: int
    asked: int

    @property
    def done(self) -> bool:
        return self.answered >= self.asked

    @property
    def percent(self) -> int:
        return 100 * self.answered // self.asked if self.asked else 100


def progress_of(questions: Iterable[Question], answers: Mapping[str, Any]) -> Progress:
    """The count for these questions; remarks and follow-up questions don't count."""
    counted = [question for question in questions if question.counts]
    return Progress(sum(is_answered(answers.get(q.key)) for q in counted), len(counted))


def in_words(question: Question, value: Any, listed: Mapping[str, Mapping[str, str]]) -> str:
    """An answer as a reader would write it."""
    if not is_answered(value):
        return ""
    if value == NONE:
        return question.none_label or "niet besproken"
    choices = listed.get(question.listed, {}) if question.listed else question.choices
    if question.kind == Kind.MANY:
        return ", ".join(choices.get(one, one) for one in value)
    if question.kind == Kind.ROWS:
        return "\n".join(_row_words(question, row) for row in value)
    if question.kind == Kind.DATE:
        return date_words(date.fromisoformat(value))
    return choices.get(str(value), str(value))


def _row_words(question: Question, row: Mapping[str, str]) -> str:
    cells = ((column, row.get(column.key, "")) for column in question.columns)
    return " · ".join(column.choices.get(cell, cell) for column, cell in cells if cell)
