"""Who is asked for a meeting with employers, who speaks with whom, and the end of a meeting."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from clients.models import CandidateProfile, Client
from core import audit
from core.domain.calendar import day_words
from core.domain.decision import Decision
from core.editing import save_version
from core.models import User
from core.notices import tell
from core.pages import Refused
from core.tenancy import scope, whole_region
from employers.domain import event as days
from employers.domain.event import EventState
from employers.models import Event, EventEmployer
from employers.services.events import following
from trajectories.domain.event import LeftOut, Pair, Presence, schedule_rounds
from trajectories.models import Candidate, EventMeeting, EventPlace


def day_of(event: Event) -> date:
    """The day of the meeting, as people in the room read it."""
    return timezone.localtime(event.starts_at).date()


def lock_event(pk: int) -> Event:
    """The meeting as it is now; others who fill it or end it wait."""
    return Event.objects.select_for_update().get(pk=pk)


def require(verdict: Decision) -> None:
    if not verdict:
        raise Refused(verdict.reason)


def places_taken(event: Event) -> int:
    """How many people of the whole region come; who cancelled leaves a place."""
    with whole_region():
        return EventPlace.objects.filter(event=event).exclude(presence=Presence.CANCELLED).count()


def _came(event: Event) -> int:
    with whole_region():
        return EventPlace.objects.filter(event=event, presence=Presence.CAME).count()


def _require_room(event: Event, number: int) -> None:
    after = following(event)
    next_on = day_of(after) if after is not None else None
    require(days.may_add(event.state, event.room, places_taken(event), number, next_on))


# --- the meeting itself -----------------------------------------------------------------------------------


@transaction.atomic
def cancel_event(*, by: User, event: Event, version: int, reason: str) -> Event:
    """The meeting doesn't take place; who was invited stays on the list, to be told."""
    current = lock_event(event.pk)
    require(days.may_cancel(current.state, reason, _came(current)))
    saved = save_version(
        current, by=by, version=version, state=EventState.CANCELLED.value, cancelled_reason=reason.strip()
    )
    audit.record("event.cancelled", by=by, on=saved)
    _tell_inviters(saved, by)
    return saved


def _tell_inviters(event: Event, by: User) -> None:
    """Who put people on the list has to tell them."""
    with whole_region():
        ids = set(EventPlace.objects.filter(event=event).values_list("created_by_id", flat=True))
    tell(
        User.objects.filter(pk__in=ids).exclude(pk=by.pk).order_by("pk"),
        f"{event.name} op {day_words(day_of(event))} gaat niet door.",
        event.get_absolute_url(),
    )


@transaction.atomic
def hold_event(*, by: User, event: Event, today: date) -> Event:
    """The meeting took place. Saying it twice is harmless."""
    current = lock_event(event.pk)
    if current.state == EventState.HELD:
        return current
    require(days.may_hold(current.state, day_of(current), today))
    return _held(current, by)


def _held(event: Event, by: User) -> Event:
    saved = save_version(event, by=by, version=event.version, state=EventState.HELD.value)
    audit.record("event.held", by=by, on=saved)
    return saved


def hold_if_over(event: Event, by: User, today: date) -> None:
    """Who tells that somebody came, tells that the meeting took place."""
    if days.may_hold(event.state, day_of(event), today):
        _held(event, by)


@transaction.atomic
def remove_event_employer(*, by: User, part: EventEmployer) -> None:
    """Takes an employer off the meeting, with the talks that were only planned; twice is no problem.

    Raises Refused when something came of a talk with this employer.
    """
    current = EventEmployer.objects.select_for_update(of=("self",)).filter(pk=part.pk).first()
    if current is None:
        return
    with whole_region():
        talks = EventMeeting.objects.filter(with_employer=current)
        if talks.exclude(result="", preselected=True).exists():
            raise Refused("Er zijn gesprekken met deze werkgever vastgelegd. Laat die op de lijst staan.")
        talks.delete()
    audit.record("event.employer_removed", by=by, on=current)
    current.delete()


