"""Every page: works, who may, who may not, and what is written by looking and by pressing twice."""

import datetime
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import CandidateProfile
from core.models import AuditLine
from core.tenancy import scope
from tests.core.factories import TeamFactory, UserFactory
from tests.trajectories.worlds import World, acting
from trajectories.models import Candidate, LearnInPlace, LearnInStep, Placement, Project, StepDecision

pytestmark = pytest.mark.django_db
PROJECT_PAGES = ("project", "step_one", "step_two", "add_place")
CANDIDATE_PAGES = ("candidate", "plan", "add_step", "sign", "inform", "introduce", "withdraw", "outcome")


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def learning(world: World) -> Candidate:
    candidate = world.at_step(5)
    world.started(candidate)
    world.evaluated(candidate, in_the_way="slaapt slecht", agreements="Elke dag op tijd.")
    with acting(world.coach):
        return Candidate.objects.select_related("client", "profile").get(pk=candidate.pk)


def get(browser: Browser, user: Any, name: str, /, *args: Any) -> Any:
    browser.force_login(user)
    return browser.get(reverse(f"trajectories:{name}", args=args))


def post(browser: Browser, user: Any, name: str, /, *args: Any, **data: Any) -> Any:
    browser.force_login(user)
    return browser.post(reverse(f"trajectories:{name}", args=args), data)


def every_page(world: World, candidate: Candidate) -> list[tuple[str, tuple[Any, ...]]]:
    with acting(world.coach):
        step = LearnInStep.objects.filter(plan__candidate=candidate).first()
    place = LearnInPlace.objects.filter(project=candidate.project_id).first()
    project = candidate.project_id
    return [
        ("projects", ()),
        *((name, (project,)) for name in PROJECT_PAGES),
        ("decide", (project, "go")),
        ("decide", (project, "stop")),
        ("activity_done", (project, "follow_steps")),
        ("activity_aside", (project, "follow_steps")),
        ("change_place", (place.pk,)),
        *((name, (candidate.pk,)) for name in CANDIDATE_PAGES),
        ("answer", (candidate.pk,)),
        ("start", (candidate.pk,)),
        ("evaluate", (candidate.pk,)),
        ("change_step", (step.pk,)),
        ("remove_step", (step.pk,)),
        ("propose", (world.job.pk, candidate.client_id)),
        ("placement", (candidate.client_id,)),
    ]


def test_every_page_works_for_the_coach(client: Browser, world: World, learning: Candidate) -> None:
    for name, args in every_page(world, learning):
        response = get(client, world.coach, name, *args)
        assert response.status_code == 200, name
        assert "<<undefined" not in response.content.decode(), name


def test_nobody_gets_in_without_logging_in(client: Browser, world: World, learning: Candidate) -> None:
    for name, args in every_page(world, learning):
        response = client.get(reverse(f"trajectories:{name}", args=args))
        assert response.status_code == 302, name
        assert "/account/login/" in response.url


@pytest.mark.parametrize("trait", ["functional_admin", "privacy_officer"])
def test_roles_without_projects(client: Browser, world: World, learning: Candidate, trait: str) -> None:
    user = UserFactory(municipality=world.coach.municipality, **{trait: True})
    for name, args in every_page(world, learning):
        assert get(client, user, name, *args).status_code in (403, 404), name


@pytest.mark.parametrize("trait", ["quality", "manager"])
def test_roles_that_only_look(client: Browser, world: World, learning: Candidate, trait: str) -> None:
    user = UserFactory(municipality=world.coach.municipality, **{trait: True})
    assert get(client, user, "projects").status_code == 200
    assert get(client, user, "project", learning.project_id).status_code == 200
    seen = get(client, user, "candidate", learning.pk).status_code
    assert seen == (200 if trait == "quality" else 404)
    for name, args in every_page(world, learning):
        if name not in ("projects", "project", "candidate"):
            assert get(client, user, name, *args).status_code in (403, 404), name


