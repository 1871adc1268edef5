"""Future jobs and their skills: nothing is lost, nothing happens twice, no step outside the table."""

from collections.abc import Callable
from itertools import product

import pytest
from django.db import IntegrityError, connection, transaction

from core.editing import EditConflict
from core.models import Certificate, OutboxMessage, Skill
from core.pages import Refused
from employers import services
from employers.domain.future_job import JOB_TABLE, JobAction, JobStatus
from employers.facts import AskedSkill, PeopleOnJob, asked_skills, job_conditions
from employers.models import FutureJob, JobSkill
from employers.services.jobs import TARGETS
from tests.core.factories import UserFactory
from tests.employers.factories import (
    EmployerFactory,
    FutureJobFactory,
    GrowthConversationFactory,
    JobSkillFactory,
)

pytestmark = pytest.mark.django_db
PEOPLE = PeopleOnJob(learning=1, filled=1)
JOB = {
    "function": "Afwasser",
    "places": 2,
    "window_start": "2027-04-01",
    "window_end": "2027-06-30",
    "certainty": 80,
    "growth_kind": "a",
    "route": "small",
}


def asked(*rows: tuple[int, int]) -> list[AskedSkill]:
    """(level, weight) of the first skills in the list."""
    skills = Skill.objects.order_by("id")[: len(rows)]
    return [AskedSkill(skill, level, weight) for skill, (level, weight) in zip(skills, rows, strict=True)]


def test_a_job_comes_with_its_skills_and_certificates() -> None:
    talk = GrowthConversationFactory()
    vca = Certificate.objects.get(code="vca-b")
    job = services.create_future_job(
        by=talk.employer.account_manager,
        employer=talk.employer,
        conversation=talk,
        skills=asked((2, 3), (4, 1)),
        certificates=[vca],
        **JOB,
    )
    job = FutureJob.objects.with_facts().get(pk=job.pk)
    assert [(a.level, a.weight) for a in asked_skills(job)] == [(2, 3), (4, 1)]
    assert job_conditions(job).certificates == {vca.name}
    assert OutboxMessage.objects.filter(name="job.changed").count() == 1


def test_pressing_twice_makes_one_job_with_its_skills_once() -> None:
    employer = EmployerFactory()
    for _ in range(2):
        services.create_future_job(
            by=employer.account_manager,
            employer=employer,
            skills=asked((2, 2)),
            form_key="6f1ed002-ab5f-4d7b-8a5c-6a4a3b1f5a12",
            **JOB,
        )
    assert FutureJob.objects.count() == JobSkill.objects.count() == 1
    assert OutboxMessage.objects.count() == 1


def test_a_conversation_with_another_employer_is_refused() -> None:
    employer = EmployerFactory()
    with pytest.raises(Refused, match="andere werkgever"):
        services.create_future_job(
            by=employer.account_manager, employer=employer, conversation=GrowthConversationFactory(), **JOB
        )


def test_four_essential_skills_are_refused_and_nothing_is_made() -> None:
    employer = EmployerFactory()
    with pytest.raises(Refused, match="hoogstens 3 onmisbare"), transaction.atomic():
        services.create_future_job(
            by=employer.account_manager, employer=employer, skills=asked(*[(1, 3)] * 4), **JOB
        )
    assert not FutureJob.objects.exists()


def test_one_skill_twice_is_refused() -> None:
    job = FutureJobFactory()
    with pytest.raises(Refused, match="hoogstens één keer"):
        services.set_job_skills(by=job.employer.account_manager, job=job, version=1, skills=asked((1, 1)) * 2)


def test_the_database_counts_essential_skills_too() -> None:
    job = FutureJobFactory()
    skills = list(Skill.objects.order_by("id")[:5])
    for skill in skills[:3]:
        JobSkillFactory(job=job, skill=skill, weight=3)
    JobSkillFactory(job=job, skill=skills[3], weight=2)
    changed = JobSkill.objects.filter(job=job, skill=skills[3])
    with pytest.raises(IntegrityError, match="hoogstens 3 onmisbare"):
        _as_a_whole(lambda: changed.update(weight=3))
    with pytest.raises(IntegrityError, match="hoogstens 3 onmisbare"):
        _as_a_whole(lambda: JobSkillFactory(job=job, skill=skills[4], weight=3))


def test_a_set_may_pass_through_four_on_its_way() -> None:
    job = FutureJobFactory()
    skills = list(Skill.objects.order_by("id")[:4])
    rows = [JobSkillFactory(job=job, skill=skill, weight=3) for skill in skills[:3]]
    _as_a_whole(lambda: (JobSkillFactory(job=job, skill=skills[3], weight=3), rows[0].delete()))
    assert job.skills.count() == 3


