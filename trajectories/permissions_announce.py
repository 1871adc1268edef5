"""Who announces and answers, records job coaches, handles proposals. The lines stand in POLICY."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied

from clients.models import Client
from core.models import User
from core.policy import Scope, check, may, scope_for
from employers.models import Employer
from trajectories.models import Announcement, JobCoaching

OTHER_TEAM = "Deze inwoner hoort bij een ander team."


def check_announce(user: User, client: Client) -> None:
    """Coaches of the own team, and the buddy."""
    check(user, "announcement", "create", what="een plaatsing aankondigen")
    _check_team(user, client)


def check_view_announcements(user: User) -> None:
    check(user, "announcement", "view", what="aankondigingen bekijken")


def check_answer_announcement(user: User, announcement: Announcement) -> None:
    """The employer's account manager; any account manager when the employer has none."""
    check(user, "announcement", "answer", what="op een aankondiging antwoorden")
    manager = manager_of(announcement.employer)
    if manager is not None and manager.pk != user.pk:
        raise PermissionDenied(f"Alleen {manager}, de accountmanager van {announcement.employer}, antwoordt.")


def check_edit_announcement(user: User, announcement: Announcement) -> None:
    """Withdrawing and recording the job: the coach's side."""
    check(user, "announcement", "edit", what="deze aankondiging wijzigen")
    _check_team(user, announcement.client)


def check_record_job_coach(user: User, client: Client) -> None:
    check(user, "job_coach", "create", what="een jobcoach vastleggen")
    _check_team(user, client)


def check_end_job_coach(user: User, coaching: JobCoaching) -> None:
    check(user, "job_coach", "edit", what="het einde van jobcoaching vastleggen")
    _check_team(user, coaching.client)


def check_list_proposals(user: User) -> None:
    """Account managers: the proposals at their own employers."""
    grant = check(user, "candidate", "answer", what="voorstellen bij werkgevers beantwoorden")
    if grant.scope != Scope.OWN:
        raise PermissionDenied("De voorstellen per werkgever zijn van de accountmanager. Kijk bij Projecten.")


def manager_of(employer: Employer) -> User | None:
    """Who looks after this employer now; somebody who left looks after nothing."""
    manager = employer.account_manager
    return manager if manager is not None and manager.is_active else None


def sees_person(user: User) -> bool:
    """Whether this role may know who the announcement is about, beyond the agreed profile."""
    return scope_for(user, "announcement", "view") not in (None, Scope.REGION)


def can_announce(user: User, client: Client) -> bool:
    return _passes(lambda: check_announce(user, client))


def can_answer_announcement(user: User, announcement: Announcement) -> bool:
    return _passes(lambda: check_answer_announcement(user, announcement))


def can_edit_announcement(user: User, announcement: Announcement) -> bool:
    # The file itself stays out of reach for who only answers.
    return may(user, "announcement", "edit") and _passes(lambda: check_edit_announcement(user, announcement))


def can_record_job_coach(user: User, client: Client) -> bool:
    return _passes(lambda: check_record_job_coach(user, client))


def can_end_job_coach(user: User, coaching: JobCoaching) -> bool:
    return may(user, "job_coach", "edit") and _passes(lambda: check_end_job_coach(user, coaching))


def _check_team(user: User, client: Client) -> None:
    if user.team_id != client.team_id and client.buddy_id != user.pk:
        raise PermissionDenied(OTHER_TEAM)


def _passes(check_it: Callable[[], None]) -> bool:
    try:
        check_it()
    except PermissionDenied:
        return False
    return True
