"""Who still asks for attention when a project leaves learning in: a warning with the decision, no refusal.

The project goes on for who is ready; who is late or isn't there yet must not be forgotten by that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from core.domain.calendar import count_words
from trajectories.domain.candidate import CandidateState
from trajectories.domain.evaluation import evaluation_due
from trajectories.domain.steps import ProjectCandidate

MOST_NAMES = 6


def learning_notes(
    candidates: Iterable[ProjectCandidate], every_days: int, today: date, unseen: str
) -> tuple[str, ...]:
    """Who learns in without an evaluation within the term, and whose last evaluation isn't enough to go on.

    ``unseen`` is what stands in the place of a name that the reader may not know: only counted.
    """
    learning = [one for one in candidates if one.state == CandidateState.LEARNING_IN]
    late = [one for one in learning if _is_late(one, every_days, today)]
    short = [one for one in learning if one.evaluated_on is not None and not one.go]
    notes = []
    if late:
        who = count_words(len(late), "kandidaat heeft", "kandidaten hebben")
        notes.append(f"{who} geen evaluatie binnen de termijn{_names(late, unseen)}.")
    if short:
        who = count_words(len(short), "kandidaat kan", "kandidaten kunnen")
        notes.append(f"{who} volgens de laatste evaluatie nog niet door{_names(short, unseen)}.")
    return tuple(notes)


def _is_late(one: ProjectCandidate, every_days: int, today: date) -> bool:
    if one.since is None:
        return one.evaluated_on is None
    return evaluation_due(one.since, one.evaluated_on, every_days, today).overdue


def _names(people: Sequence[ProjectCandidate], unseen: str) -> str:
    """': Fatima, Piet en nog 3'; '' when no name may be said."""
    named = [one.name for one in people if one.name != unseen][:MOST_NAMES]
    rest = len(people) - len(named)
    if not named:
        return ""
    return ": " + ", ".join(named) + (f" en nog {rest}" if rest else "")
