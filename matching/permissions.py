"""Who may rank people for a job: only who works with those people. The rules are open to everybody here."""

from core.models import User
from core.policy import Grant, Scope, allow, check, may
from core.roles import COACH, QUALITY, ROLES

POLICY = [
    allow(COACH, "match", view=Scope.TEAM),
    allow(QUALITY, "match", view=Scope.MUNICIPALITY),
    *(allow(role, "match_rules", view=Scope.REGION) for role in ROLES.values()),
]


def check_match(user: User) -> Grant:
    """Raises PermissionDenied with the reason for who doesn't work with residents' files."""
    return check(user, "match", "view", what="inwoners bij een baan zoeken")


def can_match(user: User) -> bool:
    return may(user, "match", "view")


def check_rules(user: User) -> None:
    """Raises PermissionDenied when the role may not read how the ranking works."""
    check(user, "match_rules", "view", what="de uitleg van de rangschikking lezen")
