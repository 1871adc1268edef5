"""Who may do what with the toolbox and its budget."""

from core.models import User
from core.policy import check, may


def check_view_instruments(user: User) -> None:
    check(user, "instrument", "view", what="instrumenten bekijken")


def check_edit_instruments(user: User) -> None:
    """Texts and combinations are the functional administrator's."""
    check(user, "instrument", "edit", what="instrumenten wijzigen")


def check_view_budgets(user: User) -> None:
    check(user, "instrument_budget", "view", what="het budget van instrumenten bekijken")


def check_edit_budgets(user: User) -> None:
    check(user, "instrument_budget", "edit", what="het budget van instrumenten wijzigen")


def can_edit_instruments(user: User) -> bool:
    return may(user, "instrument", "edit")


def can_view_budgets(user: User) -> bool:
    return may(user, "instrument_budget", "view")


def can_edit_budgets(user: User) -> bool:
    return may(user, "instrument_budget", "edit")
