"""The resident's file."""

from clients.models.assessments import (
    DistanceAssessment,
    LadderRecord,
    MotivationAssessment,
    SkillHeld,
    SkillsAssessment,
)
from clients.models.client import Availability, BenefitPeriod, Client, ClientCertificate, Contact
from clients.models.sharing import CandidateProfile, FileOpening

__all__ = [
    "Availability",
    "BenefitPeriod",
    "CandidateProfile",
    "Client",
    "ClientCertificate",
    "Contact",
    "DistanceAssessment",
    "FileOpening",
    "LadderRecord",
    "MotivationAssessment",
    "SkillHeld",
    "SkillsAssessment",
]
