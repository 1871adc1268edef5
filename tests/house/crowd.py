"""More of everything around the own side of the world: what a list lists and a figure counts."""

import datetime
from datetime import timedelta
from typing import Any

from django.utils import timezone

from clients.models import (
    BenefitPeriod,
    Client,
    ClientCertificate,
    DistanceAssessment,
    LadderRecord,
    PlanEvaluation,
    PlanItem,
    RouteTemplate,
    SupportPlan,
    Task,
)
from core.models import Certificate, Occupation, Sector, Skill
from core.tenancy import scope
from employers.models import Employer, FutureJob
from tests.clients.factories import (
    AvailabilityFactory,
    CandidateProfileFactory,
    ClientFactory,
    ContactFactory,
    MotivationAssessmentFactory,
    SkillHeldFactory,
    SkillsAssessmentFactory,
)
from tests.core.factories import TeamFactory, UserFactory
from tests.employers.factories import (
    EmployerFactory,
    FutureJobFactory,
    GrowthConversationFactory,
    JobSkillFactory,
)
from tests.house.crowd_agreed import agreed_rows
from tests.house.crowd_grants import grant_rows
from tests.house.crowd_guidance import guidance_rows
from tests.house.crowd_plan import plan_rows
from tests.house.crowd_routes import route_rows
from tests.house.crowd_stacked import stacked_rows
from tests.house.crowd_train import train_rows
from tests.house.world import World
from tests.trajectories.factories import (
    CandidateFactory,
    LearnInPlanFactory,
    LearnInStepFactory,
    PlacementFactory,
    ProjectFactory,
)
from trajectories.models import Candidate, Evaluation, EvaluationSkill, LearnInStep, Project


def grow(world: World, first: int, number: int) -> None:
    """The rows ``first`` … of each kind; every number makes rows of its own."""
    with scope(municipality_id=world.users["coach"].municipality_id, region=True):
        for n in range(first, first + number):
            _one_more(world, n)


def _one_more(world: World, n: int) -> None:
    ids, coach = world.sides["own"].ids, world.users["coach"]
    day = timezone.localdate() - timedelta(days=40 + n)
    skill = Skill.objects.order_by("id")[n]
    town = coach.municipality
    mate = UserFactory(municipality=town, team=TeamFactory(municipality=town, name=f"Team {n}"))
    UserFactory(account_manager=True, municipality=town)
    for owner in (coach, mate):
        _file(_client(coach, owner, n, day), skill, day)
    own = Client.objects.get(pk=ids["client"])
    if not hasattr(own, "availability"):
        AvailabilityFactory(client=own)
    _file_rows(own, skill, day)
    _plan_rows(ids, own, n, day)
    newest = _at_the_employer(Employer.objects.get(pk=ids["employer"]), n, day)
    agreed_rows(newest.job.employer, ids, mate, n, day)
    grant_rows(own, Employer.objects.get(pk=ids["employer"]), ids, mate, n, day)
    _learning(CandidateFactory(project=newest, client=_client(coach, coach, n, day)), skill, n, day)
    JobSkillFactory(job=FutureJob.objects.get(pk=ids["job"]), skill=skill)
    project = Project.objects.get(pk=ids["project"])
    _in_the_project(project, coach, skill, n, day)
    route_rows(project, _client(coach, coach, n, day), ids, n, day)
    _learning(Candidate.objects.get(pk=ids["candidate"]), skill, n, day)
    plan_rows(ids, n)
    guidance_rows(ids, coach, n, day)
    train_rows(ids, _client(coach, coach, n, day), n)
    _elsewhere(world, own, skill, n, day)


def _client(coach: Any, owner: Any, n: int, day: datetime.date) -> Client:
    """In the team of the coach; every other one waits for a talk, the rest has an appointment today."""
    return ClientFactory(
        municipality=coach.municipality,
        team=coach.team,
        coach=owner,
        rung=1 + n % 6,
        reported_on=day - timedelta(days=300),
        next_contact_on=timezone.localdate() if n % 2 else None,
    )


def _plan_rows(ids: dict[str, int], own: Client, n: int, day: datetime.date) -> None:
    """A line, an evaluation and a task of the plan, a version before it, and a route to start with."""
    of = {"client": own, "municipality": own.municipality, "team": own.team}
    PlanItem.objects.create(**of, plan_id=ids["support_plan"], track="life", title=f"onderdeel {n}")
    PlanEvaluation.objects.create(
        **of, plan_id=ids["support_plan"], on=day, works="Goed", outcome="continue", created_by=own.coach
    )
    Task.objects.create(**of, what=f"taak {n}", due_on=day)
    SupportPlan.objects.create(**of, number=10 + n, start=day, goal="x", status="ended", ended_on=day)
    route = RouteTemplate.objects.create(municipality=own.municipality, name=f"Route {n}")
    for order in (1, 2):
        route.steps.create(order=order, title="Stap", track="skills", from_week=order)
    RouteTemplate.objects.get(pk=ids["route"]).steps.create(order=n + 1, title=f"Stap {n}", track="life")


