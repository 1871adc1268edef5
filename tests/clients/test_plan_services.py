"""The plan through its services: versions that never change, one press that counts once."""

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from clients.models import (
    Client,
    ContactFrequency,
    PlanEvaluation,
    PlanItem,
    Provision,
    RouteTemplate,
    SupportPlan,
    SupportSuggestion,
    Task,
)
from clients.services import plan_evaluations, plan_items, plan_routes, planning, tasks
from core.editing import EditConflict
from core.models import OutboxMessage, User
from core.pages import Refused
from tests.clients.plan_worlds import add_line, agree, agreed, drafted, suggested

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("inside")]


def test_a_plan_starts_once(resident: Client, coach: User, today: date) -> None:
    plans = [planning.start_plan(by=coach, client=resident, today=today) for _ in range(2)]
    assert plans[0] == plans[1]
    assert (plans[0].number, plans[0].status) == (1, "draft")


def test_an_agreed_plan_is_not_written_in(resident: Client, coach: User, today: date) -> None:
    plan = agreed(coach, resident, today)
    item = plan.items.get()
    with pytest.raises(Refused, match="Pas plan aan"):
        planning.change_plan(by=coach, plan=plan, version=plan.version, goal="Iets anders")
    with pytest.raises(Refused):
        plan_items.change_plan_item(by=coach, item=item, version=item.version, title="Iets anders")
    with pytest.raises(Refused):
        plan_items.remove_plan_item(by=coach, item=item)
    plan.refresh_from_db()
    assert plan.goal == "Ik wil weer met planten werken."


def test_what_is_missing_is_said(resident: Client, coach: User, today: date) -> None:
    plan = planning.start_plan(by=coach, client=resident, today=today)
    with pytest.raises(Refused) as refused:
        agree(coach, plan, today)
    assert "doel" in refused.value.reason
    assert len(refused.value.missing) == 4
    plan.refresh_from_db()
    assert plan.status == "draft"


def test_a_new_version_replaces_the_one_before(resident: Client, coach: User, today: date) -> None:
    first = agreed(coach, resident, today)
    task = tasks.add_task(by=coach, client=resident, what="Aanmelden", item=first.items.get())
    add_line(coach, resident, today, title="Werkschoenen", track="life")
    second = SupportPlan.objects.get(client=resident, status="draft")
    assert (second.number, second.goal, second.items.count()) == (2, first.goal, 2)
    first.refresh_from_db()
    assert first.status == "agreed"
    assert first.items.count() == 1
    moved = plan_items.move_plan_item(by=coach, item=first.items.get(), action="start", today=today)
    assert moved.status == "running"
    agree(coach, second, today)
    first.refresh_from_db()
    second.refresh_from_db()
    task.refresh_from_db()
    assert (first.status, first.ended_on, second.status) == ("replaced", today, "agreed")
    kept = second.items.get(title="Cursus groen")
    assert kept.status == "running"
    assert task.item == kept


def test_what_was_done_stays_with_its_version(resident: Client, coach: User, today: date) -> None:
    first = agreed(coach, resident, today)
    plan_items.move_plan_item(
        by=coach, item=first.items.get(), action="finish", today=today, result="Diploma gehaald"
    )
    second = planning.start_plan(by=coach, client=resident, today=today)
    assert second.items.count() == 0
    assert first.items.get().done_on == today


def test_a_refusal_leaves_both_versions_as_they_were(resident: Client, coach: User, today: date) -> None:
    first = agreed(coach, resident, today)
    second = planning.start_plan(by=coach, client=resident, today=today)
    planning.change_plan(by=coach, plan=second, version=second.version, goal="")
    with pytest.raises(Refused):
        agree(coach, second, today)
    first.refresh_from_db()
    assert first.status == "agreed"


def test_agreeing_twice_is_once(resident: Client, coach: User, today: date) -> None:
    plan = drafted(coach, resident, today)
    version = SupportPlan.objects.get(pk=plan.pk).version
    told: Any = {
        "discussed_on": today,
        "approved_on": today,
        "approved_how": "mail",
        "evaluate_on": today + timedelta(days=9),
    }
    for _ in range(2):
        result = planning.agree_plan(by=coach, plan=plan, version=version, today=today, **told)
        assert result.status == "agreed"


def test_agreeing_what_changed_meanwhile(resident: Client, coach: User, today: date) -> None:
    plan = drafted(coach, resident, today)
    with pytest.raises(EditConflict):
        planning.agree_plan(
            by=coach,
            plan=plan,
            version=1,
            today=today,
            discussed_on=today,
            approved_on=today,
            approved_how="mail",
            evaluate_on=today + timedelta(days=9),
        )


