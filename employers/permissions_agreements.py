"""Who may do what with agreements, and with the texts that they begin with."""

from core.models import User
from core.policy import check, may
from employers.models import Agreement, Employer
from employers.permissions import _can, _check_own


def check_view_agreements(user: User) -> None:
    check(user, "agreement", "view", what="overeenkomsten bekijken")


def check_create_agreements(user: User) -> None:
    """Whether the role makes agreements at all; with which employer comes after."""
    check(user, "agreement", "create", what="een overeenkomst maken")


def check_make_agreement(user: User, employer: Employer) -> None:
    """The employer's own account manager; raises PermissionDenied with who that is."""
    check_create_agreements(user)
    _check_own(user, employer)


def check_edit_agreement(user: User, agreement: Agreement) -> None:
    """The account manager of the employer."""
    check(user, "agreement", "edit", what="een overeenkomst wijzigen")
    _check_own(user, agreement.employer)


def check_view_templates(user: User) -> None:
    check(user, "agreement_template", "view", what="de teksten van overeenkomsten bekijken")


def check_edit_templates(user: User) -> None:
    check(user, "agreement_template", "edit", what="de teksten van overeenkomsten wijzigen")


def can_make_agreement(user: User, employer: Employer) -> bool:
    return _can(check_make_agreement, user, employer)


def can_edit_agreement(user: User, agreement: Agreement) -> bool:
    return _can(check_edit_agreement, user, agreement)


def can_create_agreements(user: User) -> bool:
    return may(user, "agreement", "create")


def can_view_templates(user: User) -> bool:
    return may(user, "agreement_template", "view")


def can_edit_templates(user: User) -> bool:
    return may(user, "agreement_template", "edit")
