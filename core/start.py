"""The start page: how long the list may be, and how we greet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.registry import WorkItem

# More of one kind than a person can act on in a day only hides the other kinds.
FIRST_FEW: Final = 5
# Where the day has many kinds a few of each are enough: the whole list is one press away.
FEW_BY_ROLE: Final = {"account_manager": 3}
# A row of ways to each kind helps from here on.
WAYS_FROM: Final = 5
# From this place on it is good to do, but nobody waits for it.
CALM_FROM: Final = 60
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
    """What asks for the same act, together: the eye reads the act once and then the names.

    ``total``: how many there are, ``items``: those that are shown; ``folded``: there are more; ``calm``: good
    to do, but nobody waits for it; ``one_line`` and ``first_on_phone``: what a phone shows of it, with the
    way to all of them, because a day of many kinds would be a scroll of a dozen screens.
    """

    kind: str
    label: str
    urgent: bool
    items: tuple[WorkItem, ...]
    total: int
    whole: bool
    calm: bool
    one_line: bool
    first_on_phone: bool

    @property
    def folded(self) -> bool:
        return self.total > len(self.items)


def in_groups(items: Sequence[WorkItem], whole: str = "", role: str = "") -> list[WorkGroup]:
    """The items by kind, in the order in which kinds first appear; long groups fold, ``whole`` doesn't."""
    by_kind: dict[str, list[WorkItem]] = {}
    for item in items:
        by_kind.setdefault(item.kind, []).append(item)
    few, many_kinds = FEW_BY_ROLE.get(role, FIRST_FEW), role in FEW_BY_ROLE
    return [_group(kind, found, whole == kind, few, many_kinds) for kind, found in by_kind.items()]


def ways(groups: Sequence[WorkGroup]) -> list[WorkGroup]:
    """The kinds to jump to, urgent ones first; none when the page can be overseen at once."""
    return sorted(groups, key=lambda group: not group.urgent) if len(groups) >= WAYS_FROM else []


def _group(kind: str, found: Sequence[WorkItem], whole: bool, few: int, many_kinds: bool) -> WorkGroup:
    """A long group of what can wait folds to one line, another to its first few."""
    total = max(len(found), *(item.total for item in found))
    calm = found[0].order >= CALM_FROM
    first = 0 if calm and total > few else few
    urgent = any(item.urgent for item in found)
    return WorkGroup(
        kind=kind,
        label=found[0].kind_label,
        urgent=urgent,
        items=tuple(found if whole else found[:first]),
        total=total,
        whole=whole and len(found) > few,
        calm=calm,
        one_line=many_kinds and not urgent and not whole and first > 0,
        first_on_phone=many_kinds and urgent and not whole and min(first, len(found)) > 1,
    )
