"""On to another employer: what was learned goes into the file, the person is proposed in the same press."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.models import Client, SkillHeld
from clients.services.client import announce_change
from core import audit
from core.models import User
from core.pages import Refused
from employers.models import FutureJob, JobSkill
from trajectories.domain.follow_on import Learned, TakenAlong, may_follow_on, taken_along, to_write
from trajectories.models import Candidate, Evaluation, EvaluationSkill, Project
from trajectories.permissions import can_take_over_skills
from trajectories.proposal import mastery_now
from trajectories.services.candidates import propose_candidate
from trajectories.services.evaluations import held_of
from trajectories.services.parts import day, require


def learned_of(candidate: Candidate) -> list[Learned]:
    """Per skill of the job what the last evaluation that spoke of it said, in the order of the job."""
    asked = dict(JobSkill.objects.filter(job=candidate.project.job_id).values_list("skill_id", "level"))
    rows = EvaluationSkill.objects.filter(evaluation__candidate=candidate).order_by(
        "evaluation__on", "evaluation_id"
    )
    latest = {
        skill: (percent, on)
        for skill, percent, on in rows.values_list("skill_id", "percent", "evaluation__on")
    }
    return [Learned(skill, level, *latest[skill]) for skill, level in asked.items() if skill in latest]


def along(candidate: Candidate) -> tuple[TakenAlong, ...]:
    """What was learned beside what the file says."""
    learned = learned_of(candidate)
    return taken_along(learned, held_of(candidate.client_id, [one.skill for one in learned]))


def check_follow_on(candidate: Candidate) -> Any:
    """Whether this trajectory ended or is in danger, as a decision with its reason."""
    verdict = (
        Evaluation.objects.filter(candidate=candidate)
        .order_by("-on", "-id")
        .values_list("verdict", flat=True)
        .first()
    )
    runs = candidate.project.state == Project.State.RUNNING
    return may_follow_on(candidate.status, verdict or "", project_runs=runs)


@transaction.atomic
def take_skills_along(*, by: User, candidate: Candidate, lower: bool = False) -> tuple[TakenAlong, ...]:
    """Writes what was learned into the file, with source and day. Gives what was written.

    A level never goes down unless ``lower`` says so. Pressing twice writes once: by then the file says it.
    """
    if not can_take_over_skills(by, candidate):
        raise Refused("Een werkcoach van het team van deze inwoner legt de vaardigheden vast.")
    client = Client.objects.select_for_update(of=("self",)).get(pk=candidate.client_id)
    lines = to_write(along(candidate), lower)
    SkillHeld.objects.bulk_create(
        SkillHeld(
            client_id=candidate.client_id,
            municipality_id=candidate.municipality_id,
            team_id=candidate.team_id,
            skill_id=one.skill,
            level=one.level,
            source=SkillHeld.Source.EVALUATION.value,
            on=one.on,
            created_by=by,
        )
        for one in lines
    )
    if lines:
        audit.record("candidate.skills_taken_along", by=by, on=candidate, clients=[candidate.client_id])
        announce_change(client)
    return lines


@transaction.atomic
def propose_elsewhere(
    *,
    by: User,
    candidate: Candidate,
    job: FutureJob,
    form_key: UUID | None = None,
    today: date | None = None,
) -> Candidate:
    """Takes the skills along and proposes the person for another job, in one press.

    Raises Refused: the trajectory goes well, or the proposal isn't possible (then nothing is written).
    """
    require(check_follow_on(candidate))
    if job.pk == candidate.project.job_id:
        raise Refused("Dit is dezelfde baan.")
    take_skills_along(by=by, candidate=candidate)
    mastery, _ = mastery_now(job, candidate.client)
    return propose_candidate(
        by=by,
        job=job,
        client=candidate.client,
        motivation=_motivation(candidate),
        mastery=mastery.percent,
        form_key=form_key,
        today=day(today),
    )


def _motivation(candidate: Candidate) -> str:
    """Where it builds on: only the job, for colleagues who may read the file."""
    job = candidate.project.job
    return f"Bouwt voort op wat is geleerd als {job.function} bij {job.employer.name}."
