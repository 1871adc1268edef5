"""Growth conversations that somebody began to write down and didn't save yet: where they are found again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from core import drafts
from core.models import User
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


def unfinished_talks(user: User) -> list[Unfinished]:
    """Of this user, at employers that are in sight; the latest first."""
    found = drafts.left_open(user, {NEW, CHANGE})
    if not found:
        return []
    talks = [one.pk for one in found if one.name == CHANGE]
    employer_of = dict(
        GrowthConversation.objects.visible_to(user).filter(pk__in=talks).values_list("pk", "employer_id")
    )
    ids = {one: employer_of.get(one.pk) if one.name == CHANGE else one.pk for one in found}
    names = dict(Employer.objects.visible_to(user).filter(pk__in=ids.values()).values_list("pk", "name"))
    return [
        Unfinished(pk, names[pk], one.saved_at, one.key)
        for one, pk in ids.items()
        if pk is not None and pk in names
    ]
