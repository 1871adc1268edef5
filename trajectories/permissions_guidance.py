"""Who guides while somebody learns in, and who asks whether a job lasts: built on the policy table."""

from django.core.exceptions import PermissionDenied

from clients.models import Client
from core.models import User
from core.policy import Scope, check, may, scope_for
from trajectories import permissions
from trajectories.models import Candidate


def check_progress(user: User) -> None:
    """Who may see how far a candidate is: as the candidate's own page."""
    check(user, "learn_in", "view", what="de voortgang bekijken")


def sees_guidance(user: User) -> bool:
    """Whether talks of the coach, absence and hours of care are shown: these stay in the file."""
    return may(user, "guidance", "view")


def check_see_guidance(user: User) -> None:
    check(user, "guidance", "view", what="de begeleiding bekijken")


def check_edit_guidance(user: User, candidate: Candidate) -> None:
    """Raises PermissionDenied for another team, unless the user is the buddy of this resident."""
    check(user, "guidance", "edit", what="de begeleiding vastleggen")
    if user.team_id != candidate.team_id and candidate.client.buddy_id != user.pk:
        raise PermissionDenied(permissions.NOT_YOUR_TEAM)


def can_edit_guidance(user: User, candidate: Candidate) -> bool:
    try:
        check_edit_guidance(user, candidate)
    except PermissionDenied:
        return False
    return True


def guides_in_sight(user: User) -> bool:
    """Whether everybody in this user's sight may be guided by the user: asked for lists, without a person."""
    return scope_for(user, "guidance", "edit") == Scope.TEAM


def check_list_lasting(user: User) -> None:
    check(user, "placement", "view", what="blijvend werk bekijken")


def check_edit_lasting(user: User, client: Client) -> None:
    permissions.check_edit_aftercare(user, client)


def can_edit_lasting(user: User, client: Client) -> bool:
    return permissions.can_edit_aftercare(user, client)


def check_follow_on(user: User, candidate: Candidate) -> None:
    """Proposing elsewhere is what the coach of the file does. The role comes first: others have no file."""
    check(user, "candidate", "create", what="een kandidaat voorstellen")
    permissions.check_propose(user, candidate.client)


def can_follow_on(user: User, candidate: Candidate) -> bool:
    return may(user, "candidate", "create") and permissions.can_propose(user, candidate.client)
