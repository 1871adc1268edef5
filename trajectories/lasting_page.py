"""What the page about jobs that last shows: what is asked now, what comes, what was answered today."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef

from core.models import User
from core.models.base import DataSet
from core.registry import Action
from core.roles import COACH
from trajectories.aftercare_page import where_of
from trajectories.deeds import at
from trajectories.domain import lasting as rules
from trajectories.domain.lasting import STILL_LABELS, Still
from trajectories.models import LastingCheck, Placement, PlacementPart
from trajectories.permissions_guidance import can_edit_lasting
from trajectories.services.lasting import term_on

LONGEST = 200
SOON_DAYS = 60
TONES = {Still.SAME: "good", Still.OTHER: "good", Still.NO: "attention", Still.UNKNOWN: "neutral"}


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A moment in a list, with what can be done in one press."""

    name: str
    url: str
    job: str
    months: str
    when: str
    late: bool
    actions: tuple[Action, ...]
    ended: date | None = None
    answer: str = ""
    tone: str = "neutral"


def in_sight(user: User, *, whole_team: bool = False) -> Any:
    """Moments of the own caseload, of the team when asked, of the municipality for quality."""
    own: dict[str, Any] = {"client__coach": user} if user.role == COACH.key and not whole_team else {}
    found = LastingCheck.objects.visible_to(user).filter(**own)
    return (
        found.exclude(placement__data_set=DataSet.PILOT.value)
        .select_related("client", "placement__employer")
        .order_by("due_on", "id")
    )


def open_moments(found: Any, today: date) -> Any:
    """What was not asked yet. Of a job whose later moment has come the earlier one is passed over: nobody
    knows any more how it was then."""
    later = LastingCheck.objects.filter(
        placement=OuterRef("placement"), due_on__gt=OuterRef("due_on"), due_on__lte=today
    )
    return found.filter(~Exists(later), asked_on=None)


def lasting_page(user: User, today: date, *, whole_team: bool) -> dict[str, Any]:
    """Everything on the page, in three questions."""
    term, found = term_on(today), in_sight(user, whole_team=whole_team)
    waiting = open_moments(found, today).filter(due_on__lte=today + timedelta(days=SOON_DAYS))
    rows = [_row(one, user, today, term) for one in waiting[:LONGEST]]
    edge = today + timedelta(days=rules.AHEAD_DAYS)
    asked = found.filter(asked_on=today)[:LONGEST]
    return {
        "due": [row for one, row in rows if one.due_on <= edge],
        "soon": [row for one, row in rows if one.due_on > edge],
        "done": [_answered(one, user) for one in asked],
        "term": term,
    }


def _row(one: LastingCheck, user: User, today: date, term: int) -> tuple[LastingCheck, CheckRow]:
    return one, CheckRow(
        name=one.client.full_name,
        url=at("lasting_check", one.pk),
        job=where_of(one.placement),
        months=months_words(one.months),
        when=rules.due_words(one.due_on, term, today),
        late=rules.is_late(one.due_on, term, today),
        ended=one.placement.end,
        actions=tuple(check_deeds(one, user, today)),
    )


def months_words(months: int) -> str:
    return f"na {months} maanden"


def check_deeds(one: LastingCheck, user: User, today: date) -> list[Action]:
    """'Werkt nog' in one press, another answer, and a letter that asks."""
    if not rules.asks_now(one.due_on, today) or not can_edit_lasting(user, one.client):
        return []
    deeds = [Action("Anders", at("lasting_check", one.pk))]
    if rules.may_say_same(one.placement.end, one.due_on):
        deeds.insert(0, Action("Werkt nog", at("still_works", one.pk), method="post", icon="check-lg"))
    how = "Vraag per e-mail" if one.client.email else "Vraag per brief"
    return [*deeds, Action(how, at("ask_by_letter", one.pk), method="post")]


def _answered(one: LastingCheck, user: User) -> CheckRow:
    undo = Action("Toch niet", at("take_check_back", one.pk), method="post")
    return CheckRow(
        name=one.client.full_name,
        url=at("lasting_check", one.pk),
        job=where_of(one.placement),
        months=months_words(one.months),
        when="",
        late=False,
        actions=(undo,) if can_edit_lasting(user, one.client) else (),
        answer=STILL_LABELS[one.still],
        tone=TONES[Still(one.still)],
    )


def job_lines(placement: Placement, user: User, today: date) -> list[dict[str, Any]]:
    """The moments of one job, in order, for the page of the job."""
    found = list(LastingCheck.objects.visible_to(user).filter(placement=placement))
    passed = max((one.due_on for one in found if one.due_on <= today), default=date.min)
    return [
        {
            "check": one,
            "months": months_words(one.months),
            "answer": STILL_LABELS.get(one.still, ""),
            "tone": TONES[Still(one.still)] if one.still else "neutral",
            "url": at("lasting_check", one.pk),
            "open": one.asked_on is None and one.due_on >= passed and rules.asks_now(one.due_on, today),
            "passed": one.due_on < passed,
        }
        for one in found
    ]


def part_lines(placement: Placement, user: User, *, may_edit: bool) -> dict[str, Any]:
    """The parts of a job at several employers with their sum; one person, one job."""
    parts = list(PlacementPart.objects.filter(placement=placement).select_related("employer"))
    running = [one for one in parts if one.end is None]
    deeds: dict[int, list[Action]] = defaultdict(list)
    for one in parts if may_edit else ():
        deeds[one.pk].append(Action("Wijzig", at("change_part", one.pk)))
        if one.end is None:
            deeds[one.pk].append(Action("Dit deel eindigt", at("end_part", one.pk)))
    return {
        "rows": [{"part": one, "actions": deeds[one.pk]} for one in parts],
        "hours": sum(one.hours for one in running),
        "employers": len({one.employer_id for one in running}),
    }
