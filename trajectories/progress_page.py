"""What the page about somebody's progress shows: warnings, the sum, pictures, evaluations, talks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from core.domain.skills import LEVEL_LABELS
from core.models import User
from core.registry import Action
from employers.models import JobSkill
from trajectories.candidate_page import latest_percents, present_words
from trajectories.deeds import at
from trajectories.domain.candidate import CandidateState
from trajectories.domain.evaluation import Verdict, evaluation_due, may_pass_on
from trajectories.domain.follow_on import may_follow_on
from trajectories.domain.reached import Reached, SumLine, reached
from trajectories.domain.warnings import WHOM_WORDS, GuidanceWarning, WarningKind
from trajectories.guidance_facts import warnings_of
from trajectories.models import Candidate, Evaluation, GuidanceContact, Project
from trajectories.permissions import can_edit_learn_in, sees_notes
from trajectories.permissions_guidance import can_edit_guidance, can_follow_on, sees_guidance
from trajectories.progress_picture import Points, Span, skill_picture
from trajectories.project_page import norms_on

MOST_DAYS = 6
MOST_TALKS = 12


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill of the job: how far at each evaluation, and its part of the sum."""

    name: str
    level: str
    weight: int
    percents: tuple[int | None, ...]
    latest: int | None
    points: int | None
    picture: SafeString


@dataclass(frozen=True, slots=True)
class WarningRow:
    """A warning with what can be done about it now."""

    label: str
    text: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class TalkRow:
    talk: GuidanceContact
    whom: str
    undo: Action | None


def progress_page(candidate: Candidate, user: User, today: date) -> dict[str, Any]:
    """Everything on the page; what only the file may tell is left out for others."""
    held = list(candidate.evaluations.prefetch_related("skills").order_by("on", "id"))
    asked = list(JobSkill.objects.filter(job=candidate.project.job_id).select_related("skill"))
    found = sum_of(candidate, asked, latest_percents(held))
    file, learning = sees_guidance(user), candidate.status == CandidateState.LEARNING_IN
    may_guide = file and can_edit_guidance(user, candidate)
    return {
        "candidate": candidate,
        "job": candidate.project.job,
        "learning": learning,
        "warnings": [
            warning_row(one, candidate.pk, may_guide, can_edit_learn_in(user, candidate))
            for one in warnings_of(candidate, user, today)
        ],
        "found": found,
        "threshold": candidate.project.threshold,
        "pass_on": _pass_on(held, found),
        "rows": _skill_rows(candidate, asked, found, held),
        "days": [one.on for one in held][-MOST_DAYS:],
        "held": [(one, present_words(one)) for one in reversed(held)],
        "notes": sees_notes(user),
        "due": _due(candidate, held, today) if learning and not _said_no(held) else None,
        "may_improve": can_edit_learn_in(user, candidate),
        "file": file,
        "talks": talk_rows(candidate, user, may_guide, today) if file else [],
        "may_guide": may_guide and candidate.learn_in_start is not None,
        "actions": page_actions(candidate, user, learning=learning, may_go_on=_may_go_on(candidate, held)),
    }


def _pass_on(held: Sequence[Evaluation], found: Reached) -> Any:
    """Whether the candidate can go on to the job; None before the first evaluation."""
    return may_pass_on(held[-1].verdict, found.progress, found.threshold, held[-1].on) if held else None


def _may_go_on(candidate: Candidate, held: Sequence[Evaluation]) -> bool:
    """Whether another employer can be looked for now."""
    runs = candidate.project.state == Project.State.RUNNING
    return bool(may_follow_on(candidate.status, held[-1].verdict if held else "", project_runs=runs))


def sum_of(candidate: Candidate, asked: Sequence[JobSkill], latest: dict[int, int]) -> Reached:
    """The share of the job's weighted skills, with the sum behind it."""
    threshold = Fraction(candidate.project.threshold, 100)
    return reached([(row.skill_id, row.weight) for row in asked], latest, threshold)


def _said_no(held: Sequence[Evaluation]) -> bool:
    return bool(held) and held[-1].verdict == Verdict.NO_GO


def _due(candidate: Candidate, held: Sequence[Evaluation], today: date) -> Any:
    every = norms_on(today).evaluation_days
    return evaluation_due(candidate.learn_in_start or today, held[-1].on if held else None, every, today)


