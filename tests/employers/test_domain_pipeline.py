"""The rules of the pipeline: how sure in a word, what a job needs, when to ask; carving; then and now."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.calendar import Quarter, quarter_of
from employers.domain.carving import Freed, Task, freed_hours, freed_words, hours_words, total_hours
from employers.domain.expectation import (
    Arrival,
    Expectation,
    ThenAndNow,
    expected_on,
    quarter_then,
    quarters,
    then_and_now,
)
from employers.domain.future_job import (
    JOB_STATUS_LABELS,
    OPEN_STATUSES,
    ForecastJob,
    JobFacts,
    JobStatus,
    forecast,
)
from employers.domain.growth_jobs import CERTAINTY_LABELS
from employers.domain.pipeline import (
    certainty_word,
    is_stale,
    may_open_vacancy,
    next_step,
    vacancy_words,
)

TODAY = date(2026, 11, 23)
KNOWN = JobFacts("Kok", 2, date(2027, 1, 1), date(2027, 3, 1), "small", skills_asked=1)


@pytest.mark.parametrize(
    ("percent", "word"),
    [
        (0, "kleine kans"),
        (39, "kleine kans"),
        (40, "kan nog twee kanten op"),
        (64, "kan nog twee kanten op"),
        (65, "waarschijnlijk"),
        (94, "waarschijnlijk"),
        (95, "zeker"),
        (100, "zeker"),
    ],
)
def test_certainty_in_a_word(percent: int, word: str) -> None:
    assert certainty_word(percent) == word


def test_the_words_of_the_form_are_the_words_of_the_board() -> None:
    for percent, label in CERTAINTY_LABELS.items():
        assert label == f"{certainty_word(percent).capitalize()} ({percent}%)"


@pytest.mark.parametrize("percent", [-1, 101])
def test_no_certainty_outside_a_percentage(percent: int) -> None:
    with pytest.raises(ValueError, match="100%"):
        certainty_word(percent)


@pytest.mark.parametrize(
    ("status", "facts", "step", "allowed"),
    [
        ("in_sight", KNOWN, "work_out", True),
        ("in_sight", JobFacts("Kok", 2, TODAY, TODAY, "small"), "work_out", False),
        ("worked_out", KNOWN, "start_learning_in", False),
        ("worked_out", JobFacts("Kok", 2, learning=1), "start_learning_in", True),
        ("worked_out", JobFacts("Kok", 2, filled=2), "fill", True),
        ("learning_in", JobFacts("Kok", 2, learning=1), "fill", False),
        ("learning_in", JobFacts("Kok", 2, filled=1), "fill", False),
        ("learning_in", JobFacts("Kok", 2, filled=2), "fill", True),
    ],
)
def test_the_next_step_and_what_is_missing(status: str, facts: JobFacts, step: str, allowed: bool) -> None:
    found = next_step(status, facts)
    assert found is not None
    assert (found[0], found[1].allowed) == (step, allowed)
    assert found[1].reason


@pytest.mark.parametrize("status", ["filled", "lapsed"])
def test_a_closed_job_has_no_next_step(status: str) -> None:
    assert next_step(status, KNOWN) is None


def test_a_job_is_asked_about_from_the_day_of_the_norm_on() -> None:
    told = TODAY - timedelta(days=90)
    assert is_stale("in_sight", told, TODAY, 90)
    assert "90 dagen" in is_stale("in_sight", told, TODAY, 90).reason
    later = is_stale("in_sight", told + timedelta(days=1), TODAY, 90)
    assert not later
    assert "over 1 dag" in later.reason
    for status in JOB_STATUS_LABELS:
        assert bool(is_stale(status, told, TODAY, 90)) == (status in OPEN_STATUSES)


def test_which_job_becomes_a_vacancy_and_how_long_it_is_one() -> None:
    for status in JOB_STATUS_LABELS:
        assert bool(may_open_vacancy(status, None)) == (status in OPEN_STATUSES)
        assert not may_open_vacancy(status, TODAY)
    days = [vacancy_words(TODAY - timedelta(days=n), TODAY) for n in (-1, 0, 1, 12)]
    assert days == ["sinds vandaag", "sinds vandaag", "sinds 1 dag", "sinds 12 dagen"]


# --- job carving -------------------------------------------------------------------------------------------


def test_hours_come_free_by_function_whatever_its_capitals() -> None:
    tasks = [
        Task("Bedden", Decimal("8.5"), "Verzorgende"),
        Task("Was", Decimal(4), " verzorgende "),
        Task("Snijden", None, "kok"),
        Task("Wandelen", Decimal(3)),
    ]
    assert freed_hours(tasks) == (
        Freed("Verzorgende", Decimal("12.5"), False),
        Freed("kok", Decimal(0), True),
    )
    assert total_hours(tasks) == Decimal("15.5")
    assert freed_words(tasks) == (
        "Maakt 12,5 uur per week vrij bij Verzorgende. Bij kok is nog niet van elke taak bekend hoeveel uur."
    )


def test_several_functions_are_listed_and_new_work_frees_nothing() -> None:
    three = [Task(f"t{n}", Decimal(n), name) for n, name in enumerate(("kok", "chef", "bakker"), start=1)]
    assert freed_words(three) == (
        "Maakt 1 uur per week vrij bij kok, 2 uur per week vrij bij chef en 3 uur per week vrij bij bakker."
    )
    assert freed_words([Task("Nieuw", Decimal(8))]) == ""
    assert freed_words([]) == ""
    assert [hours_words(Decimal(n)) for n in ("12", "4.5", "0")] == ["12", "4,5", "0"]


# --- then and now ------------------------------------------------------------------------------------------

DAY = date(2025, 11, 23)


def line(job: int, number: int, on: date, **more: object) -> Expectation:
    values = {"places": 2, "certainty": 50, "status": "in_sight"} | more
    window = {"window_from": date(2026, 1, 1), "window_until": date(2026, 3, 31)}
    return Expectation(job=job, number=number, on=on, **{**window, **values})  # type: ignore[arg-type]


def test_the_latest_line_up_to_the_day_counts_and_of_a_day_the_last() -> None:
    before, after = DAY - timedelta(days=1), DAY + timedelta(days=1)
    rows = [
        line(1, 1, before, places=1),
        line(1, 3, DAY, places=3),
        line(1, 2, DAY, places=2),
        line(1, 4, after, places=4),
        line(2, 5, after),
        line(3, 6, before),
        line(3, 7, DAY, status="lapsed"),
        line(4, 8, DAY, status="filled"),
    ]
    assert [(one.job, one.places) for one in expected_on(rows, DAY)] == [(1, 3)]
    assert [one.job for one in expected_on(rows, after)] == [1, 2]


def test_what_was_late_then_was_expected_at_once() -> None:
    late = line(1, 1, DAY, window_from=date(2025, 1, 1), window_until=date(2025, 2, 1))
    assert quarter_then(late, DAY) == Quarter(2025, 4)
    assert quarter_then(line(1, 1, DAY), DAY) == Quarter(2026, 1)


def test_expected_and_came_stand_beside_each_other() -> None:
    rows = [line(1, 1, DAY), line(2, 2, DAY, places=3, certainty=80)]
    came = [Arrival(1, Quarter(2026, 1), 1), Arrival(9, Quarter(2026, 1), 2), Arrival(2, Quarter(2026, 2), 1)]
    assert then_and_now(rows, came, DAY, Quarter(2026, 2)) == (
        ThenAndNow(Quarter(2025, 4)),
        ThenAndNow(Quarter(2026, 1), 2, 5, Fraction(17, 5), 3, 1),
        ThenAndNow(Quarter(2026, 2), 0, 0, Fraction(0), 1, 1),
    )
    assert quarters(Quarter(2026, 2), Quarter(2026, 1)) == ()


days = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@given(
    st.lists(
        st.tuples(st.integers(1, 4), days, st.integers(1, 5), st.integers(0, 100), days, st.integers(0, 200)),
        max_size=8,
    ),
    days,
)
def test_what_is_expected_is_the_forecast_of_that_day(
    told: list[tuple[int, date, int, int, date, int]], day: date
) -> None:
    rows = [
        Expectation(job, n, on, places, sure, first, first + timedelta(days=more), "worked_out")
        for n, (job, on, places, sure, first, more) in enumerate(told)
    ]
    expected = expected_on(rows, day)
    assert len({one.job for one in expected}) == len(expected)
    plain = forecast(
        ForecastJob(one.places, one.certainty, max(one.window_from, day), max(one.window_until, day))
        for one in expected
        if one.window_from >= day
    )
    found = {
        one.quarter: one
        for one in then_and_now(
            [row for row in rows if row in expected and row.window_from >= day], [], day, Quarter(2029, 4)
        )
        if one.jobs
    }
    assert {one.quarter: (one.jobs, one.places, one.weighted) for one in plain} == {
        quarter: (one.jobs, one.places, one.weighted) for quarter, one in found.items()
    }
    assert all(quarter >= quarter_of(day) for quarter in found)


def test_every_status_and_step_of_the_board_is_answered() -> None:
    for status, learning, filled in product(JobStatus, (0, 1), (0, 1)):
        found = next_step(status, JobFacts("Kok", 1, TODAY, TODAY, "small", 1, 0, learning, filled))
        assert (found is None) == (status not in OPEN_STATUSES)
