"""One press makes the step list from what is missing; what people did stays; the pages around it."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clients.models import Availability, SkillHeld
from core.models import AuditLine, Parameter, Skill
from core.pages import Refused
from core.tenancy import scope
from employers.models import JobSkill
from tests.core.factories import UserFactory
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.domain.step_list import changes_since
from trajectories.facts import picture_of
from trajectories.models import Absence, Candidate, LearnInAside, LearnInPlace, LearnInPlan, LearnInStep
from trajectories.plan_gap import gap_of

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def candidate(world: World) -> Candidate:
    """Chosen, in step 4; one place teaches the first skill."""
    found = world.at_step(4)
    place = LearnInPlace.objects.get(project=world.project)
    LearnInPlace.objects.filter(pk=place.pk).update(cost_week=Decimal(50))
    place.skills.create(skill=world.skills[0], level=2, tasks="wassen\nsnijden", weeks=6)
    place.guides.create(name="Gerrit Zwart")
    return found


def knows(world: World, candidate: Candidate, number: int, level: int) -> None:
    with acting(world.coach):
        SkillHeld.objects.create(
            client_id=candidate.client_id,
            municipality_id=candidate.municipality_id,
            team_id=candidate.team_id,
            skill=world.skills[number],
            level=level,
            on=world.today,
        )


def press(world: World, candidate: Candidate) -> int | None:
    with acting(world.coach):
        return services.fill_plan(by=world.coach, candidate=candidate)


def plan_of(world: World, candidate: Candidate) -> LearnInPlan:
    with acting(world.coach):
        return LearnInPlan.objects.get(candidate=candidate)


def steps_of(world: World, candidate: Candidate) -> list[LearnInStep]:
    with acting(world.coach):
        return list(LearnInStep.objects.filter(plan__candidate=candidate).prefetch_related("skills", "place"))


def gap(world: World, candidate: Candidate) -> Any:
    with acting(world.coach):
        found = Candidate.objects.select_related("project__job__employer", "client").get(pk=candidate.pk)
        return gap_of(found, LearnInPlan.objects.filter(candidate=candidate).first(), world.today)


def open_skills(world: World, candidate: Candidate) -> tuple[str, ...]:
    """As the rules see it, for everybody the same: without any file in sight."""
    [line] = [line for line in picture_of(world.project, None).lines if line.id == candidate.pk]
    return line.plan.open_skills if line.plan else ()


# --- the press ------------------------------------------------------------------------------------------


def test_one_press_writes_a_step_a_reason_and_the_dates(world: World, candidate: Candidate) -> None:
    knows(world, candidate, 0, 1)
    knows(world, candidate, 1, 2)
    assert press(world, candidate) == 1
    [step] = steps_of(world, candidate)
    assert (step.place.name, step.tasks, step.guide) == ("Leerkeuken", "wassen\nsnijden", "Gerrit Zwart")
    assert step.start > world.today
    assert (step.end - step.start).days == 7 * 3 - 3  # one of the two levels is there: half of six weeks
    assert (step.cost, step.payer, step.legal_form) == (Decimal(150), "municipality", "work_experience")
    assert step.hours == world.job.hours
    with acting(world.coach):
        [aside] = LearnInAside.objects.filter(plan__candidate=candidate)
    assert (aside.skill, aside.reason) == (world.skills[1], "Dit kan de kandidaat al.")
    plan = plan_of(world, candidate)
    assert step.start < plan.interim_on < plan.final_on == step.end
    assert plan.contract_on == max(plan.contract_on, world.job.window_start)
    assert plan.guide_place == "Gerrit Zwart"
    assert plan.financing == "De gemeente: € 150. De kandidaat houdt de uitkering tijdens het inleren."
    assert open_skills(world, candidate) == ()


def test_pressing_twice_makes_nothing_double_and_changes_nothing(world: World, candidate: Candidate) -> None:
    knows(world, candidate, 1, 2)
    press(world, candidate)
    before = plan_of(world, candidate)
    assert press(world, candidate) is None
    assert plan_of(world, candidate).version == before.version
    assert len(steps_of(world, candidate)) == 1


def test_what_people_wrote_stays(world: World, candidate: Candidate) -> None:
    with acting(world.coach):
        services.save_plan(by=world.coach, candidate=candidate, financing="De baas.", guide_place="Bea")
    press(world, candidate)
    plan = plan_of(world, candidate)
    assert (plan.financing, plan.guide_place) == ("De baas.", "Bea")


def test_a_skill_without_a_place_stays_open_until_there_is_a_reason(
    world: World, candidate: Candidate
) -> None:
    """Of the second skill nothing is known, and nobody teaches it."""
    press(world, candidate)
    name = world.skills[1].name
    assert open_skills(world, candidate) == (name,)
    with pytest.raises(Refused, match=name):
        world.signed(candidate)
    with acting(world.coach):
        services.set_skill_aside(
            by=world.coach, candidate=candidate, skill=world.skills[1], reason="Leert dit na de start."
        )
    assert open_skills(world, candidate) == ()
    with acting(world.coach):
        aside = LearnInAside.objects.get(plan__candidate=candidate)
        services.take_skill_back(by=world.coach, aside=aside)
        services.take_skill_back(by=world.coach, aside=aside)
    assert open_skills(world, candidate) == (name,)


def test_a_skill_that_a_step_teaches_is_not_set_aside(world: World, candidate: Candidate) -> None:
    press(world, candidate)
    with acting(world.coach), pytest.raises(Refused, match="al een stap"):
        services.set_skill_aside(by=world.coach, candidate=candidate, skill=world.skills[0], reason="x")
    JobSkill.objects.filter(job=world.job, skill=world.skills[1]).delete()
    with acting(world.coach), pytest.raises(Refused, match="vraagt de baan niet"):
        services.set_skill_aside(by=world.coach, candidate=candidate, skill=world.skills[1], reason="x")


def test_at_a_small_route_the_workplace_itself_teaches(world: World, candidate: Candidate) -> None:
    type(world.project).objects.filter(pk=world.project.pk).update(route="small")
    world.job.task_lines.create(order=1, name="Ontbijt klaarzetten")
    press(world, candidate)
    last = steps_of(world, candidate)[-1]
    assert last.place is None
    assert last.tasks.endswith("Ontbijt klaarzetten")
    assert open_skills(world, candidate) == ()


def test_a_new_skill_of_the_job_comes_as_a_step_after_the_others(world: World, candidate: Candidate) -> None:
    knows(world, candidate, 1, 2)
    press(world, candidate)
    [first] = steps_of(world, candidate)
    JobSkill.objects.filter(job=world.job, skill=world.skills[1]).update(level=4)
    with acting(world.coach):
        LearnInAside.objects.filter(plan__candidate=candidate).delete()
    place = LearnInPlace.objects.get(project=world.project)
    place.skills.create(skill=world.skills[1], level=4, weeks=4)
    assert press(world, candidate) == 1
    both = steps_of(world, candidate)
    assert [step.order for step in both] == [1, 2]
    assert both[1].start > first.end
    assert [skill.pk for skill in both[1].skills.all()] == [world.skills[1].pk]


def test_a_changed_step_list_is_discussed_and_signed_again(world: World, candidate: Candidate) -> None:
    world.planned(candidate)
    assert plan_of(world, candidate).explained_on == world.today
    with acting(world.coach):
        services.move_plan_step(by=world.coach, step=steps_of(world, candidate)[0], up=False)
    plan = plan_of(world, candidate)
    assert (plan.explained_on, plan.signed_candidate_on) == (None, None)


def test_nobody_signs_what_was_not_discussed(world: World, candidate: Candidate) -> None:
    plan = world.planned(candidate, sign=False)
    dates = dict.fromkeys(services.SIGNATURES, world.today)
    with acting(world.coach):
        fresh = LearnInPlan.objects.get(pk=plan.pk)
        with pytest.raises(Refused, match="Bespreek de stappenlijst"):
            services.sign_plan(by=world.coach, plan=fresh, version=fresh.version, **dates)
        with pytest.raises(Refused, match="toekomst"):
            services.sign_plan(
                by=world.coach, plan=fresh, version=fresh.version, explained_on=world.today + DAY, **dates
            )
        services.tell_plan(by=world.coach, candidate=candidate, field="explained_on", on=world.today)
        fresh.refresh_from_db()
        services.sign_plan(by=world.coach, plan=fresh, version=fresh.version, **dates)
    assert plan_of(world, candidate).signed_candidate_on == world.today


def test_a_form_past_its_term_stops_the_plan_and_a_dated_norm_moves_it(
    world: World, candidate: Candidate
) -> None:
    world.planned(candidate, sign=False)
    first = steps_of(world, candidate)[0]
    with acting(world.coach):
        LearnInStep.objects.filter(pk=first.pk).update(legal_form="trial")
    trial = LearnInStep.objects.filter(pk=first.pk)
    days = (first.end - first.start).days
    assert days == 60
    with acting(world.coach):
        trial.update(end=first.start + 75 * DAY, start=first.start)
        LearnInStep.objects.filter(plan__candidate=candidate).exclude(pk=first.pk).update(
            start=first.start + 80 * DAY
        )
    with pytest.raises(Refused, match="proefplaatsing duurt hoogstens 2 maanden"):
        world.signed(candidate)
    Parameter.objects.create(key="trial_months", value=3, valid_from=first.start)
    world.signed(candidate)
    assert plan_of(world, candidate).signed_employer_on == world.today


def test_what_changed_since_is_on_the_page(world: World, candidate: Candidate, monkeypatch: Any) -> None:
    """The database writes one time for a whole transaction, so here the moment itself is given."""
    press(world, candidate)
    skill = world.skills[0]
    monkeypatch.setattr(
        "trajectories.plan_gap.rules.levels_at", lambda *given: {skill.pk: 1, world.skills[1].pk: 2}
    )
    [change, *_] = gap(world, candidate).changes
    assert (change.key, change.skill_id) == ("higher", skill.pk)
    knows(world, candidate, 0, 2)
    assert ("able", skill.pk) in [(one.key, one.skill_id) for one in gap(world, candidate).changes]
    assert changes_since({}, {}, {}, (), (), {}) == ()


# --- room, hours and the job ----------------------------------------------------------------------------


def test_the_proposal_goes_by_room_closed_days_and_absence(world: World, candidate: Candidate) -> None:
    [free] = gap(world, candidate).proposal.steps
    place = LearnInPlace.objects.get(project=world.project)
    place.rooms.create(start=world.today, room=1)
    place.closings.create(start=free.start, end=free.start + 4 * DAY, reason="verbouwing")
    with acting(world.coach):
        Absence.objects.create(
            client_id=candidate.client_id,
            municipality_id=candidate.municipality_id,
            team_id=candidate.team_id,
            candidate=candidate,
            start=free.start + 7 * DAY,
            end=free.start + 11 * DAY,
        )
    press(world, candidate)
    [step] = steps_of(world, candidate)
    assert step.start == free.start + 14 * DAY


def test_a_full_place_is_not_proposed_and_the_page_says_why_before_saving(
    client: Browser, world: World, candidate: Candidate
) -> None:
    LearnInPlace.objects.get(project=world.project).rooms.create(start=world.today, room=0)
    client.force_login(world.coach)
    page = client.get(at("fill_plan", candidate)).content.decode()
    assert "Bij Leerkeuken past geen" in page
    assert "is op tijd geen plek" in page
    press(world, candidate)
    assert steps_of(world, candidate) == []


def test_a_proposal_that_changed_since_it_was_seen_is_shown_again(
    client: Browser, world: World, candidate: Candidate
) -> None:
    client.force_login(world.coach)
    seen = client.get(at("fill_plan", candidate)).context["gap"].key
    [free] = gap(world, candidate).proposal.steps
    place = LearnInPlace.objects.get(project=world.project)
    closing = place.closings.create(start=free.start, end=free.start + 4 * DAY, reason="feest")
    answer = client.post(at("fill_plan", candidate), {"seen": seen}, follow=True)
    assert "intussen anders geworden" in answer.content.decode()
    assert steps_of(world, candidate) == []
    closing.delete()
    client.post(at("fill_plan", candidate), {"seen": seen})
    assert len(steps_of(world, candidate)) == 1


def test_hours_are_those_that_the_job_asks_and_the_person_can(
    client: Browser, world: World, candidate: Candidate
) -> None:
    client.force_login(world.coach)
    assert "is niet bekend. Daarom" in client.get(at("fill_plan", candidate)).content.decode()
    for can in (world.job.hours - 4, world.job.hours + 10):
        with acting(world.coach):
            Availability.objects.update_or_create(
                client_id=candidate.client_id,
                defaults={
                    "hours_per_week": can,
                    "municipality_id": candidate.municipality_id,
                    "team_id": candidate.team_id,
                },
            )
        least = min(can, world.job.hours)
        assert [step.hours for step in gap(world, candidate).proposal.steps] == [least]
        page = client.get(at("fill_plan", candidate)).content.decode()
        assert f"Het voorstel gaat uit van {least} uur" in page


def test_steps_past_the_start_of_the_job_are_asked_about_before_saving(
    client: Browser, world: World, candidate: Candidate
) -> None:
    client.force_login(world.coach)
    [step] = gap(world, candidate).proposal.steps
    with acting(world.coach):
        plan = services.save_plan(by=world.coach, candidate=candidate, contract_on=step.end + DAY)
    assert "Klopt dat?" not in client.get(at("fill_plan", candidate)).content.decode()
    with acting(world.coach):
        LearnInPlan.objects.filter(pk=plan.pk).update(contract_on=step.end - DAY)
    assert "Klopt dat? Het leren eindigt op" in client.get(at("fill_plan", candidate)).content.decode()


# --- the pages ------------------------------------------------------------------------------------------


def at(name: str, candidate: Candidate) -> str:
    return reverse(f"trajectories:{name}", args=[candidate.pk])


def test_the_page_shows_the_gap_and_the_press_writes_it(
    client: Browser, world: World, candidate: Candidate
) -> None:
    knows(world, candidate, 0, 0)
    client.force_login(world.coach)
    page = client.get(at("fill_plan", candidate)).content.decode()
    assert "Zet deze stap in het plan" in page
    assert "Nog geen plek die dit leert" in page
    assert steps_of(world, candidate) == []
    answer = client.post(at("fill_plan", candidate), follow=True)
    assert "1 stap staat erbij in het plan" in answer.content.decode()
    assert (
        client.post(at("fill_plan", candidate), follow=True).content.decode().count("niets toe te voegen")
        == 1
    )
    assert len(steps_of(world, candidate)) == 1
    again = client.get(at("fill_plan", candidate)).content.decode()
    assert "Zet deze" not in again
    assert "Stap 1" in again
    with scope(municipality_id=candidate.municipality_id):
        assert AuditLine.objects.filter(action="candidate.plan_proposed").count() == 1


def test_who_may_fill_the_plan(client: Browser, world: World, candidate: Candidate) -> None:
    assert client.get(at("fill_plan", candidate)).status_code == 302
    stranger, _ = world.stranger()
    client.force_login(stranger)
    assert client.get(at("fill_plan", candidate)).status_code == 404
    # The employer's side may edit the plan, but doesn't read what the file says somebody can.
    client.force_login(world.manager)
    assert client.get(at("fill_plan", candidate)).status_code == 403
    assert client.post(at("fill_plan", candidate)).status_code == 403
    client.force_login(UserFactory(quality=True, municipality=world.coach.municipality))
    assert client.get(at("fill_plan", candidate)).status_code == 403


def test_after_an_end_nothing_is_proposed(client: Browser, world: World, candidate: Candidate) -> None:
    with acting(world.coach):
        Candidate.objects.filter(pk=candidate.pk).update(status="refused", refusal_reason="hours")
    client.force_login(world.coach)
    answer = client.post(at("fill_plan", candidate), follow=True)
    assert steps_of(world, candidate) == []
    assert "message" in answer.content.decode()


def test_a_reason_is_written_changed_and_taken_back(
    client: Browser, world: World, candidate: Candidate
) -> None:
    press(world, candidate)
    client.force_login(world.coach)
    skill = world.skills[1]
    page = client.get(f"{at('set_skill_aside', candidate)}?vaardigheid={skill.pk}")
    form = page.context["form"]
    assert str(form["skill"].value()) == str(skill.pk)
    assert world.skills[0] not in form.fields["skill"].queryset
    for reason in ("Leert dit later.", "Leert dit van een collega."):
        client.post(at("set_skill_aside", candidate), {"skill": skill.pk, "reason": reason})
    with acting(world.coach):
        [aside] = LearnInAside.objects.filter(plan__candidate=candidate)
    assert aside.reason == "Leert dit van een collega."
    assert aside.reason in client.get(candidate.get_absolute_url()).content.decode()
    back = reverse("trajectories:take_skill_back", args=[aside.pk])
    assert client.get(back).status_code == 405
    client.post(back)
    assert client.post(back).status_code == 404
    assert open_skills(world, candidate) == (skill.name,)


def test_the_employers_side_writes_a_reason_too(client: Browser, world: World, candidate: Candidate) -> None:
    press(world, candidate)
    client.force_login(world.manager)
    skill = world.skills[1]
    client.post(at("set_skill_aside", candidate), {"skill": skill.pk, "reason": "Leert dit bij ons."})
    assert "Leert dit bij ons." in client.get(candidate.get_absolute_url()).content.decode()
    other = UserFactory(account_manager=True)
    client.force_login(other)
    assert client.get(at("set_skill_aside", candidate)).status_code == 403


def test_told_with_one_press_or_on_another_day(client: Browser, world: World, candidate: Candidate) -> None:
    press(world, candidate)
    client.force_login(world.coach)
    assert "Vandaag besproken met de kandidaat" in client.get(candidate.get_absolute_url()).content.decode()
    for _ in range(2):
        client.post(at("plan_explained", candidate), {"on": world.today.isoformat()})
    client.post(at("plan_shared", candidate), {"on": (world.today - DAY).isoformat()})
    plan = plan_of(world, candidate)
    assert (plan.explained_on, plan.shared_on) == (world.today, world.today - DAY)
    late = client.post(at("plan_shared", candidate), {"on": (world.today + DAY).isoformat()})
    assert "toekomst" in late.content.decode()
    page = client.get(candidate.get_absolute_url()).content.decode()
    assert "Vandaag besproken" not in page
    with scope(municipality_id=candidate.municipality_id):
        assert AuditLine.objects.filter(action="candidate.plan_explained").count() == 1


def test_nothing_to_discuss_without_steps(world: World, candidate: Candidate) -> None:
    with acting(world.coach), pytest.raises(Refused, match="geen stappenlijst"):
        services.tell_plan(by=world.coach, candidate=candidate, field="explained_on", on=world.today)


def test_the_employers_side_sees_steps_and_no_page_of_the_candidate(
    client: Browser, world: World, candidate: Candidate
) -> None:
    knows(world, candidate, 0, 1)
    press(world, candidate)
    client.force_login(world.manager)
    page = client.get(candidate.get_absolute_url()).content.decode()
    assert "wassen" in page
    assert "Wat nog te leren" not in page
    assert "Blad voor de kandidaat" not in page
    assert client.get(at("my_plan", candidate)).status_code == 403
    assert client.get(at("my_plan_pdf", candidate)).status_code == 403


def test_a_step_gets_a_skill_form_cost_and_payer(client: Browser, world: World, candidate: Candidate) -> None:
    client.force_login(world.coach)
    page = client.get(f"{at('add_step', candidate)}?vaardigheid={world.skills[1].pk}")
    assert page.context["form"]["skills"].value() == [world.skills[1].pk]
    assert client.get(f"{at('add_step', candidate)}?vaardigheid=x").status_code == 200
    region = LearnInPlace.objects.create(name="Regioplek", kind="school")
    elsewhere = LearnInPlace.objects.create(name="Gesloten", kind="school", closed_on=world.today)
    places = page.context["form"].fields["place"].queryset
    assert region in places
    assert elsewhere not in places
    client.post(
        at("add_step", candidate),
        {
            "place": region.pk,
            "tasks": "leren",
            "skills": [world.skills[1].pk],
            "training": "Cursus hygiëne",
            "start": "2027-01-04",
            "end": "2027-02-05",
            "hours": 8,
            "pay": "benefit",
            "legal_form": "training",
            "guide": "Bea",
            "cost": "120",
            "payer": "employer",
        },
    )
    [step] = steps_of(world, candidate)
    assert (step.training, step.legal_form, step.cost, step.payer) == (
        "Cursus hygiëne", "training", Decimal(120), "employer",
    )  # fmt: skip
    shown = client.get(candidate.get_absolute_url()).content.decode()
    assert "€ 120, de werkgever betaalt" in shown
    assert "Opleiding of training" in shown


def test_the_same_questions_for_one_skill_and_for_six(
    client: Browser, world: World, candidate: Candidate
) -> None:
    client.force_login(world.coach)
    counts = []
    for more in ((), Skill.objects.order_by("id")[10:16]):
        place = LearnInPlace.objects.get(project=world.project)
        for skill in more:
            JobSkill.objects.create(job=world.job, skill=skill, level=2, weight=1)
            place.skills.create(skill=skill, level=2)
        client.get(at("fill_plan", candidate))
        with CaptureQueriesContext(
            connection,
        ) as found:
            client.get(at("fill_plan", candidate))
        counts.append(len(found))
    assert counts[0] == counts[1] <= 25
