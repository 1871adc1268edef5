"""The norms and amounts that exist, with their defaults and sources; municipalities change the values."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final


@dataclass(frozen=True, slots=True)
class Norm:
    """A parameter: Dutch label, unit, default value, where the default comes from."""

    label: str
    unit: str
    default: Decimal
    source: str


_PRACTICE: Final = "Werkafspraak, standaardwaarde"


def _norm(label: str, unit: str, default: str, source: str = _PRACTICE) -> Norm:
    return Norm(label, unit, Decimal(default), source)


NORMS: Final[dict[str, Norm]] = {
    "contact_reintegration": _norm("Contact: re-integratie", "dagen", "92"),
    "contact_participation": _norm("Contact: participatie", "dagen", "365"),
    "contact_learn_in": _norm("Contact: tijdens inleren", "dagen", "14"),
    "stalled": _norm("Geen beweging in een dossier", "dagen", "120"),
    "answer_term": _norm("Antwoord op overdracht of aankondiging", "werkdagen", "5"),
    "employer_fresh": _norm("Werkgever: kort geleden gesproken", "dagen", "30"),
    "employer_due": _norm("Werkgever: tijd voor contact", "dagen", "60"),
    "ask_growth_again": _norm("Opnieuw naar groei vragen", "dagen", "180"),
    "job_start_nears": _norm("Toekomstige baan komt dichtbij", "dagen", "90"),
    "first_proposal": _norm("Van vacature tot eerste voorstel", "werkdagen", "10"),
    "evaluation_interval": _norm("Evaluatie tijdens inleren", "dagen", "28"),
    "caseload_min": _norm("Caseload: ten minste", "inwoners", "70"),
    "caseload_max": _norm("Caseload: ten hoogste", "inwoners", "90"),
    "learn_in_max": _norm("Inleren duurt ten hoogste", "maanden", "24", "Werkwijze Nieuwe Banen"),
    "opening_hours": _norm("Dossier open met een reden", "uren", "8"),
    "minimum_wage_month": _norm(
        "Minimumloon per maand (36 uur)", "euro", "2337.00", "Rijksoverheid, 1 juli 2026"
    ),
}
