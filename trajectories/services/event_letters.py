"""Invitations for a meeting with employers, to the residents whom a coach asked."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone

from clients.models import Letter, LetterTemplate
from clients.services.letters import send_invitation
from core.domain.calendar import day_words
from core.models import User
from core.pages import Refused
from employers.domain.event import EventState
from employers.models import Event
from trajectories.domain.event import Presence
from trajectories.models import EventPlace


def letter_key(place_key: UUID) -> UUID:
    """The key of the letter comes from the place: nobody gets two."""
    return uuid5(place_key, "letter")


def _occasion(event: Event) -> dict[str, str]:
    begin = timezone.localtime(event.starts_at)
    return {
        "datum": day_words(begin.date()),
        "tijd": f"{begin:%H:%M} uur",
        "plaats": event.place,
        "bijeenkomst": event.name,
    }


def letters_of(places: Iterable[EventPlace]) -> dict[UUID, Letter]:
    """The letters that were made for these places, by the key of the place."""
    keys = {letter_key(place.form_key): place.form_key for place in places}
    return {keys[one.form_key]: one for one in Letter.objects.filter(form_key__in=keys)}


@transaction.atomic
def invite_by_letter(
    *,
    by: User,
    event: Event,
    template: LetterTemplate,
    channel: str,
    today: date,
    form_key: UUID | None = None,
) -> list[Letter]:
    """A letter or e-mail for everybody of one's own who is invited and has none yet.

    Without an address by e-mail: paper. Raises Refused when nobody is left, when the meeting is off, and
    when the letter tells something that isn't known.
    """
    if event.state != EventState.PLANNED:
        raise Refused("Deze ontmoeting is geweest of gaat niet door.")
    asked = EventPlace.objects.visible_to(by).filter(event=event, presence=Presence.INVITED.value)
    places = list(asked.select_related("client__municipality").order_by("client__sort_name", "pk"))
    have = letters_of(places)
    letters = [
        send_invitation(
            by=by,
            client=place.client,
            template=template,
            channel=channel if place.client.email else Letter.Channel.PAPER.value,
            today=today,
            form_key=letter_key(place.form_key),
            values=_occasion(event),
        )
        for place in places
        if place.form_key not in have
    ]
    if not letters:
        raise Refused("Al jouw inwoners op de lijst hebben een uitnodiging.")
    return letters
