"""The pages of stacked jobs: finding, trying by hand, keeping, and the next steps."""

import datetime
from datetime import time

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import User
from employers import planning
from employers.models import FutureJob, JobShift, PostcodeArea, StackedJob
from employers.stack_page import WayLine, many_ways
from employers.worklists.stacked import worklist
from tests.core.factories import MunicipalityFactory, UserFactory
from tests.employers.factories import FutureJobFactory
from tests.house.test_hostile_input import HOSTILE

pytestmark = pytest.mark.django_db
SUMMER, WINTER = [4, 5, 6, 7, 8, 9], [10, 11, 12, 1, 2, 3]
READERS = ["coach", "account_manager", "quality", "manager"]


def at(name: str, *args: object) -> str:
    return reverse(f"employers:{name}", args=args)


def season(function: str, months: list[int], start: int = 9, end: int = 17, **fields: object) -> FutureJob:
    """A job from Monday to Friday in these months."""
    job = FutureJobFactory(function=function, **fields)
    JobShift.objects.create(
        job=job, months=months, weekdays=[1, 2, 3, 4, 5], start=time(start), end=time(end)
    )
    return job


@pytest.fixture
def manager(client: Browser) -> User:
    """An account manager who is logged in."""
    user = UserFactory(account_manager=True)
    client.force_login(user)
    return user


@pytest.fixture
def jobs(manager: User) -> list[FutureJob]:
    """Work on the beach in summer, in the laundry in winter, and in a kitchen in summer."""
    return [season("Strandwerk", SUMMER), season("Vouwen", WINTER), season("Keukenhulp", SUMMER, 12, 20)]


@pytest.fixture
def stack(jobs: list[FutureJob], manager: User) -> StackedJob:
    made = StackedJob.objects.create(name="Strand en was", wanted_hours=36, created_by=manager)
    made.jobs.set(jobs[:2])
    return made


def query(*chosen: FutureJob, hours: int = 36) -> str:
    return "?" + "&".join([f"hours={hours}", *(f"job={job.pk}" for job in chosen)])


def answers(*chosen: FutureJob, **fields: object) -> dict[str, object]:
    return {"name": "Het hele jaar", "wanted_hours": 36, "note": "", "jobs": [j.pk for j in chosen]} | fields


def test_the_best_sets_with_their_year(client: Browser, jobs: list[FutureJob]) -> None:
    page = client.get(at("find_stacks") + "?hours=36&most_employers=4").content.decode()
    assert "<<undefined" not in page
    assert "<strong>1 combinatie</strong>" in page
    for text in ("Strandwerk", "Vouwen", "100% van de gewenste uren, 2 werkgevers", "reistijd niet bekend"):
        assert text in page, text
    assert 'class="stack-year"' in page
    assert "36 uur in het hele jaar, hoogstens 4 werkgevers" in page
    assert page.count("<tr>") == 13  # a head and twelve months


def test_a_gap_is_hatched_and_said(client: Browser, manager: User) -> None:
    season("Strandwerk", SUMMER), season("Bloemen", [10, 11])
    page = client.get(at("find_stacks") + "?hours=32").content.decode()
    assert "32 uur tekort" in page
    assert "Tekort per week: 32 uur in december tot en met maart." in page


def test_what_has_to_be_there_and_where(client: Browser, jobs: list[FutureJob]) -> None:
    beach, laundry, kitchen = jobs
    for job, code in ((beach, "8231 AA"), (laundry, "8232 AA"), (kitchen, "9901 AA")):
        FutureJob.objects.filter(pk=job.pk).update(postcode=code)
    for code, up in (("8231", "52.51"), ("8232", "52.52"), ("9901", "53.33")):
        PostcodeArea.objects.create(code=code, latitude=up, longitude="5.47")
    page = client.get(f"{at('find_stacks')}?hours=32&must={kitchen.pk}").content.decode()
    assert "Geen andere baan past bij de baan die erbij moet" in page
    page = client.get(f"{at('find_stacks')}?hours=32&around=8231").content.decode()
    assert "1 baan ligt te ver van 8231" in page
    assert "ongeveer 5 minuten (geschat, hemelsbreed)" in page
    page = client.get(f"{at('find_stacks')}?hours=32&must={beach.pk}&months=4&months=11").content.decode()
    assert "32 uur in april en november, met &#x27;Strandwerk&#x27;" in page


