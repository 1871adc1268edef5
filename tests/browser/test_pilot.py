"""The published figures of the pilot, on the page and from the command: the same, and exact."""

import json

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def test_the_report_shows_what_the_command_prints(
    visitor: Visitor, transactional_db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("demo", verbosity=0)
    capsys.readouterr()
    call_command("figures", "nieuwe-banen", "--set", "pilot", "--json")
    total = json.loads(capsys.readouterr().out)["total"]
    assert (total["candidates"], total["outcomes"]["intended_job"], total["other_job"]) == (29, 12, 6)
    page = visitor.page
    visitor.log_in("marja.manager@demo.opstap.example", "opstap-demo-2026")
    visitor.go("/cijfers/nieuwe-banen/?set=pilot")
    table = page.locator("main table").first.inner_text()
    for shown in ("29", "12", "41%", "10", "0–10", "1–12"):
        assert shown in table, shown
    expect(page.get_by_text("Lelystad").first).to_be_visible()
