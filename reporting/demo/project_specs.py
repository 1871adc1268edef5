"""A project with its candidates as plain records, and what every project has: activities and decisions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from trajectories.domain.steps import ACTIVITIES, STEPS


@dataclass(frozen=True, slots=True)
class StepSpec:
    """A line of the step list; ``place`` counts in the project's learn-in places."""

    place: int
    tasks: str
    skills: tuple[str, ...]
    start: date
    end: date
    hours: int
    pay: str = "benefit"


@dataclass(frozen=True, slots=True)
class PlanSpec:
    steps: tuple[StepSpec, ...]
    guide_employer: str
    guide_place: str
    guide_coach: str
    financing: str
    conditions: str
    if_it_fails: str
    interim_on: date | None
    final_on: date | None
    signed_on: date | None
    adaptations: str = ""


@dataclass(frozen=True, slots=True)
class EvaluationSpec:
    on: date
    kind: str
    verdict: str
    reason: str
    skills: tuple[tuple[str, int], ...]
    with_employer: bool = True
    goes_well: str = ""
    in_the_way: str = ""
    agreements: str = ""


@dataclass(frozen=True, slots=True)
class PlacementSpec:
    """A start in a job; ``employer`` empty = an employer that is not in the list, by name."""

    person: str
    employer: str
    employer_name: str
    function: str
    start: date
    contract: str
    months: int | None
    hours: int
    end: date | None = None
    data_set: str = "demo"


@dataclass(frozen=True, slots=True)
class CandidateSpec:
    """``person`` is the number of the resident. ``note`` says what is published and what made up."""

    person: str
    status: str
    proposed_on: date
    motivation: str = ""
    mastery: int | None = None
    informed_on: date | None = None
    introduced_on: date | None = None
    answered_on: date | None = None
    refusal_reason: str = ""
    withdrawal_reason: str = ""
    learn_in_start: date | None = None
    learn_in_end: date | None = None
    outcome: str = ""
    outcome_on: date | None = None
    drop_out_reason: str = ""
    note: str = ""
    made_up: bool = False
    plan: PlanSpec | None = None
    evaluations: tuple[EvaluationSpec, ...] = ()
    placement: PlacementSpec | None = None


@dataclass(frozen=True, slots=True)
class PlaceSpec:
    name: str
    kind: str
    teaches: str
    visited_on: date | None
    at_employer: bool = False


@dataclass(frozen=True, slots=True)
class ActivitySpec:
    step: int
    key: str
    done_on: date | None
    set_aside: str = ""


@dataclass(frozen=True, slots=True)
class DecisionSpec:
    step: int
    choice: str
    on: date
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ProjectSpec:
    """``job`` counts in the list of jobs that is written with it."""

    job: int
    step: int
    state: str
    started_on: date
    account_manager: str
    coach: str
    route: str
    activities: tuple[ActivitySpec, ...]
    decisions: tuple[DecisionSpec, ...]
    places: tuple[PlaceSpec, ...] = ()
    candidates: tuple[CandidateSpec, ...] = ()
    informed_on: date | None = None
    expectations: str = ""
    profile: str = ""
    commitment: str = ""
    ended_on: date | None = None
    data_set: str = "demo"


REASONS: Mapping[int, str] = {
    1: "De werkgever verwacht groei en wil mensen zelf opleiden.",
    2: "Route, leerplekken en voorwaarden zijn duidelijk voor iedereen.",
    3: "De werkgever koos de kandidaten na de kennismaking.",
    4: "Iedereen heeft het inleerplan getekend.",
    5: "De evaluaties laten zien dat het werk lukt.",
    6: "Van iedereen is de uitkomst bekend.",
}
SET_ASIDE = {
    "visits": "De partijen kennen elkaars werkplek al.",
    "adaptations": "De werkplek is geschikt zoals hij is.",
    "onward": "De baan kwam er.",
}


def activities(entered: Sequence[date], step: int, today: date) -> tuple[ActivitySpec, ...]:
    """All activities of the steps that were left, and the first half of the current one.

    ``entered``: the day each step began, the first step first.
    """
    rows = []
    for number, phase in enumerate(STEPS[:step], start=1):
        chosen = ACTIVITIES[phase]
        if number == step:
            chosen = chosen[: len(chosen) // 2]
        last = entered[number] if number < len(entered) else today
        for index, one in enumerate(chosen, start=1):
            on = entered[number - 1] + (last - entered[number - 1]) * index // (len(chosen) + 1)
            aside = SET_ASIDE.get(one.key, "")
            rows.append(ActivitySpec(number, one.key, None if aside else on, aside))
    return tuple(rows)


def decisions(entered: Sequence[date], by: Sequence[str]) -> tuple[DecisionSpec, ...]:
    """A 'go' on the day that each next step began; the account manager and the coach take turns."""
    return tuple(
        DecisionSpec(number, "go", on, REASONS[number], by[0 if number in (1, 2) else 1])
        for number, on in enumerate(entered[1:], start=1)
    )


def entered_from(days: Sequence[int], last: date) -> list[date]:
    """The day each step began when the last began on ``last`` and each earlier took ``days[i]`` days."""
    found = [last]
    for length in reversed(days):
        found.append(found[-1] - timedelta(days=length))
    return list(reversed(found))


def plan_until(plan: PlanSpec | None, end: date) -> PlanSpec | None:
    """The plan as it was when somebody went on to a job on this day."""
    if plan is None:
        return None
    steps = tuple(replace(one, end=min(one.end, end)) for one in plan.steps if one.start <= end)
    first, last = steps[0].start, steps[-1].end
    middle = first + (last - first) // 2
    return replace(plan, steps=steps, interim_on=middle, final_on=last)
