"""What happened with support from the catalogue: enrolled, begun, ended."""

from typing import Any, Final

from django.urls import reverse

from clients.models import Enrolment
from core.registry import TimelinePart

Told = dict[str, Any]
Words = tuple[str, str, str]

_RESULTS: Final = dict(Enrolment.Result.choices)
_TABLE: Final = "clients_enrolment e JOIN clients_provision p ON p.id = e.provision_id"


def _url(told: Told) -> str:
    return reverse("clients:enrolment", args=[told["id"]])


def _enrolled(told: Told) -> Words:
    return f"Aangemeld voor {told['name']}", "", _url(told)


def _began(told: Told) -> Words:
    return f"{told['name']} begint", told["provider"] or "", _url(told)


def _ended(told: Told) -> Words:
    word = "afgerond" if told["status"] == "finished" else "gestopt"
    result = _RESULTS.get(told["result"], "").capitalize()
    return f"{told['name']} {word}", "\n".join(part for part in (result, told["reason"]) if part), _url(told)


PARTS: Final = (
    TimelinePart(
        "enrolled", "support", "ondersteuning", _TABLE, ("e.id", "p.name"), _enrolled, day="e.enrolled_on"
    ),
    TimelinePart(
        "support_began", "support", "ondersteuning", _TABLE, ("e.id", "p.name", "p.provider"), _began,
        day="e.start",
    ),
    TimelinePart(
        "support_ended", "support", "ondersteuning", _TABLE,
        ("e.id", "p.name", "e.status", "e.result", "e.reason"), _ended, day='e."end"', by="e.changed_by_id",
    ),
)  # fmt: skip
