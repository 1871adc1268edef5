"""A proposal begins in the first weeks with room, with the place open and the person there."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from trajectories.domain.learn_in import (
    LearnInPlan,
    PlannedEvaluation,
    PlanStep,
    paper_problems,
    plan_problems,
)
from trajectories.domain.step_list import Missing, Place, Taught, Wanted, propose
from trajectories.domain.step_room import RoomFacts
from trajectories.domain.train_conflicts import Hours, PlaceFacts, RideFacts, StepFacts, find_conflicts
from trajectories.domain.train_weeks import Span

FIRST = date(2026, 11, 23)
BEGIN = FIRST + timedelta(days=7)
CUT = Missing(1, "snijden", 2, 0, 2)
KITCHEN = Place(11, "Leerkeuken", "work_company", teaches=(Taught(1, 2, "", 4),))
OTHER = Place(12, "Buurthuis", "work_company", near=False, teaches=(Taught(1, 2, "", 4),))
OPEN = PlaceFacts(11, "Leerkeuken", ((Span(FIRST), 1),))
ROOM = RoomFacts(FIRST, date(2028, 11, 20), {11: OPEN})


def at(week: int) -> date:
    return FIRST + timedelta(days=7 * week)


def wanted(room: RoomFacts, hours: int | None = 24) -> Wanted:
    return Wanted(BEGIN, hours=hours, fits=room.fit)


@pytest.mark.parametrize(
    ("room", "week", "why"),
    [
        (ROOM, 1, ""),
        (replace(ROOM, taken={(11, week): 1 for week in range(6)}), 6, "Leerkeuken is vol van 30 nov"),
        (replace(ROOM, taken={(11, 3): 1}), 4, "Leerkeuken is vol van 14 dec"),
        (replace(ROOM, taken={(11, 5): 1}), 1, ""),
        (
            replace(ROOM, places={11: replace(OPEN, closings=(Span(at(2), at(4), "kerst"),))}),
            4,
            "Leerkeuken is dicht van 7 dec",
        ),
        (replace(ROOM, away=(Span(at(1), at(2)),)), 2, "de kandidaat kan niet van 30 nov"),
    ],
)
def test_a_step_begins_in_the_first_weeks_in_a_row_that_fit(room: RoomFacts, week: int, why: str) -> None:
    [step] = propose([CUT], [KITCHEN], wanted(room)).steps
    assert step.start == at(week)
    assert why in " ".join(step.notes)
    assert bool(step.notes) == bool(why)
    # The control: the planner of the train finds nothing wrong with it.
    ride = RideFacts(1, "Ali", (StepFacts(1, 11, "Leerkeuken", step.start, step.end, 24),), room.away)
    assert find_conflicts([ride], room.places, room.taken, FIRST, FIRST) == ()


def test_room_that_is_not_known_is_said() -> None:
    [step] = propose([CUT], [KITCHEN], wanted(replace(ROOM, places={11: PlaceFacts(11, "Leerkeuken")}))).steps
    assert step.start == BEGIN
    assert step.notes == ("Of er dan plek is, is niet bekend. Vraag het na.",)


def test_without_room_in_the_term_another_place_takes_it_and_otherwise_nothing_is_proposed() -> None:
    full = replace(ROOM, places={11: replace(OPEN, rooms=((Span(FIRST), 0),))})
    assert [step.place for step in propose([CUT], [KITCHEN, OTHER], wanted(full)).steps] == [OTHER]
    alone = propose([CUT], [KITCHEN], wanted(full))
    assert (alone.steps, alone.without_place) == ((), (CUT,))
    [no_room] = alone.no_room
    assert "Bij Leerkeuken past geen 4 weken achter elkaar" in no_room.why
    assert "Leerkeuken is vol vanaf 30 nov" in no_room.why
    late = propose([CUT], [KITCHEN], wanted(replace(ROOM, until=at(4))))
    assert (late.steps, len(late.no_room)) == ((), 1)


def test_no_more_hours_than_a_place_is_open_outside_the_hours_at_home() -> None:
    days = tuple(Hours(day, time(9), time(13)) for day in range(5))
    room = replace(ROOM, places={11: replace(OPEN, hours=days)})
    [step] = propose([CUT], [KITCHEN], wanted(room)).steps
    assert step.hours == 20
    assert "20 uur" in step.notes[0]
    home = tuple(Hours(day, time(8), time(14)) for day in range(5))
    assert propose([CUT], [KITCHEN], wanted(replace(room, care=home))).steps == ()


def test_a_job_before_the_end_of_learning_and_an_evaluation_outside_it_make_a_draft() -> None:
    steps = (PlanStep("Leerkeuken", "snijden", FIRST, at(40)),)
    talks = (PlannedEvaluation(at(5), "interim"), PlannedEvaluation(at(40), "final"))
    plan = LearnInPlan(1, steps, True, True, True, talks, None)
    assert paper_problems(plan) == ()
    assert {one.key for one in plan_problems(plan)} == {"explained", "agreement"}
    for contract, wrong in ((at(39), True), (at(40), False), (at(41), False)):
        texts = [one.text for one in paper_problems(replace(plan, contract_on=contract))]
        assert any("het leren eindigt pas op" in text for text in texts) == wrong
    early = replace(plan, evaluations=(PlannedEvaluation(at(-1), "interim"), talks[1]))
    assert [one.key for one in paper_problems(early)] == ["evaluations"]
