"""The two lists: what a filter keeps, and that six rows cost as many questions as one."""

import datetime
from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.calendar import quarter_of
from employers.domain.future_job import ForecastJob, forecast
from employers.models import Employer, FutureJob, Promise
from employers.presentation import decimal_words, window_words
from tests.core.factories import UserFactory
from tests.employers.factories import (
    EmployerFactory,
    FutureJobFactory,
    GrowthConversationFactory,
    JobSkillFactory,
)

pytestmark = pytest.mark.django_db
EMPLOYERS, JOBS = reverse("employers:employers"), reverse("employers:jobs")


def own_queries(client: Browser, address: str) -> int:
    """Questions to the database for a page, without logging in, scope and log."""
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(address).status_code == 200
    frame = ("SAVEPOINT", "RELEASE", "SELECT set_config", 'FROM "django_session"', 'INTO "core_auditline"')
    frame += ('FROM "core_user" LEFT OUTER JOIN "core_team"',)
    return sum(1 for one in seen.captured_queries if not any(part in one["sql"] for part in frame))


@pytest.mark.parametrize("address", [EMPLOYERS, JOBS])
def test_six_rows_cost_as_much_as_one(client: Browser, address: str) -> None:
    client.force_login(UserFactory(account_manager=True))
    JobSkillFactory()
    one = own_queries(client, address)
    for number in range(5):
        JobSkillFactory(job__employer__name=f"Bakkerij {number}")
    assert own_queries(client, address) == one
    assert one <= 8


@pytest.mark.parametrize("name", ["employer", "conversation", "job"])
def test_a_page_with_six_lines_costs_as_much_as_one(client: Browser, name: str) -> None:
    job = JobSkillFactory().job
    client.force_login(UserFactory())
    keys = {"employer": job.employer_id, "conversation": job.conversation_id, "job": job.pk}
    address = reverse(f"employers:{name}", args=[keys[name]])
    one = own_queries(client, address)
    for number in range(5):
        FutureJobFactory(employer=job.employer, conversation=job.conversation, function=f"Baan {number}")
    assert own_queries(client, address) == one


def names(client: Browser, address: str, **query: str) -> list[str]:
    rows = client.get(f"{address}?{urlencode(query)}").context_data["rows"]
    return [(getattr(row, "employer", None) and row.employer.name) or row.job.function for row in rows]


def test_filters_of_employers(client: Browser) -> None:
    anouk, today = UserFactory(account_manager=True), timezone.localdate()

    def spoken(name: str, days: int | None, **more: object) -> Employer:
        on = None if days is None else today - datetime.timedelta(days=days)
        return EmployerFactory(name=name, last_contact_on=on, **more)

    zon = spoken("Zon", 30, account_manager=anouk, city="Dronten")
    spoken("Maan", 31)
    spoken("Ster", 61, account_manager=None)
    spoken("Wolk", None)
    client.force_login(anouk)
    assert names(client, EMPLOYERS) == ["Maan", "Ster", "Wolk", "Zon"]
    assert names(client, EMPLOYERS, text="dront") == ["Zon"]
    assert names(client, EMPLOYERS, manager="me") == ["Zon"]
    assert names(client, EMPLOYERS, manager="none") == ["Ster"]
    maan = Employer.objects.get(name="Maan")
    assert names(client, EMPLOYERS, manager=str(maan.account_manager_id)) == ["Maan"]
    assert names(client, EMPLOYERS, contact="fresh") == ["Zon"]
    assert names(client, EMPLOYERS, contact="due") == ["Maan"]
    assert names(client, EMPLOYERS, contact="overdue") == ["Ster", "Wolk"]
    assert names(client, EMPLOYERS, order="longest") == ["Wolk", "Ster", "Maan", "Zon"]
    assert names(client, EMPLOYERS, sector=str(zon.sector_id)) == ["Maan", "Ster", "Wolk", "Zon"]
    assert names(client, EMPLOYERS, text="bestaat niet") == []


def test_marks_sizes_and_numbers_of_employers(client: Browser) -> None:
    today = timezone.localdate()
    zon = EmployerFactory(name="Zon", kvk="01234567", size="small", ambassador=True, last_contact_on=today)
    maan = EmployerFactory(name="Maan", committed=True, last_contact_on=today)
    EmployerFactory(name="Ster")
    GrowthConversationFactory(employer=zon, on=today)
    asked = GrowthConversationFactory(
        employer=maan, on=today - datetime.timedelta(days=200), ask_again_on=today
    )
    late = today - datetime.timedelta(days=1)
    Promise.objects.create(employer=maan, what="bellen", side="us", due_on=late)
    Promise.objects.create(employer=zon, what="bellen", side="us", due_on=today)
    Promise.objects.create(employer=zon, what="mailen", side="us", due_on=late, done_on=today)
    client.force_login(zon.account_manager)
    assert names(client, EMPLOYERS, only="never_asked") == ["Ster"]
    assert names(client, EMPLOYERS, only="ask_again") == ["Maan"]
    assert names(client, EMPLOYERS, only="promise") == ["Maan"]
    assert names(client, EMPLOYERS, only="ambassador") == ["Zon"]
    assert names(client, EMPLOYERS, only="committed") == ["Maan"]
    assert names(client, EMPLOYERS, size="small") == ["Zon"]
    assert names(client, EMPLOYERS, contact="never") == ["Ster"]
    assert names(client, EMPLOYERS, text="0123 45.67") == ["Zon"]
    GrowthConversationFactory(employer=maan, on=asked.on + datetime.timedelta(days=1))
    assert names(client, EMPLOYERS, only="ask_again") == []
    page = client.get(EMPLOYERS).content.decode()
    assert page.count("nooit naar groei gevraagd") == 2  # one employer, and the choice of the filter


