"""Which files are probably about one employer: found by the names, decided by a person."""

from dataclasses import dataclass
from typing import Final

from django.db import connection

from employers.domain.merging import Likeness, bare_name, likeness
from employers.models import Employer

MOST: Final = 8
MOST_PAIRS: Final = 50

# The index on names finds what looks alike; the shared contact persons add what is spelled otherwise.
_ALIKE: Final = """
SELECT o.id, o.name, o.kvk, o.city, o.postcode, similarity(o.name, e.name) AS alike,
       EXISTS (
           SELECT 1 FROM employers_contactperson a JOIN employers_contactperson b
             ON (a.phone <> '' AND translate(a.phone, ' -', '') = translate(b.phone, ' -', ''))
             OR (a.email <> '' AND lower(a.email) = lower(b.email))
           WHERE a.employer_id = e.id AND b.employer_id = o.id
       ) AS same_contact
FROM employers_employer e JOIN employers_employer o
  ON o.id <> e.id AND o.merged_into_id IS NULL AND o.data_set = e.data_set
WHERE e.id = %(employer)s AND (
    o.name %% e.name OR o.id IN (
        SELECT b.employer_id FROM employers_contactperson a JOIN employers_contactperson b
          ON (a.phone <> '' AND translate(a.phone, ' -', '') = translate(b.phone, ' -', ''))
          OR (a.email <> '' AND lower(a.email) = lower(b.email))
        WHERE a.employer_id = e.id
    )
)
ORDER BY alike DESC, o.id LIMIT 40
"""

_PAIRS: Final = """
SELECT a.id, a.name, a.kvk, a.city, b.id, b.name, b.kvk, b.city, similarity(a.name, b.name) AS alike
FROM employers_employer a JOIN employers_employer b
  ON a.id < b.id AND a.name % b.name AND a.data_set = b.data_set AND b.merged_into_id IS NULL
WHERE a.merged_into_id IS NULL AND a.data_set <> 'pilot'
ORDER BY alike DESC, a.id, b.id LIMIT 400
"""


@dataclass(frozen=True, slots=True)
class Twin:
    """An employer that may be the same, and why."""

    id: int
    name: str
    kvk: str
    city: str
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files that may be about one employer."""

    first: Twin
    second: Twin
    likeness: Likeness


def twins_of(employer: Employer) -> list[Twin]:
    """The employers that are probably this one, the likeliest first."""
    with connection.cursor() as cursor:
        cursor.execute(_ALIKE, {"employer": employer.pk})
        rows = cursor.fetchall()
    found = []
    for pk, name, kvk, city, postcode, alike, same_contact in rows:
        how = likeness(
            similarity=_alike(employer.name, name, alike),
            kvk=(employer.kvk, kvk),
            same_place=_same(employer.city, city) or _same(employer.postcode, postcode),
            same_contact=same_contact,
        )
        if how is not None:
            found.append(Twin(pk, name, kvk, city, how))
    return sorted(found, key=lambda one: (-one.likeness.score, one.name, one.id))[:MOST]


def pairs() -> list[Pair]:
    """The likeliest pairs of the whole region."""
    with connection.cursor() as cursor:
        cursor.execute(_PAIRS)
        rows = cursor.fetchall()
    found = []
    for one, name, kvk, city, other, other_name, other_kvk, other_city, alike in rows:
        how = likeness(
            similarity=_alike(name, other_name, alike),
            kvk=(kvk, other_kvk),
            same_place=_same(city, other_city),
            same_contact=False,
        )
        if how is not None:
            first, second = (
                Twin(one, name, kvk, city, how),
                Twin(other, other_name, other_kvk, other_city, how),
            )
            found.append(Pair(first, second, how))
    found.sort(key=lambda pair: (-pair.likeness.score, pair.first.name, pair.first.id, pair.second.id))
    return found[:MOST_PAIRS]


def _alike(one: str, other: str, similarity: float) -> float:
    """Names that differ in legal form and signs alone are the same."""
    return 1.0 if bare_name(one) == bare_name(other) else similarity


def _same(one: str, other: str) -> bool:
    return bool(one) and one.casefold() == other.casefold()
