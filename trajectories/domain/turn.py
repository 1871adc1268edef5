"""Whose turn it is in a project, and which activities the record itself shows to be done."""

from __future__ import annotations

from collections.abc import Sequence

from trajectories.domain.steps import ACTIVITIES, Activity, Actor, Phase, Requirement

# Employers, places and candidates don't log in: somebody records for them.
RECORDED_BY: dict[Actor, Actor] = {
    Actor.EMPLOYER: Actor.ACCOUNT_MANAGER,
    Actor.WORK_COMPANY: Actor.ACCOUNT_MANAGER,
    Actor.PLACE: Actor.ACCOUNT_MANAGER,
    Actor.MANAGEMENT: Actor.ACCOUNT_MANAGER,
    Actor.CANDIDATE: Actor.COACH,
}
STAFF = (Actor.ACCOUNT_MANAGER, Actor.COACH)
# The job side leads until there is somebody to match; from then on the coach does.
LED_BY_ACCOUNT_MANAGER = frozenset({Phase.JOB_IN_SIGHT, Phase.POSSIBILITIES})

# Activity → the requirement that shows it is done, so that nobody records the same thing twice.
SHOWN_BY_REQUIREMENT: dict[str, str] = {
    "growth_conversation": "growth_conversation",
    "target_group_information": "target_group_information",
    "expectations": "expectations",
    "route": "route",
    "places": "places",
    "profile": "conditions",
    "commitment": "commitment",
    "inform": "informed",
    "introduce": "introduced",
    "employer_decides": "chosen",
    "skills": "skills",
    "step_list": "steps",
    "guidance": "guidance",
    "financing": "financing",
    "evaluation_dates": "evaluations",
    "conditions": "conditions",
    "agreement": "agreement",
    "go_no_go": "go",
}


def records(requirement: Requirement) -> Actor:
    """The member of staff whose turn it is to meet this requirement.

    The first of account manager and coach that it names, otherwise whoever records for the first it names.
    """
    for actor in requirement.who:
        if actor in STAFF:
            return actor
    return RECORDED_BY[requirement.who[0]]


def acts_next(phase: str, requirements: Sequence[Requirement]) -> Actor | None:
    """Whose turn it is: who meets the first missing requirement, otherwise who leads the step and decides.

    While learning in goes well, it's the candidate's turn: to learn.

    None for a project that has ended.
    """
    if Phase(phase).number is None:
        return None
    missing = [requirement for requirement in requirements if not requirement.met]
    if missing:
        return records(missing[0])
    if phase == Phase.LEARNING_IN:
        return Actor.CANDIDATE  # a first 'go' doesn't end the learning: the decision comes when the job does
    return Actor.ACCOUNT_MANAGER if phase in LED_BY_ACCOUNT_MANAGER else Actor.COACH


def find_activity(key: str) -> tuple[Phase, Activity]:
    """The activity with this key and the step it belongs to. Raises ValueError when there is none."""
    for phase, activities in ACTIVITIES.items():
        for activity in activities:
            if activity.key == key:
                return phase, activity
    raise ValueError("Deze activiteit hoort niet bij de zes stappen.")


def to_tick(phase: str) -> tuple[Activity, ...]:
    """The activities of a step that no requirement shows: these are ticked or set aside by hand."""
    every = ACTIVITIES.get(Phase(phase), ())
    return tuple(activity for activity in every if activity.key not in SHOWN_BY_REQUIREMENT)
