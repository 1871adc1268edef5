"""What every app needs: people who work here, reference lists, dated parameters, audit and outbox."""

from core.models.audit import AuditLine
from core.models.base import Editable, Recorded
from core.models.drafts import Draft, SavedView
from core.models.notices import Notice
from core.models.outbox import OutboxMessage
from core.models.parameters import Parameter
from core.models.people import Municipality, Team, User
from core.models.reference import Certificate, LifeDomain, Occupation, Sector, Skill, TargetGroup
from core.models.sessions import Session

__all__ = [
    "AuditLine",
    "Certificate",
    "Draft",
    "Editable",
    "LifeDomain",
    "Municipality",
    "Notice",
    "Occupation",
    "OutboxMessage",
    "Parameter",
    "Recorded",
    "SavedView",
    "Sector",
    "Session",
    "Skill",
    "TargetGroup",
    "Team",
    "User",
]
