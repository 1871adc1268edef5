"""What the profiles suggest: a part of the profile that needs support, and the support that fits.

The rules are rows that the functional administrator edits; `DEFAULT_RULES` is where they start. A coach
accepts, rejects or adds: a suggestion decides nothing. Source: page on the client file, what the profiles
suggest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from clients.domain.profiles import (
    BARRIER_LABELS,
    MOTIVATION_PART_LABELS,
    SKILLS_PART_LABELS,
    STEERING_LABELS,
)
from clients.domain.profiles import MotivationPart as M
from clients.domain.profiles import SkillsPart as S

YEAR_MONTHS = 12


class Support(StrEnum):
    COACHING = "coaching"
    EMPOWERMENT = "empowerment"
    LANGUAGE_COURSE = "language_course"
    TRAINING = "training"
    WORK_FIT = "work_fit"
    WERKACADEMIE = "werkacademie"
    WERKTALENT = "werktalent"
    ACTIVATION = "activation"
    HELP = "help"
    JOB_COACHING = "job_coaching"
    WORK_EXPERIENCE = "work_experience"
    MATCHING = "matching"
    PRACTICAL_HELP = "practical_help"


SUPPORT_LABELS: dict[str, str] = {
    Support.COACHING: "Coaching",
    Support.EMPOWERMENT: "Empowermenttraining",
    Support.LANGUAGE_COURSE: "Taalcursus",
    Support.TRAINING: "Opleiding of certificaat",
    Support.WORK_FIT: "Traject werkfit",
    Support.WERKACADEMIE: "Werkacademie",
    Support.WERKTALENT: "Werktalent",
    Support.ACTIVATION: "Activering (begeleiding Wmo, sport, vrijwilligerswerk)",
    Support.HELP: "Passende hulp en steun",
    Support.JOB_COACHING: "Jobcoaching",
    Support.WORK_EXPERIENCE: "Werkervaringsplaats",
    Support.MATCHING: "Bemiddeling",
    Support.PRACTICAL_HELP: "Praktische hulp (werkschoenen, reiskosten, kinderopvang)",
}


class When(StrEnum):
    """When a rule applies, beside its threshold."""

    ALWAYS = "always"
    IN_REGISTER = "in_register"
    LONG_ON_BENEFIT = "long_on_benefit"
    SHORT_ON_BENEFIT = "short_on_benefit"


WHEN_LABELS: dict[str, str] = {
    When.ALWAYS: "Altijd",
    When.IN_REGISTER: "In het doelgroepregister",
    When.LONG_ON_BENEFIT: "Langer dan een jaar uitkering, niet in het register",
    When.SHORT_ON_BENEFIT: "Hoogstens een jaar uitkering, niet in het register",
}


@dataclass(frozen=True, slots=True)
class SuggestionRule:
    """A part with at least this score (1–3) suggests this support, when `when` holds."""

    part: str
    threshold: int
    support: str
    when: str = When.ALWAYS


# Parts outside the two profiles, from the labour-market side of the intake: present (1) or not.
TALENTS = "talents"
PRACTICAL = "practical"
OTHER_PART_LABELS: dict[str, str] = {
    TALENTS: "Opleiding, ervaring en talenten",
    PRACTICAL: "Praktische mogelijkheden",
}

DEFAULT_RULES: tuple[SuggestionRule, ...] = (
    SuggestionRule(M.RESPONSIBILITY, 2, Support.COACHING),
    SuggestionRule(M.SELF_CONFIDENCE, 2, Support.EMPOWERMENT),
    SuggestionRule(M.ACCEPTING_HELP, 2, Support.COACHING),
    SuggestionRule(S.LANGUAGE, 2, Support.LANGUAGE_COURSE),
    SuggestionRule(S.CERTIFICATES, 2, Support.TRAINING),
    SuggestionRule(S.APPLYING, 2, Support.WERKTALENT, When.IN_REGISTER),
    SuggestionRule(S.APPLYING, 2, Support.WORK_FIT, When.LONG_ON_BENEFIT),
    SuggestionRule(S.APPLYING, 2, Support.WERKACADEMIE, When.SHORT_ON_BENEFIT),
    SuggestionRule(S.RHYTHM, 2, Support.ACTIVATION),
    SuggestionRule(S.STRESS, 2, Support.ACTIVATION),
    SuggestionRule(S.STRESS, 2, Support.HELP),
    SuggestionRule(S.SOCIAL, 2, Support.JOB_COACHING),
    SuggestionRule(S.SOCIAL, 2, Support.WORK_EXPERIENCE),
    SuggestionRule(S.MENTAL, 2, Support.JOB_COACHING),
    SuggestionRule(S.PHYSICAL, 2, Support.JOB_COACHING),
    SuggestionRule(TALENTS, 1, Support.MATCHING),
    SuggestionRule(PRACTICAL, 1, Support.PRACTICAL_HELP),
)


@dataclass(frozen=True, slots=True)
class SuggestionFacts:
    """`scores`: part → 0–3, from both profiles and the intake; a part that wasn't assessed is left out.

    `months_on_benefit` in whole months, None = not known (counts as short). `in_register`: in the target-
    group register.
    """

    scores: Mapping[str, int]
    months_on_benefit: int | None
    in_register: bool


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested support, the part of the profile it comes from, and why in Dutch."""

    part: str
    support: str
    reason: str


def suggest(
    facts: SuggestionFacts, rules: Iterable[SuggestionRule] = DEFAULT_RULES
) -> tuple[Suggestion, ...]:
    """The suggestions that follow, in the order of the rules.

    A part that wasn't assessed suggests nothing.
    """
    return tuple(
        Suggestion(rule.part, rule.support, _reason(rule.part, facts.scores[rule.part]))
        for rule in rules
        if facts.scores.get(rule.part, -1) >= rule.threshold and _applies(rule.when, facts)
    )


def _applies(when: str, facts: SuggestionFacts) -> bool:
    """In the register goes first; then more than a year on benefit, or a year at most."""
    long = (facts.months_on_benefit or 0) > YEAR_MONTHS
    match When(when):
        case When.ALWAYS:
            return True
        case When.IN_REGISTER:
            return facts.in_register
        case When.LONG_ON_BENEFIT:
            return long and not facts.in_register
        case When.SHORT_ON_BENEFIT:
            return not long and not facts.in_register


def _reason(part: str, score: int) -> str:
    if part in MOTIVATION_PART_LABELS:
        return f"{MOTIVATION_PART_LABELS[part]}: {STEERING_LABELS[score].lower()}."
    if part in SKILLS_PART_LABELS:
        return f"{SKILLS_PART_LABELS[part]}: {BARRIER_LABELS[score].lower()}."
    return f"Uit de intake: {OTHER_PART_LABELS.get(part, part).lower()}."
