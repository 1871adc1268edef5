"""Looking back together while learning in."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.models import SkillHeld
from core.domain.calendar import date_words
from core.editing import EditConflict, create_once, save_version
from core.models import User
from core.pages import Refused
from employers.models import JobSkill
from trajectories.domain.candidate import CandidateState
from trajectories.domain.evaluation import check_verdict, may_evaluate
from trajectories.domain.follow_on import HeldNow, Learned, taken_along, to_write
from trajectories.models import Candidate, Evaluation, EvaluationSkill
from trajectories.permissions import can_take_over_skills
from trajectories.services.parts import day, lock_candidate, require, tell_candidate


@transaction.atomic
def record_evaluation(
    *,
    by: User,
    candidate: Candidate,
    on: date,
    verdict: str,
    verdict_reason: str,
    percents: Mapping[int, int],
    take_over: bool = False,
    take_lower: bool = False,
    form_key: UUID | None = None,
    today: date | None = None,
    **fields: Any,
) -> Evaluation:
    """An evaluation with, per skill of the job, how far somebody is (0–100).

    ``take_over`` also writes the levels into the person's skills, when the user may: what is new or higher,
    and with ``take_lower`` also what is lower than the file says. Raises Refused: not learning in, a wrong
    day, a verdict without a reason, a skill that the job doesn't ask, or a second one on the same day.
    """
    locked = lock_candidate(candidate.pk)
    learning = locked.status == CandidateState.LEARNING_IN
    require(may_evaluate(learning, on, locked.learn_in_start, day(today)))
    require(check_verdict(verdict, verdict_reason))
    learned = _learned(locked, on, percents)
    earlier = Evaluation.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    _once_a_day(locked, on)
    evaluation, is_new = create_once(
        Evaluation,
        by=by,
        form_key=form_key,
        candidate=locked,
        on=on,
        verdict=verdict,
        verdict_reason=verdict_reason.strip(),
        **_place(locked),
        **fields,
    )
    if is_new:
        _write_skills(evaluation, locked, percents)
        if take_over and can_take_over_skills(by, locked):
            _take_over(by, locked, learned, lower=take_lower)
        tell_candidate("candidate.evaluated", by=by, candidate=locked)
    return evaluation


@transaction.atomic
def change_evaluation(
    *,
    by: User,
    evaluation: Evaluation,
    version: int,
    on: date,
    percents: Mapping[int, int],
    take_over: bool = False,
    take_lower: bool = False,
    today: date | None = None,
    **fields: Any,
) -> Evaluation:
    """Improves an evaluation; the history keeps what it said before.

    Raises EditConflict when somebody was first (the percentages stand on the record it holds, by the names
    of the form), Refused as for a new one.
    """
    locked = lock_candidate(evaluation.candidate_id)
    require(may_evaluate(locked.learn_in_start is not None, on, locked.learn_in_start, day(today)))
    before = Evaluation.objects.get(pk=evaluation.pk)  # a form may have filled in its own row
    reason = fields.get("verdict_reason", before.verdict_reason)
    require(check_verdict(fields.get("verdict", before.verdict), reason))
    _once_a_day(locked, on, besides=evaluation.pk)
    learned = _learned(locked, on, percents)
    try:
        saved = save_version(evaluation, by=by, version=version, on=on, **fields)
    except EditConflict as conflict:
        for skill, percent in evaluation.skills.values_list("skill_id", "percent"):
            setattr(conflict.current, f"skill_{skill}", percent)
        raise
    same = dict(saved.skills.values_list("skill_id", "percent"))
    saved.skills.exclude(
        skill_id__in=[skill for skill in percents if same.get(skill) == percents[skill]]
    ).delete()
    _write_skills(saved, locked, {s: value for s, value in percents.items() if same.get(s) != value})
    if take_over and can_take_over_skills(by, locked):
        _take_over(by, locked, learned, lower=take_lower)
    tell_candidate("candidate.evaluation_changed", by=by, candidate=locked)
    return saved


def _once_a_day(candidate: Candidate, on: date, besides: int | None = None) -> None:
    """Two evaluations of one day would say two things: the first is improved instead."""
    if Evaluation.objects.filter(candidate=candidate, on=on).exclude(pk=besides).exists():
        raise Refused(
            f"Op {date_words(on)} is al geëvalueerd. Verbeter die evaluatie, of kies een andere datum."
        )


def _write_skills(evaluation: Evaluation, candidate: Candidate, percents: Mapping[int, int]) -> None:
    EvaluationSkill.objects.bulk_create(
        EvaluationSkill(evaluation=evaluation, skill_id=skill, percent=percent, **_place(candidate))
        for skill, percent in percents.items()
    )


def _learned(candidate: Candidate, on: date, percents: Mapping[int, int]) -> list[Learned]:
    """What was assessed, beside the level that the job asks. Raises Refused for what it doesn't ask."""
    asked = dict(JobSkill.objects.filter(job=candidate.project.job_id).values_list("skill_id", "level"))
    if any(skill not in asked or not 0 <= percent <= 100 for skill, percent in percents.items()):
        raise Refused("Vul per gevraagde vaardigheid een percentage in van 0 tot en met 100.")
    return [Learned(skill, asked[skill], percent, on) for skill, percent in percents.items()]


def _place(candidate: Candidate) -> dict[str, Any]:
    """Whose file the row belongs to."""
    return {
        "client_id": candidate.client_id,
        "municipality_id": candidate.municipality_id,
        "team_id": candidate.team_id,
    }


def _take_over(by: User, candidate: Candidate, learned: list[Learned], *, lower: bool) -> None:
    """New records of skills held; the earlier ones stay, so that the change can be seen."""
    held = held_of(candidate.client_id, [one.skill for one in learned])
    SkillHeld.objects.bulk_create(
        SkillHeld(
            skill_id=one.skill,
            level=one.level,
            source=SkillHeld.Source.EVALUATION.value,
            on=one.on,
            created_by=by,
            **_place(candidate),
        )
        for one in to_write(taken_along(learned, held), lower)
    )


def held_of(client_id: int, skills: Iterable[int]) -> dict[int, HeldNow]:
    """What the file says now: the latest word about each skill, and of which day."""
    rows = SkillHeld.objects.filter(client_id=client_id, skill_id__in=list(skills)).order_by("on", "id")
    return {skill: HeldNow(level, on) for skill, level, on in rows.values_list("skill_id", "level", "on")}
