"""The account manager's journey: a growth conversation, two future jobs, and the report that follows."""

import datetime
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from core.models import Skill
from employers.models import FutureJob
from tests.browser.conftest import Visitor
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory

WINDOW = (datetime.date(2027, 4, 1), datetime.date(2027, 6, 30))


def record_conversation(page: Page) -> None:
    page.get_by_label("Wanneer was het gesprek?").fill("2026-11-20")
    page.get_by_label("Met wie sprak je?").fill("Ilse de Wit, bedrijfsleider")
    page.get_by_label("Ja, er komt werk bij").check()
    page.get_by_label("Bestaand bedrijf breidt uit").check()
    page.get_by_label("Wat gaat er veranderen bij de werkgever?").fill("Er komt een tweede keuken bij.")
    page.get_by_label("Ja", exact=True).check()
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.get_by_role("link", name="Voeg toekomstige baan toe").click()


def record_job(page: Page, function: str, skills: list[str]) -> None:
    page.get_by_label("Functie").fill(function)
    page.get_by_label("Aantal plaatsen").fill("4")
    page.get_by_label("Uren per week").fill("32")
    page.get_by_label("Start op zijn vroegst").fill(WINDOW[0].isoformat())
    page.get_by_label("Start op zijn laatst").fill(WINDOW[1].isoformat())
    page.get_by_label("Hoe zeker", exact=False).fill("80")
    page.get_by_label("Grootschalige groei").check()
    for number, skill in enumerate(skills):
        page.locator(f"[name='skills-{number}-skill']").fill(skill)


@pytest.mark.django_db(transaction=True)
def test_from_growth_conversation_to_future_jobs(visitor: Visitor, real_worker: None) -> None:
    user = UserFactory(account_manager=True)
    employer = EmployerFactory(account_manager=user, name="Hotel De Haven")
    skills: list[Any] = list(
        Skill.objects.filter(kind="behaviour").exclude(name="begeleiden").order_by("name")[:3]
    )
    page = visitor.page

    visitor.log_in(user.email)
    visitor.go("/werkgevers/")
    page.get_by_role("link", name="Hotel De Haven").first.click()
    visitor.check()
    page.get_by_role("link", name="Vraag naar groei").first.click()
    visitor.check()
    record_conversation(page)

    visitor.check()
    record_job(page, "Keukenmedewerker", [s.name for s in skills])
    page.get_by_role("button", name="Opslaan en nog een baan toevoegen").click()
    record_job(page, "Medewerker bediening", [skills[0].name])
    page.get_by_role("button", name="Opslaan", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Medewerker bediening")
    visitor.check()

    jobs = list(FutureJob.objects.filter(employer=employer).order_by("id"))
    assert [(j.function, j.places, j.certainty, j.growth_kind, j.route) for j in jobs] == [
        ("Keukenmedewerker", 4, 80, "a", "large"),
        ("Medewerker bediening", 4, 80, "a", "large"),
    ]
    assert jobs[0].skills.count() == 3
    assert jobs[0].conversation_id == jobs[1].conversation_id
    visitor.go("/toekomstige-banen/")
    expect(page.get_by_role("link", name="Keukenmedewerker")).to_be_visible()
    visitor.go("/")
    expect(page.get_by_text("6,4").first).to_be_visible()
