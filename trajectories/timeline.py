"""What happened with a client in projects, for the timeline of the file."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Final

from django.urls import reverse

from core.kept import once
from core.models import User
from core.policy import may
from core.registry import TimelineItem, TimelinePart
from trajectories.domain.learn_in import OUTCOME_LABELS
from trajectories.models import Candidate, Evaluation, Placement


def candidacies_of(user: User, client_id: int) -> list[Candidate]:
    """The projects that somebody is or was a candidate in, as far as this user may see, newest first."""

    def read() -> list[Candidate]:
        found = Candidate.objects.visible_to(user).filter(client_id=client_id).with_learning().for_list()
        return list(found.select_related("created_by").order_by("-proposed_on", "-id"))

    return once(("candidacies", user.pk, client_id), read)


def placements_of(user: User, client_id: int) -> list[Placement]:
    """Where somebody worked or works, as far as this user may see."""

    def read() -> list[Placement]:
        found = Placement.objects.visible_to(user).filter(client_id=client_id)
        return list(found.select_related("employer"))

    return once(("placements", user.pk, client_id), read)


def timeline(user: User, client_id: int) -> Iterator[TimelineItem]:
    """Proposals, answers, learning in, outcomes and jobs."""
    for one in candidacies_of(user, client_id):
        yield from reversed(list(_candidacy(one)))
    for placed in placements_of(user, client_id):
        yield _item(
            placed.start,
            placed.created_at,
            f"Begint als {placed.function}",
            str(placed.employer or placed.employer_name),
        )


def _candidacy(one: Candidate) -> Iterator[TimelineItem]:
    job, url = one.project.job, one.get_absolute_url()
    where = f"{job.function} bij {job.employer.name}"
    at = one.created_at
    yield _item(one.proposed_on, at, "Voorgesteld", where, url, by=str(one.created_by or ""))
    if one.answered_on and one.refusal_reason:
        yield _item(one.answered_on, at, "Niet gekozen", one.get_refusal_reason_display(), url)
    elif one.answered_on:
        yield _item(one.answered_on, at, "Gekozen door de werkgever", where, url)
    if one.learn_in_start:
        yield _item(one.learn_in_start, at, "Begon met inleren", where, url)
    if one.outcome and one.outcome_on:
        yield _item(one.outcome_on, at, f"Uitkomst: {OUTCOME_LABELS[one.outcome].lower()}", where, url)


def _item(on: date, at: datetime, title: str, text: str, url: str = "", by: str = "") -> TimelineItem:
    return TimelineItem(on, "learn_in", "Inleren", title, text, by, url, at)


_VERDICTS: Final = dict(Evaluation._meta.get_field("verdict").flatchoices)


def _evaluation(told: dict[str, Any]) -> tuple[str, str, str]:
    url = reverse("trajectories:candidate", args=[told["candidate_id"]]) + "#evaluaties"
    verdict = _VERDICTS.get(told["verdict"], told["verdict"])
    return f"Evaluatie: {verdict}", told["agreements"] or told["verdict_reason"], url


PARTS: Final = (
    TimelinePart(
        "evaluation",
        "learn_in",
        "Inleren",
        "trajectories_evaluation e",
        ("e.candidate_id", "e.verdict", "e.agreements", "e.verdict_reason"),
        _evaluation,
        allowed=lambda user: may(user, "candidate", "view"),
    ),
)
