"""Looking back together while learning in."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.models import SkillHeld
from core.editing import create_once
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
    day, a verdict without a reason, a skill that the job doesn't ask.
    """
    locked = lock_candidate(candidate.pk)
    learning = locked.status == CandidateState.LEARNING_IN
    require(may_evaluate(learning, on, locked.learn_in_start, day(today)))
    require(check_verdict(verdict, verdict_reason))
    learned = _learned(locked, on, percents)
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
        EvaluationSkill.objects.bulk_create(
            EvaluationSkill(evaluation=evaluation, skill_id=skill, percent=percent, **_place(locked))
            for skill, percent in percents.items()
        )
        if take_over and can_take_over_skills(by, locked):
            _take_over(by, locked, learned, lower=take_lower)
        tell_candidate("candidate.evaluated", by=by, candidate=locked)
    return evaluation


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
