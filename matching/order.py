"""The order of people for a job, computed by the database: who stands where, without reading thousands.

The rule itself stands in ``matching.domain.ranking``. Here the same arithmetic is written as one statement
over the pool, in whole numbers up to the last division; a test lets both order the same made-up worlds and
compares group, score and place. Change the rule and that test tells what to change here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.core.exceptions import EmptyResultSet
from django.db import connection

from clients.querysets import ClientQuerySet
from core.domain.language import Cefr, LanguageSkill
from matching.domain.conditions import ConditionState, PracticalFacts, compare_conditions
from matching.domain.ranking import CONDITION_VALUES, DEFAULT_WEIGHTS, KNOWN_ENOUGH, Group, JobFacts, Weights
from matching.facts import JobSide

GROUPS: Final = tuple(Group)
_HALVES: Final = {state: int(2 * value) for state, value in CONDITION_VALUES.items()}
_MET, _ARRANGE, _NOT = (
    _HALVES[state] for state in (ConditionState.MET, ConditionState.TO_ARRANGE, ConditionState.NOT_MET)
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a statement with the values that go in it."""

    sql: str
    values: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Everybody in the pool, best first, by group: only numbers of files, nobody is shown yet."""

    groups: dict[Group, list[int]]

    def __len__(self) -> int:
        return sum(len(ids) for ids in self.groups.values())

    def count(self, group: Group) -> int:
        return len(self.groups.get(group, ()))

    def part(self, chosen: str) -> list[int]:
        """The ids of one part of the list, or of all parts in turn."""
        return [
            one for group in GROUPS if not chosen or group == chosen for one in self.groups.get(group, ())
        ]


# The newest record of each skill asked, per person; mastery in twelfths, as whole numbers, by weight.
_SKILLS = """
LEFT JOIN LATERAL (
    SELECT sum(asked.weight) AS known,
           sum(asked.weight * least(12 * held.level / asked.level, 12)) AS mastered
    FROM unnest(%s::bigint[], %s::int[], %s::int[]) AS asked (skill_id, level, weight)
    CROSS JOIN LATERAL (
        SELECT level FROM clients_skillheld
        WHERE municipality_id = pool.municipality_id AND skill_id = asked.skill_id AND client_id = pool.id
        ORDER BY "on" DESC, id DESC LIMIT 1
    ) held
) skills ON true
"""
_PAPERS = """
LEFT JOIN LATERAL (
    SELECT array_agg(certificate.name::text) AS names FROM clients_clientcertificate paper
    JOIN core_certificate certificate ON certificate.id = paper.certificate_id
    WHERE paper.client_id = pool.id AND (paper.valid_until IS NULL OR paper.valid_until >= %s)
) papers ON true
"""
# No row at all: no wish to compare with, whether nothing is known or nothing is preferred.
_WISH = """
LEFT JOIN LATERAL (
    SELECT bool_or(hit)::int AS wish FROM (
        SELECT word.code = %s AS hit FROM clients_availability_wanted_occupations wanted
        JOIN core_occupation word ON word.id = wanted.occupation_id WHERE wanted.availability_id = a.id
        UNION ALL
        SELECT word.code = %s FROM clients_availability_wanted_sectors wanted
        JOIN core_sector word ON word.id = wanted.sector_id WHERE wanted.availability_id = a.id
    ) wishes
) wishes ON true
"""
_FACTS = """
SELECT pool.id AS client_id,
       coalesce(skills.known, 0)::bigint AS known, coalesce(skills.mastered, 0)::bigint AS mastered,
       coalesce(wishes.wish, 0) AS wish, wishes.wish IS NOT NULL AS has_wish,
       coalesce(least(a.hours_per_week, {hours}), 0) AS hours,
       {hours} > 0 AND a.hours_per_week IS NOT NULL AS has_hours, {states}
FROM ({pool}) pool LEFT JOIN clients_availability a ON a.client_id = pool.id
{joined}
"""
# OFFSET 0: the planner would write every condition out again wherever it is used.
_STANDING = """
SELECT client_id, known,
       CASE WHEN not_met THEN 2 WHEN {total} > 0 AND known * {little} < {total} * {enough} THEN 1 ELSE 0
       END AS place,
       above::numeric(60, 30) / nullif(below, 0) AS score
