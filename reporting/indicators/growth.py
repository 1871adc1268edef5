"""Nieuwe Banen by the kind of growth that the jobs come from. Source: page on employers, kinds of growth."""

from typing import ClassVar, Final

from psycopg import sql

from employers.domain.growth import GROWTH_KIND_LABELS
from reporting.indicators.base import Aggregate, Indicator, Subject, fragment
from reporting.indicators.nieuwe_banen import OUTCOME_PARTS, TRAJECTORIES, NieuweBanenIndicator

GROWTH_PARTS: Final = {str(key): label for key, label in GROWTH_KIND_LABELS.items()}

# The kind of growth is that of the job; a project that several employers share counts with its own job.
_PROJECTS: Final = """
    SELECT p.id AS subject_id, NULL::bigint AS municipality_id, NULL::bigint AS team_id,
           NULL::bigint AS coach_id, p.data_set, j.growth_kind::text AS part, {value}::numeric AS value
    FROM trajectories_project p JOIN employers_futurejob j ON j.id = p.job_id
"""
_TRAJECTORIES: Final = """
    SELECT t.candidate_id AS subject_id, t.municipality_id, t.team_id, NULL::bigint AS coach_id, t.data_set,
           {part} AS part, 1::numeric AS value
    FROM ({trajectories}) t
"""


class GrowthIndicator(NieuweBanenIndicator):
    parts: ClassVar = GROWTH_PARTS


class GrowthProjects(GrowthIndicator):
    key = "nb_growth_projects"
    name = "Projecten per soort groei"
    definition = (
        "Projecten naar de soort groei waar de baan uit komt. Lopende projecten, en wat klaar of gestopt is."
    )
    unit = "projecten"
    subject = Subject.PROJECT
    source = "projecten en hun toekomstige banen"
    rows = sql.SQL(_PROJECTS).format(value=fragment("1"))


class GrowthPlaces(GrowthIndicator):
    key = "nb_growth_places"
    name = "Plaatsen per soort groei"
    definition = (
        "Plaatsen van de banen van deze projecten, ook die van werkgevers die in een project meedoen. "
        "Lopende projecten, en wat klaar of gestopt is."
    )
    unit = "plaatsen"
    value_unit = "plaatsen"
    subject = Subject.PROJECT
    aggregate = Aggregate.SUM
    source = "projecten, hun toekomstige banen en wie er meedoet"
    rows = sql.SQL(_PROJECTS).format(
        value=fragment("""
            (j.places + (SELECT coalesce(sum(e.places), 0) FROM trajectories_projectemployer e
                         WHERE e.project_id = p.id))
        """)
    )


class GrowthCandidates(GrowthIndicator):
    key = "nb_growth_candidates"
    name = "Kandidaten per soort groei"
    definition = (
        "Kandidaten die de werkgever koos, naar de soort groei waar de baan uit komt: zij beginnen nog, "
        "leren in, of zijn klaar."
    )
    rows = sql.SQL(_TRAJECTORIES).format(part=fragment("t.growth_kind::text"), trajectories=TRAJECTORIES)


class GrowthOutcomes(GrowthIndicator):
    key = "nb_growth_outcomes"
    name = "Uitkomsten per soort groei"
    definition = "Kandidaten naar de uitkomst van hun traject en de soort groei waar de baan uit komt."
    rows = sql.SQL(_TRAJECTORIES).format(
        part=fragment("t.growth_kind || ':' || t.outcome"), trajectories=TRAJECTORIES
    )
    parts: ClassVar = {
        f"{kind}:{outcome}": f"{outcome_label} ({kind_label})"
        for kind, kind_label in GROWTH_PARTS.items()
        for outcome, outcome_label in OUTCOME_PARTS.items()
    }


GROWTH: Final[tuple[type[Indicator], ...]] = (GrowthProjects, GrowthPlaces, GrowthCandidates, GrowthOutcomes)
