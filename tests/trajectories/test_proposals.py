"""Proposals at the own employers: the agreed profile only, an answer, a meeting, and how long it took."""

import datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients.models import CandidateProfile
from core.domain.holidays import holidays_between
from core.models import AuditLine, Notice, User
from core.pages import Refused
from core.registry import panels, worklist
from employers.models import Employer, FutureJob
from tests.core.factories import TeamFactory, UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.domain.proposal import proposal_clock
from trajectories.models import Candidate
from trajectories.services.candidates import take_back_answer
from trajectories.waits import average, norm_on, waits

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def world() -> World:
    return World()


def browser_of(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def page_of(user: User) -> str:
    return browser_of(user).get(reverse("trajectories:proposals")).content.decode()


def fresh(world: World, candidate: Candidate) -> Candidate:
    with acting(world.coach):
        return Candidate.objects.get(pk=candidate.pk)


def notices_of(user: User) -> list[str]:
    return [one.text for one in Notice.objects.filter(user=user, seen_at=None)]


def at(name: str, candidate: Candidate) -> str:
    return reverse(f"trajectories:{name}", args=[candidate.pk])


def profile(world: World, candidate: Candidate, **changes: Any) -> None:
    with acting(world.coach):
        CandidateProfile.objects.filter(pk=candidate.profile_id).update(**changes)


# --- the page ---------------------------------------------------------------------------------------------


def test_only_the_agreed_profile_is_shown(world: World) -> None:
    one = world.proposed(world.person(last_name="Geheim"))
    profile(world, one, name="Sam uit Oost", strengths="Werkt graag buiten")
    page = page_of(world.manager)
    assert "Sam uit Oost" in page
    assert "Werkt graag buiten" in page
    assert "Geheim" not in page
    assert "kookt thuis" not in page  # what the coach wrote stays in the file


def test_withdrawn_consent_takes_it_away_at_once(world: World) -> None:
    one, other = world.proposed(), world.proposed()
    profile(world, one, name="Sam uit Oost")
    profile(world, other, name="Kim uit West")
    assert "Sam uit Oost" in page_of(world.manager)  # the control: with consent it is there
    profile(world, one, withdrawn_on=world.today)
    page = page_of(world.manager)
    assert "Sam uit Oost" not in page
    assert "Kim uit West" in page
    browser = browser_of(world.manager)
    for name in ("candidate", "answer", "plan_meeting", "meeting_file"):
        assert browser.get(at(name, one)).status_code == 404
    assert browser.post(at("met", one)).status_code == 404


def test_who_waits_longest_comes_first_and_late_is_said(world: World) -> None:
    new, old = world.proposed(), world.proposed()
    profile(world, new, name="Nieuw")
    profile(world, old, name="Oud")
    with acting(world.coach):
        Candidate.objects.filter(pk=old.pk).update(proposed_on=world.today - 20 * DAY)
    page = page_of(world.manager)
    assert page.index("Oud") < page.index("Nieuw")
    assert "langer dan 5" in page


def test_who_may_open_the_page(world: World) -> None:
    world.proposed()
    url = reverse("trajectories:proposals")
    assert Browser().get(url).status_code == 302
    for role in ("coach", "quality", "manager", "functional_admin", "privacy_officer"):
        assert browser_of(UserFactory(role=role)).get(url).status_code == 403
    other = UserFactory(account_manager=True)
    assert "Er wacht geen voorstel" in page_of(other)


def test_the_page_costs_the_same_for_one_and_six(world: World) -> None:
    def count() -> int:
        browser = browser_of(world.manager)
        browser.get(reverse("trajectories:proposals"))
        with CaptureQueriesContext(connection) as seen:
            browser.get(reverse("trajectories:proposals"))
        return len(seen)

    world.proposed()
    one = count()
    for _ in range(5):
        world.proposed()
    assert count() == one


# --- answers -----------------------------------------------------------------------------------------------


def test_one_press_accepts_and_the_coach_hears_it(world: World) -> None:
    one = world.proposed(world.person(last_name="Geheim"))
    data = {"action": "accept", "on": world.today.isoformat()}
    browser_of(world.manager).post(at("answer", one), data)
    assert fresh(world, one).status == "accepted"
    [text] = notices_of(world.coach)
    assert "gekozen" in text
    assert "Geheim" not in text


def test_a_refusal_has_a_reason_from_the_list(world: World) -> None:
    one, browser = world.proposed(), browser_of(world.manager)
    opened = browser.get(at("answer", one) + "?besluit=refuse").content.decode()
    assert 'value="refuse"' in opened
    data = {"action": "refuse", "on": world.today.isoformat()}
    assert browser.post(at("answer", one), data).status_code == 422
    assert browser.post(at("answer", one), data | {"reason": "hours"}).status_code == 302
    assert fresh(world, one).refusal_reason == "hours"
    assert any("niet gekozen" in text for text in notices_of(world.coach))


def test_the_account_manager_hears_of_proposals_and_withdrawals(world: World) -> None:
    one = world.proposed(world.person(last_name="Geheim"))
    with acting(world.coach):
        services.withdraw_candidate(by=world.coach, candidate=one, reason="found_work")
    texts = notices_of(world.manager)
    assert len(texts) == 2
    assert not any("Geheim" in text for text in texts)
    assert notices_of(world.coach) == []


# --- meeting -----------------------------------------------------------------------------------------------


def planned(world: World, one: Candidate, **more: Any) -> Any:
    moment = timezone.localtime() + 3 * DAY
    data = {
        "meeting_at": moment.strftime("%Y-%m-%dT10:30"),
        "meeting_place": "Kantine; ingang B, links",
        "version": str(fresh(world, one).version),
    } | more
    return browser_of(world.manager).post(at("plan_meeting", one), data)


def test_a_meeting_is_planned_and_both_sides_know(world: World) -> None:
    one = world.proposed()
    assert planned(world, one).status_code == 302
    saved = fresh(world, one)
    assert saved.meeting_at is not None
    assert timezone.localtime(saved.meeting_at).strftime("%H:%M") == "10:30"
    assert any("Kennismaking gepland" in text for text in notices_of(world.coach))
    assert "Zet in je agenda" in page_of(world.manager)


def test_the_calendar_file_names_nobody(world: World) -> None:
    one = world.proposed()
    profile(world, one, name="Sam uit Oost")
    assert browser_of(world.manager).get(at("meeting_file", one)).status_code == 404
    planned(world, one)
    answer = browser_of(world.manager).get(at("meeting_file", one))
    text = answer.content.decode()
    assert answer["Content-Type"].startswith("text/calendar")
    assert "Sam" not in text
    assert "LOCATION:Kantine\\; ingang B\\, links\r\n" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_a_moment_that_was_is_refused_and_a_second_editor_sees_both(world: World) -> None:
    one = world.proposed()
    past = (timezone.localtime() - DAY).strftime("%Y-%m-%dT10:30")
    assert "al geweest" in planned(world, one, meeting_at=past).content.decode()
    planned(world, one)
    conflict = planned(world, one, version="1", meeting_place="De hal")
    assert conflict.status_code == 409
    assert "De hal" in conflict.content.decode()
    assert "Kantine" in conflict.content.decode()


def test_having_met_is_one_press(world: World) -> None:
    one, browser = world.proposed(), browser_of(world.manager)
    assert browser.get(at("met", one)).status_code == 405
    for _ in range(2):
        assert browser.post(at("met", one)).status_code == 302
    assert fresh(world, one).introduced_on == world.today
    assert sum("kennisgemaakt" in text for text in notices_of(world.coach)) == 1
    assert planned(world, one).status_code == 422


@pytest.mark.parametrize("name", ["plan_meeting", "met"])
def test_only_who_answers_there_plans(world: World, name: str) -> None:
    one = world.proposed()
    do = (lambda user: browser_of(user).get(at(name, one))) if name == "plan_meeting" else None
    do = do or (lambda user: browser_of(user).post(at(name, one)))
    assert do(UserFactory(account_manager=True)).status_code == 403
    assert do(UserFactory(quality=True)).status_code == 403
    assert do(UserFactory(team=TeamFactory(name="Team West"))).status_code == 404
    assert do(world.stranger()[0]).status_code == 404
    assert Browser().post(at(name, one)).status_code == 302


# --- how long it took --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opened", "proposed"), [(0, None), (3, None), (12, 5), (400, 380), (40, 40), (10, 12)]
)
def test_sql_and_rule_count_the_same_days(world: World, opened: int, proposed: int | None) -> None:
    vacancy = world.today - opened * DAY
    FutureJob.objects.filter(pk=world.job.pk).update(vacancy_on=vacancy)
    first = None
    if proposed is not None:
        first = world.today - proposed * DAY
        for days in (0, 1):
            with acting(world.coach):
                Candidate.objects.filter(pk=world.proposed().pk).update(proposed_on=first + days * DAY)
    holidays = holidays_between(vacancy - DAY, world.today)
    expected = proposal_clock(vacancy, first, world.today, norm_on(world.today), holidays)
    for user in (world.manager, world.coach, world.stranger()[0]):
        with acting(user):
            [found] = waits(user, world.today, job_id=world.job.pk)
            assert found.clock == expected


