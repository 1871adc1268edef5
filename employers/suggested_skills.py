"""Which skills earlier jobs of the same work asked: a beginning for the talk with the employer.

There is no table of occupations with their skills; what employers asked before is what we know. First jobs of
the same occupation, then of its ISCO-08 group (the first three digits), the most asked in front.
"""

from dataclasses import dataclass

from django.db import connection

from core.models import Skill
from employers.models import FutureJob

MOST = 8
# Level and weight as most jobs asked (the middle one), never essential: that is for this employer to say.
_ASKED = """
WITH mine AS (SELECT id, isco FROM core_occupation WHERE id = %(occupation)s),
near AS (
    SELECT job.id, job.occupation_id = mine.id AS same
    FROM employers_futurejob job
    JOIN core_occupation other ON other.id = job.occupation_id
    JOIN mine ON other.id = mine.id OR (mine.isco <> '' AND left(other.isco, 3) = left(mine.isco, 3))
    WHERE job.id <> %(job)s
)
SELECT asked.skill_id, bool_or(near.same) AS same, count(*) AS jobs, (SELECT count(*) FROM near) AS of,
       percentile_disc(0.5) WITHIN GROUP (ORDER BY asked.level) AS level,
       least(2, percentile_disc(0.5) WITHIN GROUP (ORDER BY asked.weight)) AS weight
FROM near JOIN employers_jobskill asked ON asked.job_id = near.id
WHERE NOT EXISTS (
    SELECT FROM employers_jobskill own WHERE own.job_id = %(job)s AND own.skill_id = asked.skill_id
)
GROUP BY asked.skill_id
ORDER BY same DESC, jobs DESC, asked.skill_id
LIMIT %(most)s
"""


@dataclass(frozen=True, slots=True)
class SuggestedSkill:
    """A skill that ``jobs`` of the ``of`` jobs with this work asked; ``same``: of the very occupation."""

    skill: Skill
    level: int
    weight: int
    jobs: int
    of: int
    same: bool

    @property
    def words(self) -> str:
        """How often it was asked, and in what kind of work."""
        where = "" if self.same else ", in verwant werk"
        return f"{self.skill.name} (gevraagd in {self.jobs} van {self.of} banen{where})"


def suggested_skills(job: FutureJob) -> list[SuggestedSkill]:
    """Skills that this job doesn't ask yet; none while its occupation isn't known. Two queries."""
    if job.occupation_id is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_ASKED, {"occupation": job.occupation_id, "job": job.pk, "most": MOST})
        rows = cursor.fetchall()
    skills = Skill.objects.filter(active=True).in_bulk([row[0] for row in rows])
    return [
        SuggestedSkill(skills[pk], int(level), int(weight), jobs, of, same)
        for pk, same, jobs, of, level, weight in rows
        if pk in skills
    ]
