"""Places of a job: filled, open, and what the job does by itself when they change."""

import datetime
from itertools import product

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calendar import add_months
from core.models import AuditLine
from core.pages import Refused
from core.tenancy import scope
from employers import services
from employers.domain.future_job import (
    JOB_STATUS_LABELS,
    OPEN_STATUSES,
    JobAction,
    JobFacts,
    JobStatus,
    may_change_status,
)
from employers.domain.places import filled_words, fills_place, open_places, step_by_itself
from employers.facts import PeopleOnJob
from employers.models import FutureJob
from tests.core.factories import UserFactory
from tests.employers.factories import FutureJobFactory, JobSkillFactory

START = datetime.date(2026, 1, 31)
DAY = datetime.timedelta(days=1)


# --- the rules ---------------------------------------------------------------------------------------------


def test_who_leaves_within_three_months_gives_the_place_back() -> None:
    lasting = add_months(START, 3)
    assert lasting == datetime.date(2026, 4, 30)
    assert fills_place(START, None)
    assert fills_place(START, lasting)
    assert not fills_place(START, lasting - DAY)
    assert not fills_place(START, START)


def test_open_places_in_numbers_and_words() -> None:
    assert [open_places(4, n) for n in (0, 1, 4, 5)] == [4, 3, 0, 0]
    assert [filled_words(4, 0), filled_words(1, 1)] == ["4 plaatsen", "1 plaats, 1 gevuld"]


def facts(places: int, filled: int, learning: int = 0) -> JobFacts:
    return JobFacts("Kok", places, START, START, "small", 1, 0, learning, filled)


@pytest.mark.parametrize(
    ("status", "now", "before", "step"),
    [
        ("in_sight", facts(2, 2), 1, "fill"),
        ("worked_out", facts(2, 2), 1, "fill"),
        ("learning_in", facts(2, 3), 1, "fill"),
        ("learning_in", facts(2, 1), 0, None),
        ("learning_in", facts(2, 2, learning=1), 1, None),
        ("filled", facts(2, 1), 2, "reopen"),
        ("filled", facts(2, 2), 3, None),
        # Somebody called it filled with a place left: that stays, also when one more leaves.
        ("filled", facts(3, 1), 2, None),
        ("lapsed", facts(2, 2), 1, None),
        ("lapsed", facts(2, 1), 2, None),
        ("in_sight", facts(0, 0), 0, None),
    ],
)
def test_what_the_places_do_to_the_status(status: str, now: JobFacts, before: int, step: str | None) -> None:
    found = step_by_itself(status, now, before)
    assert (found.action if found else None) == step
    assert found is None or found.reason


def test_the_reason_says_how_many() -> None:
    reasons = [
        step_by_itself("in_sight", facts(1, 1), 0),
        step_by_itself("in_sight", facts(4, 4), 3),
        step_by_itself("filled", facts(4, 3), 4),
        step_by_itself("filled", facts(4, 2), 4),
    ]
    assert [one.reason for one in reasons if one] == [
        "De plaats is gevuld.",
        "Alle 4 plaatsen zijn gevuld.",
        "1 plaats kwam weer vrij: iemand stopte binnen drie maanden.",
        "2 plaatsen kwamen weer vrij: iemand stopte binnen drie maanden.",
    ]


def test_a_step_by_itself_is_one_that_the_table_allows() -> None:
    for status, places, filled, learning, before in product(
        JobStatus, range(3), range(4), range(2), range(4)
    ):
        now = facts(places, filled, learning)
        step = step_by_itself(status, now, before)
        if step is not None:
            assert may_change_status(status, step.action, now), (status, now, before)
            left = JobStatus.FILLED if step.action == JobAction.FILL else JobStatus.WORKED_OUT
            assert step_by_itself(left, now, filled) is None


@given(st.integers(0, 9), st.integers(0, 12))
def test_a_place_is_open_or_filled(places: int, filled: int) -> None:
    assert open_places(places, filled) + min(places, filled) == places


# --- what is written ---------------------------------------------------------------------------------------


def lines(job: FutureJob) -> list[tuple[int, int, str]]:
    return list(job.expectations.order_by("id").values_list("places", "filled", "status"))


@pytest.mark.django_db
@pytest.mark.parametrize("status", sorted(OPEN_STATUSES))
def test_a_job_fills_and_opens_again_with_a_line_each_time(status: str) -> None:
    job, by = JobSkillFactory(job__places=2, job__status=status).job, UserFactory()
    for filled in (1, 1, 2, 2, 1):
        services.count_places(by=by, job=job, people=PeopleOnJob(filled=filled))
    assert lines(job) == [(2, 1, status), (2, 2, "filled"), (2, 1, "worked_out")]
    job.refresh_from_db()
    assert (job.status, job.filled) == ("worked_out", 1)
    with scope(municipality_id=by.municipality_id):
        deeds = AuditLine.objects.filter(action__startswith="job.").order_by("id")
        assert [one.action for one in deeds] == [
            "job.places_counted",
            "job.places_counted",
            "job.fill",
            "job.places_counted",
            "job.reopen",
        ]


@pytest.mark.django_db
def test_somebody_who_starts_is_not_in_the_way_of_who_edits() -> None:
    job, by = FutureJobFactory(), UserFactory()
    services.count_places(by=by, job=job, people=PeopleOnJob(filled=1))
    saved = services.change_future_job(by=by, job=job, version=1, function="Kok")
    assert (saved.function, saved.filled) == ("Kok", 1)


@pytest.mark.django_db
def test_no_fewer_places_than_are_filled_and_full_is_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    from employers import facts as source

    job, by = JobSkillFactory(job__places=3).job, UserFactory()
    services.count_places(by=by, job=job, people=PeopleOnJob(filled=2))
    job.refresh_from_db()
    monkeypatch.setattr(source, "_people_sources", [lambda pk: PeopleOnJob(filled=2)])
    with pytest.raises(Refused, match="3 plaatsen, 2 gevuld: minder plaatsen"):
        services.change_future_job(by=by, job=job, version=1, places=1)
    saved = services.change_future_job(by=by, job=job, version=1, places=2)
    assert saved.status == "filled"
    assert JOB_STATUS_LABELS[saved.status] == "Gevuld"


@pytest.mark.django_db
def test_a_forecast_counts_open_places() -> None:
    today = timezone.localdate()
    window = {"window_start": today, "window_end": today}
    one = FutureJobFactory(places=4, filled=1, certainty=50, **window)
    FutureJobFactory(employer=one.employer, conversation=None, places=2, filled=2, certainty=80, **window)
    closed = {"status": "filled", "places": 3, "filled": 3}
    FutureJobFactory(employer=one.employer, conversation=None, **closed, **window)
    [row] = FutureJob.objects.open_or_filled_from(today).forecast()
    assert (row["jobs"], row["places_sum"], row["weighted"], row["filled_sum"]) == (2, 3, 150, 6)
    [row] = FutureJob.objects.open().forecast()
    assert (row["jobs"], row["places_sum"], row["weighted"], row["filled_sum"]) == (2, 3, 150, 3)
