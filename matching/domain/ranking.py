"""Ranks candidates for a (future) job and explains the place of each. Rules that people made, weights in
sight, no learning.

A person decides; the list only helps to look. Never used: age, gender, country of birth, nationality,
district, health, debts, length of benefit, or language other than as a requirement of the job (page on the
law, algorithms). `CandidateFacts` is all that the ranking can see, and `ALLOWED_FACTS` names it: a test holds
the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from core.domain.calendar import count_words
from core.domain.rounding import percent
from core.domain.skills import Asked, Held, JobMastery, SkillLine, job_mastery
from employers.domain.job_conditions import ConditionKind, JobConditions
from matching.domain.conditions import ConditionResult, ConditionState, PracticalFacts, compare_conditions

ALLOWED_FACTS = frozenset({"client_id", "held", "practical", "wanted_occupations", "wanted_sectors"})
ALLOWED_PRACTICAL_FACTS = frozenset(
    {
        "language",
        "shifts",
        "irregular",
        "travel_minutes",
        "max_travel_minutes",
        "means",
        "licences",
        "certificates",
        "physical",
        "hours",
        "available_from",
    }
)


class Wish(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


WISH_LABELS: dict[str, str] = {
    Wish.YES: "Past bij de wens",
    Wish.NO: "Een andere wens",
    Wish.UNKNOWN: "Wens niet bekend",
}


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much in the score; the parts that are known are weighted against each other.

    The version changes with every change of a weight or rule: it stands on the page and in the algorithm
    register.
    """

    version: str = "2026.1"
    skills: int = 60
    conditions: int = 25
    wish: int = 10
    hours: int = 5


WEIGHT_LABELS: dict[str, str] = {
    "skills": "Vaardigheden die de baan vraagt",
    "conditions": "Voorwaarden van de baan",
    "wish": "Wens van de kandidaat",
    "hours": "Uren per week",
}
DEFAULT_WEIGHTS = Weights()
CONDITION_VALUES: dict[ConditionState, Fraction] = {
    ConditionState.MET: Fraction(1),
    ConditionState.TO_ARRANGE: Fraction(1, 2),
    ConditionState.NOT_MET: Fraction(0),
}


@dataclass(frozen=True, slots=True)
class JobFacts:
    """What the ranking knows of the job: skills asked, conditions, and which occupation and sector it is."""

    asked: tuple[Asked, ...]
    conditions: JobConditions
    occupation: str = ""
    sector: str = ""


@dataclass(frozen=True, slots=True)
class CandidateFacts:
    """All that the ranking may know of a person.

    A wish of None is not known; an empty wish is known: none named.
    """

    client_id: int
    held: tuple[Held, ...] = ()
    practical: PracticalFacts = field(default_factory=PracticalFacts)
    wanted_occupations: frozenset[str] | None = None
    wanted_sectors: frozenset[str] | None = None


class Group(StrEnum):
    """The list has three parts, in this order; inside each the score decides."""

    FITS = "fits"
    SKILLS_UNKNOWN = "skills_unknown"
    NOT_MET = "not_met"


