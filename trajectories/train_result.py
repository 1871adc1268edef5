"""What a search found, told as it is: what it gains, what it costs and why, and what still doesn't fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trajectories.domain.train_conflicts import Conflict
from trajectories.models import TrainRun
from trajectories.services import train_runs
from trajectories.train_facts import TrainFacts, too_many
from trajectories.train_page import change_lines, conflict_lines, signed_plans, view_around
from trajectories.train_picture import draw, rows_of
from trajectories.train_proposal import StepChange, applied

# What a planning can't have; of who is late for the job, or for the hours, it may know and go on.
IMPOSSIBLE = ("room", "closed", "away", "order", "not_begun")


def result_page(run: TrainRun, facts: TrainFacts) -> dict[str, Any]:
    """What a search found, as long as the facts are those that it was made with."""
    stale = facts.key() != run.facts_key
    changes = () if stale else train_runs.run_changes(run, facts)
    last_before, last_after = run.found["last"]
    gain = (run.weeks_before or 0) - (run.weeks_after or 0)
    return {
        "stale": stale,
        "changes": change_lines(changes),
        "others": len({one.candidate_id for one in changes}),
        "signed": signed_plans({one.candidate_id for one in changes}),
        "gain": gain,
        "more": -gain,
        "last_gain": last_before - last_after,
        "people": run.found["people"],
        **_told(facts, changes),
    }


def _told(facts: TrainFacts, changes: Sequence[StepChange]) -> dict[str, Any]:
    """The picture of the proposal, and what is wrong now and then."""
    after = applied(facts, changes)
    conflicts = after.conflicts
    before, left = _wrong(facts.conflicts), _wrong(conflicts)
    late = sorted((one for one in left if one.key == "job"), key=lambda one: -one.amount)
    rest = [one for one in left if one.key != "job"]
    crowded, kept = too_many(facts), {one.text for one in left}
    return {
        "picture": _picture(facts, after, conflicts, changes) if changes else "",
        "wrong_before": len(before),
        "wrong_after": len(left),
        "late": conflict_lines(late, after),
        "remaining": conflict_lines(rest, after),
        "too_many": crowded,
        "fits": not left and not crowded,
        "why_more": list(
            dict.fromkeys(one.text for one in before if one.key in IMPOSSIBLE and one.text not in kept)
        ),
    }


def _wrong(conflicts: Sequence[Conflict]) -> list[Conflict]:
    return [one for one in conflicts if not one.soft]


def _picture(
    facts: TrainFacts, after: TrainFacts, conflicts: Sequence[Conflict], changes: Sequence[StepChange]
) -> str:
    days = [day for one in changes for day in (one.new_start, one.new_end)]
    rows = rows_of(after, conflicts, only={one.place_id for one in changes})
    return draw(rows, after, view_around(facts, days), "De trein in dit voorstel")
