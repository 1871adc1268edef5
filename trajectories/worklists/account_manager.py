"""What waits for an account manager: answers, meetings, first proposals, evaluations, jobs that near.

A fixed number of questions; people are read by their agreed profile only. All who wait are weighed; the start
page shows the first few, and those are in the log.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from core import audit
from core.domain.calendar import add_working_days, count_words, date_words
from core.domain.holidays import holidays_between
from core.models import User
from core.parameters import values_on
from core.registry import Action, WorkItem
from employers.domain.future_job import start_nears
from employers.models import FutureJob
from trajectories.announce_page import person_words, with_related
from trajectories.deeds import at
from trajectories.domain.announcement import AnnouncementState, waiting
from trajectories.domain.candidate import CandidateState
from trajectories.domain.evaluation import evaluation_due
from trajectories.models import Announcement, Candidate, Project
from trajectories.project_page import norms_on
from trajectories.waits import waits

ANNOUNCED, ANSWER, MEETING, FIRST_PROPOSAL, EVALUATION, NEARS = 10, 12, 14, 16, 22, 26
AHEAD: Final = timedelta(days=7)
LONGEST_TERM: Final = timedelta(days=366)
FROM_START: Final = {"van": "start"}
ASKED: Final = ("proposed", "learning_in")


def account_manager_items(user: User, today: date) -> Iterator[WorkItem]:
    yield from _announced(user, today)
    yield from _candidates(user, today)
    yield from _first_proposals(user, today)
    yield from _jobs_that_near(user, today)


def _announced(user: User, today: date) -> Iterator[WorkItem]:
    """At the own employers, and at those that nobody looks after."""
    manager = Q(employer__account_manager=user)
    nobody = Q(employer__account_manager=None) | Q(employer__account_manager__is_active=False)
    found = (
        Announcement.objects.visible_to(user)
        .filter(manager | nobody, state=AnnouncementState.OPEN.value)
        .order_by("answer_by", "id")
    )
    with audit.weighing():
        announced = list(with_related(found, user))
    for one in announced:
        stands = waiting(one.state, one.answer_by, today)
        late = stands is not None and stands.late
        who = person_words(one, user)
        own = one.employer.account_manager_id == user.pk
        yield WorkItem(
            kind="announced",
            kind_label="Plaatsing aangekondigd",
            title=f"{one.function} bij {one.employer.name}",
            why=f"{one.coach} wil {who} plaatsen vanaf {date_words(one.start)}."
            + ("" if own else " Deze werkgever heeft nog geen accountmanager."),
            url=at("announcement", one.pk),
            due=one.answer_by,
            urgent=late,
            actions=(
                Action("Akkoord", at("agree_announcement", one.pk), method="post", fields=FROM_START),
                Action("Eerst overleggen", at("answer_announcement", one.pk)),
            ),
            order=ANNOUNCED,
            mark=stands.words if stands else "",
            clients=(one.client_id,),
            tone="bad" if late else "attention" if stands and stands.days < 2 else "neutral",
        )


def _candidates(user: User, today: date) -> Iterator[WorkItem]:
    """Proposals that wait, meetings that were, and evaluations that are due, in one question."""
    found = (
        Candidate.objects.visible_to(user)
        .filter(status__in=ASKED, project__in=Project.objects.running().owned_by(user))
        .with_learning()
        .for_list()
    )
    term = int(values_on(["answer_term"], today).get("answer_term", 5))
    every = norms_on(today).evaluation_days
    with audit.weighing():
        asked = list(found)
    for one in asked:
        if one.status == CandidateState.LEARNING_IN:
            yield from _evaluation(one, today, every)
        elif one.introduced_on is None and one.meeting_at and one.meeting_at <= timezone.now():
            yield _meeting_was(one)
        elif one.meeting_at is None or one.introduced_on is not None:
            yield _answer(one, today, term)


def _answer(one: Candidate, today: date, term: int) -> WorkItem:
    job = one.project.job
    holidays = holidays_between(one.proposed_on, one.proposed_on + LONGEST_TERM)
    due = add_working_days(one.proposed_on, term, holidays)
    late = due < today
    planned = one.introduced_on is None
    first = Action("Plan kennismaking", at("plan_meeting", one.pk))
    answer = Action("Leg antwoord vast", at("answer", one.pk))
    return WorkItem(
        kind="answer_awaited",
        kind_label="Voorstel wacht op antwoord",
        title=f"{one.profile.name} voor {job.function}",
        why=f"{job.employer.name} kiest nog. Voorgesteld op {date_words(one.proposed_on)}.",
        url=one.get_absolute_url(),
        due=due,
        urgent=late,
        actions=(first, answer) if planned else (answer,),
        order=ANSWER,
        mark=f"{count_words((today - due).days, 'dag', 'dagen')} te laat" if late else "",
        clients=(one.client_id,),
        tone="bad",
    )


def _meeting_was(one: Candidate) -> WorkItem:
    job = one.project.job
    assert one.meeting_at is not None
    day = timezone.localtime(one.meeting_at).date()
    return WorkItem(
        kind="meeting_was",
        kind_label="Hoe ging de kennismaking?",
        title=f"{one.profile.name} bij {job.employer.name}",
        why=f"{job.function}. De kennismaking was op {date_words(day)}.",
        url=one.get_absolute_url(),
        due=day,
        actions=(
            Action("Hebben kennisgemaakt", at("met", one.pk), method="post"),
            Action("Leg antwoord vast", at("answer", one.pk)),
        ),
        order=MEETING,
        clients=(one.client_id,),
    )


def _evaluation(one: Any, today: date, every: int) -> Iterator[WorkItem]:
    if one.learn_in_start is None:
        return
    due = evaluation_due(one.learn_in_start, one.evaluated_on, every, today)
    if due.on - AHEAD > today:
        return
    yield WorkItem(
        kind="evaluation_due",
        kind_label="Evaluatie",
        title=f"{one.profile.name} bij {one.project.job.employer.name}",
        why=due.reason,
        url=one.get_absolute_url(),
        due=due.on,
        urgent=due.overdue,
        actions=(Action("Evalueer", at("evaluate", one.pk)),),
        order=EVALUATION,
        clients=(one.client_id,),
    )


def _first_proposals(user: User, today: date) -> Iterator[WorkItem]:
    """Vacancies that nobody was proposed for yet, with their clock running."""
    for one in waits(user, today, manager_id=user.pk):
        if not one.clock.running:
            continue
        yield WorkItem(
            kind="first_proposal",
            kind_label="Vacature zonder voorstel",
            title=f"{one.function}, {one.employer}",
            why=f"Vacature sinds {date_words(one.vacancy_on)}, nog niemand voorgesteld.",
            url=one.url,
            due=one.vacancy_on,
            urgent=one.word == "over de norm",
            actions=(Action("Open de baan", one.url),),
            order=FIRST_PROPOSAL,
            mark=one.clock.words,
            tone=one.tone,
        )


def _jobs_that_near(user: User, today: date) -> Iterator[WorkItem]:
    """The start nears and nobody takes part yet; a vacancy has a clock of its own."""
    days = int(values_on(["job_start_nears"], today).get("job_start_nears", 90))
    taking_part = Candidate.objects.filter(project__job=OuterRef("pk")).active()
    found = (
        FutureJob.objects.filter(
            ~Exists(taking_part),
            Q(vacancy_on=None) | Q(vacancy_on__gt=today),
            employer__account_manager=user,
            employer__merged_into=None,
            window_start__lte=today + timedelta(days=days),
        )
        .without_learners()
        .for_list()
    )
    for job in found:
        left = (job.window_start - today).days
        yield WorkItem(
            kind="job_start_nears",
            kind_label="Start dichtbij, geen kandidaat",
            title=f"{job.function}, {job.employer.name}",
            why=start_nears(job.status, job.window_start, today, days).reason,
            url=job.get_absolute_url(),
            due=job.window_start,
            urgent=left <= 0,
            actions=(
                Action("Klopt nog", reverse("employers:confirm_job", args=[job.pk]), method="post"),
                Action("Vervalt", reverse("employers:lapse_job", args=[job.pk])),
            ),
            order=NEARS,
            mark=count_words(left, "dag", "dagen") if left > 0 else "had al kunnen beginnen",
            tone="neutral" if left > days // 3 else "attention" if left > 0 else "bad",
        )
