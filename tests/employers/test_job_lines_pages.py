"""The parts of a job that are written down with the employer: tasks, times of work, skills."""

import datetime
import re
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.models import Occupation, Skill
from employers.facts import ShiftLine, job_shifts
from employers.models import FutureJob
from employers.presentation_pipeline import pattern_picture, shift_words, told_rows
from employers.suggested_skills import suggested_skills
from tests.core.factories import UserFactory
from tests.employers.factories import FutureJobFactory, JobSkillFactory
from tests.employers.forms import skill_rows
from tests.employers.test_lists import own_queries

pytestmark = pytest.mark.django_db
PAGES = ["job_tasks", "job_shifts", "job_skills"]


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


@pytest.fixture
def job(client: Browser) -> FutureJob:
    """A job whose account manager is logged in."""
    made = FutureJobFactory()
    client.force_login(made.employer.account_manager)
    return made


def tasks(*rows: tuple[str, str, str], version: int = 1, initial: int = 0) -> dict[str, Any]:
    sent: dict[str, Any] = {
        "version": version,
        "task_lines-TOTAL_FORMS": len(rows),
        "task_lines-INITIAL_FORMS": initial,
    }
    for number, (name, hours, function) in enumerate(rows):
        sent |= {
            f"task_lines-{number}-name": name,
            f"task_lines-{number}-hours": hours,
            f"task_lines-{number}-from_function": function,
        }
    return sent


def shifts(*rows: tuple[str, str, list[int], list[int]], version: int = 1) -> dict[str, Any]:
    sent: dict[str, Any] = {
        "version": version,
        "shift_lines-TOTAL_FORMS": len(rows),
        "shift_lines-INITIAL_FORMS": 0,
    }
    for number, (start, end, days, months) in enumerate(rows):
        names = {"start": start, "end": end, "weekdays": days, "months": months}
        sent |= {f"shift_lines-{number}-{name}": value for name, value in names.items()}
    return sent


def words(page: bytes) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.decode()))


@pytest.mark.parametrize("name", PAGES)
def test_the_own_account_manager_writes_them_and_nobody_else(
    client: Browser, job: FutureJob, name: str
) -> None:
    sent = {"job_tasks": tasks(("Taak", "", "")), "job_shifts": shifts(), "job_skills": skill_rows()}[name]
    answer = client.get(at(name, job.pk))
    assert answer.status_code == 200
    assert "<<undefined" not in answer.content.decode()
    assert client.get(at(name, 999_999)).status_code == 404
    for role in ("coach", "account_manager", "quality", "manager", "functional_admin"):
        client.force_login(UserFactory(role=role))
        assert client.get(at(name, job.pk)).status_code == 403
        assert client.post(at(name, job.pk), {"version": 1} | sent).status_code == 403
    client.logout()
    assert client.get(at(name, job.pk)).status_code == 302
    job.refresh_from_db()
    assert job.version == 1


@pytest.mark.parametrize("name", PAGES)
def test_a_closed_job_is_refused_with_the_reason(client: Browser, job: FutureJob, name: str) -> None:
    FutureJob.objects.update(status="filled")
    year = list(range(1, 13))
    sent = {
        "job_tasks": tasks(("Taak", "", "")),
        "job_shifts": shifts(("08:00", "12:00", [1], year)),
        "job_skills": {"version": 1} | skill_rows(("onderhandelen", 2, 2)),
    }[name]
    answer = client.post(at(name, job.pk), sent)
    assert answer.status_code == 422
    assert "Er verandert niets meer aan." in answer.content.decode()


# --- tasks -----------------------------------------------------------------------------------------------


