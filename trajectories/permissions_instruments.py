"""Who may ask for an instrument, decide about it, pay it, and measure a wage value."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied

from clients.models import Client
from core.models import User
from core.policy import Scope, check, may, scope_for
from employers.models import Employer
from trajectories.domain.grant import NOT_BY_ASKER
from trajectories.models import Candidate, InstrumentGrant


def check_list_grants(user: User) -> None:
    check(user, "instrument_grant", "view", what="de inzet van instrumenten bekijken")


def check_ask_for_client(user: User, client: Client) -> None:
    """Coaches for their team and as buddy."""
    if check(user, "instrument_grant", "create", what="een instrument aanvragen").scope != Scope.TEAM:
        raise PermissionDenied("Vraag een instrument aan vanaf de pagina van een kandidaat.")
    _check_team(user, client)


def check_ask_for_candidate(user: User, candidate: Candidate) -> None:
    """Coaches for their team; account managers for a candidate with an agreed profile at an own employer,
    which they look after now: who did before reads no instrument there, and asks none."""
    scope = check(user, "instrument_grant", "create", what="een instrument aanvragen").scope
    if scope == Scope.TEAM:
        _check_team(user, candidate.client)
        return
    if user.pk != candidate.project.job.employer.account_manager_id:
        raise PermissionDenied("Deze werkgever hoort bij een andere accountmanager.")


def check_edit_grant(user: User, grant: InstrumentGrant) -> None:
    """The coach's side fills in what is missing."""
    check(user, "instrument_grant", "edit", what="een aanvraag aanvullen")
    _check_team(user, grant.client)


def check_decide_grant(user: User, grant: InstrumentGrant) -> None:
    """Quality, and never who asked."""
    check(user, "instrument_grant", "decide", what="over een instrument besluiten")
    if grant.created_by_id == user.pk:
        raise PermissionDenied(NOT_BY_ASKER)


def check_pay(user: User, grant: InstrumentGrant) -> None:
    """Whoever guides the person, and whoever decides."""
    if may(user, "instrument_grant", "decide"):
        return
    check(user, "instrument_grant", "edit", what="een betaling vastleggen")
    _check_team(user, grant.client)


def check_measure(user: User, client: Client) -> None:
    check(user, "wage_value", "create", what="een loonwaarde vastleggen")
    _check_team(user, client)


def _check_team(user: User, client: Client) -> None:
    if user.team_id != client.team_id and client.buddy_id != user.pk:
        raise PermissionDenied("Deze inwoner hoort bij een ander team.")


def sees_person(user: User) -> bool:
    """Whether terms about the person, wage values and payments are shown: never to the employer's side."""
    return scope_for(user, "instrument_grant", "view") not in (None, Scope.OWN)


def own_employers_only(user: User) -> bool:
    """Whether this user reads instruments only at the employers they look after: the employer's side."""
    return scope_for(user, "instrument_grant", "view") == Scope.OWN


def reads_at(user: User, employer: Employer) -> bool:
    """Whether this user may read anything of instruments at this employer. Which instrument it is tells of
    a limitation, so on the employer's side only who looks after the employer does."""
    if own_employers_only(user):
        return employer.account_manager_id == user.pk
    return may(user, "instrument_grant", "view")


def passes(check_it: Callable[[], None]) -> bool:
    """Whether a check lets it happen."""
    try:
        check_it()
    except PermissionDenied:
        return False
    return True
