"""Whatever names a client and an employer: projects in six steps, candidates, learning in, placements."""

from trajectories.models.aftercare import AftercareMoment, Card, ExitBonus
from trajectories.models.announcements import Announcement, JobCoaching
from trajectories.models.candidates import Candidate, Placement
from trajectories.models.events import EventMeeting, EventPlace
from trajectories.models.instruments import InstrumentGrant, InstrumentPayment, WageValue
from trajectories.models.learn_in import Evaluation, EvaluationSkill, LearnInPlace, LearnInPlan, LearnInStep
from trajectories.models.projects import Project, ProjectActivity, StepDecision

__all__ = [
    "AftercareMoment",
    "Announcement",
    "Candidate",
    "Card",
    "Evaluation",
    "EvaluationSkill",
    "EventMeeting",
    "EventPlace",
    "ExitBonus",
    "InstrumentGrant",
    "InstrumentPayment",
    "JobCoaching",
    "LearnInPlace",
    "LearnInPlan",
    "LearnInStep",
    "Placement",
    "Project",
    "ProjectActivity",
    "StepDecision",
    "WageValue",
]
