"""Plans for tests: made through the services, so that they are as real ones."""

from datetime import date, timedelta
from typing import Any

from clients.models import Client, PlanItem, SupportPlan, SupportSuggestion
from clients.services import plan_items, planning
from clients.services.client import of_client
from core.models import User

WORDS = {
    "goal": "Ik wil weer met planten werken.",
    "client_does": "Ik kom op tijd.",
    "municipality_does": "Wij betalen de cursus.",
    "duties": "Bel als het niet lukt.",
}


def drafted(by: User, client: Client, today: date, **changes: Any) -> SupportPlan:
    """A draft with its words and one line."""
    plan = planning.start_plan(by=by, client=client, today=today)
    plan = planning.change_plan(by=by, plan=plan, version=plan.version, **{**WORDS, **changes})
    if not plan.items.exists():
        add_line(by, client, today)
    return plan


def add_line(by: User, client: Client, today: date, title: str = "Cursus groen", **told: Any) -> PlanItem:
    told.setdefault("track", "skills")
    return plan_items.add_plan_item(by=by, client=client, today=today, title=title, **told)


def agree(by: User, plan: SupportPlan, today: date, **changes: Any) -> SupportPlan:
    told: dict[str, Any] = {
        "discussed_on": today,
        "approved_on": today,
        "approved_how": "signed",
        "evaluate_on": today + timedelta(days=180),
    }
    plan.refresh_from_db()
    return planning.agree_plan(by=by, plan=plan, version=plan.version, today=today, **{**told, **changes})


def agreed(by: User, client: Client, today: date, **changes: Any) -> SupportPlan:
    """A plan that runs."""
    return agree(by, drafted(by, client, today, **changes), today)


def suggested(client: Client, today: date, **told: Any) -> SupportSuggestion:
    told = {"part": "language", "support": "language_course", "because": "Taal: duidelijk.", **told}
    return SupportSuggestion.objects.create(**of_client(client), on=today, **told)
