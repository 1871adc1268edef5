"""The sector outlook on screen and as a file: figures without a way back to the employer who told them."""

import datetime
import itertools
from fractions import Fraction
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from core.domain.calendar import Quarter, quarter_of
from core.models import Parameter, Sector, User
from employers import outlook
from employers.domain.outlook import LATER, OTHERS, TOTAL, KindCount
from employers.models import Employer, FutureJob, GrowthConversation
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory, GrowthConversationFactory

pytestmark = pytest.mark.django_db
PAGE = reverse("employers:outlook")
NUMBER = itertools.count()


@pytest.fixture
def today() -> datetime.date:
    return timezone.localdate()


@pytest.fixture
def user() -> User:
    return UserFactory(account_manager=True)


def told(today: datetime.date, sector: str = "I", places: int = 0, **answers: Any) -> GrowthConversation:
    """A talk of today by an employer of its own; with a job next quarter when there are places."""
    employer = EmployerFactory(sector=Sector.objects.get(code=sector), name=f"Zaak Onder Glas {next(NUMBER)}")
    talk: GrowthConversation = GrowthConversationFactory(employer=employer, **({"on": today} | answers))
    if places:
        start = quarter_of(today).next().first_day
        FutureJobFactory(
            employer=employer,
            conversation=talk,
            places=places,
            certainty=50,
            window_start=start,
            window_end=start + datetime.timedelta(days=30),
        )
    return talk


def read(user: User, today: datetime.date) -> outlook.Outlook:
    return outlook.read_outlook(user, today, quarter_of(today))


def name_of(code: str) -> str:
    return Sector.objects.get(code=code).name


def test_places_are_counted_by_certainty_in_the_quarter_of_the_middle(
    user: User, today: datetime.date
) -> None:
    for places in (1, 2, 4):
        told(today, places=places)
    table = read(user, today).expected
    following = quarter_of(today).next()
    assert table.value(name_of("I"), following) == table.value(TOTAL, following) == table.value(TOTAL, TOTAL)
    assert outlook.places_words(table.value(TOTAL, TOTAL)) == "3,5"
    assert table.value(name_of("I"), LATER) == 0


@pytest.mark.parametrize(
    "changes",
    [{"conversation": None}, {"status": "lapsed", "lapsed_reason": "Gaat niet door."}, {"status": "filled"}],
)
def test_only_open_jobs_that_were_named_in_a_talk_count(
    user: User, today: datetime.date, changes: dict[str, Any]
) -> None:
    for _ in range(4):
        told(today, places=2)
    assert read(user, today).expected.value(TOTAL, TOTAL) == 4
    last = FutureJob.objects.order_by("-id")[0]
    FutureJob.objects.filter(pk=last.pk).update(**changes)
    assert read(user, today).expected.value(TOTAL, TOTAL) == 3


def test_the_last_answer_of_a_quarter_counts_once(user: User, today: datetime.date) -> None:
    talks = [told(today) for _ in range(3)]
    GrowthConversationFactory(employer=talks[0].employer, on=today, expectation="same", growth_kind="")
    for _ in range(2):
        told(today, expectation="same", growth_kind="")
    table = read(user, today).answers
    assert table.value(name_of("I"), TOTAL) == 5
    assert table.value(name_of("I"), "same") is None  # three, but the other two would be known
    assert table.value(name_of("I"), "grows") is None


@pytest.mark.parametrize("changes", [{"data_set": "demo"}, {"data_set": "pilot"}])
def test_made_up_employers_and_history_are_not_mixed_in(
    user: User, today: datetime.date, changes: dict[str, str]
) -> None:
    for _ in range(3):
        talk = told(today, places=1)
        Employer.objects.filter(pk=talk.employer_id).update(**changes)
    found = read(user, today)
    assert not found.expected
    assert not found.answers
    user.is_demo = True
    assert bool(read(user, today).answers) == (changes["data_set"] == "demo")


def test_another_quarter_has_its_own_answers(client: Browser, user: User, today: datetime.date) -> None:
    before = quarter_of(today).first_day - datetime.timedelta(days=1)
    for _ in range(3):
        told(before)
    for _ in range(4):
        told(today, expectation="same", growth_kind="")
    client.force_login(user)
    page = client.get(PAGE).content.decode()
    earlier = quarter_of(before)
    assert f"?kwartaal={earlier.year}-{earlier.number}" in page
    assert "Bestaand bedrijf breidt uit" not in page
    page = client.get(PAGE, {"kwartaal": f"{earlier.year}-{earlier.number}"}).content.decode()
    assert "Bestaand bedrijf breidt uit (3)" in page
    for nonsense in ("", "x", "2026-9", "-1"):
        assert client.get(PAGE, {"kwartaal": nonsense}).status_code == 200


def test_a_small_sector_is_never_named(client: Browser, user: User, today: datetime.date) -> None:
    for _ in range(4):
        told(today, places=1)
    told(today, sector="E", places=7, sector_trends="Er komt een nieuwe hal.")
    found = read(user, today)
    assert OTHERS in found.expected.rows
    assert found.expected.value(OTHERS, TOTAL) is None
    client.force_login(user)
    for address in (PAGE, reverse("employers:outlook_file", args=["csv"])):
        page = client.get(address).content.decode()
        assert name_of("E").lower() not in page.lower()
        assert "nieuwe hal" not in page
        assert "Andere sectoren samen" in page


