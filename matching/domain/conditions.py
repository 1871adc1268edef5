"""Compares the conditions of a job with what is known of a candidate: met, to arrange, not met, or not known.

'To arrange' is what time or help can bring before the job starts (a course, a certificate, a bicycle); 'not
met' is what can't be changed by it. Source: page on employers, future job; page on the law, algorithms.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.domain.calendar import date_words
from core.domain.language import LANGUAGE_SKILL_LABELS, Cefr, steps_short
from employers.domain.job_conditions import (
    PHYSICAL_LOAD_LABELS,
    TRAVEL_MEANS_LABELS,
    ConditionKind,
    JobConditions,
)

# One level of language can be learned before the job is there; more than that is another road first.
LANGUAGE_STEPS_TO_ARRANGE = 1


class ConditionState(StrEnum):
    MET = "met"
    TO_ARRANGE = "to_arrange"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


CONDITION_STATE_LABELS: dict[str, str] = {
    ConditionState.MET: "Past",
    ConditionState.TO_ARRANGE: "Nog te regelen",
    ConditionState.NOT_MET: "Past niet",
    ConditionState.UNKNOWN: "Niet bekend",
}


@dataclass(frozen=True, slots=True)
class ConditionResult:
    """One condition of the job beside the candidate, with the reason in Dutch."""

    kind: ConditionKind
    state: ConditionState
    reason: str


@dataclass(frozen=True, slots=True)
class PracticalFacts:
    """What a candidate said about practical things; None or left out = not known.

    `language`: language skill → level. `travel_minutes`: to this job, one way. `max_travel_minutes`: what the
    candidate accepts. `physical`: load → can or can't, never why. `hours`: hours available a week.
    `available_from`: first day.
    """

    language: Mapping[str, Cefr] = field(default_factory=dict)
    shifts: bool | None = None
    irregular: bool | None = None
    travel_minutes: int | None = None
    max_travel_minutes: int | None = None
    means: frozenset[str] | None = None
    licences: frozenset[str] | None = None
    certificates: frozenset[str] | None = None
    physical: Mapping[str, bool] = field(default_factory=dict)
    hours: int | None = None
    available_from: date | None = None


def compare_conditions(job: JobConditions, person: PracticalFacts) -> tuple[ConditionResult, ...]:
    """Every condition that the job has, in the order of `ConditionKind`. What the job doesn't ask isn't
    looked at.

    The travel time is looked at for every job: it depends on where both are.
    """
    return (
        *_language(job, person),
        *_times(job, person),
        *_travel(job, person),
        *_papers(ConditionKind.LICENCE, "rijbewijs ", job.licences, person.licences),
        *_papers(ConditionKind.CERTIFICATE, "", job.certificates, person.certificates),
        *_physical(job, person),
        *_hours(job, person),
        *_start(job, person),
    )


def _language(job: JobConditions, person: PracticalFacts) -> list[ConditionResult]:
    results = []
    for skill, asked in job.language.items():
        name, held = LANGUAGE_SKILL_LABELS[skill], person.language.get(skill)
        if held is None:
            state, text = ConditionState.UNKNOWN, f"{name}: niveau niet bekend, gevraagd is {asked}."
        else:
            state = _language_state(steps_short(held, asked))
            text = f"{name}: niveau {held}, gevraagd is {asked}."
        results.append(ConditionResult(ConditionKind.LANGUAGE, state, text))
    return results


def _language_state(short: int) -> ConditionState:
    if short == 0:
        return ConditionState.MET
    return ConditionState.TO_ARRANGE if short <= LANGUAGE_STEPS_TO_ARRANGE else ConditionState.NOT_MET


def _times(job: JobConditions, person: PracticalFacts) -> list[ConditionResult]:
    asked = (
        (ConditionKind.SHIFTS, job.shifts, person.shifts, "Werken in ploegendienst"),
        (ConditionKind.IRREGULAR, job.irregular, person.irregular, "Werken op onregelmatige tijden"),
    )
    return [_can(kind, name, answer) for kind, wanted, answer, name in asked if wanted]


def _can(kind: ConditionKind, name: str, answer: bool | None) -> ConditionResult:
    match answer:
        case None:
            return ConditionResult(kind, ConditionState.UNKNOWN, f"{name}: niet bekend.")
        case True:
            return ConditionResult(kind, ConditionState.MET, f"{name}: dat kan.")
        case False:
            return ConditionResult(kind, ConditionState.NOT_MET, f"{name}: dat kan niet.")


def _travel(job: JobConditions, person: PracticalFacts) -> list[ConditionResult]:
    results = [_travel_time(person)]
    if job.means:
        results.append(_travel_means(job.means, person.means))
    return results


def _travel_time(person: PracticalFacts) -> ConditionResult:
    kind, minutes, most = ConditionKind.TRAVEL, person.travel_minutes, person.max_travel_minutes
    if minutes is None or most is None:
        return ConditionResult(kind, ConditionState.UNKNOWN, "Reistijd: niet bekend.")
    state = ConditionState.MET if minutes <= most else ConditionState.NOT_MET
    return ConditionResult(kind, state, f"Reistijd: {minutes} minuten, het mag {most} minuten zijn.")


def _travel_means(asked: frozenset[str], held: frozenset[str] | None) -> ConditionResult:
    names = " of ".join(TRAVEL_MEANS_LABELS[one].lower() for one in sorted(asked))
    if held is None:
        return ConditionResult(
            ConditionKind.TRAVEL, ConditionState.UNKNOWN, f"Vervoer ({names}): niet bekend."
        )
    if asked & held:
        return ConditionResult(ConditionKind.TRAVEL, ConditionState.MET, f"Vervoer ({names}): is er.")
    return ConditionResult(
        ConditionKind.TRAVEL, ConditionState.TO_ARRANGE, f"Vervoer ({names}): nog te regelen."
    )


def _papers(
    kind: ConditionKind, word: str, asked: frozenset[str], held: frozenset[str] | None
) -> list[ConditionResult]:
    results = []
    for paper in sorted(asked):
        name = f"{word}{paper}"
        name = name[0].upper() + name[1:]
        if held is None:
            results.append(ConditionResult(kind, ConditionState.UNKNOWN, f"{name}: niet bekend."))
        elif paper in held:
            results.append(ConditionResult(kind, ConditionState.MET, f"{name}: is er."))
        else:
            results.append(ConditionResult(kind, ConditionState.TO_ARRANGE, f"{name}: nog te halen."))
    return results


def _physical(job: JobConditions, person: PracticalFacts) -> list[ConditionResult]:
    return [
        _can(ConditionKind.PHYSICAL, PHYSICAL_LOAD_LABELS[load], person.physical.get(load))
        for load in sorted(job.physical)
    ]


def _hours(job: JobConditions, person: PracticalFacts) -> list[ConditionResult]:
    """Fewer hours than asked is something to talk about, never a no."""
    if job.hours is None:
        return []
    if person.hours is None:
        return [ConditionResult(ConditionKind.HOURS, ConditionState.UNKNOWN, "Uren per week: niet bekend.")]
    state = ConditionState.MET if person.hours >= job.hours else ConditionState.TO_ARRANGE
    text = f"Uren per week: {person.hours} beschikbaar, de baan vraagt {job.hours}."
    return [ConditionResult(ConditionKind.HOURS, state, text)]


def _start(job: JobConditions, person: PracticalFacts) -> list[ConditionResult]:
    last = job.starts_until or job.starts_from
    if last is None:
        return []
    if person.available_from is None:
        return [ConditionResult(ConditionKind.START, ConditionState.UNKNOWN, "Begindatum: niet bekend.")]
    state = ConditionState.MET if person.available_from <= last else ConditionState.NOT_MET
    text = (
        f"Beschikbaar vanaf {date_words(person.available_from)}; de baan begint uiterlijk {date_words(last)}."
    )
    return [ConditionResult(ConditionKind.START, state, text)]
