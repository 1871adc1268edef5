"""What is written down of growth conversations. Each verb is one transaction with its log line.

All raise Refused when a rule says no, and EditConflict when somebody else saved the same record first.
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.outbox import announce
from core.pages import Refused
from core.roles import ACCOUNT_MANAGER
from employers.domain.growth import TOLD, ConversationFacts, check_told, conversation_problems
from employers.domain.growth_jobs import PlannedJob
from employers.domain.relation import PromiseSide
from employers.models import Employer, GrowthConversation
from employers.services.jobs import create_future_job
from employers.services.parts import spoke
from employers.services.talks import add_promise


@transaction.atomic
def record_growth_conversation(
    *,
    by: User,
    employer: Employer,
    today: date,
    form_key: UUID | None = None,
    jobs: Sequence[PlannedJob] = (),
    follow_up_on: date | None = None,
    **answers: Any,
) -> GrowthConversation:
    """Keeps a growth conversation with the future jobs that were named; the employer counts as spoken to.

    ``answers``: the fields of GrowthConversation. Refused says which answers are missing. Whoever was named
    to ask as well becomes a promise of ours, due on ``follow_up_on``. Pressing twice makes all of it once.
    """
    _check_conversation(answers, today)
    _check_told(answers, len(jobs))
    conversation, new = create_once(
        GrowthConversation, by=by, form_key=form_key, employer=employer, **answers
    )
    if new:
        spoke(employer.pk, conversation.on)
        audit.record("employer.growth_asked", by=by, on=conversation)
        _follow_up(by, conversation, follow_up_on)
        _make_jobs(by, conversation, jobs)
        announce("employer.changed", employer_id=employer.pk)
    return conversation


@transaction.atomic
def change_growth_conversation(
    *,
    by: User,
    conversation: GrowthConversation,
    version: int,
    today: date,
    jobs: Sequence[PlannedJob] = (),
    follow_up_on: date | None = None,
    **answers: Any,
) -> GrowthConversation:
    """Changes what was written down about a growth conversation; ``jobs`` are new ones, to be added.

    A follow-up is made when nobody was named to ask before.
    """
    current = GrowthConversation.objects.select_for_update(of=("self",)).get(pk=conversation.pk)
    if current.version == version:  # otherwise the two texts go first
        there = {name: getattr(current, name) for name in ConversationFacts.__slots__}
        _check_conversation(there | answers, today)
        told = {name: getattr(current, name) for name in TOLD}
        _check_told(told | answers, len(jobs) + current.jobs.count())
    saved = save_version(conversation, by=by, version=version, **answers)
    spoke(saved.employer_id, saved.on)
    audit.record("employer.growth_changed", by=by, on=saved)
    if not current.others_to_ask:
        _follow_up(by, saved, follow_up_on)
    _make_jobs(by, saved, jobs)
    announce("employer.changed", employer_id=saved.employer_id)
    return saved


def _check_told(answers: dict[str, Any], jobs: int) -> None:
    told = check_told(answers, jobs)
    if not told:
        raise Refused(told.reason)


def _check_conversation(answers: dict[str, Any], today: date) -> None:
    facts = ConversationFacts(**{k: v for k, v in answers.items() if k in ConversationFacts.__slots__})
    problems = conversation_problems(facts, today)
    if problems:
        first, *rest = problems.values()
        raise Refused(first, tuple(rest))


def _make_jobs(by: User, conversation: GrowthConversation, jobs: Sequence[PlannedJob]) -> None:
    """The work is where the employer is until somebody writes down another place."""
    for one in jobs:
        create_future_job(
            by=by,
            employer=conversation.employer,
            conversation=conversation,
            city=conversation.employer.city,
            **asdict(one),
        )


def _follow_up(by: User, conversation: GrowthConversation, due_on: date | None) -> None:
    """The one who heard it asks, when that is an account manager; otherwise the employer's own."""
    if not conversation.others_to_ask or due_on is None:
        return
    manager = conversation.employer.account_manager
    keeps = by.role == ACCOUNT_MANAGER.key or manager is None or not manager.is_active
    add_promise(
        by=by,
        employer=conversation.employer,
        what=f"Naar groei vragen bij: {conversation.others_to_ask}",
        side=PromiseSide.US.value,
        who=by if keeps else manager,
        due_on=due_on,
    )
