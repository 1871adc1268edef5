"""Future jobs, forecast, contact, growth and conditions of the employer side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.language import Cefr
from employers.domain.contact import FRESHNESS_LABELS, Freshness, contact_state
from employers.domain.future_job import (
    JOB_TABLE,
    OPEN_STATUSES,
    ForecastJob,
    JobAction,
    JobFacts,
    JobStatus,
    check_window,
    forecast,
    may_change_status,
    may_edit_job,
    start_nears,
)
from employers.domain.growth import (
    GROWTH_KIND_LABELS,
    LEARN_IN_ROUTE_HELP,
    LEARN_IN_ROUTE_LABELS,
    NO_PART_REASON_LABELS,
    ConversationFacts,
    GrowthKind,
    LearnInRoute,
    NoPartReason,
    ask_again_on,
    conversation_problems,
)
from employers.domain.job_conditions import (
    CONDITION_KIND_LABELS,
    PHYSICAL_LOAD_LABELS,
    TRAVEL_MEANS_LABELS,
    ConditionKind,
    JobConditions,
    PhysicalLoad,
    TravelMeans,
    condition_lines,
)

TODAY = date(2026, 3, 2)
JOB = JobFacts(
    function="Operator",
    places=18,
    window_from=date(2026, 9, 1),
    window_until=date(2026, 12, 1),
    route=LearnInRoute.LARGE,
    skills_asked=6,
    essential=3,
    learning=1,
    filled=1,
)
TARGETS = {
    ("in_sight", "work_out"): "worked_out",
    ("in_sight", "fill"): "filled",
    ("in_sight", "lapse"): "lapsed",
    ("worked_out", "start_learning_in"): "learning_in",
    ("worked_out", "fill"): "filled",
    ("worked_out", "lapse"): "lapsed",
    ("learning_in", "fill"): "filled",
    ("learning_in", "lapse"): "lapsed",
    ("filled", "reopen"): "worked_out",
}


@pytest.mark.parametrize(("status", "action"), list(product(JobStatus, JobAction)))
def test_whole_table(status: JobStatus, action: JobAction) -> None:
    move = JOB_TABLE.find(status, action)
    assert (move.target if move else None) == TARGETS.get((status, action))
    facts = replace(JOB, learning=0) if action is JobAction.LAPSE else JOB
    if action == JobAction.FILL:
        facts = replace(JOB, filled=JOB.places)
    found = may_change_status(status.value, action.value, facts, "Verhuizing gaat niet door.")
    assert found.allowed is ((status, action) in TARGETS)
    assert found.reason


def test_final_statuses() -> None:
    """A filled job opens again when a place of it comes free; a lapsed one never."""
    assert JOB_TABLE.final == (JobStatus.LAPSED,)
    assert set(JobStatus) - {JobStatus.FILLED, JobStatus.LAPSED} == OPEN_STATUSES


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"function": " "}, "functie"),
        ({"places": 0}, "plaatsen"),
        ({"window_from": None}, "periode"),
        ({"window_until": None}, "periode"),
        ({"route": ""}, "route"),
        ({"skills_asked": 0}, "vaardigheden"),
        ({"essential": 4}, "hoogstens 3"),
    ],
)
def test_what_a_worked_out_job_needs(change: dict[str, object], word: str) -> None:
    found = may_change_status("in_sight", "work_out", replace(JOB, **change))
    assert not found
    assert word in found.reason


def test_conditions_of_the_other_moves() -> None:
    assert not may_change_status("worked_out", "start_learning_in", replace(JOB, learning=0))
    assert not may_change_status("worked_out", "fill", replace(JOB, filled=0))
    assert "nog 17 plaatsen open" in may_change_status("learning_in", "fill", JOB).reason
    assert "nog 1 plaats open" in may_change_status("worked_out", "fill", replace(JOB, filled=17)).reason
    assert "18 van de 18" in may_change_status("learning_in", "fill", replace(JOB, filled=18)).reason
    assert "waarom" in may_change_status("learning_in", "lapse", JOB, " ").reason
    assert "1 kandidaat is" in may_change_status("learning_in", "lapse", JOB, "Geen groei.").reason


def test_window() -> None:
    assert check_window(TODAY, TODAY)
    assert not check_window(TODAY, TODAY - timedelta(days=1))


def test_forecast_by_the_middle_of_the_window() -> None:
    jobs = [
        ForecastJob(4, 75, date(2026, 2, 1), date(2026, 4, 1)),
        ForecastJob(18, 50, date(2026, 9, 1), date(2026, 10, 29)),
        ForecastJob(1, 100, date(2026, 9, 30), date(2026, 10, 1)),
        ForecastJob(2, 25, date(2026, 10, 1), date(2026, 10, 1)),
    ]
    found = forecast(jobs)
    assert [(row.quarter.label, row.jobs, row.places, row.weighted) for row in found] == [
        ("1e kwartaal 2026", 1, 4, Fraction(3)),
        ("3e kwartaal 2026", 2, 19, Fraction(10)),
        ("4e kwartaal 2026", 1, 2, Fraction(1, 2)),
    ]
    assert found[2].weighted_rounded == 1
    assert forecast([]) == ()


@given(
    st.lists(
        st.builds(
            ForecastJob,
            st.integers(0, 30),
            st.integers(0, 100),
            st.dates(date(2025, 1, 1), date(2026, 1, 1)),
            st.dates(date(2026, 1, 2), date(2027, 1, 1)),
        )
    )
)
def test_forecast_loses_no_place(jobs: list[ForecastJob]) -> None:
    found = forecast(jobs)
    assert sum(row.places for row in found) == sum(job.places for job in jobs)
    assert sum(row.weighted for row in found) == sum(
        Fraction(job.places * job.certainty, 100) for job in jobs
    )
    assert [row.quarter for row in found] == sorted({row.quarter for row in found})


@pytest.mark.parametrize(("places", "certainty"), [(-1, 50), (1, -1), (1, 101)])
def test_forecast_refuses_impossible_numbers(places: int, certainty: int) -> None:
    with pytest.raises(ValueError, match="zekerheid"):
        ForecastJob(places, certainty, TODAY, TODAY)


@pytest.mark.parametrize(
    ("status", "days", "nears"),
    [
        ("in_sight", 91, False),
        ("in_sight", 90, True),
        ("learning_in", 1, True),
        ("worked_out", 0, True),
        ("worked_out", -5, True),
        ("filled", 10, False),
        ("lapsed", 10, False),
    ],
)
def test_start_nears(status: str, days: int, nears: bool) -> None:
    found = start_nears(status, TODAY + timedelta(days=days), TODAY, 90)
    assert found.allowed is nears
    assert found.reason


@pytest.mark.parametrize(
    ("days", "freshness"),
    [(-3, "fresh"), (0, "fresh"), (30, "fresh"), (31, "due"), (60, "due"), (61, "overdue")],
)
def test_contact_on_both_sides_of_the_norms(days: int, freshness: str) -> None:
    found = contact_state(TODAY - timedelta(days=days), TODAY, 30, 60)
    assert (found.freshness, found.days) == (freshness, max(days, 0))
    assert found.reason


def test_contact_that_never_was() -> None:
    assert contact_state(None, TODAY, 30, 60).freshness is Freshness.OVERDUE
    assert contact_state(None, TODAY, 30, 60).days is None
    with pytest.raises(ValueError, match="niet langer"):
        contact_state(TODAY, TODAY, 61, 60)


def test_ask_about_growth_again() -> None:
    assert ask_again_on(date(2026, 1, 1), 180) == date(2026, 6, 30)


def test_every_code_has_a_dutch_name() -> None:
    for codes, labels in (
        (GrowthKind, GROWTH_KIND_LABELS),
        (LearnInRoute, LEARN_IN_ROUTE_LABELS),
        (LearnInRoute, LEARN_IN_ROUTE_HELP),
        (NoPartReason, NO_PART_REASON_LABELS),
        (ConditionKind, CONDITION_KIND_LABELS),
        (PhysicalLoad, PHYSICAL_LOAD_LABELS),
        (TravelMeans, TRAVEL_MEANS_LABELS),
        (Freshness, FRESHNESS_LABELS),
    ):
        assert set(labels) == set(codes)


def test_condition_lines() -> None:
    assert condition_lines(JobConditions()) == ()
    job = JobConditions(
        language={"speaking": Cefr.A2},
        shifts=True,
        irregular=True,
        means=frozenset({"car", "bicycle"}),
        licences=frozenset({"B"}),
        certificates=frozenset({"VCA"}),
        physical=frozenset({"lifting"}),
        hours=32,
        starts_from=date(2026, 9, 1),
    )
    lines = condition_lines(job)
    assert [kind for kind, _ in lines] == list(ConditionKind)
    assert [text for _, text in lines] == [
        "Spreken op niveau A2",
        "Werken in ploegendienst",
        "Werken op onregelmatige tijden",
        "Te bereiken met: fiets, auto",
        "Rijbewijs B",
        "VCA",
        "Tillen",
        "32 uur per week",
        "Begint vanaf 1 september 2026",
    ]


COMPLETE = ConversationFacts(on=date(2026, 10, 1), expectation="same")


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({}, []),
        ({"on": date(2026, 11, 22)}, []),
        ({"on": date(2026, 11, 23)}, ["on"]),
        ({"expectation": "grows"}, ["growth_kind"]),
        ({"expectation": "grows", "growth_kind": "a"}, []),
        ({"expectation": "cannot_say"}, ["ask_again_on"]),
        ({"expectation": "cannot_say", "ask_again_on": date(2026, 10, 2)}, []),
        ({"ask_again_on": date(2026, 10, 1)}, ["ask_again_on"]),
        ({"participation": "no"}, ["reason_not"]),
        ({"participation": "no", "reason_not": "too_busy"}, []),
        ({"participation": "maybe"}, []),
    ],
)
def test_a_conversation_says_what_is_missing(changes: dict[str, object], wrong: list[str]) -> None:
    assert list(conversation_problems(replace(COMPLETE, **changes), date(2026, 11, 22))) == wrong


def test_what_may_still_be_written_down_about_a_job() -> None:
    bare = JobFacts()
    assert may_edit_job("in_sight", bare)
    assert "Schrijf op welke functie het is." in may_edit_job("worked_out", bare).reason
    assert not may_edit_job("in_sight", JobFacts(essential=4))
    assert may_edit_job("filled", bare).reason == "Deze baan is gevuld. Er verandert niets meer aan."
