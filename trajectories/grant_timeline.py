"""What was decided about instruments, and measured, for the timeline of the file."""

from typing import Any, Final

from django.urls import reverse

from core.models import User
from core.policy import may
from core.registry import TimelinePart
from employers.domain.instrument import INSTRUMENT_LABELS
from trajectories.domain.grant import GRANT_STATE_LABELS

Told = dict[str, Any]


def _decided(told: Told) -> tuple[str, str, str]:
    title = f"{INSTRUMENT_LABELS[told['code']]}: {GRANT_STATE_LABELS[told['state']].lower()}"
    text = f"Besloten door {told['decided_by']}." if told["decided_by"] else ""
    return title, text, reverse("trajectories:grant", args=[told["id"]])


def _measured(told: Told) -> tuple[str, str, str]:
    return f"Loonwaarde gemeten: {told['percent']}%", f"Gemeten door {told['measured_by']}.", ""


def _grants(user: User) -> bool:
    return may(user, "instrument_grant", "view")


def _values(user: User) -> bool:
    return may(user, "wage_value", "view")


PARTS: Final = (
    TimelinePart(
        "instruments", "instrument", "instrument", "trajectories_instrumentgrant e",
        ("e.id", "e.code", "e.state", "e.decided_by"), _decided, day="e.decided_on", by="e.changed_by_id",
        where="e.decided_on IS NOT NULL", allowed=_grants,
    ),
    TimelinePart(
        "wage_values", "instrument", "instrument", "trajectories_wagevalue e",
        ("e.percent", "e.measured_by"), _measured, allowed=_values,
    ),
)  # fmt: skip
