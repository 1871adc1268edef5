"""What happened after the start of a job, for the timeline of the file."""

from typing import Any, Final

from django.urls import reverse

from core.models import User
from core.policy import may
from core.registry import TimelinePart
from trajectories.models import AftercareMoment

Told = dict[str, Any]
Words = tuple[str, str, str]

_WHOM: Final = dict(AftercareMoment.Whom.choices)
_GOES: Final = dict(AftercareMoment.Goes.choices)


def _spoken(told: Told) -> Words:
    agreed = f"Afgesproken: {told['agreements']}" if told["agreements"] else ""
    text = "\n".join(part for part in (told["report"], agreed) if part)
    title = f"Nazorg met {_WHOM[told['whom']]}: {_GOES.get(told['goes'], '')}"
    return title, text, reverse("trajectories:aftercare_moment", args=[told["id"]])


def _paid(told: Told) -> Words:
    return "Uitstroombonus uitbetaald", f"Besloten door {told['decided_by']}.", ""


def _card(told: Told) -> Words:
    return "Kaart gestuurd: gefeliciteerd met je baan", "", ""


def _ended(told: Told) -> Words:
    return f"Baan eindigt: {told['function']}", "", ""


def _sees(user: User) -> bool:
    return may(user, "candidate_notes", "view")


PARTS: Final = (
    TimelinePart(
        "aftercare", "aftercare", "nazorg", "trajectories_aftercaremoment e",
        ("e.id", "e.whom", "e.goes", "e.report", "e.agreements"), _spoken, day="e.done_on",
        by="e.changed_by_id", allowed=_sees,
    ),
    TimelinePart(
        "exit_bonus", "aftercare", "nazorg", "trajectories_exitbonus e", ("e.decided_by",), _paid,
        day="e.paid_on", allowed=_sees,
    ),
    TimelinePart(
        "card", "aftercare", "nazorg", "trajectories_card e", (), _card, day="e.sent_on", allowed=_sees
    ),
    TimelinePart(
        "job_ended", "aftercare", "nazorg", "trajectories_placement e", ("e.function",), _ended,
        day='e."end"', by="e.changed_by_id", allowed=_sees,
    ),
)  # fmt: skip
