"""People around a resident, who is known early, own words, taking part: pages and services."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import (
    CaseMeeting,
    Client,
    EarlyNotice,
    LadderRecord,
    OwnStory,
    ParticipationHours,
    Professional,
    RegisterStatus,
    SearchPeriod,
)
from clients.services import situation
from core.models import AuditLine, User
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import ClientFactory, MotivationAssessmentFactory, SkillsAssessmentFactory

Browse = Callable[[User], Browser]


def url(name: str, *args: Any) -> str:
    return reverse(f"clients:{name}", args=args)


def inside(client: Client) -> Any:
    return scope(municipality_id=client.municipality_id)


def helper(client: Client, **told: Any) -> Professional:
    with inside(client):
        return Professional.objects.create(
            client=client,
            municipality=client.municipality,
            team=client.team,
            **({"name": "Ilse Visser", "role": "Wmo-consulent"} | told),
        )


def early(client: Client, **told: Any) -> EarlyNotice:
    with inside(client):
        Client.objects.filter(pk=client.pk).update(status="early")
        return EarlyNotice.objects.create(
            client=client,
            municipality=client.municipality,
            team=client.team,
            **({"kind": "ww", "source": "UWV"} | told),
        )


def count(model: Any, client: Client) -> int:
    with inside(client):
        return int(model.objects.filter(client=client).count())


FORMS = {
    "add_professional": (Professional, {"name": "Ilse Visser", "role": "Wmo-consulent"}),
    "add_case_meeting": (
        CaseMeeting,
        {"on": "2026-01-05", "present": "Wmo", "agreements": "taal", "client_present": "on"},
    ),
    "add_hours": (ParticipationHours, {"kind": "voluntary", "hours": "4", "start": "2026-01-05"}),
    "add_register": (RegisterStatus, {"on": "2026-01-05", "kind": "asked"}),
    "story": (OwnStory, {"text": "Ik kook graag."}),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_makes_one_row_however_often_it_is_pressed(
    name: str, coach: User, resident: Client, browse: Browse
) -> None:
    model, told = FORMS[name]
    browser, path = browse(coach), url(name, resident.pk)
    assert browser.get(path).status_code == 200
    assert count(model, resident) == 0, "looking writes nothing"
    data = told | {"form_key": str(uuid4())}
    answers = [browser.post(path, data).status_code for _ in range(2)]
    assert answers[0] == 302
    assert count(model, resident) == 1


@pytest.mark.parametrize(
    "name", [*FORMS, "start_search", "people", "situation", "profiles", "bsn", "record_bsn"]
)
def test_who_does_not_belong_gets_no_further(
    name: str, resident: Client, people: People, browse: Browse
) -> None:
    path = url(name, resident.pk)
    assert Browser().get(path).status_code == 302
    for stranger in (people.other_team, people.elsewhere, people.account_manager, people.manager):
        assert browse(stranger).get(path).status_code == 404, stranger.role
    expected = 200 if name in ("people", "situation", "profiles") else 403
    assert browse(people.quality).get(path).status_code == expected


def test_a_helper_is_asked_along_and_spoken_to(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    row, browser = helper(resident), browse(coach)
    assert browser.get(url("ask_along", row.pk)).status_code == 405
    for _ in range(2):
        browser.post(url("ask_along", row.pk), {"mee": "ja"})
        browser.post(url("spoken", row.pk))
    with inside(resident):
        row.refresh_from_db()
    assert (row.ask_along, row.last_contact_on, row.version) == (True, today, 3)
    assert "komt mee" in browser.get(resident.get_absolute_url()).content.decode()
    browser.post(url("ask_along", row.pk), {"mee": "nee"})
    with inside(resident):
        row.refresh_from_db()
    assert not row.ask_along


def test_two_people_at_one_helper_both_see_their_words(coach: User, resident: Client, browse: Browse) -> None:
    row, browser = helper(resident), browse(coach)
    data = {"name": "Ilse Visser", "role": "schuldhulp", "version": "1"}
    assert browser.post(url("change_professional", row.pk), data).status_code == 302
    late = browser.post(url("change_professional", row.pk), data | {"role": "jobcoach"})
    assert late.status_code == 409
    assert "schuldhulp" in late.content.decode()
    assert "jobcoach" in late.content.decode()


def test_somebody_known_early_counts_from_the_start_of_the_guidance(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    row, browser = early(resident), browse(coach)
    with inside(resident):
        assert not Client.objects.active().filter(pk=resident.pk).exists()
    assert resident.full_name in browser.get(url("early")).content.decode()
    asked = browser.get(url("start_guidance", row.pk))
    assert "De warme overdracht ligt nog niet vast" in asked.content.decode()
    for _ in range(2):
        assert browser.post(url("start_guidance", row.pk)).status_code == 302
    with inside(resident):
        started = Client.objects.get(pk=resident.pk)
        lines = AuditLine.objects.filter(action="client.guidance_started").count()
    assert (started.status, started.reported_on, lines) == ("active", today, 1)
    assert resident.full_name not in browser.get(url("early")).content.decode()


def test_a_warm_hand_over_says_what_was_handed_over(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    row, browser = early(resident), browse(coach)
    data = {"kind": "ww", "source": "UWV", "handed_over_on": today.isoformat(), "version": "1"}
    assert browser.post(url("early_notice", row.pk), data).status_code == 422
    data["handed_over_note"] = "Samen gebeld."
    assert browser.post(url("early_notice", row.pk), data).status_code == 302


def test_registering_early_makes_a_file_and_a_notice_once(coach: User, browse: Browse) -> None:
    browser = browse(coach)
    data = {
        "first_name": "Gerard",
        "last_name": "Postma",
        "kind": "anw",
        "source": "SVB",
        "form_key": str(uuid4()),
    }
    for _ in range(2):
        assert browser.post(url("add_early"), data).status_code == 302
    with scope(municipality_id=coach.municipality_id):
        made = Client.objects.get(last_name="Postma")
        assert (made.status, made.early_notices.count()) == ("early", 1)


def test_the_early_list_asks_as_much_for_six_as_for_one(coach: User, browse: Browse) -> None:
    browser, counts = browse(coach), []
    for more in (1, 5):
        for _ in range(more):
            early(ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach))
        browser.get(url("early"))
        with CaptureQueriesContext(connection) as asked:
            browser.get(url("early"))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_early_is_not_for_who_sees_no_names(people: People, browse: Browse) -> None:
    assert browse(people.manager).get(url("early")).status_code == 403
    assert browse(people.account_manager).get(url("early")).status_code == 403


def test_the_search_period_starts_with_the_term_and_another_needs_a_reason(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    browser, path = browse(coach), url("start_search", resident.pk)
    assert "geen voorwaarde" in browser.get(path).content.decode()
    other = {"start": today.isoformat(), "until": (today + timedelta(days=3)).isoformat()}
    assert browser.post(path, other).status_code == 422
    assert browser.post(path, other | {"reason": "begint al met werk"}).status_code == 302
    with inside(resident):
        row = SearchPeriod.objects.get(client=resident)
    done = {"closed_on": today.isoformat(), "result": "Twee gesprekken.", "version": "1"}
    assert browser.post(url("close_search", row.pk), done).status_code == 302


def test_other_words_end_the_consent_to_share(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    browser = browse(coach)
    browser.post(url("story", resident.pk), {"text": "Ik kook graag."})
    with inside(resident):
        assert situation.shared_words(resident) == ""
    agreed = {"agreed_on": today.isoformat(), "agreed_how": "samen gelezen", "version": "1"}
    assert browser.post(url("share_story", resident.pk), agreed).status_code == 302
    with inside(resident):
        assert situation.shared_words(resident) == "Ik kook graag."
    assert "Ik kook graag." in browser.get(url("agree_profile", resident.pk)).content.decode()
    browser.post(url("story", resident.pk), {"text": "Ik bak graag.", "version": "2"})
    with inside(resident):
        assert situation.shared_words(resident) == ""
    assert browser.post(url("share_story", resident.pk), agreed | {"version": "3"}).status_code == 302
    for _ in range(2):
        browser.post(url("withdraw_story", resident.pk))
    with inside(resident):
        assert situation.shared_words(resident) == ""


@pytest.mark.parametrize("film", ["http://voorbeeld.nl/film", "javascript:alert(1)"])
def test_a_film_has_a_safe_address(film: str, coach: User, resident: Client, browse: Browse) -> None:
    assert browse(coach).post(url("story", resident.pk), {"film": film}).status_code == 422


def test_a_rung_in_three_presses(coach: User, resident: Client, browse: Browse, today: date) -> None:
    browser, path = browse(coach), url("record_rung", resident.pk)
    with inside(resident):
        Client.objects.filter(pk=resident.pk).update(rung=3)
    page = browser.get(path).content.decode()
    assert "Trede 3" in page
    asked = browser.post(path, {"antwoord": "unpaid_work:True", "has_work": "False", "on": today.isoformat()})
    assert asked.status_code == 200
    assert "Trede 4" in asked.content.decode()
    assert count(LadderRecord, resident) == 0, "an answer is no decision yet"
    told = {"has_work": "False", "unpaid_work": "True", "on": today.isoformat(), "expected": "5"}
    assert browser.post(path, told).status_code == 302
    with inside(resident):
        row = LadderRecord.objects.get(client=resident)
    assert (row.rung, row.proposed, row.expected) == (4, 4, 5)
    refused = browser.post(path, told | {"rung": "2"})
    assert refused.status_code == 422
    assert browser.post(path, {"antwoord": "age:True", "on": "x"}).status_code == 200


def test_change_over_time_is_a_picture_and_a_table_and_health_is_shielded(
    coach: User, resident: Client, people: People, browse: Browse, today: date
) -> None:
    for days, score in ((200, 3), (100, 2), (0, 1)):
        MotivationAssessmentFactory(client=resident, on=today - timedelta(days=days), self_confidence=score)
        SkillsAssessmentFactory(client=resident, on=today - timedelta(days=days), physical=score)
    text = browse(coach).get(url("profiles", resident.pk)).content.decode()
    assert "Zelfvertrouwen: van veel sturing nodig naar een beetje sturing nodig" in text
    assert "Als tabel" in text
    assert "lichamelijke klachten" in text
    assert (
        "lichamelijke klachten"
        not in browse(people.quality).get(url("profiles", resident.pk)).content.decode()
    )


def test_the_page_costs_the_same_with_a_full_file(
    coach: User, resident: Client, browse: Browse, today: date
) -> None:
    browser, counts = browse(coach), []
    for round_ in range(2):
        for number in range(1 + 5 * round_):
            helper(resident, name=f"Helper {round_} {number}")
            MotivationAssessmentFactory(client=resident, on=today - timedelta(days=number + 10 * round_))
        browser.get(resident.get_absolute_url())
        with CaptureQueriesContext(connection) as asked:
            browser.get(resident.get_absolute_url())
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 15
