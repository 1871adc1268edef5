"""Letters and e-mails: templates, what goes out word for word, and sending it once."""

import logging
from collections.abc import Mapping
from datetime import date, time
from typing import Any
from uuid import UUID

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from clients.domain import letters as rules
from clients.models import Appointment, Client, GroupPlace, Letter, LetterTemplate
from clients.services.client import announce_change, of_client
from core import audit
from core.domain.calendar import day_words
from core.editing import create_once, save_version
from core.models import User
from core.outbox import announce
from core.pages import Refused
from core.tenancy import scope

SEND = "letter.send"
log = logging.getLogger(__name__)


def check_template(kind: str, subject: str, body: str) -> None:
    """Raises Refused when subject or text hold what can't be filled in, or what must not be there."""
    outside = rules.SUBJECT_FIELDS - (frozenset() if kind == "group" else rules.GROUP_FIELDS)
    inside = frozenset(rules.FIELDS) - (frozenset() if kind == "group" else rules.GROUP_FIELDS)
    for verdict in (rules.check_text(subject, outside), rules.check_text(body, inside)):
        if not verdict:
            raise Refused(verdict.reason)


@transaction.atomic
def save_template(
    *,
    by: User,
    template: LetterTemplate | None = None,
    version: int | None = None,
    form_key: UUID | None = None,
    kind: str,
    subject: str,
    body: str,
    **rest: Any,
) -> LetterTemplate:
    """A new letter, or other words for one. What went out before keeps the words it had.

    Raises Refused for unknown fields, EditConflict when somebody was first.
    """
    check_template(kind, subject, body)
    told = {"kind": kind, "subject": subject, "body": body, **rest}
    if template is None:
        saved, _ = create_once(
            LetterTemplate, by=by, form_key=form_key, municipality_id=by.municipality_id, **told
        )
    else:
        saved = save_version(template, by=by, version=version or 0, **told)
    audit.record("letter.template_saved", by=by, on=saved)
    return saved


def _common(by: User, client: Client) -> dict[str, str]:
    return {
        "aanhef": f"Beste {client.full_name},",
        "voornaam": client.first_name,
        "coach": by.get_full_name(),
        "gemeente": client.municipality.name,
    }


def _time_words(at: time | None) -> str:
    return f"{at:%H:%M} uur" if at is not None else ""


def values_for(
    by: User, client: Client, *, appointment: Appointment | None = None, place: GroupPlace | None = None
) -> dict[str, str]:
    """What the fields of a letter become for this resident; '' = not known."""
    found = _common(by, client)
    if place is not None:
        meeting = place.meeting
        begin = timezone.localtime(meeting.starts_at)
        return found | {
            "datum": day_words(begin.date()),
            "tijd": _time_words(begin.time()),
            "plaats": meeting.place,
            "bijeenkomst": meeting.name,
        }
    if appointment is not None:
        found |= {
            "datum": day_words(appointment.on),
            "tijd": _time_words(appointment.at),
            "plaats": appointment.place,
        }
    return found


def written(template: LetterTemplate, values: Mapping[str, str]) -> rules.LetterText:
    """The letter filled in. Raises Refused when it tells something that isn't known yet."""
    missing = rules.missing_fields(f"{template.subject}\n{template.body}", values)
    if missing:
        raise Refused(f"In de brief staat {missing[0]}, en dat is nog niet bekend. Vul dat eerst in.")
    return rules.LetterText(rules.fill(template.subject, values), rules.fill(template.body, values))


@transaction.atomic
def send_invitation(
    *,
    by: User,
    client: Client,
    template: LetterTemplate,
    channel: str,
    today: date,
    appointment: Appointment | None = None,
    group_place: GroupPlace | None = None,
    form_key: UUID | None = None,
    values: Mapping[str, str] | None = None,
) -> Letter:
    """Keeps the letter as it goes out. On paper it is ready to print; by e-mail the worker sends it once.

    ``values``: what the fields become, for an occasion of another app. Raises Refused without an e-mail
    address, and when the letter tells something that isn't known.
    """
    if channel == Letter.Channel.MAIL and not client.email:
        raise Refused("Er is geen e-mailadres bekend. Vul dat eerst in, of maak een brief.")
    known = values_for(by, client, appointment=appointment, place=group_place)
    text = written(template, {**known, **(values or {})})
    by_mail = channel == Letter.Channel.MAIL
    letter, new = create_once(
        Letter,
        by=by,
        form_key=form_key,
        **of_client(client),
        on=today,
        template=template,
        channel=channel,
        subject=text.subject[:160],
        body=text.body,
        appointment=appointment,
        group_place=group_place,
        status=Letter.Status.WAITING if by_mail else Letter.Status.MADE,
    )
    if new:
        audit.record("client.invited", by=by, on=letter, clients=[client.pk])
        if by_mail:
            announce(SEND, letter_id=letter.pk, municipality_id=letter.municipality_id)
        announce_change(client)
    return letter


@transaction.atomic
def send_again(*, by: User, letter: Letter) -> Letter:
    """Tries an e-mail once more that didn't go out. Raises Refused for any other letter."""
    current = Letter.objects.select_for_update().get(pk=letter.pk)
    if current.status == Letter.Status.WAITING:
        return current
    if current.status != Letter.Status.FAILED:
        raise Refused("Deze brief is al verstuurd. Maak een nieuwe als er iets verandert.")
    Letter.objects.filter(pk=current.pk).update(status=Letter.Status.WAITING)
    audit.record("client.invited_again", by=by, on=current, clients=[current.client_id])
    announce(SEND, letter_id=current.pk, municipality_id=current.municipality_id)
    current.status = Letter.Status.WAITING
    return current


def send_letter(payload: Mapping[str, Any]) -> None:
    """Sends a waiting e-mail. Who comes second finds it sent; what fails is shown and waits for a person.

    The row is locked while it goes out, and the message keeps one number however often it is tried, so that
    a mail server knows it again.
    """
    with scope(municipality_id=payload["municipality_id"]):
        letter = (
            Letter.objects.select_for_update(of=("self",))
            .select_related("client", "created_by")
            .filter(pk=payload["letter_id"], status=Letter.Status.WAITING)
            .first()
        )
        if letter is None:
            return
        sent = _hand_to_mail_server(letter)
        status = Letter.Status.SENT if sent else Letter.Status.FAILED
        Letter.objects.filter(pk=letter.pk).update(status=status, sent_at=timezone.now() if sent else None)


def _hand_to_mail_server(letter: Letter) -> bool:
    message = EmailMessage(
        subject=letter.subject,
        body=letter.body,
        to=[letter.client.email],
        reply_to=[letter.created_by.email] if letter.created_by else [],
        headers={"Message-ID": f"<{letter.message_key}@opstap>"},
    )
    try:
        return bool(letter.client.email) and message.send() > 0
    except Exception as error:  # whatever the mail server says: the coach sees it and tries again
        log.warning("e-mail of letter %s failed: %s", letter.pk, type(error).__name__)
        return False
