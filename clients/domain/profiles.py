"""The motivation and skills profile: parts, scales in Dutch words, and the change between two dated
assessments.

On both scales lower is better: 0 is no steering needed, or not a barrier. Source: page on the client file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

MAX_SCORE = 3


class MotivationPart(StrEnum):
    RESPONSIBILITY = "responsibility"
    SELF_CONFIDENCE = "self_confidence"
    ACCEPTING_HELP = "accepting_help"


class SkillsPart(StrEnum):
    LANGUAGE = "language"
    CERTIFICATES = "certificates"
    APPLYING = "applying"
    RHYTHM = "rhythm"
    STRESS = "stress"
    SOCIAL = "social"
    MENTAL = "mental"
    PHYSICAL = "physical"


MOTIVATION_PART_LABELS: dict[str, str] = {
    MotivationPart.RESPONSIBILITY: "Verantwoordelijkheid nemen",
    MotivationPart.SELF_CONFIDENCE: "Zelfvertrouwen",
    MotivationPart.ACCEPTING_HELP: "Hulp aannemen",
}
SKILLS_PART_LABELS: dict[str, str] = {
    SkillsPart.LANGUAGE: "Taal",
    SkillsPart.CERTIFICATES: "Diploma's en certificaten",
    SkillsPart.APPLYING: "Solliciteren",
    SkillsPart.RHYTHM: "Dagritme en structuur",
    SkillsPart.STRESS: "Omgaan met druk",
    SkillsPart.SOCIAL: "Omgaan met anderen",
    SkillsPart.MENTAL: "Werken met psychische klachten",
    SkillsPart.PHYSICAL: "Werken met lichamelijke klachten",
}
# What the file may hold about health: what work asks for, never a diagnosis.
HEALTH_PARTS = frozenset({SkillsPart.MENTAL, SkillsPart.PHYSICAL})

STEERING_LABELS: dict[int, str] = {
    0: "Geen sturing nodig",
    1: "Een beetje sturing nodig",
    2: "Duidelijke sturing nodig",
    3: "Veel sturing nodig",
}
BARRIER_LABELS: dict[int, str] = {
    0: "Geen belemmering",
    1: "Kleine belemmering",
    2: "Duidelijke belemmering",
    3: "Werken lukt nu niet",
}


class Direction(StrEnum):
    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


DIRECTION_LABELS: dict[str, str] = {
    Direction.BETTER: "Vooruit",
    Direction.SAME: "Gelijk",
    Direction.WORSE: "Achteruit",
    Direction.UNKNOWN: "Niet te vergelijken",
}


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part in two assessments.

    `change` is after − before (negative is better); None when one of them is missing.
    """

    part: str
    before: int | None
    after: int | None

    @property
    def change(self) -> int | None:
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def direction(self) -> Direction:
        match self.change:
            case None:
                return Direction.UNKNOWN
            case 0:
                return Direction.SAME
            case change if change < 0:
                return Direction.BETTER
            case _:
                return Direction.WORSE


def change_between(
    parts: Iterable[str], before: Mapping[str, int], after: Mapping[str, int]
) -> tuple[PartChange, ...]:
    """What changed per part from one assessment to a later one, in the order of `parts`.

    `before` and `after` map a part to its score 0–3; a part that wasn't assessed is left out. Raises
    ValueError for another score: then the two can't be compared.
    """
    for score in (*before.values(), *after.values()):
        if not 0 <= score <= MAX_SCORE:
            raise ValueError("Een score in het profiel ligt tussen 0 en 3.")
    return tuple(PartChange(part, before.get(part), after.get(part)) for part in parts)


def change_sentence(changes: Iterable[PartChange]) -> str:
    """The change in one Dutch sentence: how many parts went forward, stayed, went back."""
    found = [change.direction for change in changes]
    better, worse = found.count(Direction.BETTER), found.count(Direction.WORSE)
    known = len(found) - found.count(Direction.UNKNOWN)
    if not known:
        return "Er is nog niets om mee te vergelijken."
    return f"Vooruit: {better}, gelijk: {known - better - worse}, achteruit: {worse}."
