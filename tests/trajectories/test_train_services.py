"""Moving in the train: all or nothing, never somebody of another team, and back again."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from core import audit, outbox
from core.models import AuditLine, Skill, User
from core.pages import Refused
from core.tenancy import scope
from tests.trajectories.train_worlds import TrainWorld
from tests.trajectories.worlds import acting
from trajectories import tasks
from trajectories.models import Candidate, CareHours, LearnInPlan, LearnInStep, TrainRun
from trajectories.panels_train import project_panel
from trajectories.permissions_train import check_run
from trajectories.services import train as services
from trajectories.services import train_runs
from trajectories.services.removal import remove_client_rows
from trajectories.train_facts import TrainFacts, read_train
from trajectories.train_proposal import Ask, Deed, propose
from trajectories.worklists.train import train_items

pytestmark = pytest.mark.django_db


def ask(step: LearnInStep, day: datetime.date, deed: Deed = Deed.START, fill: bool = False) -> Ask:
    return Ask(step.pk, deed, day, fill)


def look(world: TrainWorld, user: User | None = None) -> TrainFacts:
    with acting(user or world.coach):
        return read_train(user or world.coach, None, world.today)


def move(world: TrainWorld, asked: Ask, key: str = "") -> TrainRun:
    with acting(world.coach):
        found = key or read_train(world.coach, None, world.today).key()
        return services.save_move(by=world.coach, project=None, ask=asked, key=found)[1]


def weeks(world: TrainWorld, *steps: LearnInStep) -> list[int]:
    """The weeks in which steps begin now; −99 for one that is gone."""
    with scope(municipality_id=world.coach.municipality_id):
        starts = dict(LearnInStep.objects.values_list("pk", "start"))
    return [(starts[one.pk] - world.day(0)).days // 7 if one.pk in starts else -99 for one in steps]


def test_a_move_takes_the_followers_along_and_writes_what_was_shown() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 2, 4))
    [second, third] = world.ride("Ahmad", (world.kitchen, 6, 4), (world.school, 10, 2))
    proposal = propose(look(world), ask(first, world.day(4)))
    assert [(one.name, one.weeks) for one in proposal.changes] == [("Samira", 2), ("Ahmad", 2), ("Ahmad", 2)]
    move(world, ask(first, world.day(4)))
    assert weeks(world, first, second, third) == [4, 8, 12]
    with scope(municipality_id=world.coach.municipality_id):
        moved = LearnInStep.objects.get(pk=second.pk)
        events = LearnInStep.pgh_event_model.objects.filter(pgh_obj_id=second.pk)
        assert (moved.version, events.count()) == (2, 2)
        assert AuditLine.objects.filter(action="train.moved").count() == 2


def test_what_was_signed_is_signed_again_and_comes_back_with_undoing() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 2, 4), signed=True)
    run = move(world, ask(first, world.day(3)))
    with scope(municipality_id=world.coach.municipality_id):
        assert LearnInPlan.objects.get().signed_candidate_on is None
    with acting(world.coach):
        services.undo_move(by=world.coach, run=run)
        services.undo_move(by=world.coach, run=run)
    assert weeks(world, first) == [2]
    with scope(municipality_id=world.coach.municipality_id):
        assert LearnInPlan.objects.get().signed_employer_on == world.day(-9)


def test_undoing_is_refused_when_somebody_touched_a_step_since() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 2, 4))
    run = move(world, ask(first, world.day(3)))
    move(world, ask(first, world.day(5)))
    with pytest.raises(Refused, match="Terugzetten kan daarom niet"), acting(world.coach):
        services.undo_move(by=world.coach, run=run)
    assert weeks(world, first) == [5]


def test_what_changed_since_the_preview_is_not_saved() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 2, 4))
    key = look(world).key()
    world.ride("Ahmad", (world.kitchen, 7, 4))
    with pytest.raises(services.TrainChanged):
        move(world, ask(first, world.day(3)), key)
    assert weeks(world, first) == [2]


@pytest.mark.parametrize("what", ["room", "closing", "absence", "other team", "done"])
def test_the_key_changes_with_all_that_a_schedule_depends_on(what: str) -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 2, 4))
    candidate = first.plan.candidate
    key = look(world).key()
    assert look(world).key() == key
    with scope(municipality_id=world.coach.municipality_id):
        if what == "room":
            world.kitchen.rooms.update(room=3)
        elif what == "closing":
            world.kitchen.closings.create(start=world.day(30), end=world.day(31))
        elif what == "absence":
            of = {"client_id": candidate.client_id, "team_id": candidate.team_id}
            candidate.absences.create(
                **of, municipality_id=candidate.municipality_id, start=world.day(4), end=world.day(5)
            )
        elif what == "done":
            LearnInStep.objects.update(done_on=world.today)
    if what == "other team":
        world.ride("Iemand", (world.kitchen, 8, 4), coach=world.colleague())
    assert look(world).key() != key


def test_people_of_other_teams_take_room_and_stay_where_they_are() -> None:
    world = TrainWorld()
    [theirs] = world.ride("Iemand Elders", (world.kitchen, 4, 4), coach=world.colleague())
    [mine] = world.ride("Samira", (world.kitchen, 1, 3))
    proposal = propose(look(world), ask(mine, world.day(3)))
    assert [(one.name, one.new_start) for one in proposal.changes] == [("Samira", world.day(8))]
    move(world, ask(mine, world.day(3)))
    assert weeks(world, theirs, mine) == [4, 8]


def test_who_is_early_lets_the_next_move_up_when_asked() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, -4, 8), status="learning_in")
    [second] = world.ride("Ahmad", (world.kitchen, 4, 4))
    end = world.day(2) - datetime.timedelta(days=3)
    assert propose(look(world), ask(first, end, Deed.END)).after.steps[second.pk][1].start == world.day(4)
    move(world, ask(first, end, Deed.END, fill=True))
    assert weeks(world, second) == [2]
    with scope(municipality_id=world.coach.municipality_id):
        assert LearnInStep.objects.get(pk=first.pk).end == end


def test_who_stops_leaves_the_train_and_can_be_put_back() -> None:
    world = TrainWorld()
    running, later = world.ride("Samira", (world.kitchen, -4, 8), (world.school, 4, 4), status="learning_in")
    [second] = world.ride("Ahmad", (world.kitchen, 4, 4))
    with scope(municipality_id=world.coach.municipality_id):
        skill = Skill.objects.all()[0]
        later.skills.add(skill)
    run = move(world, ask(running, world.today, Deed.STOP, fill=True))
    assert weeks(world, later) == [-99]
    assert weeks(world, second)[0] in (1, 2)
    with acting(world.coach):
        services.undo_move(by=world.coach, run=run)
    assert weeks(world, running, later, second) == [-4, 4, 4]
    with scope(municipality_id=world.coach.municipality_id):
        back = LearnInStep.objects.get(pk=later.pk)
        assert (back.tasks, list(back.skills.all())) == (later.tasks, [skill])


def test_what_has_begun_cannot_begin_in_another_week() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, -2, 8), status="learning_in")
    with pytest.raises(Refused) as refused:
        move(world, ask(first, world.day(3)))
    assert "al begonnen" in refused.value.missing[0]


def test_nobody_moves_another_teams_candidate_also_not_by_a_forged_change() -> None:
    world = TrainWorld()
    [theirs] = world.ride("Iemand Elders", (world.kitchen, 4, 4), coach=world.colleague())
    with pytest.raises(LookupError):
        propose(look(world), ask(theirs, world.day(6)))
    facts = look(world, world.coach)
    assert facts.movable == ()
    with pytest.raises(services.TrainChanged):
        move(world, ask(theirs, world.day(6)))
    assert weeks(world, theirs) == [4]


# --- the search ---------------------------------------------------------------------------------------------


def searched(world: TrainWorld) -> TrainRun:
    with acting(world.coach):
        run = train_runs.start_search(by=world.coach, project=world.project)
    train_runs.search(run.pk, seconds=3, today=world.today)
    run.refresh_from_db()
    return run


def test_a_search_finds_what_is_better_and_is_taken_over_once() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 34, 4))
    [second] = world.ride("Ahmad", (world.kitchen, 40, 4))
    run = searched(world)
    assert (run.state, run.percent, run.proven) == ("done", 100, True)
    assert run.weeks_after < run.weeks_before
    with acting(world.coach):
        assert train_runs.take_over(by=world.coach, run=run) == 2
        assert train_runs.take_over(by=world.coach, run=run) == 2
    assert max(weeks(world, first, second)) < 34
    run.refresh_from_db()
    with acting(world.coach):
        services.undo_move(by=world.coach, run=run)
    assert weeks(world, first, second) == [34, 40]


def test_pressing_search_twice_searches_once() -> None:
    world = TrainWorld()
    with acting(world.coach):
        one = train_runs.start_search(by=world.coach, project=None)
        two = train_runs.start_search(by=world.coach, project=None)
    assert one.pk == two.pk
    train_runs.search(one.pk, today=world.today)
    one.refresh_from_db()
    assert (one.state, one.reasons) == ("failed", train_runs.NOBODY)


def test_the_event_has_the_worker_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside the transaction of the event: the search tells how far it is."""
    sent: list[list[int]] = []
    monkeypatch.setattr(tasks.search_train, "apply_async", lambda args, **more: sent.append(args))
    monkeypatch.setattr(train_runs.transaction, "on_commit", lambda do: do())
    train_runs.send_search({"run_id": 7})
    assert sent == [[7]]
    assert train_runs.send_search in outbox._handlers["train.search"]


