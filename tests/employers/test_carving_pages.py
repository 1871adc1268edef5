"""A new job from tasks of another one; the branch of a job; the board as colleagues see it."""

import datetime
import re
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.pages import Refused
from employers import services
from employers.facts import TaskLine
from employers.job_filters import sectors_and_quarters
from employers.models import Branch, FutureJob
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory, JobSkillFactory
from tests.employers.forms import job_answers

pytestmark = pytest.mark.django_db
TASKS = [TaskLine("Snijden", Decimal("12.0"), "kok"), TaskLine("Afwassen", Decimal("8.5")), TaskLine("Post")]


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


def words(page: bytes) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.decode()))


@pytest.fixture
def job(client: Browser) -> FutureJob:
    """A job with three tasks, whose account manager is logged in."""
    made = FutureJobFactory(city="Almere")
    client.force_login(made.employer.account_manager)
    return services.set_job_tasks(by=made.employer.account_manager, job=made, version=1, tasks=TASKS)


def sent(job: FutureJob, *names: str, **more: Any) -> dict[str, Any]:
    tasks = job.task_lines.filter(name__in=names).values_list("pk", flat=True)
    return {
        "form_key": str(uuid4()),
        "tasks": list(tasks),
        "function": "Keukenhulp",
        "places": 1,
        "hours": 20,
        "window_start": "2027-04-01",
        "window_end": "2027-06-30",
        "certainty": 60,
    } | more


# --- job carving -----------------------------------------------------------------------------------------


def test_tasks_become_a_new_job_once(client: Browser, job: FutureJob) -> None:
    address = at("carve_job", job.pk)
    assert address in client.get(at("job_tasks", job.pk)).content.decode()
    assert address in client.get(at("job", job.pk)).content.decode()
    form = client.get(address).context_data["form"]
    split, _, _ = job.task_lines.order_by("order")
    assert (form.initial["tasks"], form.initial["hours"]) == ([split.pk], 12)
    data = sent(job, "Snijden", "Afwassen")
    for _ in range(2):
        answer = client.post(address, data)
    made = FutureJob.objects.get(function="Keukenhulp")
    assert answer["Location"] == at("job", made.pk)
    assert list(made.task_lines.values_list("name", "hours", "from_function")) == [
        ("Snijden", Decimal("12.0"), "kok"),
        ("Afwassen", Decimal("8.5"), "Keukenmedewerker"),
    ]
    assert [one.name for one in job.task_lines.all()] == ["Post"]
    assert (made.employer, made.conversation, made.city) == (job.employer, job.conversation, "Almere")
    assert (made.hours, made.certainty, made.status, made.growth_kind) == (20, 60, "in_sight", "a")
    assert made.expectations.count() == 1
    page = words(client.get(at("job", made.pk)).content)
    assert "Maakt 12 uur per week vrij bij kok en 8,5 uur per week vrij bij Keukenmedewerker." in page


