"""Forty people on one list, by two colleagues at once, and what leads further."""

import datetime
import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import Client
from core.models import User
from core.registry import registry
from core.tenancy import scope
from employers.models import Event
from tests.core.factories import UserFactory
from tests.trajectories.event_worlds import Meet, body, meet
from tests.trajectories.test_pages import get, post
from tests.trajectories.worlds import World, acting
from trajectories.models import EventMeeting, EventPlace
from trajectories.services.event_sheet import RowTyped, record_sheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def today(world: World) -> Meet:
    return meet(world)


@pytest.fixture
def coming(world: World) -> Meet:
    return meet(world, days=3, rounds=2)


# --- who came ---------------------------------------------------------------------------------------------


def test_forty_people_in_one_post(client: Browser, today: Meet) -> None:
    people = [today.person() for _ in range(40)]
    places = today.invited(*people)
    one, other = today.parts
    data: dict[str, str] = {}
    for number, place in enumerate(places):
        data[f"s_{place.pk}"] = f"0=invited;{one.pk}=;{other.pk}="
        data[f"p_{place.pk}"] = ("came", "absent", "cancelled", "invited")[number % 4]
        if number % 4 == 0:
            data[f"t_{place.pk}_{one.pk}"] = "go_on"
            data[f"t_{place.pk}_{other.pk}"] = "talk"
    client.force_login(today.world.coach)
    with CaptureQueriesContext(connection) as asked:
        answer = post(client, today.world.coach, "event_results", today.event.pk, **data)
    assert answer.status_code == 302
    assert len(asked) < 60
    found = today.rows()
    assert found[0] == ("came", [(one.pk, "go_on", False), (other.pk, "", False)])
    assert [presence for presence, _ in found[:4]] == ["came", "absent", "cancelled", "invited"]
    page = body(get(client, today.world.coach, "event", today.event.pk))
    for number in (40, 10, 20):
        assert f"<strong>{number}</strong>" in page
    assert "Stel voor" in page
    behind = body(get(client, today.world.coach, "event_outcome", today.event.pk, "verder"))
    assert people[0].full_name in behind
    assert people[1].full_name not in behind


def test_all_the_others_were_there(client: Browser, today: Meet) -> None:
    first, second = today.invited(today.person(), today.person())
    data = {f"p_{first.pk}": "absent", f"p_{second.pk}": "invited", "all": "came"}
    post(client, today.world.coach, "event_results", today.event.pk, **data)
    assert [presence for presence, _ in today.rows()] == ["absent", "came"]


def test_what_is_not_sent_stays(client: Browser, today: Meet) -> None:
    [place] = today.invited(today.person())
    one, other = today.parts
    url = ("event_results", today.event.pk)
    post(client, today.world.coach, *url, **{f"p_{place.pk}": "came", f"t_{place.pk}_{one.pk}": "go_on"})
    post(client, today.world.manager, *url, **{f"t_{place.pk}_{other.pk}": "no"})
    assert today.rows() == [("came", [(one.pk, "go_on", False), (other.pk, "no", False)])]
    post(client, today.world.manager, *url, **{f"t_{place.pk}_{other.pk}": ""})
    assert today.rows() == [("came", [(one.pk, "go_on", False)])]


def test_two_colleagues_lose_nothing(client: Browser, today: Meet) -> None:
    """Both opened the page when nothing was told; different answers both stay, the same one is asked."""
    [place] = today.invited(today.person())
    one, other = today.parts
    seen = {f"s_{place.pk}": f"0=invited;{one.pk}=;{other.pk}="}
    url = ("event_results", today.event.pk)
    mine = seen | {f"p_{place.pk}": "came", f"t_{place.pk}_{one.pk}": "go_on"}
    assert post(client, today.world.coach, *url, **mine).status_code == 302
    theirs = seen | {f"t_{place.pk}_{one.pk}": "no", f"t_{place.pk}_{other.pk}": "talk"}
    answer = post(client, today.world.manager, *url, **theirs)
    assert answer.status_code == 200
    assert "vulde intussen &#x27;Praat verder&#x27; in, jij &#x27;Past niet&#x27;" in body(answer)
    assert today.rows() == [("came", [(one.pk, "go_on", False), (other.pk, "", False)])]
    again = theirs | {f"s_{place.pk}": f"0=came;{one.pk}=go_on;{other.pk}=talk"}
    assert post(client, today.world.manager, *url, **again).status_code == 302
    assert today.rows()[0][1][0] == (one.pk, "no", False)


