"""Guidance while learning in, in the browser's eyes: progress, warnings, talks, days away, the next job."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from clients.models import Contact, PlanItem, SkillHeld, SupportPlan
from core.editing import save_version
from core.models import AuditLine, Skill
from core.pages import Refused
from core.tenancy import scope
from employers.models import FutureJob
from tests.core.factories import TeamFactory, UserFactory
from tests.employers.factories import FutureJobFactory, JobSkillFactory
from tests.trajectories.factories import LearnInPlanFactory, LearnInStepFactory
from tests.trajectories.worlds import World, acting
from trajectories import services
from trajectories.guidance_facts import learners
from trajectories.models import (
    Absence,
    Candidate,
    CareHours,
    Evaluation,
    GuidanceContact,
    LearnInPlace,
    LearnInPlan,
    PlaceGuide,
    Project,
)
from trajectories.panels_guidance import project_panel
from trajectories.services import follow_on, guidance
from trajectories.signal_sources.guidance import guidance as guidance_signals

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def world():
    return World()


@pytest.fixture
def candidate(world):
    """Somebody who learns in since sixty days, without anybody having asked how it goes."""
    found = world.proposed()
    began = world.today - 60 * DAY
    with acting(world.coach):
        Candidate.objects.filter(pk=found.pk).update(status="learning_in", learn_in_start=began)
        Project.objects.filter(pk=found.project_id).update(step=5)
        plan = LearnInPlanFactory(candidate=found, guide_employer="Bea")
        LearnInStepFactory(plan=plan, start=began, end=world.today + 90 * DAY)
        return Candidate.objects.select_related("project__job", "client", "profile").get(pk=found.pk)


def browse(user):
    browser = Browser()
    browser.force_login(user)
    return browser


def at(name, *args):
    return reverse(f"trajectories:{name}", args=args)


def rows(world, model, **more):
    with scope(municipality_id=world.coach.municipality_id):
        return list(model.objects.filter(**more).order_by("pk"))


def found_for(world, *, file=True):
    with acting(world.coach):
        [one] = learners(Candidate.objects.filter(project=world.project), world.today, file=file)
    return {warning.kind.value: warning for warning in one.warnings}


def test_everything_that_asks_for_attention_has_a_reason_and_a_press(world, candidate):
    help_promised(world, candidate)
    page = browse(world.coach).get(at("progress", candidate.pk)).content.decode()
    assert "dagen te laat" in page
    assert "De kandidaat is sinds het begin nog niet gesproken: 46 dagen over de norm van 14 dagen." in page
    assert "De werkgever is sinds het begin nog niet gesproken" in page
    assert "Kinderopvang: afgesproken op" in page
    assert page.count("Vandaag gesproken") == 2
    assert reverse("clients:start_plan_item", args=[rows(world, PlanItem)[0].pk]) in page


def help_promised(world, candidate):
    agreed = world.today - 50 * DAY
    of = {"client_id": candidate.client_id, "municipality_id": candidate.municipality_id}
    of["team_id"] = candidate.team_id
    with acting(world.coach):
        plan = SupportPlan.objects.create(
            **of, number=1, status="agreed", start=agreed, goal="werk", approved_on=agreed,
            approved_how="spoken",
        )  # fmt: skip
        return PlanItem.objects.create(**of, plan=plan, track="life", title="Kinderopvang")


def test_help_that_started_is_no_warning(world, candidate):
    item = help_promised(world, candidate)
    assert "help" in found_for(world)
    browse(world.coach).post(reverse("clients:start_plan_item", args=[item.pk]))
    assert "help" not in found_for(world)


def test_one_press_says_that_somebody_was_spoken_to_and_it_can_be_taken_back(world, candidate):
    browser = browse(world.coach)
    address = at("talked_today", candidate.pk, "kandidaat")
    for _ in range(2):
        assert browser.post(address).url == at("progress", candidate.pk)
    [talk] = rows(world, GuidanceContact)
    assert (talk.whom, talk.on, talk.note) == ("candidate", world.today, "")
    assert "talk_candidate" not in found_for(world)
    assert browser.get(address).status_code == 405
    assert browser.post(at("talked_today", candidate.pk, "burgemeester")).status_code == 404
    assert "Toch niet" in browser.get(at("progress", candidate.pk)).content.decode()
    browser.post(at("remove_guidance", talk.pk))
    assert rows(world, GuidanceContact) == []
    assert "talk_candidate" in found_for(world)


def test_from_the_start_page_one_goes_back_there(world, candidate):
    address = at("talked_today", candidate.pk, "werkgever") + "?terug=vandaag"
    assert browse(world.coach).post(address).url == "/"


def test_a_talk_in_two_fields(world, candidate):
    page = browse(world.coach).get(at("progress", candidate.pk))
    key = page.context["talk_form"].initial.get("form_key") or page.context["talk_form"]["form_key"].value()
    form = {
        "whom": "place",
        "note": " Werkt nu alleen. ",
        "on": world.today.isoformat(),
        "form_key": str(key),
    }
    for _ in range(2):
        assert browse(world.coach).post(at("add_guidance", candidate.pk), form).status_code == 302
    [talk] = rows(world, GuidanceContact)
    assert (talk.whom, talk.note) == ("place", "Werkt nu alleen.")
    late = form | {"on": (world.today + DAY).isoformat(), "form_key": ""}
    assert browse(world.coach).post(at("add_guidance", candidate.pk), late).status_code == 422


def test_a_talk_before_the_start_is_refused(world):
    waiting = world.proposed()
    with acting(world.coach), pytest.raises(Refused, match="nog niet begonnen"):
        guidance.log_guidance(by=world.coach, candidate=waiting, whom="place", on=world.today)


def test_a_guide_who_changes_twice_is_noticed_from_the_history_of_the_plan(world, candidate):
    with acting(world.coach):
        for name in ("Kees", "Rachida"):
            plan = LearnInPlan.objects.get(candidate=candidate)
            save_version(plan, by=world.coach, version=plan.version, guide_employer=name)
    assert "2 keer" in found_for(world)["guides"].text


def test_guides_of_the_place_are_noticed(world, candidate):
    with acting(world.coach):
        place = LearnInPlace.objects.create(project=world.project, name="Leerkeuken", kind="work_company")
        candidate.plan.steps.update(place=place, start=world.today - 60 * DAY)
        for name, first, last in (("Bea", 90, 41), ("Kees", 40, 11), ("Rachida", 10, None)):
            PlaceGuide.objects.create(
                place=place, name=name, start=world.today - first * DAY,
                end=world.today - last * DAY if last else None,
            )  # fmt: skip
    found = found_for(world)
    assert "guides" in found
    assert "talk_place" in found  # the work company isn't the employer: it has a talk of its own


def test_a_talk_of_the_account_manager_and_one_in_the_file_count(world, candidate):
    with acting(world.manager):
        world.job.employer.talks.create(on=world.today, kind="phone", about="")
    assert "talk_employer" not in found_for(world)
    assert "talk_candidate" in found_for(world)
    with acting(world.coach):
        Contact.objects.create(
            client_id=candidate.client_id, on=world.today, municipality_id=candidate.municipality_id,
            team_id=candidate.team_id,
        )  # fmt: skip
    assert "talk_candidate" not in found_for(world)


def test_the_side_of_the_employer_reads_no_talk_and_no_help(world, candidate):
    help_promised(world, candidate)
    with acting(world.coach):
        guidance.log_guidance(
            by=world.coach, candidate=candidate, whom="candidate", on=world.today, note="tussen ons"
        )
    browser = browse(world.manager)
    pages = [
        browser.get(address).content.decode()
        for address in (
            at("progress", candidate.pk), at("candidate", candidate.pk), world.project.get_absolute_url(),
        )
    ]  # fmt: skip
    for page in pages:
        assert "tussen ons" not in page
        assert "Kinderopvang" not in page
        assert "nog niet gesproken" not in page
        assert "Vandaag gesproken" not in page
        assert "Evaluatie" in page
    assert browser.get(at("absences", candidate.pk)).status_code == 403
    assert browser.get(at("add_guidance", candidate.pk)).status_code == 403
    assert browser.post(at("talked_today", candidate.pk, "kandidaat")).status_code == 403
    assert browser.get(at("follow_on", candidate.pk)).status_code == 403


def test_the_database_itself_keeps_talks_from_the_side_of_the_employer(world, candidate):
    """The control of the guard: without it the rows would be read here."""
    with acting(world.coach):
        guidance.log_guidance(by=world.coach, candidate=candidate, whom="place", on=world.today)
        assert GuidanceContact.objects.exists()
    with acting(world.manager):
        assert not GuidanceContact.objects.exists()


def test_others_find_nothing(world, candidate):
    other_team = UserFactory(team=TeamFactory(name="Team West"))
    stranger, _ = world.stranger()
    for user in (other_team, stranger):
        for name in ("progress", "absences", "follow_on", "add_guidance"):
            assert browse(user).get(at(name, candidate.pk)).status_code == 404
    response = Browser().get(at("progress", candidate.pk))
    assert response.status_code == 302


def test_looking_writes_only_who_was_looked_at(world, candidate):
    browse(world.coach).get(at("progress", candidate.pk))
    with scope(municipality_id=world.coach.municipality_id):
        line = AuditLine.objects.latest("id")
        assert (line.action, line.client_ids) == ("GET trajectories:progress", [candidate.client_id])
        assert not GuidanceContact.objects.exists()


def test_the_picture_and_the_sum_stand_side_by_side(world, candidate):
    day = world.today
    with acting(world.coach):
        for ago, percent in ((40, 20), (10, 60)):
            services.record_evaluation(
                by=world.coach, candidate=candidate, on=day - ago * DAY, verdict="go", verdict_reason="ja",
                percents={skill.pk: percent for skill in world.skills}, with_place=True,
            )  # fmt: skip
    page = browse(world.coach).get(at("progress", candidate.pk)).content.decode()
    assert "240 van 400 punten is 60%." in page
    assert page.count('class="skill-picture"') == 2
    assert f"60% op {(day - 10 * DAY).day}" in page
    assert "de drempel is 50%" in page


def test_days_away_and_hours_of_care_are_written_changed_and_taken_away(world, candidate):
    browser = browse(world.coach)
    first, last = world.today + 10 * DAY, world.today + 15 * DAY
    form = {"kind": "holiday", "start": first.isoformat(), "end": last.isoformat()}
    assert browser.post(at("add_absence", candidate.pk), form).url == at("absences", candidate.pk)
    assert browser.post(at("add_absence", candidate.pk), form).status_code == 422  # the same days twice
    [absence] = rows(world, Absence)
    told = form | {"kind": "care", "version": absence.version}
    browser.post(at("change_absence", absence.pk), told)
    assert rows(world, Absence)[0].kind == "care"
    assert browser.post(at("change_absence", absence.pk), told | {"kind": "other"}).status_code == 409
    hours = {"weekday": 2, "start": "12:30", "end": "18:00"}
    browser.post(at("add_care", candidate.pk), hours)
    assert browser.post(at("add_care", candidate.pk), hours).status_code == 422
    [care] = rows(world, CareHours)
    browser.post(at("change_care", care.pk), hours | {"end": "17:00", "version": care.version})
    page = browser.get(at("absences", candidate.pk)).content.decode()
    assert "12:30–17:00" in page
    assert "geen opvang" in page.lower()
    browser.post(at("remove_absence", absence.pk))
    browser.post(at("remove_care", care.pk))
    assert rows(world, Absence) == rows(world, CareHours) == []


def test_quality_reads_and_writes_nothing(world, candidate):
    reader = UserFactory(municipality=world.coach.municipality, role="quality", team=None)
    assert browse(reader).get(at("progress", candidate.pk)).status_code == 200
    assert browse(reader).get(at("absences", candidate.pk)).status_code == 200
    assert browse(reader).get(at("add_absence", candidate.pk)).status_code == 403
    assert browse(reader).post(at("talked_today", candidate.pk, "kandidaat")).status_code == 403


def test_signals_tell_the_coach_what_asks_for_attention(world, candidate):
    help_promised(world, candidate)
    with acting(world.coach):
        found = list(guidance_signals([candidate.client_id], world.today))
    assert sorted(one.kind for one in found) == ["guidance_help", "guidance_talk", "guidance_talk"]
    assert len({(one.kind, one.ref) for one in found}) == 3


def test_the_project_asks_the_same_questions_for_one_and_for_many(world, candidate):
    def asked():
        with (
            acting(world.coach),
            CaptureQueriesContext(
                connection,
            ) as queries,
        ):
            shown = project_panel(world.coach, world.project)
        return len(queries), shown

    one, shown = asked()
    assert shown["count"] == 1
    for _ in range(3):
        other = world.proposed()
        with acting(world.coach):
            Candidate.objects.filter(pk=other.pk).update(
                status="learning_in", learn_in_start=world.today - 60 * DAY
            )
    many, shown = asked()
    assert shown["count"] == 4
    assert many == one


# --- on to another employer ----------------------------------------------------------------------


@pytest.fixture
def elsewhere(world):
    job = FutureJobFactory(
        status="worked_out", window_start=world.today + 60 * DAY, window_end=world.today + 90 * DAY
    )
    JobSkillFactory(job=job, skill=world.skills[0], level=2, weight=3)
    return job


def said_no(world, candidate, percent=100, **more):
    with acting(world.coach):
        return services.record_evaluation(
            by=world.coach, candidate=candidate, on=world.today, verdict="no_go", verdict_reason="Te druk.",
            percents={skill.pk: percent for skill in world.skills}, **more,
        )  # fmt: skip


def held(world, candidate):
    return {row.skill_id: row for row in rows(world, SkillHeld, client_id=candidate.client_id)}


def test_two_presses_and_the_next_employer_has_a_proposal(world, candidate, elsewhere):
    said_no(world, candidate)
    browser = browse(world.coach)
    page = browser.get(at("follow_on", candidate.pk)).content.decode()
    press = at("propose_elsewhere", candidate.pk, elsewhere.pk)
    assert press in page
    made = browser.post(press)
    assert made.status_code == 302
    [_, proposed] = rows(world, Candidate)
    assert made.url == proposed.get_absolute_url()
    assert proposed.mastery_at_proposal == 100
    known = held(world, candidate)
    assert {row.level for row in known.values()} == {2}
    assert {row.source for row in known.values()} == {"evaluation"}
    assert {row.on for row in known.values()} == {world.today}
    browser.post(press)
    assert len(rows(world, Candidate)) == 2
    assert len(rows(world, SkillHeld, client_id=candidate.client_id)) == 2


def test_a_level_never_goes_down_without_saying(world, candidate):
    with acting(world.coach):
        for skill in world.skills:
            SkillHeld.objects.create(
                client_id=candidate.client_id, municipality_id=candidate.municipality_id,
                team_id=candidate.team_id, skill=skill, level=4, on=world.today - DAY,
            )  # fmt: skip
    said_no(world, candidate, percent=50, take_over=True)
    browser = browse(world.coach)
    assert "blijft staan zoals het was" in browser.get(at("follow_on", candidate.pk)).content.decode()
    browser.post(at("take_along", candidate.pk))
    assert {row.level for row in held(world, candidate).values()} == {4}
    browser.post(at("take_along", candidate.pk), {"lager": "ja"})
    assert {row.level for row in held(world, candidate).values()} == {1}


def test_a_trajectory_that_goes_well_is_left_alone(world, candidate, elsewhere):
    world.evaluated(candidate)
    browser = browse(world.coach)
    assert "Nu nog niet" in browser.get(at("follow_on", candidate.pk)).content.decode()
    browser.post(at("propose_elsewhere", candidate.pk, elsewhere.pk))
    assert len(rows(world, Candidate)) == 1
    assert held(world, candidate) == {}


def test_without_consent_nothing_is_written_at_all(world, candidate, elsewhere):
    said_no(world, candidate)
    with acting(world.coach):
        candidate.profile.__class__.objects.filter(pk=candidate.profile_id).update(withdrawn_on=world.today)
        with pytest.raises(Refused, match="toestemming"):
            follow_on.propose_elsewhere(by=world.coach, candidate=candidate, job=elsewhere)
    assert held(world, candidate) == {}


def test_nobody_learns_in_at_two_projects(world, candidate, elsewhere):
    said_no(world, candidate)
    with acting(world.coach):
        other = follow_on.propose_elsewhere(
            by=world.coach, candidate=candidate, job=FutureJob.objects.get(pk=elsewhere.pk)
        )
        Candidate.objects.filter(pk=other.pk).update(status="accepted")
        with pytest.raises(Refused, match="leert nog in"):
            services.start_learning_in(by=world.coach, candidate=other, on=world.today)


def test_the_evaluation_takes_over_what_is_higher(world, candidate):
    said_no(world, candidate, percent=50, take_over=True)
    assert {row.level for row in held(world, candidate).values()} == {1}
    with acting(world.coach):
        assert Evaluation.objects.count() == 1
        assert timezone.localdate() == world.today


def test_an_outcome_without_a_job_leads_on_to_the_next(world, candidate):
    told = {"outcome": "no_job", "on": world.today.isoformat(), "drop_out_reason": "not_able"}
    response = browse(world.coach).post(at("outcome", candidate.pk), told)
    assert response.url == at("follow_on", candidate.pk)
    assert browse(world.coach).get(response.url).status_code == 200


def test_the_page_asks_the_same_for_one_skill_and_for_six(world, candidate):
    def asked():
        browser = browse(world.coach)
        browser.get(at("progress", candidate.pk))
        with CaptureQueriesContext(connection) as queries:
            page = browser.get(at("progress", candidate.pk)).content.decode()
        return len(queries), page.count('class="skill-picture"')

    said_no(world, candidate)
    one, pictures = asked()
    with acting(world.coach):
        candidate.evaluations.update(on=world.today - DAY)  # one a day
    for skill in Skill.objects.exclude(pk__in=[skill.pk for skill in world.skills]).order_by("id")[:4]:
        JobSkillFactory(job=world.job, skill=skill)
    said_no(world, candidate)
    assert asked() == (one, pictures + 4)
