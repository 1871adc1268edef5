"""Factors and learning together in the demo: questions open and answered, meetings, lessons. All made up."""

import random
from datetime import date, timedelta

from core.models import User
from core.models.base import DataSet
from trajectories.domain.candidate import CHOSEN_STATES
from trajectories.domain.factors import FACTORS
from trajectories.models import (
    Candidate,
    CandidateFactor,
    LearningMeeting,
    LearningQuestion,
    Lesson,
    Project,
    ProjectFactor,
)

QUESTIONS = (
    (
        "Hoe houden we kandidaten warm tussen de selectiedag en de start?",
        "Elke week een berichtje, en een keer samen lunchen op de werkplek.",
        "",
        "",
    ),
    (
        "Wie legt de stappenlijst uit aan de begeleider op de werkvloer?",
        "De accountmanager loopt mee op de eerste dag.",
        "De begeleider kende de lijst niet. Nu loopt er altijd iemand een uur mee.",
        "Neem de begeleider op de werkvloer mee in het gesprek over het inleerplan.",
    ),
    ("Wat vraagt een werkgever als een functie nog niet bestaat?", "", "", ""),
)
LESSONS = (
    ("Kandidaten die een dag meelopen, haken minder vaak af.", "Plan de meeloopdag voor de selectiedag.", 3),
    ("Een vaste begeleider geeft rust.", "Spreek ook af wie er inspringt bij vakantie.", 4),
    (
        "De werkgever wil weten wat er over drie maanden kan.",
        "Laat de vaardigheden zien, niet het diploma.",
        2,
    ),
)
REPORTS = (
    "We bespraken twee trajecten die stil liggen en wat daar nodig is.",
    "Werkgevers vertelden wat hen hielp om te beginnen.",
    "Wat leverde de selectiedag op, en wat doen we anders?",
)


def write_learning(rng: random.Random, today: date) -> None:
    """For every running project some factors; three questions, a rhythm that is late, lessons per project."""
    projects = list(
        Project.objects.filter(data_set=DataSet.DEMO.value)
        .select_related("job__employer__sector", "coach")
        .order_by("pk")
    )
    if not projects:
        return
    _factors(rng, projects, today)
    coach = next((one.coach for one in projects if one.coach), None)
    _meetings(projects, today)
    _questions(projects, coach, today)
    _lessons(projects, today)


def _factors(rng: random.Random, projects: list[Project], today: date) -> None:
    ProjectFactor.objects.bulk_create(
        ProjectFactor(project=project, step=one.step, helps=one.helps, key=one.key, on=today)
        for project in projects
        for one in rng.sample([one for one in FACTORS if one.step <= min(project.step, 2)], 2)
    )
    late = [one for one in FACTORS if one.step in (3, 5)]
    chosen = Candidate.objects.filter(
        project__in=projects, status__in=[state.value for state in CHOSEN_STATES]
    ).order_by("pk")
    CandidateFactor.objects.bulk_create(
        CandidateFactor(
            candidate=candidate,
            client_id=candidate.client_id,
            municipality_id=candidate.municipality_id,
            team_id=candidate.team_id,
            step=one.step,
            helps=one.helps,
            key=one.key,
            on=today,
        )
        for candidate in chosen
        for one in rng.sample(late, 3)
    )


def _meetings(projects: list[Project], today: date) -> None:
    for days, kind, report in zip((9, 40, 70), ("coaches", "steering", "employers"), REPORTS, strict=True):
        meeting = LearningMeeting.objects.create(
            kind=kind, on=today - timedelta(days=days), who="Werkcoaches en accountmanagers", report=report
        )
        meeting.projects.set(projects[:2])


def _questions(projects: list[Project], coach: User | None, today: date) -> None:
    for number, (question, action, answer, lesson) in enumerate(QUESTIONS):
        project = projects[number % len(projects)]
        asked = LearningQuestion.objects.create(
            question=question,
            project=project,
            action=action,
            who=coach,
            due_on=today + timedelta(days=7 * number - 4),
            answer=answer,
            done_on=today - timedelta(days=3) if answer else None,
        )
        if lesson:
            _lesson(project, lesson, "", 4, today, asked)


def _lessons(projects: list[Project], today: date) -> None:
    for number, (text, advice, step) in enumerate(LESSONS):
        _lesson(
            projects[-1 - number % len(projects)], text, advice, step, today - timedelta(days=30 * number)
        )


def _lesson(
    project: Project, text: str, advice: str, step: int, on: date, question: LearningQuestion | None = None
) -> None:
    Lesson.objects.create(
        text=text,
        advice=advice,
        step=step,
        project=project,
        question=question,
        sector=project.job.employer.sector,
        employer=project.job.employer,
        routes=[project.route] if project.route else [],
        on=on,
    )