def test_no_employer_and_nobody_is_named(client: Browser, user: User, today: datetime.date) -> None:
    talks = [told(today, spoken_with="Wilma Zandvoort") for _ in range(3)]
    talks[0].employer.contact_persons.create(name="Gijs Terpstra")
    texts = [
        f"{talks[1].employer.name} en Gijs Terpstra zien het ook.",
        "wilma zandvoort wacht op de klant.",
        "Meer werk in het voorjaar.",
    ]
    for talk, text in zip(talks, texts, strict=True):
        GrowthConversation.objects.filter(pk=talk.pk).update(sector_trends=text)
    client.force_login(user)
    pages = [client.get(PAGE), client.get(reverse("employers:outlook_file", args=["csv"]))]
    for page in [answer.content.decode() for answer in pages]:
        assert "(naam) en (naam) zien het ook." in page
        assert "(naam) wacht op de klant." in page
        for word in ("Onder Glas", "Gijs", "Zandvoort"):
            assert word not in page


def test_the_norm_of_the_day_decides(user: User, today: datetime.date) -> None:
    for _ in range(3):
        told(today, places=1)
    assert read(user, today).expected.value(TOTAL, TOTAL) is not None
    Parameter.objects.create(key="outlook_min", value=4, unit="werkgevers", valid_from=today)
    assert read(user, today).expected.value(TOTAL, TOTAL) is None


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("coach", 200),
        ("account_manager", 200),
        ("quality", 200),
        ("manager", 200),
        ("functional_admin", 403),
        ("privacy_officer", 403),
    ],
)
def test_who_sees_it(client: Browser, role: str, status: int) -> None:
    client.force_login(UserFactory(role=role))
    assert client.get(PAGE).status_code == status
    assert client.get(reverse("employers:outlook_file", args=["xlsx"])).status_code == status


def test_a_visitor_logs_in_first(client: Browser) -> None:
    for address in (PAGE, reverse("employers:outlook_file", args=["csv"])):
        assert client.get(address).status_code == 302


def test_nothing_told_yet_says_what_to_do(client: Browser, user: User) -> None:
    client.force_login(user)
    page = client.get(PAGE).content.decode()
    assert "Nog geen banen uit groeigesprekken" in page
    assert "In dit kwartaal zijn er geen groeigesprekken" in page


def test_the_file_has_the_figures_of_the_page(client: Browser, user: User, today: datetime.date) -> None:
    for places in (1, 2, 4):
        told(today, places=places)
    told(today, sector="E", places=9, growth_kind="b")
    client.force_login(user)
    answer = client.get(reverse("employers:outlook_file", args=["xlsx"]))
    assert answer["Content-Disposition"].startswith('attachment; filename="vooruitblik-')
    sheet = load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert rows[0] == outlook.HEAD
    assert rows[1:] == [tuple(row) for row in outlook.file_rows(read(user, today))]
    hidden = [row for row in rows if row[1] == "Andere sectoren samen" and row[2] == "Samen"]
    assert hidden[0][3] == "weggelaten (norm: 3 werkgevers)"
    text = client.get(reverse("employers:outlook_file", args=["csv"])).content.decode("utf-8-sig")
    assert text.splitlines()[0] == "Wat;Sector;Kwartaal;Waarde"
    assert client.get(reverse("employers:outlook_file", args=["pdf"])).status_code == 404


def test_a_formula_in_a_trend_stays_text(client: Browser, user: User, today: datetime.date) -> None:
    for _ in range(3):
        told(today, sector_trends="=2+5")
    client.force_login(user)
    text = client.get(reverse("employers:outlook_file", args=["csv"])).content.decode("utf-8-sig")
    assert ";'=2+5" in text


def test_as_many_questions_with_one_employer_as_with_many(
    client: Browser, user: User, today: datetime.date
) -> None:
    client.force_login(user)
    counted = []
    for number in (1, 5):
        for _ in range(number):
            told(today, places=2, sector_trends="Meer werk.")
        client.get(PAGE)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(PAGE).status_code == 200
        counted.append(len(asked))
    assert counted[0] == counted[1]


@pytest.mark.parametrize(
    ("tenths", "words"), [((0, 1), "0"), ((7, 2), "3,5"), ((1, 20), "0,1"), ((2, 1), "2"), ((999, 100), "10")]
)
def test_places_in_words(tenths: tuple[int, int], words: str) -> None:
    assert outlook.places_words(Fraction(*tenths)) == words
    assert outlook.places_words(None) == "–"


def test_words_of_columns_and_kinds() -> None:
    assert outlook.column_words(Quarter(2027, 1)) == "1e kwartaal 2027"
    assert [outlook.column_words(one) for one in (LATER, TOTAL, "same")] == [
        "Daarna",
        "Samen",
        "Blijft gelijk",
    ]
    shown, left_out = KindCount("d", 4), KindCount("a", None)
    assert outlook.kind_words((shown,)) == ["Personeel dat vertrekt (4)"]
    assert outlook.kind_words((left_out,)) == []
    assert outlook.kind_words((left_out, shown)) == [
        "Personeel dat vertrekt (4)",
        "Andere soorten: weggelaten",
    ]
    assert outlook.kind_words((KindCount("", 3),)) == ["Soort nog niet bekend (3)"]
