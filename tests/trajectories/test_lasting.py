"""Jobs that last: planned with the start, asked when the day comes, answered in one press, taken back."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients.models import Letter, LetterTemplate
from core.domain.calendar import add_months
from core.pages import Refused
from core.tenancy import scope
from employers.models import StackedJob
from tests.clients.factories import ClientFactory
from tests.core.factories import TeamFactory, UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.trajectories.factories import PlacementFactory
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.models import Candidate, LastingCheck, Placement, PlacementPart, Project
from trajectories.services import lasting
from trajectories.services.removal import remove_client_rows
from trajectories.signal_sources.guidance import lasting as lasting_signals

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def resident():
    return ClientFactory(first_name="Samira", last_name="van Dam", email="samira@voorbeeld.test")


@pytest.fixture
def today():
    return timezone.localdate()


def within(row):
    return scope(municipality_id=row.municipality_id)


def browse(user):
    browser = Browser()
    browser.force_login(user)
    return browser


def at(name, *args):
    return reverse(f"trajectories:{name}", args=args)


def placed(resident, start, **more):
    fields = services.PlacementFields("Bakker", start, "permanent", 24, employer_name="Bakkerij Zon", **more)
    with within(resident):
        return services.record_placement(by=resident.coach, client=resident, placement=fields)


def checks(resident, **more):
    with within(resident):
        return list(LastingCheck.objects.filter(client=resident, **more).order_by("months"))


def test_a_job_brings_four_moments_once(resident, today):
    job = placed(resident, today)
    found = checks(resident)
    assert [(one.months, one.due_on) for one in found] == [(m, add_months(today, m)) for m in (3, 6, 12, 24)]
    with within(resident):
        lasting.plan_checks(by=resident.coach, placement=job)
    assert len(checks(resident)) == 4


def test_jobs_from_before_get_what_can_still_be_asked(resident, today):
    with within(resident):
        PlacementFactory(client=resident, start=add_months(today, -12) - 3 * DAY)
        PlacementFactory(client=resident, start=add_months(today, -60))
        PlacementFactory(client=resident, start=today - 5 * DAY, data_set="pilot")
    assert lasting.plan_missing_checks(today=today) == 1
    assert lasting.plan_missing_checks(today=today) == 0
    assert [one.months for one in checks(resident)] == [12, 24]


def test_still_at_work_in_one_press_and_back(resident, today):
    placed(resident, add_months(today, -3))
    [check, *_] = checks(resident)
    browser = browse(resident.coach)
    page = browser.get(at("lasting")).content.decode()
    assert "Samira van Dam" in page
    assert at("still_works", check.pk) in page
    for _ in range(2):
        assert browser.post(at("still_works", check.pk)).url == at("lasting")
    [check, *_] = checks(resident)
    assert (check.still, check.asked_on, check.changed_by) == ("same", today, resident.coach)
    assert "Toch niet" in browser.get(at("lasting")).content.decode()
    browser.post(at("take_check_back", check.pk))
    [check, *_] = checks(resident)
    assert (check.still, check.asked_on) == ("", None)
    assert browser.get(at("still_works", check.pk)).status_code == 405


def test_an_answer_with_hours_and_wage_and_who_was_first(resident, today):
    placed(resident, add_months(today, -3))
    [check, *_] = checks(resident)
    told = {
        "still": "other", "asked_on": today.isoformat(), "hours": 28, "wage": "without",
        "note": "Nu in de zorg.", "version": check.version,
    }  # fmt: skip
    browser = browse(resident.coach)
    assert browser.get(at("lasting_check", check.pk)).status_code == 200
    for _ in range(2):  # pressed twice is once
        assert browser.post(at("lasting_check", check.pk), told).url == at("lasting")
    [check, *_] = checks(resident)
    assert (check.still, check.hours, check.wage, check.note) == ("other", 28, "without", "Nu in de zorg.")
    response = browser.post(at("lasting_check", check.pk), told | {"note": "Iets anders."})
    assert response.status_code == 409
    assert "Nu in de zorg." in response.content.decode()


def test_who_stopped_working_is_looked_after_at_once(resident, today):
    job = placed(resident, add_months(today, -3))
    [check, *_] = checks(resident)
    told = {"still": "no", "asked_on": today.isoformat(), "version": check.version}
    response = browse(resident.coach).post(at("lasting_check", check.pk), told)
    assert response.url == at("job_aftercare", job.pk)


def test_an_answer_about_the_future_or_too_early_is_refused(resident, today):
    placed(resident, add_months(today, -3) + 20 * DAY)
    [check, *_] = checks(resident)
    browser = browse(resident.coach)
    for day in (today, today + DAY):
        told = {"still": "same", "asked_on": day.isoformat(), "version": check.version}
        assert browser.post(at("lasting_check", check.pk), told).status_code == 422
    browser.post(at("still_works", check.pk))
    assert checks(resident)[0].asked_on is None


def test_a_job_that_ended_is_not_said_to_go_on_in_one_press(resident, today):
    job = placed(resident, add_months(today, -3))
    [check, *_] = checks(resident)
    with within(resident):
        Placement.objects.filter(pk=job.pk).update(end=today - 20 * DAY)
    page = browse(resident.coach).get(at("lasting")).content.decode()
    assert at("still_works", check.pk) not in page
    browse(resident.coach).post(at("still_works", check.pk))
    assert checks(resident)[0].asked_on is None


def test_of_two_moments_that_passed_the_later_is_asked(resident, today):
    placed(resident, add_months(today, -7))
    page = browse(resident.coach).get(at("lasting")).content.decode()
    three, six, *_ = checks(resident)
    assert at("lasting_check", six.pk) in page
    assert at("lasting_check", three.pk) not in page
    with within(resident):
        [signal] = list(lasting_signals([resident.pk], today))
    assert (signal.ref, signal.kind) == (str(six.pk), "lasting")
    assert "na 6 maanden" in signal.why
    browse(resident.coach).post(at("still_works", six.pk))
    with within(resident):
        assert list(lasting_signals([resident.pk], today)) == []


def test_a_letter_or_an_email_asks_once(resident, today):
    placed(resident, add_months(today, -3))
    [check, *_] = checks(resident)
    browser = browse(resident.coach)
    browser.post(at("ask_by_letter", check.pk))
    with within(resident):
        assert not Letter.objects.exists()  # there is no such letter yet: that is said
        LetterTemplate.objects.create(
            municipality=resident.municipality, kind="lasting", name="Navragen", subject="Een vraag",
            body="{aanhef}\n\nWerk je er nog?\n\n{coach}",
        )  # fmt: skip
    for _ in range(2):
        browser.post(at("ask_by_letter", check.pk))
    with within(resident):
        [letter] = Letter.objects.all()
        assert letter.channel == "mail"
        assert "Werk je er nog?" in letter.body
    browser.post(at("still_works", check.pk))
    with within(resident), pytest.raises(Refused, match="al nagevraagd"):
        lasting.ask_by_letter(by=resident.coach, check=check)


def test_others_find_nothing_and_quality_reads(resident, today):
    placed(resident, add_months(today, -3))
    [check, *_] = checks(resident)
    west = UserFactory(municipality=resident.municipality, team=TeamFactory(name="Team West"))
    manager = UserFactory(account_manager=True)
    quality = UserFactory(quality=True, municipality=resident.municipality)
    for user, code in ((west, 404), (manager, 404), (quality, 200)):
        assert browse(user).get(at("lasting_check", check.pk)).status_code == code
    assert browse(manager).get(at("lasting")).status_code == 403
    assert browse(quality).post(at("still_works", check.pk)).status_code == 403
    assert browse(west).post(at("still_works", check.pk)).status_code == 404
    assert Browser().get(at("lasting")).status_code == 302


def test_the_side_of_the_employer_has_no_rows(resident, today):
    placed(resident, today)
    manager = UserFactory(account_manager=True)
    with acting(manager):
        assert not LastingCheck.objects.exists()
        assert not PlacementPart.objects.exists()


def test_the_page_asks_the_same_for_one_and_for_six(resident, today):
    def asked():
        browser = browse(resident.coach)
        browser.get(at("lasting"))
        with CaptureQueriesContext(connection) as queries:
            page = browser.get(at("lasting"))
        return len(queries), page.content.decode().count("Werkt nog")

    placed(resident, add_months(today, -3))
    one, shown = asked()
    assert shown == 1
    for _ in range(5):
        placed(ClientFactory(coach=resident.coach, team=resident.team), add_months(today, -3))
    assert asked() == (one, 6)


# --- a job in parts -------------------------------------------------------------------------------------


def test_a_job_of_parts_says_the_sum_and_is_one_job(resident, today):
    job = placed(resident, today - 10 * DAY)
    browser = browse(resident.coach)
    for hours, name in ((16, "Hotel Zicht"), (12, "De Wasserij")):
        form = {
            "employer": EmployerFactory(name=name).pk, "function": "Hulp", "hours": hours,
            "start": today.isoformat(), "contract": "fixed",
        }  # fmt: skip
        assert browser.post(at("add_part", job.pk), form).url == at("job_aftercare", job.pk)
    page = browser.get(at("job_aftercare", job.pk)).content.decode()
    assert "Samen 28 uur per week" in page
    assert "bij 2 werkgevers" in page
    with within(resident):
        [job] = Placement.objects.all()
        assert job.hours == 28
        first = PlacementPart.objects.order_by("pk")[0]
    told = {"end": today.isoformat(), "version": first.version}
    for _ in range(2):
        assert browser.post(at("end_part", first.pk), told).status_code == 302
    with within(resident):
        assert Placement.objects.get().hours == 12
    change = {
        "employer": first.employer_id, "function": "Hulp", "hours": 20, "start": today.isoformat(),
        "contract": "fixed", "version": first.version,
    }  # fmt: skip
    assert browser.post(at("change_part", first.pk), change).status_code == 409


def test_when_the_job_ends_its_parts_end(resident, today):
    job = placed(resident, today - 10 * DAY)
    with within(resident):
        PlacementPart.objects.create(
            client=resident, municipality_id=resident.municipality_id, team_id=resident.team_id,
            placement=job, employer=EmployerFactory(), function="Hulp", hours=8, start=job.start,
            contract="fixed",
        )  # fmt: skip
    told = {"end": today.isoformat(), "reason": "Het hotel sluit.", "version": job.version}
    assert browse(resident.coach).post(at("end_job", job.pk), told).status_code == 302
    with within(resident):
        assert PlacementPart.objects.get().end == today
        assert Placement.objects.get().hours == 24


def test_parts_that_can_not_be_are_refused(resident, today):
    job = placed(resident, today)
    form = {
        "employer": EmployerFactory().pk, "function": "Hulp", "hours": 50,
        "start": today.isoformat(), "contract": "fixed",
    }  # fmt: skip
    browser = browse(resident.coach)
    early = form | {"start": (today - DAY).isoformat()}
    assert browser.post(at("add_part", job.pk), early).status_code == 422
    assert browser.post(at("add_part", job.pk), form).status_code == 302
    assert browser.post(at("add_part", job.pk), form).status_code == 422  # a hundred hours


def test_the_outcome_of_a_stacked_job_has_a_part_per_employer(today):
    world = World()
    other = FutureJobFactory(hours=12, function="Linnenkamer")
    stack = StackedJob.objects.create(name="Samen vol", wanted_hours=28, status="agreed")
    stack.jobs.set([world.job, other])
    found = world.proposed()
    with acting(world.coach):
        Project.objects.filter(pk=found.project_id).update(stacked_job=stack, step=5)
        Candidate.objects.filter(pk=found.pk).update(status="learning_in", learn_in_start=today)
    browser = browse(world.coach)
    assert "Linnenkamer bij" in browser.get(at("outcome", found.pk)).content.decode()
    form = {
        "outcome": "intended_job", "on": today.isoformat(), "employer": world.job.employer_id,
        "function": "Keukenhulp", "start": today.isoformat(), "contract": "permanent",
        f"part_{world.job.pk}": 16, f"part_{other.pk}": 12,
    }  # fmt: skip
    assert browser.post(at("outcome", found.pk), form).status_code == 302
    with acting(world.coach):
        [job] = Placement.objects.all()
        assert job.hours == 28
        assert sorted(job.parts.values_list("hours", "job_id")) == [(12, other.pk), (16, world.job.pk)]


def test_removal_takes_everything_along(resident, today):
    job = placed(resident, today)
    with within(resident):
        PlacementPart.objects.create(
            client=resident, municipality_id=resident.municipality_id, team_id=resident.team_id,
            placement=job, employer=EmployerFactory(), function="Hulp", hours=8, start=today,
            contract="fixed",
        )  # fmt: skip
        remove_client_rows(resident.pk)
        assert not LastingCheck.objects.exists()
        assert not PlacementPart.objects.exists()
