"""Development routes as pages show them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Max
from django.urls import reverse

from clients.domain.plan_route import education_first, has_start_qualification
from clients.models import Client, Education, RouteTemplate, Track
from core.domain.calendar import count_words

TRACK_LABELS = dict(Track.choices)
YOUNG = "young"  # code in the reference list


@dataclass(frozen=True, slots=True)
class RouteLine:
    """A route in a list, with what it is for and whether school goes first."""

    name: str
    about: str
    target_group: str
    words: str
    active: bool
    url: str
    start_url: str = ""


def _lines(routes: Any) -> Any:
    return routes.select_related("target_group").annotate(
        count=Count("steps"), last_week=Max(F("steps__from_week") + F("steps__weeks") - 1)
    )


def _line(route: Any, start_url: str = "") -> RouteLine:
    steps = count_words(route.count, "stap", "stappen")
    return RouteLine(
        name=route.name,
        about=route.about,
        target_group=str(route.target_group or ""),
        words=f"{steps} in {count_words(route.months, 'maand', 'maanden')}",
        active=route.active,
        url=reverse("clients:route", args=[route.pk]),
        start_url=start_url,
    )


def all_routes(municipality_id: int) -> list[RouteLine]:
    """Every route of a municipality, those in use first."""
    routes = RouteTemplate.objects.filter(municipality_id=municipality_id)
    return [_line(route) for route in _lines(routes).order_by("-active", "name", "id")]


def startable_routes(client: Client, today: date) -> list[RouteLine]:
    """What this person can start with: routes in use, those for the own target group first.

    When school goes first (under 27 without a start qualification), the route for young people leads: it
    begins at school.
    """
    routes = RouteTemplate.objects.filter(municipality_id=client.municipality_id, active=True)
    found = [route for route in _lines(routes) if route.count]
    diplomas = Education.objects.filter(client=client).values_list("level", "diploma")
    school = bool(education_first(client.birth_date, has_start_qualification(diplomas), today))

    def place(route: Any) -> tuple[bool, bool, str]:
        group = route.target_group
        young = group is not None and group.code == YOUNG
        fits = group is not None and group.pk == client.target_group_id
        return (not (school and young), not fits, route.name)

    return [
        _line(route, reverse("clients:start_route", args=[client.pk, route.pk]))
        for route in sorted(found, key=place)
    ]


def steps_of(route: RouteTemplate) -> list[dict[str, Any]]:
    """The steps in order, with weeks in words."""
    return [
        {
            "title": step.title,
            "track": TRACK_LABELS.get(step.track, step.track),
            "provision": str(step.provision or ""),
            "aim": step.aim,
            "weeks": f"week {step.from_week}"
            + (f" tot en met {step.from_week + step.weeks - 1}" if step.weeks > 1 else ""),
        }
        for step in route.steps.select_related("provision")
    ]
