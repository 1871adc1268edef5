"""Meetings for several residents: made, filled, and entered once for everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from clients.domain.groups import Room, may_invite
from clients.models import Client, Contact, GroupMeeting, GroupPlace, Letter, LetterTemplate
from clients.services.client import announce_change, of_client
from clients.services.contacts import repeat_dates
from clients.services.letters import send_invitation
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused

RESULTS = {
    GroupPlace.Result.CAME.value: Contact.Result.CAME.value,
    GroupPlace.Result.CANCELLED.value: Contact.Result.CANCELLED.value,
    GroupPlace.Result.NO_SHOW.value: Contact.Result.NO_SHOW.value,
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody filled in for one place, and the version they looked at."""

    result: str
    signed_on: date | None
    version: int


@transaction.atomic
def save_group(
    *,
    by: User,
    meeting: GroupMeeting | None = None,
    version: int | None = None,
    form_key: UUID | None = None,
    **told: Any,
) -> GroupMeeting:
    """A meeting of the own team, or a change of one. Raises EditConflict when somebody was first."""
    if meeting is None:
        own = {"municipality_id": by.municipality_id, "team_id": by.team_id}
        saved, _ = create_once(GroupMeeting, by=by, form_key=form_key, **own, **told)
    else:
        saved = save_version(meeting, by=by, version=version or 0, **told)
    audit.record("group.saved", by=by, on=saved)
    return saved


@transaction.atomic
def cancel_group(*, by: User, meeting: GroupMeeting, today: date) -> GroupMeeting:
    """The meeting doesn't take place; who was invited stays on the list, to be told."""
    current = GroupMeeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
    if current.cancelled_on is not None:
        return current
    if current.places.exclude(result=GroupPlace.Result.INVITED).exists():
        raise Refused("Er is al vastgelegd wie er was. Een bijeenkomst die er was, kan niet afgezegd worden.")
    saved = save_version(current, by=by, version=current.version, cancelled_on=today)
    audit.record("group.cancelled", by=by, on=saved)
    return saved


def room_of(meeting: GroupMeeting) -> Room:
    """How full it is; who cancelled leaves a place."""
    taken = GroupPlace.objects.filter(meeting=meeting).exclude(result=GroupPlace.Result.CANCELLED).count()
    return Room(meeting.room_for, taken)


@transaction.atomic
def invite_to_group(
    *, by: User, meeting: GroupMeeting, clients: Sequence[Client], today: date, anyway: bool = False
) -> int:
    """Puts residents on the list; gives how many are new. Who is on it already stays once.

    Raises Refused when the room is too small, unless ``anyway``, and for a meeting that is over or off.
    """
    current = GroupMeeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
    if current.cancelled_on is not None:
        raise Refused("Deze bijeenkomst gaat niet door.")
    known = set(GroupPlace.objects.filter(meeting=current).values_list("client_id", flat=True))
    fresh = [client for client in clients if client.pk not in known]
    if clients and not fresh:
        return 0
    verdict = may_invite(room_of(current), len(fresh), anyway=anyway)
    if not verdict:
        raise Refused(verdict.reason)
    for client in fresh:
        GroupPlace.objects.create(**of_client(client), meeting=current, invited_on=today, created_by=by)
        announce_change(client)
    audit.record("group.invited", by=by, on=current, clients=[client.pk for client in fresh])
    return len(fresh)


@transaction.atomic
def record_presence(
    *, by: User, meeting: GroupMeeting, seen: Mapping[int, Seen], today: date
) -> list[GroupPlace]:
    """Who came, cancelled or didn't come: one contact for each, also when it is said twice or corrected.

    Only what changed is written. Raises Refused before the day itself, and when a colleague filled in
    something else for the same person meanwhile: nothing is written then.
    """
    held_on = timezone.localtime(meeting.starts_at).date()
    if held_on > today:
        raise Refused("De bijeenkomst is nog niet geweest. Leg daarna vast wie er was.")
    places = list(
        GroupPlace.objects.select_for_update(of=("self",))
        .select_related("client")
        .filter(meeting=meeting, pk__in=seen)
        .order_by("pk")
    )
    _check_nobody_was_first(places, seen)
    changed = [place for place in places if _differs(place, seen[place.pk])]
    for place in changed:
        told = seen[place.pk]
        save_version(place, by=by, version=place.version, result=told.result, signed_on=told.signed_on)
        _repeat_contact(by, place, told.result, held_on, meeting.name)
    if changed:
        audit.record("group.presence", by=by, on=meeting, clients=[place.client_id for place in changed])
    return changed


@transaction.atomic
def remove_from_group(*, by: User, place: GroupPlace) -> None:
    """Takes somebody off the list; twice is no problem. Raises Refused after a letter or the meeting."""
    current = GroupPlace.objects.select_for_update(of=("self",)).filter(pk=place.pk).first()
    if current is None:
        return
    if current.result != GroupPlace.Result.INVITED:
        raise Refused("Er is al vastgelegd of deze inwoner er was.")
    if Letter.objects.filter(group_place=current).exists():
        raise Refused("Deze inwoner heeft al een uitnodiging. Kies 'afgezegd' als het niet doorgaat.")
    audit.record("group.removed", by=by, on=current, clients=[current.client_id])
    current.delete()


def _differs(place: GroupPlace, told: Seen) -> bool:
    return (place.result, place.signed_on) != (told.result, told.signed_on)


def _check_nobody_was_first(places: Sequence[GroupPlace], seen: Mapping[int, Seen]) -> None:
    first = [
        f"{place.client.full_name}: {place.get_result_display()}"
        for place in places
        if place.version != seen[place.pk].version and _differs(place, seen[place.pk])
    ]
    if first:
        raise Refused("Een collega vulde intussen dit in:", tuple(first))


def _repeat_contact(by: User, place: GroupPlace, result: str, on: date, name: str) -> None:
    """The file tells of the meeting; the key of the row comes from the place, so it is there once."""
    key = uuid5(place.form_key, "contact")
    earlier = Contact.objects.filter(form_key=key)
    if result not in RESULTS:
        earlier.delete()
    elif not earlier.update(result=RESULTS[result], on=on):
        Contact.objects.create(
            **of_client(place.client),
            created_by=by,
            form_key=key,
            on=on,
            channel=Contact.Channel.GROUP,
            result=RESULTS[result],
            report=f"Bijeenkomst: {name}",
        )
    repeat_dates(place.client)
    announce_change(place.client)


@transaction.atomic
def invite_by_letter(
    *,
    by: User,
    meeting: GroupMeeting,
    template: LetterTemplate,
    channel: str,
    today: date,
    form_key: UUID | None = None,
) -> list[Letter]:
    """A letter or e-mail for everybody who is invited and has none yet. Without an address by e-mail: paper.

    Raises Refused when nobody is left, and when the letter tells something that isn't known.
    """
    if meeting.cancelled_on is not None:
        raise Refused("Deze bijeenkomst gaat niet door.")
    waiting = (
        GroupPlace.objects.select_for_update(of=("self",))
        .select_related("client__municipality", "meeting")
        .filter(meeting=meeting, result=GroupPlace.Result.INVITED, letters=None)
        .order_by("client__sort_name", "pk")
    )
    letters = [
        send_invitation(
            by=by,
            client=place.client,
            template=template,
            channel=channel if place.client.email else Letter.Channel.PAPER,
            today=today,
            group_place=place,
        )
        for place in waiting
    ]
    if not letters:
        raise Refused("Iedereen op de lijst heeft al een uitnodiging.")
    return letters
