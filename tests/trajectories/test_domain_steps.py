"""The six steps: the whole table, the refused moves too, and what each step asks before it can be left."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import product

import pytest

from core.domain.state_table import mermaid
from trajectories.domain.candidate import CandidateState
from trajectories.domain.learn_in import (
    PLAN_PARTS,
    EvaluationKind,
    LearnInPlan,
    Outcome,
    PlannedEvaluation,
    PlanStep,
)
from trajectories.domain.learning_notes import learning_notes
from trajectories.domain.steps import (
    ACTIVITIES,
    ACTOR_LABELS,
    PHASE_LABELS,
    PLAN_ACTORS,
    STEP_TABLE,
    STEPS,
    Phase,
    ProjectCandidate,
    ProjectFacts,
    StepAction,
    StepDecision,
    can_go,
    may_leave,
    requirements,
    requirements_to_stop,
)

ENTERED = date(2026, 1, 5)
TODAY = date(2026, 3, 2)
GO = StepDecision(StepAction.GO, TODAY, "Alles staat klaar.", by_id=7)
PLAN = LearnInPlan(
    skills=4,
    steps=(PlanStep("Keuken", "Afwassen", date(2026, 4, 1), date(2026, 9, 30)),),
    guidance=True,
    financing=True,
    conditions=True,
    evaluations=(
        PlannedEvaluation(date(2026, 5, 1), EvaluationKind.INTERIM),
        PlannedEvaluation(date(2026, 9, 30), EvaluationKind.FINAL),
    ),
    agreement_signed_on=date(2026, 3, 1),
    explained_on=date(2026, 3, 1),
)
FATIMA = ProjectCandidate(
    1, "Fatima", CandidateState.ACCEPTED, informed=True, introduced=True, plan=PLAN, go=True
)
LEARNING = replace(FATIMA, state=CandidateState.LEARNING_IN)
PLACED = replace(FATIMA, state=CandidateState.PLACED, outcome=Outcome.INTENDED_JOB)
COMPLETE = ProjectFacts(
    entered_on=ENTERED,
    growth_conversation=True,
    target_group_explained=True,
    expectations=True,
    route=True,
    learn_in_places=1,
    commitment=True,
    skills_asked=5,
    conditions=True,
    candidates=(FATIMA,),
)


def with_candidates(*candidates: ProjectCandidate) -> ProjectFacts:
    return replace(COMPLETE, candidates=candidates)


READY = {
    Phase.JOB_IN_SIGHT: COMPLETE,
    Phase.POSSIBILITIES: COMPLETE,
    Phase.MATCH: COMPLETE,
    Phase.PLAN: COMPLETE,
    Phase.LEARNING_IN: with_candidates(LEARNING),
    Phase.REGULAR_JOB: with_candidates(PLACED),
}


def expected_target(phase: Phase, action: StepAction) -> Phase | None:
    if phase.number is None:
        return None
    if action is StepAction.STOP:
        return Phase.STOPPED
    place = phase.number + (1 if action is StepAction.GO else -1)
    if place == 0:
        return None
    return STEPS[place - 1] if place <= 6 else Phase.FINISHED


@pytest.mark.parametrize(("phase", "action"), list(product(Phase, StepAction)))
def test_whole_table(phase: Phase, action: StepAction) -> None:
    facts = READY.get(phase, COMPLETE) if action is StepAction.GO else COMPLETE
    found = may_leave(phase.value, facts, replace(GO, action=action.value), TODAY)
    target = expected_target(phase, action)
    assert found.target == target
    assert found.decision.allowed is (target is not None)
    assert found.decision.reason
    assert STEP_TABLE.may(phase, action).allowed is (target is not None)


def test_six_steps_have_numbers_and_names() -> None:
    assert [phase.number for phase in Phase] == [1, 2, 3, 4, 5, 6, None, None]
    assert set(PHASE_LABELS) == set(Phase)
    assert STEP_TABLE.final == (Phase.STOPPED, Phase.FINISHED)
    assert "step_5 --> step_4 : Terug naar de vorige stap" in mermaid(STEP_TABLE)


def test_every_step_has_activities_with_a_name_and_who() -> None:
    assert tuple(ACTIVITIES) == STEPS
    for activities in ACTIVITIES.values():
        assert len({activity.key for activity in activities}) == len(activities) >= 3
        assert all(activity.label and activity.who for activity in activities)
        assert {who for activity in activities for who in activity.who} <= set(ACTOR_LABELS)


@pytest.mark.parametrize(
    ("phase", "missing", "key"),
    [
        (Phase.JOB_IN_SIGHT, {"growth_conversation": False}, "growth_conversation"),
        (Phase.JOB_IN_SIGHT, {"target_group_explained": False}, "target_group_information"),
        (Phase.JOB_IN_SIGHT, {"expectations": False}, "expectations"),
        (Phase.POSSIBILITIES, {"route": False}, "route"),
        (Phase.POSSIBILITIES, {"learn_in_places": 0}, "places"),
        (Phase.POSSIBILITIES, {"skills_asked": 0}, "profile"),
        (Phase.POSSIBILITIES, {"conditions": False}, "conditions"),
        (Phase.POSSIBILITIES, {"commitment": False}, "commitment"),
        (
            Phase.MATCH,
            {"candidates": (replace(FATIMA, state=CandidateState.PROPOSED),)},
            "chosen",
        ),
        (Phase.MATCH, {"candidates": (replace(FATIMA, informed=False),)}, "informed"),
        (Phase.MATCH, {"candidates": (replace(FATIMA, introduced=False),)}, "introduced"),
        (Phase.PLAN, {"candidates": ()}, "chosen"),
        (Phase.LEARNING_IN, {"candidates": (replace(LEARNING, go=False),)}, "go"),
        (Phase.LEARNING_IN, {"candidates": ()}, "go"),
        (Phase.REGULAR_JOB, {"candidates": (LEARNING,)}, "outcomes"),
        (Phase.REGULAR_JOB, {"candidates": (replace(PLACED, outcome=""),)}, "outcomes"),
    ],
)
def test_what_a_step_asks(phase: Phase, missing: dict[str, object], key: str) -> None:
    facts = replace(READY[phase], **missing)
    found = may_leave(phase, facts, GO, TODAY)
    assert not found.decision
    assert found.target is None
    assert [requirement.key for requirement in found.missing] == [key]
    assert found.missing[0].problems[0] in found.decision.reason
    assert found.missing[0].who
    assert not can_go(phase, facts)


@pytest.mark.parametrize("phase", STEPS)
def test_a_step_that_is_ready(phase: Phase) -> None:
    assert all(requirement.met for requirement in requirements(phase.value, READY[phase]))
    assert can_go(phase, READY[phase])


@pytest.mark.parametrize("phase", [Phase.STOPPED, Phase.FINISHED])
def test_an_ended_project_asks_nothing_and_goes_nowhere(phase: Phase) -> None:
    assert requirements(phase, COMPLETE) == ()
    assert PHASE_LABELS[phase].lower() in can_go(phase, COMPLETE).reason
    assert not can_go(phase, COMPLETE)


PLAN_GAPS = {
    "skills": {"skills": 0},
    "steps": {"steps": ()},
    "duration": {"steps": (PlanStep("Keuken", "Afwassen", date(2026, 4, 1), date(2028, 4, 1)),)},
    "guidance": {"guidance": False},
    "financing": {"financing": False},
    "evaluations": {"evaluations": ()},
    "conditions": {"conditions": False},
    "agreement": {"agreement_signed_on": None},
    "explained": {"explained_on": None},
    "forms": {"form_problems": ("De proefplaatsing duurt te lang.",)},
}


def test_every_part_of_the_plan_is_tried() -> None:
    assert set(PLAN_GAPS) == set(PLAN_PARTS) == set(PLAN_ACTORS)


@pytest.mark.parametrize("part", PLAN_PARTS)
def test_step_four_is_not_left_without(part: str) -> None:
    facts = with_candidates(replace(FATIMA, plan=replace(PLAN, **PLAN_GAPS[part])))
    found = may_leave(Phase.PLAN, facts, GO, TODAY)
    assert [requirement.key for requirement in found.missing] == [part]
    assert found.missing[0].problems[0].startswith("Fatima: ")


def test_step_four_asks_a_plan_of_everyone_who_still_has_to_learn() -> None:
    without = replace(FATIMA, candidate_id=2, name="Piet", plan=None)
    found = may_leave(Phase.PLAN, with_candidates(FATIMA, without), GO, TODAY)
    assert {requirement.key for requirement in found.missing} == set(PLAN_PARTS) - {"duration", "forms"}
    assert "Piet: Er is nog geen inleerplan." in found.decision.reason
    for state in (
        CandidateState.REFUSED,
        CandidateState.WITHDRAWN,
        CandidateState.PROPOSED,
        CandidateState.ENDED,
    ):
        gone = replace(without, state=state, outcome=Outcome.NO_JOB)
        assert may_leave(Phase.PLAN, with_candidates(FATIMA, gone), GO, TODAY).target == Phase.LEARNING_IN


def test_the_longest_duration_is_given() -> None:
    facts = COMPLETE
    assert may_leave(Phase.PLAN, facts, GO, TODAY, max_months=6).decision
    assert not may_leave(Phase.PLAN, facts, GO, TODAY, max_months=5).decision
    assert not can_go(Phase.PLAN, facts, max_months=5)


def test_step_three_looks_at_chosen_candidates_only() -> None:
    waiting = replace(FATIMA, candidate_id=2, state=CandidateState.PROPOSED, informed=False)
    assert may_leave(Phase.MATCH, with_candidates(FATIMA, waiting), GO, TODAY).decision
    assert not may_leave(Phase.MATCH, with_candidates(waiting), GO, TODAY).decision


def test_step_three_calls_nothing_ready_while_nobody_has_met_the_employer() -> None:
    """'Klaar' before the choice, and open again after it, told people two different things."""
    waiting = replace(FATIMA, state=CandidateState.PROPOSED, informed=True, introduced=False)
    keys = [need.key for need in may_leave(Phase.MATCH, with_candidates(waiting), GO, TODAY).missing]
    assert keys == ["chosen", "introduced"]
    none = may_leave(Phase.MATCH, with_candidates(), GO, TODAY).missing
    assert [need.key for need in none] == ["chosen", "informed", "introduced"]


def test_step_five_can_be_left_when_everybody_has_an_outcome() -> None:
    ended = replace(FATIMA, state=CandidateState.ENDED, go=False, outcome=Outcome.NO_JOB)
    placed = replace(PLACED, go=False)
    assert may_leave(Phase.LEARNING_IN, with_candidates(ended, placed), GO, TODAY).decision
    still = replace(LEARNING, go=False)
    assert not may_leave(Phase.LEARNING_IN, with_candidates(ended, still), GO, TODAY).decision


def test_step_six_waits_for_open_proposals() -> None:
    waiting = replace(FATIMA, state=CandidateState.PROPOSED, name="Piet")
    found = may_leave(Phase.REGULAR_JOB, with_candidates(PLACED, waiting), GO, TODAY)
    assert found.missing[0].problems == ("Leg de uitkomst vast van Piet.",)


def test_stopping_leaves_nobody_behind() -> None:
    stop = replace(GO, action=StepAction.STOP)
    found = may_leave(Phase.LEARNING_IN, with_candidates(LEARNING), stop, TODAY)
    assert not found.decision
    assert "Fatima" in found.missing[0].problems[0]
    assert requirements_to_stop(COMPLETE)[0].met
    assert may_leave(Phase.LEARNING_IN, with_candidates(PLACED), stop, TODAY).target == Phase.STOPPED


@pytest.mark.parametrize("action", StepAction)
@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"reason": "  "}, "waarom"),
        ({"by_id": None}, "wie"),
        ({"on": TODAY + timedelta(days=1)}, "toekomst"),
        ({"on": ENTERED - timedelta(days=1)}, "5 januari 2026"),
    ],
)
def test_a_decision_has_person_reason_and_date(
    action: StepAction, change: dict[str, object], word: str
) -> None:
    found = may_leave(Phase.POSSIBILITIES, COMPLETE, replace(GO, action=action, **change), TODAY)
    assert not found.decision
    assert found.target is None
    assert word in found.decision.reason


@pytest.mark.parametrize("on", [ENTERED, TODAY])
def test_a_decision_on_the_boundary_days(on: date) -> None:
    assert may_leave(Phase.POSSIBILITIES, COMPLETE, replace(GO, on=on), TODAY).decision


def test_going_back_asks_nothing_of_the_step() -> None:
    empty = ProjectFacts(entered_on=ENTERED)
    found = may_leave(Phase.PLAN, empty, replace(GO, action=StepAction.BACK), TODAY)
    assert (found.target, found.requirements) == (Phase.MATCH, ())
    first = may_leave(Phase.JOB_IN_SIGHT, empty, replace(GO, action=StepAction.BACK), TODAY)
    assert "Baan in zicht" in first.decision.reason


def test_facts_hold_nothing_beyond_what_the_steps_ask() -> None:
    assert {field.name for field in fields(ProjectFacts)} == {
        "entered_on",
        "growth_conversation",
        "target_group_explained",
        "expectations",
        "route",
        "learn_in_places",
        "commitment",
        "skills_asked",
        "conditions",
        "candidates",
        "way",
    }


# --- who is not ready when step five is left ---------------------------------------------------------------


def test_who_is_late_or_not_ready_is_told_by_number_and_name() -> None:
    since = TODAY - timedelta(days=60)
    ready = replace(LEARNING, since=since, evaluated_on=TODAY)
    late = replace(LEARNING, name="Piet", go=False, since=since)
    short = replace(LEARNING, name="Jan", go=False, since=since, evaluated_on=TODAY)
    hidden = replace(short, name="een ander")
    gone = replace(late, state=CandidateState.ENDED)
    assert learning_notes((ready, gone), 28, TODAY, "een ander") == ()
    assert learning_notes((ready, late, short, hidden), 28, TODAY, "een ander") == (
        "1 kandidaat heeft geen evaluatie binnen de termijn: Piet.",
        "2 kandidaten kunnen volgens de laatste evaluatie nog niet door: Jan en nog 1.",
    )
    assert learning_notes((hidden,), 28, TODAY, "een ander")[0].endswith("nog niet door.")


def test_the_warning_doesnt_hold_back_who_is_ready() -> None:
    late = replace(LEARNING, candidate_id=2, name="Piet", go=False, since=TODAY - timedelta(days=60))
    assert may_leave(Phase.LEARNING_IN, with_candidates(LEARNING, late), GO, TODAY).decision
