"""Profiles, situational distance, suggestions, contact norms and the target group."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.domain.contact_norm import ContactKind, ContactNorms, contact_due
from clients.domain.profiles import (
    BARRIER_LABELS,
    DIRECTION_LABELS,
    MOTIVATION_PART_LABELS,
    SKILLS_PART_LABELS,
    STEERING_LABELS,
    Direction,
    MotivationPart,
    PartChange,
    SkillsPart,
    change_between,
    change_sentence,
)
from clients.domain.situational import (
    CHARACTERISTIC_LABELS,
    Characteristic,
    Fits,
    SituationFacts,
    assess_situation,
)
from clients.domain.suggestions import (
    DEFAULT_RULES,
    OTHER_PART_LABELS,
    PRACTICAL,
    SUPPORT_LABELS,
    TALENTS,
    Suggestion,
    SuggestionFacts,
    SuggestionRule,
    Support,
    suggest,
)
from clients.domain.target_group import (
    TARGET_GROUP_LABELS,
    TargetGroup,
    TargetGroupFacts,
    propose_target_group,
)

TODAY = date(2026, 3, 2)

# Profiles


def test_profiles_have_their_parts_and_names() -> None:
    assert (len(MotivationPart), len(SkillsPart)) == (3, 8)
    assert set(MOTIVATION_PART_LABELS) == set(MotivationPart)
    assert set(SKILLS_PART_LABELS) == set(SkillsPart)
    assert list(STEERING_LABELS) == list(BARRIER_LABELS) == [0, 1, 2, 3]
    assert set(DIRECTION_LABELS) == set(Direction)


@pytest.mark.parametrize(
    ("before", "after", "change", "direction"),
    [
        (3, 1, -2, Direction.BETTER),
        (1, 1, 0, Direction.SAME),
        (0, 1, 1, Direction.WORSE),
        (None, 1, None, Direction.UNKNOWN),
        (1, None, None, Direction.UNKNOWN),
    ],
)
def test_change_of_a_part(before: int | None, after: int | None, change: int | None, direction: str) -> None:
    found = PartChange("language", before, after)
    assert (found.change, found.direction) == (change, direction)


def test_change_between_assessments() -> None:
    found = change_between(MotivationPart, {"responsibility": 3, "self_confidence": 1}, {"responsibility": 2})
    assert [(change.part, change.change) for change in found] == [
        ("responsibility", -1),
        ("self_confidence", None),
        ("accepting_help", None),
    ]
    assert change_sentence(found) == "Vooruit: 1, gelijk: 0, achteruit: 0."
    assert change_sentence(change_between(MotivationPart, {}, {})) == "Er is nog niets om mee te vergelijken."


@pytest.mark.parametrize("score", [-1, 4])
def test_scores_outside_the_scale_are_refused(score: int) -> None:
    for before, after in (({"language": score}, {}), ({}, {"language": score})):
        with pytest.raises(ValueError, match="tussen 0 en 3"):
            change_between(SkillsPart, before, after)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1))
def test_change_sentence_counts_everything(scores: list[tuple[int, int]]) -> None:
    sentence = change_sentence(PartChange("x", before, after) for before, after in scores)
    numbers = [int(word.strip(",.")) for word in sentence.split() if word.strip(",.").isdigit()]
    assert sum(numbers) == len(scores)


# Situational distance

NOTHING = SituationFacts(
    age=54,
    at_most_mbo3=False,
    education_fits=True,
    experience_fits=True,
    scarcity=False,
    fixed_address=True,
    long_isolation=False,
    speaks_dutch=True,
    illiterate=False,
    months_unemployed=36,
    medical_limitation=False,
    in_register=False,
)
ONE_EACH: dict[str, dict[str, object]] = {
    "aged_55": {"age": 55},
    "low_education": {"at_most_mbo3": True},
    "unfit_education": {"education_fits": False},
    "unfit_experience": {"experience_fits": False},
    "scarcity": {"scarcity": True},
    "no_address": {"fixed_address": False},
    "isolation": {"long_isolation": True},
    "no_dutch": {"speaks_dutch": False},
    "illiteracy": {"illiterate": True},
    "long_unemployed": {"months_unemployed": 37},
}


def test_no_characteristic_is_no() -> None:
    found = assess_situation(NOTHING)
    assert (found.fits, found.holds, found.unknown) == (Fits.NO, (), ())


def test_all_ten_are_tried() -> None:
    assert list(ONE_EACH) == list(Characteristic) == list(CHARACTERISTIC_LABELS)


@pytest.mark.parametrize("name", ONE_EACH)
def test_one_characteristic_is_enough(name: str) -> None:
    facts = replace(NOTHING, **ONE_EACH[name])
    found = assess_situation(facts)
    assert (found.fits, found.holds) == (Fits.YES, (name,))
    assert CHARACTERISTIC_LABELS[name].lower() in found.reason
    assert assess_situation(replace(facts, medical_limitation=True)).fits is Fits.NO
    assert assess_situation(replace(facts, in_register=True)).fits is Fits.NO
    assert assess_situation(replace(facts, medical_limitation=None)).fits is Fits.UNKNOWN
    assert assess_situation(replace(facts, in_register=None)).fits is Fits.UNKNOWN
    (field,) = ONE_EACH[name]
    not_known = assess_situation(replace(NOTHING, **{field: None}))
    assert (not_known.fits, not_known.unknown) == (Fits.UNKNOWN, (name,))


def test_nothing_known_is_asked() -> None:
    found = assess_situation(SituationFacts())
    assert (found.fits, len(found.unknown)) == (Fits.UNKNOWN, 10)
    assert len(fields(SituationFacts)) == 12


# Suggestions


def facts(part: str, score: int, months: int | None = 0, in_register: bool = False) -> SuggestionFacts:
    return SuggestionFacts({part: score}, months, in_register)


def test_every_part_has_a_rule_and_every_support_a_name() -> None:
    parts = {rule.part for rule in DEFAULT_RULES}
    assert parts == set(MotivationPart) | set(SkillsPart) | set(OTHER_PART_LABELS)
    assert {rule.support for rule in DEFAULT_RULES} == set(SUPPORT_LABELS) == set(Support)


@pytest.mark.parametrize("rule", [rule for rule in DEFAULT_RULES if rule.when == "always"])
def test_a_rule_on_both_sides_of_its_threshold(rule: SuggestionRule) -> None:
    found = suggest(facts(rule.part, rule.threshold))
    assert rule.support in [suggestion.support for suggestion in found]
    assert all(suggestion.reason and suggestion.part == rule.part for suggestion in found)
    assert suggest(facts(rule.part, rule.threshold - 1)) == ()


@pytest.mark.parametrize(
    ("months", "in_register", "support"),
    [
        (12, False, Support.WERKACADEMIE),
        (13, False, Support.WORK_FIT),
        (None, False, Support.WERKACADEMIE),
        (13, True, Support.WERKTALENT),
        (0, True, Support.WERKTALENT),
    ],
)
def test_applying_depends_on_time_and_register(
    months: int | None, in_register: bool, support: Support
) -> None:
    found = suggest(facts(SkillsPart.APPLYING, 3, months, in_register))
    assert [suggestion.support for suggestion in found] == [support]


def test_reasons_name_the_part() -> None:
    assert suggest(facts(MotivationPart.RESPONSIBILITY, 3)) == (
        Suggestion("responsibility", "coaching", "Verantwoordelijkheid nemen: veel sturing nodig."),
    )
    assert suggest(facts(SkillsPart.LANGUAGE, 2))[0].reason == "Taal: duidelijke belemmering."
    assert "praktische mogelijkheden" in suggest(facts(PRACTICAL, 1))[0].reason
    assert suggest(facts(TALENTS, 1))[0].support == Support.MATCHING
    own_rule = SuggestionRule("eigen", 1, "eigen")
    assert suggest(facts("eigen", 1), [own_rule])[0].reason == "Uit de intake: eigen."
    assert suggest(SuggestionFacts({}, None, in_register=False)) == ()


# Contact norms

NORMS = ContactNorms(re_integration=92, participation=365, learning_in=14)


@pytest.mark.parametrize(
    ("kind", "days"), [("re_integration", 92), ("participation", 365), ("learning_in", 14)]
)
def test_contact_is_due_on_both_sides_of_the_norm(kind: str, days: int) -> None:
    last = TODAY - timedelta(days=days)
    on_time = contact_due(kind, last - timedelta(days=9), last, NORMS, TODAY)
    assert (on_time.on, on_time.overdue, on_time.norm_days) == (TODAY, False, days)
    late = contact_due(kind, last, last, NORMS, TODAY + timedelta(days=1))
    assert (late.days_over, late.overdue) == (1, True)
    assert "1 dag te laat" in late.reason
    assert NORMS.days(ContactKind(kind)) == days


def test_first_contact_counts_from_the_start() -> None:
    found = contact_due("participation", TODAY, None, NORMS, TODAY)
    assert found.on == TODAY + timedelta(days=365)
    assert "nog geen contact" in found.reason


def test_the_plan_goes_before_the_norm() -> None:
    found = contact_due("re_integration", TODAY, TODAY, NORMS, TODAY, plan_days=1)
    assert (found.on, found.norm_days) == (TODAY + timedelta(days=1), 1)
    assert "afspraak in het plan is 1 dag" in found.reason
    with pytest.raises(ValueError, match="minstens één dag"):
        contact_due("re_integration", TODAY, TODAY, NORMS, TODAY, plan_days=0)
    with pytest.raises(ValueError, match="other"):
        NORMS.days("other")


# Target group


@pytest.mark.parametrize(
    ("found", "group"),
    [
        (TargetGroupFacts(), "other"),
        (TargetGroupFacts(work_limitation=True), "work_limitation"),
        (TargetGroupFacts(asylum_permit=True), "asylum_permit"),
        (TargetGroupFacts(age=26, start_qualification=False), "vulnerable_young"),
        (TargetGroupFacts(age=27, start_qualification=False), "other"),
        (TargetGroupFacts(age=26, start_qualification=None), "other"),
        (TargetGroupFacts(acute_domains=3), "several_problems"),
        (TargetGroupFacts(acute_domains=2), "other"),
        (TargetGroupFacts(single_parent=True), "single_parent"),
        (TargetGroupFacts(age=50), "aged_50"),
        (TargetGroupFacts(age=49), "other"),
        (TargetGroupFacts(ioaw_or_ioaz=True), "aged_50"),
        (TargetGroupFacts(months_on_benefit=11), "new"),
        (TargetGroupFacts(months_on_benefit=12), "other"),
    ],
)
def test_target_group(found: TargetGroupFacts, group: str) -> None:
    proposal = propose_target_group(found)
    assert (proposal.group, proposal.also) == (group, ())
    assert proposal.reason


def test_most_particular_group_first() -> None:
    everything = TargetGroupFacts(55, 3, True, True, True, True, False, 5)
    proposal = propose_target_group(everything)
    assert proposal.group is TargetGroup.WORK_LIMITATION
    assert proposal.also == ("asylum_permit", "several_problems", "single_parent", "aged_50", "new")
    assert set(TARGET_GROUP_LABELS) == set(TargetGroup)
