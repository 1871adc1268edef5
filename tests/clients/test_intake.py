"""The broad intake in the browser and in the file: kept while typed, by two at once, finished once."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from clients.domain.intake_pages import PAGES, QUESTIONS
from clients.models import (
    Availability,
    Client,
    ClientCertificate,
    Contact,
    Education,
    Intake,
    IntakeAnswer,
    LifeDomainRecord,
    MotivationAssessment,
    OwnStory,
    SkillHeld,
    SkillsAssessment,
    SupportSuggestion,
    WorkExperience,
)
from clients.services.intake import Sent, save_answers, start_intake
from clients.services.intake_results import finish_intake
from core.models import AuditLine, User
from core.pages import Refused
from tests.clients.conftest import People
from tests.clients.factories import AvailabilityFactory, ClientFactory, ContactFactory

pytestmark = pytest.mark.django_db
Browse = Callable[[User], Browser]
DAY = date(2026, 11, 20)
FULL: dict[str, Any] = {
    "core.wants": "Weer onder de mensen.",
    "life.money.score": "2",
    "life.money.said": "Twee schulden, er is een regeling.",
    "life.money.hinders_work": "yes",
    "life.housing.score": "none",
    "life.family.hinders_work": "unknown",
    "life.physical_health.said": "Kan een uur staan.",
    "education": [{"name": "Mavo", "level": "2", "diploma": "yes", "year": "1999"}, {"level": "4"}],
    "certificates": ["bhv"],
    "experience": [{"title": "bakker", "sector": "Horeca", "from_year": "2012", "to_year": "2008"}],
    "story.proud_of": "Mijn tuin",
    "skills_held": [{"skill": "Leren", "level": "3"}, {"skill": "bestaat niet", "level": "2"}],
    "wanted_occupations": [{"title": "Bakker"}, {"title": "Astronaut"}],
    "wanted_sectors": ["I"],
    "availability.hours_per_week": "24",
    "availability.shifts": "no",
    "availability.irregular": "unknown",
    "availability.available_from": "2026-12-01",
    "practical": ["shoes"],
    "motivation.self_confidence": "2",
    "motivation.self_confidence_remark": "Denkt dat het niet meer lukt.",
    "skills.language": "2",
    "skills.reading": "A2",
    "skills.physical": "2",
    "skills.stress": "none",
}


def told(browser: Browser, client: Client, *answers: tuple[str, Any, int], **more: Any) -> Any:
    body = {"answers": [{"question": q, "value": v, "version": n, **more} for q, v, n in answers]}
    url = reverse("clients:intake_save", args=[client.pk])
    return browser.post(url, json.dumps(body), content_type="application/json")


def begun(client: Client, coach: User, answers: dict[str, Any] | None = None) -> Intake:
    intake = start_intake(by=coach, client=client, today=DAY)
    sent = [Sent(key, value, 0) for key, value in (answers or {}).items()]
    results = save_answers(by=coach, intake=intake, sent=sent, health=True)
    assert all(result.saved for result in results), results
    return intake


def url(name: str, client: Client, *more: str) -> str:
    return reverse(f"clients:{name}", args=[client.pk, *more])


def page_key(number: int) -> str:
    return PAGES[number].key


def test_it_begins_with_a_press_and_only_once(resident: Client, coach: User, browse: Browse) -> None:
    browser = browse(coach)
    assert "Begin de brede uitvraag" in browser.get(url("intake", resident)).content.decode()
    for _ in range(2):
        answer = browser.post(url("intake", resident))
        assert answer["Location"] == url("intake_page", resident, page_key(0))
    with_page = browser.get(url("intake", resident)).content.decode()
    assert "Begin het gesprek" in with_page


def test_every_page_shows_its_questions(resident: Client, coach: User, browse: Browse, inside: None) -> None:
    begun(resident, coach, FULL)
    browser = browse(coach)
    for page in PAGES:
        answer = browser.get(url("intake_page", resident, page.key))
        assert answer.status_code == 200, page.key
        text = answer.content.decode()
        assert all(f'data-question="{question.key}"' in text for question in page.questions)
    assert browser.get(url("intake_page", resident, "bestaat-niet")).status_code == 404


def test_what_is_typed_is_kept_with_its_version(
    resident: Client, coach: User, browse: Browse, inside: None
) -> None:
    begun(resident, coach)
    browser = browse(coach)
    first = told(browser, resident, ("core.wants", "Half", 0)).json()
    assert first["results"] == {"core.wants": {"state": "saved", "version": 1}}
    assert first["pages"][page_key(0)] == [1, 10]
    second = told(browser, resident, ("core.wants", "Heel", 1), ("life.money.score", "2", 0)).json()
    assert second["results"]["core.wants"] == {"state": "saved", "version": 2}
    assert IntakeAnswer.objects.get(question="core.wants").value == "Heel"
    page = browser.get(url("intake_page", resident, page_key(0))).content.decode()
    assert "Heel" in page
    assert "Verder met" in browser.get(url("intake", resident)).content.decode()


def test_a_colleague_goes_on_and_nobody_overwrites_unseen(
    resident: Client, people: People, browse: Browse, inside: None
) -> None:
    begun(resident, people.coach, {"core.good": "Eerst"})
    colleague = browse(people.teammate)
    assert told(colleague, resident, ("core.good", "Van de collega", 1)).json()["results"]["core.good"] == {
        "state": "saved",
        "version": 2,
    }
    late = told(browse(people.coach), resident, ("core.good", "Mijn tekst", 1)).json()["results"]["core.good"]
    assert late["state"] == "conflict"
    assert late["words"] == "Van de collega"
    assert people.teammate.last_name in late["who"]
    assert IntakeAnswer.objects.get(question="core.good").value == "Van de collega"
    chosen = told(browse(people.coach), resident, ("core.good", "Samen", late["version"])).json()
    assert chosen["results"]["core.good"]["state"] == "saved"


def test_ones_own_words_that_arrived_unheard_are_no_conflict(
    resident: Client, coach: User, browse: Browse, inside: None
) -> None:
    begun(resident, coach)
    browser = browse(coach)
    told(browser, resident, ("core.wants", "Een", 0))
    again = told(browser, resident, ("core.wants", "Een twee", 0), earlier=["Een"]).json()
    assert again["results"]["core.wants"] == {"state": "saved", "version": 2}
    same = told(browser, resident, ("core.wants", "Een twee", 0)).json()
    assert same["results"]["core.wants"]["state"] == "saved"


def test_without_a_script_the_button_saves_and_a_conflict_shows_both(
    resident: Client, people: People, browse: Browse, inside: None
) -> None:
    begun(resident, people.coach, {"core.good": "Eerst"})
    address = url("intake_page", resident, page_key(0))
    browser = browse(people.coach)
    typed = {"core.wants": "Werk", "v~core.wants": "0", "core.good": "Eerst", "v~core.good": "1"}
    assert browser.post(address, typed)["Location"] == url("intake_page", resident, page_key(1))
    told(browse(people.teammate), resident, ("core.good", "Van de collega", 1))
    answer = browser.post(address, typed | {"core.good": "Van mij", "v~core.wants": "1"})
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "Van mij" in text
    assert "Van de collega" in text
    assert "Nog niet alles is bewaard" in text


def test_rows_and_ticks_without_a_script(resident: Client, coach: User, browse: Browse, inside: None) -> None:
    begun(resident, coach)
    browser = browse(coach)
    typed = {
        "education~0~name": "Mavo",
        "education~1~level": "4",
        "certificates": ["bhv", "none"],
        "school.again": "Lassen",
    }
    assert browser.post(url("intake_page", resident, "school"), typed).status_code == 302
    kept = dict(IntakeAnswer.objects.values_list("question", "value"))
    assert kept["education"] == [{"name": "Mavo"}, {"level": "4"}]
    assert kept["certificates"] == ["bhv"]
    browser.post(url("intake_page", resident, "werk"), {"experience": "none"})
    assert IntakeAnswer.objects.get(question="experience").value == "none"


@pytest.mark.parametrize(
    "body",
    ["", "[]", '{"answers": 4}', '{"answers": [{}]}', '{"answers": [{"question": 1, "version": 1}]}',
     '{"answers": [{"question": "core.wants", "version": "1"}]}', '{"answers": ["x"]}', "[" * 50_000],
)  # fmt: skip
def test_what_are_no_answers_is_refused(
    resident: Client, coach: User, browse: Browse, inside: None, body: str
) -> None:
    begun(resident, coach)
    answer = browse(coach).post(url("intake_save", resident), body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["reason"]


def test_a_wrong_answer_says_so_and_the_others_are_kept(
    resident: Client, coach: User, browse: Browse, inside: None
) -> None:
    begun(resident, coach)
    got = told(
        browse(coach),
        resident,
        ("availability.hours_per_week", "99", 0),
        ("core.wants", "Werk", 0),
        ("x", 1, 0),
    ).json()["results"]
    assert got["availability.hours_per_week"]["state"] == "refused"
    assert got["core.wants"]["state"] == "saved"
    assert "x" not in got
    assert told(browse(coach), resident, ("core.wants", "x" * 200_001, 0)).status_code == 413


def test_who_may_not_see_health_sees_and_writes_none_of_it(
    resident: Client, coach: User, inside: None
) -> None:
    intake = begun(resident, coach)
    sent = [Sent("life.mental_health.said", "x", 0), Sent("core.wants", "y", 0)]
    results = save_answers(by=coach, intake=intake, sent=sent, health=False)
    assert [result.saved for result in results] == [False, True]
    assert not IntakeAnswer.objects.filter(question="life.mental_health.said").exists()


@pytest.mark.parametrize(
    ("who", "status"),
    [("other_team", 404), ("elsewhere", 404), ("account_manager", 404), ("quality", 403), ("manager", 404)],
)
def test_others_stay_outside(resident: Client, people: People, browse: Browse, who: str, status: int) -> None:
    browser = browse(getattr(people, who))
    for name, more in (("intake", ()), ("intake_page", (page_key(0),)), ("finish_intake", ())):
        assert browser.get(url(name, resident, *more)).status_code == status, name
    assert told(browser, resident, ("core.wants", "x", 0)).status_code == status
    assert Browser().get(url("intake", resident)).status_code == 302


def test_looking_writes_nothing_but_its_line_in_the_log(
    resident: Client, coach: User, browse: Browse, inside: None
) -> None:
    begun(resident, coach, {"core.wants": "x"})
    before = list(IntakeAnswer.objects.values_list("version", "saved_at"))
    lines = AuditLine.objects.count()
    browser = browse(coach)
    for path in (
        url("intake", resident),
        url("intake_page", resident, page_key(0)),
        url("finish_intake", resident),
    ):
        browser.get(path)
    assert list(IntakeAnswer.objects.values_list("version", "saved_at")) == before
    assert AuditLine.objects.count() == lines + 3
    assert AuditLine.objects.latest("id").client_ids == [resident.pk]


def test_finishing_puts_what_was_said_in_the_file(resident: Client, coach: User, inside: None) -> None:
    intake = begun(resident, coach, FULL)
    done = finish_intake(by=coach, intake=intake, today=DAY)
    assert (done.status, done.finished_on, done.finished_by) == ("finished", DAY, coach)
    life = {record.domain.code: record for record in LifeDomainRecord.objects.select_related("domain")}
    assert set(life) == {"money", "physical_health"}, "what wasn't discussed leaves no record"
    assert (life["money"].score, life["money"].hinders_work, life["money"].on) == (2, True, DAY)
    assert [(e.name, e.diploma) for e in Education.objects.order_by("id")] == [("Mavo", True), ("Mbo", None)]
    work = WorkExperience.objects.get()
    assert (str(work.occupation), str(work.sector), work.from_year, work.to_year) == (
        "Bakker",
        "horeca",
        2008,
        2012,
    )
    possible = Availability.objects.get(client=resident)
    assert (possible.hours_per_week, possible.shifts, possible.irregular) == (24, False, None)
    assert (possible.wishes_discussed, possible.certificates_discussed) == (True, True)
    assert [str(one) for one in possible.wanted_occupations.all()] == ["Bakker"]
    assert ClientCertificate.objects.get().certificate.code == "bhv"
    assert OwnStory.objects.get().proud_of == "Mijn tuin"
    held = SkillHeld.objects.get()
    assert (held.skill.name.lower(), held.level, held.source) == ("leren", 3, "own_word")
    assert MotivationAssessment.objects.get().self_confidence == 2
    assert MotivationAssessment.objects.get().responsibility is None
    profile = SkillsAssessment.objects.get()
    assert (profile.language, profile.reading, profile.physical, profile.stress) == (2, "A2", 2, None)


def test_pressing_twice_finishes_once(resident: Client, coach: User, browse: Browse, inside: None) -> None:
    begun(resident, coach, FULL)
    browser = browse(coach)
    for _ in range(2):
        answer = browser.post(url("finish_intake", resident))
        assert answer["Location"] == url("suggestions", resident)
    for model in (MotivationAssessment, SkillsAssessment, WorkExperience, OwnStory, SkillHeld):
        assert model.objects.count() == 1, model
    assert Education.objects.count() == LifeDomainRecord.objects.count() == 2
    late = told(browser, resident, ("core.wants", "te laat", 1))
    assert late.status_code == 409
    assert "afgerond" in late.json()["reason"]


def test_nothing_said_is_not_finished(resident: Client, coach: User, browse: Browse, inside: None) -> None:
    intake = begun(resident, coach)
    with pytest.raises(Refused, match="nog niets ingevuld"):
        finish_intake(by=coach, intake=intake, today=DAY)
    browse(coach).post(url("finish_intake", resident))
    assert Intake.objects.get().status == "open"


def test_what_was_not_asked_stays_as_it_was(resident: Client, coach: User, inside: None) -> None:
    AvailabilityFactory(client=resident, hours_per_week=32, travel_minutes=45)
    OwnStory.objects.create(
        client=resident, municipality=resident.municipality, team=resident.team, drives="Zelf iets verdienen"
    )
    intake = begun(resident, coach, {"availability.hours_per_week": "20", "story.hobbies": "Koken"})
    finish_intake(by=coach, intake=intake, today=DAY)
    possible, story = Availability.objects.get(), OwnStory.objects.get()
    assert (possible.hours_per_week, possible.travel_minutes, possible.wishes_discussed) == (20, 45, False)
    assert (story.drives, story.hobbies) == ("Zelf iets verdienen", "Koken")
    assert not MotivationAssessment.objects.exists()
    again = begun(resident, coach, {"core.wants": "Nog eens"})
    assert again.pk != intake.pk


def test_finishing_computes_suggestions(resident: Client, coach: User, inside: None) -> None:
    finish_intake(by=coach, intake=begun(resident, coach, FULL), today=DAY)
    found = {(s.part, s.support) for s in SupportSuggestion.objects.filter(status="open")}
    assert found == {
        ("self_confidence", "empowerment"),
        ("language", "language_course"),
        ("physical", "job_coaching"),
        ("talents", "matching"),
        ("practical", "practical_help"),
    }


def test_the_pages_ask_as_much_of_the_database_however_much_was_said(
    resident: Client, coach: User, browse: Browse, inside: None, django_assert_max_num_queries: Any
) -> None:
    begun(resident, coach, FULL)
    browser = browse(coach)
    for path in (
        url("intake", resident),
        url("intake_page", resident, "wensen"),
        url("finish_intake", resident),
    ):
        with django_assert_max_num_queries(24):
            browser.get(path)


def test_all_kinds_of_the_file_are_reached() -> None:
    prefixes = {q.maps_to.partition(".")[0] for q in QUESTIONS.values() if q.maps_to}
    assert prefixes == {
        "life", "education", "certificates", "experience", "story", "skills_held", "wanted_occupations",
        "wanted_sectors", "availability", "practical", "motivation", "skills",
    }  # fmt: skip


def test_another_resident_keeps_their_own(resident: Client, coach: User, inside: None) -> None:
    other = ClientFactory(municipality=resident.municipality, team=resident.team, coach=coach)
    begun(resident, coach, {"core.wants": "van de een"})
    begun(other, coach, {"core.wants": "van de ander"})
    assert Intake.objects.count() == 2


def test_who_types_while_a_colleague_finishes_keeps_their_words_in_sight(
    resident: Client, people: People, browse: Browse, inside: None
) -> None:
    intake = begun(resident, people.coach, {"core.wants": "Werk"})
    finish_intake(by=people.teammate, intake=intake, today=DAY)
    address = url("intake_page", resident, page_key(0))
    answer = browse(people.coach).post(address, {"core.good": "Net getypt"})
    text = answer.content.decode()
    assert "Net getypt" in text
    assert "intussen afgerond" in text
    assert browse(people.coach).get(address)["Location"] == url("intake", resident)
    assert browse(people.coach).post(address, {})["Location"] == url("intake", resident)


def test_own_words_are_known_again_after_trimming(
    resident: Client, coach: User, browse: Browse, inside: None
) -> None:
    begun(resident, coach)
    browser = browse(coach)
    told(browser, resident, ("core.wants", "Een ", 0))
    again = told(browser, resident, ("core.wants", "Een twee", 0), earlier=["Een ", 4]).json()
    assert again["results"]["core.wants"] == {"state": "saved", "version": 2}


def test_the_conversation_counts_as_a_contact_once(
    resident: Client, coach: User, browse: Browse, inside: None
) -> None:
    begun(resident, coach, FULL)
    browser, today = browse(coach), timezone.localdate()
    page = browser.get(url("finish_intake", resident)).content.decode()
    assert f'value="{today}"' in page
    late = browser.post(url("finish_intake", resident), {"talk_on": (today + timedelta(days=1)).isoformat()})
    assert "moet nog komen" in late.content.decode()
    assert Intake.objects.get().status == "open"
    for _ in range(2):
        browser.post(url("finish_intake", resident), {"talk_on": today.isoformat()})
    contact = Contact.objects.get()
    assert (contact.on, contact.result) == (today, "came")
    assert Client.objects.get(pk=resident.pk).last_contact_on == today


def test_a_conversation_that_was_logged_is_not_logged_twice(
    resident: Client, coach: User, inside: None
) -> None:
    ContactFactory(client=resident, on=DAY)
    finish_intake(by=coach, intake=begun(resident, coach, FULL), today=DAY, talk_on=DAY)
    assert Contact.objects.count() == 1
