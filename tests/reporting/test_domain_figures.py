"""The published figures of the Nieuwe Banen pilot come out exactly."""

from __future__ import annotations

from itertools import chain, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from employers.domain.growth import LearnInRoute
from reporting.domain.figures import RouteFigures, TrajectoryRow, nieuwe_banen
from trajectories.domain.learn_in import Outcome

# Published: Nieuwe Banen pilot, Lelystad, to July 2019. Outcomes per employer exist for the large-scale route
# only; which
# small-scale employer has which outcome is made up here, the totals are as published.
OUTCOMES = (
    Outcome.INTENDED_JOB,
    Outcome.OTHER_EMPLOYER,
    Outcome.TEMP_AGENCY,
    Outcome.NO_JOB,
    Outcome.UNKNOWN,
)
PILOT = (
    # route, employer, outcomes as above, months of learning in (shortest, longest)
    ("small", 1, (1, 0, 0, 0, 0), (1, 1)),
    ("small", 2, (1, 0, 0, 0, 0), (9, 9)),
    ("small", 3, (0, 0, 0, 1, 0), (10, 10)),
    ("small", 4, (0, 2, 0, 0, 0), (2, 4)),
    ("small", 5, (1, 0, 0, 0, 0), (0, 0)),
    ("small", 6, (0, 0, 0, 1, 0), (6, 6)),
    ("large", 7, (1, 0, 0, 3, 0), (4, 12)),
    ("large", 8, (8, 2, 2, 5, 1), (1, 6)),
)


def pilot_rows() -> list[TrajectoryRow]:
    rows = []
    for route, employer, counts, months in PILOT:
        outcomes = chain.from_iterable(map(repeat, OUTCOMES, counts))
        rows += [TrajectoryRow(route, employer, one, months[n % 2]) for n, one in enumerate(outcomes)]
    return rows


def counts(found: RouteFigures) -> tuple[int, ...]:
    return found.intended_job, found.other_employer, found.temp_agency, found.no_job, found.unknown


def test_pilot_total() -> None:
    total = nieuwe_banen(pilot_rows()).total
    assert (total.route, total.employers, total.candidates, total.running, total.ended) == ("", 8, 29, 0, 29)
    assert (total.intended_job, total.intended_job_percent) == (12, 41)
    assert (total.other_job, total.other_job_percent, total.temp_agency) == (6, 21, 2)
    assert (total.no_job, total.no_job_percent) == (10, 34)
    assert (total.unknown, total.unknown_percent) == (1, 3)
    assert (total.shortest, total.longest) == (0, 12)


def test_pilot_by_route() -> None:
    small, large = nieuwe_banen(pilot_rows()).routes
    assert (small.route, small.employers, small.candidates, small.shortest, small.longest) == (
        "small",
        6,
        7,
        0,
        10,
    )
    assert counts(small) == (3, 2, 0, 2, 0)
    assert (large.route, large.employers, large.candidates, large.shortest, large.longest) == (
        "large",
        2,
        22,
        1,
        12,
    )
    assert counts(large) == (9, 2, 2, 8, 1)


def test_nothing_to_count() -> None:
    found = nieuwe_banen([])
    assert found.routes == ()
    assert (found.total.candidates, found.total.employers, found.total.shortest) == (0, 0, None)
    assert found.total.intended_job_percent is None


def test_running_trajectories_stay_out_of_the_shares() -> None:
    rows = [TrajectoryRow("small", 1, "", None), TrajectoryRow("small", 1, Outcome.INTENDED_JOB, 3)]
    total = nieuwe_banen(rows).total
    assert (total.candidates, total.running, total.ended, total.intended_job_percent) == (2, 1, 1, 100)
    assert (total.shortest, total.longest) == (3, 3)


@pytest.mark.parametrize(("route", "outcome"), [("medium", ""), ("small", "promoted")])
def test_unknown_codes_are_refused(route: str, outcome: str) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        TrajectoryRow(route, 1, outcome, None)


rows = st.lists(
    st.builds(
        TrajectoryRow,
        st.sampled_from([route.value for route in LearnInRoute]),
        st.integers(1, 5),
        st.sampled_from(["", *Outcome]),
        st.none() | st.integers(0, 24),
    )
)


@given(rows)
def test_routes_add_up_to_the_total(found: list[TrajectoryRow]) -> None:
    figures = nieuwe_banen(found)
    assert sum(route.candidates for route in figures.routes) == figures.total.candidates == len(found)
    assert tuple(map(sum, zip(*(counts(route) for route in figures.routes), strict=True))) == (
        counts(figures.total) if found else ()
    )
    assert sum(counts(figures.total)) == figures.total.ended
