"""Letters, group meetings and frequency on the timeline. What was said stands in the contacts."""

from typing import Any, Final

from django.urls import reverse

from clients.models import GroupPlace, Letter
from core.registry import TimelinePart

Told = dict[str, Any]
Words = tuple[str, str, str]

_CHANNELS: Final = dict(Letter.Channel.choices)
_STATUSES: Final = dict(Letter.Status.choices)
_RESULTS: Final = dict(GroupPlace.Result.choices)


def _letter(told: Told) -> Words:
    title = f"{_CHANNELS[told['channel']].capitalize()}: {told['subject']}"
    return title, _STATUSES[told["status"]], reverse("clients:letter", args=[told["letter_id"]])


def _invited(told: Told) -> Words:
    text = "" if told["result"] == "invited" else _RESULTS[told["result"]]
    return f"Uitgenodigd: {told['name']}", text, ""


def _signed(told: Told) -> Words:
    return f"Verklaring getekend: {told['name']}", "", ""


def _frequency(told: Told) -> Words:
    every = f"om de {told['every_days']} dagen" if told["every_days"] else "volgens de norm"
    return f"Contact {every}", told["reason"], ""


_PLACE: Final = "clients_groupplace e JOIN clients_groupmeeting g ON g.id = e.meeting_id"

PARTS: Final = (
    TimelinePart(
        "letter",
        "letter",
        "brieven",
        "clients_letter e",
        ("e.id AS letter_id", "e.channel", "e.subject", "e.status"),
        _letter,
    ),
    TimelinePart(
        "group",
        "contact",
        "contact",
        _PLACE,
        ("g.name", "e.result"),
        _invited,
        day="e.invited_on",
    ),
    TimelinePart(
        "group_signed",
        "contact",
        "contact",
        _PLACE,
        ("g.name",),
        _signed,
        day="e.signed_on",
        where="e.signed_on IS NOT NULL",
        by="e.changed_by_id",
    ),
    TimelinePart(
        "frequency",
        "contact",
        "contact",
        "clients_contactfrequency e",
        ("e.every_days", "e.reason"),
        _frequency,
    ),
)
