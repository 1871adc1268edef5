"""Blocks about routes and rounds: on the page of a project, and of a stacked job."""

from datetime import date
from typing import Any

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
    project = Project.objects.filter(stacked_job=stack).select_related("job").first()
    if project is not None:
        return {"project": project, "start": None}
    if stack.status == StackedJob.Status.DROPPED:
        return None
    first = stack.jobs.select_related("employer").order_by("window_start", "pk").first()
    if first is None or not can_start_project(user, first.employer.account_manager_id):
        return None
    start = Deed("Begin het project", at("start_stacked_project", stack.pk), method="post")
    return {"project": None, "start": start}


PANELS = (Panel("stacked_job", "routes", 10, "trajectories/panels/stacked_project.html", stacked_panel),)


def register(registry: Registry) -> None:
    registry.panels.extend(PANELS)
