"""What the ranking is, in the words of an algorithm register: made from the live weights."""

from __future__ import annotations

from dataclasses import dataclass, fields
from fractions import Fraction

from core.domain.rounding import percent
from matching.domain.conditions import CONDITION_STATE_LABELS, ConditionState
from matching.domain.ranking import CONDITION_VALUES, DEFAULT_WEIGHTS, WEIGHT_LABELS, Weights

NEVER_USED = (
    "leeftijd",
    "geslacht",
    "geboorteland en nationaliteit",
    "wijk of buurt",
    "gezondheid",
    "schulden",
    "hoe lang iemand een uitkering heeft",
    "doelgroep en afstand tot werk",
    "taal, behalve als de baan een taalniveau vraagt",
)


@dataclass(frozen=True, slots=True)
class WeightLine:
    """A part of the score: its name, weight, share in whole percents, and what it looks at."""

    label: str
    weight: int
    share: int
    explanation: str


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """The entry: name and version, and (heading, text) in the order of the register."""

    name: str
    version: str
    texts: tuple[tuple[str, str], ...]


EXPLANATIONS: dict[str, str] = {
    "skills": (
        "Per vaardigheid: het niveau dat iemand heeft, gedeeld door het niveau dat de baan vraagt. "
        "Meer dan gevraagd telt als precies genoeg. Onmisbare vaardigheden tellen drie keer, "
        "belangrijke twee keer, de andere één keer."
    ),
    "conditions": (
        "Taal, werktijden, reizen, rijbewijs, certificaten, lichamelijk werk en begindatum. "
        "Wat past telt helemaal, wat nog te regelen is voor de helft, wat niet past telt niet."
    ),
    "wish": (
        "Noemde iemand dit beroep of deze sector als wens? Ja telt helemaal, een andere wens telt als nul. "
        "Heeft iemand geen voorkeur, dan telt dit onderdeel niet mee."
    ),
    "hours": "De uren die iemand kan werken, gedeeld door de uren van de baan. Meer uren telt als genoeg.",
}
UNKNOWN_RULE = (
    "Wat niet bekend is, telt niet mee: ook niet als nul. De score is het gemiddelde van wat wel bekend is. "
    "Bij elke naam staat welk deel bekend is en wat er nog ontbreekt."
)
ORDER_RULE = (
    "De lijst heeft drie delen: wie kan passen, van wie minder dan de helft van de baan bekend is, en wie "
    "niet aan een voorwaarde voldoet. Binnen elk deel staat de hoogste score bovenaan. Bij een gelijke score "
    "gaat degene voor van wie het meest bekend is."
)


def weight_lines(weights: Weights = DEFAULT_WEIGHTS) -> tuple[WeightLine, ...]:
    """The weights with their shares, in the order in which they stand in `Weights`."""
    names = [field.name for field in fields(weights) if field.name in WEIGHT_LABELS]
    total = sum(getattr(weights, name) for name in names)
    return tuple(
        WeightLine(
            label=WEIGHT_LABELS[name],
            weight=getattr(weights, name),
            share=percent(Fraction(getattr(weights, name), total)) if total else 0,
            explanation=EXPLANATIONS[name],
        )
        for name in names
    )


def condition_values() -> tuple[tuple[str, int], ...]:
    """What a condition counts for, in whole percents, by the word for its state."""
    return tuple(
        (CONDITION_STATE_LABELS[state], percent(CONDITION_VALUES[state]))
        for state in ConditionState
        if state in CONDITION_VALUES
    )


def register_entry(weights: Weights = DEFAULT_WEIGHTS) -> RegisterEntry:
    """The entry of this ranking for the Algoritmeregister, complete and in Dutch."""
    parts = ", ".join(f"{line.label.lower()} {line.weight}" for line in weight_lines(weights))
    texts = (
        ("Soort", "Impactvol algoritme: rekenregels die mensen hebben gemaakt. Het leert niet van gegevens."),
        (
            "Doel",
            "Werkcoaches laten zien wie bij een (toekomstige) baan kan passen, en welke baan bij iemand.",
        ),
        (
            "Wat het doet",
            "Het zet inwoners op volgorde bij een baan en legt per persoon uit waarom. Het besluit niets.",
        ),
        (
            "Menselijke tussenkomst",
            "Een werkcoach kiest wie wordt voorgesteld, samen met de inwoner. De werkgever besluit. "
            "De volgorde leidt nooit vanzelf tot een voorstel of een afwijzing.",
        ),
        ("Wat telt", f"{parts} (gewichten). {UNKNOWN_RULE}"),
        ("Wat nooit telt", ", ".join(NEVER_USED) + "."),
        (
            "Gegevens",
            "Vaardigheden met bron en datum, wat praktisch kan, certificaten en wensen uit het dossier; "
            "vaardigheden en voorwaarden van de baan.",
        ),
        (
            "Controle",
            "Elke weergave van de lijst staat in het logboek, met de getoonde inwoners. Een test bewaakt dat "
            "gegevens die nooit mogen tellen geen invloed hebben.",
        ),
    )
    return RegisterEntry("Rangschikking van kandidaten bij een baan", weights.version, texts)
