"""What is seen of somebody, as dated versions: nothing is overwritten."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from clients.domain.distance import Category, DistanceFacts, propose_distance
from clients.domain.ladder import LadderAnswers, Rung, rung_from
from clients.models import (
    Client,
    DistanceAssessment,
    LadderRecord,
    MotivationAssessment,
    SkillHeld,
    SkillsAssessment,
)
from clients.permissions import HEALTH_FIELDS
from clients.services.client import announce_change, locked, of_client
from core import audit
from core.editing import create_once
from core.models import Skill, User
from core.pages import Refused


def not_later_than(on: date, today: date) -> None:
    """Raises Refused for a day that has yet to come."""
    if on > today:
        raise Refused("Deze datum ligt in de toekomst. Kies vandaag of een eerdere dag.")


@transaction.atomic
def record_rung(
    *,
    by: User,
    client: Client,
    today: date,
    on: date,
    answers: LadderAnswers,
    rung: int | None = None,
    expected: int | None = None,
    reason: str = "",
    form_key: UUID | None = None,
) -> LadderRecord:
    """Keeps the rung on a date. The five questions propose, the coach decides.

    Raises Refused when neither answers nor choice give a rung, and when the choice differs from
    what the answers say without a reason.
    """
    not_later_than(on, today)
    proposed = rung_from(answers).rung
    chosen = rung or proposed
    if chosen is None:
        raise Refused("Beantwoord de vragen, of kies zelf een trede.")
    if chosen != proposed and not reason.strip():
        raise Refused(_other_rung(proposed, chosen))
    client = locked(client)
    record, new = create_once(
        LadderRecord,
        by=by,
        form_key=form_key,
        **of_client(client),
        on=on,
        rung=chosen,
        expected=expected,
        proposed=proposed,
        reason=reason,
    )
    if new:
        latest = LadderRecord.objects.filter(client=client).latest_first()[0]
        Client.objects.filter(pk=client.pk).update(rung=latest.rung, rung_expected=latest.expected)
        _noted("client.rung_recorded", by, record, client)
    return record


def _other_rung(proposed: Rung | None, chosen: int) -> str:
    if proposed is None:
        return f"Je kiest trede {chosen} zonder alle vragen te beantwoorden. Schrijf erbij waarom."
    return f"Uit de vragen komt trede {proposed.value}. Schrijf erbij waarom je trede {chosen} kiest."


@transaction.atomic
def assess_distance(
    *,
    by: User,
    client: Client,
    today: date,
    on: date,
    facts: DistanceFacts,
    category: str = "",
    source: str = DistanceAssessment.Source.COACH.value,
    reason: str = "",
    form_key: UUID | None = None,
) -> DistanceAssessment:
    """Keeps the months to paid work with the category. The facts propose, the coach decides.

    Raises Refused when the category differs from the proposal without a reason, ValueError when the
    category doesn't exist.
    """
    not_later_than(on, today)
    proposal = propose_distance(facts)
    chosen = Category(category) if category else proposal.category
    if chosen != proposal.category and not reason.strip():
        raise Refused(f"Hierbij hoort categorie {proposal.category}. Schrijf erbij waarom je {chosen} kiest.")
    client = locked(client)
    record, new = create_once(
        DistanceAssessment,
        by=by,
        form_key=form_key,
        **of_client(client),
        on=on,
        months=facts.months,
        category=chosen.value,
        source=source,
        reason=reason,
    )
    if new:
        latest = DistanceAssessment.objects.filter(client=client).latest_first()[0]
        Client.objects.filter(pk=client.pk).update(category=latest.category)
        _noted("client.distance_assessed", by, record, client)
    return record


@transaction.atomic
def assess_motivation(
    *, by: User, client: Client, today: date, on: date, form_key: UUID | None = None, **parts: Any
) -> MotivationAssessment:
    """A new version of the motivation profile. Raises Refused when nothing was filled in."""
    not_later_than(on, today)
    _something_said(parts)
    version, new = create_once(
        MotivationAssessment, by=by, form_key=form_key, **of_client(client), on=on, **parts
    )
    if new:
        _noted("client.motivation_assessed", by, version, client)
    return version


@transaction.atomic
def assess_skills(
    *, by: User, client: Client, today: date, on: date, form_key: UUID | None = None, **parts: Any
) -> SkillsAssessment:
    """A new version of the skills profile. What is said about health stays when it isn't among ``parts``.

    Raises Refused when nothing was filled in.
    """
    not_later_than(on, today)
    _something_said(parts)
    latest = SkillsAssessment.objects.filter(client=client).latest_first().first()
    if latest is not None:
        parts = {name: getattr(latest, name) for name in HEALTH_FIELDS} | parts
    version, new = create_once(
        SkillsAssessment, by=by, form_key=form_key, **of_client(client), on=on, **parts
    )
    if new:
        _noted("client.skills_assessed", by, version, client)
    return version


@transaction.atomic
def record_skills(
    *,
    by: User,
    client: Client,
    today: date,
    on: date,
    levels: Iterable[tuple[Skill, int]],
    source: str = SkillHeld.Source.COACH.value,
    form_key: UUID | None = None,
) -> list[SkillHeld]:
    """Keeps the level of several skills on one day, each as a row of its own.

    Raises Refused when there is none.
    """
    not_later_than(on, today)
    rows = [
        create_once(
            SkillHeld,
            by=by,
            form_key=uuid5(form_key, str(skill.pk)) if form_key else None,
            **of_client(client),
            skill=skill,
            level=level,
            source=source,
            on=on,
        )
        for skill, level in levels
    ]
    if not rows:
        raise Refused("Kies ten minste één vaardigheid, of verander een niveau.")
    if any(new for _, new in rows):
        audit.record("client.skills_recorded", by=by, on=rows[0][0], clients=[client.pk])
        announce_change(client)
    return [row for row, _ in rows]


def _something_said(parts: dict[str, Any]) -> None:
    if all(value in (None, "") for value in parts.values()):
        raise Refused("Vul ten minste één onderdeel in.")


def _noted(action: str, by: User, row: Any, client: Client) -> None:
    audit.record(action, by=by, on=row, clients=[client.pk])
    announce_change(client)
