"""What is wrong in the train before and after a change, put side by side: new, solved, worse or less bad."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trajectories.domain.train_conflicts import Conflict

WORSE, LESS, OTHER = "Werd erger", "Werd minder erg", "Werd anders"


@dataclass(frozen=True, slots=True)
class Compared:
    """``changed``: (how, what it is then), for what was wrong already and still is."""

    new: tuple[Conflict, ...]
    changed: tuple[tuple[str, Conflict], ...]
    solved: tuple[Conflict, ...]


def compare(before: Iterable[Conflict], after: Iterable[Conflict]) -> Compared:
    """Only what is wrong, not what is merely worth knowing. What stays as it is, is in none of them."""
    was = [one for one in before if not one.soft]
    now = [one for one in after if not one.soft]
    stays = {one.text for one in was} & {one.text for one in now}
    was = [one for one in was if one.text not in stays]
    now = [one for one in now if one.text not in stays]
    new, changed = [], []
    for one in now:
        known = [old for old in was if is_same(old, one)]
        if known:
            changed.append((_how(sum(old.amount for old in known), one.amount), one))
        else:
            new.append(one)
    solved = tuple(old for old in was if not any(is_same(old, one) for one in now))
    return Compared(tuple(new), tuple(changed), solved)


def is_same(one: Conflict, other: Conflict) -> bool:
    """The same problem, maybe with other days: of the same kind, about the same person or place."""
    if (one.key, one.rider_id) != (other.key, other.rider_id):
        return False
    if one.key == "job":
        return True
    if one.key == "room":
        meet = one.weeks[0] <= other.weeks[1] + 1 and other.weeks[0] <= one.weeks[1] + 1
        return one.place_id == other.place_id and meet
    return (one.step_id, one.place_id) == (other.step_id, other.place_id)


def _how(was: int, now: int) -> str:
    return WORSE if now > was else LESS if now < was else OTHER
