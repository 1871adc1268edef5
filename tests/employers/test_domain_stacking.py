"""Which sets of jobs hold, why others don't, what is best, and what a year of them comes to."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings

from employers.domain.pattern import Clash
from employers.domain.stacking import (
    MONTH_OF_WEEK,
    WEEKS_IN_MONTH,
    ProblemKind,
    Question,
    StackJob,
    check_set,
    different_enough,
    enumerate_best,
    given_minutes,
    missing_minutes,
    result_words,
    score,
    ways_of,
    week_minutes,
    weeks_of,
)
from employers.domain.stacking_words import (
    day_words,
    hours_words,
    joined,
    moments_words,
    month_words,
    time_words,
)
from employers.domain.travel import TravelTable
from tests.employers.stacking_worlds import (
    ALL_YEAR,
    SUMMER,
    WINTER,
    job,
    question,
    shift,
    some_jobs,
    some_questions,
)

MORNING, AFTERNOON = job(1, shift(8, 12)), job(2, shift(13, 17))
TABLE = TravelTable({("8231", "8232"): 20, ("8231", "8242"): 46, ("8232", "8242"): 45}, {}, 15)


def kinds(jobs: list[StackJob], asked: Question) -> list[str]:
    return [problem.kind.value for problem in check_set(jobs, asked)]


def test_the_year_has_52_weeks_in_12_months() -> None:
    assert len(MONTH_OF_WEEK) == sum(WEEKS_IN_MONTH) == 52
    assert set(WEEKS_IN_MONTH) == {4, 5}
    assert list(MONTH_OF_WEEK) == sorted(MONTH_OF_WEEK)
    assert (MONTH_OF_WEEK[0], MONTH_OF_WEEK[4], MONTH_OF_WEEK[51]) == (1, 2, 12)


def test_minutes_of_a_week() -> None:
    both = job(1, shift(8, 12), shift(10, 14, months=SUMMER))
    assert week_minutes(both.shifts) == tuple(5 * 60 * (6 if m in SUMMER else 4) for m in range(1, 13))
    assert given_minutes([]) == (0,) * 12
    assert given_minutes([MORNING, AFTERNOON]) == (40 * 60,) * 12


def test_a_set_that_holds() -> None:
    assert check_set([MORNING, AFTERNOON], question()) == ()
    assert missing_minutes([MORNING, AFTERNOON], question()) == 0


@pytest.mark.parametrize(
    ("jobs", "asked", "kind", "words"),
    [
        ([replace(MORNING, open=False), AFTERNOON], question(), "not_open", "niet meer open"),
        ([replace(MORNING, shifts=()), AFTERNOON], question(), "no_pattern", "werktijden nog niet bekend"),
        ([MORNING, AFTERNOON], question(must=frozenset({9})), "must", "die erbij moet"),
        ([MORNING, replace(AFTERNOON, employer=1)], question(), "too_few", "twee werkgevers"),
        ([MORNING, job(2, shift(11, 14))], question(), "overlap", "ma t/m vr 11:00–12:00"),
        ([MORNING, job(2, shift(12, 17))], question(40, most=44 * 60), "too_much", "45 uur"),
        ([job(1, shift(8, 16)), job(2, shift(17, 18))], question(most=3000), "needless", "voegt niets toe"),
    ],
)  # fmt: skip
def test_a_set_that_fails_says_why(jobs: list[StackJob], asked: Question, kind: str, words: str) -> None:
    found = check_set(jobs, asked)
    assert [problem.kind for problem in found] == [ProblemKind(kind)]
    assert words in found[0].sentence


def test_too_many_employers() -> None:
    three = [job(n, shift(6 + 4 * n, 9 + 4 * n)) for n in range(3)]
    assert kinds(three, question(40, most=45 * 60)) == []
    assert kinds(three, question(40, most=45 * 60, most_employers=2)) == ["too_many"]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("8231 AA", "8232 AA"), []),  # 20 minutes and an hour in between
        (("8231 AA", "8242 AA"), ["too_far"]),  # 46 of at most 45
        (("8232 AA", "8242 AA"), []),  # exactly 45
        (("8231 AA", ""), []),  # not known: allowed, and said
        (("8231 AA", "8231 AA"), []),
    ],
)
def test_travel_within_the_norm(places: tuple[str, str], expected: list[str]) -> None:
    one, two = replace(MORNING, place=places[0]), replace(AFTERNOON, place=places[1])
    assert kinds([one, two], question(travel=TABLE)) == expected


@pytest.mark.parametrize(("minutes", "expected"), [(60, []), (61, ["too_short"])])
def test_time_to_travel_on_one_day(minutes: int, expected: list[str]) -> None:
    table = TravelTable({("8231", "8232"): minutes}, {}, 15)
    one, two = replace(MORNING, place="8231 AA"), replace(AFTERNOON, place="8232 AA")
    found = check_set([one, two], question(travel=table, most_travel=90))
    assert [problem.kind.value for problem in found] == expected
    if found:
        assert "61 minuten" in found[0].sentence
        assert found[0].months == ALL_YEAR
    saturday = replace(two, shifts=(shift(12, 17, days=[6]),))
    assert check_set([one, saturday], question(travel=table, most_travel=90)) == ()


def test_every_pair_and_every_full_week_is_named() -> None:
    jobs = [job(n, shift(9, 17, months=SUMMER)) for n in (1, 2, 3)]
    found = check_set(jobs, question())
    pairs = [problem.jobs for problem in found if problem.kind is ProblemKind.OVERLAP]
    assert pairs == list(combinations((1, 2, 3), 2))
    assert [problem.months for problem in found if problem.kind is ProblemKind.TOO_MUCH] == [SUMMER]


def test_a_job_that_has_to_be_there_may_add_nothing() -> None:
    summer, winter = job(1, shift(9, 17, months=SUMMER)), job(2, shift(9, 17, months=WINTER))
    more = job(3, shift(18, 20, months=SUMMER))
    asked = question(months=WINTER, most=60 * 60)
    assert kinds([winter, more], asked) == ["needless"]
    assert kinds([winter, more], replace(asked, must=frozenset({3}))) == []
    assert missing_minutes([summer], asked) == asked.asked


@pytest.mark.parametrize("fields", [{"wanted": 0}, {"wanted": 41}, {"months": frozenset()}, {"months": {13}}])
def test_what_is_no_question(fields: dict) -> None:
    wanted = fields.pop("wanted", 32)
    with pytest.raises(ValueError, match=r"uren|maand"):
        question(wanted, **fields)


# --- the order ----------------------------------------------------------------------------------------------


def test_best_is_hours_then_employers_then_travel_then_jobs_then_numbers() -> None:
    base = replace(score([MORNING, AFTERNOON], question()), unknown=0)
    order = [
        base,
        replace(base, ids=(1, 3)),
        replace(base, jobs=3),
        replace(base, travel=5),
        replace(base, unknown=1),
        replace(base, employers=3),
        replace(base, missing=1, employers=1),
    ]
    assert sorted(set(order)) == order


def test_travel_counts_places_once_and_unknown_comes_last() -> None:
    near, same = replace(AFTERNOON, place="8232 AA"), job(4, shift(18, 20), employer=2, place="8232 AA")
    jobs = [replace(MORNING, place="8231 AA"), near, same]
    found = score(jobs, question(travel=TABLE))
    assert (found.travel, found.unknown) == (20, 0)
    nowhere = [replace(MORNING, place=""), near, replace(same, place="")]
    found = score(nowhere, question(travel=TABLE))
    assert (found.travel, found.unknown) == (0, 3)
    known = replace(AFTERNOON, id=5, place="8232 AA")
    unknown = replace(AFTERNOON, id=3, place="")
    sets = enumerate_best([jobs[0], unknown, known], question(travel=TABLE), count=3)
    assert [one.id for one in sets[0]] == [1, 5]


def test_different_enough() -> None:
    assert different_enough([1, 2], [3, 4], frozenset())
    assert not different_enough([1, 3], [1, 2], frozenset())
    assert different_enough([1, 4, 5], [1, 2, 3], frozenset())
    assert not different_enough([1, 2, 5], [1, 2, 3], frozenset())
    assert different_enough([1, 3], [1, 2], frozenset({1}))
    assert not different_enough([1, 2], [1, 2], frozenset({1, 2}))


@settings(max_examples=100, deadline=None)
@given(some_jobs(), some_questions())
def test_a_job_less_never_gives_more(jobs: list[StackJob], asked: Question) -> None:
    whole = missing_minutes(jobs, asked)
    assert all(missing_minutes([j for j in jobs if j is not one], asked) >= whole for one in jobs)


# --- the year -----------------------------------------------------------------------------------------------


def test_gaps_and_overlaps_week_by_week() -> None:
    jobs = [job(1, shift(9, 17, months=SUMMER)), job(2, shift(13, 17))]
    weeks = weeks_of(jobs, question(32, months=SUMMER))
    winter, summer = weeks[0], weeks[25]
    assert (winter.month, winter.parts, winter.given, winter.gap, winter.over) == (
        1,
        ((2, 1200),),
        1200,
        0,
        1200,
    )
    assert (summer.given, summer.gap, summer.over, summer.twice) == (3600, 0, 28 * 60, 1200)
    assert (winter.too_much, summer.too_much) == (False, True)
    assert weeks_of([jobs[1]], question(32))[0].gap == 12 * 60


@settings(max_examples=100, deadline=None)
@given(some_jobs(), some_questions())
def test_the_weeks_add_up_to_the_score(jobs: list[StackJob], asked: Question) -> None:
    weeks = weeks_of(jobs, asked)
    assert sum(week.gap for week in weeks) == missing_minutes(jobs, asked)
    assert all(sum(minutes for _, minutes in week.parts) == week.given for week in weeks)


def test_a_set_in_words() -> None:
    one, two = replace(MORNING, place="8231 AA"), replace(AFTERNOON, place="8232 AA")
    asked = question(40, travel=TABLE)
    assert result_words([one, two], asked) == (
        "100% van de gewenste uren, 2 werkgevers, hoogstens 20 minuten tussen twee banen"
    )
    assert "1 keer reistijd niet bekend" in result_words([one, AFTERNOON], asked)
    assert [way.words for *_, way in ways_of([one, two], TABLE)] == ["20 minuten"]
    assert result_words([one], question(40)) == "50% van de gewenste uren, 1 werkgever"


# --- words --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (range(1, 13), "het hele jaar"),
        ([3], "maart"),
        ([6, 7], "juni en juli"),
        ([6, 7, 8], "juni tot en met augustus"),
        ([11, 12, 1, 2], "november tot en met februari"),
        ([1, 12], "december en januari"),
        ([1, 4, 12], "december en januari en april"),
    ],
)
def test_months_in_words(months: list[int], words: str) -> None:
    assert month_words(months) == words


def test_days_hours_and_moments_in_words() -> None:
    assert (day_words([1, 2, 3, 4, 5]), day_words(range(1, 8)), day_words([6])) == (
        "ma t/m vr",
        "elke dag",
        "za",
    )
    assert day_words([1, 3, 5]) == "ma, wo en vr"
    assert (hours_words(1950), hours_words(2400), hours_words(50)) == ("32,5 uur", "40 uur", "0,83 uur")
    assert (time_words(0), time_words(605)) == ("00:00", "10:05")
    assert (joined(["a"]), joined(["a", "b", "c"])) == ("a", "a, b en c")
    many = [Clash(month, 1, 60 * month, 60 * month + 30) for month in range(1, 6)]
    assert moments_words(many).endswith("; en nog 2 keer")
    assert moments_words([Clash(6, 6, 840, 960), Clash(6, 7, 840, 960)]) == "za en zo 14:00–16:00 in juni"
