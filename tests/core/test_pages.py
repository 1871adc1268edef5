"""Pages of the application itself."""

import ast
import datetime
import inspect

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core import pages
from core.log_words import action_words
from core.models import AuditLine, Parameter
from core.parameters import value_on, values_on
from core.tenancy import scope
from tests.core.factories import MunicipalityFactory, UserFactory

pytestmark = pytest.mark.django_db


def new_value(**changes: str) -> dict[str, str]:
    return {"value": "80", "valid_from": "2026-12-01", "source": "besluit van het college"} | changes


def test_everything_but_logging_in_and_health_needs_a_login(client: Browser) -> None:
    for path in ("/", "/zoeken/", "/instellingen/", "/logboek/", "/onderdelen/"):
        answer = client.get(path)
        assert answer.status_code == 302, path
        assert answer["Location"].startswith("/account/login/"), path
    assert client.get("/livez").status_code == 200
    assert client.get("/readyz").json() == {"database": "ok"}


def test_no_page_stays_behind_in_the_browser(client: Browser) -> None:
    client.force_login(UserFactory())
    assert client.get("/")["Cache-Control"] == "no-store"


def test_a_new_norm_holds_from_its_date_and_not_before(client: Browser) -> None:
    admin = UserFactory(functional_admin=True)
    client.force_login(admin)
    answer = client.post(reverse("core:new_parameter", args=["stalled"]), new_value())
    assert answer.status_code == 302
    assert value_on("stalled", datetime.date(2026, 11, 30)) == 120
    assert value_on("stalled", datetime.date(2026, 12, 1)) == 80
    assert values_on(["stalled", "caseload_max"], datetime.date(2026, 12, 2)) == {
        "stalled": 80,
        "caseload_max": 90,
    }
    with scope(municipality_id=admin.municipality_id):
        assert AuditLine.objects.filter(action="settings.parameter_set").count() == 1


def test_the_same_date_twice_gets_a_sentence_and_keeps_what_was_typed(client: Browser) -> None:
    client.force_login(UserFactory(functional_admin=True))
    address = reverse("core:new_parameter", args=["stalled"])
    client.post(address, new_value())
    answer = client.post(address, new_value(value="70"))
    assert answer.status_code == 422
    assert "Voor deze datum staat er al een waarde" in answer.content.decode()
    assert 'value="70"' in answer.content.decode()
    assert Parameter.objects.filter(key="stalled").count() == 2


def test_an_unknown_norm_does_not_exist(client: Browser) -> None:
    client.force_login(UserFactory(functional_admin=True))
    assert client.get(reverse("core:new_parameter", args=["unknown"])).status_code == 404


def test_a_norm_without_a_value_says_so() -> None:
    with pytest.raises(LookupError, match="Vraag de functioneel beheerder"):
        value_on("stalled", datetime.date(1999, 1, 1))


@pytest.mark.parametrize("role", ["coach", "account_manager"])
def test_settings_and_log_are_closed_with_a_reason(client: Browser, role: str) -> None:
    client.force_login(UserFactory(role=role))
    answer = client.get("/instellingen/")
    assert answer.status_code == 403
    assert "kun je niet de instellingen bekijken" in answer.content.decode()


def test_the_log_shows_only_the_own_municipality(client: Browser) -> None:
    here, there = UserFactory(), UserFactory(municipality=MunicipalityFactory(name="Dronten"))
    for user in (here, there):
        client.force_login(user)
        client.get("/zoeken/?q=test")
    client.force_login(UserFactory(privacy_officer=True))
    page = client.get("/logboek/").content.decode()
    assert here.get_full_name() in page
    assert there.get_full_name() not in page


@pytest.mark.parametrize(
    ("who", "address"), [("privacy_officer", "/logboek/"), ("functional_admin", "/instellingen/")]
)
def test_a_start_page_without_work_says_where_to_go(client: Browser, who: str, address: str) -> None:
    client.force_login(UserFactory(**{who: True}))
    main = client.get("/").content.decode().split("<main", 1)[1]
    assert f'href="{address}"' in main.split("</main>")[0]


def test_the_log_speaks_plain_words(client: Browser) -> None:
    client.force_login(UserFactory())
    client.get("/zoeken/?q=test")
    client.force_login(UserFactory(privacy_officer=True))
    page = client.get("/logboek/").content.decode()
    assert "bekeken: zoeken" in page
    assert action_words("client.file_opened") == "dossier geopend met een reden"
    assert action_words("GET onbekend:pagina") == "bekeken: onbekend:pagina"
    assert action_words("iets.anders") == "iets.anders"


def test_a_norm_is_proposed_as_people_write_it(client: Browser) -> None:
    """Ninety, not 9E+1."""
    client.force_login(UserFactory(functional_admin=True))
    page = client.get("/instellingen/norm/caseload_max/").content.decode()
    assert 'value="90"' in page


def test_no_norm_is_below_nought(client: Browser) -> None:
    client.force_login(UserFactory(functional_admin=True))
    answer = client.post("/instellingen/norm/caseload_max/", new_value(value="-5"))
    assert answer.status_code == 422
    assert "Vul 0 of meer in." in answer.content.decode()


@pytest.mark.parametrize("query", ["?inwoner=abc", "?gebruiker=999999999999999999999", "?page=-1", "?page=x"])
def test_the_log_survives_odd_questions(client: Browser, query: str) -> None:
    client.force_login(UserFactory(privacy_officer=True))
    assert client.get(f"/logboek/{query}").status_code == 200


def test_searching_asks_for_two_signs(client: Browser) -> None:
    client.force_login(UserFactory())
    assert "ten minste twee" in client.get("/zoeken/?q=a").content.decode()


def test_the_policy_table_is_in_words(client: Browser) -> None:
    client.force_login(UserFactory(functional_admin=True))
    page = client.get("/instellingen/rechten/").content.decode()
    assert "dossier van een inwoner" in page
    assert "eigen team, als buddy of als ontvanger van een overdracht" in page


def test_the_frame_of_all_forms_stays_in_short_steps() -> None:
    """Everything that writes goes through it: nobody should have to read two screens to follow it."""
    tree = ast.parse(inspect.getsource(pages))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    lines = {one.name: (one.end_lineno or 0) - one.lineno + 1 for one in found}
    assert lines["form_page"] < 30
    assert max(lines.values()) <= 30
