"""Who writes down what helped, reads the table, and learns together. The lines stand in POLICY."""

from django.core.exceptions import PermissionDenied

from core.models import User
from core.policy import check, may
from trajectories.models import Candidate, Project
from trajectories.permissions import can_edit_project, check_edit_project

OTHER_TEAM = "Deze kandidaat hoort bij een ander team."


def check_edit_project_factors(user: User, project: Project) -> None:
    check_edit_project(user, project)


def can_edit_project_factors(user: User, project: Project) -> bool:
    return can_edit_project(user, project)


def check_candidate_factors(user: User) -> None:
    check(user, "guidance", "view", what="zien wat een kandidaat hielp")


def check_edit_candidate_factors(user: User, candidate: Candidate) -> None:
    check(user, "guidance", "edit", what="vastleggen wat een kandidaat hielp")
    if user.team_id != candidate.team_id and candidate.client.buddy_id != user.pk:
        raise PermissionDenied(OTHER_TEAM)


def can_edit_candidate_factors(user: User, candidate: Candidate) -> bool:
    try:
        check_edit_candidate_factors(user, candidate)
    except PermissionDenied:
        return False
    return True


def check_factor_table(user: User) -> None:
    check(user, "factor_table", "view", what="de tabel van factoren bekijken")


def can_factor_table(user: User) -> bool:
    return may(user, "factor_table", "view")


def check_fidelity(user: User) -> None:
    check(user, "fidelity", "view", what="zien hoe een project volgens de methode werkt")


def can_fidelity(user: User) -> bool:
    return may(user, "fidelity", "view")


def check_learning(user: User, action: str = "view") -> None:
    check(user, "learning", action, what="samen leren")


def can_learn(user: User) -> bool:
    return may(user, "learning", "edit")
