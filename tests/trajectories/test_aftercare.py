"""After the start of a job in the browser's eyes: planned contacts, the bonus, the card, the end of a job."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.tenancy import scope
from tests.clients.factories import BenefitPeriodFactory, ClientFactory
from tests.core.factories import TeamFactory, UserFactory
from tests.trajectories.factories import PlacementFactory
from trajectories import services
from trajectories.models import AftercareMoment, Card, ExitBonus
from trajectories.services import aftercare as contacts
from trajectories.signal_sources.support import aftercare, exit_bonus

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def resident():
    return ClientFactory(first_name="Samira", last_name="van Dam")


def within(row):
    return scope(municipality_id=row.municipality_id)


def browse(user):
    browser = Browser()
    browser.force_login(user)
    return browser


def at(name, row):
    return reverse(f"trajectories:{name}", args=[row.pk])


def placed(resident, start):
    fields = services.PlacementFields("Bakker", start, "permanent", 24, employer_name="Bakkerij Zon")
    with within(resident):
        return services.record_placement(by=resident.coach, client=resident, placement=fields)


def moments(resident, **more):
    with within(resident):
        return list(AftercareMoment.objects.filter(client=resident, **more).order_by("due_on", "whom"))


def fresh(row):
    with within(row):
        return type(row).objects.get(pk=row.pk)


def test_a_job_brings_eight_contacts_and_the_first_is_logged(resident, today):
    job = placed(resident, today - 28 * DAY)
    found = moments(resident)
    assert len(found) == 8
    assert {one.whom for one in found} == {"client", "employer"}
    coach = browse(resident.coach)
    page = coach.get(reverse("trajectories:aftercare")).content.decode()
    assert "Samira van Dam" in page
    first = found[0]
    form = {"done_on": today, "goes": "mixed", "report": "", "version": 1}
    assert coach.post(at("aftercare_moment", first), form).status_code == 422
    form["report"] = "Kinderopvang op vrijdag is lastig."
    for _ in range(2):
        assert coach.post(at("aftercare_moment", first), form).status_code == 302
    assert fresh(first).status == "done"
    assert "Kinderopvang op vrijdag" in coach.get(at("aftercare_moment", first)).content.decode()
    assert "Kinderopvang op vrijdag" in coach.get(at("job_aftercare", job)).content.decode()
    timeline = coach.get(reverse("clients:client", args=[resident.pk])).content.decode()
    assert "Nazorg met de inwoner" in timeline


def test_moving_adding_and_skipping_ask_why(resident, today):
    job = placed(resident, today - 28 * DAY)
    first, second = moments(resident)[:2]
    coach = browse(resident.coach)
    move = {"due_on": today + 9 * DAY, "reason": "", "version": 1}
    assert coach.post(at("move_moment", first), move).status_code == 422
    assert coach.post(at("move_moment", first), move | {"reason": "Vakantie."}).status_code == 302
    assert coach.post(at("move_moment", first), move | {"reason": "X", "due_on": today}).status_code == 409
    assert coach.post(at("skip_moment", second), {"reason": "", "version": 1}).status_code == 422
    for _ in range(2):
        skip = {"reason": "Gisteren nog gesproken.", "version": 1}
        assert coach.post(at("skip_moment", second), skip).status_code == 302
    assert fresh(second).status == "skipped"
    extra = {"whom": "client", "due_on": today + 3 * DAY}
    assert coach.post(at("add_moment", job), extra).status_code == 302
    assert coach.post(at("add_moment", job), extra).status_code == 422
    assert len(moments(resident)) == 9


def test_when_the_job_ends_what_was_planned_is_skipped_with_that_reason(resident, today):
    job = placed(resident, today - 28 * DAY)
    coach = browse(resident.coach)
    end = {"end": today, "reason": "Contract niet verlengd.", "version": 1}
    for _ in range(2):
        assert coach.post(at("end_job", job), end).status_code == 302
    left = moments(resident)
    assert {one.status for one in left} == {"skipped"}
    assert left[0].reason == "De baan is geëindigd. Contract niet verlengd."


def test_jobs_from_before_get_their_contacts_once(resident, today):
    PlacementFactory(client=resident, start=today - 100 * DAY)
    assert contacts.plan_missing(today=today) == 1
    found = moments(resident)
    assert len(found) == 4
    assert min(one.due_on for one in found) >= today
    assert contacts.plan_missing(today=today) == 0


def test_the_bonus_is_shown_when_the_terms_are_met_and_paid_once(resident, today):
    start = today - 200 * DAY
    job = placed(resident, start)
    coach = browse(resident.coach)
    form = {"asked_on": today - DAY, "paid_on": today, "decided_by": "J. de Boer, team inkomen"}
    url = reverse("trajectories:exit_bonus", args=[resident.pk])
    assert coach.post(url, form).status_code == 422
    early = coach.get(url).content.decode()
    assert "Voor de baan was er" in early
    assert "decided_by" not in early
    BenefitPeriodFactory(client=resident, start=start - 500 * DAY, end=start - DAY)
    assert "meer dan 6 maanden aan het werk" in coach.get(reverse("trajectories:aftercare")).content.decode()
    quality = UserFactory(role="quality", municipality=resident.municipality)
    page = browse(quality).get(reverse("trajectories:aftercare")).content.decode()
    assert "meer dan 6 maanden aan het werk" in page
    assert url not in page, "who may not record it is not led to a closed door"
    assert url in coach.get(reverse("trajectories:aftercare")).content.decode()
    with within(resident):
        [signal] = exit_bonus([resident.pk], today)
    assert signal.url == url
    for _ in range(2):
        assert coach.post(url, form).status_code == 302
    with within(resident):
        paid = ExitBonus.objects.get(client=resident)
        assert list(exit_bonus([resident.pk], today)) == []
    assert (paid.amount, paid.placement_id) == (500, job.pk)
    again = coach.post(url, form | {"decided_by": "Iemand anders"})
    assert again.status_code == 422
    for page in (again.content.decode(), coach.get(url).content.decode()):
        assert "al uitbetaald" in page
        assert "J. de Boer" in page
        assert 'name="decided_by"' not in page
    assert "Leg de betaling vast" not in coach.get(reverse("trajectories:aftercare")).content.decode()


def test_a_card_is_made_sent_and_taken_back_on_the_same_day(resident, today):
    start = today - 30 * DAY
    job = placed(resident, start)
    BenefitPeriodFactory(client=resident, start=start - 500 * DAY, end=start - DAY)
    coach = browse(resident.coach)
    assert "Maak de kaart" in coach.get(reverse("trajectories:aftercare")).content.decode()
    assert at("send_card", job) in coach.get(at("job_aftercare", job)).content.decode()
    made = coach.get(at("card_pdf", job))
    assert made["Content-Type"] == "application/pdf"
    for _ in range(2):
        assert coach.post(at("send_card", job)).status_code == 302
    with within(resident):
        assert Card.objects.count() == 1
    assert "Toch niet" in coach.get(reverse("trajectories:aftercare")).content.decode()
    for _ in range(2):
        assert coach.post(at("take_card_back", job)).status_code == 302
    with within(resident):
        assert not Card.objects.exists()


def test_signals_come_a_week_before_and_stay_when_late(resident, today):
    placed(resident, today - 28 * DAY)
    with within(resident):
        found = list(aftercare([resident.pk], today))
        assert {one.kind for one in found} == {"aftercare"}
        assert len(found) == 2
        assert len(list(aftercare([resident.pk], today + 400 * DAY))) == 8
        assert list(aftercare([resident.pk], today - 28 * DAY)) == []


def test_who_comes_in(resident, today):
    job = placed(resident, today - 28 * DAY)
    first = moments(resident)[0]
    town = resident.municipality
    other = TeamFactory(municipality=town, name="Team Ver")
    stranger = UserFactory(municipality=town, team=other)
    quality = UserFactory(municipality=town, team=other, quality=True)
    manager = UserFactory(municipality=town, team=other, manager=True)
    for name, row in (
        ("aftercare_moment", first),
        ("move_moment", first),
        ("end_job", job),
        ("card_pdf", job),
    ):
        assert browse(stranger).get(at(name, row)).status_code == 404
        seen = 200 if name == "aftercare_moment" else 403
        assert browse(quality).get(at(name, row)).status_code == seen
    assert browse(quality).post(at("aftercare_moment", first), {}).status_code == 403
    assert browse(manager).get(reverse("trajectories:aftercare")).status_code == 403
    assert Browser().get(reverse("trajectories:aftercare")).status_code == 302


def test_the_list_takes_the_same_queries_for_one_and_six(resident, today):
    placed(resident, today - 28 * DAY)
    coach = browse(resident.coach)
    url = reverse("trajectories:aftercare")
    coach.get(url)
    with CaptureQueriesContext(connection) as one:
        coach.get(url)
    for _ in range(5):
        more = ClientFactory(municipality=resident.municipality, team=resident.team, coach=resident.coach)
        placed(more, today - 28 * DAY)
    with CaptureQueriesContext(connection) as six:
        coach.get(url)
    assert len(six) == len(one)
