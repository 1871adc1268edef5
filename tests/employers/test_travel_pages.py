"""Travel times that somebody enters, and taking over a table of postcodes."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from django.urls import reverse

from core.models import User
from employers.models import PostcodeArea, TravelTime
from tests.core.factories import UserFactory
from tests.employers.factories import FutureJobFactory

pytestmark = pytest.mark.django_db
GOOD = "postcode4;latitude;longitude\n8231;52,5185;5,4714\n8232;52.52;5.45\n"


def at(name: str, *args: int) -> str:
    return reverse(f"employers:{name}", args=args)


def file(text: str | bytes, name: str = "postcodes.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())


@pytest.fixture(params=["account_manager", "functional_admin"])
def keeper(client: Browser, request: pytest.FixtureRequest) -> User:
    user = UserFactory(role=request.param)
    client.force_login(user)
    return user


@pytest.fixture
def row(keeper: User) -> TravelTime:
    return TravelTime.objects.create(from_code="8231", to_code="8242", minutes=25, created_by=keeper)


def test_the_page_says_what_is_known_and_what_not(client: Browser, row: TravelTime) -> None:
    FutureJobFactory(postcode="8299 AA")
    FutureJobFactory(status="lapsed", lapsed_reason="weg", postcode="8298 AA")
    page = client.get(at("travel")).content.decode()
    assert "<<undefined" not in page
    for text in ("8231 en 8242", "nog leeg", "8299", "15 kilometer per uur", "45 minuten"):
        assert text in page, text
    assert "8298" not in page


def test_a_travel_time_is_entered_once_whichever_way(client: Browser, keeper: User) -> None:
    there = {"from_code": "8242", "to_code": "8231", "minutes": 25}
    key = {"form_key": "6b2d3a52-0d3f-4a53-9d2b-222222222222"}
    for _ in range(2):
        assert client.post(at("new_travel"), there | key).status_code == 302
    made = TravelTime.objects.get()
    assert (made.from_code, made.to_code, made.minutes) == ("8231", "8242", 25)
    again = client.post(at("new_travel"), {"from_code": "8231", "to_code": "8242", "minutes": 30})
    assert again.status_code == 422
    assert "staat er al" in again.content.decode()


@pytest.mark.parametrize(
    "wrong", [{"from_code": "823"}, {"to_code": "0231"}, {"minutes": 0}, {"minutes": 301}, {"minutes": "x"}]
)
def test_what_is_no_travel_time(client: Browser, keeper: User, wrong: dict[str, object]) -> None:
    fields = {"from_code": "8231", "to_code": "8242", "minutes": 25} | wrong
    assert client.post(at("new_travel"), fields).status_code == 422
    assert not TravelTime.objects.exists()


def test_changing_and_taking_away(client: Browser, row: TravelTime) -> None:
    assert 'value="25"' in client.get(at("change_travel", row.pk)).content.decode()
    fields = {"from_code": "8231", "to_code": "8242", "minutes": 30, "version": 1}
    assert client.post(at("change_travel", row.pk), fields).status_code == 302
    answer = client.post(at("change_travel", row.pk), fields | {"minutes": 35})
    assert answer.status_code == 409
    assert "30" in answer.content.decode()
    other = TravelTime.objects.create(from_code="8232", to_code="8242", minutes=10)
    answer = client.post(at("change_travel", other.pk), fields)
    assert "staat er al" in answer.content.decode()
    assert client.get(at("remove_travel", row.pk)).status_code == 405
    client.post(at("remove_travel", row.pk))
    assert list(TravelTime.objects.all()) == [other]
    assert client.post(at("remove_travel", row.pk)).status_code == 404


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "\ufeff" + GOOD,
        'postcode4,latitude,longitude\n8231,"52,5185","5,4714"\n8232,52.52,5.45\n',
        "pc4\tlat\tlon\n8231\t52.5185\t5.4714\n8232\t52.52\t5.45\n",
    ],
)
def test_first_looked_at_then_taken_over(client: Browser, keeper: User, text: str) -> None:
    answer = client.post(at("postcodes"), {"file": file(text), "source": "Proef"})
    page = answer.content.decode()
    assert "nog niets overgenomen" in page
    assert not PostcodeArea.objects.exists(), "looking writes nothing"
    rows = page.partition('name="rows" hidden>')[2].partition("</textarea>")[0]
    for _ in range(2):
        assert client.post(at("postcodes"), {"rows": rows, "source": "Proef"}).status_code == 302
    found = PostcodeArea.objects.values_list("code", "latitude", "longitude", "source")
    assert [(c, float(up), float(side), s) for c, up, side, s in found] == [
        ("8231", 52.5185, 5.4714, "Proef"),
        ("8232", 52.52, 5.45, "Proef"),
    ]


def test_rows_that_are_wrong_are_said_and_left_out(client: Browser, keeper: User) -> None:
    PostcodeArea.objects.create(code="8231", latitude="52.00000", longitude="5.00000")
    text = GOOD + "82;52.5;5.4\n8240;5.4;52.5\n" + "x;1;1\n" * 25
    page = client.post(at("postcodes"), {"file": file(text), "source": "Proef"}).content.decode()
    assert "27 rijen kloppen niet" in page
    assert "Rij 5: een breedte van 5.4 ligt niet in Nederland" in page
    assert "en nog 7" in page
    assert "8231;52.51850;5.47140" in page


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("naam;plaats\na;b\n", "Er mist een kolom: postcode4, latitude, longitude"),
        (" \n", "leeg"),
        (b"%PDF-1.7 hello", "geen tabel"),
        ("postcode4;latitude;longitude\n" + "8231;52;5\n" * 5_001, "meer dan 5.000 rijen"),
        (b"\x00" * 2_000_000, "groter dan 1 MB"),
    ],
)
def test_a_file_that_can_t_be_read_says_why(
    client: Browser, keeper: User, data: str | bytes, words: str
) -> None:
    answer = client.post(at("postcodes"), {"file": file(data), "source": "Proef"})
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_without_a_file_and_with_rows_that_were_changed(client: Browser, keeper: User) -> None:
    assert client.get(at("postcodes")).status_code == 200
    assert client.post(at("postcodes"), {"source": "Proef"}).status_code == 422
    for rows in ("", "x", "postcode4;latitude;longitude\n1;1;1", "a\x00b", GOOD + "82;1;1"):
        assert client.post(at("postcodes"), {"rows": rows, "source": "x"}).status_code == 302
    assert not PostcodeArea.objects.exists()


@pytest.mark.parametrize("role", ["coach", "quality", "manager", "privacy_officer"])
def test_only_who_keeps_the_table_gets_in(client: Browser, row: TravelTime, role: str) -> None:
    client.force_login(UserFactory(role=role))
    for address in (at("travel"), at("new_travel"), at("postcodes"), at("change_travel", row.pk)):
        assert client.get(address).status_code == 403
    assert client.post(at("remove_travel", row.pk)).status_code == 403
    assert client.post(at("postcodes"), {"rows": GOOD, "source": ""}).status_code == 403
    client.logout()
    assert client.get(at("travel")).status_code == 302
    assert not PostcodeArea.objects.exists()
