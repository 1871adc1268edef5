"""The broad intake as a whole: its pages in the order of a conversation, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from clients.domain.intake_life import CORE, LIFE_PAGES
from clients.domain.intake_questions import IntakePage, Progress, Question, is_answered, progress_of
from clients.domain.intake_work import WORK_PAGES

PAGES: Final[tuple[IntakePage, ...]] = (CORE, *LIFE_PAGES, *WORK_PAGES)
QUESTIONS: Final[dict[str, Question]] = {q.key: q for page in PAGES for q in page.questions}
PAGE_OF: Final[dict[str, IntakePage]] = {q.key: page for page in PAGES for q in page.questions}


@dataclass(frozen=True, slots=True)
class Missing:
    """A question that counts and has no answer yet."""

    page: IntakePage
    question: Question


def page_with(key: str) -> IntakePage | None:
    """The page with this key, if there is one."""
    return next((page for page in PAGES if page.key == key), None)


def next_page(page: IntakePage) -> IntakePage | None:
    """The page that follows; None after the last."""
    after = PAGES.index(page) + 1
    return PAGES[after] if after < len(PAGES) else None


def page_before(page: IntakePage) -> IntakePage | None:
    """The page before; None for the first."""
    place = PAGES.index(page)
    return PAGES[place - 1] if place else None


def in_sight(questions: Iterable[Question], *, health: bool) -> list[Question]:
    """The questions that may be seen: those about health only by who may see health."""
    return [question for question in questions if health or not question.health]


def missing(answers: Mapping[str, Any], *, health: bool) -> list[Missing]:
    """What counts and isn't answered, the ten core questions first, then page by page."""
    return [
        Missing(page, question)
        for page in PAGES
        for question in in_sight(page.questions, health=health)
        if question.counts and not is_answered(answers.get(question.key))
    ]


def whole_progress(answers: Mapping[str, Any], *, health: bool) -> Progress:
    """How much of the whole conversation was had."""
    return progress_of(in_sight(QUESTIONS.values(), health=health), answers)


def where_to_go_on(last_question: str, answers: Mapping[str, Any], *, health: bool) -> IntakePage:
    """The page to open for who comes back: where something was last answered, or the first page after it
    on which something is missing when that page is done."""
    start = PAGE_OF.get(last_question, PAGES[0])
    for page in PAGES[PAGES.index(start) :]:
        if not progress_of(in_sight(page.questions, health=health), answers).done:
            return page
    return start
