"""The rules behind the signals: standing still, terms, 24 months, setting aside. Boundaries on both sides."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain import terms
from clients.domain.benefit import BenefitPeriod, months_on_benefit
from clients.domain.movement import MOVEMENT_LABELS, Movement, MovementKind, standstill
from clients.domain.set_aside import LONGEST_DAYS, NEVER_ASIDE, may_set_aside

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2018, 1, 1), date(2027, 12, 31))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(("days", "stalled"), [(119, False), (120, False), (121, True)])
def test_on_the_norm_day_itself_a_file_moves(days: int, stalled: bool) -> None:
    found = standstill(ago(900), [Movement("contact", ago(days))], 120, TODAY)
    assert (found.days, found.stalled) == (days, stalled)
    assert found.reason.startswith("Het laatste was contact, op ")


def test_the_last_movement_counts_and_the_reason_names_it() -> None:
    moves = [Movement("contact", ago(300)), Movement("rung", ago(130)), Movement("plan", ago(200))]
    found = standstill(ago(900), moves, 120, TODAY)
    assert found.last == Movement("rung", ago(130))
    assert found.reason == "Het laatste was een trede of categorie, op 15 juli 2026: 130 dagen geleden."


def test_without_any_movement_the_start_counts() -> None:
    found = standstill(ago(121), [], 120, TODAY)
    assert found.stalled
    assert found.reason == "Sinds 24 juli 2026 is er nog niets vastgelegd: 121 dagen geleden."
    assert not standstill(ago(120), [], 120, TODAY).stalled
    assert standstill(TODAY + timedelta(days=5), [], 120, TODAY).days == 0


def test_what_is_planned_is_no_movement() -> None:
    found = standstill(ago(200), [Movement("plan", TODAY + timedelta(days=1))], 120, TODAY)
    assert found.stalled
    assert found.last is None


def test_every_kind_has_words() -> None:
    assert set(MOVEMENT_LABELS) == set(MovementKind)


@given(st.lists(st.builds(Movement, st.sampled_from(list(MovementKind)), DAYS)), DAYS, st.integers(1, 400))
def test_a_movement_more_never_makes_it_stand_still(moves: list[Movement], since: date, norm: int) -> None:
    before = standstill(since, moves, norm, TODAY)
    after = standstill(since, [*moves, Movement("task", TODAY)], norm, TODAY)
    assert not after.stalled
    assert after.days == 0
    assert before.stalled == (before.days > norm)


@pytest.mark.parametrize(
    ("on", "found"),
    [
        (15, None),
        (14, "over 14 dagen"),
        (1, "morgen"),
        (0, "vandaag"),
        (-1, "gisteren"),
        (-9, "9 dagen geleden"),
    ],
)
def test_a_term_that_comes_near(on: int, found: str | None) -> None:
    term = terms.near(TODAY + timedelta(days=on), 14, TODAY)
    if found is None:
        assert term is None
    else:
        assert term is not None
        assert term.words.endswith(found)
        assert term.passed == (on < 0)


def test_no_date_is_no_term() -> None:
    assert terms.near(None, 14, TODAY) is None


PERIODS = st.lists(
    st.builds(
        lambda start, days, kind: BenefitPeriod(
            kind, start, None if days is None else start + timedelta(days=days)
        ),
        DAYS,
        st.none() | st.integers(0, 1500),
        st.sampled_from(["participatiewet", "ioaw", "ww", "none"]),
    ),
    max_size=4,
)


@given(PERIODS, st.integers(1, 40))
def test_the_day_on_which_months_pass_is_the_day_on_which_the_count_says_so(
    periods: list[BenefitPeriod], months: int
) -> None:
    day = terms.passes_months(periods, months)
    if day is None:
        assert months_on_benefit(periods, date(2060, 1, 1)) < months
    else:
        assert months_on_benefit(periods, day) >= months
        assert months_on_benefit(periods, day - timedelta(days=1)) < months


def test_24_months_are_731_days() -> None:
    start = date(2024, 1, 1)
    assert terms.passes_months([BenefitPeriod("participatiewet", start)], 24) == start + timedelta(days=730)
    assert terms.passes_months([BenefitPeriod("ww", start)], 24) is None
    assert terms.passes_months([], 24) is None


@pytest.mark.parametrize(
    ("assessments", "began"),
    [
        ([], None),
        ([(ago(10), "1A")], ago(10)),
        ([(ago(50), "1C"), (ago(10), "1B")], ago(50)),
        ([(ago(50), "1C"), (ago(30), "3A"), (ago(10), "1B")], ago(10)),
        ([(ago(50), "1C"), (ago(10), "2A")], None),
        ([(ago(50), "1C"), (ago(10), "2B")], None),
        ([(ago(50), "groen")], None),
    ],
)
def test_since_when_in_re_integration(assessments: list[tuple[date, str]], began: date | None) -> None:
    assert terms.route_began(assessments) == began


@pytest.mark.parametrize(
    ("passing", "decided", "asks"),
    [
        (61, None, False),
        (60, None, True),
        (-400, None, True),
        (-10, -71, True),
        (-10, -70, False),
        (-10, 0, False),
        (30, -40, True),
        (30, -30, False),
    ],
)
def test_24_months_ask_until_somebody_decided(passing: int, decided: int | None, asks: bool) -> None:
    on = None if decided is None else TODAY + timedelta(days=decided)
    assert (terms.asks_decision(TODAY + timedelta(days=passing), on, TODAY) is not None) == asks


def test_no_day_that_passes_asks_nothing() -> None:
    assert terms.asks_decision(None, None, TODAY) is None


@pytest.mark.parametrize(
    ("end", "born", "last"),
    [
        (None, None, None),
        (date(2027, 1, 1), None, date(2027, 1, 1)),
        (None, date(2022, 3, 1), date(2027, 2, 28)),
        (date(2027, 1, 1), date(2022, 3, 1), date(2027, 1, 1)),
        (date(2029, 1, 1), date(2022, 3, 1), date(2027, 2, 28)),
        (None, date(2020, 2, 29), date(2025, 2, 27)),
    ],
)
def test_an_exemption_of_a_single_parent_ends_before_the_fifth_birthday(
    end: date | None, born: date | None, last: date | None
) -> None:
    assert terms.exemption_ends_on(end, born) == last


@pytest.mark.parametrize(("days", "asks"), [(30, False), (31, True)])
def test_after_thirty_days_there_is_a_plan(days: int, asks: bool) -> None:
    assert terms.without_plan(ago(days), TODAY) == asks


@pytest.mark.parametrize(
    ("kind", "days", "reason", "allowed"),
    [
        ("stalled", 1, "Op reis", True),
        ("stalled", LONGEST_DAYS, "Op reis", True),
        ("stalled", LONGEST_DAYS + 1, "Op reis", False),
        ("stalled", 0, "Op reis", False),
        ("stalled", -1, "Op reis", False),
        ("stalled", 5, "  ", False),
        *[(kind, 5, "Later", False) for kind in sorted(NEVER_ASIDE)],
    ],
)
def test_setting_aside_has_an_end_and_a_reason(kind: str, days: int, reason: str, allowed: bool) -> None:
    decision = may_set_aside(kind, TODAY + timedelta(days=days), reason, TODAY)
    assert bool(decision) == allowed
    assert decision.reason
