"""Two versions of a plan beside each other: what stayed, what is new, what is gone."""

from dataclasses import dataclass
from typing import Any

from clients.domain.ladder import RUNG_LABELS
from clients.domain.plan import ITEM_STATUS_LABELS, ItemStatus
from clients.models import PlanItem, SupportPlan
from clients.planning.effort import frequency_words
from core.domain.calendar import count_words, date_words


@dataclass(frozen=True, slots=True)
class Pair:
    """The same part in the earlier and in the later version."""

    label: str
    before: str
    after: str

    @property
    def changed(self) -> bool:
        return self.before.splitlines() != self.after.splitlines()


def compare(before: SupportPlan, after: SupportPlan, norm: int, *, duties: bool) -> list[Pair]:
    """All parts in the order of the page; the text about duties only for who may see it."""
    old, new = _texts(before, norm), _texts(after, norm)
    hidden = set() if duties else {"Plichten"}
    words = [Pair(label, old[label], new[label]) for label in new if label not in hidden]
    return words + _items(before, after)


def _texts(plan: SupportPlan, norm: int) -> dict[str, str]:
    rung = plan.goal_rung
    return {
        "Doel": plan.goal,
        "Trede": f"{rung}: {RUNG_LABELS[rung].lower()}" if rung else "",
        "Werk": str(plan.goal_occupation or ""),
        "Duurt ongeveer": count_words(plan.months, "maand", "maanden") if plan.months else "",
        "Wat de inwoner doet": plan.client_does,
        "Wat de gemeente doet": plan.municipality_does,
        "Plichten": plan.duties,
        "Contact": frequency_words(plan.every_days, norm),
    }


def _items(before: SupportPlan, after: SupportPlan) -> list[Pair]:
    """Lines by track and title: one that is done before the new version isn't lost, it is finished."""
    old = {_key(item): item for item in before.items.all()}
    new = {_key(item): item for item in after.items.all()}
    pairs = [
        Pair(_label(item), _words(old[key]) if key in old else "", _words(item)) for key, item in new.items()
    ]
    gone = [item for key, item in old.items() if key not in new]
    return pairs + [Pair(_label(item), _words(item), _ended(item)) for item in gone]


def _key(item: PlanItem) -> tuple[Any, ...]:
    return (item.track, item.title, item.provision_id, item.suggestion_id)


def _label(item: PlanItem) -> str:
    return f"{item.get_track_display().capitalize()}: {item.title}"


def _words(item: PlanItem) -> str:
    by = f"klaar voor {date_words(item.by_on)}" if item.by_on else "zonder datum"
    return f"{item.aim}\n{by}".strip()


def _ended(item: PlanItem) -> str:
    if item.status in (ItemStatus.DONE, ItemStatus.STOPPED):
        return ITEM_STATUS_LABELS[item.status].lower()
    return ""
