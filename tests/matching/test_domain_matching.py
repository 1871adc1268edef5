"""Conditions and ranking: explained, deterministic, and blind for what may never count."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.language import Cefr
from core.domain.skills import Asked, Held, Source
from employers.domain.job_conditions import ConditionKind, JobConditions
from matching.domain.conditions import ConditionState, PracticalFacts, compare_conditions
from matching.domain.ranking import (
    ALLOWED_FACTS,
    ALLOWED_PRACTICAL_FACTS,
    GROUP_LABELS,
    WEIGHT_LABELS,
    WISH_LABELS,
    CandidateFacts,
    Group,
    JobFacts,
    Weights,
    Wish,
    explain,
    hours_fit,
    rank,
    standings,
)

DAY = date(2026, 3, 2)
MET, ARRANGE, NOT_MET, UNKNOWN = ConditionState
FORBIDDEN = [
    "age",
    "born",
    "birth",
    "gender",
    "sex",
    "country",
    "nationality",
    "origin",
    "district",
    "postcode",
    "health",
    "diagnosis",
    "debt",
    "benefit",
    "months",
    "name",
]


def states(job: JobConditions, person: PracticalFacts, kind: ConditionKind) -> list[ConditionState]:
    return [result.state for result in compare_conditions(job, person) if result.kind is kind]


@pytest.mark.parametrize(
    ("kind", "job", "person", "state"),
    [
        ("language", {"language": {"speaking": Cefr.B1}}, {"language": {"speaking": Cefr.B1}}, MET),
        ("language", {"language": {"speaking": Cefr.B1}}, {"language": {"speaking": Cefr.C1}}, MET),
        ("language", {"language": {"speaking": Cefr.B1}}, {"language": {"speaking": Cefr.A2}}, ARRANGE),
        ("language", {"language": {"speaking": Cefr.B1}}, {"language": {"speaking": Cefr.A1}}, NOT_MET),
        ("language", {"language": {"speaking": Cefr.B1}}, {"language": {"reading": Cefr.C1}}, UNKNOWN),
        ("shifts", {"shifts": True}, {"shifts": True}, MET),
        ("shifts", {"shifts": True}, {"shifts": False}, NOT_MET),
        ("shifts", {"shifts": True}, {}, UNKNOWN),
        ("irregular", {"irregular": True}, {"irregular": True}, MET),
        ("irregular", {"irregular": True}, {"irregular": False}, NOT_MET),
        ("travel", {}, {"travel_minutes": 45, "max_travel_minutes": 45}, MET),
        ("travel", {}, {"travel_minutes": 46, "max_travel_minutes": 45}, NOT_MET),
        ("travel", {}, {"travel_minutes": 46}, UNKNOWN),
        ("travel", {}, {"max_travel_minutes": 46}, UNKNOWN),
        ("licence", {"licences": frozenset({"B"})}, {"licences": frozenset({"B", "C"})}, MET),
        ("licence", {"licences": frozenset({"B"})}, {"licences": frozenset()}, ARRANGE),
        ("licence", {"licences": frozenset({"B"})}, {}, UNKNOWN),
        ("certificate", {"certificates": frozenset({"VCA"})}, {"certificates": frozenset({"VCA"})}, MET),
        ("certificate", {"certificates": frozenset({"VCA"})}, {"certificates": frozenset()}, ARRANGE),
        ("physical", {"physical": frozenset({"lifting"})}, {"physical": {"lifting": True}}, MET),
        ("physical", {"physical": frozenset({"lifting"})}, {"physical": {"lifting": False}}, NOT_MET),
        ("physical", {"physical": frozenset({"lifting"})}, {"physical": {"noise": True}}, UNKNOWN),
        ("hours", {"hours": 32}, {"hours": 32}, MET),
        ("hours", {"hours": 32}, {"hours": 31}, ARRANGE),
        ("hours", {"hours": 32}, {}, UNKNOWN),
        ("start", {"starts_from": DAY}, {"available_from": DAY}, MET),
        (
            "start",
            {"starts_from": DAY, "starts_until": date(2026, 3, 3)},
            {"available_from": date(2026, 3, 3)},
            MET,
        ),
        ("start", {"starts_from": DAY}, {"available_from": date(2026, 3, 3)}, NOT_MET),
        ("start", {"starts_from": DAY}, {}, UNKNOWN),
    ],
)
def test_each_condition(
    kind: str, job: dict[str, object], person: dict[str, object], state: ConditionState
) -> None:
    found = states(JobConditions(**job), PracticalFacts(**person), ConditionKind(kind))  # type: ignore[arg-type]
    assert found == [state]


@pytest.mark.parametrize(
    ("means", "state"), [(None, UNKNOWN), (frozenset({"car"}), MET), (frozenset({"bicycle"}), ARRANGE)]
)
def test_means_of_travel(means: frozenset[str] | None, state: ConditionState) -> None:
    job = JobConditions(means=frozenset({"car", "moped"}))
    assert states(job, PracticalFacts(means=means), ConditionKind.TRAVEL) == [UNKNOWN, state]


def test_what_is_not_asked_is_not_looked_at() -> None:
    able = PracticalFacts(shifts=False, irregular=False, licences=frozenset(), hours=4, available_from=DAY)
    [travel] = compare_conditions(JobConditions(), able)
    assert (travel.kind, travel.state) == (ConditionKind.TRAVEL, UNKNOWN)


def test_every_result_has_a_reason() -> None:
    job = JobConditions(licences=frozenset({"B"}), certificates=frozenset({"heftruck"}), hours=20)
    reasons = [result.reason for result in compare_conditions(job, PracticalFacts(licences=frozenset()))]
    assert reasons == [
        "Reistijd: niet bekend.",
        "Rijbewijs B: nog te halen.",
        "Heftruck: niet bekend.",
        "Uren per week: niet bekend.",
    ]


# Ranking


def test_the_ranking_sees_the_allowed_facts_only() -> None:
    assert {field.name for field in fields(CandidateFacts)} == ALLOWED_FACTS
    assert {field.name for field in fields(PracticalFacts)} == ALLOWED_PRACTICAL_FACTS
    words = {word for name in ALLOWED_FACTS | ALLOWED_PRACTICAL_FACTS for word in name.split("_")}
    assert words.isdisjoint(FORBIDDEN)
    with pytest.raises(TypeError):
        CandidateFacts(1, age=55)  # type: ignore[call-arg]


def test_weights_are_in_sight() -> None:
    assert {field.name for field in fields(Weights)} == {"version", *WEIGHT_LABELS}
    assert sum(getattr(Weights(), name) for name in WEIGHT_LABELS) == 100
    assert set(GROUP_LABELS) == set(Group)
    assert set(WISH_LABELS) == set(Wish)


def held(*levels: int | None) -> tuple[Held, ...]:
    return tuple(
        Held(skill, level, Source.COACH, DAY)
        for skill, level in enumerate(levels, start=1)
        if level is not None
    )


JOB = JobFacts((Asked(1, 2, 3), Asked(2, 2, 1)), JobConditions(shifts=True, hours=32), "keuken", "horeca")
NEAR = PracticalFacts(shifts=True, travel_minutes=10, max_travel_minutes=30, hours=32)


def person(client_id: int, *levels: int | None, practical: PracticalFacts = NEAR) -> CandidateFacts:
    return CandidateFacts(client_id, held(*levels), practical, frozenset({"keuken"}), frozenset())


def order(*people: CandidateFacts, job: JobFacts = JOB) -> list[int]:
    return [found.client_id for found in rank(job, people)]


def test_better_mastery_comes_first() -> None:
    assert order(person(1, 1, 1), person(2, 2, 2), person(3, 2, 1)) == [2, 3, 1]


def test_not_met_comes_last_and_unknown_skills_before_it() -> None:
    no_shifts = person(1, 2, 2, practical=replace(NEAR, shifts=False))
    assert order(no_shifts, person(2), person(3, 0, 0)) == [3, 2, 1]
    found = rank(JOB, [no_shifts, person(2), person(3, 0, 0)])
    assert [one.group for one in found] == [Group.FITS, Group.SKILLS_UNKNOWN, Group.NOT_MET]


def test_a_high_score_on_little_knowledge_does_not_come_first() -> None:
    """JOB asks skills of weight 3 and 1: whoever is known on the lighter one alone is known for a quarter."""
    little, well_known = person(1, None, 2), person(2, 2, 1)
    assert order(little, well_known) == [2, 1]
    assert [one.group for one in rank(JOB, [little, well_known])] == [Group.FITS, Group.SKILLS_UNKNOWN]


def test_ties_by_known_share_then_id() -> None:
    assert order(person(9, 2, 2), person(4, 2, 2), person(1, 2, None)) == [4, 9, 1]


def test_score_is_the_weighted_mean_over_what_is_known() -> None:
    found = explain(JOB, person(1, 1, 2))
    mastery = Fraction(3 * Fraction(1, 2) + 1, 4)
    assert found.score == (60 * mastery + 25 + 10 + 5) / 100
    assert found.score_percent == 78
    only_skills = explain(JOB, CandidateFacts(1, held(1, 2)))
    assert only_skills.score == mastery
    nothing = explain(JOB, CandidateFacts(1))
    assert (nothing.score, nothing.score_percent, nothing.hours_fit) == (None, None, None)


def test_weights_change_the_score_and_are_named() -> None:
    weights = Weights(version="proef", skills=0, conditions=0, wish=1, hours=0)
    found = explain(JOB, person(1, 0, 0), weights)
    assert (found.score, found.version) == (1, "proef")
    assert explain(JOB, person(1, 0, 0), replace(weights, wish=0)).score is None


def test_conditions_to_arrange_count_half() -> None:
    weights = Weights(skills=0, wish=0, hours=0)
    job = replace(JOB, conditions=JobConditions(certificates=frozenset({"VCA"}), hours=40))
    near = replace(NEAR, certificates=frozenset())
    assert explain(job, person(1, 2, 2, practical=near), weights).score == Fraction(3, 4)


@pytest.mark.parametrize(
    ("occupations", "sectors", "wish"),
    [
        (frozenset({"keuken"}), None, Wish.YES),
        (None, frozenset({"horeca"}), Wish.YES),
        (frozenset(), frozenset({"zorg"}), Wish.NO),
        (frozenset(), None, Wish.NONE),
        (None, None, Wish.UNKNOWN),
    ],
)
def test_wish(occupations: frozenset[str] | None, sectors: frozenset[str] | None, wish: Wish) -> None:
    facts = replace(person(1, 2, 2), wanted_occupations=occupations, wanted_sectors=sectors)
    assert explain(JOB, facts).wish is wish


@pytest.mark.parametrize(
    ("asked", "available", "fit"),
    [
        (32, 32, 1),
        (32, 40, 1),
        (32, 16, Fraction(1, 2)),
        (32, 0, 0),
        (None, 32, None),
        (0, 32, None),
        (32, None, None),
    ],
)
def test_hours_fit(asked: int | None, available: int | None, fit: Fraction | None) -> None:
    assert hours_fit(asked, available) == fit


def test_explanation_says_what_is_missing_and_not_known() -> None:
    job = replace(JOB, conditions=replace(JOB.conditions, certificates=frozenset({"VCA"})))
    practical = replace(NEAR, shifts=False, certificates=frozenset(), travel_minutes=None)
    facts = CandidateFacts(1, held(1, None), practical)
    found = explain(job, facts)
    assert [line.skill_id for line in found.essential_missing] == [1]
    assert [result.kind for result in found.conditions_in("not_met")] == [ConditionKind.SHIFTS]
    assert found.unknown == (
        "Nog niet bekend: 1 van de 2 vaardigheden.",
        "Reistijd: niet bekend.",
        "Wens: niet bekend.",
    )
    assert found.sentences == (
        "Beheerst 50% van wat bekend is. Bekend is 75% van de baan.",
        "1 onmisbare vaardigheid is nog te leren.",
        "Past niet: Werken in ploegendienst: dat kan niet.",
        "1 voorwaarde is nog te regelen.",
    )


def test_sentences_for_the_other_cases() -> None:
    assert explain(JOB, person(1, 2, 2)).sentences == (
        "Beheerst nu 100% van wat de baan vraagt.",
        "De baan past bij wat de kandidaat wil.",
    )
    other = replace(person(1), wanted_occupations=frozenset({"zorg"}))
    assert explain(JOB, other).sentences == (
        "Van de gevraagde vaardigheden is nog niets bekend.",
        "De kandidaat noemde ander werk. Vraag of deze baan ook past.",
    )
    assert explain(replace(JOB, asked=()), person(1)).sentences[0] == "De baan vraagt nog geen vaardigheden."
    assert explain(replace(JOB, asked=()), person(1)).group is Group.FITS


levels = st.none() | st.integers(0, 4)
people = st.lists(
    st.builds(
        lambda number, one, two, shifts, hours: person(
            number, one, two, practical=replace(NEAR, shifts=shifts, hours=hours)
        ),
        st.integers(1, 50),
        levels,
        levels,
        st.none() | st.booleans(),
        st.none() | st.integers(0, 40),
    ),
    unique_by=lambda one: one.client_id,
)


@given(people, st.randoms(use_true_random=False))
def test_order_does_not_depend_on_the_input(candidates: list[CandidateFacts], random: Random) -> None:
    shuffled = list(candidates)
    random.shuffle(shuffled)
    found = rank(JOB, candidates)
    assert found == rank(JOB, shuffled)
    groups = [list(Group).index(one.group) for one in found]
    assert groups == sorted(groups)
    assert all(one.score is None or 0 <= one.score <= 1 for one in found)


def test_standings_order_exactly_as_the_explanations() -> None:
    """The quick arithmetic in whole numbers and the explained one in fractions give one order."""
    rng = Random(11)
    job = JobFacts(
        asked=tuple(Asked(n, rng.randint(1, 4), rng.randint(1, 3)) for n in range(1, 7)),
        conditions=JobConditions(shifts=True, licences=frozenset({"B"}), hours=28, starts_from=DAY),
        occupation="9412",
        sector="I",
    )
    people = [_anyone(rng, number) for number in range(400)]
    explained = [explain(job, one) for one in people]
    order = list(Group)
    expected = sorted(
        explained,
        key=lambda one: (
            order.index(one.group),
            -one.score if one.score is not None else Fraction(1),
            -one.mastery.share_known,
            one.client_id,
        ),
    )
    found = standings(job, people)
    assert [one.client_id for one in found] == [one.client_id for one in expected]
    assert [one.group for one in found] == [one.group for one in expected]
    assert [one.client_id for one in rank(job, people)] == [one.client_id for one in expected]


def _anyone(rng: Random, number: int) -> CandidateFacts:
    held = tuple(Held(n, rng.randint(0, 4), Source.COACH, DAY) for n in range(1, 7) if rng.random() < 0.6)
    return CandidateFacts(
        client_id=number,
        held=held if rng.random() < 0.9 else (),
        practical=PracticalFacts(
            shifts=rng.choice([True, True, False, None]),
            licences=rng.choice([None, frozenset(), frozenset({"B"})]),
            hours=rng.choice([None, 12, 28, 36]),
            travel_minutes=20,
            max_travel_minutes=rng.choice([None, 15, 30]),
            available_from=rng.choice([None, DAY]),
        ),
        wanted_occupations=rng.choice([None, frozenset(), frozenset({"9412"})]),
    )
