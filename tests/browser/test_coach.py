"""The coach's journey: from the own caseload, by a ranked and explained list, through the six steps."""

import datetime
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from clients import services
from clients.models import Client
from core.models import Skill, User
from core.tenancy import scope
from tests.browser.conftest import Visitor
from tests.clients.factories import (
    AvailabilityFactory,
    CandidateProfileFactory,
    ClientFactory,
    SkillHeldFactory,
)
from tests.core.factories import UserFactory
from tests.employers.factories import FutureJobFactory, JobSkillFactory
from trajectories.models import Candidate, Placement, Project

TODAY = datetime.date.today()


def day(offset: int = 0) -> str:
    return (TODAY + datetime.timedelta(days=offset)).isoformat()


@pytest.fixture
def town(transactional_db: None) -> dict[str, Any]:
    """A job with four skills, one person who fits well, one who fits less, one not known yet."""
    coach, manager = UserFactory(first_name="Noor"), UserFactory(account_manager=True)
    job = FutureJobFactory(employer__account_manager=manager, employer__name="Hotel De Haven")
    skills = list(Skill.objects.filter(kind="behaviour").order_by("name")[:4])
    for skill, weight in zip(skills, (3, 2, 2, 1), strict=True):
        JobSkillFactory(job=job, skill=skill, level=2, weight=weight)
    people = {}
    for name, level in (("Samira", 2), ("Johan", 1), ("Onbekend", None)):
        person = ClientFactory(
            first_name=name,
            last_name="Voorbeeld",
            coach=coach,
            team=coach.team,
            municipality=coach.municipality,
        )
        AvailabilityFactory(client=person, hours_per_week=32)
        for skill in skills if level else []:
            SkillHeldFactory(client=person, skill=skill, level=level)
        people[name] = person
    samira = people["Samira"]
    CandidateProfileFactory(client=samira)
    with scope(municipality_id=samira.municipality_id):
        services.assess_motivation(by=coach, client=samira, today=TODAY, on=TODAY, self_confidence=1)
        services.assess_skills(by=coach, client=samira, today=TODAY, on=TODAY, language=1)
        Client.objects.filter(pk=samira.pk).update(rung=3, rung_expected=4)
    return {"coach": coach, "manager": manager, "job": job, "people": people, "skills": skills}


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def decide(visitor: Visitor, project: Project, label: str, reason: str) -> None:
    """Takes the decision that leads to the next step, and looks whether it was taken."""
    visitor.go(f"/projecten/{project.pk}/")
    visitor.page.get_by_role("link", name=re.compile(label)).first.click()
    visitor.page.get_by_label("Waarom?").fill(reason)
    visitor.page.locator("main form button[type=submit]").first.click()
    visitor.page.wait_for_url(re.compile(rf"/projecten/{project.pk}/$"))


def propose(visitor: Visitor, town: dict[str, Any]) -> Candidate:
    """From the client to the ranked list of the job, and the proposal."""
    page, samira = visitor.page, town["people"]["Samira"]
    visitor.go(f"/inwoners/{samira.pk}/")
    expect(page.get_by_role("heading", name="Motivatie en vaardigheden")).to_be_visible()
    expect(page.get_by_role("heading", name="Wat staat werk in de weg")).to_be_visible()
    expect(page.get_by_text("trede 3 van 6")).to_be_visible()
    visitor.go(f"/toekomstige-banen/{town['job'].pk}/kandidaten/")
    names = [n for n in page.locator("main").inner_text().split("\n") if n.endswith("Voorbeeld")]
    assert names[0] == "Samira Voorbeeld"
    assert "100%" in page.locator("main").inner_text()
    assert "niet bekend" in page.locator("main").inner_text().lower()
    page.get_by_role("link", name=re.compile("Stel voor")).first.click()
    visitor.check()
    page.get_by_label("Waarom past deze baan").fill("Kookt graag en komt op tijd.")
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_load_state()
    with scope(municipality_id=samira.municipality_id):
        return Candidate.objects.get(client=samira)


def steps_one_and_two(visitor: Visitor, project: Project) -> None:
    page = visitor.page
    visitor.go(f"/projecten/{project.pk}/verwachtingen/")
    page.locator("[name=employer_informed_on]").fill(day(-3))
    page.locator("[name=expectations]").fill("Mensen die willen blijven.")
    page.locator("main form button[type=submit]").first.click()
    decide(visitor, project, "Verder naar stap 2", "De werkgever wil vier mensen.")
    visitor.go(f"/projecten/{project.pk}/route/")
    page.locator("[name=profile]").fill("Wil leren koken; Nederlands op B1.")
    page.locator("[name=commitment]").fill("Een vaste begeleider en een contract.")
    page.locator("[name=route]").select_option("large") if page.locator(
        "select[name=route]"
    ).count() else page.locator("[name=route][value=large]").check()
    page.locator("main form button[type=submit]").first.click()
    visitor.go(f"/projecten/{project.pk}/leerplekken/nieuw/")
    page.locator("[name=name]").fill("Leerkeuken Noord")
    kind = page.locator("select[name=kind]")
    kind.select_option("work_company") if kind.count() else page.locator(
        "[name=kind][value=work_company]"
    ).check()
    page.locator("main form button[type=submit]").first.click()
    decide(visitor, project, "Verder naar stap 3", "De leerkeuken heeft plek.")


