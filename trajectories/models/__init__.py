"""Whatever names a client and an employer: projects in six steps, candidates, learning in, placements."""

from trajectories.models.aftercare import AftercareMoment, Card, ExitBonus
from trajectories.models.candidates import Candidate, Placement
from trajectories.models.learn_in import Evaluation, EvaluationSkill, LearnInPlace, LearnInPlan, LearnInStep
from trajectories.models.projects import Project, ProjectActivity, StepDecision

__all__ = [
    "AftercareMoment",
    "Candidate",
    "Card",
    "Evaluation",
    "EvaluationSkill",
    "ExitBonus",
    "LearnInPlace",
    "LearnInPlan",
    "LearnInStep",
    "Placement",
    "Project",
    "ProjectActivity",
    "StepDecision",
]
