"""Reading a broad intake back, and beginning a new one with what the file knows."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.domain.intake_pages import QUESTIONS
from clients.intake_known import known_for
from clients.models import (
    Client,
    Education,
    HandOver,
    Intake,
    IntakeAnswer,
    MotivationAssessment,
    SkillHeld,
    WorkExperience,
)
from clients.services.intake_results import finish_intake
from core.models import User
from tests.clients.conftest import People
from tests.clients.test_intake import FULL, begun, url

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Browser]
DAY = date(2026, 11, 20)
HEALTH = "Kan een uur staan."


@pytest.fixture
def finished(resident: Client, coach: User, inside: None) -> Intake:
    return finish_intake(by=coach, intake=begun(resident, coach, FULL), today=DAY)


def address(intake: Intake) -> str:
    return reverse("clients:read_intake", args=[intake.pk])


def test_a_finished_conversation_is_read_back(finished: Intake, coach: User, browse: Browse) -> None:
    text = browse(coach).get(address(finished)).content.decode()
    for words in ("Weer onder de mensen.", "Veel zorgen", HEALTH, "bakker · Horeca", coach.get_full_name()):
        assert words in text
    assert "Afgerond op" in text
    assert "vragen zonder antwoord" in text
    assert "Ga verder met het gesprek" not in text
    assert "<form" not in text.partition("<main")[2]


def test_an_open_one_too_with_the_way_on(resident: Client, coach: User, browse: Browse, inside: None) -> None:
    intake = begun(resident, coach)
    browser = browse(coach)
    text = browser.get(address(intake)).content.decode()
    assert "Er is nog niets opgeschreven" in text
    assert "Ga verder met het gesprek" in text
    assert address(intake) not in browser.get(url("intake", resident)).content.decode()
    begun(resident, coach, {"core.wants": "Werk"})
    assert address(intake) in browser.get(url("intake", resident)).content.decode()


def test_who_wrote_what_when_more_than_one_wrote(
    resident: Client, people: People, browse: Browse, inside: None
) -> None:
    intake = begun(resident, people.coach, {"core.wants": "Werk"})
    begun(resident, people.coach, {"core.work": "Bakker"})
    begun(resident, people.teammate, {"core.good": "Koken"})
    text = browse(people.coach).get(address(intake)).content.decode()
    assert text.count(f"Opgeschreven door {people.coach.get_full_name()}, ") == 1
    assert text.count(f'<span class="soft">{people.teammate.get_full_name()}, ') == 1


def test_it_is_reached_from_overview_timeline_and_file(
    resident: Client, finished: Intake, coach: User, browse: Browse
) -> None:
    browser = browse(coach)
    for page in (url("intake", resident), resident.get_absolute_url()):
        assert address(finished) in browser.get(page).content.decode()


def test_who_may_read_and_who_not(finished: Intake, people: People, browse: Browse) -> None:
    readers = {name: browse(getattr(people, name)).get(address(finished)).status_code for name in READERS}
    assert readers == READERS
    assert Browser().get(address(finished)).status_code == 302


READERS = {
    "coach": 200,
    "teammate": 200,
    "other_team": 404,
    "elsewhere": 404,
    "account_manager": 404,
    "quality": 200,
    "manager": 404,
    "functional_admin": 404,
    "privacy_officer": 404,
}


def test_health_is_only_for_the_own_team(finished: Intake, people: People, browse: Browse) -> None:
    assert HEALTH in browse(people.teammate).get(address(finished)).content.decode()
    text = browse(people.quality).get(address(finished)).content.decode()
    assert HEALTH not in text
    assert "Wat kun je aan" not in text
    assert "dat leest alleen het eigen team" in text


def test_who_is_asked_to_take_over_may_read_but_not_health(
    resident: Client, finished: Intake, people: People, browse: Browse
) -> None:
    assert browse(people.other_team).get(address(finished)).status_code == 404
    HandOver.objects.create(
        client=resident,
        municipality=resident.municipality,
        team=resident.team,
        to_team=people.other_team.team,
        receiver=people.other_team,
        note="Past beter bij jullie",
        asked_on=DAY,
        answer_by=DAY,
    )
    text = browse(people.other_team).get(address(finished)).content.decode()
    assert "Weer onder de mensen." in text
    assert HEALTH not in text
    assert "Ga verder" not in text


def test_as_many_questions_for_one_answer_as_for_all(
    resident: Client, coach: User, browse: Browse, inside: None
) -> None:
    browser, counts = browse(coach), []
    for answers in ({"certificates": ["bhv"], "wanted_sectors": ["I"]}, FULL):
        intake = begun(resident, coach, answers)
        browser.get(address(intake))
        with CaptureQueriesContext(connection) as asked:
            browser.get(address(intake))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_new_conversation_knows_what_the_file_says(
    resident: Client, finished: Intake, coach: User, inside: None
) -> None:
    known = known_for(resident, QUESTIONS.values(), health=True)
    said = {key: one.value for key, one in known.items()}
    expected = {
        "core.wants": "Weer onder de mensen.",
        "life.money.score": "2",
        "life.money.hinders_work": "yes",
        "life.physical_health.said": HEALTH,
        "certificates": ["bhv"],
        "experience": [{"title": "bakker", "sector": "horeca", "from_year": "2008", "to_year": "2012"}],
        "skills_held": [{"skill": "leren", "level": "3"}],
        "wanted_occupations": [{"title": "Bakker"}],
        "wanted_sectors": ["I"],
        "availability.hours_per_week": 24,
        "availability.shifts": "no",
        "availability.available_from": "2026-12-01",
        "practical": ["shoes"],
        "motivation.self_confidence": "2",
        "skills.reading": "A2",
        "skills.physical": "2",
        "story.proud_of": "Mijn tuin",
    }
    low = said | {"skills_held": [{"skill": said["skills_held"][0]["skill"].lower(), "level": "3"}]}
    assert {key: low.get(key) for key in expected} == expected
    assert known["life.money.score"].on == DAY
    assert "life.housing.score" not in said, "what wasn't discussed isn't known"
    assert sorted(row["name"] for row in said["education"]) == ["Mavo", "Mbo"]
    without = known_for(resident, QUESTIONS.values(), health=False)
    assert not [key for key in without if QUESTIONS[key].health]


def test_a_part_keeps_what_was_said_about_it_last(resident: Client, coach: User, inside: None) -> None:
    of = {"client": resident, "municipality": resident.municipality, "team": resident.team}
    MotivationAssessment.objects.create(**of, on=date(2026, 1, 5), responsibility=1, self_confidence=3)
    MotivationAssessment.objects.create(**of, on=date(2026, 6, 5), responsibility=0)
    known = known_for(resident, QUESTIONS.values(), health=True)
    assert (known["motivation.responsibility"].value, known["motivation.responsibility"].on.month) == ("0", 6)
    assert (known["motivation.self_confidence"].value, known["motivation.self_confidence"].on.month) == (
        "3",
        1,
    )


def test_what_is_known_counts_only_after_somebody_says_so(
    resident: Client, finished: Intake, coach: User, browse: Browse
) -> None:
    browser = browse(coach)
    intake = begun(resident, coach)
    page = url("intake_page", resident, "wensen")
    text = browser.get(page).content.decode()
    assert "Bekend, " in text
    assert "Klopt nog" in text
    assert not intake.answers.exists()
    versions = {"v~availability.hours_per_week": "0", "availability.travel_minutes": "45"}
    for _ in range(2):
        answer = browser.post(page, versions | {"still": "availability.hours_per_week"})
        assert answer["Location"] == f"{page}#availability-hours_per_week"
    assert dict(intake.answers.values_list("question", "value")) == {
        "availability.hours_per_week": 24,
        "availability.travel_minutes": 45,
    }
    assert set(intake.answers.values_list("version", flat=True)) == {1}


def test_what_was_typed_goes_before_what_is_known(
    resident: Client, finished: Intake, coach: User, browse: Browse
) -> None:
    intake = begun(resident, coach)
    page = url("intake_page", resident, "wensen")
    key = "availability.hours_per_week"
    browse(coach).post(page, {key: "12", "still": key})
    assert intake.answers.get().value == 12
    text = browse(coach).get(page).content.decode()
    assert f'name="still" value="{key}"' not in text
    assert '<span class="known-words">24</span>' in text
    browse(coach).post(page, {"still": "bestaat.niet", f"v~{key}": "1", key: "12"})
    assert IntakeAnswer.objects.filter(intake=intake).count() == 1


def test_a_question_about_health_stays_shut_for_who_may_not_see_it(
    resident: Client, finished: Intake, people: People, browse: Browse
) -> None:
    begun(resident, people.coach)
    page = url("intake_page", resident, "gezondheid")
    assert browse(people.other_team).post(page, {"still": "life.physical_health.said"}).status_code == 404
    assert HEALTH in browse(people.coach).get(page).content.decode()


def test_what_still_holds_doubles_nothing_in_the_file(
    resident: Client, finished: Intake, coach: User, inside: None
) -> None:
    SkillHeld.objects.update(source="employer")
    known = known_for(resident, QUESTIONS.values(), health=True)
    again = begun(resident, coach, {key: one.value for key, one in known.items()})
    finish_intake(by=coach, intake=again, today=DAY)
    assert (Education.objects.count(), WorkExperience.objects.count()) == (2, 1)
    assert SkillHeld.objects.get().source == "employer", "one's own word doesn't hide what was shown"


def test_a_line_that_is_known_takes_over_what_is_new(
    resident: Client, finished: Intake, coach: User, inside: None
) -> None:
    line = {"title": "Bakker", "from_year": "2008", "to_year": "2014", "tasks": "Brood en banket"}
    school = {"name": "Mavo", "level": "2", "year": "1999", "country": "Suriname"}
    again = begun(resident, coach, {"experience": [line, line], "education": [school]})
    finish_intake(by=coach, intake=again, today=DAY)
    work, mavo = WorkExperience.objects.get(), Education.objects.get(name="Mavo")
    assert (work.to_year, work.tasks, str(work.sector)) == (2014, "Brood en banket", "horeca")
    assert (mavo.country, mavo.diploma) == ("Suriname", True)
