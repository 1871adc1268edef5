"""The board and the calendar of future jobs, and the buttons on a card."""

import datetime
import re
from fractions import Fraction
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.calendar import Quarter, add_months, quarter_of
from employers import facts, pipeline
from employers.domain.expectation import Arrival, Expectation, then_and_now
from employers.domain.pipeline import is_stale
from employers.facts import PeopleOnJob
from employers.models import FutureJob, JobExpectation
from employers.presentation import quarter_key
from employers.worklists.pipeline import MOST, worklist
from tests.core.factories import MunicipalityFactory, UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory, JobSkillFactory
from tests.employers.test_lists import own_queries

pytestmark = pytest.mark.django_db
BOARD, CALENDAR = reverse("employers:board"), reverse("employers:calendar")
EXPECTED = reverse("employers:expected")
READERS = ["coach", "account_manager", "quality", "manager"]
BUTTONS = ["move_job", "confirm_job", "unconfirm_job", "open_vacancy", "close_vacancy"]
DAY = datetime.timedelta(days=1)


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


@pytest.fixture
def job(client: Browser) -> FutureJob:
    """A job whose account manager is logged in."""
    made = FutureJobFactory()
    client.force_login(made.employer.account_manager)
    return made


def silent(job: FutureJob, days: int) -> None:
    """Nothing was heard of the job for so many days."""
    FutureJob.objects.filter(pk=job.pk).update(changed_at=timezone.now() - days * DAY, confirmed_on=None)


def told(job: FutureJob, on: datetime.date, **more: Any) -> JobExpectation:
    values = {
        "places": job.places,
        "certainty": job.certainty,
        "window_start": job.window_start,
        "window_end": job.window_end,
        "status": "in_sight",
    }
    return JobExpectation.objects.create(job=job, on=on, **(values | more))


def words(page: bytes) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.decode()))


# --- who -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [BOARD, CALENDAR, EXPECTED])
def test_the_region_reads_the_pipeline_and_others_do_not(
    client: Browser, job: FutureJob, address: str
) -> None:
    for role in READERS:
        client.force_login(UserFactory(role=role, municipality=MunicipalityFactory(name=f"Stad {role}")))
        page = client.get(address)
        assert page.status_code == 200
        assert "Naar uitgewerkt" not in page.content.decode()
    for role in ("functional_admin", "privacy_officer"):
        client.force_login(UserFactory(role=role))
        assert client.get(address).status_code == 403
    client.logout()
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("name", BUTTONS)
def test_buttons_are_for_the_own_account_manager_and_only_post(
    client: Browser, job: FutureJob, name: str
) -> None:
    assert client.get(at(name, job.pk)).status_code == 405
    assert client.post(at(name, 999_999)).status_code == 404
    for role in READERS:
        client.force_login(UserFactory(role=role))
        assert client.post(at(name, job.pk), {"action": "work_out"}).status_code == 403
    client.logout()
    assert client.post(at(name, job.pk)).status_code == 302
    job.refresh_from_db()
    assert (job.version, job.status, job.confirmed_on, job.vacancy_on) == (1, "in_sight", None, None)


# --- the board -------------------------------------------------------------------------------------------


def test_a_card_says_what_is_missing_and_moves_by_its_button(client: Browser, job: FutureJob) -> None:
    page = words(client.get(BOARD).content)
    assert "4 plaatsen" in page
    assert "waarschijnlijk (80%)" in page
    assert "apr–jun 2027" in page
    assert "Leg vast welke vaardigheden de baan vraagt." in page
    assert "Naar uitgewerkt" not in page
    JobSkillFactory(job=job)
    assert "Naar uitgewerkt" in words(client.get(BOARD).content)
    for _ in range(2):
        answer = client.post(at("move_job", job.pk), {"action": "work_out", "filter": "manager=me&x=1"})
        assert answer["Location"] == f"{BOARD}?manager=me#baan-{job.pk}"
    job.refresh_from_db()
    assert (job.status, job.version) == ("worked_out", 2)
    assert job.expectations.get().status == "worked_out"
    page = words(client.get(BOARD).content)
    assert "Er is nog geen kandidaat aan het inleren." in page
    assert "vandaag in deze kolom" in page