# --- who comes --------------------------------------------------------------------------------------------


@transaction.atomic
def invite_clients(*, by: User, event: Event, clients: Sequence[Client], today: date) -> int:
    """Puts residents on the list; gives how many are new. Who is on it already stays once.

    Raises Refused when there are more people than places: it says who waits for what, and nobody is added.
    """
    current = lock_event(event.pk)
    known = set(EventPlace.objects.filter(event=current).values_list("client_id", flat=True))
    fresh = [client for client in clients if client.pk not in known]
    if clients and not fresh:
        return 0
    _require_room(current, len(fresh))
    agreed = dict(
        CandidateProfile.objects.agreed()
        .filter(client_id__in=[client.pk for client in fresh])
        .values_list("client_id", "pk")
    )
    EventPlace.objects.bulk_create(
        EventPlace(
            event=current,
            client_id=client.pk,
            municipality_id=client.municipality_id,
            team_id=client.team_id,
            profile_id=agreed.get(client.pk),
            invited_on=today,
            created_by=by,
        )
        for client in fresh
    )
    audit.record("event.invited", by=by, on=current, clients=[client.pk for client in fresh])
    return len(fresh)


@transaction.atomic
def add_candidates(*, by: User, event: Event, candidates: Sequence[Candidate], today: date) -> int:
    """Puts people on the list who were proposed for a job that is brought along, chosen for that employer.

    Gives how many are new. Raises Refused as for residents.
    """
    current = lock_event(event.pk)
    known = set(EventPlace.objects.filter(event=current).values_list("client_id", flat=True))
    fresh = {one.client_id: one for one in candidates if one.client_id not in known}
    if candidates and not fresh:
        return 0
    _require_room(current, len(fresh))
    brings = {part.job_id: part for part in current.employers.all() if part.job_id}
    for one in fresh.values():
        of_person = {
            "client_id": one.client_id,
            "municipality_id": one.municipality_id,
            "team_id": one.team_id,
            "created_by": by,
        }
        place = EventPlace.objects.create(
            **of_person, event=current, profile_id=one.profile_id, invited_on=today
        )
        part = brings.get(one.project.job_id)
        if part is not None:
            EventMeeting.objects.create(**of_person, place=place, with_employer=part, preselected=True)
    audit.record("event.invited", by=by, on=current, clients=list(fresh))
    proposers = {one.created_by_id for one in fresh.values() if one.created_by_id not in (None, by.pk)}
    tell(
        User.objects.filter(pk__in=proposers).order_by("pk"),
        f"Een kandidaat van jou staat op de lijst van {current.name}, {day_words(day_of(current))}.",
        current.get_absolute_url(),
    )
    return len(fresh)


@transaction.atomic
def remove_place(*, by: User, place: EventPlace) -> None:
    """Takes somebody off the list who was put there by mistake; twice is no problem.

    Raises Refused when it was told already whether they came, or what came of a talk.
    """
    current = EventPlace.objects.select_for_update(of=("self",)).filter(pk=place.pk).first()
    if current is None:
        return
    if current.presence != Presence.INVITED or current.meetings.exclude(result="").exists():
        raise Refused("Er is al vastgelegd of deze inwoner er was. Laat de naam op de lijst staan.")
    audit.record("event.removed", by=by, on=current, clients=[current.client_id])
    current.delete()


@transaction.atomic
def follow_profile(client_id: int) -> int:
    """The places of somebody at meetings that are still to come show the profile that is agreed now."""
    agreed = (
        CandidateProfile.objects.agreed().filter(client_id=client_id).values_list("pk", flat=True).first()
    )
    if agreed is None:
        return 0
    coming = EventPlace.objects.filter(client_id=client_id, event__state=EventState.PLANNED.value)
    return coming.exclude(profile_id=agreed).update(profile_id=agreed)


