"""Who may work on the routes of a project: its employers, its chain, its rounds."""

from django.core.exceptions import PermissionDenied

from core.models import User
from trajectories.deeds import rights_of
from trajectories.models import Candidate, Project
from trajectories.permissions import (
    can_edit_project,
    check_edit_learn_in,
    check_edit_project,
)


def check_edit_route(user: User, project: Project) -> None:
    """Employers, chain and rounds are facts of the project: whoever edits the project edits these."""
    check_edit_project(user, project)


def may_edit_route(user: User, project: Project) -> bool:
    return can_edit_project(user, project)


def check_record_move(user: User, candidate: Candidate) -> None:
    """A step on the chain is a part of learning in."""
    check_edit_learn_in(user, candidate)


def may_record_round(user: User, project: Project) -> bool:
    """Who tells what was done with the candidates in sight: their coaches, and the project's own account
    manager. Texts about a person are apart: `permissions.sees_notes`."""
    return rights_of(user, project).learn_in


def check_record_entries(user: User, project: Project) -> None:
    """Raises PermissionDenied for who may not tell what was done in a round."""
    if not may_record_round(user, project):
        raise PermissionDenied(f"Als {user.as_role.label} kun je in deze ronde niets vastleggen.")