def test_another_team_sees_the_project_and_a_number(
    client: Browser, world: World, learning: Candidate
) -> None:
    team = TeamFactory(municipality=world.coach.municipality, name="Team Participatie")
    other = UserFactory(municipality=world.coach.municipality, team=team)
    page = get(client, other, "project", learning.project_id).content.decode()
    assert "1 andere kandidaat van andere teams: 1 aan het inleren" in page
    assert learning.profile.name not in page
    for name, args in every_page(world, learning):
        if name not in PROJECT_PAGES and args and args[0] == learning.pk:
            assert get(client, other, name, *args).status_code == 404, name


def test_another_municipality_sees_the_project_and_a_number(
    client: Browser, world: World, learning: Candidate
) -> None:
    other, _ = world.stranger()
    page = get(client, other, "project", learning.project_id).content.decode()
    assert "1 andere kandidaat" in page
    assert learning.profile.name not in page
    for name, args in every_page(world, learning):
        if name not in PROJECT_PAGES and args and args[0] in (learning.pk, learning.client_id):
            assert get(client, other, name, *args).status_code == 404, name


def test_not_existing_looks_the_same(client: Browser, world: World) -> None:
    for name in ("project", "candidate", "change_place", "change_step"):
        assert get(client, world.coach, name, 99999999).status_code == 404


# --- the account manager -----------------------------------------------------------------------------------


def test_an_account_manager_sees_the_profile_and_no_file(
    client: Browser, world: World, learning: Candidate
) -> None:
    page = get(client, world.manager, "candidate", learning.pk).content.decode()
    assert learning.profile.name in page
    assert "Elke dag op tijd." in page
    for secret in ("slaapt slecht", "Gaat goed.", "kookt thuis", learning.client.number, "/inwoners/"):
        assert secret not in page
    form = get(client, world.manager, "evaluate", learning.pk).content.decode()
    assert "in_the_way" not in form
    assert "take_over" not in form


def test_another_account_manager_only_looks(client: Browser, world: World, learning: Candidate) -> None:
    other = UserFactory(account_manager=True)
    assert get(client, other, "candidate", learning.pk).status_code == 200
    for name, args in (
        ("step_one", (learning.project_id,)),
        ("decide", (learning.project_id, "stop")),
        ("answer", (learning.pk,)),
        ("evaluate", (learning.pk,)),
    ):
        response = get(client, other, name, *args)
        assert response.status_code == 403
        assert "andere accountmanager" in response.content.decode()


def test_withdrawn_consent_hides_a_candidate_from_the_employers_side(
    client: Browser, world: World, learning: Candidate
) -> None:
    with acting(world.coach):
        CandidateProfile.objects.filter(pk=learning.profile_id).update(withdrawn_on=world.today)
    page = get(client, world.manager, "project", learning.project_id).content.decode()
    assert learning.profile.name not in page
    assert "andere kandida" not in page
    assert get(client, world.manager, "candidate", learning.pk).status_code == 404
    found = client.get(reverse("core:search"), {"q": learning.profile.name[:8]}).content.decode()
    assert learning.get_absolute_url() not in found
    own = get(client, world.coach, "candidate", learning.pk).content.decode()
    assert "toestemming is ingetrokken" in own


def test_an_account_manager_does_not_propose_or_place(client: Browser, world: World) -> None:
    person = world.person()
    assert get(client, world.manager, "propose", world.job.pk, person.pk).status_code == 404
    assert get(client, world.manager, "placement", person.pk).status_code == 404


# --- what is written ----------------------------------------------------------------------------------------


def test_looking_writes_one_line_with_who_was_shown(
    client: Browser, world: World, learning: Candidate
) -> None:
    client.force_login(world.coach)
    before = AuditLine.objects.count()
    client.get(reverse("trajectories:project", args=[learning.project_id]))
    [line] = AuditLine.objects.order_by("id")[before:]
    assert line.client_ids == [learning.client_id]
    client.get(reverse("trajectories:candidate", args=[learning.pk]))
    assert AuditLine.objects.order_by("-id").first().client_ids == [learning.client_id]
    client.get(reverse("trajectories:projects"))
    assert AuditLine.objects.order_by("-id").first().client_ids == []


def test_proposing_twice_makes_one_candidate(client: Browser, world: World) -> None:
    person, key = world.person(), str(uuid.uuid4())
    for _ in range(2):
        response = post(
            client, world.coach, "propose", world.job.pk, person.pk, motivation="past goed", form_key=key
        )
        assert response.status_code == 302
    with acting(world.coach):
        assert Candidate.objects.filter(client=person).count() == 1