# --- who speaks with whom ---------------------------------------------------------------------------------


@transaction.atomic
def choose_pairs(
    *, by: User, event: Event, places: Iterable[EventPlace], add: set[Pair], remove: set[Pair]
) -> int:
    """Who speaks with which employer, chosen beforehand: (place, employer that takes part).

    Only what somebody changed is written; a talk that something came of stays. Gives how many changed.
    """
    current = lock_event(event.pk)
    if current.state == EventState.CANCELLED:
        raise Refused("Deze ontmoeting gaat niet door.")
    mine = {place.pk: place for place in places}
    parts = set(current.employers.values_list("pk", flat=True))
    there = {
        (talk.place_id, talk.with_employer_id): talk for talk in EventMeeting.objects.filter(place__in=mine)
    }
    wanted = {pair for pair in add if pair[0] in mine and pair[1] in parts}
    fresh = [pair for pair in sorted(wanted) if pair not in there]
    EventMeeting.objects.bulk_create(
        EventMeeting(
            place_id=place,
            with_employer_id=part,
            client_id=mine[place].client_id,
            municipality_id=mine[place].municipality_id,
            team_id=mine[place].team_id,
            preselected=True,
            created_by=by,
        )
        for place, part in fresh
    )
    told = {"version": F("version") + 1, "changed_by": by, "changed_at": timezone.now()}
    also = [there[pair].pk for pair in wanted if pair in there and not there[pair].preselected]
    EventMeeting.objects.filter(pk__in=also).update(preselected=True, **told)
    gone = [there[pair] for pair in remove if pair in there and there[pair].preselected]
    empty = [talk.pk for talk in gone if not talk.result]
    EventMeeting.objects.filter(pk__in=empty).delete()
    EventMeeting.objects.filter(pk__in=[talk.pk for talk in gone if talk.result]).update(
        preselected=False, **told
    )
    changed = len(fresh) + len(also) + len(gone)
    if changed:
        clients = {mine[place].client_id for place, _ in {*wanted, *remove} if place in mine}
        audit.record("event.chosen", by=by, on=current, clients=clients)
    return changed


@transaction.atomic
def plan_rounds(*, by: User, event: Event) -> tuple[LeftOut, ...]:
    """Gives every talk that was chosen beforehand a round; gives the talks that don't fit."""
    current = lock_event(event.pk)
    if current.state != EventState.PLANNED:
        raise Refused("Deze ontmoeting is geweest of gaat niet door. Het rooster blijft zoals het was.")
    with whole_region():
        # Numbers only, also of people that this user doesn't see: they take part in the same rounds.
        coming = EventMeeting.objects.filter(place__event=current, preselected=True)
        rows = list(
            coming.exclude(place__presence=Presence.CANCELLED)
            .order_by("id")
            .values_list("id", "place_id", "with_employer_id")
        )
        plan = schedule_rounds([(place, part) for _, place, part in rows], current.rounds)
        coming.update(round=None)
        for number in sorted(set(plan.rounds.values())):
            ids = [pk for pk, place, part in rows if plan.rounds.get((place, part)) == number]
            EventMeeting.objects.filter(pk__in=ids).update(round=number)
    audit.record("event.rounds_planned", by=by, on=current)
    return plan.left_out


@transaction.atomic
def save_talk(*, by: User, talk: EventMeeting, version: int, result: str, note: str) -> EventMeeting:
    """What came of one talk and what was agreed. Raises EditConflict when somebody was first."""
    saved = save_version(talk, by=by, version=version, result=result, note=note.strip())
    audit.record("event.talk_saved", by=by, on=saved, clients=[saved.client_id])
    return saved


def profile_changed(payload: Mapping[str, Any]) -> None:
    """A file changed: where the resident comes, the employer's side sees what is agreed now."""
    if payload.get("client_id") is None:
        return
    with scope(municipality_id=payload["municipality_id"]):
        follow_profile(payload["client_id"])
