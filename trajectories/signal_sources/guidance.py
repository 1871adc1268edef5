"""Signals while somebody learns in, and some time after the start of a job.

A late evaluation is no signal: it stands on the start page already, from a week before the day on.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from core.models.base import DataSet
from core.registry import SignalFound, SignalSource
from trajectories.deeds import at
from trajectories.domain import lasting as rules
from trajectories.domain.warnings import GuidanceWarning, WarningKind
from trajectories.guidance_facts import learners
from trajectories.lasting_page import months_words, open_moments
from trajectories.models import Candidate, LastingCheck
from trajectories.progress_page import talked_url
from trajectories.services.lasting import term_on

KINDS = {
    "guidance_talk": "gesprek bij het inleren",
    "guidance_sides": "evalueren met iedereen",
    "guidance_guides": "wisselende begeleiders",
    "guidance_help": "hulp niet begonnen",
}
KIND_OF = {
    WarningKind.ONE_SIDED: "guidance_sides",
    WarningKind.GUIDES: "guidance_guides",
    WarningKind.HELP: "guidance_help",
    WarningKind.CANDIDATE: "guidance_talk",
    WarningKind.PLACE: "guidance_talk",
    WarningKind.EMPLOYER: "guidance_talk",
}
LONGEST_WHY = 300


def guidance(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """What asks for attention about everybody who learns in, in one question."""
    for one in learners(Candidate.objects.filter(client_id__in=client_ids), today, file=True):
        for found in one.warnings:
            if found.kind in KIND_OF:
                yield _signal(one.client_id, one.candidate_id, found)


def _signal(client_id: int, candidate_id: int, found: GuidanceWarning) -> SignalFound:
    ref, url = str(candidate_id), at("progress", candidate_id)
    if found.whom:
        ref, url = f"{candidate_id}-{found.whom}", talked_url(candidate_id, found.whom)
    elif found.kind == WarningKind.HELP:
        ref = found.ref
    elif found.kind == WarningKind.ONE_SIDED:
        url = at("evaluate", candidate_id)
    why = found.text[:LONGEST_WHY]
    return SignalFound(client_id, KIND_OF[found.kind], why, found.since, ref=ref, url=url)


def lasting(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """Of every job the latest moment that is due and was not asked."""
    term = term_on(today)
    mine = LastingCheck.objects.filter(
        client_id__in=client_ids, due_on__lte=today + timedelta(days=rules.AHEAD_DAYS)
    )
    rows = (
        open_moments(mine, today)
        .exclude(placement__data_set=DataSet.PILOT.value)
        .order_by("due_on", "pk")
        .values_list("client_id", "pk", "months", "due_on", "placement__function")
    )
    for client_id, pk, months, on, function in rows:
        why = f"{function}, {months_words(months)}: navragen {rules.due_words(on, term, today)}."
        late = rules.is_late(on, term, today)
        yield SignalFound(client_id, "lasting", why, on, late, str(pk), at("lasting_check", pk))


SOURCES = (
    SignalSource("guidance", 22, KINDS, guidance),
    SignalSource("lasting", 35, {"lasting": "werkt iemand nog?"}, lasting),
)