def fill_plan(visitor: Visitor, candidate: Candidate, coach: User) -> None:
    page = visitor.page
    visitor.go(f"/kandidaten/{candidate.pk}/plan/")
    page.get_by_label("Wie begeleidt bij de werkgever?").fill("Ilse de Wit")
    page.get_by_label("Wie begeleidt op de leerplek?").fill("Omar")
    page.locator("[name=guide_coach]").select_option(str(coach.pk))
    page.get_by_label("Wie betaalt wat?").fill("Uitkering; de gemeente betaalt de opleiding.")
    page.get_by_label("Wat zijn de voorwaarden?").fill("Vier dagen per week.")
    page.get_by_label("Wat gebeurt er als het niet lukt?").fill("Samen een andere plek zoeken.")
    page.get_by_label("Tussenevaluatie op").fill(day(28))
    page.get_by_label("Eindevaluatie op").fill(day(80))
    page.get_by_label("De werkgever verklaart").check()
    page.locator("main form button[type=submit]").first.click()
    visitor.go(f"/kandidaten/{candidate.pk}/plan/stap/")
    page.locator("select[name=place]").select_option(label="Leerkeuken Noord")
    page.get_by_label("Welke taken?").fill("Groenten snijden, daarna koude gerechten.")
    for box in page.locator("[name=skills]").all():
        box.check()
    page.get_by_label("Van", exact=False).first.fill(day())
    page.get_by_label("Tot en met").fill(day(84))
    page.locator("[name=hours]").fill("28")
    page.locator("main form button[type=submit]").first.click()
    visitor.go(f"/kandidaten/{candidate.pk}/plan/handtekeningen/")
    for name in ("explained", "signed_candidate", "signed_employer", "signed_municipality"):
        page.locator(f"[name={name}_on]").fill(day())
    page.locator("main form button[type=submit]").first.click()


def evaluate(visitor: Visitor, candidate: Candidate) -> None:
    page = visitor.page
    visitor.go(f"/kandidaten/{candidate.pk}/evaluatie/")
    page.locator("[name=on]").fill(day())
    for box in page.locator("input[name^=skill_]").all():
        box.fill("60")
    page.get_by_label("Wat gaat goed?").fill("Werkt netjes en vraagt op tijd hulp.")
    page.locator("[name=verdict][value=go]").check()
    page.get_by_label("Waarom dit besluit?").fill("Gaat goed vooruit.")
    page.locator("main form button[type=submit]").first.click()


def record_outcome(visitor: Visitor, candidate: Candidate) -> None:
    page = visitor.page
    visitor.go(f"/kandidaten/{candidate.pk}/uitkomst/")
    page.locator("[name=outcome][value=intended_job]").check()
    page.get_by_label("Op welke dag?").fill(day())
    page.get_by_label("Begint op").fill(day())
    page.locator("[name=contract]").select_option("permanent")
    page.locator("[name=hours]").fill("32")
    page.locator("main form button[type=submit]").first.click()


def test_from_caseload_to_a_regular_job(visitor: Visitor, town: dict[str, Any], real_worker: None) -> None:
    page, coach = visitor.page, town["coach"]
    visitor.log_in(coach.email)
    visitor.go("/inwoners/")
    expect(page.get_by_role("link", name="Samira Voorbeeld")).to_be_visible()
    candidate = propose(visitor, town)
    project = candidate.project
    assert candidate.mastery_at_proposal == 100

    steps_one_and_two(visitor, project)
    for deed in ("ingelicht", "kennismaking"):
        visitor.go(f"/kandidaten/{candidate.pk}/{deed}/")
        page.get_by_label("Datum").fill(day())
        page.locator("main form button[type=submit]").first.click()

    visitor.log_in(town["manager"].email)
    visitor.go(f"/kandidaten/{candidate.pk}/")
    assert "Kookt graag" not in page.content(), (
        "what was said about the person is not for the employer's side"
    )
    visitor.go(f"/kandidaten/{candidate.pk}/antwoord/")
    page.get_by_label("Ja, we kiezen deze kandidaat").check()
    page.get_by_label("Op welke dag?").fill(day())
    page.locator("main form button[type=submit]").first.click()
    decide(visitor, project, "Verder naar stap 4", "De werkgever koos Samira.")

    visitor.log_in(coach.email)
    visitor.go(f"/projecten/{project.pk}/")
    expect(page.get_by_text("Mist nog").or_(page.get_by_text("nog niet")).first).to_be_visible()
    fill_plan(visitor, candidate, coach)
    decide(visitor, project, "Verder naar stap 5", "Het plan is compleet en getekend.")
    visitor.go(f"/kandidaten/{candidate.pk}/begin/")
    page.locator("main form input[type=date]").first.fill(day())
    page.locator("main form button[type=submit]").first.click()
    evaluate(visitor, candidate)
    decide(visitor, project, "Verder naar stap 6", "Ruim boven de drempel.")
    record_outcome(visitor, candidate)
    decide(visitor, project, "[Aa]frond|[Kk]laar|Rond", "Samira heeft een vast contract.")
    visitor.check()

    with scope(municipality_id=coach.municipality_id, region=True):
        done = Candidate.objects.get(pk=candidate.pk)
        assert (done.status, done.outcome) == ("placed", "intended_job")
        assert Placement.objects.get(candidate=done).hours == 32
        assert Client.objects.filter(pk=done.client_id).exists()
    project.refresh_from_db()
    assert (project.step, project.state) == (6, "finished")
    assert [d.choice for d in project.decisions.order_by("id")] == ["go"] * 6
    visitor.go(f"/inwoners/{done.client_id}/")
    expect(page.get_by_text("Evaluatie: verder").first).to_be_visible()
