"""How long Nieuwe Banen takes: learning in, from proposal to start, and each of the six steps of the way."""

from typing import ClassVar, Final

from reporting.indicators.base import Aggregate, Indicator, Subject, fragment
from reporting.indicators.nieuwe_banen import LearnInIndicator, NieuweBanenIndicator, by_route
from trajectories.domain.steps import PHASE_LABELS, STEPS

STEP_PARTS: Final = {phase.value: PHASE_LABELS[phase] for phase in STEPS}


class LearnInMiddle(LearnInIndicator):
    key = "nb_learn_in_middle"
    name = "Tijd van inleren, middelste"
    definition = (
        "De tijd van inleren in hele maanden, van kandidaten die klaar zijn met inleren. Zet je hen op "
        "volgorde van duur, dan is dit de middelste: de helft leerde korter in, de helft langer."
    )
    aggregate = Aggregate.MEDIAN


class DaysToStart(NieuweBanenIndicator):
    key = "nb_days_to_start"
    name = "Dagen van voorstel tot start, middelste"
    definition = (
        "Van kandidaten die begonnen met inleren: de dagen van het voorstel aan de werkgever tot de eerste "
        "dag van het inleren. Weekend en feestdagen tellen mee. Zet je hen op volgorde, dan is dit de "
        "middelste."
    )
    unit = "dagen"
    value_unit = "dagen"
    aggregate = Aggregate.MEDIAN
    rows = by_route(value="t.days_to_start", where="t.days_to_start >= 0")


class StepDays(NieuweBanenIndicator):
    key = "nb_step_days"
    name = "Dagen per stap, middelste"
    definition = (
        "Projecten die een stap hebben verlaten: de dagen van het begin van die stap tot het besluit om "
        "verder of terug te gaan of te stoppen. Was een project er vaker, dan tellen die dagen samen. De "
        "stap waarin een project nu is, telt nog niet mee. Zet je de projecten op volgorde, dan is dit de "
        "middelste."
    )
    unit = "dagen"
    value_unit = "dagen"
    subject = Subject.PROJECT
    aggregate = Aggregate.MEDIAN
    source = "projecten en besluiten over hun stappen"
    parts: ClassVar = STEP_PARTS
    # A step begins with the decision before, the first with the project itself.
    rows = fragment("""
        SELECT d.project_id AS subject_id, NULL::bigint AS municipality_id, NULL::bigint AS team_id,
               NULL::bigint AS coach_id, p.data_set, 'step_' || d.step AS part,
               sum(d."on" - coalesce(d.before, p.started_on))::numeric AS value
        FROM (
            SELECT project_id, step, "on",
                   lag("on") OVER (PARTITION BY project_id ORDER BY "on", id) AS before
            FROM trajectories_stepdecision
        ) d
        JOIN trajectories_project p ON p.id = d.project_id
        WHERE NOT (p.state = 'running' AND p.step = d.step)
        GROUP BY d.project_id, d.step, p.data_set
    """)


DURATIONS: Final[tuple[type[Indicator], ...]] = (LearnInMiddle, DaysToStart, StepDays)
