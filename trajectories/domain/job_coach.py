"""Job coaches at an employer: one is what employers ask for, a second one has a reason.

Source: page on employers, the relation ('one job coach per employer').
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from core.domain.decision import Decision, allow, refuse


@dataclass(frozen=True, slots=True)
class CoachThere:
    """A job coach at an employer, from ``start`` until ``end`` (None = still). Never for whom."""

    name: str
    organisation: str
    start: date
    end: date | None = None

    @property
    def words(self) -> str:
        return f"{self.name} ({self.organisation})" if self.organisation else self.name


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def there_on(coaches: Iterable[CoachThere], day: date) -> tuple[CoachThere, ...]:
    """Who comes there on this day or later, each name once, who came first in front.

    Somebody who starts later counts too: two would be there then.
    """
    found: list[CoachThere] = []
    for one in sorted(coaches, key=lambda c: (c.start, c.name)):
        if (one.end is None or one.end >= day) and not any(_same(one.name, f.name) for f in found):
            found.append(one)
    return tuple(found)


def others_there(coaches: Iterable[CoachThere], name: str, day: date) -> tuple[CoachThere, ...]:
    """The other job coaches there on this day; the same person for a second resident is no second coach."""
    return tuple(one for one in there_on(coaches, day) if not _same(one.name, name))


def may_join(others: Sequence[CoachThere], reason: str) -> Decision:
    """A second job coach is possible with a reason; without one the refusal names the first."""
    if not others:
        return allow("Er komt nog geen andere jobcoach.")
    if reason.strip():
        return allow("De reden voor nog een jobcoach staat erbij.")
    names = " en ".join(one.words for one in others)
    verb = "komt" if len(others) == 1 else "komen"
    return refuse(
        f"Bij deze werkgever {verb} al {names}. Werkgevers willen graag één jobcoach. Vraag eerst of die ook "
        "deze inwoner kan begeleiden. Kan dat niet? Schrijf dan op waarom."
    )


def may_end(start: date, end: date | None, on: date, today: date) -> Decision:
    """The last day: not before the first, not in the future; ended is ended."""
    if end is not None:
        return refuse("Deze jobcoach is al gestopt.")
    if on < start:
        return refuse("De laatste dag ligt voor de eerste.")
    if on > today:
        return refuse("De laatste dag ligt in de toekomst. Leg het vast op de dag zelf.")
    return allow("Het einde kan worden vastgelegd.")
