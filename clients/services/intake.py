"""The broad intake: begun, answered while typing, by one or more people."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from clients.domain.intake_pages import QUESTIONS
from clients.domain.intake_questions import NoAnswer, Question, clean_answer
from clients.models import Client, Intake, IntakeAnswer
from clients.services.client import announce_change, of_client
from clients.services.intake_lists import lists_for
from core import audit
from core.models import User
from core.pages import Refused


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer as a browser sends it. ``version``: of the answer that it saw, 0 = none yet.

    ``earlier``: what this page sent before without hearing whether it arrived: its own words are no conflict.
    """

    question: str
    value: Any
    version: int
    earlier: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one answer: saved, in conflict with ``current`` of somebody else, or refused."""

    question: str
    version: int
    current: IntakeAnswer | None = None
    refused: str = ""

    @property
    def saved(self) -> bool:
        return self.current is None and not self.refused


@transaction.atomic
def start_intake(*, by: User, client: Client, today: date) -> Intake:
    """Begins a conversation, or gives the one that is open: the same, however often it is pressed."""
    found = Intake.objects.filter(client=client, status=Intake.Status.OPEN).first()
    if found is not None:
        return found
    try:
        with transaction.atomic():
            intake = Intake.objects.create(
                **of_client(client), started_on=today, created_by=by, changed_by=by, form_key=uuid4()
            )
    except IntegrityError:
        return Intake.objects.get(client=client, status=Intake.Status.OPEN)
    audit.record("client.intake_started", by=by, on=intake, clients=[client.pk])
    announce_change(client)
    return intake


@transaction.atomic
def save_answers(*, by: User, intake: Intake, sent: Iterable[Sent], health: bool) -> list[Result]:
    """Keeps answers, each with its own version; others' words are never overwritten unseen.

    Raises Refused when the conversation was finished meanwhile.
    """
    locked = Intake.objects.select_for_update().get(pk=intake.pk)
    if locked.status != Intake.Status.OPEN:
        raise Refused("Deze brede uitvraag is al afgerond. Begin een nieuwe om iets toe te voegen.")
    known = [one for one in sent if one.question in QUESTIONS]
    listed = lists_for(QUESTIONS[one.question] for one in known)
    there = {row.question: row for row in locked.answers.select_related("saved_by")}
    return [_save(by, locked, one, there.get(one.question), listed, health) for one in known]


def _save(
    by: User,
    intake: Intake,
    sent: Sent,
    row: IntakeAnswer | None,
    listed: Mapping[str, Mapping[str, str]],
    health: bool,
) -> Result:
    question = QUESTIONS[sent.question]
    if question.health and not health:
        return Result(sent.question, sent.version, refused="Deze vraag is niet voor jou zichtbaar.")
    try:
        value = clean_answer(question, sent.value, listed)
    except NoAnswer as wrong:
        return Result(sent.question, sent.version, refused=str(wrong))
    if row is None:
        return Result(sent.question, _first(by, intake, sent.question, value))
    if row.value == value:
        return Result(sent.question, row.version)
    if row.version != sent.version and row.value not in (None, *_cleaned(question, sent.earlier, listed)):
        return Result(sent.question, row.version, current=row)
    return Result(sent.question, _next(by, row, value))


def _cleaned(question: Question, values: Iterable[Any], listed: Mapping[str, Mapping[str, str]]) -> list[Any]:
    """Own words as they would have been kept."""
    found = []
    for value in values:
        with suppress(NoAnswer):
            found.append(clean_answer(question, value, listed))
    return found


def _first(by: User, intake: Intake, question: str, value: Any) -> int:
    if value is None:
        return 0
    row = IntakeAnswer.objects.create(
        client_id=intake.client_id,
        municipality_id=intake.municipality_id,
        team_id=intake.team_id,
        intake=intake,
        question=question,
        value=value,
        saved_at=timezone.now(),
        saved_by=by,
    )
    return row.version


def _next(by: User, row: IntakeAnswer, value: Any) -> int:
    IntakeAnswer.objects.filter(pk=row.pk).update(
        value=value, version=F("version") + 1, saved_at=timezone.now(), saved_by=by
    )
    return row.version + 1
