"""From what is missing to steps: every missing skill gets one, in order, with dates, hours and costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.skills import Asked, Held, job_mastery
from trajectories.domain.legal_form import FormPeriod, form_problems
from trajectories.domain.step_list import (
    Missing,
    Place,
    Taught,
    Wanted,
    changes_since,
    costs_of,
    length_hint,
    levels_at,
    missing_skills,
    next_monday,
    propose,
    propose_dates,
    weeks_for,
)

BEGIN = date(2026, 11, 26)  # a Thursday
MONDAY = date(2026, 11, 30)
CUT, SERVE, CLEAN, PLAN = (
    Missing(1, "snijden", 2, 0, 3),
    Missing(2, "bedienen", 3, 1, 2),
    Missing(3, "schoonmaken", 1, None, 1),
    Missing(4, "plannen", 3, 2, 1),
)
COMPANY = Place(
    10, "Leerkeuken", "work_company", guide="Gerrit", cost_week=Decimal(45),
    teaches=(Taught(1, 2, "wassen\n\nsnijden", 6), Taught(3, 2, "", 2)),
)  # fmt: skip
KITCHEN = Place(11, "Hotel", "employer", own=True, guide="Bea", teaches=(Taught(2, 3, "bedienen", 4),))
WANTED = Wanted(BEGIN, hours=24, job_tasks=("Ontbijt klaarzetten",))


def test_what_is_missing_is_the_gap_and_what_nobody_knows() -> None:
    asked = [Asked(1, 2, 3), Asked(2, 3, 2), Asked(3, 1, 1), Asked(4, 3, 1)]
    held = [Held(1, 0, "coach", BEGIN), Held(2, 3, "coach", BEGIN), Held(4, 2, "coach", BEGIN)]
    found = missing_skills(
        job_mastery(asked, held).lines, {1: "snijden", 2: "x", 3: "schoonmaken", 4: "plannen"}
    )
    assert [(one.skill_id, one.held, one.to_learn) for one in found] == [(1, 0, 2), (3, None, 1), (4, 2, 1)]


def test_steps_go_from_simple_to_complex_and_the_workplace_comes_last() -> None:
    found = propose([SERVE, CUT, CLEAN], [KITCHEN, COMPANY], WANTED)
    assert [step.place.name for step in found.steps] == ["Leerkeuken", "Hotel"]
    first, second = found.steps
    assert [one.name for one in first.skills] == ["schoonmaken", "snijden"]
    assert first.tasks == ("Schoonmaken", "wassen", "snijden")
    assert second.tasks == ("bedienen", "Ontbijt klaarzetten")
    assert (first.start, first.end) == (MONDAY, date(2027, 1, 15))  # 6 + 1 weeks
    assert (second.start, second.end) == (date(2027, 1, 18), date(2027, 2, 5))  # 2 of 3 levels of 4 weeks
    assert (first.hours, first.place.guide) == (24, "Gerrit")
    assert (first.cost, first.payer, first.legal_form) == (Decimal(315), "municipality", "work_experience")
    assert (second.cost, second.payer, second.legal_form, second.pay) == (None, "", "trial", "benefit")
    assert found.without_place == ()
    assert found.ends_on == second.end


def test_what_nobody_teaches_is_said() -> None:
    found = propose([CUT, PLAN], [COMPANY, KITCHEN], WANTED)
    assert found.without_place == (PLAN,)
    assert found.step_for(PLAN.skill_id) is None
    assert propose([], [COMPANY], WANTED).steps == ()
    assert propose([PLAN], [], WANTED).ends_on is None


def test_a_place_that_goes_far_enough_goes_first_and_otherwise_it_is_said() -> None:
    half = Place(12, "Cursus", "school", teaches=(Taught(2, 2, "", 3),))
    enough = propose([SERVE], [half, KITCHEN], WANTED)
    assert (enough.steps[0].place, enough.steps[0].short) == (KITCHEN, ())
    short = propose([SERVE], [half], WANTED)
    assert (short.steps[0].place, short.steps[0].short) == (half, (SERVE,))
    # Who can already do what the place teaches learns nothing there.
    able = propose([replace(SERVE, held=2)], [half], WANTED)
    assert able.steps == ()


def test_places_of_the_project_go_before_those_of_the_region() -> None:
    region = replace(COMPANY, place_id=1, name="Regio", near=False)
    assert propose([CUT], [region, COMPANY], WANTED).steps[0].place == COMPANY
    assert propose([CUT], [region], WANTED).steps[0].place == region


def test_one_place_gives_a_simple_step_and_a_step_that_asks_more() -> None:
    place = replace(COMPANY, teaches=(Taught(2, 3, "moeilijk", 6), Taught(1, 2, "makkelijk", 4)))
    found = propose([SERVE, CUT], [place], WANTED)
    assert [step.tasks for step in found.steps] == [("makkelijk",), ("moeilijk",)]
    assert found.steps[1].start == next_monday(found.steps[0].end)


def test_at_stacked_jobs_steps_run_side_by_side_with_the_hours_shared() -> None:
    other = Place(13, "Winkel", "employer", teaches=(Taught(2, 3, "", 8),))
    found = propose([CUT, SERVE], [COMPANY, other], replace(WANTED, side_by_side=True))
    assert [step.start for step in found.steps] == [MONDAY, MONDAY]
    assert [step.hours for step in found.steps] == [12, 12]


@pytest.mark.parametrize(
    ("skill", "taught", "weeks"),
    [
        (CUT, Taught(1, 2, "", 6), 6),
        (replace(CUT, held=1), Taught(1, 2, "", 6), 3),
        (replace(CUT, held=1), Taught(1, 3, "", 4), 2),
        (replace(CUT, held=None), Taught(1, 4, "", 8), 4),
        (CUT, Taught(1, 2), 4),
        (CUT, Taught(1, 2, "", 0), 1),
        (CUT, None, 4),
    ],
)
def test_weeks_for_what_is_still_to_learn(skill: Missing, taught: Taught | None, weeks: int) -> None:
    assert weeks_for(skill, taught) == weeks


def test_evaluations_and_the_job_get_a_day() -> None:
    found = propose_dates(MONDAY, date(2027, 2, 5), 28, date(2027, 1, 1))
    assert (found.interim_on, found.final_on) == (MONDAY + timedelta(days=28), date(2027, 2, 5))
    assert found.contract_on == date(2027, 2, 8)
    assert propose_dates(MONDAY, date(2027, 2, 5), 28, date(2027, 6, 1)).contract_on == date(2027, 6, 1)
    short = propose_dates(MONDAY, MONDAY + timedelta(days=28), 28, None)
    assert short.interim_on == MONDAY + timedelta(days=14)
    assert propose_dates(MONDAY, MONDAY + timedelta(days=29), 28, None).interim_on == MONDAY + timedelta(
        days=28
    )


def test_a_long_plan_gets_a_hint_on_the_right_side_of_the_norm() -> None:
    assert length_hint(None, 12, 24, None) == ""
    assert length_hint(11, 12, 24, None) == ""
    text = length_hint(12, 12, 24, None)
    assert "12 maanden" in text
    assert "punt aan de horizon" in text
    assert "horizon" not in length_hint(12, 12, 24, MONDAY)


def test_costs_per_payer() -> None:
    rows = [("municipality", Decimal(100)), ("employer", Decimal(250)), ("municipality", Decimal("50.50"))]
    found = costs_of([*rows, ("", Decimal(10)), ("employer", None), ("", Decimal(0))])
    assert found.per_payer == (
        ("employer", Decimal(250)),
        ("municipality", Decimal("150.50")),
        ("", Decimal(10)),
    )
    assert (found.total, found.unknown) == (Decimal("410.50"), 1)


def moment(day: int) -> datetime:
    return datetime(2026, 11, day, tzinfo=UTC)


def test_what_the_job_asked_at_the_moment_that_a_step_was_written() -> None:
    events = [
        (1, 2, False, moment(1)),
        (2, 1, False, moment(1)),
        (1, 3, False, moment(5)),
        (2, 1, True, moment(6)),
    ]
    assert levels_at(events, {}, moment(4)) == {1: 2, 2: 1}
    assert levels_at(events, {}, moment(7)) == {1: 3}
    assert levels_at(events, {1: moment(4)}, moment(7)) == {1: 2}


def test_what_changed_is_said_only_where_it_asks_for_a_look() -> None:
    names = dict(enumerate(("", "snijden", "bedienen", "schoonmaken", "plannen", "tillen")))

    def keys(**more: Any) -> list[tuple[str, int]]:
        facts = {
            "before": {1: 2, 2: 2, 3: 1},
            "now": {1: 3, 2: 1, 4: 2},
            "held": {},
            "learned": {1, 2, 3},
            "set_aside": set(),
        } | more
        return [(one.key, one.skill_id) for one in changes_since(**facts, names=names)]

    assert keys() == [("new", 4), ("higher", 1), ("lower", 2), ("gone", 3)]
    assert keys(set_aside={4}) == [("higher", 1), ("lower", 2), ("gone", 3)]
    assert keys(learned={1}, now={1: 2}) == []  # what no step teaches may go
    assert keys(before={1: 2}, now={1: 2}, learned={1}, held={1: 2}) == [("able", 1)]
    assert keys(before={1: 2}, now={1: 2}, learned={1}, held={1: 1}) == []
    [text] = [one.text for one in changes_since({1: 2}, {1: 3}, {}, {1}, set(), names)]
    assert text == (
        "Snijden vraagt de baan nu op een hoger niveau: van 'vast werk lukt zelf' naar 'zelfstandig'."
    )


LEVELS = st.integers(0, 4)


@st.composite
def situations(draw: st.DrawFn) -> tuple[list[Missing], list[Place], Wanted]:
    count = draw(st.integers(0, 6))
    missing = []
    for number in range(count):
        asked = draw(st.integers(1, 4))
        held = draw(st.none() | st.integers(0, asked - 1))
        missing.append(Missing(number, f"vaardigheid {number}", asked, held, draw(st.integers(1, 3))))
    places = [
        Place(
            number, f"plek {number}", draw(st.sampled_from(["employer", "work_company", "school"])),
            near=draw(st.booleans()),
            teaches=tuple(
                Taught(skill, draw(st.integers(1, 4)), "", draw(st.none() | st.integers(0, 12)))
                for skill in draw(st.sets(st.integers(0, 6)))
            ),
        )
        for number in range(1, 1 + draw(st.integers(0, 4)))
    ]  # fmt: skip
    return missing, places, Wanted(BEGIN, 24, side_by_side=draw(st.booleans()))


@settings(max_examples=150)
@given(situations())
def test_every_missing_skill_is_in_one_step_or_said_to_have_no_place(
    situation: tuple[list[Missing], list[Place], Wanted],
) -> None:
    missing, places, wanted = situation
    found = propose(missing, places, wanted)
    placed = [skill.skill_id for step in found.steps for skill in step.skills]
    assert sorted([*placed, *(one.skill_id for one in found.without_place)]) == [
        one.skill_id for one in missing
    ]
    for step in found.steps:
        assert all(step.place.about(skill.skill_id) for skill in step.skills)
        assert step.start.weekday() == 0
        assert step.end.weekday() == 4
        assert MONDAY <= step.start < step.end
        assert step.tasks
    if not wanted.side_by_side:
        assert all(a.end < b.start for a, b in zip(found.steps, found.steps[1:], strict=False))
    periods = [
        FormPeriod(n, step.legal_form, step.start, step.end, step.pay, step.place.name, step.place.kind)
        for n, step in enumerate(found.steps, 1)
        if step.legal_form
    ]
    assert form_problems(periods) == ()
    assert propose(missing, places, wanted) == found