def test_tasks_that_are_split_off_free_hours_elsewhere(client: Browser, job: FutureJob) -> None:
    sent = tasks(("Snijden", "12,5", "kok"), ("", "", ""), ("Afwassen", "20", ""), ("Opruimen", "", "Kok"))
    answer = client.post(at("job_tasks", job.pk), sent)
    assert answer["Location"] == at("job", job.pk)
    page = words(client.get(at("job", job.pk)).content)
    assert "Maakt 12,5 uur per week vrij bij kok." in page
    assert "Bij kok is nog niet van elke taak bekend hoeveel uur." in page
    assert "Samen 32,5" in page
    assert "Samen is dat 0,5 uur meer dan de 32 uur per week van de baan." in page
    again = client.get(at("job_tasks", job.pk)).content.decode()
    assert 'value="12,5"' in again
    assert '<option value="kok">' in again


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (("", "4", "kok"), "Schrijf op welke taak het is."),
        (("Snijden", "61", ""), "Vul uren per week in van 0 tot en met 60."),
        (("Snijden", "veel", ""), "Kijk de regels hieronder na."),
    ],
)
def test_a_task_that_is_not_right_says_so_and_stays(
    client: Browser, job: FutureJob, row: tuple[str, str, str], text: str
) -> None:
    answer = client.post(at("job_tasks", job.pk), tasks(row))
    assert answer.status_code == 422
    assert text in answer.content.decode()
    assert row[1] in answer.content.decode()
    assert job.task_lines.count() == 0


def test_two_people_see_both_lists_of_tasks(client: Browser, job: FutureJob) -> None:
    client.post(at("job_tasks", job.pk), tasks(("Snijden", "12", "kok")))
    answer = client.post(at("job_tasks", job.pk), tasks(("Bakken", "8", "")))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Snijden" in page
    assert "Bakken" in page
    assert [one.name for one in job.task_lines.all()] == ["Snijden"]
    assert client.post(at("job_tasks", job.pk), tasks(("Bakken", "8", ""), version=2)).status_code == 302
    assert [one.name for one in job.task_lines.all()] == ["Bakken"]


# --- times of work -----------------------------------------------------------------------------------------


def test_times_of_work_show_the_year_and_the_average_week(client: Browser, job: FutureJob) -> None:
    sent = shifts(("08:00", "12:00", [1, 2, 3, 4, 5], [4, 5, 6]), ("", "", [], list(range(1, 13))))
    answer = client.post(at("job_shifts", job.pk), sent)
    assert answer["Location"] == at("job", job.pk)
    page = words(client.get(at("job", job.pk)).content)
    assert "5 uur per week gemiddeld over het jaar" in page
    assert "ma–vr 08:00–12:00, apr–jun" in page
    assert "Bij de baan staat 32 uur per week. Kijk na wat klopt." in page
    again = client.get(at("job_shifts", job.pk)).content.decode()
    assert 'value="08:00"' in again
    # The line itself, and the whole year of the empty line and of the one that is added.
    assert again.count("checked") == 8 + 12 + 12


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([("08:00", "", [1], [1])], "Vul in hoe laat het werk klaar is."),
        ([("", "09:00", [1], [1])], "Vul in hoe laat het werk begint."),
        ([("09:00", "09:00", [1], [1])], "Kies een tijd na het begin, op dezelfde dag."),
        ([("08:00", "09:00", [], [1])], "Kies minstens één dag."),
        ([("08:00", "09:00", [1], [])], "Kies minstens één maand."),
        ([("08:00", "10:00", [1], [1]), ("09:00", "11:00", [1], [1])], "valt samen met een andere regel"),
        ([("08:00", "10:00", [8], [1])], "Kijk de regels hieronder na."),
    ],
)
def test_times_that_cannot_be_say_so_and_stay(
    client: Browser, job: FutureJob, rows: list[tuple[str, str, list[int], list[int]]], text: str
) -> None:
    answer = client.post(at("job_shifts", job.pk), shifts(*rows))
    assert answer.status_code == 422
    assert text in answer.content.decode()
    assert job.shift_lines.count() == 0