@pytest.mark.parametrize("action", ["start_learning_in", "fill", "lapse", "weg", ""])
def test_a_step_that_is_not_allowed_says_why_and_changes_nothing(
    client: Browser, job: FutureJob, action: str
) -> None:
    JobSkillFactory(job=job)
    answer = client.post(at("move_job", job.pk), {"action": action}, follow=True)
    assert answer.status_code == 200
    assert answer.redirect_chain[0][0] == f"{BOARD}#baan-{job.pk}"
    job.refresh_from_db()
    assert (job.status, job.version) == ("in_sight", 1)


def test_people_on_a_job_open_its_next_step(
    client: Browser, job: FutureJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    FutureJob.objects.update(status="learning_in")
    people = {job.pk: PeopleOnJob(learning=0, filled=job.places)}
    monkeypatch.setattr(facts, "_people_of_many", [lambda ids: {k: v for k, v in people.items() if k in ids}])
    monkeypatch.setattr(facts, "_people_sources", [lambda pk: people[pk]])
    assert "Naar gevuld" in words(client.get(BOARD).content)
    client.post(at("move_job", job.pk), {"action": "fill"})
    job.refresh_from_db()
    assert job.status == "filled"


def test_columns_count_everything_and_show_the_first_few(client: Browser) -> None:
    manager = UserFactory(account_manager=True)
    employer = EmployerFactory(account_manager=manager)
    for number in range(pipeline.MOST_CARDS + 2):
        FutureJobFactory(
            employer=employer, conversation=None, function=f"Baan {number:02}", places=2, certainty=50
        )
    for number in range(pipeline.MOST_CLOSED + 1):
        FutureJobFactory(
            employer=employer, conversation=None, function=f"Weg {number}", status="lapsed", lapsed_reason="x"
        )
    FutureJobFactory(employer=employer, conversation=None, function="Pilot", data_set="pilot")
    client.force_login(manager)
    answer = client.get(BOARD)
    first, *_ = answer.context_data["open"]
    lapsed = answer.context_data["closed"][1]
    assert (first.jobs, first.note, len(first.cards), first.more) == (12, "24 plaatsen, 12 verwacht", 10, 2)
    assert (lapsed.jobs, len(lapsed.cards), lapsed.more) == (6, 5, 1)
    assert lapsed.cards[0].job.function == "Weg 5"
    assert "Pilot" not in words(answer.content)
    assert f"{reverse('employers:jobs')}?status=in_sight" in answer.content.decode()
    found = client.get(f"{BOARD}?text=baan+03")
    assert [one.job.function for one in found.context_data["open"][0].cards] == ["Baan 03"]


def test_an_empty_board_says_what_to_do(client: Browser) -> None:
    client.force_login(UserFactory())
    assert "Geen toekomstige banen gevonden" in client.get(BOARD).content.decode()
    FutureJobFactory()
    assert "Er leert nu niemand in voor een baan." in client.get(BOARD).content.decode()
    assert client.get(f"{BOARD}?sector=x&quarter=9&only=x&manager=me").status_code == 200


# --- jobs of which nothing was heard ---------------------------------------------------------------------


def test_a_silent_job_is_asked_about_and_one_press_settles_it(client: Browser, job: FutureJob) -> None:
    silent(job, 90)
    today = timezone.localdate()
    manager = job.employer.account_manager
    [item] = worklist(manager, today)
    assert "Al 90 dagen niets van gehoord. Klopt dit nog?" in item.why
    assert [one.label for one in item.actions] == ["Klopt nog", "Wijzig", "Laat vervallen"]
    assert "Al 90 dagen niets van gehoord" in words(client.get(BOARD).content)
    assert "Al 90 dagen niets van gehoord" in words(client.get(at("job", job.pk)).content)
    answer = client.post(item.actions[0].url, item.actions[0].fields)
    assert answer["Location"] == reverse("core:start")
    job.refresh_from_db()
    assert (job.confirmed_on, job.version) == (today, 1)
    assert list(worklist(manager, today)) == []
    assert "Toch niet nagevraagd" in words(client.get(at("job", job.pk)).content)
    client.post(at("unconfirm_job", job.pk))
    job.refresh_from_db()
    assert job.confirmed_on is None
    assert len(list(worklist(manager, today))) == 1


def test_confirming_goes_back_where_it_was_pressed(client: Browser, job: FutureJob) -> None:
    address = at("confirm_job", job.pk)
    assert client.post(address)["Location"] == at("job", job.pk)
    board = client.post(address, {"van": "bord", "filter": "route=large&next=//kwaad.example"})
    assert board["Location"] == f"{BOARD}?route=large#baan-{job.pk}"


def test_others_are_not_asked_and_many_are_counted(job: FutureJob) -> None:
    manager, today = job.employer.account_manager, timezone.localdate()
    for _ in range(MOST + 1):
        silent(FutureJobFactory(employer=job.employer, conversation=None), 200)
    silent(FutureJobFactory(), 200)
    silent(FutureJobFactory(employer=job.employer, conversation=None, status="filled"), 200)
    found = list(worklist(manager, today))
    assert (len(found), found[0].total) == (MOST, MOST + 1)
    assert len(list(worklist(manager, today, "stale_job"))) == MOST + 1
    assert list(worklist(UserFactory(), today)) == []


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 200), st.none() | st.integers(0, 200), st.booleans()), min_size=1, max_size=5
    ),
    st.integers(1, 150),
)
def test_the_database_and_the_rule_ask_about_the_same_jobs(
    jobs: list[tuple[int, int | None, bool]], norm: int
) -> None:
    employer, today = EmployerFactory(), timezone.localdate()
    wanted = set()
    for changed, confirmed, is_open in jobs:
        status = "in_sight" if is_open else "filled"
        made = FutureJobFactory(employer=employer, conversation=None, status=status)
        on = None if confirmed is None else today - confirmed * DAY
        FutureJob.objects.filter(pk=made.pk).update(
            changed_at=timezone.now() - changed * DAY, confirmed_on=on
        )
        heard = max(today - changed * DAY, on or datetime.date.min)
        if is_stale(status, heard, today, norm):
            wanted.add(made.pk)
    found = pipeline.stale(FutureJob.objects.filter(employer=employer), today - norm * DAY)
    assert set(found.values_list("pk", flat=True)) == wanted


