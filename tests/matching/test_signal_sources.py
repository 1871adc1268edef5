"""New jobs for a caseload: the rule of the match decides, the statement before it never leaves anyone out."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client as Browser
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clients import signals
from clients.models import Client, Signal, SkillHeld
from core import outbox
from core.models import Skill
from core.tenancy import scope
from employers.models import FutureJob
from matching.domain.ranking import fits_well
from matching.facts import open_jobs, people
from matching.signal_sources import NEW_DAYS, new_jobs
from tests.clients.factories import ClientFactory, SkillHeldFactory
from tests.employers.factories import FutureJobFactory, JobSkillFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
LONG_AGO = timezone.now() - timedelta(days=NEW_DAYS + 10)


def job_of(*weights: tuple[int, int], old: bool = False) -> FutureJob:
    """A job that asks these (level, weight) of the first skills."""
    job: FutureJob = FutureJobFactory(status="in_sight")
    for skill, (level, weight) in zip(Skill.objects.order_by("id"), weights, strict=False):
        JobSkillFactory(job=job, skill=skill, level=level, weight=weight)
    if old:
        FutureJob.objects.filter(pk=job.pk).update(created_at=LONG_AGO)
    return job


def holds(client: Client, *levels: int | None, days_ago: int = 100) -> None:
    for skill, level in zip(Skill.objects.order_by("id"), levels, strict=False):
        if level is not None:
            SkillHeldFactory(client=client, skill=skill, level=level, on=TODAY - timedelta(days=days_ago))


def found_for(client: Client) -> set[str]:
    with scope(municipality_id=client.municipality_id):
        return {one.ref for one in new_jobs([client.pk], TODAY)}


def test_a_new_job_that_fits_is_found() -> None:
    client, job = ClientFactory(), job_of((2, 3), (2, 1))
    holds(client, 2, 2)
    assert found_for(client) == {str(job.pk)}


def test_an_old_job_counts_only_when_it_fits_since_somebody_learned() -> None:
    client, job = ClientFactory(), job_of((3, 3), (2, 1), old=True)
    holds(client, 3, 2)
    assert found_for(client) == set(), "it fitted before"
    learner = ClientFactory()
    holds(learner, 1, 2)
    assert found_for(learner) == set()
    holds(learner, 3, days_ago=3)
    assert found_for(learner) == {str(job.pk)}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    asked=st.lists(st.tuples(st.integers(1, 4), st.integers(1, 3)), min_size=1, max_size=3),
    held=st.lists(st.none() | st.integers(0, 4), max_size=3),
)
def test_the_statement_keeps_everybody_whom_the_rule_lets_through(
    db: Any, asked: list[tuple[int, int]], held: list[int | None]
) -> None:
    client, job = ClientFactory(), job_of(*asked)
    holds(client, *held)
    with scope(municipality_id=client.municipality_id):
        (person,) = people(Client.objects.filter(pk=client.pk), skills=None, today=TODAY)
        side = next(one for one in open_jobs() if one.job.pk == job.pk)
        rule = fits_well(side.facts, person.beside(side))
    assert (str(job.pk) in found_for(client)) == rule
    with scope(municipality_id=client.municipality_id):
        SkillHeld.objects.filter(client=client).delete()
    FutureJob.objects.filter(pk=job.pk).update(status="lapsed", lapsed_reason="weg", version=99)


def test_the_start_page_tells_how_many_jobs_fit_how_many_people() -> None:
    client = ClientFactory()
    coach = client.coach
    mate = ClientFactory(municipality=client.municipality, team=client.team, coach=coach)
    for one in (client, mate):
        holds(one, 2)
    job_of((2, 3))
    second = job_of((1, 2))
    signals.compute(client.municipality_id, today=TODAY)
    browser = Browser()
    browser.force_login(coach)
    page = browser.get("/").content.decode()
    assert "2 toekomstige banen passen bij 2 inwoners van je caseload." in page
    FutureJob.objects.filter(pk=second.pk).update(status="lapsed", lapsed_reason="weg", version=50)
    page = browser.get("/").content.decode()
    assert "1 toekomstige baan past bij 2 inwoners" in page, "a job that closed is left out at once"


def test_a_job_that_changes_is_looked_at_in_every_municipality() -> None:
    client = ClientFactory()
    holds(client, 2)
    job = job_of((2, 3))
    outbox.announce("job.changed", job_id=job.pk, employer_id=job.employer_id)
    for message in outbox.waiting():
        outbox.handle(message)
    with scope(municipality_id=client.municipality_id):
        assert [row.kind for row in Signal.objects.filter(client=client)] == ["new_jobs"]
