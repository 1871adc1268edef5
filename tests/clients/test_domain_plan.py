"""Rules of the plan: every pair of the tables, what an agreement needs, and the days on the edge."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain.plan import (
    ITEM_TABLE,
    PLAN_TABLE,
    AgreementFacts,
    ItemAction,
    ItemStatus,
    PlanAction,
    PlanStatus,
    agreement_lacks,
    check_evaluation,
    evaluation_by,
    evaluation_is_near,
    may_move_item,
    may_write,
    plan_is_compulsory,
    plan_lacks,
    single_parent_plan_by,
)
from clients.domain.plan_contact import (
    MATCHING_EFFORT,
    Effort,
    matching_effort,
    propose_contact_days,
)
from clients.domain.plan_route import (
    Step,
    check_route,
    education_first,
    has_start_qualification,
    term_of,
    weeks_in,
)
from clients.domain.plan_support import AIM_OF_SUPPORT, TRACK_OF_SUPPORT, track_of
from clients.domain.profiles import MotivationPart, SkillsPart
from clients.domain.suggestions import DEFAULT_RULES, Support

TODAY = date(2026, 11, 22)
WHOLE = AgreementFacts(
    goal="Weer werken met planten",
    items=1,
    client_does="Ik kom.",
    municipality_does="Wij helpen.",
    duties="Bel als het niet lukt.",
    discussed_on=TODAY - timedelta(days=1),
    approved_on=TODAY,
    approved_how="signed",
    evaluate_on=TODAY + timedelta(days=1),
)
ALLOWED = {("draft", "agree"), ("draft", "drop"), ("agreed", "replace"), ("agreed", "end")}
ITEM_ALLOWED = {
    ("planned", "start"),
    ("planned", "finish"),
    ("planned", "stop"),
    ("running", "finish"),
    ("running", "stop"),
}


@pytest.mark.parametrize("state", list(PlanStatus))
@pytest.mark.parametrize("action", list(PlanAction))
def test_every_pair_of_the_plan(state: str, action: str) -> None:
    assert bool(PLAN_TABLE.may(state, action)) is ((state, action) in ALLOWED)


@pytest.mark.parametrize("state", list(ItemStatus))
@pytest.mark.parametrize("action", list(ItemAction))
def test_every_pair_of_a_line(state: str, action: str) -> None:
    assert bool(ITEM_TABLE.may(state, action)) is ((state, action) in ITEM_ALLOWED)
    assert bool(may_move_item("agreed", state, action, "woorden")) is ((state, action) in ITEM_ALLOWED)


@pytest.mark.parametrize("status", ["draft", "replaced", "ended"])
def test_a_line_moves_only_in_the_plan_that_runs(status: str) -> None:
    assert not may_move_item(status, "planned", "start")


@pytest.mark.parametrize("action", ["finish", "stop"])
def test_closing_a_line_asks_for_words(action: str) -> None:
    assert not may_move_item("agreed", "running", action, "  ")
    assert may_move_item("agreed", "running", action, "gelukt")


def test_only_a_draft_is_written_in() -> None:
    assert may_write("draft")
    assert "Pas plan aan" in may_write("agreed").reason
    assert not may_write("replaced")
    assert not may_write("ended")


def test_a_whole_plan_can_be_agreed() -> None:
    assert agreement_lacks(WHOLE, TODAY) == ()


@pytest.mark.parametrize("part", ["goal", "client_does", "municipality_does", "duties"])
@pytest.mark.parametrize("empty", ["", "  \n "])
def test_every_text_is_needed(part: str, empty: str) -> None:
    facts = replace(WHOLE, **{part: empty})  # type: ignore[arg-type]
    assert [one.key for one in plan_lacks(facts)] == [part]
    assert [one.key for one in agreement_lacks(facts, TODAY)] == [part]


def test_a_plan_has_at_least_one_line() -> None:
    assert [one.key for one in plan_lacks(replace(WHOLE, items=0))] == ["items"]


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("discussed_on", None),
        ("discussed_on", TODAY + timedelta(days=1)),
        ("approved_on", None),
        ("approved_on", TODAY + timedelta(days=1)),
        ("approved_on", TODAY - timedelta(days=2)),
        ("approved_how", ""),
        ("evaluate_on", None),
        ("evaluate_on", TODAY),
    ],
)
def test_dates_of_the_agreement(part: str, value: object) -> None:
    lacks = agreement_lacks(replace(WHOLE, **{part: value}), TODAY)  # type: ignore[arg-type]
    assert part in [one.key for one in lacks]


def test_agreed_on_the_day_of_the_talk() -> None:
    assert agreement_lacks(replace(WHOLE, discussed_on=TODAY), TODAY) == ()


def test_an_empty_plan_says_all_that_is_missing() -> None:
    empty = AgreementFacts("", 0, "", "", "", None, None, "", None)
    assert len(agreement_lacks(empty, TODAY)) == 9


def test_the_evaluation_is_months_later() -> None:
    assert evaluation_by(date(2026, 8, 31), 6) == date(2027, 2, 28)


def test_near_from_two_weeks_before() -> None:
    assert not evaluation_is_near(None, TODAY)
    assert evaluation_is_near(TODAY + timedelta(days=14), TODAY)
    assert not evaluation_is_near(TODAY + timedelta(days=15), TODAY)


@pytest.mark.parametrize(
    ("outcome", "on", "next_on", "fine"),
    [
        ("continue", TODAY, TODAY + timedelta(days=1), True),
        ("adapt", TODAY, TODAY + timedelta(days=1), True),
        ("continue", TODAY, TODAY, False),
        ("adapt", TODAY, None, False),
        ("end", TODAY, None, True),
        ("end", TODAY + timedelta(days=1), None, False),
        ("end", TODAY - timedelta(days=31), None, False),
        ("end", TODAY - timedelta(days=30), None, True),
    ],
)
def test_looking_back(outcome: str, on: date, next_on: date | None, fine: bool) -> None:
    agreed = TODAY - timedelta(days=30)
    assert bool(check_evaluation(outcome, on, next_on, agreed, TODAY)) is fine


@pytest.mark.parametrize(
    ("born", "compulsory"),
    [
        (None, False),
        (date(2008, 11, 22), True),  # 18 today
        (date(2008, 11, 23), False),
        (date(1999, 11, 23), True),  # 26, tomorrow 27
        (date(1999, 11, 22), False),
    ],
)
def test_from_18_to_26_a_plan_is_compulsory(born: date | None, compulsory: bool) -> None:
    assert bool(plan_is_compulsory(born, TODAY)) is compulsory


def test_a_single_parent_has_a_plan_within_the_term() -> None:
    term = single_parent_plan_by(date(2026, 5, 22), 6, TODAY)
    assert (term.by, term.late) == (TODAY, False)
    assert single_parent_plan_by(date(2026, 5, 21), 6, TODAY).late


@pytest.mark.parametrize(
    ("effort", "days"),
    [
        (Effort(None, None, None), None),
        (Effort(0, 0, 0), None),
        (Effort(1, None, None), 56),
        (Effort(1, 1, 0), 56),
        (Effort(1, 1, 1), 28),
        (Effort(2, 2, 0), 28),
        (Effort(2, 2, 1), 14),
        (Effort(3, 3, 0), 14),
        (Effort(3, 3, 1), 7),
        (Effort(3, 3, 3), 7),
    ],
)
def test_contact_follows_the_effort(effort: Effort, days: int | None) -> None:
    assert propose_contact_days(effort, 92).days == days


def test_never_less_often_than_the_norm() -> None:
    assert propose_contact_days(Effort(1, 0, 0), 14).days is None
    assert propose_contact_days(Effort(2, 2, 1), 14).days is None
    assert propose_contact_days(Effort(3, 3, 3), 14).days == 7


def test_an_effort_outside_the_scale_is_an_error() -> None:
    with pytest.raises(ValueError, match="tussen 0 en 3"):
        propose_contact_days(Effort(4, 0, 0), 92)


SCORES = st.one_of(st.none(), st.integers(0, 3))


@given(SCORES, SCORES, SCORES, st.integers(1, 400))
def test_more_effort_never_means_less_contact(
    motivation: int | None, skills: int | None, matching: int | None, norm: int
) -> None:
    found = propose_contact_days(Effort(motivation, skills, matching), norm)
    most = propose_contact_days(Effort(3, skills, matching), norm)
    assert (found.days or norm) <= norm
    assert (most.days or norm) <= (found.days or norm)
    assert found.reason.endswith(".")


def test_matching_asks_most_close_to_work() -> None:
    assert [matching_effort(code) for code in ("1A", "1B", "1C", "2A", "")] == [3, 2, 1, 0, None]
    assert max(MATCHING_EFFORT.values()) <= 3


def test_every_support_has_a_track_and_an_aim() -> None:
    assert set(TRACK_OF_SUPPORT) == set(AIM_OF_SUPPORT) == set(Support)
    assert track_of(MotivationPart.RESPONSIBILITY, "iets eigens") == "motivation"
    assert track_of(SkillsPart.LANGUAGE, "iets eigens") == "skills"
    assert {track_of(rule.part, rule.support) for rule in DEFAULT_RULES} == {
        "motivation",
        "skills",
        "matching",
        "life",
    }


def test_an_aim_says_nothing_about_health() -> None:
    for aim in AIM_OF_SUPPORT.values():
        assert not any(word in aim.lower() for word in ("psych", "klacht", "ziek", "schuld"))


@pytest.mark.parametrize(
    ("months", "steps", "fine"),
    [
        (24, [Step("a", 1, 104)], True),
        (24, [Step("a", 1, 105)], False),
        (24, [Step("a", 104, 1)], True),
        (25, [Step("a", 1, 1)], False),
        (0, [Step("a", 1, 1)], False),
        (6, [Step("a", 1, 26)], True),
        (6, [Step("a", 2, 26)], False),
        (6, [], False),
        (6, [Step("a", 0, 4)], False),
        (6, [Step("a", 1, 0)], False),
    ],
)
def test_a_route_takes_at_most_24_months(months: int, steps: list[Step], fine: bool) -> None:
    assert bool(check_route(months, steps)) is fine


def test_terms_of_steps() -> None:
    term = term_of(Step("a", 1, 1), TODAY)
    assert (term.starts_on, term.ends_on) == (TODAY, TODAY + timedelta(days=6))
    assert term_of(Step("b", 3, 2), TODAY).starts_on == TODAY + timedelta(days=14)


@given(
    st.integers(1, 24), st.integers(1, 104), st.integers(1, 104), st.dates(date(2000, 1, 1), date(2090, 1, 1))
)
def test_a_route_that_fits_ends_in_time(months: int, week: int, weeks: int, start: date) -> None:
    step = Step("a", week, weeks)
    if check_route(months, [step]):
        assert term_of(step, start).ends_on < evaluation_by(start, months)
        assert step.last_week <= weeks_in(months) <= 104


@pytest.mark.parametrize(
    ("diplomas", "qualified"),
    [
        ([], None),
        ([("1", True)], False),
        ([("2", True), ("1", None)], False),
        ([("3", True)], True),
        ([("3", False)], False),
        ([("3", None)], None),
        ([("4", True)], None),
        ([("4", False)], False),
        ([("2", True), ("5", True)], True),
        ([("6", True)], True),
        ([("9", True)], None),
        ([("", True)], None),
    ],
)
def test_start_qualification(diplomas: list[tuple[str, bool | None]], qualified: bool | None) -> None:
    assert has_start_qualification(diplomas) is qualified


def test_school_goes_first_for_the_young() -> None:
    young, born_27 = date(2005, 1, 1), date(1999, 11, 22)
    assert education_first(young, False, TODAY)
    assert "?" in education_first(young, None, TODAY).reason
    assert not education_first(young, True, TODAY)
    assert not education_first(born_27, False, TODAY)
    assert education_first(date(1999, 11, 23), False, TODAY)
    assert not education_first(None, False, TODAY)
