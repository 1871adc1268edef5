"""What asks for somebody today: whose turn it is, evaluations that are due, answers that are awaited."""

from collections.abc import Iterator
from datetime import date, timedelta

from core.models import User
from core.registry import Action, WorkItem
from core.roles import ACCOUNT_MANAGER, COACH, QUALITY
from trajectories.deeds import at
from trajectories.domain.candidate import OPEN_STATES, CandidateState
from trajectories.domain.evaluation import evaluation_due
from trajectories.models import Candidate, Project
from trajectories.project_page import norms_on, own_rows
from trajectories.worklists.account_manager import account_manager_items
from trajectories.worklists.coach import coach_items, quality_items
from trajectories.worklists.plan import plan_items
from trajectories.worklists.questionnaires import questionnaire_items
from trajectories.worklists.routes import chain_items
from trajectories.worklists.train import train_items

LONGEST = 25
AHEAD = timedelta(days=7)


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """For coaches, account managers and quality; other roles look at figures. Gives all of every kind."""
    if user.role == QUALITY.key:
        yield from quality_items(user, today)
    if user.role not in (COACH.key, ACCOUNT_MANAGER.key):
        return
    if user.role == COACH.key:
        yield from coach_items(user, today)
        yield from _evaluations(user, today)
        yield from _left_behind(user)
        yield from questionnaire_items(user, today)
        yield from plan_items(user, today)
        yield from train_items(user, today)
    else:
        yield from account_manager_items(user, today)
    yield from chain_items(user, today)
    yield from _my_turn(user, today)


def _evaluations(user: User, today: date) -> Iterator[WorkItem]:
    """People of the own caseload who learn in, from a week before the evaluation on."""
    every = norms_on(today).evaluation_days
    learning = (
        Candidate.objects.visible_to(user)
        .filter(client__coach=user, status=CandidateState.LEARNING_IN.value, learn_in_start__isnull=False)
        .with_learning()
        .for_list()
    )
    for one in learning:
        due = evaluation_due(one.learn_in_start, one.evaluated_on, every, today)
        if due.on - AHEAD > today:
            continue
        yield WorkItem(
            kind="evaluation_due",
            kind_label="Evaluatie",
            title=one.profile.name,
            why=due.reason,
            url=one.get_absolute_url(),
            due=due.on,
            urgent=due.overdue,
            actions=(Action("Evalueer", at("evaluate", one.pk)),),
        )


def _left_behind(user: User) -> Iterator[WorkItem]:
    """People of the own caseload in a project that has ended: they hear how it goes on."""
    left = (
        Candidate.objects.visible_to(user)
        .filter(client__coach=user, status__in=[state.value for state in OPEN_STATES])
        .exclude(project__state=Project.State.RUNNING.value)
        .for_list()
    )
    for one in left[:LONGEST]:
        yield WorkItem(
            kind="project_ended",
            kind_label="Project afgesloten",
            title=one.profile.name,
            why=f"Het project {one.project.job.function} is afgesloten. Leg vast hoe het verdergaat.",
            url=one.get_absolute_url(),
            due=one.project.ended_on,
            urgent=True,
        )


def _my_turn(user: User, today: date) -> Iterator[WorkItem]:
    """Projects where the next move is the user's."""
    for row in own_rows(user, today):
        if not row.turn.mine:
            continue
        step = f"Stap {row.project.step}, {row.step_label.lower()}"
        missing = f"Mist nog: {row.missing.lower()}." if row.missing else "Klaar voor het besluit."
        yield WorkItem(
            kind="project_turn",
            kind_label="Jij bent aan zet",
            title=f"{row.project.job.function} bij {row.project.job.employer.name}",
            why=f"{step}. {missing}",
            url=row.project.get_absolute_url(),
        )