# --- a vacancy ---------------------------------------------------------------------------------------------


def test_a_vacancy_has_a_clock_that_can_be_stopped(client: Browser, job: FutureJob) -> None:
    for _ in range(2):
        client.post(at("open_vacancy", job.pk))
    FutureJob.objects.update(vacancy_on=timezone.localdate() - 12 * DAY)
    assert "sinds 12 dagen" in words(client.get(at("job", job.pk)).content)
    assert "sinds 12 dagen" in words(client.get(BOARD).content)
    assert "vacature" in words(client.get(f"{at('jobs')}?only=vacancy").content)
    for _ in range(2):
        client.post(at("close_vacancy", job.pk))
    assert "Het is nu een vacature" in words(client.get(at("job", job.pk)).content)
    FutureJob.objects.update(status="filled")
    answer = client.post(at("open_vacancy", job.pk), follow=True)
    assert "Deze baan is gevuld of vervallen." in answer.content.decode()


# --- the calendar ------------------------------------------------------------------------------------------


def test_the_calendar_counts_places_by_quarter_and_leads_to_the_list(client: Browser) -> None:
    today = timezone.localdate()
    now = quarter_of(today)
    after = now.next().next()
    for quarter, places in ((now, 2), (after, 5)):
        window = {"window_start": quarter.last_day, "window_end": quarter.last_day}
        FutureJobFactory(places=places, certainty=50, **window)
    FutureJobFactory(
        function="Te laat", window_start=datetime.date(2020, 1, 1), window_end=datetime.date(2020, 2, 1)
    )
    FutureJobFactory(status="lapsed", lapsed_reason="weg")
    client.force_login(UserFactory())
    answer = client.get(CALENDAR)
    rows = answer.context_data["rows"]
    assert [(one.label, one.jobs, one.places, one.weighted) for one in rows] == [
        ("Had al moeten beginnen", 1, 4, "3,2"),
        (now.label, 1, 2, "1"),
        (now.next().label, 0, 0, "0"),
        (after.label, 1, 5, "2,5"),
    ]
    total = answer.context_data["total"]
    assert (total.jobs, total.places, total.weighted) == (3, 11, "6,7")
    for row, jobs in ((rows[0], 1), (rows[1], 1), (rows[3], 1), (total, 3)):
        assert len(client.get(row.url).context_data["rows"]) == jobs, row.label
    assert rows[3].url.endswith(quarter_key(after))


