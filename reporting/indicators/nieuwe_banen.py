"""Indicators of Nieuwe Banen, per data set of the region. Source: pages on monitoring and Nieuwe Banen."""

from typing import ClassVar, Final, LiteralString

from psycopg import sql

from employers.domain.growth import LEARN_IN_ROUTE_LABELS
from reporting.indicators.base import OF_REGION, Aggregate, Family, Indicator, Subject, fragment
from trajectories.domain.candidate import CANDIDATE_STATE_LABELS
from trajectories.domain.learn_in import OUTCOME_LABELS
from trajectories.domain.steps import PHASE_LABELS
from trajectories.waits import FIRST_PROPOSAL, MEASURED_OVER, OPENED, WORKING_DAYS

TOTAL: Final = "total"
RUNNING: Final = "running"
ROUTE_PARTS: Final = {
    **{str(key): label for key, label in LEARN_IN_ROUTE_LABELS.items()},
    TOTAL: "alle routes",
}
OUTCOME_PARTS: Final = {**{str(key): label for key, label in OUTCOME_LABELS.items()}, RUNNING: "Loopt nog"}

# One line per trajectory: a candidate whom the employer chose. The main route counts; as long as the
# project has none, that of the job. Whole months of learning in, both days included
# (trajectories.domain.learn_in.learn_in_months); 0 = started at once.
TRAJECTORIES: Final = fragment("""
    SELECT k.id AS candidate_id, k.client_id, k.municipality_id, k.team_id, k.project_id, j.employer_id,
           p.data_set, coalesce(nullif(p.route, ''), j.route) AS route,
           j.growth_kind, coalesce(nullif(k.outcome, ''), 'running') AS outcome,
           k.learn_in_start - k.proposed_on AS days_to_start,
           calendar.months
             - ((k.learn_in_start + make_interval(months => calendar.months))::date
                > k.learn_in_end + 1)::integer AS months
    FROM trajectories_candidate k
    JOIN trajectories_project p ON p.id = k.project_id
    JOIN employers_futurejob j ON j.id = p.job_id
    CROSS JOIN LATERAL (SELECT (
        (extract(year FROM k.learn_in_end + 1) - extract(year FROM k.learn_in_start)) * 12
        + extract(month FROM k.learn_in_end + 1) - extract(month FROM k.learn_in_start)
    )::integer AS months) calendar
    WHERE k.status IN ('accepted', 'learning_in', 'placed', 'ended')
""")
TRAJECTORY_LINES: Final = sql.SQL("""
    SELECT t.route, t.employer_id, t.outcome, t.months FROM ({trajectories}) t WHERE t.data_set = %(data_set)s
""").format(trajectories=TRAJECTORIES)

_BY_ROUTE: Final = sql.SQL("""
    SELECT {subject} AS subject_id, t.client_id, t.municipality_id, t.team_id, NULL::bigint AS coach_id,
           t.data_set, of_route.part || {suffix} AS part, {value}::numeric AS value
    FROM ({trajectories}) t
    CROSS JOIN LATERAL (VALUES (t.route::text), ('total')) AS of_route (part)
    WHERE {where}
""")


def by_route(
    *,
    subject: LiteralString = "t.candidate_id",
    suffix: LiteralString = "''",
    value: LiteralString = "1",
    where: LiteralString = "TRUE",
) -> sql.Composed:
    """The row query over trajectories: each stands once with its route and once with the total."""
    return _BY_ROUTE.format(
        subject=fragment(subject),
        suffix=fragment(suffix),
        value=fragment(value),
        where=fragment(where),
        trajectories=TRAJECTORIES,
    )


class NieuweBanenIndicator(Indicator):
    family = Family.NIEUWE_BANEN
    levels = OF_REGION
    subject = Subject.CANDIDATE
    unit = "kandidaten"
    source = "projecten en trajecten van kandidaten"
    parts = ROUTE_PARTS


class Employers(NieuweBanenIndicator):
    key = "nb_employers"
    name = "Werkgevers"
    definition = "Werkgevers met ten minste één kandidaat in een traject. Elke werkgever telt één keer."
    unit = "werkgevers"
    subject = Subject.EMPLOYER
    rows = by_route(subject="t.employer_id")


class Candidates(NieuweBanenIndicator):
    key = "nb_candidates"
    name = "Kandidaten"
    definition = (
        "Kandidaten die de werkgever koos: zij beginnen nog, leren in, of zijn klaar. De hoofdroute van het "
        "project telt."
    )
    rows = by_route()


class Outcomes(NieuweBanenIndicator):
    key = "nb_outcomes"
    name = "Uitkomsten"
    definition = (
        "Kandidaten naar de uitkomst van hun traject: de beoogde baan, een baan bij een andere werkgever, "
        "een baan via een uitzendbureau, geen baan, niet bekend, of het traject loopt nog."
    )
    rows = by_route(suffix="':' || t.outcome")
    parts: ClassVar = {
        f"{route}:{outcome}": f"{outcome_label} ({route_label})"
        for route, route_label in ROUTE_PARTS.items()
        for outcome, outcome_label in OUTCOME_PARTS.items()
    }