def test_a_search_that_was_cut_off_says_so(
    client: Browser, jobs: list[FutureJob], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "MOST_STEPS", 1)
    page = client.get(at("find_stacks") + "?hours=36").content.decode()
    assert "Er kan een betere combinatie zijn" in page


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("?hours=0", "Vul 1 tot en met 40 uur in."),
        ("?hours=41", "Vul 1 tot en met 40 uur in."),
        ("?hours=", "Vul 1 tot en met 40 uur in."),
        ("?hours=32&most_travel=46", "Vul 1 tot en met 45 minuten in."),
        ("?hours=32&around=823", "vier cijfers van een postcode"),
        ("?hours=32&must=x&months=13", ""),
    ],
)
def test_a_question_that_is_wrong_is_answered_in_words(
    client: Browser, manager: User, asked: str, words: str
) -> None:
    answer = client.get(at("find_stacks") + asked)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert "Combinatie" not in answer.content.decode()


def test_without_jobs_the_pages_say_what_to_do(client: Browser, manager: User) -> None:
    assert "Nog geen stapelbanen" in client.get(at("stacked_jobs")).content.decode()
    assert "Geen combinatie gevonden" in client.get(at("find_stacks") + "?hours=32").content.decode()
    assert "Nog geen banen gekozen" in client.get(at("try_stack") + "?hours=32").content.decode()


def test_a_set_by_hand_says_why_not(client: Browser, jobs: list[FutureJob]) -> None:
    beach, laundry, kitchen = jobs
    page = client.get(at("try_stack") + query(beach, kitchen)).content.decode()
    assert "passen nog niet bij elkaar" in page
    assert "zijn tegelijk: ma t/m vr 12:00–17:00 in april tot en met september" in page
    assert "80 uur per week" in page
    assert "tegelijk</text>" in page
    page = client.get(at("try_stack") + query(beach, laundry)).content.decode()
    assert "passen nog niet" not in page
    lapsed = season("Oud werk", WINTER, status="lapsed", lapsed_reason="Weg")
    page = client.get(at("try_stack") + query(beach, lapsed)).content.decode()
    assert "is niet meer open" in page
    assert client.get(at("try_stack") + "?hours=9&job=x&job=999999999999&job=0").status_code == 200


def test_a_found_set_is_kept_as_an_idea_once(client: Browser, jobs: list[FutureJob], manager: User) -> None:
    beach, laundry, _ = jobs
    page = client.get(at("save_stack") + query(beach, laundry)).content.decode()
    assert 'value="Strandwerk + Vouwen"' in page or 'value="Vouwen + Strandwerk"' in page
    assert StackedJob.objects.count() == 0
    key = "6b2d3a52-0d3f-4a53-9d2b-111111111111"
    for _ in range(2):
        answer = client.post(at("save_stack"), answers(beach, laundry, form_key=key))
    made = StackedJob.objects.get()
    assert answer["Location"] == at("stacked_job", made.pk)
    assert (made.status, made.created_by, set(made.jobs.all())) == ("idea", manager, {beach, laundry})


@pytest.mark.parametrize("number", [0, 1])
def test_one_job_is_no_stack(client: Browser, jobs: list[FutureJob], number: int) -> None:
    answer = client.post(at("save_stack"), answers(*jobs[:number]))
    assert answer.status_code == 422
    assert "Kies" in answer.content.decode()
    assert not StackedJob.objects.exists()


def test_from_idea_to_agreed(client: Browser, stack: StackedJob) -> None:
    page = client.get(at("stacked_job", stack.pk)).content.decode()
    assert "<<undefined" not in page
    assert "In gesprek met de werkgevers" in page
    for step, status in (("talk", "talking"), ("talk", "talking"), ("agree", "agreed"), ("agree", "agreed")):
        client.post(at("move_stack", stack.pk, step))
        stack.refresh_from_db()
        assert stack.status == status
    assert stack.version == 3, "pressing twice is once"
    page = client.get(at("stacked_job", stack.pk)).content.decode()
    assert "Afgesproken" in page
    assert at("change_stack", stack.pk) not in page
    answer = client.post(at("change_stack", stack.pk), answers(*stack.jobs.all(), version=3, name="Anders"))
    assert "er verandert niets meer aan" in answer.content.decode()


