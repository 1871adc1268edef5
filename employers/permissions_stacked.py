"""Who may look at stacked jobs, put them together, and keep the table of travel times."""

from core.models import User
from core.policy import check, may


def check_view_stacks(user: User) -> None:
    """Raises PermissionDenied for roles that don't work with future jobs."""
    check(user, "stacked_job", "view", what="stapelbanen bekijken")


def check_create_stack(user: User) -> None:
    check(user, "stacked_job", "create", what="een stapelbaan bewaren")


def check_edit_stack(user: User) -> None:
    """Any account manager of the region: a stacked job belongs to several employers."""
    check(user, "stacked_job", "edit", what="een stapelbaan wijzigen")


def check_view_travel(user: User) -> None:
    check(user, "travel", "view", what="reistijden bekijken")


def check_edit_travel(user: User) -> None:
    check(user, "travel", "edit", what="reistijden wijzigen")


def can_create_stack(user: User) -> bool:
    return may(user, "stacked_job", "create")


def can_edit_stack(user: User) -> bool:
    return may(user, "stacked_job", "edit")


def can_edit_travel(user: User) -> bool:
    return may(user, "travel", "edit")
