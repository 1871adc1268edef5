"""A cheque on a phone: asked by the coach, decided by quality, seen by the account manager."""

import datetime

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.trajectories.grant_worlds import Town


@pytest.mark.django_db(transaction=True)
def test_a_cheque_from_request_to_decision(visitor: Visitor, real_worker: None) -> None:
    town = Town()
    page = visitor.page
    page.set_viewport_size({"width": 390, "height": 844})
    visitor.log_in(town.coach.email)
    visitor.go(f"/inwoners/{town.client.pk}/instrument/")
    visitor.check()
    page.get_by_label("Bakker bij Bakkerij Zon", exact=False).check()
    page.get_by_label("Werkgeverscheque").check()
    page.get_by_role("button", name="Verder").click()
    visitor.check()
    page.get_by_label("Vanaf", exact=False).fill(datetime.date.today().isoformat())
    page.get_by_label("Uren per week", exact=False).fill("24")
    page.get_by_label("Contract voor hoeveel maanden?", exact=False).fill("12")
    page.get_by_role("button", name="Vraag aan").click()
    expect(page.get_by_text("ten minste 32 uur nodig").first).to_be_visible()
    page.get_by_label("Uren per week", exact=False).fill("32")
    page.get_by_role("button", name="Vraag aan").click()
    expect(page.get_by_text("ten hoogste € 4.500").first).to_be_visible()
    visitor.check()
    asked = page.url
    visitor.log_in(town.quality.email)
    visitor.go("/" + asked.split("/", 3)[3])
    page.get_by_role("link", name="Ken toe").click()
    visitor.check()
    page.get_by_role("button", name="Leg vast: toegekend").click()
    expect(page.get_by_text("Toegekend. Wie het vroeg, krijgt bericht.").first).to_be_visible()
    visitor.log_in(town.manager.email)
    visitor.go(f"/toekomstige-banen/{town.job.pk}/instrumenten/{town.candidate.pk}/")
    expect(page.get_by_role("heading", name="Werkgeverscheque")).to_be_visible()
    visitor.go("/instrumenten/inzet/")
    page.get_by_role("link", name="Yara B.").click()
    expect(page.get_by_text("€ 4.500").first).to_be_visible()
    assert "Bakkermans" not in page.content()
