"""What the profiles suggest for one resident, and what a coach decides about it."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.domain import benefit
from clients.domain.intake_questions import NONE, is_answered
from clients.domain.profiles import MotivationPart, SkillsPart
from clients.domain.suggestions import (
    DEFAULT_RULES,
    PRACTICAL,
    TALENTS,
    Suggestion,
    SuggestionFacts,
    SuggestionRule,
    suggest,
)
from clients.models import (
    BenefitPeriod,
    Client,
    Education,
    Intake,
    IntakeAnswer,
    MotivationAssessment,
    PlanItem,
    RegisterStatus,
    SkillHeld,
    SkillsAssessment,
    SupportRule,
    SupportSuggestion,
    WorkExperience,
)
from clients.services.client import announce_change, locked, of_client
from clients.services.planning import accept_suggestion
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused

Status = SupportSuggestion.Status


def rules_in_use() -> tuple[SuggestionRule, ...]:
    """The rules of the functional administrator; as long as nobody changed one, the standard."""
    rows = list(SupportRule.objects.all())
    if not rows:
        return DEFAULT_RULES
    return tuple(SuggestionRule(r.part, r.threshold, r.support, r.when) for r in rows if r.active)


def facts_of(client: Client, today: date) -> SuggestionFacts:
    """What the file says now: latest profiles, the broad intake, months on benefit, the register."""
    scores = dict(_scores(client))
    if _has_talents(client):
        scores[TALENTS] = 1
    if _practical_needs(client):
        scores[PRACTICAL] = 1
    periods = BenefitPeriod.objects.filter(client=client)
    status = RegisterStatus.objects.filter(client=client).order_by("-on", "-id").first()
    return SuggestionFacts(
        scores=scores,
        months_on_benefit=benefit.months_on_benefit(
            [benefit.BenefitPeriod(p.kind, p.start, p.end) for p in periods], today
        ),
        in_register=status is not None and status.kind == RegisterStatus.Kind.IN_REGISTER,
    )


def _scores(client: Client) -> list[tuple[str, int]]:
    found = []
    for model, parts in ((MotivationAssessment, MotivationPart), (SkillsAssessment, SkillsPart)):
        latest = model.objects.filter(client=client).order_by("-on", "-id").first()  # type: ignore[attr-defined]
        for part in parts if latest else ():
            score = getattr(latest, part.value)
            if score is not None:
                found.append((part.value, score))
    return found


def _has_talents(client: Client) -> bool:
    return any(
        model.objects.filter(client=client).exists() for model in (WorkExperience, Education, SkillHeld)
    )


def _practical_needs(client: Client) -> bool:
    """Whether the last finished conversation says that something is needed to begin."""
    answer = (
        IntakeAnswer.objects.filter(
            client=client, intake__status=Intake.Status.FINISHED, question="practical"
        )
        .order_by("-intake__finished_on", "-intake_id")
        .values_list("value", flat=True)
        .first()
    )
    return is_answered(answer) and answer != NONE


@transaction.atomic
def renew_suggestions(
    *, by: User, client: Client, today: date, intake: Intake | None = None
) -> list[SupportSuggestion]:
    """Brings the open suggestions in line with the file as it is now; what was decided stays decided.

    A rejected suggestion comes back only when its ground changed; one that stands in a running plan
    doesn't come back. Own additions stay.
    """
    client = locked(client)
    found = {(s.part, s.support): s for s in suggest(facts_of(client, today), rules_in_use())}
    rows = list(SupportSuggestion.objects.filter(client=client))
    there = {(row.part, row.support): row for row in rows if row.status == Status.OPEN}
    for key, row in there.items():
        if key not in found and not row.added:
            row.delete()
        elif key in found and row.because != found[key].reason:
            save_version(row, by=by, version=row.version, because=found[key].reason, on=today)
    for key, one in found.items():
        if key not in there and not _was_decided(rows, one):
            _propose(by, client, one, today, intake)
    return list(SupportSuggestion.objects.filter(client=client, status=Status.OPEN))


def _was_decided(rows: list[SupportSuggestion], one: Suggestion) -> bool:
    same = [row for row in rows if (row.part, row.support) == (one.part, one.support)]
    if any(row.status == Status.REJECTED and row.because == one.reason for row in same):
        return True
    accepted = [row.pk for row in same if row.status == Status.ACCEPTED]
    running = [PlanItem.Status.PLANNED, PlanItem.Status.RUNNING]
    return bool(accepted) and PlanItem.objects.filter(suggestion__in=accepted, status__in=running).exists()


def _propose(by: User, client: Client, one: Suggestion, today: date, intake: Intake | None) -> None:
    SupportSuggestion.objects.create(
        **of_client(client),
        intake=intake,
        part=one.part,
        support=one.support,
        because=one.reason,
        on=today,
        created_by=by,
    )


@transaction.atomic
def take_up(*, by: User, suggestion: SupportSuggestion, today: date, provision: Any = None) -> PlanItem:
    """Takes a suggestion up in the plan, with the provision that was chosen beside it, if any.

    Pressed twice it happens once. Raises Refused when it was rejected.
    """
    client = locked(suggestion.client)
    row = SupportSuggestion.objects.select_for_update().get(pk=suggestion.pk)
    if row.status == Status.REJECTED:
        raise Refused("Deze suggestie is niet gekozen. Voeg de ondersteuning zelf toe als het nu wel past.")
    row.client = client
    item = accept_suggestion(by=by, suggestion=row, today=today)
    if provision is not None and item.provision_id is None:
        item = save_version(
            item, by=by, version=item.version, provision=provision, title=str(provision)[:160]
        )
    return item


@transaction.atomic
def reject_suggestion(
    *, by: User, suggestion: SupportSuggestion, version: int, reason: str, today: date
) -> SupportSuggestion:
    """Keeps that this doesn't fit, and why. Raises Refused when it was decided already."""
    if suggestion.status != Status.OPEN:
        raise Refused("Over deze suggestie is al beslist.")
    row = save_version(
        suggestion,
        by=by,
        version=version,
        status=Status.REJECTED.value,
        reason=reason,
        decided_on=today,
        decided_by=by,
    )
    audit.record("client.suggestion_rejected", by=by, on=row, clients=[row.client_id])
    announce_change(row.client)
    return row


@transaction.atomic
def add_suggestion(
    *,
    by: User,
    client: Client,
    part: str,
    support: str,
    because: str,
    today: date,
    form_key: UUID | None = None,
) -> SupportSuggestion:
    """A coach's own idea, beside what the rules suggest. Raises Refused when it is there already."""
    open_rows = SupportSuggestion.objects.filter(client=client, status=Status.OPEN)
    if open_rows.filter(part=part, support=support).exclude(form_key=form_key).exists():
        raise Refused("Deze suggestie staat er al.")
    row, new = create_once(
        SupportSuggestion,
        by=by,
        form_key=form_key,
        **of_client(client),
        part=part,
        support=support,
        because=because,
        added=True,
        on=today,
    )
    if new:
        audit.record("client.suggestion_added", by=by, on=row, clients=[client.pk])
        announce_change(client)
    return row
