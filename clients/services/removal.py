"""What this app holds about a client, removed for good."""

from typing import Final

from django.db import transaction
from django.db.models import Model

from clients import models
from core.removal import remove_drafts, remove_rows

# Children first: what points at another row goes before it; the client's own row at the end.
HELD: Final[tuple[type[Model], ...]] = (
    models.Letter,
    models.GroupPlace,
    models.Appointment,
    models.Professional,
    models.CaseMeeting,
    models.EarlyNotice,
    models.HandOver,
    models.CoachPeriod,
    models.EnrolmentPhase,
    models.Enrolment,
    models.Task,
    models.PlanEvaluation,
    models.PlanItem,
    models.SupportPlan,
    models.SupportSuggestion,
    models.ContactFrequency,
    models.IntakeAnswer,
    models.LifeDomainRecord,
    models.Intake,
    models.Education,
    models.WorkExperience,
    models.OwnStory,
    models.Exemption,
    models.SanctionSignal,
    models.CommunityService,
    models.ParticipationHours,
    models.RegisterStatus,
    models.SearchPeriod,
    models.ClientIdentity,
    models.Signal,
    models.SetAside,
    models.ImportRow,
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
    count = remove_rows(HELD, client_id) + remove_drafts(client_id)
    removed, _ = models.Client.objects.filter(pk=client_id).delete()
    return count + removed
