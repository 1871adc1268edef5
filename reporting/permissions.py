"""Who sees which figures."""

from django.core.exceptions import PermissionDenied

from core.domain.small_numbers import Audience
from core.models import User
from core.models.base import DataSet
from core.policy import Scope, allow, check, may, scope_for
from core.roles import ACCOUNT_MANAGER, COACH, MANAGER, PRIVACY_OFFICER, QUALITY
from reporting.indicators import Family
from trajectories.permissions_factors import check_factor_table

POLICY = [
    allow(COACH, "figures_caseload", view=Scope.TEAM),
    allow(QUALITY, "figures_caseload", view=Scope.MUNICIPALITY),
    allow(MANAGER, "figures_caseload", view=Scope.MUNICIPALITY),
    *(
        allow(role, "figures_nieuwe_banen", view=Scope.REGION)
        for role in (COACH, ACCOUNT_MANAGER, QUALITY, MANAGER)
    ),
    allow(PRIVACY_OFFICER, "figures_log", view=Scope.MUNICIPALITY),
]


def check_caseload(user: User) -> None:
    """Figures of caseloads. Raises PermissionDenied with the reason."""
    check(user, "figures_caseload", "view", what="cijfers over caseloads bekijken")


def check_nieuwe_banen(user: User) -> None:
    """Figures of Nieuwe Banen. Raises PermissionDenied with the reason."""
    check(user, "figures_nieuwe_banen", "view", what="de cijfers van Nieuwe Banen bekijken")


def check_family(user: User, family: Family) -> None:
    """The figures of this family. Raises PermissionDenied with the reason."""
    if family == Family.CASELOAD:
        check_caseload(user)
    elif family == Family.NIEUWE_BANEN_TOWN:
        check_factor_table(user)
    else:
        check_nieuwe_banen(user)


def check_any(user: User) -> None:
    """Some figures at least. Raises PermissionDenied with the reason."""
    if not can_caseload(user):
        check_nieuwe_banen(user)


def can_caseload(user: User) -> bool:
    return may(user, "figures_caseload", "view")


def sees_municipality(user: User) -> bool:
    """Whether the figures of all teams and coaches are in sight, not only the own."""
    return scope_for(user, "figures_caseload", "view") == Scope.MUNICIPALITY


def can_nieuwe_banen(user: User) -> bool:
    return may(user, "figures_nieuwe_banen", "view")


def can_family(user: User, family: Family) -> bool:
    try:
        check_family(user, family)
    except PermissionDenied:
        return False
    return True


def audience_of(user: User, family: Family, data_set: str) -> Audience:
    """Whether the guard for small numbers holds for this reader.

    Not for who may open the files behind the figure without a reason, nor for the pilot's published
    figures and made-up trajectories: the guard is for people in the files. Figures of Nieuwe Banen cover
    the region or the whole municipality: nobody's own caseload. Caseloads are guarded in the demo too, so
    that it can be seen.
    """
    if family != Family.CASELOAD:
        return Audience.OTHERS if data_set == DataSet.LIVE else Audience.PUBLISHED
    if scope_for(user, "client", "view") in (Scope.TEAM, Scope.MUNICIPALITY):
        return Audience.OWN_CASELOAD
    return Audience.OTHERS
