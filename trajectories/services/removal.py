"""What this app holds about a client, removed for good."""

from typing import Final

from django.db.models import Model

from core.removal import remove_rows
from trajectories import models
from trajectories.services.train import forget_client

# Children first: evaluations hang under a candidate, steps under a plan, what came with
# a job under the placement.
HELD: Final[tuple[type[Model], ...]] = (
    models.QuestionnaireAnswer,
    models.Questionnaire,
    models.ResearchConsent,
    models.CandidateFactor,
    models.GuidanceContact,
    models.CareHours,
    models.Absence,
    models.RoundEntry,
    models.ChainMove,
    models.LastingCheck,
    models.PlacementPart,
    models.LearnInAside,
    models.Card,
    models.ExitBonus,
    models.AftercareMoment,
    models.EventMeeting,
    models.EventPlace,
    models.InstrumentPayment,
    models.InstrumentGrant,
    models.WageValue,
    models.JobCoaching,
    models.Announcement,
    models.EvaluationSkill,
    models.Evaluation,
    models.LearnInStep,
    models.LearnInPlan,
    models.Placement,
    models.Candidate,
)


def remove_client_rows(client_id: int) -> int:
    """Removes the rows of one client; gives how many. The projects stay: they name nobody. Searches in
    the train that speak of a step of this client go along."""
    forget_client(client_id)
    return remove_rows(HELD, client_id)
