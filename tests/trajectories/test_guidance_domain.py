"""The rules of guidance and of jobs that last: warnings, the sum, what goes along, when is asked."""

from datetime import date, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trajectories.domain import follow_on, guidance, lasting
from trajectories.domain.evaluation import EvaluationHeld, progress
from trajectories.domain.follow_on import Along, HeldNow, Learned, taken_along, to_write
from trajectories.domain.placement_parts import Part, check_parts, employers_together, hours_together
from trajectories.domain.reached import reached
from trajectories.domain.warnings import (
    OF_BOTH_SIDES,
    GuideAtPlace,
    GuidesThen,
    LearningFacts,
    PromisedHelp,
    Terms,
    WarningKind,
    guidance_warnings,
    guide_changes,
    last_talk,
    same_person,
)

START = date(2026, 3, 2)
DAY = timedelta(days=1)
ALL = frozenset({"candidate", "employer", "place", "coach"})
TERMS = Terms()


def on(days):
    return START + days * DAY


def kinds(facts, day, *, file=True):
    return [one.kind for one in guidance_warnings(facts, TERMS, day, file=file)]


def calm(**more):
    """Somebody about whom nothing is to be said on day 30."""
    told = {
        "started_on": START,
        "evaluations": (EvaluationHeld(on(20), ALL),),
        "talks": {"candidate": on(25), "place": on(25), "employer": on(25)},
        "place_apart": True,
    } | more
    return LearningFacts(**told)


def test_who_is_guided_well_gets_no_warning():
    assert kinds(calm(), on(30)) == []


@pytest.mark.parametrize(("days", "late"), [(28, False), (29, True)])
def test_an_evaluation_on_the_last_day_of_the_term_is_in_time(days, late):
    facts = calm(evaluations=())
    assert (WarningKind.EVALUATION in kinds(facts, on(days))) is late


def test_only_the_last_evaluation_counts_as_one_sided():
    alone = EvaluationHeld(on(10), frozenset({"candidate", "coach"}))
    together = EvaluationHeld(on(20), ALL)
    assert WarningKind.ONE_SIDED not in kinds(calm(evaluations=(alone, together)), on(22))
    text = guidance_warnings(
        calm(evaluations=(together, EvaluationHeld(on(21), alone.present))), TERMS, on(22)
    )
    assert [one.kind for one in text] == [WarningKind.ONE_SIDED]
    assert "de werkgever of de inleerlocatie" in text[0].text


@pytest.mark.parametrize(
    ("whom", "kind", "days"),
    [
        ("candidate", WarningKind.CANDIDATE, 14),
        ("place", WarningKind.PLACE, 28),
        ("employer", WarningKind.EMPLOYER, 28),
    ],
)
def test_each_side_has_its_own_term(whom, kind, days):
    talks = {"candidate": on(200), "place": on(200), "employer": on(200)} | {whom: on(100)}
    facts = calm(talks=talks, evaluations=(EvaluationHeld(on(95), frozenset({"candidate", "employer"})),))
    assert kind not in kinds(facts, on(100 + days))
    found = next(one for one in guidance_warnings(facts, TERMS, on(101 + days)) if one.kind == kind)
    assert found.whom == whom
    assert "1 dag over de norm" in found.text


def test_an_evaluation_with_the_coach_is_a_talk_and_without_is_not():
    held = (EvaluationHeld(on(40), ALL), EvaluationHeld(on(60), frozenset({"candidate", "employer"})))
    facts = calm(talks={}, evaluations=held)
    assert last_talk(facts, "candidate") == on(40)
    assert last_talk(facts, "employer") == on(40)


def test_learning_at_the_employer_the_place_is_the_employer():
    facts = calm(talks={"candidate": on(100), "place": on(100)}, place_apart=False, evaluations=())
    assert last_talk(facts, "employer") == on(100)
    found = kinds(facts, on(110))
    assert WarningKind.PLACE not in found
    assert WarningKind.EMPLOYER not in found