def _file(client: Client, skill: Skill, day: datetime.date) -> None:
    AvailabilityFactory(client=client)
    CandidateProfileFactory(client=client)
    _file_rows(client, skill, day)


def _file_rows(client: Client, skill: Skill, day: datetime.date) -> None:
    """A row of each kind in the file, and wishes and papers where possibilities were talked about."""
    place: dict[str, Any] = {"client": client, "municipality": client.municipality, "team": client.team}
    ContactFactory(client=client, on=day, created_by=client.coach)
    SkillHeldFactory(client=client, skill=skill, on=day)
    MotivationAssessmentFactory(client=client, on=day)
    SkillsAssessmentFactory(client=client, on=day)
    LadderRecord.objects.create(**place, on=day, rung=2, created_by=client.coach)
    DistanceAssessment.objects.create(**place, on=day, category="1A", months=6)
    BenefitPeriod.objects.create(**place, kind="participatiewet", start=day, end=day)
    known = getattr(client, "availability", None)
    if known is not None:
        known.wanted_occupations.add(Occupation.objects.order_by("id").last())
        known.wanted_sectors.add(Sector.objects.order_by("id").last())
        ClientCertificate.objects.get_or_create(**place, certificate=Certificate.objects.order_by("id")[0])


def _at_the_employer(employer: Employer, n: int, day: datetime.date) -> Project:
    """Talks, people, and two jobs with a project; gives the newest project."""
    employer.contact_persons.create(name=f"Contactpersoon {n}")
    talk = GrowthConversationFactory(employer=employer, on=day)
    GrowthConversationFactory(employer=employer, on=day, created_by=UserFactory())
    ProjectFactory(job=FutureJobFactory(employer=employer, conversation=talk))
    newest: Project = ProjectFactory(job=FutureJobFactory(employer=employer))
    return newest


def _in_the_project(project: Project, coach: Any, skill: Skill, n: int, day: datetime.date) -> None:
    project.places.create(name=f"Leerplek {n}", kind="employer", employer=project.job.employer)
    project.activities.create(step=project.step, key=f"activiteit-{n}", done_on=day)
    project.decisions.create(step=1, choice="go", on=day, reason="Alles is er.", created_by=coach)
    client = _client(coach, coach, n, day)
    _learning(CandidateFactory(project=project, client=client), skill, n, day)


def _learning(candidate: Candidate, skill: Skill, n: int, day: datetime.date) -> None:
    """A step of the plan and an evaluation more."""
    plan = getattr(candidate, "plan", None) or LearnInPlanFactory(candidate=candidate)
    step: LearnInStep = LearnInStepFactory(plan=plan, order=n + 2, place=candidate.project.places.first())
    step.skills.add(skill)
    place = {"client": candidate.client, "municipality": candidate.municipality, "team": candidate.team}
    held = Evaluation.objects.create(
        **place, candidate=candidate, on=day, verdict="go", verdict_reason="Gaat goed."
    )
    EvaluationSkill.objects.create(**place, evaluation=held, skill=skill, percent=50)


def _elsewhere(world: World, own: Client, skill: Skill, n: int, day: datetime.date) -> None:
    """Another employer, with a job, a project, and somebody who learns in; the own resident is there too."""
    coach, manager = world.users["coach"], world.users["account_manager"]
    employer = EmployerFactory(account_manager=manager, last_contact_on=day - timedelta(days=100))
    EmployerFactory(account_manager=manager)
    GrowthConversationFactory(employer=employer, on=day, ask_again_on=day)
    job = FutureJobFactory(employer=employer, route="small", status="worked_out")
    JobSkillFactory(job=job, skill=skill, weight=3)
    stacked_rows(world, n)
    job.certificates.add(Certificate.objects.order_by("id")[0])
    project = ProjectFactory(job=job, account_manager=manager, coach=coach)
    CandidateFactory(project=project, client=own, profile=own.profiles.get(withdrawn_on=None))
    learner = CandidateFactory(
        project=project,
        client=_client(coach, coach, n, day),
        status="learning_in",
        learn_in_start=day,
        answered_on=day,
    )
    _learning(learner, skill, n, day)
    PlacementFactory(client=own, employer=employer, employer_name="", start=day)