def test_contact_follows_the_plan(resident: Client, coach: User, today: date) -> None:
    plan = agreed(coach, resident, today, every_days=14)
    resident.refresh_from_db()
    row = ContactFrequency.objects.get(client=resident)
    assert resident.contact_days == row.every_days == 14
    assert "plan 1" in row.reason
    plan_evaluations.evaluate_plan(by=coach, plan=plan, today=today, on=today, works="Alles", outcome="end")
    resident.refresh_from_db()
    assert resident.contact_days is None


def test_dropping_a_draft_leaves_what_runs(resident: Client, coach: User, today: date) -> None:
    first = agreed(coach, resident, today)
    second = planning.start_plan(by=coach, client=resident, today=today)
    for _ in range(2):
        planning.drop_plan(by=coach, plan=second, today=today)
    with pytest.raises(Refused):
        planning.drop_plan(by=coach, plan=first, today=today)
    third = planning.start_plan(by=coach, client=resident, today=today)
    assert third.number == 3


def test_a_suggestion_becomes_a_line_once(resident: Client, coach: User, today: date) -> None:
    suggestion = suggested(resident, today)
    items = [planning.accept_suggestion(by=coach, suggestion=suggestion, today=today) for _ in range(2)]
    suggestion.refresh_from_db()
    assert items[0] == items[1]
    assert items[0].plan.status == "draft"
    assert (items[0].title, items[0].track) == ("Taalcursus", "skills")
    assert "duidelijk" not in items[0].aim
    assert suggestion.status == "accepted"
    assert suggestion.decided_by == coach


def test_a_suggestion_goes_to_a_new_version_of_an_agreed_plan(
    resident: Client, coach: User, today: date
) -> None:
    first = agreed(coach, resident, today)
    item = planning.accept_suggestion(by=coach, suggestion=suggested(resident, today), today=today)
    assert item.plan.number == 2
    assert first.items.count() == 1


def test_a_rejected_suggestion_stays_out(resident: Client, coach: User, today: date) -> None:
    suggestion = suggested(
        resident, today, status="rejected", reason="Nu niet.", decided_on=today, decided_by=coach
    )
    with pytest.raises(Refused):
        planning.accept_suggestion(by=coach, suggestion=suggestion, today=today)


def test_a_line_that_was_taken_out_can_be_chosen_again(resident: Client, coach: User, today: date) -> None:
    suggestion = suggested(resident, today)
    item = planning.accept_suggestion(by=coach, suggestion=suggestion, today=today)
    plan_items.remove_plan_item(by=coach, item=item)
    again = planning.accept_suggestion(by=coach, suggestion=suggestion, today=today)
    assert again.pk != item.pk


def test_a_title_from_the_catalogue_is_the_provision(resident: Client, coach: User, today: date) -> None:
    told = {"municipality": resident.municipality, "support": "training"}
    fresh = Provision.objects.create(name="Heftruck", **told, review_on=today)
    Provision.objects.create(name="Oud", **told, review_on=today - timedelta(days=1))
    Provision.objects.create(name="Weg", **told, active=False)
    assert add_line(coach, resident, today, title="Heftruck").provision == fresh
    assert add_line(coach, resident, today, title="Oud").provision is None
    assert add_line(coach, resident, today, title="Weg").provision is None


def test_adding_twice_is_one_line(resident: Client, coach: User, today: date) -> None:
    key = uuid.uuid4()
    items = [add_line(coach, resident, today, form_key=key) for _ in range(2)]
    assert items[0] == items[1]
    assert PlanItem.objects.count() == 1


def test_a_plan_has_an_end(resident: Client, coach: User, today: date, monkeypatch: Any) -> None:
    monkeypatch.setattr(plan_items, "MOST_ITEMS", 2)
    for name in ("a", "b"):
        add_line(coach, resident, today, title=name)
    with pytest.raises(Refused, match="hoogstens"):
        add_line(coach, resident, today, title="c")


def test_two_people_at_one_line(resident: Client, coach: User, today: date) -> None:
    item = add_line(coach, resident, today)
    plan_items.change_plan_item(by=coach, item=item, version=1, title="Eerst")
    with pytest.raises(EditConflict):
        plan_items.change_plan_item(by=coach, item=item, version=1, title="Later")


def test_moving_a_line(resident: Client, coach: User, today: date) -> None:
    item = agreed(coach, resident, today).items.get()
    for _ in range(2):
        plan_items.move_plan_item(by=coach, item=item, action="start", today=today)
    with pytest.raises(Refused, match="waarom"):
        plan_items.move_plan_item(by=coach, item=item, action="stop", today=today)
    done = plan_items.move_plan_item(by=coach, item=item, action="stop", today=today, result="Ander werk")
    assert (done.status, done.done_on, done.result) == ("stopped", today, "Ander werk")


