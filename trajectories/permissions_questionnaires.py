"""Who asks, answers and reads questionnaires. The lines stand in POLICY."""

from django.core.exceptions import PermissionDenied

from core.models import User
from core.policy import check, may
from trajectories.models import Candidate

OTHER_TEAM = "Deze kandidaat hoort bij een ander team."


def check_list_questionnaires(user: User) -> None:
    """Whoever fills them in sees the lists that wait; whoever counts sees the response."""
    if not may(user, "questionnaire", "view"):
        check(user, "questionnaire", "count", what="vragenlijsten bekijken")


def check_ask(user: User, candidate: Candidate) -> None:
    """Consent and answers: the coaches of the own team, and the buddy."""
    check(user, "questionnaire", "edit", what="een vragenlijst invullen")
    if user.team_id != candidate.team_id and candidate.client.buddy_id != user.pk:
        raise PermissionDenied(OTHER_TEAM)


def check_results(user: User) -> None:
    check(user, "questionnaire", "count", what="uitkomsten van vragenlijsten bekijken")


def check_export(user: User) -> None:
    check(user, "questionnaire", "export", what="antwoorden voor onderzoek meenemen")


def can_ask(user: User, candidate: Candidate) -> bool:
    try:
        check_ask(user, candidate)
    except PermissionDenied:
        return False
    return True


def can_export(user: User) -> bool:
    return may(user, "questionnaire", "export")