def test_control_without_what_was_seen_the_last_one_wins(client: Browser, today: Meet) -> None:
    """The guard is what the page saw: a form without it overwrites."""
    [place] = today.invited(today.person())
    part = today.parts[0]
    for result in ("go_on", "no"):
        data = {f"t_{place.pk}_{part.pk}": result}
        assert post(client, today.world.coach, "event_results", today.event.pk, **data).status_code == 302
    assert today.rows() == [("came", [(part.pk, "no", False)])]


def test_presence_and_talks_tell_one_story(client: Browser, today: Meet) -> None:
    [place] = today.invited(today.person())
    data = {f"p_{place.pk}": "absent", f"t_{place.pk}_{today.parts[0].pk}": "go_on"}
    answer = post(client, today.world.coach, "event_results", today.event.pk, **data)
    assert answer.status_code == 200
    assert "Er staat een gesprek bij" in body(answer)
    assert today.rows() == [("invited", [])]


def test_before_the_day_only_who_cancels(client: Browser, coming: Meet) -> None:
    first, second = coming.invited(coming.person(), coming.person())
    page = body(get(client, coming.world.coach, "event_results", coming.event.pk))
    assert "Afmeldingen" in page
    assert f"t_{first.pk}_" not in page
    data = {f"p_{first.pk}": "cancelled", f"p_{second.pk}": "came"}
    answer = post(client, coming.world.coach, "event_results", coming.event.pk, **data)
    assert answer.status_code == 200
    assert "De rest is bewaard" in body(answer)
    assert [presence for presence, _ in coming.rows()] == ["cancelled", "invited"]
    coming.event.refresh_from_db()
    assert coming.event.state == "planned"


def keep(client: Browser, user: User, event: Event, payload: Any) -> Any:
    client.force_login(user)
    text = payload if isinstance(payload, str) else json.dumps(payload)
    return client.post(f"/ontmoetingen/{event.pk}/wie-was-er/bewaar/", text, content_type="application/json")


def test_rows_are_kept_while_they_are_filled_in(client: Browser, today: Meet) -> None:
    [place] = today.invited(today.person())
    part = today.parts[0].pk
    row = {"place": place.pk, "seen": f"0=invited;{part}=", "typed": f"0=invited;{part}=go_on"}
    told = keep(client, today.world.coach, today.event, {"rows": [row]}).json()
    assert told["rows"][str(place.pk)] == {
        "seen": f"0=came;{part}=go_on",
        "says": "",
        "presence": "came",
        "theirs": {},
    }
    clash = row | {"typed": f"0=invited;{part}=no"}
    told = keep(client, today.world.manager, today.event, {"rows": [clash]}).json()["rows"][str(place.pk)]
    assert "jij 'Past niet'" in told["says"]
    assert told["theirs"] == {str(part): "go_on"}
    assert today.rows() == [("came", [(part, "go_on", False)])]


@pytest.mark.parametrize(
    "payload",
    ["", "[]", "{", '{"rows": 1}', '{"rows": [1]}', '{"rows": [{"place": true}]}',
     '{"rows": [{"place": -1}]}', '{"rows": [{"place": 1, "seen": 1, "typed": ""}]}', "[" * 5000],
)  # fmt: skip
def test_what_is_no_list_is_refused(client: Browser, today: Meet, payload: str) -> None:
    assert keep(client, today.world.coach, today.event, payload).status_code == 400


def test_unknown_answers_and_people_change_nothing(today: Meet) -> None:
    [place] = today.invited(today.person())
    with acting(today.world.coach):
        saved = record_sheet(
            by=today.world.coach,
            event=today.event,
            rows=[
                RowTyped(place.pk, {}, {0: "gek", today.parts[0].pk: "gek", 999_999: "go_on"}),
                RowTyped(999_999, {}, {0: "came"}),
            ],
            today=today.world.today,
        )
    assert list(saved) == [place.pk]
    assert today.rows() == [("invited", [])]


def test_a_meeting_that_is_off_takes_nothing(client: Browser, today: Meet) -> None:
    [place] = today.invited(today.person())
    Event.objects.update(state="cancelled", cancelled_reason="Griep.")
    post(client, today.world.coach, "event_results", today.event.pk, **{f"p_{place.pk}": "came"})
    row = {"place": place.pk, "seen": "", "typed": "0=came"}
    assert keep(client, today.world.coach, today.event, {"rows": [row]}).status_code == 409
    post(client, today.world.coach, "event_pairs", today.event.pk, pair=[f"{place.pk}-{today.parts[0].pk}"])
    assert post(client, today.world.coach, "event_people", today.event.pk, clients=[]).status_code == 422
    assert today.rows() == [("invited", [])]