def test_the_clock_stands_on_the_page_of_the_job_and_the_proposals(world: World) -> None:
    FutureJob.objects.filter(pk=world.job.pk).update(vacancy_on=world.today - 30 * DAY)
    page = page_of(world.manager)
    assert "over de norm" in page
    with acting(world.coach):
        job = FutureJob.objects.get(pk=world.job.pk)
        [block] = [p for panel, p in panels("future_job", world.coach, job) if panel.key == "first_proposal"]
    assert block["wait"].clock.running
    with acting(world.manager):
        [item] = [i for i in worklist(world.manager, world.today) if i.kind == "first_proposal"]
    assert item.urgent
    assert "over de norm" in item.mark
    world.proposed()
    with acting(world.manager):
        assert "first_proposal" not in {i.kind for i in worklist(world.manager, world.today)}
        assert average(waits(world.manager, world.today, manager_id=world.manager.pk)) is not None


def test_closed_jobs_and_merged_employers_do_not_wait(world: World) -> None:
    FutureJob.objects.filter(pk=world.job.pk).update(vacancy_on=world.today)
    assert len(waits(world.manager, world.today, manager_id=world.manager.pk)) == 1
    FutureJob.objects.filter(pk=world.job.pk).update(status="filled")
    assert waits(world.manager, world.today, manager_id=world.manager.pk) == []
    FutureJob.objects.filter(pk=world.job.pk).update(status="in_sight")
    Employer.objects.filter(pk=world.job.employer_id).update(merged_into=EmployerFactory())
    assert waits(world.manager, world.today, manager_id=world.manager.pk) == []


