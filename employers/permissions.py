"""Who may do what with employers and future jobs: region-wide to see, edited by their account manager."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied

from core.models import User
from core.policy import Scope, allow, check, may
from core.roles import ACCOUNT_MANAGER, COACH, FUNCTIONAL_ADMIN, MANAGER, QUALITY
from employers.models import Employer, FutureJob, GrowthConversation

POLICY = [
    *(
        allow(role, obj, view=Scope.REGION, list=Scope.REGION)
        for role in (COACH, ACCOUNT_MANAGER, QUALITY, MANAGER)
        for obj in ("employer", "future_job")
    ),
    allow(ACCOUNT_MANAGER, "employer", create=Scope.REGION, edit=Scope.OWN, take_over=Scope.REGION),
    allow(ACCOUNT_MANAGER, "future_job", create=Scope.OWN, edit=Scope.OWN),
    # Growth is asked by coach, account manager or management alike.
    allow(ACCOUNT_MANAGER, "growth_conversation", create=Scope.REGION, edit=Scope.OWN),
    allow(COACH, "growth_conversation", create=Scope.REGION, edit=Scope.OWN),
    allow(MANAGER, "growth_conversation", create=Scope.REGION, edit=Scope.OWN),
    # Any colleague who speaks with an employer writes it down, and what was promised.
    allow(ACCOUNT_MANAGER, "employer_talk", create=Scope.REGION, edit=Scope.OWN),
    allow(COACH, "employer_talk", create=Scope.REGION, edit=Scope.OWN),
    allow(ACCOUNT_MANAGER, "employer", merge=Scope.REGION),
    *(
        allow(role, obj, view=Scope.REGION)
        for role in (COACH, ACCOUNT_MANAGER, QUALITY, MANAGER)
        for obj in ("stacked_job", "event", "agreement", "instrument", "outlook")
    ),
    allow(ACCOUNT_MANAGER, "stacked_job", create=Scope.REGION, edit=Scope.REGION),
    allow(ACCOUNT_MANAGER, "event", create=Scope.REGION, edit=Scope.REGION),
    allow(ACCOUNT_MANAGER, "agreement", create=Scope.OWN, edit=Scope.OWN),
    allow(ACCOUNT_MANAGER, "travel", view=Scope.REGION, edit=Scope.REGION),
    allow(FUNCTIONAL_ADMIN, "travel", view=Scope.REGION, edit=Scope.REGION),
    allow(FUNCTIONAL_ADMIN, "instrument", view=Scope.REGION, edit=Scope.REGION),
    allow(FUNCTIONAL_ADMIN, "agreement_template", view=Scope.REGION, edit=Scope.REGION),
    allow(ACCOUNT_MANAGER, "agreement_template", view=Scope.REGION),
    allow(MANAGER, "instrument_budget", view=Scope.MUNICIPALITY, edit=Scope.MUNICIPALITY),
    allow(QUALITY, "instrument_budget", view=Scope.MUNICIPALITY),
    allow(ACCOUNT_MANAGER, "instrument_budget", view=Scope.MUNICIPALITY),
    allow(
        ACCOUNT_MANAGER,
        "social_return",
        view=Scope.MUNICIPALITY,
        create=Scope.MUNICIPALITY,
        edit=Scope.MUNICIPALITY,
        check=Scope.MUNICIPALITY,
    ),
    allow(MANAGER, "social_return", view=Scope.MUNICIPALITY, check=Scope.MUNICIPALITY),
    allow(QUALITY, "social_return", view=Scope.MUNICIPALITY),
]


def check_view_employers(user: User) -> None:
    """Raises PermissionDenied for roles that don't work with employers."""
    check(user, "employer", "view", what="werkgevers bekijken")


def check_view_jobs(user: User) -> None:
    """Raises PermissionDenied for roles that don't work with future jobs."""
    check(user, "future_job", "view", what="toekomstige banen bekijken")


def check_create_employer(user: User) -> None:
    check(user, "employer", "create", what="een werkgever toevoegen")


def check_edit_employer(user: User, employer: Employer) -> None:
    """The employer's own account manager; raises PermissionDenied with who that is."""
    check(user, "employer", "edit", what="werkgevers wijzigen")
    _check_own(user, employer)


def check_take_over(user: User, employer: Employer) -> None:
    """Account managers, when nobody looks after this employer."""
    check(user, "employer", "take_over", what="een werkgever overnemen")
    manager = employer.account_manager
    if manager is not None and manager.is_active and manager != user:
        raise PermissionDenied(
            f"{manager} is de accountmanager van {employer}. Vraag {manager.first_name} om de overdracht."
        )


def check_record_conversation(user: User) -> None:
    check(user, "growth_conversation", "create", what="een groeigesprek vastleggen")


def check_edit_conversation(user: User, conversation: GrowthConversation) -> None:
    """Whoever recorded it, and the employer's account manager."""
    check(user, "growth_conversation", "edit", what="een groeigesprek wijzigen")
    if conversation.created_by_id == user.pk:
        return
    if user.role != ACCOUNT_MANAGER.key or conversation.employer.account_manager_id != user.pk:
        raise PermissionDenied(
            "Dit gesprek kan alleen worden gewijzigd door wie het vastlegde en door de accountmanager."
        )


def check_create_job(user: User, employer: Employer) -> None:
    """The employer's own account manager."""
    check(user, "future_job", "create", what="een toekomstige baan vastleggen")
    _check_own(user, employer)


def check_edit_job(user: User, job: FutureJob) -> None:
    """The employer's own account manager."""
    check(user, "future_job", "edit", what="een toekomstige baan wijzigen")
    _check_own(user, job.employer)


def _check_own(user: User, employer: Employer) -> None:
    if employer.account_manager_id == user.pk:
        return
    if employer.account_manager is None:
        raise PermissionDenied(f"{employer} heeft nog geen accountmanager. Neem de werkgever eerst over.")
    raise PermissionDenied(f"Alleen {employer.account_manager}, de accountmanager van {employer}, kan dit.")


def _can(check_it: Callable[..., None], *arguments: object) -> bool:
    try:
        check_it(*arguments)
    except PermissionDenied:
        return False
    return True


def can_edit_employer(user: User, employer: Employer) -> bool:
    return _can(check_edit_employer, user, employer)


def can_take_over(user: User, employer: Employer) -> bool:
    """Only when there is something to take over."""
    return employer.account_manager_id != user.pk and _can(check_take_over, user, employer)


def can_create_employer(user: User) -> bool:
    return may(user, "employer", "create")


def can_record_conversation(user: User) -> bool:
    return may(user, "growth_conversation", "create")


def can_edit_conversation(user: User, conversation: GrowthConversation) -> bool:
    return _can(check_edit_conversation, user, conversation)


def can_create_job(user: User, employer: Employer) -> bool:
    return _can(check_create_job, user, employer)


def can_edit_job(user: User, job: FutureJob) -> bool:
    return _can(check_edit_job, user, job)
