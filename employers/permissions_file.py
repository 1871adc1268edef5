"""Who may write down talks and promises, and who may make one file of two."""

from django.core.exceptions import PermissionDenied

from core.models import User
from core.policy import check, may
from core.roles import ACCOUNT_MANAGER
from employers.models import EmployerTalk, Promise


def check_log_talk(user: User) -> None:
    """Any colleague who speaks with employers."""
    check(user, "employer_talk", "create", what="een gesprek met een werkgever vastleggen")


def check_edit_talk(user: User, talk: EmployerTalk) -> None:
    """Whoever wrote it down, and the employer's account manager."""
    check(user, "employer_talk", "edit", what="een gesprek met een werkgever wijzigen")
    if user.pk not in (talk.created_by_id, _manager(user, talk.employer.account_manager_id)):
        raise PermissionDenied(
            "Dit gesprek kan alleen worden gewijzigd door wie het vastlegde en door de accountmanager."
        )


def check_settle_promise(user: User, promise: Promise) -> None:
    """Whoever wrote it down, who has to do it, and the employer's account manager."""
    check(user, "employer_talk", "edit", what="een belofte afvinken")
    if not settles(
        user,
        made_by=promise.created_by_id,
        who=promise.who_id,
        manager=promise.employer.account_manager_id,
    ):
        raise PermissionDenied(
            "Deze belofte vinkt alleen af wie haar vastlegde, wie haar doet, of de accountmanager."
        )


def settles(user: User, *, made_by: int | None, who: int | None, manager: int | None) -> bool:
    """The rule of check_settle_promise, for lists that hold only ids."""
    return may(user, "employer_talk", "edit") and user.pk in (made_by, who, _manager(user, manager))


def check_merge(user: User) -> None:
    check(user, "employer", "merge", what="werkgevers samenvoegen")


def can_log_talk(user: User) -> bool:
    return may(user, "employer_talk", "create")


def can_merge(user: User) -> bool:
    return may(user, "employer", "merge")


def _manager(user: User, manager_id: int | None) -> int | None:
    """The account manager of the employer, for those who still have that role."""
    return manager_id if user.role == ACCOUNT_MANAGER.key else None
