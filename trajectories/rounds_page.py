"""What the pages about rounds show: all rounds of a project, and one round with everybody in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core import audit
from core.domain.calendar import count_words
from core.models import User
from trajectories.deeds import at
from trajectories.domain.round import (
    ROUND_PART_LABELS,
    ROUND_RESULT_LABELS,
    RoundPart,
    RoundResult,
    is_done,
)
from trajectories.models import Candidate, Project, RoundEntry, SelectionRound
from trajectories.permissions import sees_notes
from trajectories.permissions_routes import may_edit_route, may_record_round
from trajectories.round_sheet import PART_HEADS
from trajectories.services.rounds import PART_FIELDS, TO_TAKE, counts_of

CHOICES = 200


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in the list; ``words``: how it stands in numbers."""

    row: SelectionRound
    url: str
    words: str
    people: int


def round_lines(rows: Sequence[SelectionRound]) -> list[RoundLine]:
    counts = counts_of([row.pk for row in rows])
    return [_line(row, counts.get(row.pk, {})) for row in rows]


def _line(row: SelectionRound, counts: dict[str, int]) -> RoundLine:
    return RoundLine(row, at("round", row.pk), result_words(counts), sum(counts.values()))


def result_words(counts: dict[str, int]) -> str:
    """'12 door · 3 schuiven door naar de volgende ronde'."""
    return " · ".join(
        f"{counts[code]} {label.lower()}" for code, label in ROUND_RESULT_LABELS.items() if counts.get(code)
    )


def rounds_page(project: Project, user: User) -> dict[str, Any]:
    rows = list(project.rounds.select_related("created_by"))
    running = project.state == Project.State.RUNNING
    may_edit = may_edit_route(user, project) and running
    return {
        "project": project,
        "job": project.job,
        "rounds": round_lines(rows),
        "may_plan": may_edit and (not rows or rows[-1].closed_on is not None),
        "open_before": may_edit and bool(rows) and rows[-1].closed_on is None,
    }


def entries_of(one: SelectionRound, user: User) -> list[RoundEntry]:
    """Everybody of the round in sight, by name; the log is told."""
    found = RoundEntry.objects.visible_to(user).filter(round=one).select_related("candidate__profile")
    rows = sorted(found, key=lambda entry: (entry.candidate.profile.name.lower(), entry.pk))
    audit.note_shown(entry.client_id for entry in rows)
    return rows


def round_page(one: SelectionRound, user: User, entries: Sequence[RoundEntry], today: date) -> dict[str, Any]:
    """Everything around the sheet."""
    project = one.project
    open_round = one.closed_on is None and project.state == Project.State.RUNNING
    counts = counts_of([one.pk]).get(one.pk, {})
    others = sum(counts.values()) - len(entries)
    editable = open_round and may_record_round(user, project)
    may_edit = open_round and may_edit_route(user, project)
    busy = counts.get(RoundResult.BUSY, 0)
    return {
        "one": one,
        "project": project,
        "job": project.job,
        "number": len(entries),
        "others": f"en {count_words(others, 'kandidaat', 'kandidaten')} van andere teams" if others else "",
        "words": result_words(counts),
        "heads": [
            (part, PART_HEADS[part], ROUND_PART_LABELS[part], _done_words(entries, part, today))
            for part in RoundPart
        ],
        "first_open": _first_open(entries, today),
        "editable": editable,
        "may_edit": may_edit,
        "notes": sees_notes(user),
        "busy": busy,
        "choices": _choices(one, user) if editable else [],
        "today": today,
    }


def _done_words(entries: Sequence[RoundEntry], part: str, today: date) -> str:
    done = sum(1 for entry in entries if is_done(getattr(entry, PART_FIELDS[part]), today))
    return f"{done}/{len(entries)}"


def _first_open(entries: Sequence[RoundEntry], today: date) -> str:
    """The part that is worked on now: the first that isn't done for everybody who is still busy."""
    busy = [entry for entry in entries if entry.result == RoundResult.BUSY]
    for part in RoundPart:
        if any(not is_done(getattr(entry, PART_FIELDS[part]), today) for entry in busy):
            return part.value
    return ""


def _choices(one: SelectionRound, user: User) -> list[tuple[int, str]]:
    """Candidates in sight that can still take part, by name."""
    found = (
        Candidate.objects.visible_to(user)
        .filter(project_id=one.project_id, status__in=TO_TAKE)
        .exclude(round_entries__round=one)
        .exclude(round_entries__result=RoundResult.THROUGH.value)
        .select_related("profile")
        .distinct()[:CHOICES]
    )
    rows = sorted(found, key=lambda candidate: candidate.profile.name.lower())
    audit.note_shown(row.client_id for row in rows)
    return [(row.pk, row.profile.name) for row in rows]
