"""Who may do what with social return: of the own municipality only."""

from core.models import User
from core.policy import check, may


def check_view_social_return(user: User) -> None:
    check(user, "social_return", "view", what="social return bekijken")


def check_create_contract(user: User) -> None:
    check(user, "social_return", "create", what="een social-returncontract vastleggen")


def check_edit_social_return(user: User) -> None:
    check(user, "social_return", "edit", what="social return wijzigen")


def check_judge_items(user: User) -> None:
    """Whether the role checks what others wrote down; that it is somebody else's is a rule of the domain."""
    check(user, "social_return", "check", what="invullingen controleren")


def can_view_social_return(user: User) -> bool:
    return may(user, "social_return", "view")


def can_create_contract(user: User) -> bool:
    return may(user, "social_return", "create")


def can_edit_social_return(user: User) -> bool:
    return may(user, "social_return", "edit")


def can_judge_items(user: User) -> bool:
    return may(user, "social_return", "check")