def test_a_proposal_without_consent_says_what_to_do(client: Browser, world: World) -> None:
    person = world.person()
    with acting(world.coach):
        CandidateProfile.objects.filter(client=person).update(withdrawn_on=world.today)
    page = get(client, world.coach, "propose", world.job.pk, person.pk).content.decode()
    assert "nog geen toestemming" in page
    response = post(client, world.coach, "propose", world.job.pk, person.pk, form_key=str(uuid.uuid4()))
    assert response.status_code == 422
    with acting(world.coach):
        assert not Candidate.objects.exists()


def test_deciding_twice_decides_once(client: Browser, world: World) -> None:
    world.at_step(1)
    world.step_one_filled()
    world.step_two_filled()
    data = {"step": 1, "on": world.today, "reason": "klaar", "form_key": str(uuid.uuid4())}
    for _ in range(2):
        assert post(client, world.coach, "decide", world.project.pk, "go", **data).status_code == 302
    assert world.project.step == 2
    data["form_key"] = str(uuid.uuid4())
    response = post(client, world.coach, "decide", world.project.pk, "go", **data)
    assert response.status_code == 422
    assert "Iemand anders nam intussen een besluit" in response.content.decode()
    assert StepDecision.objects.count() == 1


def test_going_on_too_early_says_all_that_is_missing(client: Browser, world: World) -> None:
    world.at_step(2)
    data = {"step": 2, "on": world.today, "reason": "klaar"}
    page = post(client, world.coach, "decide", world.project.pk, "go", **data)
    assert page.status_code == 422
    assert "Voeg minstens één inleerlocatie toe." in page.content.decode()
    shown = get(client, world.coach, "project", world.project.pk).content.decode()
    assert "dingen nodig" in shown
    assert "disabled" in shown


def test_two_people_edit_the_facts(client: Browser, world: World) -> None:
    world.at_step(1)
    version = world.project.version
    first = {"version": version, "expectations": "De eerste tekst.", "employer_informed_on": ""}
    assert post(client, world.manager, "step_one", world.project.pk, **first).status_code == 302
    second = first | {"expectations": "De tweede tekst."}
    response = post(client, world.coach, "step_one", world.project.pk, **second)
    page = response.content.decode()
    assert response.status_code == 409
    assert "De eerste tekst." in page
    assert "De tweede tekst." in page
    assert world.project.expectations == "De eerste tekst."


def test_two_people_edit_the_plan(client: Browser, world: World, learning: Candidate) -> None:
    with acting(world.coach):
        plan = learning.plan
        step = plan.steps.first()
    data = {"version": plan.version, "financing": "De eerste."}
    assert post(client, world.coach, "plan", learning.pk, **data).status_code == 302
    response = post(client, world.manager, "plan", learning.pk, **data | {"financing": "De tweede."})
    assert response.status_code == 409
    fields = {"tasks": "nieuw", "start": step.start, "end": step.end, "pay": "wage", "version": step.version}
    assert post(client, world.coach, "change_step", step.pk, **fields).status_code == 302
    assert post(client, world.coach, "change_step", step.pk, **fields | {"tasks": "b"}).status_code == 409


def test_a_press_from_the_list_informs_and_introduces(client: Browser, world: World) -> None:
    candidate = world.proposed()
    for name, field in (("inform", "informed_on"), ("introduce", "introduced_on")):
        assert post(client, world.coach, name, candidate.pk, on=world.today).status_code == 302
        with acting(world.coach):
            assert getattr(Candidate.objects.get(pk=candidate.pk), field) == world.today
    response = post(client, world.manager, "answer", candidate.pk, action="refuse", on=world.today)
    assert response.status_code == 422
    post(client, world.manager, "answer", candidate.pk, action="refuse", on=world.today, reason="hours")
    with acting(world.coach):
        assert Candidate.objects.get(pk=candidate.pk).status == "refused"