def _skill_rows(
    candidate: Candidate, asked: Sequence[JobSkill], found: Reached, held: Sequence[Evaluation]
) -> list[SkillRow]:
    """A line per skill of the job, each with its picture on the days that all of them share."""
    span = Span(candidate.learn_in_start or held[0].on, held[-1].on) if held else None
    threshold = candidate.project.threshold
    return [
        _skill_row(row, line, held, _draw(row, held, span, threshold))
        for row, line in zip(asked, found.lines, strict=True)
    ]


def _skill_row(row: JobSkill, line: SumLine, held: Sequence[Evaluation], picture: SafeString) -> SkillRow:
    return SkillRow(
        name=row.skill.name,
        level=LEVEL_LABELS[row.level].lower(),
        weight=row.weight,
        percents=tuple(_percents(one).get(row.skill_id) for one in held[-MOST_DAYS:]),
        latest=line.percent,
        points=line.points,
        picture=picture,
    )


def _percents(one: Evaluation) -> dict[int, int]:
    return {line.skill_id: line.percent for line in one.skills.all()}


def _draw(row: JobSkill, held: Sequence[Evaluation], span: Span | None, threshold: int) -> SafeString:
    """The picture of this skill over all evaluations; nothing before the first."""
    if span is None:
        return SafeString()
    by_day = [(one.on, _percents(one)) for one in held]
    points: Points = tuple((on, found[row.skill_id]) for on, found in by_day if row.skill_id in found)
    return skill_picture(row.skill.name.capitalize(), points, span, threshold)


def warning_row(one: GuidanceWarning, candidate_id: int, may_guide: bool, may_evaluate: bool) -> WarningRow:
    return WarningRow(one.label, one.text, tuple(_acts(one, candidate_id, may_guide, may_evaluate)))


def _acts(one: GuidanceWarning, pk: int, may_guide: bool, may_evaluate: bool) -> list[Action]:
    """One press that does something about it; nothing for who only reads."""
    if one.whom:
        words = "Vandaag gesproken"
        return [Action(words, talked_url(pk, one.whom), method="post", icon="check-lg")] if may_guide else []
    if one.kind == WarningKind.HELP:
        start = Action("Is begonnen", reverse("clients:start_plan_item", args=[one.ref]), method="post")
        return [start] if may_guide else []
    if not may_evaluate:
        return []
    if one.kind == WarningKind.GUIDES:
        return [Action("Naar de begeleiders", at("candidate", pk) + "#plan")]
    label = "Evalueer" if one.kind == WarningKind.EVALUATION else "Evalueer samen"
    return [Action(label, at("evaluate", pk))]


def talked_url(candidate_id: int, whom: str) -> str:
    """Where a button posts that somebody was spoken to today."""
    return at("talked_today", candidate_id, WHOM_ADDRESS[whom])


WHOM_ADDRESS = {"candidate": "kandidaat", "place": "leerplek", "employer": "werkgever"}


def talk_rows(candidate: Candidate, user: User, may_guide: bool, today: date) -> list[TalkRow]:
    """The last talks of a coach; one's own of today can be taken back."""
    found = GuidanceContact.objects.visible_to(user).filter(candidate=candidate)
    return [
        TalkRow(one, WHOM_WORDS[one.whom], _undo(one, user, today) if may_guide else None)
        for one in found.select_related("created_by")[:MOST_TALKS]
    ]


def _undo(talk: GuidanceContact, user: User, today: date) -> Action | None:
    if talk.created_by_id != user.pk or talk.on != today:
        return None
    return Action("Toch niet", at("remove_guidance", talk.pk), method="post")


def page_actions(candidate: Candidate, user: User, *, learning: bool, may_go_on: bool) -> list[Action]:
    """What can be done from here; the evaluation stands out while somebody learns. Looking for another
    employer is offered from when it can be done."""
    pk, deeds = candidate.pk, []
    if learning and can_edit_learn_in(user, candidate):
        deeds.append(Action("Evalueer", at("evaluate", pk), primary=True))
    if sees_guidance(user):
        deeds.append(Action("Wanneer kan de kandidaat niet?", at("absences", pk)))
    if can_follow_on(user, candidate) and may_go_on:
        deeds.append(Action("Verder bij een andere werkgever", at("follow_on", pk)))
    return deeds
