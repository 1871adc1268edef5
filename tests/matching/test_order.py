"""The database orders people as the rule does: the same group, score and place, on made-up worlds."""

import datetime
from collections.abc import Iterator
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clients.models import Availability, Client, ClientCertificate, SkillHeld
from core.models import Certificate, Occupation, Sector, Skill, User
from core.tenancy import scope
from employers.domain.future_job import JobStatus
from employers.models import FutureJob, JobSkill
from matching.domain.ranking import Group, Weights, explain, standings
from matching.facts import JobSide, job_side, people, pool
from matching.order import order_people, standing_of
from tests.core.factories import UserFactory
from tests.employers.factories import FutureJobFactory

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 9, 1)
LOADS = ["lifting", "standing", "noise"]
LEVELS = ["", "A0", "A1", "A2", "B1", "C1"]


@pytest.fixture
def user() -> Iterator[User]:
    found = UserFactory()
    with scope(municipality_id=found.municipality_id):
        yield found


def some(rng: Random, found: list[Any], share: float = 0.5) -> list[Any]:
    return [one for one in found if rng.random() < share]


def a_job(rng: Random) -> JobSide:
    job = FutureJobFactory(
        status=JobStatus.WORKED_OUT.value,
        dutch_level=rng.choice(LEVELS),
        shifts=rng.random() < 0.5,
        irregular=rng.random() < 0.5,
        licence=rng.random() < 0.5,
        means=some(rng, ["car", "bicycle", "walking"]),
        physical=some(rng, LOADS),
        hours=rng.choice([None, 16, 32, 37]),
        travel_minutes=rng.choice([None, 30]),
        window_start=DAY,
        window_end=DAY + datetime.timedelta(days=30),
        occupation=rng.choice([None, *Occupation.objects.order_by("id")[:2]]),
    )
    job.certificates.set(some(rng, list(Certificate.objects.order_by("id")[:2])))
    # At most three are essential: the database refuses a fourth.
    JobSkill.objects.bulk_create(
        JobSkill(job=job, skill=skill, level=rng.randint(1, 4), weight=rng.randint(1, 3 if n < 3 else 2))
        for n, skill in enumerate(some(rng, list(Skill.objects.order_by("id")[:5]), 0.7))
    )
    return job_side(FutureJob.objects.with_facts().get(pk=job.pk))


def a_town(user: User, rng: Random, size: int) -> None:
    """People with little or much in their files: nothing known must happen as often as all known."""
    where: dict[str, Any] = {"municipality": user.municipality, "team": user.team}
    for number in range(size):
        who = Client.objects.create(
            **where, coach=user, number=f"O-{number}", first_name="Bo", last_name="Bos", sort_name="bos bo"
        )
        row = {**where, "client": who}
        SkillHeld.objects.bulk_create(
            SkillHeld(**row, skill=skill, level=rng.randint(0, 4), on=rng.choice([DAY, DAY.replace(day=9)]))
            for skill in Skill.objects.order_by("id")[:6]
            for _ in range(rng.choice([0, 1, 1, 2]))
        )
        ClientCertificate.objects.bulk_create(
            ClientCertificate(**row, certificate=one, valid_until=rng.choice([None, DAY, DAY.replace(day=2)]))
            for one in some(rng, list(Certificate.objects.order_by("id")[:3]))
        )
        if rng.random() < 0.85:
            practical = an_availability(row, rng)
            practical.wanted_occupations.set(some(rng, list(Occupation.objects.order_by("id")[:3]), 0.3))
            practical.wanted_sectors.set(some(rng, list(Sector.objects.order_by("id")[:3]), 0.2))


def an_availability(row: dict[str, Any], rng: Random) -> Availability:
    return Availability.objects.create(
        **row,
        hours_per_week=rng.choice([None, 0, 16, 24, 40]),
        available_from=rng.choice([None, DAY, DAY + datetime.timedelta(days=31)]),
        shifts=rng.choice([None, True, True, False]),
        irregular=rng.choice([None, True, True, False]),
        licence=rng.choice([None, True, False]),
        physical_can=some(rng, LOADS, 0.6),
        physical_cannot=some(rng, LOADS, 0.1),
        means=some(rng, ["car", "bicycle"]),
        travel_minutes=rng.choice([None, 15, 30, 60]),
        dutch_level=rng.choice(LEVELS),
        certificates_discussed=rng.random() < 0.5,
        wishes_discussed=rng.random() < 0.5,
    )


def by_the_database(user: User, side: JobSide) -> list[tuple[int, Group, Fraction | None]]:
    """Place after place: who, in which group, with which score."""
    clients = pool(user, own=False)
    found = standing_of(clients, side, DAY)
    with connection.cursor() as cursor:
        cursor.execute(found.sql, found.values)
        scores = {pk: score for pk, _, _, score in cursor.fetchall()}
    order = order_people(clients, side, DAY)
    return [
        (pk, group, None if scores[pk] is None else Fraction(scores[pk]).limit_denominator(10**12))
        for group in Group
        for pk in order.part(group)
    ]


def by_the_rule(user: User, side: JobSide) -> list[tuple[int, Group, Fraction | None]]:
    asked = [one.skill_id for one in side.facts.asked]
    facts = [one.beside(side) for one in people(pool(user, own=False), skills=asked, today=DAY)]
    return [
        (one.client_id, one.group, explain(side.facts, one.facts).score)
        for one in standings(side.facts, facts)
    ]


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(seed=st.integers(0, 2**32))
def test_the_database_orders_as_the_rule_does(user: User, seed: int) -> None:
    rng = Random(seed)
    a_town(user, rng, 14)
    for _ in range(3):
        side = a_job(rng)
        assert by_the_database(user, side) == by_the_rule(user, side)
    with connection.cursor() as cursor:
        for table in ("wanted_occupations", "wanted_sectors"):
            cursor.execute(f"DELETE FROM clients_availability_{table}")
    for model in (SkillHeld, ClientCertificate, Availability, Client):
        model.objects.all().delete()


def test_worlds_hold_every_group_and_people_without_score(user: User) -> None:
    """Control on the worlds above: a comparison of nothing would always agree."""
    rng = Random(5)
    a_town(user, rng, 60)
    rows = [row for _ in range(6) for row in by_the_database(user, a_job(rng))]
    assert {group for _, group, _ in rows} == set(Group)
    assert len({score for _, _, score in rows}) > 30


def test_nobody_in_the_pool_is_an_empty_list(user: User) -> None:
    side = a_job(Random(1))
    assert len(order_people(Client.objects.none(), side, DAY)) == 0
    assert order_people(pool(user, own=True), side, DAY).part("") == []


def test_control_another_rule_is_found(user: User) -> None:
    rng = Random(7)
    a_town(user, rng, 40)
    side = a_job(rng)
    rule = by_the_rule(user, side)
    heavier = standing_of(pool(user, own=False), side, DAY, Weights(skills=10, hours=90))
    with connection.cursor() as cursor:
        cursor.execute(heavier.sql, heavier.values)
        scores = {pk: score for pk, _, _, score in cursor.fetchall()}
    assert any(
        score is not None and abs(score - Fraction(scores[pk])) > Fraction(1, 1000) for pk, _, score in rule
    )
