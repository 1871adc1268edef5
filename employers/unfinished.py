"""Growth conversations that somebody began to write down and didn't save yet: where they are found again."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import BigIntegerField, F, Func, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse

from core import drafts
from core.models import Draft, User
from employers.models import Employer, GrowthConversation

NEW: Final = "employers:new_conversation"
CHANGE: Final = "employers:change_conversation"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A conversation that was left half-way."""

    employer_id: int
    employer: str
    saved_at: datetime
    url: str


def unfinished_talks(user: User, employer: Employer | None = None) -> list[Unfinished]:
    """Of this user, at employers that are in sight, or at this one; the latest first, in one question."""
    talks = GrowthConversation.objects.visible_to(user).filter(pk=OuterRef("talk"))
    firms = Employer.objects.visible_to(user).filter(pk=OuterRef("employer"))
    rows = (
        Draft.objects.annotate(talk=_number_in(CHANGE))
        .annotate(
            employer=Coalesce(Cast(Subquery(talks.values("employer_id")), BigIntegerField()), _number_in(NEW))
        )
        .annotate(name=Subquery(firms.values("name")))
        .exclude(name=None)
    )
    if employer is not None:
        rows = rows.filter(employer=employer.pk)
    found = drafts.read_left_open(user, rows.values("employer", "name", "saved_at", address=F("key")))
    return [Unfinished(one["employer"], one["name"], one["saved_at"], one["address"]) for one in found]


def _number_in(name: str) -> Any:
    """The number in the address of a draft when it is the address with this name; otherwise nothing."""
    before, after = reverse(name, args=[0]).split("0")
    address = rf"^{re.escape(before)}(\d{{1,18}}){re.escape(after)}(?:\?|$)"
    found = Func(F("key"), Value(address), function="substring", template="%(function)s(%(expressions)s)")
    return Cast(found, BigIntegerField())
