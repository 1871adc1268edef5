"""The manager's journey: a coach works, the figures follow within a minute, and every figure has its list."""

import datetime
import re
import time

import pytest
from playwright.sync_api import expect

from core.tenancy import scope
from reporting.models import Snapshot
from reporting.services import recompute_everything
from tests.browser.conftest import Visitor
from tests.clients.factories import ClientFactory
from tests.core.factories import UserFactory
from tests.trajectories.factories import CandidateFactory

TODAY = datetime.date.today()


def wait_for_snapshot(indicator: str, value: int, municipality_id: int) -> float:
    """Seconds until the worker has written the figure; a minute is the promise."""
    begin = time.monotonic()
    while time.monotonic() - begin < 60:
        with scope(municipality_id=municipality_id):
            if Snapshot.objects.filter(indicator=indicator, data_set="live", value=value).exists():
                return time.monotonic() - begin
        time.sleep(0.2)
    raise AssertionError(f"{indicator} did not become {value} within a minute")


def log_contact(visitor: Visitor, client_id: int) -> None:
    visitor.go(f"/inwoners/{client_id}/contact/")
    visitor.page.locator("[name=on]").fill(TODAY.isoformat())
    visitor.page.locator("[name=report]").fill("Gesproken over de proefdag.")
    visitor.page.locator("main form button[type=submit]").first.click()
    visitor.page.wait_for_url(re.compile(rf"/inwoners/{client_id}/$"))


@pytest.mark.django_db(transaction=True)
def test_figures_follow_the_work_and_lead_to_their_list(visitor: Visitor, real_worker: None) -> None:
    coach, manager = UserFactory(), UserFactory(manager=True)
    long_ago = TODAY - datetime.timedelta(days=200)
    clients = [
        ClientFactory(
            coach=coach,
            team=coach.team,
            municipality=coach.municipality,
            last_contact_on=long_ago,
            reported_on=long_ago,
            category="1B",
        )
        for _ in range(12)
    ]
    recompute_everything(on=TODAY)
    page = visitor.page

    visitor.log_in(manager.email)
    visitor.go("/cijfers/")
    late = page.locator("a", has_text="Geen contact binnen de norm").first
    expect(late).to_contain_text("12")

    visitor.log_in(coach.email)
    log_contact(visitor, clients[0].pk)
    seconds = wait_for_snapshot("no_contact", 11, manager.municipality_id)
    print(f"dashboard right after {seconds:.1f} s")

    visitor.log_in(manager.email)
    visitor.go("/cijfers/")
    expect(late).to_contain_text("11")
    late.click()
    visitor.check()
    listed = page.locator("main").inner_text()
    assert sum(client.number in listed for client in clients) == 11
    assert not any(client.last_name in listed for client in clients), (
        "a manager sees no names without a reason"
    )
    page.get_by_role("link", name=re.compile("reden", re.IGNORECASE)).first.click()
    visitor.check()
    page.locator("[name=reason]").fill("Klacht van de inwoner over wachten.")
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_load_state()
    assert any(client.last_name in page.content() for client in clients)


@pytest.mark.django_db(transaction=True)
def test_the_nieuwe_banen_report_follows_a_new_candidate(visitor: Visitor, real_worker: None) -> None:
    manager = UserFactory(manager=True)
    coach = UserFactory(municipality=manager.municipality)
    first = CandidateFactory(
        client__coach=coach, client__team=coach.team, client__municipality=coach.municipality
    )
    for _ in range(5):  # fewer than five people would be hidden
        CandidateFactory(project=first.project, status="accepted", client__municipality=coach.municipality)
    recompute_everything(on=TODAY)
    page = visitor.page
    candidates = page.locator("main .tiles").get_by_text("Kandidaten", exact=True).locator("..")

    visitor.log_in(manager.email)
    visitor.go("/cijfers/nieuwe-banen/?set=live")
    expect(candidates).to_contain_text("5")
    visitor.log_in(coach.email)
    visitor.go(f"/kandidaten/{first.pk}/antwoord/")
    page.get_by_label("Ja, we kiezen deze kandidaat").check()
    page.get_by_label("Op welke dag?").fill(TODAY.isoformat())
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_load_state()

    visitor.log_in(manager.email)
    visitor.go("/cijfers/nieuwe-banen/?set=live")
    deadline = time.monotonic() + 60
    while "6" not in candidates.inner_text() and time.monotonic() < deadline:
        time.sleep(0.5)
        visitor.page.goto(f"{visitor.address}/cijfers/nieuwe-banen/?set=live")
    expect(candidates).to_contain_text("6")
    visitor.check()
    page.get_by_role("link", name="Uitleg").first.click()
    visitor.check()