def test_who_was_never_spoken_to_is_counted_from_the_start():
    facts = calm(talks={}, evaluations=(), place_apart=False)
    text = next(o.text for o in guidance_warnings(facts, TERMS, on(20)) if o.kind == WarningKind.CANDIDATE)
    assert "nog niet gesproken" in text
    assert "6 dagen" in text
    earlier = calm(talks={"candidate": on(-40)}, evaluations=(), place_apart=False)
    assert text in [one.text for one in guidance_warnings(earlier, TERMS, on(20))]


def test_two_changes_of_guide_stand_out_and_one_does_not():
    one = (GuidesThen(on(-5), "", "Bea"), GuidesThen(on(10), "", "Kees"))
    assert kinds(calm(guides=one), on(30)) == []
    two = (*one, GuidesThen(on(22), "", "Rachida"))
    assert kinds(calm(guides=two), on(30)) == [WarningKind.GUIDES]


def test_a_better_written_name_a_first_name_and_another_place_are_no_change():
    names = (GuidesThen(on(0), "", ""), GuidesThen(on(1), "", "Kees"), GuidesThen(on(9), "", "Kees de Wit"))
    assert guide_changes(calm(guides=names), on(30)) == ()
    moved = (GuidesThen(on(1), "", "Kees"), GuidesThen(on(20), "", "Bea"))
    assert guide_changes(calm(guides=moved, moves=(on(14),)), on(30)) == ()
    assert guide_changes(calm(guides=moved, moves=(on(60),)), on(30)) == (on(20),)
    before = (GuidesThen(on(-20), "", "Kees"), GuidesThen(on(-10), "", "Bea"))
    assert guide_changes(calm(guides=before), on(30)) == ()
    assert same_person("Bea", "bea Vermeer")
    assert not same_person("Bea", "Kees")


def test_guides_of_the_place_count_while_somebody_learns_there():
    there = (
        GuideAtPlace("Bea", None, on(9)),
        GuideAtPlace("Kees", on(10), on(19)),
        GuideAtPlace("Rachida", on(20), None),
    )
    facts = calm(at_place=there, at_place_since=on(0))
    assert guide_changes(facts, on(30)) == (on(10), on(20))
    assert guide_changes(facts, on(15)) == (on(10),)
    assert guide_changes(calm(at_place=there), on(30)) == ()
    written = (GuidesThen(on(1), "", "Bea"), GuidesThen(on(11), "", "Kees"))
    both = calm(at_place=there, at_place_since=on(0), guides=written)
    assert len(guide_changes(both, on(30))) == 2  # told twice, counted once


def test_somebody_who_comes_beside_another_guide_is_no_change():
    beside = (GuideAtPlace("Bea", on(-9), None), GuideAtPlace("Kees", on(10), None))
    assert guide_changes(calm(at_place=beside, at_place_since=on(0)), on(30)) == ()


@pytest.mark.parametrize(
    ("by_on", "day", "warned"),
    [(None, 28, False), (None, 29, True), (10, 10, False), (10, 11, True), (90, 29, True)],
)
def test_promised_help_has_a_term_and_maybe_a_day_of_its_own(by_on, day, warned):
    help_ = PromisedHelp(7, "Kinderopvang", START, on(by_on) if by_on else None)
    facts = calm(help=(help_,), talks=dict.fromkeys(("candidate", "place", "employer"), on(day)))
    found = [one for one in guidance_warnings(facts, TERMS, on(day)) if one.kind == WarningKind.HELP]
    assert bool(found) is warned
    assert all(one.ref == "7" for one in found)


def test_the_side_of_the_employer_hears_nothing_of_talks_and_help():
    facts = calm(
        evaluations=(), talks={}, help=(PromisedHelp(1, "Schuldhulp", START),),
        guides=(GuidesThen(on(1), "A", ""), GuidesThen(on(9), "B", ""), GuidesThen(on(12), "C", "")),
    )  # fmt: skip
    shown = guidance_warnings(facts, TERMS, on(90), file=False)
    assert {one.kind for one in shown} == {WarningKind.EVALUATION, WarningKind.GUIDES}
    assert all(one.kind in OF_BOTH_SIDES for one in shown)
    assert "Schuldhulp" in " ".join(one.text for one in guidance_warnings(facts, TERMS, on(90)))


