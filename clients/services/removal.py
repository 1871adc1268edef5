"""What this app holds about a client, removed for good."""

from django.db import transaction

from clients import models

# Children first; the client's own row at the end.
HELD = (
    models.BenefitPeriod,
    models.Contact,
    models.Availability,
    models.ClientCertificate,
    models.MotivationAssessment,
    models.SkillsAssessment,
    models.LadderRecord,
    models.DistanceAssessment,
    models.SkillHeld,
    models.CandidateProfile,
    models.FileOpening,
)


@transaction.atomic
def remove_client_rows(client_id: int) -> int:
    """Removes the rows of one client; gives how many. Runs after the steps of the apps above."""
    count = 0
    for model in HELD:
        removed, _ = model._base_manager.filter(client_id=client_id).delete()
        count += removed
    removed, _ = models.Client.objects.filter(pk=client_id).delete()
    return count + removed
