"""What somebody still has to learn for the job, where that can be learned, and the step list that follows.

Reads the file for what the person has already: only for who may open it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Max, Q

from core.domain.skills import LEVEL_LABELS, WEIGHT_LABELS
from core.models import Skill
from employers.models import JobSkill
from trajectories.domain import step_list as rules
from trajectories.domain.step_list import Change, Missing, Place, ProposedStep, Taught, Wanted
from trajectories.facts import form_limits, is_side_by_side
from trajectories.models import Candidate, LearnInAside, LearnInPlace, LearnInPlan, LearnInStep, PlaceGuide
from trajectories.plan_room import hours_for, hours_words, room_for, what_can
from trajectories.proposal import mastery_now

LEVEL_UNKNOWN = "niet bekend"
ABLE = "Dit kan de kandidaat al."


@dataclass(frozen=True, slots=True)
class GapLine:
    """A skill of the job beside the person. ``state``: step, aside, able, proposed or open.

    ``where``: in words what is done about it; ``aside_id`` of the reason, to take it back.
    """

    skill_id: int
    name: str
    weight: str
    asked: str
    held: str
    asked_level: int
    held_level: int | None
    state: str
    where: str
    aside_id: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    """The whole picture for one candidate: lines per skill, what one press would add, what changed."""

    lines: tuple[GapLine, ...]
    proposal: rules.Proposal
    able: tuple[int, ...]
    changes: tuple[Change, ...]

    @property
    def adds(self) -> bool:
        """Whether a press would write anything."""
        return bool(self.proposal.steps or self.able)

    @property
    def key(self) -> str:
        """Changes with anything that a press would write."""
        return hashlib.sha256(repr((self.proposal.steps, self.able)).encode()).hexdigest()

    @property
    def open(self) -> tuple[GapLine, ...]:
        return tuple(line for line in self.lines if line.state == "open")


def gap_of(candidate: Candidate, plan: LearnInPlan | None, today: date) -> Gap:
    """``candidate`` with project, job and employer loaded; a fixed number of queries."""
    mastery, asked = mastery_now(candidate.project.job, candidate.client)
    names = {row.skill_id: row.skill.name for row in asked}
    steps = list(plan.steps.prefetch_related("skills")) if plan else []
    asides = {row.skill_id: row for row in plan.asides.all()} if plan else {}
    in_steps = _in_steps(steps)
    missing = rules.missing_skills(mastery.lines, names)
    to_place = [one for one in missing if one.skill_id not in in_steps and one.skill_id not in asides]
    proposal = _proposal(candidate, steps, to_place, today)
    short = {one.skill_id for one in missing}
    able = [
        line.skill_id
        for line in mastery.lines
        if line.skill_id not in short and line.skill_id not in in_steps and line.skill_id not in asides
    ]
    held = {line.skill_id: line.held for line in mastery.lines if line.held is not None}
    return Gap(
        lines=tuple(_line(row, held.get(row.skill_id), in_steps, asides, proposal) for row in asked),
        proposal=proposal,
        able=tuple(able),
        changes=_changes(candidate, steps, asides, asked, held),
    )


def _proposal(
    candidate: Candidate, steps: list[LearnInStep], missing: list[Missing], today: date
) -> rules.Proposal:
    """Steps for what has none, after the steps that are there; at stacked jobs beside them. In weeks with
    room, for no more hours than the person can.
    """
    if not missing:
        return rules.Proposal((), ())
    project, job = candidate.project, candidate.project.job
    side_by_side = is_side_by_side(project)
    can = what_can(candidate)
    tomorrow = today + timedelta(days=1)
    begin = tomorrow if side_by_side else max([tomorrow, *(step.end for step in steps)])
    begin = max(begin, candidate.learn_in_start or begin, can.since or begin)
    places = places_for(candidate, today)
    first = min([begin, *(step.start for step in steps)])
    wanted = Wanted(
        begin=begin,
        hours=hours_for(job.hours, can),
        job_tasks=tuple(task.name for task in job.task_lines.all()),
        side_by_side=side_by_side,
        limits_on=form_limits(),
        fits=room_for(candidate, [one.place_id for one in places if one.place_id], first, today).fit,
    )
    found = rules.propose(missing, places, wanted)
    return replace(found, notes=hours_words(job.hours, can)) if found.steps else found


def _in_steps(steps: Iterable[LearnInStep]) -> dict[int, list[LearnInStep]]:
    found: dict[int, list[LearnInStep]] = defaultdict(list)
    for step in steps:
        for skill in step.skills.all():
            found[skill.pk].append(step)
    return found


def _line(
    row: JobSkill,
    held: int | None,
    in_steps: dict[int, list[LearnInStep]],
    asides: dict[int, LearnInAside],
    proposal: rules.Proposal,
) -> GapLine:
    state, where = _state(row, held, in_steps, asides, proposal)
    aside = asides.get(row.skill_id)
    return GapLine(
        skill_id=row.skill_id,
        name=row.skill.name,
        weight=WEIGHT_LABELS[row.weight].lower(),
        asked=LEVEL_LABELS[row.level].lower(),
        held=LEVEL_UNKNOWN if held is None else LEVEL_LABELS[held].lower(),
        asked_level=row.level,
        held_level=held,
        state=state,
        where=where,
        aside_id=aside.pk if aside and state == "aside" else 0,
    )


def _state(
    row: JobSkill,
    held: int | None,
    in_steps: dict[int, list[LearnInStep]],
    asides: dict[int, LearnInAside],
    proposal: rules.Proposal,
) -> tuple[str, str]:
    """What is done about a skill, as a word for the page and in words for the reader."""
    if row.skill_id in in_steps:
        numbers = [str(step.order) for step in in_steps[row.skill_id]]
        return "step", f"{'Stap' if len(numbers) == 1 else 'Stappen'} {' en '.join(numbers)}"
    if row.skill_id in asides:
        return "aside", asides[row.skill_id].reason
    if held is not None and held >= row.level:
        return "able", ABLE
    proposed = proposal.step_for(row.skill_id)
    if proposed is not None:
        return "proposed", proposed_words(proposed, row.skill_id)
    if any(row.skill_id in skills_by_id(one.skills) for one in proposal.no_room):
        return "open", "Waar dit te leren is, is op tijd geen plek."
    return "open", "Nog geen plek die dit leert."


def proposed_words(step: ProposedStep, skill_id: int) -> str:
    """Where a skill would be learned, and what is left when the place doesn't go all the way."""
    taught = step.place.about(skill_id)
    if taught and any(one.skill_id == skill_id for one in step.short):
        return (
            f"{step.place.name}, tot '{LEVEL_LABELS[taught.level].lower()}'. De rest volgt bij de werkgever."
        )
    return step.place.name


