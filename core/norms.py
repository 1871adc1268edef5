"""The norms and amounts that exist, with their defaults and sources; municipalities change the values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final


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
    "stale_job": _norm("Toekomstige baan opnieuw navragen", "dagen", "90"),
    "agreement_ends": _norm("Overeenkomst of social return loopt af", "dagen", "60"),
    "agreement_unsigned": _norm("Overeenkomst: nog niet getekend", "dagen", "14"),
    "social_return_duty": _norm("Social return: verplichting", "procent", "5"),
    "outlook_min": _norm("Vooruitblik: ten minste zoveel werkgevers", "werkgevers", "3"),
    "cheque_hours": _norm("Werkgeverscheque: ten minste per week", "uren", "32"),
    "cheque_months": _norm("Werkgeverscheque: contract van ten minste", "maanden", "6"),
    "cheque_long_months": _norm("Werkgeverscheque: hoge bedrag vanaf", "maanden", "12"),
    "cheque_short": _norm("Werkgeverscheque: 6 tot 12 maanden", "euro", "2250"),
    "cheque_long": _norm("Werkgeverscheque: 12 maanden of langer", "euro", "4500"),
    "trial_months": _norm("Proefplaats: ten hoogste", "maanden", "2", "Participatiewet art. 8a"),
    "trial_extension": _norm(
        "Proefplaats: verlengen met ten hoogste", "maanden", "4", "Participatiewet art. 8a"
    ),
    "lks_holiday": _norm("Loonkostensubsidie: vakantiegeld", "procent", "8", "Participatiewet art. 10d"),
    "lks_most": _norm("Loonkostensubsidie: ten hoogste", "procent", "70", "Participatiewet art. 10d"),
    "lks_flat": _norm("Loonkostensubsidie: forfaitair", "procent", "50", "Participatiewet art. 10d"),
    "lks_flat_months": _norm(
        "Loonkostensubsidie: forfaitair ten hoogste", "maanden", "6", "Participatiewet art. 10d"
    ),
    "lks_full_week": _norm("Loonkostensubsidie: volle werkweek", "uren", "36", "Rijksoverheid, 1 juli 2026"),
    "lks_uplift": _norm("Loonkostensubsidie: opslag werkgeverslasten", "procent", "23.5", "Regeling 2021"),
    "lks_decide_weeks": _norm(
        "Loonkostensubsidie: besluiten binnen", "weken", "5", "Participatiewet art. 10d"
    ),
    "lks_ask_months": _norm(
        "Loonkostensubsidie: opnieuw vragen na", "maanden", "12", "Participatiewet art. 10d"
    ),
    "lks_school_months": _norm(
        "Loonkostensubsidie: na school vragen tot na de start", "maanden", "6", "Participatiewet art. 10d"
    ),
    "lks_remeasure": _norm("Loonwaarde opnieuw meten", "maanden", "12"),
    "wage_value_low": _norm("Loonwaarde: vraag na onder", "procent", "30"),
    "sheltered_employer": _norm("Beschut werk: begeleiding per jaar ten hoogste", "euro", "8500"),
    "stack_travel": _norm("Stapelbaan: reistijd tussen twee banen ten hoogste", "minuten", "45"),
    "stack_week": _norm("Stapelbaan: in een week ten hoogste", "uren", "40"),
    "round_gap": _norm("Tussen twee rondes ten minste", "dagen", "60"),
    "learn_in_long": _norm("Inleren duurt lang vanaf", "maanden", "12", "Werkwijze Nieuwe Banen"),
    "participation_months": _norm(
        "Participatieplaats: ten hoogste", "maanden", "24", "Participatiewet art. 10a"
    ),
    "participation_more": _norm(
        "Participatieplaats: verlengen met ten hoogste", "maanden", "24", "Participatiewet art. 10a"
    ),
    "participation_training": _norm(
        "Participatieplaats: scholing aanbieden na", "maanden", "6", "Participatiewet art. 10a"
    ),
    "participation_review": _norm(
        "Participatieplaats: beoordelen na", "maanden", "9", "Participatiewet art. 10a"
    ),
    "experience_months": _norm("Werkervaringsplaats: ten hoogste", "maanden", "6"),
    "guidance_candidate": _norm("Inleren: gesprek met de kandidaat", "dagen", "14"),
    "guidance_place": _norm("Inleren: gesprek met de leerplek", "dagen", "28"),
    "guidance_employer": _norm("Inleren: gesprek met de werkgever", "dagen", "28"),
    "guides_changed": _norm("Inleren: wissels van begeleider die opvallen", "wissels", "2"),
    "help_outside": _norm("Hulp buiten het werk begint binnen", "dagen", "28"),
    "lasting_ask": _norm("Blijvend werk: navragen binnen", "dagen", "21"),
    "list_start": _norm("Vragenlijst bij het begin: klaar binnen", "dagen", "14"),
    "list_end": _norm("Vragenlijst aan het einde: klaar binnen", "dagen", "14"),
    "list_remind": _norm("Vragenlijst: herinneren na", "dagen", "7"),
    "learning_coaches": _norm("Samen leren: werkcoaches", "dagen", "14"),
    "learning_steering": _norm("Samen leren: stuurgroep", "dagen", "31"),
    "travel_speed": _norm("Reistijd schatten: hemelsbreed per uur", "kilometer", "15"),
}

# Long before any record, so that every date finds a value until the municipality sets its own.
FIRST_DAY: Final = date(2015, 1, 1)
# Values that are known to have changed since: (key, from, value, source).
CHANGED: Final = (("lks_uplift", date(2026, 7, 1), Decimal("25"), "Rijksoverheid, 1 juli 2026"),)


def dated_rows() -> Iterator[dict[str, Any]]:
    """All values with their first day, as rows of the dated table."""
    for key, norm in NORMS.items():
        yield {
            "key": key,
            "value": norm.default,
            "unit": norm.unit,
            "valid_from": FIRST_DAY,
            "source": norm.source,
        }
    for key, day, value, source in CHANGED:
        yield {"key": key, "value": value, "unit": NORMS[key].unit, "valid_from": day, "source": source}
