"""The acts that a coach does most, each with the clicks that it costs: as docs/daily-acts.md says."""

import datetime
import re
from typing import Any

import pytest
from playwright.sync_api import Page

from clients.models import (
    Appointment,
    Client,
    Contact,
    HandOver,
    LadderRecord,
    PlanItem,
    SupportSuggestion,
    Task,
)
from config.mode import ROOT
from core.models import User
from core.tenancy import scope
from tests.browser.conftest import Visitor
from tests.clients.factories import ClientFactory
from tests.core.factories import UserFactory

TODAY = datetime.date.today()
DOCUMENT = ROOT / "docs" / "daily-acts.md"
# Every press of a pointer by a person; it outlives the page on which it was.
COUNT = """
document.addEventListener("pointerdown", function (event) {
  if (event.isTrusted) localStorage.setItem("presses", Number(localStorage.getItem("presses") || 0) + 1);
}, true);
"""


class Clicks:
    """Counts what a person presses from now on. A choice from a list is two: open and choose."""

    def __init__(self, page: Page) -> None:
        self.page, self.chosen = page, 0
        page.evaluate("localStorage.setItem('presses', '0')")

    def choose(self, label: str, words: str) -> None:
        self.page.get_by_label(label).select_option(label=words)
        self.chosen += 2

    @property
    def number(self) -> int:
        return int(self.page.evaluate("Number(localStorage.getItem('presses'))")) + self.chosen


def table() -> dict[str, tuple[int, int]]:
    """Act → what it may cost and what it costs, as the page in docs says."""
    rows = re.findall(r"^\| ([^|]+?) \| (\d+) \| (\d+) \|$", DOCUMENT.read_text(), re.MULTILINE)
    return {act: (int(most), int(costs)) for act, most, costs in rows}


def holds(act: str, clicks: Clicks) -> None:
    most, costs = table()[act]
    assert clicks.number <= most, f"{act} costs {clicks.number} clicks, {most} at most"
    assert clicks.number == costs, f"docs/daily-acts.md says {costs}, it costs {clicks.number}"


@pytest.fixture
def coach(transactional_db: None) -> User:
    made: User = UserFactory(first_name="Noor", last_name="van Beek")
    UserFactory(first_name="Joost", last_name="Reinders", municipality=made.municipality, team=made.team)
    return made


@pytest.fixture
def resident(coach: User) -> Client:
    made: Client = ClientFactory(
        first_name="Samira",
        last_name="van Dam",
        coach=coach,
        team=coach.team,
        municipality=coach.municipality,
        rung=3,
        rung_expected=4,
    )
    return made


@pytest.fixture
def page_of(visitor: Visitor, coach: User, resident: Client) -> Page:
    """The page of the resident, where every act begins."""
    visitor.page.add_init_script(COUNT)
    visitor.log_in(coach.email)
    visitor.go(f"/inwoners/{resident.pk}/")
    return visitor.page


def of(client: Client) -> dict[str, Any]:
    return {"client": client, "municipality": client.municipality, "team": client.team}


def press(page: Page, words: str, role: Any = "link") -> None:
    page.get_by_role(role, name=words, exact=True).first.click()


def back(page: Page, resident: Client) -> None:
    page.wait_for_url(re.compile(rf"/inwoners/{resident.pk}/$"))


def test_logging_a_contact(page_of: Page, resident: Client, visitor: Visitor) -> None:
    clicks = Clicks(page_of)
    press(page_of, "Leg contact vast")
    page_of.wait_for_url(re.compile("/contact/$"))
    visitor.check()
    page_of.keyboard.type("Belde over de proefdag.")
    press(page_of, "Opslaan", "button")
    back(page_of, resident)
    holds("contact vastleggen, met de volgende datum", clicks)
    with scope(municipality_id=resident.municipality_id):
        assert Contact.objects.get().report == "Belde over de proefdag."
        assert Appointment.objects.get().on > TODAY


