"""How a caseload stands to the norm, in words. Source: page on the client file (70–90 clients a coach)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"
    NO_NORM = "no_norm"


@dataclass(frozen=True, slots=True)
class CaseloadStanding:
    """`difference`: clients outside the norm, 0 when within it or when there is no norm."""

    standing: Standing
    difference: int
    words: str


def caseload_standing(clients: int, lowest: int | None, highest: int | None) -> CaseloadStanding:
    """Compares one coach's caseload with the norm of the day; without a norm it says so.

    Raises ValueError when the norm's lowest number lies above the highest.
    """
    if lowest is None or highest is None:
        return CaseloadStanding(Standing.NO_NORM, 0, "geen norm voor dit team")
    if lowest > highest:
        raise ValueError("De ondergrens van de caseload ligt boven de bovengrens.")
    if clients < lowest:
        short = lowest - clients
        words = f"ruimte voor nog {short} (norm {lowest} tot {highest})"
        return CaseloadStanding(Standing.BELOW, short, words)
    if clients > highest:
        over = clients - highest
        return CaseloadStanding(Standing.ABOVE, over, f"{over} boven de norm ({lowest} tot {highest})")
    return CaseloadStanding(Standing.WITHIN, 0, f"binnen de norm ({lowest} tot {highest})")
