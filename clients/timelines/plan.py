"""What happened with the plan: agreed, looked back on, lines and tasks done."""

from typing import Any, Final

from django.urls import reverse

from clients.models import PlanEvaluation, SupportPlan
from core.registry import TimelinePart

Told = dict[str, Any]
Words = tuple[str, str, str]

_OUTCOMES: Final = dict(PlanEvaluation.Outcome.choices)
_APPROVALS: Final = dict(SupportPlan.Approval.choices)


def _agreed(told: Told) -> Words:
    how = _APPROVALS.get(told["approved_how"], "")
    text = f"{told['goal']}\nAkkoord van de inwoner: {how}." if how else told["goal"]
    return f"Plan afgesproken (versie {told['number']})", text, reverse("clients:plan", args=[told["id"]])


def _ended(told: Told) -> Words:
    return f"Plan afgesloten (versie {told['number']})", "", reverse("clients:plan", args=[told["id"]])


def _evaluated(told: Told) -> Words:
    text = "\n".join(part for part in (told["works"], told["client_says"]) if part)
    title = f"Plan samen bekeken: {_OUTCOMES.get(told['outcome'], '')}"
    return title, text, reverse("clients:plan", args=[told["plan_id"]])


def _item(told: Told) -> Words:
    word = "Klaar" if told["status"] == "done" else "Gestopt"
    return f"{word}: {told['title']}", told["result"], reverse("clients:plan", args=[told["plan_id"]])


def _task(told: Told) -> Words:
    return f"Gedaan: {told['what']}", "", ""


PARTS: Final = (
    TimelinePart(
        "plan_agreed", "plan", "plan", "clients_supportplan e",
        ("e.id", "e.number", "e.goal", "e.approved_how"), _agreed, day="e.approved_on",
    ),
    TimelinePart(
        "plan_ended", "plan", "plan", "clients_supportplan e", ("e.id", "e.number"), _ended,
        day="e.ended_on", where="e.status = 'ended' AND e.approved_on IS NOT NULL", by="e.changed_by_id",
    ),
    TimelinePart(
        "plan_evaluated", "plan", "plan", "clients_planevaluation e",
        ("e.plan_id", "e.works", "e.client_says", "e.outcome"), _evaluated,
    ),
    TimelinePart(
        "plan_item", "plan", "plan", "clients_planitem e",
        ("e.plan_id", "e.title", "e.status", "e.result"), _item, day="e.done_on", by="e.changed_by_id",
    ),
    TimelinePart(
        "task_done", "task", "taak", "clients_task e", ("e.what",), _task, day="e.done_on",
        by="e.done_by_id",
    ),
)  # fmt: skip
