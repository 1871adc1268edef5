"""A coach announces a direct placement; the account manager answers; the job is recorded from it."""

import datetime
from itertools import product
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import CandidateProfile, Client
from core.models import AuditLine, Notice, User
from core.pages import Refused
from core.registry import panels, worklist
from core.tenancy import scope
from employers.models import Employer, EmployerTalk, Promise
from tests.clients.factories import ClientFactory
from tests.core.factories import TeamFactory, UserFactory
from tests.employers.factories import EmployerFactory
from tests.trajectories.worlds import World, acting
from trajectories.domain.announcement import ANNOUNCEMENT_TABLE, AnnouncementAction, AnnouncementState
from trajectories.models import Announcement, Placement
from trajectories.services import PlacementFields
from trajectories.services import announcements as services

pytestmark = pytest.mark.django_db
S, A = AnnouncementState, AnnouncementAction


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def person(world: World) -> Client:
    return world.person(first_name="Samira", last_name="Geheim")


def employer_of(world: World) -> Employer:
    return world.job.employer


def browser_of(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def announced(world: World, person: Client, **more: object) -> Announcement:
    fields = {
        "client": person,
        "employer": employer_of(world),
        "function": "Afwasser",
        "start": world.today + datetime.timedelta(days=20),
        "note": "Gesproken met de chef.",
        "today": world.today,
    } | more
    with acting(world.coach):
        return services.announce_placement(by=world.coach, **fields)  # type: ignore[arg-type]


def fresh(world: World, one: Announcement) -> Announcement:
    with acting(world.coach):
        return Announcement.objects.get(pk=one.pk)


def notices_of(user: User) -> list[str]:
    return [one.text for one in Notice.objects.filter(user=user, seen_at=None)]


def announce_url(person: Client, employer: Employer | None = None) -> str:
    url = reverse("trajectories:announce", args=[person.pk])
    return f"{url}?werkgever={employer.pk}" if employer else url


def filled(world: World, **more: object) -> dict[str, object]:
    day = world.today + datetime.timedelta(days=20)
    return {"function": "Afwasser", "hours": 24, "start": day.isoformat(), "form_key": str(uuid4())} | more


# --- the coach announces -----------------------------------------------------------------------------------


def test_the_employer_is_found_by_name_and_by_kvk(world: World, person: Client) -> None:
    EmployerFactory(name="Bakkerij Zon", kvk="01234567", account_manager=None)
    browser = browser_of(world.coach)
    assert "Bakkerij Zon" not in browser.get(announce_url(person)).content.decode()
    for text in ("akkerij", "01234567"):
        page = browser.get(announce_url(person), {"zoek": text}).content.decode()
        assert "Bakkerij Zon" in page
        assert "nog geen accountmanager" in page
    assert "Geen werkgever gevonden" in browser.get(announce_url(person), {"zoek": "xyzq"}).content.decode()


def test_the_coach_sees_first_what_goes_on_there(world: World, person: Client) -> None:
    employer = employer_of(world)
    Employer.objects.filter(pk=employer.pk).update(
        not_before=world.today + datetime.timedelta(days=9), max_contacts_month=1, last_contact_on=world.today
    )
    EmployerTalk.objects.create(employer=employer, on=world.today, kind="visit", created_by=world.manager)
    Promise.objects.create(employer=employer, what="Rooster sturen", side="us", due_on=world.today)
    announced(world, world.person())
    page = browser_of(world.coach).get(announce_url(person, employer)).content.decode()
    for words in (
        str(world.manager),
        "Rooster sturen",
        "Bezoek",
        "pas weer contact vanaf",
        "<strong>1</strong> open",
    ):
        assert words in page
    assert "Schrijf geen gegevens over de inwoner" in page


def test_announcing_tells_the_account_manager_without_a_name(world: World, person: Client) -> None:
    browser, url = browser_of(world.coach), announce_url(person, employer_of(world))
    data = filled(world)
    for _ in range(2):
        assert browser.post(url, data).status_code == 302
    with acting(world.coach):
        [made] = Announcement.objects.all()
    assert made.answer_by == services.answer_day_from(world.today)
    [text] = notices_of(world.manager)
    assert "Samira" not in text
    assert "Geheim" not in text
    assert notices_of(world.coach) == []


def test_without_account_manager_all_of_them_hear_it(world: World, person: Client) -> None:
    other = UserFactory(account_manager=True)
    left = UserFactory(account_manager=True, is_active=False)
    zon = EmployerFactory(name="Zon", account_manager=left)
    page = browser_of(world.coach).get(announce_url(person, zon)).content.decode()
    assert "Nog geen." in page
    made = announced(world, person, employer=zon)
    assert len(notices_of(world.manager)) == len(notices_of(other)) == 1
    assert notices_of(left) == []
    with acting(other):
        services.answer_announcement(by=other, announcement=made, action=A.AGREE)
    assert fresh(world, made).state == S.AGREED


def test_refused_with_the_reason(world: World, person: Client) -> None:
    announced(world, person)
    url = announce_url(person, employer_of(world))
    answer = browser_of(world.coach).post(url, filled(world))
    assert answer.status_code == 422
    assert "al een aankondiging open" in answer.content.decode()
    late = filled(world, start=(world.today - datetime.timedelta(days=1)).isoformat())
    assert "al geweest" in browser_of(world.coach).post(url, late).content.decode()


def test_only_the_own_team_announces(world: World, person: Client) -> None:
    url = announce_url(person, employer_of(world))
    assert Browser().get(url).status_code == 302
    for role in ("account_manager", "manager", "functional_admin", "privacy_officer"):
        assert browser_of(UserFactory(role=role)).get(url).status_code in (403, 404)
    assert browser_of(UserFactory(quality=True)).get(url).status_code == 403
    other_team = UserFactory(team=TeamFactory(name="Team West"))
    assert browser_of(other_team).get(url).status_code == 404
    stranger, _ = world.stranger()
    assert browser_of(stranger).get(url).status_code == 404
    assert browser_of(world.coach).get(announce_url(person) + "?werkgever=9" * 3).status_code == 200


# --- the table, through the services -----------------------------------------------------------------------

DO = {
    A.AGREE: lambda world, one: services.answer_announcement(
        by=world.manager, announcement=one, action=A.AGREE
    ),
    A.ASK_TO_TALK: lambda world, one: services.answer_announcement(
        by=world.manager, announcement=one, action=A.ASK_TO_TALK, answer="De ploeg is vol."
    ),
    A.WITHDRAW: lambda world, one: services.withdraw_announcement(by=world.coach, announcement=one),
}
WAY = {S.OPEN: (), S.AGREED: (A.AGREE,), S.TALK_FIRST: (A.ASK_TO_TALK,), S.WITHDRAWN: (A.WITHDRAW,)}


def do(world: World, one: Announcement, action: A) -> None:
    actor = world.coach if action == A.WITHDRAW else world.manager
    with acting(actor):
        DO[action](world, one)


@pytest.mark.parametrize(("state", "action"), list(product(S, DO)))
def test_every_pair_through_the_services(world: World, person: Client, state: S, action: A) -> None:
    one = announced(world, person)
    for step in WAY[state]:
        do(world, one, step)
    move = ANNOUNCEMENT_TABLE.find(state, action)
    before = fresh(world, one).version
    repeated = ANNOUNCEMENT_TABLE.find(S.OPEN, action).target == state  # type: ignore[union-attr]
    if move is None and not repeated:
        with pytest.raises(Refused):
            do(world, one, action)
        assert fresh(world, one).state == state
        return
    do(world, one, action)
    after = fresh(world, one)
    assert after.state == (move.target if move else state)
    assert after.version == before + (1 if move else 0)  # the same press again writes nothing


def test_talking_first_needs_the_reason(world: World, person: Client) -> None:
    one = announced(world, person)
    url = reverse("trajectories:answer_announcement", args=[one.pk])
    browser = browser_of(world.manager)
    answer = browser.post(url, {"action": "ask_to_talk", "answer": " "})
    assert answer.status_code == 422
    assert fresh(world, one).state == S.OPEN
    browser.post(url, {"action": "ask_to_talk", "answer": "De ploeg is vol."})
    assert fresh(world, one).answer == "De ploeg is vol."
    assert any("overleggen" in text for text in notices_of(world.coach))


def test_agreeing_is_one_press_on_the_start_page(world: World, person: Client) -> None:
    one = announced(world, person)
    url = reverse("trajectories:agree_announcement", args=[one.pk])
    browser = browser_of(world.manager)
    assert url in browser.get("/").content.decode()
    assert browser.get(url).status_code == 405
    answer = browser.post(url, {"van": "start"})
    assert answer["Location"] == "/"
    assert browser.post(url).status_code == 302
    done = fresh(world, one)
    assert (done.state, done.answered_by_id, done.version) == (S.AGREED, world.manager.pk, 2)
    assert len(notices_of(world.coach)) == 1
    assert f'"{url}"' not in browser.get("/").content.decode()


def test_only_the_own_account_manager_answers(world: World, person: Client) -> None:
    one = announced(world, person)
    url = reverse("trajectories:agree_announcement", args=[one.pk])
    refused = browser_of(UserFactory(account_manager=True)).post(url)
    assert refused.status_code == 403
    assert str(world.manager) in refused.content.decode()
    assert browser_of(world.coach).post(url).status_code == 403
    assert browser_of(UserFactory(quality=True)).post(url).status_code == 403
    assert browser_of(UserFactory(manager=True)).post(url).status_code in (403, 404)
    assert browser_of(UserFactory(team=TeamFactory(name="Team West"))).post(url).status_code == 404
    assert Browser().post(url).status_code == 302
    assert fresh(world, one).state == S.OPEN


def test_the_coach_withdraws_and_the_account_manager_hears_it(world: World, person: Client) -> None:
    one = announced(world, person)
    url = reverse("trajectories:withdraw_announcement", args=[one.pk])
    assert browser_of(world.manager).post(url).status_code == 403
    for _ in range(2):
        assert browser_of(world.coach).post(url).status_code == 302
    assert fresh(world, one).state == S.WITHDRAWN
    assert sum("trok" in text for text in notices_of(world.manager)) == 1


# --- the job that comes of it -------------------------------------------------------------------------------


def test_the_job_is_recorded_from_what_was_announced(world: World, person: Client) -> None:
    one = announced(world, person, hours=24)
    url = reverse("trajectories:place_announced", args=[one.pk])
    browser = browser_of(world.coach)
    data = filled(world, contract="fixed", contract_months=6, employer_name="Een ander")
    assert "nog geen akkoord" in browser.post(url, data).content.decode()
    do(world, one, A.AGREE)
    assert "Afwasser" in browser.get(url).content.decode()
    for _ in range(2):
        assert browser.post(url, data).status_code == 302
    with acting(world.coach):
        [job] = Placement.objects.filter(client=person)
    assert job.employer_id == employer_of(world).pk
    assert job.employer_name == ""
    assert fresh(world, one).placement_id == job.pk
    assert browser.post(url, filled(world, contract="fixed")).status_code == 422
    assert any("legde de baan vast" in text for text in notices_of(world.manager))


def test_recording_twice_is_refused_by_the_service(world: World, person: Client) -> None:
    one = announced(world, person)
    do(world, one, A.AGREE)
    job = PlacementFields("Afwasser", world.today, "fixed", 24, employer=employer_of(world))
    with acting(world.coach):
        services.place_announced(by=world.coach, announcement=one, placement=job)
    with acting(world.coach), pytest.raises(Refused):
        services.place_announced(by=world.coach, announcement=one, placement=job)


# --- who reads what ----------------------------------------------------------------------------------------


def pages(one: Announcement) -> tuple[str, ...]:
    return (
        reverse("trajectories:announcement", args=[one.pk]),
        reverse("trajectories:answer_announcement", args=[one.pk]),
        reverse("trajectories:announcements"),
        reverse("employers:employer", args=[one.employer_id]),
        "/",
    )


def test_the_account_manager_reads_the_agreed_name_only(world: World, person: Client) -> None:
    one = announced(world, person)
    with acting(world.coach):
        CandidateProfile.objects.filter(client=person).update(name="Sam uit Oost")
    for url in pages(one):
        page = browser_of(world.manager).get(url).content.decode()
        assert "Geheim" not in page
        assert "Sam uit Oost" in page, url
    with acting(world.coach):
        CandidateProfile.objects.filter(client=person).update(withdrawn_on=world.today)
    for url in pages(one):
        page = browser_of(world.manager).get(url).content.decode()
        assert "Sam uit Oost" not in page
        assert "Geheim" not in page
        assert "een inwoner" in page, url
    assert "Geheim" in browser_of(world.coach).get(pages(one)[0]).content.decode()


def test_without_a_profile_it_is_a_resident(world: World) -> None:
    nameless = ClientFactory(
        municipality=world.coach.municipality, team=world.coach.team, coach=world.coach, last_name="Geheim"
    )
    one = announced(world, nameless)
    page = browser_of(world.manager).get(pages(one)[0]).content.decode()
    assert "een inwoner" in page
    assert "Geheim" not in page


def test_a_late_answer_is_seen_by_both_sides_and_quality(world: World, person: Client) -> None:
    one = announced(world, person)
    with acting(world.coach):
        Announcement.objects.filter(pk=one.pk).update(answer_by=world.today - datetime.timedelta(days=2))
    quality = UserFactory(quality=True, municipality=world.coach.municipality)
    for user in (world.coach, world.manager, quality):
        assert "2 dagen te laat" in browser_of(user).get("/").content.decode()
        listed = browser_of(user).get(reverse("trajectories:announcements")).content.decode()
        assert "2 dagen te laat" in listed
    do(world, one, A.AGREE)
    with acting(quality):
        assert "announcement_late" not in {item.kind for item in worklist(quality, world.today)}


def test_the_coach_hears_the_answer_on_the_start_page(world: World, person: Client) -> None:
    one = announced(world, person)
    do(world, one, A.AGREE)
    page = browser_of(world.coach).get("/").content.decode()
    assert reverse("trajectories:place_announced", args=[one.pk]) in page


def test_others_do_not_see_it(world: World, person: Client) -> None:
    one = announced(world, person)
    stranger, _ = world.stranger()
    west = UserFactory(team=TeamFactory(name="Team West"))
    url = pages(one)[0]
    for user in (stranger, west):
        assert browser_of(user).get(url).status_code == 404
        assert "Afwasser" not in browser_of(user).get(reverse("trajectories:announcements")).content.decode()
    missing = reverse("trajectories:announcement", args=[one.pk + 999])
    assert browser_of(west).get(missing).status_code == 404
    assert browser_of(UserFactory(functional_admin=True)).get(url).status_code == 404
    assert browser_of(UserFactory(manager=True)).get(reverse("trajectories:announcements")).status_code == 403


def test_looking_writes_only_its_line_in_the_log(world: World, person: Client) -> None:
    one = announced(world, person)
    version = fresh(world, one).version
    browser_of(world.manager).get(pages(one)[0])
    with scope(municipality_id=world.coach.municipality_id):
        line = AuditLine.objects.order_by("-pk").first()
        assert line is not None
        assert line.client_ids == [person.pk]
    assert fresh(world, one).version == version


def test_the_list_costs_the_same_for_one_and_six(world: World) -> None:
    def count(user: User) -> int:
        browser = browser_of(user)
        url = reverse("trajectories:announcements")
        browser.get(url)
        with CaptureQueriesContext(connection) as seen:
            browser.get(url)
        return len(seen)

    announced(world, world.person())
    one = [count(user) for user in (world.coach, world.manager)]
    for _ in range(5):
        announced(world, world.person())
    assert [count(user) for user in (world.coach, world.manager)] == one


def test_the_filters(world: World, person: Client) -> None:
    announced(world, person)
    browser, url = browser_of(world.manager), reverse("trajectories:announcements")
    assert "Afwasser" in browser.get(url, {"q": "afwas", "mine": "on", "state": "open"}).content.decode()
    assert "Afwasser" not in browser.get(url, {"state": "agreed"}).content.decode()
    other = browser_of(UserFactory(account_manager=True))
    assert "Afwasser" not in other.get(url, {"mine": "on"}).content.decode()


# --- blocks on other pages ----------------------------------------------------------------------------------


def test_blocks_for_client_and_employer(world: World, person: Client) -> None:
    announced(world, person)
    west = UserFactory(team=TeamFactory(name="Team West"))
    with acting(world.coach):
        [block] = [p for panel, p in panels("client", world.coach, person) if panel.key == "announced"]
        assert block["announced"][0]["what"] == "Afwasser"
        [block] = [
            p for panel, p in panels("employer", world.coach, employer_of(world)) if panel.key == "announced"
        ]
        assert len(block["rows"]) == 1
    with acting(west):
        [block] = [p for panel, p in panels("employer", west, employer_of(world)) if panel.key == "announced"]
        assert (block["rows"], block["elsewhere"]) == ([], 1)
    assert (
        "Direct plaatsen en jobcoach"
        in browser_of(world.coach).get(person.get_absolute_url()).content.decode()
    )


# --- taking back, and forms that are closed --------------------------------------------------------------


def press(browser: Browser, name: str, one: Announcement) -> str:
    answer = browser.post(reverse(f"trajectories:{name}", args=[one.pk]), follow=True)
    return answer.content.decode()


def test_an_agreement_is_taken_back_with_one_press(world: World, person: Client) -> None:
    one, browser = announced(world, person), browser_of(world.manager)
    page = press(browser, "agree_announcement", one)
    assert reverse("trajectories:take_back_agreement", args=[one.pk]) in page
    assert "Toch niet" in page
    assert "teruggenomen" in press(browser, "take_back_agreement", one)
    back = fresh(world, one)
    assert (back.state, back.answered_on, back.answered_by) == (S.OPEN, None, None)
    version = back.version
    press(browser, "take_back_agreement", one)
    assert fresh(world, one).version == version, "pressing again changes nothing"
    assert any("nam het akkoord terug" in text for text in notices_of(world.coach))
    with acting(world.coach):
        states = list(fresh(world, one).events.order_by("pgh_id").values_list("state", flat=True))  # type: ignore[attr-defined]
    assert states[-2:] == [S.AGREED, S.OPEN]
    with scope(municipality_id=one.municipality_id):
        assert AuditLine.objects.filter(action="announcement.taken_back").exists()


def test_what_was_said_before_the_agreement_comes_back(world: World, person: Client) -> None:
    one = announced(world, person)
    do(world, one, A.ASK_TO_TALK)
    do(world, one, A.AGREE)
    press(browser_of(world.manager), "take_back_agreement", one)
    back = fresh(world, one)
    assert (back.state, back.answer, back.answered_by) == (S.TALK_FIRST, "De ploeg is vol.", world.manager)


def test_a_day_later_or_by_another_it_stands(world: World, person: Client) -> None:
    one = announced(world, person)
    do(world, one, A.AGREE)
    other = UserFactory(account_manager=True, municipality=world.manager.municipality)
    for user in (world.coach, other):
        url = reverse("trajectories:take_back_agreement", args=[one.pk])
        assert browser_of(user).post(url).status_code in (403, 404)
    yesterday = world.today - datetime.timedelta(days=1)
    with acting(world.coach):
        Announcement.objects.filter(pk=one.pk).update(answered_on=yesterday)
    assert "op de dag zelf" in press(browser_of(world.manager), "take_back_agreement", one)
    assert fresh(world, one).state == S.AGREED


@pytest.mark.parametrize(("action", "says"), [(A.AGREE, "akkoord op"), (A.WITHDRAW, "teruggetrokken")])
def test_a_closed_answer_says_so_at_once(world: World, person: Client, action: A, says: str) -> None:
    one = announced(world, person)
    url = reverse("trajectories:answer_announcement", args=[one.pk])
    browser = browser_of(world.manager)
    assert "<textarea" in browser.get(url).content.decode()
    do(world, one, action)
    page = browser.get(url).content.decode()
    assert "Dit kan nu niet." in page
    assert says in page
    assert "Bekijk de aankondiging" in page
    assert "<textarea" not in page
    refused = browser.post(url, {"action": "ask_to_talk", "answer": "Lang verhaal."})
    assert refused.status_code == 422
    assert "Lang verhaal." in refused.content.decode(), "who was typing keeps the text"
