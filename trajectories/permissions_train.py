"""Who may look at the train, and whose rides somebody may move."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q

from core import audit
from core.models import User
from core.policy import Scope, check, may, scope_for
from trajectories.models import Candidate, LearnInPlace, Project, TrainRun
from trajectories.permissions import can_edit_project, check_edit_project
from trajectories.querysets import ProjectQuerySet


def check_view_train(user: User) -> None:
    check(user, "train", "view", what="de trein bekijken")


def check_move(user: User) -> None:
    check(user, "train", "edit", what="de trein verplaatsen")


def can_move(user: User) -> bool:
    return may(user, "train", "edit")


def movable_ids(user: User) -> int | None:
    """The team whose candidates this user may move (and those that the user is buddy of); None = nobody's."""
    return user.team_id if scope_for(user, "train", "edit") == Scope.TEAM else None


def check_run(user: User, run: TrainRun) -> None:
    """A search is its owner's; the right to move may have gone since, or somebody whom it names."""
    check_move(user)
    if run.asked_by_id != user.pk:
        raise PermissionDenied("Deze planning is van een collega.")
    about = set(run.found.get("about", ()))
    if about:
        seen = Candidate.objects.visible_to(user).filter(client__in=about).values_list("client", flat=True)
        if about - set(seen):
            raise PermissionDenied("Deze planning gaat over iemand van een ander team. Zoek opnieuw.")
        audit.note_shown(about)


def check_view_places(user: User) -> None:
    check(user, "learn_in_place", "view", what="leerplekken bekijken")


def check_add_place(user: User) -> None:
    check(user, "learn_in_place", "create", what="een leerplek toevoegen")


def check_edit_place(user: User, place: LearnInPlace) -> None:
    """A place of a project follows the project; one of the region belongs to all who work with it."""
    if place.project is not None:
        check_edit_project(user, place.project)
    check(user, "learn_in_place", "edit", what="deze leerplek wijzigen")


def linkable_projects(user: User) -> ProjectQuerySet:
    """The running projects of which this user may say that they use a place of the region: who edits them."""
    running = Project.objects.running()
    own = scope_for(user, "project", "edit") == Scope.OWN
    leads = Q(account_manager=user) | Q(job__employer__account_manager=user)
    return running.filter(leads) if own else running


def can_edit_place(user: User, place: LearnInPlace) -> bool:
    if place.project is not None and not can_edit_project(user, place.project):
        return False
    return may(user, "learn_in_place", "edit")


def can_add_place(user: User) -> bool:
    return may(user, "learn_in_place", "create")
