"""The page on which a coach proposes somebody: the job's skills beside the person's, and what is shared."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from clients.models import CandidateProfile, Client, SkillHeld
from core.domain.skills import LEVEL_LABELS, WEIGHT_LABELS, Asked, Held, JobMastery, job_mastery
from employers.models import FutureJob, JobSkill
from trajectories.domain.candidate import may_propose
from trajectories.services.candidates import proposal_facts


@dataclass(frozen=True, slots=True)
class SkillBeside:
    """A skill of the job with what the person has; ``percent`` None = not known."""

    name: str
    weight: str
    asked: str
    held: str
    percent: int | None


def mastery_now(job: FutureJob, client: Client) -> tuple[JobMastery, list[JobSkill]]:
    """What the client masters of the job today, with the skills in the order of the job."""
    asked = list(JobSkill.objects.filter(job=job).select_related("skill"))
    held = SkillHeld.objects.filter(
        client_id=client.pk, skill_id__in=[row.skill_id for row in asked]
    ).values_list("skill_id", "level", "source", "on", "id")
    mastery = job_mastery(
        [Asked(row.skill_id, row.level, row.weight) for row in asked],
        [Held(*row) for row in held],
    )
    return mastery, asked


def proposal_page(*, job: FutureJob, client: Client, today: date) -> dict[str, Any]:
    """What the page shows beside its form, and whether the proposal is possible at all."""
    mastery, asked = mastery_now(job, client)
    profile = CandidateProfile.objects.agreed().filter(client_id=client.pk).first()
    rows = [
        SkillBeside(
            name=row.skill.name,
            weight=WEIGHT_LABELS[row.weight].lower(),
            asked=LEVEL_LABELS[line.asked],
            held="Niet bekend" if line.held is None else LEVEL_LABELS[line.held],
            percent=None if line.mastery is None else int(line.mastery * 100),
        )
        for row, line in zip(asked, mastery.lines, strict=True)
    ]
    return {
        "job": job,
        "person": client,
        "skill_rows": rows,
        "mastery": mastery,
        "mastery_percent": mastery.percent,
        "profile": profile,
        "profile_skills": [
            (one["name"], LEVEL_LABELS.get(one["level"], "")) for one in (profile.skills if profile else [])
        ],
        "possible": may_propose(proposal_facts(job=job, client=client), today),
        "crumbs": [
            ("Toekomstige banen", reverse("employers:jobs")),
            (job.function, job.get_absolute_url()),
            ("Voorstellen", ""),
        ],
    }
