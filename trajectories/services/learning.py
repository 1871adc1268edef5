"""Learning together: meetings, questions with the action they led to, lessons."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from trajectories.models import LearningMeeting, LearningQuestion, Lesson, Project
from trajectories.services.parts import day


@transaction.atomic
def record_meeting(
    *,
    by: User,
    on: date,
    projects: Any = (),
    form_key: UUID | None = None,
    today: date | None = None,
    **values: Any,
) -> LearningMeeting:
    """Raises Refused for a day to come: what was learned is written down afterwards."""
    if on > day(today):
        raise Refused("Leg een bijeenkomst vast op de dag zelf of daarna.")
    row, is_new = create_once(LearningMeeting, by=by, form_key=form_key, on=on, **values)
    if is_new:
        row.projects.set(projects)
        audit.record("learning.meeting_recorded", by=by, on=row)
    return row


@transaction.atomic
def change_meeting(
    *,
    by: User,
    meeting: LearningMeeting,
    version: int,
    projects: Any = (),
    today: date | None = None,
    **values: Any,
) -> LearningMeeting:
    """Raises EditConflict when somebody was first, Refused for a day to come."""
    if values.get("on") and values["on"] > day(today):
        raise Refused("Leg een bijeenkomst vast op de dag zelf of daarna.")
    saved = save_version(meeting, by=by, version=version, **values)
    ended = saved.projects.exclude(state=Project.State.RUNNING.value)  # the form offers those that run
    saved.projects.set([*projects, *ended])
    audit.record("learning.meeting_changed", by=by, on=saved)
    return saved


@transaction.atomic
def ask_question(*, by: User, form_key: UUID | None = None, **values: Any) -> LearningQuestion:
    row, is_new = create_once(LearningQuestion, by=by, form_key=form_key, **values)
    if is_new:
        audit.record("learning.question_asked", by=by, on=row)
    return row


@transaction.atomic
def change_question(*, by: User, question: LearningQuestion, version: int, **values: Any) -> LearningQuestion:
    saved = save_version(question, by=by, version=version, **values)
    audit.record("learning.question_changed", by=by, on=saved)
    return saved


@transaction.atomic
def answer_question(
    *,
    by: User,
    question: LearningQuestion,
    version: int,
    answer: str,
    lesson: str = "",
    today: date | None = None,
) -> LearningQuestion:
    """What came of it; with ``lesson`` a lesson is kept too, with what the project is about."""
    if question.done_on is not None:
        return question
    saved = save_version(question, by=by, version=version, answer=answer.strip(), done_on=day(today))
    audit.record("learning.question_answered", by=by, on=saved)
    if lesson.strip():
        keep_lesson(by=by, text=lesson.strip(), project=saved.project, question=saved, today=today)
    return saved


@transaction.atomic
def reopen_question(*, by: User, question: LearningQuestion) -> LearningQuestion:
    """Undo of an answer: the question is open again, with what was written. Twice does no harm."""
    if question.done_on is None:
        return question
    saved = save_version(question, by=by, version=question.version, done_on=None)
    audit.record("learning.question_reopened", by=by, on=saved)
    return saved


@transaction.atomic
def keep_lesson(
    *,
    by: User,
    text: str,
    project: Project | None = None,
    question: LearningQuestion | None = None,
    form_key: UUID | None = None,
    today: date | None = None,
    **values: Any,
) -> Lesson:
    """A lesson; of a project it keeps sector, routes and employer, so that a project like it shows it."""
    if project is not None:
        values.setdefault("sector", project.job.employer.sector)
        values.setdefault("employer", project.job.employer)
        values.setdefault("routes", [route for route in (project.route, *project.extra_routes) if route])
    row, is_new = create_once(
        Lesson,
        by=by,
        form_key=form_key,
        text=text,
        project=project,
        question=question,
        on=day(today),
        **values,
    )
    if is_new:
        audit.record("learning.lesson_kept", by=by, on=row)
    return row


@transaction.atomic
def change_lesson(*, by: User, lesson: Lesson, version: int, **values: Any) -> Lesson:
    saved = save_version(lesson, by=by, version=version, **values)
    audit.record("learning.lesson_changed", by=by, on=saved)
    return saved


@transaction.atomic
def remove_lesson(*, by: User, lesson: Lesson) -> None:
    """Twice does no harm; the history keeps what stood there."""
    if Lesson.objects.filter(pk=lesson.pk).delete()[0]:
        audit.record("learning.lesson_removed", by=by)
