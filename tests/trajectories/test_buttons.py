"""The one thing to do now: every button leads somewhere that works, for who gets to see it."""

import datetime
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client as Browser
from django.urls import reverse

from clients.models import Client
from clients.timeline import Ask, read_timeline
from core.registry import panels, search, worklist
from tests.core.factories import TeamFactory, UserFactory
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.models import Candidate, LearnInPlan

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def page(browser: Browser, user: Any, address: str) -> dict[str, Any]:
    browser.force_login(user)
    response = browser.get(address)
    assert response.status_code == 200, address
    return response.context_data


def deeds_on(context: dict[str, Any]) -> list[Any]:
    found = [check.deed for check in context["checks"]]
    found += [row.next.deed for row in [*context["rows"], *context["gone"]]]
    return [deed for deed in [*found, *context["decisions_deeds"]] if deed is not None]


def try_all(browser: Browser, user: Any, world: World) -> list[str]:
    """Opens every button of the project page that isn't a post, and gives their labels."""
    deeds = deeds_on(page(browser, user, world.project.get_absolute_url()))
    for deed in deeds:
        if deed.enabled and deed.method == "get":
            assert browser.get(deed.url.split("#")[0]).status_code == 200, deed
    return [deed.label for deed in deeds if deed.enabled]


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5, 6])
@pytest.mark.parametrize("who", ["coach", "manager"])
def test_every_button_of_every_step_works(client: Browser, world: World, step: int, who: str) -> None:
    candidate = world.at_step(step)
    assert try_all(client, getattr(world, who), world)
    if step == 4:
        world.planned(candidate, sign=False, financing="")
        assert "Werk aan het plan" in try_all(client, getattr(world, who), world)
        with acting(world.coach):
            plan = LearnInPlan.objects.get(candidate=candidate)
            services.save_plan(
                by=world.coach, candidate=candidate, version=plan.version, financing="De gemeente."
            )
        assert "Leg handtekeningen vast" in try_all(client, getattr(world, who), world)
        with acting(world.coach):
            for row in plan.steps.all():
                row.skills.clear()
        assert "Naar de stappen" in try_all(client, getattr(world, who), world)
        with acting(world.coach):
            for row in plan.steps.all():
                services.remove_plan_step(by=world.coach, step=row)
        assert "Voeg stap toe" in try_all(client, getattr(world, who), world)
    if step == 5:
        world.started(candidate)
        assert "Evalueer" in try_all(client, getattr(world, who), world)


def test_the_conditions_of_a_plan_lead_to_the_plan(client: Browser, world: World) -> None:
    """Step 2 asks for conditions too: its form says nothing about this candidate."""
    candidate = world.at_step(4)
    checks = page(client, world.coach, world.project.get_absolute_url())["checks"]
    found = next(check for check in checks if check.requirement.key == "conditions")
    assert found.deed.url == reverse("trajectories:plan", args=[candidate.pk])


def test_an_empty_match_leads_to_looking_for_people(client: Browser, world: World) -> None:
    candidate = world.at_step(3)
    assert "Leg antwoord vast" in try_all(client, world.manager, world)
    with acting(world.manager):
        services.answer_candidate(
            by=world.manager, candidate=candidate, action="refuse", on=world.today, reason="hours"
        )
    assert "Zoek kandidaten" in try_all(client, world.coach, world)
    context = page(client, world.coach, world.project.get_absolute_url())
    assert [row.label for row in context["gone"]] == ["Niet gekozen"]


def test_who_was_chosen_too_early_is_informed_after_all(client: Browser, world: World) -> None:
    candidate = world.at_step(3)
    with acting(world.manager):
        services.answer_candidate(by=world.manager, candidate=candidate, action="accept", on=world.today)
    labels = try_all(client, world.coach, world)
    assert {"Leg vast", "Is ingelicht"} <= set(labels)


def test_who_is_left_in_an_ended_project_gets_an_answer(client: Browser, world: World) -> None:
    world.proposed()
    world.accepted(world.proposed())
    world.decide("stop")
    assert {"Trek terug", "Leg vast hoe het verdergaat"} <= set(try_all(client, world.coach, world))
    with acting(world.coach):
        kinds = [item.kind for item in worklist(world.coach, world.today)]
    assert kinds.count("project_ended") == 2