def test_two_people_see_both_lists_of_times(client: Browser, job: FutureJob) -> None:
    client.post(at("job_shifts", job.pk), shifts(("08:00", "12:00", [1], [1])))
    answer = client.post(at("job_shifts", job.pk), shifts(("13:00", "17:00", [1], [1])))
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "ma 08:00–12:00, januari" in page
    assert "ma 13:00–17:00, januari" in page
    assert "css/pipeline.css" in page, "it looks as the page that it was sent from"
    assert "Je was jezelf voor, in een ander tabblad" in page
    assert "Iemand anders was je voor" not in page
    colleague = UserFactory(account_manager=True)
    FutureJob.objects.filter(pk=job.pk).update(changed_by=colleague)
    other = client.post(at("job_shifts", job.pk), shifts(("13:00", "17:00", [1], [1]))).content.decode()
    assert f"{colleague} heeft dit intussen ook aangepast" in other
    assert "jezelf" not in other


def test_a_conflict_of_tasks_shows_what_differs(client: Browser, job: FutureJob) -> None:
    client.post(at("job_tasks", job.pk), tasks(("Snijden", "4", "kok")))
    page = words(client.post(at("job_tasks", job.pk), tasks(("Snijden", "6", "kok"))).content)
    assert "Snijden (4 uur per week, nu gedaan door kok)" in page
    assert "Snijden (6 uur per week, nu gedaan door kok)" in page


def summary(page: str) -> list[tuple[str, str]]:
    """The lines of the error summary: where they go, and what they say."""
    part = page[page.index('id="fouten"') :]
    return re.findall(r'<a href="#([^"]+)">([^<]+)</a>', part[: part.index("</ul>")])


def test_errors_in_rows_are_said_by_row(client: Browser, job: FutureJob) -> None:
    sent = shifts(("08:00", "10:00", [1], [1]), ("09:00", "", [], [1]))
    page = client.post(at("job_shifts", job.pk), sent).content.decode()
    assert summary(page) == [
        ("id_shift_lines-1-end", "Werktijd 2, tot: Vul in hoe laat het werk klaar is."),
        ("div_id_shift_lines-1-weekdays", "Werktijd 2, dagen: Kies minstens één dag."),
    ]
    for target, _ in summary(page):
        assert f'id="{target}"' in page
    page = client.post(at("job_tasks", job.pk), tasks(("Snijden", "4", ""), ("", "3", ""))).content.decode()
    assert summary(page) == [("id_task_lines-1-name", "Taak 2, taak: Schrijf op welke taak het is.")]


def test_times_in_words_and_as_a_picture() -> None:
    job = FutureJobFactory()
    job.shift_lines.create(
        months=[1, 12], weekdays=[1, 3, 6], start=datetime.time(8), end=datetime.time(16, 30)
    )
    job.shift_lines.create(
        months=list(range(1, 13)), weekdays=[2], start=datetime.time(9), end=datetime.time(11)
    )
    found = job_shifts(job.shift_lines.all())
    assert [shift_words(one) for one in found] == [
        "ma, wo en za 08:00–16:30, jan en dec",
        "di 09:00–11:00, het hele jaar",
    ]
    picture = pattern_picture(found)
    assert [row[0] for row in picture.rows] == ["ma", "di", "wo", "do", "vr", "za"]
    monday, tuesday = picture.rows[0][2], picture.rows[1][2]
    assert (monday[0].hours, monday[0].shade, monday[1].shade) == ("8,5", 4, 0)
    assert (tuesday[5].hours, tuesday[5].shade) == ("2", 1)
    assert (picture.weeks[0], picture.weeks[1]) == ("27,5", "2")
    assert len({ShiftLine(one) for one in (*found, *found)}) == 2


# --- skills ------------------------------------------------------------------------------------------------