def test_jobs_that_clash_go_no_further(client: Browser, stack: StackedJob, jobs: list[FutureJob]) -> None:
    stack.jobs.add(jobs[2])
    page = client.get(at("stacked_job", stack.pk)).content.decode()
    assert "passen nog niet bij elkaar" in page
    answer = client.post(at("move_stack", stack.pk, "talk"), follow=True)
    assert "zijn tegelijk" in answer.content.decode()
    stack.refresh_from_db()
    assert stack.status == "idea"


def test_dropping_asks_why_and_it_can_be_taken_up_again(client: Browser, stack: StackedJob) -> None:
    assert client.post(at("drop_stack", stack.pk), {"reason": " "}).status_code == 422
    client.post(at("drop_stack", stack.pk), {"reason": "De wasserij sluit."})
    assert "De wasserij sluit." in client.get(at("stacked_job", stack.pk)).content.decode()
    assert stack.name not in client.get(at("stacked_jobs")).content.decode()
    assert stack.name in client.get(at("stacked_jobs") + "?status=dropped").content.decode()
    assert stack.name in client.get(at("stacked_jobs") + "?status=all").content.decode()
    client.post(at("move_stack", stack.pk, "take_up"))
    stack.refresh_from_db()
    assert (stack.status, stack.dropped_reason) == ("idea", "")


def test_two_people_who_change_it_see_both_texts(client: Browser, stack: StackedJob) -> None:
    there = list(stack.jobs.all())
    assert client.get(at("change_stack", stack.pk)).status_code == 200
    assert (
        client.post(at("change_stack", stack.pk), answers(*there, version=1, name="Eerst")).status_code == 302
    )
    answer = client.post(at("change_stack", stack.pk), answers(*there, version=1, name="Later"))
    assert answer.status_code == 409
    assert "Eerst" in answer.content.decode()
    assert "Later" in answer.content.decode()


@pytest.mark.parametrize("role", READERS)
def test_read_in_the_whole_region_and_changed_by_account_managers(
    client: Browser, stack: StackedJob, role: str
) -> None:
    client.force_login(UserFactory(role=role, municipality=MunicipalityFactory(name="Dronten")))
    reading = [at("stacked_jobs"), at("find_stacks"), at("try_stack"), at("stacked_job", stack.pk)]
    assert [client.get(address).status_code for address in reading] == [200] * 4
    allowed = role == "account_manager"
    for address in (at("save_stack"), at("change_stack", stack.pk), at("drop_stack", stack.pk)):
        assert client.get(address).status_code == (200 if allowed else 403), address
    if not allowed:
        page = client.get(at("find_stacks") + "?hours=36").content.decode()
        assert "Bewaar als idee" not in page
        assert client.post(at("move_stack", stack.pk, "talk")).status_code == 403
        assert client.post(at("save_stack"), answers(*stack.jobs.all())).status_code == 403
        stack.refresh_from_db()
        assert (stack.status, StackedJob.objects.count()) == ("idea", 1)


@pytest.mark.parametrize("role", ["functional_admin", "privacy_officer"])
def test_who_does_not_work_with_jobs_is_told_so(client: Browser, stack: StackedJob, role: str) -> None:
    client.force_login(UserFactory(role=role))
    for name in ("stacked_jobs", "find_stacks", "try_stack", "save_stack"):
        assert client.get(at(name)).status_code == 403
    for name in ("stacked_job", "change_stack", "drop_stack"):
        assert client.get(at(name, stack.pk)).status_code == 403


def test_unknown_is_not_found_buttons_only_post_and_nobody_is_let_in(
    client: Browser, stack: StackedJob
) -> None:
    for name in ("stacked_job", "change_stack", "drop_stack"):
        assert client.get(at(name, 999_999)).status_code == 404
    assert client.post(at("move_stack", 999_999, "talk")).status_code == 404
    assert client.post(at("move_stack", stack.pk, "drop")).status_code == 404
    assert client.get(at("move_stack", stack.pk, "talk")).status_code == 405
    client.logout()
    for address in (at("stacked_jobs"), at("find_stacks"), at("stacked_job", stack.pk)):
        assert client.get(address).status_code == 302


# --- what pages cost, and what comes on the start page ------------------------------------------------------


def questions(client: Browser, address: str) -> int:
    """Questions to the database for a page; asked twice, so that what is kept is there."""
    for _ in range(2):
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address).status_code == 200
    return len(seen)


