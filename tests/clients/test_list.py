"""The caseload: whom it shows, in which order, with which filters, and in how many queries."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients.models import Client
from core.models import AuditLine, TargetGroup, User
from tests.clients.conftest import People
from tests.clients.factories import BenefitPeriodFactory, ClientFactory, FileOpeningFactory

Browse = Callable[[User], Browser]


def make(coach: User, **fields: object) -> Client:
    made: Client = ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach, **fields)
    return made


def names(browser: Browser, query: str = "") -> list[str]:
    answer = browser.get(f"{reverse('clients:list')}?{query}")
    assert answer.status_code == 200
    return [row.name for row in answer.context["rows"]]


def test_a_coach_starts_with_the_own_caseload(coach: User, people: People, browse: Browse) -> None:
    make(people.teammate, first_name="Olga", last_name="Mate")
    browser = browse(coach)
    assert names(browser) == ["Samira van Dam"]
    assert names(browser, "caseload=team") == ["Samira van Dam", "Olga Mate"]
    assert names(browser, f"caseload={people.teammate.pk}") == ["Olga Mate"]
    assert names(browser, f"caseload={people.other_team.pk}") == ["Samira van Dam"], "not a choice"


def test_names_sort_the_dutch_way(coach: User, browse: Browse) -> None:
    for first, last in (("Édith", "Ebbing"), ("Dirk", "IJsbrand"), ("An", "de Zeeuw"), ("Bo", "Fan")):
        make(coach, first_name=first, last_name=last)
    assert names(browse(coach)) == [
        "Samira van Dam",
        "Édith Ebbing",
        "Bo Fan",
        "Dirk IJsbrand",
        "An de Zeeuw",
    ]


@pytest.mark.parametrize("text", ["dam", "VAN DAM", "samira", "dam sam", "Dám"])
def test_any_word_of_the_name_finds(text: str, coach: User, browse: Browse) -> None:
    make(coach, first_name="Olga", last_name="Ander")
    assert names(browse(coach), f"q={text}") == ["Samira van Dam"]


def test_number_category_rung_group_and_contact(coach: User, resident: Client, browse: Browse) -> None:
    group = TargetGroup.objects.order_by("id")[0]
    today = timezone.localdate()
    late = make(
        coach,
        first_name="Lot",
        last_name="Laat",
        category="1C",
        rung=3,
        target_group=group,
        last_contact_on=today - timedelta(days=93),
    )
    make(coach, first_name="Tim", last_name="Optijd", last_contact_on=today - timedelta(days=92))
    make(coach, first_name="Ver", last_name="Weg", category="3B", last_contact_on=today - timedelta(days=93))
    browser = browse(coach)
    for query in (f"q={late.number}", "category=1C", "rung=3", f"target_group={group.pk}", "contact=overdue"):
        assert names(browser, query) == ["Lot Laat"], query
    page = browser.get(reverse("clients:list"), {"contact": "overdue"}).content.decode()
    assert "te lang geleden" in page
    assert "1 dag over de norm" in page
    assert "chip" in page, "what is filtered can be seen and taken away"


@pytest.mark.parametrize("text", ["06-12345678", "0612 345 678", "12345678"])
def test_a_telephone_number_finds_however_it_is_written(text: str, coach: User, browse: Browse) -> None:
    make(coach, first_name="Lot", last_name="Belt", phone="06 1234 56 78")
    make(coach, first_name="Tim", last_name="Belt", phone="06 1234 56 79")
    assert names(browse(coach), f"q={text}") == ["Lot Belt"]


def test_a_few_digits_are_no_telephone_number(coach: User, browse: Browse) -> None:
    make(coach, first_name="Lot", last_name="Belt", number="X-9", phone="06 1234 56 78")
    assert names(browse(coach), "q=12345") == []


def test_an_appointment_answers_what_is_late(coach: User, resident: Client, browse: Browse) -> None:
    today = timezone.localdate()
    long_ago = today - timedelta(days=93)
    make(coach, first_name="Lot", last_name="Laat", last_contact_on=long_ago)
    make(coach, first_name="Ans", last_name="Straks", last_contact_on=long_ago, next_contact_on=today)
    make(
        coach,
        first_name="Wim",
        last_name="Geweest",
        last_contact_on=long_ago,
        next_contact_on=today - timedelta(days=1),
    )
    browser = browse(coach)
    assert sorted(names(browser, "contact=overdue")) == ["Ans Straks", "Lot Laat", "Wim Geweest"]
    assert sorted(names(browser, "contact=unanswered")) == ["Lot Laat", "Wim Geweest"]


def test_order(coach: User, resident: Client, browse: Browse) -> None:
    make(coach, first_name="A", last_name="Aa", rung=2, last_contact_on=date(2026, 1, 2))
    make(coach, first_name="B", last_name="Bb", rung=5, last_contact_on=date(2026, 1, 1))
    browser = browse(coach)
    assert names(browser, "sort=contact") == ["Samira van Dam", "B Bb", "A Aa"]
    assert names(browser, "sort=-rung") == ["B Bb", "A Aa", "Samira van Dam"]
    assert names(browser, "sort=rung") == ["A Aa", "B Bb", "Samira van Dam"]
    assert names(browser, "sort=-name") == ["Samira van Dam", "B Bb", "A Aa"]


def test_who_ended_is_left_out_until_asked(coach: User, resident: Client, browse: Browse) -> None:
    make(coach, first_name="Klaar", last_name="Klaar", status="ended")
    browser = browse(coach)
    assert names(browser) == ["Samira van Dam"]
    assert names(browser, "status=ended") == ["Klaar Klaar"]
    assert len(names(browser, "status=all")) == 2


def test_a_manager_sees_numbers_and_no_names(
    resident: Client, coach: User, people: People, browse: Browse
) -> None:
    other = make(coach, first_name="Geheim", last_name="Verborgen")
    FileOpeningFactory(client=other, user=people.manager)
    browser = browse(people.manager)
    answer = browser.get(reverse("clients:list"))
    page = answer.content.decode()
    for name in ("Samira", "Dam", "Geheim", "Verborgen"):
        assert name not in page
    assert resident.number in page
    assert reverse("clients:open", args=[resident.pk]) in page
    assert reverse("clients:client", args=[other.pk]) in page
    for guess in ("q=dam", "q=samira", "q=verborgen"):
        assert not browser.get(f"{reverse('clients:list')}?{guess}").context["rows"], (
            "a name can't be guessed"
        )
    by_name = browser.get(f"{reverse('clients:list')}?sort=name")
    assert [row.number for row in by_name.context["rows"]] == sorted([resident.number, other.number])


def test_quality_sees_the_municipality(coach: User, people: People, browse: Browse) -> None:
    make(people.other_team, first_name="Olga", last_name="Elders")
    browser = browse(people.quality)
    assert names(browser) == ["Samira van Dam", "Olga Elders"]
    assert names(browser, f"team={coach.team_id}") == ["Samira van Dam"]
    assert names(browser, f"coach={people.other_team.pk}") == ["Olga Elders"]


@pytest.mark.parametrize("who", ["coach", "quality", "manager"])
def test_as_many_queries_for_one_as_for_six(who: str, coach: User, people: People, browse: Browse) -> None:
    browser, url = browse(getattr(people, who)), reverse("clients:list")
    browser.get(url)
    with CaptureQueriesContext(
        connection,
    ) as one:
        browser.get(url)
    for number in range(5):
        BenefitPeriodFactory(client=make(coach, target_group=TargetGroup.objects.order_by("id")[number]))
    with CaptureQueriesContext(connection) as six:
        assert len(browser.get(url).context["rows"]) == 6
    assert len(one) == len(six)
    reads = [q["sql"] for q in six if q["sql"].startswith("SELECT") and "set_config" not in q["sql"]]
    own = [sql for sql in reads if "django_session" not in sql and not sql.startswith('SELECT u."id"')]
    assert len(own) <= 8, "\n".join(own)


def test_pages_of_25_and_the_log_names_who_was_shown(coach: User, resident: Client, browse: Browse) -> None:
    made = [make(coach, last_name=f"Zz{n:02d}") for n in range(30)]
    browser = browse(coach)
    browser.get(reverse("clients:list"), {"page": "2"})
    line = AuditLine.objects.get(action="GET clients:list")
    assert line.client_ids == sorted(c.pk for c in made[24:])
    assert browser.get(reverse("clients:list"), {"page": "honderd"}).status_code == 200


def test_looking_writes_nothing_but_its_line(coach: User, resident: Client, browse: Browse) -> None:
    browser = browse(coach)
    with CaptureQueriesContext(connection) as queries:
        browser.get(reverse("clients:list"))
        browser.get(reverse("clients:client", args=[resident.pk]))
    writes = [q["sql"] for q in queries if q["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE")]
    assert len(writes) == 2
    assert all("core_auditline" in sql for sql in writes)


@pytest.mark.parametrize(
    "query",
    [
        "rung=99999999999999999999",
        "caseload=x",
        "q=%25",
        "q=" + "a" * 500,
        "sort=drop",
        "page=-1",
        "category[]=1A",
        "target_group=0x1",
        "contact=%F0%9F%98%80",
    ],
)
def test_strange_questions_get_an_answer(query: str, coach: User, browse: Browse) -> None:
    assert browse(coach).get(f"{reverse('clients:list')}?{query}").status_code == 200
