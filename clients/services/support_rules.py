"""The rules of 'what the profiles suggest', as the functional administrator keeps them."""

from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max

from clients.domain.suggestions import DEFAULT_RULES
from clients.models import SupportRule
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused


def _lock() -> None:
    """One administrator at a time: the first change copies the standard."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('support_rules'))")


@transaction.atomic
def copy_standard(*, by: User) -> None:
    """The standard as rows, unless there are rows already."""
    _lock()
    if SupportRule.objects.exists():
        return
    SupportRule.objects.bulk_create(
        SupportRule(
            part=rule.part,
            threshold=rule.threshold,
            support=rule.support,
            when=rule.when,
            order=number * 10,
            created_by=by,
        )
        for number, rule in enumerate(DEFAULT_RULES, start=1)
    )


@transaction.atomic
def change_rule(*, by: User, rule: SupportRule, version: int, **changes: Any) -> SupportRule:
    """Changes one rule. Raises Refused when there is one like it, EditConflict when somebody was first."""
    _refuse_twice(changes.get("part", rule.part), changes["support"], changes["when"], but=rule.pk)
    row = save_version(rule, by=by, version=version, **changes)
    audit.record("settings.support_rule_changed", by=by, on=row)
    return row


@transaction.atomic
def add_rule(*, by: User, form_key: UUID | None = None, **values: Any) -> SupportRule:
    """Adds a rule at the end; the first time the standard comes along. Raises Refused when it is there."""
    copy_standard(by=by)
    again = form_key is not None and SupportRule.objects.filter(form_key=form_key).exists()
    if not again:
        _refuse_twice(values["part"], values["support"], values["when"])
    last = SupportRule.objects.aggregate(last=Max("order"))["last"] or 0
    row, new = create_once(SupportRule, by=by, form_key=form_key, order=last + 10, **values)
    if new:
        audit.record("settings.support_rule_added", by=by, on=row)
    return row


@transaction.atomic
def reset_rules(*, by: User) -> None:
    """Back to the standard: all rows go. What was suggested and decided before stays as it is."""
    _lock()
    if SupportRule.objects.all().delete()[0]:
        audit.record("settings.support_rules_reset", by=by)


def _refuse_twice(part: str, support: str, when: str, but: int | None = None) -> None:
    same = SupportRule.objects.filter(part=part, support=support, when=when)
    if any(rule.pk != but for rule in same):
        raise Refused("Deze regel is er al. Verander die regel, of kies een andere voorwaarde.")
