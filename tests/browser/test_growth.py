"""A growth conversation on a telephone: typed with one thumb, kept, made into jobs; and without a script."""

import re
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from core.models import Draft
from core.tenancy import scope
from employers.models import Employer, FutureJob, GrowthConversation
from tests.browser.conftest import Visitor
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def own(transactional_db: None) -> Employer:
    user = UserFactory(account_manager=True)
    employer: Employer = EmployerFactory(account_manager=user, name="Hotel De Haven aan de Zuiderkade")
    return employer


def fill_job(page: Page, number: int, function: str) -> None:
    row = page.locator(".growth-job").nth(number)
    if row.get_attribute("open") is None:
        row.locator(":scope > summary").click()
    row.get_by_label("Welke functie?").fill(function)
    row.get_by_label("Hoeveel plaatsen?").fill("2")
    row.get_by_label("Uren per week").fill("24")
    row.get_by_label("Wanneer begint het ongeveer?").select_option(index=3)
    row.get_by_label("Waarschijnlijk (80%)").check()


def test_two_jobs_from_a_talk_on_a_telephone(visitor: Visitor, own: Employer) -> None:
    page = visitor.page
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    visitor.log_in(own.account_manager.email)  # type: ignore[union-attr]
    visitor.go(reverse("employers:new_conversation", args=[own.pk]))
    expect(page.get_by_label("Bestaand bedrijf breidt uit")).to_be_hidden()
    page.get_by_role("link", name="Komt er werk bij?").click()
    page.get_by_label("Ja, er komt werk bij").check()
    page.get_by_label("Bestaand bedrijf breidt uit").check()
    page.get_by_label("Wat gaat er veranderen bij de werkgever?").fill("Er komt een tweede keuken.")
    fill_job(page, 0, "Afwasser")
    page.get_by_role("button", name="Nog een baan").click()
    expect(page.locator(".growth-job")).to_have_count(2)
    fill_job(page, 1, "Medewerker ontbijt")
    page.get_by_role("button", name="Nog een baan").click()
    fill_job(page, 2, "Kok")
    expect(page.locator(".growth-job > summary").nth(2)).to_contain_text("Kok")
    visitor.check()
    expect(page.locator("[data-kept]")).to_contain_text("Bewaard om", timeout=10_000)

    # The telephone is put away halfway: another browser window finds all of it.
    page.goto("about:blank")
    visitor.go(reverse("employers:new_conversation", args=[own.pk]))
    expect(page.locator(".growth-job").nth(2).get_by_label("Welke functie?")).to_have_value("Kok")
    expect(page.get_by_label("Ja, er komt werk bij")).to_be_checked()

    page.get_by_role("button", name="Opslaan").click()
    page.wait_for_url(re.compile("groeigesprekken"))
    visitor.check()
    expect(page.get_by_text("Bewaard: het groeigesprek en 3 toekomstige banen.")).to_be_visible()
    page.get_by_role("link", name="Schrijf de vaardigheden op").first.click()
    expect(page.locator("[name='skills-0-skill']")).to_be_visible()
    assert sorted(FutureJob.objects.values_list("function", flat=True)) == [
        "Afwasser",
        "Kok",
        "Medewerker ontbijt",
    ]
    with scope(municipality_id=own.account_manager.municipality_id, region=True):  # type: ignore[union-attr]
        assert not Draft.objects.exists()


def test_without_a_script_a_third_row_and_a_talk_that_cannot_say(
    browser: Browser, live_server: Any, own: Employer
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, locale="nl-NL")  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{live_server.url}/account/login/")
    page.get_by_label("E-mail").fill(own.account_manager.email)  # type: ignore[union-attr]
    page.get_by_label("Wachtwoord").fill("geheim-voor-de-test")
    page.get_by_role("button", name="Log in", exact=True).click()
    page.goto(f"{live_server.url}{reverse('employers:new_conversation', args=[own.pk])}")
    page.get_by_label("Dat is nog niet te zeggen").check()
    page.get_by_label("Wat ziet de werkgever in de sector gebeuren?").fill("Minder orders.")
    page.get_by_role("button", name="Nog een baan").click()
    expect(page.locator(".growth-job")).to_have_count(3)
    expect(page.get_by_label("Wat ziet de werkgever in de sector gebeuren?")).to_have_value("Minder orders.")
    page.get_by_role("button", name="Opslaan").click()
    page.wait_for_url(re.compile("groeigesprekken"))
    talk = GrowthConversation.objects.get()
    assert (talk.expectation, talk.sector_trends) == ("cannot_say", "Minder orders.")
    assert talk.ask_again_on is not None
    context.close()