def test_forms_of_learning_in(client: Browser, world: World) -> None:
    candidate = world.at_step(4)
    key = str(uuid.uuid4())
    for _ in range(2):
        response = post(client, world.coach, "plan", candidate.pk, financing="De gemeente.", form_key=key)
        assert response.status_code == 302
    data = {"tasks": "snijden", "start": "2027-01-04", "end": "2027-03-01", "pay": "benefit"}
    wrong = post(client, world.coach, "add_step", candidate.pk, **data | {"end": "2026-01-01"})
    assert wrong.status_code == 422
    skill = str(world.skills[0].pk)
    post(client, world.coach, "add_step", candidate.pk, **data, skills=[skill], form_key=str(uuid.uuid4()))
    post(client, world.coach, "add_step", candidate.pk, **data, form_key=str(uuid.uuid4()))
    with acting(world.coach):
        first, second = LearnInStep.objects.order_by("order")
    assert post(client, world.coach, "move_step", second.pk, "omhoog").status_code == 302
    assert post(client, world.coach, "remove_step", first.pk).status_code == 302
    assert get(client, world.coach, "remove_step", first.pk).status_code == 404
    with acting(world.coach):
        assert list(LearnInStep.objects.values_list("pk", "order")) == [(second.pk, 1)]


def test_forms_of_evaluation_and_outcome(client: Browser, world: World, learning: Candidate) -> None:
    skill = world.skills[0].pk
    with acting(world.coach):
        learning.evaluations.update(on=world.today - datetime.timedelta(days=1))  # one a day
    data = {
        "on": world.today,
        "kind": "interim",
        "with_candidate": "on",
        "verdict": "go",
        "verdict_reason": "Goed bezig.",
        f"skill_{skill}": 80,
        "form_key": str(uuid.uuid4()),
    }
    assert (
        post(client, world.coach, "evaluate", learning.pk, **data | {f"skill_{skill}": 101}).status_code
        == 422
    )
    for _ in range(2):
        assert post(client, world.coach, "evaluate", learning.pk, **data).status_code == 302
    with acting(world.coach):
        assert learning.evaluations.count() == 2
    page = get(client, world.coach, "candidate", learning.pk).content.decode()
    assert "niet iedereen" in page
    assert "80%" in page
    job = {"outcome": "intended_job", "on": world.today, "employer": world.job.employer_id}
    assert post(client, world.coach, "outcome", learning.pk, **job).status_code == 422
    job |= {"function": "Kok", "start": world.today, "contract": "fixed", "contract_months": 12, "hours": 24}
    assert post(client, world.coach, "outcome", learning.pk, **job).status_code == 302
    assert post(client, world.coach, "outcome", learning.pk, **job).status_code == 422
    with acting(world.coach):
        assert Placement.objects.get().contract_months == 12


def test_forms_of_places_and_activities(client: Browser, world: World) -> None:
    world.at_step(3)
    pk = world.project.pk
    post(client, world.manager, "add_place", pk, name="ROC", kind="school", form_key=str(uuid.uuid4()))
    place = LearnInPlace.objects.get(name="ROC")
    changed = {"name": "ROC Flevoland", "kind": "school", "version": place.version}
    assert post(client, world.manager, "change_place", place.pk, **changed).status_code == 302
    assert post(client, world.manager, "change_place", place.pk, **changed).status_code == 409
    assert post(client, world.coach, "activity_done", pk, "prepare", on=world.today).status_code == 302
    assert "gedaan op" in get(client, world.coach, "project", pk).content.decode()
    assert post(client, world.coach, "activity_reopen", pk, "prepare").status_code == 302
    assert post(client, world.coach, "activity_aside", pk, "select", reason="niet nodig").status_code == 302
    assert get(client, world.coach, "activity_done", pk, "koffie").status_code == 404


def test_starting_a_project_from_the_job(client: Browser, world: World) -> None:
    other = UserFactory(account_manager=True)
    assert post(client, other, "start_project", world.job.pk).status_code == 403
    for _ in range(2):
        assert post(client, world.manager, "start_project", world.job.pk).status_code == 302
    assert Project.objects.filter(job=world.job).count() == 1
    assert get(client, world.manager, "start_project", world.job.pk).status_code == 405
    assert get(client, world.manager, "for_job", world.job.pk).url == world.project.get_absolute_url()