def test_a_search_of_before_a_change_is_not_taken_over() -> None:
    world = TrainWorld()
    world.ride("Samira", (world.kitchen, 34, 4))
    run = searched(world)
    world.ride("Ahmad", (world.kitchen, 2, 4))
    with pytest.raises(Refused, match="Zoek opnieuw"), acting(world.coach):
        train_runs.take_over(by=world.coach, run=run)


def test_when_there_is_none_the_reason_is_told() -> None:
    world = TrainWorld()
    world.kitchen.rooms.update(room=0)
    world.ride("Samira", (world.kitchen, 34, 4))
    run = searched(world)
    assert run.state == "failed"
    assert "Leerkeuken" in run.reasons


def test_reasons_that_name_somebody_are_logged_and_go_with_the_person() -> None:
    world = TrainWorld()
    world.kitchen.rooms.update(room=0)
    [step] = world.ride("Samira", (world.kitchen, 34, 4))
    run = searched(world)
    assert "Samira" in run.reasons
    with acting(world.coach), audit.collecting("test") as shown:
        check_run(world.coach, run)
    assert shown == {step.client_id}
    moved = world.colleague()
    run.asked_by = moved
    with acting(moved), pytest.raises(PermissionDenied, match="ander team"):
        check_run(moved, run)
    with scope(municipality_id=world.coach.municipality_id):
        services.forget_client(step.client_id)
    assert not TrainRun.objects.exists()


