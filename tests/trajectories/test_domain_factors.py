"""Factors and the method's score: what may be said, and from how many people on."""

import datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectories.domain.factors import BY_KEY, FACTORS, Ended, check_factor, factor_table, factors_of
from trajectories.domain.fidelity import CandidateWork, Item, fidelity, terms_kept

ended = st.builds(Ended, job=st.booleans(), keys=st.frozensets(st.sampled_from(sorted(BY_KEY)), max_size=3))


def group(job: int, no_job: int, *keys: str) -> list[Ended]:
    """So many trajectories with a job and without, with these factors."""
    return [Ended(True, frozenset(keys))] * job + [Ended(False, frozenset(keys))] * no_job


def test_the_list_holds_every_factor_once() -> None:
    assert len(BY_KEY) == len(FACTORS)
    assert [factor.key for factor in factors_of(4, helps=False)] == ["plan_unclear"]
    assert factors_of(1, helps=False) == ()


@pytest.mark.parametrize(
    ("step", "helps", "key", "note", "allowed"),
    [
        (1, True, "shortage", "", True),
        (1, True, "", "Een nieuwe lijn", True),
        (1, True, "", "  ", False),
        (2, True, "shortage", "", False),
        (1, False, "shortage", "", False),
        (1, True, "nonsense", "", False),
        (0, True, "", "iets", False),
        (6, True, "", "iets", True),
        (7, True, "", "iets", False),
    ],
)
def test_a_factor_belongs_to_its_step_and_side(
    step: int, helps: bool, key: str, note: str, allowed: bool
) -> None:
    assert bool(check_factor(step, helps, key, note)) is allowed


def line_of(people: list[Ended], key: str = "shortage") -> tuple[int | None, ...]:
    found = next(line for line in factor_table(people) if line.factor.key == key)
    return found.with_it, found.job_with, found.without, found.job_without


def test_five_on_every_side_can_be_told() -> None:
    people = group(5, 5, "shortage") + group(6, 0)
    assert line_of(people) == (10, 5, 6, 6)


@pytest.mark.parametrize(
    "people",
    [
        group(4, 5, "shortage") + group(6, 6),
        group(5, 4, "shortage") + group(6, 6),
        group(5, 5, "shortage") + group(1, 6),
        group(5, 5, "shortage") + group(4, 0),
        group(0, 0) + group(9, 9),
    ],
)
def test_a_small_group_is_unknown_on_all_sides(people: list[Ended]) -> None:
    assert line_of(people) == (None, None, None, None)


@given(st.lists(ended, max_size=40))
def test_no_line_tells_of_one_to_four_people(people: list[Ended]) -> None:
    for line in factor_table(people):
        if line.known:
            cells = (
                line.job_with, (line.with_it or 0) - (line.job_with or 0),
                line.job_without, (line.without or 0) - (line.job_without or 0),
            )  # fmt: skip
            assert all(cell == 0 or (cell or 0) >= 5 for cell in cells)
            assert (line.with_it or 0) + (line.without or 0) == len(people)


def test_control_without_a_limit_small_groups_would_show() -> None:
    people = group(1, 1, "shortage") + group(1, 1)
    assert any(line.known for line in factor_table(people, least=1))


def test_every_item_weighs_the_same_and_unknown_weighs_nothing() -> None:
    work = [
        CandidateWork(True, True, True, (2, 4), (3, 3), (0, 0)),
        CandidateWork(False, None, True, (0, 0), (1, 3), (0, 0)),
    ]
    found = fidelity(True, work)
    shares = {one.item: one.share for one in found.items}
    assert shares[Item.CHOSEN_ON_SKILLS] == Fraction(1, 2)
    assert shares[Item.STEP_LIST_KNOWN] == Fraction(1)
    assert shares[Item.EVALUATIONS_WITH_ALL] == Fraction(1, 2)
    assert shares[Item.COACH_IN_TOUCH] == Fraction(2, 3)
    assert shares[Item.HELP_IN_TIME] is None
    known = [share for share in shares.values() if share is not None]
    assert found.score == sum(known) / len(known)
    assert found.items[1].text == "Bij 1 van 2 kandidaten vergeleken op vaardigheden."


def test_a_project_without_candidates_is_judged_on_the_talk_alone() -> None:
    assert fidelity(False, []).score == 0
    assert fidelity(True, []).score == 1
    assert len(fidelity(True, []).known) == 1


def test_more_done_than_asked_is_refused() -> None:
    with pytest.raises(ValueError, match="niet meer gedaan"):
        fidelity(True, [CandidateWork(None, None, None, evaluations=(2, 1))])


START = datetime.date(2026, 1, 1)


def days(*after: int) -> list[datetime.date]:
    return [START + datetime.timedelta(days=number) for number in after]


@pytest.mark.parametrize(
    ("until", "spoken", "found"),
    [
        (13, (0,), (0, 0)),
        (14, (0,), (1, 1)),
        (14, (13,), (1, 1)),
        (14, (14,), (0, 1)),
        (28, (3, 4, 5), (1, 2)),
        (28, (3, 14), (2, 2)),
        (41, (3, 14, 30), (2, 2)),
        (28, (-1,), (0, 2)),
    ],
)
def test_a_term_is_kept_by_one_talk_in_it(
    until: int, spoken: tuple[int, ...], found: tuple[int, int]
) -> None:
    assert terms_kept(START, days(until)[0], days(*spoken), 14) == found


def test_a_term_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="ten minste een dag"):
        terms_kept(START, START, [], 0)


@given(st.integers(0, 400), st.lists(st.integers(-50, 450), max_size=30), st.integers(1, 60))
def test_never_more_kept_than_asked(until: int, spoken: list[int], term: int) -> None:
    kept, asked = terms_kept(START, days(until)[0], days(*spoken), term)
    assert 0 <= kept <= asked
