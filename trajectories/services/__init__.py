"""What is written in projects: each service locks, checks the rules, writes, logs, announces."""

from trajectories.services.activities import record_activity, reopen_activity, set_activity_aside
from trajectories.services.candidates import (
    answer_candidate,
    inform_candidate,
    introduce_candidate,
    propose_candidate,
    withdraw_candidate,
)
from trajectories.services.evaluations import change_evaluation, record_evaluation
from trajectories.services.learn_in import (
    SIGNATURES,
    add_plan_step,
    change_plan_step,
    move_plan_step,
    plan_facts,
    remove_plan_step,
    save_plan,
    sign_plan,
    start_learning_in,
)
from trajectories.services.outcomes import PlacementFields, record_outcome, record_placement
from trajectories.services.plan import fill_plan, set_skill_aside, take_skill_back, tell_plan
from trajectories.services.projects import add_place, change_place, change_project, decide_step, start_project

__all__ = [
    "SIGNATURES",
    "PlacementFields",
    "add_place",
    "add_plan_step",
    "answer_candidate",
    "change_evaluation",
    "change_place",
    "change_plan_step",
    "change_project",
    "decide_step",
    "fill_plan",
    "inform_candidate",
    "introduce_candidate",
    "move_plan_step",
    "plan_facts",
    "propose_candidate",
    "record_activity",
    "record_evaluation",
    "record_outcome",
    "record_placement",
    "remove_plan_step",
    "reopen_activity",
    "save_plan",
    "set_activity_aside",
    "set_skill_aside",
    "sign_plan",
    "start_learning_in",
    "start_project",
    "take_skill_back",
    "tell_plan",
    "withdraw_candidate",
]
