"""The arithmetic of skills: what a person masters of a job, what is missing, what isn't known.

Levels 0 to 4 and weights 1 to 3 are the scale of docs/woordenlijst.md. Everything is exact (Fraction);
rounding happens on the screen with `core.domain.rounding.percent`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from fractions import Fraction

from core.domain.decision import Decision, allow, refuse
from core.domain.rounding import percent

MAX_ESSENTIAL = 3


class Level(IntEnum):
    """How well someone does something."""

    NONE = 0
    WITH_HELP = 1
    ROUTINE = 2
    INDEPENDENT = 3
    CAN_TEACH = 4


LEVEL_LABELS: dict[int, str] = {
    Level.NONE: "Nog niet",
    Level.WITH_HELP: "Met hulp",
    Level.ROUTINE: "Vast werk lukt zelf",
    Level.INDEPENDENT: "Zelfstandig",
    Level.CAN_TEACH: "Kan het anderen leren",
}


class Weight(IntEnum):
    """How much a skill matters for a job."""

    SOMEWHAT = 1
    IMPORTANT = 2
    ESSENTIAL = 3


WEIGHT_LABELS: dict[int, str] = {
    Weight.SOMEWHAT: "Handig",
    Weight.IMPORTANT: "Belangrijk",
    Weight.ESSENTIAL: "Onmisbaar",
}


class Source(StrEnum):
    """Who or what says that a person has a skill."""

    OWN_WORD = "own_word"
    COACH = "coach"
    CERTIFICATE = "certificate"
    EVALUATION = "evaluation"
    EMPLOYER = "employer"


SOURCE_LABELS: dict[str, str] = {
    Source.OWN_WORD: "Eigen verhaal",
    Source.COACH: "Werkcoach",
    Source.CERTIFICATE: "Certificaat",
    Source.EVALUATION: "Evaluatie bij het inleren",
    Source.EMPLOYER: "Werkgever",
}


@dataclass(frozen=True, slots=True)
class Held:
    """One dated record of a skill that a person has. `level` 0–4; 0 is known: 'not yet'.

    `record_id` breaks the tie between two records of one day: the later row wins.
    """

    skill_id: int
    level: int
    source: str
    on: date
    record_id: int = 0

    def __post_init__(self) -> None:
        if not Level.NONE <= self.level <= Level.CAN_TEACH:
            raise ValueError("Een niveau ligt tussen 0 en 4.")


@dataclass(frozen=True, slots=True)
class Asked:
    """A skill that a job asks. `level` 1–4 (a skill asked at level 0 is not asked), `weight` 1–3."""

    skill_id: int
    level: int
    weight: int

    def __post_init__(self) -> None:
        if not Level.WITH_HELP <= self.level <= Level.CAN_TEACH:
            raise ValueError("Een baan vraagt een vaardigheid op niveau 1, 2, 3 of 4.")
        if not Weight.SOMEWHAT <= self.weight <= Weight.ESSENTIAL:
            raise ValueError("Een vaardigheid weegt 1, 2 of 3.")

    @property
    def essential(self) -> bool:
        return self.weight == Weight.ESSENTIAL


@dataclass(frozen=True, slots=True)
class SkillLine:
    """One asked skill beside what a person has.

    `held`, `mastery` and `gap` are None when nothing is known.
    """

    skill_id: int
    asked: int
    weight: int
    held: int | None
    mastery: Fraction | None
    gap: int | None

    @property
    def known(self) -> bool:
        return self.held is not None

    @property
    def essential(self) -> bool:
        return self.weight == Weight.ESSENTIAL


@dataclass(frozen=True, slots=True)
class JobMastery:
    """What a person masters of a job. `value` and `share_known` are shares (0–1).

    `value` is the weighted mean over the known skills, None when none is known. `share_known` is the known
    part by weight. `unknown` counts the skills without a record.
    """

    value: Fraction | None
    share_known: Fraction
    lines: tuple[SkillLine, ...]
    unknown: int

    @property
    def percent(self) -> int | None:
        """Whole percents, half up; None when nothing is known."""
        return None if self.value is None else percent(self.value)

    @property
    def percent_known(self) -> int:
        return percent(self.share_known)

    @property
    def gaps(self) -> tuple[SkillLine, ...]:
        """Known skills that fall short, the heaviest and largest first."""
        short = [line for line in self.lines if line.gap]
        return tuple(sorted(short, key=lambda line: (-line.weight, -(line.gap or 0), line.skill_id)))

    @property
    def essential_short(self) -> tuple[SkillLine, ...]:
        """Essential skills that are known and fall short."""
        return tuple(line for line in self.gaps if line.essential)

    @property
    def essential_unknown(self) -> tuple[SkillLine, ...]:
        """Essential skills of which nothing is known."""
        return tuple(line for line in self.lines if line.essential and not line.known)


def mastery_of_skill(held: int, asked: int) -> Fraction:
    """min(held ÷ asked, 1). More than asked doesn't make up for another skill.

    Raises ValueError when nothing is asked (level 0 or less).
    """
    if asked <= 0:
        raise ValueError("Een vaardigheid op niveau 0 wordt niet gevraagd.")
    return min(Fraction(held, asked), Fraction(1))


def gap(held: int, asked: int) -> int:
    """Levels still to learn: asked − held where positive, otherwise 0."""
    return max(asked - held, 0)


def latest_held(records: Iterable[Held]) -> dict[int, Held]:
    """Per skill the record that counts: the latest date, on one date the highest `record_id`."""
    latest: dict[int, Held] = {}
    for record in records:
        current = latest.get(record.skill_id)
        if current is None or (record.on, record.record_id) > (current.on, current.record_id):
            latest[record.skill_id] = record
    return latest


def job_mastery(asked: Sequence[Asked], held: Iterable[Held]) -> JobMastery:
    """What someone with the records `held` masters of a job that asks `asked`, lines in the order asked.

    A skill without a record is 'not known', never 0: it stays out of the mean, and the known share stands
    beside it. Raises ValueError when the job asks one skill twice.
    """
    if len({ask.skill_id for ask in asked}) != len(asked):
        raise ValueError("Een baan vraagt elke vaardigheid hoogstens één keer.")
    latest = latest_held(held)
    lines = tuple(_line(ask, latest.get(ask.skill_id)) for ask in asked)
    total = sum(line.weight for line in lines)
    known = [(line.weight, line.mastery) for line in lines if line.mastery is not None]
    known_weight = sum(weight for weight, _ in known)
    value = sum((weight * part for weight, part in known), Fraction(0)) / known_weight if known else None
    return JobMastery(
        value=value,
        share_known=Fraction(known_weight, total) if total else Fraction(0),
        lines=lines,
        unknown=len(lines) - len(known),
    )


def _line(ask: Asked, record: Held | None) -> SkillLine:
    if record is None:
        return SkillLine(ask.skill_id, ask.level, ask.weight, None, None, None)
    return SkillLine(
        ask.skill_id,
        ask.level,
        ask.weight,
        record.level,
        mastery_of_skill(record.level, ask.level),
        gap(record.level, ask.level),
    )


def check_essentials(asked: Iterable[Asked]) -> Decision:
    """At most three skills of a job are essential: where everything is essential, nothing is."""
    count = sum(1 for ask in asked if ask.essential)
    if count > MAX_ESSENTIAL:
        return refuse(f"Kies hoogstens {MAX_ESSENTIAL} onmisbare vaardigheden. Nu zijn het er {count}.")
    return allow(f"Er zijn {count} onmisbare vaardigheden gekozen; {MAX_ESSENTIAL} mag.")


def passes_threshold(mastery: JobMastery, threshold: Fraction) -> Decision:
    """Whether enough of a job's skills is mastered to move on. `threshold` is a share (0–1) that the project
    sets.

    Exactly on the threshold is enough. Nothing known is a refusal: ask first. Raises ValueError for a
    threshold outside 0–1.
    """
    if not 0 <= threshold <= 1:
        raise ValueError("Een drempel ligt tussen 0% en 100%.")
    if not mastery.lines:
        return refuse("Voor deze baan zijn nog geen vaardigheden vastgelegd.")
    if mastery.value is None:
        return refuse(
            "Van de gevraagde vaardigheden is nog niets bekend. Leg eerst vast wat de kandidaat al kan."
        )
    enough = mastery.value >= threshold
    # 49,6% would read as 50% beside a threshold of 50%: say that it is just short.
    found, asked = percent(mastery.value), percent(threshold)
    amount = f"net geen {found}%" if not enough and found == asked else f"{found}%"
    reason = f"Van de bekende vaardigheden is {amount} in huis; de drempel is {asked}%."
    if mastery.unknown:
        reason += f" Niet bekend: {mastery.unknown} van de {len(mastery.lines)} vaardigheden."
    return Decision(allowed=enough, reason=reason)
