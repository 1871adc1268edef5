"""Pages about the route of a project: who shares it, the chain, the stacked job, all gates."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.urls import reverse

from employers.models import StackedJob
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory, FutureJobFactory
from tests.trajectories.worlds import World, acting
from trajectories.models import Candidate, ChainJob, ChainMove, Project, ProjectEmployer
from trajectories.services import routes as services

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def world() -> World:
    made = World()
    made.at_step(1)
    return made


def browser(user: object) -> Browser:
    found = Browser()
    found.force_login(user)  # type: ignore[arg-type]
    return found


def at(name: str, *args: object) -> str:
    return reverse(f"trajectories:{name}", args=args)


def link(world: World, function: str, start: int, end: int, **more: object) -> ChainJob:
    with acting(world.coach):
        return services.add_link(
            by=world.coach,
            project=world.project,
            employer=more.pop("employer", None) or EmployerFactory(),
            function=function,
            start=world.today + start * DAY,
            end=world.today + end * DAY,
            **more,
        )


# --- employers --------------------------------------------------------------------------------------------


def test_an_employer_that_shares_the_project_is_on_both_pages(world: World) -> None:
    other = EmployerFactory(name="Verpleeghuis Het Riet")
    page = browser(world.manager)
    add = at("add_project_employer", world.project.pk)
    found = page.get(add, {"zoek": "Riet"}).content.decode()
    assert "Verpleeghuis" in found
    # The label leads to the box of this page, not to the one that stands above every page.
    assert found.count('id="zoek"') == found.count('id="zoek-werkgever"') == 1
    answer = page.post(f"{add}?werkgever={other.pk}", {"places": 2, "guaranteed": "on", "note": "Geeft les."})
    assert answer.status_code == 302
    shared = page.get(at("project_employers", world.project.pk)).content.decode()
    assert "Verpleeghuis Het Riet" in shared
    assert "baan gegarandeerd" in shared
    function = world.job.function
    for employer in (other, world.job.employer):
        assert function in page.get(employer.get_absolute_url()).content.decode()
    assert f"samen met {world.job.employer.name}" in page.get(other.get_absolute_url()).content.decode()


def test_an_employer_joins_once_and_leaves(world: World) -> None:
    other = EmployerFactory()
    page, add = browser(world.coach), at("add_project_employer", world.project.pk)
    page.post(f"{add}?werkgever={other.pk}", {"places": 1})
    again = page.post(f"{add}?werkgever={other.pk}", {"places": 1})
    assert again.status_code == 422
    assert "doet al mee" in again.content.decode()
    row = ProjectEmployer.objects.get(project=world.project)
    changed = page.post(at("change_project_employer", row.pk), {"places": 3, "version": row.version})
    assert changed.status_code == 302
    assert ProjectEmployer.objects.get().places == 3
    stale = page.post(at("change_project_employer", row.pk), {"places": 4, "version": row.version})
    assert stale.status_code == 409
    remove = at("remove_project_employer", row.pk)
    assert page.get(remove).status_code == 200
    assert ProjectEmployer.objects.exists()
    page.post(remove)
    assert not ProjectEmployer.objects.exists()


def test_only_who_edits_the_project_changes_its_route(world: World) -> None:
    stranger = UserFactory(account_manager=True)
    pages = ("add_project_employer", "add_link", "plan_round")
    for name in pages:
        assert browser(stranger).get(at(name, world.project.pk)).status_code == 403
        assert browser(world.manager).get(at(name, world.project.pk)).status_code == 200
    for name in ("project_employers", "chain", "rounds", "gates"):
        assert browser(stranger).get(at(name, world.project.pk)).status_code == 200
        assert Browser().get(at(name, world.project.pk)).status_code == 302


# --- the chain --------------------------------------------------------------------------------------------


def test_a_chain_is_made_ordered_and_shown(world: World) -> None:
    late = link(world, "Keukenhulp", 61, 120)
    page = browser(world.coach)
    employer = EmployerFactory()
    url = f"{at('add_link', world.project.pk)}?werkgever={employer.pk}"
    sent = {"function": "Afwasser", "start": world.today, "end": world.today + 60 * DAY}
    assert page.post(url, sent).status_code == 302
    assert "loopt nog" in page.get(at("chain", world.project.pk)).content.decode()
    first = ChainJob.objects.get(function="Afwasser")
    page.post(at("move_link", first.pk, "omhoog"))
    assert list(world.project.chain.values_list("function", flat=True)) == ["Afwasser", "Keukenhulp"]
    assert "loopt nog" not in page.get(at("chain", world.project.pk)).content.decode()
    assert page.post(at("move_link", first.pk, "opzij")).status_code == 404
    page.post(at("remove_link", late.pk))
    assert list(world.project.chain.values_list("order", flat=True)) == [1]
    wrong = page.post(url, sent | {"end": world.today - DAY})
    assert "eindigt voordat" in wrong.content.decode()


def test_a_candidate_goes_along_the_chain(world: World) -> None:
    candidate = _learning(world)
    first, second = link(world, "Afwasser", -30, 5), link(world, "Keukenhulp", 3, 60)
    page = browser(world.coach)
    shown = page.get(at("chain", world.project.pk)).content.decode()
    assert "Begint op de keten" in shown
    sent = {"link": first.pk, "start": world.today - 20 * DAY}
    assert page.post(at("begin_link", candidate.pk), sent).status_code == 302
    warned = page.get(at("chain", world.project.pk)).content.decode()
    assert "wat daarna komt is niet geregeld" in warned
    assert "niet geregeld" in page.get(world.project.get_absolute_url()).content.decode()
    start = page.get(reverse("core:start")).content.decode()
    assert "Ontwikkelbaan loopt af" in start
    again = page.post(at("begin_link", candidate.pk), {"link": second.pk, "start": world.today})
    assert "werkt nog als" in again.content.decode()
    refused = page.post(at("remove_link", first.pk), follow=True).content.decode()
    assert "werkten al kandidaten" in refused
    with acting(world.coach):
        move = ChainMove.objects.get()
    done = {"ended": "onward", "end": world.today, "note": "ging goed", "version": move.version}
    early = page.post(at("end_link", move.pk), done | {"next_start": world.today + 2 * DAY})
    assert "wijzig eerst de datum" in early.content.decode()
    assert page.post(at("end_link", move.pk), done).status_code == 302
    with acting(world.coach):
        onward = ChainMove.objects.filter(end=None).get()
        assert (onward.chain_job, onward.start) == (second, world.today + 3 * DAY)
    assert "begint op" in page.get(at("chain", world.project.pk)).content.decode()
    # The employer's side sees how it went, not what was said.
    seen = browser(world.manager).get(at("chain", world.project.pk)).content.decode()
    assert candidate.profile.name in seen
    assert "ging goed" not in seen
    assert "ging goed" in page.get(at("chain", world.project.pk)).content.decode()


def test_nobody_begins_before_the_link_does(world: World) -> None:
    candidate, later = _learning(world), link(world, "Keukenhulp", 4, 60)
    answer = browser(world.coach).post(
        at("begin_link", candidate.pk), {"link": later.pk, "start": world.today}
    )
    assert answer.status_code == 422
    assert "wijzig eerst de datum" in answer.content.decode()


def test_the_end_of_the_chain_is_a_job(world: World) -> None:
    candidate, only = _learning(world), link(world, "Afwasser", -30, 5)
    page = browser(world.coach)
    page.post(at("begin_link", candidate.pk), {"link": only.pk, "start": world.today})
    with acting(world.coach):
        move = ChainMove.objects.get()
    sent = {"ended": "onward", "end": world.today, "version": move.version}
    assert "laatste ontwikkelbaan" in page.post(at("end_link", move.pk), sent).content.decode()
    empty = page.post(at("end_link", move.pk), {"version": move.version})
    assert empty.status_code == 422
    assert page.post(at("end_link", move.pk), sent | {"ended": "stayed"}).status_code == 302


def test_another_town_neither_sees_nor_moves(world: World) -> None:
    candidate, first = _learning(world), link(world, "Afwasser", -30, 5)
    elsewhere, _ = world.stranger()
    page = browser(world.coach)
    page.post(at("begin_link", candidate.pk), {"link": first.pk, "start": world.today})
    with acting(world.coach):
        move = ChainMove.objects.get()
    other = browser(elsewhere)
    assert other.get(at("begin_link", candidate.pk)).status_code == 404
    assert other.get(at("end_link", move.pk)).status_code == 404
    shown = other.get(at("chain", world.project.pk)).content.decode()
    assert candidate.profile.name not in shown
    assert "En 1 kandidaat van andere teams" in shown


def _learning(world: World) -> Candidate:
    with acting(world.coach):
        found = Candidate.objects.select_related("profile").get(project=world.project)
        Candidate.objects.filter(pk=found.pk).update(
            status="learning_in", learn_in_start=world.today - 30 * DAY
        )
        return found


# --- stacked ----------------------------------------------------------------------------------------------


def _stack(world: World, status: str = "agreed") -> StackedJob:
    other = FutureJobFactory(status="worked_out", employer=EmployerFactory(name="Strandpaviljoen"))
    reason = "Te ver" if status == "dropped" else ""
    stack = StackedJob.objects.create(
        name="Zomer en winter", wanted_hours=32, status=status, dropped_reason=reason
    )
    stack.jobs.set([world.job, other])
    return stack


def test_a_stacked_job_brings_its_employers_along(world: World) -> None:
    stack = _stack(world)
    sent = {"route": "stacked", "stacked_job": stack.pk, "threshold": 50, "version": world.project.version}
    answer = browser(world.manager).post(at("step_two", world.project.pk), sent)
    assert answer.status_code == 302
    assert [row.employer.name for row in world.project.employers.all()] == ["Strandpaviljoen"]
    browser(world.manager).post(
        at("step_two", world.project.pk), sent | {"version": world.project.version, "profile": "x"}
    )
    assert world.project.employers.count() == 1


def test_a_stacked_job_begins_its_project_once() -> None:
    world = World()
    stack = _stack(world)
    page = browser(world.coach)
    assert "Begin het project" in page.get(stack.get_absolute_url()).content.decode()
    start = at("start_stacked_project", stack.pk)
    assert page.get(start).status_code == 405
    for _ in range(2):
        assert page.post(start).status_code == 302
    project = Project.objects.get(stacked_job=stack)
    assert project.route == "stacked"
    assert project.employers.count() == 1
    assert "loopt een project" in page.get(stack.get_absolute_url()).content.decode()


def test_a_stacked_job_that_does_not_go_on_begins_nothing() -> None:
    world = World()
    stack = _stack(world, status="dropped")
    page = browser(world.coach)
    said = page.post(at("start_stacked_project", stack.pk), follow=True).content.decode()
    assert "gaat niet door" in said
    assert not Project.objects.exists()
    assert (
        browser(UserFactory(account_manager=True)).post(at("start_stacked_project", stack.pk)).status_code
        == 403
    )


# --- the gates --------------------------------------------------------------------------------------------


def test_the_gates_tell_of_each_step_what_is_missing(world: World) -> None:
    world.step_one_filled()
    page = browser(world.coach)
    world.decide()
    with acting(world.manager):
        services.choose_route(
            by=world.manager, project=world.project, version=world.project.version, route="stepping_stone"
        )
    shown = page.get(at("gates", world.project.pk)).content.decode()
    assert "nog geen ontwikkelbanen" in shown
    assert "Alles staat klaar." in shown  # why step 1 was left
    assert str(world.coach) in shown
    project = page.get(world.project.get_absolute_url()).content.decode()
    assert "Naar de keten" in project
