"""From what is missing to a signed plan: the press, the talk, the candidate's sheet, the signatures."""

from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import expect

from clients.models import SkillHeld
from core.tenancy import scope
from tests.browser.conftest import Visitor
from tests.trajectories.worlds import World, acting
from trajectories.models import Candidate, LearnInPlace, LearnInPlan


@pytest.fixture
def chosen(transactional_db: None) -> tuple[World, Candidate]:
    """Somebody who was chosen, knows a little, and can learn it at one place."""
    world = World()
    candidate = world.at_step(4)
    place = LearnInPlace.objects.get(project=world.project)
    LearnInPlace.objects.filter(pk=place.pk).update(cost_week=Decimal(50))
    place.guides.create(name="Gerrit Zwart")
    place.skills.create(skill=world.skills[0], level=2, tasks="wassen\nsnijden", weeks=6)
    with acting(world.coach):
        SkillHeld.objects.create(
            client_id=candidate.client_id, municipality_id=candidate.municipality_id,
            team_id=candidate.team_id, skill=world.skills[0], level=1, on=world.today,
        )  # fmt: skip
    return world, candidate


def test_from_the_gap_to_the_signatures(visitor: Visitor, chosen: tuple[World, Candidate]) -> None:
    world, candidate = chosen
    page, home = visitor.page, f"/kandidaten/{candidate.pk}/"
    visitor.log_in(world.coach.email)
    visitor.go(home)
    page.get_by_role("link", name="Maak plan").click()
    expect(page.get_by_role("heading", name="Wat nog te leren")).to_be_visible()
    page.get_by_role("link", name="Geen stap nodig").last.click()
    page.get_by_label("Waarom is hier geen stap voor nodig?").fill("Leert dit na de start van een collega.")
    page.locator("main form button[type=submit]").first.click()
    visitor.go(f"{home}plan/voorstel/")
    page.get_by_role("button", name="Zet deze stap in het plan").click()
    expect(page.locator(".step-list")).to_contain_text("snijden")
    page.get_by_role("link", name="Wijzig het plan").click()
    page.get_by_label("Wat zijn de voorwaarden?").fill("Vier vaste dagen.")
    page.get_by_label("Wie is het maatje op het werk?").fill("Sjoerd")
    page.locator("main form button[type=submit]").first.click()
    page.get_by_role("button", name="Vandaag besproken met de kandidaat").click()
    page.get_by_role("link", name="Blad voor de kandidaat").click()
    for question in (
        "Waar ga ik heen?",
        "Wat leer ik wanneer?",
        "Wie helpt mij?",
        "Wanneer krijg ik een contract?",
    ):
        expect(page.get_by_role("heading", name=question)).to_be_visible()
    expect(page.locator("main")).to_contain_text("Sjoerd is mijn maatje op het werk.")
    sheet: Any = page.request.get(f"{visitor.address}{home}mijn-plan/pdf/")
    paper: Any = page.request.get(f"{visitor.address}{home}inleerovereenkomst/")
    assert sheet.body().startswith(b"%PDF")
    assert paper.body().startswith(b"%PDF")
    visitor.go(home)
    page.get_by_role("link", name="Leg handtekeningen vast").first.click()
    for who in ("candidate", "employer", "municipality"):
        page.locator(f"[name=signed_{who}_on]").fill(world.today.isoformat())
    page.locator("main form button[type=submit]").first.click()
    expect(page.locator("#plan")).to_contain_text("compleet en getekend")
    with scope(municipality_id=candidate.municipality_id):
        plan = LearnInPlan.objects.get(candidate=candidate)
        assert (plan.explained_on, plan.signed_candidate_on, plan.steps.count()) == (
            world.today,
            world.today,
            1,
        )
