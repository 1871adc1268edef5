"""A journey along each of the four routes, from the choice of the route to the outcome.

What every project has in common (the plan of a candidate, an evaluation) goes through the services here: the
coach's journey does that page by page. What a route asks of its own goes through the browser.
"""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from core.tenancy import scope
from employers.models import StackedJob
from tests.browser.conftest import Visitor
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.models import Candidate, ChainMove, Placement, PlacementPart, RoundEntry

pytestmark = pytest.mark.django_db(transaction=True)
DAY = timedelta(days=1)
SAVE = "main form .form-end button[type=submit]"


@pytest.fixture
def world() -> World:
    """A project at step 2, with somebody who is proposed."""
    made = World()
    made.at_step(2)
    return made


def iso(offset: int = 0) -> str:
    on: date = timezone.localdate() + offset * DAY
    return on.isoformat()


def project_path(world: World, rest: str = "") -> str:
    return f"/projecten/{world.project.pk}/{rest}"


def choose_route(visitor: Visitor, world: World, route: str) -> None:
    """Step 2: the route with profile and commitment."""
    visitor.go(project_path(world, "route/"))
    page = visitor.page
    page.locator("[name=route]").select_option(route)
    page.locator("[name=profile]").fill("Ochtenden, Nederlands B1.")
    page.locator("[name=commitment]").fill("Een vaste begeleider.")
    page.locator(SAVE).click()
    page.wait_for_url(re.compile(r"/projecten/\d+/$"))


def decide(visitor: Visitor, world: World, label: str = "Verder naar stap") -> None:
    """The decision of this step, taken on the page of the project."""
    page = visitor.page
    page.goto(visitor.address + project_path(world))
    page.get_by_role("link", name=re.compile(label)).first.click()
    page.get_by_label("Waarom?").fill("Alles is er.")
    page.locator(SAVE).click()
    page.wait_for_url(re.compile(r"/projecten/\d+/$"))


def held_back(visitor: Visitor, world: World, words: str) -> None:
    """The gate of this step says what is missing, and the way on is shut."""
    visitor.go(project_path(world))
    expect(visitor.page.get_by_text(words).first).to_be_visible()
    assert visitor.page.get_by_role("link", name=re.compile("Verder naar stap")).count() == 0


def only_candidate(world: World) -> Candidate:
    with acting(world.coach):
        return Candidate.objects.select_related("profile", "project").get(project=world.project)


def learn(visitor: Visitor, world: World, candidate: Candidate) -> None:
    """From the match to learning in: chosen, planned, begun."""
    world.accepted(candidate)
    decide(visitor, world)
    world.planned(candidate)
    decide(visitor, world)
    world.started(candidate)


def regular_job(visitor: Visitor, world: World, candidate: Candidate) -> None:
    """The outcome is the job that it was about."""
    visitor.go(f"/kandidaten/{candidate.pk}/uitkomst/")
    page = visitor.page
    page.locator("[name=outcome][value=intended_job]").check()
    page.locator("[name=on]").fill(iso())
    page.locator("[name=start]").fill(iso())
    page.locator("[name=contract]").select_option("permanent")
    if page.locator("[name=hours]").is_visible():
        page.locator("[name=hours]").fill("32")
    for box in page.locator("input[name^=part_]").all():
        box.fill("16")
    page.locator(SAVE).click()
    page.wait_for_url(re.compile(r"/kandidaten/\d+/$"))


def finish(visitor: Visitor, world: World) -> None:
    decide(visitor, world, "Rond het project af")
    expect(visitor.page.get_by_text("Dit project is klaar")).to_be_visible()
    assert world.project.state == "finished"


def test_small_scale_growth_learns_at_the_employer(visitor: Visitor, world: World) -> None:
    visitor.log_in(world.coach.email)
    choose_route(visitor, world, "small")
    decide(visitor, world)  # no place elsewhere is asked
    candidate = only_candidate(world)
    held_back(visitor, world, "De werkgever heeft nog geen kandidaat gekozen")
    learn(visitor, world, candidate)
    world.evaluated(candidate)
    decide(visitor, world)
    regular_job(visitor, world, candidate)
    finish(visitor, world)
    visitor.go(project_path(world, "stappen/"))
    with acting(world.coach):
        assert Placement.objects.get(candidate=candidate).employer == world.job.employer


def add_link(visitor: Visitor, world: World, employer: str, function: str, start: int, end: int) -> None:
    visitor.go(project_path(world, "keten/"))
    page = visitor.page
    page.get_by_role("link", name="Voeg een ontwikkelbaan toe").click()
    page.get_by_label("Naam of KvK-nummer").fill(employer)
    page.locator(".find-row button").click()
    page.get_by_role("link", name=employer, exact=True).click()
    page.locator("[name=function]").fill(function)
    page.locator("[name=start]").fill(iso(start))
    page.locator("[name=end]").fill(iso(end))
    page.locator(SAVE).click()
    page.wait_for_url(re.compile(r"/keten/$"))


