"""What guidance adds to other pages: who needs attention in a project, how far one candidate is."""

from typing import Any

from django.utils import timezone

from core import audit
from core.models import User
from core.policy import may
from core.registry import Action, Panel
from trajectories.deeds import at
from trajectories.domain.candidate import CandidateState
from trajectories.domain.warnings import WarningKind
from trajectories.guidance_facts import learners, warnings_of
from trajectories.models import Candidate, Placement, Project
from trajectories.permissions import can_edit_learn_in, rights_in_project
from trajectories.permissions_guidance import (
    can_edit_guidance,
    can_follow_on,
    guides_in_sight,
    sees_guidance,
)
from trajectories.progress_page import warning_row

MOST_PEOPLE = 8
# The page of a candidate says these itself, at the evaluations.
SAID_ABOVE = (WarningKind.EVALUATION, WarningKind.ONE_SIDED)
AFTER = (CandidateState.PLACED, CandidateState.ENDED, CandidateState.REFUSED)


def project_panel(user: User, project: Project) -> dict[str, Any] | None:
    """Everybody in sight who learns in and needs attention; the same two questions for one and for many."""
    seen = Candidate.objects.visible_to(user).filter(project=project)
    asking = [one for one in learners(seen, timezone.localdate(), file=sees_guidance(user)) if one.warnings]
    if not asking:
        return None
    shown = sorted(asking, key=lambda one: (one.warnings[0].since, one.candidate_id))[:MOST_PEOPLE]
    names = dict(
        Candidate.objects.filter(pk__in=[one.candidate_id for one in shown]).values_list(
            "pk", "profile__name"
        )
    )
    audit.note_shown([one.client_id for one in shown])
    guides, evaluates = guides_in_sight(user), rights_in_project(user, project)
    return {
        "rows": [
            {
                "name": names[one.candidate_id],
                "url": at("progress", one.candidate_id),
                "warnings": [
                    warning_row(found, one.candidate_id, guides, evaluates) for found in one.warnings
                ],
            }
            for one in shown
        ],
        "count": len(asking),
        "more": len(asking) - len(shown),
    }


def candidate_panel(user: User, candidate: Candidate) -> dict[str, Any] | None:
    """The warnings of this candidate, and the ways to progress, talks and the next job."""
    if candidate.learn_in_start is None and candidate.status not in AFTER:
        return None
    guides = sees_guidance(user) and can_edit_guidance(user, candidate)
    found = [one for one in warnings_of(candidate, user, timezone.localdate()) if one.kind not in SAID_ABOVE]
    after = candidate.status in AFTER and can_follow_on(user, candidate)
    placement = (
        Placement.objects.visible_to(user).filter(candidate=candidate).only("pk").first()
        if candidate.status == CandidateState.PLACED and may(user, "placement", "view")
        else None
    )
    return {
        "warnings": [
            warning_row(one, candidate.pk, guides, can_edit_learn_in(user, candidate)) for one in found
        ],
        "deeds": [
            *([Action("Voortgang", at("progress", candidate.pk))] if candidate.learn_in_start else []),
            *([Action("Verder bij een andere werkgever", at("follow_on", candidate.pk))] if after else []),
            *([Action("Werkt iemand nog?", at("job_aftercare", placement.pk))] if placement else []),
        ],
    }


PANELS = (
    Panel("project", "guidance", 30, "trajectories/panels/guidance_project.html", project_panel),
    Panel("candidate", "guidance", 10, "trajectories/panels/guidance_candidate.html", candidate_panel),
)