def test_earlier_jobs_of_the_same_work_suggest_skills(client: Browser, job: FutureJob) -> None:
    cook = Occupation.objects.create(code="t1", name="Kok (proef)", isco="9991")
    helper = Occupation.objects.create(code="t2", name="Hulpkok (proef)", isco="9992")
    first, second, third, own = Skill.objects.order_by("id")[:4]
    for occupation, skill, level, weight in (
        (cook, first, 3, 3),
        (cook, first, 1, 3),
        (cook, second, 2, 1),
        (helper, third, 2, 2),
        (helper, own, 2, 2),
    ):
        JobSkillFactory(job=FutureJobFactory(occupation=occupation), skill=skill, level=level, weight=weight)
    assert suggested_skills(job) == []
    assert "Kies bij de baan een beroep." in words(client.get(at("job_skills", job.pk)).content)
    FutureJob.objects.filter(pk=job.pk).update(occupation=cook)
    JobSkillFactory(job=job, skill=own)
    job.refresh_from_db()
    found = suggested_skills(job)
    assert [(one.skill, one.level, one.weight, one.jobs, one.of, one.same) for one in found] == [
        (first, 1, 2, 2, 5, True),
        (second, 2, 1, 1, 5, True),
        (third, 2, 2, 1, 5, False),
    ]
    page = words(client.get(at("job_skills", job.pk)).content)
    assert "gevraagd in 2 van 5 banen" in page
    assert "in verwant werk" in page
    sent = skill_rows((own.name, 2, 2), initial=1) | {"version": 1, "suggested": [first.pk, third.pk]}
    for _ in range(2):
        client.post(at("job_skills", job.pk), sent)
    assert {(one.skill, one.level, one.weight) for one in job.skills.all()} == {
        (own, 2, 2),
        (first, 1, 2),
        (third, 2, 2),
    }
    forged = skill_rows((own.name, 2, 2)) | {"version": 2, "suggested": [999_999]}
    assert client.post(at("job_skills", job.pk), forged).status_code == 422


def test_an_occupation_without_other_jobs_says_so(client: Browser, job: FutureJob) -> None:
    FutureJob.objects.update(occupation=Occupation.objects.create(code="t1", name="Uniek", isco=""))
    assert "nog geen andere banen met dit beroep" in words(client.get(at("job_skills", job.pk)).content)


def test_a_fourth_essential_skill_is_refused_here_too(client: Browser, job: FutureJob) -> None:
    names = Skill.objects.filter(kind="technical").values_list("name", flat=True)[:4]
    sent = skill_rows(*((name, 2, 3) for name in names)) | {"version": 1}
    answer = client.post(at("job_skills", job.pk), sent)
    assert answer.status_code == 422
    assert "Kies hoogstens 3 onmisbare vaardigheden." in answer.content.decode()
    assert job.skills.count() == 0


# --- what was expected of it -------------------------------------------------------------------------------


def test_the_history_of_an_expectation_says_what_changed() -> None:
    line = {
        "on": "2026-01-05",
        "places": 2,
        "filled": 0,
        "certainty": 50,
        "window_start": "2027-01-01",
        "window_end": "2027-03-31",
        "status": "in_sight",
    }
    lines = [
        line,
        line | {"on": "2026-02-05"},
        line | {"on": "2026-03-05", "window_end": "2027-04-30"},
        line | {"on": "2026-04-05", "window_end": "2027-04-30", "places": 1, "status": "worked_out"},
        line | {"on": "2026-05-05", "window_end": "2027-04-30", "places": 1, "filled": 1, "status": "filled"},
    ]
    assert [(one.on.month, one.text) for one in told_rows(lines)] == [
        (5, "1 van 1 plaats gevuld, gevuld"),
        (4, "1 plaats, uitgewerkt"),
        (3, "Start jan–apr 2027"),
        (1, "2 plaatsen, 50% zeker, start jan–mrt 2027, in zicht"),
    ]


@pytest.mark.parametrize("name", ["job", *PAGES])
def test_six_lines_cost_as_much_as_one(client: Browser, job: FutureJob, name: str) -> None:
    def grow(number: int) -> None:
        job.task_lines.create(order=number, name=f"Taak {number}", from_function=f"functie {number}")
        job.shift_lines.create(months=[number], weekdays=[1], start=datetime.time(8), end=datetime.time(9))
        JobSkillFactory(job=job, skill=Skill.objects.order_by("id")[number])

    grow(1)
    one = own_queries(client, at(name, job.pk))
    for number in range(2, 7):
        grow(number)
    assert own_queries(client, at(name, job.pk)) == one