@pytest.mark.parametrize(("outcome", "status", "drafts"), [("continue", "agreed", 0), ("adapt", "agreed", 1)])
def test_looking_back(
    resident: Client, coach: User, today: date, outcome: str, status: str, drafts: int
) -> None:
    plan = agreed(coach, resident, today)
    key, later = uuid.uuid4(), today + timedelta(days=100)
    for _ in range(2):
        plan_evaluations.evaluate_plan(
            by=coach,
            plan=plan,
            today=today,
            on=today,
            works="Veel",
            outcome=outcome,
            next_on=later,
            form_key=key,
        )
    plan.refresh_from_db()
    assert PlanEvaluation.objects.count() == 1
    assert (plan.status, plan.evaluate_on) == (status, later)
    assert SupportPlan.objects.filter(status="draft").count() == drafts


def test_the_end_of_a_plan(resident: Client, coach: User, today: date) -> None:
    plan = agreed(coach, resident, today)
    plan_evaluations.evaluate_plan(by=coach, plan=plan, today=today, on=today, works="Baan!", outcome="end")
    plan.refresh_from_db()
    assert (plan.status, plan.ended_on, plan.evaluate_on) == ("ended", today, None)
    with pytest.raises(Refused):
        plan_evaluations.evaluate_plan(
            by=coach, plan=plan, today=today, on=today, works="Nog eens", outcome="end"
        )


def test_the_database_keeps_one_agreed_plan(resident: Client, coach: User, today: date) -> None:
    plan = agreed(coach, resident, today)
    with pytest.raises(IntegrityError), transaction.atomic():
        SupportPlan.objects.create(
            client=resident,
            municipality=resident.municipality,
            team=resident.team,
            number=9,
            status="agreed",
            start=plan.start,
            goal="x",
            approved_on=today,
            approved_how="mail",
        )


def test_a_task_done_and_put_back(resident: Client, coach: User, people: Any, today: date) -> None:
    task = tasks.add_task(by=coach, client=resident, what="Bellen", due_on=today)
    tasks.close_task(by=coach, task=task, today=today)
    again = tasks.close_task(by=people.teammate, task=task, today=today + timedelta(days=1))
    assert (again.done_on, again.done_by) == (today, coach)
    back = tasks.reopen_task(by=coach, task=task)
    assert (back.done_on, back.done_by) == (None, None)
    assert tasks.reopen_task(by=coach, task=task).version == back.version


def test_a_task_of_somebody_elses_line(resident: Client, coach: User, today: date) -> None:
    from tests.clients.factories import ClientFactory

    other = ClientFactory(municipality=resident.municipality, team=resident.team)
    item = add_line(coach, other, today)
    with pytest.raises(Refused):
        tasks.add_task(by=coach, client=resident, what="Bellen", item=item)
    assert not Task.objects.exists()


def _route(by: User, **changes: Any) -> RouteTemplate:
    step = {"title": "Focus op werk", "track": "skills", "provision": None, "aim": "Cv klaar"}
    steps = [{**step, "from_week": 5, "weeks": 4, "title": "Daarna"}, {**step, "from_week": 1, "weeks": 4}]
    told = {"name": "Algemeen", "months": 6, "about": "", "active": True, "steps": steps, **changes}
    return plan_routes.make_route(by=by, **told)


def test_a_route_fills_a_draft_once(resident: Client, coach: User, people: Any, today: date) -> None:
    route = _route(people.quality)
    for _ in range(2):
        draft = plan_routes.start_route(by=coach, client=resident, route=route, today=today)
    assert [i.title for i in draft.items.order_by("order")] == ["Focus op werk", "Daarna"]
    assert [i.by_on for i in draft.items.order_by("order")] == [
        today + timedelta(days=27),
        today + timedelta(days=55),
    ]
    assert (draft.months, draft.route) == (6, route)


@pytest.mark.parametrize("months", [25, 1])
def test_a_route_that_is_too_long(people: Any, months: int) -> None:
    with pytest.raises(Refused):
        _route(people.quality, months=months)


def test_a_route_out_of_use(resident: Client, coach: User, people: Any, today: date) -> None:
    route = _route(people.quality, active=False)
    with pytest.raises(Refused):
        plan_routes.start_route(by=coach, client=resident, route=route, today=today)


def test_names_of_routes_are_one_each(people: Any) -> None:
    _route(people.quality)
    with pytest.raises(Refused, match="deze naam"):
        _route(people.functional_admin)


def test_changes_are_announced(resident: Client, coach: User, today: date) -> None:
    before = OutboxMessage.objects.count()
    agreed(coach, resident, today)
    assert OutboxMessage.objects.count() > before


def test_suggestions_of_another_stay_theirs(resident: Client, coach: User, today: date) -> None:
    suggestion = suggested(resident, today)
    planning.accept_suggestion(by=coach, suggestion=suggestion, today=today)
    assert SupportSuggestion.objects.get().plan_items.get().client == resident