# --- the start page ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "days", "nears"),
    [("in_sight", 90, True), ("worked_out", -5, True), ("in_sight", 91, False), ("learning_in", 10, False)],
)
def test_a_start_that_nears_without_candidates(world: World, status: str, days: int, nears: bool) -> None:
    start = world.today + days * DAY
    FutureJob.objects.filter(pk=world.job.pk).update(status=status, window_start=start, window_end=start)
    kinds = {item.kind for item in worklist(world.manager, world.today)}
    assert ("job_start_nears" in kinds) == nears
    if nears:
        world.proposed()
        with acting(world.manager):
            kinds = {item.kind for item in worklist(world.manager, world.today)}
        assert "job_start_nears" not in kinds


def test_a_meeting_that_was_asks_how_it_went(world: World) -> None:
    one = world.proposed()
    with acting(world.coach):
        Candidate.objects.filter(pk=one.pk).update(meeting_at=timezone.now() - DAY, meeting_place="Hal")
    with acting(world.manager):
        kinds = {item.kind for item in worklist(world.manager, world.today)}
    assert "meeting_was" in kinds
    assert "answer_awaited" not in kinds


def test_evaluations_ask_for_the_account_manager_too(world: World) -> None:
    one = world.at_step(5)
    world.started(one)
    with acting(world.manager):
        later = world.today + 40 * DAY
        items = [i for i in worklist(world.manager, later) if i.kind == "evaluation_due"]
    assert items
    assert items[0].urgent


