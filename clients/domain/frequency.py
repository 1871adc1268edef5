"""How often there is contact: what a coach may agree, in words, and beside the norm."""

from __future__ import annotations

from core.domain.calendar import count_words
from core.domain.decision import Decision, allow, refuse

SHORTEST, LONGEST = 1, 730
# Days with a word of their own; others are told in days.
DAY_WORDS = {
    7: "elke week",
    14: "om de twee weken",
    28: "om de vier weken",
    92: "vier keer per jaar",
    365: "elk jaar",
}


def frequency_words(every_days: int | None, norm_days: int) -> str:
    """'om de 14 dagen', or what the norm is when nothing else was agreed."""
    if every_days is None:
        return f"volgens de norm: {_days(norm_days)}"
    return _days(every_days)


def _days(days: int) -> str:
    every = "elke dag" if days == 1 else f"om de {days} dagen"
    return f"{DAY_WORDS[days]} ({every})" if days in DAY_WORDS else every


def may_change(every_days: int | None, reason: str) -> Decision:
    """Whether this frequency can be agreed. None = back to the norm."""
    if not reason.strip():
        return refuse("Schrijf op waarom de afspraak over contact verandert.")
    if every_days is not None and not SHORTEST <= every_days <= LONGEST:
        return refuse(f"Kies een aantal dagen van {SHORTEST} tot en met {LONGEST}.")
    return allow("Deze afspraak kan.")


def beside_the_norm(every_days: int | None, norm_days: int) -> str:
    """A sentence when somebody is spoken to less often than the norm says; '' otherwise."""
    if every_days is None or every_days <= norm_days:
        return ""
    return f"Dat is minder vaak dan de norm van {count_words(norm_days, 'dag', 'dagen')}."
