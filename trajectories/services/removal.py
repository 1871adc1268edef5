"""What this app holds about a client, removed for good."""

from django.db import transaction

from trajectories import models

# Children first: evaluations hang under a candidate, steps under a plan.
HELD = (
    models.EvaluationSkill,
    models.Evaluation,
    models.LearnInStep,
    models.LearnInPlan,
    models.Placement,
    models.Candidate,
)


@transaction.atomic
def remove_client_rows(client_id: int) -> int:
    """Removes the rows of one client; gives how many. The projects stay: they name nobody."""
    count = 0
    for model in HELD:
        removed, _ = model._base_manager.filter(client_id=client_id).delete()
        count += removed
    return count
