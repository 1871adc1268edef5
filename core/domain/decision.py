"""A decision of a rule: whether something may happen, and why, in Dutch (level B1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """What a rule answers. `reason` is a Dutch sentence for the screen, also when the answer is yes.

    Raises ValueError when the reason is empty: a rule that can't say why is not a rule.
    """

    allowed: bool
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("Een beslissing heeft altijd een reden.")

    def __bool__(self) -> bool:
        return self.allowed


def allow(reason: str) -> Decision:
    """A yes with its reason."""
    return Decision(allowed=True, reason=reason)


def refuse(reason: str) -> Decision:
    """A no with its reason."""
    return Decision(allowed=False, reason=reason)


def all_of(decisions: Iterable[Decision], *, otherwise: str = "Aan alle voorwaarden is voldaan.") -> Decision:
    """Yes when every decision is yes. The reasons of all refusals follow each other in the order given.

    `otherwise` is the reason when nothing is refused (so also when there is nothing to decide).
    """
    refused = [decision.reason for decision in decisions if not decision.allowed]
    return refuse(" ".join(refused)) if refused else allow(otherwise)


def any_of(
    decisions: Iterable[Decision], *, otherwise: str = "Aan geen enkele voorwaarde is voldaan."
) -> Decision:
    """The first yes; without a yes a refusal with all reasons, or `otherwise` when there was nothing to
    decide.
    """
    reasons: list[str] = []
    for decision in decisions:
        if decision.allowed:
            return decision
        reasons.append(decision.reason)
    return refuse(" ".join(reasons) or otherwise)