def test_logging_a_call_and_another_day(page_of: Page, resident: Client) -> None:
    clicks = Clicks(page_of)
    press(page_of, "Leg contact vast")
    page_of.locator("textarea[name=report]:focus").wait_for()
    page_of.keyboard.type("Gebeld.")
    page_of.get_by_role("radio", name="telefoon").click()
    page_of.get_by_role("radio", name=re.compile("over 2 weken")).click()
    press(page_of, "Opslaan", "button")
    back(page_of, resident)
    holds("contact vastleggen, ander kanaal en andere datum", clicks)
    with scope(municipality_id=resident.municipality_id):
        contact = Contact.objects.get()
    assert (contact.channel, contact.report) == ("phone", "Gebeld.")
    assert contact.next_on is not None
    assert datetime.timedelta(14) <= contact.next_on - TODAY <= datetime.timedelta(18)


def test_a_plan_item_from_a_suggestion(visitor: Visitor, page_of: Page, resident: Client) -> None:
    with scope(municipality_id=resident.municipality_id):
        SupportSuggestion.objects.create(
            **of(resident), part="language", support="language_course", because="Taal: duidelijk.", on=TODAY
        )
    visitor.go(f"/inwoners/{resident.pk}/")
    clicks = Clicks(page_of)
    press(page_of, "Kies")
    page_of.get_by_role("button", name=re.compile("^Neem op in plan")).first.click()
    page_of.get_by_text("Dit staat nu in het plan.").wait_for()
    holds("onderdeel in het plan uit een suggestie", clicks)
    with scope(municipality_id=resident.municipality_id):
        assert PlanItem.objects.get().client == resident


def test_a_new_rung(page_of: Page, resident: Client) -> None:
    clicks = Clicks(page_of)
    page_of.locator("summary", has_text="Meer").first.click()
    press(page_of, "Leg trede vast")
    page_of.locator("#unpaid_work-ja").click()
    page_of.get_by_text("Trede 4:").wait_for()
    page_of.locator("#leg-vast").click()
    back(page_of, resident)
    holds("nieuwe trede", clicks)
    with scope(municipality_id=resident.municipality_id):
        assert LadderRecord.objects.get().rung == 4


def test_handing_over(page_of: Page, resident: Client) -> None:
    clicks = Clicks(page_of)
    page_of.locator("summary", has_text="Meer").first.click()
    press(page_of, "Draag over aan een collega")
    page_of.get_by_label("Joost Reinders").click()
    page_of.get_by_label("Wat moet je opvolger weten?").click()
    page_of.keyboard.type("Werkt graag met de handen. Bel liever dan mailen.")
    page_of.locator("main form button.btn-primary").first.click()
    page_of.wait_for_url(lambda url: not url.endswith("/overdragen/"))
    holds("overdragen aan een collega, met notitie", clicks)
    with scope(municipality_id=resident.municipality_id):
        assert HandOver.objects.get().receiver == User.objects.get(first_name="Joost")


def test_closing_a_task(visitor: Visitor, page_of: Page, resident: Client) -> None:
    with scope(municipality_id=resident.municipality_id):
        Task.objects.create(**of(resident), what="Cv sturen", who="client")
    visitor.go(f"/inwoners/{resident.pk}/")
    clicks = Clicks(page_of)
    page_of.get_by_role("button", name="Gedaan: Cv sturen").click()
    back(page_of, resident)
    page_of.get_by_role("button", name="Gedaan: Cv sturen").wait_for(state="detached")
    holds("taak afsluiten", clicks)
    with scope(municipality_id=resident.municipality_id):
        assert Task.objects.get().done_on == TODAY


def test_control_presses_are_counted(page_of: Page) -> None:
    clicks = Clicks(page_of)
    page_of.locator("h1").click()
    page_of.keyboard.type("typen telt niet")
    page_of.locator("h1").click()
    assert clicks.number == 2


def test_the_page_in_docs_names_every_act() -> None:
    assert len(table()) == 6
    assert all(costs <= most for most, costs in table().values())
