"""Who may do what at meetings with employers."""

from django.core.exceptions import PermissionDenied

from core.models import User
from core.policy import Scope, check, may, scope_for


def check_see_events(user: User) -> None:
    check(user, "event", "view", what="ontmoetingen met werkgevers bekijken")


def check_make_event(user: User) -> None:
    check(user, "event", "create", what="een ontmoeting plannen")


def check_edit_event(user: User) -> None:
    check(user, "event", "edit", what="deze ontmoeting wijzigen")


def check_invite(user: User) -> None:
    """A coach asks the own residents; an account manager adds candidates that were proposed."""
    if not may_invite(user):
        raise PermissionDenied(f"Als {user.as_role.label} kun je niemand uitnodigen voor een ontmoeting.")


def check_record(user: User) -> None:
    """Whoever may edit places may edit every place that is in sight (see EventPlaceQuerySet)."""
    check(user, "event_place", "edit", what="vastleggen wie er was")


def asks_residents(user: User) -> bool:
    """Whether this user invites from files; the employer's side adds candidates by their agreed profile."""
    return may(user, "event_place", "create")


def may_invite(user: User) -> bool:
    return asks_residents(user) or (may(user, "event_place", "edit") and may_edit_event(user))


def may_make_event(user: User) -> bool:
    return may(user, "event", "create")


def may_edit_event(user: User) -> bool:
    return may(user, "event", "edit")


def may_record(user: User) -> bool:
    return may(user, "event_place", "edit")


def sees_people(user: User) -> bool:
    return may(user, "event_place", "view")


def by_profile(user: User) -> bool:
    """Whether people are named as their agreed profile says, and not by their file."""
    return scope_for(user, "event_place", "view") == Scope.REGION
