"""Taking part, the register, the search period, and a resident's own story."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from clients.domain.search_period import SearchTerm, check_search, search_term
from clients.models import Client, OwnStory, ParticipationHours, RegisterStatus, SearchPeriod
from clients.services.assessments import not_later_than
from clients.services.client import announce_change, of_client
from core import audit
from core.editing import EditConflict, create_once, save_version
from core.models import User
from core.pages import Refused
from core.parameters import values_on

TOLD = ("drives", "hobbies", "proud_of", "text", "film")


def proposed_search(client: Client, start: date, today: date) -> SearchTerm:
    """The term that goes with the age and the norms of today."""
    norms = values_on(["search_under_27", "search_period"], today)
    return search_term(
        start,
        client.birth_date,
        young_days=int(norms["search_under_27"]),
        days=int(norms["search_period"]),
    )


@transaction.atomic
def start_search(
    *,
    by: User,
    client: Client,
    today: date,
    start: date,
    until: date,
    reason: str = "",
    form_key: UUID | None = None,
) -> SearchPeriod:
    """Asks somebody to look alone first. Raises Refused for another term without a reason."""
    may = check_search(start, until, proposed_search(client, start, today), reason)
    if not may:
        raise Refused(may.reason)
    row, new = create_once(
        SearchPeriod,
        by=by,
        form_key=form_key,
        **of_client(client),
        start=start,
        until=until,
        reason=reason,
    )
    if new:
        audit.record("client.search_started", by=by, on=row, clients=[client.pk])
        announce_change(client)
    return row


@transaction.atomic
def close_search(
    *, by: User, period: SearchPeriod, today: date, version: int, closed_on: date, result: str
) -> SearchPeriod:
    """What the weeks of looking brought. Raises Refused for a talk that has yet to come."""
    not_later_than(closed_on, today)
    changed = save_version(period, by=by, version=version, closed_on=closed_on, result=result)
    audit.record("client.search_closed", by=by, on=changed, clients=[changed.client_id])
    announce_change(changed.client)
    return changed


@transaction.atomic
def add_hours(*, by: User, client: Client, form_key: UUID | None = None, **told: Any) -> ParticipationHours:
    """Keeps hours a week of taking part. Raises Refused when it ends before it begins."""
    if told.get("end") and told["end"] < told["start"]:
        raise Refused("De einddatum ligt voor de begindatum.")
    row, new = create_once(ParticipationHours, by=by, form_key=form_key, **of_client(client), **told)
    if new:
        audit.record("client.hours_added", by=by, on=row, clients=[client.pk])
        announce_change(client)
    return row


@transaction.atomic
def end_hours(*, by: User, hours: ParticipationHours, version: int, end: date) -> ParticipationHours:
    """The last day of taking part. Raises Refused before the first day, EditConflict."""
    if end < hours.start:
        raise Refused("De einddatum ligt voor de begindatum.")
    changed = save_version(hours, by=by, version=version, end=end)
    audit.record("client.hours_ended", by=by, on=changed, clients=[changed.client_id])
    announce_change(changed.client)
    return changed


@transaction.atomic
def add_register(
    *,
    by: User,
    client: Client,
    today: date,
    on: date,
    kind: str,
    note: str = "",
    form_key: UUID | None = None,
) -> RegisterStatus:
    """What is known about the register on a day. Raises Refused for a day to come."""
    not_later_than(on, today)
    row, new = create_once(
        RegisterStatus, by=by, form_key=form_key, **of_client(client), on=on, kind=kind, note=note
    )
    if new:
        audit.record("client.register_noted", by=by, on=row, clients=[client.pk])
        announce_change(client)
    return row


@transaction.atomic
def change_story(
    *,
    by: User,
    client: Client,
    today: date,
    version: int | None,
    form_key: UUID | None = None,
    **told: Any,
) -> OwnStory:
    """Keeps somebody's own words; the first time it makes the record (``version`` None).

    Consent held for the words that were read together: other words end it. Raises EditConflict.
    """
    if version is None:
        try:
            story, _ = create_once(OwnStory, by=by, form_key=form_key, **of_client(client), **told)
        except IntegrityError as error:
            raise EditConflict(OwnStory.objects.get(client=client), told) from error
    else:
        before = OwnStory.objects.get(client=client)
        other = any(getattr(before, name) != told.get(name, "") for name in TOLD)
        if other and before.share_agreed_on and before.share_withdrawn_on is None:
            told["share_withdrawn_on"] = today
        story = save_version(before, by=by, version=version, **told)
    audit.record("client.story_changed", by=by, on=story, clients=[client.pk])
    announce_change(client)
    return story


@transaction.atomic
def share_story(
    *, by: User, story: OwnStory, today: date, version: int, agreed_on: date, agreed_how: str
) -> OwnStory:
    """Notes consent to share these words. Raises Refused for a day to come or an empty story."""
    not_later_than(agreed_on, today)
    if not any(getattr(story, name) for name in TOLD):
        raise Refused("Er is nog niets om te delen.")
    shared = save_version(
        story,
        by=by,
        version=version,
        share_agreed_on=agreed_on,
        share_agreed_how=agreed_how,
        share_withdrawn_on=None,
    )
    audit.record("client.story_shared", by=by, on=shared, clients=[shared.client_id])
    announce_change(shared.client)
    return shared


@transaction.atomic
def withdraw_story(*, by: User, story: OwnStory, today: date) -> None:
    """Consent ends at once. Doing it twice changes nothing."""
    rows = OwnStory.objects.filter(pk=story.pk, share_withdrawn_on=None).exclude(share_agreed_on=None)
    if rows.update(share_withdrawn_on=today, changed_by=by, version=F("version") + 1):
        audit.record("client.story_withdrawn", by=by, on=story, clients=[story.client_id])
        announce_change(story.client)


def shared_words(client: Client) -> str:
    """What may be offered to the agreed profile: only with consent that still holds."""
    story = (
        OwnStory.objects.filter(client=client, share_withdrawn_on=None).exclude(share_agreed_on=None).first()
    )
    if story is None:
        return ""
    return "\n".join(text for text in (story.text, story.drives, story.hobbies, story.proud_of) if text)
