"""Does the job last: one figure per term, over jobs for which it was to be asked by now.

What counts as still at work is said once: trajectories.domain.lasting.AT_WORK. A stacked job is one job.
"""

from typing import ClassVar, Final

from psycopg import sql

from reporting.indicators.base import OF_TOWN, Family, Indicator, Subject
from trajectories.domain.lasting import AT_WORK, MONTHS, Still

WORKS, STOPPED, NOT_FOUND, OPEN = "work", "stopped", "not_found", "open"
PARTS: Final = {
    WORKS: "werkt nog, hier of ergens anders",
    STOPPED: "werkt niet meer",
    NOT_FOUND: "niet te achterhalen",
    OPEN: "nog niet nagevraagd",
}

_ROWS: Final = sql.SQL("""
    SELECT p.id AS subject_id, p.client_id, p.municipality_id, p.team_id, c.coach_id, p.data_set,
           CASE WHEN k.asked_on IS NULL OR k.asked_on > %(on)s THEN {open}
                WHEN k.still = ANY({at_work}) THEN {works}
                WHEN k.still = {no} THEN {stopped}
                ELSE {not_found} END::text AS part, 1::numeric AS value
    FROM trajectories_lastingcheck k
    JOIN trajectories_placement p ON p.id = k.placement_id
    JOIN clients_client c ON c.id = p.client_id
    WHERE k.months = {months} AND k.due_on <= %(on)s AND p.data_set <> 'pilot'
""")


def rows_after(months: int) -> sql.Composed:
    """One line per job that began so many months ago or longer, and for which it was planned to ask."""
    return _ROWS.format(
        open=sql.Literal(OPEN),
        at_work=sql.Literal(sorted(AT_WORK)),
        works=sql.Literal(WORKS),
        no=sql.Literal(Still.NO.value),
        stopped=sql.Literal(STOPPED),
        not_found=sql.Literal(NOT_FOUND),
        months=sql.Literal(months),
    )


class LastingIndicator(Indicator):
    family = Family.CASELOAD
    subject = Subject.PLACEMENT
    unit = "plaatsingen"
    source = "navragen na de start van een baan"
    parts: ClassVar = PARTS


def _after(months: int) -> type[LastingIndicator]:
    return type(
        f"LastingAfter{months}",
        (LastingIndicator,),
        {
            "key": f"lasting_{months}",
            "name": f"Werk na {months} maanden",
            "definition": (
                f"Plaatsingen van {months} maanden geleden of langer waarvan navragen was gepland: werkt de "
                "inwoner nog (bij deze of een andere werkgever), niet meer, is het niet te achterhalen, of "
                "is het nog niet nagevraagd. Het deel dat nog werkt is van wie het bekend is. Een stapelbaan "
                "telt als één plaatsing, de pilot telt niet mee."
            ),
            "rows": rows_after(months),
        },
    )


def _after_trajectory(months: int) -> type[LastingIndicator]:
    """The same, of jobs that came out of a trajectory only: for the report of Nieuwe Banen."""
    return type(
        f"LastingOfTrajectory{months}",
        (_after(months),),
        {
            "key": f"nb_lasting_{months}",
            "name": f"Werk na {months} maanden, na een traject",
            "definition": (
                f"Plaatsingen uit een project, {months} maanden geleden of langer, waarvan navragen was "
                f"gepland. Geteld als bij 'Werk na {months} maanden'."
            ),
            "family": Family.NIEUWE_BANEN_TOWN,
            "levels": OF_TOWN,
            "rows": sql.SQL("""
                SELECT r.* FROM ({rows}) r
                JOIN trajectories_placement own ON own.id = r.subject_id AND own.candidate_id IS NOT NULL
            """).format(rows=rows_after(months)),
        },
    )


LASTING: Final[tuple[type[Indicator], ...]] = tuple(_after(months) for months in MONTHS)
LASTING_OF_TRAJECTORIES: Final[tuple[type[Indicator], ...]] = tuple(
    _after_trajectory(months) for months in MONTHS
)
