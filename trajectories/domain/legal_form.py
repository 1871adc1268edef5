"""The legal forms in which somebody can learn in, and who pays for a step of the plan.

Source: method page, learn-in plan; the limits of each form are dated parameters (law page).
"""

from __future__ import annotations

from enum import StrEnum


class LegalForm(StrEnum):
    TRIAL = "trial"
    WORK_EXPERIENCE = "work_experience"
    PARTICIPATION = "participation"
    SUBSIDISED = "subsidised"
    TRAINING = "training"
    JOB = "job"


LEGAL_FORM_LABELS: dict[str, str] = {
    LegalForm.TRIAL: "Proefplaatsing",
    LegalForm.WORK_EXPERIENCE: "Werkervaringsplaats",
    LegalForm.PARTICIPATION: "Participatieplaats",
    LegalForm.SUBSIDISED: "Baan met loonkostensubsidie",
    LegalForm.TRAINING: "Opleiding of training",
    LegalForm.JOB: "Gewone baan",
}


class Payer(StrEnum):
    EMPLOYER = "employer"
    MUNICIPALITY = "municipality"
    PLACE = "place"
    SHARED = "shared"
    OTHER = "other"


PAYER_LABELS: dict[str, str] = {
    Payer.EMPLOYER: "De werkgever",
    Payer.MUNICIPALITY: "De gemeente",
    Payer.PLACE: "De leerplek",
    Payer.SHARED: "Samen, ieder een deel",
    Payer.OTHER: "Iemand anders",
}
