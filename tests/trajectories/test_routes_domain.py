"""What each route asks before candidates are matched, and the rules of a chain of stepping-stone jobs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from employers.domain.growth import LearnInRoute
from trajectories.domain.candidate import CandidateState
from trajectories.domain.route import (
    ARRANGE_BEFORE,
    LONGEST_GAP,
    ChainLink,
    ChainMoveFacts,
    RouteFacts,
    arranged,
    chain_gaps,
    chain_problems,
    check_onward,
    link_warning,
    may_begin_link,
    may_end_link,
    needs_place,
    route_needs,
)
from trajectories.domain.steps import Phase, ProjectCandidate, ProjectFacts, can_go, requirements

START = date(2026, 3, 2)
DAY = timedelta(days=1)
FIRST = ChainLink("Afwasser", START, START + 60 * DAY)
SECOND = ChainLink("Keukenhulp", START + 61 * DAY, START + 120 * DAY, vacancy=True)
CHAIN = RouteFacts(main="stepping_stone", chain=(FIRST, SECOND))
STACK = RouteFacts(main="stacked", stacked_state="agreed", stacked_employers=2, in_stack=True)
COMPLETE = ProjectFacts(
    entered_on=START, route=True, commitment=True, skills_asked=3, conditions=True, learn_in_places=1
)


def missing(facts: RouteFacts) -> tuple[str, ...]:
    return tuple(text for need in route_needs(facts) for text in need.problems)


def gate(facts: RouteFacts, **more: object) -> set[str]:
    found = requirements(Phase.POSSIBILITIES, replace(COMPLETE, way=facts, **more))
    return {need.key for need in found if not need.met}


def test_small_scale_learns_at_the_employer_itself() -> None:
    assert gate(RouteFacts(main="small"), learn_in_places=0) == set()
    assert gate(RouteFacts(main="large", places_elsewhere=1), learn_in_places=0) == {"places"}
    assert gate(RouteFacts(), learn_in_places=0) == {"places"}
    assert [route for route in LearnInRoute if needs_place(RouteFacts(main=route))] == [LearnInRoute.LARGE]


def test_large_scale_learns_elsewhere() -> None:
    assert gate(RouteFacts(main="large")) == {"elsewhere"}
    assert gate(RouteFacts(main="large", places_elsewhere=1)) == set()


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (RouteFacts(main="stepping_stone"), "nog geen"),
        (RouteFacts(main="stepping_stone", chain=(FIRST,)), "één ontwikkelbaan"),
        (replace(CHAIN, chain=(FIRST, replace(SECOND, start=FIRST.end))), "loopt nog"),
        (replace(CHAIN, chain=(replace(FIRST, end=START - DAY), SECOND)), "voordat het begint"),
        (RouteFacts(main="stacked"), "Kies de stapelbaan"),
        (replace(STACK, stacked_state="idea"), "nog niet afgesproken"),
        (replace(STACK, stacked_state="talking"), "nog niet afgesproken"),
        (replace(STACK, stacked_state="dropped"), "gaat niet door"),
        (replace(STACK, stacked_employers=1), "minstens twee"),
        (replace(STACK, in_stack=False), "zit niet in"),
    ],
)
def test_a_route_that_does_not_stand_holds_step_two(facts: RouteFacts, words: str) -> None:
    assert words in " ".join(missing(facts))
    answer = can_go(Phase.POSSIBILITIES, replace(COMPLETE, way=facts))
    assert not answer
    assert words in answer.reason
    # The control: without what the route asks, the gate would be open.
    assert can_go(Phase.POSSIBILITIES, COMPLETE)


@pytest.mark.parametrize("facts", [CHAIN, STACK, replace(CHAIN, chain=(FIRST, SECOND, replace(
    SECOND, start=SECOND.end + DAY, end=SECOND.end + 9 * DAY)))])  # fmt: skip
def test_a_route_that_stands(facts: RouteFacts) -> None:
    assert missing(facts) == ()
    assert gate(facts, learn_in_places=0) == set()


def test_routes_combine() -> None:
    both = replace(CHAIN, extra=("stacked", "large"))
    assert [need.key for need in route_needs(both)] == ["elsewhere", "chain", "stacked"]
    assert route_needs(RouteFacts(main="small")) == ()


def test_a_stacked_job_is_for_one_person() -> None:
    def gate_three(*states: CandidateState, route: str = "stacked") -> bool:
        people = tuple(
            ProjectCandidate(n, f"K{n}", state, informed=True, introduced=True)
            for n, state in enumerate(states)
        )
        way = RouteFacts(main=route)
        return bool(can_go(Phase.MATCH, replace(COMPLETE, candidates=people, way=way)))

    one, gone = CandidateState.ACCEPTED, CandidateState.ENDED
    assert gate_three(one)
    assert not gate_three(one, one)
    assert gate_three(one, gone)
    assert gate_three(one, one, route="small")


def test_gaps_in_a_chain_are_told_but_do_not_stop_it() -> None:
    after = FIRST.end + (LONGEST_GAP + 1) * DAY
    fits = replace(SECOND, start=after, end=after)
    assert chain_gaps((FIRST, fits)) == ()
    late = replace(fits, start=after + DAY, end=after + DAY)
    assert "29 dagen" in chain_gaps((FIRST, late))[0]
    assert chain_problems((FIRST, late)) == ()


def test_the_end_of_a_link_asks_for_the_next() -> None:
    chain = (FIRST, replace(SECOND, vacancy=False, start=FIRST.end))
    near = FIRST.end - ARRANGE_BEFORE * DAY
    assert "niet geregeld" in link_warning(chain, 0, 2, near)
    assert link_warning(chain, 0, 2, near - DAY) == ""
    assert link_warning(chain, 0, 0, near) == ""
    assert link_warning((FIRST, SECOND), 0, 2, near) == ""
    assert link_warning((replace(FIRST, onward=True), chain[1]), 0, 2, near) == ""
    assert link_warning(chain, 1, 1, chain[1].end) == ""
    assert "hoe het verderging" in link_warning(chain, 1, 1, chain[1].end + DAY)
    assert arranged(chain, 1)
    assert not arranged(chain, 0)
    assert arranged((FIRST, replace(chain[1], start=FIRST.end + DAY)), 0)


def test_beginning_on_a_link() -> None:
    def may(**more: object) -> bool:
        facts = {"learning": True, "start": START, "other": "", "been_here": False, "today": START}
        return bool(may_begin_link(**(facts | more)))  # type: ignore[arg-type]

    assert may()
    for wrong in ({"learning": False}, {"other": "Afwasser"}, {"been_here": True}, {"start": START + DAY}):
        assert not may(**wrong)
    assert may(opens=START)
    assert not may(opens=START + DAY)


def test_going_on_to_the_next_link() -> None:
    assert check_onward(START + DAY, START, START)
    assert "na de laatste dag" in check_onward(START, START, START).reason
    assert "wijzig eerst de datum" in check_onward(START + DAY, START, START + 2 * DAY).reason


def test_leaving_a_link() -> None:
    facts = ChainMoveFacts(START, START + 5 * DAY, "onward", 0, 2)
    today = START + 9 * DAY
    assert may_end_link(facts, today)
    assert "laatste" in may_end_link(replace(facts, place=1), today).reason
    assert may_end_link(replace(facts, place=1, ended="stayed"), today)
    assert not may_end_link(replace(facts, end=START - DAY), today)
    assert not may_end_link(facts, START + 4 * DAY)
