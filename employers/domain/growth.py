"""Growth conversations: kinds of growth, the routes of Nieuwe Banen, reasons not to take part, when to ask
again.

Source: page on employers, growth conversation; method page: four routes, three (later four) kinds of growth.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import date_words
from core.domain.decision import Decision, allow, refuse


class GrowthKind(StrEnum):
    EXPANSION = "a"
    AREA = "b"
    PUBLIC = "c"
    REPLACEMENT = "d"


GROWTH_KIND_LABELS: dict[str, str] = {
    GrowthKind.EXPANSION: "Bestaand bedrijf breidt uit",
    GrowthKind.AREA: "Nieuw bedrijf door ontwikkeling van een gebied",
    GrowthKind.PUBLIC: "Publieke sector, vooral zorg",
    GrowthKind.REPLACEMENT: "Personeel dat vertrekt",
}


class LearnInRoute(StrEnum):
    """How candidates learn the job before it exists. One main route counts in figures, others are tags."""

    SMALL = "small"
    LARGE = "large"
    STEPPING_STONE = "stepping_stone"
    STACKED = "stacked"


LEARN_IN_ROUTE_LABELS: dict[str, str] = {
    LearnInRoute.SMALL: "Kleinschalige groei",
    LearnInRoute.LARGE: "Grootschalige groei",
    LearnInRoute.STEPPING_STONE: "Ontwikkelbanen",
    LearnInRoute.STACKED: "Stapelbanen",
}
LEARN_IN_ROUTE_HELP: dict[str, str] = {
    LearnInRoute.SMALL: "Een paar banen bij één werkgever. Inleren kan meteen op de werkplek.",
    LearnInRoute.LARGE: "Veel banen. Inleren gebeurt ergens anders, bijvoorbeeld bij een werkbedrijf of roc.",
    LearnInRoute.STEPPING_STONE: "Na elkaar bij meer werkgevers, van eenvoudig naar moeilijker werk.",
    LearnInRoute.STACKED: "Meer werkgevers maken samen één volledige baan.",
}


class NoPartReason(StrEnum):
    """Why an employer doesn't take part (yet)."""

    TOO_BUSY = "too_busy"
    TOO_SMALL = "too_small"
    SPECIALISTS = "specialists"
    WORK_NOT_SUITABLE = "work_not_suitable"
    NO_INTEREST = "no_interest"
    CONTACT_CHANGED = "contact_changed"
    NO_CANDIDATE = "no_candidate"


NO_PART_REASON_LABELS: dict[str, str] = {
    NoPartReason.TOO_BUSY: "Te druk",
    NoPartReason.TOO_SMALL: "Bedrijf is te klein",
    NoPartReason.SPECIALISTS: "Alleen werk voor specialisten",
    NoPartReason.WORK_NOT_SUITABLE: "Het werk is niet geschikt",
    NoPartReason.NO_INTEREST: "Geen belangstelling",
    NoPartReason.CONTACT_CHANGED: "Er is een andere contactpersoon",
    NoPartReason.NO_CANDIDATE: "Er was geen kandidaat",
}


def ask_again_on(conversation_on: date, days: int) -> date:
    """The day to ask about growth again: `days` (a dated parameter) after the conversation."""
    return conversation_on + timedelta(days=days)


@dataclass(frozen=True, slots=True)
class ConversationFacts:
    """What makes a growth conversation complete. Codes: expectation grows, same or cannot_say;
    participation yes, maybe, no or ''.
    """

    on: date
    expectation: str
    growth_kind: str = ""
    participation: str = ""
    reason_not: str = ""
    ask_again_on: date | None = None


def conversation_problems(facts: ConversationFacts, today: date) -> dict[str, str]:
    """What is missing or wrong, per answer, with a Dutch sentence that says what to do; empty = complete."""
    problems: dict[str, str] = {}
    if facts.on > today:
        problems["on"] = "Dit gesprek moet nog komen. Leg het vast als je het gevoerd hebt."
    if facts.expectation == "grows" and not facts.growth_kind:
        problems["growth_kind"] = "Er komt werk bij. Kies welke soort groei dat is."
    if facts.expectation == "cannot_say" and facts.ask_again_on is None:
        problems["ask_again_on"] = "Is het nog niet te zeggen? Kies dan een dag om het opnieuw te vragen."
    elif facts.ask_again_on is not None and facts.ask_again_on <= facts.on:
        problems["ask_again_on"] = f"Kies een dag na het gesprek van {date_words(facts.on)}."
    if facts.participation == "no" and not facts.reason_not:
        problems["reason_not"] = "De werkgever doet niet mee. Kies de reden."
    return problems


NOTHING_TOLD = "Er staat nog niets in dit gesprek. Schrijf op met wie je sprak, of wat de werkgever vertelde."
TOLD = (
    "spoken_with",
    "changes",
    "sector_trends",
    "tasks",
    "suitable",
    "arrange",
    "participation",
    "others_to_ask",
)


def check_told(answers: Mapping[str, object], jobs: int) -> Decision:
    """A conversation of which nothing is written down helps nobody: what is expected alone says little."""
    if jobs or any(str(answers.get(name) or "").strip() for name in TOLD):
        return allow("Er staat iets in.")
    return refuse(NOTHING_TOLD)
