"""Who can apply for the exit bonus, who gets a card, and when somebody is spoken to after the start."""

from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain.benefit import BenefitPeriod
from trajectories.domain import aftercare
from trajectories.domain.aftercare import AftercareAction as A
from trajectories.domain.aftercare import AftercareState as S
from trajectories.domain.exit_bonus import BonusTerms, Job, exit_bonus, gets_card, longer_than, stretches

DAY = timedelta(days=1)
START = date(2026, 2, 1)
MET = date(2026, 8, 1)
TERMS = BonusTerms(12, 6)
LONG = [BenefitPeriod("participatiewet", START - 500 * DAY, START - DAY)]


def verdict(jobs, today, periods=LONG, paid=False):
    return exit_bonus(periods, jobs, TERMS, paid, today)


@pytest.mark.parametrize(("days", "longer"), [(365, False), (366, True), (0, False)])
def test_twelve_months_of_benefit_is_not_longer_than_twelve(days, longer):
    held = [BenefitPeriod("participatiewet", START - days * DAY, START - DAY)] if days else []
    assert longer_than(held, 12, START) == longer
    assert verdict([Job(1, START)], MET, held).met == longer


@pytest.mark.parametrize(("today", "met"), [(MET - DAY, False), (MET, True), (MET + DAY, True)])
def test_six_months_of_work_is_not_more_than_six(today, met):
    result = verdict([Job(1, START)], today)
    assert result.met == met
    assert result.met_on == MET
    assert met or "Kan vanaf" in result.reason


@pytest.mark.parametrize(("gap", "joined"), [(0, True), (1, False), (-5, True)])
def test_jobs_that_follow_the_next_day_count_as_one(gap, joined):
    first = Job(1, START, date(2026, 5, 31))
    second = Job(2, date(2026, 6, 1) + gap * DAY)
    assert len(stretches([second, first])) == (1 if joined else 2)
    result = verdict([first, second], MET)
    assert result.met == joined
    assert result.job == (1 if joined else None)


def test_work_that_ended_after_more_than_six_months_still_counts_and_shorter_does_not():
    assert verdict([Job(1, START, MET)], date(2027, 3, 1)).met
    short = verdict([Job(1, START, MET - DAY)], date(2027, 3, 1))
    assert not short.met
    assert "korter dan 6 maanden" in short.reason


def test_once_a_person_and_not_before_a_job():
    assert "al uitbetaald" in verdict([Job(1, START)], MET, paid=True).reason
    assert "nog geen baan" in verdict([], MET).reason
    assert "nog geen baan" in verdict([Job(1, MET + DAY)], MET).reason


def test_benefit_beside_the_job_does_not_count():
    late = [BenefitPeriod("participatiewet", START - 100 * DAY, START + 400 * DAY)]
    assert not verdict([Job(1, START)], MET, late).met
    ww = [BenefitPeriod("ww", START - 900 * DAY, START - DAY)]
    assert not verdict([Job(1, START)], MET, ww).met


spans = st.lists(st.tuples(st.integers(0, 900), st.one_of(st.none(), st.integers(0, 300))), max_size=6)


@given(spans)
def test_stretches_never_touch_and_keep_every_day(told):
    jobs = [
        Job(n, START + s * DAY, None if length is None else START + (s + length) * DAY)
        for n, (s, length) in enumerate(told)
    ]
    found = stretches(jobs)
    for before, after in pairwise(found):
        assert before.ends_on is not None
        assert after.starts_on > before.ends_on + DAY
    for job in jobs:
        home = [s for s in found if s.starts_on <= job.starts_on and (s.ends_on or date.max) >= job.starts_on]
        assert len(home) == 1
        assert (home[0].ends_on or date.max) >= (job.ends_on or date.max)


@pytest.mark.parametrize(("days", "card"), [(365, False), (366, True)])
def test_a_card_goes_to_who_leaves_after_a_year(days, card):
    held = [BenefitPeriod("participatiewet", START - days * DAY, START - DAY)]
    assert gets_card(held, 12, START, START) == card
    assert not gets_card(held, 12, START, START - DAY)


# --- contacts ---------------------------------------------------------------------------------------------


def test_days_after_the_start():
    days = aftercare.planned_days(date(2026, 8, 31), [1, 3, 6, 12, 12, 0])
    assert days == (date(2026, 9, 30), date(2026, 11, 30), date(2027, 2, 28), date(2027, 8, 31))


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_only_what_is_planned_moves(state, action):
    target = {A.LOG: S.DONE, A.MOVE: S.PLANNED, A.SKIP: S.SKIPPED}[action] if state == S.PLANNED else None
    found = aftercare.AFTERCARE_TABLE.find(state, action)
    assert (found.target if found else None) == target


@pytest.mark.parametrize(("days", "asks"), [(8, False), (7, True), (0, True), (-30, True)])
def test_from_a_week_before(days, asks):
    assert aftercare.asks_now(START + days * DAY, START) == asks


@pytest.mark.parametrize(("days", "words"), [(0, "vandaag"), (1, "over 1 dag"), (-2, "2 dagen te laat")])
def test_due_in_words(days, words):
    assert aftercare.due_words(START + days * DAY, START) == words


def test_logging_moving_and_skipping():
    today = START + 40 * DAY
    assert aftercare.may_log(S.PLANNED, today, START, today)
    assert not aftercare.may_log(S.PLANNED, today + DAY, START, today)
    assert not aftercare.may_log(S.PLANNED, START - DAY, START, today)
    assert not aftercare.may_log(S.DONE, today, START, today)
    assert aftercare.may_move(S.PLANNED, today, today + DAY, START, "Vakantie.")
    assert not aftercare.may_move(S.PLANNED, today, today, START, "Vakantie.")
    assert not aftercare.may_move(S.PLANNED, today, START - DAY, START, "Vakantie.")
    assert not aftercare.may_move(S.PLANNED, today, today + DAY, START, " ")
    assert not aftercare.may_move(S.SKIPPED, today, today + DAY, START, "Vakantie.")
    assert aftercare.may_skip(S.PLANNED, "Gisteren gesproken.")
    assert not aftercare.may_skip(S.PLANNED, "")
