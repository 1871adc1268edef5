"""Whatever names a client and an employer: projects in six steps, candidates, learning in, placements."""

from trajectories.models.aftercare import AftercareMoment, Card, ExitBonus
from trajectories.models.announcements import Announcement, JobCoaching
from trajectories.models.candidates import Candidate, Placement
from trajectories.models.events import EventMeeting, EventPlace
from trajectories.models.factors import CandidateFactor, ProjectFactor
from trajectories.models.instruments import InstrumentGrant, InstrumentPayment, WageValue
from trajectories.models.lasting import LastingCheck, PlacementPart
from trajectories.models.learn_in import (
    Absence,
    CareHours,
    Evaluation,
    EvaluationSkill,
    GuidanceContact,
    LearnInAside,
    LearnInPlan,
    LearnInStep,
)
from trajectories.models.learning import LearningMeeting, LearningQuestion, Lesson
from trajectories.models.places import (
    LearnInPlace,
    PlaceClosed,
    PlaceGuide,
    PlaceHours,
    PlaceRoom,
    PlaceSkill,
    TrainRun,
)
from trajectories.models.projects import Project, ProjectActivity, StepDecision
from trajectories.models.questionnaires import Questionnaire, QuestionnaireAnswer, ResearchConsent
from trajectories.models.rounds import RoundEntry, SelectionRound
from trajectories.models.shared import ChainJob, ChainMove, ProjectEmployer

__all__ = [
    "Absence",
    "AftercareMoment",
    "Announcement",
    "Candidate",
    "CandidateFactor",
    "Card",
    "CareHours",
    "ChainJob",
    "ChainMove",
    "Evaluation",
    "EvaluationSkill",
    "EventMeeting",
    "EventPlace",
    "ExitBonus",
    "GuidanceContact",
    "InstrumentGrant",
    "InstrumentPayment",
    "JobCoaching",
    "LastingCheck",
    "LearnInAside",
    "LearnInPlace",
    "LearnInPlan",
    "LearnInStep",
    "LearningMeeting",
    "LearningQuestion",
    "Lesson",
    "PlaceClosed",
    "PlaceGuide",
    "PlaceHours",
    "PlaceRoom",
    "PlaceSkill",
    "Placement",
    "PlacementPart",
    "Project",
    "ProjectActivity",
    "ProjectEmployer",
    "ProjectFactor",
    "Questionnaire",
    "QuestionnaireAnswer",
    "ResearchConsent",
    "RoundEntry",
    "SelectionRound",
    "StepDecision",
    "TrainRun",
    "WageValue",
]