def test_stepping_stones_lead_from_job_to_job(visitor: Visitor, world: World) -> None:
    for name in ("Grandcafé Het Anker", "Restaurant De Kade"):
        EmployerFactory(name=name)
    page = visitor.page
    visitor.log_in(world.coach.email)
    choose_route(visitor, world, "stepping_stone")
    held_back(visitor, world, "De keten heeft nog geen ontwikkelbanen")
    add_link(visitor, world, "Restaurant De Kade", "Keukenhulp", 21, 60)
    add_link(visitor, world, "Grandcafé Het Anker", "Afwasser", 0, 20)
    expect(page.get_by_text("loopt nog")).to_be_visible()  # in this order the dates don't fit
    page.locator(".chain .menu > summary").nth(1).click()
    page.get_by_role("button", name="Eerder in de keten").click()
    expect(page.get_by_text("loopt nog")).to_have_count(0)
    visitor.check()
    decide(visitor, world)

    candidate = only_candidate(world)
    learn(visitor, world, candidate)
    visitor.go(project_path(world, "keten/"))
    page.get_by_role("link", name=re.compile("Begint op de keten")).click()
    page.locator(SAVE).click()
    for ended in ("onward", "stayed"):  # going on puts somebody on the next link in the same form
        with acting(world.coach):
            ChainMove.objects.filter(candidate=candidate, end=None).update(start=world.today)
        visitor.go(project_path(world, "keten/"))
        page.get_by_role("link", name=re.compile("Leg het einde vast")).click()
        page.locator("[name=ended]").select_option(ended)
        page.locator("[name=end]").fill(iso())
        page.locator(SAVE).click()
        page.wait_for_url(re.compile(r"/keten/$"))
    with acting(world.coach):
        moves = ChainMove.objects.filter(candidate=candidate).order_by("id")
        assert [(move.chain_job.function, move.ended) for move in moves] == [
            ("Afwasser", "onward"), ("Keukenhulp", "stayed"),
        ]  # fmt: skip
    world.evaluated(candidate)
    decide(visitor, world)
    regular_job(visitor, world, candidate)
    finish(visitor, world)


def test_a_stacked_job_at_two_employers(visitor: Visitor) -> None:
    world = World()
    beach = FutureJobFactory(
        status="worked_out", function="Bedienen", employer=EmployerFactory(name="Strandpaviljoen")
    )
    stack = StackedJob.objects.create(name="Zomer en winter", wanted_hours=32, status="talking")
    stack.jobs.set([world.job, beach])
    first = {"window_start": date(2020, 1, 1)}  # of the two: its project is the one that begins
    type(world.job).objects.filter(pk=world.job.pk).update(**first)
    page = visitor.page
    visitor.log_in(world.coach.email)
    visitor.go(f"/stapelbanen/{stack.pk}/")
    page.get_by_role("button", name="Begin het project").click()
    page.wait_for_url(re.compile(r"/projecten/\d+/$"))
    visitor.go(project_path(world, "werkgevers/"))
    expect(page.get_by_text("Strandpaviljoen")).to_be_visible()

    world.step_one_filled()
    world.decide()
    visitor.go(project_path(world, "route/"))
    page.locator("[name=profile]").fill("Zomer en winter.")
    page.locator("[name=commitment]").fill("Beide begeleiden.")
    page.locator(SAVE).click()
    held_back(visitor, world, "nog niet afgesproken met de werkgevers")
    StackedJob.objects.filter(pk=stack.pk).update(status="agreed")
    decide(visitor, world)

    candidate = world.proposed()
    world.accepted(candidate)
    decide(visitor, world)
    _side_by_side(world, candidate)
    decide(visitor, world)
    world.started(candidate)
    world.evaluated(candidate)
    decide(visitor, world)
    regular_job(visitor, world, candidate)
    with acting(world.coach):
        parts = PlacementPart.objects.filter(placement__candidate=candidate)
        assert {part.employer.name for part in parts} == {world.job.employer.name, "Strandpaviljoen"}
    finish(visitor, world)


