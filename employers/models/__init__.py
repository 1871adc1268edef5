"""Employers, what they tell about growth, and the jobs that will come of it. Never a resident."""

from employers.models.agreements import Agreement, AgreementSignature, AgreementTemplate
from employers.models.employer import AccountManagerPeriod, Branch, ContactPerson, Employer, EmployerMerge
from employers.models.events import Event, EventEmployer
from employers.models.growth import (
    ASK_AGAIN_NEEDED,
    GROWTH_KINDS,
    EmployerTalk,
    GrowthConversation,
    Promise,
)
from employers.models.instruments import InstrumentBudget, InstrumentPair, InstrumentText
from employers.models.jobs import (
    LANGUAGE_LEVELS,
    ROUTES,
    SKILL_LEVELS,
    SKILL_WEIGHTS,
    FutureJob,
    JobExpectation,
    JobShift,
    JobSkill,
    JobTask,
    PostcodeArea,
    StackedJob,
    TravelTime,
    asked_words,
)
from employers.models.social_return import BuildingBlock, SocialReturnContract, SocialReturnItem

__all__ = [
    "ASK_AGAIN_NEEDED",
    "GROWTH_KINDS",
    "LANGUAGE_LEVELS",
    "ROUTES",
    "SKILL_LEVELS",
    "SKILL_WEIGHTS",
    "AccountManagerPeriod",
    "Agreement",
    "AgreementSignature",
    "AgreementTemplate",
    "Branch",
    "BuildingBlock",
    "ContactPerson",
    "Employer",
    "EmployerMerge",
    "EmployerTalk",
    "Event",
    "EventEmployer",
    "FutureJob",
    "GrowthConversation",
    "InstrumentBudget",
    "InstrumentPair",
    "InstrumentText",
    "JobExpectation",
    "JobShift",
    "JobSkill",
    "JobTask",
    "PostcodeArea",
    "Promise",
    "SocialReturnContract",
    "SocialReturnItem",
    "StackedJob",
    "TravelTime",
    "asked_words",
]
