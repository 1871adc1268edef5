"""What is written about a job on its way: expectations that only grow, tasks, times, confirmed, open."""

import datetime
from decimal import Decimal

import pytest
from django.utils import timezone

from core.editing import EditConflict
from core.models import AuditLine
from core.pages import Refused
from core.tenancy import scope
from employers import services
from employers.domain.pattern import Shift
from employers.facts import PeopleOnJob, ShiftLine, TaskLine
from employers.models import FutureJob, JobExpectation
from tests.employers.factories import EmployerFactory, FutureJobFactory, JobSkillFactory

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)
ONE_DAY = datetime.timedelta(days=1)
FIELDS = {
    "function": "Afwasser",
    "places": 2,
    "certainty": 50,
    "window_start": datetime.date(2027, 1, 1),
    "window_end": datetime.date(2027, 3, 31),
    "growth_kind": "a",
    "route": "small",
}
MORNING = ShiftLine(Shift(frozenset({1, 2}), frozenset({1}), datetime.time(8), datetime.time(12)))
NOON = ShiftLine(Shift(frozenset({2, 3}), frozenset({1, 2}), datetime.time(11), datetime.time(14)))


def expected(job: FutureJob) -> list[tuple[int, int, str]]:
    rows = job.expectations.order_by("id")
    return [(one.places, one.certainty, one.status) for one in rows]


def test_every_change_of_what_is_expected_adds_a_line_and_nothing_else_does() -> None:
    employer = EmployerFactory()
    by = employer.account_manager
    job = services.create_future_job(by=by, employer=employer, **FIELDS)
    line = job.expectations.get()
    assert (line.on, line.window_start, line.window_end) == (
        timezone.localdate(),
        FIELDS["window_start"],
        FIELDS["window_end"],
    )
    assert line.created_by == by
    job = services.change_future_job(by=by, job=job, version=1, function="Spoelkeuken")
    assert len(expected(job)) == 1
    job = services.change_future_job(by=by, job=job, version=2, certainty=80)
    job = services.change_future_job(by=by, job=job, version=3, places=3)
    job = services.change_future_job(by=by, job=job, version=4, window_end=datetime.date(2027, 4, 30))
    JobSkillFactory(job=job)
    job = services.move_job(by=by, job=job, action="work_out")
    services.move_job(by=by, job=job, action="work_out")
    services.lapse_job(by=by, job=job, reason="Gaat niet door.")
    assert expected(job) == [
        (2, 50, "in_sight"),
        (2, 80, "in_sight"),
        (3, 80, "in_sight"),
        (3, 80, "in_sight"),
        (3, 80, "worked_out"),
        (3, 80, "lapsed"),
    ]


def test_a_form_that_is_sent_twice_expects_once() -> None:
    employer = EmployerFactory()
    key = JobExpectation().form_key
    for _ in range(2):
        job = services.create_future_job(
            by=employer.account_manager, employer=employer, form_key=key, **FIELDS
        )
    assert len(expected(job)) == 1


def test_a_refused_change_expects_nothing() -> None:
    job = FutureJobFactory(status="worked_out")
    with pytest.raises(Refused):
        services.change_future_job(by=job.employer.account_manager, job=job, version=1, places=2)
    assert expected(job) == []


def test_tasks_are_replaced_as_a_whole_and_only_when_they_differ() -> None:
    job = FutureJobFactory()
    by = job.employer.account_manager
    tasks = [TaskLine("Bedden opmaken", Decimal("8.0"), "verzorgende"), TaskLine("Was vouwen")]
    job = services.set_job_tasks(by=by, job=job, version=1, tasks=tasks)
    first = [one.pk for one in job.task_lines.all()]
    assert list(job.task_lines.all()) == tasks
    job = services.set_job_tasks(by=by, job=job, version=2, tasks=tasks)
    assert [one.pk for one in job.task_lines.all()] == first
    services.set_job_tasks(by=by, job=job, version=3, tasks=tasks[1:])
    assert [one.name for one in job.task_lines.all()] == ["Was vouwen"]
    with pytest.raises(EditConflict):
        services.set_job_tasks(by=by, job=job, version=3, tasks=[])
    with pytest.raises(Refused, match="0 tot en met 60"):
        services.set_job_tasks(by=by, job=job, version=4, tasks=[TaskLine("Veel", Decimal(61))])
    assert job.task_lines.count() == 1


