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
from core.domain.skills import Asked, Held, JobMastery, SkillLine, job_mastery, latest_held
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
    NONE = "none"
    UNKNOWN = "unknown"


WISH_LABELS: dict[str, str] = {
    Wish.YES: "Past bij de wens",
    Wish.NO: "Een andere wens",
    Wish.NONE: "Geen voorkeur",
    Wish.UNKNOWN: "Wens niet bekend",
}


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much in the score; the parts that are known are weighted against each other.

    The version changes with every change of a weight or rule: it stands on the page and in the algorithm
    register.
    """

    version: str = "2026.2"
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


# Without a preference there is nothing to compare: it counts for nothing, like what isn't known.
_COMPARED = (Wish.YES, Wish.NO)
_HALVES = {state: int(2 * value) for state, value in CONDITION_VALUES.items()}


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

    A wish of None is not known; an empty wish is known: no preference, so any job will do.
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
    Group.SKILLS_UNKNOWN: "Nog te weinig bekend",
    Group.NOT_MET: "Voldoet niet aan een voorwaarde",
}
_GROUP_ORDER = {group: place for place, group in enumerate(Group)}
# Below this share of the job (by weight) a high score says more about the file than about the person.
KNOWN_ENOUGH = Fraction(1, 2)


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


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a candidate stands: the group and the key that orders the list. Explained on demand."""

    client_id: int
    group: Group
    key: tuple[int, float, Fraction, Fraction, int]
    facts: CandidateFacts


def rank(
    job: JobFacts, candidates: Iterable[CandidateFacts], weights: Weights = DEFAULT_WEIGHTS
) -> tuple[Explanation, ...]:
    """All candidates with their explanation, in the order of `standings`.

    Raises ValueError when the job asks a skill twice.
    """
    return tuple(explain(job, one.facts, weights) for one in standings(job, candidates, weights))


def standings(
    job: JobFacts, candidates: Iterable[CandidateFacts], weights: Weights = DEFAULT_WEIGHTS
) -> tuple[Standing, ...]:
    """Who stands where, best first: groups in the order of `Group`, then score, then the larger known share,
    then id. The order doesn't depend on the order in which candidates come in.

    The same arithmetic as `explain`, in whole numbers and without words, so that thousands can be ordered and
    only those on the page are explained; a test holds the two together.
    """
    return tuple(sorted((_standing(job, one, weights) for one in candidates), key=lambda one: one.key))


def _standing(job: JobFacts, person: CandidateFacts, weights: Weights) -> Standing:
    mastered, known, total = _mastery_in_twelfths(job, person)
    conditions = compare_conditions(job.conditions, person.practical)
    share = Fraction(known, total) if total else Fraction(0)
    group = _group(share if job.asked else None, conditions)
    above, below = _score_as_ratio(job, person, (mastered, 12 * known), conditions, weights)
    # Two scores that look the same in floating point are compared exactly.
    score = (-above / below, -Fraction(above, below)) if below else (1.0, Fraction(1))
    return Standing(person.client_id, group, (_GROUP_ORDER[group], *score, -share, person.client_id), person)


# From here on a job is worth telling a coach about without being asked.
FITS_WELL_FROM = Fraction(7, 10)


def fits_well(job: JobFacts, person: CandidateFacts) -> bool:
    """Whether a new job is worth a look for somebody: every essential skill is there, 70% of the known skills
    is mastered, at least half of the job is known, and no condition says no.

    A signal to look, never a decision; it uses nothing that the ranking doesn't use.
    """
    latest = latest_held(person.held)
    for ask in job.asked:
        held = latest.get(ask.skill_id)
        if ask.essential and (held is None or held.level < ask.level):
            return False
    mastered, known, total = _mastery_in_twelfths(job, person)
    if not known or 2 * known < total or Fraction(mastered, 12 * known) < FITS_WELL_FROM:
        return False
    conditions = compare_conditions(job.conditions, person.practical)
    return all(result.state != ConditionState.NOT_MET for result in conditions)


def _mastery_in_twelfths(job: JobFacts, person: CandidateFacts) -> tuple[int, int, int]:
    """Mastery × 12 by weight (levels go up to 4, so twelfths are whole), weight known, weight asked."""
    latest = latest_held(person.held)
    mastered = known = 0
    for ask in job.asked:
        held = latest.get(ask.skill_id)
        if held is not None:
            known += ask.weight
            mastered += ask.weight * min(12 * held.level // ask.level, 12)
    return mastered, known, sum(ask.weight for ask in job.asked)


def _score_as_ratio(
    job: JobFacts,
    person: CandidateFacts,
    mastery: tuple[int, int],
    conditions: Sequence[ConditionResult],
    weights: Weights,
) -> tuple[int, int]:
    """The score as numerator and denominator; (0, 0) when nothing is known."""
    parts = [(weights.skills, *mastery), (weights.conditions, *_conditions_as_ratio(conditions))]
    wish = wish_fit(job, person)
    if wish in _COMPARED:
        parts.append((weights.wish, int(wish is Wish.YES), 1))
    asked, available = job.conditions.hours, person.practical.hours
    if asked and available is not None:
        parts.append((weights.hours, min(available, asked), asked))
    above, below, total = 0, 1, 0
    for weight, part, whole in parts:
        if weight > 0 and whole:
            above, below = above * whole + weight * part * below, below * whole
            total += weight
    return (above, below * total) if total else (0, 0)


def _conditions_as_ratio(conditions: Sequence[ConditionResult]) -> tuple[int, int]:
    halves = known = 0
    for result in conditions:
        if result.kind != ConditionKind.HOURS and result.state != ConditionState.UNKNOWN:
            known += 2
            halves += _HALVES[result.state]
    return halves, known


def explain(job: JobFacts, person: CandidateFacts, weights: Weights = DEFAULT_WEIGHTS) -> Explanation:
    """One candidate beside one job, with the score and everything it is made of."""
    mastery = job_mastery(job.asked, person.held)
    conditions = compare_conditions(job.conditions, person.practical)
    wish = wish_fit(job, person)
    hours = hours_fit(job.conditions.hours, person.practical.hours)
    return Explanation(
        client_id=person.client_id,
        group=_group(mastery.share_known if mastery.lines else None, conditions),
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

    Unknown when no wish is recorded; who has no preference has no wish to compare with.
    """
    if person.wanted_occupations is None and person.wanted_sectors is None:
        return Wish.UNKNOWN
    if not person.wanted_occupations and not person.wanted_sectors:
        return Wish.NONE
    occupation = job.occupation in (person.wanted_occupations or frozenset())
    sector = job.sector in (person.wanted_sectors or frozenset())
    return Wish.YES if occupation or sector else Wish.NO


def hours_fit(asked: int | None, available: int | None) -> Fraction | None:
    """min(available ÷ asked, 1); None when the job asks no hours or the candidate's aren't known."""
    if not asked or available is None:
        return None
    return min(Fraction(available, asked), Fraction(1))


def _group(share_known: Fraction | None, conditions: Sequence[ConditionResult]) -> Group:
    """``share_known``: of the skills that the job asks; None when it asks none."""
    if any(result.state == ConditionState.NOT_MET for result in conditions):
        return Group.NOT_MET
    little = share_known is not None and share_known < KNOWN_ENOUGH
    return Group.SKILLS_UNKNOWN if little else Group.FITS


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
    wished = Fraction(wish is Wish.YES) if wish in _COMPARED else None
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
        return (
            f"Beheerst {mastery.percent}% van wat bekend is. Bekend is {mastery.percent_known}% van de baan."
        )
    return f"Beheerst nu {mastery.percent}% van wat de baan vraagt."
