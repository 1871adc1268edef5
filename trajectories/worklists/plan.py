"""Plans that wait: who was chosen and has no step list yet, wasn't told of it, or didn't sign."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from core.models import User
from core.registry import Action, WorkItem
from trajectories.deeds import at
from trajectories.domain.candidate import CandidateState
from trajectories.models import Candidate, LearnInStep, Project

PLAN_ORDER = 24
LONGEST = 25


def plan_items(user: User, today: date) -> Iterator[WorkItem]:
    """Own clients who were chosen in a running project, longest waiting first. One question."""
    for one in _chosen(user)[:LONGEST]:
        waits = _waits_for(one, today)
        if waits is None:
            continue
        why, action = waits
        yield WorkItem(
            kind="plan_waits",
            kind_label="Inleerplan",
            title=one.profile.name,
            why=f"{why} Voor {one.project.job.function} bij {one.project.job.employer.name}.",
            url=one.get_absolute_url() + "#plan",
            due=one.answered_on,
            actions=(action,),
            order=PLAN_ORDER,
        )


def _chosen(user: User) -> Any:
    """Own clients who were chosen, with whether there are steps, and the plan."""
    steps = LearnInStep.objects.filter(plan__candidate=OuterRef("pk"))
    return (
        Candidate.objects.visible_to(user)
        .filter(
            client__coach=user,
            status=CandidateState.ACCEPTED.value,
            project__state=Project.State.RUNNING.value,
            informed_on__isnull=False,
            introduced_on__isnull=False,
        )
        .annotate(has_steps=Exists(steps))
        .for_list()
        .select_related("plan")
        .order_by("answered_on", "id")
    )


def _waits_for(one: Any, today: date) -> tuple[str, Action] | None:
    """What the plan of this candidate waits for, with the press that does it; None when all signed."""
    plan: Any = getattr(one, "plan", None)
    if plan is None or not one.has_steps:
        return "Er zijn nog geen stappen.", Action("Maak plan", at("fill_plan", one.pk))
    if plan.explained_on is None:
        told = Action(
            "Vandaag besproken",
            at("plan_explained", one.pk),
            method="post",
            icon="check-lg",
            fields={"on": today.isoformat()},
        )
        return "De stappen zijn nog niet besproken met de kandidaat.", told
    if not (plan.signed_candidate_on and plan.signed_employer_on and plan.signed_municipality_on):
        return "Nog niet iedereen heeft getekend.", Action("Leg handtekeningen vast", at("sign", one.pk))
    return None
