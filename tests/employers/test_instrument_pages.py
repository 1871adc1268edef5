"""The toolbox on screen: texts, combinations from a day on, the budget of a year."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from core.models import Parameter
from core.tenancy import scope
from employers.models import InstrumentBudget, InstrumentPair, InstrumentText
from employers.toolbox import catalogue, limits_on, pair_table, wage_values_of_years
from tests.core.factories import MunicipalityFactory, TeamFactory, UserFactory

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
LIST = "employers:instruments"


def browse(user: Any) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


@pytest.fixture
def admin() -> Any:
    return UserFactory(role="functional_admin")


@pytest.fixture
def boss() -> Any:
    return UserFactory(role="manager")


def test_the_toolbox_tells_todays_amounts_and_what_goes_together() -> None:
    for role in ("coach", "account_manager", "quality", "manager", "functional_admin"):
        page = browse(UserFactory(role=role)).get(reverse(LIST)).content.decode().replace("\xa0", " ")
        assert "€ 4.500" in page
        assert "€ 1.261,98" in page, role
        assert "€ 8.500 per jaar" in page
        assert "Voor dezelfde baan is er één vergoeding op het loon tegelijk." in page
    assert browse(UserFactory(role="privacy_officer")).get(reverse(LIST)).status_code == 403
    assert Browser().get(reverse(LIST)).status_code == 302


def test_amounts_follow_their_date() -> None:
    Parameter.objects.create(
        key="cheque_long", value=Decimal(5000), unit="euro", valid_from=date(2027, 1, 1), source="Raad"
    )
    assert limits_on(date(2026, 12, 31)).cheque_long == 4500
    assert limits_on(date(2027, 1, 1)).cheque_long == 5000
    years = wage_values_of_years(date(2026, 3, 1), date(2028, 1, 1))
    assert [(year, values.uplift) for year, values in years.items()] == [
        (2026, Decimal("23.5")), (2027, Decimal(25)), (2028, Decimal(25)),
    ]  # fmt: skip


def test_own_words_and_an_instrument_out_of_use(admin: Any) -> None:
    url = reverse("employers:change_instrument", args=["cheque"])
    form = {"what": "Onze cheque.", "how": "", "decides": "Team werk", "active": ""}
    browser = browse(admin)
    assert browser.post(url, form).status_code == 302
    [cheque] = [tool for tool in catalogue(timezone.localdate()) if tool.code == "cheque"]
    assert (cheque.words.what, cheque.active) == ("Onze cheque.", False)
    assert cheque.words.how, "what was left empty keeps the default"
    assert "niet in gebruik" in browser.get(reverse(LIST)).content.decode()
    assert browser.post(url, form | {"version": 1, "what": "Nieuw."}).status_code == 302
    both = browser.post(url, form | {"version": 1, "what": "Van mij."})
    assert both.status_code == 409
    assert "Nieuw." in both.content.decode()
    assert "Van mij." in both.content.decode()
    assert InstrumentText.objects.count() == 1
    assert browser.get(reverse("employers:change_instrument", args=["nothing"])).status_code == 404
    assert browse(UserFactory()).get(url).status_code == 403


def test_a_combination_holds_from_its_day_and_the_old_one_is_kept(admin: Any) -> None:
    today, browser, url = timezone.localdate(), browse(admin), reverse("employers:set_pair")
    pair = ("cheque", "wage_cost_subsidy")
    assert pair_table(today)[pair][0] is False
    form = {
        "one": "wage_cost_subsidy", "other": "cheque", "together": "yes", "reason": "Proef in de regio.",
        "valid_from": today + DAY, "form_key": "0e2d5f0e-6e5b-4a6e-9f57-1c5a3a3a7f05",
    }  # fmt: skip
    for _ in range(2):
        assert browser.post(url, form).status_code == 302
    assert InstrumentPair.objects.count() == 1
    assert pair_table(today)[pair][0] is False
    assert pair_table(today + DAY)[pair] == (True, "Proef in de regio.")
    again = browser.post(url, form | {"form_key": "0e2d5f0e-6e5b-4a6e-9f57-1c5a3a3a7f06"})
    assert "Kies een andere dag" in again.content.decode()
    same = browser.post(url, form | {"other": "wage_cost_subsidy", "form_key": ""})
    assert "twee verschillende" in same.content.decode()
    assert browse(UserFactory(role="manager")).get(url).status_code == 403


def test_the_budget_is_of_the_town_and_of_a_year(boss: Any) -> None:
    url = reverse("employers:set_budget", args=[2026, "cheque"])
    browser = browse(boss)
    form = {"amount": "50000", "source": "Begroting"}
    for _ in range(2):
        assert browser.post(url, form).status_code == 302
    assert "Een collega vulde" in browser.post(url, form | {"amount": "1"}).content.decode()
    assert browser.post(url, form | {"amount": "60000", "version": 1}).status_code == 302
    assert browser.post(url, form | {"amount": "70000", "version": 1}).status_code == 409
    with scope(municipality_id=boss.municipality_id):
        assert InstrumentBudget.objects.get().amount == 60000
    page = browser.get(reverse("employers:budgets") + "?jaar=2026").content.decode()
    assert "€ 60.000" in page
    assert "€ 60.000" not in browser.get(reverse("employers:budgets") + "?jaar=2025").content.decode()
    dronten = MunicipalityFactory(name="Dronten")
    other = UserFactory(
        role="manager", municipality=dronten, team=TeamFactory(municipality=dronten, name="Daar")
    )
    assert "€ 60.000" not in browse(other).get(reverse("employers:budgets") + "?jaar=2026").content.decode()


@pytest.mark.parametrize("year", ["", "abc", "99999999999999", "1900", "²", "02026" + 5000 * "9"])
def test_a_strange_year_is_this_year(boss: Any, year: str) -> None:
    answer = browse(boss).get(reverse("employers:budgets"), {"jaar": year})
    assert answer.context["year"] == timezone.localdate().year


def test_who_may_look_at_and_set_a_budget() -> None:
    for role, seen, may_set in (
        ("account_manager", 200, 403),
        ("quality", 200, 403),
        ("coach", 403, 403),
        ("functional_admin", 403, 403),
    ):
        browser = browse(UserFactory(role=role))
        assert browser.get(reverse("employers:budgets")).status_code == seen, role
        url = reverse("employers:set_budget", args=[2026, "cheque"])
        assert browser.post(url, {"amount": "1"}).status_code == may_set, role


@pytest.mark.parametrize(("year", "code"), [(2026, "no_risk"), (2026, "nothing"), (1999, "cheque")])
def test_no_budget_for_what_costs_nothing(boss: Any, year: int, code: str) -> None:
    assert browse(boss).get(reverse("employers:set_budget", args=[year, code])).status_code == 404
