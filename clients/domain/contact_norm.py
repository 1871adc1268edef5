"""How often a client is spoken to: the plan's own frequency, or the norm when the plan says nothing.

The norms are dated parameters (days); they are passed in. Source: page on the client file, support plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.domain.calendar import count_words, date_words


class ContactKind(StrEnum):
    """What decides the norm. Learning in goes before the route."""

    RE_INTEGRATION = "re_integration"
    PARTICIPATION = "participation"
    LEARNING_IN = "learning_in"


CONTACT_KIND_LABELS: dict[str, str] = {
    ContactKind.RE_INTEGRATION: "re-integratie",
    ContactKind.PARTICIPATION: "participatie",
    ContactKind.LEARNING_IN: "inleren",
}


@dataclass(frozen=True, slots=True)
class ContactNorms:
    """Days between two contacts, per kind, as they hold on the day."""

    re_integration: int
    participation: int
    learning_in: int

    def days(self, kind: str) -> int:
        """The norm in days. Raises ValueError for an unknown kind."""
        match ContactKind(kind):
            case ContactKind.RE_INTEGRATION:
                return self.re_integration
            case ContactKind.PARTICIPATION:
                return self.participation
            case ContactKind.LEARNING_IN:
                return self.learning_in


@dataclass(frozen=True, slots=True)
class ContactDue:
    """When the next contact is due.

    `days_over`: days too late, 0 when in time (the due day itself is in time).
    """

    on: date
    norm_days: int
    days_over: int
    reason: str

    @property
    def overdue(self) -> bool:
        return self.days_over > 0


def contact_due(
    kind: str,
    since: date,
    last_contact: date | None,
    norms: ContactNorms,
    today: date,
    plan_days: int | None = None,
) -> ContactDue:
    """Due date: the norm after the last contact, or after `since` (start of the guidance) when there was
    none.

    `plan_days`: the frequency that the plan says, in days; it goes before the norm. Raises ValueError when
    it's under 1.
    """
    if plan_days is not None and plan_days < 1:
        raise ValueError("De afspraak over contact is minstens één dag.")
    days = norms.days(kind) if plan_days is None else plan_days
    on = (last_contact or since) + timedelta(days=days)
    days_over = max((today - on).days, 0)
    rule = f"De norm voor {CONTACT_KIND_LABELS[kind]}" if plan_days is None else "De afspraak in het plan"
    last = (
        f"Laatste contact: {date_words(last_contact)}." if last_contact else "Er is nog geen contact geweest."
    )
    reason = (
        f"{last} {rule} is {count_words(days, 'dag', 'dagen')}: spreek elkaar uiterlijk op {date_words(on)}."
    )
    if days_over:
        reason += f" Dat is {count_words(days_over, 'dag', 'dagen')} te laat."
    return ContactDue(on, days, days_over, reason)
