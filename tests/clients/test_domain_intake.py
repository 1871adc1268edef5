"""Questions of the broad intake: what is an answer, what counts, what is missing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain.intake_life import AREAS, CORE
from clients.domain.intake_pages import (
    PAGE_OF,
    PAGES,
    QUESTIONS,
    in_sight,
    missing,
    next_page,
    page_before,
    page_with,
    where_to_go_on,
    whole_progress,
)
from clients.domain.intake_questions import (
    LONGEST_TEXT,
    MOST_ROWS,
    NONE,
    Kind,
    NoAnswer,
    clean_answer,
    in_words,
    is_answered,
    progress_of,
)
from clients.domain.profiles import MotivationPart, SkillsPart
from core.domain.education import DIPLOMA_ANSWERS, EDUCATION_LEVELS, has_diploma, level_words

LISTED = {
    "certificates": {"bhv": "BHV"},
    "sectors": {"I": "horeca"},
    "occupations": {"5120": "Kok"},
    "skills": {"24105": "samenwerken"},
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=10,
)


def clean(key: str, value: Any) -> Any:
    return clean_answer(QUESTIONS[key], value, LISTED)


def test_ten_core_questions_come_first_and_keys_are_their_own() -> None:
    assert PAGES[0] is CORE
    assert [question.core for question in CORE.questions] == [True] * 10
    assert not any(question.core for page in PAGES[1:] for question in page.questions)
    assert len(QUESTIONS) == sum(len(page.questions) for page in PAGES)
    assert len({page.key for page in PAGES}) == len(PAGES)


def test_every_area_of_life_and_every_part_of_the_profiles_is_asked() -> None:
    assert len(AREAS) == 13
    for code in AREAS:
        asked = {"score", "said", "help_with", "hinders_work", "follow_up"}
        assert {f"life.{code}.{name}" for name in asked} <= set(QUESTIONS)
    for prefix, parts in (("motivation", MotivationPart), ("skills", SkillsPart)):
        for part in parts:
            assert {f"{prefix}.{part.value}", f"{prefix}.{part.value}_remark"} <= set(QUESTIONS)


def test_what_touches_health_is_marked_and_says_what_belongs_there() -> None:
    about = [q for q in QUESTIONS.values() if q.health]
    words = ("physical", "mental", "addiction", "core.able")
    assert {q.key for q in about} == {key for key in QUESTIONS if any(word in key for word in words)}
    texts = [q for q in about if q.kind == Kind.TEXT and q.key.endswith(("said", "remark", "able"))]
    assert texts
    assert all("voor werk nodig" in q.hint for q in texts)
    assert not any(q.health for q in in_sight(QUESTIONS.values(), health=False))


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("core.wants", "  werk \r\n en rust  ", "  werk \n en rust"),
        ("core.wants", " \n ", None),
        ("core.wants", "", None),
        ("core.wants", "a\0b", "ab"),
        ("life.housing.score", "1", "1"),
        ("life.housing.score", NONE, NONE),
        ("life.housing.score", "", None),
        ("availability.hours_per_week", "0", 0),
        ("availability.hours_per_week", 60, 60),
        ("availability.available_from", "2026-12-01", "2026-12-01"),
        ("certificates", ["bhv", "bhv"], ["bhv"]),
        ("certificates", NONE, NONE),
        ("certificates", [], None),
        ("availability.means", ["car"], ["car"]),
        ("education", [{"name": " Mavo ", "x": "x"}, {}, {"name": " "}], [{"name": "Mavo"}]),
        ("education", [{}], None),
        ("education", NONE, NONE),
    ],
)  # fmt: skip
def test_what_is_kept(key: str, value: Any, kept: Any) -> None:
    assert clean(key, value) == kept


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("core.wants", 4),
        ("core.wants", ["a"]),
        ("core.wants", "x" * (LONGEST_TEXT + 1)),
        ("life.housing.score", "6"),
        ("life.housing.score", 3),
        ("availability.hours_per_week", "61"),
        ("availability.hours_per_week", "-1"),
        ("availability.hours_per_week", "²"),
        ("availability.hours_per_week", NONE),
        ("availability.available_from", "morgen"),
        ("availability.available_from", "0001-01-01"),
        ("certificates", ["onbekend"]),
        ("certificates", [["bhv"]]),
        ("certificates", "bhv"),
        ("education", [{"name": "x"}] * (MOST_ROWS + 1)),
        ("education", ["x"]),
        ("education", [{"level": "7"}]),
        ("education", [{"year": "1899"}]),
        ("education", [{"year": "later"}]),
    ],
)
def test_what_can_be_no_answer(key: str, value: Any) -> None:
    with pytest.raises(NoAnswer):
        clean(key, value)


@given(st.sampled_from(sorted(QUESTIONS)), JSON)
def test_whatever_comes_in_is_kept_refused_or_empty(key: str, value: Any) -> None:
    try:
        kept = clean(key, value)
    except NoAnswer:
        return
    assert kept is None or is_answered(kept) or kept == 0
    assert clean(key, kept) == kept, "cleaning twice changes nothing"
    assert isinstance(in_words(QUESTIONS[key], kept, LISTED), str)


def test_an_answer_in_words() -> None:
    assert in_words(QUESTIONS["life.money.score"], "2", {}) == "Veel zorgen"
    assert in_words(QUESTIONS["life.money.score"], NONE, {}) == "Niet besproken"
    assert in_words(QUESTIONS["certificates"], ["bhv"], LISTED) == "BHV"
    assert in_words(QUESTIONS["education"], [{"name": "Mavo", "level": "2"}], {}).startswith("Mavo · Vmbo")
    assert in_words(QUESTIONS["core.wants"], None, {}) == ""


def test_remarks_do_not_count_and_not_discussed_does() -> None:
    page = page_with("wonen-en-geld")
    assert page is not None
    nothing = progress_of(page.questions, {})
    assert (nothing.answered, nothing.asked, nothing.percent, nothing.done) == (0, 3, 0, False)
    some = progress_of(page.questions, {"life.housing.said": "x", "life.money.score": NONE})
    assert (some.answered, some.percent) == (1, 33)
    assert progress_of([], {}).percent == 100


def test_missing_begins_with_the_core_and_ends_when_all_is_said() -> None:
    found = missing({}, health=True)
    assert [one.question.core for one in found[:10]] == [True] * 10
    assert len(missing({}, health=False)) == len([one for one in found if not one.question.health])
    said = {key: "x" for key, question in QUESTIONS.items() if question.counts}
    assert missing(said, health=True) == []
    assert whole_progress(said, health=True).done


def test_pages_follow_each_other() -> None:
    assert page_before(PAGES[0]) is None
    assert next_page(PAGES[-1]) is None
    assert [next_page(page) for page in PAGES[:-1]] == list(PAGES[1:])
    assert [page_before(page) for page in PAGES[1:]] == list(PAGES[:-1])
    assert page_with("bestaat-niet") is None


def test_who_comes_back_goes_on_where_it_stopped() -> None:
    assert where_to_go_on("", {}, health=True) is PAGES[0]
    assert where_to_go_on("life.money.score", {}, health=True) is PAGE_OF["life.money.score"]
    done = {key: "x" for key, question in QUESTIONS.items() if question.counts and PAGE_OF[key] is PAGES[1]}
    assert where_to_go_on("life.money.score", done, health=True) is PAGES[2]
    said = dict.fromkeys(QUESTIONS, "x")
    assert where_to_go_on("skills.mental", said, health=True) is PAGES[-1]


def test_levels_of_education_follow_the_exchange_codes() -> None:
    assert list(EDUCATION_LEVELS) == ["1", "2", "3", "4", "5", "6", "9"]
    assert level_words("4") == "Mbo"
    assert level_words("x") == ""
    assert [has_diploma(answer) for answer in DIPLOMA_ANSWERS] == [True, False, None]
