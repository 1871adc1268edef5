"""Situational distance to work: who Nieuwe Banen is for. A rule that is shown, never a weight in a ranking.

Any of ten characteristics, no medical limitation, not in the target-group register. Source: page on the
client file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

AGE_FROM = 55
UNEMPLOYED_MONTHS_OVER = 36


class Characteristic(StrEnum):
    AGED_55 = "aged_55"
    LOW_EDUCATION = "low_education"
    UNFIT_EDUCATION = "unfit_education"
    UNFIT_EXPERIENCE = "unfit_experience"
    SCARCITY = "scarcity"
    NO_ADDRESS = "no_address"
    ISOLATION = "isolation"
    NO_DUTCH = "no_dutch"
    ILLITERACY = "illiteracy"
    LONG_UNEMPLOYED = "long_unemployed"


CHARACTERISTIC_LABELS: dict[str, str] = {
    Characteristic.AGED_55: "55 jaar of ouder",
    Characteristic.LOW_EDUCATION: "Opleiding tot en met mbo-3",
    Characteristic.UNFIT_EDUCATION: "Opleiding die niet past bij het werk dat er is",
    Characteristic.UNFIT_EXPERIENCE: "Geen of geen passende werkervaring",
    Characteristic.SCARCITY: "Geldzorgen of schulden",
    Characteristic.NO_ADDRESS: "Geen vast adres",
    Characteristic.ISOLATION: "Al lang weinig contact met anderen",
    Characteristic.NO_DUTCH: "Spreekt geen Nederlands",
    Characteristic.ILLITERACY: "Moeite met lezen en schrijven",
    Characteristic.LONG_UNEMPLOYED: "Langer dan 3 jaar zonder werk",
}


@dataclass(frozen=True, slots=True)
class SituationFacts:
    """What the file says; None = not known. `age` in years, `months_unemployed` in whole months.

    `medical_limitation` and `in_register` decide whether another road belongs to this client.
    """

    age: int | None = None
    at_most_mbo3: bool | None = None
    education_fits: bool | None = None
    experience_fits: bool | None = None
    scarcity: bool | None = None
    fixed_address: bool | None = None
    long_isolation: bool | None = None
    speaks_dutch: bool | None = None
    illiterate: bool | None = None
    months_unemployed: int | None = None
    medical_limitation: bool | None = None
    in_register: bool | None = None


class Fits(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SituationResult:
    """Whether Nieuwe Banen is meant for this client, which characteristics hold, and which are not known."""

    fits: Fits
    holds: tuple[Characteristic, ...]
    unknown: tuple[Characteristic, ...]
    reason: str


def assess_situation(facts: SituationFacts) -> SituationResult:
    """Situational distance from the file.

    One characteristic is enough; what isn't known is said, not guessed.
    """
    answers = _answers(facts)
    holds = tuple(one for one, answer in answers.items() if answer)
    unknown = tuple(one for one, answer in answers.items() if answer is None)
    fits, reason = _conclusion(facts, holds, unknown)
    return SituationResult(fits, holds, unknown, reason)


def _answers(facts: SituationFacts) -> dict[Characteristic, bool | None]:
    return {
        Characteristic.AGED_55: None if facts.age is None else facts.age >= AGE_FROM,
        Characteristic.LOW_EDUCATION: facts.at_most_mbo3,
        Characteristic.UNFIT_EDUCATION: _opposite(facts.education_fits),
        Characteristic.UNFIT_EXPERIENCE: _opposite(facts.experience_fits),
        Characteristic.SCARCITY: facts.scarcity,
        Characteristic.NO_ADDRESS: _opposite(facts.fixed_address),
        Characteristic.ISOLATION: facts.long_isolation,
        Characteristic.NO_DUTCH: _opposite(facts.speaks_dutch),
        Characteristic.ILLITERACY: facts.illiterate,
        Characteristic.LONG_UNEMPLOYED: (
            None if facts.months_unemployed is None else facts.months_unemployed > UNEMPLOYED_MONTHS_OVER
        ),
    }


def _opposite(answer: bool | None) -> bool | None:
    return None if answer is None else not answer


def _conclusion(
    facts: SituationFacts, holds: tuple[Characteristic, ...], unknown: tuple[Characteristic, ...]
) -> tuple[Fits, str]:
    if facts.medical_limitation:
        return Fits.NO, "Er is een medische beperking. Kijk naar voorzieningen die daarbij passen."
    if facts.in_register:
        return Fits.NO, "De inwoner staat in het doelgroepregister. Daar hoort een eigen route bij."
    if not holds and not unknown:
        return Fits.NO, "Geen van de tien kenmerken is er. Direct bemiddelen past waarschijnlijk beter."
    if not holds:
        return Fits.UNKNOWN, f"Nog niet bekend: {len(unknown)} van de tien kenmerken. Vraag ernaar."
    if facts.medical_limitation is None or facts.in_register is None:
        return Fits.UNKNOWN, "Nog niet bekend: medische beperking of plek in het doelgroepregister."
    names = ", ".join(CHARACTERISTIC_LABELS[one].lower() for one in holds)
    return Fits.YES, f"Nieuwe Banen is voor deze inwoner bedoeld: {names}."
