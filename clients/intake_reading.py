"""A broad intake to read back: what was asked and answered, by whom and when."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from clients.conversation import Listed, answers_of
from clients.domain.intake_pages import PAGES, QUESTIONS, in_sight
from clients.domain.intake_questions import IntakePage, Question, Section, in_words, is_answered
from clients.models import Intake, IntakeAnswer
from clients.services.intake_lists import lists_for
from core.dutch import day_text


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer in words; ``by``: who and when, where that isn't what the page says."""

    question: Question
    words: str
    by: str

    @property
    def nothing(self) -> bool:
        """Said to be not discussed, or nothing."""
        return self.words == self.question.none_label


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A heading with what was answered under it."""

    title: str
    answers: list[Answered]


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page of the conversation: its answers, what stayed open, and who wrote most of it when."""

    page: IntakePage
    sections: list[ReadSection]
    open: list[str]
    by: str


def read_pages(intake: Intake, *, health: bool) -> list[ReadPage]:
    """All pages of which something may be seen, in the order of the conversation."""
    rows = {key: row for key, row in answers_of(intake).items() if is_answered(row.value)}
    listed = lists_for(QUESTIONS[key] for key in rows if key in QUESTIONS and QUESTIONS[key].listed)
    return [
        _read(page, rows, listed, health=health) for page in PAGES if in_sight(page.questions, health=health)
    ]


def _read(page: IntakePage, rows: Mapping[str, IntakeAnswer], listed: Listed, *, health: bool) -> ReadPage:
    asked = in_sight(page.questions, health=health)
    writers = Counter(_who(rows[question.key]) for question in asked if question.key in rows)
    by = max(writers, key=lambda who: writers[who], default="")
    found = [_section(section, rows, listed, health=health, by=by) for section in page.sections]
    return ReadPage(
        page,
        [section for section in found if section.answers],
        [question.label for question in asked if question.counts and question.key not in rows],
        by,
    )


def _section(
    section: Section, rows: Mapping[str, IntakeAnswer], listed: Listed, *, health: bool, by: str
) -> ReadSection:
    answers = [
        Answered(question, in_words(question, row.value, listed), "" if _who(row) == by else _who(row))
        for question in in_sight(section.questions, health=health)
        if (row := rows.get(question.key))
    ]
    return ReadSection(section.title, answers)


def _who(row: IntakeAnswer) -> str:
    day: date = timezone.localtime(row.saved_at).date()
    return f"{row.saved_by.get_full_name()}, {day_text(day)}"
