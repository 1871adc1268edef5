"""The page of one resident: what it says, to whom, and what it never shows."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client as Browser
from django.urls import reverse

from clients.models import Client
from clients.timeline import Ask, read_timeline
from core.models import AuditLine, Skill, User
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import (
    AvailabilityFactory,
    BenefitPeriodFactory,
    CandidateProfileFactory,
    ContactFactory,
    FileOpeningFactory,
    MotivationAssessmentFactory,
    SkillHeldFactory,
    SkillsAssessmentFactory,
)

Browse = Callable[[User], Browser]
SCRIPT = "<script>alert('x')</script>"


def page(browser: Browser, client: Client, query: str = "") -> str:
    answer = browser.get(reverse("clients:client", args=[client.pk]) + query)
    assert answer.status_code == 200
    text: str = answer.content.decode()
    return text


def test_a_new_file_says_what_is_missing(coach: User, resident: Client, browse: Browse) -> None:
    text = page(browse(coach), resident)
    assert "Nog geen contact vastgelegd." in text
    assert "trede niet bekend" in text
    for name in ("record_rung", "assess_distance", "assess_motivation", "record_skills", "agree_profile"):
        assert reverse(f"clients:{name}", args=[resident.pk]) in text
    assert ">brede uitvraag</a>" in text


def test_a_full_file_tells_the_story(coach: User, resident: Client, browse: Browse, today: date) -> None:
    MotivationAssessmentFactory(client=resident, on=today - timedelta(days=90))
    MotivationAssessmentFactory(client=resident, on=today, self_confidence=1, accepting_help=2)
    SkillsAssessmentFactory(client=resident, reading="B1")
    SkillHeldFactory(client=resident, level=1, on=today - timedelta(days=9))
    SkillHeldFactory(client=resident, level=3, on=today)
    AvailabilityFactory(client=resident, physical_cannot=["standing"])
    BenefitPeriodFactory(client=resident, start=today - timedelta(days=365))
    ContactFactory(client=resident, on=today, agreements="Cv meenemen")
    text = page(browse(coach), resident)
    for words in (
        "vooruit",
        "was: veel sturing nodig",
        "achteruit",
        "Kan niet lang staan.",
        "lezen <strong>B1</strong>",
        "zelfstandig",
        "lang staan",
        "12 maanden uitkering",
        "Cv meenemen",
        "coach jij",
    ):
        assert words in text, words
    assert "met hulp" not in text, "only the latest level of a skill"
    assert Skill.objects.order_by("id")[0].name in text


@pytest.mark.parametrize("opened", [False, True])
def test_health_is_shielded_for_quality_until_opened(
    opened: bool, resident: Client, people: People, browse: Browse
) -> None:
    SkillsAssessmentFactory(client=resident)
    AvailabilityFactory(client=resident, physical_cannot=["standing"])
    if opened:
        FileOpeningFactory(client=resident, user=people.quality)
    text = page(browse(people.quality), resident)
    assert ("Kan niet lang staan." in text) == opened
    assert ("Dit kan niet" in text) == opened
    assert ("is afgeschermd" in text) != opened
    assert ("Open gezondheid met een reden" in text) != opened


def test_what_an_employer_sees_and_when_not(coach: User, resident: Client, browse: Browse) -> None:
    profile = CandidateProfileFactory(
        client=resident, conditions="Korte dagen", skills=[{"id": 1, "name": "lassen", "level": 2}]
    )
    browser = browse(coach)
    text = page(browser, resident)
    assert "Dit ziet een werkgever" in text
    assert "lassen" in text
    browser.post(reverse("clients:withdraw_profile", args=[profile.pk]))
    text = page(browser, resident)
    assert "Dit ziet een werkgever" not in text
    assert "De toestemming is ingetrokken" in text


def test_the_timeline_filters_without_script(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    ContactFactory(client=resident, on=today, report="Over de proefdag")
    MotivationAssessmentFactory(client=resident, on=today)
    browser = browse(coach)
    whole = page(browser, resident)
    assert "Motivatie besproken" in whole
    only = page(browser, resident, "?soort=contact")
    assert "Over de proefdag" in only
    assert "Motivatie besproken" not in only
    assert "Motivatie besproken" in page(browser, resident, "?soort=onzin")


def test_within_a_day_the_newest_comes_first(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    for number in range(6):
        if number % 2:
            MotivationAssessmentFactory(client=resident, on=today)
        else:
            ContactFactory(client=resident, on=today, report=f"gesprek {number}.")
    with scope(municipality_id=resident.municipality_id):
        shown = [item.text or item.title for item in read_timeline(coach, resident.pk, Ask()).items]
        again = [item.text or item.title for item in read_timeline(coach, resident.pk, Ask()).items]
    talks = [words for words in shown if words.startswith("gesprek")]
    assert (talks, shown) == (["gesprek 4.", "gesprek 2.", "gesprek 0."], again)
    assert [shown.index(one) for one in talks] == [1, 3, 5]
    assert "Dit zijn de laatste 5" in page(browse(coach), resident)


def test_a_long_timeline_shows_the_newest_first(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    for day in range(65):
        ContactFactory(client=resident, on=today - timedelta(days=day), report=f"gesprek {day}.")
    browser = browse(coach)
    text = page(browser, resident)
    assert "gesprek 0." in text
    assert "gesprek 64." not in text
    assert "Toon meer" in text
    assert "?toon=90#tijdlijn" in text
    assert "gesprek 64." in page(browser, resident, "?toon=90")
    assert "gesprek 64." in page(browser, resident, "?zoek=gesprek+64"), "a search reads the whole file"
    assert "gesprek 12." not in page(browser, resident, "?zoek=gesprek+64")
    assert "Niets gevonden" in page(browser, resident, "?zoek=onzin")


def test_hostile_text_is_only_text(coach: User, resident: Client, browse: Browse) -> None:
    with scope(municipality_id=resident.municipality_id):
        Client.objects.filter(pk=resident.pk).update(
            first_name=SCRIPT[:80], pride=SCRIPT, phone="'\"><b>", email="x@y.nl"
        )
    ContactFactory(client=resident, report=SCRIPT, agreements=SCRIPT)
    MotivationAssessmentFactory(client=resident, responsibility_remark=SCRIPT)
    CandidateProfileFactory(client=resident, strengths=SCRIPT, skills=[{"id": 1, "name": SCRIPT, "level": 2}])
    browser = browse(coach)
    assert SCRIPT not in page(browser, resident)
    assert SCRIPT not in browser.get(reverse("clients:list")).content.decode()
    assert "&lt;script&gt;" in page(browser, resident)


def test_the_log_names_the_client_and_nothing_of_the_file(
    coach: User, resident: Client, people: People, browse: Browse
) -> None:
    page(browse(coach), resident)
    line = AuditLine.objects.get(action="GET clients:client")
    assert (line.client_ids, line.actor_id, line.object_id) == ([resident.pk], coach.pk, str(resident.pk))
    browse(people.other_team).get(reverse("clients:client", args=[resident.pk]))
    refused = AuditLine.objects.filter(action="GET clients:client", result="refused").get()
    assert refused.actor_id == people.other_team.pk


def test_a_rung_that_disagrees_with_the_route_raises_a_question(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    browser = browse(coach)
    browser.post(
        reverse("clients:assess_distance", args=[resident.pk]),
        {"on": today.isoformat(), "months": 8, "source": "coach"},
    )
    browser.post(
        reverse("clients:record_rung", args=[resident.pk]),
        {"on": today.isoformat(), "rung": 2, "reason": "eigen oordeel"},
    )
    assert "maar volgt de route naar werk" in page(browser, resident)
