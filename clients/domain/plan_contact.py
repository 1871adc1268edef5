"""How often to speak each other, from the effort that motivation, skills and matching need.

A proposal with its reason; the coach may choose otherwise. When nothing is known the norm holds.
Source: page on the client file, support plan; the steps are our own choice.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.domain.calendar import count_words

MOST = 3
EFFORT_LABELS: dict[int, str] = {0: "geen", 1: "een beetje", 2: "duidelijk", 3: "veel"}
# Closer to work there is more to arrange at once: vacancies, interviews, a start.
MATCHING_EFFORT: dict[str, int] = {"1A": 3, "1B": 2, "1C": 1}
# At least this much effort together (0–9) → days between two talks. Below the last line the norm holds.
STEPS: tuple[tuple[int, int], ...] = ((7, 7), (5, 14), (3, 28), (1, 56))


@dataclass(frozen=True, slots=True)
class Effort:
    """Effort needed, 0 (none) to 3 (much); None = not discussed yet.

    `motivation`: the most steering that a part asks; `skills`: the largest barrier; `matching`: see
    matching_effort.
    """

    motivation: int | None
    skills: int | None
    matching: int | None


@dataclass(frozen=True, slots=True)
class FrequencyProposal:
    """Days between two talks; None = the norm holds. `reason` is Dutch."""

    days: int | None
    reason: str


def matching_effort(category: str) -> int | None:
    """Effort on matching by category of distance; None when there is no category."""
    return MATCHING_EFFORT.get(category, 0) if category else None


def propose_contact_days(effort: Effort, norm_days: int) -> FrequencyProposal:
    """Never less often than the norm. Raises ValueError for an effort outside 0–3."""
    parts = {"motivatie": effort.motivation, "vaardigheden": effort.skills, "matching": effort.matching}
    known = {name: value for name, value in parts.items() if value is not None}
    if any(not 0 <= value <= MOST for value in known.values()):
        raise ValueError("De inzet per spoor ligt tussen 0 en 3.")
    norm = f"om de {count_words(norm_days, 'dag', 'dagen')}"
    if not known:
        return FrequencyProposal(None, f"Nog niet bekend hoeveel inzet nodig is. Dan geldt de norm: {norm}.")
    said = ", ".join(f"{name} {EFFORT_LABELS[value]}" for name, value in known.items())
    days = next((days for least, days in STEPS if sum(known.values()) >= least), None)
    if days is None or days >= norm_days:
        return FrequencyProposal(None, f"Nodige inzet: {said}. Dan is de norm genoeg: {norm}.")
    return FrequencyProposal(days, f"Nodige inzet: {said}. Voorstel: om de {days} dagen contact.")
