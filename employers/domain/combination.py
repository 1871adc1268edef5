"""Which instruments may run together for the same person at the same employer. The table is configuration;
these are its defaults. Source: page on employers, instruments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from employers.domain.instrument import INSTRUMENT_LABELS, Instrument

_GUIDED = "Begeleiding en loonkosten zijn twee dingen: dat kan samen."
_HELP = "Praktische hulp is voor de inwoner en kan overal bij."
_NO_WAGE = "Tijdens {0} is er nog geen contract met loon."
_ONE_SUBSIDY = "Voor dezelfde baan is er één vergoeding op het loon tegelijk."

# (instrument, instrument) → may it, why. The first code is the lower one.
DEFAULT_PAIRS: dict[tuple[str, str], tuple[bool, str]] = {
    ("cheque", "job_coaching"): (True, _GUIDED),
    ("cheque", "no_risk"): (True, "De no-riskpolis verzekert ziekte; de cheque is voor de start."),
    ("cheque", "practical_help"): (True, _HELP),
    ("cheque", "sheltered_work"): (False, "Bij beschut werk hoort al een eigen vergoeding."),
    ("cheque", "trial_placement"): (False, _NO_WAGE.format("een proefplaats")),
    ("cheque", "wage_cost_subsidy"): (False, _ONE_SUBSIDY),
    ("cheque", "work_experience"): (False, _NO_WAGE.format("een werkervaringsplaats")),
    ("job_coaching", "no_risk"): (True, "De no-riskpolis verzekert ziekte; de jobcoach begeleidt."),
    ("job_coaching", "practical_help"): (True, _HELP),
    ("job_coaching", "sheltered_work"): (False, "De begeleiding zit al in de vergoeding voor beschut werk."),
    ("job_coaching", "trial_placement"): (True, "Begeleiding helpt ook op een proefplaats."),
    ("job_coaching", "wage_cost_subsidy"): (True, _GUIDED),
    ("job_coaching", "work_experience"): (True, "Begeleiding helpt ook op een werkervaringsplaats."),
    ("no_risk", "practical_help"): (True, _HELP),
    ("no_risk", "sheltered_work"): (True, "De no-riskpolis verzekert ziekte, ook bij beschut werk."),
    ("no_risk", "trial_placement"): (False, _NO_WAGE.format("een proefplaats")),
    ("no_risk", "wage_cost_subsidy"): (True, "De no-riskpolis verzekert ziekte; de subsidie vult loon aan."),
    ("no_risk", "work_experience"): (False, _NO_WAGE.format("een werkervaringsplaats")),
    ("practical_help", "sheltered_work"): (True, _HELP),
    ("practical_help", "trial_placement"): (True, _HELP),
    ("practical_help", "wage_cost_subsidy"): (True, _HELP),
    ("practical_help", "work_experience"): (True, _HELP),
    ("sheltered_work", "trial_placement"): (False, "Beschut werk begint meteen met een contract."),
    ("sheltered_work", "wage_cost_subsidy"): (True, "Bij beschut werk vult de subsidie het loon aan."),
    ("sheltered_work", "work_experience"): (False, "Beschut werk is een baan met een contract."),
    ("trial_placement", "wage_cost_subsidy"): (False, "Op een proefplaats is er geen loon om aan te vullen."),
    ("trial_placement", "work_experience"): (False, "Kies er één: op allebei loopt de uitkering door."),
    ("wage_cost_subsidy", "work_experience"): (
        False,
        "Op een werkervaringsplaats is er geen loon om aan te vullen.",
    ),
}  # fmt: skip

Table = Mapping[tuple[str, str], tuple[bool, str]]


@dataclass(frozen=True, slots=True)
class Combined:
    """Whether an instrument goes with another one, and why. ``together`` None: the table doesn't say."""

    code: str
    label: str
    together: bool | None
    reason: str


def pair_of(one: str, other: str) -> tuple[str, str]:
    """The two codes in the order of the table. Raises ValueError for an instrument with itself."""
    if one == other:
        raise ValueError("Een combinatie is van twee verschillende instrumenten.")
    return (one, other) if one < other else (other, one)


def combines(one: str, other: str, table: Table) -> Combined:
    """What the table says about two instruments; the same one twice for one job never goes together."""
    label = INSTRUMENT_LABELS[other]
    if one == other:
        return Combined(other, label, False, f"{label} loopt hier al of is al aangevraagd.")
    found = table.get(pair_of(one, other))
    if found is None:
        return Combined(other, label, None, "De combinatietabel zegt hier niets over. Vraag het na.")
    return Combined(other, label, *found)


def combines_with(one: str, table: Table) -> tuple[Combined, ...]:
    """What an instrument does with each of the others, in the order of the toolbox."""
    return tuple(combines(one, other, table) for other in Instrument if other != one)


def refused_with(one: str, running: Iterable[str], table: Table) -> tuple[Combined, ...]:
    """Of what runs already, what doesn't go together with this one."""
    found = (combines(one, other, table) for other in dict.fromkeys(running))
    return tuple(answer for answer in found if answer.together is False)