@settings(max_examples=100)
@given(
    st.lists(st.integers(0, 200), max_size=5),
    st.lists(st.integers(0, 200), max_size=5),
    st.integers(0, 250),
    st.booleans(),
)
def test_a_talk_more_never_brings_a_warning_more(evaluated, spoken, today, apart):
    held = tuple(EvaluationHeld(on(days), ALL) for days in evaluated if days <= today)
    talks = {"candidate": on(max(spoken))} if spoken and max(spoken) <= today else {}
    before = calm(evaluations=held, talks=talks, place_apart=apart)
    after = calm(
        evaluations=held,
        talks=dict.fromkeys(("candidate", "place", "employer"), on(today)),
        place_apart=apart,
    )
    fewer = set(kinds(after, on(today)))
    assert fewer <= set(kinds(before, on(today)))
    assert not fewer & {WarningKind.CANDIDATE, WarningKind.PLACE, WarningKind.EMPLOYER}


# --- the sum ------------------------------------------------------------------------------------------------


def test_the_sum_stands_behind_the_share():
    found = reached([(1, 3), (2, 1), (3, 2)], {1: 50, 3: 75}, Fraction(60, 100))
    assert [line.points for line in found.lines] == [150, None, 150]
    assert (found.points, found.weights, found.percent) == (300, 5, 60)
    assert found.words == "300 van 500 punten is 60%."
    assert found.passes is True  # exactly on the threshold
    assert found.progress.unknown == 1


def test_nothing_assessed_is_no_zero():
    found = reached([(1, 3)], {}, Fraction(1, 2))
    assert (found.percent, found.passes) == (None, None)
    assert found.words.startswith("Nog geen")
    assert reached([(1, 1)], {1: 100}, None).passes is None
    with pytest.raises(ValueError, match="0%"):
        reached([(1, 1)], {1: 101}, None)


@settings(max_examples=100)
@given(
    st.dictionaries(st.integers(1, 9), st.integers(1, 3), min_size=1),
    st.dictionaries(st.integers(1, 9), st.integers(0, 100)),
    st.integers(0, 100),
)
def test_the_sum_is_the_progress_exactly(asked, assessed, threshold):
    found = reached(list(asked.items()), assessed, Fraction(threshold, 100))
    assert found.progress == progress(asked, assessed)
    if found.weights:
        assert Fraction(found.points, found.weights * 100) == found.progress.value
        assert found.passes is (found.points >= threshold * found.weights)


# --- what goes along ----------------------------------------------------------------------------------------


def test_what_is_new_or_higher_goes_along_and_nothing_goes_down_by_itself():
    learned = [Learned(skill, 4, 50, on(40)) for skill in range(1, 6)]  # level 2
    held = {
        2: HeldNow(1, on(1)), 3: HeldNow(2, on(1)), 4: HeldNow(3, on(1)), 5: HeldNow(1, on(50)),
    }  # fmt: skip
    lines = taken_along(learned, held)
    assert [one.what for one in lines] == [Along.NEW, Along.HIGHER, Along.SAME, Along.LOWER, Along.OLDER]
    assert [one.skill for one in to_write(lines, lower=False)] == [1, 2]
    assert [one.skill for one in to_write(lines, lower=True)] == [1, 2, 4]
    assert lines[0].held is None


@pytest.mark.parametrize(
    ("status", "verdict", "runs", "may"),
    [
        ("placed", "", True, True),
        ("ended", "", False, True),
        ("refused", "", True, True),
        ("withdrawn", "no_go", False, False),
        ("learning_in", "go", True, False),
        ("learning_in", "no_go", True, True),
        ("learning_in", "go", False, True),
        ("proposed", "", True, False),
    ],
)
def test_on_to_another_employer_after_the_end_or_in_danger(status, verdict, runs, may):
    assert bool(follow_on.may_follow_on(status, verdict, project_runs=runs)) is may


