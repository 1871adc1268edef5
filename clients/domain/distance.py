"""Distance to work: the category, the team that belongs to it, and the route. Source: page on the client
file.

The application proposes, the coach decides with a reason: nothing here decides a right or a duty.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clients.domain.ladder import Rung
from core.domain.calendar import count_words


class Category(StrEnum):
    """Distance to paid work, by months."""

    C1A = "1A"
    C1B = "1B"
    C1C = "1C"
    C2A = "2A"
    C2B = "2B"
    C3A = "3A"
    C3B = "3B"


CATEGORY_LABELS: dict[str, str] = {
    Category.C1A: "1A: 0 tot en met 3 maanden",
    Category.C1B: "1B: 4 tot en met 12 maanden",
    Category.C1C: "1C: 13 tot en met 24 maanden",
    Category.C2A: "2A: 25 tot en met 48 maanden",
    Category.C2B: "2B: 25 tot en met 48 maanden, beschut werk of doelgroepregister",
    Category.C3A: "3A: 49 maanden of meer, tegenprestatie of herbeoordeling",
    Category.C3B: "3B: 49 maanden of meer, dienstverlening op maat",
}


class TeamKind(StrEnum):
    WORK = "work"
    PARTICIPATION = "participation"


TEAM_KIND_LABELS: dict[str, str] = {TeamKind.WORK: "Team Werk", TeamKind.PARTICIPATION: "Team Participatie"}


class Route(StrEnum):
    DIRECT = "direct"
    RE_INTEGRATION = "re_integration"
    PARTICIPATION = "participation"
    OWN = "own"


ROUTE_LABELS: dict[str, str] = {
    Route.DIRECT: "Direct naar werk",
    Route.RE_INTEGRATION: "Re-integratie",
    Route.PARTICIPATION: "Participatie",
    Route.OWN: "Eigen route (beschut werk of doelgroepregister)",
}


class SupportKind(StrEnum):
    ACTIVATION = "activation"
    RE_INTEGRATION = "re_integration"


SUPPORT_KIND_LABELS: dict[str, str] = {
    SupportKind.ACTIVATION: "Activering",
    SupportKind.RE_INTEGRATION: "Re-integratie",
}


@dataclass(frozen=True, slots=True)
class DistanceFacts:
    """`months`: months until paid work is realistic, as the coach judges. `sheltered_or_register`: advice for
    sheltered work,
    or in the target-group register. `community_service`: does it or is asked to. `reexamination_due`: a re-
    examination is due."""

    months: int
    sheltered_or_register: bool = False
    community_service: bool = False
    reexamination_due: bool = False

    def __post_init__(self) -> None:
        if self.months < 0:
            raise ValueError("De afstand tot werk is 0 maanden of meer.")


@dataclass(frozen=True, slots=True)
class DistanceProposal:
    """A proposed category with what follows from it, and why."""

    category: Category
    team: TeamKind
    route: Route
    reason: str


def propose_distance(facts: DistanceFacts) -> DistanceProposal:
    """The category that belongs to the months and facts, with its team and route."""
    category, reason = _category(facts)
    return DistanceProposal(category, team_for(category), route_for(category, facts.months), reason)


def _category(facts: DistanceFacts) -> tuple[Category, str]:
    found = f"Werk lijkt mogelijk over {count_words(facts.months, 'maand', 'maanden')}."
    match facts.months:
        case months if months <= 3:
            return Category.C1A, found
        case months if months <= 12:
            return Category.C1B, found
        case months if months <= 24:
            return Category.C1C, found
        case months if months <= 48 and facts.sheltered_or_register:
            return (
                Category.C2B,
                f"{found} Er is een advies beschut werk of het doelgroepregister geldt.",
            )
        case months if months <= 48:
            return Category.C2A, found
    if facts.community_service:
        return Category.C3A, f"{found} Er is een tegenprestatie."
    if facts.reexamination_due:
        return Category.C3A, f"{found} Er staat een herbeoordeling aan te komen."
    return Category.C3B, f"{found} Er is dienstverlening op maat nodig."


def team_for(category: str) -> TeamKind:
    """The team for this category: 2A, 3A and 3B participation, the others work (2B on its own route)."""
    away = {Category.C2A, Category.C3A, Category.C3B}
    return TeamKind.PARTICIPATION if category in away else TeamKind.WORK


def route_for(category: str, months: int) -> Route:
    """Direct mediation under one month, re-integration up to 24 months, then participation; 2B has its own
    route.
    """
    match Category(category):
        case Category.C2B:
            return Route.OWN
        case Category.C1A if months < 1:
            return Route.DIRECT
        case Category.C1A | Category.C1B | Category.C1C:
            return Route.RE_INTEGRATION
        case _:
            return Route.PARTICIPATION


def support_for(rung: int) -> SupportKind:
    """Rung 1–3 asks activation, rung 4–6 re-integration. Raises ValueError outside 1–6."""
    return SupportKind.ACTIVATION if Rung(rung) <= Rung.ORGANISED_ACTIVITIES else SupportKind.RE_INTEGRATION


def rung_question(route: str, rung: int) -> str:
    """The question that a rung raises when it says otherwise than the route; '' when they agree.

    The category decides the route; the rung asks, no more. Raises ValueError for a rung outside 1–6.
    """
    low = Rung(rung) <= Rung.ORGANISED_ACTIVITIES
    if low and route in {Route.DIRECT, Route.RE_INTEGRATION}:
        return f"De inwoner staat op trede {rung}, maar volgt de route naar werk. Past die route nu?"
    if not low and route == Route.PARTICIPATION:
        return f"De inwoner staat op trede {rung}, maar volgt de route participatie. Past Team Werk?"
    return ""