def test_a_placement_from_the_file(client: Browser, world: World) -> None:
    person = world.person()
    data = {"function": "Bakker", "start": world.today, "contract": "permanent", "hours": 20}
    assert post(client, world.coach, "placement", person.pk, **data).status_code == 422
    data |= {"employer_name": "Bakkerij Zon", "form_key": str(uuid.uuid4())}
    for _ in range(2):
        assert post(client, world.coach, "placement", person.pk, **data).status_code == 302
    with acting(world.coach):
        assert Placement.objects.filter(client=person).count() == 1


# --- lists -----------------------------------------------------------------------------------------------


def test_filters(client: Browser, world: World) -> None:
    world.at_step(2)
    other = World()
    other.proposed()
    client.force_login(world.coach)

    def found(**query: Any) -> set[int]:
        page = client.get(reverse("trajectories:projects"), query)
        return {row.project.pk for row in page.context_data["rows"]}

    mine, theirs = world.project.pk, other.project.pk
    assert found() == {mine, theirs}
    assert found(mine="on") == {mine}
    assert found(step="2") == {mine}
    assert found(q=world.job.employer.name) == {mine}
    assert found(state="stopped") == set()
    assert found(route="stacked") == set()
    assert found(step="nonsense", page="x") is not None


def queries(browser: Browser, address: str) -> int:
    browser.get(address)
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert browser.get(address).status_code == 200
    return len(caught)


@pytest.mark.parametrize("who", ["coach", "manager"])
def test_the_page_asks_as_much_for_six_as_for_one(client: Browser, world: World, who: str) -> None:
    world.at_step(5)
    client.force_login(getattr(world, who))
    address = world.project.get_absolute_url()
    one = queries(client, address)
    for _ in range(5):
        candidate = world.proposed()
        world.accepted(candidate)
        world.planned(candidate)
    assert queries(client, address) == one


def test_the_list_and_the_start_page_ask_as_much_for_six_as_for_one(client: Browser, world: World) -> None:
    world.at_step(5)
    client.force_login(world.coach)
    addresses = (reverse("trajectories:projects"), reverse("core:start"))
    one = [queries(client, address) for address in addresses]
    for _ in range(5):
        more = World(coach=world.coach, manager=world.manager)
        more.at_step(4)
    assert [queries(client, address) for address in addresses] == one


def test_panels_on_pages_of_others(client: Browser, world: World, learning: Candidate) -> None:
    from clients.timeline import Ask, read_timeline
    from core.registry import panels, worklist

    with acting(world.coach):
        [shown] = [c for p, c in panels("client", world.coach, learning.client) if p.key == "trajectories"]
        assert shown["rows"][0]["week"].startswith("week 1 van ")
        assert {"Voorgesteld", "Begon met inleren", "Evaluatie: verder"} <= {
            item.title for item in read_timeline(world.coach, learning.client_id, Ask()).items
        }
        kinds = {item.kind for item in worklist(world.coach, world.today)}
        assert "project_turn" not in kinds, "while learning in goes well it is the candidate's turn"
    World(coach=world.coach, manager=world.manager).at_step(3)
    with acting(world.manager):
        assert "project_turn" in {item.kind for item in worklist(world.manager, world.today)}
    for place, thing in (("future_job", world.job), ("employer", world.job.employer), ("start_last", None)):
        with acting(world.manager):
            [shown] = [c for p, c in panels(place, world.manager, thing) if p.key == "trajectories"]
            assert shown
    with scope(municipality_id=None):
        admin = UserFactory(functional_admin=True)
        assert not [p for p, _ in panels("employer", admin, world.job.employer) if p.key == "trajectories"]


def test_the_worklist_of_an_account_manager_asks_for_answers(world: World) -> None:
    from core.registry import worklist

    candidate = world.proposed()
    with acting(world.manager):
        [item] = [i for i in worklist(world.manager, world.today) if i.kind == "answer_awaited"]
    assert candidate.profile.name in item.title
    with acting(world.coach):
        CandidateProfile.objects.filter(pk=candidate.profile_id).update(withdrawn_on=world.today)
    with acting(world.manager):
        assert not [i for i in worklist(world.manager, world.today) if i.kind == "answer_awaited"]