def test_a_filter_with_nonsense_is_no_error(client: Browser) -> None:
    FutureJobFactory()
    client.force_login(UserFactory(account_manager=True))
    for address in (EMPLOYERS, JOBS):
        answer = client.get(
            f"{address}?sector=x&manager=99&quarter=2027-9&contact=x&page=x&status=x&only=x&size=x"
        )
        assert answer.status_code == 200


def test_filters_of_jobs(client: Browser) -> None:
    kok = FutureJobFactory(function="Kok")
    FutureJobFactory(
        function="Afwasser",
        route="small",
        window_start=datetime.date(2027, 5, 1),
        window_end=datetime.date(2027, 8, 31),
    )
    FutureJobFactory(function="Bakker", status="lapsed", lapsed_reason="weg")
    client.force_login(kok.employer.account_manager)
    assert names(client, JOBS) == ["Kok", "Afwasser"]
    assert names(client, JOBS, status="all") == ["Kok", "Bakker", "Afwasser"]
    assert names(client, JOBS, status="lapsed") == ["Bakker"]
    assert names(client, JOBS, text="kok") == ["Kok"]
    assert names(client, JOBS, text=kok.employer.name) == ["Kok"]
    assert names(client, JOBS, route="small") == ["Afwasser"]
    assert names(client, JOBS, quarter="2027-3") == ["Afwasser"]
    assert names(client, JOBS, quarter="2027-2") == ["Kok"]
    assert names(client, JOBS, manager="me") == ["Kok"]
    assert names(client, JOBS, sector=str(kok.employer.sector_id)) == ["Kok", "Afwasser"]
    client.force_login(UserFactory())
    assert "mijn werkgevers" not in client.get(JOBS).content.decode()


def test_pages_of_twenty_five(client: Browser) -> None:
    for number in range(26):
        EmployerFactory(name=f"Werkgever {number:02}")
    client.force_login(UserFactory())
    assert len(names(client, EMPLOYERS)) == 25
    assert names(client, EMPLOYERS, page="2") == ["Werkgever 25"]


def test_empty_lists_say_what_to_do(client: Browser) -> None:
    client.force_login(UserFactory())
    assert "Geen werkgevers gevonden" in client.get(EMPLOYERS).content.decode()
    assert "Geen toekomstige banen gevonden" in client.get(JOBS).content.decode()


windows = st.tuples(
    st.dates(datetime.date(2024, 1, 1), datetime.date(2032, 12, 31)), st.integers(0, 500)
).map(lambda w: (w[0], w[0] + datetime.timedelta(days=w[1])))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(windows, st.integers(1, 9), st.integers(0, 100)), min_size=1, max_size=6))
def test_the_database_and_the_rule_forecast_the_same(
    jobs: list[tuple[tuple[datetime.date, datetime.date], int, int]],
) -> None:
    """The rule in plain Python against the figures that SQL adds up."""
    employer = EmployerFactory()
    made = [
        FutureJobFactory(
            employer=employer,
            conversation=None,
            window_start=first,
            window_end=last,
            places=places,
            certainty=certainty,
        )
        for (first, last), places, certainty in jobs
    ]
    rule = forecast(ForecastJob(n, c, first, last) for (first, last), n, c in jobs)
    mine = FutureJob.objects.filter(pk__in=[job.pk for job in made]).forecast()
    assert [(q.quarter, q.jobs, q.places, q.weighted * 100) for q in rule] == [
        (quarter_of(row["quarter"]), row["jobs"], row["places_sum"], row["weighted"]) for row in mine
    ]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2027, 4, 1), (2027, 4, 30), "apr 2027"),
        ((2027, 4, 1), (2027, 6, 1), "apr–jun 2027"),
        ((2026, 11, 1), (2027, 2, 1), "nov 2026–feb 2027"),
    ],
)
def test_a_window_in_words(first: tuple[int, int, int], last: tuple[int, int, int], words: str) -> None:
    assert window_words(datetime.date(*first), datetime.date(*last)) == words


def test_numbers_have_a_comma_and_no_needless_zero() -> None:
    assert [decimal_words(Decimal(n)) for n in ("3.2", "4", "0.75")] == ["3,2", "4", "0,8"]