# --- talks and days away ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("whom", "day", "started", "may"),
    [
        ("candidate", 0, START, True),
        ("place", 10, START, True),
        ("employer", 11, START, False),
        ("candidate", -1, START, False),
        ("mayor", 5, START, False),
        ("candidate", 5, None, False),
    ],
)
def test_a_talk_lies_between_the_start_and_today(whom, day, started, may):
    assert bool(guidance.may_log_talk(whom, on(day), started, on(10))) is may


@pytest.mark.parametrize(
    ("first", "last", "may"),
    [(20, 25, True), (20, 20, True), (20, 19, False), (5, 10, False), (11, 12, True), (0, 400, False)],
)
def test_days_away_are_in_order_once_and_not_endless(first, last, may):
    assert bool(guidance.may_be_away(on(first), on(last), [(on(6), on(10))])) is may


@pytest.mark.parametrize(
    ("weekday", "start", "end", "may"),
    [
        (2, time(12), time(13), True),
        (2, time(14), time(15), False),
        (2, time(15), time(14), False),
        (3, time(13), time(15), True),
        (7, time(9), time(10), False),
    ],
)
def test_hours_of_care_do_not_overlap(weekday, start, end, may):
    assert bool(guidance.may_care(weekday, start, end, [(2, time(13), time(17))])) is may


def test_only_a_running_trajectory_is_planned_around():
    assert guidance.may_plan_around("learning_in")
    assert not guidance.may_plan_around("ended")


# --- jobs that last -----------------------------------------------------------------------------------------


def test_a_job_is_asked_about_after_three_six_twelve_and_twenty_four_months():
    assert lasting.ask_days(date(2026, 8, 31)) == (
        (3, date(2026, 11, 30)),
        (6, date(2027, 2, 28)),
        (12, date(2027, 8, 31)),
        (24, date(2028, 8, 31)),
    )


def test_of_a_job_from_before_only_what_can_still_be_asked_is_planned():
    today = date(2026, 11, 23)
    assert [months for months, _ in lasting.still_to_ask(date(2025, 11, 10), today, 21)] == [12, 24]
    assert [months for months, _ in lasting.still_to_ask(date(2025, 11, 1), today, 21)] == [24]
    assert lasting.still_to_ask(date(2020, 1, 1), today, 21) == ()


@pytest.mark.parametrize(
    ("days", "words", "late"),
    [
        (-3, "over 3 dagen", False),
        (0, "vandaag", False),
        (1, "sinds 1 dag", False),
        (21, "sinds 21 dagen", False),
        (22, "1 dag te laat", True),
    ],
)
def test_how_long_it_waits(days, words, late):
    today = START + days * DAY
    assert lasting.due_words(START, 21, today) == words
    assert lasting.is_late(START, 21, today) is late


@pytest.mark.parametrize(
    ("still", "asked", "may"),
    [("same", 0, True), ("same", -7, True), ("same", -8, False), ("no", 1, False), ("maybe", 0, False)],
)
def test_an_answer_has_a_day(still, asked, may):
    assert bool(lasting.may_record(still, on(asked), START, START)) is may


def test_still_at_work_in_one_press_not_about_a_job_that_ended():
    assert lasting.may_say_same(None, START)
    assert lasting.may_say_same(on(1), START)
    assert not lasting.may_say_same(on(-1), START)
    assert lasting.asks_now(on(7), START)
    assert not lasting.asks_now(on(8), START)


def test_parts_of_a_job_are_counted_together():
    parts = [Part(1, 16, START, None), Part(2, 12, START, None), Part(3, 9, START, on(3))]
    assert (hours_together(parts), employers_together(parts)) == (28, 2)
    assert "28 uur" in check_parts(parts, START).reason
    assert not check_parts([Part(1, 0, START, None)], START)
    assert not check_parts([Part(1, 8, on(-1), None)], START)
    assert not check_parts([Part(1, 40, START, None), Part(2, 21, START, None)], START)
