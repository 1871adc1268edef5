"""'Mijn plan' on paper, in the words of the resident: what both sides do first, then the rest.

Only what the plan itself says: no number of the resident, no profiles, no exemptions or sanctions.
"""

from datetime import date
from typing import Any

from clients.domain.ladder import RUNG_LABELS
from clients.domain.plan import PlanStatus
from clients.models import PlanItem, SupportPlan, Track
from clients.planning.effort import frequency_words, proposed_frequency
from core.documents import Variant, make_pdf
from core.domain.calendar import count_words, date_words

TITLE = "Mijn plan"
TRACK_HEADS = {
    "motivation": "Motivatie: willen en durven",
    "skills": "Vaardigheden: kunnen en leren",
    "matching": "Matching: werk zoeken en vinden",
    "life": "Leefgebieden: thuis en om mij heen",
}
ITEM_WORDS = {"planned": "begint nog", "running": "loopt", "done": "klaar", "stopped": "gestopt"}


def plan_document(plan: SupportPlan, today: date, *, variant: Variant) -> bytes:
    """The PDF of one version. Raises DocumentRefused when it is too long to print."""
    return make_pdf("pdf/plan.html", document_context(plan, today), title=TITLE, variant=variant)


def document_context(plan: SupportPlan, today: date) -> dict[str, Any]:
    """What stands on paper. ``plan`` with client, coach, municipality and occupation loaded."""
    client = plan.client
    items = list(plan.items.select_related("provision", "life_domain"))
    _, norm = proposed_frequency(client, today)
    agreed = plan.status != PlanStatus.DRAFT and plan.approved_on is not None
    return {
        "municipality": f"Gemeente {client.municipality}",
        "team": str(client.team),
        "document_date": plan.approved_on or today,
        "client_name": client.full_name,
        "coach_name": str(client.coach) if client.coach_id else "",
        "draft": plan.status == PlanStatus.DRAFT,
        "ended": plan.status in (PlanStatus.REPLACED, PlanStatus.ENDED),
        "goal": plan.goal,
        "goal_more": _goal_more(plan),
        "client_does": _lines(plan.client_does),
        "municipality_does": _lines(plan.municipality_does),
        "duties": _lines(plan.duties),
        "facts": _facts(plan, norm),
        "tracks": [
            {"head": TRACK_HEADS[key], "rows": [_row(item) for item in items if item.track == key]}
            for key in Track.values
            if any(item.track == key for item in items)
        ],
        "approval": _approval(plan) if agreed else "",
    }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _goal_more(plan: SupportPlan) -> str:
    parts = []
    if plan.goal_occupation_id:
        parts.append(f"Het werk: {plan.goal_occupation}.")
    if plan.goal_rung:
        parts.append(f"Dat is trede {plan.goal_rung} van zes: {RUNG_LABELS[plan.goal_rung].lower()}.")
    return " ".join(parts)


def _facts(plan: SupportPlan, norm: int) -> list[tuple[str, str]]:
    told = [("Wij spreken elkaar", frequency_words(plan.every_days, norm).replace(" (de norm)", ""))]
    if plan.evaluate_on:
        told.append(("Wij bekijken dit plan weer op", date_words(plan.evaluate_on)))
    told.append(("Het plan begint op", date_words(plan.start)))
    if plan.months:
        told.append(("Het duurt ongeveer", count_words(plan.months, "maand", "maanden")))
    if plan.client.coach_id:
        told.append(("Mijn coach", str(plan.client.coach)))
    return told


def _row(item: PlanItem) -> dict[str, str]:
    named = str(item.provision) if item.provision_id else ""
    return {
        "title": item.title,
        "provision": named if named != item.title else "",
        "domain": str(item.life_domain) if item.life_domain_id else "",
        "aim": item.aim,
        "by": date_words(item.by_on) if item.by_on else "in overleg",
        "status": ITEM_WORDS[item.status],
    }


def _approval(plan: SupportPlan) -> str:
    talked = f"Samen besproken op {date_words(plan.discussed_on)}. " if plan.discussed_on else ""
    agreed = date_words(plan.approved_on) if plan.approved_on else ""
    return f"{talked}Akkoord op {agreed}: {plan.get_approved_how_display()}."
