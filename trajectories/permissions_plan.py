"""Who makes the step list out of the file, and who opens the candidate's own page of the plan."""

from django.core.exceptions import PermissionDenied

from core.models import User
from core.policy import check
from trajectories.models import Candidate
from trajectories.permissions import can_edit_learn_in, check_edit_learn_in, sees_file


def check_fill_plan(user: User, candidate: Candidate) -> None:
    """The proposal rests on what the file says somebody can: the employer's side doesn't read that."""
    check_edit_learn_in(user, candidate)
    if not sees_file(user):
        raise PermissionDenied("De werkcoach maakt het voorstel: daarvoor is het dossier nodig.")


def can_fill_plan(user: User, candidate: Candidate) -> bool:
    return sees_file(user) and can_edit_learn_in(user, candidate)


def check_my_plan(user: User) -> None:
    check(user, "learn_in", "view", what="dit plan bekijken")
    if not sees_file(user):
        raise PermissionDenied("Dit blad is voor de kandidaat. De werkcoach geeft het mee.")
