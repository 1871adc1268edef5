"""What the pages of the train show, put together from the facts, the picture and the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from core.domain.calendar import count_words
from core.models import User
from core.policy import may
from trajectories.deeds import Deed, at
from trajectories.domain.train_compare import LESS, compare
from trajectories.domain.train_conflicts import Conflict, short_date
from trajectories.domain.train_weeks import monday
from trajectories.models import LearnInPlan, Project, TrainRun
from trajectories.permissions import can_edit_project
from trajectories.permissions_train import can_move
from trajectories.services.train import may_undo
from trajectories.train_facts import TrainFacts, too_many
from trajectories.train_picture import (
    LENGTHS,
    Row,
    View,
    draw,
    rows_of,
    shift_words,
    summary_of,
    table_of,
    view_of,
)
from trajectories.train_proposal import Proposal, StepChange

LENGTH_WORDS = {13: "kwartaal", 26: "half jaar", 52: "jaar"}
MOST_CONFLICTS = 12
UNDO_SHOWN = timedelta(hours=8)


def train_url(project: Project | None) -> str:
    return at("project_train", project.pk) if project else reverse("trajectories:train")


def with_project(project: Project | None) -> str:
    """What links to a step carry along, so that one comes back to the same train."""
    return f"?project={project.pk}" if project else ""


def train_page(facts: TrainFacts, user: User, view: View, as_table: bool) -> dict[str, Any]:
    """The train of one project, or of all that somebody may see."""
    conflicts = facts.conflicts
    rows = _asking_room(rows_of(facts, conflicts, project_url=with_project(facts.project)), facts, user)
    wrong, soft = ([one for one in conflicts if one.soft is kind] for kind in (False, True))
    return {
        "rows": rows,
        "empty": not facts.facts,
        "picture": "" if as_table else draw(rows, facts, view),
        "table": table_of(rows, facts) if as_table else None,
        "summary": summary_of(rows, facts, len(wrong)),
        "wrong": conflict_lines(wrong[:MOST_CONFLICTS], facts),
        "more_wrong": conflict_lines(wrong[MOST_CONFLICTS:], facts),
        "soft": conflict_lines(soft[:MOST_CONFLICTS], facts),
        "more_soft": conflict_lines(soft[MOST_CONFLICTS:], facts),
        "too_many": too_many(facts),
        "waiting": _without_steps(facts),
        "may_move": can_move(user),
        "project": facts.project,
        **_ways(facts, view, as_table),
        **_searches(user, facts.project),
    }


def _asking_room(rows: Sequence[Row], facts: TrainFacts, user: User) -> list[Row]:
    """Places of which the room isn't known ask for it, of whoever may fill it in."""
    unknown = {row.place_id: facts.places[row.place_id].project_id for row in rows if _has_no_room(row)}
    allowed = _projects_of(user, facts, {one for one in unknown.values() if one is not None})
    return [
        replace(row, room_url=reverse("trajectories:add_place_row", args=[row.place_id, "ruimte"]))
        if row.place_id in unknown and unknown[row.place_id] in allowed
        else row
        for row in rows
    ]


def _has_no_room(row: Row) -> bool:
    return bool(row.place_id) and row.rooms is None


def _projects_of(user: User, facts: TrainFacts, ids: set[int]) -> set[int | None]:
    """The projects of which this user may change the places; None: the places of the region."""
    if not may(user, "learn_in_place", "edit"):
        return set()
    found = Project.objects.visible_to(user).select_related("job__employer")
    here = [facts.project] if facts.project else found.filter(pk__in={0, *ids})  # always one question
    return {None, *(one.pk for one in here if can_edit_project(user, one))}


def conflict_lines(conflicts: Sequence[Conflict], facts: TrainFacts) -> list[dict[str, Any]]:
    """Each with the place where something can be done about it."""
    return [{"text": one.text, "url": _where(one, facts), "key": one.key} for one in conflicts]


def _where(one: Conflict, facts: TrainFacts) -> str:
    row = facts.rows.get(one.rider_id)
    if row is None:
        return at("learn_in_place", one.place_id) if one.place_id else ""
    if row.may_move and one.step_id:
        return at("train_step", one.step_id) + with_project(facts.project)
    return at("candidate", row.candidate_id)


def _without_steps(facts: TrainFacts) -> list[dict[str, Any]]:
    """Who was chosen and has no step yet: at the back of the queue."""
    planned = {ride.rider_id for ride in facts.facts}
    return [
        {"name": row.name, "url": at("candidate", key) + "#plan", "job": row.job}
        for key, row in facts.rows.items()
        if key not in planned
    ]


def _ways(facts: TrainFacts, view: View, as_table: bool) -> dict[str, Any]:
    """The weeks before and after, longer and shorter, picture or table: ordinary links."""

    def link(start: int = view.start, weeks: int = view.weeks, table: bool = as_table) -> str:
        query = {"vanaf": monday(facts.first, start).isoformat(), "weken": weeks}
        return "?" + urlencode(query | ({"als": "tabel"} if table else {}))

    half = view.weeks // 2
    return {
        "earlier_url": link(view.start - half),
        "later_url": link(view.start + half),
        "now_url": link(-1),
        "lengths": [(words, link(weeks=n), n == view.weeks) for n, words in LENGTH_WORDS.items()],
        "other_url": link(table=not as_table),
        "as_table": as_table,
    }


