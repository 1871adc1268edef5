"""One more of what a learn-in plan lists: a skill without a step, a place that teaches, who guides there."""

from core.models import Skill
from trajectories.models import Candidate, LearnInAside, LearnInPlan


def plan_rows(ids: dict[str, int], n: int) -> None:
    """In the own town's scope, after the candidate has a plan."""
    candidate = Candidate.objects.get(pk=ids["candidate"])
    plan = LearnInPlan.objects.get(candidate=candidate)
    other = Skill.objects.order_by("-id")[n]
    LearnInAside.objects.create(
        client_id=plan.client_id, municipality_id=plan.municipality_id, team_id=plan.team_id,
        plan=plan, skill=other, reason=f"Kan dit al {n}.",
    )  # fmt: skip
    candidate.project.job.skills.create(skill=other, level=2, weight=1)
    place = candidate.project.places.first()
    place.skills.create(skill=Skill.objects.order_by("id")[20 + n], level=2)
    place.guides.create(name=f"Begeleider {n}")
