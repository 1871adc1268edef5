"""The forms of a resident's file."""

from clients.forms.assessments import DistanceForm, MotivationForm, RungForm, SkillsProfileForm
from clients.forms.client import AssignForm, BenefitForm, ClientForm, EndBenefitForm
from clients.forms.possibilities import AvailabilityForm
from clients.forms.sharing import OpenByNumberForm, OpenFileForm, ProfileForm
from clients.forms.skills import SkillsHeldForm

__all__ = [
    "AssignForm",
    "AvailabilityForm",
    "BenefitForm",
    "ClientForm",
    "DistanceForm",
    "EndBenefitForm",
    "MotivationForm",
    "OpenByNumberForm",
    "OpenFileForm",
    "ProfileForm",
    "RungForm",
    "SkillsHeldForm",
    "SkillsProfileForm",
]
