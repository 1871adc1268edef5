"""On to another employer: which trajectories ask for it, and what somebody takes along of what was learned.

Source: method page, step 6 (or quickly on to another employer, building on what was learned).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.decision import Decision, allow, refuse
from trajectories.domain.candidate import CandidateState
from trajectories.domain.evaluation import Verdict, level_reached


class Along(StrEnum):
    """What a learned skill means for the file."""

    NEW = "new"
    HIGHER = "higher"
    SAME = "same"
    LOWER = "lower"
    OLDER = "older"


ALONG_LABELS: dict[str, str] = {
    Along.NEW: "komt erbij",
    Along.HIGHER: "gaat omhoog",
    Along.SAME: "blijft gelijk",
    Along.LOWER: "blijft staan zoals het was",
    Along.OLDER: "het dossier is nieuwer",
}


@dataclass(frozen=True, slots=True)
class Learned:
    """A skill as the last evaluation that spoke of it showed it: percent of the level that the job asks."""

    skill: int
    asked: int
    percent: int
    on: date


@dataclass(frozen=True, slots=True)
class HeldNow:
    """The latest word of the file about a skill."""

    level: int
    on: date


@dataclass(frozen=True, slots=True)
class TakenAlong:
    """A learned skill beside what the file says now (None = nothing)."""

    skill: int
    level: int
    now: HeldNow | None
    on: date
    percent: int

    @property
    def held(self) -> int | None:
        return None if self.now is None else self.now.level

    @property
    def what(self) -> Along:
        if self.now is None:
            return Along.NEW
        if self.level == self.now.level:
            return Along.SAME
        if self.now.on > self.on:
            return Along.OLDER
        return Along.HIGHER if self.level > self.now.level else Along.LOWER


def taken_along(learned: list[Learned], held: Mapping[int, HeldNow]) -> tuple[TakenAlong, ...]:
    """What would be written in the file: a level per skill, with the day of the evaluation."""
    return tuple(
        TakenAlong(one.skill, level_reached(one.asked, one.percent), held.get(one.skill), one.on, one.percent)
        for one in learned
    )


def to_write(lines: tuple[TakenAlong, ...], lower: bool) -> tuple[TakenAlong, ...]:
    """What goes into the file: what is new or higher; a lower level only when somebody says so.

    What the file learned after the evaluation stays: the latest word counts.
    """
    wanted = {Along.NEW, Along.HIGHER} | ({Along.LOWER} if lower else set())
    return tuple(one for one in lines if one.what in wanted)


def may_follow_on(status: str, verdict: str, *, project_runs: bool) -> Decision:
    """Whether somebody is looked for another job: the trajectory ended, or is in danger.

    In danger is: the last evaluation said no, or the project ended while somebody was still in it.
    """
    if status in (CandidateState.PLACED, CandidateState.ENDED, CandidateState.REFUSED):
        return allow("Dit traject is voorbij. Wat iemand leerde, gaat mee.")
    if status == CandidateState.WITHDRAWN:
        return refuse("Deze kandidaat is teruggetrokken. Zoek een baan vanuit het dossier.")
    if verdict == Verdict.NO_GO:
        return allow("De laatste evaluatie zegt: niet verder. Zoek samen een andere plek.")
    if not project_runs:
        return allow("Het project is afgesloten. Zoek samen een andere plek.")
    return refuse(
        "Dit traject loopt nog. Verder kijken kan als het stopt, of als de evaluatie 'niet verder' zegt."
    )
