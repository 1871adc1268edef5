"""What helps and hinders, per step: the list people choose from, with free text beside it.

Source: method page, factors. A table of factor × outcome shows an association, never a cause.
"""

from __future__ import annotations

from dataclasses import dataclass


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
