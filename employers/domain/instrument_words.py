"""What the catalogue says about each instrument until the functional administrator writes own words."""

from __future__ import annotations

from dataclasses import dataclass

from employers.domain.instrument import Instrument


@dataclass(frozen=True, slots=True)
class Words:
    """What it is, how to ask for it, who decides."""

    what: str
    how: str
    decides: str


DEFAULT_WORDS: dict[str, Words] = {
    Instrument.WAGE_COST_SUBSIDY: Words(
        "Levert iemand door een beperking minder dan het minimumloon vraagt? Dan vult de gemeente het aan. "
        "Het bedrag volgt de gemeten loonwaarde, of begint met een vast bedrag in de eerste maanden.",
        "De werkcoach of de werkgever vraagt het aan, voor of bij het begin van de baan. "
        "De gemeente besluit binnen vijf weken.",
        "De gemeente (kwaliteitsmedewerker)",
    ),
    Instrument.CHEQUE: Words(
        "Een eenmalig bedrag voor een werkgever die iemand een echt contract geeft: lang genoeg en met "
        "genoeg uren om van te leven.",
        "Vraag de cheque aan als het contract bekend is. De werkgever krijgt het bedrag na de start.",
        "De gemeente (kwaliteitsmedewerker)",
    ),
    Instrument.TRIAL_PLACEMENT: Words(
        "Kijken of het werk past, met behoud van uitkering, bij een werkgever die daarna een baan wil geven.",
        "Spreek doel, periode en begeleiding af en leg de toestemming vast voordat de proefplaats begint.",
        "De gemeente (kwaliteitsmedewerker)",
    ),
    Instrument.WORK_EXPERIENCE: Words(
        "Werkervaring opdoen met behoud van uitkering. Het gaat om leren, niet om productie.",
        "Spreek doel, periode en begeleiding af met inwoner en werkgever, en leg ze vast.",
        "De gemeente (kwaliteitsmedewerker)",
    ),
    Instrument.JOB_COACHING: Words(
        "Begeleiding op de werkplek, zolang het nodig is: door een erkende jobcoach of een eigen collega.",
        "De werkcoach of de werkgever vraagt het. Schrijf op waar de begeleiding over gaat en hoe vaak.",
        "De gemeente (kwaliteitsmedewerker)",
    ),
    Instrument.NO_RISK: Words(
        "Wordt de medewerker ziek? Dan zijn de kosten daarvan niet voor de werkgever.",
        "Kijk of de inwoner bij de doelgroep hoort. De werkgever meldt ziekte bij UWV.",
        "UWV",
    ),
    Instrument.SHELTERED_WORK: Words(
        "Een baan met extra begeleiding en een aangepaste plek. De werkgever krijgt een vergoeding.",
        "Eerst geeft UWV advies. Daarna spreekt de gemeente met de werkgever af wat nodig is.",
        "De gemeente, na advies van UWV",
    ),
    Instrument.PRACTICAL_HELP: Words(
        "Iets kleins dat in de weg staat om te beginnen: werkschoenen, een reiskaart, kinderopvang.",
        "De werkcoach schrijft op wat nodig is en wat het kost. De hulp is voor de inwoner.",
        "De gemeente (kwaliteitsmedewerker)",
    ),
}
