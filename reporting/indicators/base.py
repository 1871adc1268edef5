"""What an indicator is: one definition that gives both the figure and the list behind it."""

from enum import StrEnum
from typing import ClassVar, Final, LiteralString

from psycopg import sql

from reporting.models import Snapshot


class Family(StrEnum):
    """Indicators that are computed together, in one scope."""

    CASELOAD = "caseload"  # a municipality: its teams and coaches
    NIEUWE_BANEN = "nieuwe_banen"  # the region
    NIEUWE_BANEN_TOWN = "nieuwe_banen_town"  # a municipality: what stays in its files


class Subject(StrEnum):
    """What one row stands for: the thing that is counted and listed."""

    CLIENT = "client"
    PLACEMENT = "placement"
    CANDIDATE = "candidate"
    PROJECT = "project"
    EMPLOYER = "employer"
    JOB = "job"


class Aggregate(StrEnum):
    """How the rows become one figure."""

    COUNT = "count"
    SUM = "sum"
    AVERAGE = "average"
    MEDIAN = "median"
    SHORTEST = "shortest"
    LONGEST = "longest"
    SHARE = "share"


AGGREGATE_SQL: Final[dict[Aggregate, sql.SQL]] = {
    Aggregate.COUNT: sql.SQL("count(DISTINCT r.subject_id)"),
    Aggregate.SUM: sql.SQL("sum(r.value)"),
    Aggregate.AVERAGE: sql.SQL("avg(r.value)"),
    Aggregate.MEDIAN: sql.SQL("percentile_cont(0.5) WITHIN GROUP (ORDER BY r.value)"),
    Aggregate.SHORTEST: sql.SQL("min(r.value)"),
    Aggregate.LONGEST: sql.SQL("max(r.value)"),
    Aggregate.SHARE: sql.SQL("100 * avg(r.value)"),
}
LEVELS: Final = Snapshot.Level
OF_MUNICIPALITY: Final = (LEVELS.MUNICIPALITY.value, LEVELS.TEAM.value, LEVELS.COACH.value)
OF_TOWN: Final = (LEVELS.MUNICIPALITY.value,)
OF_REGION: Final = (LEVELS.REGION.value,)

# The same rows, whether they are added up or listed: the scope of the transaction decides which come through.
_FRESH: Final = sql.SQL("""
WITH rows AS ({rows}),
fresh AS (
    SELECT r.data_set, l.level, l.level_id, l.municipality_id, r.part,
           ({aggregate})::numeric(14, 4) AS value, count(DISTINCT r.subject_id) AS n
    FROM rows r
    CROSS JOIN LATERAL (VALUES
        ('region', 0::bigint, NULL::bigint),
        ('municipality', r.municipality_id, r.municipality_id),
        ('team', r.team_id, r.municipality_id),
        ('coach', r.coach_id, r.municipality_id)
    ) AS l (level, level_id, municipality_id)
    WHERE l.level = ANY(%(levels)s) AND l.level_id IS NOT NULL
      AND (%(municipality_id)s::bigint IS NULL OR r.municipality_id = %(municipality_id)s)
    GROUP BY r.data_set, l.level, l.level_id, l.municipality_id, r.part
),
gone AS (
    DELETE FROM reporting_snapshot s
    WHERE s.indicator = %(indicator)s AND s."on" = %(on)s
      AND s.municipality_id IS NOT DISTINCT FROM %(municipality_id)s::bigint
      AND NOT EXISTS (
          SELECT 1 FROM fresh f
          WHERE (f.data_set, f.level, f.level_id, f.part) = (s.data_set, s.level, s.level_id, s.part)
      )
)
INSERT INTO reporting_snapshot
    (indicator, data_set, level, level_id, municipality_id, part, "on", value, n, guarded, computed_at)
SELECT %(indicator)s, data_set, level, level_id, municipality_id, part, %(on)s, value, n, false, now()
FROM fresh
ON CONFLICT (indicator, data_set, level, level_id, part, "on") DO UPDATE
SET value = excluded.value, n = excluded.n, municipality_id = excluded.municipality_id,
    computed_at = excluded.computed_at
""")
_BEHIND: Final = sql.SQL("""
WITH rows AS ({rows})
SELECT r.subject_id, min(r.value)
FROM rows r
WHERE r.data_set = %(data_set)s AND r.part = %(part)s
  AND CASE %(level)s
      WHEN 'region' THEN true
      WHEN 'municipality' THEN r.municipality_id = %(level_id)s
      WHEN 'team' THEN r.team_id = %(level_id)s
      WHEN 'coach' THEN r.coach_id = %(level_id)s
      END
GROUP BY r.subject_id
ORDER BY r.subject_id
""")


class Indicator:
    """One figure: what it is called, what it means, which rows stand behind it.

    ``rows`` is a query with the parameters ``on`` and ``holidays`` (those before that day) that gives one
    line per person, project, job or employer: subject_id, municipality_id, team_id, coach_id, data_set, part,
    value. The figure adds up exactly these rows, the list shows them. ``parts`` names the parts; '' alone =
    not split. ``of_file``: what is counted stands in the file itself; the list is for who may open it.
    """

    key: ClassVar[str]
    name: ClassVar[str]
    definition: ClassVar[str]
    unit: ClassVar[str]
    source: ClassVar[str]
    family: ClassVar[Family]
    subject: ClassVar[Subject]
    rows: ClassVar[sql.Composable]
    aggregate: ClassVar[Aggregate] = Aggregate.COUNT
    levels: ClassVar[tuple[str, ...]] = OF_MUNICIPALITY
    parts: ClassVar[dict[str, str]] = {"": ""}
    value_unit: ClassVar[str] = ""
    of_file: ClassVar[bool] = False

    @classmethod
    def adds_up(cls) -> bool:
        """Whether the figure is a number of something, so that no rows means 0."""
        return cls.aggregate in (Aggregate.COUNT, Aggregate.SUM)

    @classmethod
    def write_sql(cls) -> str:
        """The statement that writes the figures of one day and removes those whose rows are gone."""
        return _FRESH.format(rows=cls.rows, aggregate=AGGREGATE_SQL[cls.aggregate]).as_string()

    @classmethod
    def behind_sql(cls) -> str:
        """The query for the ids (and values) behind one figure."""
        return _BEHIND.format(rows=cls.rows).as_string()

    @classmethod
    def title(cls, part: str) -> str:
        """The name of the figure, with its part: 'Inwoners per trede: trede 3'."""
        label = cls.parts.get(part, part)
        return f"{cls.name}: {label}" if label else cls.name


def fragment(text: LiteralString) -> sql.SQL:
    """A piece of a row query; only text that stands in this code."""
    return sql.SQL(text)
