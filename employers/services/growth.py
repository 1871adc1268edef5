"""What is written down of growth conversations. Each verb is one transaction with its log line.

All raise Refused when a rule says no, and EditConflict when somebody else saved the same record first.
"""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.outbox import announce
from core.pages import Refused
from employers.domain.growth import ConversationFacts, conversation_problems
from employers.models import Employer, GrowthConversation
from employers.services.parts import spoke


@transaction.atomic
def record_growth_conversation(
    *, by: User, employer: Employer, today: date, form_key: UUID | None = None, **answers: Any
) -> GrowthConversation:
    """Keeps a growth conversation; the employer counts as spoken to on its day.

    ``answers``: the fields of GrowthConversation. Refused says which answers are missing.
    """
    _check_conversation(answers, today)
    conversation, new = create_once(
        GrowthConversation, by=by, form_key=form_key, employer=employer, **answers
    )
    if new:
        spoke(employer.pk, conversation.on)
        audit.record("employer.growth_asked", by=by, on=conversation)
        announce("employer.changed", employer_id=employer.pk)
    return conversation


@transaction.atomic
def change_growth_conversation(
    *, by: User, conversation: GrowthConversation, version: int, today: date, **answers: Any
) -> GrowthConversation:
    """Changes what was written down about a growth conversation."""
    current = GrowthConversation.objects.select_for_update(of=("self",)).get(pk=conversation.pk)
    if current.version == version:  # otherwise the two texts go first
        there = {name: getattr(current, name) for name in ConversationFacts.__slots__}
        _check_conversation(there | answers, today)
    saved = save_version(conversation, by=by, version=version, **answers)
    spoke(saved.employer_id, saved.on)
    audit.record("employer.growth_changed", by=by, on=saved)
    announce("employer.changed", employer_id=saved.employer_id)
    return saved


def _check_conversation(answers: dict[str, Any], today: date) -> None:
    facts = ConversationFacts(**{k: v for k, v in answers.items() if k in ConversationFacts.__slots__})
    problems = conversation_problems(facts, today)
    if problems:
        first, *rest = problems.values()
        raise Refused(first, tuple(rest))