class IntendedShare(NieuweBanenIndicator):
    key = "nb_intended_share"
    name = "Deel met de beoogde baan"
    definition = (
        "Van de kandidaten met een afgerond traject (ook als de uitkomst niet bekend is): het deel dat de "
        "beoogde baan kreeg."
    )
    unit = "%"
    aggregate = Aggregate.SHARE
    rows = by_route(
        value="(CASE WHEN t.outcome = 'intended_job' THEN 1 ELSE 0 END)", where="t.outcome <> 'running'"
    )


class LearnInIndicator(NieuweBanenIndicator):
    unit = "maanden"
    value_unit = "maanden"
    rows = by_route(value="t.months", where="t.months IS NOT NULL")


class LearnInShortest(LearnInIndicator):
    key = "nb_learn_in_shortest"
    name = "Kortste tijd van inleren"
    definition = (
        "De kortste tijd van inleren in hele maanden, van kandidaten die klaar zijn met inleren. 0 betekent: "
        "meteen begonnen."
    )
    aggregate = Aggregate.SHORTEST


class LearnInLongest(LearnInIndicator):
    key = "nb_learn_in_longest"
    name = "Langste tijd van inleren"
    definition = "De langste tijd van inleren in hele maanden, van kandidaten die klaar zijn met inleren."
    aggregate = Aggregate.LONGEST


class CandidatesByStatus(NieuweBanenIndicator):
    key = "nb_candidates_by_status"
    name = "Kandidaten per status"
    definition = "Alle kandidaten, ook wie alleen is voorgesteld, niet is gekozen of zich terugtrok."
    parts: ClassVar = {str(key): label for key, label in CANDIDATE_STATE_LABELS.items()}
    rows = fragment("""
        SELECT k.id AS subject_id, k.client_id, k.municipality_id, k.team_id, NULL::bigint AS coach_id,
               p.data_set, k.status::text AS part, 1::numeric AS value
        FROM trajectories_candidate k JOIN trajectories_project p ON p.id = k.project_id
    """)


class ProjectsByStep(NieuweBanenIndicator):
    key = "nb_projects_by_step"
    name = "Projecten per stap"
    definition = "Lopende projecten naar de stap waarin ze zijn, en projecten die klaar of gestopt zijn."
    unit = "projecten"
    subject = Subject.PROJECT
    source = "projecten"
    parts: ClassVar = {str(key): label for key, label in PHASE_LABELS.items()}
    rows = fragment("""
        SELECT p.id AS subject_id, NULL::bigint AS client_id, NULL::bigint AS municipality_id,
               NULL::bigint AS team_id, NULL::bigint AS coach_id, p.data_set,
               (CASE p.state WHEN 'running' THEN 'step_' || p.step ELSE p.state END)::text AS part,
               1::numeric AS value
        FROM trajectories_project p
    """)


class FirstProposal(NieuweBanenIndicator):
    key = "nb_days_to_proposal"
    name = "Werkdagen tot het eerste voorstel, middelste"
    definition = (
        "Vacatures die in de afgelopen 365 dagen een eerste voorstel kregen: de werkdagen na de dag waarop "
        "de baan vacature werd, tot en met de dag van het voorstel. Weekend en feestdagen tellen niet. "
        "Wie al was voorgesteld, geeft 0 dagen. Zet je de vacatures op volgorde, dan is dit de middelste: de "
        "helft kreeg eerder een voorstel, de helft later. De klok op de bladzijde van een baan telt net zo."
    )
    unit = "werkdagen"
    value_unit = "werkdagen"
    subject = Subject.JOB
    aggregate = Aggregate.MEDIAN
    source = "toekomstige banen met een vacature, voorstellen van kandidaten"
    parts: ClassVar = {"": ""}
    # Put together from the words of the clock; nothing that anybody typed.
    rows = sql.SQL(f"""
        SELECT j.id AS subject_id, NULL::bigint AS municipality_id, NULL::bigint AS team_id,
               NULL::bigint AS coach_id, j.data_set, '' AS part,
               {WORKING_DAYS.format(until="found.first_on")}::numeric AS value
        FROM employers_futurejob j
        JOIN employers_employer e ON e.id = j.employer_id
        {FIRST_PROPOSAL}
        WHERE {OPENED.format(today="%(on)s")}
          AND found.first_on <= %(on)s AND found.first_on > %(on)s::date - {MEASURED_OVER.days}
    """)  # noqa: S608


NIEUWE_BANEN: Final[tuple[type[Indicator], ...]] = (
    Employers,
    Candidates,
    Outcomes,
    IntendedShare,
    LearnInShortest,
    LearnInLongest,
    CandidatesByStatus,
    ProjectsByStep,
    FirstProposal,
)