def test_one_talk_and_what_was_agreed(client: Browser, today: Meet) -> None:
    [place] = today.invited(today.person())
    data = {f"t_{place.pk}_{today.parts[0].pk}": "job"}
    post(client, today.world.coach, "event_results", today.event.pk, **data)
    with scope(municipality_id=today.world.coach.municipality_id):
        talk = EventMeeting.objects.get()
    note = {"result": "job", "note": "Begint in mei.", "version": talk.version}
    assert post(client, today.world.coach, "event_talk", talk.pk, **note).status_code == 302
    other = note | {"note": "Begint in juni."}
    assert post(client, today.world.manager, "event_talk", talk.pk, **other).status_code == 409
    assert "Begint in mei." in body(get(client, today.world.manager, "event", today.event.pk))


# --- what leads further -----------------------------------------------------------------------------------


def test_the_next_deed_fits_the_reader(client: Browser, today: Meet) -> None:
    candidate = today.world.proposed()
    with acting(today.world.coach):
        person = Client.objects.get(pk=candidate.client_id)
    fresh = today.person()
    first, second = today.invited(person, fresh)
    with_job, without = today.parts
    data = {
        f"t_{first.pk}_{with_job.pk}": "go_on",
        f"t_{second.pk}_{with_job.pk}": "trial_day",
        f"t_{second.pk}_{without.pk}": "job",
    }
    post(client, today.world.coach, "event_results", today.event.pk, **data)
    page = body(get(client, today.world.coach, "event", today.event.pk))
    assert f"/kandidaten/{candidate.pk}/antwoord/" in page
    assert f"/toekomstige-banen/{with_job.job_id}/voorstellen/{fresh.pk}/" in page
    assert f"/inwoners/{fresh.pk}/plaatsing/" in page
    page = body(get(client, today.world.manager, "event", today.event.pk))
    assert f"/kandidaten/{candidate.pk}/antwoord/" in page
    assert "de coach stelt voor" in page
    assert "/voorstellen/" not in page


def test_the_file_tells_of_the_meeting(client: Browser, today: Meet) -> None:
    person = today.person()
    [place] = today.invited(person)
    data = {f"t_{place.pk}_{today.parts[0].pk}": "go_on"}
    post(client, today.world.coach, "event_results", today.event.pk, **data)
    page = body(get_client(client, today.world.coach, person))
    assert "Was bij Netwerkcafé" in page
    assert f"Sprak met {today.world.job.employer.name} (praat verder)." in page


def get_client(browser: Browser, user: User, person: Client) -> Any:
    browser.force_login(user)
    return browser.get(person.get_absolute_url())


def test_the_employer_page_knows_its_meetings(client: Browser, today: Meet) -> None:
    meet(today.world, days=-20)
    client.force_login(today.world.manager)
    page = body(client.get(today.world.job.employer.get_absolute_url()))
    assert "Ontmoetingen" in page
    assert today.event.get_absolute_url() in page


def asks(user: User, today: datetime.date) -> set[tuple[str, str]]:
    with acting(user):
        items = [item for source in registry.worklists for item in source(user, today, "")]
    return {(one.kind, one.url) for one in items if one.kind.startswith("event_")}


def test_what_asks_on_the_start_page(world: World) -> None:
    near, far = meet(world, days=6), meet(world, days=9)
    past, other_coach = meet(world, days=-2), UserFactory(municipality=world.coach.municipality)
    assert asks(world.manager, world.today) == {("event_empty", near.event.get_absolute_url())}
    person = past.person()
    past.invited(person)
    near.invited(near.person())
    expected = {("event_untold", past.event.get_absolute_url())}
    assert asks(world.manager, world.today) == expected
    assert asks(world.coach, world.today) == expected
    assert asks(other_coach, world.today) == set()
    assert asks(UserFactory(account_manager=True), world.today) == set()
    with scope(municipality_id=person.municipality_id):
        EventPlace.objects.filter(event=past.event).update(presence="absent")
    assert asks(world.manager, world.today) == set()
    assert asks(world.coach, world.today) == set()
    assert far.rows() == []


def test_who_did_not_come_is_said_in_full_on_every_screen(client: Browser, today: Meet) -> None:
    today.invited(today.person())
    client.force_login(today.world.coach)
    page = client.get(reverse("trajectories:event_results", args=[today.event.pk])).content.decode()
    assert "Kwam niet" in page
    assert "seg-long" not in page