def test_tasks_that_went_are_not_carved_again(client: Browser, job: FutureJob) -> None:
    data = sent(job, "Snijden")
    client.post(at("carve_job", job.pk), data)
    again = client.post(at("carve_job", job.pk), data | {"form_key": str(uuid4())})
    assert again.status_code == 422
    assert FutureJob.objects.filter(function="Keukenhulp").count() == 1
    by, gone = job.employer.account_manager, data["tasks"]
    with pytest.raises(Refused, match="minstens één taak"):
        services.carve_job(by=by, job=job, task_ids=gone, function="Nog een")
    left = job.task_lines.get(name="Post").pk
    with pytest.raises(Refused, match="Iemand anders wijzigde"):
        services.carve_job(by=by, job=job, task_ids=[*gone, left], function="Nog een")


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"tasks": []}, "Kies minstens één taak."),
        ({"tasks": ["999999"]}, "Kies minstens één taak."),
        ({"tasks": ["x"]}, "Selecteer een geldige keuze"),
        ({"tasks": ["9" * 30]}, "Selecteer een geldige keuze"),
        ({"function": " "}, "Schrijf op welke functie het wordt."),
        ({"window_end": "2027-01-01"}, "Kies een dag op of na"),
        ({"certainty": "101"}, "100"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_moves(
    client: Browser, job: FutureJob, change: dict[str, Any], text: str
) -> None:
    answer = client.post(at("carve_job", job.pk), sent(job, "Snijden") | change)
    assert answer.status_code == 422
    assert text in answer.content.decode()
    assert (FutureJob.objects.count(), job.task_lines.count()) == (1, 3)


def test_carving_is_for_the_own_account_manager(client: Browser, job: FutureJob) -> None:
    address = at("carve_job", job.pk)
    client.get(address)
    assert job.task_lines.count() == 3
    assert client.get(at("carve_job", 999_999)).status_code == 404
    for role in ("coach", "account_manager", "quality", "manager", "functional_admin"):
        client.force_login(UserFactory(role=role))
        assert client.get(address).status_code == 403
        assert client.post(address, sent(job, "Snijden")).status_code == 403
    client.logout()
    assert client.get(address).status_code == 302
    assert FutureJob.objects.count() == 1


def test_no_task_leaves_a_closed_job(client: Browser, job: FutureJob) -> None:
    FutureJob.objects.update(status="filled")
    answer = client.post(at("carve_job", job.pk), sent(job, "Snijden"))
    assert answer.status_code == 422
    assert "Er verandert niets meer aan." in answer.content.decode()


def test_without_tasks_there_is_nothing_to_carve(client: Browser, job: FutureJob) -> None:
    job.task_lines.all().delete()
    assert "Maak een nieuwe baan" not in client.get(at("job_tasks", job.pk)).content.decode()


# --- the branch of a job ---------------------------------------------------------------------------------


def test_a_job_is_at_a_branch_of_its_own_employer(client: Browser, job: FutureJob) -> None:
    mine = Branch.objects.create(employer=job.employer, name="Keuken Zuid", city="Lelystad")
    closed = Branch.objects.create(
        employer=job.employer, name="Oude keuken", closed_on=datetime.date(2026, 1, 1)
    )
    other = Branch.objects.create(employer=EmployerFactory(), name="Van een ander")
    page = client.get(at("change_job", job.pk)).content.decode()
    assert "Keuken Zuid" in page
    assert "Oude keuken" not in page
    assert "Van een ander" not in page
    for forged in (other.pk, closed.pk, 999_999):
        answer = client.post(at("change_job", job.pk), job_answers(version=2, branch=forged))
        assert answer.status_code == 422, forged
    client.post(at("change_job", job.pk), job_answers(version=2, branch=mine.pk))
    job.refresh_from_db()
    assert job.branch == mine
    assert "Keuken Zuid, Lelystad" in words(client.get(at("job", job.pk)).content)
    new = job_answers(function="Kok", branch=mine.pk)
    client.post(at("new_job", job.employer_id), new)
    assert FutureJob.objects.get(function="Kok").branch == mine


def test_the_service_refuses_a_branch_of_another_employer(job: FutureJob) -> None:
    by, other = job.employer.account_manager, Branch.objects.create(employer=EmployerFactory(), name="Elders")
    with pytest.raises(Refused, match="andere werkgever"):
        services.change_future_job(by=by, job=job, version=2, branch=other)
    with pytest.raises(Refused, match="andere werkgever"):
        services.create_future_job(by=by, employer=job.employer, branch=other, function="Kok")


def test_without_branches_there_is_no_question(client: Browser, job: FutureJob) -> None:
    assert "Bij welke vestiging" not in client.get(at("change_job", job.pk)).content.decode()
    # A branch that closed stays with the job that was there.
    kept = Branch.objects.create(employer=job.employer, name="Oud", closed_on=datetime.date(2026, 1, 1))
    FutureJob.objects.update(branch=kept)
    client.post(at("change_job", job.pk), job_answers(version=2, branch=kept.pk))
    job.refresh_from_db()
    assert (job.branch, job.version) == (kept, 3)


# --- the board ---------------------------------------------------------------------------------------------


def test_a_colleague_reads_what_is_missing_or_whose_turn_it_is(client: Browser, job: FutureJob) -> None:
    client.force_login(UserFactory(account_manager=True))
    page = client.get(at("board"))
    [card] = page.context_data["open"][0].cards
    assert card.missing == "Leg vast welke vaardigheden de baan vraagt."
    assert (card.missing_url, card.ready, card.deeds) == ("", "", ())
    assert card.missing in words(page.content)
    JobSkillFactory(job=job)
    page = client.get(at("board"))
    [card] = page.context_data["open"][0].cards
    ready = f"Niets: kan naar 'uitgewerkt'. {job.employer.account_manager} doet dit."
    assert (card.missing, card.ready, card.deeds) == ("", ready, ())
    assert "Mist nog: Niets" in words(page.content)
    client.force_login(job.employer.account_manager)
    [card] = client.get(at("board")).context_data["open"][0].cards
    assert card.ready == ""
    assert card.deeds


def test_the_quarters_begin_with_the_first_open_job() -> None:
    old = {"window_start": datetime.date(2019, 1, 1), "window_end": datetime.date(2019, 2, 1)}
    FutureJobFactory(status="filled", **old)
    assert sectors_and_quarters()[1] == []
    FutureJobFactory()
    assert [key for key, _ in sectors_and_quarters()[1]] == ["2027-2"]
    FutureJobFactory(status="lapsed", lapsed_reason="x", window_start=datetime.date(2027, 8, 1),
                     window_end=datetime.date(2027, 8, 1))  # fmt: skip
    assert [key for key, _ in sectors_and_quarters()[1]] == ["2027-2", "2027-3"]