def test_times_of_work_are_replaced_and_never_overlap() -> None:
    job = FutureJobFactory()
    by = job.employer.account_manager
    job = services.set_job_shifts(by=by, job=job, version=1, shifts=[MORNING])
    assert list(job.shift_lines.all()) == [MORNING]
    with pytest.raises(Refused, match=r"08:00–12:00 valt samen"):
        services.set_job_shifts(by=by, job=job, version=2, shifts=[MORNING, NOON])
    empty = ShiftLine(Shift(frozenset(), frozenset({1}), datetime.time(8), datetime.time(9)))
    with pytest.raises(Refused, match="minstens één maand"):
        services.set_job_shifts(by=by, job=job, version=2, shifts=[empty])
    with pytest.raises(EditConflict):
        services.set_job_shifts(by=by, job=job, version=1, shifts=[])
    services.set_job_shifts(by=by, job=job, version=2, shifts=[NOON])
    assert list(job.shift_lines.all()) == [NOON]


@pytest.mark.parametrize("status", ["filled", "lapsed"])
def test_a_closed_job_stays_as_it_is(status: str) -> None:
    job = FutureJobFactory(status=status, lapsed_reason="weg")
    by = job.employer.account_manager
    for refused in (
        lambda: services.set_job_tasks(by=by, job=job, version=1, tasks=[TaskLine("Taak")]),
        lambda: services.set_job_shifts(by=by, job=job, version=1, shifts=[MORNING]),
        lambda: services.confirm_job(by=by, job=job, today=TODAY),
        lambda: services.open_vacancy(by=by, job=job, today=TODAY),
        lambda: services.close_vacancy(by=by, job=job),
    ):
        with pytest.raises(Refused):
            refused()
    job.refresh_from_db()
    assert (job.version, job.confirmed_on, job.vacancy_on) == (1, None, None)


def test_a_job_is_confirmed_once_a_day_and_that_can_be_taken_back() -> None:
    job = FutureJobFactory()
    by = job.employer.account_manager
    services.confirm_job(by=by, job=job, today=TODAY - ONE_DAY)
    for _ in range(2):
        services.confirm_job(by=by, job=job, today=TODAY)
    job.refresh_from_db()
    assert (job.confirmed_on, job.version) == (TODAY, 1)
    for _ in range(2):
        services.unconfirm_job(by=by, job=job, today=TODAY)
    job.refresh_from_db()
    assert job.confirmed_on == TODAY - ONE_DAY
    services.unconfirm_job(by=by, job=job, today=TODAY - ONE_DAY)
    job.refresh_from_db()
    assert job.confirmed_on is None
    with scope(municipality_id=by.municipality_id):
        deeds = AuditLine.objects.filter(action__startswith="job.").order_by("id")
        assert [one.action for one in deeds] == [
            "job.confirmed",
            "job.confirmed",
            "job.unconfirmed",
            "job.unconfirmed",
        ]


def test_the_clock_of_a_vacancy_starts_once() -> None:
    job = FutureJobFactory()
    by = job.employer.account_manager
    services.open_vacancy(by=by, job=job, today=TODAY)
    services.open_vacancy(by=by, job=job, today=TODAY + ONE_DAY)
    job.refresh_from_db()
    assert (job.vacancy_on, job.version) == (TODAY, 2)
    for _ in range(2):
        services.close_vacancy(by=by, job=job)
    job.refresh_from_db()
    assert (job.vacancy_on, job.version) == (None, 3)


def test_a_job_whose_people_are_given_moves_and_expects() -> None:
    job = FutureJobFactory(status="learning_in")
    by = job.employer.account_manager
    services.move_job(by=by, job=job, action="fill", people=PeopleOnJob(filled=4))
    assert expected(job) == [(4, 80, "filled")]
