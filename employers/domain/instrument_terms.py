"""The terms of each instrument: per term whether it is met, and in Dutch what would be needed.

Source: page on employers, instruments; Participatiewet art. 8a, 10, 10b, 10c, 10d. The application checks;
people decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from core.domain.calendar import add_months, date_words
from core.domain.money import euro_words
from employers.domain.combination import Table, combines
from employers.domain.instrument import INSTRUMENT_LABELS, Instrument
from employers.domain.instrument_facts import PERMANENT_MONTHS, Case, Limits

ASK_COACH = "Vraag de werkcoach."


class TermState(StrEnum):
    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Term:
    """One term. ``text`` says what is (not) met and what is needed; ``person``: it tells about the person."""

    key: str
    state: TermState
    text: str
    person: bool = False


class Fit(StrEnum):
    FITS = "fits"
    ASK = "ask"
    NOT = "not"


FIT_LABELS: dict[str, str] = {Fit.FITS: "past", Fit.ASK: "nog navragen", Fit.NOT: "past niet"}


def fit_of(terms: Iterable[Term]) -> Fit:
    """One term that isn't met is a no; one that nobody knows is a question."""
    states = {term.state for term in terms}
    if TermState.NOT_MET in states:
        return Fit.NOT
    return Fit.ASK if TermState.UNKNOWN in states else Fit.FITS


def terms_of(code: str, case: Case, limits: Limits, table: Table) -> tuple[Term, ...]:
    """All terms of an instrument for this case, the combinations last."""
    rules = RULES[Instrument(code)]
    return (*(rule(case, limits) for rule in rules), *_combinations(code, case.running, table))


