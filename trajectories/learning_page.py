"""What the pages of learning together show: questions, when people meet, and lessons."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from core.domain.calendar import count_words, date_words
from core.models import User
from core.parameters import values_on
from trajectories.deeds import at
from trajectories.domain.learning import LEARNING_MEETING_LABELS, LearningMeetingKind
from trajectories.models import LearningMeeting, LearningQuestion, Lesson, Project

NORMS = {
    LearningMeetingKind.COACHES: ("learning_coaches", 14),
    LearningMeetingKind.STEERING: ("learning_steering", 31),
}
MOST_LESSONS = 5


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When this kind of meeting was last, and whether it is time again."""

    label: str
    words: str
    late: bool


def rhythms(user: User, today: date) -> list[Rhythm]:
    """One question: the last meeting of every kind."""
    found = values_on([key for key, _ in NORMS.values()], today)
    last: dict[str, date] = {}
    for kind, on in LearningMeeting.objects.visible_to(user).order_by("on").values_list("kind", "on"):
        last[kind] = on
    return [
        _rhythm(kind, last.get(kind), int(found.get(key, default)), today)
        for kind, (key, default) in NORMS.items()
    ]


def _rhythm(kind: str, last: date | None, every: int, today: date) -> Rhythm:
    label = LEARNING_MEETING_LABELS[kind]
    if last is None:
        return Rhythm(label, f"Nog niet bij elkaar geweest. De afspraak is elke {every} dagen.", late=True)
    due = last + timedelta(days=every)
    late = due < today
    if late:
        over = count_words((today - due).days, "dag", "dagen")
        return Rhythm(
            label, f"Voor het laatst op {date_words(last)}. {over} langer geleden dan afgesproken.", True
        )
    return Rhythm(label, f"Voor het laatst op {date_words(last)}. Weer voor {date_words(due)}.", late=False)


def lessons_for(project: Project, user: User) -> list[Lesson]:
    """Lessons of the same employer, sector or route, of other projects; the nearest first, then the newest.

    One question. A lesson that says nothing of where it is from doesn't come along.
    """
    employer = project.job.employer
    routes = [route for route in (project.route, *project.extra_routes) if route]
    same = Q(employer=employer)
    if employer.sector_id:
        same |= Q(sector_id=employer.sector_id)
    if routes:
        same |= Q(routes__overlap=routes)
    found = list(
        Lesson.objects.visible_to(user)
        .filter(same)
        .exclude(project=project)
        .select_related("employer", "sector", "project__job")[: MOST_LESSONS * 4]
    )
    return sorted(found, key=lambda one: (-_nearness(one, project, routes), -one.on.toordinal(), -one.pk))[
        :MOST_LESSONS
    ]


def _nearness(lesson: Lesson, project: Project, routes: list[str]) -> int:
    employer = project.job.employer
    return (
        4 * (lesson.employer_id == employer.pk)
        + 2 * (lesson.sector_id is not None and lesson.sector_id == employer.sector_id)
        + bool(set(lesson.routes) & set(routes))
    )


def lessons_panel(user: User, project: Project) -> dict[str, Any] | None:
    """At steps 1 to 3: what was learned before in this sector, on this route, at this employer."""
    if project.state != Project.State.RUNNING or project.step > LAST_STEP_OF_LESSONS:
        return None
    found = lessons_for(project, user)
    if not found:
        return None
    employer = project.job.employer
    return {
        "lessons": [(one, _why(one, project), at("lesson", one.pk)) for one in found],
        "employer": employer,
    }


LAST_STEP_OF_LESSONS = 3


def _why(lesson: Lesson, project: Project) -> str:
    employer = project.job.employer
    if lesson.employer_id == employer.pk:
        return "zelfde werkgever"
    if lesson.sector_id is not None and lesson.sector_id == employer.sector_id:
        return "zelfde sector"
    return "zelfde route"


@dataclass(frozen=True, slots=True)
class QuestionRow:
    question: LearningQuestion
    late: bool
    where: str


def question_rows(user: User, today: date, *, done: bool) -> list[QuestionRow]:
    rows = (
        LearningQuestion.objects.visible_to(user)
        .filter(done_on__isnull=not done)
        .select_related("project__job__employer", "who")
    )
    ordered = rows.order_by("-done_on", "-id")[:20] if done else rows.order_by("due_on", "id")[:100]
    return [
        QuestionRow(
            one,
            one.done_on is None and one.due_on is not None and one.due_on < today,
            one.project.job.function if one.project else "",
        )
        for one in ordered
    ]
