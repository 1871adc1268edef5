"""The target group that a file points to.

A proposal: the coach changes it. Source: page on the client file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NEW_MONTHS_UNDER = 12
YOUNG_UNDER = 27
OLDER_FROM = 50
SEVERAL_FROM = 3


class TargetGroup(StrEnum):
    ASYLUM_PERMIT = "asylum_permit"
    NEW = "new"
    WORK_LIMITATION = "work_limitation"
    VULNERABLE_YOUNG = "vulnerable_young"
    SEVERAL_PROBLEMS = "several_problems"
    SINGLE_PARENT = "single_parent"
    AGED_50 = "aged_50"
    OTHER = "other"


TARGET_GROUP_LABELS: dict[str, str] = {
    TargetGroup.ASYLUM_PERMIT: "Statushouders",
    TargetGroup.NEW: "Nieuw in de uitkering",
    TargetGroup.WORK_LIMITATION: "Arbeidsbeperking",
    TargetGroup.VULNERABLE_YOUNG: "Kwetsbare jongeren",
    TargetGroup.SEVERAL_PROBLEMS: "Meer problemen tegelijk",
    TargetGroup.SINGLE_PARENT: "Alleenstaande ouders",
    TargetGroup.AGED_50: "50-plus",
    TargetGroup.OTHER: "Overig",
}


@dataclass(frozen=True, slots=True)
class TargetGroupFacts:
    """What the file says. `age` in years and `months_on_benefit` in whole months, None = not known.

    `acute_domains`: life domains that stand in the way of work. `start_qualification`: havo, vwo or mbo-2 and
    higher.
    """

    age: int | None = None
    months_on_benefit: int | None = None
    asylum_permit: bool = False
    work_limitation: bool = False
    single_parent: bool = False
    ioaw_or_ioaz: bool = False
    start_qualification: bool | None = None
    acute_domains: int = 0


@dataclass(frozen=True, slots=True)
class TargetGroupProposal:
    """The proposed group with its reason, and the other groups that fit too, the most particular first."""

    group: TargetGroup
    reason: str
    also: tuple[TargetGroup, ...]


def propose_target_group(facts: TargetGroupFacts) -> TargetGroupProposal:
    """The most particular group that fits: what asks most of a specialised coach goes before age or being
    new.
    """
    fitting = [(group, reason) for group, fine, reason in _rules(facts) if fine]
    if not fitting:
        return TargetGroupProposal(TargetGroup.OTHER, "Geen van de andere groepen past.", ())
    (group, reason), *others = fitting
    return TargetGroupProposal(group, reason, tuple(other for other, _ in others))


def _rules(facts: TargetGroupFacts) -> tuple[tuple[TargetGroup, bool, str], ...]:
    age, months = facts.age, facts.months_on_benefit
    young = age is not None and age < YOUNG_UNDER and facts.start_qualification is False
    older = facts.ioaw_or_ioaz or (age is not None and age >= OLDER_FROM)
    return (
        (TargetGroup.WORK_LIMITATION, facts.work_limitation, "Er is een arbeidsbeperking vastgelegd."),
        (TargetGroup.ASYLUM_PERMIT, facts.asylum_permit, "Er is een verblijfsvergunning asiel."),
        (TargetGroup.VULNERABLE_YOUNG, young, "Jonger dan 27 en nog geen startkwalificatie."),
        (
            TargetGroup.SEVERAL_PROBLEMS,
            facts.acute_domains >= SEVERAL_FROM,
            f"Op {facts.acute_domains} leefgebieden staat iets werk in de weg.",
        ),
        (TargetGroup.SINGLE_PARENT, facts.single_parent, "Alleenstaande ouder."),
        (TargetGroup.AGED_50, older, "50 jaar of ouder, of een uitkering IOAW of IOAZ."),
        (
            TargetGroup.NEW,
            months is not None and months < NEW_MONTHS_UNDER,
            "Korter dan een jaar in de uitkering.",
        ),
    )