def _side_by_side(world: World, candidate: Candidate) -> None:
    """Learning in at both employers at the same time, which only a stacked job allows."""
    with acting(world.coach):
        services.save_plan(
            by=world.coach, candidate=candidate, guide_employer="Bea", financing="De gemeente betaalt.",
            conditions="Reiskosten vergoed.", if_it_fails="We zoeken verder.",
            interim_on=world.today + 30 * DAY, final_on=world.today + 60 * DAY,
        )  # fmt: skip
        for skill, name in zip(world.skills, ("In het hotel", "Op het strand"), strict=True):
            place = services.add_place(by=world.coach, project=world.project, name=name, kind="employer")
            services.add_plan_step(
                by=world.coach, candidate=candidate, tasks="Bedienen", place=place, skills=[skill],
                start=world.today, end=world.today + 60 * DAY,
            )  # fmt: skip
    world.signed(candidate)


# --- large scale: eighteen candidates in two rounds -------------------------------------------------------


def plan_round(visitor: Visitor, world: World, reason: str = "") -> None:
    visitor.go(project_path(world, "rondes/"))
    page = visitor.page
    page.get_by_role("link", name="Plan een ronde").click()
    page.locator("[name=starts_on]").fill(iso())
    page.locator("[name=size]").fill("12")
    page.locator(SAVE).click()
    if reason:
        expect(page.get_by_text("de norm is 60 dagen").first).to_be_visible()
        page.locator("[name=early_reason]").fill(reason)
        page.locator(SAVE).click()
    page.wait_for_url(re.compile(r"/rondes/\d+/$"))


def join(visitor: Visitor, number: int) -> None:
    page = visitor.page
    boxes = page.locator("[name=kandidaat]")
    for box in boxes.all()[:number]:
        box.check()
    page.get_by_role("button", name="Voeg toe aan de ronde").click()
    page.wait_for_load_state()


def enter(visitor: Visitor, through: int) -> None:
    """One day for everybody, for each part of the round; the first go on, the others as they are."""
    page = visitor.page
    page.get_by_text("Zet één dag voor iedereen").click()
    for part in ("selected", "information", "empowerment", "selection_day"):
        page.locator(f"button[name=fill][value={part}]").click()
    results = page.locator("[data-result]")
    for number in range(through):
        results.nth(number).select_option("through")
    page.get_by_role("button", name="Bewaar de lijst").last.click()
    expect(page.get_by_text(re.compile("Bewaard voor"))).to_be_visible()


def close(visitor: Visitor) -> None:
    page = visitor.page
    page.get_by_role("button", name="Wie bezig is, schuift door").click()
    page.get_by_role("button", name="Sluit de ronde af").click()
    expect(page.get_by_text("is afgesloten").first).to_be_visible()


def test_large_scale_growth_in_two_rounds(visitor: Visitor, world: World) -> None:
    for _ in range(17):
        world.proposed()
    visitor.log_in(world.coach.email)
    choose_route(visitor, world, "large")
    held_back(visitor, world, "Zoek een inleerlocatie buiten de werkgever")
    with acting(world.coach):
        services.add_place(by=world.coach, project=world.project, name="Leerkeuken", kind="work_company")
    decide(visitor, world)

    plan_round(visitor, world)
    join(visitor, 12)
    visitor.check()
    enter(visitor, through=2)
    close(visitor)
    # The second comes at once: it says that candidates run out, and goes on with the reason.
    plan_round(visitor, world, reason="De hal gaat eerder open.")
    expect(visitor.page.locator("[data-row]")).to_have_count(10)  # who moved along
    join(visitor, 6)
    enter(visitor, through=2)
    visitor.page.set_viewport_size({"width": 390, "height": 844})
    visitor.go(visitor.page.url.removeprefix(visitor.address))
    visitor.page.set_viewport_size({"width": 1366, "height": 768})
    close(visitor)
    _after_the_rounds(visitor, world)


def _after_the_rounds(visitor: Visitor, world: World) -> None:
    """The employer chooses who went through; they learn in and start, the others hear no."""
    with scope(municipality_id=world.coach.municipality_id, region=True):
        entries = RoundEntry.objects.filter(round__project=world.project)
        assert entries.count() == 12 + 16
        through = set(entries.filter(result="through").values_list("candidate_id", flat=True))
        people = list(Candidate.objects.filter(project=world.project).select_related("profile", "project"))
    assert (len(people), len(through)) == (18, 4)
    chosen = [one for one in people if one.pk in through]
    for one in people:
        with acting(world.manager):
            services.answer_candidate(
                by=world.manager, candidate=one, on=world.today, reason="other_chosen",
                action="accept" if one.pk in through else "refuse",
            )  # fmt: skip
    decide(visitor, world)  # informed and introduced: the rounds show it
    for one in chosen:
        world.planned(one)
    decide(visitor, world)
    for one in chosen:
        world.started(one)
        world.evaluated(one)
    decide(visitor, world)
    for one in chosen:
        world.ended(one)
    finish(visitor, world)
    with acting(world.coach):
        assert Placement.objects.filter(candidate__project=world.project).count() == 4