@pytest.mark.parametrize("state", ["proposed", "refused", "withdrawn", "accepted", "placed", "ended"])
@pytest.mark.parametrize("who", ["coach", "manager"])
def test_the_page_of_a_candidate_in_every_state(client: Browser, world: World, state: str, who: str) -> None:
    candidate = world.at_step(6) if state in ("placed", "ended") else world.at_step(4)
    if state in ("proposed", "refused", "withdrawn"):
        candidate = world.proposed()
    with acting(world.coach):
        match state:
            case "refused":
                services.answer_candidate(
                    by=world.coach, candidate=candidate, action="refuse", on=world.today, reason="hours"
                )
            case "withdrawn":
                services.withdraw_candidate(by=world.coach, candidate=candidate, reason="circumstances")
            case "placed":
                world.ended(candidate)
            case "ended":
                world.ended(candidate, "no_job", note="De reis was te lang.")
    context = page(client, getattr(world, who), candidate.get_absolute_url())
    words = " ".join(str(value) for _, value in context["story"])
    assert ("omstandigheden" in words) == (state == "withdrawn" and who == "coach")
    assert ("De reis was te lang." in words) == (state == "ended" and who == "coach")
    assert ("De uren" in words) == (state == "refused")


def test_a_buddy_of_another_team_helps(client: Browser, world: World) -> None:
    candidate = world.at_step(3)
    team = TeamFactory(municipality=world.coach.municipality, name="Team Participatie")
    buddy = UserFactory(municipality=world.coach.municipality, team=team)
    with acting(world.coach):
        Client.objects.filter(pk=candidate.client_id).update(buddy=buddy)
    client.force_login(buddy)
    address = reverse("trajectories:inform", args=[candidate.pk])
    assert client.post(address, {"on": world.today}).status_code == 302


# --- on pages of others -----------------------------------------------------------------------------------


def test_evaluations_that_are_due_ask_for_the_coach(world: World) -> None:
    candidate = world.at_step(5)
    world.started(candidate)

    def due(days: int) -> list[Any]:
        with acting(world.coach):
            items = worklist(world.coach, world.today + datetime.timedelta(days=days))
        return [item for item in items if item.kind == "evaluation_due"]

    assert not due(20)
    assert [item.urgent for item in due(21)] == [False]
    assert [item.urgent for item in due(29)] == [True]


def test_an_account_manager_finds_a_candidate_by_the_agreed_name(world: World) -> None:
    candidate = world.proposed()
    name = candidate.profile.name
    with acting(world.manager):
        assert candidate.get_absolute_url() in [found.url for found in search(world.manager, name)]
    with acting(world.coach):
        assert "Kandidaat" not in [found.kind for found in search(world.coach, name)]


def test_panels_where_nothing_is_yet(world: World) -> None:
    def shown(user: Any, place: str, thing: Any) -> dict[str, Any] | None:
        with acting(user):
            found = [context for panel, context in panels(place, user, thing) if panel.key == "trajectories"]
        return found[0] if found else None

    assert shown(world.manager, "future_job", world.job)["start"] is not None
    assert shown(UserFactory(account_manager=True), "future_job", world.job)["start"] is None
    assert shown(world.manager, "employer", world.job.employer) is None
    assert shown(world.manager, "start", None) is None
    person = world.person()
    assert shown(world.coach, "client", person)["rows"] == []
    admin = UserFactory(functional_admin=True)
    for place, thing in (("future_job", world.job), ("client", person), ("start", None)):
        assert shown(admin, place, thing) is None


def test_the_timeline_tells_how_it_ended(world: World) -> None:
    candidate = world.at_step(6)
    world.ended(candidate)
    other = world.proposed()
    with acting(world.coach):
        services.answer_candidate(
            by=world.coach, candidate=other, action="refuse", on=world.today, reason="no_show"
        )
        told = {item.title for item in read_timeline(world.coach, candidate.client_id, Ask()).items}
        assert {"Uitkomst: de beoogde baan", "Begint als Keukenmedewerker"} <= told
        assert "Niet gekozen" in {
            item.title for item in read_timeline(world.coach, other.client_id, Ask()).items
        }
    with acting(world.manager):
        assert Candidate.objects.visible_to(world.manager).count() == 2


def test_a_stale_picture_is_noticed(settings: Any, tmp_path: Any) -> None:
    """Control of the check on docs/states.md."""
    settings.BASE_DIR = tmp_path
    with pytest.raises(CommandError, match="stale"):
        call_command("state_diagrams", "--check")
    call_command("state_diagrams", verbosity=0)
    call_command("state_diagrams", "--check")