@pytest.mark.parametrize("name", ["stacked_jobs", "stacked_job", "find_stacks", "try_stack"])
def test_six_rows_cost_as_much_as_one(client: Browser, stack: StackedJob, name: str) -> None:
    address = at(name, stack.pk) if name == "stacked_job" else f"{at(name)}?hours=36"
    one = questions(client, address)
    for number in range(5):
        more = [season(f"Zomer {number}", SUMMER, 6, 8), season(f"Winter {number}", WINTER, 6, 8)]
        StackedJob.objects.create(name=f"Stapel {number}", wanted_hours=20).jobs.set(more)
        stack.jobs.add(*more)
    assert questions(client, address) == one


def test_a_job_that_falls_away_comes_on_the_start_page(
    stack: StackedJob, jobs: list[FutureJob], manager: User
) -> None:
    today = datetime.date(2026, 11, 23)
    assert list(worklist(manager, today)) == []
    FutureJob.objects.filter(pk=jobs[1].pk).update(status="filled")
    (item,) = worklist(manager, today)
    assert (item.title, item.url, item.total) == (stack.name, stack.get_absolute_url(), 1)
    assert "'Vouwen' bij" in item.why
    assert "gevuld" in item.why
    assert list(worklist(UserFactory(account_manager=True), today)) == []
    assert list(worklist(UserFactory(), today)) == []
    StackedJob.objects.update(status="agreed")
    assert list(worklist(manager, today)) == []


def test_a_job_that_is_meant_to_be_stacked_leads_to_its_sets(client: Browser, jobs: list[FutureJob]) -> None:
    beach, laundry, _ = jobs
    FutureJob.objects.filter(pk=beach.pk).update(route="stacked")
    page = client.get(at("job", beach.pk)).content.decode()
    assert "Zoek wat erbij past" in page
    assert "Zoek wat erbij past" not in client.get(at("job", laundry.pk)).content.decode()
    page = client.get(f"{at('find_stacks')}?hours=32&must={FutureJobFactory().pk}").content.decode()
    assert "Deze baan kan niet mee" in page


def test_many_ways_are_folded() -> None:
    few = [WayLine("1 en 2", "20 minuten", unknown=False)] * 3
    assert many_ways(few) == ""
    many = [*few, WayLine("1 en 3", "reistijd niet bekend", unknown=True)]
    assert many_ways(many) == "Reistijd tussen de banen: 3 bekend, 1 niet bekend"


@pytest.mark.parametrize("name", ["find_stacks", "try_stack", "save_stack"])
def test_whatever_stands_in_the_address_is_answered(
    client: Browser, jobs: list[FutureJob], name: str
) -> None:
    asked = {
        "hours": "32",
        "most_employers": "4",
        "must": "",
        "around": "",
        "most_travel": "45",
        "months": "7",
    }
    for part in ("must", "months", "job"):
        for text in HOSTILE:
            answer = client.get(at(name), asked | {part: text})
            assert answer.status_code < 500, (part, text[:30])


@pytest.mark.parametrize("name", ["save_stack", "new_travel", "postcodes"])
def test_whatever_is_sent_is_answered(client: Browser, jobs: list[FutureJob], name: str) -> None:
    for text in HOSTILE:
        fields = ("name", "wanted_hours", "note", "jobs", "from_code", "to_code", "minutes", "source", "rows")
        answer = client.post(at(name), dict.fromkeys(fields, text))
        assert answer.status_code < 500, text[:30]
    assert not StackedJob.objects.exists()
    assert not PostcodeArea.objects.exists()


def test_jobs_to_choose_stand_by_employer_and_then_by_start(client: Browser, manager: User) -> None:
    late = season("Afwas", [1], employer__name="Aardbei")
    early = season("Zaal", [2], employer=late.employer)
    first = datetime.date(2027, 1, 1)
    for job, start in ((late, first + datetime.timedelta(days=90)), (early, first)):
        FutureJob.objects.filter(pk=job.pk).update(
            window_start=start, window_end=start + datetime.timedelta(days=30)
        )
    other = season("Bar", [3], employer__name="Zilt")
    page = client.get(at("try_stack") + query(other)).content.decode()
    places = [page.index(f'name="job" value="{job.pk}"') for job in (early, late, other)]
    assert places == sorted(places)


@pytest.mark.parametrize("hours", ["-5", "0", "veel", "1000"])
def test_hours_in_the_address_that_cannot_be_are_said_plainly(
    client: Browser, manager: User, hours: str
) -> None:
    for name in ("find_stacks", "try_stack"):
        page = client.get(f"{at(name)}?hours={hours}").content.decode()
        assert "uur in." in page
        assert "Vul 1 tot en met" in page
