"""Learning together: questions and their answers, meetings in their rhythm, lessons where they help."""

import datetime

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from core.models import Sector, User
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.trajectories.factories import ProjectFactory
from trajectories.learning_page import lessons_for, rhythms
from trajectories.models import LearningMeeting, LearningQuestion, Lesson, Project
from trajectories.services import learning as services

pytestmark = pytest.mark.django_db
HOME = reverse("trajectories:learning")
TODAY = datetime.date(2026, 6, 1)


@pytest.fixture
def coach() -> User:
    return UserFactory(role="coach")


def address(name: str, *parts: object) -> str:
    return reverse(f"trajectories:{name}", args=parts)


def project_in(sector: Sector, route: str = "small_scale") -> Project:
    return ProjectFactory(job=FutureJobFactory(employer=EmployerFactory(sector=sector)), route=route)


def test_a_question_gets_an_answer_and_leaves_a_lesson(client: Browser, coach: User) -> None:
    sector = Sector.objects.order_by("pk")[0]
    project = project_in(sector)
    client.force_login(coach)
    sent = client.post(address("add_question"), {"question": "Hoe houden we contact?", "project": project.pk})
    assert sent.status_code == 302
    asked = LearningQuestion.objects.get()
    url = address("answer_question", asked.pk)
    assert client.post(url, {"version": 1, "answer": ""}).status_code == 422
    body = {"version": 1, "answer": "Elke week bellen.", "lesson": "Bel op een vaste dag."}
    assert client.post(url, body).status_code == 302
    assert client.post(url, body).status_code == 302, "a second press changes nothing"
    lesson = Lesson.objects.get()
    assert (lesson.project, lesson.sector, lesson.routes) == (project, sector, ["small_scale"])
    assert "Bel op een vaste dag." in client.get(HOME).content.decode()
    client.post(address("reopen_question", asked.pk))
    asked.refresh_from_db()
    assert (asked.done_on, asked.answer) == (None, "Elke week bellen.")


def test_changing_a_meeting_keeps_the_projects_that_ended_since(client: Browser, coach: User) -> None:
    over, left = (project_in(Sector.objects.order_by("pk")[0]) for _ in range(2))
    meeting = services.record_meeting(
        by=coach, on=TODAY, kind="coaches", report="Tekst", projects=[over, left], today=TODAY
    )
    Project.objects.filter(pk=over.pk).update(state="stopped", ended_on=TODAY)
    client.force_login(coach)
    sent = {"kind": "coaches", "on": TODAY.isoformat(), "report": "Beter", "version": 1}
    assert client.post(address("learning_meeting", meeting.pk), sent).status_code == 302
    assert list(meeting.projects.all()) == [over]


def test_a_meeting_of_tomorrow_is_refused(client: Browser, coach: User) -> None:
    client.force_login(coach)
    day = timezone.localdate() + datetime.timedelta(days=1)
    page = client.post(address("add_meeting"), {"kind": "coaches", "on": day.isoformat(), "report": "Tekst"})
    assert page.status_code == 422
    assert "Tekst" in page.content.decode()
    assert not LearningMeeting.objects.exists()


def test_the_rhythm_says_when_it_is_time_again(coach: User) -> None:
    LearningMeeting.objects.create(kind="coaches", on=TODAY - datetime.timedelta(days=14))
    LearningMeeting.objects.create(kind="steering", on=TODAY - datetime.timedelta(days=32))
    found = {one.label: one.late for one in rhythms(coach, TODAY)}
    assert found == {"Werkcoaches onder elkaar": False, "Stuurgroep": True}
    assert rhythms(coach, TODAY + datetime.timedelta(days=1))[0].late


def test_lessons_of_the_same_sector_route_or_employer_come_along(coach: User) -> None:
    here, there = Sector.objects.order_by("pk")[:2]
    project = project_in(here, "large_scale")
    employer = project.job.employer
    route = Lesson.objects.create(text="route", routes=["large_scale"], on=TODAY)
    sector = Lesson.objects.create(text="sector", sector=here, on=TODAY)
    own = Lesson.objects.create(text="werkgever", employer=employer, on=TODAY)
    Lesson.objects.create(text="elders", sector=there, routes=["stacked"], on=TODAY)
    Lesson.objects.create(text="nergens", on=TODAY)
    Lesson.objects.create(text="van hier", project=project, sector=here, on=TODAY)
    assert lessons_for(project, coach) == [own, sector, route]


def test_lessons_stand_on_the_page_of_a_new_project(client: Browser, coach: User) -> None:
    project = project_in(Sector.objects.order_by("pk")[0])
    Project.objects.filter(pk=project.pk).update(step=2)
    Lesson.objects.create(text="Plan een meeloopdag", employer=project.job.employer, on=TODAY)
    client.force_login(coach)
    assert "Plan een meeloopdag" in client.get(project.get_absolute_url()).content.decode()
    Project.objects.filter(pk=project.pk).update(step=5)
    assert "Plan een meeloopdag" not in client.get(project.get_absolute_url()).content.decode()


def test_a_lesson_is_changed_and_taken_away(client: Browser, coach: User) -> None:
    client.force_login(coach)
    client.post(address("add_lesson"), {"text": "Eerst", "step": "2", "routes": ["stacked"]})
    one = Lesson.objects.get()
    url = address("lesson", one.pk)
    assert client.post(url, {"version": 1, "text": "Daarna", "step": ""}).status_code == 302
    conflict = client.post(url, {"version": 1, "text": "Anders"})
    assert conflict.status_code == 409
    assert "Daarna" in conflict.content.decode()
    for _ in range(2):
        client.post(address("remove_lesson", one.pk))
    assert not Lesson.objects.exists()


def test_control_a_lesson_of_an_unknown_project_keeps_nothing_of_it(coach: User) -> None:
    services.keep_lesson(by=coach, text="Los", today=TODAY)
    assert Lesson.objects.get().sector is None


@pytest.mark.parametrize("role", ["functional_admin", "privacy_officer"])
def test_others_do_not_read_along(client: Browser, role: str) -> None:
    client.force_login(UserFactory(role=role))
    assert client.get(HOME).status_code == 403
    assert client.post(address("add_lesson"), {"text": "x"}).status_code == 403


def test_search_and_odd_addresses(client: Browser, coach: User) -> None:
    Lesson.objects.create(text="Over vervoer", on=TODAY)
    client.force_login(coach)
    assert "Over vervoer" in client.get(HOME, {"q": "vervoer"}).content.decode()
    assert "Over vervoer" not in client.get(HOME, {"q": "wonen"}).content.decode()
    for text in ("x", "9" * 30, "²", "-1"):
        assert client.get(address("add_lesson"), {"project": text}).status_code == 200