# --- places -------------------------------------------------------------------------------------------------


def places_for(candidate: Candidate, today: date) -> list[Place]:
    """Where somebody of this project can learn: its own places, those it shares, those of the region."""
    project = candidate.project
    rows = list(
        LearnInPlace.objects.filter(Q(project=project) | Q(used_by=project) | Q(project=None))
        .exclude(closed_on__lte=today)
        .distinct()
        .prefetch_related("skills")
        .order_by("id")
    )
    guides = _guides([row.pk for row in rows], today)
    employer = project.job.employer_id
    asked = _workplace_skills(project.job_id)
    found = [_place(row, project.pk, employer, guides, asked) for row in rows]
    if project.route == "small" and not any(one.own for one in found):
        name = f"Bij {project.job.employer.name}"
        found.append(Place(rules.WORKPLACE, name, "employer", own=True, teaches=asked))
    return found


def _place(row: LearnInPlace, project_id: int, employer_id: int, guides: dict[int, str], asked: Any) -> Place:
    """The employer who has the job teaches what the job asks, as long as nothing else was written down."""
    own = row.employer_id == employer_id and row.kind == LearnInPlace.Kind.EMPLOYER
    teaches = tuple(Taught(one.skill_id, one.level, one.tasks, one.weeks) for one in row.skills.all())
    return Place(
        place_id=row.pk,
        name=row.name,
        kind=row.kind,
        own=own,
        near=row.project_id == project_id,
        guide=guides.get(row.pk, ""),
        cost_week=row.cost_week,
        teaches=teaches or (asked if own else ()),
    )


def _workplace_skills(job_id: int) -> tuple[Taught, ...]:
    rows = JobSkill.objects.filter(job_id=job_id).values_list("skill_id", "level")
    return tuple(Taught(skill, level) for skill, level in rows)


def _guides(place_ids: list[int], today: date) -> dict[int, str]:
    """Who guides at each place now; the first by name."""
    there = PlaceGuide.objects.filter(place_id__in=place_ids).exclude(end__lt=today)
    rows = there.order_by("-name", "-id").values_list("place_id", "name")
    return dict(rows)


# --- what changed -------------------------------------------------------------------------------------------


def _changes(
    candidate: Candidate,
    steps: list[LearnInStep],
    asides: dict[int, LearnInAside],
    asked: list[JobSkill],
    held: dict[int, int],
) -> tuple[Change, ...]:
    """What the job asks otherwise since each step was last written; nothing before there are steps."""
    if not steps:
        return ()
    moments: dict[int, datetime] = {skill: row.changed_at for skill, row in asides.items()}
    for skill, rows in _in_steps(steps).items():
        moments[skill] = max(row.changed_at for row in rows)
    last = max(step.created_at for step in steps)
    events = JobSkill.pgh_event_model.objects.filter(job_id=candidate.project.job_id)  # type: ignore[attr-defined]
    rows = events.order_by("pgh_created_at", "pgh_id").values_list(
        "skill_id", "level", "pgh_label", "pgh_created_at"
    )
    before = rules.levels_at(
        ((s, level, label == "delete", at) for s, level, label, at in rows), moments, last
    )
    names = {row.skill_id: row.skill.name for row in asked}
    names |= {skill.pk: skill.name for step in steps for skill in step.skills.all()}
    unnamed = before.keys() - names.keys()
    if unnamed:
        names |= dict(Skill.objects.filter(pk__in=unnamed).values_list("pk", "name"))
    now = {row.skill_id: row.level for row in asked}
    return rules.changes_since(before, now, held, _in_steps(steps).keys(), asides.keys(), names)


def last_order(plan: LearnInPlan) -> int:
    return int(plan.steps.aggregate(last=Max("order"))["last"] or 0)


def skills_by_id(found: Iterable[Missing]) -> list[int]:
    return [one.skill_id for one in found]
