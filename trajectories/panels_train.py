"""The train on the page of a project: who begins next, and the way to the picture."""

from typing import Any

from django.utils import timezone

from core import audit
from core.models import User
from core.policy import may
from core.registry import Panel, Registry
from trajectories.deeds import at
from trajectories.domain.train_conflicts import short_date
from trajectories.models import LearnInStep, Project
from trajectories.train_facts import NO_PLACE, ON_THE_WAY


def project_panel(user: User, project: Project) -> dict[str, Any] | None:
    """The first step that still begins, of whoever is in sight."""
    if project.state != Project.State.RUNNING or not may(user, "train", "view"):
        return None
    ahead = (
        LearnInStep.objects.visible_to(user)
        .filter(
            plan__candidate__project=project,
            plan__candidate__status__in=ON_THE_WAY,
            start__gt=timezone.localdate(),
        )
        .order_by("start", "id")
        .values_list("plan__candidate__profile__name", "client_id", "place__name", "start")
    )
    found = ahead.first()
    words = "Er begint voorlopig niemand aan een volgende stap."
    if found is not None:
        name, client_id, place, start = found
        audit.note_shown([client_id])
        words = f"{name} begint op {short_date(start)} bij {place or NO_PLACE}."
    return {"words": words, "url": at("project_train", project.pk)}


PANELS = (Panel("project", "train", 20, "trajectories/panels/train.html", project_panel),)


def register(registry: Registry) -> None:
    registry.panels.extend(PANELS)
