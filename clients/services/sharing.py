"""What leaves the file, and who looks into it with a reason."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from clients.models import CandidateProfile, Client, FileOpening
from clients.services.assessments import not_later_than
from clients.services.client import announce_change, of_client
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from core.parameters import value_on

SHORTEST_REASON = 10


@transaction.atomic
def agree_profile(
    *, by: User, client: Client, today: date, agreed_on: date, form_key: UUID | None = None, **shown: Any
) -> CandidateProfile:
    """Keeps what the client agreed to show to employers, word for word.

    Raises Refused when there is an agreed profile already.
    """
    not_later_than(agreed_on, today)
    try:
        profile, new = create_once(
            CandidateProfile, by=by, form_key=form_key, **of_client(client), agreed_on=agreed_on, **shown
        )
    except IntegrityError as error:
        raise Refused("Er is al een afgesproken profiel. Pas dat aan, of trek het eerst in.") from error
    if new:
        audit.record("client.profile_agreed", by=by, on=profile, clients=[client.pk])
        announce_change(client)
    return profile


@transaction.atomic
def change_profile(
    *, by: User, profile: CandidateProfile, today: date, version: int, agreed_on: date, **shown: Any
) -> CandidateProfile:
    """Other words, with a new date of consent: nobody agreed to words they haven't seen.

    Raises Refused when consent was withdrawn, EditConflict when somebody was first.
    """
    not_later_than(agreed_on, today)
    if profile.withdrawn_on is not None:
        raise Refused("De toestemming is ingetrokken. Maak een nieuw profiel.")
    changed = save_version(profile, by=by, version=version, agreed_on=agreed_on, **shown)
    audit.record("client.profile_changed", by=by, on=changed, clients=[changed.client_id])
    announce_change(changed.client)
    return changed


@transaction.atomic
def withdraw_profile(*, by: User, profile: CandidateProfile, today: date) -> None:
    """Consent ends at once: queries stop showing the profile. Doing it twice changes nothing."""
    withdrawn = CandidateProfile.objects.filter(pk=profile.pk).agreed()
    if not withdrawn.update(withdrawn_on=today, changed_by=by, version=F("version") + 1):
        return
    audit.record("client.profile_withdrawn", by=by, on=profile, clients=[profile.client_id])
    announce_change(profile.client)


@transaction.atomic
def open_file(*, by: User, client: Client, reason: str, form_key: UUID | None = None) -> FileOpening:
    """Opens a file for the hours of the norm, because of a reason of at least ten characters.

    Raises Refused for a shorter reason, and while the file is open: an opening never renews by itself.
    """
    if len(reason.strip()) < SHORTEST_REASON:
        raise Refused(f"Schrijf in ten minste {SHORTEST_REASON} tekens waarom je dit dossier nodig hebt.")
    running = FileOpening.objects.filter(user=by, client=client).running().exclude(form_key=form_key).first()
    if running is not None:
        raise Refused(f"Dit dossier is al voor je open, tot {timezone.localtime(running.until):%H:%M}.")
    now = timezone.now()
    hours = int(value_on("opening_hours", timezone.localdate(now)))
    opening, new = create_once(
        FileOpening,
        by=by,
        form_key=form_key,
        **of_client(client),
        user=by,
        reason=reason.strip(),
        until=now + timedelta(hours=hours),
    )
    client.__dict__.pop("_openings", None)
    if new:
        audit.record("client.file_opened", by=by, on=opening, clients=[client.pk])
    return opening
