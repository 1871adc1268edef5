"""One form in two tabs of one browser: the older one asks before it takes the place of the newer."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory

pytestmark = pytest.mark.django_db(transaction=True)

SAYS = "In een ander tabblad is verder geschreven"


def write(page: Page, text: str) -> None:
    page.get_by_label("Bijzonderheden").fill(text)
    page.evaluate("window.dispatchEvent(new Event('online'))")  # keeps now, not in three seconds


def test_the_older_tab_asks_which_text_stays(visitor: Visitor, page: Page, live_server: Any) -> None:
    manager = UserFactory(account_manager=True)
    employer = EmployerFactory(account_manager=manager)
    visitor.log_in(manager.email)
    address = f"{live_server.url}/werkgevers/{employer.pk}/wijzigen/"
    second = page.context.new_page()
    for tab in (page, second):
        tab.goto(address)
    write(second, "Uit het tweede")
    expect(second.locator("[data-kept]")).to_contain_text("Bewaard om")
    write(page, "Uit het eerste")
    expect(page.get_by_text(SAYS)).to_be_visible()
    expect(page.get_by_label("Bijzonderheden")).to_have_value("Uit het eerste")
    visitor.check()
    page.get_by_role("button", name="Houd deze tekst").click()
    expect(page.locator("[data-kept]")).to_contain_text("Bewaard om")
    expect(page.get_by_text(SAYS)).to_be_hidden()
    write(second, "Uit het tweede, en meer")
    second.get_by_role("link", name="Neem die tekst").click()
    expect(second.get_by_label("Bijzonderheden")).to_have_value("Uit het eerste")
