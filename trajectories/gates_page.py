"""All six steps of a project on one page: what each needs, what is there, what is missing, who acts next."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.models import User
from trajectories.domain.steps import (
    ACTOR_LABELS,
    PHASE_LABELS,
    STEPS,
    Phase,
    Requirement,
    requirements,
)
from trajectories.domain.turn import records, to_tick
from trajectories.facts import phase_of, pictures
from trajectories.models import Project, ProjectActivity, StepDecision
from trajectories.project_page import Turn, norms_on, notes_on, turn_of

MOST_PROBLEMS = 3


@dataclass(frozen=True, slots=True)
class Need:
    """A thing that a step asks, ready to show."""

    label: str
    met: bool
    who: str
    problems: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Gate:
    """A step: its needs, the activities ticked by hand, and the decisions that were taken about it."""

    number: int
    label: str
    state: str
    needs: tuple[Need, ...]
    activities: tuple[tuple[str, str], ...]
    decisions: tuple[StepDecision, ...]
    notes: tuple[str, ...] = ()

    @property
    def met(self) -> int:
        return sum(1 for need in self.needs if need.met)


def gates_page(project: Project, user: User, today: date) -> dict[str, Any]:
    """Every gate with the same facts; asks the database no more for six steps than for one."""
    norms, picture = norms_on(today), pictures([project], user)[project.pk]
    decided: dict[int, list[StepDecision]] = defaultdict(list)
    for one in project.decisions.select_related("created_by").order_by("on", "id"):
        decided[one.step].append(one)
    done = {row.key: row for row in project.activities.all()}
    gates = [
        Gate(
            number=number,
            label=PHASE_LABELS[phase],
            state=_state(project, number),
            needs=tuple(_need(one) for one in requirements(phase, picture.facts, norms.max_months)),
            activities=_activities(phase, done),
            decisions=tuple(decided[number]),
            notes=notes_on(picture, norms, today) if phase == phase_of(project) == Phase.LEARNING_IN else (),
        )
        for number, phase in enumerate(STEPS, start=1)
    ]
    now = requirements(phase_of(project), picture.facts, norms.max_months)
    turn: Turn = turn_of(project, now, user)
    return {"project": project, "job": project.job, "gates": gates, "turn": turn}


def _state(project: Project, number: int) -> str:
    if number == project.step:
        return "now" if project.state == Project.State.RUNNING else project.state
    return "done" if number < project.step else "later"


def _need(one: Requirement) -> Need:
    texts = tuple(text[:1].upper() + text[1:] for text in one.problems)
    who = ACTOR_LABELS[records(one)].lower()
    return Need(one.label, one.met, who, texts[:MOST_PROBLEMS], max(len(texts) - MOST_PROBLEMS, 0))


def _activities(phase: Phase, done: dict[str, ProjectActivity]) -> tuple[tuple[str, str], ...]:
    """What is ticked by hand in this step: (what, how it stands). Set aside is not the same as done."""
    return tuple((activity.label, _stands(done.get(activity.key))) for activity in to_tick(phase))


def _stands(row: ProjectActivity | None) -> str:
    if row is None:
        return "nog open"
    if row.done_on:
        return f"gedaan op {row.done_on.day}-{row.done_on.month}-{row.done_on.year}"
    return f"niet nodig: {row.set_aside}" if row.set_aside else "nog open"