def test_the_start_page_costs_the_same_with_more_to_do(world: World) -> None:
    def count() -> int:
        browser = browser_of(world.manager)
        browser.get("/")
        with CaptureQueriesContext(connection) as seen:
            browser.get("/")
        return len(seen)

    world.at_step(3)
    FutureJobFactory(employer=world.job.employer, vacancy_on=world.today)
    FutureJobFactory(employer=world.job.employer, window_start=world.today, window_end=world.today)
    one = count()
    for _ in range(5):
        more = World(coach=world.coach, manager=world.manager)
        more.at_step(3)
        FutureJobFactory(employer=more.job.employer, vacancy_on=world.today)
    assert count() == one


def test_form_keys_do_not_matter_to_a_press(world: World) -> None:
    one = world.proposed()
    assert browser_of(world.manager).post(at("met", one), {"form_key": str(uuid4())}).status_code == 302


# --- taking back, and forms that are closed --------------------------------------------------------------


def chosen(world: World, browser: Browser, one: Candidate) -> str:
    form = {"action": "accept", "on": world.today.isoformat()}
    page: str = browser.post(at("answer", one), form, follow=True).content.decode()
    return page


def test_a_choice_is_taken_back_with_one_press(world: World) -> None:
    one, browser = world.proposed(), browser_of(world.manager)
    page = chosen(world, browser, one)
    assert at("take_back_answer", one) in page
    assert "Toch niet gekozen" in page
    back = browser.post(at("take_back_answer", one), follow=True).content.decode()
    assert "Teruggenomen" in back
    now = fresh(world, one)
    assert (now.status, now.answered_on) == ("proposed", None)
    assert browser.post(at("take_back_answer", one)).status_code == 302, "pressing again changes nothing"
    assert fresh(world, one).version == now.version
    [told] = [text for text in notices_of(world.coach) if "Toch nog niet gekozen" in text]
    assert f"Door {world.manager}." in told, "who did it stands in the line"
    with acting(world.coach):
        states = list(now.events.order_by("pgh_id").values_list("status", flat=True))  # type: ignore[attr-defined]
        assert AuditLine.objects.filter(action="candidate.answer_taken_back").count() == 1
    assert states[-2:] == ["accepted", "proposed"]
    assert chosen(world, browser, one)
    assert fresh(world, one).status == "accepted"


def test_a_choice_of_an_earlier_day_stands(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    one, browser = world.proposed(), browser_of(world.manager)
    chosen(world, browser, one)
    with acting(world.manager), pytest.raises(Refused, match="op de dag zelf"):
        take_back_answer(by=world.manager, candidate=one, today=world.today + DAY)
    assert fresh(world, one).status == "accepted"


def test_a_closed_answer_says_so_at_once(world: World) -> None:
    one, browser = world.proposed(), browser_of(world.manager)
    assert "<form" in browser.get(at("answer", one)).content.decode()
    chosen(world, browser, one)
    page = browser.get(at("answer", one)).content.decode()
    assert "Over deze kandidaat is al besloten: gekozen op" in page
    assert "Bekijk de kandidaat" in page
    assert "<textarea" not in page
    form = {"action": "refuse", "on": world.today.isoformat(), "reason": "hours", "note": "Lang verhaal."}
    refused = browser.post(at("answer", one), form)
    assert refused.status_code == 422
    assert "Lang verhaal." in refused.content.decode(), "who was typing keeps the text"


def test_a_closed_meeting_says_so_at_once(world: World) -> None:
    one, browser = world.proposed(), browser_of(world.manager)
    assert 'name="meeting_place"' in browser.get(at("plan_meeting", one)).content.decode()
    browser.post(at("met", one))
    page = browser.get(at("plan_meeting", one)).content.decode()
    assert "al kennisgemaakt" in page
    assert "Leg het antwoord van de werkgever vast" in page
    assert 'name="meeting_place"' not in page