def _as_a_whole(work: Callable[[], object]) -> None:
    """As a transaction: the database checks at its end."""
    with transaction.atomic(), connection.cursor() as cursor:
        work()
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def test_replacing_skills_writes_only_what_differs() -> None:
    job, by = FutureJobFactory(), UserFactory(account_manager=True)
    services.set_job_skills(by=by, job=job, version=1, skills=asked((1, 1), (2, 2), (3, 3)))
    kept = job.skills.get(weight=3).pk
    first, second, third = asked((1, 1), (2, 2), (3, 3))
    services.set_job_skills(by=by, job=job, version=2, skills=[AskedSkill(second.skill, 4, 2), third])
    assert [(s.skill_id, s.level) for s in job.skills.all()] == [(third.skill_id, 3), (second.skill_id, 4)]
    assert job.skills.get(weight=3).pk == kept
    assert first != asked((1, 2))[0]


def test_two_people_editing_skills_lose_nothing() -> None:
    job, by = FutureJobFactory(), UserFactory(account_manager=True)
    services.set_job_skills(by=by, job=job, version=1, skills=asked((1, 1)))
    with pytest.raises(EditConflict):
        services.change_future_job(by=by, job=job, version=1, skills=asked((4, 3)), function="Kok")
    job.refresh_from_db()
    assert (job.function, job.version) == ("Keukenmedewerker", 2)
    assert [(s.level, s.weight) for s in job.skills.all()] == [(1, 1)]


def test_changing_without_naming_skills_leaves_them() -> None:
    job = JobSkillFactory().job
    services.change_future_job(by=UserFactory(), job=job, version=1, places=9, certificates=[])
    job.refresh_from_db()
    assert (job.places, job.skills.count()) == (9, 1)


@pytest.mark.parametrize(("status", "action"), list(product(JobStatus, JobAction)))
def test_every_pair_of_status_and_action(status: JobStatus, action: JobAction) -> None:
    """The allowed steps are taken; where the job already is nothing happens; the rest is refused."""
    job = FutureJobFactory(status=status, lapsed_reason="oud" if status == JobStatus.LAPSED else "")
    JobSkillFactory(job=job)
    full = job.places if action == JobAction.FILL else 1
    people = PeopleOnJob(learning=0 if action == JobAction.LAPSE else 1, filled=full)

    def step() -> FutureJob:
        if action == JobAction.LAPSE:
            return services.lapse_job(by=UserFactory(), job=job, reason="gaat niet door", people=people)
        return services.move_job(by=UserFactory(), job=job, action=action, people=people)

    move = JOB_TABLE.find(status, action)
    already = status == TARGETS[action] and action != JobAction.LAPSE
    if move is None and not already:
        with pytest.raises(Refused, match=r"^(Deze|Voor deze) baan "):
            step()
        assert FutureJob.objects.get(pk=job.pk).version == 1
        return
    moved = step()
    assert moved.status == TARGETS[action]
    assert moved.version == (2 if move else 1)
    assert OutboxMessage.objects.filter(name="job.changed").count() == (1 if move else 0)


@pytest.mark.parametrize(
    ("status", "action", "people", "reason"),
    [
        ("in_sight", "work_out", PEOPLE, "welke vaardigheden"),
        ("worked_out", "start_learning_in", PeopleOnJob(), "nog geen kandidaat"),
        ("learning_in", "fill", PeopleOnJob(learning=1), "nog geen plaats gevuld"),
    ],
)
def test_a_step_without_its_condition_is_refused(
    status: str, action: str, people: PeopleOnJob, reason: str
) -> None:
    job = FutureJobFactory(status=status)
    with pytest.raises(Refused, match=reason):
        services.move_job(by=UserFactory(), job=job, action=action, people=people)


def test_a_job_lapses_with_a_reason_and_not_under_somebody_who_learns() -> None:
    job, by = FutureJobFactory(status="learning_in"), UserFactory()
    with pytest.raises(Refused, match="Schrijf op waarom"):
        services.lapse_job(by=by, job=job, reason="  ")
    with pytest.raises(Refused, match="Nog 1 kandidaat is aan het inleren"):
        services.lapse_job(by=by, job=job, reason="failliet", people=PEOPLE)
    services.lapse_job(by=by, job=job, reason="failliet", people=PeopleOnJob())
    services.lapse_job(by=by, job=job, reason="failliet ", people=PeopleOnJob())
    with pytest.raises(Refused, match="Deze baan is vervallen"):
        services.lapse_job(by=by, job=job, reason="een andere reden", people=PeopleOnJob())
    job.refresh_from_db()
    assert (job.status, job.lapsed_reason, job.version) == ("lapsed", "failliet", 2)


@pytest.mark.parametrize("status", ["filled", "lapsed"])
def test_a_closed_job_is_not_changed(status: str) -> None:
    job = FutureJobFactory(status=status, lapsed_reason="failliet")
    with pytest.raises(Refused, match="verandert niets meer"):
        services.change_future_job(by=UserFactory(), job=job, version=1, places=9)
    job.refresh_from_db()
    assert (job.places, job.version) == (4, 1)


def test_what_was_worked_out_stays_worked_out() -> None:
    job = JobSkillFactory(job__status="worked_out").job
    with pytest.raises(Refused, match="welke vaardigheden"):
        services.set_job_skills(by=UserFactory(), job=job, version=1, skills=[])
    assert job.skills.count() == 1