GROUP_LABELS: dict[str, str] = {
    Group.FITS: "Kan passen",
    Group.SKILLS_UNKNOWN: "Vaardigheden nog niet bekend",
    Group.NOT_MET: "Voldoet niet aan een voorwaarde",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a candidate stands where it stands. `score` is a share (0–1), None when nothing is known at all."""

    client_id: int
    group: Group
    score: Fraction | None
    mastery: JobMastery
    conditions: tuple[ConditionResult, ...]
    wish: Wish
    hours_fit: Fraction | None
    unknown: tuple[str, ...]
    sentences: tuple[str, ...]
    version: str

    def conditions_in(self, state: str) -> tuple[ConditionResult, ...]:
        return tuple(result for result in self.conditions if result.state == state)

    @property
    def essential_missing(self) -> tuple[SkillLine, ...]:
        """Essential skills that fall short (known)."""
        return self.mastery.essential_short

    @property
    def score_percent(self) -> int | None:
        return None if self.score is None else percent(self.score)


def rank(
    job: JobFacts, candidates: Iterable[CandidateFacts], weights: Weights = DEFAULT_WEIGHTS
) -> tuple[Explanation, ...]:
    """All candidates, best first: groups in the order of `Group`, then score, then the larger known share,
    then id.

    The order doesn't depend on the order in which candidates come in. Raises ValueError when the job asks a
    skill twice.
    """
    return tuple(sorted((explain(job, one, weights) for one in candidates), key=_place))


def _place(found: Explanation) -> tuple[int, Fraction, Fraction, int]:
    score = Fraction(-1) if found.score is None else found.score
    return list(Group).index(found.group), -score, -found.mastery.share_known, found.client_id


def explain(job: JobFacts, person: CandidateFacts, weights: Weights = DEFAULT_WEIGHTS) -> Explanation:
    """One candidate beside one job, with the score and everything it is made of."""
    mastery = job_mastery(job.asked, person.held)
    conditions = compare_conditions(job.conditions, person.practical)
    wish = wish_fit(job, person)
    hours = hours_fit(job.conditions.hours, person.practical.hours)
    return Explanation(
        client_id=person.client_id,
        group=_group(mastery, conditions),
        score=_score(mastery, conditions, wish, hours, weights),
        mastery=mastery,
        conditions=conditions,
        wish=wish,
        hours_fit=hours,
        unknown=_unknown(mastery, conditions, wish),
        sentences=_sentences(mastery, conditions, wish),
        version=weights.version,
    )


def wish_fit(job: JobFacts, person: CandidateFacts) -> Wish:
    """Whether the job's occupation or sector is one that the candidate wants.

    Unknown when no wish is recorded.
    """
    if person.wanted_occupations is None and person.wanted_sectors is None:
        return Wish.UNKNOWN
    occupation = job.occupation in (person.wanted_occupations or frozenset())
    sector = job.sector in (person.wanted_sectors or frozenset())
    return Wish.YES if occupation or sector else Wish.NO


def hours_fit(asked: int | None, available: int | None) -> Fraction | None:
    """min(available ÷ asked, 1); None when the job asks no hours or the candidate's aren't known."""
    if not asked or available is None:
        return None
    return min(Fraction(available, asked), Fraction(1))


def _group(mastery: JobMastery, conditions: Sequence[ConditionResult]) -> Group:
    if any(result.state == ConditionState.NOT_MET for result in conditions):
        return Group.NOT_MET
    return Group.SKILLS_UNKNOWN if mastery.lines and mastery.value is None else Group.FITS


def _conditions_value(conditions: Sequence[ConditionResult]) -> Fraction | None:
    """The mean over the known conditions. Hours have a weight of their own and stay out."""
    values = [
        CONDITION_VALUES[result.state]
        for result in conditions
        if result.kind != ConditionKind.HOURS and result.state != ConditionState.UNKNOWN
    ]
    return sum(values, Fraction(0)) / len(values) if values else None


def _score(
    mastery: JobMastery,
    conditions: Sequence[ConditionResult],
    wish: Wish,
    hours: Fraction | None,
    weights: Weights,
) -> Fraction | None:
    """Weighted mean over the parts that are known: what isn't known counts as nothing, not as 0."""
    wished = None if wish is Wish.UNKNOWN else Fraction(wish is Wish.YES)
    parts = (
        (weights.skills, mastery.value),
        (weights.conditions, _conditions_value(conditions)),
        (weights.wish, wished),
        (weights.hours, hours),
    )
    known = [(weight, value) for weight, value in parts if value is not None and weight > 0]
    total = sum(weight for weight, _ in known)
    return sum((weight * value for weight, value in known), Fraction(0)) / total if total else None


def _unknown(mastery: JobMastery, conditions: Sequence[ConditionResult], wish: Wish) -> tuple[str, ...]:
    texts = [result.reason for result in conditions if result.state == ConditionState.UNKNOWN]
    if mastery.unknown:
        known = f"{mastery.unknown} van de {count_words(len(mastery.lines), 'vaardigheid', 'vaardigheden')}"
        texts.insert(0, f"Nog niet bekend: {known}.")
    if wish is Wish.UNKNOWN:
        texts.append("Wens: niet bekend.")
    return tuple(texts)


def _sentences(mastery: JobMastery, conditions: Sequence[ConditionResult], wish: Wish) -> tuple[str, ...]:
    """The explanation in short Dutch sentences, the most important first."""
    texts = [_mastery_sentence(mastery)]
    short = len(mastery.essential_short)
    if short:
        texts.append(
            f"{count_words(short, 'onmisbare vaardigheid is', 'onmisbare vaardigheden zijn')} nog te leren."
        )
    blocked = [result.reason for result in conditions if result.state == ConditionState.NOT_MET]
    texts += [f"Past niet: {reason}" for reason in blocked]
    arrange = sum(1 for result in conditions if result.state == ConditionState.TO_ARRANGE)
    if arrange:
        texts.append(f"{count_words(arrange, 'voorwaarde is', 'voorwaarden zijn')} nog te regelen.")
    if wish is Wish.YES:
        texts.append("De baan past bij wat de kandidaat wil.")
    elif wish is Wish.NO:
        texts.append("De kandidaat noemde ander werk. Vraag of deze baan ook past.")
    return tuple(texts)


def _mastery_sentence(mastery: JobMastery) -> str:
    if not mastery.lines:
        return "De baan vraagt nog geen vaardigheden."
    if mastery.percent is None:
        return "Van de gevraagde vaardigheden is nog niets bekend."
    if mastery.unknown:
        return f"Beheerst nu {mastery.percent}%. Daarvan is {mastery.percent_known}% van de baan bekend."
    return f"Beheerst nu {mastery.percent}% van wat de baan vraagt."