FROM (
    SELECT client_id, known, not_met, (w1 + w2 + w3 + w4) * q1 * q2 * q4 AS below,
           w1 * mastered * q2 * q4 + w2 * halves * q1 * q4 + w3 * wish * q1 * q2 * q4 + w4 * hours * q1 * q2
               AS above
    FROM (
        SELECT client_id, known, mastered, wish, hours, halves, not_met,
               CASE WHEN known > 0 THEN {skills} ELSE 0 END AS w1, greatest(12 * known, 1) AS q1,
               CASE WHEN compared > 0 THEN {conditions} ELSE 0 END AS w2, greatest(2 * compared, 1) AS q2,
               CASE WHEN has_wish THEN {wish} ELSE 0 END AS w3,
               CASE WHEN has_hours THEN {hours} ELSE 0 END AS w4, {asked_hours}::bigint AS q4
        FROM (
            SELECT client_id, known, mastered, wish, has_wish, hours, has_hours,
                   {halves} AS halves, num_nonnulls({names}) AS compared,
                   coalesce(0 IN ({names}), false) AS not_met
            FROM ({facts} OFFSET 0) facts
        ) counted
    ) weighed
) scored
"""
_ORDER = """
SELECT place, array_agg(client_id ORDER BY score DESC NULLS LAST, known DESC, client_id)
FROM ({standing}) standing GROUP BY place
"""


def order_people(clients: ClientQuerySet, job: JobSide, today: date) -> Order:
    """All of these residents for this job, best first."""
    try:
        statement = standing_of(clients, job, today)
    except EmptyResultSet:
        return Order({})
    with connection.cursor() as cursor:
        cursor.execute(_ORDER.format(standing=statement.sql), statement.values)
        return Order({GROUPS[place]: ids for place, ids in cursor.fetchall()})


def standing_of(
    clients: ClientQuerySet, job: JobSide, today: date, weights: Weights = DEFAULT_WEIGHTS
) -> Piece:
    """The statement that gives, of each resident, the group, the score and the weight known."""
    conditions = list(_conditions(job))
    names = [f"c{number}" for number in range(len(conditions))]
    facts = _facts(clients, job, today, conditions)
    sql = _STANDING.format(
        total=sum(one.weight for one in job.facts.asked),
        little=KNOWN_ENOUGH.denominator,
        enough=KNOWN_ENOUGH.numerator,
        skills=weights.skills,
        conditions=weights.conditions,
        wish=weights.wish,
        hours=weights.hours,
        asked_hours=job.facts.conditions.hours or 1,
        halves=" + ".join(f"coalesce({name}, 0)" for name in names),
        names=", ".join(names),
        facts=facts.sql,
    )
    return Piece(sql, facts.values)


def _facts(clients: ClientQuerySet, job: JobSide, today: date, conditions: list[Piece]) -> Piece:
    """What is compared of each resident: the weight known and mastered, wish, hours, and every condition."""
    asked, hours = job.facts.asked, job.facts.conditions.hours or 0
    pool, pool_values = clients.order_by().values("id", "municipality_id").query.sql_with_params()
    states = ", ".join(f"({one.sql})::int AS c{number}" for number, one in enumerate(conditions))
    papers = _PAPERS if job.facts.conditions.certificates else ""
    sql = _FACTS.format(
        hours=hours, states=states, pool=pool, joined=f"{_SKILLS}{papers}{_WISH}"
    )  # whole numbers only are written in; what people typed goes along as a value
    return Piece(
        sql,
        (
            *(value for one in conditions for value in one.values),
            *pool_values,
            [one.skill_id for one in asked],
            [one.level for one in asked],
            [one.weight for one in asked],
            *([today] if papers else []),
            job.facts.occupation,
            job.facts.sector,
        ),
    )


def _conditions(job: JobSide) -> Iterable[Piece]:
    """Each condition that counts, in halves: met, to arrange, not met; NULL = not known. At least one."""
    asked = job.facts.conditions
    yield from _language(job.facts)
    if asked.shifts:
        yield Piece(_can("a.shifts"))
    if asked.irregular:
        yield Piece(_can("a.irregular"))
    yield _travel_time(job)
    if asked.means:
        known = "cardinality(a.means) > 0"
        yield Piece(
            f"CASE WHEN a.means && %s::varchar[] THEN {_MET} WHEN {known} THEN {_ARRANGE} END",
            (sorted(asked.means),),
        )
    for licence in asked.licences:
        has = "a.licence" if licence == "B" else "false"
        yield Piece(f"CASE WHEN {has} THEN {_MET} WHEN a.licence IS NOT NULL THEN {_ARRANGE} END")
    yield from _papers(asked.certificates)
    for load in asked.physical:
        case = "CASE WHEN %s = ANY(a.physical_cannot) THEN {} WHEN %s = ANY(a.physical_can) THEN {} END"
        yield Piece(case.format(_NOT, _MET), (load, load))
    last = asked.starts_until or asked.starts_from
    if last is not None:
        yield Piece(
            f"CASE WHEN a.available_from <= %s THEN {_MET} WHEN a.available_from > %s THEN {_NOT} END",
            (last, last),
        )


def _can(answer: str) -> str:
    return f"CASE WHEN {answer} THEN {_MET} WHEN NOT {answer} THEN {_NOT} END"


def _travel_time(job: JobSide) -> Piece:
    if job.travel_minutes is None:
        return Piece("NULL")
    minutes = job.travel_minutes
    return Piece(
        f"CASE WHEN a.travel_minutes >= %s THEN {_MET} WHEN a.travel_minutes < %s THEN {_NOT} END",
        (minutes, minutes),
    )


def _language(job: JobFacts) -> Iterable[Piece]:
    """The rule itself says what each level is worth; the file knows one language skill, conversation."""
    for skill in job.conditions.language:
        if skill != LanguageSkill.CONVERSATION:
            yield Piece("NULL")
            continue
        worth = " ".join(f"WHEN '{level}' THEN {_level_halves(job, level)}" for level in Cefr)
        yield Piece(f"CASE a.dutch_level {worth} END")


def _level_halves(job: JobFacts, level: Cefr) -> int:
    person = PracticalFacts(language={LanguageSkill.CONVERSATION: level})
    found = compare_conditions(job.conditions, person)
    asked = list(job.conditions.language).index(LanguageSkill.CONVERSATION)
    return _HALVES[found[asked].state]


def _papers(asked: frozenset[str]) -> Iterable[Piece]:
    """Certificates that were never talked about are not known, unless all that is asked is there."""
    every = sorted(asked)
    for paper in every:
        yield Piece(
            "CASE WHEN NOT coalesce(a.certificates_discussed, false) "
            "AND NOT coalesce(papers.names @> %s::text[], false) THEN NULL "
            f"WHEN %s = ANY(papers.names) THEN {_MET} ELSE {_ARRANGE} END",
            (every, paper),
        )
