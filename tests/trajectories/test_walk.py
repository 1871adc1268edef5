"""The whole way, from a proposal to a job, through the services; and every gate on it."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client as Browser
from django.urls import reverse

from clients.models import SkillHeld
from core.models import AuditLine, OutboxMessage
from core.pages import Refused
from core.tenancy import scope
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.models import Candidate, LearnInPlan, Placement, Project, StepDecision
from trajectories.project_page import notes_to_go

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


def test_from_proposal_to_job(world: World) -> None:
    candidate = world.at_step(6)
    world.ended(candidate)
    assert world.decide().choice == "go"
    project = world.project
    assert (project.state, project.step, project.ended_on) == ("finished", 6, world.today)
    assert StepDecision.objects.filter(project=project).count() == 6
    with acting(world.coach):
        candidate = Candidate.objects.get(pk=candidate.pk)
        placement = Placement.objects.get(candidate=candidate)
    assert (candidate.status, candidate.outcome) == ("placed", "intended_job")
    assert candidate.learn_in_end == world.today
    assert (placement.employer, placement.hours) == (world.job.employer, 32)


def test_the_job_follows_the_project(world: World) -> None:
    world.job.places = 1
    world.job.save()
    candidate = world.at_step(5)
    world.job.refresh_from_db()
    assert world.job.status == "worked_out"
    world.started(candidate)
    world.job.refresh_from_db()
    assert world.job.status == "learning_in"
    world.evaluated(candidate)
    world.decide()
    world.ended(candidate)
    world.decide()
    world.job.refresh_from_db()
    assert world.job.status == "filled"


def test_a_job_with_places_left_stays_open(world: World) -> None:
    candidate = world.at_step(6)
    world.ended(candidate)
    world.decide()
    world.job.refresh_from_db()
    assert world.job.status == "learning_in"


def test_the_first_proposal_starts_the_project(world: World) -> None:
    candidate = world.proposed()
    project = world.project
    assert (project.step, project.coach, project.account_manager) == (1, world.coach, world.manager)
    assert (project.route, candidate.mastery_at_proposal) == ("large", 40)
    with acting(world.coach):
        again = services.start_project(by=world.coach, job=world.job)
    assert again == project


def test_every_move_is_logged_and_announced(world: World) -> None:
    candidate = world.at_step(2)
    lines = AuditLine.objects.filter(client_ids__contains=[candidate.client_id])
    assert "candidate.proposed" in lines.values_list("action", flat=True)
    names = set(OutboxMessage.objects.values_list("name", flat=True))
    assert {"candidate.changed", "project.changed"} <= names
    payload = OutboxMessage.objects.filter(name="candidate.changed").first().payload
    assert payload["client_id"] == candidate.client_id


# --- the gates -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5, 6])
def test_no_step_is_left_with_go_before_it_is_ready(world: World, step: int) -> None:
    world.at_step(step)
    with pytest.raises(Refused) as refused:
        world.decide()
    assert refused.value.missing
    assert world.project.step == step


@pytest.mark.parametrize(
    "missing",
    [
        {"guide_employer": ""},
        {"financing": ""},
        {"conditions": ""},
        {"if_it_fails": ""},
        {"interim_on": None},
        {"final_on": None},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_step_four_misses_one_thing(world: World, missing: dict) -> None:
    candidate = world.at_step(4)
    world.planned(candidate, sign=False, **missing)
    with pytest.raises(Refused):
        world.decide()
    with pytest.raises(Refused):
        world.signed(candidate)
    assert world.project.step == 4


def test_step_four_without_steps_skills_or_signatures(world: World) -> None:
    candidate = world.at_step(4)
    world.planned(candidate, sign=False)
    with pytest.raises(Refused, match="verlaten") as refused:
        world.decide()
    assert any("ondertekenen" in text for text in refused.value.missing)
    with acting(world.coach):
        plan = LearnInPlan.objects.get(candidate=candidate)
        for step in plan.steps.all():
            step.skills.clear()
    with pytest.raises(Refused, match="vaardigheden"):
        world.signed(candidate)
    with acting(world.coach):
        for step in plan.steps.all():
            services.remove_plan_step(by=world.coach, step=step)
    with pytest.raises(Refused, match="stappenlijst"):
        world.signed(candidate)


def test_learning_in_takes_24_months_at_most(world: World) -> None:
    candidate = world.at_step(4)
    world.planned(candidate, sign=False)
    with acting(world.coach):
        step = LearnInPlan.objects.get(candidate=candidate).steps.last()
        services.change_plan_step(
            by=world.coach,
            step=step,
            version=step.version,
            skills=list(step.skills.all()),
            end=step.end.replace(year=step.end.year + 2),
        )
    with pytest.raises(Refused, match="24 maanden"):
        world.signed(candidate)


def test_a_signed_plan_that_changes_is_signed_again(world: World) -> None:
    candidate = world.at_step(4)
    plan = world.planned(candidate)
    assert plan.signed_candidate_on == world.today
    with acting(world.coach):
        fresh = LearnInPlan.objects.get(pk=plan.pk)
        saved = services.save_plan(
            by=world.coach, candidate=candidate, version=fresh.version, financing="Anders."
        )
    assert saved.signed_candidate_on is None
    with pytest.raises(Refused):
        world.decide()


def test_nobody_starts_around_step_four(world: World) -> None:
    candidate = world.at_step(4)
    world.planned(candidate)
    with pytest.raises(Refused, match="stap 5"):
        world.started(candidate)
    late = world.proposed()
    world.accepted(late)
    with pytest.raises(Refused, match="inleerplan"):
        world.started(late)


def test_a_project_with_somebody_learning_in_does_not_stop(world: World) -> None:
    candidate = world.at_step(5)
    world.started(candidate)
    with pytest.raises(Refused) as refused:
        world.decide("stop")
    assert candidate.profile.name in refused.value.missing[0]
    world.ended(candidate, "no_job")
    world.decide("stop")
    assert world.project.state == "stopped"


def test_a_learner_of_another_town_counts_too_but_is_not_named(world: World) -> None:
    elsewhere, person = world.stranger()
    candidate = world.at_step(4)
    world.planned(candidate)
    other = world.proposed(person, by=elsewhere)
    with scope(municipality_id=elsewhere.municipality_id):
        Candidate.objects.filter(pk=other.pk).update(status="learning_in", learn_in_start=world.today)
    with pytest.raises(Refused) as refused:
        world.decide("stop")
    assert refused.value.missing == ("Leg eerst de uitkomst vast van een andere kandidaat.",)


def test_back_asks_a_reason_only(world: World) -> None:
    world.at_step(3)
    with pytest.raises(Refused, match="waarom"):
        world.decide("back", reason="  ")
    world.decide("back")
    assert world.project.step == 2


def test_an_ended_project_changes_no_more(world: World) -> None:
    candidate = world.at_step(2)
    world.decide("stop")
    for choice in ("go", "back", "stop"):
        with pytest.raises(Refused):
            world.decide(choice)
    with acting(world.coach), pytest.raises(Refused):
        services.change_project(by=world.coach, project=world.project, version=1, profile="x")
    with acting(world.coach), pytest.raises(Refused):
        services.record_activity(by=world.coach, project=world.project, key="visits", on=world.today)
    with pytest.raises(Refused):
        world.accepted(candidate)


# --- evaluation -------------------------------------------------------------------------------------------


def test_an_evaluation_writes_skills_only_when_asked(world: World) -> None:
    candidate = world.at_step(5)
    world.started(candidate)
    with acting(world.coach):
        Candidate.objects.filter(pk=candidate.pk).update(learn_in_start=world.today - timedelta(days=1))
    world.evaluated(candidate, percent=75, on=world.today - timedelta(days=1))
    with acting(world.coach):
        assert not SkillHeld.objects.filter(client_id=candidate.client_id).exists()
    world.evaluated(candidate, percent=75, take_over=True)
    with acting(world.coach):
        held = SkillHeld.objects.filter(client_id=candidate.client_id)
        assert {(row.level, row.source) for row in held} == {(2, "evaluation")}
        assert held.count() == 2


def test_an_account_manager_does_not_write_into_the_file(world: World) -> None:
    candidate = world.at_step(5)
    world.started(candidate)
    with acting(world.manager):
        services.record_evaluation(
            by=world.manager,
            candidate=candidate,
            on=world.today,
            verdict="go",
            verdict_reason="ja",
            percents={world.skills[0].pk: 100},
            take_over=True,
        )
    with acting(world.coach):
        assert not SkillHeld.objects.filter(client_id=candidate.client_id).exists()


def test_a_skill_that_the_job_does_not_ask_is_refused(world: World) -> None:
    candidate = world.at_step(5)
    world.started(candidate)
    with acting(world.coach), pytest.raises(Refused):
        services.record_evaluation(
            by=world.coach,
            candidate=candidate,
            on=world.today,
            verdict="go",
            verdict_reason="ja",
            percents={999999: 10},
        )


def test_evaluating_is_for_who_learns_in(world: World) -> None:
    candidate = world.at_step(4)
    with pytest.raises(Refused, match="niet aan het inleren"):
        world.evaluated(candidate)


# --- outcomes and placements -------------------------------------------------------------------------------


def test_a_job_needs_to_say_where(world: World) -> None:
    candidate = world.at_step(6)
    with acting(world.coach), pytest.raises(Refused, match="waar"):
        services.record_outcome(by=world.coach, candidate=candidate, outcome="temp_agency", on=world.today)
    with acting(world.coach):
        assert not Placement.objects.exists()


def test_an_outcome_is_recorded_once(world: World) -> None:
    candidate = world.at_step(6)
    world.ended(candidate, "other_employer")
    with pytest.raises(Refused):
        world.ended(candidate, "no_job")
    with acting(world.coach):
        assert Placement.objects.count() == 1


def test_a_placement_without_a_project(world: World) -> None:
    person = world.person()
    fields = services.PlacementFields("Bakker", world.today, "permanent", 24, employer_name="Bakkerij Zon")
    key = "6f2bb0ad-6f3c-4f3f-9a0e-0123456789ab"
    with acting(world.coach):
        first = services.record_placement(by=world.coach, client=person, placement=fields, form_key=key)
        second = services.record_placement(by=world.coach, client=person, placement=fields, form_key=key)
        assert first == second
        assert Placement.objects.filter(client=person, candidate=None).count() == 1
    assert OutboxMessage.objects.filter(name="client.changed", payload__client_id=person.pk).count() == 1
    with acting(world.coach), pytest.raises(Refused, match="werkgever"):
        services.record_placement(
            by=world.coach,
            client=person,
            placement=services.PlacementFields("Bakker", world.today, "fixed", 24),
        )


def test_activities(world: World) -> None:
    world.at_step(3)
    with acting(world.coach):
        services.record_activity(by=world.coach, project=world.project, key="prepare", on=world.today)
        row = services.set_activity_aside(
            by=world.coach, project=world.project, key="prepare", reason="al gedaan bij de vorige"
        )
        assert (row.done_on, row.set_aside, row.step) == (None, "al gedaan bij de vorige", 3)
        services.reopen_activity(by=world.coach, project=world.project, key="prepare")
    with acting(world.coach), pytest.raises(Refused):
        services.set_activity_aside(by=world.coach, project=world.project, key="prepare", reason=" ")
    with acting(world.coach), pytest.raises(Refused):
        services.record_activity(by=world.coach, project=world.project, key="koffie", on=world.today)


def test_steps_of_a_plan_are_ordered(world: World) -> None:
    candidate = world.at_step(4)
    plan = world.planned(candidate, sign=False)
    with acting(world.coach):
        first, second = plan.steps.order_by("order")
        services.move_plan_step(by=world.coach, step=second, up=True)
        assert list(plan.steps.order_by("order")) == [second, first]
        services.move_plan_step(by=world.coach, step=second, up=True)
        services.remove_plan_step(by=world.coach, step=second)
        services.remove_plan_step(by=world.coach, step=second)
        assert [row.order for row in plan.steps.all()] == [1]


def test_removal_leaves_the_project(world: World) -> None:
    candidate = world.at_step(6)
    world.ended(candidate)
    with acting(world.coach), transaction.atomic():
        assert services.removal.remove_client_rows(candidate.client_id) >= 7
        assert not Candidate.objects.filter(pk=candidate.pk).exists()
    assert Project.objects.filter(pk=world.project.pk).exists()


# --- on to the job ----------------------------------------------------------------------------------------


def test_a_go_below_the_threshold_does_not_open_the_last_step(world: World) -> None:
    candidate = world.at_step(5)
    world.started(candidate)
    world.evaluated(candidate, percent=40)
    with pytest.raises(Refused) as refused:
        world.decide()
    assert "drempel" in " ".join(refused.value.missing)
    assert "1 kandidaat kan volgens de laatste evaluatie nog niet door" in " ".join(
        notes_to_go(world.project, world.coach, world.today)
    )


def test_leaving_learning_in_names_who_has_no_evaluation(world: World) -> None:
    candidate = world.at_step(5)
    late = world.proposed()
    world.started(candidate)
    world.evaluated(candidate)
    with acting(world.coach):
        Candidate.objects.filter(pk=late.pk).update(
            status="learning_in", learn_in_start=world.today - timedelta(days=60)
        )
    browser = Browser()
    browser.force_login(world.coach)
    for address in ("decide", "gates"):
        extra = ["go"] if address == "decide" else []
        page = browser.get(reverse(f"trajectories:{address}", args=[world.project.pk, *extra]))
        assert "1 kandidaat heeft geen evaluatie binnen de termijn" in page.content.decode()
    assert world.decide().choice == "go"
