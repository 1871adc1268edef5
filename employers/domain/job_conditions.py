"""What a job asks besides skills: conditions that a candidate meets, can arrange, or doesn't meet.

Source: page on employers, future job. Language counts only when the job asks it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.calendar import date_words
from core.domain.language import LANGUAGE_SKILL_LABELS, Cefr


class ConditionKind(StrEnum):
    LANGUAGE = "language"
    SHIFTS = "shifts"
    IRREGULAR = "irregular"
    TRAVEL = "travel"
    LICENCE = "licence"
    CERTIFICATE = "certificate"
    PHYSICAL = "physical"
    HOURS = "hours"
    START = "start"


CONDITION_KIND_LABELS: dict[str, str] = {
    ConditionKind.LANGUAGE: "Taal",
    ConditionKind.SHIFTS: "Ploegendienst",
    ConditionKind.IRREGULAR: "Onregelmatige tijden",
    ConditionKind.TRAVEL: "Reizen",
    ConditionKind.LICENCE: "Rijbewijs",
    ConditionKind.CERTIFICATE: "Certificaat",
    ConditionKind.PHYSICAL: "Lichamelijk werk",
    ConditionKind.HOURS: "Uren",
    ConditionKind.START: "Begindatum",
}


class PhysicalLoad(StrEnum):
    """What the work asks of the body. A candidate can or can't: never why."""

    LIFTING = "lifting"
    STANDING = "standing"
    WALKING = "walking"
    BENDING = "bending"
    REACHING = "reaching"
    OUTDOORS = "outdoors"
    NOISE = "noise"


PHYSICAL_LOAD_LABELS: dict[str, str] = {
    PhysicalLoad.LIFTING: "Tillen",
    PhysicalLoad.STANDING: "Lang staan",
    PhysicalLoad.WALKING: "Veel lopen",
    PhysicalLoad.BENDING: "Bukken en knielen",
    PhysicalLoad.REACHING: "Boven het hoofd werken",
    PhysicalLoad.OUTDOORS: "Buiten werken",
    PhysicalLoad.NOISE: "Werken in lawaai",
}


class TravelMeans(StrEnum):
    CAR = "car"
    MOPED = "moped"
    BICYCLE = "bicycle"
    PUBLIC_TRANSPORT = "public_transport"
    WALKING = "walking"


TRAVEL_MEANS_LABELS: dict[str, str] = {
    TravelMeans.CAR: "Auto",
    TravelMeans.MOPED: "Scooter of brommer",
    TravelMeans.BICYCLE: "Fiets",
    TravelMeans.PUBLIC_TRANSPORT: "Openbaar vervoer",
    TravelMeans.WALKING: "Lopend",
}


@dataclass(frozen=True, slots=True)
class JobConditions:
    """The conditions of one job; what is empty or None isn't asked.

    `language`: language skill → level asked. `means`: ways to get there that work at the hours of the job.
    `hours`: hours a week. `starts_from`/`starts_until`: the window of the start date.
    """

    language: Mapping[str, Cefr] = field(default_factory=dict)
    shifts: bool = False
    irregular: bool = False
    means: frozenset[str] = frozenset()
    licences: frozenset[str] = frozenset()
    certificates: frozenset[str] = frozenset()
    physical: frozenset[str] = frozenset()
    hours: int | None = None
    starts_from: date | None = None
    starts_until: date | None = None


def condition_lines(job: JobConditions) -> tuple[tuple[ConditionKind, str], ...]:
    """The conditions that a job has, one Dutch line each, in the order of `ConditionKind`."""
    lines = [
        (ConditionKind.LANGUAGE, f"{LANGUAGE_SKILL_LABELS[skill]} op niveau {level}")
        for skill, level in job.language.items()
    ]
    lines += [(ConditionKind.SHIFTS, "Werken in ploegendienst")] if job.shifts else []
    lines += [(ConditionKind.IRREGULAR, "Werken op onregelmatige tijden")] if job.irregular else []
    if job.means:
        means = (TRAVEL_MEANS_LABELS[one].lower() for one in sorted(job.means))
        lines.append((ConditionKind.TRAVEL, f"Te bereiken met: {', '.join(means)}"))
    lines += [(ConditionKind.LICENCE, f"Rijbewijs {one}") for one in sorted(job.licences)]
    lines += [(ConditionKind.CERTIFICATE, one) for one in sorted(job.certificates)]
    lines += [(ConditionKind.PHYSICAL, PHYSICAL_LOAD_LABELS[one]) for one in sorted(job.physical)]
    if job.hours is not None:
        lines.append((ConditionKind.HOURS, f"{job.hours} uur per week"))
    if job.starts_from is not None:
        lines.append((ConditionKind.START, f"Begint vanaf {date_words(job.starts_from)}"))
    return tuple(lines)
