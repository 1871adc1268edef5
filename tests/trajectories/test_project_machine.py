"""Random walks through a project with its candidates: no illegal state, no gate skipped.

The machine does what people do, through the rules that the services ask; beside it stands what must be there
written out once more, as plain as possible. `make test` walks a few hundred steps, `make bench` 5,000 walks.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import Phase as Part
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from trajectories.domain.candidate import (
    CANDIDATE_TABLE,
    OPEN_STATES,
    CandidateAction,
    CandidateState,
    ProposalFacts,
    check_step_four,
    may_answer,
    may_finish,
    may_propose,
    may_start,
    may_withdraw,
)
from trajectories.domain.learn_in import (
    EvaluationKind,
    LearnInPlan,
    OutcomeFacts,
    PlannedEvaluation,
    PlanStep,
    plan_problems,
)
from trajectories.domain.route import ChainLink, RouteFacts
from trajectories.domain.steps import (
    STEP_TABLE,
    Phase,
    ProjectCandidate,
    ProjectFacts,
    StepAction,
    StepDecision,
    may_leave,
)

TODAY = date(2026, 3, 2)
FIRST, LAST = date(2026, 4, 1), date(2026, 9, 30)
PLAN = LearnInPlan(
    skills=4,
    steps=(PlanStep("Keuken", "Afwassen", FIRST, LAST),),
    guidance=True,
    financing=True,
    conditions=True,
    evaluations=(
        PlannedEvaluation(date(2026, 5, 1), EvaluationKind.INTERIM),
        PlannedEvaluation(LAST, EvaluationKind.FINAL),
    ),
    agreement_signed_on=None,
    explained_on=TODAY,
)
SIGNED = replace(PLAN, agreement_signed_on=TODAY)
GAPS: list[dict[str, Any]] = [
    {"skills": 0}, {"steps": ()}, {"guidance": False}, {"financing": False}, {"conditions": False},
    {"evaluations": ()},
]  # fmt: skip
LINKS = (
    ChainLink("Afwasser", FIRST, date(2026, 5, 31)),
    ChainLink("Keukenhulp", date(2026, 6, 1), LAST),
)
ROUTES = (
    RouteFacts(main="small"),
    RouteFacts(main="large"),
    RouteFacts(main="large", places_elsewhere=1),
    RouteFacts(main="stepping_stone"),
    RouteFacts(main="stepping_stone", chain=LINKS[:1]),
    RouteFacts(main="stepping_stone", chain=LINKS),
    RouteFacts(main="stacked", stacked_state="talking", stacked_employers=2, in_stack=True),
    RouteFacts(main="stacked", stacked_state="agreed", stacked_employers=2, in_stack=True),
    RouteFacts(main="small", extra=("stacked",)),
)
STANDING = {ROUTES[0], ROUTES[2], ROUTES[5], ROUTES[7]}
ONE_DAY = {
    "growth_conversation": 1, "target_group_explained": 1, "expectations": 1,
    "route": 2, "learn_in_places": 2, "commitment": 2, "skills_asked": 2, "conditions": 2,
}  # fmt: skip
S, A = CandidateState, CandidateAction
who = st.integers(0, 3)


class ProjectWalk(RuleBasedStateMachine):
    """One project and at most four candidates. The switches turn a guard off, for the controls."""

    gates_shut: ClassVar[bool] = True
    step_four: ClassVar[bool] = True
    nobody_left: ClassVar[bool] = True
    reached: ClassVar[set[Phase]] = set()

    def __init__(self) -> None:
        super().__init__()
        self.phase = Phase.JOB_IN_SIGHT
        self.facts = ProjectFacts(entered_on=TODAY)
        self.people: dict[int, ProjectCandidate] = {}
        self.ended: dict[int, str] = {}
        self.started_at: dict[int, tuple[Phase, LearnInPlan | None]] = {}

    # --- what is filled in --------------------------------------------------------------------------------

    @rule(field=st.sampled_from(sorted(ONE_DAY)), there=st.booleans())
    def fill(self, field: str, there: bool) -> None:
        value: Any = int(there) if field in ("learn_in_places", "skills_asked") else there
        self.facts = replace(self.facts, **{field: value})

    @rule(step=st.integers(1, 2))
    def fill_step(self, step: int) -> None:
        """Everything of a step at once, so that walks come further than its first gate."""
        for field, of in ONE_DAY.items():
            if of == step:
                self.fill(field, True)

    @rule(way=st.sampled_from(ROUTES))
    def choose_route(self, way: RouteFacts) -> None:
        self.facts = replace(self.facts, way=way)

    # --- people -------------------------------------------------------------------------------------------

    @rule(one=who)
    def propose(self, one: int) -> None:
        here = one in self.people and self.people[one].state not in (S.REFUSED, S.WITHDRAWN)
        facts = ProposalFacts(TODAY, here, False, self.phase.number is not None, True)
        if may_propose(facts, TODAY):
            self.people[one] = ProjectCandidate(one, f"K{one}", S.PROPOSED)
            self.ended.pop(one, None)

    @rule(one=who, informed=st.booleans(), introduced=st.booleans())
    def tell(self, one: int, informed: bool, introduced: bool) -> None:
        self._change(one, informed=informed, introduced=introduced)

    @rule(one=who, yes=st.booleans())
    def answer(self, one: int, yes: bool) -> None:
        if (
            one in self.people
            and self.phase.number
            and may_answer(A.ACCEPT if yes else A.REFUSE, TODAY, TODAY, "hours", TODAY)
        ):
            self._move(one, A.ACCEPT if yes else A.REFUSE)

    @rule(one=who)
    def withdraw(self, one: int) -> None:
        if one in self.people:
            plan = self.people[one].plan
            signed = plan is not None and plan.agreement_signed_on is not None
            if may_withdraw(self.people[one].state, "other", agreement_signed=signed):
                self._move(one, A.WITHDRAW)

    @rule(one=who, gap=st.sampled_from([{}, {}, *GAPS]), signed=st.booleans())
    def plan(self, one: int, gap: dict[str, Any], signed: bool) -> None:
        plan = replace(SIGNED if signed and not gap else PLAN, **gap)
        if one in self.people and self.people[one].state in (S.ACCEPTED, S.LEARNING_IN):
            self._change(one, plan=plan)

    @rule(one=who)
    def ready(self, one: int) -> None:
        """Chosen, informed, introduced and signed: what takes many single steps."""
        self.propose(one)
        self.tell(one, True, True)
        self.answer(one, True)
        self.plan(one, {}, True)

    @rule(one=who)
    def start(self, one: int) -> None:
        if one not in self.people:
            return
        person = self.people[one]
        missing = tuple(p.text for p in plan_problems(person.plan)) if person.plan else ("Geen plan.",)
        signed = person.plan.agreement_signed_on if person.plan else None
        begins = may_start(person.state, TODAY, signed, TODAY)
        if begins and (not self.step_four or check_step_four(self.phase.number, missing)):
            self.started_at[one] = (self.phase, person.plan)
            self._move(one, A.START_LEARNING_IN)

    @rule(one=who, go=st.booleans())
    def evaluate(self, one: int, go: bool) -> None:
        if one in self.people and self.people[one].state == S.LEARNING_IN:
            self._change(one, go=go)

    @rule(one=who, outcome=st.sampled_from(["intended_job", "other_employer", "no_job", "unknown"]))
    def finish(self, one: int, outcome: str) -> None:
        if one not in self.people:
            return
        person = self.people[one]
        begun = TODAY if person.state == S.LEARNING_IN else None
        reason = ("not_able" if begun else "before_start") if outcome == "no_job" else ""
        if may_finish(person.state, OutcomeFacts(outcome, TODAY, begun, reason), TODAY):
            placed = outcome in ("intended_job", "other_employer")
            self._move(one, A.PLACE if placed else A.END)
            self._change(one, outcome=outcome)

    def _move(self, one: int, action: str) -> None:
        move = CANDIDATE_TABLE.find(self.people[one].state, action)
        if move is not None:
            self._change(one, state=move.target)

    def _change(self, one: int, **changes: Any) -> None:
        if one in self.people:
            self.people[one] = replace(self.people[one], **changes)

    # --- decisions ----------------------------------------------------------------------------------------

    @rule(action=st.sampled_from(list(StepAction)))
    def decide(self, action: StepAction) -> None:
        before = self.phase
        facts = replace(self.facts, candidates=tuple(self.people.values()))
        found = may_leave(before, facts, StepDecision(action, TODAY, "Besproken.", 7), TODAY)
        target = found.target
        if target is None and (
            (action is StepAction.GO and not self.gates_shut)
            or (action is StepAction.STOP and not self.nobody_left)
        ):
            move = STEP_TABLE.find(before, action)
            target = Phase(move.target) if move else None
        if target is None:
            return
        self.phase = target
        self.reached.add(target)
        self._check_step(before, action, target)

    @rule(one=who, way=st.sampled_from(sorted(STANDING, key=repr)))
    def advance(self, one: int, way: RouteFacts) -> None:
        """What the step asks, and the decision to go: without it few walks would come to the last steps."""
        number = self.phase.number
        if number in (1, 2):
            self.fill_step(number)
            self.choose_route(way)
        elif number in (3, 4):
            for other in {one, *self.people}:
                self.ready(other)
        elif number == 5:
            self.start(one)
            self.evaluate(one, True)
        self.decide(StepAction.GO)

    @precondition(lambda self: self.phase is Phase.LEARNING_IN)
    @rule()
    def stop_while_learning(self) -> None:
        self.decide(StepAction.STOP)

    # --- what must hold -----------------------------------------------------------------------------------

    def _check_step(self, before: Phase, action: StepAction, after: Phase) -> None:
        """Written out anew: which step leads where, and what had to be there for it."""
        assert before.number is not None, "een afgesloten project beweegt niet"
        if action is StepAction.BACK:
            assert after.number == before.number - 1
        elif action is StepAction.STOP:
            assert after is Phase.STOPPED
            assert not [p for p in self.people.values() if p.state == S.LEARNING_IN]
        else:
            assert after.number == before.number + 1 if before.number < 6 else after is Phase.FINISHED
            self._check_gate(before.number)

    def _check_gate(self, number: int) -> None:
        people = list(self.people.values())
        chosen = [p for p in people if p.state in (S.ACCEPTED, S.LEARNING_IN, S.PLACED, S.ENDED)]
        busy = [p for p in chosen if p.state in (S.ACCEPTED, S.LEARNING_IN)]
        if number == 1:
            assert self.facts.growth_conversation
            assert self.facts.target_group_explained
            assert self.facts.expectations
        elif number == 2:
            assert self.facts.route
            assert self.facts.commitment
            assert self.facts.skills_asked
            assert self.facts.conditions
            assert self.facts.way in STANDING or self.facts.way == RouteFacts()
            assert self.facts.learn_in_places or self.facts.way.main in ("small", "stepping_stone", "stacked")
        elif number == 3:
            assert chosen
            assert all(p.informed and p.introduced for p in chosen)
            taking_part = [p for p in chosen if p.state != S.ENDED]
            assert self.facts.way.main != "stacked" or len(taking_part) < 2
        elif number == 4:
            assert chosen
            assert all(p.plan == SIGNED for p in busy)
        elif number == 5:
            assert chosen
            assert not busy or any(p.go and p.state == S.LEARNING_IN for p in busy)
        else:
            assert not [p for p in people if p.state in OPEN_STATES]
            assert all(p.outcome for p in chosen)

    @invariant()
    def who_ended_stays_ended(self) -> None:
        for one, person in self.people.items():
            if one in self.ended:
                assert person.state == self.ended[one]
            if person.state in CANDIDATE_TABLE.final and person.state not in (S.REFUSED, S.WITHDRAWN):
                self.ended[one] = person.state

    @invariant()
    def nobody_began_around_step_four(self) -> None:
        for phase, plan in self.started_at.values():
            assert phase.number is not None
            assert phase.number > 4
            assert plan == SIGNED

    @invariant()
    def nobody_learns_in_a_project_that_ended(self) -> None:
        if self.phase in (Phase.STOPPED, Phase.FINISHED):
            assert not [p for p in self.people.values() if p.state == S.LEARNING_IN]

    @precondition(lambda self: self.phase is Phase.FINISHED)
    @invariant()
    def finished_means_everybody_has_an_outcome(self) -> None:
        assert all(p.state not in (S.ACCEPTED, S.LEARNING_IN) for p in self.people.values())


def walk(machine: type[ProjectWalk], walks: int, steps: int) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=walks,
            stateful_step_count=steps,
            deadline=None,
            derandomize=walks < 1_000,
            database=None,
            phases=(Part.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_walks_reach_no_illegal_state() -> None:
    ProjectWalk.reached.clear()
    walk(ProjectWalk, walks=30, steps=40)
    assert {Phase.LEARNING_IN, Phase.STOPPED} <= ProjectWalk.reached, "de wandelingen komen niet ver genoeg"


@pytest.mark.bench
def test_five_thousand_walks() -> None:
    ProjectWalk.reached.clear()
    walk(ProjectWalk, walks=5_000, steps=50)
    assert ProjectWalk.reached == set(Phase)


@pytest.mark.parametrize("guard", ["gates_shut", "step_four", "nobody_left"])
def test_control_a_guard_that_is_off_is_seen(guard: str) -> None:
    """Each of the guards matters: without it a walk breaks a rule."""
    without = type(f"Without_{guard}", (ProjectWalk,), {guard: False})
    with pytest.raises(AssertionError):
        walk(without, walks=400, steps=40)
