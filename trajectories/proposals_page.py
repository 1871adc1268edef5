"""The proposals at an account manager's own employers: agreed profiles, how long they wait, what to do."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from core.domain.calendar import add_working_days, count_words, working_days_between
from core.domain.holidays import holidays_between
from core.domain.skills import LEVEL_LABELS
from core.models import User
from core.parameters import values_on
from trajectories.deeds import Deed, at
from trajectories.domain.candidate import CandidateAction, CandidateState
from trajectories.models import Candidate, Project
from trajectories.services.announcements import LONGEST_TERM
from trajectories.waits import Wait, average, norm_on, waits

MOST_WAITS = 10


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """A proposal as the employer's side reads it: the profile word for word, and nothing of the file."""

    candidate: Candidate
    skills: list[tuple[str, str]]
    waits: str
    tone: str
    meeting_at: datetime | None
    meeting_over: bool
    deeds: tuple[Deed, ...]
    calendar: str


def waiting_proposals(user: User) -> Any:
    """At the own employers, in projects that run, with consent that holds; waiting longest first."""
    return (
        Candidate.objects.visible_to(user)
        .filter(
            status=CandidateState.PROPOSED.value,
            project__state=Project.State.RUNNING.value,
            project__job__employer__account_manager=user,
        )
        .order_by("proposed_on", "id")
    )


def proposal_rows(candidates: list[Candidate], today: date, now: datetime) -> list[ProposalRow]:
    term = int(values_on(["answer_term"], today).get("answer_term", 5))
    first = min((one.proposed_on for one in candidates), default=today)
    holidays = holidays_between(min(first, today), max(first, today) + LONGEST_TERM)
    return [_row(one, today, now, term, holidays) for one in candidates]


def _row(one: Candidate, today: date, now: datetime, term: int, holidays: frozenset[date]) -> ProposalRow:
    days = working_days_between(one.proposed_on, today, holidays)
    late = add_working_days(one.proposed_on, term, holidays) < today
    words = count_words(days, "werkdag", "werkdagen")
    over = one.meeting_at is not None and one.meeting_at <= now
    return ProposalRow(
        candidate=one,
        skills=[(skill["name"], LEVEL_LABELS.get(skill["level"], "")) for skill in one.profile.skills],
        waits=f"wacht {words}, langer dan {term}" if late else f"wacht {words}",
        tone="bad" if late else "neutral",
        meeting_at=one.meeting_at if one.introduced_on is None else None,
        meeting_over=over,
        deeds=tuple(_deeds(one, today, over)),
        calendar=at("meeting_file", one.pk) if one.meeting_at and not over else "",
    )


def _deeds(one: Candidate, today: date, meeting_over: bool) -> list[Deed]:
    """What comes next is the primary one: plan, note that they met, or the answer."""
    met, planned = one.introduced_on is not None, one.meeting_at is not None
    answer = at("answer", one.pk)
    accept = Deed(
        "Gekozen",
        answer,
        method="post",
        primary=met,
        fields={"action": CandidateAction.ACCEPT.value, "on": today.isoformat()},
    )
    refuse = Deed("Niet gekozen…", f"{answer}?besluit={CandidateAction.REFUSE.value}")
    if met:
        return [accept, refuse]
    plan = Deed("Verzet" if planned else "Plan kennismaking", at("plan_meeting", one.pk), primary=not planned)
    been = Deed("Hebben kennisgemaakt", at("met", one.pk), method="post", primary=meeting_over)
    first = [been, plan] if meeting_over else [plan, been] if planned else [plan]
    return [*first, accept, refuse]


def vacancies(user: User, today: date) -> dict[str, Any]:
    """The own vacancies that wait for a first proposal, and how long it took in the past year."""
    found = waits(user, today, manager_id=user.pk)
    running: list[Wait] = [one for one in found if one.clock.running]
    return {
        "running": running[:MOST_WAITS],
        "running_more": max(len(running) - MOST_WAITS, 0),
        "average": average(found),
        "measured": len(found) - len(running),
        "norm": norm_on(today),
    }


def page_of(candidates: list[Candidate], user: User) -> dict[str, Any]:
    now = timezone.now()
    today = timezone.localdate()
    return {"rows": proposal_rows(candidates, today, now), "vacancies": vacancies(user, today)}
