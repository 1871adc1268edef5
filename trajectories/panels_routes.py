"""Blocks about routes and rounds: on the page of a project, and of a stacked job."""

from datetime import date
from typing import Any

from django.db.models import Subquery

from core.domain.calendar import count_words, date_words
from core.models import User
from core.policy import may
from core.registry import Panel, Registry
from employers.models import StackedJob
from trajectories.deeds import Deed, at
from trajectories.domain.route import link_warning
from trajectories.facts import Picture
from trajectories.models import Project
from trajectories.permissions import can_start_project

MOST_ROUNDS = 3


def route_block(project: Project, picture: Picture, today: date) -> dict[str, Any]:
    """Who shares the project, the chain and what isn't arranged on it, the rounds: each with its page."""
    way, around = picture.facts.way, picture.around
    along = (way.main, *way.extra)
    return {
        "employers": _employers_words(project, around.shared),
        "guaranteed": sum(1 for *_, guaranteed in around.shared if guaranteed),
        "employers_url": at("project_employers", project.pk),
        "chain": count_words(len(way.chain), "ontwikkelbaan", "ontwikkelbanen") if way.chain else "",
        "warnings": chain_warnings(picture, today),
        "chain_url": at("chain", project.pk) if way.chain or "stepping_stone" in along else "",
        "rounds": [_round(*one) for one in around.rounds[-MOST_ROUNDS:]],
        "rounds_url": at("rounds", project.pk) if around.rounds or "large" in along else "",
        "gates_url": at("gates", project.pk),
    }


def chain_warnings(picture: Picture, today: date) -> tuple[str, ...]:
    """What isn't arranged on the chain, in the order of the chain."""
    chain, people = picture.facts.way.chain, picture.around.chain_people
    found = (link_warning(chain, place, number, today) for place, number in enumerate(people))
    return tuple(text for text in found if text)


def _employers_words(project: Project, shared: tuple[tuple[int, int, bool], ...]) -> str:
    employers = {project.job.employer_id, *(pk for pk, *_ in shared)}
    places = project.job.places + sum(places for _, places, _ in shared)
    words = count_words(len(employers), "werkgever", "werkgevers")
    return f"{words}, samen {count_words(places, 'plaats', 'plaatsen')}"


def _round(pk: int, number: int, starts_on: date, closed: bool, people: int) -> dict[str, Any]:
    words = f"{date_words(starts_on)}, {count_words(people, 'kandidaat', 'kandidaten')}"
    return {"label": f"Ronde {number}", "url": at("round", pk), "words": words, "closed": closed}


def stacked_panel(user: User, stack: StackedJob) -> dict[str, Any] | None:
    """The project in which somebody learns for a stacked job, or the button that begins it."""
    if not may(user, "project", "view"):
        return None
    own = Project.objects.filter(stacked_job=stack).order_by("pk")
    first = (
        stack.jobs.order_by("window_start", "pk")
        .annotate(
            project_pk=Subquery(own.values("pk")[:1]),
            project_step=Subquery(own.values("step")[:1]),
            project_function=Subquery(own.values("job__function")[:1]),
        )
        .values("employer__account_manager_id", "project_pk", "project_step", "project_function")
        .first()
    )
    if first is None:
        return None
    if first["project_pk"] is not None:
        url = at("project", first["project_pk"])
        return {
            "url": url,
            "function": first["project_function"],
            "step": first["project_step"],
            "start": None,
        }
    manager = first["employer__account_manager_id"]
    if stack.status == StackedJob.Status.DROPPED or not can_start_project(user, manager):
        return None
    start = Deed("Begin het project", at("start_stacked_project", stack.pk), method="post")
    return {"url": "", "start": start}


PANELS = (Panel("stacked_job", "routes", 10, "trajectories/panels/stacked_project.html", stacked_panel),)


def register(registry: Registry) -> None:
    registry.panels.extend(PANELS)
