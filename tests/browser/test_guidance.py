"""From an evaluation that says no, by its warnings, to a proposal elsewhere, a job, and 'werkt nog'."""

from datetime import timedelta

from playwright.sync_api import expect

from clients.models import SkillHeld
from core.domain.calendar import add_months
from tests.browser.conftest import Visitor
from tests.employers.factories import FutureJobFactory, JobSkillFactory
from tests.trajectories.factories import LearnInPlanFactory, LearnInStepFactory
from tests.trajectories.worlds import World, acting
from trajectories.deeds import at
from trajectories.models import Candidate, GuidanceContact, LastingCheck, Placement, Project
from trajectories.services.lasting import checks_of


def learning(world: World) -> Candidate:
    found = world.proposed(world.person(first_name="Samira", last_name="van Dam"))
    began = world.today - timedelta(days=60)
    with acting(world.coach):
        Candidate.objects.filter(pk=found.pk).update(status="learning_in", learn_in_start=began)
        Project.objects.filter(pk=found.project_id).update(step=5)
        plan = LearnInPlanFactory(candidate=found)
        LearnInStepFactory(plan=plan, start=began, end=world.today + timedelta(days=90))
    return found


def test_from_evaluation_to_a_job_that_lasts(visitor: Visitor, transactional_db: None) -> None:
    world = World()
    candidate, page = learning(world), visitor.page
    job = FutureJobFactory(
        status="worked_out", function="Linnenkamer", window_start=world.today + timedelta(days=60),
        window_end=world.today + timedelta(days=90),
    )  # fmt: skip
    JobSkillFactory(job=job, skill=world.skills[0], level=2, weight=3)
    visitor.log_in(world.coach.email)

    # An evaluation without the employer, with a no: the page says what is wrong with that.
    page.goto(f"{visitor.address}{at('evaluate', candidate.pk)}")
    page.get_by_label("De werkgever was erbij").uncheck()
    for field in page.locator(".skill-fields input[type=number]").all():
        field.fill("75")
    page.get_by_label("niet verder").check()
    page.get_by_label("Waarom dit besluit?").fill("Het is hier te druk.")
    page.get_by_role("button", name="Opslaan").click()
    visitor.go(at("progress", candidate.pk))
    expect(page.get_by_text("niet iedereen")).to_be_visible()
    expect(page.get_by_text("300 van 400 punten is 75%.")).to_be_visible()
    expect(page.get_by_text("De werkgever is sinds het begin nog niet gesproken")).to_be_visible()
    page.get_by_role("button", name="Vandaag gesproken").click()
    expect(page.get_by_text("De werkgever is sinds het begin nog niet gesproken")).to_be_hidden()

    # Two presses: the way on, and the job.
    page.get_by_role("link", name="Verder bij een andere werkgever").click()
    visitor.check()
    page.get_by_role("listitem").filter(has_text="Linnenkamer").get_by_role(
        "button", name="Stel voor"
    ).click()
    expect(page.get_by_text("Voorgesteld voor Linnenkamer")).to_be_visible()
    with acting(world.coach):
        assert Candidate.objects.filter(project__job=job).exists()
        assert GuidanceContact.objects.get().whom == "employer"
        assert SkillHeld.objects.filter(source="evaluation").count() == 2
        lasting_job(world, candidate)

    # Three months later: one press, and back.
    visitor.go(at("lasting"))
    page.get_by_role("button", name="Werkt nog").click()
    expect(page.get_by_role("heading", name="Vandaag nagevraagd")).to_be_visible()
    page.get_by_role("button", name="Toch niet").first.click()
    expect(page.get_by_role("button", name="Werkt nog")).to_be_visible()
    with acting(world.coach):
        assert not LastingCheck.objects.exclude(asked_on=None).exists()


def lasting_job(world: World, candidate: Candidate) -> None:
    start = add_months(world.today, -3)
    job = Placement.objects.create(
        client_id=candidate.client_id, municipality_id=candidate.municipality_id, team_id=candidate.team_id,
        employer_name="De Wasserij", function="Linnenkamer", start=start, contract="fixed", hours=24,
    )  # fmt: skip
    LastingCheck.objects.bulk_create(checks_of(job, [(3, world.today)], world.coach))