def _searches(user: User, project: Project | None) -> dict[str, Any]:
    """The last search of this user, and the last deed that can be undone."""
    if not can_move(user):
        return {"last_run": None, "undo": None, "search_url": ""}
    since = timezone.now() - UNDO_SHOWN
    runs = list(TrainRun.objects.visible_to(user).filter(created_at__gt=since)[:10])
    here = project.pk if project else None
    search = next((run for run in runs if run.project_id == here and is_search(run)), None)
    latest = next((run for run in runs if may_undo(run)), None)
    name = "project_train_search" if project else "train_search"
    url = at(name, project.pk) if project else reverse(f"trajectories:{name}")
    return {"last_run": search, "undo": undo_words(latest) if latest else None, "search_url": url}


def is_search(run: TrainRun) -> bool:
    return run.state != TrainRun.State.TAKEN


def undo_words(run: TrainRun) -> dict[str, Any]:
    """What was done, and the button that puts it back."""
    moves, gone = run.found.get("moves", ()), run.found.get("gone", ())
    done = count_words(len(moves), "stap", "stappen") + " verschoven"
    if gone:
        done += f", {count_words(len(gone), 'stap', 'stappen')} uit een plan gehaald"
    return {
        "text": f"{done} op {timezone.localtime(run.created_at):%H:%M} uur.",
        "deed": Deed("Zet terug", at("undo_run", run.pk), method="post", icon="arrow-counterclockwise"),
    }


# --- what a change does -----------------------------------------------------------------------------------


def span_words(start: date, end: date) -> str:
    """'14 dec – 5 feb 2027'."""
    return f"{short_date(start)} – {short_date(end)} {end.year}"


def change_lines(changes: Sequence[StepChange]) -> list[dict[str, Any]]:
    """Who, which step, from when to when; what was asked first."""
    ordered = sorted(changes, key=lambda one: (not one.asked, one.gone, one.new_start, one.name))
    return [
        {
            "name": one.name,
            "place": one.place,
            "before": span_words(one.start, one.end),
            "after": span_words(one.new_start, one.new_end),
            "shift": "vervalt" if one.gone else _shift(one),
            "asked": one.asked,
            "gone": one.gone,
        }
        for one in ordered
    ]


def _shift(one: StepChange) -> str:
    if one.new_start != one.start:
        return shift_words(one.weeks)
    days = (one.new_end - one.end).days
    if abs(days) < 7:
        return f"{count_words(abs(days), 'dag', 'dagen')} {'langer' if days > 0 else 'korter'}"
    return f"{count_words(abs(round(days / 7)), 'week', 'weken')} {'langer' if days > 0 else 'korter'}"


def preview_page(facts: TrainFacts, proposal: Proposal, view: View, project_url: str) -> dict[str, Any]:
    """What is shown before a change is saved: the changes, the picture with ghosts, what is wrong then."""
    conflicts = proposal.after.conflicts
    compared = compare(facts.conflicts, conflicts)
    rows = _touched(proposal, conflicts, project_url)
    candidates = {one.candidate_id for one in proposal.changes}
    return {
        "changes": change_lines(proposal.changes),
        "others": len(candidates) - 1,
        "reasons": proposal.reasons,
        "picture": draw(rows, proposal.after, view, "De trein na deze wijziging"),
        "new_conflicts": [one.text for one in compared.new],
        "changed_conflicts": [(how, one.text) for how, one in compared.changed],
        "got_worse": any(how != LESS for how, _ in compared.changed),
        "solved": [one.text for one in compared.solved],
        "signed": signed_plans(candidates),
        "key": proposal.key,
    }


def _touched(proposal: Proposal, conflicts: Sequence[Conflict], project_url: str) -> list[Row]:
    places = {one.place_id for one in proposal.changes}
    return rows_of(proposal.after, conflicts, proposal.changes, only=places, project_url=project_url)


def signed_plans(candidate_ids: set[int]) -> int:
    """How many of these plans carry a signature, that a change takes away."""
    plans = LearnInPlan.objects.filter(candidate__in=candidate_ids)
    return plans.exclude(
        signed_candidate_on=None, signed_employer_on=None, signed_municipality_on=None
    ).count()


def view_around(facts: TrainFacts, days: Sequence[date]) -> View:
    """The weeks that hold these days, and now if it fits."""
    first = min(days, default=facts.first)
    spread = (max(days, default=facts.first) - min(first, facts.first)).days // 7
    length = next((n for n in LENGTHS if n > spread + 2), LENGTHS[-1])
    start = first - timedelta(weeks=1) if first < facts.first else facts.first - timedelta(weeks=1)
    return view_of(facts.first, start, length)
