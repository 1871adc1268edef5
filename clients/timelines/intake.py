"""What happened with the broad intake: finished, and what was suggested and not chosen."""

from typing import Any, Final

from django.urls import reverse

from clients.domain.suggestions import SUPPORT_LABELS
from core.registry import TimelinePart

Told = dict[str, Any]
Words = tuple[str, str, str]


def _finished(told: Told) -> Words:
    address = reverse("clients:read_intake", args=[told["id"]])
    return "Brede uitvraag afgerond", "", address


def _rejected(told: Told) -> Words:
    support = SUPPORT_LABELS.get(told["support"], told["support"])
    return f"Niet gekozen: {support}", told["reason"], ""


PARTS: Final = (
    TimelinePart(
        "intake_finished", "intake", "brede uitvraag", "clients_intake e", ("e.id",), _finished,
        day="e.finished_on", where="e.status = 'finished'", by="e.finished_by_id",
    ),
    # What was suggested about health isn't told here: not everybody who reads the timeline may see it.
    TimelinePart(
        "suggestion_rejected", "plan", "plan", "clients_supportsuggestion e", ("e.support", "e.reason"),
        _rejected, day="e.decided_on",
        where="e.status = 'rejected' AND e.part NOT IN ('mental', 'physical')", by="e.decided_by_id",
    ),
)  # fmt: skip
