"""What meetings with employers add elsewhere: navigation, blocks on other pages, lines of the timeline."""

from collections.abc import Iterator
from datetime import datetime, time
from typing import Any, Final

from django.utils import timezone

from core.models import User
from core.policy import Scope, may, scope_for
from core.registry import NavItem, Panel, Registry, TimelinePart
from core.roles import COACH
from employers.domain.event import MEETING_RESULT_LABELS, EventState
from employers.models import Employer, Event, EventEmployer, FutureJob
from trajectories.deeds import at
from trajectories.domain.event import Presence
from trajectories.permissions_events import asks_residents, may_edit_event, may_invite
from trajectories.worklists.events import events_of_coach, worklist

MOST_SHOWN: Final = 4


def navigation(user: User) -> Iterator[NavItem]:
    """Coaches come here from their start page and from the page with meetings of residents."""
    if may(user, "event", "view") and user.role != COACH.key:
        yield NavItem("Ontmoetingen", at("events"), "people", 42)


def start_panel(user: User, _: Any) -> dict[str, Any] | None:
    """For coaches: the next meetings, and how many of their own residents are on the list."""
    if user.role != COACH.key:
        return None
    now = timezone.now()
    around = events_of_coach(user, timezone.localdate())
    rows = [one for one in around if one.starts_at >= now and one.state == EventState.PLANNED][:MOST_SHOWN]
    if not rows:
        return None
    return {"rows": [(one, at("event_people", one.pk)) for one in rows], "url": at("events")}


def employer_panel(user: User, employer: Employer) -> dict[str, Any] | None:
    """The meetings at which this employer is or was; without any there is no block."""
    if not may(user, "event", "view"):
        return None
    parts = list(
        EventEmployer.objects.filter(employer=employer)
        .select_related("event", "job")
        .order_by("-event__starts_at", "-id")[: 4 * MOST_SHOWN]
    )
    if not parts:
        return None
    begin = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
    coming = [
        part for part in parts if part.event.starts_at >= begin and part.event.state == EventState.PLANNED
    ]
    past = [part for part in parts if part not in coming]
    return {"coming": coming[::-1], "past": past[:MOST_SHOWN], "url": at("events")}


def job_panel(user: User, job: FutureJob) -> dict[str, Any] | None:
    """The coming meetings where this job is brought along, with the way to ask its candidates."""
    if not may(user, "event", "view"):
        return None
    coming = list(
        Event.objects.filter(
            employers__job=job, state=EventState.PLANNED.value, starts_at__gte=timezone.now()
        ).order_by("starts_at", "id")[:MOST_SHOWN]
    )
    if not coming:
        return None
    label = "Nodig kandidaten uit" if asks_residents(user) else "Zet kandidaten op de lijst"
    return {
        "rows": [(one, f"{at('event_people', one.pk)}?wie=team&baan={job.pk}") for one in coming],
        "ask": label if may_invite(user) or may_edit_event(user) else "",
    }


# --- the timeline of the file -----------------------------------------------------------------------------

_TALKS = """(SELECT json_agg(json_build_array(firm.name, talk.result, talk.note) ORDER BY talk.id)
    FROM trajectories_eventmeeting talk
    JOIN employers_eventemployer part ON part.id = talk.with_employer_id
    JOIN employers_employer firm ON firm.id = part.employer_id
    WHERE talk.place_id = e.id AND (NOT talk.preselected OR talk.result <> '')) AS talks"""
_TITLES: Final = {
    Presence.CAME.value: "Was bij",
    Presence.ABSENT.value: "Kwam niet naar",
    Presence.CANCELLED.value: "Meldde zich af voor",
    Presence.INVITED.value: "Uitgenodigd voor",
}


def _met(told: dict[str, Any]) -> tuple[str, str, str]:
    """'Was bij Netwerkcafé': 'Sprak met Hotel De Haven (praat verder).'"""
    spoken = [_talk_words(*talk) for talk in told["talks"] or ()]
    text = f"Sprak met {', '.join(spoken)}." if spoken else ""
    return f"{_TITLES[told['presence']]} {told['event_name']}", text, at("event", told["event_id"])


def _talk_words(employer: str, result: str, note: str) -> str:
    said = [part for part in (MEETING_RESULT_LABELS.get(result, "").lower(), note) if part]
    return f"{employer} ({': '.join(said)})" if said else employer


def _sees(user: User) -> bool:
    return scope_for(user, "event_place", "view") in (Scope.TEAM, Scope.MUNICIPALITY)


PARTS: Final = (
    TimelinePart(
        "event", "event", "ontmoeting",
        "trajectories_eventplace e JOIN employers_event_day met ON met.id = e.event_id",
        ("met.id AS event_id", "met.name AS event_name", "e.presence", _TALKS), _met,
        day="(met.starts_at AT TIME ZONE 'Europe/Amsterdam')::date",
        where="met.state <> 'cancelled'",
        allowed=_sees,
    ),
)  # fmt: skip

PANELS = (
    Panel("employer", "events", 50, "trajectories/panels/events.html", employer_panel),
    Panel("start", "events", 60, "trajectories/panels/start_events.html", start_panel),
    Panel("future_job", "events", 50, "trajectories/panels/job_events.html", job_panel),
)


def register(registry: Registry) -> None:
    registry.navigation.append(navigation)
    registry.panels.extend(PANELS)
    registry.worklists.append(worklist)
    registry.timeline_parts.extend(PARTS)
