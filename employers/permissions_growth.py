"""Who may see what was told about growth per sector."""

from core.models import User
from core.policy import check


def check_view_outlook(user: User) -> None:
    """Raises PermissionDenied for roles that don't work with employers."""
    check(user, "outlook", "view", what="de vooruitblik bekijken")