def without_person(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms as the employer's side reads them: what tells about the person is one line, for the coach."""
    listed = tuple(terms)
    about_work = tuple(term for term in listed if not term.person)
    if len(about_work) == len(listed):
        return about_work
    return (*about_work, Term("person", TermState.UNKNOWN, ASK_COACH, person=True))


def _term(key: str, met: bool | None, yes: str, no: str, ask: str, *, person: bool = False) -> Term:
    match met:
        case True:
            return Term(key, TermState.MET, yes, person)
        case False:
            return Term(key, TermState.NOT_MET, no, person)
    return Term(key, TermState.UNKNOWN, ask, person)


def _number(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")


def _last_day(start: date, months: Decimal) -> date:
    """The last day of so many months."""
    return add_months(start, int(months)) - timedelta(days=1)


# --- the contract ---------------------------------------------------------------------------------


def cheque_contract(case: Case, limits: Limits) -> Term:
    months, least = case.work.contract_months, _number(limits.cheque_months)
    return _term(
        "contract",
        None if months is None else months >= limits.cheque_months,
        f"Het contract {_contract(months)}.",
        f"Het contract {_contract(months)}. Voor de cheque is ten minste {least} maanden nodig.",
        f"Hoelang duurt het contract? Ten minste {least} maanden is nodig.",
    )


def _contract(months: int | None) -> str:
    if months == PERMANENT_MONTHS:
        return "heeft geen einddatum"
    return "duurt 1 maand" if months == 1 else f"duurt {months} maanden"


def cheque_hours(case: Case, limits: Limits) -> Term:
    hours, least = case.work.hours, _number(limits.cheque_hours)
    shown = "" if hours is None else _number(hours)
    return _term(
        "hours",
        None if hours is None else hours >= limits.cheque_hours,
        f"Het contract is voor {shown} uur per week.",
        f"Het contract is voor {shown} uur per week. Voor de cheque is ten minste {least} uur nodig.",
        f"Voor hoeveel uur per week is het contract? Ten minste {least} uur is nodig.",
    )


def paid_job(case: Case, limits: Limits) -> Term:
    months = case.work.contract_months
    return _term(
        "paid_job",
        None if months is None else months > 0,
        "Er is een arbeidscontract.",
        "Er is geen arbeidscontract. Dit instrument hoort bij een baan met loon.",
        "Komt er een arbeidscontract? Dit instrument hoort bij een baan met loon.",
    )


# --- trial placement and work experience ----------------------------------------------------------


def trial_length(case: Case, limits: Limits) -> Term:
    work, most = case.work, limits.trial_months
    if case.request.extended:
        most += limits.trial_extension
    met = work.end <= _last_day(work.start, most) if work.start and work.end else None
    last = date_words(_last_day(work.start, most)) if work.start else ""
    longer = f" Daarna kan verlengen, met ten hoogste {_number(limits.trial_extension)} maanden."
    return _term(
        "length",
        met,
        f"De periode is niet langer dan {_number(most)} maanden.",
        f"De periode is langer dan {_number(most)} maanden: ten hoogste tot en met {last}."
        + ("" if case.request.extended else longer),
        f"Van wanneer tot wanneer? Een proefplaats duurt ten hoogste {_number(most)} maanden.",
    )


def general_assistance(case: Case, limits: Limits) -> Term:
    return _term(
        "general_assistance",
        case.person.general_assistance,
        "De inwoner heeft bijstand; die loopt door.",
        "De inwoner heeft geen bijstand. Een proefplaats is er alleen met algemene bijstand.",
        "Heeft de inwoner bijstand? Een proefplaats is er alleen met algemene bijstand.",
        person=True,
    )


def permission(case: Case, limits: Limits) -> Term:
    given, start = case.person.permission_on, case.work.start
    late = given is not None and start is not None and given > start
    return _term(
        "permission",
        None if given is None else not late,
        f"Toestemming gegeven op {date_words(given)}." if given else "",
        "De toestemming is van na het begin. Die is nodig voordat de proefplaats begint.",
        "De gemeente geeft eerst toestemming. Vul in wanneer dat was.",
        person=True,
    )


def job_intended(case: Case, limits: Limits) -> Term:
    return _term(
        "job_intended",
        case.request.job_intended,
        "De werkgever wil daarna een baan geven.",
        "De werkgever wil daarna geen baan geven. Kies een werkervaringsplaats.",
        "Wil deze werkgever bij goed gevolg een baan geven? Daar is een proefplaats voor.",
    )


def aim(case: Case, limits: Limits) -> Term:
    return _term(
        "aim",
        bool(case.request.aim.strip()) or None,
        "Het doel is afgesproken.",
        "",
        "Spreek het doel af en schrijf het op.",
    )


def guidance(case: Case, limits: Limits) -> Term:
    return _term(
        "guidance",
        bool(case.request.guidance.strip()) or None,
        "De begeleiding is afgesproken.",
        "",
        "Spreek af wie begeleidt en hoe vaak, en schrijf het op.",
    )


def period(case: Case, limits: Limits) -> Term:
    return _term(
        "period",
        True if case.work.start and case.work.end else None,
        "De periode is afgesproken.",
        "",
        "Spreek af van wanneer tot wanneer.",
    )


# --- limitation, advice ---------------------------------------------------------------------------


def limitation(case: Case, limits: Limits) -> Term:
    return _term(
        "limitation",
        case.person.limitation,
        "De inwoner hoort bij de doelgroep.",
        "De inwoner hoort niet bij de doelgroep. Dit is voor mensen met een arbeidsbeperking.",
        "Hoort de inwoner bij de doelgroep? Kijk in het doelgroepregister of vraag UWV.",
        person=True,
    )


def sheltered_advice(case: Case, limits: Limits) -> Term:
    return _term(
        "sheltered_advice",
        case.person.sheltered_advice,
        "UWV adviseerde beschut werk.",
        "UWV adviseerde geen beschut werk. Zonder dat advies kan het niet.",
        "Is er een advies van UWV? Zonder dat advies kan beschut werk niet.",
        person=True,
    )


def sheltered_amount(case: Case, limits: Limits) -> Term:
    amount, most = case.request.amount, euro_words(limits.sheltered_year)
    return _term(
        "amount",
        None if amount is None else amount <= limits.sheltered_year,
        f"Het bedrag is niet hoger dan {most} per jaar.",
        f"Het bedrag is hoger dan {most} per jaar. Vraag ten hoogste dat bedrag.",
        f"Hoeveel is per jaar nodig voor begeleiding en aanpassingen? Ten hoogste {most}.",
    )


def amount_known(case: Case, limits: Limits) -> Term:
    amount = case.request.amount
    return _term(
        "amount",
        None if amount is None else amount > 0,
        "Het bedrag is bekend.",
        "Het bedrag is 0. Vul in wat er betaald moet worden.",
        "Wat kost het? Vul het bedrag in.",
    )


# --- wage-cost subsidy ----------------------------------------------------------------------------


def asked_in_time(case: Case, limits: Limits) -> Term:
    """Before or at the start; after school until some months later; ex officio at any time."""
    start, asked, school = case.work.start, case.request.asked_on, case.person.school
    months = _number(limits.school_months)
    late = (
        f"De aanvraag is van na de start. Dat kan alleen binnen {months} maanden na de start, "
        "en voor wie van het praktijkonderwijs, vso of de entreeopleiding komt."
    )
    met: bool | None = None
    if start is not None:
        in_time = asked <= start or case.request.ex_officio
        after_school = asked <= add_months(start, int(limits.school_months))
        met = True if in_time else (False if not after_school else school)
    ask = "Wanneer begint de baan?"
    if start is not None:
        ask = f"{late} Is dat hier zo?"
    return _term("asked_in_time", met, "Op tijd aangevraagd.", late, ask, person=True)


def once_a_year(case: Case, limits: Limits) -> Term:
    """On request at most once in so many months."""
    before = case.person.asked_on
    months = int(limits.ask_months)
    latest = max((day for day in before or () if day <= case.request.asked_on), default=None)
    again = add_months(latest, months) if latest else None
    met = None if before is None else again is None or case.request.asked_on >= again
    if case.request.ex_officio:
        met = True
    return _term(
        "once_a_year",
        met,
        f"In de {months} maanden hiervoor is dit niet gevraagd.",
        f"Dit is al gevraagd op {date_words(latest) if latest else ''}. Opnieuw vragen kan vanaf "
        f"{date_words(again) if again else ''}.",
        f"Is dit in de laatste {months} maanden al gevraagd?",
        person=True,
    )


def wage_value_known(case: Case, limits: Limits) -> Term:
    value = case.person.wage_value
    if case.request.flat_rate:
        return Term(
            "wage_value",
            TermState.MET,
            f"De eerste {_number(limits.flat_months)} maanden forfaitair; meet in die tijd de loonwaarde.",
            person=True,
        )
    return _term(
        "wage_value",
        None if value is None else value < 100,
        f"De loonwaarde is {value}%.",
        "De loonwaarde is 100%. Er is dan geen loon om aan te vullen.",
        "Meet de loonwaarde, of begin met het forfaitaire bedrag.",
        person=True,
    )


def measured_lately(case: Case, limits: Limits) -> Term:
    measured, months = case.person.measured_on, int(limits.remeasure_months)
    if case.request.flat_rate:
        return Term("measured", TermState.MET, "Meten kan tijdens de forfaitaire periode.", person=True)
    met = None if measured is None else case.request.asked_on <= add_months(measured, months)
    return _term(
        "measured",
        met,
        f"Gemeten op {date_words(measured)}." if measured else "",
        f"De meting is ouder dan {months} maanden. Meet opnieuw.",
        "Wanneer is de loonwaarde gemeten?",
        person=True,
    )


def no_other_subsidy(case: Case, limits: Limits) -> Term:
    other = case.person.other_subsidy
    return _term(
        "no_other_subsidy",
        None if other is None else not other,
        "Er is geen andere loonsubsidie voor deze baan.",
        "Er is al een andere loonsubsidie voor deze baan. Een tweede kan niet.",
        "Krijgt de werkgever al een andere loonsubsidie voor deze baan? Een tweede kan niet.",
        person=True,
    )


def hours_known(case: Case, limits: Limits) -> Term:
    hours = case.work.hours
    return _term(
        "hours",
        None if hours is None else hours > 0,
        "De uren per week zijn bekend.",
        "Het contract is voor 0 uur per week. Zonder uren is er geen subsidie.",
        "Voor hoeveel uur per week is het contract?",
    )


def _combinations(code: str, running: Iterable[str], table: Table) -> Iterator[Term]:
    for other in dict.fromkeys(running):
        found = combines(code, other, table)
        yield _term(
            f"with_{other}",
            found.together,
            f"Mag samen met {INSTRUMENT_LABELS[other]}.",
            f"Kan niet samen met {INSTRUMENT_LABELS[other]}, dat hier al loopt of gevraagd is. "
            f"{found.reason}",
            f"Samen met {INSTRUMENT_LABELS[other]}? {found.reason}",
        )


Rule = Callable[[Case, Limits], Term]
RULES: dict[Instrument, tuple[Rule, ...]] = {
    Instrument.WAGE_COST_SUBSIDY: (
        limitation, hours_known, wage_value_known, measured_lately, asked_in_time, once_a_year,
        no_other_subsidy,
    ),
    Instrument.CHEQUE: (cheque_contract, cheque_hours),
    Instrument.TRIAL_PLACEMENT: (trial_length, general_assistance, permission, job_intended, aim, guidance),
    Instrument.WORK_EXPERIENCE: (period, aim, guidance),
    Instrument.JOB_COACHING: (guidance,),
    Instrument.NO_RISK: (limitation, paid_job),
    Instrument.SHELTERED_WORK: (sheltered_advice, paid_job, sheltered_amount),
    Instrument.PRACTICAL_HELP: (aim, amount_known),
}  # fmt: skip
