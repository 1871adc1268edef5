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
    "search_under_27": _norm("Zelf zoeken: tot 27 jaar", "dagen", "28", "Participatiewet art. 41"),
    "search_period": _norm("Zelf zoeken: vanaf 27 jaar", "dagen", "21"),
    "information_meeting": _norm("Informatiebijeenkomst na melding", "dagen", "7"),
    "reintegration_max": _norm("Re-integratie duurt ten hoogste", "maanden", "24"),
    "plan_evaluation": _norm("Plan bespreken", "maanden", "6"),
    "category_review": _norm("Categorie opnieuw bekijken", "maanden", "12"),
    "ladder_review": _norm("Trede opnieuw bekijken", "maanden", "6"),
    "exemption_warning": _norm("Vrijstelling loopt bijna af", "dagen", "30"),
    "single_parent_max": _norm(
        "Vrijstelling alleenstaande ouder: ten hoogste", "maanden", "60", "Participatiewet art. 9a"
    ),
    "single_parent_review": _norm(
        "Vrijstelling alleenstaande ouder: opnieuw bekijken", "maanden", "6", "Participatiewet art. 9a"
    ),
    "single_parent_plan": _norm(
        "Vrijstelling alleenstaande ouder: plan binnen", "maanden", "6", "Participatiewet art. 9a"
    ),
    "sanction_reconsider": _norm(
        "Maatregel opnieuw bekijken", "maanden", "3", "Participatiewet art. 18 lid 4–11"
    ),
    "aftercare_1": _norm("Nazorg: eerste contact", "maanden", "1"),
    "aftercare_2": _norm("Nazorg: tweede contact", "maanden", "3"),
    "aftercare_3": _norm("Nazorg: derde contact", "maanden", "6"),
    "aftercare_4": _norm("Nazorg: vierde contact", "maanden", "12"),
    "exit_bonus": _norm("Uitstroombonus", "euro", "500"),
    "exit_bonus_benefit": _norm("Uitstroombonus: langer in de uitkering dan", "maanden", "12"),
    "exit_bonus_work": _norm("Uitstroombonus: langer aan het werk dan", "maanden", "6"),
    "card_benefit": _norm("Kaart: ten minste zo lang in de uitkering", "maanden", "12"),
}
