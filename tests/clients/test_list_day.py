"""The list as a tool: more filters, heads that sort, views that are kept, and taking it along as a file."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from clients import models as m
from clients.domain.benefit import BenefitPeriod, days_on_benefit
from clients.exporting import HEAD
from clients.models import Client
from clients.services import day as services
from core.models import AuditLine, SavedView, User
from core.tenancy import scope
from tests.clients.conftest import People
from tests.clients.factories import BenefitPeriodFactory, ClientFactory

Browse = Callable[[User], Browser]
TODAY = timezone.localdate()
LIST, EXPORT, SAVE = (reverse(f"clients:{name}") for name in ("list", "export", "save_view"))
WHY = "Overleg over de caseload op 1 december"


def make(coach: User, **fields: object) -> Client:
    made: Client = ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach, **fields)
    return made


def write(model: Any, client: Client, **fields: Any) -> Any:
    with scope(municipality_id=client.municipality_id):
        return model.objects.create(
            client=client, municipality=client.municipality, team=client.team, **fields
        )


def names(browser: Browser, query: str = "") -> list[str]:
    answer = browser.get(f"{LIST}?{query}")
    assert answer.status_code == 200
    return [row.name for row in answer.context["rows"]]


def test_plan_movement_and_early(coach: User, resident: Client, browse: Browse) -> None:
    planned = make(coach, first_name="Pien", last_name="Plan")
    write(m.SupportPlan, planned, number=1, start=TODAY, goal="werk")
    stalled = make(coach, first_name="Stan", last_name="Stil")
    write(m.Signal, stalled, kind="stalled", why="w", computed_at=timezone.now())
    make(coach, first_name="Vera", last_name="Vroeg", status="early")
    browser = browse(coach)
    assert names(browser, "plan=none") == ["Samira van Dam", "Stan Stil"]
    assert names(browser, "plan=draft") == ["Pien Plan"]
    assert names(browser, "plan=agreed") == []
    assert names(browser, "movement=stalled") == ["Stan Stil"]
    assert names(browser, "status=early") == ["Vera Vroeg"]
    assert len(names(browser, "status=all")) == 4


def test_every_head_sorts_both_ways(coach: User, resident: Client, browse: Browse) -> None:
    day = date(2026, 1, 2)
    first = make(
        coach, first_name="A", last_name="Aa", rung=2, category="1A", last_contact_on=day, next_contact_on=day
    )
    last = make(
        coach,
        first_name="B",
        last_name="Bb",
        rung=5,
        category="3B",
        last_contact_on=day + timedelta(days=1),
        next_contact_on=day + timedelta(days=1),
    )
    BenefitPeriodFactory(client=first, start=TODAY - timedelta(days=10))
    BenefitPeriodFactory(client=last, start=TODAY - timedelta(days=400))
    browser = browse(coach)
    for column in ("name", "rung", "category", "contact", "next", "months"):
        up, down = names(browser, f"sort={column}"), names(browser, f"sort=-{column}")
        assert up.index("A Aa") < up.index("B Bb"), column
        assert down.index("B Bb") < down.index("A Aa"), column
    answer = browser.get(f"{LIST}?sort=-rung&category=1A&page=1")
    states = {head.label: head.state for head in answer.context["heads"]}
    assert states["Trede"] == "descending"
    assert [label for label, state in states.items() if state] == ["Trede"]
    page = answer.content.decode()
    assert page.count("aria-sort=") == 1
    assert "?category=1A&amp;sort=rung" in page, "the filter stays, the page doesn't"


def test_benefit_sorts_as_the_rule_counts(coach: User, resident: Client, browse: Browse) -> None:
    """Overlapping periods once, WW not, the future not."""
    spans = {
        "Overlap": [("participatiewet", 100, 50), ("ioaw", 80, 40)],
        "Lang": [("participatiewet", 90, None)],
        "Ander": [("ww", 900, None), ("bbz", 5, None)],
        "Later": [("participatiewet", -5, None), ("participatiewet", 30, 20)],
    }
    expected = {}
    for name, periods in spans.items():
        client = make(coach, first_name=name, last_name="X")
        rules = []
        for kind, start, end in periods:
            begin = TODAY - timedelta(days=start)
            until = None if end is None else TODAY - timedelta(days=end)
            BenefitPeriodFactory(client=client, kind=kind, start=begin, end=until)
            rules.append(BenefitPeriod(kind, begin, until))
        expected[f"{name} X"] = days_on_benefit(rules, TODAY)
    found = [name for name in names(browse(coach), "sort=-months") if name in expected]
    assert found == sorted(expected, key=lambda name: -expected[name])


# --- views --------------------------------------------------------------------------------------------------


def test_a_view_is_kept_shown_used_and_removed(
    coach: User, people: People, resident: Client, browse: Browse
) -> None:
    browser = browse(coach)
    query = "contact=overdue&sort=-rung"
    assert browser.get(f"{SAVE}?{query}").status_code == 200
    for _ in range(2):
        answer = browser.post(f"{SAVE}?{query}&q=dam&page=3&vreemd=1", {"name": "Bellen"})
        assert answer.url == f"{LIST}?{query}"
    view = SavedView.objects.get()
    assert view.query == query, "no name that was looked for, no page"
    page = browser.get(f"{LIST}?{query}")
    assert page.context["views"]["rows"][0]["on"]
    assert "Bellen" in page.content.decode()
    assert "Bellen" not in browse(people.teammate).get(LIST).content.decode()
    remove = reverse("clients:remove_view", args=[view.pk])
    assert browse(people.teammate).post(remove).status_code == 404
    assert browser.get(remove).status_code == 405
    assert browser.post(remove).status_code == 302
    assert not SavedView.objects.exists()


def test_the_same_name_asks_first(coach: User, resident: Client, browse: Browse) -> None:
    browser = browse(coach)
    browser.post(f"{SAVE}?rung=3", {"name": "Mijn"})
    answer = browser.post(f"{SAVE}?rung=4", {"name": "mijn"})
    assert answer.status_code == 409
    assert "vervangen?" in answer.content.decode()
    assert SavedView.objects.get().query == "rung=3"
    browser.post(f"{SAVE}?rung=4", {"name": "Mijn", "replace": "Mijn"})
    assert SavedView.objects.get().query == "rung=4"


def test_twenty_views_at_most(coach: User, resident: Client, browse: Browse) -> None:
    for number in range(services.MOST_VIEWS):
        services.save_view(by=coach, name=f"v{number}", query=f"rung={number}")
    answer = browse(coach).post(f"{SAVE}?rung=6", {"name": "nog een"})
    assert answer.status_code == 422
    assert "Haal er eerst een weg" in answer.content.decode()
    assert SavedView.objects.count() == services.MOST_VIEWS


# --- taking it along ----------------------------------------------------------------------------------------


def take(browser: Browser, query: str = "", kind: str = "csv", reason: str = WHY) -> Any:
    return browser.post(f"{EXPORT}?{query}", {"reason": reason, "kind": kind})


def lines(answer: Any) -> list[list[str]]:
    return list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


def test_what_is_seen_goes_along_with_its_reason_in_the_log(
    coach: User, resident: Client, browse: Browse
) -> None:
    other = make(coach, first_name="Olga", last_name="Ander", rung=3)
    browser = browse(coach)
    page = browser.get(f"{EXPORT}?rung=3").content.decode()
    assert "1 inwoner" in page
    answer = take(browser, "rung=3")
    assert answer["Content-Type"].startswith("text/csv")
    assert "attachment" in answer["Content-Disposition"]
    assert answer["Cache-Control"] == "no-store"
    head, *rows = lines(answer)
    assert head == list(HEAD)
    assert [row[1] for row in rows] == ["Olga Ander"]
    line = AuditLine.objects.get(action="clients.exported")
    assert line.client_ids == [other.pk]
    assert WHY in line.note
    everybody = lines(take(browser))
    assert len(everybody) == 3
    assert not [one for one in HEAD if "bsn" in one.lower() or "gezond" in one.lower()]


def test_xlsx_holds_the_same_and_no_formula_runs(coach: User, resident: Client, browse: Browse) -> None:
    make(coach, first_name="=1+1", last_name="@SUM(A1)", sort_name="aaa")
    browser = browse(coach)
    sheet = load_workbook(BytesIO(take(browser, kind="xlsx").content)).active
    assert sheet is not None
    cells = {cell.value: cell.data_type for row in sheet.iter_rows() for cell in row}
    assert cells["=1+1 @SUM(A1)"] == "s"
    assert "f" not in cells.values()
    text = take(browser).content.decode("utf-8-sig")
    assert "'=1+1 @SUM(A1)" in text


@pytest.mark.parametrize("reason", ["", "kort", "         "])
def test_without_a_real_reason_no_file(reason: str, coach: User, resident: Client, browse: Browse) -> None:
    answer = take(browse(coach), reason=reason)
    assert answer.status_code == 422
    assert resident.full_name not in answer.content.decode()
    assert not AuditLine.objects.filter(action="clients.exported").exists()


def test_a_coach_takes_the_own_caseload_and_quality_the_town(
    coach: User, people: People, resident: Client, browse: Browse
) -> None:
    make(people.teammate, first_name="Olga", last_name="Mate")
    make(people.teammate, first_name="Bo", last_name="Buddy", buddy=coach)
    browser = browse(coach)
    assert "1 van de 3 inwoners" in browser.get(f"{EXPORT}?caseload=team").content.decode()
    assert [row[1] for row in lines(take(browser, "caseload=team"))[1:]] == ["Bo Buddy", "Samira van Dam"]
    assert len(lines(take(browse(people.quality)))) == 4


@pytest.mark.parametrize("who", ["manager", "account_manager", "functional_admin", "privacy_officer"])
def test_who_has_no_right_gets_no_file(who: str, people: People, resident: Client, browse: Browse) -> None:
    browser = browse(getattr(people, who))
    assert browser.get(EXPORT).status_code == 403
    assert take(browser).status_code == 403
    assert Browser().post(EXPORT).status_code == 302


def test_a_file_has_a_limit_that_is_told(
    coach: User, resident: Client, browse: Browse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "MOST_EXPORTED", 1)
    browser = browse(coach)
    assert take(browser).status_code == 200
    make(coach)
    assert "te lang" in browser.get(EXPORT).content.decode()
    answer = take(browser)
    assert answer.status_code == 422
    assert "hoogstens 1 inwoners" in answer.content.decode()
    assert AuditLine.objects.filter(action="clients.exported").count() == 1
