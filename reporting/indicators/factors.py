"""How often a factor was written down that helped or hindered; says nothing about causes.

Factors of a project name nobody: the region counts them. Those of a candidate stay in the file: each
municipality counts its own.
"""

from typing import ClassVar, Final

from psycopg import sql

from reporting.indicators.base import OF_TOWN, Family, Indicator, Subject, fragment
from reporting.indicators.nieuwe_banen import NieuweBanenIndicator
from trajectories.domain.factors import FACTORS
from trajectories.domain.steps import STEPS

ANY: Final = "any"
SIDES: Final = {"helps": "hielp", "hinders": "stond in de weg"}


def side_part(step: int, *, helps: bool) -> str:
    """The part that counts whether anything was written down at a step, on one side."""
    return f"step_{step}:{'helps' if helps else 'hinders'}"


SIDE_PARTS: Final = {
    side_part(step, helps=helps): f"stap {step}, {SIDES['helps' if helps else 'hinders']}"
    for step in range(1, len(STEPS) + 1)
    for helps in (True, False)
}
FACTOR_PARTS: Final = {
    ANY: "iets opgeschreven",
    **SIDE_PARTS,
    **{one.key: f"{one.label} (stap {one.step})" for one in FACTORS},
}
# A factor counts with its own line of the list, with the side of its step, and with everything. In own words
# it has no line.
_PARTS: Final = fragment("""
    CROSS JOIN LATERAL (VALUES
        (nullif(f.key, '')),
        ('step_' || f.step || CASE WHEN f.helps THEN ':helps' ELSE ':hinders' END),
        ('any')
    ) AS of_factor (part)
    WHERE of_factor.part IS NOT NULL
""")


class ProjectFactors(NieuweBanenIndicator):
    key = "nb_project_factors"
    name = "Projecten met een factor"
    definition = (
        "Projecten waarbij is opgeschreven dat dit hielp of in de weg stond. Elk project telt per factor één "
        "keer. Het cijfer zegt hoe vaak iets is opgeschreven, niet dat het de oorzaak was."
    )
    unit = "projecten"
    subject = Subject.PROJECT
    source = "factoren per stap van een project"
    parts: ClassVar = FACTOR_PARTS
    rows = sql.SQL("""
        SELECT DISTINCT f.project_id AS subject_id, NULL::bigint AS municipality_id, NULL::bigint AS team_id,
               NULL::bigint AS coach_id, p.data_set, of_factor.part, 1::numeric AS value
        FROM trajectories_projectfactor f JOIN trajectories_project p ON p.id = f.project_id
        {parts}
    """).format(parts=_PARTS)


class CandidateFactors(Indicator):
    key = "nb_candidate_factors"
    name = "Kandidaten met een factor"
    definition = (
        "Kandidaten bij wie is opgeschreven dat dit hielp of in de weg stond. Elke kandidaat telt per factor "
        "één keer. Het cijfer zegt hoe vaak iets is opgeschreven, niet dat het de oorzaak was. De lijst "
        "erachter is voor wie het dossier mag openen."
    )
    unit = "kandidaten"
    family = Family.NIEUWE_BANEN_TOWN
    levels = OF_TOWN
    subject = Subject.CANDIDATE
    source = "factoren per stap in het dossier van kandidaten"
    of_file = True
    parts: ClassVar = FACTOR_PARTS
    rows = sql.SQL("""
        SELECT DISTINCT f.candidate_id AS subject_id, f.municipality_id, f.team_id, NULL::bigint AS coach_id,
               p.data_set, of_factor.part, 1::numeric AS value
        FROM trajectories_candidatefactor f
        JOIN trajectories_candidate k ON k.id = f.candidate_id
        JOIN trajectories_project p ON p.id = k.project_id
        {parts}
    """).format(parts=_PARTS)


PROJECT_FACTORS: Final[tuple[type[Indicator], ...]] = (ProjectFactors,)
CANDIDATE_FACTORS: Final[tuple[type[Indicator], ...]] = (CandidateFactors,)
