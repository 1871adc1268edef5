"""What learning together adds to the pages of a project and of a candidate."""

from typing import Any

from django.urls import reverse

from core.models import User
from core.policy import may
from core.registry import Panel, Registry
from trajectories.deeds import at
from trajectories.learning_page import lessons_panel
from trajectories.models import Candidate, Project
from trajectories.permissions_factors import can_edit_candidate_factors, can_fidelity, can_learn
from trajectories.permissions_questionnaires import can_ask


def method_panel(user: User, project: Project) -> dict[str, Any] | None:
    """The ways to what helped, to the method's score, and to a question or a lesson."""
    about = f"?project={project.pk}"
    learns = can_learn(user)
    return {
        "factors": at("factors", project.pk),
        "fidelity": at("fidelity", project.pk) if can_fidelity(user) else "",
        "question": reverse("trajectories:add_question") + about if learns else "",
        "lesson": reverse("trajectories:add_lesson") + about if learns else "",
    }


def candidate_panel(user: User, candidate: Candidate) -> dict[str, Any] | None:
    """For who may read the file: factors, and what is asked for research once learning in began."""
    if not may(user, "guidance", "view"):
        return None
    asks = candidate.learn_in_start is not None and can_ask(user, candidate)
    edits = can_edit_candidate_factors(user, candidate)
    if not asks and not edits:
        return None
    return {
        "factors": at("candidate_factors", candidate.pk),
        "consent": at("research_consent", candidate.pk) if asks else "",
    }


PANELS = (
    Panel("project_side", "lessons", 20, "trajectories/panels/lessons.html", lessons_panel),
    Panel("project_side", "method", 90, "trajectories/panels/method.html", method_panel),
    Panel("candidate", "learning", 80, "trajectories/panels/candidate_learning.html", candidate_panel),
)


def register(registry: Registry) -> None:
    registry.panels.extend(PANELS)
