"""The start page: how long the list may be, and how we greet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.registry import WorkItem

# More than a person can act on in a day only hides what matters.
WORKLIST_LENGTH: Final = 15
ROLES_WITH_WORKLIST: Final = frozenset({"coach", "account_manager"})


def greeting(hour: int) -> str:
    """The Dutch greeting for an hour of the day (0–23)."""
    if hour < 6:
        return "Goedenacht"
    if hour < 12:
        return "Goedemorgen"
    return "Goedemiddag" if hour < 18 else "Goedenavond"


@dataclass(frozen=True, slots=True)
class WorkGroup:
    """What asks for the same act, together: the eye reads the act once and then the names."""

    label: str
    urgent: bool
    items: tuple[WorkItem, ...]


def in_groups(items: Sequence[WorkItem]) -> list[WorkGroup]:
    """The items by kind, in the order in which the kinds first appear."""
    by_kind: dict[str, list[WorkItem]] = {}
    for item in items:
        by_kind.setdefault(item.kind, []).append(item)
    return [WorkGroup(g[0].kind_label, any(i.urgent for i in g), tuple(g)) for g in by_kind.values()]
