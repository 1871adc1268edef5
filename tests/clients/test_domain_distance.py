"""Distance to work and the ladder: categories, teams, routes, rungs and the question between them."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import product

import pytest

from clients.domain.distance import (
    CATEGORY_LABELS,
    ROUTE_LABELS,
    Category,
    DistanceFacts,
    Route,
    SupportKind,
    TeamKind,
    propose_distance,
    route_for,
    rung_question,
    support_for,
    team_for,
)
from clients.domain.ladder import LADDER_QUESTIONS, RUNG_LABELS, LadderAnswers, Rung, rung_from


@pytest.mark.parametrize(
    ("months", "category", "team", "route"),
    [
        (0, "1A", "work", "direct"),
        (1, "1A", "work", "re_integration"),
        (3, "1A", "work", "re_integration"),
        (4, "1B", "work", "re_integration"),
        (12, "1B", "work", "re_integration"),
        (13, "1C", "work", "re_integration"),
        (24, "1C", "work", "re_integration"),
        (25, "2A", "participation", "participation"),
        (48, "2A", "participation", "participation"),
        (49, "3B", "participation", "participation"),
    ],
)
def test_category_team_and_route_by_months(months: int, category: str, team: str, route: str) -> None:
    found = propose_distance(DistanceFacts(months))
    assert (found.category, found.team, found.route) == (category, team, route)
    assert str(months) in found.reason


@pytest.mark.parametrize(("months", "category"), [(24, "1C"), (25, "2B"), (48, "2B"), (49, "3B")])
def test_sheltered_work_or_register_has_its_own_route(months: int, category: str) -> None:
    found = propose_distance(DistanceFacts(months, sheltered_or_register=True))
    assert found.category == category
    if category == "2B":
        assert (found.team, found.route) == (TeamKind.WORK, Route.OWN)


def test_community_service_or_re_examination_is_3a() -> None:
    far = DistanceFacts(49)
    for facts, word in (
        (replace(far, community_service=True), "tegenprestatie"),
        (replace(far, reexamination_due=True), "herbeoordeling"),
    ):
        found = propose_distance(facts)
        assert found.category is Category.C3A
        assert word in found.reason
    assert propose_distance(replace(far, months=48, community_service=True)).category is Category.C2A


def test_distance_is_not_negative() -> None:
    with pytest.raises(ValueError, match="0 maanden of meer"):
        DistanceFacts(-1)


def test_codes_of_the_database_do() -> None:
    assert team_for("2B") == "work"
    assert team_for("3A") == "participation"
    assert route_for("1A", 0) == "direct"
    assert route_for("1B", 0) == "re_integration"
    with pytest.raises(ValueError, match="4A"):
        route_for("4A", 60)
    assert set(CATEGORY_LABELS) == set(Category)
    assert set(ROUTE_LABELS) == set(Route)


@pytest.mark.parametrize(("route", "rung"), list(product(Route, Rung)))
def test_a_rung_raises_a_question_no_more(route: Route, rung: Rung) -> None:
    expected = (route in {Route.DIRECT, Route.RE_INTEGRATION} and rung <= 3) or (
        route is Route.PARTICIPATION and rung >= 4
    )
    question = rung_question(route.value, int(rung))
    assert bool(question) is expected
    assert not question or f"trede {int(rung)}" in question


def test_support_by_rung() -> None:
    assert [support_for(rung) for rung in Rung] == [SupportKind.ACTIVATION] * 3 + [
        SupportKind.RE_INTEGRATION
    ] * 3
    for wrong in (0, 7):
        with pytest.raises(ValueError, match=str(wrong)):
            support_for(wrong)


@pytest.mark.parametrize(
    ("answers", "rung"),
    [
        (LadderAnswers(has_work=True, with_support=False), 6),
        (LadderAnswers(has_work=True, with_support=True), 5),
        (LadderAnswers(has_work=False, unpaid_work=True), 4),
        (LadderAnswers(has_work=False, unpaid_work=False, organised_weekly=True), 3),
        (LadderAnswers(False, None, False, False, True), 2),
        (LadderAnswers(False, None, False, False, False), 1),
    ],
)
def test_rung_from_five_questions(answers: LadderAnswers, rung: int) -> None:
    found = rung_from(answers)
    assert (found.rung, found.next_question) == (rung, "")
    assert found.reason
    assert RUNG_LABELS[rung]


@pytest.mark.parametrize(
    ("answers", "question"),
    [
        (LadderAnswers(), "has_work"),
        (LadderAnswers(has_work=True), "with_support"),
        (LadderAnswers(has_work=False), "unpaid_work"),
        (LadderAnswers(has_work=False, unpaid_work=False), "organised_weekly"),
        (LadderAnswers(False, None, False, False), "contact_weekly"),
    ],
)
def test_a_missing_answer_is_asked(answers: LadderAnswers, question: str) -> None:
    found = rung_from(answers)
    assert (found.rung, found.next_question) == (None, question)
    assert LADDER_QUESTIONS[question].endswith("?")


def test_every_answer_has_a_question() -> None:
    assert [field.name for field in fields(LadderAnswers)] == list(LADDER_QUESTIONS)


@pytest.mark.parametrize("answers", list(product([True, False], repeat=5)))
def test_full_answers_always_give_a_rung(answers: tuple[bool, bool, bool, bool, bool]) -> None:
    assert rung_from(LadderAnswers(*answers)).rung in set(Rung)