def test_an_empty_calendar_says_so(client: Browser) -> None:
    client.force_login(UserFactory())
    page = words(client.get(CALENDAR).content)
    assert "Er zijn geen open toekomstige banen." in page
    assert "nog geen verwachting in Opstap" in page
    assert "Niets verwacht en niets gekomen" in words(client.get(EXPECTED).content)
    for nonsense in ("kwartaal=2026-9", "kwartaal=x", "kwartaal=99999-1", "then=7", "then=x"):
        assert client.get(f"{EXPECTED}?{nonsense}").status_code == 200


def test_what_was_expected_stands_beside_what_came(
    client: Browser, job: FutureJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = timezone.localdate()
    then, now = add_months(today, -12), quarter_of(today)
    window = {"window_start": now.first_day, "window_end": now.first_day}
    told(job, then - DAY, places=9, **window)
    told(job, then, places=5, certainty=40, **window)
    told(job, then + DAY, places=1, **window)
    other = FutureJobFactory(function="Nieuw")
    people = [Arrival(job.pk, now, 2), Arrival(other.pk, now, 1)]
    monkeypatch.setattr(facts, "_arrivals", [lambda first, last: people])
    row = client.get(CALENDAR).context_data["then"][-1]
    assert (row.label, row.places, row.weighted, row.came, row.foreseen) == (now.label, 5, "2", 3, 2)
    behind = client.get(row.url)
    found = {one.row.job.function: (one.then, one.came) for one in behind.context_data["rows"]}
    assert found[job.function][1] == 2
    assert found[job.function][0].startswith("5 plaatsen, 40% zeker")
    assert found["Nieuw"] == ("toen nog niet verwacht in dit kwartaal", 1)
    mine = client.get(f"{CALENDAR}?text=nieuw").context_data["then"][-1]
    assert (mine.places, mine.came, mine.foreseen) == (0, 1, 0)
    half = client.get(f"{CALENDAR}?then=6")
    assert half.context_data["day"] == add_months(today, -6)
    assert half.context_data["then"][-1].places == 1


statuses = st.sampled_from(["in_sight", "worked_out", "filled", "lapsed"])
lines = st.tuples(
    st.integers(0, 2), st.integers(-40, 40), st.integers(1, 9), st.integers(0, 100), st.integers(-300, 300),
    st.integers(0, 200), statuses,
)  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(st.lists(lines, min_size=1, max_size=6))
def test_the_database_and_the_rule_expect_the_same(rows: list[tuple[Any, ...]]) -> None:
    day, last = datetime.date(2025, 11, 23), Quarter(2027, 4)
    employer = EmployerFactory()
    jobs = [FutureJobFactory(employer=employer, conversation=None) for _ in range(3)]
    plain = []
    for number, after, places, certainty, begin, length, status in rows:
        on, first = day + after * DAY, day + begin * DAY
        end = first + length * DAY
        made = told(
            jobs[number], on, places=places, certainty=certainty, window_start=first, window_end=end,
            status=status,
        )  # fmt: skip
        plain.append(
            Expectation(made.job_id, made.pk, on, places, certainty, first, end, status),
        )
    mine = FutureJob.objects.filter(employer=employer)
    found = pipeline.then_and_now(day, last, mine)
    assert found == list(then_and_now(plain, [], day, last))
    assert sum((one.weighted for one in found), Fraction(0)) >= 0


# --- what it costs -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("address", "most"), [(BOARD, 9), (CALENDAR, 8), (EXPECTED, 7)])
def test_six_jobs_cost_as_much_as_one(client: Browser, address: str, most: int) -> None:
    client.force_login(UserFactory(account_manager=True))
    then = add_months(timezone.localdate(), -13)
    told(JobSkillFactory().job, then)
    one = own_queries(client, address)
    for number in range(5):
        told(JobSkillFactory(job__employer__name=f"Bakkerij {number}").job, then)
    assert own_queries(client, address) == one
    assert one <= most


def test_looking_writes_nothing(client: Browser, job: FutureJob) -> None:
    silent(job, 400)
    for address in (BOARD, CALENDAR, EXPECTED, at("job", job.pk)):
        client.get(address)
    job.refresh_from_db()
    assert (job.version, job.status, job.confirmed_on, job.expectations.count()) == (1, "in_sight", None, 0)
