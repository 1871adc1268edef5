"""What helps and hinders, per step: the list people choose from, with free text beside it.

Source: method page, factors. A table of factor × outcome shows an association, never a cause.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.decision import Decision, allow, refuse
from core.domain.small_numbers import HIDE_BELOW

LAST_STEP = 6
LEAST = HIDE_BELOW


@dataclass(frozen=True, slots=True)
class Factor:
    """One line of the list: at which step, whether it helps or hinders, in plain words."""

    key: str
    step: int
    helps: bool
    label: str


def _lines(step: int, helps: bool, **labels: str) -> tuple[Factor, ...]:
    return tuple(Factor(key, step, helps, label) for key, label in labels.items())


FACTORS: tuple[Factor, ...] = (
    *_lines(1, True,
        shortage="De werkgever heeft mensen nodig",
        growth_asked="Er is naar groei gevraagd",
        tipped="De gemeente gaf vroeg een tip",
        knows_group="De werkgever kent de doelgroep",
        earlier_success="Het lukte eerder al eens",
    ),
    *_lines(2, True,
        employer_central="De werkgever stond centraal",
        employer_understood="Wij begrepen wat de werkgever nodig heeft",
        partners_together="De partners werkten samen",
        commitment="De werkgever deed echt mee",
    ),
    *_lines(2, False,
        no_support_inside="Binnen de organisatie was weinig steun",
        own_supply="Partners dachten vanuit hun eigen aanbod",
    ),
    *_lines(3, True,
        fits_motivation="Het werk past bij wat de kandidaat wil",
        chosen_on_skills="De kandidaat is gekozen op vaardigheden",
        informed="De kandidaat wist waar het om ging",
        attitude="Houding en gedrag pasten",
        empowerment="De kandidaat was goed voorbereid",
    ),
    *_lines(3, False,
        no_candidate="Er was geen kandidaat",
        profile_misfit="Het profiel paste niet bij de doelgroep",
    ),
    *_lines(4, True,
        wage_while_learning="De kandidaat kreeg loon tijdens het inleren",
        train="Er kon steeds een volgende instappen",
    ),
    *_lines(4, False, plan_unclear="Het plan was niet duidelijk voor de kandidaat"),
    *_lines(5, True,
        experience="De kandidaat had ervaring die hielp",
        motivation_seen="De werkgever zag de inzet van de kandidaat",
        employer_guides="De werkgever wilde het en begeleidde zelf",
        open_culture="Er was een open sfeer",
        useful_already="De kandidaat was al snel van nut",
    ),
    *_lines(5, False,
        guide_relation="Het klikte niet met de begeleider",
        guides_changed="De begeleider wisselde vaak",
        coach_absent="De werkcoach was weinig betrokken",
        much_guidance="Er was veel begeleiding nodig",
        help_outside="Hulp buiten het werk schoot tekort",
        little_talk="Er werd weinig overlegd",
        shallow_evaluations="Evaluaties gingen niet diep",
    ),
    *_lines(6, True,
        job_appeared="De baan kwam zoals verwacht",
        can_do_tasks="De kandidaat kan (een deel van) de taken",
        quick_next="Er was snel een andere werkgever",
    ),
    *_lines(6, False, distance_stays="Het werk bleef te ver weg: niveau, tempo, taal, thuis of gedrag"),
)  # fmt: skip
BY_KEY = {factor.key: factor for factor in FACTORS}


def factors_of(step: int, *, helps: bool) -> tuple[Factor, ...]:
    """The lines to choose from at a step; a step may have none on one side, then only own words are left."""
    return tuple(factor for factor in FACTORS if factor.step == step and factor.helps == helps)


def check_factor(step: int, helps: bool, key: str, note: str) -> Decision:
    """Whether a factor can be recorded: one from the list of its own step and side, or own words."""
    if not 1 <= step <= LAST_STEP:
        return refuse("Kies een stap van 1 tot en met 6.")
    if not key:
        if note.strip():
            return allow("De factor staat in eigen woorden.")
        return refuse("Kies een factor uit de lijst, of schrijf zelf op wat er speelde.")
    found = BY_KEY.get(key)
    if found is None or found.step != step:
        return refuse("Deze factor hoort bij een andere stap. Kies er een uit de lijst.")
    if found.helps != helps:
        side = "hielp" if found.helps else "in de weg stond"
        return refuse(f"Deze factor staat in de lijst van wat {side}.")
    return allow("De factor kan worden vastgelegd.")


@dataclass(frozen=True, slots=True)
class Ended:
    """A trajectory that ended: whether it led to a job, and the factors that were written down."""

    job: bool
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Line:
    """One factor beside the outcomes. Numbers are people; None = too few to say (shown as 'onbekend').

    `with_it`, `job_with`: trajectories where it was written down, and how many of those led to a job.
    `without`, `job_without`: the same for the others.
    """

    factor: Factor
    with_it: int | None
    job_with: int | None
    without: int | None
    job_without: int | None

    @property
    def known(self) -> bool:
        return self.with_it is not None


def factor_table(ended: Sequence[Ended], *, least: int = LEAST) -> tuple[Line, ...]:
    """Factor × outcome over trajectories that ended; steps in order, helping before hindering.

    A line says something only when every one of its four groups could not tell who somebody is: each is
    0 or at least `least`, and both sides hold at least `least` people. Else all four are None, so that none
    can be worked out from the others. An association, never a cause.
    """
    return tuple(_line(factor, ended, least) for factor in FACTORS)


def _line(factor: Factor, ended: Sequence[Ended], least: int) -> Line:
    mine = [one.job for one in ended if factor.key in one.keys]
    rest = [one.job for one in ended if factor.key not in one.keys]
    groups = (sum(mine), len(mine) - sum(mine), sum(rest), len(rest) - sum(rest))
    enough = min(len(mine), len(rest)) >= least and all(not 0 < group < least for group in groups)
    if not enough:
        return Line(factor, None, None, None, None)
    return Line(factor, len(mine), sum(mine), len(rest), sum(rest))