def test_a_project_search_leaves_others_where_they_are() -> None:
    world = TrainWorld()
    [mine] = world.ride("Samira", (world.kitchen, 34, 4))
    other = TrainWorld(coach=world.coach)
    [theirs] = other.ride("Ahmad", (world.kitchen, 1, 4))
    with acting(world.coach):
        facts = read_train(world.coach, world.project, world.today)
    assert {ride.row.name for ride in facts.movable} == {"Samira"}
    assert facts.others[world.kitchen.pk, 2] == 1
    assert weeks(world, mine, theirs) == [34, 1]


# --- what is kept -------------------------------------------------------------------------------------------


def test_runs_go_after_a_week_and_with_the_file() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 2, 4))
    run = move(world, ask(first, world.day(3)))
    assert services.remove_old_runs(timezone.now() + datetime.timedelta(days=6)) == 0
    with scope(municipality_id=world.coach.municipality_id):
        client_id = Candidate.objects.get(plan__steps=first).client_id
        services.forget_client(client_id + 1)
        assert TrainRun.objects.filter(pk=run.pk).exists()
        services.forget_client(client_id)
    assert not TrainRun.objects.exists()
    assert services.remove_old_runs(timezone.now() + datetime.timedelta(days=8)) == 0


def test_removing_a_file_takes_its_runs_along() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 2, 4))
    move(world, ask(first, world.day(3)))
    with scope(municipality_id=world.coach.municipality_id):
        remove_client_rows(first.client_id)
    assert not TrainRun.objects.exists()


def test_a_step_that_is_over_asks_for_its_coach_until_the_next_one_began() -> None:
    world = TrainWorld()
    [late, _] = world.ride("Samira", (world.kitchen, -8, 7), (world.school, 2, 4), status="learning_in")
    world.ride("Ahmad", (world.kitchen, -8, 4), (world.school, -3, 9), status="learning_in")
    with acting(world.coach):
        items = list(train_items(world.coach, world.today))
    assert [item.title for item in items] == ["Samira bij Leerkeuken"]
    assert [item.clients for item in items] == [(late.client_id,)], "the log is told whom the page names"
    with acting(other := world.colleague()):
        assert list(train_items(other, world.today)) == []


def test_the_project_says_who_begins_next() -> None:
    world = TrainWorld()
    world.ride("Samira", (world.kitchen, 2, 4))
    with acting(world.coach):
        panel = project_panel(world.coach, world.project)
    assert panel is not None
    assert panel["words"].startswith("Samira begint op ")


def test_care_hours_are_seen_by_the_coach_and_not_by_the_employers_side() -> None:
    world = TrainWorld()
    [first] = world.ride("Samira", (world.kitchen, 2, 4), hours=40)
    candidate = first.plan.candidate
    for day in range(5):
        world.kitchen.hours.create(weekday=day, start=datetime.time(9), end=datetime.time(17))
    with scope(municipality_id=world.coach.municipality_id):
        CareHours.objects.create(
            client_id=candidate.client_id,
            municipality_id=candidate.municipality_id,
            team_id=candidate.team_id,
            candidate=candidate,
            weekday=2,
            start=datetime.time(12),
            end=datetime.time(18),
        )
    assert [one.key for one in look(world).conflicts] == ["care"]
    manager = world.project.account_manager
    assert manager is not None
    seen = look(world, manager)
    assert [ride.name for ride in seen.facts] == ["Samira"]
    assert (seen.conflicts, seen.movable) == ((), ())
